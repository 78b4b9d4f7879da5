import { auditar } from '../../src/app/auditar';
import { indicadores } from '../../src/app/indicadores';
import { prepararReparacion, reparar } from '../../src/app/reparar';
import type { ColumnaKey } from '../../src/mir/format';
import { readLibro } from '../../src/sheet/read';
import { simulate } from '../../src/sheet/simulate';
import type { Snapshot } from '../../src/sheet/state';
import { linea, mirOf } from '../support/lineas';
import { cellAt, installed, typeIn } from './libro';

/** As most of a PAT comes: a linea with its text, and no indicator. */
const incompleta = linea({
  numero: '1.1',
  metaPropuesta: null,
  mesInicial: null,
  mesFinal: null,
  frecuencia: '',
  lineaBase: '',
});
const mir = mirOf([incompleta, linea({ numero: '1.2' })]);
const libro = installed(mir);
const codes = (snapshot: Snapshot): string[] =>
  auditar.decide(snapshot, { completa: true }).findings.map((f) => f.code);
const fillIn = (snapshot: Snapshot, key: ColumnaKey, valor: string | number): Snapshot =>
  typeIn(snapshot, mir, 0, key, valor);

const completo = fillIn(fillIn(fillIn(libro, 'metaPropuesta', 4), 'mesInicial', 1), 'mesFinal', 12);

test('what was blank in the plan and is filled in counts at once', () => {
  const { vista } = indicadores.decide(typeIn(completo, mir, 0, 'marzo', 1), { corte: null });
  expect(vista?.indicadores[0]).toMatchObject({ linea: '1.1', metaPropuesta: 4, metaAlcanzada: 1, porcentaje: 25 });
});

test('it is told as an aviso with its place, and is no damage', () => {
  const { findings } = auditar.decide(completo, { completa: true });
  expect(findings.filter((f) => f.code === 'EST-14').map((f) => f.mensaje)).toEqual([
    'MES INICIAL en la línea 1.1 (F8) estaba en blanco y ahora dice 1.',
    'MES FINAL en la línea 1.1 (G8) estaba en blanco y ahora dice 12.',
    'META PROPUESTA en la línea 1.1 (N8) estaba en blanco y ahora dice 4.',
  ]);
  expect(codes(completo)).not.toContain('EST-02');
});

test('a repair takes it into the accepted plan and leaves the sheet alone', () => {
  const { vista } = prepararReparacion.decide(completo, { elecciones: null });
  expect(vista?.operaciones).not.toEqual([]);
  expect(new Set(vista?.operaciones.map((o) => o.hoja))).toEqual(new Set(['_mirador']));
  const after = simulate(
    completo,
    reparar.decide(completo, { huella: vista?.huella ?? '', elecciones: null, operaciones: null }).plan?.ops ?? [],
  );
  expect(codes(after)).not.toContain('EST-14');
  expect(readLibro(after)?.baseline.mir.secciones[0]?.objetivos[0]?.lineas[0]?.metaPropuesta).toBe(4);
  expect(prepararReparacion.decide(after, { elecciones: null }).vista?.operaciones).toEqual([]);
});

test('once in the plan, a change of it is damage again', () => {
  const { vista } = prepararReparacion.decide(completo, { elecciones: null });
  const after = simulate(
    completo,
    reparar.decide(completo, { huella: vista?.huella ?? '', elecciones: null, operaciones: null }).plan?.ops ?? [],
  );
  expect(codes(fillIn(after, 'metaPropuesta', 9))).toContain('EST-02');
});

test.each([
  ['metaPropuesta', 'cuatro'],
  ['mesInicial', 'enero'],
] as const)('%s filled in with %p gives the plan nothing, and is damage', (key, valor) => {
  const typed = fillIn(libro, key, valor);
  expect(codes(typed)).toContain('EST-02');
  expect(readLibro(typed)?.completados).toEqual([]);
});

test('what the plan already says is never replaced', () => {
  const typed = typeIn(libro, mir, 1, 'metaPropuesta', 99);
  expect(readLibro(typed)?.mir.secciones[0]?.objetivos[0]?.lineas[1]?.metaPropuesta).toBe(12);
  expect(codes(typed)).toContain('EST-02');
  expect(cellAt(typed, mir, 1, 'metaPropuesta')).toBe(99);
});
