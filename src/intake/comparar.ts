import type { Duda } from '../mir/model';
import { CAPITULO, DUDA } from '../text/intake';
import { differenceOf } from './clean';
import { dudaAt, findLinea, findObjetivo, type SeccionLeida } from './lectura';

/** A doubt for each objetivo title that another place of the document words otherwise. Exact, white space aside. */
export function compareObjetivos(base: readonly SeccionLeida[], otra: readonly SeccionLeida[], donde: string): Duda[] {
  return otra.flatMap((seccion, i) =>
    seccion.objetivos.flatMap((objetivo) => {
      const known = findObjetivo(base[i], objetivo.numero);
      if (known === null || objetivo.texto === '' || known.texto === '' || known.texto === objetivo.texto) return [];
      const cambio = differenceOf(objetivo.texto, known.texto);
      return [dudaAt(objetivo.origen, DUDA.objetivoDistinto(objetivo.numero, base[i]?.titulo ?? '', donde, cambio))];
    }),
  );
}

/** A doubt for each linea that the cronograma words otherwise, lacks, or has besides. */
export function compareCronograma(base: readonly SeccionLeida[], cronograma: readonly SeccionLeida[]): Duda[] {
  const differing = cronograma.flatMap((seccion, i) =>
    seccion.objetivos.flatMap((o) =>
      o.lineas.flatMap((linea) => {
        const titulo = base[i]?.titulo ?? '';
        const known = findLinea(base[i], linea.numero);
        if (known === null) return [dudaAt(linea.origen, DUDA.cronogramaDeMas(linea.numero, titulo))];
        if (known.texto === linea.texto) return [];
        const cambio = differenceOf(linea.texto, known.texto);
        return [dudaAt(linea.origen, DUDA.lineaDistinta(linea.numero, titulo, CAPITULO.cronograma, cambio))];
      }),
    ),
  );
  const missing = base.flatMap((seccion, i) =>
    seccion.objetivos.flatMap((o) =>
      o.lineas
        .filter((l) => findLinea(cronograma[i], l.numero) === null)
        .map((l) => dudaAt(l.origen, DUDA.cronogramaSinLinea(l.numero, seccion.titulo))),
    ),
  );
  return [...differing, ...missing];
}

/** Gaps in the numbers of objetivos and lineas, objetivos without lineas, and numbers that two sections share. */
export function reviewNumbers(secciones: readonly SeccionLeida[]): Duda[] {
  const dudas: Duda[] = [];
  for (const { titulo, objetivos } of secciones) {
    let before = 0;
    for (const objetivo of objetivos) {
      const skipped = between(before, Number(objetivo.numero)).map(String);
      if (skipped.length > 0) dudas.push(dudaAt(objetivo.origen, DUDA.numeroSaltado(skipped, titulo)));
      before = Math.max(before, Number(objetivo.numero));
      let last = 0;
      for (const linea of objetivo.lineas) {
        const ordinal = Number(linea.numero.split('.')[1]);
        const faltan = between(last, ordinal).map((n) => `${objetivo.numero}.${n}`);
        if (faltan.length > 0) dudas.push(dudaAt(linea.origen, DUDA.numeroSaltado(faltan, titulo)));
        last = Math.max(last, ordinal);
      }
      if (objetivo.lineas.length === 0)
        dudas.push(dudaAt(objetivo.origen, DUDA.objetivoSinLineas(objetivo.numero, titulo)));
    }
  }
  return [...dudas, ...sharedNumbers(secciones)];
}

function between(low: number, high: number): number[] {
  return Array.from({ length: Math.max(0, high - low - 1) }, (_, k) => low + 1 + k);
}

function sharedNumbers(secciones: readonly SeccionLeida[]): Duda[] {
  const lineas = secciones.map((s) => s.objetivos.flatMap((o) => o.lineas));
  const first = new Set((lineas[0] ?? []).map((l) => l.numero));
  const seen = new Set<string>(first);
  const shared: string[] = [];
  let origen = null;
  for (const others of lineas.slice(1))
    for (const linea of others) {
      if (seen.has(linea.numero) && !shared.includes(linea.numero)) {
        shared.push(linea.numero);
        origen ??= linea.origen;
      }
      seen.add(linea.numero);
    }
  return origen === null ? [] : [dudaAt(origen, DUDA.numerosEnDosSecciones(shared))];
}
