import fc from 'fast-check';
import type { Celda, Hoja, Libro } from '../../src/local/workbook';
import { celdaAt, newHoja, newLibro } from '../../src/local/workbook-new';
import { readLibro, writeLibro } from '../../src/local/xlsx';
import type { Proteccion, Validacion } from '../../src/sheet/state';

async function roundTrip(libro: Libro): Promise<Libro> {
  return readLibro(await writeLibro(libro), libro.nombre);
}

/** A workbook with one sheet that `fill` fills. */
function libroWith(fill: (hoja: Hoja) => void): Libro {
  const libro = newLibro({ nombre: 'prueba' });
  const hoja = newHoja(7, 'MIR', 40, 8);
  fill(hoja);
  libro.hojas = [hoja];
  return libro;
}

/** What is said of a workbook, without the difference between a hole and a cell that was never made. */
function plain(libro: Libro): unknown {
  return {
    ...libro,
    hojas: libro.hojas.map((h) => ({
      ...h,
      celdas: h.celdas.flatMap((renglon, f) =>
        (renglon ?? []).flatMap((celda, c) => (celda ? [[f + 1, c + 1, celda]] : [])),
      ),
    })),
  };
}

const texto = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .filter((t) => !/[\p{Cc}\ufffe\uffff]/u.test(t));
const color = fc.integer({ min: 0x000001, max: 0xfffffe }).map((n) => `#${n.toString(16).padStart(6, '0')}`);
const validacion: fc.Arbitrary<Validacion> = fc.oneof(
  fc.record({
    tipo: fc.constant('numeroMinimo' as const),
    minimo: fc.integer({ min: -5, max: 5 }),
    estricta: fc.boolean(),
    ayuda: fc.oneof(fc.constant(''), texto),
  }),
  fc.record({
    tipo: fc.constant('numeroEntre' as const),
    minimo: fc.integer({ min: -5, max: 0 }),
    maximo: fc.integer({ min: 1, max: 12 }),
    estricta: fc.boolean(),
    ayuda: fc
      .string({ minLength: 1, maxLength: 400, unit: fc.constantFrom('a', 'é', ' x', '"') })
      .map((t) => t.trim() || 'a'),
  }),
  fc.record({
    tipo: fc.constant('lista' as const),
    opciones: fc.uniqueArray(texto, { minLength: 1, maxLength: 5 }),
    estricta: fc.boolean(),
    ayuda: texto,
  }),
);
const valor = fc.oneof(
  texto,
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (Object.is(n, -0) ? 0 : n)),
  fc.boolean(),
  fc.date({ min: new Date('1900-03-01'), max: new Date('2100-01-01'), noInvalidDate: true }).map((d) => ({
    fecha: d.toISOString().slice(0, 10),
  })),
);
const celda: fc.Arbitrary<Celda> = fc
  .record({
    contenido: fc.oneof(
      valor.map((v) => ({ valor: v, formula: '' })),
      fc.constantFrom(
        { valor: 3, formula: '=SUM(A1:B2)' },
        { valor: '#DIV/0!', formula: '=1/0' },
        { valor: 'sí', formula: '=IFS(A1>0,"sí: IFS(",TRUE,\'Hoja MAXIFS(\'!B2)' },
        { valor: 1, formula: '=MAXIFS(A1:A2,B1:B2,">-1")' },
        { valor: '', formula: '=IF(TRUE,"")' },
        { valor: null, formula: '=A1' },
      ),
    ),
    estilo: fc.record(
      {
        formato: fc.constantFrom('@', '0.0"%"', '"$"#,##0', '#,##0.##'),
        fondo: color,
        color,
        negrita: fc.constant(true),
        cursiva: fc.constant(true),
        tamano: fc.integer({ min: 11, max: 30 }),
        alineacion: fc.constantFrom('left' as const, 'center' as const, 'right' as const),
        vertical: fc.constantFrom('top' as const, 'middle' as const),
        ajuste: fc.constant(true),
        borde: fc.constant(true),
        nota: texto,
        validacion,
      },
      { requiredKeys: [] },
    ),
  })
  .map(({ contenido, estilo }) => {
    const unida = { ...contenido, ...estilo };
    // A date shows as one only under a date format: that is how .xlsx tells it from a number.
    return typeof unida.valor === 'object' && unida.valor !== null ? { ...unida, formato: 'yyyy-mm-dd' } : unida;
  });
const rango = fc.record({
  fila: fc.integer({ min: 1, max: 20 }),
  columna: fc.integer({ min: 1, max: 4 }),
  filas: fc.integer({ min: 1, max: 10 }),
  columnas: fc.integer({ min: 1, max: 4 }),
});

describe('a workbook stored as .xlsx', () => {
  test('reads back as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 8 }), celda), { maxLength: 25 }),
        fc.record({
          oculta: fc.boolean(),
          combinada: fc.option(rango),
          abierto: fc.option(rango),
          cf: fc.option(fc.record({ rango, fondo: fc.option(color), color: fc.option(color), negrita: fc.boolean() })),
          ancho: fc.integer({ min: 20, max: 500 }).filter((n) => n !== 100),
          alto: fc.integer({ min: 10, max: 200 }),
          inmoviles: fc.tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 5 })),
        }),
        async (celdas, facetas) => {
          const libro = libroWith((hoja) => {
            for (const [fila, columna, c] of celdas) Object.assign(celdaAt(hoja, fila, columna), c);
            if (facetas.combinada) hoja.combinadas = [facetas.combinada];
            if (facetas.cf) {
              const { rango: r, ...aspecto } = facetas.cf;
              hoja.condicionales = [{ rangos: [r], formula: '=IFS($A1>2,TRUE)', ...aspecto }];
            }
            hoja.anchos.set(3, facetas.ancho);
            hoja.altos.set(5, facetas.alto);
            [hoja.filasInmovilizadas, hoja.columnasInmovilizadas] = facetas.inmoviles;
            hoja.oculta = facetas.oculta;
            if (facetas.abierto) {
              const abiertos = [facetas.abierto];
              const base = { descripcion: 'MIRador: MIR', rango: null, abiertos, editores: [], soloAdvierte: false };
              hoja.protecciones = [{ id: 1, ambito: 'hoja', ...base }];
            }
          });
          libro.nombres = [{ nombre: 'mir_meses', hoja: 'MIR', rango: { fila: 1, columna: 2, filas: 3, columnas: 4 } }];
          expect(plain(await roundTrip(libro))).toEqual(plain(libro));
        },
      ),
      { numRuns: 40 },
    );
  });

  test.each<[string, Omit<Proteccion, 'editores'>]>([
    [
      'a warning',
      {
        ambito: 'hoja',
        descripcion: 'MIRador: aviso',
        rango: null,
        abiertos: [{ fila: 1, columna: 1, filas: 2, columnas: 2 }],
        soloAdvierte: true,
      },
    ],
    [
      'a range',
      {
        ambito: 'rango',
        descripcion: 'Corte',
        rango: { fila: 3, columna: 3, filas: 1, columnas: 2 },
        abiertos: [],
        soloAdvierte: false,
      },
    ],
  ])('keeps a protection of %s', async (_, proteccion) => {
    const libro = libroWith((hoja) => {
      hoja.protecciones = [{ id: 1, ...proteccion, editores: [] }];
    });
    const vuelta = await roundTrip(libro);
    expect(vuelta.hojas[0]?.protecciones).toEqual(libro.hojas[0]?.protecciones);
  });

  test('keeps sheet ids, sizes, locale and names with quotes', async () => {
    const libro = newLibro({ nombre: 'x', locale: 'es_ES', zona: 'America/Tijuana' });
    libro.hojas = [newHoja(31, "L'any (1)", 5, 3), newHoja(12, 'Configuración', 90, 40)];
    libro.nombres = [{ nombre: 'uno', hoja: "L'any (1)", rango: { fila: 2, columna: 2, filas: 1, columnas: 1 } }];
    expect(plain(await roundTrip(libro))).toEqual(plain(libro));
  });
});
