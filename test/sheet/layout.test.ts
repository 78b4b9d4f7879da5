import fc from 'fast-check';
import { compactLayout, parseCompactLayout, sheetIdToken } from '../../src/sheet/compact-layout';
import { layoutOf } from '../../src/sheet/layout';
import { arbitraryMir } from '../support/arbitrary-mir';
import { linea } from '../support/lineas';
import { mirDe, mirDePrueba, objetivo } from './libros';

test('the rows of a MIR, in their order', () => {
  const { filas, ultimaFila } = layoutOf(mirDePrueba());
  expect(filas.map((f) => f.tipo)).toEqual([
    ...['titulo', 'titulo', 'titulo', 'titulo', 'titulo', 'encabezado', 'mes'],
    ...['seccion', 'linea', 'linea', 'linea', 'subtotal', 'linea', 'subtotal'],
    ...['seccion', 'linea', 'linea', 'subtotal'],
    ...['suma', 'declarado', 'diferencia', 'blanco', 'leyenda', 'leyenda'],
  ]);
  expect(filas.map((f) => f.fila)).toEqual(filas.map((_, i) => i + 1));
  expect(ultimaFila).toBe(filas.length);
});

test('without sections there is no band; without a declared budget, no difference', () => {
  const { filas } = layoutOf(
    mirDePrueba({ secciones: [{ titulo: '', objetivos: [objetivo('1', [linea()])] }], presupuestoDeclarado: null }),
  );
  expect(filas.slice(7).map((f) => f.tipo)).toEqual(['linea', 'subtotal', 'suma', 'blanco', 'leyenda', 'leyenda']);
});

describe('the compact layout', () => {
  test('tells of every row whether it is a linea, and of which seccion', () => {
    fc.assert(
      fc.property(arbitraryMir(), (mir) => {
        const layout = layoutOf(mir);
        const compact = parseCompactLayout(compactLayout(layout, 123));
        expect(compact?.sheetId).toBe(123);
        for (const f of layout.filas) {
          const found = compact?.lineaEn(f.fila);
          expect(found?.seccion ?? null).toBe(f.tipo === 'linea' ? f.seccion : null);
          if (found) expect(found.primera).toBe(f.fila - f.linea);
        }
        expect(compact?.lineaEn(layout.ultimaFila + 1)).toBeNull();
      }),
    );
  });

  test('tells where every column stands', () => {
    const compact = parseCompactLayout(compactLayout(layoutOf(mirDePrueba()), 1));
    expect(compact?.columnas).toMatchObject({
      numero: 1,
      lineaAccion: 5,
      observaciones: 17,
      porcentaje: 21,
      diciembre: 34,
    });
    expect(Object.keys(compact?.columnas ?? {})).toHaveLength(34);
  });

  test('fits in a document property with 10,000 lineas, even in blocks of unlike length', () => {
    const unequal = Array.from({ length: 1800 }, (_, o) =>
      objetivo(
        `${o + 1}`,
        Array.from({ length: (o % 10) + 1 }, (__, i) => linea({ numero: `${o + 1}.${i + 1}` })),
      ),
    );
    const uneven = mirDePrueba({ secciones: [{ titulo: 'Una', objetivos: unequal }] });
    for (const mir of [mirDe(10_000), uneven]) {
      expect(compactLayout(layoutOf(mir), 2_000_000_000).length).toBeLessThan(8_000);
    }
  });

  const LIMITADOS = Array.from({ length: 80 }, (_, i) => ({
    correo: `persona${i}@instituto.example.org`,
    objetivos: Array.from({ length: 25 }, (__, objetivo) => ({ seccion: 0, objetivo: objetivo * 4 })),
  }));

  test('drops the people who would not fit in a document property, and nothing else', () => {
    const layout = layoutOf(mirDe(1_000));
    const avisos = { mesesCerrados: [1, 2], apagadas: ['CAP-06'], capturistas: LIMITADOS };
    const texto = compactLayout(layout, 5, avisos);
    expect(texto).toBe(compactLayout(layout, 5, { ...avisos, capturistas: [] }));
    expect(parseCompactLayout(texto)).toMatchObject({ mesesCerrados: [1, 2], apagadas: ['CAP-06'] });
    expect(parseCompactLayout(texto)?.capturistasEn(9)).toBeNull();
    const caben = { ...avisos, capturistas: LIMITADOS.slice(0, 20) };
    expect(parseCompactLayout(compactLayout(layout, 5, caben))?.capturistasEn(9)).toHaveLength(20);
  });

  test('is the same for a sheet still to be made as for one that stands, at the very edge of what fits', () => {
    const layout = layoutOf(mirDe(1_000));
    for (let largo = 7_780; largo < 7_980; largo++) {
      const capturistas = [{ correo: `${'a'.repeat(largo)}@x.mx`, objetivos: [{ seccion: 0, objetivo: 0 }] }];
      const avisos = { mesesCerrados: [], apagadas: [], capturistas };
      const planned = compactLayout(layout, sheetIdToken('MIR'), avisos);
      expect(planned.replace(sheetIdToken('MIR'), '5')).toBe(compactLayout(layout, 5, avisos));
    }
  });

  test.each(['', '1|anexo1|x|', '2|anexo1|5|', '1|otro|5|', '1|anexo1|5|zz', `1|anexo1|${sheetIdToken('MIR')}|`])(
    '%p is not one',
    (text) => {
      expect(parseCompactLayout(text)).toBeNull();
    },
  );
});
