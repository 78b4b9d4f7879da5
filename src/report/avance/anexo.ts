import { MESES } from '../../mir/format';
import { hasMes } from '../../mir/periods';
import { ventanaOf } from '../../mir/programa';
import { formatCantidad, formatPorcentaje } from '../../mir/text-number';
import { SIN_VALOR } from '../../text/mir';
import { ANEXO_AVANCE as TEXTO } from '../../text/reporte-anexo';
import { COLOR_TENUE } from '../colores';
import type { Bloque, Celda, Fila, Parrafo } from '../document';
import { fechaDeCorte } from '../fechas';
import { bandRow, bodyRow, headerRow, numeroCell, textCell } from '../filas';
import { lineaText, objetivoName } from '../numerado';
import { estatusCell } from './celdas';
import type { DatosAvance, RenglonAvance } from './datos';
import { parrafo, tablesByObjetivo } from './tablas';

/** Points: twenty columns on a letter page, its widest words whole. */
const TAMANO = 6.5;
const MAXIMO_LINEA = 2600;
const FUERA_DE_VENTANA = '#E9EBEE';

/** Number, linea, unit and meta; the twelve months; what they amount to. */
const PESOS = [
  { peso: 0 },
  { peso: 1, maximo: MAXIMO_LINEA },
  { peso: 0.05 },
  { peso: 0 },
  ...MESES.map(() => ({ peso: 0.02 })),
  ...Object.keys(TEXTO.cifras).map(() => ({ peso: 0.02 })),
];

/** What is left to reach; beyond the meta it says by how much. */
function porAlcanzarText(falta: number | null): string {
  return falta !== null && falta < 0 ? TEXTO.excede(formatCantidad(-falta)) : formatCantidad(falta);
}

/** A month as it was captured; blank where nothing was, or where it is after the cut-off. */
function mesCell({ linea }: RenglonAvance, mes: number, corte: number): Celda {
  const ventana = ventanaOf(linea);
  const valor = mes <= corte ? (linea.meses[mes - 1] ?? null) : null;
  const celda: Celda = valor === null ? { parrafos: [] } : textCell(formatCantidad(valor), 'center');
  return ventana !== null && !hasMes(ventana, mes) ? { ...celda, fondo: FUERA_DE_VENTANA } : celda;
}

/** The text of the linea and, under it, what was written of it: in columns of their own it would be one word a line. */
function lineaCell(renglon: RenglonAvance): Celda {
  const { observaciones, verificableEn } = renglon.linea;
  const notas = [
    [TEXTO.observaciones, observaciones],
    [TEXTO.verificable, verificableEn],
  ].flatMap(([etiqueta = '', texto = '']): Parrafo[] =>
    texto.trim() === ''
      ? []
      : [
          [
            { texto: etiqueta, negrita: true, color: COLOR_TENUE },
            { texto: texto.trim(), color: COLOR_TENUE },
          ],
        ],
  );
  return { parrafos: [[{ texto: lineaText(renglon.linea) }], ...notas] };
}

function rowOf(renglon: RenglonAvance, datos: DatosAvance): Fila {
  const { linea, indicador } = renglon;
  const celdas: Celda[] = [
    numeroCell(linea.numero),
    lineaCell(renglon),
    textCell(linea.unidadMedida.trim() || SIN_VALOR, 'center'),
    textCell(formatCantidad(linea.metaPropuesta), 'center'),
    ...MESES.map((_, i) => mesCell(renglon, i + 1, datos.periodo.hasta)),
    textCell(formatCantidad(indicador.metaAlcanzada), 'center'),
    textCell(porAlcanzarText(indicador.metaPorAlcanzar), 'center'),
    textCell(formatPorcentaje(indicador.porcentaje, datos.contexto.umbrales), 'center'),
    estatusCell(renglon),
  ];
  return bodyRow(celdas);
}

const ENCABEZADO = headerRow(
  [...Object.values(TEXTO.columnas), ...MESES.map(TEXTO.mes), ...Object.values(TEXTO.cifras)],
  (i) => i === 1,
);

/** The rows of the MIR as of the cut-off, a table an objetivo, on pages of their own. */
export function buildAnexo(datos: DatosAvance, ancho: number): Bloque[] {
  const titulo: Bloque[] = [
    { tipo: 'salto', pagina: null },
    { tipo: 'encabezado', nivel: 1, texto: TEXTO.titulo },
  ];
  if (datos.renglones.length === 0) return [...titulo, parrafo(TEXTO.ninguno)];
  const tablas = tablesByObjetivo(datos, ancho, {
    encabezado: ENCABEZADO,
    pesos: PESOS,
    tamano: TAMANO,
    bandOf: (objetivo) => bandRow(objetivoName(objetivo), PESOS.length),
    rowOf: (renglon) => rowOf(renglon, datos),
  });
  return [...titulo, parrafo(TEXTO.intro(fechaDeCorte(datos.periodo))), ...tablas];
}
