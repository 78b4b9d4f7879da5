import type { ProgramaVista } from '../../gas/api';
import { accumulate } from '../../mir/acumulacion';
import { judgePrograma, mesesFueraDeVentana } from '../../mir/programa-meta';
import type { ObjetivoDe } from '../comun/buscar';
import { parseCantidad } from '../comun/cantidad';

export type ClasePrograma = 'propuesta' | 'aceptada' | 'sinPrograma';
export type FiltroPrograma = ClasePrograma | 'todas';

const isSome = (p: number | null): boolean => p !== null;

/** A linea with neither an accepted programme nor one to propose has none. */
export function claseOf({ origen, propuesta }: Pick<ProgramaVista, 'origen' | 'propuesta'>): ClasePrograma {
  if (origen === 'aceptada') return 'aceptada';
  return propuesta.some(isSome) ? 'propuesta' : 'sinPrograma';
}

/** Whether "aceptar" would change anything of the linea. */
export function isPorAceptar(linea: ProgramaVista): boolean {
  return linea.situacion !== 'CANCELADA' && (claseOf(linea) === 'propuesta' || linea.conFormulas);
}

/** Objetivos with only the lineas of a class; those without any are left out. */
export function filterProgramas(
  objetivos: readonly ObjetivoDe<ProgramaVista>[],
  filtro: FiltroPrograma,
): ObjetivoDe<ProgramaVista>[] {
  if (filtro === 'todas') return [...objetivos];
  return objetivos.flatMap((o) => {
    const lineas = o.lineas.filter((l) => claseOf(l) === filtro);
    return lineas.length > 0 ? [{ ...o, lineas }] : [];
  });
}

/** A month as it is typed: blank is null; NaN where it is no number from 0 on. */
export function parseMes(texto: string): number | null {
  const cantidad = parseCantidad(texto);
  return cantidad !== null && cantidad < 0 ? Number.NaN : cantidad;
}

/** As a field shows a month of a programme. */
export function textOfMes(p: number | null): string {
  return p === null ? '' : String(p);
}

/** What twelve months come to, as the linea accumulates, and whether that is its meta. */
export interface Suma {
  readonly programado: number;
  /** null: there is no meta to come to. */
  readonly llega: boolean | null;
  /** Months, from 1, that lie outside the window of the linea. */
  readonly fuera: readonly number[];
}

/** Judges the months of a linea as they are typed; a month that is no number counts as blank. */
export function sumPrograma(linea: ProgramaVista, meses: readonly (number | null)[]): Suma {
  const limpios = meses.map((p) => (p !== null && Number.isNaN(p) ? null : p));
  return {
    programado: accumulate(limpios, linea.acumulacion) ?? 0,
    llega: linea.metaPropuesta === null ? null : judgePrograma(linea, limpios) === null,
    fuera: mesesFueraDeVentana(linea, limpios),
  };
}
