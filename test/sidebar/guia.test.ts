import fc from 'fast-check';
import { buscar, palabrasDe, plegar, type Tramo } from '../../src/sidebar/guia/buscar';
import { type Pagina, parseDestino } from '../../src/sidebar/guia/pagina';

const tramo = (titulo: string, texto: string, ancla = titulo): Tramo => ({ pagina: 'guia/x', ancla, titulo, texto });

const GUIA = [
  tramo('Me equivoqué de mes', 'Borre el número de donde quedó y escríbalo en el suyo.'),
  tramo('Borré una fórmula', 'Quien administra la MIR usa Reparar.'),
  tramo('Reparar', 'Si se borró una fórmula, vuelve. Lo capturado no se toca.'),
];
const titulos = (busca: string): string[] => buscar(busca, GUIA).map((h) => h.titulo);

test.each([
  ['formula', ['Borré una fórmula', 'Reparar']],
  ['BORRE FORMULA', ['Borré una fórmula']],
  ['borré', ['Borré una fórmula', 'Me equivoqué de mes']],
  ['reparar', ['Reparar', 'Borré una fórmula']],
  ['reparar mes', []],
  ['a', []],
  ['   ', []],
  ['¿…?', []],
])('«%s» finds %j, those that say it in their title first', (busca, esperado) => {
  expect(titulos(busca)).toEqual(esperado);
});

test('a code or a number is a word', () => {
  expect(palabrasDe('CAP-01, 3')).toEqual(['cap-01', '3']);
});

test('the words around the first one are shown', () => {
  const texto = `${'antes '.repeat(30)}aquí está la huella ${'después '.repeat(40)}`;
  const [hallazgo] = buscar('huella', [tramo('t', texto)]);
  expect(hallazgo?.extracto).toMatch(/^…antes .*aquí está la huella después .*…$/);
  expect(hallazgo?.extracto.length).toBeLessThan(200);
});

test('folding keeps every letter in its place', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (texto) => plegar(texto).length === texto.length));
});

test('any stretch is found by its own words', () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 8 }), (texto) => {
      expect(buscar(texto, [tramo('t', texto)])).toHaveLength(palabrasDe(texto).length > 0 ? 1 : 0);
    }),
  );
});

test.each([
  ['#guia/captura', { pagina: 'guia/captura', ancla: '' }],
  ['#guia/captura#si-algo-no-sale', { pagina: 'guia/captura', ancla: 'si-algo-no-sale' }],
  ['#guia/otra', null],
  ['https://example.org/#guia/captura', null],
])('the link %s leads to %j', (href, destino) => {
  const paginas: Pagina[] = [{ id: 'guia/captura', grupo: 'guia', titulo: '', secciones: [], html: '' }];
  expect(parseDestino(href, paginas)).toEqual(destino);
});
