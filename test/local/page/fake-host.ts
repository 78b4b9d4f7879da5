import { mayEdit } from '../../../src/local/access';
import { createContext } from '../../../src/local/context';
import { type ArchivoHecho, type Bloque, type Host, HostError, type Mostrado } from '../../../src/local/contract';
import type { Libro } from '../../../src/local/workbook';

type Funcion = (fake: FakeHost, ...args: never[]) => unknown;

/** A Host with no script: edits are typed into the workbook, functions are what the test gives. */
export class FakeHost implements Host {
  readonly services = {};
  readonly llamadas = { lecturas: 0, escrituras: 0, manejadores: 0 };
  readonly shown: Mostrado[] = [];
  readonly files: ArchivoHecho[] = [];
  selected: { hoja: string; fila: number; columna: number; bloque?: Bloque } | null = null;
  usuario: string;
  private readonly engine;

  constructor(
    readonly libro: Libro,
    private readonly funciones: Readonly<Record<string, Funcion>> = {},
  ) {
    this.usuario = libro.acceso.propietario;
    this.engine = createContext({ libro }).engine;
  }

  run(funcion: string, args: readonly unknown[] = []): unknown {
    const f = this.funciones[funcion];
    if (!f) throw new HostError(`Script function not found: ${funcion}`);
    return f(this, ...(args as never[]));
  }

  open(): void {
    this.shown.push({ tipo: 'menu', titulo: 'MIRador', elementos: [{ etiqueta: 'Puntos', funcion: 'openPuntos' }] });
  }

  edit({ hoja, fila, columna, textos }: Parameters<Host['edit']>[0]): void {
    const target = this.libro.hojas.find((h) => h.nombre === hoja);
    if (!target) throw new HostError(`There is no sheet named "${hoja}"`);
    const rango = { fila, columna, filas: textos.length, columnas: textos[0]?.length ?? 1 };
    if (!mayEdit(this.libro, target, rango, this.usuario)) {
      throw new HostError('You are trying to edit a protected cell or object.');
    }
    textos.forEach((row, f) => {
      row.forEach((text, c) => {
        const valor = text === '' ? null : Number.isNaN(Number(text)) ? text : Number(text);
        this.engine.set(target.id, fila + f, columna + c, text.startsWith('=') ? { formula: text } : valor);
      });
    });
    this.engine.flush();
  }

  actAs(correo: string): void {
    this.usuario = correo;
  }

  select(hoja: string, fila: number, columna: number, bloque?: Bloque): void {
    this.selected = { hoja, fila, columna, ...(bloque && { bloque }) };
  }

  prepare(): void {}

  takeShown(): Mostrado[] {
    return this.shown.splice(0);
  }

  takeFiles(): ArchivoHecho[] {
    return this.files.splice(0);
  }

  resetCalls(): void {}

  save(): Promise<void> {
    return Promise.resolve();
  }
}
