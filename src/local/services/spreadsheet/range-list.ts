import type { Rango } from '../../../sheet/state';
import type { Entorno, RangeGs } from './entorno';
import { escritura, manejador, strict, unwrap } from './strict';

type RangeListGs = GoogleAppsScript.Spreadsheet.RangeList;

const MIEMBROS = {
  getRanges: manejador(),
  setBackground: escritura('String|null'),
  setNumberFormat: escritura('String'),
  setFontWeight: escritura('String|null'),
  setNote: escritura('String|null'),
  clearContent: escritura(),
};

/** Scattered ranges of one sheet that take one value: one call, whatever their number. */
export function rangeListHandle(env: Entorno, hojaId: number, rangos: readonly Rango[]): RangeListGs {
  const ranges = (): RangeGs[] => rangos.map((r) => env.range(hojaId, r));
  // One call, whatever the number of ranges: what is behind each handle is asked directly, so that it charges nothing.
  const each = (write: (range: RangeGs) => void): RangeListGs => {
    for (const range of ranges()) write(unwrap(range)?.target as RangeGs);
    return list;
  };
  const miembros: Pick<RangeListGs, keyof typeof MIEMBROS> = {
    getRanges: ranges,
    setBackground: (color) => each((r) => r.setBackground(color)),
    setNumberFormat: (formato) => each((r) => r.setNumberFormat(formato)),
    setFontWeight: (peso) => each((r) => r.setFontWeight(peso)),
    setNote: (nota) => each((r) => r.setNote(nota)),
    clearContent: () => each((r) => r.clearContent()),
  };
  const list = strict(env.ctx, 'RangeList', MIEMBROS, miembros) as RangeListGs;
  return list;
}
