import { AJUSTE_DE_ESTATUS, type EstatusClave, numeroDeEstatus as estatus } from '../../../mir/contexto';
import { MESES } from '../../../mir/format';
import { CORTE } from '../../../mir/native';
import { DESPUES_DE_LO_PENDIENTE } from '../../../mir/native-tablero';
import type { Semaforo } from '../../../mir/semaforo';
import { numeroDeVeredicto as veredicto } from '../../../mir/veredicto';
import { TABLERO } from '../../../text/tablero';

/*
 * The figures of mir/tablero.ts as formula templates (tokens: mir/columna.ts), by the rules of mir/native.ts. `bloque`
 * is the rows of one objetivo, or of all lineas for the key figures and the lists.
 */

/** What a figure is only where there is a cut-off. `valor`: without its "=". */
export function alCorte(valor: string): string {
  return `=IF(${CORTE}<1,"${TABLERO.nada}",${valor})`;
}

const PROGRAMADO = '{bloque.cro.programado},">0"';
const CASO = '{bloque.cro.casoEstatus}';

/** Counts of an objetivo's lineas; each is zero where it has none (`SIN_LINEAS`). */
export const CONTEO_TABLERO = {
  lineas: `=COUNT(${CASO})`,
  programadas: alCorte(
    `COUNTIF(${PROGRAMADO})-COUNTIFS(${PROGRAMADO},${CASO},${estatus('cancelada')})-COUNTIFS(${PROGRAMADO},${CASO},${estatus('noAplica')})`,
  ),
  cumplidas: alCorte(`COUNTIFS(${PROGRAMADO},{bloque.cro.casoVeredicto},">=${veredicto('cumplida')}")`),
  estatus: (clave: EstatusClave): string => `=COUNTIF(${CASO},${estatus(clave)})`,
  semaforo: (s: Semaforo): string => alCorte(`COUNTIF({bloque.cro.semaforo},"${s}")`),
} as const;

/** Of an objetivo without lineas there are no rows to count. */
export const SIN_LINEAS = { siempre: '=0', alCorte: alCorte('0') } as const;

/** The word of an estatus. */
export const PALABRA_ESTATUS = (clave: EstatusClave): string => `={cfg.${AJUSTE_DE_ESTATUS[clave]}}&""`;

/** Away from the figures on its left, in every host. */
export const ROTULO_ESTATUS = (clave: EstatusClave): string => `="   "&{cfg.${AJUSTE_DE_ESTATUS[clave]}}`;

/** Over the rows of all lineas. */
export const CON_AVANCE = alCorte('COUNT({bloque.cro.alcanzado})');
export const SIN_REPORTE = alCorte('COUNTIF({bloque.cro.mesesSinReporte},">0")');
export const VENCEN = alCorte('COUNT({bloque.cro.filaVence})');

const nameOfMes = (mes: string): string => `IFERROR(CHOOSE(${mes},${MESES.map((m) => `"${m}"`).join(',')}),${mes})`;

export const SUBTITULO =
  `={cfg.organo}&" · ${TABLERO.ejercicio} "&{cfg.ejercicio}&" · "&` +
  `IF(${CORTE}<1,"${TABLERO.sinCorte}","${TABLERO.corte} "&${nameOfMes(CORTE)}&" de "&{cfg.ejercicio})`;

const countOfLineas = (n: string): string =>
  `IF(${n}=0,"${TABLERO.ninguna}",${n}&IF(${n}=1,"${TABLERO.linea}","${TABLERO.lineas}"))`;

const PERIODO =
  `IF({cfg.periodoDesde}={cfg.periodoHasta},${nameOfMes('{cfg.periodoHasta}')},` +
  `${nameOfMes('{cfg.periodoDesde}')}&" a "&${nameOfMes('{cfg.periodoHasta}')})`;

const SIN_CUMPLIR = `COUNTIF({bloque.cro.filaVence},"<${DESPUES_DE_LO_PENDIENTE}")`;
export const TITULO_VENCE =
  `="${TABLERO.vence}"&IF(${CORTE}<1,": ${TABLERO.sinCorteLista}"," ("&${PERIODO}&"): "&` +
  `${countOfLineas('COUNT({bloque.cro.filaVence})')}&IF(${SIN_CUMPLIR}=0,"",", "&${SIN_CUMPLIR}&"${TABLERO.sinCumplir}"))`;
/** Without a cut-off nothing is late; what was not met when a year closed has one. */
export const TITULO_ATENCION =
  `="${TABLERO.atencion}: "&IF(${CORTE}<1,"${TABLERO.sinCorteLista}",` +
  `${countOfLineas('COUNT({bloque.cro.filaAtencion})')})`;

/** A text in so many characters, the last of which says that there was more (mir/tablero.ts, cutText). */
export const cut = (texto: string, caben: number): string =>
  `IF(LEN(${texto})>${caben},LEFT(${texto},${caben - 1})&"${TABLERO.sigue}",${texto}&"")`;

/** A column of Cronograma that holds the rows of the lineas of a list. */
type ColumnaDeFilas = 'filaVence' | 'filaAtencion';

const fila = (lista: ColumnaDeFilas, k: number): string =>
  lista === 'filaVence'
    ? `MOD(SMALL({bloque.cro.filaVence},${k}),${DESPUES_DE_LO_PENDIENTE})`
    : `SMALL({bloque.cro.${lista}},${k})`;

/** What a column says of the k-th linea of a list; an error where there are fewer. */
function ofLinea(columna: string, lista: ColumnaDeFilas, k: number): string {
  return `INDEX({bloque.${columna}},${fila(lista, k)}-ROW({primera})+1)`;
}

/**
 * The k-th line of a list, "" where there are fewer. `secciones`: the first cell of each seccion, "Cronograma!$A8",
 * where there are several: the numbers of lineas repeat between them, so each says its own ("2/12.1").
 */
export function renglonFormulas(lista: ColumnaDeFilas, k: number, secciones: readonly string[], caben: number) {
  const numero = secciones
    .slice(1)
    .reduceRight(
      (otherwise, celda, i) => `IF(${fila(lista, k)}<ROW(${celda}),"${i + 1}/",${otherwise})`,
      `"${secciones.length}/"`,
    );
  const prefijo = secciones.length > 1 ? `${numero}&` : '';
  const responsable = ofLinea('cro.responsable', lista, k);
  const meses = ofLinea('cro.mesesSinReporte', lista, k);
  return {
    texto: `=IFERROR(${cut(`${prefijo}${ofLinea('cro.lineaTexto', lista, k)}`, caben)},"")`,
    responsable: `=IFERROR(IF(${responsable}="","${TABLERO.sinResponsable}",${responsable}),"")`,
    estado:
      lista === 'filaVence'
        ? `=IFERROR(${ofLinea('cro.veredicto', lista, k)}&"","")`
        : `=IFERROR(IF(${meses}>0,${meses}&IF(${meses}=1," ${TABLERO.mes}"," ${TABLERO.meses}"),${ofLinea('mir.estatus', lista, k)}),"")`,
  };
}

/** "y 3 más", under a list that has no room for all. */
export function yMasFormula(lista: ColumnaDeFilas, caben: number): string {
  const n = `COUNT({bloque.cro.${lista}})`;
  return `=IF(${n}>${caben},${TABLERO.yMas(`(${n}-${caben})`)},"")`;
}
