import { auditar } from '../../src/app/auditar';
import { prepararReparacion, reparar } from '../../src/app/reparar';
import type { VistaReparacion } from '../../src/app/vista';
import { ANEXO_1, type ColumnaKey } from '../../src/mir/format';
import type { Valor } from '../../src/mir/model';
import { readNumeroEscrito } from '../../src/mir/numero-escrito';
import { a1 } from '../../src/sheet/a1';
import { contenidoEn } from '../../src/sheet/facetas/contenido';
import { findHoja } from '../../src/sheet/grid';
import { layoutOf } from '../../src/sheet/layout';
import { simulate } from '../../src/sheet/simulate';
import type { EstadoHoja, Snapshot } from '../../src/sheet/state';
import { linea, mirOf } from '../support/lineas';
import { installed } from './libro';

const mir = mirOf([linea({ numero: '1.1' }), linea({ numero: '1.2' })]);
const sano = installed(mir);
const FILA = layoutOf(mir).primeraLinea;
const columnaDe = (key: ColumnaKey): number => ANEXO_1.columnas.findIndex((c) => c.key === key) + 1;

/** The workbook with one cell of the first linea as somebody left it. */
function left(key: ColumnaKey, celda: { valor: Valor; formula?: string; formato?: string }, libro = sano): Snapshot {
  const columna = columnaDe(key);
  const set = <T>(grid: readonly (readonly T[])[] | undefined, value: T): T[][] =>
    (grid ?? []).map((row, f) => row.map((v, c) => (f === FILA - 1 && c === columna - 1 ? value : v)));
  const change = (h: EstadoHoja): EstadoHoja => ({
    ...h,
    valores: set(h.valores, celda.valor),
    formulas: set(h.formulas, celda.formula ?? ''),
    ...(celda.formato ? { formatos: set(h.formatos, celda.formato) } : {}),
  });
  return { ...libro, hojas: libro.hojas.map((h) => (h.nombre === 'MIR' ? change(h) : h)) };
}

function preview(libro: Snapshot, elecciones: Record<string, string> | null = null): VistaReparacion {
  const { vista } = prepararReparacion.decide(libro, { elecciones });
  if (!vista) throw new Error('The workbook of this test has a MIR.');
  return vista;
}

function repaired(libro: Snapshot, elecciones: Record<string, string> | null): Snapshot {
  const { huella } = preview(libro, elecciones);
  const { plan } = reparar.decide(libro, { huella, elecciones, operaciones: null });
  return simulate(libro, plan?.ops ?? []);
}

const at = (libro: Snapshot, key: ColumnaKey) => {
  const hoja = findHoja(libro, 'MIR');
  return (
    hoja && {
      contenido: contenidoEn(hoja, FILA, columnaDe(key)),
      formato: hoja.formatos?.[FILA - 1]?.[columnaDe(key) - 1],
    }
  );
};

type Caso = [string, ColumnaKey, Parameters<typeof left>[1], readonly string[], string, Valor];

const CASOS: readonly Caso[] = [
  ['a formula', 'marzo', { valor: 7, formula: '=3+4' }, ['7'], '7', 7],
  ['a text formula', 'observaciones', { valor: 'Listo', formula: '="Li"&"sto"' }, ['valor'], 'valor', 'Listo'],
  ['a number as text', 'marzo', { valor: '12' }, ['12'], '12', 12],
  ['thousands as text', 'marzo', { valor: '1,234' }, ['1234', '1.234'], '1234', 1234],
  ['a decimal comma', 'marzo', { valor: '12,5' }, ['12.5'], '12.5', 12.5],
  ['a percent', 'marzo', { valor: 0.45, formato: '0%' }, ['45', '0.45'], '45', 45],
  ['a count under a percent format', 'marzo', { valor: 12, formato: '0.00%' }, ['12', '1200'], '12', 12],
];

describe.each(CASOS)('%s in a yellow cell', (_, key, celda, opciones, recomendada, valor) => {
  const libro = left(key, celda);
  const [eleccion] = preview(libro).elecciones;

  test('is a choice that shows what is there and what would be', () => {
    expect(preview(libro).elecciones).toHaveLength(1);
    expect(eleccion).toMatchObject({ hoja: 'MIR', celda: a1(FILA, columnaDe(key)), linea: '1.1', recomendada });
    expect(eleccion?.opciones.map((o) => o.clave)).toEqual(opciones);
    for (const o of eleccion?.opciones ?? []) {
      expect(o.detalle).toEqual([expect.stringMatching(/^Ahora: /), expect.stringMatching(/^Quedaría: /)]);
    }
  });

  test('stays as it is, format included, unless people choose', () => {
    expect(preview(libro).operaciones).toEqual([]);
    expect(preview(libro, { [eleccion?.clave ?? '']: 'dejar' }).operaciones).toEqual([]);
  });

  test('becomes what people chose, and then nothing is left to ask or to mend', () => {
    const after = repaired(libro, { [eleccion?.clave ?? '']: recomendada });
    const columna = ANEXO_1.columnas[columnaDe(key) - 1];
    expect(at(after, key)).toEqual({ contenido: valor, formato: columna?.numberFormat });
    expect(preview(after)).toMatchObject({ operaciones: [], elecciones: [] });
  });

  test('another choice is another plan', () => {
    const huellas = [null, ...opciones].map(
      (o) => preview(libro, o === null ? null : { [eleccion?.clave ?? '']: o }).huella,
    );
    expect(new Set(huellas).size).toBe(opciones.length + 1);
  });
});

test.each<[string, ColumnaKey, Parameters<typeof left>[1]]>([
  ['a date', 'marzo', { valor: { fecha: '2025-04-03' } }],
  ['a formula without a result that could be captured', 'marzo', { valor: '#REF!', formula: '=A0' }],
])('%s is shown, and nothing is proposed', (_, key, celda) => {
  expect(preview(left(key, celda)).elecciones).toMatchObject([{ opciones: [], recomendada: 'dejar' }]);
});

test('a format that changed on a blank month is mended without asking', () => {
  const libro = left('marzo', { valor: null, formato: '0%' });
  expect(preview(libro)).toMatchObject({ elecciones: [], operaciones: [{ tipo: 'formatoNumero' }] });
});

test('a percent keeps its format among others that are mended in one call', () => {
  const libro = left('marzo', { valor: 0.45, formato: '0%' });
  const todas = {
    ...libro,
    hojas: libro.hojas.map((h) =>
      h.nombre === 'MIR'
        ? { ...h, formatos: (h.formatos ?? []).map((row) => row.map((f) => (f === 'General' ? '0%' : f))) }
        : h,
    ),
  };
  const after = repaired(todas, null);
  expect(at(after, 'marzo')).toEqual({ contenido: 0.45, formato: '0%' });
  expect(at(after, 'abril')?.formato).toBe('General');
});

test('yellow cells that were merged by accident are separated, and what they hold stays', () => {
  const libro = left('marzo', { valor: 5 });
  const combinada = {
    ...libro,
    hojas: libro.hojas.map((h) =>
      h.nombre === 'MIR'
        ? {
            ...h,
            combinadas: [...(h.combinadas ?? []), { fila: FILA, columna: columnaDe('marzo'), filas: 1, columnas: 2 }],
          }
        : h,
    ),
  };
  expect(preview(combinada)).toMatchObject({ elecciones: [], operaciones: [{ tipo: 'separar' }] });
  expect(at(repaired(combinada, null), 'marzo')?.contenido).toBe(5);
});

test.each([
  ['12', [12]],
  [' 12 ', [12]],
  ['12,5', [12.5]],
  ['12.5', [12.5]],
  ['1,234', [1234, 1.234]],
  ['1,234.5', [1234.5]],
  ['1,234,567', [1234567]],
  ['1.234.567,5', [1234567.5]],
  ['45%', [45, 0.45]],
  ['tres', []],
  ['12 informes', []],
  ['-3', []],
  ['', []],
])('"%s" may stand for %p', (texto, numeros) => {
  expect(readNumeroEscrito(texto)).toEqual(numeros);
});

test.each<[string, string, number | null, number, string]>([
  ['what is stored, where the unit is counted', 'Documento', null, 1, 'Dejar 1 (lo que está guardado)'],
  ['what is seen, where the unit is a percentage', '%', null, 1, 'Cambiar a 100 (lo que se ve)'],
  ['what is stored, where it was captured so', '%', 1, 1, 'Dejar 1 (lo que está guardado)'],
  ['what is stored above 1', '%', null, 45, 'Dejar 45 (lo que está guardado)'],
])('of a percent format what is recommended is %s', (_, unidadMedida, conocido, valor, etiqueta) => {
  const meses = Array.from({ length: 12 }, (__, i) => (i === 2 ? conocido : null));
  const libro = installed(mirOf([linea({ numero: '1.1', unidadMedida, meses }), linea({ numero: '1.2' })]));
  const [eleccion] = preview(left('marzo', { valor, formato: '0%' }, libro)).elecciones;
  expect(eleccion?.opciones.find((o) => o.clave === eleccion.recomendada)?.etiqueta).toBe(etiqueta);
});

test('a capture that was chosen is told as a change of a capture, never as the plan', () => {
  const libro = left('marzo', { valor: 1, formato: '0%' });
  const [eleccion] = preview(libro).elecciones;
  const { operaciones } = preview(libro, { [eleccion?.clave ?? '']: '100' });
  expect(operaciones.map((o) => o.descripcion)).toContain(
    `Cambiar el avance de MARZO en la línea 1.1: 1 → 100 (MIR, ${a1(FILA, columnaDe('marzo'))}).`,
  );
});

describe('two captured months whose headers changed places', () => {
  /** What stands in two columns changes places on these rows. */
  const swapped = (libro: Snapshot, filas: readonly number[]): Snapshot => {
    const [a, b] = [columnaDe('marzo') - 1, columnaDe('mayo') - 1];
    const change = (h: EstadoHoja): EstadoHoja => ({
      ...h,
      valores: h.valores.map((row, f) =>
        filas.includes(f + 1) ? row.map((v, c) => (c === a ? (row[b] ?? null) : c === b ? (row[a] ?? null) : v)) : row,
      ),
    });
    return { ...libro, hojas: libro.hojas.map((h) => (h.nombre === 'MIR' ? change(h) : h)) };
  };
  const conCaptura = left('marzo', { valor: 7 }, left('mayo', { valor: 4 }));
  const [encabezado, numeros] = [FILA - 2, FILA - 1].map((f) => {
    const fila = findHoja(sano, 'MIR')?.valores[f - 1]?.[columnaDe('marzo') - 1];
    return { f, fila };
  });

  test('a captured month and a blank one are asked about too', () => {
    const libro = swapped(left('marzo', { valor: 7 }), [encabezado?.f ?? 0]);
    expect(preview(libro)).toMatchObject({
      elecciones: [{ clave: 'MIR:columnas', recomendada: 'conColumna' }],
    });
    expect(at(repaired(libro, { 'MIR:columnas': 'conColumna' }), 'marzo')?.contenido).toBe(7);
    expect(at(repaired(libro, { 'MIR:columnas': 'conColumna' }), 'mayo')?.contenido).toBeNull();
    expect(at(repaired(libro, { 'MIR:columnas': 'conTexto' }), 'mayo')?.contenido).toBe(7);
    expect(preview(repaired(libro, { 'MIR:columnas': 'conColumna' })).operaciones).toEqual([]);
  });

  test.each<[string, readonly number[], string]>([
    ['and their numbers stayed: nothing captured moves', [encabezado?.f ?? 0], 'conColumna'],
    ['and their numbers with them: whole columns moved', [encabezado?.f ?? 0, numeros?.f ?? 0], 'conTexto'],
  ])('%s', (_, filas, recomendada) => {
    expect([encabezado?.fila, numeros?.fila]).toEqual(['MARZO', 3]);
    const libro = swapped(conCaptura, filas);
    expect(preview(libro).elecciones).toMatchObject([{ clave: 'MIR:columnas', recomendada }]);
    const despues = repaired(libro, { 'MIR:columnas': recomendada });
    const mes = recomendada === 'conColumna' ? 'marzo' : 'mayo';
    expect(at(despues, mes)?.contenido).toBe(7);
    expect(preview(despues).operaciones).toEqual([]);
  });

  test.each<[string, readonly number[]]>([
    ['headers', [encabezado?.f ?? 0]],
    ['headers and numbers', [encabezado?.f ?? 0, numeros?.f ?? 0]],
  ])('%s are told once, as columns out of order: no cell is said to say what another says', (_, filas) => {
    const { findings } = auditar.decide(swapped(conCaptura, filas), { completa: true });
    const deEncabezados = findings.filter((f) => ['EST-07', 'EST-21'].includes(f.code));
    expect(deEncabezados).toMatchObject([{ code: 'EST-21', hoja: 'MIR' }]);
  });

  test('another header that is not of the format is still told, in its own cell', () => {
    const conOtro = {
      ...conCaptura,
      hojas: conCaptura.hojas.map((h) => ({
        ...h,
        valores: h.valores.map((row) => row.map((v) => (h.nombre === 'MIR' && v === 'ABRIL' ? 'Mes cuatro' : v))),
      })),
    };
    const { findings } = auditar.decide(swapped(conOtro, [encabezado?.f ?? 0]), { completa: true });
    const celda = a1(encabezado?.f ?? 0, columnaDe('abril'));
    expect(findings.filter((f) => f.code === 'EST-07')).toMatchObject([
      { celda, mensaje: `${celda} dice «Mes cuatro»; debe decir «ABRIL».` },
    ]);
  });

  test('what is wrong with a capture is told of the cell in which it stands', () => {
    const libro = left('marzo', { valor: '12' }, swapped(conCaptura, [encabezado?.f ?? 0]));
    const { findings } = auditar.decide(libro, { completa: true });
    const celdas = findings.filter((f) => f.linea === '1.1' && f.mensaje.includes('12')).map((f) => f.celda);
    expect(celdas).toContain(a1(FILA, columnaDe('marzo')));
    expect(celdas).not.toContain(a1(FILA, columnaDe('mayo')));
  });

  test('lineas of the same number are told apart by their sección in the question', () => {
    const [seccion] = mir.secciones;
    const deDos = seccion ? { ...mir, secciones: [seccion, { ...seccion, titulo: 'Otra' }] } : mir;
    const libro = left('marzo', { valor: 7 }, installed(deDos));
    const [eleccion] = preview(swapped(libro, [layoutOf(deDos).filaEncabezado])).elecciones;
    expect(eleccion?.opciones.map((o) => o.detalle)).toEqual([
      ['1.1 (sección 1): mayo: 7'],
      ['1.1 (sección 1): marzo: 7'],
    ]);
  });
});
