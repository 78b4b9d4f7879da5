import type { Valor } from '../../mir/model';
import type { Validacion } from '../../sheet/state';
import { PAGINA } from '../../text/pagina';
import { displayFitted, displayValue } from '../display';
import { satisfies } from '../validation';
import type { Celda, Hoja, Libro } from '../workbook';
import { graficosOf } from './charts';
import { type Decoracion, decoracionesOf } from './conditional';
import { CandadosDeHoja } from './locks';
import type { Parche, VistaCelda, VistaHoja, VistaRegla } from './protocol';
import { Estilos } from './styles';

/** Google's defaults. */
const ANCHO = 100;
/** Of a digit in the page's letter. */
const ANCHO_DE_CIFRA = 7;
/** Blank rows and columns drawn after the last used one, so that there is room to go on. */
const MARGEN = { filas: 12, columnas: 2 };
const MINIMO = { filas: 30, columnas: 12 };

/** A sheet as it looks, its cells by row. */
interface Aspecto extends Omit<VistaHoja, 'celdas'> {
  readonly renglones: readonly (readonly VistaCelda[])[];
}

/** What one page was last sent of one sheet, to send only what changed afterwards. */
export class HojaEnviada {
  private readonly estilos = new Estilos();
  private readonly reglas: VistaRegla[] = [];
  private readonly reglaIndex = new Map<Validacion, number | null>();
  private readonly reglaByText = new Map<string, number>();
  private readonly candados = new CandadosDeHoja();
  /** As JSON, one text a row: comparing texts is quick, and few rows differ. */
  private renglones: readonly string[] = [];
  private shape = '';
  private revision = 0;
  private estado = '';

  /** The whole sheet as `usuario` sees it. */
  full(libro: Libro, hoja: Hoja, usuario: string): VistaHoja {
    const { renglones, ...vista } = this.look(libro, hoja, usuario);
    this.remember(vista, renglones.map(textOf), '');
    return { ...vista, celdas: renglones.flat() };
  }

  /**
   * What changed since revision `desde`; null when only the whole sheet will do. `version` names the state of the
   * workbook: in one that was already looked at nothing is looked for.
   */
  patch(libro: Libro, hoja: Hoja, usuario: string, desde: number, version: number): Parche | null {
    if (desde !== this.revision) return null;
    const estado = `${version} ${usuario}`;
    if (estado === this.estado) return this.parche(hoja, graficosOf(hoja), desde, []);
    const { renglones, ...vista } = this.look(libro, hoja, usuario);
    if (shapeOf(vista) !== this.shape) return null;
    const ahora = renglones.map(textOf);
    const celdas = renglones.flatMap((renglon, i) =>
      ahora[i] === this.renglones[i] ? [] : changesOf(this.renglones[i] ?? '[]', renglon),
    );
    if (celdas.length > 0) this.remember(vista, ahora, estado);
    this.estado = estado;
    return this.parche(hoja, vista.graficos, desde, celdas);
  }

  private parche(hoja: Hoja, graficos: Parche['graficos'], desde: number, celdas: VistaCelda[]): Parche {
    const { revision, reglas } = this;
    return { hoja: hoja.nombre, desde, revision, estilos: this.estilos.tabla, reglas, graficos, celdas };
  }

  private remember(vista: Omit<Aspecto, 'renglones'>, renglones: readonly string[], estado: string): void {
    this.shape = shapeOf(vista);
    this.revision = vista.revision;
    this.renglones = renglones;
    this.estado = estado;
  }

  private look(libro: Libro, hoja: Hoja, usuario: string): Aspecto {
    const candados = this.candados.of(libro, hoja, usuario);
    const decoraciones = decoracionesOf(hoja);
    const used = usedSize(hoja);
    const filas = Math.min(hoja.filas, Math.max(used.filas + MARGEN.filas, MINIMO.filas));
    const columnas = Math.min(hoja.columnas, Math.max(used.columnas + MARGEN.columnas, MINIMO.columnas));
    const anchos = Array.from({ length: columnas }, (_, i) => hoja.anchos.get(i + 1) ?? ANCHO);
    const renglones = Array.from({ length: filas }, (_, i) => {
      const fila = i + 1;
      const row = hoja.celdas[i];
      const decoracionOf = decoraciones(fila);
      const celdas: VistaCelda[] = [];
      for (let columna = 1; columna <= columnas; columna += 1) {
        const celda = row?.[columna - 1];
        const locked = candados.isLocked(fila, columna);
        const candado = locked === candados.base ? null : locked;
        const vista = this.lookAt(celda, fila, columna, candado, decoracionOf(columna), anchos[columna - 1] ?? ANCHO);
        if (vista) celdas.push(vista);
      }
      return celdas;
    });
    return {
      nombre: hoja.nombre,
      revision: this.revision + 1,
      filas,
      columnas,
      anchos,
      altos: Object.fromEntries(hoja.altos),
      congeladas: { filas: hoja.filasInmovilizadas, columnas: hoja.columnasInmovilizadas },
      combinadas: hoja.combinadas,
      bloqueada: candados.base,
      graficos: graficosOf(hoja),
      estilos: this.estilos.tabla,
      reglas: this.reglas,
      renglones,
    };
  }

  private lookAt(
    celda: Celda | undefined,
    fila: number,
    columna: number,
    candado: boolean | null,
    decoracion: Decoracion | null,
    ancho: number,
  ): VistaCelda | null {
    const estilo = this.estilos.indexOf(celda, decoracion);
    if (!celda) {
      if (estilo === null && candado === null) return null;
      return { fila, columna, texto: '', ...(estilo !== null && { estilo }), ...(candado !== null && { candado }) };
    }
    const { valor, formato, validacion, nota } = celda;
    const texto = displayFitted(valor, formato, Math.floor(ancho / ANCHO_DE_CIFRA) - 1);
    const crudo = typedText(celda);
    const regla = validacion ? this.indexOfRegla(validacion) : null;
    const vista: VistaCelda = {
      fila,
      columna,
      texto,
      ...(crudo !== texto && { crudo }),
      ...(typeof valor === 'number' && { numero: valor }),
      ...(estilo !== null && { estilo }),
      ...(regla !== null && { regla }),
      ...(validacion && isWrong(validacion, valor) && { invalida: true }),
      ...(nota && { nota }),
      ...(candado !== null && { candado }),
    };
    return Object.keys(vista).length === 3 && texto === '' ? null : vista;
  }

  /** null: a validation that neither offers nor explains anything. */
  private indexOfRegla(validacion: Validacion): number | null {
    const known = this.reglaIndex.get(validacion);
    if (known !== undefined) return known;
    const regla = reglaOf(validacion);
    const text = JSON.stringify(regla);
    const index = regla && (this.reglaByText.get(text) ?? this.reglas.push(regla) - 1);
    if (index !== null) this.reglaByText.set(text, index);
    this.reglaIndex.set(validacion, index);
    return index;
  }
}

/** Whether Sheets would mark the value; a list in other capitals is still one of its options. */
function isWrong(validacion: Validacion, valor: Valor): boolean {
  if (satisfies(validacion, valor)) return false;
  if (validacion.tipo !== 'lista' || typeof valor !== 'string') return true;
  return !validacion.opciones.some((o) => o.toLowerCase() === valor.toLowerCase());
}

function reglaOf(validacion: Validacion): VistaRegla | null {
  if (validacion.tipo === 'ajena') return null;
  const { estricta } = validacion;
  const opciones = validacion.tipo === 'lista' ? validacion.opciones : null;
  return { opciones, estricta, ayuda: validacion.ayuda || PAGINA.reglaSinAyuda(validacion) };
}

function textOf(renglon: readonly VistaCelda[]): string {
  return JSON.stringify(renglon);
}

/** The cells of a row that are other than they were; those that are gone come empty. */
function changesOf(antes: string, ahora: readonly VistaCelda[]): VistaCelda[] {
  const old = new Map((JSON.parse(antes) as VistaCelda[]).map((c) => [c.columna, c]));
  const changed = ahora.filter((c) => JSON.stringify(old.get(c.columna)) !== JSON.stringify(c));
  for (const { columna } of ahora) old.delete(columna);
  return [...changed, ...[...old.values()].map(({ fila, columna }) => ({ fila, columna, texto: '' }))];
}

function shapeOf(v: Omit<Aspecto, 'renglones'>): string {
  return JSON.stringify([v.filas, v.columnas, v.anchos, v.altos, v.congeladas, v.combinadas, v.bloqueada]);
}

function usedSize(hoja: Hoja): { filas: number; columnas: number } {
  let filas = 0;
  let columnas = 0;
  hoja.celdas.forEach((row, f) => {
    row?.forEach((celda, c) => {
      if (!celda || (celda.valor === null && celda.formula === '' && !celda.fondo)) return;
      filas = Math.max(filas, f + 1);
      columnas = Math.max(columnas, c + 1);
    });
  });
  return { filas, columnas };
}

/** What the formula bar shows and what typing it again would give back. */
function typedText(celda: Celda): string {
  if (celda.formula !== '') return celda.formula;
  return typedValue(celda.valor);
}

function typedValue(valor: Valor): string {
  if (typeof valor === 'string') return /^[=']/.test(valor) ? `'${valor}` : valor;
  if (typeof valor === 'number') return String(valor);
  return displayValue(valor);
}
