import { lastOf } from '../mir/listas';
import type { Duda } from '../mir/model';
import { DUDA } from '../text/intake';
import { isFurniture } from './bloques-pat';
import { continues, dropListDash, splitObjetivo } from './clean';
import { type Bloque, filledCells } from './fuente';
import type { Tramo } from './headings';
import { dudaAt, type ObjetivoLeido, type SeccionLeida } from './lectura';

/** Sections with their objetivos from the chapters that list them, and the text of those chapters that is not a list. */
export function readObjetivos(tramos: readonly Tramo[]): {
  secciones: SeccionLeida[];
  textos: Map<Tramo, Bloque[]>;
  dudas: Duda[];
} {
  const secciones: SeccionLeida[] = [];
  const textos = new Map<Tramo, Bloque[]>();
  const dudas: Duda[] = [];
  for (const tramo of tramos) {
    if (tramo.concepto !== 'objetivos') continue;
    const objetivos: ObjetivoLeido[] = [];
    const texto: Bloque[] = [];
    textos.set(tramo, texto);
    for (const bloque of tramo.bloques) {
      if (isFurniture(bloque)) continue;
      const plain = dropListDash(filledCells(bloque).join(' '));
      const found = splitObjetivo(plain);
      const last = lastOf(objetivos);
      if (found !== null && Number(found.numero) > Number(last?.numero ?? 0))
        objetivos.push({ ...found, origen: bloque, lineas: [] });
      else if (found !== null && objetivos.some((o) => o.numero === found.numero))
        dudas.push(dudaAt(bloque, DUDA.objetivoRepetido(found.numero, tramo.titulo)));
      else if (last !== undefined && continues(last.texto, plain)) {
        last.texto = `${last.texto} ${plain}`;
        dudas.push(dudaAt(bloque, DUDA.objetivoPartido(last.numero, tramo.titulo)));
      } else texto.push(bloque);
    }
    if (objetivos.length > 0) secciones.push({ titulo: titleOf(tramo.titulo), objetivos });
  }
  return { secciones, textos, dudas };
}

/** "4. Objetivos específicos sustanciales" without its chapter number. */
export function titleOf(titulo: string): string {
  return titulo.replace(/^(\d{1,2}(\.\d{1,2})?[.)]?|[IVX]+[.)])\s+/, '').replace(/\.$/, '');
}
