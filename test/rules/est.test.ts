import { REGLAS_EST } from '../../src/rules/est';
import { blocksReport, REGLAS_PUBLICAS } from '../../src/rules/index';

test('every EST record goes by its own code and says what to do', () => {
  for (const [code, regla] of Object.entries(REGLAS_EST)) {
    expect(regla.code).toBe(code);
    for (const texto of [regla.titulo, regla.explicacion, regla.remedio]) expect(texto.length).toBeGreaterThan(10);
  }
});

test('public codes are unique and shaped alike', () => {
  const codes = REGLAS_PUBLICAS.map((r) => r.code);
  expect(new Set(codes).size).toBe(codes.length);
  for (const code of codes) expect(code).toMatch(/^[A-Z]{3}-\d{2}$/);
});

test.each([
  ['EST-10', true],
  ['EST-12', false],
  ['CAP-01', true],
  ['AVA-03', false],
  ['XXX-99', false],
])('a finding %s stops a report: %s', (code, bloquea) => {
  const finding = { code, severidad: 'error', hoja: null, celda: null, linea: null, mensaje: '', remedio: '' } as const;
  expect(blocksReport(finding)).toBe(bloquea);
});
