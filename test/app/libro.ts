import { planInstalacion } from '../../src/app/instalar';
import { type ClaveAjuste, type Configuracion, cellOfAjuste } from '../../src/mir/ajustes';
import { ANEXO_1, type ColumnaKey } from '../../src/mir/format';
import type { Mir, Valor } from '../../src/mir/model';
import { HOJA_CONFIGURACION } from '../../src/sheet/hojas';
import { layoutOf } from '../../src/sheet/layout';
import type { Contenido } from '../../src/sheet/op';
import { simulate } from '../../src/sheet/simulate';
import type { Snapshot } from '../../src/sheet/state';

/** A workbook with nothing of ours in it, read by somebody who may do everything. */
export const VACIO: Snapshot = {
  hojas: [],
  registros: [],
  locale: 'es_MX',
  usuario: 'ana@example.org',
  ahora: '2025-03-31 09:05',
  puedeEditarProtegido: true,
};

const SIN_CATALOGOS = { politicas: [], programas: [], siglas: [], unidades: [] };

/** The workbook that a plan of installation makes of this MIR, without a host: formulas have no results. */
export function installed(mir: Mir): Snapshot {
  const pat = { mir, capitulos: [], catalogos: SIN_CATALOGOS, dudas: [] };
  return simulate(VACIO, planInstalacion(pat, VACIO).plan?.ops ?? []);
}

/** Puts one value where somebody would have typed it: the n-th linea of the MIR, from 0. */
export function typeIn(snapshot: Snapshot, mir: Mir, linea: number, key: ColumnaKey, valor: Contenido): Snapshot {
  const layout = layoutOf(mir);
  const fila = layout.filas.filter((f) => f.tipo === 'linea')[linea]?.fila;
  if (fila === undefined) throw new Error(`The MIR of this test has no linea ${linea}.`);
  const rango = { fila, columna: layout.columnas[key], filas: 1, columnas: 1 };
  return simulate(snapshot, [{ tipo: 'escribir', hoja: ANEXO_1.hoja, rango, contenido: [[valor]], tocaCaptura: true }]);
}

/** The value of a cell of the n-th linea of the MIR. */
export function cellAt(snapshot: Snapshot, mir: Mir, linea: number, key: ColumnaKey): Valor {
  const layout = layoutOf(mir);
  const fila = layout.filas.filter((f) => f.tipo === 'linea')[linea]?.fila ?? 0;
  const hoja = snapshot.hojas.find((h) => h.nombre === ANEXO_1.hoja);
  return hoja?.valores[fila - 1]?.[layout.columnas[key] - 1] ?? null;
}

/** The workbook with these settings in Configuración. */
export function withAjustes(snapshot: Snapshot, ajustes: Partial<Configuracion>): Snapshot {
  const filas = new Map(
    Object.entries(ajustes).map(([clave, v]) => [Number(cellOfAjuste(clave as ClaveAjuste).slice(3)), v]),
  );
  const hojas = snapshot.hojas.map((h) => {
    if (h.nombre !== HOJA_CONFIGURACION) return h;
    const valores = h.valores.map((row, i) =>
      filas.has(i + 1) ? row.map((v, c) => (c === 1 ? (filas.get(i + 1) ?? null) : v)) : row,
    );
    return { ...h, valores };
  });
  return { ...snapshot, hojas };
}
