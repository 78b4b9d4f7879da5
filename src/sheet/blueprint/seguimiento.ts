import { FORMATO_CANTIDAD, FORMATO_ENTERO, FORMATO_TEXTO } from '../../mir/columna';
import {
  CLAVES_SEGUIMIENTO,
  type ClaveSeguimiento,
  FILAS_LIBRES_MINIMAS,
  FILAS_NUEVAS,
  type TipoAsiento,
} from '../../mir/seguimiento';
import {
  SEGUIMIENTO_AYUDA,
  SEGUIMIENTO_ENCABEZADO,
  SEGUIMIENTO_VALIDACION,
  TIPO_ASIENTO,
} from '../../text/seguimiento';
import { ESTILOS, PALETA } from '../estilos';
import { isVirgin } from '../grid';
import { HOJA_SEGUIMIENTO } from '../hojas';
import { type LugarSeguimiento, lugarDeSeguimiento } from '../seguimiento-lugar';
import type { EstadoHoja, Grid, Rango, Validacion } from '../state';
import { type Aspecto, drawnHoja, plainRow } from './aspecto';
import { Contents } from './contents';
import { type Permisos, proteccionesDeAsientos } from './protection';

const COLUMNAS = CLAVES_SEGUIMIENTO.length;

interface ColumnaSeguimiento {
  readonly ancho: number;
  readonly formato?: string;
  readonly centrada?: true;
  readonly validacion?: Validacion;
}

/** Nothing is refused: a row that a repair moves must always find its place; what does not fit is told by SEG rules. */
const COLUMNA: Readonly<Record<ClaveSeguimiento, ColumnaSeguimiento>> = {
  seccion: { ancho: 170 },
  linea: { ancho: 60, centrada: true },
  periodo: { ancho: 80, centrada: true },
  tipo: {
    ancho: 100,
    centrada: true,
    validacion: {
      tipo: 'lista',
      opciones: Object.values(TIPO_ASIENTO),
      estricta: false,
      ayuda: SEGUIMIENTO_VALIDACION.tipo,
    },
  },
  dato: { ancho: 220 },
  causa: { ancho: 220 },
  accion: { ancho: 220 },
  proyeccion: { ancho: 220 },
  mes: {
    ancho: 50,
    centrada: true,
    formato: FORMATO_ENTERO,
    validacion: { tipo: 'numeroEntre', minimo: 1, maximo: 12, estricta: false, ayuda: SEGUIMIENTO_VALIDACION.mes },
  },
  documento: { ancho: 220 },
  oficio: { ancho: 150 },
  fecha: { ancho: 90, centrada: true },
  vinculo: { ancho: 220 },
  cantidad: {
    ancho: 80,
    centrada: true,
    formato: FORMATO_CANTIDAD,
    validacion: { tipo: 'numeroMinimo', minimo: 0, estricta: false, ayuda: SEGUIMIENTO_VALIDACION.cantidad },
  },
  registrada: { ancho: 120, centrada: true },
  quien: { ancho: 180 },
};

/** The number formats of a row: text, so that "7.10", "2025-03" and "31/03/2025" stay what was typed. */
const FORMATOS_DE_ASIENTO = CLAVES_SEGUIMIENTO.map((clave) => COLUMNA[clave].formato ?? FORMATO_TEXTO);

const ENCABEZADO: Aspecto = plainRow(COLUMNAS, FORMATO_TEXTO, PALETA.encabezado, ESTILOS.encabezado);

/** When and by whom is written by the form, so it is not yellow; it stays open all the same. */
const DEL_FORMULARIO: readonly ClaveSeguimiento[] = ['registrada', 'quien'];

const ASIENTO: Aspecto = {
  formatos: FORMATOS_DE_ASIENTO,
  fondos: CLAVES_SEGUIMIENTO.map((c) => (DEL_FORMULARIO.includes(c) ? PALETA.calculada : PALETA.captura)),
  estilos: CLAVES_SEGUIMIENTO.map((c) => ({
    ...ESTILOS.cuerpo,
    vertical: 'top',
    alineacion: COLUMNA[c].centrada ? 'center' : 'left',
  })),
  validaciones: CLAVES_SEGUIMIENTO.map((c) => COLUMNA[c].validacion ?? null),
};

/** The cells of an asiento in the order of the columns. */
export function rowOfAsiento(
  tipo: TipoAsiento,
  celdas: Partial<Record<ClaveSeguimiento, string | number | null>>,
): (string | number | null)[] {
  return CLAVES_SEGUIMIENTO.map((clave) => (clave === 'tipo' ? TIPO_ASIENTO[tipo] : (celdas[clave] ?? null)));
}

function rowsWanted(hoja: EstadoHoja, { usadas }: LugarSeguimiento): number {
  const libres = hoja.filas - 1 - usadas;
  return libres < FILAS_LIBRES_MINIMAS ? 1 + usadas + FILAS_NUEVAS : hoja.filas;
}

/** Whether a row looks like one of asientos in all that was read of it: one that a stopped plan left bare does not. */
function isDressed({ fondos, formatos, validaciones, estilos }: EstadoHoja, fila: number): boolean {
  const every = <T>(grid: Grid<T> | undefined, fits: (found: T | undefined, c: number) => boolean): boolean =>
    grid === undefined || CLAVES_SEGUIMIENTO.every((_, c) => fits(grid[fila - 1]?.[c], c));
  return (
    every(fondos, (fondo, c) => fondo === ASIENTO.fondos[c]) &&
    every(formatos, (formato, c) => ASIENTO.formatos[c] !== FORMATO_TEXTO || formato === FORMATO_TEXTO) &&
    every(validaciones, (validacion, c) => Boolean(validacion) === Boolean(ASIENTO.validaciones[c])) &&
    every(estilos, (estilo, c) => estilo?.vertical === ASIENTO.estilos[c]?.vertical)
  );
}

/** Everything that is on the sheet, in its place: header first, then every row of people's in its order. */
function drawContents(hoja: EstadoHoja, lugar: LugarSeguimiento): Contents {
  const { columnas, ajenas, filas: rows, enSuLugar } = lugar;
  // Where rows or columns go to their place, what people wrote beside them goes along.
  const deOtros = enSuLugar ? [] : ajenas;
  const fuentes = [...CLAVES_SEGUIMIENTO.map((clave) => columnas[clave]), ...deOtros];
  const ancho = enSuLugar ? COLUMNAS : hoja.valores.reduce((max, row) => Math.max(max, row.length), fuentes.length);
  const contents = new Contents(rowsWanted(hoja, lugar), ancho);
  fuentes.forEach((fuente, c) => {
    if (fuente === null) return;
    if (c >= COLUMNAS && lugar.encabezado !== null) contents.keep(1, c + 1, hoja, lugar.encabezado, fuente);
    rows.forEach((fila, f) => {
      contents.keep(f + 2, c + 1, hoja, fila, fuente);
    });
  });
  return contents;
}

/**
 * The companion sheet Seguimiento (domain.md section 1): a row an asiento. The header is ours and closed, the rows are
 * people's and open, and there is always room below them. A header that was moved or typed over, or columns in another
 * order, are put straight with every row that people wrote.
 */
export function blueprintSeguimiento(
  permisos: Permisos,
  editores: readonly string[] | null,
  observada: EstadoHoja | null,
): EstadoHoja {
  const escrita = isVirgin(observada) ? null : observada;
  const contents = escrita
    ? drawContents(escrita, lugarDeSeguimiento(escrita))
    : new Contents(1 + FILAS_NUEVAS, COLUMNAS);
  for (const [c, clave] of CLAVES_SEGUIMIENTO.entries()) contents.put(1, c + 1, SEGUIMIENTO_ENCABEZADO[clave]);
  const cuerpo: Rango = { fila: 2, columna: 1, filas: contents.filas - 1, columnas: COLUMNAS };
  // Blank rows further down than were read are left as they are, once they look like ours.
  const bastan = escrita !== null && contents.filas <= escrita.filas && isDressed(escrita, escrita.valores.length);
  const vistas = bastan ? escrita.valores.length : contents.filas;
  const aspectos = [ENCABEZADO, ...new Array<Aspecto>(Math.max(0, vistas - 1)).fill(ASIENTO)];
  return {
    ...drawnHoja(HOJA_SEGUIMIENTO, observada, contents, aspectos),
    notas: [CLAVES_SEGUIMIENTO.map((clave) => SEGUIMIENTO_AYUDA[clave])],
    protecciones: proteccionesDeAsientos(HOJA_SEGUIMIENTO, cuerpo, permisos, editores),
    anchos: CLAVES_SEGUIMIENTO.map((clave) => COLUMNA[clave].ancho),
    inmovilizadas: { filas: 1, columnas: 4 },
    capturables: [cuerpo],
    deUnaVez: true,
    crece: true,
  };
}
