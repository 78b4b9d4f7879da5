import { numeroDeEstatus as estatus } from './contexto';
import { CONSTANTE_MIR, CORTE, DEBIDOS, INICIO, isSi, MESES_MIR, NUMERO, PROGRAMA } from './native';
import { numeroDeVeredicto as veredicto } from './veredicto';

/*
 * What the sheet Tablero needs of each linea, as columns at the end of Cronograma, so that its lists are one SMALL over
 * a column (the rules of native.ts). Their TypeScript twins are in tablero.ts.
 */

/** How many months were due to the cut-off and have nothing captured (Indicador.mesesSinReporte). */
export const MESES_SIN_REPORTE_FORMULA =
  `=IF(OR(${CORTE}<1,{situacion}="CANCELADA",${isSi('{demanda}')}),0,` +
  `IF(OR({acumulacion}="ultimo",{acumulacion}="promedio",${CONSTANTE_MIR},NOT(ISNUMBER({alcanzado}))),` +
  `COUNTIFS(${DEBIDOS})-COUNTIFS(${DEBIDOS},${MESES_MIR},${NUMERO}),0))`;

/** Added to the row of what is met at the cut-off: it is listed after all that is not. */
export const DESPUES_DE_LO_PENDIENTE = 1_000_000;

/** Programmed in the months of the period that holds the cut-off, once follow-up began: what it is listed by. */
export const FILA_VENCE_FORMULA =
  `=IF(OR(${CORTE}<1,{casoEstatus}=${estatus('cancelada')},{casoEstatus}=${estatus('noAplica')}),"",` +
  `IF(SUMIFS(${PROGRAMA},{mes},">="&MAX({cfg.periodoDesde},${INICIO}),{mes},"<="&{cfg.periodoHasta})>0,` +
  `ROW({linea})+IF(ISNUMBER({casoVeredicto}),IF({casoVeredicto}>=${veredicto('cumplida')},${DESPUES_DE_LO_PENDIENTE},0),0),""))`;

/** Late, not met when the year closed, or with months without report: the row, to list it by. */
export const FILA_ATENCION_FORMULA =
  `=IF(OR({casoEstatus}=${estatus('atrasada')},{casoEstatus}=${estatus('noCumplida')},{mesesSinReporte}>0),` +
  'ROW({linea}),"")';
