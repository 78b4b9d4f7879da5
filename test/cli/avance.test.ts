import { createAvance } from '../../src/cli/avance';

/** What a terminal was told, and the clock that it was told by. */
function onTerminal(parts: { isTTY?: boolean; quiet?: boolean; json?: boolean; columns?: number } = {}, pasos = 4) {
  const { isTTY = true, quiet = false, json = false, columns = 80 } = parts;
  const escrito: string[] = [];
  const reloj = { ms: 0 };
  const terminal = { isTTY, columns, write: (texto: string) => escrito.push(texto) };
  return { escrito, reloj, avance: createAvance({ quiet, json }, pasos, terminal, () => reloj.ms) };
}
const bare = (texto = '') => texto.replace('\r\u001b[K', '');

test('each step says what is done before it, in a bar', () => {
  const { escrito, avance } = onTerminal();
  for (const texto of ['Abriendo…', 'Calculando…', 'Guardando…']) avance.step(texto);
  expect(escrito.map((t) => bare(t).replace(/[⠋⠙]/, '*'))).toEqual([
    '[····················] * Abriendo…',
    '[█████···············] * Calculando…',
    '[██████████··········] * Guardando…',
  ]);
});

test('more steps than were announced fill the bar and no more', () => {
  const { escrito, avance } = onTerminal({}, 1);
  for (const texto of ['a', 'b', 'c']) avance.step(texto);
  expect(bare(escrito[2])).toContain(`[${'█'.repeat(20)}]`);
});

test('what goes on inside a step turns, no more often than a person sees', () => {
  const { escrito, reloj, avance } = onTerminal();
  avance.step('Leyendo…');
  for (let i = 0; i < 1000; i++) {
    reloj.ms += 1;
    avance.pulse();
  }
  expect(escrito.length).toBe(1 + Math.floor(1000 / 80));
});

test.each([
  ['a pipe', { isTTY: false }],
  ['--quiet', { quiet: true }],
  ['--json', { json: true }],
])('%s hears nothing', (_, parts) => {
  const { escrito, avance } = onTerminal(parts);
  avance.step('Abriendo…');
  avance.pulse();
  avance.clear();
  expect(escrito).toEqual([]);
});

test('it is erased at the end, and a narrow terminal never wraps it', () => {
  const { escrito, avance } = onTerminal({ columns: 30 });
  avance.step('Un texto que no cabe en una terminal de treinta');
  avance.clear();
  expect(bare(escrito[0]).length).toBeLessThan(30);
  expect(escrito[1]).toBe('\r\u001b[K');
});
