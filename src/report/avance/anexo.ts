import { MESES } from '../../mir/format';
import { hasMes } from '../../mir/periods';
import { ventanaOf } from '../../mir/programa';
import { formatCantidad, formatPorcentaje } from '../../mir/text-number';
import { SIN_VALOR } from '../../text/mir';
import { ANEXO_AVANCE as TEXTO } from '../../text/reporte-anexo';
import { COLOR_TENUE } from '../colores';
import type { Bloque, Celda, Fila, Parrafo } from '../document';
import { fechaDeCorte } from '../fechas';
import { lineaText, objetivoName } from '../numerado';
import { estatusCell, isLong, textCell, widthsFor } from './celdas';
import type { DatosAvance, RenglonAvance } from './datos';
import { numeroCell, parrafo } from './tablas';

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
  return { tipo: 'cuerpo', celdas, divisible: isLong(celdas) };
}

const ENCABEZADO: Fila = {
  tipo: 'encabezado',
  divisible: false,
  celdas: [...Object.values(TEXTO.columnas), ...MESES.map(TEXTO.mes), ...Object.values(TEXTO.cifras)].map((t, i) =>
    textCell(t, i === 1 ? 'left' : 'center'),
  ),
};

/** The rows of the MIR as of the cut-off, a table an objetivo, on pages of their own. */
export function buildAnexo(datos: DatosAvance, ancho: number): Bloque[] {
  const titulo: Bloque[] = [
    { tipo: 'salto', pagina: null },
    { tipo: 'encabezado', nivel: 1, texto: TEXTO.titulo },
  ];
  if (datos.renglones.length === 0) return [...titulo, parrafo(TEXTO.ninguno)];
  const filas = new Map(datos.renglones.map((r) => [r, rowOf(r, datos)]));
  const anchos = widthsFor(ancho, PESOS, [ENCABEZADO, ...filas.values()], TAMANO);
  const secciones = datos.mir.secciones.flatMap((seccion): Bloque[] => {
    const tablas = seccion.objetivos
      .filter((o) => o.lineas.length > 0)
      .map((objetivo): Bloque => {
        const nombre = objetivoName(objetivo);
        const banda: Fila = {
          tipo: 'banda',
          divisible: false,
          celdas: [{ columnas: anchos.length, parrafos: [[{ texto: nombre }]] }],
        };
        const propias = (datos.porObjetivo.get(objetivo) ?? []).flatMap((r) => filas.get(r) ?? []);
        return {
          tipo: 'tabla',
          tamano: TAMANO,
          anchos,
          filasRepetidas: 2,
          indivisible: false,
          filas: [banda, ENCABEZADO, ...propias],
        };
      });
    const nombre = seccion.titulo.trim();
    return nombre === '' || tablas.length === 0 ? tablas : [{ tipo: 'encabezado', nivel: 2, texto: nombre }, ...tablas];
  });
  return [...titulo, parrafo(TEXTO.intro(fechaDeCorte(datos.periodo))), ...secciones];
}
