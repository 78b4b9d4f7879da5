import { HOJA_CRONOGRAMA } from '../mir/cronograma';
import { ANEXO_1 } from '../mir/format';
import { a1, parseA1 } from '../sheet/a1';
import { HOJA_CONFIGURACION, HOJA_TABLERO } from '../sheet/hojas';
import type { Snapshot } from '../sheet/state';
import { ACCESO, AYUDA_TITULO, PARA_QUE, PARA_QUE_HOJA } from '../text/ayuda-celda';
import { deAdministradores, nadie, type QuienPregunta, whoAsks } from './ayuda/acceso';
import { ayudaDeFormula, ayudaFija, ayudaOf } from './ayuda/columna';
import { ayudaDeConfiguracion } from './ayuda/configuracion';
import { ayudaDeCronograma } from './ayuda/cronograma';
import { ayudaDeMir } from './ayuda/mir';
import { ayudaDeTabla, HOJAS_DE_TABLA } from './ayuda/tablas';
import type { AyudaDeCelda, VistaAyuda } from './ayuda/tipos';
import { type EntradaExplicar, enLayout, explicarCelda, nombreOf } from './explicar';
import { type LugarCelda, openLibro } from './explicar/celda';
import { appFinding } from './finding';
import { HOJAS_NUESTRAS, NECESIDAD_CIFRAS } from './hojas';
import { sinMir } from './sin-mir';
import { refuse, type UseCase } from './usecase';

const isInterna = (hoja: string): boolean =>
  hoja.startsWith('_') && (HOJAS_NUESTRAS as readonly string[]).includes(hoja);

/** What helps with the cells of each sheet whose rows follow the plan. */
const DEL_PLAN: ReadonlyMap<string, (quien: QuienPregunta, lugar: LugarCelda) => AyudaDeCelda | null> = new Map([
  [ANEXO_1.hoja, ayudaDeMir],
  [HOJA_CRONOGRAMA, ayudaDeCronograma],
  [HOJA_CONFIGURACION, ayudaDeConfiguracion],
]);

/** A cell of one of our sheets that the format says nothing of. */
function fuera(quien: QuienPregunta, hoja: string): AyudaDeCelda {
  const acceso = HOJAS_DE_TABLA.includes(hoja) ? nadie(PARA_QUE.fuera) : deAdministradores(quien);
  return ayudaOf({ titulo: AYUDA_TITULO.fuera(hoja), clase: 'libre', paraQue: PARA_QUE.fuera, acceso });
}

/** `hoja` by our name. Any cell of any sheet is helped with. */
function helpWith(quien: QuienPregunta, { hoja, fila, columna }: LugarCelda): AyudaDeCelda {
  if (isInterna(hoja)) return ayudaFija('interna', AYUDA_TITULO.interna, PARA_QUE.interna, ACCESO.interna);
  if (hoja === HOJA_TABLERO) return ayudaDeFormula(quien, AYUDA_TITULO.rotulo, PARA_QUE.tablero);
  if (HOJAS_DE_TABLA.includes(hoja)) {
    return ayudaDeTabla(quien, { hoja, fila, columna }) ?? fuera(quien, hoja);
  }
  const deHoja = DEL_PLAN.get(hoja);
  if (!deHoja) {
    const acceso = { puede: true, texto: [ACCESO.ajena], ventana: null };
    return ayudaOf({ titulo: AYUDA_TITULO.ajena(hoja), clase: 'libre', paraQue: PARA_QUE.ajena, acceso });
  }
  const lugar = enLayout(quien.libro, hoja, fila, columna);
  return (lugar && deHoja(quien, lugar)) ?? fuera(quien, hoja);
}

/** What has to be read to explain a cell, and the sheet that it stands on where it is one of rows. */
function needsOf({ hoja }: EntradaExplicar): ReturnType<typeof ayudaDeCelda.needs> {
  const suya = hoja === HOJA_TABLERO || HOJAS_DE_TABLA.includes(hoja);
  return suya ? { ...NECESIDAD_CIFRAS, [hoja]: 'valores' } : NECESIDAD_CIFRAS;
}

function decideAyuda(snapshot: Snapshot, { hoja, celda }: EntradaExplicar): ReturnType<typeof ayudaDeCelda.decide> {
  const rango = parseA1(celda);
  if (!rango) return refuse(appFinding('APP-86', [celda]));
  const libro = openLibro(snapshot);
  if (!libro) return refuse(sinMir(snapshot));
  const { fila, columna } = rango;
  const nuestra = nombreOf(snapshot, hoja);
  const explicacion = explicarCelda(libro, nuestra, fila, columna);
  const ayuda = helpWith(whoAsks(libro, snapshot), { hoja: nuestra, fila, columna });
  const vista: VistaAyuda = {
    ...ayuda,
    // Counts and totals have names of their own.
    titulo: explicacion?.titulo ?? ayuda.titulo,
    lugar: { hoja, celda: a1(fila, columna) },
    hoja: (HOJAS_NUESTRAS as readonly string[]).includes(nuestra) ? (PARA_QUE_HOJA[nuestra] ?? '') : '',
    explicacion,
  };
  return { findings: [], plan: null, vista };
}

/**
 * What a cell is for, what may be written in it and by whom, whether whoever asks may now, and why it says what it
 * says. Every cell of every sheet has an answer. Nothing is written.
 */
export const ayudaDeCelda: UseCase<EntradaExplicar, VistaAyuda | null> = { needs: needsOf, decide: decideAyuda };
