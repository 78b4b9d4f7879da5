import { a1 } from '../../sheet/a1';
import { CELDA_PROTEGIDA, enEspanol } from '../../text/google';
import { PAGINA } from '../../text/pagina';
import { mayEdit } from '../access';
import type { Host } from '../contract';
import type { Libro } from '../workbook';

/** A refused edit: the block whose first cell is (fila, columna), counted from 1. */
export interface Rechazada {
  readonly hoja: string;
  readonly fila: number;
  readonly columna: number;
  readonly textos: readonly (readonly string[])[];
}

/** The first cell of the block that the user may not edit, as "W13"; null: every one may be edited. */
function lockedCell(libro: Libro, usuario: string, { hoja: nombre, fila, columna, textos }: Rechazada): string | null {
  const hoja = libro.hojas.find((h) => h.nombre === nombre);
  if (!hoja) return null;
  for (const [f, renglon] of textos.entries()) {
    for (const c of renglon.keys()) {
      const una = { fila: fila + f, columna: columna + c, filas: 1, columnas: 1 };
      if (!mayEdit(libro, hoja, una, usuario)) return a1(una.fila, una.columna);
    }
  }
  return null;
}

/**
 * Why the page's user may not write in a cell, as the add-on's own help says it: a formula, a closed month, the objetivo
 * of somebody else. Null where the script has no such help, or no answer that refuses.
 */
function reasonOf(host: Host, hoja: string, celda: string): string | null {
  try {
    const ayuda = host.run('ayudaDeCelda', [{ hoja, celda }]) as {
      acceso?: { puede: boolean; texto: readonly string[] };
    };
    return ayuda.acceso?.puede === false ? PAGINA.noSePuede(celda, ayuda.acceso.texto) : null;
  } catch {
    return null;
  }
}

/**
 * What a person is told of an edit that Google refused: in Spanish, and with the true reason where a cell is protected.
 * `dicho`: Google's own text, which stands only where nobody knows what it means.
 */
export function refusalOf(host: Host, libro: Libro, edicion: Rechazada, dicho: string): string {
  const celda = CELDA_PROTEGIDA.test(dicho) ? lockedCell(libro, host.usuario, edicion) : null;
  return (celda && reasonOf(host, edicion.hoja, celda)) ?? enEspanol(dicho) ?? dicho;
}
