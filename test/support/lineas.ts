import { MESES } from '../../src/mir/format';
import type { LineaAccion, Meses, Mir, Objetivo } from '../../src/mir/model';

/** Twelve months from { 3: 5 } (marzo 5). */
export function meses(captured: Readonly<Record<number, number>> = {}): Meses {
  return MESES.map((_, index) => captured[index + 1] ?? null);
}

/** A sound linea: 12 informes, one a month, nothing captured; `parts` say what the test is about. */
export function linea(parts: Partial<LineaAccion> = {}): LineaAccion {
  const numero = parts.numero ?? '1.1';
  return {
    numero,
    lineaAccion: `${numero} Presentar informes de seguimiento`,
    mesInicial: 1,
    mesFinal: 12,
    dimension: 'Eficacia',
    nombreIndicador: 'Informes presentados',
    metodoCalculo: 'Informes presentados / informes programados',
    frecuencia: 'Mensual',
    unidadMedida: 'Informe',
    lineaBase: 'Sin referencia',
    metaPropuesta: 12,
    tendencia: 'Incremento',
    presupuesto: null,
    observaciones: '',
    verificableEn: '',
    meses: meses(),
    responsable: '',
    acumulacion: 'suma',
    sujetaADemanda: false,
    situacion: '',
    programaCapturado: null,
    ...parts,
  };
}

/** A MIR of one objetivo with these lineas. */
export function mirOf(lineas: readonly LineaAccion[], parts: Partial<Mir> = {}): Mir {
  return {
    ejercicio: 2025,
    anioPresupuesto: 2025,
    titulo: { institucion: '', formato: '', programa: '', organo: '', objetivoGeneral: '' },
    secciones: [
      {
        titulo: '',
        objetivos: [{ numero: '1', politicasGenerales: '', programa: '', objetivo: 'Dar seguimiento', lineas }],
      },
    ],
    presupuestoDeclarado: null,
    ...parts,
  };
}

/** The MIR with each of its objetivos changed. */
export function mapObjetivos(mir: Mir, change: (objetivo: Objetivo) => Objetivo): Mir {
  return { ...mir, secciones: mir.secciones.map((s) => ({ ...s, objetivos: s.objetivos.map(change) })) };
}
