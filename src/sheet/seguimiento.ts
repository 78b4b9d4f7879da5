import { parseFecha } from '../mir/fecha';
import { hadNumero, listNumeros, type Modificacion, type NumeroTenido } from '../mir/historia';
import { listLineas, type Mir, numeroOf, type Valor } from '../mir/model';
import { mesDeNombre, parsePeriodo } from '../mir/periods';
import { findSecciones } from '../mir/secciones';
import {
  CLAVES_SEGUIMIENTO,
  type ClaveSeguimiento,
  type Evidencia,
  type FilaSeguimiento,
  type Justificacion,
  type NumeroLeido,
  type Seguimiento,
  SIN_SEGUIMIENTO,
  type TipoAsiento,
} from '../mir/seguimiento';
import { normalizeText } from '../mir/text-number';
import { TIPO_ASIENTO } from '../text/seguimiento';
import { isVirgin, textoEn, valorEn } from './grid';
import { type LugarSeguimiento, lugarDeSeguimiento } from './seguimiento-lugar';
import type { EstadoHoja } from './state';

type Ubicada = NonNullable<FilaSeguimiento['ubicada']>;

/** A linea by a number that it has or had, and since when and until when. */
interface Numerada extends Ubicada {
  readonly tenido: NumeroTenido;
}

/** The lineas by every number that they have or had. */
type Numeros = ReadonlyMap<string, readonly Numerada[]>;

function numerosDe(mir: Mir, modificaciones: readonly Modificacion[]): Numeros {
  const numeros = new Map<string, Numerada[]>();
  const cambios = modificaciones.filter((m) => m.campo === 'numero' || m.campo === 'linea');
  for (const { seccion, linea } of listLineas(mir)) {
    for (const tenido of listNumeros(cambios, seccion, linea.numero)) {
      const found = numeros.get(tenido.numero);
      const suya = { seccion, linea: linea.numero, tenido };
      if (found) found.push(suya);
      else numeros.set(tenido.numero, [suya]);
    }
  }
  return numeros;
}

/** "12.1" as text, or with what the linea says behind it; a number only where no two lineas look like it (7.1 and 7.10). */
function lineaOf(valor: Valor, texto: string, numeros: Numeros): string | null {
  if (typeof valor !== 'number') return numeros.has(texto) ? texto : numeroOf(texto) || null;
  const same = [...numeros.keys()].filter((numero) => Number(numero) === valor);
  return same.length === 1 ? (same[0] ?? null) : null;
}

/**
 * The one linea that a row is about. One that was renumbered keeps what was registered under its number of then; a row
 * that does not say when it was registered speaks of whoever has the number now, or else of whoever had it.
 */
function ubicar(
  mir: Mir,
  numeros: Numeros,
  numero: string | null,
  { seccion, registrada }: FilaSeguimiento['textos'],
): Ubicada | null {
  const nombradas = seccion === '' ? null : findSecciones(mir, seccion);
  const suyas = (numero === null ? [] : (numeros.get(numero) ?? [])).filter(
    (n) => nombradas === null || nombradas.includes(n.seccion),
  );
  const deEntonces = suyas.filter(({ tenido }) => registrada !== '' && hadNumero(tenido, registrada));
  const deAhora = suyas.filter(({ tenido }) => tenido.quitada === null);
  const found = [deEntonces, deAhora, suyas].find((candidatas) => candidatas.length > 0) ?? [];
  const [unica] = found;
  return unica && found.length === 1 ? { seccion: unica.seccion, linea: unica.linea } : null;
}

const TIPOS = (Object.keys(TIPO_ASIENTO) as TipoAsiento[]).map((tipo) => [tipo, normalizeText(TIPO_ASIENTO[tipo])]);

function tipoOf(texto: string): TipoAsiento | null {
  const clave = normalizeText(texto);
  return TIPOS.find(([, palabra]) => palabra === clave)?.[0] as TipoAsiento | null;
}

/** A number, or a text that is one. */
function numeroLeido(valor: Valor, admite: (n: number) => boolean): NumeroLeido {
  if (valor === null || (typeof valor === 'string' && valor.trim() === '')) return null;
  const n = typeof valor === 'string' && /^-?\d+(?:\.\d+)?$/.test(valor.trim()) ? Number(valor) : valor;
  return typeof n === 'number' && admite(n) ? n : 'ilegible';
}

/** 3, "3", "marzo", "MARZO" or "mar.". */
function mesLeido(valor: Valor): NumeroLeido {
  const nombrado = typeof valor === 'string' ? mesDeNombre(valor) : null;
  return nombrado ?? numeroLeido(valor, (n) => Number.isInteger(n) && n >= 1 && n <= 12);
}

/** "2025-03-31", also of "31/03/2025" and "31-3-2025"; what is no day of the calendar as it is written. */
function fechaLeida(texto: string): string {
  return parseFecha(texto) ?? texto;
}

/** What is read, and not only shown, may still have the apostrophe that kept it text (a cell of plain text may show it). */
const LEIDAS: readonly ClaveSeguimiento[] = ['linea', 'periodo', 'fecha', 'registrada'];

function readFila(
  hoja: EstadoHoja,
  fila: number,
  columnas: LugarSeguimiento['columnas'],
  mir: Mir,
  numeros: Numeros,
): FilaSeguimiento {
  const valor = (clave: ClaveSeguimiento): Valor => {
    const columna = columnas[clave];
    return columna === null ? null : valorEn(hoja, fila, columna);
  };
  const textos = Object.fromEntries(
    CLAVES_SEGUIMIENTO.map((clave) => {
      const columna = columnas[clave];
      const texto = columna === null ? '' : textoEn(hoja, fila, columna).trim();
      return [clave, LEIDAS.includes(clave) ? texto.replace(/^'/, '') : texto];
    }),
  ) as Record<ClaveSeguimiento, string>;
  return {
    fila,
    textos: { ...textos, fecha: fechaLeida(textos.fecha) },
    tipo: tipoOf(textos.tipo),
    ubicada: ubicar(mir, numeros, lineaOf(valor('linea'), textos.linea, numeros), textos),
    // A cell that is a date holds a day: which period was meant, nobody knows.
    periodo: typeof valor('periodo') === 'object' ? null : parsePeriodo(textos.periodo),
    mes: mesLeido(valor('mes')),
    cantidad: numeroLeido(valor('cantidad'), (n) => Number.isFinite(n) && n >= 0),
  };
}

/** What every asiento has, where the row says it and the period is one of the ejercicio; null: it cannot be counted. */
function asientoOf({ fila, textos, ubicada, periodo }: FilaSeguimiento, ejercicio: number) {
  if (!ubicada || periodo?.ejercicio !== ejercicio) return null;
  const { registrada, quien } = textos;
  return { ...ubicada, periodo: periodo.clave, fila, registrada, quien };
}

function justificacionOf(f: FilaSeguimiento, ejercicio: number): Justificacion[] {
  const asiento = f.tipo === 'justificacion' ? asientoOf(f, ejercicio) : null;
  const { dato, causa, accion, proyeccion } = f.textos;
  return asiento ? [{ ...asiento, dato, causa, accion, proyeccion }] : [];
}

function evidenciaOf(f: FilaSeguimiento, ejercicio: number): Evidencia[] {
  const asiento = f.tipo === 'evidencia' ? asientoOf(f, ejercicio) : null;
  if (!asiento || f.mes === 'ilegible') return [];
  const { documento, oficio, fecha, vinculo } = f.textos;
  const cantidad = f.cantidad === 'ilegible' ? null : f.cantidad;
  return [{ ...asiento, mes: f.mes, documento, oficio, fecha, vinculo, cantidad }];
}

/**
 * What the sheet Seguimiento says; nothing where there is none or it was not read. Its header and columns are found by
 * their words; what cannot be understood stays in `filas`, for the rules to tell.
 */
export function readSeguimiento(
  hoja: EstadoHoja | null,
  mir: Mir,
  modificaciones: readonly Modificacion[] = [],
): Seguimiento {
  if (!hoja || isVirgin(hoja)) return SIN_SEGUIMIENTO;
  const { columnas, filas: rows, usadas } = lugarDeSeguimiento(hoja);
  const numeros = numerosDe(mir, modificaciones);
  const filas = rows
    .slice(0, usadas)
    .map((fila) => readFila(hoja, fila, columnas, mir, numeros))
    .filter((f) => Object.values(f.textos).some((texto) => texto !== ''));
  return {
    filas,
    columnas,
    libres: Math.max(0, hoja.filas - 1 - usadas),
    justificaciones: filas.flatMap((f) => justificacionOf(f, mir.ejercicio)),
    evidencias: filas.flatMap((f) => evidenciaOf(f, mir.ejercicio)),
  };
}
