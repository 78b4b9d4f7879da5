import { formatCantidad, formatPorcentaje } from '../../mir/text-number';
import { SIN_VALOR } from '../../text/mir';
import { cuentaDe, NOMBRES_SEMAFORO } from '../../text/reporte';
import { COLOR_TENUE, COLOR_TEXTO, COLORES_ESTATUS, COLORES_SEMAFORO } from '../colores';
import type { Celda, Fila, Tabla } from '../document';
import { headerRow, textCell, widthsFor } from '../filas';
import type { DatosAvance, RenglonAvance } from './datos';

/** Points: the size of every table of the informe. */
export const TAMANO_TABLA = 8;

/** "3 de 4": reached to date of what was programmed to date; only the first where nothing is scheduled. */
export function alCorteText({ indicador }: RenglonAvance): string {
  const alcanzado = formatCantidad(indicador.alcanzadoAlCorte);
  return indicador.programadoAlCorte === null
    ? alcanzado
    : cuentaDe(alcanzado, formatCantidad(indicador.programadoAlCorte));
}

/** Verdict and semáforo, in words and in the colour of the cell. */
export function veredictoCell(
  { indicador }: Pick<RenglonAvance, 'indicador'>,
  { contexto }: Pick<DatosAvance, 'contexto'>,
): Celda {
  const veredicto = indicador.veredicto ?? SIN_VALOR;
  if (indicador.semaforo === null) return textCell(veredicto, 'center');
  const avance =
    indicador.avanceAlCorte === null ? [] : [`(${formatPorcentaje(indicador.avanceAlCorte, contexto.umbrales)})`];
  return {
    alineacion: 'center',
    fondo: COLORES_SEMAFORO[indicador.semaforo],
    parrafos: [
      [{ texto: veredicto, negrita: true }],
      [{ texto: [NOMBRES_SEMAFORO[indicador.semaforo], ...avance].join(' ') }],
    ],
  };
}

/** The word of ESTATUS, in its colour. */
export function estatusCell({ indicador }: RenglonAvance): Celda {
  const color = COLORES_ESTATUS[indicador.estatus] ?? COLOR_TENUE;
  return { alineacion: 'center', parrafos: [[{ texto: indicador.palabraEstatus, negrita: true, color }]] };
}

/** Share of the annual meta, with its bar; no value is "—" and no bar. */
export function porcentajeCell({ indicador }: RenglonAvance, { contexto }: DatosAvance, principal: string): Celda {
  const { porcentaje, semaforo } = indicador;
  const texto = formatPorcentaje(porcentaje, contexto.umbrales);
  if (porcentaje === null) return textCell(texto, 'center');
  return {
    alineacion: 'center',
    parrafos: [[{ texto, negrita: true, color: COLOR_TEXTO }]],
    barra: {
      fraccion: Math.min(1, Math.max(0, porcentaje / 100)),
      color: semaforo === null ? principal : COLORES_SEMAFORO[semaforo],
    },
  };
}

/** Counts under their headers: a row each, the first column its name. Small: kept on one page. */
export function countTable(
  encabezado: readonly string[],
  filas: readonly { readonly titulo: string; readonly cifras: readonly string[]; readonly total: boolean }[],
  ancho: number,
): Tabla {
  const todas: Fila[] = [
    headerRow(encabezado, (i) => i === 0),
    ...filas.map(({ titulo, cifras, total }): Fila => {
      const celdas = [titulo, ...cifras].map((t, i) => textCell(t, i === 0 ? 'left' : 'center'));
      return { tipo: total ? 'total' : 'cuerpo', divisible: false, celdas };
    }),
  ];
  const pesos = encabezado.map((_, i) => ({ peso: i === 0 ? 4 : 1 }));
  return {
    tipo: 'tabla',
    tamano: TAMANO_TABLA,
    filasRepetidas: 1,
    indivisible: true,
    anchos: widthsFor(ancho, pesos, todas, TAMANO_TABLA),
    filas: todas,
  };
}
