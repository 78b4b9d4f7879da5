/** A table of lineas as somebody would hand it in, with every branch of the arithmetic: nothing here knows the program. */

export interface LineaDeTabla {
  readonly seccion: string;
  readonly objetivo: number;
  readonly numero: string;
  readonly texto: string;
  readonly ventana: readonly [number, number] | null;
  readonly frecuencia: string;
  readonly unidad: string;
  readonly meta: number | null;
  readonly tendencia: 'Incremento' | 'Reducción' | 'Constante';
  readonly acumulacion: 'suma' | 'ultimo' | 'promedio' | 'maximo';
  readonly demanda: boolean;
  readonly cancelada: boolean;
  /** Twelve months; null: the programme follows from the meta. */
  readonly programado: readonly (number | null)[] | null;
  /** Twelve months of progress. */
  readonly logrado: readonly (number | null)[];
}

/** Numbers that look drawn by lot and are always the same. */
function lottery(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}

const FRECUENCIAS = ['Mensual', 'Bimestral', 'Trimestral', 'Cuatrimestral', 'Semestral', 'Anual'];
const VENTANAS = [
  [1, 12],
  [1, 3],
  [2, 11],
  [3, 3],
  [4, 9],
  [1, 1],
  [8, 10],
] as const;
const METAS = [12, 1, 0, 100, 2.5, 7, 3, 40, null];
const TEXTOS = [
  'Revisar, ordenar y archivar los expedientes',
  'Elaborar el "Informe" del año',
  'Capacitar a las personas funcionarias;\nevaluar su desempeño',
  'Señalización en Ñuñoa – etapa única',
];

/** What may have been captured by March of a meta: nothing, zero, less, as much, more, much more; with blanks or not. */
function captured(azar: (n: number) => number, meta: number): (number | null)[] {
  const year = Array.from({ length: 12 }, (): number | null => null);
  const amount = [0, 0.25, 0.5, 1, 1.2, 1.5][azar(6)] ?? 0;
  switch (azar(5)) {
    case 0:
      return year;
    case 1:
      year[azar(3)] = 0;
      return year;
    case 2:
      year[2] = meta * amount;
      return year;
    case 3:
      for (const mes of [0, 1, 2]) year[mes] = Math.round(((meta * amount) / 3) * 4) / 4;
      return year;
    default:
      // Later months do not count at the cut-off of March.
      year[0] = meta * amount;
      year[5] = meta * 2 + 1;
      return year;
  }
}

/** This many lineas, in two sections whose numbers repeat, ten to an objetivo. */
export function lineasDeTabla(cuantas: number): LineaDeTabla[] {
  const azar = lottery(20250331);
  const pick = <T>(list: readonly T[]): T => list[azar(list.length)] as T;
  return Array.from({ length: cuantas }, (_, i): LineaDeTabla => {
    const enSeccion = i % Math.ceil(cuantas / 2);
    const objetivo = Math.floor(enSeccion / 10) + 1;
    const acumulacion = pick(['suma', 'suma', 'ultimo', 'promedio', 'maximo'] as const);
    const tendencia = pick(['Incremento', 'Incremento', 'Reducción', 'Constante'] as const);
    const meta = pick(METAS);
    // What a sum that should fall, or stay, is programmed at is said month by month.
    const propio = azar(3) === 0 || (acumulacion === 'suma' && tendencia !== 'Incremento');
    return {
      seccion: i < cuantas / 2 ? 'Objetivos específicos sustanciales' : 'Objetivos del proceso',
      objetivo,
      numero: `${objetivo}.${(enSeccion % 10) + 1}`,
      texto: `${pick(TEXTOS)} (${i + 1})`,
      ventana: azar(9) === 0 ? null : pick(VENTANAS),
      frecuencia: pick(FRECUENCIAS),
      unidad: pick(['Informe', 'Documento', '%', 'Índice']),
      meta,
      tendencia,
      acumulacion,
      demanda: azar(8) === 0,
      cancelada: azar(15) === 0,
      programado: propio
        ? Array.from({ length: 12 }, (__, m) => (azar(3) === 0 ? null : ((m % 4) * (meta ?? 4)) / 4))
        : null,
      logrado: captured(azar, meta ?? 5),
    };
  });
}
