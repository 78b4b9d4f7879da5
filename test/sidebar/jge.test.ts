import fc from 'fast-check';
import { parseTextoRico } from '../../src/mir/texto-rico';
import {
  addAsunto,
  borradorDe,
  borradorNuevo,
  type Escrito,
  enterInViñeta,
  findGuardado,
  informeDe,
  moveAsunto,
  putTabla,
  tablaEn,
  toggleViñetas,
  typedViñeta,
} from '../../src/sidebar/jge/datos';
import { asunto, informe } from '../support/informe-jge';

/** "[" and "]" are where the selection begins and ends. */
function escrito(marcado: string): Escrito {
  const texto = marcado.replace(/[[\]]/g, '');
  const desde = marcado.indexOf('[');
  return { texto, desde, hasta: marcado.indexOf(']') - 1 };
}
const marcado = ({ texto, desde, hasta }: Escrito): string =>
  `${texto.slice(0, desde)}[${texto.slice(desde, hasta)}]${texto.slice(hasta)}`;

describe('bullets while typing', () => {
  test.each([
    ['· uno[]', '· uno\n· []'],
    ['· un[]o', '· un\n· []o'],
    ['- uno[]\ndos', '· uno\n· []\ndos'],
    ['· uno\n· []', '· uno\n[]'],
    ['· uno\n· []\ndos', '· uno\n[]\ndos'],
    ['· u[n]o', '· u\n· []o'],
  ])('Enter in %p gives %p', (antes, despues) => {
    const next = enterInViñeta(escrito(antes));
    expect(next && marcado(next)).toBe(despues);
  });

  test.each(['uno[]', '[]· uno', '·uno[]', 'a · b[]'])('Enter in %p is a plain one', (antes) =>
    expect(enterInViñeta(escrito(antes))).toBeNull(),
  );

  test.each([
    ['- []', '· []'],
    ['uno\n* []dos', 'uno\n· []dos'],
  ])('%p becomes a bullet', (antes, despues) => {
    const next = typedViñeta(escrito(antes));
    expect(next && marcado(next)).toBe(despues);
  });

  test.each(['-[]', 'a - []', '- a[]', '-- []'])('%p stays', (antes) => expect(typedViñeta(escrito(antes))).toBeNull());

  test.each([
    ['uno[]', '· uno[]'],
    ['[uno\ndos]\ntres', '· uno\n· dos[]\ntres'],
    ['[· uno\ndos]', '· uno\n· dos[]'],
    ['[· uno\n· dos]', 'uno\ndos[]'],
    ['- uno[]', '· uno[]'],
  ])('the button makes %p into %p', (antes, despues) => {
    expect(marcado(toggleViñetas(escrito(antes)))).toBe(despues);
  });
});

describe('tables in a text', () => {
  const TABLA = '| a | b |\n| 1 | 2 |';

  test('the one in which the caret stands is found whole, and put back where it stood', () => {
    const en = escrito(`Antes\n| a | b |\n| 1[] | 2 |\nDespués`);
    expect(tablaEn(en)).toEqual({
      filas: [
        ['a', 'b'],
        ['1', '2'],
      ],
      lineas: [1, 2],
    });
    expect(putTabla(en, [['x'], ['y']])).toBe('Antes\n| x |\n| y |\nDespués');
  });

  test.each([
    ['Antes[]\nDespués', `Antes\n${TABLA}\nDespués`],
    ['Antes\n[]', `Antes\n${TABLA}`],
    ['[]', TABLA],
  ])('a new one goes below the line of the caret: %p', (antes, despues) =>
    expect(
      putTabla(escrito(antes), [
        ['a', 'b'],
        ['1', '2'],
      ]),
    ).toBe(despues),
  );

  test('whatever its cells say, it is read back as it was filled in', () => {
    const celda = fc.oneof(
      fc.string({ maxLength: 6 }),
      fc.constantFrom('|', '\\', '^', ' a ', '· x'),
      fc.constant(null),
    );
    const filas = fc
      .integer({ min: 1, max: 4 })
      .chain((n) => fc.array(fc.array(celda, { minLength: n, maxLength: n }), { minLength: 1, maxLength: 4 }));
    fc.assert(
      fc.property(filas, (tabla) => {
        const texto = putTabla(escrito('Antes[]\nDespués'), tabla);
        expect(parseTextoRico(texto)[1]).toEqual({ tipo: 'tabla', filas: tabla });
        expect(tablaEn({ texto, desde: 8, hasta: 8 })?.filas).toEqual(tabla);
      }),
    );
  });
});

describe('a form while it is edited', () => {
  const FORMA = informe({
    numero: '3',
    entidad: 'Colima',
    asuntos: [asunto({ pycipef: 'A' }), asunto({ pycipef: 'B' })],
  });

  test('is sent as it was opened', () => expect(informeDe(borradorDe(FORMA, 'h'))).toEqual(FORMA));

  test('without asuntos shows one to fill in', () => {
    expect(borradorDe(informe(), 'h').asuntos).toHaveLength(1);
    expect(borradorNuevo('Dirección')).toMatchObject({ numero: '', huella: null, propios: { direccion: 'Dirección' } });
  });

  test('its asuntos move and keep what they say, and a new one is told from all others', () => {
    const { asuntos } = borradorDe(FORMA, 'h');
    const movidos = moveAsunto(asuntos, 2, -1);
    expect(movidos.map((a) => a.textos.pycipef)).toEqual(['B', 'A']);
    expect(moveAsunto(movidos, 2, -1)).toBe(movidos);
    expect(addAsunto(movidos).map((a) => a.id)).toEqual([2, 1, 3]);
  });

  test.each([
    ['a changed one by its number', FORMA, [{ informe: FORMA, huella: 'n' }], '3'],
    ['not one that says something else', FORMA, [{ informe: { ...FORMA, junta: 'Local' }, huella: 'n' }], null],
    [
      'a new one among those that were not there',
      { ...FORMA, numero: '' },
      [{ informe: { ...FORMA, numero: '4' }, huella: 'n' }],
      '4',
    ],
    ['not a new one that was there before', { ...FORMA, numero: '' }, [{ informe: FORMA, huella: 'n' }], null],
    [
      'whatever blanks it was sent with',
      { ...FORMA, junta: ' ', asuntos: [...FORMA.asuntos, asunto({ proyecto: '\n' })] },
      [{ informe: FORMA, huella: 'n' }],
      '3',
    ],
  ])('saved without an answer it is found again: %s', (_, enviado, ahora, numero) => {
    const antes = [{ informe: FORMA, huella: 'h' }];
    expect(findGuardado(enviado, antes, ahora)?.informe.numero ?? null).toBe(numero);
  });
});
