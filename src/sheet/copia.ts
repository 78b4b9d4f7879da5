import { defaultConfiguracion, HOJA_CONFIGURACION } from '../mir/ajustes';
import type { Finding } from '../mir/finding';
import { REGLAS_EST } from '../rules/est';
import { COPIA } from '../text/copia';
import type { Baseline } from './baseline';
import { permisosOf } from './blueprint/protection';
import { avisosOf, compactLayout, LAYOUT_KEY, parseCompactLayout } from './compact-layout';
import { findHoja } from './grid';
import { layoutOf } from './layout';
import { readConfiguracion } from './read-configuracion';
import type { Snapshot } from './state';

/**
 * The health check after a copy of the file. Google copies the sheets with their ids, the hidden plan among them, but
 * not the document properties, and of each protection it leaves only the owner as editor (platform.md, Protections;
 * burnash/gspread#1072). So the record that onEdit reads is missing, or is that of another sheet; lost editors are told
 * by EST-19. null: nothing of the kind, or not read.
 */
function findCopia(baseline: Baseline, { hojas, registros }: Snapshot): keyof typeof COPIA | null {
  const { mir } = baseline;
  const layout = layoutOf(mir);
  const sheetId = findHoja({ hojas }, layout.hoja)?.sheetId ?? null;
  if (!registros || sheetId === null) return null;
  const found = registros.find((r) => r.clave === LAYOUT_KEY)?.valor;
  if (found === undefined) return 'sinRegistro';
  const configuracion = readConfiguracion(findHoja({ hojas }, HOJA_CONFIGURACION)) ?? defaultConfiguracion();
  const avisos = avisosOf(mir, permisosOf(configuracion, baseline), configuracion);
  if (found === compactLayout(layout, sheetId, avisos)) return null;
  return parseCompactLayout(found)?.sheetId === sheetId ? 'atrasado' : 'deOtraHoja';
}

/** One aviso when the workbook seems to be a copy; a repair writes the record and the protections again. */
export function findingsOfCopia(baseline: Baseline, observado: Snapshot): Finding[] {
  const motivo = findCopia(baseline, observado);
  if (motivo === null) return [];
  const { code, severidad, remedio } = REGLAS_EST['EST-15'];
  return [{ code, severidad, hoja: null, celda: null, linea: null, mensaje: COPIA[motivo], remedio }];
}
