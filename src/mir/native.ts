import { CONTEO_CUMPLIDAS, CONTEO_DE, CONTEO_SIN_CORTE } from '../text/mir';
import { MESES_POR_FRECUENCIA, MESES_SIN_FRECUENCIA } from './catalogos';
import {
  AJUSTE_DE_ESTATUS,
  AJUSTE_DE_VEREDICTO,
  ESTATUS_CLAVES,
  numeroDeEstatus as estatus,
  UMBRALES_POR_OMISION,
} from './contexto';
import type { FormulaReduccion } from './porcentaje';
import { CASOS_VEREDICTO, numeroDeVeredicto as veredicto } from './veredicto';

/*
 * The arithmetic of indicators.ts as formula templates (tokens: see columna.ts), so that the sheet works with the
 * add-on removed. Rules of the house: only functions that Sheets, LibreOffice 7.4 and IronCalc share, row-local
 * ranges, no decimal literal, no array literal, nothing volatile. A numeric criterion (NUMERO) skips text, errors and
 * blanks, so that whatever is pasted into a month breaks nothing. AND and OR are not lazy, hence the nested IFs
 * around arithmetic on cells that may hold text; "<>" criteria are avoided, since IronCalc leaves blanks out of them.
 * Tests prove each formula equal to its TypeScript function.
 */

export const NUMERO = '">-999999999999"';
export const MESES_MIR = '{mir.enero:diciembre}';
export const PROGRAMA = '{enero:diciembre}';
export const CORTE = '{cfg.corteVigente}';
const HASTA_CORTE = `"<="&${CORTE}`;
export const INICIO = 'IF(ISNUMBER({cfg.inicioSeguimiento}),{cfg.inicioSeguimiento},1)';

const isTendencia = (celda: string, prefijo: string): string => `LOWER(LEFT(TRIM(${celda}),3))="${prefijo}"`;
const umbral = (clave: 'umbralVerde' | 'umbralAmarillo' | 'umbralMorado', omision: number): string =>
  `IF(ISNUMBER({cfg.${clave}}),{cfg.${clave}},${omision})`;
/** The word of a case; &"" so that a blank one shows nothing rather than 0. */
const wordOf = (caso: string, palabras: readonly string[]): string => `CHOOSE(${caso},${palabras.join(',')})&""`;

/** One formula an accumulation, chosen by the linea's cell. */
function byAcumulacion(celda: string, f: Record<'suma' | 'ultimo' | 'promedio' | 'maximo', string>): string {
  return `IF(${celda}="ultimo",${f.ultimo},IF(${celda}="promedio",${f.promedio},IF(${celda}="maximo",${f.maximo},${f.suma})))`;
}

/** "sí" in a cell, with or without its accent. */
export const isSi = (celda: string): string => `OR(${celda}="sí",${celda}="si")`;

/* ---- MIR ---- */

const CAPTURADO = '{enero:diciembre}';
const REDUCCION = isTendencia('{tendencia}', 'red');
const SIN_DATOS = `COUNT(${CAPTURADO})=0`;
const HAY_META = 'ISNUMBER({metaPropuesta})';

/** All that is captured, as the linea accumulates; 0 when nothing is. */
export const META_ALCANZADA_FORMULA = `=IF(${SIN_DATOS},0,ROUND(${byAcumulacion('{cro.acumulacion}', {
  suma: `SUMIF(${CAPTURADO},${NUMERO})`,
  ultimo: `SUMIFS(${CAPTURADO},{mes},MAXIFS({mes},${CAPTURADO},${NUMERO}))`,
  promedio: `AVERAGEIFS(${CAPTURADO},${CAPTURADO},${NUMERO})`,
  maximo: `MAXIFS(${CAPTURADO},${CAPTURADO},${NUMERO})`,
})},9))`;

export const POR_ALCANZAR_FORMULA = `=IF(${SIN_DATOS},"",IF(${HAY_META},ROUND({metaPropuesta}-{metaAlcanzada},9),""))`;

/** Without its "%", and with what hosts disagree on (thousands, currency) made no number; "E0" admits no date, time or fraction. */
const numberOfBase = (celda: string): string =>
  'VALUE(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(' +
  `LEFT(TRIM(${celda}),FIND(" ",TRIM(${celda})&" ")-1),",","x"),"$","x"),"%","")&"E0")`;

/** The percentage of a reduccion, `a` (rounded already) against `m` (never 0 here), by the formula that Configuración names (porcentaje.ts). */
function reduccionOf(a: string, m: string, lineaBase: string): string {
  const b = numberOfBase(lineaBase);
  const is = (clave: FormulaReduccion): string => `TRIM({cfg.formulaReduccion})="${clave}"`;
  return (
    `IF(${is('lineaBase')},IFERROR(IF(ROUND(${b}-${m},9)>0,MAX(0,100*(1-(${a}-${m})/(${b}-${m}))),""),""),` +
    `IF(${is('razon')},IF(${a}<=0,100,MAX(0,100*${m}/${a})),MAX(0,100*(2-${a}/${m}))))`
  );
}

export const PORCENTAJE_FORMULA =
  `=IF(${SIN_DATOS},"",IF(NOT(${HAY_META}),"",` +
  `IF(${REDUCCION},` +
  'IF(ROUND({metaPropuesta},9)=0,IF({metaAlcanzada}<=0,100,""),' +
  `${reduccionOf('{metaAlcanzada}', '{metaPropuesta}', '{lineaBase}')}),` +
  'IF(ROUND({metaPropuesta},9)=0,"",100*{metaAlcanzada}/{metaPropuesta}))))';

/** The word of the case on Cronograma. */
export const ESTATUS_FORMULA = `=${wordOf(
  '{cro.casoEstatus}',
  ESTATUS_CLAVES.map((clave) => `{cfg.${AJUSTE_DE_ESTATUS[clave]}}`),
)}`;

/** Budget of an objetivo, on its subtotal row. `bloque`: the rows of its lineas. */
export const SUBTOTAL_FORMULA = '=SUM({bloque.presupuesto})';

/** "Suma de líneas registradas". `bloque`: from the first linea to the last; subtotals in between have no LÍNEA DE ACCIÓN. */
export const SUMA_FORMULA = '=SUMIF({bloque.lineaAccion},"?*",{bloque.presupuesto})';

/* ---- Cronograma ---- */

const REDUCCION_MIR = isTendencia('{mir.tendencia}', 'red');
export const CONSTANTE_MIR = isTendencia('{mir.tendencia}', 'con');
const META = '{mir.metaPropuesta}';

/** MATCH over one text: each prefix stands at a multiple of five. */
export const MESES_POR_PERIODO_FORMULA =
  '=IFERROR(CHOOSE(1+INT(FIND("|"&LOWER(LEFT(TRIM({mir.frecuencia}),4))&"|",' +
  `"|${MESES_POR_FRECUENCIA.map((f) => f.prefijo).join('|')}|")/5),` +
  `${MESES_POR_FRECUENCIA.map((f) => f.meses).join(',')}),${MESES_SIN_FRECUENCIA})`;

/** Which period of the year a month falls in. */
const ordinal = (mes: string): string => `ROUNDUP(${mes}/{mesesPorPeriodo},0)`;

/** Periods that the window touches; blank when no programme can be derived. */
export const PERIODOS_FORMULA =
  `=IF(COUNT({ventanaInicial:ventanaFinal},${META})<3,"",IF(${META}<0,"",` +
  `${ordinal('{ventanaFinal}')}-${ordinal('{ventanaInicial}')}+1))`;

/**
 * The derived programme of one month, 1 to 12 (see programa.ts). A step of `suma` is what is missing to INT(M·k/n)
 * after the months before it; `anterior` is the key of the last of those, null in enero.
 */
export function programaFormula(mes: number, anterior: string | null): string {
  const k = `(${ordinal(String(mes))}-${ordinal('{mir.mesInicial}')}+1)`;
  const entero = `ROUND(${META},0)`;
  const hastaAqui = `INT(${entero}*${k}/{periodos})`;
  const hastaAntes = anterior === null ? '0' : `SUM({enero:${anterior}})`;
  return (
    '=IF(ISNUMBER({periodos}),' +
    `IF(OR(${mes}<{mir.mesInicial},${mes}>{mir.mesFinal},AND(MOD(${mes},{mesesPorPeriodo})<>0,${mes}<>{mir.mesFinal})),"",` +
    `${byAcumulacion('{acumulacion}', {
      ultimo: `IF(OR(${REDUCCION_MIR},${CONSTANTE_MIR}),${META},ROUND(${META}*${k}/{periodos},9))`,
      promedio: META,
      maximo: META,
      suma: `IF(ROUND(${META}-${entero},9)<>0,ROUND(${META}*${k}/{periodos}-${hastaAntes},9),IF(AND(${hastaAqui}=${hastaAntes},${entero}<>0),"",${hastaAqui}-${hastaAntes}))`,
    })}),"")`
  );
}

/** Months to the cut-off since follow-up began, and those before that have progress captured. */
const SEGUIDOS = `{mes},${HASTA_CORTE},{mes},">="&${INICIO}`;
const ANTERIORES = `{mes},${HASTA_CORTE},{mes},"<"&${INICIO},${MESES_MIR},${NUMERO}`;
const PROGRAMADOS = `${PROGRAMA},${NUMERO}`;
const sumOfPrograma = `(SUMIFS(${PROGRAMA},${SEGUIDOS})+SUMIFS(${PROGRAMA},${ANTERIORES}))`;

export const PROGRAMADO_FORMULA = `=IF(OR(${CORTE}<1,COUNT(${PROGRAMA})=0),"",ROUND(MAX(0,${byAcumulacion(
  '{acumulacion}',
  {
    suma: sumOfPrograma,
    ultimo: `SUMIFS(${PROGRAMA},{mes},MAX(MAXIFS({mes},${SEGUIDOS},${PROGRAMADOS}),MAXIFS({mes},${ANTERIORES},${PROGRAMADOS})))`,
    promedio: `IFERROR(${sumOfPrograma}/(COUNTIFS(${SEGUIDOS},${PROGRAMADOS})+COUNTIFS(${ANTERIORES},${PROGRAMADOS})),0)`,
    maximo: `MAX(MAXIFS(${PROGRAMA},${SEGUIDOS}),MAXIFS(${PROGRAMA},${ANTERIORES}))`,
  },
)}),9))`;

export const ALCANZADO_FORMULA = `=IF(${CORTE}<1,"",IF(COUNTIFS({mes},${HASTA_CORTE},${MESES_MIR},${NUMERO})=0,"",ROUND(${byAcumulacion(
  '{acumulacion}',
  {
    suma: `SUMIFS(${MESES_MIR},{mes},${HASTA_CORTE},${MESES_MIR},${NUMERO})`,
    ultimo: `SUMIFS(${MESES_MIR},{mes},MAXIFS({mes},{mes},${HASTA_CORTE},${MESES_MIR},${NUMERO}))`,
    promedio: `AVERAGEIFS(${MESES_MIR},{mes},${HASTA_CORTE},${MESES_MIR},${NUMERO})`,
    maximo: `MAXIFS(${MESES_MIR},{mes},${HASTA_CORTE},${MESES_MIR},${NUMERO})`,
  },
)},9)))`;

export const AVANCE_FORMULA =
  '=IF(COUNT({programado:alcanzado})<2,"",IF({programado}<=0,"",' +
  `IF(${REDUCCION_MIR},${reduccionOf('{alcanzado}', '{programado}', '{mir.lineaBase}')},100*{alcanzado}/{programado})))`;

const Q_MENOS_P = 'ROUND({alcanzado}-{programado},9)';
const A_MENOS_M = `ROUND({mir.metaAlcanzada}-${META},9)`;

/** Which of CASOS_VEREDICTO, from 1. */
export const CASO_VEREDICTO_FORMULA =
  `=IF(OR({situacion}="CANCELADA",COUNT({programado},${META})<2),"",` +
  `IF(NOT(ISNUMBER({alcanzado})),IF({programado}>0,${veredicto('sinReporte')},${veredicto('sinVariacion')}),` +
  `IF(AND(${REDUCCION_MIR},OR({programado}>0,ROUND(${META},9)=0)),` +
  `IF(${Q_MENOS_P}<=0,${veredicto('cumplida')},${veredicto('parcial')}),` +
  `IF({programado}<=0,IF({alcanzado}>0,${veredicto('anticipada')},${veredicto('sinVariacion')}),` +
  `IF({alcanzado}<=0,${veredicto('pendiente')},` +
  `IF(${Q_MENOS_P}<0,${veredicto('parcial')},` +
  `IF(${Q_MENOS_P}=0,${veredicto('cumplida')},` +
  `IF(${A_MENOS_M}<=0,${veredicto('adelantada')},${veredicto('rebasada')}))))))))`;

export const VEREDICTO_FORMULA = `=IF({casoVeredicto}="","",${wordOf(
  '{casoVeredicto}',
  CASOS_VEREDICTO.map((caso) => `{cfg.${AJUSTE_DE_VEREDICTO[caso]}}`),
)})`;

const SIN_DATOS_MIR = `COUNT(${MESES_MIR})=0`;
const ANIO_CERRADO = `AND(ISNUMBER({cfg.ultimoMesCerrado}),{cfg.ultimoMesCerrado}>=12,${CORTE}>=12)`;
/** Figures that may still move back count as reached only once the window is over; without one, once the year is. */
const YA_PUEDE_CUMPLIR =
  `IF(OR({acumulacion}="ultimo",{acumulacion}="promedio",${REDUCCION_MIR},${CONSTANTE_MIR}),` +
  `${CORTE}>=IF(ISNUMBER({ventanaFinal}),{ventanaFinal},12),TRUE)`;
/** A blank case is text, which every host takes for more than any number. */
const ATRASADA = `AND(NOT(${isSi('{demanda}')}),{casoVeredicto}>=${veredicto('sinReporte')},{casoVeredicto}<=${veredicto('parcial')})`;
/** What is left once nothing that was captured decides: the end of the year, lateness, else `resto`. */
const sinCumplir = (resto: string): string =>
  `IF(${ANIO_CERRADO},${estatus('noCumplida')},IF(${ATRASADA},${estatus('atrasada')},${resto}))`;

/** Which of ESTATUS_CLAVES, from 1: the first that holds, in the order of domain.md section 2; each is asked only where it may. */
export const CASO_ESTATUS_FORMULA =
  `=IF({situacion}="CANCELADA",${estatus('cancelada')},` +
  `IF(IF(ISNUMBER(${META}),IF(ROUND(${META},9)=0,NOT(${REDUCCION_MIR}),FALSE),TRUE),${estatus('sinMeta')},` +
  `IF(${SIN_DATOS_MIR},` +
  `IF(AND(${isSi('{demanda}')},${ANIO_CERRADO}),${estatus('noAplica')},${sinCumplir(String(estatus('pendiente')))}),` +
  `IF(IF(${A_MENOS_M}>0,NOT(${REDUCCION_MIR}),FALSE),${estatus('rebasada')},` +
  `IF(IF(IF(${A_MENOS_M}<0,${REDUCCION_MIR},${A_MENOS_M}=0),${YA_PUEDE_CUMPLIR},FALSE),${estatus('cumplida')},` +
  `${sinCumplir(`IF(COUNTIF(${MESES_MIR},">0")>0,${estatus('enProceso')},${estatus('pendiente')})`)})))))`;

export const DEBIDOS = `${SEGUIDOS},${PROGRAMA},">0"`;
export const SEMAFORO_FORMULA =
  `=IF(OR({situacion}="CANCELADA",NOT(ISNUMBER({avance})),NOT(ISNUMBER(${META}))),"",` +
  `IF(IF(${REDUCCION_MIR},FALSE,ROUND({mir.metaAlcanzada}-${META}*(100+${umbral('umbralMorado', UMBRALES_POR_OMISION.morado)})/100,9)>0),"morado",` +
  `IF(ROUND({avance}-${umbral('umbralVerde', UMBRALES_POR_OMISION.verde)},9)>=0,IF({mesesSinReporte}>0,"amarillo","verde"),` +
  `IF(ROUND({avance}-${umbral('umbralAmarillo', UMBRALES_POR_OMISION.amarillo)},9)>=0,"amarillo","rojo"))))`;

const PROGRAMADAS = '{bloque.programado},">0"';
/**
 * "3 de 5 cumplidas al corte" on an objetivo's row of Cronograma (see conteo.ts). `bloque`: the rows of its lineas.
 * A CANCELADA has no verdict and a NO APLICA has nothing reported, so neither is ever among the cumplidas.
 */
export const CONTEO_FORMULA =
  `=IF(${CORTE}<1,"${CONTEO_SIN_CORTE}",` +
  `COUNTIFS(${PROGRAMADAS},{bloque.casoVeredicto},">=${veredicto('cumplida')}")&"${CONTEO_DE}"&` +
  `(COUNTIF(${PROGRAMADAS})-COUNTIFS(${PROGRAMADAS},{bloque.casoEstatus},${estatus('cancelada')})` +
  `-COUNTIFS(${PROGRAMADAS},{bloque.casoEstatus},${estatus('noAplica')}))&"${CONTEO_CUMPLIDAS}")`;

/** Neither CANCELADA; a NO APLICA has no progress to date. */
const CON_AVANCE = `${PROGRAMADAS},{bloque.casoEstatus},">${estatus('cancelada')}"`;
const SIN_REPORTAR =
  `COUNTIFS(${PROGRAMADAS},{bloque.casoVeredicto},${veredicto('sinReporte')},{bloque.casoEstatus},">=${estatus('noCumplida')}",` +
  `{bloque.casoEstatus},"<=${estatus('atrasada')}")`;
/** The average of the progress to date, beside the count (see conteo.ts); blank unless Configuración asks for it. */
export const PROMEDIO_FORMULA =
  `=IF(AND(${isSi('TRIM({cfg.promedio})')},${CORTE}>=1),IFERROR(` +
  `(SUMIFS({bloque.avance},${CON_AVANCE},{bloque.avance},"<=100")+100*COUNTIFS(${CON_AVANCE},{bloque.avance},">100"))` +
  `/(COUNTIFS(${CON_AVANCE},{bloque.avance},${NUMERO})+${SIN_REPORTAR}),""),"")`;
