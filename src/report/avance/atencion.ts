import type { Indicador } from '../../mir/indicators';
import { nameMes } from '../../mir/periods';
import { ventanaOf } from '../../mir/programa';
import { needsAttention } from '../../mir/tablero';
import { SIN_VALOR } from '../../text/mir';
import {
  COLUMNAS_ATENCION,
  cuentaDe,
  INTRO_DEMANDA,
  INTRO_SIN_CALENDARIO,
  SIN_ATRASOS,
  TITULOS,
} from '../../text/reporte';
import type { Bloque, Celda, Fila, Parrafo } from '../document';
import { bodyRow, headerRow, MAXIMO_LINEA, numeroCell, textCell } from '../filas';
import { lineaText } from '../numerado';
import { alCorteText, estatusCell, veredictoCell } from './celdas';
import type { DatosAvance, RenglonAvance } from './datos';
import { listBySeccion, parrafo, tablesBySeccion } from './tablas';

const PESOS = [
  { peso: 0 },
  { peso: 1, maximo: MAXIMO_LINEA },
  { peso: 0.05 },
  { peso: 0.05 },
  { peso: 0.1 },
  { peso: 0.05 },
  { peso: 0.3 },
];

/** "4 de 6: enero, marzo, abril, junio": the months that were due and have no report, of how many. */
export function mesesText({ mesesSinReporte, mesesExigibles }: Indicador): string {
  if (mesesSinReporte.length === 0) return SIN_VALOR;
  const cuantos = cuentaDe(String(mesesSinReporte.length), String(mesesExigibles));
  return `${cuantos}: ${mesesSinReporte.map(nameMes).join(', ')}`;
}

function rowOf(renglon: RenglonAvance, datos: DatosAvance): Fila {
  const { linea, indicador } = renglon;
  const celdas: Celda[] = [
    numeroCell(linea.numero),
    textCell(lineaText(renglon.linea)),
    textCell(linea.unidadMedida.trim() || SIN_VALOR, 'center'),
    textCell(alCorteText(renglon), 'center'),
    veredictoCell(renglon, datos),
    estatusCell(renglon),
    textCell(mesesText(indicador)),
  ];
  return bodyRow(celdas);
}

/** Late lineas and lineas with months without report, a band a seccion (numbers repeat between them). */
function buildAtrasos(datos: DatosAvance, ancho: number): Bloque[] {
  const titulo: Bloque = { tipo: 'encabezado', nivel: 1, texto: TITULOS.atencion };
  if (!datos.renglones.some((r) => needsAttention(r.indicador))) return [titulo, parrafo(SIN_ATRASOS)];
  const encabezado = headerRow(Object.values(COLUMNAS_ATENCION), (i) => i === 1 || i === 6);
  const rowsOf = (r: RenglonAvance): Fila[] => (needsAttention(r.indicador) ? [rowOf(r, datos)] : []);
  return [titulo, ...tablesBySeccion(datos, ancho, { encabezado, pesos: PESOS, rowsOf })];
}

function buildLista(titulo: string, intro: string, elementos: readonly Parrafo[]): Bloque[] {
  if (elementos.length === 0) return [];
  return [{ tipo: 'encabezado', nivel: 2, texto: titulo }, parrafo(intro), { tipo: 'lista', elementos }];
}

/** What somebody must look at, and the lineas that are judged otherwise or not at all. */
export function buildAtencion(datos: DatosAvance, ancho: number): Bloque[] {
  const sinVentana = datos.renglones.filter((r) => ventanaOf(r.linea) === null);
  const demanda = datos.renglones.filter((r) => r.linea.sujetaADemanda);
  return [
    ...buildAtrasos(datos, ancho),
    ...buildLista(TITULOS.sinCalendario, INTRO_SIN_CALENDARIO, listBySeccion(datos, sinVentana)),
    ...buildLista(TITULOS.demanda, INTRO_DEMANDA, listBySeccion(datos, demanda)),
  ];
}
