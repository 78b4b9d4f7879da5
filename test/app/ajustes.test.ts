import { ajustes } from '../../src/app/ajustes';
import { DIBUJAN_HOJAS, guardarAjustes } from '../../src/app/guardar-ajustes';
import {
  AJUSTES,
  type Ajuste,
  type ClaveAjuste,
  type Configuracion,
  PRIMERA_FILA_AJUSTES,
} from '../../src/mir/ajustes';
import { GRUPOS_DE_AJUSTES } from '../../src/mir/ajustes-grupos';
import { AJUSTE_DE_ESTATUS, AJUSTE_DE_VEREDICTO } from '../../src/mir/contexto';
import { readBaseline } from '../../src/sheet/baseline';
import { planDeshacer } from '../../src/sheet/deshacer';
import type { Plan } from '../../src/sheet/op';
import { planLibro } from '../../src/sheet/plan';
import { readLibro } from '../../src/sheet/read';
import { simulate } from '../../src/sheet/simulate';
import type { Snapshot } from '../../src/sheet/state';
import { OPCION_AJUSTE } from '../../src/text/ajustes';
import { instalado, mirDePrueba, typeIn, withHoja } from '../sheet/libros';
import { withAjustes } from './libro';

const LIBRO = instalado(mirDePrueba());
/** Somebody who is listed as persona titular, and may not write under the protections. */
const DE_TITULAR: Snapshot = {
  ...withAjustes(LIBRO, { titulares: 'eva@example.org' }),
  usuario: 'eva@example.org',
  puedeEditarProtegido: false,
};
const DE_STAFF: Snapshot = { ...DE_TITULAR, usuario: 'luis@example.org' };

/** Somebody put a row above the thresholds. */
const ROTA = withHoja(LIBRO, 'Configuración', (h) => ({
  ...h,
  valores: [...h.valores.slice(0, 8), h.valores[0]?.map(() => null) ?? [], ...h.valores.slice(8)],
}));

type Pedidos = Readonly<Record<string, string | number | null>>;
const show = (libro: Snapshot, cambios: Pedidos) => guardarAjustes.decide(libro, { cambios, huella: null });
const apply = (libro: Snapshot, { antes = [], ops, despues = [] }: Plan): Snapshot =>
  simulate(libro, [...antes, ...ops, ...despues]);
function planned(libro: Snapshot, cambios: Pedidos): Plan {
  const { vista, findings } = show(libro, cambios);
  const { plan } = guardarAjustes.decide(libro, { cambios, huella: vista?.huella ?? null });
  if (!plan) throw new Error(`The change was refused: ${JSON.stringify(findings)}`);
  return plan;
}
function settingsOf(libro: Snapshot): Configuracion {
  const leido = readLibro(libro);
  if (!leido) throw new Error('The workbook of this test has no MIR.');
  return leido.configuracion;
}
const codes = (libro: Snapshot, cambios: Pedidos) => show(libro, cambios).findings.map((f) => f.code);
const efectos = (libro: Snapshot, cambios: Pedidos) => show(libro, cambios).vista?.efectos ?? [];

describe('the settings', () => {
  const { vista } = ajustes.decide(LIBRO, null);

  test('are each in one group', () => {
    const agrupadas = GRUPOS_DE_AJUSTES.flatMap((g): readonly string[] => g.claves);
    expect([...agrupadas].sort()).toEqual(AJUSTES.map((a) => a.clave).sort());
    expect(vista?.grupos.flatMap((g) => g.ajustes.map((a) => a.clave))).toEqual(agrupadas);
  });

  test('that are chosen from a list say what each choice does, and nothing else is explained', () => {
    const conOpciones = AJUSTES.filter((a: Ajuste) => a.opciones).map((a: Ajuste) => [
      a.clave,
      [...(a.opciones ?? [])],
    ]);
    expect(
      Object.entries(OPCION_AJUSTE)
        .map(([clave, textos]) => [clave, Object.keys(textos)])
        .sort(),
    ).toEqual(conOpciones.sort());
  });

  test('that the sheet writes are shown and not to be changed', () => {
    const propios = vista?.grupos.flatMap((g) => g.ajustes.filter((a) => a.quien === 'hoja'));
    expect(propios?.map((a) => [a.clave, a.puede])).toEqual([
      ['corteVigente', false],
      ['ultimoMesCerrado', false],
      ['periodoDesde', false],
      ['periodoHasta', false],
    ]);
  });

  test.each<[string, Snapshot, readonly string[] | null]>([
    ['all of them by an administrador', LIBRO, null],
    ['their own by a persona titular', DE_TITULAR, ['mesDeCorte', 'destinatarios', 'elabora', 'titular']],
    ['none by staff', DE_STAFF, []],
  ])('may be changed: %s', (_, libro, suyos) => {
    const pueden = ajustes.decide(libro, null).vista?.grupos.flatMap((g) => g.ajustes.filter((a) => a.puede)) ?? [];
    const deGente = AJUSTES.filter((a) => a.tipo !== 'formula' && a.tipo !== 'cierre').map((a) => a.clave);
    expect(pueden.map((a) => a.clave).sort()).toEqual([...(suyos ?? deGente)].sort());
  });

  test('tell the sets of words and the objetivos as the lists name them', () => {
    expect(vista?.objetivos).toEqual(['1/1', '1/2', '2/1']);
    expect(vista?.juegos.map((j) => Object.keys(j.valores).sort())).toEqual(
      [1, 2].map(() => Object.values(AJUSTE_DE_VEREDICTO).sort()),
    );
    expect(vista?.catalogos.map((c) => [c.titulo, c.celda, c.elementos])).toEqual([
      ['Políticas generales', 'E3', ['Gestión de calidad']],
      ['Programas', 'F3', ['(1) Organización']],
      ['Siglas', 'G3', ['MIR: Matriz de indicadores para resultados']],
      ['Unidades de medida', 'I3', ['Informe']],
    ]);
  });
});

describe('a change of settings', () => {
  test('is shown first, each before and after, and nothing is written', () => {
    const { plan, vista } = show(LIBRO, { umbralVerde: '95', organo: 'Otra dirección', siglasOrgano: '' });
    expect(plan).toBeNull();
    expect(vista).toMatchObject({
      aplicada: false,
      ajustes: [
        { clave: 'umbralVerde', etiqueta: 'Semáforo verde desde (%)', celda: 'B12', antes: '90', despues: '95' },
        { clave: 'organo', celda: 'B5', antes: 'Dirección de prueba', despues: 'Otra dirección' },
      ],
    });
  });

  test('is applied as numbers and text, and taken back', () => {
    const cambios = { umbralVerde: '95', mesDeCorte: '3', organo: ' Otra ', titular: '=1+1' };
    const hecho = apply(LIBRO, planned(LIBRO, cambios));
    expect(settingsOf(hecho)).toEqual({
      ...settingsOf(LIBRO),
      umbralVerde: 95,
      mesDeCorte: 3,
      organo: 'Otra',
      titular: '=1+1',
    });
    const vuelta = planDeshacer(hecho);
    if (!vuelta) throw new Error('nothing to take back');
    expect(vuelta.registro.nombre).toBe('Ajustes: Semáforo verde desde (%) y 3 más');
    expect(settingsOf(apply(hecho, vuelta.plan))).toEqual(settingsOf(LIBRO));
  });

  test('a text that begins like a formula stays text', () => {
    const { ops } = planned(LIBRO, { titular: '=1+1' });
    expect(ops).toMatchObject([{ tipo: 'escribir', contenido: [['=1+1']] }]);
  });

  test.each<[string, Pedidos, string, string]>([
    ['a name that is none', { umbral: 3 }, 'APP-206', ''],
    ['what a formula writes', { corteVigente: 3 }, 'APP-207', 'B11'],
    ['what a closing writes', { ultimoMesCerrado: 3 }, 'APP-207', 'B10'],
    ['a month that is none', { mesDeCorte: 13 }, 'APP-208', 'B8'],
    ['a month and a half', { mesDeCorte: '1.5' }, 'APP-208', 'B8'],
    ['a year of another time', { ejercicio: 1025 }, 'APP-208', 'B7'],
    ['words where a number belongs', { umbralVerde: 'mucho' }, 'APP-208', 'B12'],
    ['a negative number', { limiteBitacora: -1 }, 'APP-208', 'B39'],
    ['an option that is none', { modoProteccion: 'nada' }, 'APP-208', 'B36'],
    ['a colour that is none', { colorPrincipal: 'morado' }, 'APP-208', 'B26'],
    ['a text that no cell needs', { membrete: 'x'.repeat(4001) }, 'APP-208', 'B24'],
    ['an address that is none', { titulares: 'eva@instituto' }, 'APP-208', 'B33'],
    ['an objetivo that is not there', { capturistas: 'eva@example.org: 9' }, 'APP-208', 'B34'],
    ['an objetivo that is in both secciones', { capturistas: 'eva@example.org: 1' }, 'APP-208', 'B34'],
    ['a rule that nobody knows', { reglasApagadas: 'XYZ-01' }, 'APP-208', 'B38'],
    ['a rule that is always checked', { reglasApagadas: 'EST-01' }, 'APP-208', 'B38'],
    ['green from less than amber', { umbralVerde: 60 }, 'APP-210', 'B12'],
    ['what is so already', { umbralVerde: 90, siglasOrgano: null }, 'APP-214', ''],
  ])('refuses %s, and writes nothing of the rest', (_, cambios, code, celda) => {
    const { plan, vista, findings } = show(LIBRO, code === 'APP-214' ? cambios : { organo: 'Otra', ...cambios });
    expect([plan, vista]).toEqual([null, null]);
    expect(findings.map((f) => [f.code, f.celda ?? ''])).toEqual([[code, celda]]);
  });

  test('says everything that is wrong at once', () => {
    expect(codes(LIBRO, { mesDeCorte: 0, colorPrincipal: 'x', ejercicio: 1 })).toEqual([
      'APP-208',
      'APP-208',
      'APP-208',
    ]);
  });

  test.each<[string, Snapshot, Pedidos, readonly string[]]>([
    ['staff change nothing', DE_STAFF, { mesDeCorte: 3 }, ['APP-209']],
    ['a persona titular changes nothing of others', DE_TITULAR, { mesDeCorte: 3, umbralVerde: 95 }, ['APP-209']],
    ['a persona titular is told that it is not undone', DE_TITULAR, { mesDeCorte: 3 }, ['APP-211']],
    ['the plan stays of its year', LIBRO, { ejercicio: 2026 }, ['APP-212']],
    [
      'who gives up being administrador is told',
      { ...LIBRO, acceso: { propietario: 'dueña@example.org', editores: [] } },
      { administradores: 'admin@example.org' },
      ['APP-213'],
    ],
    ['a lector who captures is told', LIBRO, { capturistas: 'a@b.mx', lectores: 'a@b.mx' }, ['APP-215']],
    ['a lector without capturistas is told', LIBRO, { lectores: 'a@b.mx' }, ['APP-215']],
    ['recipients whose dates nobody can read are told', LIBRO, { destinatarios: 'JEE (2025-99)' }, ['ENT-01']],
    ['it waits until settings are in their place', ROTA, { umbralVerde: 95 }, ['APP-71']],
  ])('%s', (_, libro, cambios, expected) => expect(codes(libro, cambios)).toEqual(expected));

  test('of a persona titular writes their cells and nothing else', () => {
    const { ops, antes } = planned(DE_TITULAR, { mesDeCorte: 3, destinatarios: 'JEE' });
    expect(antes).toBeUndefined();
    expect(ops.map((op) => [op.tipo, 'hoja' in op ? op.hoja : ''])).toEqual([
      ['escribir', 'Configuración'],
      ['escribir', 'Configuración'],
    ]);
  });

  test.each<[string, Pedidos, Snapshot]>([
    ['before somebody typed over it', { umbralVerde: 95 }, typeIn(LIBRO, 'Configuración', 12, 2, 80)],
    ['when it moved something else', { mesDeCorte: 12 }, typeIn(LIBRO, 'MIR', 9, 23, 1)],
    ['with another change', { umbralVerde: 95, organo: 'x' }, LIBRO],
  ])('that was shown %s is shown again instead', (_, cambios, ahora) => {
    const { vista } = show(LIBRO, 'organo' in cambios ? { umbralVerde: 95 } : cambios);
    const { plan, findings } = guardarAjustes.decide(ahora, { cambios, huella: vista?.huella ?? null });
    expect([plan, findings.map((f) => f.code)]).toEqual([null, ['APP-32']]);
  });
});

describe('what a change moves', () => {
  const AVANZADO = withAjustes(LIBRO, {});
  test('a cut-off: which lineas are late from then on', () => {
    const dichos = efectos(AVANZADO, { mesDeCorte: 12 });
    expect(dichos[0]).toBe('El corte vigente pasa de ninguno a diciembre.');
    expect(dichos.find((t) => t.startsWith('ESTATUS'))).toMatch(/líneas pasan de «PENDIENTE» a «ATRASADA»/);
  });

  test('a threshold that moves nothing says so', () => {
    expect(efectos(LIBRO, { umbralVerde: 91 })).toEqual([
      'Ninguna línea cambia de estatus, de veredicto ni de semáforo.',
    ]);
  });

  test('a word: how many lineas will say it', () => {
    expect(efectos(LIBRO, { palabraPendiente: 'POR INICIAR' })[0]).toMatch(
      /^ESTATUS: 6 líneas pasan de «PENDIENTE» a «POR INICIAR»/,
    );
  });

  test('people: who may do what, before and after', () => {
    expect(efectos(LIBRO, { capturistas: 'ana@b.mx: 1/1', titulares: 'eva@b.mx' })).toEqual([
      'Desde ahora sólo capturan las personas capturistas y quienes administran la MIR.',
      'ana@b.mx: captura el objetivo 1/1 (hoy: no está en ninguna lista).',
      'eva@b.mx: cambia el corte, los destinatarios y quién firma; no captura ningún objetivo (hoy: no está en ninguna lista).',
      expect.stringMatching(/^Las protecciones de las hojas cambian/),
    ]);
  });

  test('rules', () => {
    expect(efectos(LIBRO, { reglasApagadas: 'ava-06' })[0]).toMatch(/^Deja de revisarse AVA-06: /);
  });
});

describe('settings that sheets are drawn by', () => {
  const VALORES: Partial<Record<ClaveAjuste, string>> = {
    administradores: 'otra@b.mx',
    titulares: 'eva@b.mx',
    capturistas: 'ana@b.mx: 1/1',
    lectores: 'luis@b.mx',
    modoProteccion: 'advertir',
    reglasApagadas: 'CAP-06',
  };
  const valueFor = ({ clave, tipo, opciones }: Ajuste): string | number => {
    if (VALORES[clave as ClaveAjuste]) return VALORES[clave as ClaveAjuste] ?? '';
    if (tipo === 'anio') return 2031;
    if (tipo === 'mes') return 5;
    if (tipo === 'numero') return 77;
    if (tipo === 'color') return '#123456';
    return opciones ? (opciones[opciones.length - 1] ?? '') : 'Otra cosa';
  };
  const CON_ACCESO: Snapshot = { ...LIBRO, acceso: { propietario: 'titular@example.org', editores: ['ana@b.mx'] } };
  const repairOf = (libro: Snapshot): Plan => {
    const baseline = readBaseline(libro);
    if (!baseline) throw new Error('The workbook of this test has no baseline.');
    return planLibro(baseline, libro, {}).plan;
  };
  const deGente = AJUSTES.filter((a) => a.tipo !== 'formula' && a.tipo !== 'cierre').map((a): Ajuste => a);

  test.each(deGente.map((a) => [a.clave, a] as const))(
    '%s leaves nothing to repair, and brings no more than it must',
    (_, a) => {
      const before = repairOf(CON_ACCESO).ops.length;
      const clave = a.clave as ClaveAjuste;
      const escrito = typeIn(
        CON_ACCESO,
        'Configuración',
        PRIMERA_FILA_AJUSTES + AJUSTES.findIndex((x) => x.clave === clave),
        2,
        valueFor(a),
      );
      expect(repairOf(escrito).ops.length > before).toBe(DIBUJAN_HOJAS.includes(clave));
      const { ops } = planned(CON_ACCESO, { [clave]: valueFor(a) });
      expect(repairOf(simulate(CON_ACCESO, ops)).ops.length).toBe(before);
    },
  );

  test('other differences of the sheets stay as they are', () => {
    const conDano = typeIn(CON_ACCESO, 'MIR', 9, 14, 99);
    const { ops } = planned(conDano, { capturistas: 'ana@b.mx' });
    expect(ops.filter((op) => op.tipo === 'escribir').map((op) => op.hoja)).toEqual(['Configuración']);
  });

  test('every word of ESTATUS is among them', () => {
    expect(DIBUJAN_HOJAS).toEqual(expect.arrayContaining(Object.values(AJUSTE_DE_ESTATUS)));
  });
});
