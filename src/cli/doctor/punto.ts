import type { Finding, Severidad } from '../../mir/finding';
import { DOCTOR } from '../../text/cli-doctor';
import type { EstiloTexto, Pintar } from '../color';
import { wrap } from '../output';

/** bien: nothing to do; aviso: something is lacking that not everybody needs; mal: nobody can work with it. */
export type Estado = 'bien' | 'aviso' | 'mal';

/** One thing that was looked at. */
export interface Punto {
  /** Stable: scripts read it. */
  readonly clave: string;
  readonly estado: Estado;
  readonly titulo: string;
  readonly detalle: string;
  /** What to do; "" where there is nothing. */
  readonly remedio: string;
}

const ESTILO: Readonly<Record<Estado, EstiloTexto>> = { bien: 'verde', aviso: 'amarillo', mal: 'rojo' };
const SEVERIDAD: Readonly<Record<Exclude<Estado, 'bien'>, Severidad>> = { aviso: 'advertencia', mal: 'error' };

/** Its points as findings: CLI-50 impedes working, CLI-51 does not. */
export function findingsOfPuntos(puntos: readonly Punto[]): Finding[] {
  return puntos.flatMap(({ estado, titulo, detalle, remedio }) => {
    if (estado === 'bien') return [];
    const code = estado === 'mal' ? 'CLI-50' : 'CLI-51';
    const mensaje = `${titulo}: ${detalle}`;
    return [{ code, severidad: SEVERIDAD[estado], hoja: null, celda: null, linea: null, mensaje, remedio }];
  });
}

/** The points under a title, each with its sign and word. */
export function formatPuntos(titulo: string, puntos: readonly Punto[], pintar: Pintar): string[] {
  const ancho = Math.max(...puntos.map((p) => DOCTOR.estado[p.estado].length));
  return [
    pintar('negrita', titulo),
    ...puntos.flatMap(({ estado, titulo: nombre, detalle, remedio }) => {
      const [first = '', ...rest] = wrap(`${nombre}: ${detalle}`, ' '.repeat(ancho + 4));
      const signo = pintar(ESTILO[estado], DOCTOR.estado[estado].padEnd(ancho));
      return [
        `  ${signo}  ${first.trimStart()}`,
        ...rest,
        ...(estado === 'bien' || remedio === '' ? [] : wrap(`→ ${remedio}`, ' '.repeat(ancho + 4))),
      ];
    }),
    '',
  ];
}
