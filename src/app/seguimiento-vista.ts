import { contextOf } from '../mir/contexto';
import { computeIndicador } from '../mir/indicators';
import type { LineaUbicada } from '../mir/model';
import type { Periodo } from '../mir/periods';
import type { AsientosDeLinea, ParteJustificacion, PartesJustificacion } from '../mir/seguimiento';
import { seguimientoDeLinea } from '../mir/seguimiento-linea';
import { permisosOf } from '../sheet/blueprint/protection';
import type { LibroLeido } from '../sheet/read';
import type { Snapshot } from '../sheet/state';
import { puedeCapturar } from './permiso';

export interface EvidenciaVista {
  /** Row on the sheet Seguimiento. */
  readonly fila: number;
  readonly periodo: string;
  readonly mes: number | null;
  readonly documento: string;
  readonly oficio: string;
  readonly fecha: string;
  readonly vinculo: string;
  readonly cantidad: number | null;
}

/** A linea in a period: what is registered and what is missing. What has no value is null. */
export interface LineaSeguimientoVista {
  /** From 1. */
  readonly seccion: number;
  readonly linea: string;
  readonly texto: string;
  readonly unidad: string;
  readonly acumulacion: string;
  /** Who may register nothing of it only looks. */
  readonly puedeRegistrar: boolean;
  readonly semaforo: string | null;
  readonly veredicto: string | null;
  readonly programado: number | null;
  readonly alcanzado: number | null;
  readonly desviada: boolean;
  /** Months of the period with progress above 0. */
  readonly avance: readonly { readonly mes: number; readonly valor: number }[];
  readonly verificableEn: string;
  readonly partes: PartesJustificacion;
  readonly faltan: readonly ParteJustificacion[];
  readonly sinEvidencia: readonly number[];
  readonly evidencias: readonly EvidenciaVista[];
}

/** How a linea of a workbook is shown for a period, as of its last month. */
export function createLineaVista(
  { configuracion, baseline, mir }: LibroLeido,
  { usuario, puedeEditarProtegido }: Snapshot,
  periodo: Periodo,
): (ubicada: LineaUbicada, asientos: AsientosDeLinea) => LineaSeguimientoVista {
  const contexto = contextOf(configuracion, periodo.hasta);
  const permisos = permisosOf(configuracion, baseline);
  return ({ seccion, objetivo, linea }, asientos) => {
    const indicador = computeIndicador(linea, contexto);
    const suyo = seguimientoDeLinea(linea, asientos, periodo, indicador);
    const denied = puedeCapturar(permisos, mir, usuario, puedeEditarProtegido, seccion, objetivo.numero, null);
    return {
      seccion: seccion + 1,
      linea: linea.numero,
      texto: linea.lineaAccion,
      unidad: linea.unidadMedida,
      acumulacion: linea.acumulacion,
      puedeRegistrar: denied === null,
      semaforo: indicador.semaforo,
      veredicto: indicador.veredicto,
      programado: indicador.programadoAlCorte,
      alcanzado: indicador.alcanzadoAlCorte,
      desviada: suyo.desviada,
      avance: suyo.mesesConAvance.map((mes) => ({ mes, valor: linea.meses[mes - 1] ?? 0 })),
      verificableEn: linea.verificableEn,
      partes: suyo.partes,
      faltan: suyo.faltan,
      sinEvidencia: suyo.sinEvidencia,
      evidencias: suyo.evidencias.map(
        ({ fila, periodo: clave, mes, documento, oficio, fecha, vinculo, cantidad }): EvidenciaVista => ({
          fila,
          periodo: clave,
          mes,
          documento,
          oficio,
          fecha,
          vinculo,
          cantidad,
        }),
      ),
    };
  };
}
