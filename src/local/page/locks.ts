import { mayEdit } from '../access';
import type { Hoja, Libro } from '../workbook';

/** Which cells of a sheet one user may not edit; `base` holds wherever no range says otherwise. */
export interface Candados {
  readonly base: boolean;
  isLocked(fila: number, columna: number): boolean;
}

/**
 * The lock look of the page, asked of the same function that refuses edits. It is kept while users and protections
 * stay as they are: an edit never changes them, and a sheet has tens of thousands of cells.
 */
export class CandadosDeHoja {
  private key = '';
  private known: Candados = { base: false, isLocked: () => false };

  of(libro: Libro, hoja: Hoja, usuario: string): Candados {
    const key = JSON.stringify([usuario, libro.acceso, hoja.protecciones, hoja.filas, hoja.columnas]);
    if (key !== this.key) {
      this.key = key;
      this.known = this.ask(libro, hoja, usuario);
    }
    return this.known;
  }

  private ask(libro: Libro, hoja: Hoja, usuario: string): Candados {
    const cache = new Map<number, boolean>();
    const isLocked = (fila: number, columna: number): boolean => {
      const place = fila * 100_000 + columna;
      const before = cache.get(place);
      if (before !== undefined) return before;
      const locked = !mayEdit(libro, hoja, { fila, columna, filas: 1, columnas: 1 }, usuario);
      cache.set(place, locked);
      return locked;
    };
    return { base: isLocked(hoja.filas, hoja.columnas), isLocked };
  }
}
