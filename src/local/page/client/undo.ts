import type { Celda, Modelo } from './model';

type Textos = readonly (readonly string[])[];

/** One edit of this page: what stood there, and what it became. */
interface Hecho {
  readonly hoja: string;
  readonly desde: Celda;
  readonly antes: Textos;
  despues: Textos | null;
}

/** So many edits can be taken back. */
const CUANTOS = 50;

/** The edits at the keyboard of this page, newest last, for Ctrl+Z. */
export class Hechos {
  private hechos: Hecho[] = [];

  /** Takes note of what stands where an edit will land; call the answer once it went in. */
  note(modelo: Modelo, desde: Celda, textos: Textos): () => void {
    const look = (): string[][] =>
      textos.map((renglon, f) => renglon.map((_, c) => modelo.tecleado(desde.fila + f, desde.columna + c)));
    const hecho: Hecho = { hoja: modelo.vista.nombre, desde, antes: look(), despues: null };
    return () => {
      hecho.despues = look();
      this.hechos = [...this.hechos.slice(1 - CUANTOS), hecho];
    };
  }

  /** Something else changed the sheet: what was typed before it is no longer the last thing that was done. */
  forget(): void {
    this.hechos = [];
  }

  /** Takes the last edit of this sheet; null when there is none. `limpio`: nothing there changed since. */
  take(modelo: Modelo): { desde: Celda; textos: Textos; limpio: boolean } | null {
    const hecho = this.hechos.at(-1);
    if (!hecho?.despues || hecho.hoja !== modelo.vista.nombre) return null;
    this.hechos.pop();
    const { desde, antes, despues } = hecho;
    const limpio = despues.every((renglon, f) =>
      renglon.every((texto, c) => modelo.tecleado(desde.fila + f, desde.columna + c) === texto),
    );
    return { desde, textos: antes, limpio };
  }
}
