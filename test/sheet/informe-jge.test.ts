import fc from 'fast-check';
import { CLAVES_JGE, type InformeJge } from '../../src/mir/informe-jge';
import { MAXIMO_CELDA } from '../../src/sheet/grid';
import { isOwnInformeJge, JGE_KEY, leerHojaJge, rowsOfInforme } from '../../src/sheet/informe-jge';
import { planLibro } from '../../src/sheet/plan';
import { simulate } from '../../src/sheet/simulate';
import type { Snapshot } from '../../src/sheet/state';
import { arbitraryInformesLargos, asunto, hojaJge, informe, renglonJge } from '../support/informe-jge';
import { deleted, inserted, movedColumn } from './danos';
import { auditar, codesOf, leido, reparado } from './lectura';
import { hojaDe, instalado, mirDePrueba, typeIn } from './libros';

const HOJA = 'Informe JGE';

const FORMAS: readonly InformeJge[] = [
  informe({
    numero: '1',
    direccion: 'Dirección de prueba',
    entidad: 'Colima',
    asuntos: [asunto({ particulares: 'Uno' }), asunto({ ordinaria: 'Dos', proyecto: 'P1' })],
    observaciones: 'Nada.',
  }),
  informe({ numero: '2', entidad: 'Sonora' }),
];

const read = (...rows: Parameters<typeof hojaJge>[0]) =>
  leerHojaJge(hojaJge(rows))?.informes.map(({ informe }) => informe) ?? [];

describe('a form is its rows', () => {
  test('a row an asunto; what a form says once stands on its first row', () => {
    expect(FORMAS.flatMap(rowsOfInforme)).toEqual([
      renglonJge({
        numero: '1',
        direccion: 'Dirección de prueba',
        entidad: 'Colima',
        particulares: 'Uno',
        observaciones: 'Nada.',
      }),
      renglonJge({ numero: '1', ordinaria: 'Dos', proyecto: 'P1' }),
      renglonJge({ numero: '2', entidad: 'Sonora' }),
    ]);
  });

  test('whatever it says comes back as it was, and no cell is too long', () => {
    fc.assert(
      fc.property(arbitraryInformesLargos, (informes) => {
        const rows = informes.flatMap(rowsOfInforme);
        expect(rows.flat().every((v) => String(v ?? '').length <= MAXIMO_CELDA)).toBe(true);
        expect(read(...rows)).toEqual(informes);
      }),
      { numRuns: 200 },
    );
  });

  test('blank rows between them, and further rows anywhere below, change nothing', () => {
    const [primera = [], segunda = [], tercera = []] = FORMAS.flatMap(rowsOfInforme);
    const blank = renglonJge({});
    expect(read(blank, primera, blank, tercera, blank, segunda)).toEqual(FORMAS);
  });
});

describe('what people type is read', () => {
  test.each<[string, Parameters<typeof hojaJge>[0], Partial<InformeJge>[]]>([
    [
      'a row without number goes on with the form above',
      [renglonJge({ numero: '3', entidad: 'Colima', particulares: 'Uno' }), renglonJge({ particulares: 'Dos' })],
      [{ numero: '3', entidad: 'Colima', asuntos: [asunto({ particulares: 'Uno' }), asunto({ particulares: 'Dos' })] }],
    ],
    [
      'rows before any number are a form with the next one',
      [renglonJge({ particulares: 'Uno' }), renglonJge({ numero: 4, entidad: 'Colima' })],
      [
        { numero: '5', asuntos: [asunto({ particulares: 'Uno' })] },
        { numero: '4', entidad: 'Colima' },
      ],
    ],
    [
      'a head written on every row is said once',
      [
        renglonJge({ numero: '1', entidad: 'Colima', pycipef: 'A' }),
        renglonJge({ numero: '1', entidad: 'Colima', pycipef: 'B' }),
      ],
      [{ entidad: 'Colima', asuntos: [asunto({ pycipef: 'A' }), asunto({ pycipef: 'B' })] }],
    ],
    [
      'two heads of one number are both kept',
      [renglonJge({ numero: '1', entidad: 'Colima' }), renglonJge({ numero: '1', entidad: 'Sonora' })],
      [{ entidad: 'Colima\nSonora' }],
    ],
    ['blanks are nothing', [renglonJge({ numero: ' 1 ', entidad: '  ', pycipef: ' \n' })], [{ numero: '1' }]],
    ['a number is its text', [renglonJge({ numero: 1, personalCapacitado: 45 })], [{ personalCapacitado: '45' }]],
  ])('%s', (_, rows, esperados) => expect(read(...rows)).toEqual(esperados.map(informe)));

  test('tells what two rows of a form say differently, and which rows have no number', () => {
    const hoja = hojaJge([
      renglonJge({ pycipef: 'Sin número' }),
      renglonJge({ numero: '1', entidad: 'Colima' }),
      renglonJge({ numero: '1', entidad: 'Sonora' }),
    ]);
    expect(leerHojaJge(hoja)).toMatchObject({
      informes: [
        { numerado: false, filas: [2], encontrados: [] },
        { numerado: true, filas: [3, 4], encontrados: ['entidad'] },
      ],
      libres: 100,
    });
  });
});

/** The workbook with the sheet, as whoever makes it leaves it, and these forms typed on it. */
function conFormas(informes: readonly InformeJge[] = FORMAS): Snapshot {
  const recordado = simulate(instalado(mirDePrueba()), [{ tipo: 'registrar', clave: JGE_KEY, valor: 'sí' }]);
  return informes
    .flatMap(rowsOfInforme)
    .reduce<Snapshot>(
      (libro, row, f) => row.reduce<Snapshot>((l, v, c) => (v === null ? l : typeIn(l, HOJA, f + 2, c + 1, v)), libro),
      reparado(recordado),
    );
}

describe('the sheet in its workbook', () => {
  test('a workbook without it wants none, also one of an older version', () => {
    const libro = instalado(mirDePrueba());
    expect(codesOf(libro)).toEqual([]);
    expect(leido(libro).informesJge).toEqual([]);
    expect(libro.hojas.some((h) => h.nombre === HOJA)).toBe(false);
  });

  test('once there it is as the blueprint wants it, whatever people write on it', () => {
    const libro = conFormas();
    expect(auditar(libro)).toEqual([]);
    expect(planLibro(leido(libro).baseline, libro, {}).plan.ops).toEqual([]);
    expect(leido(libro).informesJge).toEqual(FORMAS);
    const hoja = hojaDe(libro, HOJA);
    expect(hoja.formatos?.every((row) => row.every((f) => f === '@'))).toBe(true);
    expect(hoja.estilos?.every((row) => row.every((e) => e.ajuste))).toBe(true);
    expect(hoja.protecciones?.[0]?.abiertos).toEqual([
      { fila: 2, columna: 1, filas: hoja.filas - 1, columnas: CLAVES_JGE.length },
    ]);
  });

  test('its loss is told, and a repair makes it again', () => {
    const libro = conFormas();
    const perdida = { ...libro, hojas: libro.hojas.filter((h) => h.nombre !== HOJA) };
    expect(auditar(perdida).map((f) => f.hoja)).toEqual([HOJA]);
    expect(codesOf(reparado(perdida))).toEqual([]);
  });

  test('a copy of the file, which loses the record, still knows it', () => {
    const copia = { ...conFormas(), registros: [] };
    expect(isOwnInformeJge(copia)).toBe(true);
  });

  test('a sheet of that name with something else on it is left alone', () => {
    const libro = instalado(mirDePrueba());
    const ajena = { ...hojaJge([]), valores: [['Lista', 'Junta', 'Distritos']] };
    const conAjena = { ...libro, hojas: [...libro.hojas, ajena] };
    expect(codesOf(conAjena)).toEqual([]);
    expect(leido(conAjena).informesJge).toEqual([]);
  });

  test.each<[string, (libro: Snapshot) => Snapshot]>([
    ['a column was moved', (l) => movedColumn(l, HOJA, 7, 3)],
    ['a column was put in', (l) => inserted(l, HOJA, 'columnas', 5)],
    ['rows were put in above the header', (l) => inserted(l, HOJA, 'filas', 1, 2)],
    ['a header was typed over', (l) => typeIn(l, HOJA, 1, 9, 'Otros')],
    ['blank rows were taken out', (l) => deleted(l, HOJA, 'filas', 20, 120)],
  ])('%s: every form is read, and a repair puts it straight', (_, damage) => {
    const dañado = damage(conFormas());
    expect(leido(dañado).informesJge).toEqual(FORMAS);
    const despues = reparado(dañado);
    expect(codesOf(despues)).toEqual([]);
    expect(leido(despues).informesJge).toEqual(FORMAS);
    expect(planLibro(leido(despues).baseline, despues, {}).plan.ops).toEqual([]);
  });
});
