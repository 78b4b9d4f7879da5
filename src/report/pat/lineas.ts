import { lastOf } from '../../mir/listas';
import { type LineaAccion, listLineas, type Mir, type Objetivo } from '../../mir/model';
import { nameMes } from '../../mir/periods';
import { ventanaOf } from '../../mir/programa';
import { formatCantidad } from '../../mir/text-number';
import { SIN_VALOR } from '../../text/mir';
import { COLUMNAS_LINEAS, calendarioTexto, SIN_CALENDARIO, SIN_LINEAS_OBJETIVO } from '../../text/reporte-pat';
import { COLOR_TENUE } from '../colores';
import type { Celda, Fila, Tabla } from '../document';
import { bandRow, bodyRow, headerRow, MAXIMO_LINEA, numeroCell, saidRow, textCell, widthsFor } from '../filas';
import { lineaText, objetivoName } from '../numerado';
import { type Hoja, marksOf } from './base';

/** Points. */
const TAMANO = 9;
const TAMANO_MARCA = 8;

/** The two looks of a table of lineas: with what is planned of them, and their text alone where nothing is. */
const COMPLETA = [{ peso: 0 }, { peso: 1, maximo: MAXIMO_LINEA }, { peso: 0 }, { peso: 0 }, { peso: 0.3 }];
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
      [{ texto: lineaText(linea) }],
      ...(marcas === '' ? [] : [[{ texto: marcas, cursiva: true, tamano: TAMANO_MARCA, color: COLOR_TENUE }]]),
    ],
  };
  const plan = [
    textCell(linea.unidadMedida.trim() || SIN_VALOR, 'center'),
    textCell(formatCantidad(linea.metaPropuesta), 'center'),
    textCell(calendarioOf(linea), 'center'),
  ];
  const celdas = [numeroCell(linea.numero), texto, ...(completa ? plan : [])];
  return bodyRow(celdas);
}

function headerOf(completa: boolean): Fila {
  const { numero, linea, ...plan } = COLUMNAS_LINEAS;
  return headerRow([numero, linea, ...(completa ? Object.values(plan) : [])], (i) => i === 1);
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

/** The rows of an objetivo under its band. */
export function blockOf(objetivo: Objetivo, columnas: number, rows: readonly Fila[]): Fila[] {
  return [
    bandRow(objetivoName(objetivo), columnas),
    ...(rows.length === 0 ? [saidRow(SIN_LINEAS_OBJETIVO, columnas)] : rows),
  ];
}

/**
 * The lineas of a seccion as numbered in the plan, under a band an objetivo. Objetivos of whose lineas the MIR has unit,
 * meta or calendar stand in a table with those columns; their neighbours of which it has none, in one with their text.
 */
export function buildLineas(objetivos: readonly Objetivo[], widths: AnchosDeLineas): Tabla[] {
  const grupos: { completa: boolean; objetivos: Objetivo[] }[] = [];
  for (const objetivo of objetivos) {
    const completa = objetivo.lineas.some(isPlanned);
    const ultimo = lastOf(grupos);
    if (ultimo?.completa === completa) ultimo.objetivos.push(objetivo);
    else grupos.push({ completa, objetivos: [objetivo] });
  }
  return grupos.map((grupo): Tabla => {
    const { completa } = grupo;
    const anchos = completa ? widths.completa : widths.soloTexto;
    const fijas = completa ? [headerOf(completa)] : [];
    const bloques = grupo.objetivos.flatMap((o) =>
      blockOf(
        o,
        anchos.length,
        o.lineas.map((l) => rowOf(l, completa)),
      ),
    );
    return {
      tipo: 'tabla',
      anchos,
      tamano: TAMANO,
      filasRepetidas: fijas.length,
      indivisible: false,
      filas: [...fijas, ...bloques],
    };
  });
}
