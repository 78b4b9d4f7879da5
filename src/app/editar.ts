import type { Finding } from '../mir/finding';
import { ANEXO_1, type ColumnaKey, MESES } from '../mir/format';
import { numeroOf, type Valor } from '../mir/model';
import { closedFinding, pastedFinding } from '../rules/bitacora';
import { checkCapturedCell } from '../rules/cap';
import { lineaDeCaptura } from '../rules/revision';
import { a1, intersects } from '../sheet/a1';
import { explainsCorreccion } from '../sheet/bitacora';
import { type LayoutCompacto, parseCompactLayout } from '../sheet/compact-layout';
import type { Grid, Rango } from '../sheet/state';
import { appFinding } from './finding';

/** What an edit event says before anything is read. */
export interface Edicion extends Rango {
  readonly sheetId: number;
}

/** The part of an edit that fell on rows of lineas, with what is needed to judge it. */
export interface EdicionDeMir {
  readonly edicion: Edicion;
  readonly layout: LayoutCompacto;
  /** The rows to read, from the first column of the format to the last. */
  readonly filas: Rango;
}

/** Rows of `EdicionDeMir.filas`, as they stand after the edit. */
export interface FilasEditadas {
  readonly valores: Grid<Valor>;
  readonly formulas: Grid<string>;
  readonly formatos: Grid<string>;
}

const CAPTURA: readonly Rango[] = ANEXO_1.columnas.flatMap((c, i) =>
  c.kind === 'captura' ? [{ fila: 1, columna: i + 1, filas: Number.MAX_SAFE_INTEGER, columnas: 1 }] : [],
);

/**
 * Whether an edit touched yellow cells of lineas: with the event and the layout record alone, before any cell is read.
 * null when it did not, or when the workbook has no record of ours.
 */
export function locateEdit(registro: string | null, edicion: Edicion): EdicionDeMir | null {
  const layout = registro === null ? null : parseCompactLayout(registro);
  if (!layout || layout.sheetId !== edicion.sheetId) return null;
  if (!CAPTURA.some((columna) => intersects(columna, edicion))) return null;
  const tocadas = Array.from({ length: edicion.filas }, (_, i) => edicion.fila + i).filter((f) => layout.lineaEn(f));
  const primera = tocadas[0];
  const ultima = tocadas[tocadas.length - 1];
  if (primera === undefined || ultima === undefined) return null;
  const filas = { fila: primera, columna: 1, filas: ultima - primera + 1, columnas: ANEXO_1.columnas.length };
  return { edicion, layout, filas };
}

function numberOrNull(valor: Valor | undefined): number | null {
  return typeof valor === 'number' ? valor : null;
}

/** The number of a linea by its cell; the whole text where it begins with none. */
function nameOfLinea(lineaAccion: Valor | undefined): string {
  const texto = typeof lineaAccion === 'string' ? lineaAccion.trim() : '';
  return numeroOf(texto) || texto;
}

/**
 * What the rules of cell and row say of the edited yellow cells, in sheet order, and last that they were several lineas
 * at once; not what Configuración switches off. It informs; nothing is ever reverted. `quien`: who edits, "" where Google
 * does not say.
 */
export function checkEdit(editada: EdicionDeMir, leidas: FilasEditadas, quien = ''): Finding[] {
  const findings = [
    ...checkCells(editada, leidas),
    ...checkPermiso(editada, leidas, quien),
    ...checkBlock(editada, leidas),
  ];
  return findings.filter((f) => !editada.layout.apagadas.includes(f.code));
}

/** What somebody who may do it should still know: that the month is closed, or that others capture the objetivo. */
function checkPermiso({ edicion, layout, filas }: EdicionDeMir, { valores }: FilasEditadas, quien: string): Finding[] {
  return valores.flatMap((cells, f): Finding[] => {
    const fila = filas.fila + f;
    if (!layout.lineaEn(fila)) return [];
    const linea = nameOfLinea(cells[layout.columnas.lineaAccion - 1]);
    const cerrados = layout.mesesCerrados.flatMap((mes) => {
      const key = MESES[mes - 1];
      const columna = key && layout.columnas[key];
      return columna && isEdited(edicion, columna) ? [closedFinding(ANEXO_1.hoja, a1(fila, columna), linea, mes)] : [];
    });
    const suyos = layout.capturistasEn(fila);
    const ajena = quien !== '' && suyos !== null && suyos.length > 0 && !suyos.includes(quien);
    const lugar = { hoja: ANEXO_1.hoja, celda: a1(fila, edicion.columna), linea };
    return [...cerrados, ...(ajena ? [appFinding('APP-69', [suyos], lugar)] : [])];
  });
}

/** A block with something in the yellow cells of two lineas or more; to clear them is not to paste. */
function checkBlock({ edicion, layout, filas }: EdicionDeMir, { valores }: FilasEditadas): Finding[] {
  const cuantas = valores.filter((cells, f) => {
    if (!layout.lineaEn(filas.fila + f)) return false;
    return ANEXO_1.columnas.some(({ kind }, c) => kind === 'captura' && isEdited(edicion, c + 1) && !isBlank(cells[c]));
  }).length;
  if (cuantas < 2) return [];
  const ultima = a1(edicion.fila + edicion.filas - 1, edicion.columna + edicion.columnas - 1);
  return [pastedFinding(ANEXO_1.hoja, `${a1(edicion.fila, edicion.columna)}:${ultima}`, cuantas)];
}

function isEdited({ columna, columnas }: Rango, c: number): boolean {
  return c >= columna && c < columna + columnas;
}

function isBlank(valor: Valor | undefined): boolean {
  return valor === undefined || valor === null || valor === '';
}

function checkCells({ edicion, layout, filas }: EdicionDeMir, leidas: FilasEditadas): Finding[] {
  return leidas.valores.flatMap((valores, f) => {
    const fila = filas.fila + f;
    if (!layout.lineaEn(fila)) return [];
    const valorDe = (key: ColumnaKey): Valor | undefined => valores[layout.columnas[key] - 1];
    const unidad = valorDe('unidadMedida');
    const datos = {
      numero: nameOfLinea(valorDe('lineaAccion')),
      mesInicial: numberOrNull(valorDe('mesInicial')),
      mesFinal: numberOrNull(valorDe('mesFinal')),
      unidadMedida: typeof unidad === 'string' ? unidad : '',
    };
    const linea = lineaDeCaptura(datos, (mes) => {
      const columna = MESES[mes - 1];
      const valor = columna && valorDe(columna);
      return typeof valor === 'number' && explainsCorreccion(valorDe('observaciones'), columna ?? '', valor);
    });
    return ANEXO_1.columnas.flatMap((columna, c) => {
      if (!isEdited(edicion, c + 1)) return [];
      const celda = {
        a1: a1(fila, c + 1),
        valor: valores[c] ?? null,
        formula: leidas.formulas[f]?.[c] ?? '',
        formato: leidas.formatos[f]?.[c] ?? null,
      };
      return checkCapturedCell(columna, celda, linea, ANEXO_1.hoja);
    });
  });
}
