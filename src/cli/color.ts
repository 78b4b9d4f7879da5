/** ANSI codes of what this program uses: colours that both light and dark terminals show, bold and faint. */
const CODIGOS = { rojo: 31, verde: 32, amarillo: 33, azul: 36, negrita: 1, tenue: 2 } as const;
export type EstiloTexto = keyof typeof CODIGOS;

/** Text as a terminal shows it in a style, or as it is. */
export type Pintar = (estilo: EstiloTexto, texto: string) => string;

export const conColor: Pintar = (estilo, texto) => `\u001b[${CODIGOS[estilo]}m${texto}\u001b[0m`;
export const sinColor: Pintar = (_, texto) => texto;

type Ambiente = Readonly<Record<string, string | undefined>>;

/**
 * Whether a stream is painted: a terminal is, a pipe is not. FORCE_COLOR says it anyway ("0" and "false": no) and
 * NO_COLOR, with anything in it, forbids it (no-color.org); where both speak, FORCE_COLOR counts, as in Node itself.
 */
export function hasColor(salida: { readonly isTTY?: boolean }, { FORCE_COLOR, NO_COLOR, TERM }: Ambiente): boolean {
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  return salida.isTTY === true && TERM !== 'dumb';
}

export function painterOf(salida: { readonly isTTY?: boolean }): Pintar {
  return hasColor(salida, process.env) ? conColor : sinColor;
}
