import { lastOf } from '../mir/listas';
import type { Duda } from '../mir/model';
import { nameMes } from '../mir/periods';
import { DUDA, mesesTexto } from '../text/intake';
import { SIN_VALOR } from '../text/mir';
import { dudaAt, type LineaLeida } from './lectura';

/** Phrases that make a linea depend on what others ask for, or on whether a case arises. */
const DEMANDA: readonly RegExp[] = [
  /\ben,?\s+su\s+caso\b/i,
  /\bde\s+ser\s+(el\s+caso|necesari[oa]s?|procedente)\b/i,
  /\b(a|previa)\s+(solicitud|petici[oó]n)\s+de\b/i,
  /\bcuando\s+(as[ií]\s+)?(se|lo|la)\s+(solicite|requiera|pida|presente)n?\b/i,
  /\ben\s+caso\s+de\s+(que|ser|requerirse|solicitarse|presentarse)\b/i,
];

/** Lineas that answer requests: perhaps subject to demand, but requests may be certain to come. */
const SOLICITUDES =
  /\b(atender|responder|desahogar|contestar|tramitar)\b[^.;]{0,80}\b(solicitud(es)?|petici[oó]n(es)?|consultas|requerimientos|quejas)\b/i;

/** Whether a linea is proposed as subject to demand, with the doubt that says so. */
export function proposeDemanda(linea: LineaLeida, seccion: string): { sujetaADemanda: boolean; dudas: Duda[] } {
  for (const pattern of DEMANDA) {
    const frase = pattern.exec(linea.texto)?.[0];
    if (frase !== undefined)
      return { sujetaADemanda: true, dudas: [dudaAt(linea.origen, DUDA.sujetaADemanda(linea.numero, seccion, frase))] };
  }
  const asks = SOLICITUDES.test(linea.texto);
  return {
    sujetaADemanda: false,
    dudas: asks ? [dudaAt(linea.origen, DUDA.respondeSolicitudes(linea.numero, seccion))] : [],
  };
}

export interface Ventana {
  readonly mesInicial: number | null;
  readonly mesFinal: number | null;
}

/**
 * The window of a linea: Anexo 1 has the say; where it is silent, the first and last month that the cronograma marks.
 * @param marcas the linea as the cronograma has it, null when it is not there
 */
export function proposeVentana(
  linea: LineaLeida,
  seccion: string,
  anexo: Ventana,
  marcas: LineaLeida | null,
): { ventana: Ventana; dudas: Duda[] } {
  const meses = [...(marcas?.meses ?? [])].sort((a, b) => a - b);
  const [first, last] = [meses[0], lastOf(meses)];
  const origen = marcas?.origen ?? linea.origen;
  const known = anexo.mesInicial !== null || anexo.mesFinal !== null;
  if (first === undefined || last === undefined) {
    const dudas = known ? [] : [dudaAt(linea.origen, DUDA.sinCalendarizacion(linea.numero, seccion))];
    return { ventana: anexo, dudas };
  }
  if (!known) {
    const names = meses.map(nameMes).join(', ');
    return {
      ventana: { mesInicial: first, mesFinal: last },
      dudas: [dudaAt(origen, DUDA.ventanaDelCronograma(linea.numero, seccion, names))],
    };
  }
  if (anexo.mesInicial === first && anexo.mesFinal === last) return { ventana: anexo, dudas: [] };
  const nameOf = (mes: number | null) => (mes === null ? SIN_VALOR : nameMes(mes));
  const say = (a: number | null, b: number | null) => mesesTexto(nameOf(a), nameOf(b));
  const texto = DUDA.ventanaDistinta(linea.numero, seccion, say(anexo.mesInicial, anexo.mesFinal), say(first, last));
  return { ventana: anexo, dudas: [dudaAt(origen, texto)] };
}
