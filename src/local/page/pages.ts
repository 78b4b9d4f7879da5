import type { ElementoMenu } from '../contract';
import { HojaEnviada } from './view';

/** A page of which nothing was heard for so long is gone; should it speak again, it is sent everything again. */
const OLVIDO_MS = 10 * 60_000;

/** What the server keeps of one page, which is one tab of a browser: who acts in it and what it was sent. */
export class Pagina {
  /** The state of the workbook that its last answer showed. */
  version = -1;
  visto = 0;
  menus: { titulo: string; elementos: readonly ElementoMenu[] }[] = [];
  private readonly enviadas = new Map<string, HojaEnviada>();

  constructor(public usuario: string) {}

  enviada(nombre: string): HojaEnviada {
    const known = this.enviadas.get(nombre) ?? new HojaEnviada();
    this.enviadas.set(nombre, known);
    return known;
  }
}

/** The pages that are open. */
export class Paginas {
  private readonly abiertas = new Map<string, Pagina>();

  constructor(private readonly ahora: () => number) {}

  /** The page of this id; a new one begins as `make` says. Forgets those that are gone. */
  of(id: string, make: () => Pagina): Pagina {
    const ahora = this.ahora();
    for (const [otra, { visto }] of this.abiertas) if (ahora - visto > OLVIDO_MS) this.abiertas.delete(otra);
    const pagina = this.abiertas.get(id) ?? make();
    pagina.visto = ahora;
    this.abiertas.set(id, pagina);
    return pagina;
  }
}
