import { formatDudas, formatGroups } from '../../src/cli/groups';
import type { Finding } from '../../src/mir/finding';
import { SALIDA } from '../../src/text/cli-salida';

function finding(parcial: Partial<Finding>): Finding {
  return {
    code: 'MET-01',
    severidad: 'aviso',
    hoja: 'MIR',
    celda: 'N9',
    linea: '1.1',
    mensaje: 'Sin meta.',
    remedio: 'Complete.',
    ...parcial,
  };
}
const many = (n: number, parcial: Partial<Finding> = {}) =>
  Array.from({ length: n }, (_, i) => finding({ celda: `N${i + 1}`, linea: `1.${i + 1}`, ...parcial }));
const REGLAS = [{ code: 'MET-01', titulo: 'Línea sin meta', resultado: 'no cumple', casos: 1 } as const];

describe('findings in groups', () => {
  test('say severity, code, title and remedy once a rule', () => {
    expect(formatGroups(many(2), REGLAS)).toEqual([
      'AVISO MET-01 · Línea sin meta (2 casos)',
      '  MIR!N1 · línea 1.1 · Sin meta.',
      '  MIR!N2 · línea 1.2 · Sin meta.',
      '  → Complete.',
      '',
    ]);
  });

  test('put errors first, and keep two remedies of one rule', () => {
    const lineas = formatGroups(
      [
        ...many(1),
        finding({ code: 'CAP-01', severidad: 'error', hoja: 'MIR', celda: null, linea: null, remedio: 'Uno.' }),
        finding({ code: 'CAP-01', severidad: 'error', hoja: null, celda: null, linea: null, remedio: 'Otro.' }),
      ],
      REGLAS,
    );
    expect(lineas.slice(0, 6)).toEqual([
      'ERROR CAP-01 (2 casos)',
      '  MIR · Sin meta.',
      '  Sin meta.',
      '  → Uno.',
      '  → Otro.',
      '',
    ]);
    expect(lineas[6]).toBe('AVISO MET-01 · Línea sin meta');
  });

  test.each([
    [10, 10, null],
    [11, 11, null],
    [12, 10, '  … y 2 más'],
    [1008, 10, '  … y 998 más'],
  ])('of %i cases %i are shown', (casos, vistos, resto) => {
    const lineas = formatGroups(many(casos), REGLAS);
    expect(lineas.filter((l) => l.startsWith('  MIR!'))).toHaveLength(vistos);
    expect(lineas.find((l) => l.includes('… y')) ?? null).toBe(resto);
  });
});

test('doubts that differ in numbers and quotations are one kind, of which the first are shown', () => {
  const sinMeses = Array.from({ length: 80 }, (_, i) => ({
    mensaje: `Sin calendarización: la línea 1.${i + 1} de «Sección ${i % 2}».`,
    fuente: { renglon: i + 10, texto: '' },
  }));
  const otra = { mensaje: 'El presupuesto declarado es $34,944,117.', fuente: { renglon: 0, texto: '' } };
  expect(formatDudas([...sinMeses.slice(0, 40), otra, ...sinMeses.slice(40)], SALIDA.renglon)).toEqual([
    '  · renglón 10: Sin calendarización: la línea 1.1 de «Sección 0».',
    '  · renglón 11: Sin calendarización: la línea 1.2 de «Sección 1».',
    '  · renglón 12: Sin calendarización: la línea 1.3 de «Sección 0».',
    '  … y 77 más',
    '  · El presupuesto declarado es $34,944,117.',
  ]);
});
