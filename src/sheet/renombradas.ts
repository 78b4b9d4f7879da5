import type { Finding } from '../mir/finding';
import { REGLAS_EST } from '../rules/est';
import { RENOMBRADA } from '../text/hoja';
import { quoteSheet } from './a1';
import type { Op } from './op';
import type { EstadoHoja, Renombrada, Snapshot } from './state';

const SIMPLE = /^[A-Za-z_]\w*$/;

/** A formula that names sheets as they were called: Google rewrote it with the name, and does again with the old one. */
function withNames(formula: string, renombradas: readonly Renombrada[]): string {
  return renombradas.reduce((text, { hoja, ahora }) => {
    const quoted = text.split(`${quoteSheet(ahora)}!`).join(`'${hoja}'!`);
    return SIMPLE.test(ahora) ? quoted.replace(new RegExp(`(?<![\\w'.])${ahora}!`, 'g'), `'${hoja}'!`) : quoted;
  }, formula);
}

/** A sheet whose formulas name ours as we call them. */
export function readAsNamed(hoja: EstadoHoja, renombradas: readonly Renombrada[]): EstadoHoja {
  if (renombradas.length === 0) return hoja;
  return { ...hoja, formulas: hoja.formulas.map((row) => row.map((f) => (f === '' ? f : withNames(f, renombradas)))) };
}

/** What gives sheets of ours their names back: everything that points at them follows. */
export function renameOps({ renombradas = [] }: Snapshot): Op[] {
  return renombradas.map(({ hoja, ahora }) => ({ tipo: 'renombrarHoja', hoja: ahora, nombre: hoja }));
}

/** One finding a sheet of ours that was renamed. */
export function findingsOfRenombradas({ renombradas = [] }: Snapshot): Finding[] {
  const { code, severidad } = REGLAS_EST['EST-11'];
  return renombradas.map(({ hoja, ahora }) => ({
    code,
    severidad,
    hoja: ahora,
    celda: null,
    linea: null,
    mensaje: RENOMBRADA.mensaje(hoja, ahora),
    remedio: RENOMBRADA.remedio,
  }));
}
