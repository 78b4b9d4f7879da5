import { nameOfColumna } from '../../mir/columna';
import { ANEXO_1, type ColumnaKey, columnaOf } from '../../mir/format';
import { lastOf } from '../../mir/listas';
import type { Duda, PresupuestoDeclarado, TituloMir } from '../../mir/model';
import { normalizeText } from '../../mir/text-number';
import { DUDA, montoRepetido } from '../../text/intake';
import { isRule, splitLinea } from '../clean';
import { type Bloque, type Fila, filledCells } from '../fuente';
import { isAnexoHeader, titleKey } from '../headings';
import { dudaAt } from '../lectura';
import { isPesos, parseNumero } from '../numeros';
import { alignRow, type ColumnaUbicada } from './alinear';
import type { Vocabulario } from './celdas';
import { readHeader, readTitulo } from './titulo';

type ValoresDeFila = Partial<Record<ColumnaKey, string>>;

/** One linea of Anexo 1 with its cells under their columns. */
export interface FilaAnexo {
  readonly numero: string;
  readonly origen: Bloque;
  readonly valores: ValoresDeFila;
  /** Title of the section band above it; null when the table has no bands. */
  readonly banda: string | null;
}

interface Subtotal {
  readonly monto: number;
  readonly origen: Bloque;
  readonly filas: readonly FilaAnexo[];
}

export interface TablaAnexo {
  readonly titulo: Partial<TituloMir>;
  readonly anioPresupuesto: number | null;
  readonly encabezado: Bloque;
  readonly filas: FilaAnexo[];
  readonly subtotales: Subtotal[];
  declarado: { readonly valor: PresupuestoDeclarado; readonly origen: Bloque } | null;
  /** Text that belongs to the chapter, not to the table. */
  readonly textos: Bloque[];
  readonly dudas: Duda[];
}

const LEYENDA = ANEXO_1.leyenda.map(normalizeText);

/** The numbers 1, 2, 3... of the months: their first index, or null when the row is another. */
function monthNumbersAt(fila: Fila): number | null {
  const filled = fila.celdas.flatMap((celda, i) => (celda === '' ? [] : [{ celda, i }]));
  const ascending = filled.length >= 6 && filled.every(({ celda }, k) => celda === String(k + 1));
  return ascending ? (filled[0]?.i ?? null) : null;
}

/** Reads the rows under the header one after the other. */
class LectorDeTabla {
  private pendientes: FilaAnexo[] = [];
  private banda: string | null = null;

  constructor(
    private readonly tabla: TablaAnexo,
    private readonly columnas: readonly ColumnaUbicada[],
    private readonly vocabulario: Vocabulario,
    private readonly secciones: readonly string[],
  ) {}

  take(bloque: Bloque): void {
    const cells = filledCells(bloque);
    const first = cells[0] ?? '';
    if (cells.length === 0 || cells.every(isRule) || isAnexoHeader(bloque)) return;
    if (cells.length === 1 && LEYENDA.includes(normalizeText(first))) return;
    if (bloque.tipo === 'parrafo') this.tabla.textos.push(bloque);
    else if (cells.some((c) => splitLinea(c)?.texto)) this.takeLinea(bloque);
    else if (monthNumbersAt(bloque) !== null) this.takeMonthNumbers(bloque);
    else if (cells.length === 1 && isPesos(first)) this.takeAmount(bloque, parseNumero(first) ?? 0);
    else if (cells.length <= 3 && cells.some(isPesos)) this.takeDeclared(bloque, cells);
    else if (cells.length === 1 && this.isBand(first)) this.banda = first;
    else this.takeRest(bloque);
  }

  private isBand(texto: string): boolean {
    const key = titleKey(texto);
    return this.secciones.some((s) => titleKey(s) === key) || /^objetivos\b/.test(key);
  }

  private takeMonthNumbers(fila: Fila): void {
    const enero = this.columnas.find((c) => c.key === 'enero')?.indice;
    const shift = enero === undefined ? 0 : (monthNumbersAt(fila) ?? 0) - enero;
    if (shift !== 0) this.tabla.dudas.push(dudaAt(fila, DUDA.mesesCorridos(shift)));
  }

  private takeAmount(fila: Fila, monto: number): void {
    if (this.pendientes.length === 0) {
      this.tabla.dudas.push(dudaAt(fila, DUDA.montoSuelto(monto)));
      return;
    }
    this.tabla.subtotales.push({ monto, origen: fila, filas: this.pendientes });
    this.pendientes = [];
  }

  private takeDeclared(fila: Fila, cells: readonly string[]): void {
    const monto = parseNumero(cells.find(isPesos) ?? '');
    const etiqueta = cells.filter((c) => !isPesos(c)).join(' ');
    if (this.tabla.declarado === null) this.tabla.declarado = { valor: { monto, etiqueta }, origen: fila };
    else this.tabla.dudas.push(dudaAt(fila, DUDA.otroTotal()));
  }

  private takeLinea(fila: Fila): void {
    const cells = alignRow(fila.celdas, this.columnas, this.vocabulario);
    const valores: ValoresDeFila = {};
    const corridas: string[] = [];
    for (const cell of cells) {
      if (cell.key === null) this.tabla.dudas.push(dudaAt(fila, DUDA.celdaSinColumna(cell.texto)));
      else if (cell.repetida && parseNumero(valores.presupuesto ?? '') === parseNumero(cell.texto))
        corridas.push(montoRepetido(cell.texto));
      else if (cell.repetida)
        this.tabla.dudas.push(dudaAt(fila, DUDA.presupuestoDoble(valores.presupuesto ?? '', cell.texto)));
      else {
        valores[cell.key] = cell.texto;
        if (cell.corrimiento !== 0)
          corridas.push(
            `${nameOfColumna(columnaOf(cell.key))} (${cell.corrimiento > 0 ? '+' : ''}${cell.corrimiento})`,
          );
      }
    }
    const numero = splitLinea(valores.lineaAccion ?? '')?.numero ?? '';
    if (numero === '') {
      this.tabla.dudas.push(dudaAt(fila, DUDA.filaSinLugar()));
      return;
    }
    if (corridas.length > 0) this.tabla.dudas.push(dudaAt(fila, DUDA.celdasCorridas(numero, corridas)));
    const read: FilaAnexo = { numero, origen: fila, valores, banda: this.banda };
    this.tabla.filas.push(read);
    this.pendientes.push(read);
  }

  /** A row without a linea number goes on from the row above (a page break), when its cells stand under columns of text. */
  private takeRest(fila: Fila): void {
    const above = lastOf(this.tabla.filas);
    const parts = fila.celdas.flatMap((texto, i) => {
      const key = this.columnas.find((c) => c.indice === i)?.key ?? null;
      return texto === '' ? [] : [{ texto, key }];
    });
    const goesOn = above !== undefined && parts.every(({ key }) => key !== null && (above.valores[key] ?? '') !== '');
    const textual = parts.every(({ texto }) => parseNumero(texto) === null);
    if (!goesOn || !textual) {
      this.tabla.dudas.push(dudaAt(fila, DUDA.filaSinLugar()));
      return;
    }
    for (const { texto, key } of parts) if (key !== null) above.valores[key] = `${above.valores[key]} ${texto}`;
    this.tabla.dudas.push(dudaAt(fila, DUDA.filaPartida(above.numero)));
  }
}

/**
 * Anexo 1: title block, header, rows, subtotals, declared total, legend.
 * @param secciones titles of the sections, which may stand as bands between rows
 * @returns null when the blocks hold no header row of Anexo 1
 */
export function readTabla(
  bloques: readonly Bloque[],
  vocabulario: Vocabulario,
  secciones: readonly string[],
): TablaAnexo | null {
  const at = bloques.findIndex(isAnexoHeader);
  const encabezado = bloques[at];
  if (encabezado?.tipo !== 'fila') return null;
  const { columnas, ajenas, anio } = readHeader(encabezado);
  const { titulo, restos } = readTitulo(bloques.slice(0, at).filter((b) => filledCells(b).length > 0));
  const tabla: TablaAnexo = {
    titulo,
    anioPresupuesto: anio,
    encabezado,
    filas: [],
    subtotales: [],
    declarado: null,
    textos: restos,
    dudas: ajenas.map((celda) => ({
      mensaje: DUDA.columnaAjena(celda),
      fuente: { renglon: encabezado.renglon, texto: celda },
    })),
  };
  const lector = new LectorDeTabla(tabla, columnas, vocabulario, secciones);
  for (const bloque of bloques.slice(at + 1)) lector.take(bloque);
  return tabla;
}
