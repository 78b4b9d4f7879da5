import { crear } from '../../src/app/crear';
import { deshacer, prepararDeshacer } from '../../src/app/deshacer';
import { prepararReparacion, reparar } from '../../src/app/reparar';
import type { Op, Plan } from '../../src/sheet/op';
import { simulate } from '../../src/sheet/simulate';
import type { Snapshot } from '../../src/sheet/state';
import { linea, mirOf } from '../support/lineas';
import { cellAt, installed, typeIn, VACIO } from './libro';

const mir = mirOf([linea({ numero: '1.1' }), linea({ numero: '1.2' })]);
const roto = typeIn(installed(mir), mir, 0, 'metaPropuesta', 99);

const allOps = (plan: Plan | null): readonly Op[] => [
  ...(plan?.antes ?? []),
  ...(plan?.ops ?? []),
  ...(plan?.despues ?? []),
];

function repaired(libro: Snapshot, elecciones: Readonly<Record<string, string>> | null = null): Snapshot {
  const { vista } = prepararReparacion.decide(libro, { elecciones });
  const { plan } = reparar.decide(libro, { huella: vista?.huella ?? '', elecciones, operaciones: null });
  return simulate(libro, allOps(plan));
}

const shown = (libro: Snapshot) => prepararDeshacer.decide(libro, null).vista;
const reparado = repaired({ ...roto, ahora: '2025-04-01 10:00' });

test('what an undo would do is shown with its name, its date and who did it, and nothing is written', () => {
  const { plan, findings } = prepararDeshacer.decide(reparado, null);
  expect({ plan, findings }).toEqual({ plan: null, findings: [] });
  expect(shown(reparado)).toMatchObject({
    hay: true,
    nombre: 'Reparación',
    fecha: '2025-04-01 10:00',
    quien: 'ana@example.org',
    operaciones: [{ tipo: 'escribir', hoja: 'MIR', rango: 'N8' }],
    omitidas: [],
  });
});

test('what was shown is taken back, and then there is nothing more', () => {
  const { plan, vista, findings } = deshacer.decide(reparado, { huella: shown(reparado)?.huella ?? '' });
  expect({ findings, aplicada: vista.aplicada }).toEqual({ findings: [], aplicada: true });
  const after = simulate(reparado, allOps(plan));
  expect(cellAt(after, mir, 0, 'metaPropuesta')).toBe(99);
  expect(shown(after)).toMatchObject({ hay: false, operaciones: [] });
});

test('when the workbook changed since, nothing is written and the new list is shown', () => {
  const { huella = '' } = shown(reparado) ?? {};
  const changed = typeIn(reparado, mir, 0, 'metaPropuesta', 50);
  const { plan, vista, findings } = deshacer.decide(changed, { huella });
  expect(plan).toBeNull();
  expect(findings).toMatchObject([{ code: 'APP-26' }]);
  expect(vista).toMatchObject({ aplicada: false, operaciones: [], omitidas: [expect.stringContaining('dice 50')] });
});

test('a capture since then changes nothing of what was shown', () => {
  const captured = typeIn(reparado, mir, 1, 'marzo', 3);
  expect(shown(captured)?.huella).toBe(shown(reparado)?.huella);
});

test('where nothing is left to take back the record is forgotten', () => {
  const changed = typeIn(reparado, mir, 0, 'metaPropuesta', 50);
  const { plan } = deshacer.decide(changed, { huella: shown(changed)?.huella ?? '' });
  const after = simulate(changed, allOps(plan));
  expect(cellAt(after, mir, 0, 'metaPropuesta')).toBe(50);
  expect(shown(after)?.hay).toBe(false);
});

test('who may not edit protected cells is refused before anything is written', () => {
  const staff = { ...reparado, usuario: 'captura@example.org', puedeEditarProtegido: false };
  const { plan, findings } = deshacer.decide(staff, { huella: shown(staff)?.huella ?? '' });
  expect(plan).toBeNull();
  expect(findings).toMatchObject([{ code: 'APP-08' }]);
});

test('a validation that only makes way for what comes back is written twice, and shown as no change', () => {
  const conTexto = typeIn(installed(mir), mir, 0, 'octubre', '3');
  const { elecciones = [] } = prepararReparacion.decide(conTexto, { elecciones: null }).vista ?? {};
  const elegidas = Object.fromEntries(elecciones.map((e) => [e.clave, e.recomendada]));
  const corregido = repaired(conTexto, elegidas);
  expect(cellAt(corregido, mir, 0, 'octubre')).toBe(3);
  const vista = shown(corregido);
  expect(vista).toMatchObject({ operaciones: [{ tipo: 'escribir', hoja: 'MIR', rango: 'AF8' }], omitidas: [] });
  const { plan } = deshacer.decide(corregido, { huella: vista?.huella ?? '' });
  expect(plan?.ops.map((op) => op.tipo)).toEqual(['validar', 'escribir', 'validar']);
  const quitada = simulate(corregido, plan?.ops.slice(0, 1) ?? []);
  expect(shown(quitada)?.operaciones.map((op) => op.descripcion)).toEqual([
    expect.stringContaining('OCTUBRE'),
    expect.stringMatching(/^Poner la validación/),
  ]);
});

test('a validation that the plan put is taken away again, and it is said', () => {
  const rango = { fila: 8, columna: 32, filas: 1, columnas: 1 };
  const sin = simulate(installed(mir), [{ tipo: 'validar', hoja: 'MIR', rango, validaciones: [[null]] }]);
  expect(shown(repaired(sin))?.operaciones.map((op) => op.descripcion)).toEqual([
    'Quitar la validación de datos de la celda (MIR, AF8).',
  ]);
});

test('without a record there is nothing to take back', () => {
  expect(deshacer.decide(roto, { huella: '' })).toMatchObject({ findings: [{ code: 'APP-25' }], plan: null });
});

describe('an installation', () => {
  const entrada = { ejercicio: 2026, institucion: 'Instituto', organo: 'Dirección', preset: null };
  const instalado = simulate(VACIO, allOps(crear.decide(VACIO, entrada).plan));

  test('can be taken back whole while nobody has written on it', () => {
    expect(shown(instalado)).toMatchObject({ nombre: 'Empezar la MIR', omitidas: [] });
    const { plan } = deshacer.decide(instalado, { huella: shown(instalado)?.huella ?? '' });
    expect(simulate(instalado, allOps(plan))).toMatchObject({ hojas: [], registros: [] });
  });

  test('stays once somebody has, and says where', () => {
    const usado = typeIn(instalado, mir, 0, 'marzo', 2);
    const { plan, findings } = deshacer.decide(usado, { huella: shown(usado)?.huella ?? '' });
    expect(plan).toBeNull();
    expect(findings).toMatchObject([{ code: 'APP-27', mensaje: expect.stringContaining('«MIR»') }]);
  });

  test.each(allOps(crear.decide(VACIO, entrada).plan).map((_, i) => i))(
    'stopped after its operation %i, is taken back as well',
    (i) => {
      const stopped = simulate(VACIO, allOps(crear.decide(VACIO, entrada).plan).slice(0, i));
      if (!shown(stopped)?.hay) return;
      const { plan } = deshacer.decide(stopped, { huella: shown(stopped)?.huella ?? '' });
      expect(simulate(stopped, allOps(plan)).hojas).toEqual([]);
    },
  );
});
