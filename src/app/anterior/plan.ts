import { AJUSTES, type ClaveAjuste, type Configuracion } from '../../mir/ajustes';
import type { LineaAccion, Mir, Objetivo, Pat } from '../../mir/model';
import type { LibroLeido } from '../../sheet/read';
import { dudasDe } from './dudas';

/** Settings that speak of the year alone: a new one begins with those of a new workbook. */
const DEL_ANIO: readonly ClaveAjuste[] = ['ejercicio', 'mesDeCorte', 'inicioSeguimiento', 'ultimoMesCerrado'];

/** What is asked of last year's workbook. */
export interface Pedido {
  readonly ejercicio: number;
  /** Whether cancelled lineas come too, in force again. */
  readonly canceladas: boolean;
}

/** The plan of the new year, and the settings that come with it. */
export interface Siguiente {
  readonly pat: Pat;
  readonly ajustes: Partial<Configuracion>;
}

/** A linea as the plan in force has it, with nothing of the year: no progress, no mark of what was done to it. */
function lineaSiguiente(linea: LineaAccion): LineaAccion {
  return { ...linea, observaciones: '', verificableEn: '', meses: linea.meses.map(() => null), situacion: '' };
}

const objetivoSiguiente = (objetivo: Objetivo, canceladas: boolean): Objetivo => ({
  ...objetivo,
  lineas: objetivo.lineas.filter((l) => canceladas || l.situacion !== 'CANCELADA').map(lineaSiguiente),
});

/** The year in a title is that of the programme: it changes with it. */
const conAnio = (texto: string, antes: number, ahora: number): string =>
  texto.replace(new RegExp(`(?<!\\d)${antes}(?!\\d)`, 'g'), String(ahora));

function mirSiguiente(mir: Mir, { ejercicio, canceladas }: Pedido): Mir {
  const { titulo } = mir;
  return {
    ...mir,
    ejercicio,
    anioPresupuesto: mir.anioPresupuesto + ejercicio - mir.ejercicio,
    titulo: { ...titulo, programa: conAnio(titulo.programa, mir.ejercicio, ejercicio) },
    secciones: mir.secciones.map((s) => ({
      ...s,
      objetivos: s.objetivos.map((o) => objetivoSiguiente(o, canceladas)),
    })),
  };
}

/** Every setting but those of the year and those that are calculated, as people left them. */
function ajustesSiguientes(configuracion: Configuracion): Partial<Configuracion> {
  const claves = AJUSTES.filter((a) => a.tipo !== 'formula' && !DEL_ANIO.includes(a.clave)).map((a) => a.clave);
  return Object.fromEntries(claves.map((clave) => [clave, configuracion[clave]]));
}

/**
 * Last year's plan as that of another year: secciones, objetivos and lineas as they are in force, windows, metas,
 * programmes and who answers for them, settings and roles, catalogues and chapters. No captures, closings, justifications
 * or history. What needs a decision is a doubt.
 */
export function planSiguiente(libro: LibroLeido, pedido: Pedido, sinCronograma: boolean): Siguiente {
  const mir = mirSiguiente(libro.mir, pedido);
  const { capitulos, catalogos } = libro;
  const dudas = dudasDe(libro, mir, pedido, sinCronograma);
  return { pat: { mir, capitulos, catalogos, dudas }, ajustes: ajustesSiguientes(libro.configuracion) };
}
