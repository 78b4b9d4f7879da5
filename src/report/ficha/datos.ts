import type { Configuracion } from '../../mir/ajustes';
import { computeIndicador, contextOf, type Indicador } from '../../mir/indicators';
import { nameMes, parsePeriodo } from '../../mir/periods';
import { ventanaOf } from '../../mir/programa';
import type { Evidencia } from '../../mir/seguimiento';
import { formatCantidad, formatPorcentaje } from '../../mir/text-number';
import { SIN_VALOR } from '../../text/mir';
import { POR_ALCANZAR } from '../../text/porque';
import { NOMBRES_SEMAFORO } from '../../text/reporte';
import { ACUMULACION_FICHA, type ETIQUETAS_FICHA, FICHA, MARCAS_FICHA } from '../../text/reporte-ficha';
import { fechaText } from '../fechas';
import type { IndicadorDescrito } from '../indicador';
import { objetivoText } from '../numerado';
import { formulaOf } from './formula';

export type CampoDeFicha = keyof typeof ETIQUETAS_FICHA;

/** What a ficha is made of besides its indicator. */
export interface ContextoFicha {
  readonly config: Configuracion;
  readonly institucion: string;
  readonly organo: string;
  readonly programa: string;
  readonly ejercicio: number;
  /** 1-12; null: no cut-off, and nothing is judged. */
  readonly corte: number | null;
  evidenciasDe(descrito: IndicadorDescrito): readonly Evidencia[];
}

/** One month (1-12) of the calendar. The figures to date are null after the cut-off, and without one. */
export interface MesDeFicha {
  readonly mes: number;
  readonly programado: number | null;
  /** null too after the cut-off: what is captured there is of a later document. */
  readonly alcanzado: number | null;
  readonly alMes: Indicador | null;
}

/** Every month as it stood when it was the cut-off: its figures by the same rules as any report's. */
export function mesesDeFicha({ explicable, linea }: IndicadorDescrito, { config, corte }: ContextoFicha): MesDeFicha[] {
  return linea.meses.map((capturado, i): MesDeFicha => {
    const mes = i + 1;
    return {
      mes,
      programado: explicable.indicador.programa[i] ?? null,
      alcanzado: corte === null || mes <= corte ? capturado : null,
      alMes: corte !== null && mes <= corte ? computeIndicador(linea, contextOf(config, mes)) : null,
    };
  });
}

/** Whether a document speaks of a month up to the cut-off. */
function isHastaCorte({ mes, periodo }: Evidencia, corte: number | null): boolean {
  if (corte === null) return true;
  return (mes ?? parsePeriodo(periodo)?.desde ?? 1) <= corte;
}

/** "mayo: Acta de sesión, oficio DEOE/12/2025, 30 de mayo de 2025, https://..." */
function evidenciaText({ mes, documento, oficio, fecha, vinculo }: Evidencia): string {
  const datos = [documento, oficio, fechaText(fecha), vinculo].map((t) => t.trim()).filter((t) => t !== '');
  return FICHA.evidencia(mes === null ? '' : nameMes(mes), datos.join(', '));
}

/** "De 10 (Informe) a 12 (Informe), desde mayo: Acuerdo 12/2025, Consejo General, 30 de abril de 2025". */
function ajusteText({ antes, despues, vigencia, ...m }: IndicadorDescrito['ajustes'][number], unidad: string): string {
  const meta = (v: unknown): string => cantidadText(typeof v === 'number' ? v : null, unidad);
  const cambio = FICHA.ajuste(meta(antes), meta(despues), nameMes(vigencia));
  const instrumento = [m.instrumento, m.instancia, fechaText(m.fecha)].map((t) => t.trim()).filter((t) => t !== '');
  return instrumento.length === 0 ? cambio : `${cambio}: ${instrumento.join(', ')}`;
}

/** A figure with its unit; "—" alone. */
function cantidadText(n: number | null, unidad: string): string {
  return n === null ? SIN_VALOR : FICHA.cantidad(formatCantidad(n), unidad.trim());
}

/** What is still to be met; "excede por 1 (Informe)" where it was exceeded. */
function porAlcanzarText(n: number | null, unidad: string): string {
  return n !== null && n < 0 ? POR_ALCANZAR.excede(cantidadText(-n, unidad)) : cantidadText(n, unidad);
}

function calendarizacionOf({ explicable, linea }: IndicadorDescrito): string {
  if (explicable.indicador.programa.every((p) => p === null)) return FICHA.sinPrograma;
  return linea.programaCapturado === null ? FICHA.propuesta : FICHA.aceptada;
}

/** Every datum of a ficha as printed, by the keys of ETIQUETAS_FICHA; a paragraph each, none where nothing is said. */
export function describeFicha(
  descrito: IndicadorDescrito,
  contexto: ContextoFicha,
): Record<CampoDeFicha, readonly string[]> {
  const { linea, objetivo, tituloSeccion, definicion, explicable, metaOriginal, ajustes } = descrito;
  const unidad = linea.unidadMedida.trim();
  const ventana = ventanaOf(linea);
  const textoObjetivo = objetivoText(objetivo);
  const marcas = [
    ...(linea.situacion === '' ? [] : [MARCAS_FICHA[linea.situacion]]),
    ...(linea.sujetaADemanda ? [MARCAS_FICHA.demanda] : []),
  ];
  const evidencias = contexto.evidenciasDe(descrito).filter((e) => isHastaCorte(e, contexto.corte));
  const only = (texto: string): readonly string[] => (texto.trim() === '' ? [] : [texto.trim()]);
  return {
    institucion: only(contexto.institucion),
    organo: only(contexto.organo),
    programa: only(contexto.programa),
    seccion: only(tituloSeccion),
    objetivo: only(textoObjetivo === '' ? '' : FICHA.objetivo(objetivo.numero, textoObjetivo)),
    lineaAccion: only(linea.lineaAccion),
    nombreIndicador: only(linea.nombreIndicador),
    definicion: only(definicion),
    dimension: only(linea.dimension),
    tendencia: only(linea.tendencia),
    metodoCalculo: only(linea.metodoCalculo),
    formula: formulaOf(explicable),
    unidadMedida: only(unidad),
    frecuencia: only(linea.frecuencia),
    acumulacion: [ACUMULACION_FICHA[linea.acumulacion]],
    lineaBase: only(linea.lineaBase),
    responsable: only(linea.responsable),
    ventana: ventana === null ? [] : [FICHA.ventana(nameMes(ventana.desde), nameMes(ventana.hasta))],
    verificableEn: [...only(linea.verificableEn), ...evidencias.map(evidenciaText)],
    metaOriginal: [cantidadText(metaOriginal, unidad)],
    metaPropuesta: [cantidadText(linea.metaPropuesta, unidad)],
    ajustes: ajustes.length === 0 ? [FICHA.sinAjustes] : ajustes.map((m) => ajusteText(m, unidad)),
    calendarizacion: [calendarizacionOf(descrito)],
    situacion: marcas,
    observaciones: only(linea.observaciones),
  };
}

/** What is known of a linea at the cut-off, as printed, by the keys of COLUMNAS_CIFRAS. */
export function cifrasDeFicha({ explicable, linea }: IndicadorDescrito) {
  const { indicador, contexto } = explicable;
  return {
    alcanzada: cantidadText(indicador.metaAlcanzada, linea.unidadMedida),
    porAlcanzar: porAlcanzarText(indicador.metaPorAlcanzar, linea.unidadMedida),
    porcentaje: formatPorcentaje(indicador.porcentaje, contexto.umbrales),
    veredicto: indicador.veredicto || SIN_VALOR,
    semaforo: indicador.semaforo === null ? SIN_VALOR : NOMBRES_SEMAFORO[indicador.semaforo],
    estatus: indicador.palabraEstatus || SIN_VALOR,
  };
}
