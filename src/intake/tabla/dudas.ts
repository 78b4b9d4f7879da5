import { columnName } from '../../mir/letras';
import type { Duda } from '../../mir/model';
import { type CeldaAjena, textOfValor } from '../hoja/ajena';
import type { MapaTabla } from './mapa';

/** The most that a doubt quotes: it goes into one cell, and nobody reads more. What is longer goes on in another one. */
const TEXTO_MAXIMO = 8000;

/** A cell as a doubt quotes it, by its header, or its letter where it has none: "ENERO: 12,5". */
export function quoteCeldaTabla(mapa: MapaTabla, celda: CeldaAjena): string {
  const texto = mapa.textoDe(celda.columna);
  return `${texto === '' ? columnName(celda.columna) : texto}: ${textOfValor(celda.valor)}`;
}

/** A doubt that quotes these parts, whole: in as many doubts as it takes. */
export function dudasQue(renglon: number, partes: readonly string[], mensaje: string): Duda[] {
  const textos: string[] = [];
  for (const parte of partes.flatMap((p) => p.match(/.{1,8000}/gs) ?? [])) {
    const last = textos[textos.length - 1];
    if (last !== undefined && last.length + parte.length + 3 <= TEXTO_MAXIMO)
      textos[textos.length - 1] = `${last} | ${parte}`;
    else textos.push(parte);
  }
  return (textos.length === 0 ? [''] : textos).map((texto) => ({ mensaje, fuente: { renglon, texto } }));
}
