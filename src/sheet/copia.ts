import type { Finding } from '../mir/finding';
import { closedMonths } from '../mir/historia';
import { REGLAS_EST } from '../rules/est';
import { COPIA } from '../text/copia';
import type { Baseline } from './baseline';
import { compactLayout, LAYOUT_KEY, parseCompactLayout } from './compact-layout';
import { findHoja } from './grid';
import { layoutOf } from './layout';
import type { Snapshot } from './state';

/**
 * The health check after a copy of the file. Google copies the sheets with their ids, the hidden plan among them, but
 * not the document properties, and of each protection it leaves only the owner as editor (platform.md, Protections;
 * burnash/gspread#1072). So the record that onEdit reads is missing, or is that of another sheet; lost editors are told
 * by EST-19. null: nothing of the kind, or not read.
 */
function findCopia({ mir, cierres }: Baseline, { hojas, registros }: Snapshot): keyof typeof COPIA | null {
  const layout = layoutOf(mir);
  const sheetId = findHoja({ hojas }, layout.hoja)?.sheetId ?? null;
  if (!registros || sheetId === null) return null;
  const found = registros.find((r) => r.clave === LAYOUT_KEY)?.valor;
  if (found === undefined) return 'sinRegistro';
  if (found === compactLayout(layout, sheetId, closedMonths(cierres))) return null;
  return parseCompactLayout(found)?.sheetId === sheetId ? 'atrasado' : 'deOtraHoja';
}

/** One aviso when the workbook seems to be a copy; a repair writes the record and the protections again. */
export function findingsOfCopia(baseline: Baseline, observado: Snapshot): Finding[] {
  const motivo = findCopia(baseline, observado);
  if (motivo === null) return [];
  const { code, severidad, remedio } = REGLAS_EST['EST-15'];
  return [{ code, severidad, hoja: null, celda: null, linea: null, mensaje: COPIA[motivo], remedio }];
}
