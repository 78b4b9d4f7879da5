import type { CampoJge, ColumnaJge, PieJge } from '../../mir/informe-jge';
import { editDistance, normalizeText } from '../../mir/text-number';

/** A label of the form and the words by which it is known. */
export interface Etiqueta<K extends string> {
  readonly clave: K;
  readonly textos: readonly string[];
  /** Its value is a line or two, so that another label may follow on the same line. */
  readonly corta: boolean;
  /** It stands alone on its line, without a colon. */
  readonly titulo: boolean;
}

const corta = <K extends string>(clave: K, ...textos: string[]): Etiqueta<K> => ({
  clave,
  textos,
  corta: true,
  titulo: false,
});
const larga = <K extends string>(clave: K, ...textos: string[]): Etiqueta<K> => ({
  clave,
  textos,
  corta: false,
  titulo: false,
});

/** What stands above the table; "asuntos" is the title of the table itself. */
export const ETIQUETAS_CABEZA: readonly Etiqueta<CampoJge | 'asuntos'>[] = [
  corta('direccion', 'direccion ejecutiva o unidad tecnica', 'direccion ejecutiva unidad tecnica'),
  corta('entidad', 'entidad federativa', 'entidades federativas', 'entidad'),
  corta('fechaVisita', 'fecha de visita', 'fecha de la visita', 'fechas de visita', 'fechas de las visitas'),
  corta('junta', 'junta', 'juntas'),
  corta('distritos', 'distritos', 'distrito'),
  larga('objetivo', 'objetivo de la visita', 'objetivo de las visitas'),
  {
    clave: 'asuntos',
    textos: [
      'asuntos relevantes tratados o a tratar en las visitas realizadas',
      'asuntos relevantes tratados en las visitas realizadas',
    ],
    corta: false,
    titulo: true,
  },
];

/** What stands below the table. */
export const ETIQUETAS_PIE: readonly Etiqueta<PieJge>[] = [
  corta('personalCapacitado', 'total de personal capacitado', 'total del personal capacitado'),
  larga('observaciones', 'observaciones'),
];

/** The headers of the six columns. */
const ENCABEZADOS: readonly { readonly clave: ColumnaJge; readonly textos: readonly string[] }[] = [
  {
    clave: 'convenios',
    textos: [
      'asuntos relacionados con la firma de convenios de apoyo y colaboracion',
      'asuntos relacionados con la firma de convenios',
      'convenios de apoyo y colaboracion',
    ],
  },
  { clave: 'particulares', textos: ['asuntos en particular', 'asuntos particulares'] },
  { clave: 'oportunidad', textos: ['areas de oportunidad', 'area de oportunidad'] },
  { clave: 'ordinaria', textos: ['actividad ordinaria', 'actividades ordinarias'] },
  { clave: 'pycipef', textos: ['pycipef'] },
  { clave: 'proyecto', textos: ['con que proyecto de la cip se relaciona', 'proyecto de la cip con que se relaciona'] },
];

/** For comparing labels: no accents, no case, no punctuation, single spaces. */
function normalizeLabel(texto: string): string {
  return normalizeText(texto)
    .replace(/[^a-z0-9 ]+/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
}

/** A label that a text is: `parecida` where it is only nearly so ("áreas de opotunidad"). */
export interface EtiquetaHallada<K extends string> {
  readonly clave: K;
  readonly parecida: boolean;
}

/** No label is longer, with what a misspelling adds. */
export const ETIQUETA_MAXIMA = 120;

/**
 * The label that a text is, up to one letter in eight, never the first one; of a short word every letter counts. null:
 * none. Asked of every cell of any document: what cannot be a label is told by its length and first letter.
 */
export function findEtiqueta<K extends string>(
  texto: string,
  etiquetas: readonly { readonly clave: K; readonly textos: readonly string[] }[],
): EtiquetaHallada<K> | null {
  const inicial = texto.length > ETIQUETA_MAXIMA ? null : /[\p{L}\p{N}]/u.exec(texto);
  if (inicial === null) return null;
  const letra = normalizeText(inicial[0]);
  if (!etiquetas.some(({ textos }) => textos.some((t) => t.startsWith(letra)))) return null;
  const dicho = normalizeLabel(texto);
  let near: { clave: K; distancia: number } | null = null;
  for (const { clave, textos } of etiquetas) {
    for (const esperado of textos) {
      if (esperado === dicho) return { clave, parecida: false };
      if (esperado.length < 10 || !esperado.startsWith(letra)) continue;
      if (Math.abs(esperado.length - dicho.length) > esperado.length / 8) continue;
      const distancia = editDistance(dicho, esperado);
      if (distancia <= esperado.length / 8 && distancia < (near?.distancia ?? Infinity)) near = { clave, distancia };
    }
  }
  return near && { clave: near.clave, parecida: true };
}

/** The column that the text of a header names; null for none. */
export function findColumna(texto: string): EtiquetaHallada<ColumnaJge> | null {
  return findEtiqueta(texto, ENCABEZADOS);
}

/** A label with its colon in the middle of a line, after the value of another: the first one, from its first letter. */
export function findInLine<K extends string>(
  texto: string,
  etiquetas: readonly Etiqueta<K>[],
): { readonly clave: K; readonly desde: number; readonly hasta: number } | null {
  for (const colon of texto.matchAll(/\s*:/g)) {
    for (const { clave, textos, titulo } of etiquetas) {
      if (titulo) continue;
      for (const esperado of textos) {
        const desde = colon.index - esperado.length;
        const dicho = texto.slice(Math.max(0, desde), colon.index);
        const alone = desde > 0 && /\s/.test(texto.charAt(desde - 1));
        if (alone && /^\p{Lu}/u.test(dicho) && normalizeLabel(dicho) === esperado)
          return { clave, desde, hasta: colon.index + colon[0].length };
      }
    }
  }
  return null;
}

/** Lines of a title, as a form repeats it on each page that it continues on. */
const TITULO_MAXIMO = 5;

/**
 * Where the titles of forms stand among the lines of a source (null: no line, but a row of a table): [first, next after).
 * The title begins with "INFORME QUE PRESENTAN" and goes on, in capitals, past "ÓRGANOS DESCONCENTRADOS".
 */
export function findTitulos(lineas: readonly (string | null)[]): { readonly desde: number; readonly hasta: number }[] {
  const titulos: { desde: number; hasta: number }[] = [];
  for (let i = 0; i < lineas.length; i++) {
    const first = lineas[i];
    if (first == null || !normalizeLabel(first).startsWith('informe que presentan')) continue;
    let texto = '';
    for (let j = i; j < Math.min(lineas.length, i + TITULO_MAXIMO); j++) {
      texto += ` ${lineas[j] ?? ''}`;
      if (!normalizeLabel(texto).includes('desconcentrados')) continue;
      let hasta = j + 1;
      while (SIN_TERMINAR.test(normalizeLabel(texto)) && isShouted(lineas[hasta]) && hasta < i + TITULO_MAXIMO) {
        texto += ` ${lineas[hasta] ?? ''}`;
        hasta++;
      }
      titulos.push({ desde: i, hasta });
      i = hasta - 1;
      break;
    }
  }
  return titulos;
}

/** A title that has not said of which institute yet. */
const SIN_TERMINAR = / (?:desconcentrados|de|del|la|las|los|y)$/;

/** A line in capitals without a colon. */
function isShouted(linea: string | null | undefined): boolean {
  return linea != null && /\p{Lu}/u.test(linea) && !/[\p{Ll}:]/u.test(linea);
}
