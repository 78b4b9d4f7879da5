import { AJUSTES, type ClaveAjuste, type Configuracion } from '../../mir/ajustes';
import { keyOfLinea, type LineaAccion, listLineas, type Mir, type Objetivo, type Pat } from '../../mir/model';
import { textosDelPlan } from '../../mir/textos-del-plan';
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

/**
 * A linea as the plan in force has it, with nothing of the year: no progress, no mark of what was done to it, and in its
 * yellow texts what the plan came with (where it is to be verified, what its budget is made of).
 */
function lineaSiguiente(linea: LineaAccion, aceptada: LineaAccion): LineaAccion {
  const { textosDelPlan: _, ...resto } = linea;
  return { ...resto, ...textosDelPlan(aceptada), meses: linea.meses.map(() => null), situacion: '' };
}

/** The year in a title is that of the programme: it changes with it. */
const conAnio = (texto: string, antes: number, ahora: number): string =>
  texto.replace(new RegExp(`(?<!\\d)${antes}(?!\\d)`, 'g'), String(ahora));

/** The year taken out of each linea of an objetivo; `aceptadaDe` gives it as the accepted plan has it. */
const objetivoSiguiente = (
  objetivo: Objetivo,
  canceladas: boolean,
  aceptadaDe: (linea: LineaAccion) => LineaAccion,
): Objetivo => ({
  ...objetivo,
  lineas: objetivo.lineas
    .filter((l) => canceladas || l.situacion !== 'CANCELADA')
    .map((l) => lineaSiguiente(l, aceptadaDe(l))),
});

function mirSiguiente({ mir, baseline }: LibroLeido, { ejercicio, canceladas }: Pedido): Mir {
  const { titulo } = mir;
  const aceptadas = new Map(
    listLineas(baseline.mir).map(({ seccion, linea }) => [keyOfLinea(seccion, linea.numero), linea]),
  );
  return {
    ...mir,
    ejercicio,
    anioPresupuesto: mir.anioPresupuesto + ejercicio - mir.ejercicio,
    titulo: { ...titulo, programa: conAnio(titulo.programa, mir.ejercicio, ejercicio) },
    secciones: mir.secciones.map((s, seccion) => ({
      ...s,
      objetivos: s.objetivos.map((o) =>
        objetivoSiguiente(o, canceladas, (l) => aceptadas.get(keyOfLinea(seccion, l.numero)) ?? l),
      ),
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
 * programmes, who answers for them and the yellow texts that the plan came with, settings and roles, catalogues and
 * chapters. No captures, closings, justifications or history, and of the yellow texts nothing that the year wrote. What needs a decision is a doubt.
 */
export function planSiguiente(libro: LibroLeido, pedido: Pedido, sinCronograma: boolean): Siguiente {
  const mir = mirSiguiente(libro, pedido);
  const { capitulos, catalogos } = libro;
  const dudas = dudasDe(libro, mir, pedido, sinCronograma);
  return { pat: { mir, capitulos, catalogos, dudas }, ajustes: ajustesSiguientes(libro.configuracion) };
}
