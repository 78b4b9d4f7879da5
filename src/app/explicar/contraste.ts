import { AJUSTES, PRIMERA_FILA_AJUSTES } from '../../mir/ajustes';
import { HOJA_CRONOGRAMA } from '../../mir/cronograma';
import type { Explicacion } from '../../mir/explicacion';
import { ANEXO_1 } from '../../mir/format';
import type { Valor } from '../../mir/model';
import { sameFormula, sameShape } from '../../sheet/formulas';
import { findHoja, formulaEn, isVirgin, valorEn } from '../../sheet/grid';
import { HOJA_CONFIGURACION } from '../../sheet/hojas';
import { nameOfColumnAt } from '../../sheet/lugar';
import type { LibroLeido } from '../../sheet/read';
import type { EstadoLibro } from '../../sheet/state';
import { CONTRASTE } from '../../text/porque-celda';
import {
  type CampoDeCifra,
  type CeldaExplicada,
  celdaAhora,
  dicho,
  type LibroExplicable,
  type LineaEnFila,
  type LugarCelda,
  nameOfKey,
} from './celda';

/** Whether a formula is the one that is wanted; rows that moved took other places along. */
function isSuya({ desplazadas }: LibroLeido, deseada: string, hay: string): boolean {
  return sameFormula(deseada, hay) || (desplazadas.length > 0 && hay !== '' && sameShape(deseada, hay));
}

/** Whether a cell says the figure, as spreadsheets compare: numbers to nine digits. */
function isIgual(valor: Valor, cifra: Explicacion['cifra']): boolean {
  if (typeof valor !== 'number' || typeof cifra !== 'number') return valor === cifra;
  return Math.abs(valor - cifra) <= 1e-9 * Math.max(1, Math.abs(cifra));
}

/** Plan cells of a linea that say something else than what was accepted. */
function planSobrescrito(libro: LibroLeido, { f, linea }: LineaEnFila, campos: readonly CampoDeCifra[]): string[] {
  const crudo = libro.crudo(f.seccion, linea.numero);
  return campos.flatMap((key): string[] => {
    if (!crudo) return [];
    const { valor, a1 } = crudo.celda(key);
    const aceptado = linea[key] === '' ? null : linea[key];
    if (isIgual(valor, aceptado)) return [];
    const enPesos = key === 'presupuesto';
    return [CONTRASTE.plan(nameOfKey(key, ANEXO_1.hoja), a1, dicho(valor, enPesos), dicho(aceptado, enPesos))];
  });
}

/** The cells on one row of a sheet whose formula is not theirs, but for the one that is explained. */
function formulasCambiadas(libro: LibroLeido, deseado: EstadoLibro, hoja: string, fila: number, propia: LugarCelda) {
  const hay = findHoja(libro.enderezado.alineado, hoja);
  if (hay === null || isVirgin(hay)) return [];
  const formulas = findHoja(deseado, hoja)?.formulas[fila - 1] ?? [];
  return formulas.flatMap((deseada, i): string[] => {
    const lugar = { hoja, fila, columna: i + 1 };
    const esPropia = propia.hoja === hoja && propia.fila === fila && propia.columna === i + 1;
    if (deseada === '' || esPropia || isSuya(libro, deseada, formulaEn(hay, fila, i + 1))) return [];
    const nombre =
      hoja === HOJA_CONFIGURACION
        ? (AJUSTES[fila - PRIMERA_FILA_AJUSTES]?.etiqueta ?? '')
        : nameOfColumnAt(hoja, i + 1);
    return [CONTRASTE.otraFormula(nombre, `${hoja}!${celdaAhora(libro, lugar) ?? ''}`)];
  });
}

/** Formulas that a cell may depend on: those of the row of its linea on both sheets, and those of the settings. */
function otrasFormulas(libro: LibroLeido, deseado: EstadoLibro, propia: LugarCelda): string[] {
  const enFila = propia.hoja === HOJA_CONFIGURACION ? [] : [ANEXO_1.hoja, HOJA_CRONOGRAMA];
  const deAjustes = AJUSTES.flatMap((a, i) => ('formula' in a ? [PRIMERA_FILA_AJUSTES + i] : []));
  return [
    ...enFila.flatMap((hoja) => formulasCambiadas(libro, deseado, hoja, propia.fila, propia)),
    ...deAjustes.flatMap((fila) => formulasCambiadas(libro, deseado, HOJA_CONFIGURACION, fila, propia)),
  ];
}

/** Percentages are held as 35 and read as 35%. */
function enPorcentaje(valor: Valor, debe: string): string {
  return typeof valor === 'number' && debe.endsWith('%') ? '%' : '';
}

/**
 * What must be said before the explanation of a formula cell: that its formula was typed over, or that it says
 * something else than what the accepted plan and the captures give, and why. A cell that was not calculated yet (no
 * value under its own formula) is not held against it.
 */
export function contrastar(libro: LibroExplicable, lugar: LugarCelda, celda: CeldaExplicada): string[] {
  const { hoja, fila, columna } = lugar;
  const { cifra, valor: debe } = celda.explicacion;
  const deseado = libro.deseado();
  const encontrada = findHoja(libro.enderezado.alineado, hoja);
  const hay = { valor: valorEn(encontrada, fila, columna), formula: formulaEn(encontrada, fila, columna) };
  const dice = `${dicho(hay.valor, debe.includes('$'))}${enPorcentaje(hay.valor, debe)}`;
  if (!isSuya(libro, formulaEn(findHoja(deseado, hoja), fila, columna), hay.formula)) {
    if (hay.formula !== '') return [CONTRASTE.cambiada(dice, debe, hay.formula), CONTRASTE.reparar];
    const frase = hay.valor === null ? CONTRASTE.borrada(debe) : CONTRASTE.sobrescrita(dice, debe);
    return [frase, CONTRASTE.reparar];
  }
  if (isIgual(hay.valor, cifra)) return [];
  const causas = [
    ...celda.lineas.flatMap((l) => planSobrescrito(libro, l, celda.campos)),
    ...otrasFormulas(libro, deseado, lugar),
  ];
  if (hay.valor === null && causas.length === 0) return [];
  return [CONTRASTE.difiere(dice, debe), ...(causas.length > 0 ? causas : [CONTRASTE.sinCausa])];
}

/**
 * What must be said of a plan cell: that it says something else than what was accepted. Of a datum merged over several
 * rows only the first cell holds it, and the rest are blank as they should.
 */
export function contrastarPlan(
  libro: LibroExplicable,
  { hoja, fila, columna }: LugarCelda,
  celda: CeldaExplicada,
): string[] {
  const { cifra } = celda.explicacion;
  const hay = valorEn(findHoja(libro.enderezado.alineado, hoja), fila, columna);
  const debe = valorEn(findHoja(libro.deseado(), hoja), fila, columna);
  if (isIgual(hay, cifra) || (hay === null && debe === null)) return [];
  const enPesos = celda.explicacion.valor.includes('$');
  return [CONTRASTE.planSobrescrito(dicho(hay, enPesos), dicho(cifra, enPesos))];
}
