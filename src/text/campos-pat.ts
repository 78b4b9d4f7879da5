import { MESES } from '../mir/palabras';

/** What a template may write of the PAT, in words. Joined to text/campos.ts. */

export const CAMPOS_DE_PAT = {
  totalObjetivos: 'Cuántos objetivos específicos tiene el programa.',
  totalLineas: 'Cuántas líneas de acción tiene el programa.',
  formato: 'Nombre del formato de la MIR.',
  presupuestoSuma: 'Suma del presupuesto proyectado de las líneas registradas.',
  presupuestoDeclarado: 'Presupuesto total declarado.',
  etiquetaPresupuesto: 'Cómo llama la MIR al presupuesto total declarado.',
} as const;

export const PARTES_DE_PAT = {
  mision: 'Misión.',
  vision: 'Visión.',
  capituloSiglas: 'Abreviaturas y siglas, con su tabla.',
  presentacion: 'Presentación.',
  marcoLegal: 'Marco legal.',
  estructura: 'Estructura organizacional.',
  capituloObjetivoGeneral: 'Objetivo general, con su título.',
  lineas: 'Líneas de acción, por objetivo.',
  cronograma: 'Cronograma, con sus meses sombreados.',
  indicadores: 'Indicadores y metas.',
  anexo1: 'Anexo 1: la MIR.',
} as const;

const SECCION = 'Título de la sección';
const OBJETIVO = 'Texto del objetivo';

export const LISTAS_DE_PAT = {
  lineas: {
    descripcion: 'Una fila por línea de acción.',
    columnas: {
      seccion: SECCION,
      numeroObjetivo: 'Número del objetivo',
      objetivo: OBJETIVO,
      numero: 'Número de la línea',
      lineaAccion: 'Texto de la línea',
      indicador: 'Nombre del indicador',
      dimension: 'Dimensión del indicador',
      metodoCalculo: 'Método de cálculo',
      frecuencia: 'Frecuencia de medición',
      unidadMedida: 'Unidad de medida',
      lineaBase: 'Línea base',
      meta: 'Meta propuesta',
      tendencia: 'Tendencia',
      presupuesto: 'Presupuesto proyectado',
      mesInicial: 'Mes inicial',
      mesFinal: 'Mes final',
      calendario: 'Del mes inicial al mes final',
      verificable: 'Dónde se verifica la meta',
      observaciones: 'Observaciones',
      responsable: 'Responsable',
      ...Object.fromEntries(MESES.map((mes) => [mes, `Lo programado en ${mes}`])),
    },
  },
  objetivos: {
    descripcion: 'Una fila por objetivo específico.',
    columnas: {
      seccion: SECCION,
      numero: 'Número del objetivo',
      objetivo: OBJETIVO,
      politicasGenerales: 'Políticas generales con las que se vincula',
      programa: 'Programa general al que contribuye',
      lineas: 'Cuántas líneas de acción tiene',
      presupuesto: 'Suma del presupuesto de sus líneas',
    },
  },
  siglas: {
    descripcion: 'Una fila por sigla o abreviatura.',
    columnas: { sigla: 'Sigla o abreviatura', significado: 'Lo que significa' },
  },
  politicas: { descripcion: 'Una fila por política general.', columnas: { politica: 'Política general' } },
  programas: { descripcion: 'Una fila por programa general.', columnas: { programa: 'Programa general' } },
} as const;
