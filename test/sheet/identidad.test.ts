import { auditar } from '../../src/app/auditar';
import { findingOfDudosa } from '../../src/app/dudosas';
import { HOJAS_NUESTRAS } from '../../src/app/hojas';
import { prepararReparacion } from '../../src/app/reparar';
import { FILAS_DE_IDENTIDAD, IDENTIDADES, identifyHojas, type Vista } from '../../src/sheet/identidad';
import { findingsOfDobles, findingsOfRenombradas } from '../../src/sheet/renombradas';
import type { EstadoHoja, Snapshot } from '../../src/sheet/state';
import { ENTREGAS_ENCABEZADO } from '../../src/text/entregas';
import { SEGUIMIENTO_ENCABEZADO } from '../../src/text/seguimiento';
import { instalado, mirDePrueba } from './libros';

/** Sheets told by what stands on them, whatever they are called. */
const ENCABEZADO = Object.values(SEGUIMIENTO_ENCABEZADO);

const vistaOf = (nombre: string, valores: readonly (readonly unknown[])[], formulas: string[][] = []): Vista => ({
  nombre,
  valores,
  formulas: () => formulas,
});
const hojasDe = (...vistas: Vista[]) => identifyHojas(vistas).map(({ hoja, ahora }) => `${ahora}: ${hoja}`);

test('every sheet that MIRador makes has a record of what tells it, and no other', () => {
  expect(IDENTIDADES.map((i) => i.hoja).sort()).toEqual([...HOJAS_NUESTRAS].sort());
});

test('each sheet of a workbook is told, and is told as no other', () => {
  const { hojas } = instalado(mirDePrueba());
  const vistas = hojas.map((h) =>
    vistaOf(
      `${h.nombre} 2025`,
      h.valores.slice(0, FILAS_DE_IDENTIDAD),
      h.formulas.map((f) => [...f]),
    ),
  );
  expect(hojasDe(...vistas)).toEqual(hojas.map((h) => `${h.nombre} 2025: ${h.nombre}`));
});

test.each<[string, Vista, string[]]>([
  ['with rows above its header', vistaOf('A', [['nota'], [], ENCABEZADO]), ['A: Seguimiento']],
  ['with its columns in another order', vistaOf('A', [[...ENCABEZADO].reverse()]), ['A: Seguimiento']],
  ['with a few headers typed over', vistaOf('A', [['x', 'y', 'z', ...ENCABEZADO.slice(3)]]), ['A: Seguimiento']],
  [
    'in small letters and without accents',
    vistaOf('A', [ENTREGAS_ENCABEZADO.map((t) => t.toLowerCase())]),
    ['A: Entregas'],
  ],
  ['with half of its headers', vistaOf('A', [ENCABEZADO.slice(8)]), []],
  [
    'with its headers one below the other',
    vistaOf(
      'A',
      ENCABEZADO.map((t) => [t]),
    ),
    [],
  ],
])('a sheet %s', (_, vista, dichas) => {
  expect(hojasDe(vista)).toEqual(dichas);
});

test('a MIR that was adopted has the headers of ours and is not ours: its formulas look at no sheet of ours', () => {
  const { hojas } = instalado(mirDePrueba());
  const [mir] = hojas.filter((h) => h.nombre === 'MIR');
  expect(hojasDe(vistaOf('MIR (original)', mir?.valores ?? [], [['=SUM(W8:AH8)']]))).toEqual([]);
});

test.each(['Presupuesto', 'PreMIR'])('a MIR of people that looks at «%s», a sheet of theirs, is not ours', (otra) => {
  const { hojas } = instalado(mirDePrueba());
  const [mir] = hojas.filter((h) => h.nombre === 'MIR');
  const suya = vistaOf('MIR (original)', mir?.valores ?? [], [[`=${otra}!B2`]]);
  expect(hojasDe(suya, vistaOf(otra, [['Partida', 'Monto']]))).toEqual([]);
});

test('ours are told where all lost their names, and each looks at the next', () => {
  const { hojas } = instalado(mirDePrueba());
  const valoresDe = (nombre: string) => hojas.find((h) => h.nombre === nombre)?.valores ?? [];
  expect(
    hojasDe(
      vistaOf('C', valoresDe('Cronograma'), [['=M!A8']]),
      vistaOf('M', valoresDe('MIR'), [['=IF(Ajustes!B8>1,1,0)']]),
      vistaOf('Ajustes', valoresDe('Configuración')),
    ),
  ).toEqual(['C: Cronograma', 'M: MIR', 'Ajustes: Configuración']);
});

describe('what is told of them', () => {
  const hojaDe = (nombre: string, ...renglones: string[][]): EstadoHoja => {
    const valores = [ENCABEZADO, ...renglones];
    return { nombre, sheetId: 1, filas: 50, columnas: 16, oculta: false, valores, formulas: [] };
  };
  const snapshotDe = (hojas: EstadoHoja[], ajenas: EstadoHoja[]): Snapshot => ({
    ...instalado(mirDePrueba()),
    hojas,
    parecidas: ajenas.map((ajena) => ({ hoja: 'Seguimiento', ajena })),
  });
  const dobles = (propias: string[][], ajenas: string[][]) =>
    findingsOfDobles(snapshotDe([hojaDe('Seguimiento', ...propias)], [hojaDe('Copia', ...ajenas)]));

  test('beside an empty sheet, one with data: how many rows nobody reads, and what to do', () => {
    expect(dobles([], [['', '1.1', '2025-B1'], [], ['', '1.2', '2025-B1']])).toEqual([
      expect.objectContaining({
        code: 'EST-25',
        mensaje: expect.stringMatching(/«Seguimiento» está vacía.*«Copia».*2 filas/),
        remedio: expect.stringContaining('elimine la hoja «Seguimiento», que está vacía, y use «Reparar»'),
      }),
    ]);
  });

  test('beside one that holds something too, only the rows that it does not have', () => {
    expect(dobles([['a', 'b'], ['c']], [['c'], ['d'], ['b', 'a']])).toEqual([
      expect.objectContaining({ mensaje: expect.stringContaining('1 fila que no está en ella') }),
    ]);
  });

  test('a copy that says nothing new is nobody’s business', () => {
    expect(dobles([['a', 'b'], ['c']], [['c'], ['a', 'b']])).toEqual([]);
    expect(dobles([], [])).toEqual([]);
  });

  test('where two could be the one that is missing, both are named with what they hold', () => {
    const snapshot = snapshotDe([], [hojaDe('Seguim A', ['1', '2']), hojaDe('Seguim B')]);
    expect(findingsOfRenombradas(snapshot)).toEqual([
      expect.objectContaining({
        code: 'EST-11',
        mensaje:
          'Falta la hoja «Seguimiento», y cualquiera de estas podría serlo: «Seguim A» (2 datos) y «Seguim B» (sin datos).',
      }),
    ]);
  });
});

describe('two sheets of rows whose names were exchanged', () => {
  const sano = instalado(mirDePrueba());
  const nombres = new Map([
    ['Seguimiento', 'Textos'],
    ['Textos', 'Seguimiento'],
  ]);
  const cambiado = { ...sano, hojas: sano.hojas.map((h) => ({ ...h, nombre: nombres.get(h.nombre) ?? h.nombre })) };

  test('are told, each with the headers that it has, and as nothing else', () => {
    const { findings } = auditar.decide(cambiado, { completa: true });
    const suyas = findings.filter((f) => nombres.has(f.hoja ?? '') && f.code.startsWith('EST-'));
    expect(suyas.map((f) => [f.code, f.hoja, f.mensaje.includes(`«${nombres.get(f.hoja ?? '')}»`)]).sort()).toEqual([
      ['EST-11', 'Seguimiento', true],
      ['EST-11', 'Textos', true],
    ]);
  });

  test('are not repaired, and no plan may write on them', () => {
    const { vista } = prepararReparacion.decide(cambiado, { elecciones: null });
    expect(vista?.operaciones.filter((o) => nombres.has(o.hoja))).toEqual([]);
    const rango = { fila: 2, columna: 1, filas: 1, columnas: 1 };
    const op = { tipo: 'escribir', hoja: 'Seguimiento', rango, contenido: [['x']], tocaCaptura: false } as const;
    const plan = { ops: [op], huella: '' };
    expect(findingOfDudosa(plan, cambiado)).toMatchObject({ code: 'APP-217', hoja: 'Seguimiento' });
    expect(findingOfDudosa(plan, sano)).toBeNull();
  });

  test('one alone with the headers of another had them typed over: they are given back', () => {
    const textos = sano.hojas.find((h) => h.nombre === 'Textos');
    const pegado = {
      ...sano,
      hojas: sano.hojas.map((h) =>
        h.nombre === 'Seguimiento' ? { ...h, valores: [textos?.valores[0] ?? [], ...h.valores.slice(1)] } : h,
      ),
    };
    const { vista } = prepararReparacion.decide(pegado, { elecciones: null });
    expect(vista?.operaciones).toMatchObject([{ tipo: 'escribir', hoja: 'Seguimiento' }]);
  });
});
