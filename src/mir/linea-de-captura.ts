import { columnName } from './letras';
import type { LineaAccion, Meses } from './model';

/**
 * A linea as the form of capture gets it. A thousand of them travel in one answer, so each is written without names: the
 * plan in the order of CAMPOS_DE_CAPTURA, its months once, its cells as a row of columns that all of them share.
 */

/** What of a linea is shown with its field, or computed with while a value is typed. */
const CAMPOS_DE_CAPTURA = [
  'numero',
  'lineaAccion',
  'mesInicial',
  'mesFinal',
  'frecuencia',
  'unidadMedida',
  'lineaBase',
  'metaPropuesta',
  'tendencia',
  'observaciones',
  'verificableEn',
  'acumulacion',
  'sujetaADemanda',
  'situacion',
  'programaCapturado',
] as const satisfies readonly (keyof LineaAccion)[];
type Campos = typeof CAMPOS_DE_CAPTURA;
type Valores<C extends readonly (keyof LineaAccion)[]> = {
  readonly [K in keyof C]: LineaAccion[C[K] & keyof LineaAccion];
};

export type LineaDeCaptura = Pick<LineaAccion, Campos[number] | 'meses'>;
/** The values of CAMPOS_DE_CAPTURA, in their order. */
export type PlanSinNombres = Valores<Campos>;

/** Its fields without their names; its months are not among them. */
export function packLinea(linea: LineaAccion): PlanSinNombres {
  return CAMPOS_DE_CAPTURA.map((campo) => linea[campo]) as unknown as PlanSinNombres;
}

/** `meses`: what its months hold; text there counts for nothing. */
export function unpackLinea(plan: PlanSinNombres, contenidos: readonly (number | string | null)[]): LineaDeCaptura {
  const campos = Object.fromEntries(CAMPOS_DE_CAPTURA.map((campo, i) => [campo, plan[i]]));
  const meses: Meses = contenidos.map((c) => (typeof c === 'number' ? c : null));
  return { ...(campos as Omit<LineaDeCaptura, 'meses'>), meses };
}

type Lugar = { readonly fila: number; readonly columna: number } | null;

/** The row of the cells of a linea (1-based); null: nobody can tell where they are. */
export function filaDeCeldas(celdas: readonly Lugar[]): number | null {
  return celdas.find((c) => c !== null)?.fila ?? null;
}

/** The columns of the twelve months (1-based), as any linea has them; null: nowhere. */
export function columnasDeMeses(celdas: readonly (readonly Lugar[])[]): (number | null)[] {
  const una = celdas.find((suyas) => filaDeCeldas(suyas) !== null) ?? [];
  return Array.from({ length: 12 }, (_, i) => una[i]?.columna ?? null);
}

/** The cells of a linea as addresses; "": nobody can tell where it is. */
export function celdasDeMeses(fila: number | null, columnas: readonly (number | null)[]): string[] {
  return columnas.map((columna) => (fila === null || columna === null ? '' : `${columnName(columna)}${fila}`));
}
