import type { Finding } from '../mir/finding';
import { contextOf } from '../mir/indicators';
import type { Periodo } from '../mir/periods';
import { REGLAS_EST } from '../rules/est';
import { REGLAS_PUBLICAS, runRules, switchedOff, titleOfRegla } from '../rules/index';
import { findingsOfCierres } from '../sheet/cierres';
import { findingsOfCopia } from '../sheet/copia';
import { auditDrift, findingsOfCompletados, findingsOfDrift } from '../sheet/drift';
import { findingsOfIntercambiadas } from '../sheet/intercambiadas';
import { type LibroLeido, readLibro } from '../sheet/read';
import { findingsOfDobles, findingsOfRenombradas } from '../sheet/renombradas';
import type { Snapshot } from '../sheet/state';
import { lineasOf } from './auditar-lineas';
import { needHojas } from './hojas';
import { mayAdministrar } from './permiso';
import { sinMir } from './sin-mir';
import { refuse, type UseCase } from './usecase';
import type { ReglaVista, VistaAuditoria } from './vista';

/**
 * Everything that should be known of a workbook as of `corte` (null: the one in force), and how each rule fared.
 * `porCerrar`: as if that period were closed as everything stands; `corte` is then its last month.
 */
export function auditLibro(
  libro: LibroLeido,
  snapshot: Snapshot,
  corte: number | null = null,
  porCerrar: Periodo | null = null,
): { findings: Finding[]; reglas: ReglaVista[] } {
  const { baseline, mir, configuracion, catalogos, crudo, calendario } = libro;
  const apagadas = switchedOff(configuracion);
  const estructura = [
    ...findingsOfRenombradas(snapshot),
    ...findingsOfDobles(snapshot),
    ...findingsOfIntercambiadas(snapshot),
    ...findingsOfDrift(auditDrift(baseline, libro.enderezado), libro),
    ...findingsOfCompletados(libro.completados, libro),
    ...findingsOfCopia(baseline, snapshot),
    ...findingsOfCierres(baseline.cierres, snapshot),
  ].filter((f) => !apagadas.has(f.code));
  const contexto = contextOf(configuracion, corte);
  const contenido = runRules({
    mir,
    contexto,
    ...(porCerrar && { porCerrar }),
    config: configuracion,
    catalogos,
    historia: libro.historia,
    seguimiento: libro.seguimiento,
    entregas: libro.entregas,
    formasJge: libro.formasJge,
    crudo,
    calendario,
  });
  const deEstructura = Object.values(REGLAS_EST).map(({ code, titulo }): ReglaVista => {
    if (apagadas.has(code)) return { code, titulo, resultado: 'no aplica', casos: 0, apagada: true };
    const casos = estructura.filter((f) => f.code === code).length;
    return { code, titulo, resultado: casos > 0 ? 'no cumple' : 'cumple', casos };
  });
  const deContenido = contenido.reglas.map((r): ReglaVista => ({ ...r, titulo: titleOfRegla(r.code) ?? r.code }));
  return { findings: [...estructura, ...contenido.findings], reglas: [...deEstructura, ...deContenido] };
}

/** Why the rules matter of which there is something to see. */
function explicadasOf(reglas: readonly ReglaVista[]): VistaAuditoria['explicadas'] {
  const fallan = new Set(reglas.filter((r) => r.resultado === 'no cumple').map((r) => r.code));
  return REGLAS_PUBLICAS.filter((r) => fallan.has(r.code)).map(({ code, explicacion, ejemplo }) => ({
    code,
    explicacion,
    ejemplo,
  }));
}

/** Puntos por revisar. Nothing is written. */
export const auditar: UseCase<{ readonly completa: boolean }, VistaAuditoria | null> = {
  needs: ({ completa }) => needHojas(completa ? 'completa' : 'rapida'),
  decide(snapshot) {
    const libro = readLibro(snapshot, true);
    if (!libro) return refuse(sinMir(snapshot));
    const { findings, reglas } = auditLibro(libro, snapshot);
    const puedeReparar = mayAdministrar(snapshot, libro.configuracion);
    const explicadas = explicadasOf(reglas);
    const vista = { hayMir: true, puedeReparar, reglas, explicadas, ...lineasOf(libro, snapshot, findings) };
    return { findings, plan: null, vista };
  },
};
