import type { Duda } from '../../mir/model';
import { DUDA_INE } from '../../text/ine';
import { type Pieza, type Trozo, textoOf } from './trozo';

/** Letters of the source that a doubt quotes. */
const CITA = 300;

function quote(texto: string): string {
  const palabras = texto.replace(/\s+/g, ' ').trim();
  return palabras.length <= CITA ? palabras : `${palabras.slice(0, CITA)}…`;
}

/** A doubt about a stretch of the source, or about more that begins with it. */
export function dudaOf(trozo: Trozo, mensaje: string, texto = textoOf(trozo)): Duda {
  return { mensaje, fuente: { renglon: trozo.renglon, texto: quote(texto) } };
}

/** A doubt about what was put in no field: it is said whole, since it stands nowhere else. */
export function dudaSinCampo(trozo: Trozo): Duda {
  return { mensaje: DUDA_INE.sinCampo(), fuente: { renglon: trozo.renglon, texto: textoOf(trozo) } };
}

/** A doubt about a row of a table. */
export function dudaOfRow({ renglon, celdas }: Extract<Pieza, { tipo: 'fila' }>, mensaje: string): Duda {
  const textos = celdas.map((c) => c.trozos.map(textoOf).join(' ').trim()).filter((t) => t !== '');
  return { mensaje, fuente: { renglon, texto: quote(textos.join(' | ')) } };
}
