import { AJUSTES, type ClaveAjuste, type Configuracion, defaultConfiguracion } from '../../mir/ajustes';
import type { Finding } from '../../mir/finding';
import { ANEXO_1, type ColumnaKey } from '../../mir/format';
import type { TablaDeDatos } from '../../report/datos';
import { MAXIMO_CELDA } from '../../report/render/xlsx/hoja';
import { hasIndicador, type Publicado } from '../../report/transparencia/base';
import { blankColumns, type ClavePnt, hasSentido } from '../../report/transparencia/pnt';
import { a1 } from '../../sheet/a1';
import type { LibroLeido } from '../../sheet/read';
import { COLUMNAS_PNT } from '../../text/columnas-transparencia';
import { LUGAR_VINCULO, lineaDeSeccion } from '../../text/reporte-transparencia';
import { appFinding } from '../finding';

/** Without these a row says nothing that can be accounted for; where they stand on the MIR. */
const REQUERIDAS: Readonly<Partial<Record<ClavePnt, ColumnaKey>>> = {
  objetivo: 'objetivo',
  indicador: 'nombreIndicador',
  unidad_medida: 'unidadMedida',
  metas_programadas: 'metaPropuesta',
};
/** Columns that Configuración gives, the same for all rows. */
const DE_CONFIGURACION: readonly string[] = ['fuente', 'area'] satisfies ClavePnt[];

/** An address in a text, up to the next space; the punctuation of the sentence is none of it. */
const VINCULO = /(?:https?:\/\/|www\.)\S*/gi;
const VINCULO_BUENO = /^https?:\/\/[^\s/$.?#@:]+(?:\.[^\s/$.?#@:]+)+(?::\d+)?(?:[/?#]\S*)?$/i;

function badLinks(texto: string): string[] {
  return [...texto.matchAll(VINCULO)]
    .map(([vinculo]) => vinculo.replace(/[.,;:)\]»"']+$/, ''))
    .filter((vinculo) => !VINCULO_BUENO.test(vinculo));
}

/** "1.1"; with its seccion where there are several, since numbers repeat. */
function nameOf({ descrito, base }: Publicado): string {
  const { secciones } = base.entrada.mir;
  return secciones.length > 1 ? lineaDeSeccion(descrito.linea.numero, descrito.seccion + 1) : descrito.linea.numero;
}

/** Where a datum of a linea stands, for "ir a la celda". */
function placeOf({ descrito: { seccion, linea } }: Publicado, libro: LibroLeido, key: ColumnaKey) {
  const celda = libro.celdaDe(seccion, linea.numero, key);
  return celda === null
    ? { linea: linea.numero }
    : { linea: linea.numero, hoja: ANEXO_1.hoja, celda: a1(celda.fila, celda.columna) };
}

function reviewBlanks(publicados: readonly Publicado[], libro: LibroLeido): Finding[] {
  const lineasDe = new Map<ClavePnt, string[]>();
  const faltan = publicados.flatMap((publicado): Finding[] => {
    const blancas = blankColumns(publicado);
    const requeridas = blancas.filter((clave) => clave in REQUERIDAS);
    for (const clave of blancas) {
      if (clave in REQUERIDAS || clave === 'area') continue;
      // A tendencia that is no word of the catalogue has a finding of its own.
      if (clave === 'sentido' && publicado.descrito.linea.tendencia.trim() !== '') continue;
      lineasDe.set(clave, [...(lineasDe.get(clave) ?? []), nameOf(publicado)]);
    }
    const [primera] = requeridas.flatMap((clave) => REQUERIDAS[clave] ?? []);
    if (!primera) return [];
    const titulos = requeridas.map((clave) => COLUMNAS_PNT[clave].titulo);
    const lugar = placeOf(publicado, libro, primera);
    return [appFinding('APP-146', [nameOf(publicado), titulos], lugar)];
  });
  const blancos = [...lineasDe].map(([clave, lineas]) => appFinding('APP-150', [COLUMNAS_PNT[clave].titulo, lineas]));
  // Of all rows or of none.
  const sinArea = publicados.some((p) => p.base.area === '') ? [appFinding('APP-169', [])] : [];
  return [...sinArea, ...faltan, ...blancos];
}

/** A table with a row a linea. */
interface TablaDeLineas {
  readonly tabla: TablaDeDatos;
  readonly publicados: readonly Publicado[];
  /** Characters that a text may have. */
  readonly maximo: number;
}

function reviewTexts({ tabla, publicados, maximo }: TablaDeLineas): Finding[] {
  const vinculosVistos = new Set<string>();
  return tabla.filas.flatMap((fila, f) => {
    const publicado = publicados[f];
    if (!publicado) throw new Error(`The table "${tabla.hoja}" has more rows than lineas.`);
    const { numero } = publicado.descrito.linea;
    return fila.flatMap((valor, i): Finding[] => {
      const columna = tabla.columnas[i];
      if (typeof valor !== 'string' || !columna) return [];
      const comun = DE_CONFIGURACION.includes(columna.clave);
      const lugar = comun ? LUGAR_VINCULO.configuracion : LUGAR_VINCULO.linea(nameOf(publicado), columna.titulo);
      const malos = badLinks(valor).filter((vinculo) => !vinculosVistos.has(`${lugar} ${vinculo}`));
      for (const vinculo of malos) vinculosVistos.add(`${lugar} ${vinculo}`);
      return [
        ...(valor.length > maximo
          ? [appFinding('APP-147', [nameOf(publicado), columna.titulo, valor.length, maximo], { linea: numero })]
          : []),
        ...malos.map((vinculo) => appFinding('APP-149', [lugar, vinculo], comun ? {} : { linea: numero })),
      ];
    });
  });
}

function reviewSentido(publicados: readonly Publicado[], libro: LibroLeido): Finding[] {
  return publicados.flatMap((publicado) => {
    const tendencia = publicado.descrito.linea.tendencia.trim();
    return tendencia === '' || hasSentido(tendencia)
      ? []
      : [appFinding('APP-148', [nameOf(publicado), tendencia], placeOf(publicado, libro, 'tendencia'))];
  });
}

const EN_EL_ENCABEZADO: readonly ClaveAjuste[] = [
  'transparenciaArticulo',
  'transparenciaFraccion',
  'transparenciaFormato',
];

/** The settings that head the format, and are blank. */
function reviewAjustes(config: Configuracion): Finding[] {
  const blancos = AJUSTES.filter(
    ({ clave }) => EN_EL_ENCABEZADO.includes(clave) && String(config[clave] ?? '').trim() === '',
  ).map((ajuste) => `«${ajuste.etiqueta}»`);
  return blancos.length === 0 ? [] : [appFinding('APP-151', [blancos])];
}

const LIMITE_POR_OMISION = Number(defaultConfiguracion().transparenciaLimite);
const SEVERIDADES = ['error', 'advertencia', 'aviso'];

/**
 * What is wrong or missing of rows that are to be published, errors first: data that the format wants, texts over its
 * limit or over that of a cell, words out of its catalogue, links that cannot be opened, lineas without indicator.
 */
export function revisarTransparencia(
  publicados: readonly Publicado[],
  { pnt, lineas }: { readonly pnt: TablaDeDatos; readonly lineas: TablaDeDatos },
  libro: LibroLeido,
  config: Configuracion,
): Finding[] {
  const conIndicador = publicados.filter(hasIndicador);
  const sinIndicador = publicados.filter((p) => !hasIndicador(p)).map(nameOf);
  const limite = typeof config.transparenciaLimite === 'number' ? config.transparenciaLimite : LIMITE_POR_OMISION;
  const findings = [
    ...reviewBlanks(conIndicador, libro),
    ...reviewTexts({ tabla: pnt, publicados: conIndicador, maximo: Math.min(limite, MAXIMO_CELDA) }),
    ...reviewTexts({ tabla: lineas, publicados, maximo: MAXIMO_CELDA }),
    ...reviewSentido(conIndicador, libro),
    ...(sinIndicador.length === 0 ? [] : [appFinding('APP-168', [sinIndicador])]),
    ...reviewAjustes(config),
  ];
  return findings.sort((a, b) => SEVERIDADES.indexOf(a.severidad) - SEVERIDADES.indexOf(b.severidad));
}
