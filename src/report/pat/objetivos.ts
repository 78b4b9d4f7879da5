import type { Catalogos, Objetivo } from '../../mir/model';
import {
  COLUMNAS_OBJETIVOS,
  COLUMNAS_SIGLAS,
  ETIQUETA_POLITICAS,
  ETIQUETA_PROGRAMA,
  SIN_TEXTO_OBJETIVO,
} from '../../text/reporte-pat';
import { COLOR_TENUE } from '../colores';
import type { Celda, Fila, Parrafo, Tabla } from '../document';
import { bodyRow, headerRow, numeroCell, type PesoDeColumna, textCell, widthsFor } from '../filas';
import { objetivoText } from '../numerado';
import type { Hoja } from './base';

/** Points. */
const TAMANO = 9;
const TAMANO_VINCULO = 8;

function simpleTable(
  encabezado: Fila,
  filas: readonly (readonly Celda[])[],
  pesos: readonly PesoDeColumna[],
  ancho: number,
): Tabla {
  const todas = [encabezado, ...filas.map(bodyRow)];
  const anchos = widthsFor(ancho, pesos, todas, TAMANO);
  return { tipo: 'tabla', anchos, filasRepetidas: 1, indivisible: false, tamano: TAMANO, filas: todas };
}

/** Siglas and what they mean, as Configuración has them. */
export function buildSiglas({ siglas }: Catalogos, { ancho }: Hoja): Tabla[] {
  if (siglas.length === 0) return [];
  const filas = siglas.map(({ sigla, significado }) => [
    { parrafos: [[{ texto: sigla, negrita: true }]] },
    textCell(significado),
  ]);
  const encabezado = headerRow(Object.values(COLUMNAS_SIGLAS), () => true);
  return [simpleTable(encabezado, filas, [{ peso: 0.12, maximo: ancho / 2 }, { peso: 1 }], ancho)];
}

function vinculo(etiqueta: string, texto: string): Parrafo[] {
  const look = { tamano: TAMANO_VINCULO, color: COLOR_TENUE };
  return texto.trim() === ''
    ? []
    : [
        [
          { ...look, texto: etiqueta, negrita: true },
          { ...look, texto: texto.trim() },
        ],
      ];
}

/** Objetivos of a seccion, each with the políticas and the programme general that it serves, where the MIR says them. */
export function buildObjetivos(objetivos: readonly Objetivo[], { ancho }: Hoja): Tabla[] {
  if (objetivos.length === 0) return [];
  const filas = objetivos.map((o): Celda[] => [
    numeroCell(o.numero),
    {
      parrafos: [
        [{ texto: objetivoText(o) || SIN_TEXTO_OBJETIVO }],
        ...vinculo(ETIQUETA_POLITICAS, o.politicasGenerales),
        ...vinculo(ETIQUETA_PROGRAMA, o.programa),
      ],
    },
  ]);
  const encabezado = headerRow(Object.values(COLUMNAS_OBJETIVOS), (i) => i === 1);
  return [simpleTable(encabezado, filas, [{ peso: 0 }, { peso: 1 }], ancho)];
}
