import { editDistance, normalizeText } from '../mir/text-number';

/** A number or letter in front of an element: "(4) ", "4. ", "IV) ", "4 ". */
const NUMERACION = /^(?:\(?(?:\d{1,2}|[ivx]{1,4}|[a-z])[.)]+\s*|\d{1,2}\s+)(?=\S)/i;

/** A list of Configuración: case, accents, what numbers an element and the period that ends it make no difference. */
export class Catalogo {
  private readonly opciones: readonly string[];
  private readonly claves: ReadonlySet<string>;
  private readonly vistos = new Map<string, boolean>();
  private readonly sugerencias = new Map<string, string | null>();

  constructor(opciones: readonly string[]) {
    this.opciones = opciones;
    this.claves = new Set(opciones.flatMap(keysOf));
  }

  has(texto: string): boolean {
    const known = this.vistos.get(texto);
    if (known !== undefined) return known;
    const found = keysOf(texto).some((clave) => this.claves.has(clave));
    this.vistos.set(texto, found);
    return found;
  }

  /** Whether a text is only the number of one of its elements: "4" or "(4)". */
  hasNumero(texto: string): boolean {
    const numero = Number(/^\(?(\d{1,2})[.)]*$/.exec(texto.trim())?.[1] ?? 0);
    return numero >= 1 && numero <= this.opciones.length;
  }

  /** The element that was probably meant, looked for once a text. */
  suggest(texto: string): string | null {
    const known = this.sugerencias.get(texto);
    if (known !== undefined) return known;
    const [, sinNumero = ''] = keysOf(texto);
    const sugerencia = suggestOpcion(sinNumero, this.opciones);
    this.sugerencias.set(texto, sugerencia);
    return sugerencia;
  }
}

/** What an element is compared by: as it is written, and without its number. */
function keysOf(texto: string): [string, string] {
  const entero = texto.trim().replace(/\s*[.,;]$/, '');
  return [normalizeText(entero), normalizeText(entero.replace(NUMERACION, ''))];
}

/** The option that was probably meant: one that begins alike or differs by up to two letters; null when none does. */
export function suggestOpcion(valor: string, opciones: readonly string[]): string | null {
  const escrito = normalizeText(valor);
  const candidatas = opciones.map((opcion) => ({ opcion, distancia: editDistance(escrito, normalizeText(opcion)) }));
  const [cercana] = candidatas.sort((a, b) => a.distancia - b.distancia);
  if (cercana !== undefined && cercana.distancia <= 2) return cercana.opcion;
  return opciones.find((opcion) => escrito.slice(0, 4) === normalizeText(opcion).slice(0, 4)) ?? null;
}
