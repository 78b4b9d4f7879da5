import type { Libro } from '../../local/workbook';
import { eachCelda } from '../../local/workbook-new';
import { round9 } from '../../mir/text-number';

type Celda = Libro['hojas'][number]['celdas'][number][number];
type Valor = NonNullable<Celda>['valor'];

/** What each formula of a workbook says, by sheet and place. */
export type Resultados = ReadonlyMap<string, Valor>;

function columnName(columna: number): string {
  const resto = (columna - 1) % 26;
  const letra = String.fromCharCode(65 + resto);
  return columna > 26 ? columnName((columna - 1 - resto) / 26) + letra : letra;
}

export function resultsOf({ hojas }: Libro): Resultados {
  return new Map(
    hojas.flatMap((hoja) =>
      [...eachCelda(hoja)].flatMap(({ fila, columna, celda }): [string, Valor][] =>
        celda.formula === '' ? [] : [[`${hoja.nombre}!${columnName(columna)}${fila}`, celda.valor]],
      ),
    ),
  );
}

/** A formula that gives a blank text and one that gives nothing look the same, and programs keep them differently. */
function isSame(a: Valor, b: Valor): boolean {
  if (typeof a === 'number' && typeof b === 'number') {
    // One in a thousand million: what another program rounded is the same figure.
    return round9(a - b) === 0 || Math.abs(a - b) <= Math.abs(a) * 1e-9;
  }
  const blank = (v: Valor): boolean => v === null || v === '';
  if (blank(a) && blank(b)) return true;
  if (typeof a === 'object' && typeof b === 'object' && a !== null && b !== null) return a.fecha === b.fecha;
  return a === b;
}

/** Formulas whose stored result is another one than is calculated now, and those without any. */
export function compareResults(
  guardados: Resultados,
  calculados: Resultados,
): { readonly otras: readonly string[]; readonly sinGuardar: number } {
  const otras: string[] = [];
  let sinGuardar = 0;
  for (const [lugar, ahora] of calculados) {
    const antes = guardados.get(lugar) ?? null;
    if (isSame(antes, ahora)) continue;
    if (antes === null) sinGuardar++;
    else otras.push(lugar);
  }
  return { otras, sinGuardar };
}
