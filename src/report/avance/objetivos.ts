import type { Objetivo } from '../../mir/model';
import { nameMes } from '../../mir/periods';
import { ventanaOf } from '../../mir/programa';
import { formatCantidad, formatPorcentaje } from '../../mir/text-number';
import { SIN_VALOR } from '../../text/mir';
import {
  columnasAvance,
  ETIQUETA_INDICADOR,
  MARCA_DEMANDA,
  MARCA_REPROGRAMADA,
  MARCA_SIN_CALENDARIO,
  marcaMetaOriginal,
  marcaVentana,
  OBJETIVO_SIN_PROGRAMADAS,
  resumenObjetivo,
  SIN_LINEAS,
  TITULOS,
} from '../../text/reporte';
import { COLOR_TENUE } from '../colores';
import type { Bloque, Celda, Fila, Parrafo } from '../document';
import { bodyRow, headerRow, MAXIMO_LINEA, numeroCell, textCell } from '../filas';
import { lineaText, objetivoName } from '../numerado';
import { alCorteText, estatusCell, porcentajeCell, TAMANO_TABLA, veredictoCell } from './celdas';
import { type DatosAvance, grupoOfObjetivo, type RenglonAvance } from './datos';
import { parrafo, tablesByObjetivo } from './tablas';

/** In the order of `columnasAvance`. */
const PESOS = [
  { peso: 0 },
  { peso: 1, maximo: MAXIMO_LINEA },
  ...[0.03, 0.02, 0.03, 0.03, 0.03, 0.09, 0.04].map((peso) => ({ peso })),
];
const TAMANO_MARCA = TAMANO_TABLA - 0.5;

function marksOf({ linea }: RenglonAvance): string {
  const ventana = ventanaOf(linea);
  return [
    ventana === null ? MARCA_SIN_CALENDARIO : marcaVentana(nameMes(ventana.desde), nameMes(ventana.hasta)),
    ...(linea.sujetaADemanda ? [MARCA_DEMANDA] : []),
    ...(linea.situacion === 'REPROGRAMADA' ? [MARCA_REPROGRAMADA] : []),
  ].join(' · ');
}

function lineaCell(renglon: RenglonAvance): Celda {
  const { nombreIndicador } = renglon.linea;
  const indicador: Parrafo[] =
    nombreIndicador.trim() === ''
      ? []
      : [
          [
            { texto: ETIQUETA_INDICADOR, negrita: true, tamano: TAMANO_MARCA, color: COLOR_TENUE },
            { texto: nombreIndicador, tamano: TAMANO_MARCA, color: COLOR_TENUE },
          ],
        ];
  return {
    parrafos: [
      [{ texto: lineaText(renglon.linea) }],
      ...indicador,
      [{ texto: marksOf(renglon), cursiva: true, tamano: TAMANO_MARCA, color: COLOR_TENUE }],
    ],
  };
}

/** The meta in force, and the original one where a modificacion changed it. */
function metaCell({ linea }: RenglonAvance, { cambiosDelPlan }: DatosAvance): Celda {
  const original = cambiosDelPlan.metasOriginales.get(linea);
  const marca: Parrafo[] =
    original === undefined
      ? []
      : [[{ texto: marcaMetaOriginal(formatCantidad(original)), tamano: TAMANO_MARCA, color: COLOR_TENUE }]];
  return { alineacion: 'center', parrafos: [[{ texto: formatCantidad(linea.metaPropuesta) }], ...marca] };
}

function rowOf(renglon: RenglonAvance, datos: DatosAvance, principal: string): Fila {
  const { linea, enPeriodo } = renglon;
  const celdas: Celda[] = [
    numeroCell(linea.numero),
    lineaCell(renglon),
    textCell(linea.unidadMedida.trim() || SIN_VALOR, 'center'),
    metaCell(renglon, datos),
    textCell(formatCantidad(enPeriodo), 'center'),
    textCell(alCorteText(renglon), 'center'),
    porcentajeCell(renglon, datos, principal),
    veredictoCell(renglon, datos),
    estatusCell(renglon),
  ];
  return bodyRow(celdas);
}

/** The band over an objetivo's lineas: its name and what it amounts to. It is repeated on every page. */
function bandOf(objetivo: Objetivo, datos: DatosAvance): Fila {
  const { conteo } = grupoOfObjetivo(datos, objetivo);
  const promedio = datos.contexto.promedio ? formatPorcentaje(conteo.promedio, datos.contexto.umbrales) : null;
  const resumen =
    conteo.programadas === 0
      ? OBJETIVO_SIN_PROGRAMADAS
      : resumenObjetivo(conteo.cumplidas, conteo.programadas, promedio);
  return {
    tipo: 'banda',
    divisible: false,
    celdas: [
      {
        columnas: PESOS.length,
        parrafos: [[{ texto: objetivoName(objetivo) }], [{ texto: resumen, negrita: false, tamano: TAMANO_TABLA }]],
      },
    ],
  };
}

/** A table an objetivo, all with the same columns. */
export function buildObjetivos(datos: DatosAvance, ancho: number, principal: string): Bloque[] {
  const titulo: Bloque = { tipo: 'encabezado', nivel: 1, texto: TITULOS.avance };
  if (datos.renglones.length === 0) return [titulo, parrafo(SIN_LINEAS)];
  const tablas = tablesByObjetivo(datos, ancho, {
    encabezado: headerRow(Object.values(columnasAvance(datos.periodo.tipo)), (i) => i === 1),
    pesos: PESOS,
    bandOf: (objetivo) => bandOf(objetivo, datos),
    rowOf: (renglon) => rowOf(renglon, datos, principal),
  });
  return [titulo, ...tablas];
}
