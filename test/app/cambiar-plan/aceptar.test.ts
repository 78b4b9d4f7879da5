import type { CambioPlan } from '../../../src/app/vista';
import { readBaseline } from '../../../src/sheet/baseline';
import { contenidoEn } from '../../../src/sheet/facetas/contenido';
import { layoutOf } from '../../../src/sheet/layout';
import { simulate } from '../../../src/sheet/simulate';
import { hojaDe, typeIn } from '../../sheet/libros';
import { AGREGAR, apply, ask, CANCELAR, capturasDe, col, LIBRO, MIR, opsOf, planOf, problemas } from './libro';
import { looks } from './looks';

describe('what stands otherwise on the sheets', () => {
  const FILA = 9;
  /** A META typed over on one linea, a formula and a month on others. */
  const danado = [
    [FILA, col.metaPropuesta, 99],
    [FILA + 1, col.porcentaje, 50],
    [FILA + 2, col.mesInicial, 3],
  ].reduce((l, [fila = 0, columna = 0, v = 0]) => typeIn(l, 'MIR', fila, columna, v), LIBRO);

  test('stays as it is beside a change that is not about it', () => {
    const after = apply(danado, CANCELAR);
    expect(problemas(after).map((f) => [f.code, f.celda])).toEqual([
      ['EST-02', 'N9'],
      ['EST-01', 'U10'],
      ['EST-02', 'F11'],
    ]);
    expect(ask(danado, CANCELAR).findings).toEqual([]);
  });

  test('stays, or is told, where rows move', () => {
    const shown = ask(danado, AGREGAR);
    const after = apply(danado, AGREGAR);
    expect(problemas(after).map((f) => [f.code, f.linea])).toEqual([
      ['EST-02', '1.1'],
      ['EST-02', '1.4'],
    ]);
    expect(shown.findings.map((f) => [f.code, f.severidad, f.celda])).toEqual([['APP-49', 'aviso', 'U10']]);
    expect(shown.findings[0]?.mensaje).toContain('50');
  });

  test('is accepted cell by cell: only what was asked', () => {
    const cambio: CambioPlan = { tipo: 'aceptar', celdas: [{ hoja: 'MIR', celda: 'N9' }], motivo: 'Ajuste' };
    const after = apply(danado, cambio);
    expect(problemas(after).map((f) => f.celda)).toEqual(['U10', 'F11']);
    expect(readBaseline(after)?.modificaciones).toEqual([
      expect.objectContaining({ linea: '1.1', campo: 'metaPropuesta', antes: 12, despues: 99, motivo: 'Ajuste' }),
    ]);
  });

  test.each<[string, string, number, number, string | number]>([
    ['a title', 'MIR', 4, 1, 'Otro órgano'],
    ['a seccion', 'MIR', FILA - 1, 1, 'Otra sección'],
    ['an objetivo', 'MIR', FILA, col.objetivo, 'Otro objetivo'],
    ['the number of an objetivo', 'MIR', FILA, col.numero, '5'],
    ['the number of a linea', 'MIR', FILA, col.lineaAccion, '1.9 Presentar otra cosa'],
    ['a text', 'MIR', FILA, col.unidadMedida, 'Acta'],
    ['the declared budget', 'MIR', layoutOf(MIR).filaSuma + 1, col.presupuesto, 1000],
  ])('%s, once accepted, is the plan', (_, hoja, fila, columna, valor) => {
    const escrito = typeIn(LIBRO, hoja, fila, columna, valor);
    const celda = `${String.fromCharCode(64 + columna)}${fila}`;
    const cambio: CambioPlan = { tipo: 'aceptar', celdas: [{ hoja, celda }], motivo: 'Sin presupuesto' };
    const plan = planOf(escrito, cambio);
    const after = simulate(escrito, opsOf(plan));
    expect(problemas(after)).toEqual([]);
    expect(contenidoEn(hojaDe(after, hoja), fila, columna)).toBe(valor);
    expect(Object.values(capturasDe(after))).toEqual(Object.values(capturasDe(LIBRO)));
    for (let i = 0; i < opsOf(plan).length; i++) {
      const stopped = simulate(escrito, opsOf(plan).slice(0, i));
      expect(looks(apply(stopped, cambio))).toEqual(looks(after));
    }
  });

  test('typed over once more is another thing to accept', () => {
    const cambio: CambioPlan = { tipo: 'aceptar', celdas: [{ hoja: 'MIR', celda: 'N9' }], motivo: 'Sin presupuesto' };
    const once = apply(typeIn(LIBRO, 'MIR', FILA, col.metaPropuesta, 99), cambio);
    const twice = apply(typeIn(once, 'MIR', FILA, col.metaPropuesta, 50), cambio);
    expect(readBaseline(twice)?.modificaciones.map((m) => [m.antes, m.despues])).toEqual([
      [12, 99],
      [99, 50],
    ]);
  });

  test('a situacion that was recorded is not undone by typing over it', () => {
    const cancelada = apply(LIBRO, CANCELAR);
    const borrada = typeIn(cancelada, 'Cronograma', FILA + 2, 6, null);
    expect(problemas(borrada).map((f) => [f.code, f.hoja, f.linea])).toEqual([['EST-02', 'Cronograma', '1.4']]);
  });

  test('a programme that people gave is told when what it was made for changes', () => {
    const con = typeIn(LIBRO, 'Cronograma', FILA + 2, 7, 'aceptada');
    const cambio: CambioPlan = {
      tipo: 'reprogramar',
      linea: '1.4',
      seccion: null,
      campos: { metaPropuesta: 3 },
      motivo: 'Nota aclaratoria',
    };
    expect(ask(con, cambio).findings.map((f) => [f.code, f.severidad, f.linea])).toEqual([['APP-47', 'aviso', '1.4']]);
    expect(ask(LIBRO, cambio).findings).toEqual([]);
    const texto: CambioPlan = { ...cambio, campos: { unidadMedida: 'Acta' } };
    expect(ask(con, texto).findings).toEqual([]);
  });
});
