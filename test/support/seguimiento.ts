import type { Valor } from '../../src/mir/model';
import { CLAVES_SEGUIMIENTO, type ClaveSeguimiento, HOJA_SEGUIMIENTO } from '../../src/mir/seguimiento';
import type { RuleContext } from '../../src/rules/rule';
import { newHoja } from '../../src/sheet/grid';
import { readSeguimiento } from '../../src/sheet/seguimiento';
import type { EstadoHoja } from '../../src/sheet/state';
import { SEGUIMIENTO_ENCABEZADO, TIPO_ASIENTO } from '../../src/text/seguimiento';

/** What somebody wrote on a row. */
export type Renglon = Partial<Record<ClaveSeguimiento, Valor>>;

export const ENCABEZADOS: readonly string[] = CLAVES_SEGUIMIENTO.map((clave) => SEGUIMIENTO_ENCABEZADO[clave]);

export const celdasDe = (renglon: Renglon): Valor[] => CLAVES_SEGUIMIENTO.map((clave) => renglon[clave] ?? null);

/** The sheet Seguimiento with these rows below its header and `libres` blank ones below them. */
export function hojaSeguimiento(renglones: readonly Renglon[], libres = 300): EstadoHoja {
  return {
    ...newHoja(HOJA_SEGUIMIENTO, 1 + renglones.length + libres, CLAVES_SEGUIMIENTO.length, false),
    sheetId: 77,
    valores: [[...ENCABEZADOS], ...renglones.map(celdasDe)],
  };
}

export const justificacion = (renglon: Renglon = {}): Renglon => ({
  linea: '1.1',
  periodo: '2025-T1',
  tipo: TIPO_ASIENTO.justificacion,
  dato: '1 de 3',
  causa: 'Faltó personal',
  accion: 'Se contrata',
  proyeccion: 'En abril',
  ...renglon,
});

export const evidencia = (renglon: Renglon = {}): Renglon => ({
  linea: '1.1',
  periodo: '2025-T1',
  tipo: TIPO_ASIENTO.evidencia,
  mes: 1,
  documento: 'Informe mensual',
  ...renglon,
});

/** The same workbook with these rows in Seguimiento, as they are read from the sheet. */
export function conAsientos(ctx: RuleContext, renglones: readonly Renglon[], libres?: number): RuleContext {
  return { ...ctx, seguimiento: readSeguimiento(hojaSeguimiento(renglones, libres), ctx.mir) };
}
