import { DOCUMENTOS } from '../../text/barra-documentos';

/** A period that can be reported, as `estado` gives it: "2024-B5" and its name. */
export interface PeriodoVista {
  readonly clave: string;
  readonly nombre: string;
}

type Tipo = keyof typeof DOCUMENTOS.grupos;

const LENGTH: Readonly<Record<Tipo, number>> = { M: 1, B: 2, T: 3, C: 4, S: 6, A: 12 };

function tipoOf(clave: string): Tipo {
  const letter = /-([BTCS])\d/.exec(clave)?.[1];
  if (letter) return letter as Tipo;
  return clave.includes('-') ? 'M' : 'A';
}

/** Periods under the headings of the picker, shortest kind first; a kind without periods is left out. */
export function groupPeriods<P extends PeriodoVista>(periodos: readonly P[]): { titulo: string; periodos: P[] }[] {
  return (Object.keys(DOCUMENTOS.grupos) as Tipo[])
    .map((tipo) => ({
      titulo: DOCUMENTOS.grupos[tipo],
      periodos: periodos.filter((p) => tipoOf(p.clave) === tipo),
    }))
    .filter((g) => g.periodos.length > 0);
}

/** Where the picker starts: the bimestre that ends at the cut-off or last before it; without a cut-off, the first one. */
export function defaultPeriod(periodos: readonly PeriodoVista[], corte: number): string {
  const ended = (p: PeriodoVista) => Number(/(\d+)$/.exec(p.clave)?.[1]) * LENGTH.B <= corte;
  const bimestres = periodos.filter((p) => tipoOf(p.clave) === 'B');
  return (bimestres.filter(ended).at(-1) ?? bimestres[0] ?? periodos[0])?.clave ?? '';
}
