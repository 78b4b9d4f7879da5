import type { Finding } from '../mir/finding';
import { type ColumnaKey, columnaOf, MESES, type Mes } from '../mir/format';
import type { Modificacion } from '../mir/historia';
import type { LineaUbicada } from '../mir/model';
import { MAXIMO_EXACTO } from '../mir/numero-escrito';
import type { Permisos } from '../mir/roles';
import { formatCantidad } from '../mir/text-number';
import { a1 } from '../sheet/a1';
import type { EntradaBitacora } from '../sheet/bitacora';
import { permisosOf } from '../sheet/blueprint/protection';
import { MAXIMO_CELDA } from '../sheet/grid';
import type { Contenido } from '../sheet/op';
import type { LibroLeido } from '../sheet/read';
import type { Snapshot } from '../sheet/state';
import { COMO, correccionTexto } from '../text/bitacora';
import { IMPEDIMENTO } from '../text/cambio';
import { appFinding } from './finding';
import { findLinea } from './linea';
import { puedeCapturar } from './permiso';

export interface EntradaCapturar {
  readonly linea: string;
  /** 1-12 */
  readonly mes: number;
  /** In the linea's unit; null clears the month. Below 0 it is a correction, with its reason in `observaciones`. */
  readonly valor: number | null;
  /** "1", "2" or the start of its title; null where the number is unique. */
  readonly seccion: string | null;
  /** Appended to OBSERVACIONES, never in place of what is there. */
  readonly observaciones: string | null;
}

/** One yellow cell that gets a value. */
export interface Escritura {
  readonly fila: number;
  readonly columna: number;
  readonly contenido: Contenido;
}

/** A capture that may be made: what it writes and what is recorded of it. */
export interface CapturaJuzgada {
  readonly findings: readonly Finding[];
  readonly celda: string;
  /** The linea as it is from then on. */
  readonly despues: LineaUbicada;
  /** null: it is there already. */
  readonly deMes: Escritura | null;
  readonly deObservaciones: Escritura | null;
  readonly entradas: readonly EntradaBitacora[];
  /** null: its month is open. */
  readonly modificacion: Modificacion | null;
}

/** What captures are judged by: read once, however many they are. */
export interface MesaDeCaptura {
  readonly libro: LibroLeido;
  readonly snapshot: Snapshot;
  readonly permisos: Permisos;
}

export function mesaDeCaptura(libro: LibroLeido, snapshot: Snapshot): MesaDeCaptura {
  return { libro, snapshot, permisos: permisosOf(libro.configuracion, libro.baseline) };
}

/** What is wrong with a request before the workbook is looked at. */
export function checkEntrada({ mes, valor, linea, observaciones }: EntradaCapturar): Finding[] {
  const lugar = { linea };
  const minimo = (observaciones ?? '').trim() === '' ? 0 : Number.NEGATIVE_INFINITY;
  if (!(Number.isInteger(mes) && mes >= 1 && mes <= 12)) return [appFinding('APP-06', [String(mes)], lugar)];
  if (valor !== null && !(Math.abs(valor) <= MAXIMO_EXACTO && valor >= minimo))
    return [appFinding('APP-07', [String(valor)], lugar)];
  return [];
}

function mesOf(numero: number): Mes {
  const mes = MESES[numero - 1];
  if (!mes) throw new Error(`A month ${numero} went past the check of the request.`);
  return mes;
}

function appendText(antes: string, nuevo: string): string {
  return antes.trim() === '' ? nuevo : `${antes}\n${nuevo}`;
}

/** What OBSERVACIONES is told of a capture: its text, after what it corrects where it is below 0. */
export function observacionOf({ mes, valor, observaciones }: EntradaCapturar): string {
  const motivo = observaciones?.trim() ?? '';
  return valor !== null && valor < 0 ? `${correccionTexto(mesOf(mes), valor)} ${motivo}` : motivo;
}

/** The linea with a month captured, and with this in OBSERVACIONES. */
function withCaptura(ubicada: LineaUbicada, mes: number, valor: number | null, observaciones: string): LineaUbicada {
  const { linea } = ubicada;
  const meses = linea.meses.map((v, i) => (i === mes - 1 ? valor : v));
  return { ...ubicada, linea: { ...linea, meses, observaciones } };
}

/** Where a capture goes, or why it may not: its linea, who captures it, the cells that it needs. */
export function locateCaptura(
  { libro, snapshot, permisos }: MesaDeCaptura,
  entrada: EntradaCapturar,
): { readonly finding: Finding } | LugarDeCaptura {
  const found = findLinea(libro.mir, entrada.linea, entrada.seccion);
  if ('finding' in found) return found;
  const { ubicada } = found;
  const { seccion, linea, objetivo } = ubicada;
  const { usuario, puedeEditarProtegido } = snapshot;
  const { numero } = objetivo;
  const denied = puedeCapturar(permisos, libro.mir, usuario, puedeEditarProtegido, seccion, numero, entrada.mes);
  if (denied) return { finding: { ...denied, linea: linea.numero } };
  // Where they stand now: rows and columns may have moved, as long as nobody has to say which is which.
  const deMes = libro.celdaDe(seccion, linea.numero, mesOf(entrada.mes));
  const deObservaciones = libro.celdaDe(seccion, linea.numero, 'observaciones');
  if (!deMes || !deObservaciones) return { finding: appFinding('APP-17', [linea.numero], { linea: linea.numero }) };
  return { ubicada, deMes, deObservaciones };
}

type Celda = Pick<Escritura, 'fila' | 'columna'>;

export interface LugarDeCaptura {
  readonly ubicada: LineaUbicada;
  readonly deMes: Celda;
  readonly deObservaciones: Celda;
}

/** Why OBSERVACIONES cannot hold what a capture writes there; null: it can. */
export function findTextoLargo(
  { libro }: MesaDeCaptura,
  { deObservaciones, despues: { linea } }: CapturaJuzgada,
): Finding | null {
  if (!deObservaciones || String(deObservaciones.contenido).length <= MAXIMO_CELDA) return null;
  const { fila, columna } = deObservaciones;
  const lugar = { hoja: libro.layout.hoja, celda: a1(fila, columna), linea: linea.numero };
  return appFinding('APP-44', [IMPEDIMENTO.textoLargo(columnaOf('observaciones').header, MAXIMO_CELDA)], lugar);
}

/** What a capture does at its place, whether its text fits or not, on the linea as `estado` says that it is; or why it may not be made. */
export function judgeCaptura(
  { libro, snapshot, permisos }: MesaDeCaptura,
  entrada: EntradaCapturar,
  { ubicada, deMes, deObservaciones }: LugarDeCaptura,
): { readonly finding: Finding } | CapturaJuzgada {
  const { seccion, linea } = ubicada;
  const { usuario, ahora } = snapshot;
  const mes = mesOf(entrada.mes);
  const { hoja } = libro.layout;
  const celda = a1(deMes.fila, deMes.columna);
  const lugar = { hoja, celda, linea: linea.numero };
  // Minus zero passes for zero in every comparison but would be written with its sign.
  const valor = entrada.valor === 0 ? 0 : entrada.valor;
  const motivo = entrada.observaciones?.trim() ?? '';
  const cerrado = permisos.mesesCerrados.includes(entrada.mes);
  if (cerrado && motivo === '') return { finding: appFinding('APP-38', [mes], lugar) };
  const nuevo = observacionOf(entrada);
  const antes = linea.meses[entrada.mes - 1] ?? null;
  const observaciones = nuevo === '' ? linea.observaciones : appendText(linea.observaciones, nuevo);
  const entradaDe = (
    columna: ColumnaKey,
    donde: Celda,
    de: EntradaBitacora['antes'],
    a: EntradaBitacora['despues'],
  ): EntradaBitacora => ({
    fecha: ahora,
    quien: usuario,
    seccion,
    linea: linea.numero,
    columna,
    celda: a1(donde.fila, donde.columna),
    antes: de,
    despues: a,
    como: valor !== null && valor < 0 ? COMO.correccion : COMO.captura,
  });
  const registrada: Modificacion = {
    registrada: ahora,
    quien: usuario,
    seccion,
    linea: linea.numero,
    campo: 'captura',
    antes,
    despues: valor,
    motivo,
    instrumento: '',
    instancia: '',
    fecha: '',
    vigencia: entrada.mes,
  };
  const cambia = antes !== null && antes !== valor;
  return {
    findings: cambia ? [appFinding('APP-15', [mes, formatCantidad(antes), formatCantidad(valor)], lugar)] : [],
    celda,
    despues: withCaptura(ubicada, entrada.mes, valor, observaciones),
    deMes: { ...deMes, contenido: valor },
    deObservaciones: nuevo === '' ? null : { ...deObservaciones, contenido: observaciones },
    entradas: [
      entradaDe(mes, deMes, antes, valor),
      ...(nuevo === '' ? [] : [entradaDe('observaciones', deObservaciones, linea.observaciones, observaciones)]),
    ],
    modificacion: cerrado ? registrada : null,
  };
}
