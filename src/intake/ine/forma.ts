import { CAMPOS_JGE, type CampoJge, COLUMNAS_JGE, type ColumnaJge, type PieJge } from '../../mir/informe-jge';
import type { Duda } from '../../mir/model';
import { DUDA_INE } from '../../text/ine';
import { itemsOf, labelAt, readCampos } from './campos';
import { dudaOf, dudaSinCampo } from './duda';
import { ETIQUETAS_CABEZA, ETIQUETAS_PIE } from './etiquetas';
import { type AsuntoLeido, findEncabezado, readAsuntos } from './tabla';
import { isBlank, type Pieza, type Trozo, textoOf, trimTrozos } from './trozo';

/** One form as it was read: which stretches of the source stand in which field. */
export interface FormaLeida {
  /** Its place: where its first words stand. */
  readonly inicio: Trozo;
  readonly campos: ReadonlyMap<CampoJge | PieJge, readonly Trozo[]>;
  readonly asuntos: readonly AsuntoLeido[];
  readonly conEncabezado: boolean;
  readonly dudas: readonly Duda[];
}

const DIRECCION = ETIQUETAS_CABEZA.filter((e) => e.clave === 'direccion');
const CAPACITADO = ETIQUETAS_PIE.filter((e) => e.clave === 'personalCapacitado');
const CAMPOS_CABEZA: ReadonlySet<string> = new Set(CAMPOS_JGE);

/** The piece in which the foot begins, and its first item; none: the length of the pieces. */
function findPie(piezas: readonly Pieza[]): { readonly pieza: number; readonly item: number } {
  const items = itemsOf(piezas);
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (item === undefined) continue;
    const starts = items[i - 1]?.celda !== item.celda;
    if (labelAt(items, i, CAPACITADO) || (starts && labelAt(items, i, ETIQUETAS_PIE)))
      return { pieza: item.pieza, item: i };
  }
  return { pieza: piezas.length, item: items.length };
}

/** Pieces in which a second form begins without a title of its own: its first label again, below a table. */
export function splitFormas(piezas: readonly Pieza[]): readonly (readonly Pieza[])[] {
  const encabezado = findEncabezado(piezas);
  if (encabezado === null) return [piezas];
  const items = itemsOf(piezas);
  const second = items.findIndex(
    (item, i) =>
      item.pieza >= encabezado.hasta &&
      items[i - 1]?.celda !== item.celda &&
      labelAt(items, i, DIRECCION)?.parecida === false,
  );
  const at = items[second]?.pieza;
  return at === undefined ? [piezas] : [piezas.slice(0, at), ...splitFormas(piezas.slice(at))];
}

/** Reads the pieces between two titles; null where nothing in them is of the form. */
export function readForma(piezas: readonly Pieza[]): FormaLeida | null {
  const encabezado = findEncabezado(piezas);
  const debajo = piezas.slice(encabezado?.hasta ?? 0);
  const pie = findPie(debajo);
  const cabeza = readCampos(
    encabezado ? itemsOf(piezas.slice(0, encabezado.desde)) : itemsOf(debajo).slice(0, pie.item),
    ETIQUETAS_CABEZA,
  );
  // The line on which the foot begins may end a cell: what stands before it in that cell is of the table.
  const region = encabezado ? cutAt(debajo, pie) : [];
  const tabla = encabezado ? readAsuntos(region, encabezado) : { asuntos: [], dudas: [] };
  const abajo = readCampos(itemsOf(debajo).slice(pie.item), ETIQUETAS_PIE);
  const campos = new Map<CampoJge | PieJge, readonly Trozo[]>(abajo.campos);
  for (const [clave, trozos] of cabeza.campos) if (clave !== 'asuntos') campos.set(clave, trozos);
  const inicio = itemsOf(piezas).find((i) => !isBlank(i.trozo))?.trozo;
  if (inicio === undefined || (campos.size === 0 && encabezado === null)) return null;
  const fuera = [...cabeza.sueltos, ...(cabeza.campos.get('asuntos') ?? []).filter((t) => !isBlank(t))];
  const parecidas = [...cabeza.parecidas, ...abajo.parecidas].map(({ dicho, trozo, clave }) =>
    dudaOf(trozo, DUDA_INE.etiquetaParecida(dicho, clave), dicho),
  );
  return {
    inicio,
    campos,
    asuntos: tabla.asuntos,
    conEncabezado: encabezado !== null,
    dudas: [...fuera.map(dudaSinCampo), ...parecidas, ...(encabezado?.dudas ?? []), ...tabla.dudas],
  };
}

/** The pieces before an item, the one in which it stands cut off there. */
function cutAt(piezas: readonly Pieza[], { pieza, item }: { pieza: number; item: number }): readonly Pieza[] {
  const cut = piezas[pieza];
  const antes = itemsOf(piezas.slice(0, pieza)).length;
  if (cut === undefined || cut.tipo === 'fila' || item === antes) return piezas.slice(0, pieza);
  return [...piezas.slice(0, pieza), { ...cut, trozos: cut.trozos.slice(0, item - antes) }];
}

/** Whether a form goes on with the one before: it has a table or a foot, but nothing of the head. */
export function isContinuacion(forma: FormaLeida): boolean {
  return ![...forma.campos.keys()].some((clave) => CAMPOS_CABEZA.has(clave));
}

const fills = (asunto: AsuntoLeido): ColumnaJge[] => COLUMNAS_JGE.filter((c) => asunto[c].length > 0);

/** The key of a project: "F133010", "L091910". It only hints that a row begins. */
const CLAVE_DE_PROYECTO = /^[A-Z]\d{6}\b/;

/**
 * A form with the page that continues it. Its first row goes on in the last one of the form, where it fills no column
 * that this left blank and names no project of its own; the foot is that of the continuation.
 */
export function joinContinuacion(forma: FormaLeida, sigue: FormaLeida): FormaLeida {
  const ultimo = forma.asuntos[forma.asuntos.length - 1];
  const [first, ...rest] = sigue.asuntos;
  const goesOn =
    ultimo !== undefined &&
    first !== undefined &&
    fills(first).every((c) => ultimo[c].length > 0) &&
    !CLAVE_DE_PROYECTO.test(textOfFirst(first.proyecto));
  const joined = goesOn
    ? [...forma.asuntos.slice(0, -1), joinAsuntos(ultimo, first), ...rest]
    : [...forma.asuntos, ...sigue.asuntos];
  const campos = new Map(forma.campos);
  for (const [clave, trozos] of sigue.campos)
    campos.set(clave, [...trimTrozos(campos.get(clave) ?? []), ...trimTrozos(trozos)]);
  const [lugar = sigue.inicio] = first === undefined ? [] : COLUMNAS_JGE.flatMap((c) => first[c]);
  return {
    ...forma,
    campos,
    asuntos: joined,
    dudas: [...forma.dudas, ...sigue.dudas, dudaOf(lugar, DUDA_INE.continuacion(goesOn))],
  };
}

function textOfFirst(trozos: readonly Trozo[]): string {
  const [first] = trozos;
  return first === undefined ? '' : textoOf(first);
}

function joinAsuntos(a: AsuntoLeido, b: AsuntoLeido): AsuntoLeido {
  const join = (c: ColumnaJge) => [...trimTrozos(a[c]), ...trimTrozos(b[c])];
  return {
    convenios: join('convenios'),
    particulares: join('particulares'),
    oportunidad: join('oportunidad'),
    ordinaria: join('ordinaria'),
    pycipef: join('pycipef'),
    proyecto: join('proyecto'),
  };
}
