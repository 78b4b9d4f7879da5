import type { Avance, OpcionesComunes } from './command';

const ANCHO_BARRA = 20;
const GIRO = '⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏';
/** Between two turns: what goes on is shown, and the terminal is not flooded. */
const INTERVALO_MS = 80;

interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(texto: string): unknown;
}

/**
 * Progress on a terminal, erased at the end; nothing in a pipe, with --quiet or with --json. `pasos`: how many steps the
 * command has at most; each text begins one, so the bar says what is done and the text what is being done.
 */
export function createAvance(
  { quiet, json }: Pick<OpcionesComunes, 'quiet' | 'json'>,
  pasos: number,
  terminal: Terminal = process.stderr,
  now: () => number = Date.now,
): Avance {
  const muestra = terminal.isTTY === true && !quiet && !json;
  let dados = 0;
  let texto = '';
  let giro = 0;
  let visto = 0;
  const write = (renglon: string): void => {
    // A line that wraps could not be erased.
    terminal.write(`\r\u001b[K${renglon.slice(0, Math.max(10, (terminal.columns || 80) - 1))}`);
  };
  const draw = (): void => {
    const hechos = Math.min(dados - 1, pasos);
    const llenos = pasos > 0 ? Math.round((hechos / pasos) * ANCHO_BARRA) : 0;
    const barra = '█'.repeat(llenos) + '·'.repeat(ANCHO_BARRA - llenos);
    write(`[${barra}] ${GIRO[giro % GIRO.length]} ${texto}`);
  };
  return {
    step(nuevo) {
      if (!muestra) return;
      dados++;
      texto = nuevo;
      visto = now();
      draw();
    },
    pulse() {
      if (!muestra || dados === 0 || now() - visto < INTERVALO_MS) return;
      visto = now();
      giro++;
      draw();
    },
    clear() {
      if (muestra) write('');
    },
  };
}
