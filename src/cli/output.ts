import type { Finding, Severidad } from '../mir/finding';
import { SALIDA } from '../text/cli-salida';
import { type EstiloTexto, type Pintar, painterOf, sinColor } from './color';
import type { OpcionesComunes, Resultado } from './command';

const ANCHO_TERMINAL = 100;
/** More of them than this are counted: `audit` lists them by rule. */
const MAXIMO_AVISOS = 5;

/** A text in lines of the terminal's width, 40 to 100 characters. */
export function wrap(texto: string, sangria: string): string[] {
  const ancho = Math.max(40, Math.min(process.stdout.columns || ANCHO_TERMINAL, ANCHO_TERMINAL)) - sangria.length;
  const renglones: string[] = [];
  for (const parrafo of texto.split('\n')) {
    let actual = '';
    for (const palabra of parrafo.split(' ')) {
      if (actual !== '' && actual.length + palabra.length + 1 > ancho) {
        renglones.push(actual);
        actual = palabra;
      } else actual = actual === '' ? palabra : `${actual} ${palabra}`;
    }
    renglones.push(actual);
  }
  return renglones.map((r) => sangria + r);
}

/** Where a finding is: cell or sheet, and linea. */
export function placeOf(f: Finding): string[] {
  const celda = f.celda ? `${f.hoja ?? ''}!${f.celda}` : f.hoja;
  return [...(celda ? [celda] : []), ...(f.linea ? [SALIDA.linea(f.linea)] : [])];
}

const ESTILO_SEVERIDAD: Readonly<Record<Severidad, EstiloTexto>> = {
  error: 'rojo',
  advertencia: 'amarillo',
  aviso: 'azul',
};

/** The word of a severity; its colour only repeats it. */
export function severidadTexto(severidad: Severidad, pintar: Pintar): string {
  return pintar(ESTILO_SEVERIDAD[severidad], SALIDA.severidad[severidad]);
}

/** One finding: its severity, code and place, what is wrong, and what to do. */
function formatFinding(f: Finding, pintar: Pintar): string[] {
  const titulo = [`${severidadTexto(f.severidad, pintar)} ${f.code}`, ...placeOf(f)].join(' · ');
  return [titulo, ...wrap(f.mensaje, '  '), ...(f.remedio ? wrap(`→ ${f.remedio}`, '  ') : [])];
}

/**
 * A table with columns as wide as their widest cell; numbers to the right. `estiloDe`: the style of a cell, or none.
 */
export function formatTable(
  titulos: readonly string[],
  filas: readonly (readonly string[])[],
  pintar: Pintar = sinColor,
  estiloDe: (texto: string, columna: number) => EstiloTexto | null = () => null,
): string[] {
  const anchos = titulos.map((t, c) => Math.max(t.length, ...filas.map((f) => (f[c] ?? '').length)));
  const numerica = titulos.map((_, c) => filas.every((f) => /^[-\d.,%$—]*$/.test(f[c] ?? '')));
  const row = (celdas: readonly string[]) =>
    celdas
      .map((t, c) => {
        const ancho = anchos[c] ?? 0;
        const celda = numerica[c] ? t.padStart(ancho) : c === celdas.length - 1 ? t : t.padEnd(ancho);
        const estilo = estiloDe(t, c);
        return estilo ? pintar(estilo, celda) : celda;
      })
      .join('  ')
      .trimEnd();
  return [row(titulos), anchos.map((n) => '─'.repeat(n)).join('  '), ...filas.map(row)];
}

/** Writes what a command did, and says with which code to exit (cli.md). */
export function printResultado(resultado: Resultado, opciones: OpcionesComunes): 0 | 1 {
  const { ok, findings, datos, lineas } = resultado;
  if (opciones.json) {
    process.stdout.write(`${JSON.stringify({ ok, findings, ...datos }, null, 2)}\n`);
    return ok ? 0 : 1;
  }
  const out = (renglones: readonly string[]) => {
    if (renglones.length > 0 && !opciones.quiet) process.stdout.write(`${renglones.join('\n')}\n`);
  };
  if (!resultado.hallazgosEnLineas) {
    const avisos = findings.filter((f) => f.severidad === 'aviso');
    const callados = avisos.length > MAXIMO_AVISOS ? avisos.length : 0;
    const visibles = findings.filter((f) => f.severidad !== 'aviso' || callados === 0);
    const dichos = opciones.quiet ? findings.filter((f) => f.severidad === 'error') : visibles;
    const pintar = painterOf(process.stderr);
    for (const f of dichos) process.stderr.write(`${formatFinding(f, pintar).join('\n')}\n`);
    if (callados > 0 && !opciones.quiet) process.stderr.write(`${SALIDA.avisosCallados(callados)}\n`);
  }
  out(lineas);
  return ok ? 0 : 1;
}
