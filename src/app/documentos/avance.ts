import { parseAlcance } from '../../mir/alcance';
import type { Mir } from '../../mir/model';
import { buildInformeAvance } from '../../report/avance';
import { type AlcanceAvance, parteOf } from '../../report/avance/alcance';
import { previousPeriodo } from '../../report/avance/anterior';
import { alcancesPosibles } from '../../text/app-documentos';
import { appFinding } from '../finding';
import type { Clase } from './tipo';

/** "1" is the first seccion, "1/3" its objetivo 3; null: the MIR has no such thing, or it is a linea. */
function parseAlcanceAvance(mir: Mir, texto: string): AlcanceAvance | null {
  const alcance = parseAlcance(mir, texto);
  if (alcance === null || alcance.de === 'linea') return null;
  return { seccion: alcance.seccion, objetivo: alcance.de === 'seccion' ? null : alcance.numero };
}

/** What an alcance may say. */
function listAlcances(mir: Mir): string {
  return alcancesPosibles(mir.secciones.map((s) => s.objetivos.map((o) => o.numero)));
}

/** Informe de avance of any period, of the whole MIR, a seccion or an objetivo. */
export const AVANCE: Clase = {
  tipo: 'avance',
  porPeriodo: true,
  conCifras: true,
  nombre: 'nombreInforme',
  build({ mir, config, periodo, cierre, findings, libro, modificaciones, cifrasDe, findingsDe, alcance: texto }) {
    if (!periodo) throw new Error('An informe de avance is of a period.');
    const alcance = texto === null ? null : parseAlcanceAvance(mir, texto);
    if (texto !== null && alcance === null) return { impide: [appFinding('APP-112', [texto, listAlcances(mir)])] };
    const previo = previousPeriodo(periodo);
    return {
      documento: buildInformeAvance({
        mir,
        config,
        periodo,
        cierre,
        seguimiento: libro.seguimiento,
        alcance,
        modificaciones,
        anterior: previo && { ...cifrasDe(previo), periodo: previo },
        findings: alcance === null ? findings : findingsDe(parteOf(mir, alcance)),
      }),
    };
  },
};
