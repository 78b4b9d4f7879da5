import { type Columna, FORMATO_CANTIDAD, FORMATO_ENTERO, FORMATO_PORCENTAJE, FORMATO_TEXTO } from './columna';
import { MESES, type Mes } from './format';
import type { Acumulacion, Situacion } from './model';
import {
  ALCANZADO_FORMULA,
  AVANCE_FORMULA,
  CASO_ESTATUS_FORMULA,
  CASO_VEREDICTO_FORMULA,
  MESES_POR_PERIODO_FORMULA,
  PERIODOS_FORMULA,
  PROGRAMADO_FORMULA,
  programaFormula,
  SEMAFORO_FORMULA,
  VEREDICTO_FORMULA,
} from './native';
import { FILA_ATENCION_FORMULA, FILA_VENCE_FORMULA, MESES_SIN_REPORTE_FORMULA } from './native-tablero';

export const HOJA_CRONOGRAMA = 'Cronograma';
/** The words of ACUMULACIÓN, the default first. */
export const ACUMULACIONES: readonly Acumulacion[] = ['suma', 'ultimo', 'promedio', 'maximo'];
export const SITUACIONES: readonly Situacion[] = ['CANCELADA', 'REPROGRAMADA'];
/** "propuesta": the months are derived by formula; "aceptada": people captured or accepted them. */
const ORIGENES_PROGRAMA = ['propuesta', 'aceptada'] as const;

export type CronogramaKey =
  | 'linea'
  | 'lineaTexto'
  | 'responsable'
  | 'acumulacion'
  | 'demanda'
  | 'situacion'
  | 'origen'
  | Mes
  | 'mesesPorPeriodo'
  | 'periodos'
  | 'programado'
  | 'alcanzado'
  | 'avance'
  | 'veredicto'
  | 'semaforo'
  | 'casoEstatus'
  | 'casoVeredicto'
  | 'mesesSinReporte'
  | 'filaVence'
  | 'filaAtencion'
  | 'ventanaInicial'
  | 'ventanaFinal';

const plan = { kind: 'plan', type: 'texto', numberFormat: FORMATO_TEXTO, aliases: [] } as const;
const formula = { kind: 'formula', aliases: [] } as const;

const [M_INICIAL, M_FINAL] = ['{mir.mesInicial}', '{mir.mesFinal}'];
/** The window where it is one (programa.ts, ventanaOf): a conditional format may not look at another sheet. */
const VENTANA_INICIAL_FORMULA =
  '=IF(COUNT({mir.mesInicial:mesFinal})<2,"",' +
  `IF(OR(${M_INICIAL}<>INT(${M_INICIAL}),${M_FINAL}<>INT(${M_FINAL}),${M_INICIAL}<1,${M_FINAL}>12,${M_INICIAL}>${M_FINAL}),"",${M_INICIAL}))`;
const VENTANA_FINAL_FORMULA = `=IF(ISNUMBER({ventanaInicial}),${M_FINAL},"")`;

/**
 * The companion sheet Cronograma (decided): row r speaks of the linea in row r of the MIR.
 * An objetivo's subtotal row shows counts: "3 de 5 cumplidas al corte".
 */
export const COLUMNAS_CRONOGRAMA: readonly Columna<CronogramaKey>[] = [
  { ...plan, key: 'linea', header: 'NÚM.', width: 64, align: 'center', help: 'Número de la línea de acción.' },
  {
    ...formula,
    key: 'lineaTexto',
    header: 'LÍNEA DE ACCIÓN',
    type: 'texto',
    formula: '={mir.lineaAccion}',
    width: 300,
    numberFormat: 'General',
    align: 'left',
    help: 'Se toma de la MIR.',
  },
  {
    ...plan,
    key: 'responsable',
    header: 'RESPONSABLE',
    width: 110,
    align: 'left',
    help: 'Persona o área responsable de la línea.',
  },
  {
    ...plan,
    key: 'acumulacion',
    header: 'ACUMULACIÓN',
    type: 'catalogo',
    opciones: ACUMULACIONES,
    obligatoria: true,
    width: 110,
    align: 'center',
    help: 'Cómo se acumulan los meses: suma (conteos), ultimo (porcentajes que avanzan), promedio o maximo.',
  },
  {
    ...plan,
    key: 'demanda',
    header: 'SUJETA A DEMANDA',
    type: 'catalogo',
    opciones: ['sí'],
    width: 110,
    align: 'center',
    help: '«sí» cuando depende de solicitudes: los meses en blanco no son atraso.',
  },
  {
    ...plan,
    key: 'situacion',
    header: 'SITUACIÓN',
    type: 'catalogo',
    opciones: SITUACIONES,
    width: 110,
    align: 'center',
    help: 'CANCELADA o REPROGRAMADA por un instrumento; en blanco, vigente.',
  },
  {
    ...plan,
    key: 'origen',
    header: 'PROGRAMA',
    type: 'catalogo',
    opciones: ORIGENES_PROGRAMA,
    obligatoria: true,
    width: 110,
    align: 'center',
    help: '«propuesta» mientras el programa mensual se deriva de la meta y la frecuencia; «aceptada» cuando se capturó.',
  },
  ...MESES.map(
    (mes, index): Columna<CronogramaKey> => ({
      ...formula,
      key: mes,
      header: mes.toUpperCase().slice(0, 3),
      type: 'cantidad',
      formula: programaFormula(index + 1, MESES[index - 1] ?? null),
      width: 62,
      numberFormat: FORMATO_CANTIDAD,
      align: 'center',
      help: `Programado en ${mes}.`,
    }),
  ),
  {
    ...formula,
    key: 'mesesPorPeriodo',
    header: 'MESES POR PERIODO',
    type: 'cantidad',
    formula: MESES_POR_PERIODO_FORMULA,
    width: 110,
    numberFormat: FORMATO_CANTIDAD,
    align: 'center',
    help: 'Meses de cada periodo según la frecuencia de medición.',
  },
  {
    ...formula,
    key: 'periodos',
    header: 'PERIODOS DE LA VENTANA',
    type: 'cantidad',
    formula: PERIODOS_FORMULA,
    width: 110,
    numberFormat: FORMATO_CANTIDAD,
    align: 'center',
    help: 'Periodos que toca la ventana de la línea; en blanco cuando no hay programa que proponer.',
  },
  {
    ...formula,
    key: 'programado',
    header: 'PROGRAMADO AL CORTE',
    type: 'cantidad',
    formula: PROGRAMADO_FORMULA,
    width: 110,
    numberFormat: FORMATO_CANTIDAD,
    align: 'right',
    help: 'Programado acumulado al mes de corte.',
  },
  {
    ...formula,
    key: 'alcanzado',
    header: 'ALCANZADO AL CORTE',
    type: 'cantidad',
    formula: ALCANZADO_FORMULA,
    width: 110,
    numberFormat: FORMATO_CANTIDAD,
    align: 'right',
    help: 'Alcanzado acumulado al mes de corte; en blanco, sin datos.',
  },
  {
    ...formula,
    key: 'avance',
    header: 'AVANCE AL CORTE (%)',
    type: 'porcentaje',
    formula: AVANCE_FORMULA,
    width: 110,
    numberFormat: FORMATO_PORCENTAJE,
    align: 'right',
    help: 'Alcanzado entre programado, al corte. En las filas de conteo, si Configuración lo pide, el promedio simple de sus líneas, con 100 como máximo en cada una.',
  },
  {
    ...formula,
    key: 'veredicto',
    header: 'VEREDICTO AL CORTE',
    type: 'texto',
    formula: VEREDICTO_FORMULA,
    width: 170,
    numberFormat: 'General',
    align: 'center',
    help: 'Cómo va la línea respecto de lo programado al corte.',
  },
  {
    ...formula,
    key: 'semaforo',
    header: 'SEMÁFORO',
    type: 'texto',
    formula: SEMAFORO_FORMULA,
    width: 110,
    numberFormat: 'General',
    align: 'center',
    help: 'verde, amarillo, rojo o morado según los umbrales de Configuración.',
  },
  {
    ...formula,
    key: 'casoEstatus',
    header: 'NÚM. DE ESTATUS',
    type: 'cantidad',
    formula: CASO_ESTATUS_FORMULA,
    width: 110,
    numberFormat: FORMATO_CANTIDAD,
    align: 'center',
    help: 'Número del estatus, de 1 a 9, en el orden de sus palabras en Configuración; de él sale la palabra que muestra la MIR.',
  },
  {
    ...formula,
    key: 'casoVeredicto',
    header: 'NÚM. DE VEREDICTO',
    type: 'cantidad',
    formula: CASO_VEREDICTO_FORMULA,
    width: 110,
    numberFormat: FORMATO_CANTIDAD,
    align: 'center',
    help: 'Número del veredicto, de 1 a 8, en el orden de sus palabras en Configuración; de él sale la palabra del veredicto.',
  },
  {
    ...formula,
    key: 'mesesSinReporte',
    header: 'MESES SIN REPORTE',
    type: 'cantidad',
    formula: MESES_SIN_REPORTE_FORMULA,
    width: 110,
    numberFormat: FORMATO_CANTIDAD,
    align: 'center',
    help: 'Meses programados hasta el corte en los que no se capturó nada; de una línea que se suma, sólo mientras no haya ninguna captura.',
  },
  {
    ...formula,
    key: 'filaVence',
    header: 'VENCE EN EL PERIODO (ORDEN)',
    type: 'cantidad',
    formula: FILA_VENCE_FORMULA,
    width: 110,
    numberFormat: FORMATO_CANTIDAD,
    align: 'center',
    help: 'Fila de la línea si tiene algo programado en el periodo de informes del corte; un millón más si al corte va cumplida. En ese orden la lista el Tablero.',
  },
  {
    ...formula,
    key: 'filaAtencion',
    header: 'POR ATENDER (FILA)',
    type: 'cantidad',
    formula: FILA_ATENCION_FORMULA,
    width: 110,
    numberFormat: FORMATO_CANTIDAD,
    align: 'center',
    help: 'Fila de la línea si está atrasada, no se cumplió o tiene meses sin reporte; con ella la lista el Tablero.',
  },
  {
    ...formula,
    key: 'ventanaInicial',
    header: 'INICIA',
    type: 'mes',
    formula: VENTANA_INICIAL_FORMULA,
    width: 110,
    numberFormat: FORMATO_ENTERO,
    align: 'center',
    help: 'Primer mes de la ventana de la línea, tomado de la MIR; en blanco, sin calendarización. De él sale la barra del cronograma.',
  },
  {
    ...formula,
    key: 'ventanaFinal',
    header: 'TERMINA',
    type: 'mes',
    formula: VENTANA_FINAL_FORMULA,
    width: 110,
    numberFormat: FORMATO_ENTERO,
    align: 'center',
    help: 'Último mes de la ventana de la línea, tomado de la MIR.',
  },
];
