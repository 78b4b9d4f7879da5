import { cerrarPeriodo } from '../../src/app/cerrar';
import { entregas, prepararEntregas } from '../../src/app/entregas';
import { indicadores } from '../../src/app/indicadores';
import { inicio } from '../../src/app/inicio';
import { periodoEnCurso } from '../../src/app/periodo-en-curso';
import type { VistaPeriodoEnCurso } from '../../src/app/periodo-en-curso-vista';
import { seguimiento } from '../../src/app/seguimiento';
import { simulate } from '../../src/sheet/simulate';
import type { Snapshot } from '../../src/sheet/state';
import { RECORDATORIO } from '../../src/text/periodo-en-curso';
import { movedRow } from '../sheet/danos';
import { linea, meses, mirOf } from '../support/lineas';
import { installed, typeIn, VACIO, withAjustes } from './libro';

const mir = mirOf([
  linea({
    numero: '1.1',
    meses: meses({ 1: 1, 2: 1 }),
    responsable: 'Ana Ruiz',
    acumulacion: 'ultimo',
    unidadMedida: '%',
  }),
  linea({ numero: '1.2', mesInicial: 1, mesFinal: 6, responsable: ' ana ruiz ' }),
  linea({ numero: '1.3', mesInicial: 4, mesFinal: 6, responsable: 'Luis Paz' }),
  linea({ numero: '1.4', meses: meses({ 1: 1, 2: 1, 3: 1 }) }),
  linea({ numero: '1.5', sujetaADemanda: true }),
  linea({ numero: '1.6', situacion: 'CANCELADA' }),
]);
const libro = withAjustes(installed(mir), {
  mesDeCorte: 2,
  plazoEntrega: 10,
  destinatarios: 'Junta Ejecutiva',
  nombreInforme: 'Informe de avance',
});

function ask(snapshot: Snapshot): VistaPeriodoEnCurso {
  const { vista, plan } = periodoEnCurso.decide(snapshot, null);
  expect(plan).toBeNull();
  if (!vista) throw new Error('There is no period in course.');
  return vista;
}

function close(snapshot: Snapshot, periodo: string): Snapshot {
  const huella = cerrarPeriodo.decide(snapshot, { periodo, huella: null }).vista?.huella ?? '';
  const { plan } = cerrarPeriodo.decide(snapshot, { periodo, huella });
  if (!plan) throw new Error(`The period ${periodo} of this test cannot be closed.`);
  return simulate(snapshot, [...(plan.antes ?? []), ...plan.ops, ...(plan.despues ?? [])]);
}

const faltasDe = ({ grupos }: VistaPeriodoEnCurso): Record<string, readonly string[]> =>
  Object.fromEntries(grupos.flatMap((g) => g.lineas.map((l) => [l.linea, l.faltas])));

describe('which period it is', () => {
  test.each<[string, Snapshot, string | null, number | null]>([
    ['that of the mes de corte', libro, '2025-B1', 2],
    ['the one after the last that was closed', close(libro, '2025-B1'), '2025-B2', 3],
    ['none, once the year is closed', close(libro, '2025'), null, null],
    [
      'of another length, where the informes are of another',
      withAjustes(libro, { frecuenciaInformes: 'trimestral' }),
      '2025-T1',
      2,
    ],
  ])('%s', (_, snapshot, clave, mes) => {
    const vista = ask(snapshot);
    expect([vista.periodo?.clave ?? null, vista.mes]).toEqual([clave, mes]);
  });

  test('when its informe is due, in words', () => {
    expect(ask(libro).fechaLimite).toBe('10 de marzo de 2025');
    expect(ask(withAjustes(libro, { plazoEntrega: null })).fechaLimite).toBe('');
  });
});

describe('what a closing would find is what it finds', () => {
  test.each<[string, Snapshot, 'bloqueado' | 'falta' | 'listo']>([
    ['with something missing', libro, 'falta'],
    ['with months open before it', withAjustes(libro, { mesDeCorte: 5 }), 'falta'],
    ['with what stops a report', typeIn(libro, mir, 0, 'marzo', 'tres'), 'bloqueado'],
    ['with rows out of place', movedRow(libro, 'MIR', 9, 8), 'bloqueado'],
    [
      'with nothing missing',
      withAjustes(installed(mirOf([linea({ mesInicial: 6, mesFinal: 6 })])), { mesDeCorte: 2 }),
      'listo',
    ],
  ])('%s', (_, snapshot, estado) => {
    const { cierre, periodo } = ask(snapshot);
    const { findings, vista } = cerrarPeriodo.decide(snapshot, { periodo: periodo?.clave ?? '', huella: null });
    expect(cierre?.estado).toBe(estado);
    expect(vista === null).toBe(estado === 'bloqueado');
    const propios = estado === 'bloqueado' ? findings : [];
    expect(cierre?.bloqueos).toEqual(propios);
    const cuenta = new Map<string, number>();
    for (const { code } of estado === 'bloqueado' ? [] : findings) cuenta.set(code, (cuenta.get(code) ?? 0) + 1);
    expect(cierre?.pendientes.map((p) => [p.code, p.casos])).toEqual([...cuenta]);
  });

  test('one who may not close sees it too', () => {
    const vista = ask({ ...libro, puedeEditarProtegido: false });
    expect([vista.puedeCerrar, vista.cierre?.estado]).toEqual([false, 'falta']);
  });
});

describe('who owes what', () => {
  test('is grouped by responsable however it is written, then by objetivo, those who owe most first', () => {
    const grupos = ask(libro).grupos.map(({ nombre, conResponsable, lineas }) => [
      nombre,
      conResponsable,
      lineas.map((l) => l.linea),
    ]);
    expect(grupos).toEqual([
      ['Ana Ruiz', true, ['1.1', '1.2']],
      ['Objetivo 1, sin responsable anotado', false, ['1.4']],
    ]);
  });

  test('one subject to demand and one that was cancelled owe nothing', () => {
    expect(Object.keys(faltasDe(ask(libro)))).not.toEqual(expect.arrayContaining(['1.5', '1.6']));
  });

  test('what is missing agrees with the figures and with Seguimiento of the same period', () => {
    const { lineas } = seguimiento.decide(libro, { periodo: '2025-B1' }).vista ?? { lineas: [] };
    const figuras = indicadores.decide(libro, { corte: 2 }).vista?.indicadores ?? [];
    const faltas = faltasDe(ask(libro));
    for (const { linea: numero, faltan, sinEvidencia } of lineas) {
      const suyas = (faltas[numero] ?? []).join('; ');
      expect([numero, suyas.includes('justificación')]).toEqual([numero, faltan.length > 0]);
      expect([numero, suyas.includes('evidencia')]).toEqual([numero, sinEvidencia.length > 0]);
      const atrasada = figuras.find((i) => i.linea === numero)?.estatus === 'ATRASADA';
      expect([numero, /avance|atrasada/.test(suyas)]).toEqual([numero, atrasada]);
    }
  });

  test("a closed month is nobody's to capture any more", () => {
    const cerrado = withAjustes(close(libro, '2025-B1'), { mesDeCorte: null });
    expect(faltasDe(ask(cerrado))['1.2']).toContainEqual('avance de marzo y abril');
  });

  test('what is left of the month is what Inicio and the form of capture have por capturar', () => {
    const { avance, mes } = ask(libro);
    const porCapturar = inicio.decide(libro, null).vista.listas.find((l) => l.clave === 'porCapturar')?.cuantas;
    expect({ mes, ...avance }).toEqual({ mes: 2, lineas: 4, capturadas: 2 });
    expect(avance.lineas - avance.capturadas).toBe(porCapturar);
  });

  test('the month that is captured now is asked for where it is blank, late or not', () => {
    const vista = ask(installed(mirOf([linea({ numero: '1.1', mesInicial: 1, mesFinal: 12, metaPropuesta: 1 })])));
    expect(faltasDe(vista)['1.1']?.[0]).toContain('enero');
  });

  test('each tells the first month that it owes', () => {
    const meses = ask(libro).grupos.flatMap((g) => g.lineas.map((l) => [l.linea, l.mes]));
    expect(meses).toEqual([
      ['1.1', null],
      ['1.2', 1],
      ['1.4', null],
    ]);
  });
});

describe('who may capture what is owed', () => {
  const dosObjetivos = mirOf([], {
    secciones: [
      {
        titulo: '',
        objetivos: ['1', '2'].map((numero) => ({
          numero,
          politicasGenerales: '',
          programa: '',
          objetivo: '',
          lineas: [linea({ numero: `${numero}.1` })],
        })),
      },
    ],
  });
  const conRoles = {
    ...withAjustes(installed(dosObjetivos), { mesDeCorte: 2, capturistas: 'ana@x.mx: 1', lectores: 'lee@x.mx' }),
    puedeEditarProtegido: false,
  };
  test.each([
    ['whoever administers: all', { ...conRoles, puedeEditarProtegido: true }, true, [true, true]],
    ['a capturista: of their objetivo', { ...conRoles, usuario: 'ana@x.mx' }, true, [true, false]],
    ['whoever only looks: nothing', { ...conRoles, usuario: 'lee@x.mx' }, false, [false, false]],
    ['whoever is on no list: nothing', { ...conRoles, usuario: 'eva@x.mx' }, false, [false, false]],
  ])('%s', (_, snapshot, algo, lineas) => {
    const { puedeCapturar, grupos } = ask(snapshot);
    expect(puedeCapturar).toBe(algo);
    expect(grupos.flatMap((g) => g.lineas.map((l) => l.puedeCapturar))).toEqual(lineas);
  });
});

describe('the reminder', () => {
  test('can be sent as it is: who, of which period, until when, each linea with what it lacks', () => {
    const [ana] = ask(libro).grupos;
    const texto = ana?.recordatorio ?? '';
    expect(texto).toMatch(/^Para: Ana Ruiz\n/);
    expect(texto).toContain('I bimestre (enero–febrero) de 2025');
    expect(texto).toContain('10 de marzo de 2025');
    expect(texto).toContain('• 1.2 Presentar informes de seguimiento: avance de enero y febrero');
    expect(texto).not.toContain('1.4');
    expect(texto.endsWith(RECORDATORIO.gracias)).toBe(true);
  });

  test('says a colon once in each sentence, and quotes with «»', () => {
    const { recordatorio } = ask(libro);
    expect(recordatorio).toContain('va atrasada (alcanzado ');
    expect(recordatorio).not.toMatch(/["“”]/);
    for (const renglon of recordatorio.split('\n')) expect(renglon.split(':').length).toBeLessThanOrEqual(2);
  });

  test('of all of them names each', () => {
    const { recordatorio, grupos } = ask(libro);
    for (const { nombre, lineas } of grupos) {
      expect(recordatorio).toContain(`${nombre}:`);
      for (const l of lineas) expect(recordatorio).toContain(l.texto);
    }
    expect(recordatorio.match(/•/g)).toHaveLength(3);
  });

  test('there is none where nobody owes anything', () => {
    const nada = withAjustes(installed(mirOf([linea({ mesInicial: 6, mesFinal: 6 })])), { mesDeCorte: 2 });
    expect(ask(nada)).toMatchObject({ grupos: [], recordatorio: '' });
  });
});

describe('the deliveries', () => {
  const huella = prepararEntregas.decide(libro, { huella: null }).vista?.huella ?? '';
  const { plan } = prepararEntregas.decide(libro, { huella });
  const conEntregas = simulate(libro, [...(plan?.antes ?? []), ...(plan?.ops ?? [])]);

  test('not yet prepared are counted', () => {
    expect(ask(libro).entregas).toEqual({ hay: false, porPreparar: 6, lista: [] });
  });

  test('that are due in the period are told, and those that are late first', () => {
    expect(ask(conEntregas).entregas.lista).toEqual([
      {
        informe: 'Informe de avance',
        nombrePeriodo: 'I bimestre (enero–febrero) de 2025',
        destinatario: 'Junta Ejecutiva',
        fechaLimite: '10 de marzo de 2025',
        estado: 'pendiente',
      },
    ]);
    const tarde = withAjustes(conEntregas, { mesDeCorte: 5 });
    const { lista } = ask(tarde).entregas;
    const vencidas = entregas.decide(tarde, { periodo: null }).vista?.entregas.filter((e) => e.estado === 'vencida');
    expect(lista.map((e) => e.estado)).toEqual(['vencida', 'vencida', 'pendiente']);
    expect(lista.filter((e) => e.estado === 'vencida')).toHaveLength(vencidas?.length ?? -1);
  });
});

test('a workbook without a MIR says so', () => {
  expect(periodoEnCurso.decide(VACIO, null)).toMatchObject({ findings: [{ code: 'APP-01' }], vista: null });
});
