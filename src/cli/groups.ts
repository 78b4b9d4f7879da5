import type { DudaVista, ReglaVista } from '../gas/api';
import type { Finding, Severidad } from '../mir/finding';
import { SALIDA } from '../text/cli-salida';
import { type Pintar, sinColor } from './color';
import { placeOf, severidadTexto, wrap } from './output';

/** Lines shown of one rule, and of one kind of doubt; the rest is counted. */
const CASOS_POR_REGLA = 10;
const DUDAS_POR_CLASE = 3;
const GRAVEDAD: readonly Severidad[] = ['error', 'advertencia', 'aviso'];

function groupBy<T>(cosas: readonly T[], keyOf: (cosa: T) => string): T[][] {
  const grupos = new Map<string, T[]>();
  for (const cosa of cosas) {
    const clave = keyOf(cosa);
    const grupo = grupos.get(clave) ?? [];
    grupo.push(cosa);
    grupos.set(clave, grupo);
  }
  return [...grupos.values()];
}

/** The lines of the first things, and how many more there are: a last one is shown rather than counted. */
function listFirst<T>(cosas: readonly T[], cuantas: number, linesOf: (cosa: T) => string[]): string[] {
  const vistas = cosas.length <= cuantas + 1 ? cosas : cosas.slice(0, cuantas);
  const resto = cosas.length - vistas.length;
  return [...vistas.flatMap(linesOf), ...(resto > 0 ? [SALIDA.yMas(resto)] : [])];
}

/** Findings for people, gravest first: each rule once, with its cases and what to do about them. */
export function formatGroups(
  findings: readonly Finding[],
  reglas: readonly ReglaVista[],
  pintar: Pintar = sinColor,
): string[] {
  const ordenados = GRAVEDAD.flatMap((s) => findings.filter((f) => f.severidad === s));
  return groupBy(ordenados, (f) => `${f.severidad} ${f.code}`).flatMap((grupo) => {
    const [{ severidad, code }] = grupo as [Finding];
    const titulo = reglas.find((r) => r.code === code)?.titulo;
    const remedios = [...new Set(grupo.map((f) => f.remedio))].filter((r) => r !== '');
    return [
      SALIDA.grupo(severidadTexto(severidad, pintar), code, titulo ?? null, grupo.length),
      ...listFirst(grupo, CASOS_POR_REGLA, (f) => wrap([...placeOf(f), f.mensaje].join(' · '), '  ')),
      ...remedios.flatMap((r) => wrap(`→ ${r}`, '  ')),
      '',
    ];
  });
}

/** Doubts that differ only in numbers and in what they quote are of one kind. */
function kindOf({ mensaje }: DudaVista): string {
  return mensaje.replace(/«[^»]*»/g, '«»').replace(/\d[\d.,]*/g, '0');
}

/**
 * Doubts for people: the first few of each kind, in the order in which the kinds first occur. `lugar` names a place of
 * what was read: a row of a table, a line of a document. A doubt whose `renglon` is 0 has none.
 */
export function formatDudas(dudas: readonly DudaVista[], lugar: (n: number) => string): string[] {
  const lugarDe = ({ renglon }: DudaVista['fuente']): string => (renglon > 0 ? lugar(renglon) : '');
  return groupBy(dudas, kindOf).flatMap((clase) =>
    listFirst(clase, DUDAS_POR_CLASE, (d) => wrap(SALIDA.duda(d.mensaje, lugarDe(d.fuente)), '  ')),
  );
}
