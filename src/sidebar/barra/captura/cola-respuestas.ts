import type { RespuestaCaptura } from '../../../gas/api';
import type { Finding } from '../../../mir/finding';
import { type CapturaEnCola, type Cola, claveDe, isNegada, isOf, joinTexts, withEstado } from './cola';

/** What the queue makes of the end of a call: answered, refused, failed, or given up. Pure, as the queue is. */

/** The answer to a call; of one that was given up meanwhile it says nothing. */
export function settleLote(cola: Cola, ids: readonly number[], respuestas: readonly RespuestaCaptura[]): Cola {
  return ids.reduce((antes, id, i) => {
    const captura = antes.capturas.find((c) => c.id === id);
    const respuesta = respuestas[i];
    return captura?.estado === 'enviando' && respuesta ? settle(antes, captura, respuesta) : antes;
  }, cola);
}

/** With what was said by earlier ones of its cell, and what they may have left there halfway. */
function withPrevias(captura: CapturaEnCola, previas: readonly CapturaEnCola[]): CapturaEnCola {
  return {
    ...captura,
    observaciones: joinTexts(...previas.map((c) => c.observaciones), captura.observaciones),
    sobre: [...captura.sobre, ...previas.flatMap((c) => [...c.sobre, c.valor])],
  };
}

function settle(cola: Cola, captura: CapturaEnCola, respuesta: RespuestaCaptura): Cola {
  const { ok, findings, hoja, celda, contenido, ajena } = respuesta;
  const clave = claveDe(captura);
  const otras = cola.capturas.filter((c) => c.id !== captura.id);
  // Refused while this one was on its way as it was: what was said with them could not go along.
  const previas = otras.filter((c) => isOf(clave)(c) && c.id < captura.id && isNegada(c));
  const quedan = otras.filter((c) => !previas.includes(c));
  if (ok) {
    const conocidos = new Map(cola.conocidos).set(clave, contenido);
    const guardadas = new Map(cola.guardadas).set(clave, { contenido, hoja, celda });
    const observaciones = joinTexts(...previas.map((c) => c.observaciones));
    const resto: CapturaEnCola = { ...captura, observaciones, sobre: [], estado: 'espera', sola: false };
    return { ...cola, conocidos, guardadas, capturas: observaciones === null ? quedan : [resto, ...quedan] };
  }
  const negada = withPrevias(
    { ...captura, estado: ajena ? 'ajena' : 'rechazada', findings, ahora: contenido },
    previas,
  );
  const despues = quedan.find((c) => isOf(clave)(c) && c.id > captura.id);
  // A later value of the cell is what counts: it takes what was said with this one, unless it was sent without it.
  if (despues?.estado === 'espera') {
    return { ...cola, capturas: quedan.map((c) => (c === despues ? withPrevias(c, [negada]) : c)) };
  }
  return {
    ...cola,
    capturas: cola.capturas.flatMap((c) => (c.id === captura.id ? [negada] : quedan.includes(c) ? [c] : [])),
  };
}

/** A call that failed: nobody knows what arrived. It is sent again as it was. */
export function failLote(cola: Cola, ids: readonly number[], mensaje: string): Cola {
  const suyas = cola.capturas.filter((c) => ids.includes(c.id) && c.estado === 'enviando').map((c) => c.id);
  return suyas.length === 0 ? cola : { ...withEstado(cola, suyas, { estado: 'sinRespuesta' }), falla: mensaje };
}

/**
 * A call that was refused whole. One capture alone is refused for good; of several nobody knows which one is to blame, so
 * they are sent one by one. `pasajero`: somebody else is writing, and later it may do.
 */
export function refuseLote(cola: Cola, ids: readonly number[], findings: readonly Finding[], pasajero: boolean): Cola {
  if (pasajero) return failLote(cola, ids, findings.map((f) => `${f.mensaje} ${f.remedio}`).join(' '));
  const suyas = cola.capturas.filter((c) => ids.includes(c.id) && c.estado === 'enviando').map((c) => c.id);
  // Part of it may have been written before the refusal.
  if (suyas.length > 1) return withEstado(cola, suyas, { estado: 'sinRespuesta', sola: true });
  return withEstado(cola, suyas, { estado: 'rechazada', findings });
}

/** A call that takes longer than anybody waits is given up; its answer, should it come, is not heard. */
export function giveUp(cola: Cola, mensaje: string): Cola {
  return failLote(
    cola,
    cola.capturas.map((c) => c.id),
    mensaje,
  );
}
