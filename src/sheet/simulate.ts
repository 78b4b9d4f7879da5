import { intersects } from './a1';
import { sheetIdToken } from './compact-layout';
import { forgetFormulas, restructure } from './estructura';
import { keyOfGrafico } from './facetas/graficos';
import { ALTO_INICIAL, ANCHO_INICIAL, INICIAL, newHoja } from './grid';
import type { Contenido, Op } from './op';
import type { EstadoHoja, Grid, Rango, Registro, Snapshot } from './state';

type OpDeLineas = Extract<Op, { tipo: 'insertarFilas' | 'insertarColumnas' | 'eliminarFilas' | 'eliminarColumnas' }>;
type OpDeHoja = Exclude<Op, OpDeLineas | { tipo: 'crearHoja' | 'borrarHoja' | 'registrar' }>;

/** A grid with other values in a range; rows out of it are shared. `inicial` fills what was not there. */
function patch<T>(grid: Grid<T>, rango: Rango, inicial: T, value: (f: number, c: number, before: T) => T): Grid<T> {
  const rows: (readonly T[])[] = [...grid];
  while (rows.length < rango.fila - 1 + rango.filas) rows.push([]);
  for (let f = 0; f < rango.filas; f++) {
    const index = rango.fila - 1 + f;
    const row = [...(rows[index] ?? [])];
    while (row.length < rango.columna - 1 + rango.columnas) row.push(inicial);
    for (let c = 0; c < rango.columnas; c++) {
      const column = rango.columna - 1 + c;
      row[column] = value(f, c, row[column] ?? inicial);
    }
    rows[index] = row;
  }
  return rows;
}

function patchFrom<T>(grid: Grid<T> | undefined, rango: Rango, inicial: T, source: Grid<T>): Grid<T> | undefined {
  return grid && patch(grid, rango, inicial, (f, c) => source[f]?.[c] ?? inicial);
}

function formulaOf(c: Contenido): string {
  return typeof c === 'object' && c !== null && 'formula' in c ? c.formula : '';
}

/** The result of a formula is not known here. */
function valorOf(c: Contenido): Exclude<Contenido, { readonly formula: string }> {
  if (typeof c === 'object' && c !== null && 'formula' in c) return null;
  return c === '' ? null : c;
}

/** As Google merges: the first cell keeps what it has, the others lose it. */
function merge(hoja: EstadoHoja, op: Extract<Op, { tipo: 'combinar' }>): EstadoHoja {
  const { rango, sentido } = op;
  const rects: Rango[] =
    sentido === 'todo'
      ? [rango]
      : sentido === 'vertical'
        ? Array.from({ length: rango.columnas }, (_, c) => ({ ...rango, columna: rango.columna + c, columnas: 1 }))
        : Array.from({ length: rango.filas }, (_, f) => ({ ...rango, fila: rango.fila + f, filas: 1 }));
  const torn = hoja.combinadas?.find((m) => intersects(m, rango));
  if (torn) throw new Error(`The plan merges ${JSON.stringify(rango)} over merged cells ${JSON.stringify(torn)}.`);
  const hidden = (f: number, c: number): boolean => (sentido === 'todo' ? f + c : sentido === 'vertical' ? f : c) > 0;
  return {
    ...hoja,
    valores: patch(hoja.valores, rango, null, (f, c, before) => (hidden(f, c) ? null : before)),
    formulas: patch(hoja.formulas, rango, '', (f, c, before) => (hidden(f, c) ? '' : before)),
    ...(hoja.combinadas ? { combinadas: [...hoja.combinadas, ...rects] } : {}),
  };
}

/** As Google writes: what falls under a merge, anywhere but on its first cell, is dropped. */
function isUnder(hoja: EstadoHoja, fila: number, columna: number): boolean {
  const cell = { fila, columna, filas: 1, columnas: 1 };
  return hoja.combinadas?.some((m) => intersects(m, cell) && (m.fila !== fila || m.columna !== columna)) ?? false;
}

function writeOn(hoja: EstadoHoja, { rango, contenido }: Extract<Op, { tipo: 'escribir' }>): EstadoHoja {
  const combinadas = hoja.combinadas?.filter((m) => intersects(m, rango));
  const cerca = { ...hoja, ...facet('combinadas', combinadas) };
  const contentAt = (f: number, c: number): Contenido =>
    isUnder(cerca, rango.fila + f, rango.columna + c) ? null : (contenido[f]?.[c] ?? null);
  return {
    ...hoja,
    valores: patch(hoja.valores, rango, null, (f, c) => valorOf(contentAt(f, c))),
    formulas: patch(hoja.formulas, rango, '', (f, c) => formulaOf(contentAt(f, c))),
  };
}

function requireRoom(hoja: EstadoHoja, r: Rango): void {
  if (r.fila + r.filas - 1 > hoja.filas || r.columna + r.columnas - 1 > hoja.columnas) {
    throw new Error(
      `The plan writes at ${JSON.stringify(r)}, outside the ${hoja.filas} x ${hoja.columnas} of ${hoja.nombre}.`,
    );
  }
}

function sizes(
  list: readonly (number | null)[],
  desde: number,
  cuantos: number,
  pixeles: number,
  inicial: number,
): number[] {
  const next = list.map((p) => p ?? inicial);
  while (next.length < desde - 1 + cuantos) next.push(inicial);
  return next.map((p, i) => (i >= desde - 1 && i < desde - 1 + cuantos ? pixeles : p));
}

/** A grid facet after an op; the facet stays unread when it was. */
function facet<K extends keyof EstadoHoja>(key: K, value: EstadoHoja[K] | undefined): Partial<EstadoHoja> {
  return value === undefined ? {} : ({ [key]: value } as Partial<EstadoHoja>);
}

function applyToHoja(hoja: EstadoHoja, op: OpDeHoja): EstadoHoja {
  if ('rango' in op) requireRoom(hoja, op.rango);
  switch (op.tipo) {
    case 'dimensionar':
      return { ...hoja, filas: op.filas, columnas: op.columnas };
    case 'escribir':
      return writeOn(hoja, op);
    case 'formatoNumero':
      return { ...hoja, ...facet('formatos', patchFrom(hoja.formatos, op.rango, INICIAL.formatos, op.formatos)) };
    case 'fondo':
      return { ...hoja, ...facet('fondos', patchFrom(hoja.fondos, op.rango, INICIAL.fondos, op.fondos)) };
    case 'estilo':
      return { ...hoja, ...facet('estilos', patchFrom(hoja.estilos, op.rango, INICIAL.estilos, op.estilos)) };
    case 'validar':
      return { ...hoja, ...facet('validaciones', patchFrom(hoja.validaciones, op.rango, null, op.validaciones)) };
    case 'anotar':
      return { ...hoja, ...facet('notas', patchFrom(hoja.notas, op.rango, INICIAL.notas, op.notas)) };
    case 'combinar':
      return merge(hoja, op);
    case 'separar':
      return {
        ...hoja,
        ...facet(
          'combinadas',
          hoja.combinadas?.filter((m) => !intersects(m, op.rango)),
        ),
      };
    case 'condicionar':
      return { ...hoja, ...facet('condicionales', hoja.condicionales && op.reglas) };
    case 'proteger': {
      const others = hoja.protecciones?.filter((p) => p.descripcion !== op.proteccion.descripcion);
      return { ...hoja, ...facet('protecciones', others && [...others, op.proteccion]) };
    }
    case 'desproteger': {
      const gone = JSON.stringify(op.proteccion);
      const index = hoja.protecciones?.findIndex((p) => JSON.stringify(p) === gone) ?? -1;
      return {
        ...hoja,
        ...facet(
          'protecciones',
          hoja.protecciones?.filter((_, i) => i !== index),
        ),
      };
    }
    case 'quitarNombre':
      return {
        ...hoja,
        ...facet(
          'nombres',
          hoja.nombres?.filter((n) => n.nombre !== op.nombre),
        ),
      };
    case 'graficar':
      return { ...hoja, ...facet('graficos', hoja.graficos && [...hoja.graficos, op.grafico]) };
    case 'quitarGrafico': {
      const gone = keyOfGrafico(op.grafico);
      const index = hoja.graficos?.findIndex((g) => keyOfGrafico(g) === gone) ?? -1;
      return {
        ...hoja,
        ...facet(
          'graficos',
          hoja.graficos?.filter((_, i) => i !== index),
        ),
      };
    }
    case 'renombrarHoja':
      return { ...hoja, nombre: op.nombre };
    case 'ocultar':
      return { ...hoja, oculta: op.oculta };
    case 'anexar': {
      const fila =
        hoja.valores.reduce((last, row, i) => (row.some((v) => v !== null && v !== '') ? i + 1 : last), 0) + 1;
      const filas = op.contenido.length;
      const columnas = op.contenido[0]?.length ?? 0;
      const rango = { fila, columna: 1, filas, columnas };
      return {
        ...applyToHoja(
          { ...hoja, filas: Math.max(hoja.filas, fila + filas - 1) },
          { tipo: 'escribir', hoja: hoja.nombre, rango, contenido: op.contenido, tocaCaptura: false },
        ),
      };
    }
    case 'nombrar': {
      const others = hoja.nombres?.filter((n) => n.nombre !== op.nombre.nombre);
      return { ...hoja, ...facet('nombres', others && [...others, op.nombre]) };
    }
    case 'ancho': {
      const anchos = hoja.anchos && sizes(hoja.anchos, op.columna, op.columnas, op.pixeles, ANCHO_INICIAL);
      return { ...hoja, ...facet('anchos', anchos) };
    }
    case 'alto': {
      const altos = hoja.altos && sizes(hoja.altos, op.fila, op.filas, op.pixeles, ALTO_INICIAL);
      return { ...hoja, ...facet('altos', altos) };
    }
    case 'inmovilizar': {
      requireMergesWhole(hoja, op.columnas);
      return { ...hoja, ...facet('inmovilizadas', hoja.inmovilizadas && { filas: op.filas, columnas: op.columnas }) };
    }
  }
}

/** Google refuses to freeze columns across merged cells. */
function requireMergesWhole(hoja: EstadoHoja, columnas: number): void {
  const cut = hoja.combinadas?.find((m) => m.columna <= columnas && m.columna + m.columnas - 1 > columnas);
  if (columnas > 0 && cut)
    throw new Error(`Freezing ${columnas} columns cuts the merged cells ${JSON.stringify(cut)}.`);
}

function isDeLineas(op: Op): op is OpDeLineas {
  return /^(?:insertar|eliminar)/.test(op.tipo);
}

function restructured(hoja: EstadoHoja, op: OpDeLineas): EstadoHoja {
  switch (op.tipo) {
    case 'insertarFilas':
      return restructure(hoja, 'filas', op.fila, op.filas);
    case 'eliminarFilas':
      return restructure(hoja, 'filas', op.fila, -op.filas);
    case 'insertarColumnas':
      return restructure(hoja, 'columnas', op.columna, op.columnas);
    case 'eliminarColumnas':
      return restructure(hoja, 'columnas', op.columna, -op.columnas);
  }
}

function applyOp(libro: Snapshot, op: Op): Snapshot {
  if (op.tipo === 'crearHoja') {
    const sheetId = libro.hojas.reduce((max, h) => Math.max(max, h.sheetId ?? 0), 0) + 1;
    return { ...libro, hojas: [...libro.hojas, { ...newHoja(op.hoja, op.filas, op.columnas, op.oculta), sheetId }] };
  }
  if (op.tipo === 'registrar') {
    if (!libro.registros) return libro;
    const valor = libro.hojas.reduce(
      (text, h) => text.replace(sheetIdToken(h.nombre), String(h.sheetId ?? 0)),
      op.valor ?? '',
    );
    const others: Registro[] = libro.registros.filter((r) => r.clave !== op.clave);
    if (op.valor === null) return { ...libro, registros: others };
    return { ...libro, registros: [...others, { clave: op.clave, valor }] };
  }
  const index = libro.hojas.findIndex((h) => h.nombre === op.hoja);
  const hoja = libro.hojas[index];
  if (op.tipo === 'borrarHoja') return { ...libro, hojas: libro.hojas.filter((_, i) => i !== index) };
  if (!hoja) throw new Error(`The plan writes on the sheet "${op.hoja}", which neither exists nor is made by it.`);
  if (isDeLineas(op)) {
    const next = restructured(hoja, op);
    const hojas = libro.hojas.map((h, i) => forgetFormulas(i === index ? next : h, hoja.nombre));
    return { ...libro, hojas };
  }
  return { ...libro, hojas: libro.hojas.map((h, i) => (i === index ? applyToHoja(h, op) : h)) };
}

/** What a workbook would be after a plan. Pure: neither argument changes; facets that were not read stay unread. */
export function simulate(observado: Snapshot, ops: readonly Op[]): Snapshot {
  return ops.reduce(applyOp, observado);
}
