import { ANEXO_1, MESES } from '../../src/mir/format';
import type { LineaAccion, Mir, Objetivo } from '../../src/mir/model';

/** A complete linea; what a test is about is given in `datos`. */
export function buildLinea(numero: string, datos: Partial<LineaAccion> = {}): LineaAccion {
  return {
    numero,
    lineaAccion: `${numero} Elaborar el documento de la línea ${numero}.`,
    mesInicial: 2,
    mesFinal: 10,
    dimension: 'Eficacia',
    nombreIndicador: 'Porcentaje de documentos elaborados',
    metodoCalculo: 'Documentos elaborados entre documentos programados por cien',
    frecuencia: 'Bimestral',
    unidadMedida: 'Documento',
    lineaBase: 'Sin referencia',
    metaPropuesta: 5,
    tendencia: 'Incremento',
    presupuesto: 1000,
    observaciones: '',
    verificableEn: 'Informe bimestral',
    meses: MESES.map(() => null),
    responsable: '',
    acumulacion: 'suma',
    sujetaADemanda: false,
    situacion: '',
    programaCapturado: null,
    ...datos,
  };
}

export function buildObjetivo(numero: string, lineas: readonly LineaAccion[]): Objetivo {
  return {
    numero,
    politicasGenerales: 'Gestión de calidad; Modernización institucional',
    programa: '(1) Organización de procesos',
    objetivo: `Cumplir el propósito ${numero} del órgano`,
    lineas,
  };
}

export function buildMir(secciones: Mir['secciones'], datos: Partial<Mir> = {}): Mir {
  return {
    ejercicio: 2024,
    anioPresupuesto: 2023,
    titulo: {
      institucion: 'INSTITUTO ELECTORAL DE LA ENTIDAD',
      formato: ANEXO_1.titulo,
      programa: 'Programa Anual de Trabajo 2024',
      organo: 'Dirección de Organización',
      objetivoGeneral: 'Organizar con calidad los procesos que la ley encomienda al órgano.',
    },
    secciones,
    presupuestoDeclarado: { monto: 5000, etiqueta: 'Presupuesto total declarado' },
    ...datos,
  };
}

/** `lineas` lineas at ten an objetivo, in one titled section. */
export function buildMirDe(lineas: number): Mir {
  const objetivos: Objetivo[] = [];
  for (let i = 0; i < lineas; i += 10) {
    const o = String(objetivos.length + 1);
    const cuantas = Math.min(10, lineas - i);
    objetivos.push(buildObjetivo(o, Array.from({ length: cuantas }, (_, j) => buildLinea(`${o}.${j + 1}`))));
  }
  return buildMir([{ titulo: 'Objetivos específicos sustanciales', objetivos }]);
}
