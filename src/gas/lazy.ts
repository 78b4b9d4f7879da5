/**
 * The heavy rooms, reached by `require` inside a function: esbuild keeps them in the bundle and evaluates them at the
 * first call only, so that an edit of a cell never pays for docx or for the reading of a PAT.
 */
declare function require(path: string): unknown;

export function loadAdopcion(): typeof import('../app/adoptar') & typeof import('../app/reconocer') {
  return {
    ...(require('../app/adoptar') as typeof import('../app/adoptar')),
    ...(require('../app/reconocer') as typeof import('../app/reconocer')),
  };
}

export function loadAnterior(): typeof import('../app/libro-anterior') {
  return require('../app/libro-anterior') as typeof import('../app/libro-anterior');
}

export function loadImportar(): typeof import('../app/importar') {
  return require('../app/importar') as typeof import('../app/importar');
}

export function loadImportarJge(): typeof import('../app/importar-jge') {
  return require('../app/importar-jge') as typeof import('../app/importar-jge');
}

export function loadDocumento(): typeof import('../app/documentos/documento') {
  return require('../app/documentos/documento') as typeof import('../app/documentos/documento');
}

export function loadTabla(): typeof import('../app/importar-tabla') & typeof import('../app/origen-tabla') {
  return {
    ...(require('../app/importar-tabla') as typeof import('../app/importar-tabla')),
    ...(require('../app/origen-tabla') as typeof import('../app/origen-tabla')),
  };
}

export function loadModeloDePlantilla(): typeof import('../app/documentos/plantilla') {
  return require('../app/documentos/plantilla') as typeof import('../app/documentos/plantilla');
}

export function loadPlantilla(): typeof import('../report/plantilla') & typeof import('../report/plantilla/crear') {
  return {
    ...(require('../report/plantilla') as typeof import('../report/plantilla')),
    ...(require('../report/plantilla/crear') as typeof import('../report/plantilla/crear')),
  };
}

export function loadRenderDocx(): typeof import('../report/render/docx') {
  return require('../report/render/docx') as typeof import('../report/render/docx');
}

export function loadRenderHtml(): typeof import('../report/render/html') {
  return require('../report/render/html') as typeof import('../report/render/html');
}

export function loadTablas(): typeof import('../report/render/tablas') & typeof import('../report/datos-vista') {
  return {
    ...(require('../report/render/tablas') as typeof import('../report/render/tablas')),
    ...(require('../report/datos-vista') as typeof import('../report/datos-vista')),
  };
}

type RegistroDocumentos = typeof import('../app/documentos/opciones') &
  typeof import('../app/documentos/registro-anotar') &
  typeof import('../app/documentos/registro-lista') &
  typeof import('../app/documentos/registro-marcar');

export function loadRegistroDocumentos(): RegistroDocumentos {
  return {
    ...(require('../app/documentos/opciones') as typeof import('../app/documentos/opciones')),
    ...(require('../app/documentos/registro-anotar') as typeof import('../app/documentos/registro-anotar')),
    ...(require('../app/documentos/registro-lista') as typeof import('../app/documentos/registro-lista')),
    ...(require('../app/documentos/registro-marcar') as typeof import('../app/documentos/registro-marcar')),
  };
}
