import type { Finding } from '../../mir/finding';
import { ANEXO_1, COLUMNAS, type ColumnaKey, MESES } from '../../mir/format';
import { columnName } from '../../mir/letras';
import { type Duda, type LineaAccion, listLineas, type Mir, type Pat, type TituloMir } from '../../mir/model';
import { DUDA } from '../../text/intake';
import { DUDA_HOJA, MOTIVO } from '../../text/reconocer';
import { DETALLE_TABLA, DUDA_TABLA } from '../../text/tabla';
import { Cuadricula, textOfValor } from '../hoja/ajena';
import { catalogosOf } from '../hoja/reconocer';
import { readTituloAjeno } from '../hoja/titulo';
import { findingOf } from '../source';
import { CLAVES_PROGRAMA, type ClaveTabla, nombreDeTabla } from './columnas';
import { dudasQue, quoteCeldaTabla } from './dudas';
import { type EncabezadoTabla, findEncabezadoTabla } from './encabezado';
import { readFilasDeTabla } from './filas';
import type { FuenteTabla } from './fuente';
import { MapaTabla } from './mapa';
import { signoOf } from './numeros';
import type { Separador } from './separar';

/**
 * What a table is like: `claves`, its header has keys of the format or what only a table has; `plana`, official headers
 * and nothing else on top, one row a linea; `bloques`, anything else, which may be a MIR that somebody made.
 */
export type FormaTabla = 'claves' | 'plana' | 'bloques';

export interface TablaLeida {
  readonly forma: FormaTabla;
  readonly separador: Separador | null;
  readonly encabezado: EncabezadoTabla;
  /** What the table itself says; null: nothing. */
  readonly ejercicio: number | null;
  /** `mir.ejercicio` is `ejercicio`, else 0. */
  readonly pat: Pat;
  /** Those of its doubts that only a MIR made of it raises: what the table does not have, and what was proposed for it. */
  readonly soloDeMir: ReadonlySet<Duda>;
  /** The row of each linea of it. */
  readonly renglones: ReadonlyMap<LineaAccion, number>;
}

/** Longest text that is taken: what a cell of a workbook of ours may hold (sheet/grid.ts). */
const TEXTO_MAXIMO = 32_000;
const ANIO = /\b((?:19|20)\d\d)\b/;
const CIFRAS: readonly ClaveTabla[] = [
  ...COLUMNAS.filter((c) => ['cantidad', 'avance', 'moneda', 'porcentaje'].includes(c.type)).map((c) => c.key),
  ...CLAVES_PROGRAMA,
];

function* textsIn(mapa: MapaTabla, claves: readonly ClaveTabla[]): Generator<string> {
  for (let fila = mapa.encabezado.fila + 1; fila <= mapa.c.filas; fila++)
    for (const clave of claves) {
      const valor = mapa.propia(fila, clave)?.valor;
      if (typeof valor === 'string') yield valor;
    }
}

/** Columns with content and no header are columns all the same. */
function withUnnamed(c: Cuadricula, encabezado: EncabezadoTabla): EncabezadoTabla {
  const known = new Set([...encabezado.columnas, ...encabezado.sobrantes].map((x) => x.columna));
  const unnamed = new Set<number>();
  for (let fila = encabezado.fila + 1; fila <= c.filas; fila++)
    for (const { columna } of c.celdasDe(fila)) if (!known.has(columna)) unnamed.add(columna);
  const sobrantes = [...unnamed].sort((a, b) => a - b).map((columna) => ({ columna, texto: '', repite: null }));
  return { ...encabezado, sobrantes: [...encabezado.sobrantes, ...sobrantes] };
}

/** Official columns that a table does not have. */
function reviewFaltantes(mapa: MapaTabla): Duda[] {
  const { fila } = mapa.encabezado;
  const faltan = COLUMNAS.filter((c) => c.kind !== 'formula' && !mapa.tiene(c.key)).map((c) => c.key);
  const isMes = (key: ColumnaKey): boolean => (MESES as readonly string[]).includes(key);
  const tell = (keys: readonly ColumnaKey[], say: (nombres: readonly string[]) => string): Duda[] =>
    keys.length === 0 ? [] : dudasQue(fila, [], say(keys.map(nombreDeTabla)));
  return [
    ...tell(
      faltan.filter((key) => !isMes(key)),
      DUDA_TABLA.columnasAusentes,
    ),
    ...tell(faltan.filter(isMes), DUDA_TABLA.mesesAusentes),
  ];
}

/** Columns that only resemble one, and those that are none, with all that stands in them. */
function reviewColumnas(mapa: MapaTabla): Duda[] {
  const { fila, columnas, sobrantes } = mapa.encabezado;
  const tell = (mensaje: string, partes: readonly string[] = []): Duda[] => dudasQue(fila, partes, mensaje);
  const parecidas = columnas.filter((x) => !x.segura);
  return [
    ...parecidas.flatMap(({ clave, columna, texto }) => {
      const nombre = nombreDeTabla(clave);
      return tell(DUDA_HOJA.columnaProbable(nombre, MOTIVO.parecido(nombre, `${columnName(columna)} «${texto}»`)));
    }),
    ...sobrantes.flatMap(({ columna, texto, repite }) => {
      const contenido: string[] = [];
      for (let f = fila + 1; f <= mapa.c.filas; f++) {
        const celda = mapa.c.celda(f, columna);
        if (celda) contenido.push(DETALLE_TABLA.deRenglon(f, textOfValor(celda.valor)));
      }
      const letra = columnName(columna);
      if (repite !== null) return tell(DUDA_TABLA.columnaRepetida(letra, texto, nombreDeTabla(repite)), contenido);
      return tell(DUDA_HOJA.columnaExtra(letra, texto, contenido.length), contenido);
    }),
  ];
}

/** Rows of a text that are longer than its header: something was cut where it should not be. */
function reviewLargos(mapa: MapaTabla, separador: Separador | null): Duda[] {
  const { c, encabezado } = mapa;
  if (separador === null) return [];
  const ancho = Math.max(...c.celdasDe(encabezado.fila).map((x) => x.columna));
  return Array.from({ length: c.filas - encabezado.fila }, (_, i) => encabezado.fila + 1 + i).flatMap((fila) => {
    const celdas = c.celdasDe(fila);
    if (!celdas.some((x) => x.columna > ancho)) return [];
    const partes = celdas.map((x) => quoteCeldaTabla(mapa, x));
    return dudasQue(fila, partes, DUDA_TABLA.renglonLargo());
  });
}

/** The year that headers say: of the months, or of the budget, which may be another one. */
function yearsOf({ columnas }: EncabezadoTabla): {
  readonly meses: number | null;
  readonly presupuesto: number | null;
} {
  const yearIn = (clave: ClaveTabla): number | null => {
    const m = ANIO.exec(columnas.find((c) => c.clave === clave)?.texto ?? '');
    return m === null ? null : Number(m[1]);
  };
  return { meses: yearIn('enero'), presupuesto: yearIn('presupuesto') };
}

const SIN_TITULO: TituloMir = {
  institucion: '',
  formato: ANEXO_1.titulo,
  programa: '',
  organo: '',
  objetivoGeneral: '',
};

/** The rows above the header, if there are any. */
function readTitulo(mapa: MapaTabla): ReturnType<typeof readTituloAjeno> {
  const { fila } = mapa.encabezado;
  const arriba = Array.from({ length: fila - 1 }, (_, i) => mapa.c.celdasDe(i + 1).length).some((n) => n > 0);
  if (arriba) return readTituloAjeno(mapa.c, mapa.ajeno, { fila, alto: 1, columnas: [], puntos: 0 });
  return { titulo: SIN_TITULO, ejercicio: null, dudas: dudasQue(fila, [], DUDA_TABLA.sinTitulo()) };
}

function formaOf(mapa: MapaTabla, lineas: number): FormaTabla {
  const { c, encabezado } = mapa;
  if (encabezado.conClaves) return 'claves';
  const above = Array.from({ length: encabezado.fila - 1 }, (_, i) => c.celdasDe(i + 1).length);
  const below = Array.from({ length: c.filas - encabezado.fila }, (_, i) => c.celdasDe(encabezado.fila + 1 + i).length);
  const bare = above.every((n) => n === 0) && (c.hoja.combinadas ?? []).length === 0;
  const oficial = encabezado.columnas.every((x) => x.oficial) && encabezado.sobrantes.length === 0;
  return bare && oficial && below.filter((n) => n > 0).length === lineas ? 'plana' : 'bloques';
}

function findLargo({ c }: MapaTabla): string | null {
  for (let fila = 1; fila <= c.filas; fila++)
    for (const celda of c.celdasDe(fila))
      if (textOfValor(celda.valor).length > TEXTO_MAXIMO) return DETALLE_TABLA.largo(fila, columnName(celda.columna));
  return null;
}

/**
 * A table of lineas as data (cli.md, "a table to import"): a header wherever it stands in the first rows, with official
 * headers or keys of the format; a row a linea. Every cell is in the MIR or in a doubt with its row and column.
 * @param opciones.ejercicio the year when the caller knows it: that of a date in a month
 * @returns `tabla` null with findings INT-09 (no header), INT-10 (no linea) or INT-11 (a text that no cell holds)
 */
export function readTablaDeLineas(
  { hoja, separador }: FuenteTabla,
  opciones: { readonly ejercicio: number | null },
): { readonly tabla: TablaLeida | null; readonly findings: Finding[] } {
  const refuse = (...args: Parameters<typeof findingOf>) => ({ tabla: null, findings: [findingOf(...args)] });
  const c = new Cuadricula(hoja);
  const found = findEncabezadoTabla(c);
  if (found === null) return refuse('INT-09', hoja.nombre);
  const encabezado = withUnnamed(c, found);
  const mapa = new MapaTabla(c, encabezado);
  const largo = findLargo(mapa);
  if (largo !== null) return refuse('INT-11', hoja.nombre, largo);

  const anios = yearsOf(encabezado);
  const leido = readTitulo(mapa);
  const ejercicio = leido.ejercicio ?? anios.meses ?? (opciones.ejercicio === null ? anios.presupuesto : null);
  const deEncabezado = leido.ejercicio === null && ejercicio !== null;
  const signo = signoOf(textsIn(mapa, CIFRAS), separador);
  const { secciones, renglones, dudas, propuestas } = readFilasDeTabla({
    mapa,
    signo,
    ejercicio: ejercicio ?? opciones.ejercicio,
  });
  const mir: Mir = {
    ejercicio: ejercicio ?? 0,
    anioPresupuesto: anios.presupuesto ?? ejercicio ?? 0,
    titulo: leido.titulo,
    secciones,
    presupuestoDeclarado: null,
  };
  const total = listLineas(mir).length;
  if (total === 0) return refuse('INT-10', hoja.nombre, DETALLE_TABLA.sinLineas(dudas.map((d) => d.fuente.renglon)));
  const anio = ejercicio ?? opciones.ejercicio;
  const deMir: Duda[] = [
    ...leido.dudas,
    ...(deEncabezado ? dudasQue(encabezado.fila, [], DUDA_HOJA.ejercicioDeEncabezado(ejercicio)) : []),
    ...(anio !== null && anios.presupuesto !== null && anios.presupuesto !== anio
      ? dudasQue(encabezado.fila, [], DUDA.anioPresupuesto(anios.presupuesto, anio))
      : []),
    ...reviewFaltantes(mapa),
  ];
  const todas = [...deMir, ...reviewColumnas(mapa), ...reviewLargos(mapa, separador), ...dudas, ...propuestas];
  return {
    tabla: {
      forma: formaOf(mapa, total),
      separador,
      encabezado,
      ejercicio,
      soloDeMir: new Set([...deMir, ...propuestas]),
      renglones,
      pat: { mir, capitulos: [], catalogos: catalogosOf(mir), dudas: todas },
    },
    findings: [],
  };
}
