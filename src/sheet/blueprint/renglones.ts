import { FORMATO_TEXTO } from '../../mir/columna';
import { ESTILOS, PALETA } from '../estilos';
import { isVirgin } from '../grid';
import { type LugarRenglones, lugarDeRenglones, type Titulos } from '../lugar-renglones';
import type { EstadoHoja, Grid, Rango, Validacion } from '../state';
import { type Aspecto, drawnHoja, plainRow } from './aspecto';
import { Contents } from './contents';
import { type Permisos, proteccionesDeAsientos } from './protection';

export interface ColumnaDeRenglones {
  readonly ancho: number;
  /** Absent: plain text, so that "7.10", "2025-03" and "31/03/2025" stay what was typed. */
  readonly formato?: string;
  readonly centrada?: true;
  readonly validacion?: Validacion;
  /** Written by a form, so it is not yellow; it stays open all the same. */
  readonly delFormulario?: true;
}

/** A sheet of which the header is ours and closed, the rows are people's and open, and there is always room below them. */
export interface HojaDeRenglones<K extends string> extends Titulos<K> {
  readonly nombre: string;
  /** The note of each header. */
  readonly ayuda: Readonly<Record<K, string>>;
  readonly columna: Readonly<Record<K, ColumnaDeRenglones>>;
  /** Fewer blank rows than `minimas`, and a repair makes them `nuevas`. */
  readonly libres: { readonly minimas: number; readonly nuevas: number };
  /** Columns that stay in sight. */
  readonly inmovilizadas: number;
}

function aspectoOf<K extends string>({ claves, columna }: HojaDeRenglones<K>): Aspecto {
  return {
    formatos: claves.map((c) => columna[c].formato ?? FORMATO_TEXTO),
    fondos: claves.map((c) => (columna[c].delFormulario ? PALETA.calculada : PALETA.captura)),
    estilos: claves.map((c) => ({
      ...ESTILOS.cuerpo,
      vertical: 'top',
      alineacion: columna[c].centrada ? 'center' : 'left',
    })),
    validaciones: claves.map((c) => columna[c].validacion ?? null),
  };
}

function rowsWanted<K extends string>(
  hoja: EstadoHoja,
  { usadas }: LugarRenglones<K>,
  { minimas, nuevas }: HojaDeRenglones<K>['libres'],
): number {
  const libres = hoja.filas - 1 - usadas;
  return libres < minimas ? 1 + usadas + nuevas : hoja.filas;
}

/** Whether a row looks like ours in all that was read of it: one that a stopped plan left bare does not. */
function isDressed({ fondos, formatos, validaciones, estilos }: EstadoHoja, fila: number, de: Aspecto): boolean {
  const every = <T>(grid: Grid<T> | undefined, fits: (found: T | undefined, c: number) => boolean): boolean =>
    grid === undefined || de.fondos.every((_, c) => fits(grid[fila - 1]?.[c], c));
  return (
    every(fondos, (fondo, c) => fondo === de.fondos[c]) &&
    every(formatos, (formato, c) => de.formatos[c] !== FORMATO_TEXTO || formato === FORMATO_TEXTO) &&
    every(validaciones, (validacion, c) => Boolean(validacion) === Boolean(de.validaciones[c])) &&
    every(estilos, (estilo, c) => estilo?.vertical === de.estilos[c]?.vertical)
  );
}

/** Everything that is on the sheet, in its place: header first, then every row of people's in its order. */
function drawContents<K extends string>(hoja: EstadoHoja, lugar: LugarRenglones<K>, de: HojaDeRenglones<K>): Contents {
  const { columnas, ajenas, filas: rows, enSuLugar } = lugar;
  const propias = de.claves.length;
  // Where rows or columns go to their place, what people wrote beside them goes along.
  const deOtros = enSuLugar ? [] : ajenas;
  const fuentes = [...de.claves.map((clave) => columnas[clave]), ...deOtros];
  const ancho = enSuLugar ? propias : hoja.valores.reduce((max, row) => Math.max(max, row.length), fuentes.length);
  const contents = new Contents(rowsWanted(hoja, lugar, de.libres), ancho);
  fuentes.forEach((fuente, c) => {
    if (fuente === null) return;
    if (c >= propias && lugar.encabezado !== null) contents.keep(1, c + 1, hoja, lugar.encabezado, fuente);
    rows.forEach((fila, f) => {
      contents.keep(f + 2, c + 1, hoja, fila, fuente);
    });
  });
  return contents;
}

/** A header that was moved or typed over, or columns in another order, are put straight with every row that people wrote. */
export function blueprintRenglones<K extends string>(
  de: HojaDeRenglones<K>,
  permisos: Permisos,
  editores: readonly string[] | null,
  observada: EstadoHoja | null,
): EstadoHoja {
  const { nombre, claves, libres } = de;
  const escrita = isVirgin(observada) ? null : observada;
  const contents = escrita
    ? drawContents(escrita, lugarDeRenglones(escrita, de), de)
    : new Contents(1 + libres.nuevas, claves.length);
  for (const [c, clave] of claves.entries()) contents.put(1, c + 1, de.titulos[clave]);
  const cuerpo: Rango = { fila: 2, columna: 1, filas: contents.filas - 1, columnas: claves.length };
  const renglon = aspectoOf(de);
  const encabezado = plainRow(claves.length, FORMATO_TEXTO, PALETA.encabezado, ESTILOS.encabezado);
  // Blank rows further down than were read are left as they are, once they look like ours.
  const bastan =
    escrita !== null && contents.filas <= escrita.filas && isDressed(escrita, escrita.valores.length, renglon);
  const vistas = bastan ? escrita.valores.length : contents.filas;
  const aspectos = [encabezado, ...new Array<Aspecto>(Math.max(0, vistas - 1)).fill(renglon)];
  return {
    ...drawnHoja(nombre, observada, contents, aspectos),
    notas: [claves.map((clave) => de.ayuda[clave])],
    protecciones: proteccionesDeAsientos(nombre, cuerpo, permisos, editores),
    anchos: claves.map((clave) => de.columna[clave].ancho),
    inmovilizadas: { filas: 1, columnas: de.inmovilizadas },
    capturables: [cuerpo],
    deUnaVez: true,
    crece: true,
  };
}
