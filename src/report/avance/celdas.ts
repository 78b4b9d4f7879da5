import type { EstatusClave } from '../../mir/contexto';
import type { Semaforo } from '../../mir/semaforo';
import { formatCantidad, formatPorcentaje } from '../../mir/text-number';
import { SIN_VALOR } from '../../text/mir';
import { cuentaDe, NOMBRES_SEMAFORO } from '../../text/reporte';
import { COLOR_TENUE, COLOR_TEXTO } from '../colores';
import type { Celda, Fila, Tabla } from '../document';
import { type ColumnaAjustable, fitColumns, type TextoMedible } from '../fit';
import type { DatosAvance, RenglonAvance } from './datos';

/** DXA: a link or a long key in the text of a linea may break; no other column's words ever do. */
export const MAXIMO_LINEA = 3600;

/** Points: the size of every table of the informe. */
export const TAMANO_TABLA = 8;
/** Above this many characters in one cell a row may break over two pages. */
const TEXTO_LARGO = 600;

export const COLORES_SEMAFORO: Readonly<Record<Semaforo, string>> = {
  verde: '#2E7D32',
  amarillo: '#F9C932',
  rojo: '#C62828',
  morado: '#6A1B9A',
};

const VERDE = '#1B5E20';
const ROJO = '#B71C1C';
const AMBAR = '#8A5300';
/** Text colour of each estatus: good, bad, under way; the rest is quiet. */
export const COLORES_ESTATUS: Readonly<Partial<Record<EstatusClave, string>>> = {
  cumplida: VERDE,
  rebasada: VERDE,
  atrasada: ROJO,
  noCumplida: ROJO,
  enProceso: AMBAR,
};

/** A cell with one text in the look of its row. */
export function textCell(texto: string, alineacion: Celda['alineacion'] = 'left'): Celda {
  return { parrafos: [[{ texto }]], alineacion };
}

/** A band with the title of a seccion; none where the MIR has no secciones. */
export function bandRow(titulo: string, columnas: number): Fila[] {
  return titulo === ''
    ? []
    : [{ tipo: 'banda', divisible: false, celdas: [{ columnas, parrafos: [[{ texto: titulo }]] }] }];
}

/** "3 de 4": reached to date of what was programmed to date; only the first where nothing is scheduled. */
export function alCorteText({ indicador }: RenglonAvance): string {
  const alcanzado = formatCantidad(indicador.alcanzadoAlCorte);
  return indicador.programadoAlCorte === null
    ? alcanzado
    : cuentaDe(alcanzado, formatCantidad(indicador.programadoAlCorte));
}

/** Verdict and semáforo, in words and in the colour of the cell. */
export function veredictoCell(
  { indicador }: Pick<RenglonAvance, 'indicador'>,
  { contexto }: Pick<DatosAvance, 'contexto'>,
): Celda {
  const veredicto = indicador.veredicto ?? SIN_VALOR;
  if (indicador.semaforo === null) return textCell(veredicto, 'center');
  const avance =
    indicador.avanceAlCorte === null ? [] : [`(${formatPorcentaje(indicador.avanceAlCorte, contexto.umbrales)})`];
  return {
    alineacion: 'center',
    fondo: COLORES_SEMAFORO[indicador.semaforo],
    parrafos: [
      [{ texto: veredicto, negrita: true }],
      [{ texto: [NOMBRES_SEMAFORO[indicador.semaforo], ...avance].join(' ') }],
    ],
  };
}

/** The word of ESTATUS, in its colour. */
export function estatusCell({ indicador }: RenglonAvance): Celda {
  const color = COLORES_ESTATUS[indicador.estatus] ?? COLOR_TENUE;
  return { alineacion: 'center', parrafos: [[{ texto: indicador.palabraEstatus, negrita: true, color }]] };
}

/** Share of the annual meta, with its bar; no value is "—" and no bar. */
export function porcentajeCell({ indicador }: RenglonAvance, { contexto }: DatosAvance, principal: string): Celda {
  const { porcentaje, semaforo } = indicador;
  const texto = formatPorcentaje(porcentaje, contexto.umbrales);
  if (porcentaje === null) return textCell(texto, 'center');
  return {
    alineacion: 'center',
    parrafos: [[{ texto, negrita: true, color: COLOR_TEXTO }]],
    barra: {
      fraccion: Math.min(1, Math.max(0, porcentaje / 100)),
      color: semaforo === null ? principal : COLORES_SEMAFORO[semaforo],
    },
  };
}

/** May a row with these texts break over two pages? */
export function isLong(celdas: readonly Celda[]): boolean {
  return celdas.some((c) => c.parrafos.flat().reduce((n, t) => n + t.texto.length, 0) > TEXTO_LARGO);
}

/** The cells of a row by the column that each stands in alone; undefined where one covers several. */
function cellsByColumna({ celdas }: Fila): (Celda | undefined)[] {
  return celdas.flatMap((celda) => {
    const columnas = celda.columnas ?? 1;
    return columnas === 1 ? [celda] : Array.from({ length: columnas }, () => undefined);
  });
}

/** What a column must be able to hold of a cell, in the look that renderers give to the kind of its row. */
function measurable(celda: Celda | undefined, tipo: Fila['tipo'], tamano: number): TextoMedible[] {
  return (celda?.parrafos ?? []).map((tramos) => ({
    texto: tramos.map((t) => t.texto).join(''),
    tamano: Math.max(tamano, ...tramos.map((t) => t.tamano ?? 0)),
    negrita: tipo !== 'cuerpo' || tramos.some((t) => t.negrita === true),
  }));
}

/**
 * Widths for rows of the same columns: the longest word of each (up to `maximo`), and by `peso` what is left.
 * Cells over several columns are not measured. `tamano`: of the table, points.
 */
export function widthsFor(
  ancho: number,
  pesos: readonly { readonly peso: number; readonly maximo?: number }[],
  filas: readonly Fila[],
  tamano = TAMANO_TABLA,
): number[] {
  const porColumna = filas.map((fila) => ({ tipo: fila.tipo, celdas: cellsByColumna(fila) }));
  const columnas = pesos.map(
    ({ peso, maximo }, i): ColumnaAjustable => ({
      peso,
      maximo: maximo ?? Number.POSITIVE_INFINITY,
      textos: porColumna.flatMap(({ tipo, celdas }) => measurable(celdas[i], tipo, tamano)),
    }),
  );
  return fitColumns(ancho, columnas);
}

/** Counts under their headers: a row each, the first column its name. Small: kept on one page. */
export function countTable(
  encabezado: readonly string[],
  filas: readonly { readonly titulo: string; readonly cifras: readonly string[]; readonly total: boolean }[],
  ancho: number,
): Tabla {
  const rows = (textos: readonly string[]): Celda[] => textos.map((t, i) => textCell(t, i === 0 ? 'left' : 'center'));
  const todas: Fila[] = [
    { tipo: 'encabezado', divisible: false, celdas: rows(encabezado) },
    ...filas.map(
      (f): Fila => ({ tipo: f.total ? 'total' : 'cuerpo', divisible: false, celdas: rows([f.titulo, ...f.cifras]) }),
    ),
  ];
  const pesos = encabezado.map((_, i) => ({ peso: i === 0 ? 4 : 1 }));
  return {
    tipo: 'tabla',
    tamano: TAMANO_TABLA,
    filasRepetidas: 1,
    indivisible: true,
    anchos: widthsFor(ancho, pesos, todas),
    filas: todas,
  };
}
