import { type LineaAccion, listLineas, type Mir, type Objetivo } from '../../mir/model';
import { nameMes } from '../../mir/periods';
import { ventanaOf } from '../../mir/programa';
import { formatCantidad } from '../../mir/text-number';
import { SIN_VALOR } from '../../text/mir';
import { COLUMNAS_LINEAS, calendarioTexto, SIN_CALENDARIO, SIN_LINEAS_OBJETIVO } from '../../text/reporte-pat';
import { isLong, lineaText, MAXIMO_LINEA, textCell, widthsFor } from '../avance/celdas';
import { objetivoName } from '../avance/objetivos';
import { numeroCell } from '../avance/tablas';
import { COLOR_TENUE } from '../colores';
import type { Celda, Fila, Tabla } from '../document';
import { type Hoja, marksOf } from './base';

/** Points. */
const TAMANO = 9;
const TAMANO_MARCA = 8;

/** The two looks of a table of lineas: with what is planned of them, and their text alone where nothing is. */
const COMPLETA = [{ peso: 0 }, { peso: 1, maximo: MAXIMO_LINEA }, { peso: 0 }, { peso: 0 }, { peso: 0.12 }];
const SOLO_TEXTO = [{ peso: 0 }, { peso: 1 }];

function isPlanned(linea: LineaAccion): boolean {
  return linea.unidadMedida.trim() !== '' || linea.metaPropuesta !== null || ventanaOf(linea) !== null;
}

/** "agosto a octubre", or that there is none. */
export function calendarioOf(linea: LineaAccion): string {
  const ventana = ventanaOf(linea);
  return ventana === null ? SIN_CALENDARIO : calendarioTexto(nameMes(ventana.desde), nameMes(ventana.hasta));
}

function rowOf(linea: LineaAccion, completa: boolean): Fila {
  const marcas = marksOf(linea).join(' · ');
  const texto: Celda = {
    parrafos: [
      [{ texto: lineaText({ linea }) }],
      ...(marcas === '' ? [] : [[{ texto: marcas, cursiva: true, tamano: TAMANO_MARCA, color: COLOR_TENUE }]]),
    ],
  };
  const plan = [
    textCell(linea.unidadMedida.trim() || SIN_VALOR, 'center'),
    textCell(formatCantidad(linea.metaPropuesta), 'center'),
    textCell(calendarioOf(linea), 'center'),
  ];
  const celdas = [numeroCell(linea.numero), texto, ...(completa ? plan : [])];
  return { tipo: 'cuerpo', celdas, divisible: isLong(celdas) };
}

function headerOf(completa: boolean): Fila {
  const { numero, linea, ...plan } = COLUMNAS_LINEAS;
  const celdas = [
    textCell(numero, 'center'),
    textCell(linea),
    ...(completa ? Object.values(plan).map((t) => textCell(t, 'center')) : []),
  ];
  return { tipo: 'encabezado', divisible: false, celdas };
}

/** The name of an objetivo over its lineas, repeated on every page. */
export function bandOf(objetivo: Objetivo, columnas: number): Fila {
  return { tipo: 'banda', divisible: false, celdas: [{ columnas, parrafos: [[{ texto: objetivoName(objetivo) }]] }] };
}

/** A row over all columns that says something in place of figures. */
export function saidRow(texto: string, columnas: number): Fila {
  return {
    tipo: 'cuerpo',
    divisible: false,
    celdas: [{ columnas, parrafos: [[{ texto, cursiva: true, color: COLOR_TENUE }]] }],
  };
}

/** Widths that all tables of one look share, from every linea of the MIR: tables below each other stand in line. */
export interface AnchosDeLineas {
  readonly completa: readonly number[];
  readonly soloTexto: readonly number[];
}

export function widthsOfLineas(mir: Mir, { ancho }: Hoja): AnchosDeLineas {
  const lineas = listLineas(mir).map(({ linea }) => linea);
  const widths = (completa: boolean): number[] =>
    widthsFor(
      ancho,
      completa ? COMPLETA : SOLO_TEXTO,
      [headerOf(completa), ...lineas.map((l) => rowOf(l, completa))],
      TAMANO,
    );
  return { completa: widths(true), soloTexto: widths(false) };
}

/** A table an objetivo: its lineas as numbered in the plan, with unit, meta and calendar where the MIR has any of them. */
export function buildLineas(objetivos: readonly Objetivo[], widths: AnchosDeLineas): Tabla[] {
  return objetivos.map((objetivo) => {
    const { lineas } = objetivo;
    const completa = lineas.some(isPlanned);
    const anchos = completa ? widths.completa : widths.soloTexto;
    const banda = bandOf(objetivo, anchos.length);
    const filas =
      lineas.length === 0
        ? [banda, saidRow(SIN_LINEAS_OBJETIVO, anchos.length)]
        : [banda, headerOf(completa), ...lineas.map((l) => rowOf(l, completa))];
    return {
      tipo: 'tabla',
      anchos,
      tamano: TAMANO,
      filasRepetidas: lineas.length === 0 ? 0 : 2,
      indivisible: lineas.length === 0,
      filas,
    };
  });
}
