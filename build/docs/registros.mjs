// The records of which the reference is made, read from the program itself.
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

const EXPORTS = `
  export { AJUSTES, HOJA_CONFIGURACION, cellOfAjuste, defaultConfiguracion } from './src/mir/ajustes';
  export { ANEXO_1, COLUMNAS } from './src/mir/format';
  export { COLUMNAS_CRONOGRAMA, HOJA_CRONOGRAMA } from './src/mir/cronograma';
  export { EXPLICADORES_AJUSTE, EXPLICADORES_CRONOGRAMA, EXPLICADORES_MIR, lineaExplicable } from './src/mir/explicar';
  export { nameOfColumna } from './src/mir/columna';
  export { columnName } from './src/sheet/a1';
  export { PALETA } from './src/sheet/estilos';
  export { blueprintBitacora } from './src/sheet/blueprint/bitacora';
  export { blueprintDocumentos } from './src/sheet/blueprint/documentos';
  export { blueprintDudas } from './src/sheet/blueprint/dudas';
  export { blueprintEntregas } from './src/sheet/blueprint/entregas';
  export { blueprintInformeJge } from './src/sheet/blueprint/informe-jge';
  export { blueprintSeguimiento } from './src/sheet/blueprint/seguimiento';
  export { blueprintTextos } from './src/sheet/blueprint/textos';
  export { GRUPOS_DE_AJUSTES } from './src/mir/ajustes-grupos';
  export { CATALOGO, EN_BLANCO, GRUPO_AJUSTES, OPCION_AJUSTE } from './src/text/ajustes';
  export { AYUDA_DE_COLUMNA, PARA_QUE_HOJA } from './src/text/ayuda-celda';
  export { MODIFICACIONES_ENCABEZADO } from './src/text/cambio';
  export { CAMPOS_COMUNES, CAMPOS_DE_PAGINA, CAMPOS_PROPIOS, LISTAS, PARTES } from './src/text/campos';
  export { REGLAS_AL_EDITAR, REGLAS_PUBLICAS, canSwitchOff } from './src/rules/index';
`;

export async function readRegistros() {
  const { outputFiles } = await build({
    stdin: { contents: EXPORTS, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    charset: 'utf8',
    logLevel: 'silent',
  });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}
