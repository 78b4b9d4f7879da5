import { displayValue } from '../../src/local/display';
import { celdaAt, newHoja, newLibro } from '../../src/local/workbook-new';
import { writeLibro } from '../../src/local/xlsx';
import { FORMATO_POR_ALCANZAR, FORMATO_PORCENTAJE, FORMATO_PROMEDIO } from '../../src/mir/columna';
import { shownInLibreOffice, withLibreOffice } from '../support/libreoffice';

const PORCENTAJES: readonly (readonly [number, string])[] = [
  [90, '90.0%'],
  [89.96, '89.96%'],
  [89.94, '89.94%'],
  [100 / 3, '33.33%'],
  [200 / 3, '66.67%'],
  [0, '0.0%'],
  [100, '100.0%'],
  [99.99, '99.99%'],
  [0.5, '0.5%'],
  // Nearer than half a hundredth only the words beside it tell (see FORMATO_PORCENTAJE).
  [89.996, '90.0%'],
  [99.996, '100.0%'],
  [1234.5, '1234.5%'],
];

const POR_ALCANZAR: readonly (readonly [number, string])[] = [
  [3, '3.0'],
  [2.5, '2.5'],
  [0.3, '0.3'],
  [0, '0'],
  [-3, 'excede por 3.0'],
  [-0.25, 'excede por 0.25'],
  [34944117, '34,944,117.0'],
];

const PROMEDIOS: readonly (readonly [number, string])[] = [
  [250 / 3, 'prom. 83.33%'],
  [0, 'prom. 0.0%'],
];

const FORMATOS = [
  [FORMATO_PORCENTAJE, PORCENTAJES],
  [FORMATO_POR_ALCANZAR, POR_ALCANZAR],
  [FORMATO_PROMEDIO, PROMEDIOS],
] as const;

describe.each(FORMATOS)('under %s', (formato, casos) => {
  test.each(casos)('%d shows %s', (valor, visto) => expect(displayValue(valor, formato)).toBe(visto));
});

withLibreOffice('LibreOffice', () => {
  test('shows the same', async () => {
    const libro = newLibro({ nombre: 'formatos' });
    const hoja = newHoja(1, 'MIR', PORCENTAJES.length, FORMATOS.length);
    libro.hojas = [hoja];
    FORMATOS.forEach(([formato, casos], c) => {
      for (const [f, [valor]] of casos.entries()) Object.assign(celdaAt(hoja, f + 1, c + 1), { valor, formato });
    });
    const vistos = shownInLibreOffice(await writeLibro(libro));
    FORMATOS.forEach(([, casos], c) => {
      expect(casos.map((_, f) => vistos[f]?.[c])).toEqual(casos.map(([, visto]) => visto));
    });
  });
});
