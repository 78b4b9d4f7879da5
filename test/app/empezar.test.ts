import { adoptar, verAdopcion } from '../../src/app/adoptar';
import { comienzo } from '../../src/app/comienzo';
import { crear, verNueva } from '../../src/app/crear';
import { importar, leerPat } from '../../src/app/importar';
import { importarTabla, leerTabla } from '../../src/app/importar-tabla';
import { importarLibroAnterior, leerLibroAnterior } from '../../src/app/libro-anterior';
import type { VistaPrevia } from '../../src/app/previa';
import { reconocer } from '../../src/app/reconocer';
import type { Decision, UseCase } from '../../src/app/usecase';
import { planDeshacer } from '../../src/sheet/deshacer';
import { newHoja } from '../../src/sheet/grid';
import { simulate } from '../../src/sheet/simulate';
import type { Snapshot } from '../../src/sheet/state';
import { anexoExacto, dosMetas, ordenada, portada } from '../support/ajenas/disposiciones';
import { libroAjeno } from '../support/ajenas/snapshot';
import { linea, mirOf } from '../support/lineas';
import { installed, VACIO } from './libro';

const NUEVA = { ejercicio: 2026, institucion: 'Instituto', organo: 'Dirección', preset: null };
const PAT = {
  nombre: 'pat.txt',
  bytes: new TextEncoder().encode(
    'PROGRAMA ANUAL DE TRABAJO 2026\nObjetivos específicos\n1. Organizar\nLíneas de acción\n1.1 Revisar los informes\n1.2 Medir el avance\n',
  ),
  ejercicio: 2026,
};
const TABLA = { origen: { texto: 'lineaAccion\tmetaPropuesta\n1.1 Revisar\t4\n' }, ejercicio: 2026 };

const NOTAS = { ...newHoja('Notas', 1, 1, false), sheetId: 7, valores: [['algo']] };
const CON_NOTAS: Snapshot = { ...VACIO, hojas: [NOTAS] };

function adopcion(libro: Snapshot) {
  const { vista } = reconocer.decide(libro, { hoja: null, columnas: null });
  return { hoja: vista?.hoja ?? '', columnas: null, huella: vista?.huella ?? '' };
}

const apply = (libro: Snapshot, { plan }: Decision<unknown>): Snapshot =>
  simulate(libro, [...(plan?.antes ?? []), ...(plan?.ops ?? []), ...(plan?.despues ?? [])]);

describe('what a workbook holds decides which ways there are', () => {
  const conLineas = installed(mirOf([linea({ numero: '1.1' })]));
  const sinLineas = apply(VACIO, crear.decide(VACIO, NUEVA));
  const CERO = ['pat', 'anterior', 'nada'];
  test.each([
    ['nothing', VACIO, 'libre', [...CERO, 'hoja'], []],
    ['notes of somebody', CON_NOTAS, 'libre', [...CERO, 'hoja'], []],
    [
      'a MIR made by hand',
      libroAjeno(portada().hoja, ordenada().hoja),
      'libre',
      ['hoja', ...CERO],
      [ordenada().hoja.nombre],
    ],
    ['a MIR of ours without lineas', sinLineas, 'sinLineas', CERO, []],
    ['a MIR of ours', conLineas, 'conMir', [], []],
  ] as const)('%s', (_, libro, estado, caminos, hojas) => {
    const { vista, findings } = comienzo.decide(libro, null);
    expect(findings).toEqual([]);
    expect(vista).toMatchObject({ estado, caminos, recomendado: caminos[0] ?? null, anio: 2025 });
    expect(vista.hojas.map((h) => h.nombre)).toEqual(hojas);
  });

  test('whoever may not change the workbook has none, and is told who can', () => {
    const { vista, findings } = comienzo.decide({ ...VACIO, puedeEditarProtegido: false }, null);
    expect(vista.caminos).toEqual([]);
    expect(findings).toMatchObject([{ code: 'APP-08' }]);
  });

  test('a MIR that stopped halfway is told, and may be asked for again', () => {
    const plan = crear.decide(VACIO, NUEVA).plan;
    const parado = simulate(VACIO, plan?.ops.slice(0, 12) ?? []);
    expect(comienzo.decide(parado, null).vista).toMatchObject({ estado: 'sinTerminar', caminos: [...CERO, 'hoja'] });
  });
});

interface Via {
  readonly libro: Snapshot;
  readonly ver: (libro: Snapshot) => VistaPrevia | null;
  readonly hacer: (libro: Snapshot, previa: string | null) => Decision<unknown>;
}

function via<E>(libro: Snapshot, ver: UseCase<E, VistaPrevia | null>, hacer: UseCase<E, unknown>, entrada: E): Via {
  return {
    libro,
    ver: (l) => ver.decide(l, entrada).vista,
    hacer: (l, previa) => hacer.decide(l, { ...entrada, previa }),
  };
}

const AJENO = libroAjeno(portada().hoja, ordenada().hoja);
const VIAS: readonly (readonly [string, Via])[] = [
  ['from nothing', via(CON_NOTAS, verNueva, crear, NUEVA)],
  ['from a PAT', via(CON_NOTAS, leerPat, importar, PAT)],
  [
    'from a table',
    {
      libro: CON_NOTAS,
      ver: (l) => leerTabla.decide(l, TABLA).vista?.previa ?? null,
      hacer: (l, previa) => importarTabla.decide(l, { ...TABLA, previa }),
    },
  ],
  ['from a sheet of somebody', via(AJENO, verAdopcion, adoptar, adopcion(AJENO))],
];

describe.each(VIAS)('%s', (_, { libro, ver, hacer }) => {
  const previa = ver(libro);

  test('it is shown, with the sheets that are made and those that stay', () => {
    expect(previa?.nuevas).toEqual(expect.arrayContaining(['MIR', 'Cronograma', 'Configuración']));
    expect(previa?.nuevas.filter((h) => h.startsWith('_'))).toEqual([]);
    expect(previa?.intactas).toEqual(libro.hojas.map((h) => h.nombre));
  });

  test('what was shown is what is made, and asked with another name nothing is', () => {
    const hecho = hacer(libro, previa?.huella ?? '');
    const despues = apply(libro, hecho);
    const visibles = despues.hojas.filter((h) => !h.oculta).map((h) => h.nombre);
    expect(visibles.sort()).toEqual([...(previa?.nuevas ?? []), ...(previa?.intactas ?? [])].sort());
    expect(hacer(libro, 'otra')).toMatchObject({ plan: null, findings: [{ code: 'APP-191' }] });
    expect(hacer(libro, null).plan?.huella).toBe(previa?.huella);
  });

  test('the sheets that were there are as they were, before and after it is taken back', () => {
    const despues = apply(libro, hacer(libro, null));
    for (const h of libro.hojas) expect(despues.hojas).toContainEqual(h);
    const regreso = planDeshacer(despues);
    expect(regreso).toMatchObject({ omitidas: [], impedimento: null });
    const antes = simulate(despues, [...(regreso?.plan.ops ?? []), ...(regreso?.plan.despues ?? [])]);
    expect(antes.hojas.filter((h) => !h.oculta)).toEqual(libro.hojas);
  });
});

test('a sheet that already has our form is told to become the MIR, and a doubtful one is not shown', () => {
  const exacto = libroAjeno(portada().hoja, anexoExacto().hoja);
  expect(verAdopcion.decide(exacto, adopcion(exacto)).vista).toMatchObject({
    propia: anexoExacto().hoja.nombre,
    intactas: [portada().hoja.nombre],
    nuevas: expect.not.arrayContaining(['MIR']),
  });
  const dudoso = libroAjeno(dosMetas().hoja);
  expect(verAdopcion.decide(dudoso, adopcion(dudoso))).toMatchObject({ vista: null, findings: [{ code: 'APP-54' }] });
});

test("a sheet that became the MIR is its owner's again once that is taken back", () => {
  const libro = libroAjeno(anexoExacto().hoja);
  const despues = apply(libro, adoptar.decide(libro, adopcion(libro)));
  expect(despues.hojas.map((h) => h.nombre)).toContain('MIR');
  const regreso = planDeshacer(despues);
  const antes = simulate(despues, [...(regreso?.plan.ops ?? []), ...(regreso?.plan.despues ?? [])]);
  const dice = (l: Snapshot) =>
    l.hojas.filter((h) => !h.oculta).map((h) => [h.nombre, h.valores.map((f) => f.map((v) => v ?? '')), h.fondos]);
  expect(dice(antes)).toEqual(dice(libro));
});

test('a MIR without lineas is told to be filled', () => {
  const vacia = apply(VACIO, crear.decide(VACIO, NUEVA));
  expect(leerPat.decide(vacia, PAT).vista).toMatchObject({ llena: true, propia: null, intactas: [] });
  expect(leerPat.decide(VACIO, PAT).vista).toMatchObject({ llena: false });
});

test('a sheet whose name ours need is told to get another one', () => {
  const hoja = { ...ordenada().hoja, nombre: 'MIR' };
  const libro = libroAjeno(hoja);
  expect(verAdopcion.decide(libro, adopcion(libro)).vista).toMatchObject({
    renombradas: [{ hoja: 'MIR', nombre: 'MIR (original)' }],
    intactas: ['MIR'],
    propia: null,
  });
});

test.each([
  ['a file of nothing', new Uint8Array(0), 'INT-17'],
  ['a text', PAT.bytes, 'INT-14'],
])(
  '%s is no workbook of last year: neither shown nor made, and what may not be done is said first',
  (_, bytes, code) => {
    const entrada = { nombre: 'mir.xlsx', bytes, ejercicio: null, canceladas: null };
    for (const caso of [leerLibroAnterior, importarLibroAnterior]) {
      expect(caso.decide(CON_NOTAS, entrada)).toMatchObject({ plan: null, vista: null, findings: [{ code }] });
      const ajeno = { ...CON_NOTAS, puedeEditarProtegido: false };
      expect(caso.decide(ajeno, entrada)).toMatchObject({ plan: null, findings: [{ code: 'APP-08' }] });
    }
  },
);
