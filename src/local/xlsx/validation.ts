import type { DataValidation } from 'hucre';
import { coalesce, columnName } from '../../sheet/a1';
import type { Validacion } from '../../sheet/state';
import type { Hoja } from '../workbook';
import { eachCelda } from '../workbook-new';
import { formatRefs } from './refs';

/** Excel refuses a file with a longer prompt, error text or written-out list. */
const MAXIMO_TEXTO = 255;
/** Holds, hidden, the lists that cannot be written out; it is no sheet of the workbook. */
export const HOJA_LISTAS = '_listas';
const PREFIJO_AJENA = 'xlsx ';

/** The lists of one workbook that need cells of their own: a column of HOJA_LISTAS each. */
export class Listas {
  readonly columnas: (readonly string[])[] = [];

  refer(opciones: readonly string[]): string {
    const igual = this.columnas.findIndex((c) => JSON.stringify(c) === JSON.stringify(opciones));
    const columna = columnName((igual >= 0 ? igual : this.columnas.push(opciones) - 1) + 1);
    return `${HOJA_LISTAS}!$${columna}$1:$${columna}$${opciones.length}`;
  }
}

function help(ayuda: string): Partial<DataValidation> {
  if (ayuda === '') return {};
  const ayudaEntera = ayuda.slice(0, 2 * MAXIMO_TEXTO);
  return {
    showInputMessage: true,
    inputMessage: ayudaEntera.slice(0, MAXIMO_TEXTO),
    // What the prompt cannot hold goes on in the error text; otherwise the error repeats it.
    errorMessage: ayudaEntera.length > MAXIMO_TEXTO ? ayudaEntera.slice(MAXIMO_TEXTO) : ayudaEntera,
  };
}

function toStored(v: Validacion, listas: Listas): Omit<DataValidation, 'range'> | null {
  if (v.tipo === 'ajena') {
    return v.descripcion.startsWith(PREFIJO_AJENA)
      ? (JSON.parse(v.descripcion.slice(PREFIJO_AJENA.length)) as Omit<DataValidation, 'range'>)
      : null;
  }
  const comun = {
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: v.estricta ? 'stop' : 'warning',
    ...help(v.ayuda),
  } as const;
  if (v.tipo === 'lista') {
    const escrita = v.opciones.join(',');
    const cabe =
      escrita.length <= MAXIMO_TEXTO - 2 && v.opciones.every((o) => !/[,"]/.test(o) && o.trim() === o && o !== '');
    return cabe
      ? { ...comun, type: 'list', values: [...v.opciones] }
      : { ...comun, type: 'list', formula1: listas.refer(v.opciones) };
  }
  return v.tipo === 'numeroMinimo'
    ? { ...comun, type: 'decimal', operator: 'greaterThanOrEqual', formula1: String(v.minimo) }
    : { ...comun, type: 'decimal', operator: 'between', formula1: String(v.minimo), formula2: String(v.maximo) };
}

/** The validations of a sheet, one for all the cells that share it. */
export function storeValidations(hoja: Hoja, listas: Listas): DataValidation[] {
  const grupos = new Map<string, { validacion: Validacion; celdas: { fila: number; columna: number }[] }>();
  for (const { fila, columna, celda } of eachCelda(hoja)) {
    if (!celda.validacion) continue;
    const clave = JSON.stringify(celda.validacion);
    const grupo = grupos.get(clave) ?? { validacion: celda.validacion, celdas: [] };
    grupo.celdas.push({ fila, columna });
    grupos.set(clave, grupo);
  }
  return [...grupos.values()].flatMap(({ validacion, celdas }) => {
    const guardada = toStored(validacion, listas);
    return guardada ? [{ ...guardada, range: formatRefs(coalesce(celdas)) }] : [];
  });
}

function helpOf(dv: DataValidation): string {
  const ayuda = dv.inputMessage ?? '';
  return ayuda.length === MAXIMO_TEXTO && dv.errorMessage !== ayuda ? ayuda + (dv.errorMessage ?? '') : ayuda;
}

function asNumber(texto: string | undefined): number | null {
  const n = texto === undefined || texto.trim() === '' ? Number.NaN : Number(texto);
  return Number.isFinite(n) ? n : null;
}

/** The options of a list: written out, or in HOJA_LISTAS; null when it refers to other cells. */
function optionsOf(dv: DataValidation, listas: readonly (readonly string[])[]): readonly string[] | null {
  if (dv.values) return dv.values;
  const columna = /^'?_listas'?[!.]\$?([A-Z]+)\$?1(?::|$)/.exec(dv.formula1 ?? '')?.[1];
  const opciones = listas.find((_, i) => columnName(i + 1) === columna);
  return columna && opciones ? opciones : null;
}

/** What a validation of a file means: one of ours, or "ajena" with all that it said, so that writing gives it back. */
export function readValidation(dv: DataValidation, listas: readonly (readonly string[])[]): Validacion {
  const comun = { estricta: (dv.errorStyle ?? 'stop') === 'stop' && dv.showErrorMessage === true, ayuda: helpOf(dv) };
  const minimo = asNumber(dv.formula1);
  const maximo = asNumber(dv.formula2);
  if (dv.type === 'decimal' && dv.operator === 'greaterThanOrEqual' && minimo !== null) {
    return { tipo: 'numeroMinimo', minimo, ...comun };
  }
  // "between" is the default operator, and LibreOffice leaves it out.
  if (dv.type === 'decimal' && (dv.operator ?? 'between') === 'between' && minimo !== null && maximo !== null) {
    return { tipo: 'numeroEntre', minimo, maximo, ...comun };
  }
  const opciones = dv.type === 'list' ? optionsOf(dv, listas) : null;
  if (opciones) return { tipo: 'lista', opciones, ...comun };
  const { range: _range, ...resto } = dv;
  return { tipo: 'ajena', descripcion: PREFIJO_AJENA + JSON.stringify(resto) };
}
