import { TABLERO } from '../text/tablero';
import type { Configuracion } from './ajustes';
import { countIndicadores } from './conteo';
import { type ContextoCalculo, contextOf, ESTATUS_CLAVES } from './contexto';
import { isIncumplida } from './estatus';
import { computeIndicador, type Indicador } from './indicators';
import { type LineaAccion, listLineas, type Mir } from './model';
import { DESPUES_DE_LO_PENDIENTE } from './native-tablero';
import { hasMes, listPeriodos, type Periodo, periodoDeInformes } from './periods';
import { SEMAFOROS } from './semaforo';
import { isCumplido } from './veredicto';

/** Counts of an objetivo or of the whole MIR. null: there is no cut-off to count to. */
export interface ConteoTablero {
  readonly lineas: number;
  readonly programadas: number | null;
  readonly cumplidas: number | null;
  /** In the order of ESTATUS_CLAVES. */
  readonly porEstatus: readonly number[];
  /** In the order of SEMAFOROS. */
  readonly porSemaforo: readonly (number | null)[];
  /** Pesos, "proyectado". */
  readonly presupuesto: number;
}

/** Characters that have room on the sheet. */
export const CABEN_OBJETIVO = 54;
export const CABEN_VENCE = 60;
export const CABEN_ATENCION = 70;

function cutText(texto: string, caben: number): string {
  return texto.length > caben ? `${texto.slice(0, caben - 1)}${TABLERO.sigue}` : texto;
}

/** One line of a list of the Tablero. */
export interface LineaTablero {
  /** Counts from 0. */
  readonly seccion: number;
  readonly numero: string;
  /** As the sheet shows it: "12.1 Revisar…"; "2/12.1 Revisar…" where there are several secciones. */
  readonly texto: string;
  readonly responsable: string;
  /** What is said of it: its verdict, or why somebody should look. */
  readonly estado: string;
}

/** Every figure of the sheet Tablero. */
export interface Tablero {
  /** 1-12; 0: none. */
  readonly corte: number;
  /** The period of informes that holds the cut-off; null without one. */
  readonly periodo: Periodo | null;
  readonly objetivos: readonly ConteoTablero[];
  readonly total: ConteoTablero;
  /** Lineas with something captured to the cut-off. */
  readonly conAvance: number | null;
  /** ATRASADA, and NO CUMPLIDA once the year is closed. */
  readonly atrasadas: number | null;
  readonly sinReporte: number | null;
  /** Due in the period, what is not met first; late or without report. All of them, in the order of the sheet. */
  readonly vencen: readonly LineaTablero[];
  readonly atencion: readonly LineaTablero[];
  /** `diferencia`: declared minus registered. */
  readonly presupuesto: { readonly declarado: number | null; readonly diferencia: number | null };
}

/** The period of informes that holds the cut-off; null without a cut-off that is a month. */
export function periodoDelCorte(ejercicio: number, corte: number, frecuencia: string | number | null): Periodo | null {
  if (corte < 1) return null;
  const periodos = listPeriodos(ejercicio, periodoDeInformes(frecuencia));
  return periodos.find((p) => hasMes(p, corte)) ?? null;
}

/** Programmed in the period once follow-up began, whatever was achieved; never of a CANCELADA or NO APLICA. */
export function isDueIn({ estatus, programa }: Indicador, periodo: Periodo | null, inicioSeguimiento: number): boolean {
  if (periodo === null || estatus === 'cancelada' || estatus === 'noAplica') return false;
  const desde = Math.max(periodo.desde, inicioSeguimiento);
  return programa.slice(desde - 1, periodo.hasta).reduce<number>((sum, p) => sum + (p ?? 0), 0) > 0;
}

/** By which what is due is listed: in the order of the sheet, and what is met at the cut-off after all that is not. */
export function ordenVence({ casoVeredicto }: Indicador, fila: number): number {
  return fila + (isCumplido(casoVeredicto) ? DESPUES_DE_LO_PENDIENTE : 0);
}

/** Late, not met when the year closed, or with months without report: as the informe has them under "por atender". */
export function needsAttention({ estatus, mesesSinReporte }: Indicador): boolean {
  return isIncumplida(estatus) || mesesSinReporte.length > 0;
}

/** "3 meses sin reporte", else its estatus. */
export function attentionText({ mesesSinReporte, palabraEstatus }: Indicador): string {
  const n = mesesSinReporte.length;
  return n === 0 ? palabraEstatus : `${n} ${n === 1 ? TABLERO.mes : TABLERO.meses}`;
}

interface Renglon {
  readonly seccion: number;
  readonly linea: LineaAccion;
  readonly indicador: Indicador;
}

function countRenglones(renglones: readonly Renglon[], { corte }: ContextoCalculo): ConteoTablero {
  const indicadores = renglones.map((r) => r.indicador);
  const { lineas, programadas, cumplidas, porEstatus } = countIndicadores(indicadores);
  const alCorte = (n: number): number | null => (corte < 1 ? null : n);
  return {
    lineas,
    programadas: alCorte(programadas),
    cumplidas: alCorte(cumplidas),
    porEstatus: ESTATUS_CLAVES.map((clave) => porEstatus[clave]),
    porSemaforo: SEMAFOROS.map((s) => alCorte(indicadores.filter((i) => i.semaforo === s).length)),
    presupuesto: renglones.reduce((sum, r) => sum + (r.linea.presupuesto ?? 0), 0),
  };
}

/** The figures of the sheet Tablero, by the settings of Configuración; its native formulas agree (blueprint/tablero). */
export function computeTablero(mir: Mir, configuracion: Configuracion): Tablero {
  const c = contextOf(configuracion);
  const renglones = listLineas(mir).map(
    ({ seccion, objetivo, linea }) => ({ seccion, objetivo, linea, indicador: computeIndicador(linea, c) }) as const,
  );
  const periodo = periodoDelCorte(mir.ejercicio, c.corte, configuracion.frecuenciaInformes);
  const total = countRenglones(renglones, c);
  const count = (test: (i: Indicador) => boolean): number | null =>
    c.corte < 1 ? null : renglones.filter((r) => test(r.indicador)).length;
  const isMet = (r: Renglon): boolean => isCumplido(r.indicador.casoVeredicto);
  const pendientesPrimero = [...renglones.filter((r) => !isMet(r)), ...renglones.filter(isMet)];
  const varias = mir.secciones.length > 1;
  const list = (
    elegidos: readonly Renglon[],
    caben: number,
    chosen: (i: Indicador) => boolean,
    estado: (i: Indicador) => string,
  ): LineaTablero[] =>
    elegidos
      .filter((r) => chosen(r.indicador))
      .map(({ seccion, linea: { numero, lineaAccion, responsable }, indicador }) => ({
        seccion,
        numero,
        texto: cutText(varias ? `${seccion + 1}/${lineaAccion}` : lineaAccion, caben),
        responsable: responsable === '' ? TABLERO.sinResponsable : responsable,
        estado: estado(indicador),
      }));
  const declarado = mir.presupuestoDeclarado?.monto ?? null;
  return {
    corte: c.corte < 1 ? 0 : c.corte,
    periodo,
    objetivos: mir.secciones.flatMap((s) =>
      s.objetivos.map((o) =>
        countRenglones(
          renglones.filter((r) => r.objetivo === o),
          c,
        ),
      ),
    ),
    total,
    conAvance: count((i) => i.alcanzadoAlCorte !== null),
    atrasadas: count((i) => isIncumplida(i.estatus)),
    sinReporte: count((i) => i.mesesSinReporte.length > 0),
    vencen: list(
      pendientesPrimero,
      CABEN_VENCE,
      (i) => isDueIn(i, periodo, c.inicioSeguimiento),
      (i) => i.veredicto ?? '',
    ),
    atencion: list(renglones, CABEN_ATENCION, needsAttention, attentionText),
    presupuesto: { declarado, diferencia: declarado === null ? null : declarado - total.presupuesto },
  };
}
