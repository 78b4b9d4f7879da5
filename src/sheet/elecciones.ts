import { nameOfColumna } from '../mir/columna';
import { MESES } from '../mir/format';
import { keyOfLinea, type Valor } from '../mir/model';
import { ELECCION } from '../text/hoja';
import { lineaDeSeccion } from '../text/reporte-transparencia';
import { a1, columnName } from './a1';
import type { Alineacion } from './alinear';
import type { HojaAnclada } from './anclas';
import type { Conocidas } from './conocidas';
import type { Eje } from './eje';
import { findMonthRow } from './encabezado';
import { valorEn } from './grid';
import type { EstadoHoja } from './state';

/** One way to decide; `detalle` shows, line by line, what there would be. */
export interface OpcionEstructura {
  readonly clave: string;
  readonly etiqueta: string;
  readonly detalle: readonly string[];
}

/** What only people can decide, since captures would move. Nothing of it is done until they choose. */
export interface EleccionEstructura {
  /** "MIR:filas", "MIR:columnas", "MIR:encabezados", "Cronograma:filas", "MIR:capturas:1:3.2", "MIR:capturas:columna:enero". */
  readonly clave: string;
  readonly mensaje: string;
  readonly hoja: string;
  readonly celda: string | null;
  readonly linea: string | null;
  readonly opciones: readonly OpcionEstructura[];
  /** The option that what is known speaks for. */
  readonly recomendada: string;
}

/** clave -> opción. */
export type Elegidas = Readonly<Record<string, string>>;

export const CON_TEXTO = 'conTexto';
const EN_SU_LUGAR = { filas: 'conFila', columnas: 'conColumna' } as const;
export const RESTAURAR = 'restaurar';
const EN_BLANCO = 'enBlanco';
/** The other reading of columns whose headers are lost, or say something else than what is below them. */
export const AJENAS = 'ajenas';
export const ENCABEZADO = 'encabezado';
const LUGAR = 'lugar';
const CONTENIDO = 'contenido';

/** Lines of detail that an option shows. */
const MAXIMO_DETALLE = 20;

function show(valor: Valor): string {
  return valor !== null && typeof valor === 'object' ? valor.fecha : String(valor);
}

/** First lines, then how many more. */
function shorten(lines: readonly string[]): string[] {
  if (lines.length <= MAXIMO_DETALLE) return [...lines];
  return [...lines.slice(0, MAXIMO_DETALLE), ELECCION.masLineas(lines.length - MAXIMO_DETALLE)];
}

interface Lectura {
  readonly renglon: { readonly seccion: number; readonly numero: string };
  /** What it would hold, by column key. */
  readonly valores: readonly (readonly [string, Valor])[];
  readonly donde: string;
}

/** What the rows in doubt would hold, each read from `fuente`. */
function readRows(anclas: HojaAnclada, hoja: EstadoHoja, columnas: Eje, filas: Eje, fuente: Eje['de']): Lectura[] {
  return filas.enDuda.flatMap((d): Lectura[] => {
    const { f, linea } = anclas.renglones[d] ?? {};
    const fila = fuente[d] ?? null;
    if (!f || !linea || fila === null) return [];
    const valores = anclas.dePersonas.flatMap((i): [string, Valor][] => {
      const columna = columnas.de[i] ?? null;
      const valor = columna === null ? null : valorEn(hoja, fila + 1, columna + 1);
      return valor === null ? [] : [[anclas.columnas[i]?.key ?? '', valor]];
    });
    return [{ renglon: { seccion: f.seccion, numero: linea.numero }, valores, donde: ELECCION.enFila(fila + 1) }];
  });
}

/** How many month numbers, which nobody moves without their column, stand where a reading has the months in doubt. */
function numbersInPlace(anclas: HojaAnclada, hoja: EstadoHoja, { enDuda }: Eje, fuente: Eje['de']): number {
  const fila = findMonthRow(hoja, 1);
  if (fila === null) return 0;
  return enDuda.filter((d) => {
    const mes = (MESES as readonly string[]).indexOf(anclas.columnas[d]?.key ?? '') + 1;
    const columna = fuente[d] ?? null;
    return mes > 0 && columna !== null && valorEn(hoja, fila, columna + 1) === mes;
  }).length;
}

/** What the columns in doubt would hold, linea by linea. */
function readColumns(anclas: HojaAnclada, hoja: EstadoHoja, columnas: Eje, filas: Eje, fuente: Eje['de']): Lectura[] {
  return anclas.renglones.flatMap(({ f, linea }, r): Lectura[] => {
    const fila = filas.de[r] ?? null;
    if (!linea || fila === null) return [];
    const valores = columnas.enDuda.flatMap((d): [string, Valor][] => {
      const columna = fuente[d] ?? null;
      const valor = columna === null ? null : valorEn(hoja, fila + 1, columna + 1);
      return valor === null ? [] : [[anclas.columnas[d]?.key ?? '', valor]];
    });
    return valores.length === 0 ? [] : [{ renglon: { seccion: f.seccion, numero: linea.numero }, valores, donde: '' }];
  });
}

/** How many of the captures that are known a reading agrees with. */
function agreement(hoja: string, lecturas: readonly Lectura[], conocidas: Conocidas): number {
  return lecturas.reduce((n, { renglon, valores }) => {
    const same = valores.filter(([key, v]) => conocidas(hoja, renglon.seccion, renglon.numero, key) === v);
    return n + same.length;
  }, 0);
}

/** "3.4"; with its seccion where others have a linea of that number. */
function nameOfLinea({ renglones }: HojaAnclada, { seccion, numero }: Lectura['renglon']): string {
  const enOtra = renglones.some(({ f, linea }) => linea?.numero === numero && f.seccion !== seccion);
  return enOtra ? lineaDeSeccion(numero, seccion + 1) : numero;
}

function detailOf(anclas: HojaAnclada, lecturas: readonly Lectura[]): string[] {
  const nameOf = (key: string): string => anclas.columnas.find((c) => c.key === key)?.header.toLowerCase() ?? key;
  return shorten(
    lecturas.map(({ renglon, valores, donde }) =>
      ELECCION.detalle(
        nameOfLinea(anclas, renglon),
        valores.map(([key, v]) => `${nameOf(key)}: ${show(v)}`),
        donde,
      ),
    ),
  );
}

/** The choice that rows or columns in another order ask for; null where nothing captured depends on it. */
export function eleccionDe(
  anclas: HojaAnclada,
  hoja: EstadoHoja,
  ejes: { readonly filas: Eje; readonly columnas: Eje },
  sentido: 'filas' | 'columnas',
  conocidas: Conocidas,
): EleccionEstructura | null {
  const eje = ejes[sentido];
  const [primera] = eje.enDuda;
  if (primera === undefined) return null;
  const read = sentido === 'filas' ? readRows : readColumns;
  const conTexto = read(anclas, hoja, ejes.columnas, ejes.filas, eje.de);
  const quietas = read(anclas, hoja, ejes.columnas, ejes.filas, eje.lugar);
  const enSuLugar = EN_SU_LUGAR[sentido];
  const donde = eje.de[primera] ?? 0;
  const deCapturas = agreement(hoja.nombre, quietas, conocidas) - agreement(hoja.nombre, conTexto, conocidas);
  // Where no capture is known, a month number that stayed says that only the headers changed places.
  const deNumeros =
    sentido === 'filas' ? 0 : numbersInPlace(anclas, hoja, eje, eje.lugar) - numbersInPlace(anclas, hoja, eje, eje.de);
  const gana = deCapturas > 0 || (deCapturas === 0 && deNumeros > 0);
  const textos = ELECCION[sentido];
  return {
    clave: `${hoja.nombre}:${sentido}`,
    mensaje: textos.mensaje(hoja.nombre, eje.enDuda.length),
    hoja: hoja.nombre,
    celda: sentido === 'filas' ? a1(donde + 1, 1) : `${columnName(donde + 1)}1`,
    linea: null,
    opciones: [
      { clave: CON_TEXTO, etiqueta: textos.conTexto, detalle: detailOf(anclas, conTexto) },
      { clave: enSuLugar, etiqueta: textos.enSuLugar, detalle: detailOf(anclas, quietas) },
    ],
    recomendada: gana ? enSuLugar : CON_TEXTO,
  };
}

/** Captures of a column that an option shows. */
const MAXIMO_VALORES = 4;

/** The choice that columns ask for which nothing but their place tells; null where there is none. */
export function eleccionDeEncabezados(
  anclas: HojaAnclada,
  hoja: EstadoHoja,
  { de, dudosas, alternativa }: Alineacion,
): EleccionEstructura | null {
  if (!alternativa) return null;
  const nameOf = (d: number): string => {
    const columna = anclas.columnas[d];
    return columna ? nameOfColumna(columna) : '';
  };
  const detail = (donde: Alineacion['de']): string[] =>
    shorten(
      dudosas.flatMap((d) => {
        const o = donde[d] ?? null;
        if (o === null) return [];
        const valores = anclas.renglones.flatMap(({ f, linea }) => (linea ? [valorEn(hoja, f.fila, o + 1)] : []));
        const llenos = valores.flatMap((v) => (v === null ? [] : [show(v)]));
        const mostrados = llenos.slice(0, MAXIMO_VALORES);
        if (llenos.length > MAXIMO_VALORES) mostrados.push('...');
        return [ELECCION.encabezados.columna(nameOf(d), columnName(o + 1), mostrados)];
      }),
    );
  const textos = ELECCION.encabezados;
  const { porEncabezado } = alternativa;
  const primera = de[dudosas[0] ?? 0] ?? 0;
  const [suya, otra] = porEncabezado ? ([CONTENIDO, ENCABEZADO] as const) : ([LUGAR, AJENAS] as const);
  return {
    clave: `${hoja.nombre}:encabezados`,
    mensaje: porEncabezado ? textos.contradicen(hoja.nombre) : textos.mensaje(hoja.nombre, dudosas.map(nameOf)),
    hoja: hoja.nombre,
    celda: `${columnName(primera + 1)}1`,
    linea: null,
    opciones: [
      { clave: suya, etiqueta: textos[suya], detalle: detail(de) },
      { clave: otra, etiqueta: textos[otra], detalle: detail(alternativa.alineacion.de) },
    ],
    recomendada: suya,
  };
}

/** What is known of captured columns that are gone: a column comes back blank unless its captures are asked for. */
export function eleccionesDeColumnas(anclas: HojaAnclada, columnas: Eje, conocidas: Conocidas): EleccionEstructura[] {
  return columnas.ausentes.flatMap((d): EleccionEstructura[] => {
    const columna = anclas.columnas[d];
    if (!columna || !anclas.dePersonas.includes(d)) return [];
    const lecturas = anclas.renglones.flatMap(({ f, linea }): Lectura[] => {
      const valor = linea ? conocidas(anclas.nombre, f.seccion, linea.numero, columna.key) : undefined;
      if (!linea || valor === undefined) return [];
      return [{ renglon: { seccion: f.seccion, numero: linea.numero }, valores: [[columna.key, valor]], donde: '' }];
    });
    if (lecturas.length === 0) return [];
    const textos = ELECCION.columnaAusente;
    return [
      {
        clave: claveDeColumna(anclas.nombre, columna.key),
        mensaje: textos.mensaje(anclas.nombre, nameOfColumna(columna), lecturas.length),
        hoja: anclas.nombre,
        celda: `${columnName(d + 1)}1`,
        linea: null,
        opciones: [
          { clave: EN_BLANCO, etiqueta: textos.enBlanco, detalle: [] },
          { clave: RESTAURAR, etiqueta: textos.restaurar, detalle: detailOf(anclas, lecturas) },
        ],
        recomendada: RESTAURAR,
      },
    ];
  });
}

/** What is known of lineas whose row is gone: the row comes back blank unless its captures are asked for. */
export function eleccionesDeAusentes(anclas: HojaAnclada, filas: Eje, conocidas: Conocidas): EleccionEstructura[] {
  return filas.ausentes.flatMap((d): EleccionEstructura[] => {
    const { f, linea } = anclas.renglones[d] ?? {};
    if (!f || !linea) return [];
    const valores = knownOf(anclas, f.seccion, linea.numero, conocidas);
    if (valores.length === 0) return [];
    const lectura = { renglon: { seccion: f.seccion, numero: linea.numero }, valores, donde: '' };
    return [
      {
        clave: claveDeCapturas(anclas.nombre, f.seccion, linea.numero),
        mensaje: ELECCION.ausente.mensaje(anclas.nombre, nameOfLinea(anclas, lectura.renglon)),
        hoja: anclas.nombre,
        celda: a1(f.fila, 1),
        linea: linea.numero,
        opciones: [
          { clave: EN_BLANCO, etiqueta: ELECCION.ausente.enBlanco, detalle: [] },
          { clave: RESTAURAR, etiqueta: ELECCION.ausente.restaurar, detalle: detailOf(anclas, [lectura]) },
        ],
        recomendada: RESTAURAR,
      },
    ];
  });
}

/** The captures of a linea that are known, by column key. */
function knownOf(anclas: HojaAnclada, seccion: number, numero: string, conocidas: Conocidas): [string, Valor][] {
  return anclas.dePersonas.flatMap((i): [string, Valor][] => {
    const key = anclas.columnas[i]?.key ?? '';
    const valor = conocidas(anclas.nombre, seccion, numero, key);
    return valor === undefined ? [] : [[key, valor]];
  });
}

export function claveDeColumna(hoja: string, columna: string): string {
  return `${hoja}:capturas:columna:${columna}`;
}

export function claveDeCapturas(hoja: string, seccion: number, numero: string): string {
  return `${hoja}:capturas:${keyOfLinea(seccion, numero)}`;
}
