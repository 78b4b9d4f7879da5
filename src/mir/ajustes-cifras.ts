import type { Ajuste } from './ajustes';
import { FRECUENCIAS_INFORME } from './palabras';

const PALABRA_VEREDICTO = { tipo: 'texto', ayuda: 'Palabras que aparecen en VEREDICTO AL CORTE.' } as const;

/** Months of the period in which informes are given; anything that is no word of the list is a bimestre (periods.ts). */
const MESES_DEL_PERIODO = [
  ['mensual', 1],
  ['trimestral', 3],
  ['cuatrimestral', 4],
  ['semestral', 6],
  ['anual', 12],
].reduceRight<string>(
  (otherwise, [palabra, meses]) => `IF(LOWER(TRIM({cfg.frecuenciaInformes}))="${palabra}",${meses},${otherwise})`,
  '2',
);

/** The settings of what is read in the figures and of when they are reported; joined to AJUSTES at its end. */
export const AJUSTES_CIFRAS = [
  {
    ...PALABRA_VEREDICTO,
    clave: 'veredictoSinVariacion',
    etiqueta: 'Veredicto: nada programado ni alcanzado',
    defecto: 'Sin variación',
  },
  {
    ...PALABRA_VEREDICTO,
    clave: 'veredictoAnticipada',
    etiqueta: 'Veredicto: avance antes de lo programado',
    defecto: 'Adelantada',
  },
  {
    ...PALABRA_VEREDICTO,
    clave: 'veredictoSinReporte',
    etiqueta: 'Veredicto: programado y sin captura',
    defecto: 'Sin reporte',
  },
  {
    ...PALABRA_VEREDICTO,
    clave: 'veredictoPendiente',
    etiqueta: 'Veredicto: se reportó que nada se alcanzó',
    defecto: 'Meta pendiente de cumplimiento',
  },
  {
    ...PALABRA_VEREDICTO,
    clave: 'veredictoParcial',
    etiqueta: 'Veredicto: menos de lo programado',
    defecto: 'Meta parcialmente cumplida',
  },
  {
    ...PALABRA_VEREDICTO,
    clave: 'veredictoCumplida',
    etiqueta: 'Veredicto: lo programado',
    defecto: 'Meta cumplida',
  },
  {
    ...PALABRA_VEREDICTO,
    clave: 'veredictoAdelantada',
    etiqueta: 'Veredicto: más de lo programado, dentro de la meta anual',
    defecto: 'Adelantada',
  },
  {
    ...PALABRA_VEREDICTO,
    clave: 'veredictoRebasada',
    etiqueta: 'Veredicto: más que la meta anual',
    defecto: 'Meta rebasada',
  },
  {
    clave: 'promedio',
    etiqueta: 'Promedio de avance por objetivo',
    tipo: 'lista',
    defecto: 'no',
    opciones: ['no', 'sí'],
    ayuda:
      '«sí» añade a los conteos el promedio simple del avance al corte, con 100 como máximo por línea; sin líneas canceladas, que no aplican o sin programa al corte.',
  },
  {
    clave: 'frecuenciaInformes',
    etiqueta: 'Frecuencia de los informes',
    tipo: 'lista',
    defecto: 'bimestral',
    opciones: FRECUENCIAS_INFORME,
    ayuda:
      'Cada cuánto se entregan los informes de avance; de ella salen el periodo del Tablero y las entregas del año.',
  },
  {
    clave: 'plazoEntrega',
    etiqueta: 'Plazo de entrega (días)',
    tipo: 'numero',
    defecto: null,
    ayuda:
      'Días naturales después del último del periodo en que vence la entrega del informe; en blanco, sin fecha límite.',
  },
  {
    clave: 'periodoDesde',
    etiqueta: 'Periodo del corte: primer mes',
    tipo: 'formula',
    defecto: null,
    formula: `=IF({cfg.corteVigente}<1,0,{cfg.periodoHasta}-${MESES_DEL_PERIODO}+1)`,
    ayuda: 'Primer mes del periodo de informes en que cae el corte vigente. 0: sin corte.',
  },
  {
    clave: 'periodoHasta',
    etiqueta: 'Periodo del corte: último mes',
    tipo: 'formula',
    defecto: null,
    formula: `=IF({cfg.corteVigente}<1,0,ROUNDUP({cfg.corteVigente}/${MESES_DEL_PERIODO},0)*${MESES_DEL_PERIODO})`,
    ayuda: 'Último mes del periodo de informes en que cae el corte vigente: lo programado en él vence.',
  },
] as const satisfies readonly Ajuste[];
