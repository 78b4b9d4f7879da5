import { auditar } from '../../src/app/auditar';
import { prepararBitacora } from '../../src/app/bitacora';
import { cambiarPlan } from '../../src/app/cambiar-plan';
import { capturar } from '../../src/app/capturar';
import { cerrarPeriodo } from '../../src/app/cerrar';
import { diferencias } from '../../src/app/diferencias';
import { registrarSeguimiento } from '../../src/app/seguimiento-registrar';
import type { CambioPlan } from '../../src/app/vista';
import { MESES } from '../../src/mir/format';
import { a1 } from '../../src/sheet/a1';
import { readBaseline } from '../../src/sheet/baseline';
import { conocidasDe } from '../../src/sheet/conocidas';
import { layoutOf } from '../../src/sheet/layout';
import type { Plan } from '../../src/sheet/op';
import { readLibro } from '../../src/sheet/read';
import { simulate } from '../../src/sheet/simulate';
import type { Snapshot } from '../../src/sheet/state';
import { linea, meses, mirOf } from '../support/lineas';
import { installed, typeIn } from './libro';

const mir = mirOf([linea({ numero: '1.1', meses: meses({ 1: 2 }) }), linea({ numero: '1.2' })]);
const INSTRUMENTO = { instrumento: 'Acuerdo 1', instancia: 'Junta', fecha: '2025-03-01', vigencia: 3 };

function apply(snapshot: Snapshot, plan: Plan | null): Snapshot {
  if (!plan) throw new Error('Nothing was planned in this test.');
  return simulate(snapshot, [...(plan.antes ?? []), ...plan.ops, ...(plan.despues ?? [])]);
}

function close(snapshot: Snapshot): Snapshot {
  const huella = cerrarPeriodo.decide(snapshot, { periodo: '2025-01', huella: null }).vista?.huella ?? '';
  return apply(snapshot, cerrarPeriodo.decide(snapshot, { periodo: '2025-01', huella }).plan);
}

function change(snapshot: Snapshot, cambio: CambioPlan): Snapshot {
  const peticion = { cambio, instrumento: INSTRUMENTO };
  const huella = cambiarPlan.decide(snapshot, { ...peticion, huella: null }).vista?.huella ?? '';
  return apply(snapshot, cambiarPlan.decide(snapshot, { ...peticion, huella }).plan);
}

function capture(snapshot: Snapshot, numero: string, mes: number, valor: number, motivo = 'Conteo'): Snapshot {
  const entrada = { linea: numero, mes, valor, seccion: null, observaciones: motivo };
  return apply(snapshot, capturar.decide(snapshot, entrada).plan);
}

const at = (snapshot: Snapshot, ahora: string): Snapshot => ({ ...snapshot, ahora });
const accept = (snapshot: Snapshot, key: 'lineaAccion' | 'metaPropuesta', valor: string | number) =>
  change(typeIn(snapshot, mir, 0, key, valor), {
    tipo: 'aceptar',
    celdas: [{ hoja: 'MIR', celda: a1(8, layoutOf(mir).columnas[key]) }],
    motivo: '',
  });

function saidBy(snapshot: Snapshot, codes: readonly string[]): string[] {
  const { findings } = auditar.decide(snapshot, { completa: true });
  return findings.filter((f) => codes.includes(f.code)).map((f) => `${f.code} ${f.linea} ${f.mensaje}`);
}

// January is closed with 2; February is logged; the meta is adjusted; then 1.1 becomes 1.99.
const conBitacora = apply(installed(mir), prepararBitacora.decide(installed(mir), null).plan);
const cerrado = capture(close(conBitacora), '1.1', 2, 7);
const ajustado = accept(at(cerrado, '2025-04-01 09:00'), 'metaPropuesta', 20);
const renumerado = accept(at(ajustado, '2025-05-01 09:00'), 'lineaAccion', '1.99 Revisar');
const reusado = change(at(renumerado, '2025-06-01 09:00'), {
  tipo: 'agregarLinea',
  seccion: '1',
  objetivo: '1',
  despuesDe: '1.2',
  linea: { numero: '1.1', lineaAccion: 'Publicar', metaPropuesta: 5 },
});

describe('a linea that was renumbered', () => {
  test('is held to what its closed months said', () => {
    expect(saidBy(renumerado, ['CAP-07'])).toEqual([]);
    expect(saidBy(typeIn(renumerado, mir, 0, 'enero', 9), ['CAP-07'])).toEqual([
      'CAP-07 1.99 El mes de enero está cerrado: al cierre decía 2 y ahora dice 9.',
    ]);
  });

  test('differs from its closing in its number, and another that took its old one is new', () => {
    const found = (snapshot: Snapshot) =>
      diferencias
        .decide(snapshot, { periodo: '2025-01' })
        .vista?.diferencias.filter((d) => d.campo !== 'META PROPUESTA')
        .map((d) => [d.linea, d.celda, d.antes !== '' && d.ahora.slice(0, 4)]);
    expect(found(renumerado)).toEqual([['1.99', 'E8', '1.99']]);
    expect(found(reusado)).toEqual([
      ['1.99', 'E8', '1.99'],
      ['1.1', 'E10', '1.1 '],
    ]);
  });

  test('keeps what the Bitácora logged of it, and gives none of it to another with its old number', () => {
    for (const snapshot of [renumerado, reusado]) {
      expect(saidBy(snapshot, ['CAP-10'])).toEqual([]);
      const baseline = readBaseline(snapshot);
      const conocida = baseline && conocidasDe(baseline, snapshot);
      expect([conocida?.('MIR', 0, '1.99', 'febrero'), conocida?.('MIR', 0, '1.1', 'febrero')]).toEqual([7, undefined]);
    }
  });

  test('keeps its original meta, which is not told of another with its old number', () => {
    expect(saidBy(reusado, ['MET-06'])).toEqual([
      'MET-06 1.99 La meta original era 12 y la ajustada es 20 (Acuerdo 1).',
    ]);
  });

  test('keeps the corrections of its closed months', () => {
    const corregido = capture(cerrado, '1.1', 1, 5);
    const nuevo = accept(corregido, 'lineaAccion', '1.99 Revisar');
    expect(saidBy(nuevo, ['CAP-07'])).toEqual([]);
  });
});

describe('corrections of a closed month', () => {
  const capturas = (snapshot: Snapshot) =>
    readBaseline(snapshot)
      ?.modificaciones.filter((m) => m.campo === 'captura')
      .map((m) => m.despues);

  test('each leave a record, also one that repeats an earlier one', () => {
    const seguidas = [6, 2, 6].reduce((s, valor) => capture(s, '1.1', 1, valor), cerrado);
    expect(capturas(seguidas)).toEqual([6, 2, 6]);
  });

  test('tried again before the cell was written, leave one', () => {
    const { plan } = capturar.decide(cerrado, {
      linea: '1.1',
      mes: 1,
      valor: 6,
      seccion: null,
      observaciones: 'Conteo',
    });
    const primera = plan?.ops.findIndex((op) => op.tipo === 'escribir' && op.tocaCaptura === true) ?? 0;
    const stopped = simulate(cerrado, plan?.ops.slice(0, primera) ?? []);
    expect(capturas(capture(stopped, '1.1', 1, 6))).toEqual([6]);
  });

  test('are held to the last of them: an earlier value typed again is told', () => {
    const dos = capture(capture(cerrado, '1.1', 1, 5), '1.1', 1, 6);
    expect(saidBy(dos, ['CAP-07'])).toEqual([]);
    expect(saidBy(typeIn(dos, mir, 0, MESES[0], 5), ['CAP-07'])).toEqual([
      'CAP-07 1.1 El mes de enero está cerrado: al cierre decía 2 y ahora dice 5.',
    ]);
  });
});

test('what was registered of a linea in Seguimiento stays with it, and what is registered later is of whoever has the number', () => {
  const nada = { dato: null, causa: null, accion: null, proyeccion: null, oficio: null, fecha: null, vinculo: null };
  const register = (snapshot: Snapshot, numero: string, documento: string): Snapshot => {
    const asiento = { ...nada, seccion: null, periodo: '2025-B1', tipo: 'evidencia', mes: 1, cantidad: null };
    return apply(snapshot, registrarSeguimiento.decide(snapshot, { ...asiento, linea: numero, documento }).plan);
  };
  const antes = register(at(installed(mir), '2025-02-01 10:00'), '1.1', 'De la de antes');
  const renumerada = accept(at(antes, '2025-03-01 10:00'), 'lineaAccion', '1.9 Elaborar y remitir el informe');
  const despues = register(at(renumerada, '2025-04-01 10:00'), '1.9', 'De la misma');
  expect(readLibro(despues)?.seguimiento.evidencias.map((e) => [e.linea, e.documento])).toEqual([
    ['1.9', 'De la de antes'],
    ['1.9', 'De la misma'],
  ]);
});
