import fc from 'fast-check';
import type { Finding, Severidad } from '../../src/mir/finding';
import { countSeveridades, groupByLinea, groupFindings, puntosOf } from '../../src/sidebar/comun/grouping';

function finding(code: string, severidad: Severidad, remedio = 'R'): Finding {
  return { code, severidad, hoja: 'MIR', celda: 'A1', linea: null, mensaje: `${code} dice`, remedio };
}

const reglas = [{ code: 'CAP-01', titulo: 'Avance que no es número', resultado: 'no cumple' as const, casos: 2 }];

test('errors come before advertencias and avisos, whatever the order they were found in', () => {
  const found = [finding('CRO-01', 'aviso'), finding('MET-01', 'advertencia'), finding('CAP-01', 'error')];
  expect(groupFindings(found, reglas).map((g) => g.code)).toEqual(['CAP-01', 'MET-01', 'CRO-01']);
});

test('a group has the title of its rule, or its code where the rule is not listed', () => {
  const groups = groupFindings([finding('CAP-01', 'error'), finding('ZZZ-99', 'error')], reglas);
  expect(groups.map((g) => g.titulo)).toEqual(['Avance que no es número', 'ZZZ-99']);
});

test('the remedy is said once when all cases share it, and with each case when they differ', () => {
  expect(groupFindings([finding('A', 'error', 'x'), finding('A', 'error', 'x')], [])[0]?.remedio).toBe('x');
  expect(groupFindings([finding('A', 'error', 'x'), finding('A', 'error', 'y')], [])[0]?.remedio).toBe('');
});

const anyFinding = fc.record({
  code: fc.constantFrom('CAP-01', 'MET-01', 'CRO-01'),
  severidad: fc.constantFrom<Severidad>('error', 'advertencia', 'aviso'),
});

test('no finding is lost or shown twice, and the counts add up', () => {
  fc.assert(
    fc.property(fc.array(anyFinding), (seeds) => {
      const findings = seeds.map((s) => finding(s.code, s.severidad));
      const grouped = groupFindings(findings, reglas).flatMap((g) => g.findings);
      const counted = countSeveridades(findings).reduce((sum, c) => sum + c.casos, 0);
      return (
        grouped.length === findings.length && new Set(grouped).size === findings.length && counted === findings.length
      );
    }),
  );
});

describe('linea by linea', () => {
  const lineas = [
    { seccion: 1, linea: '1.1', texto: '1.1 Archivar', objetivo: '1', mia: true },
    { seccion: 1, linea: '2.1', texto: '2.1 Entregar', objetivo: '2', mia: false },
    { seccion: 1, linea: '1.2', texto: '1.2 Publicar', objetivo: '1', mia: true },
  ];
  const findings = [finding('C', 'aviso'), finding('A', 'error'), finding('B', 'advertencia'), finding('D', 'aviso')];
  const puntos = puntosOf({ findings, lineas, deLinea: [1, 1, null, 0] });

  test('each point knows its linea, or that it has none', () => {
    expect(puntos.map((p) => p.deLinea?.linea ?? null)).toEqual(['2.1', '2.1', null, '1.1']);
  });

  test('the worst of a linea comes first, what is of none apart, and lineas without points are left out', () => {
    const { objetivos, sueltos } = groupByLinea(puntos, lineas);
    expect(
      objetivos.map((o) => [o.objetivo, o.lineas.map((l) => [l.linea.linea, l.findings.map((f) => f.code)])]),
    ).toEqual([
      ['1', [['1.1', ['D']]]],
      ['2', [['2.1', ['A', 'C']]]],
    ]);
    expect(sueltos.map((p) => p.code)).toEqual(['B']);
  });
});
