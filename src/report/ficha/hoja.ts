import { nameMes } from '../../mir/periods';
import type { Semaforo } from '../../mir/semaforo';
import { formatCantidad, formatPorcentaje } from '../../mir/text-number';
import { SIN_VALOR } from '../../text/mir';
import { NOMBRES_SEMAFORO } from '../../text/reporte';
import { BANDAS_FICHA, COLUMNAS_CIFRAS, COLUMNAS_MESES, ETIQUETAS_FICHA, FICHA } from '../../text/reporte-ficha';
import { COLOR_TENUE, COLORES_ESTATUS, COLORES_SEMAFORO } from '../colores';
import type { Bloque, Celda, Fila, Firma, Membrete, Tabla } from '../document';
import { bandRow, bodyRow, headerRow, textCell } from '../filas';
import type { IndicadorDescrito } from '../indicador';
import { lineaText } from '../numerado';
import {
  type CampoDeFicha,
  type ContextoFicha,
  cifrasDeFicha,
  describeFicha,
  type MesDeFicha,
  mesesDeFicha,
} from './datos';

type Valores = Record<CampoDeFicha, readonly string[]>;

/** Points: what a page holds of a ficha with texts of some lines. */
const TAMANO = 7.5;

/** The grid of the data: label, value, label, value. Shares of the width. */
const REJILLA = [0.15, 0.38, 0.13, 0.34] as const;
const MESES = [0.13, 0.11, 0.11, 0.165, 0.155, 0.09, 0.11, 0.13] as const;
const CIFRAS = [0.17, 0.17, 0.1, 0.1, 0.2, 0.13, 0.13] as const;

/** Rows of the first table: two short data side by side, or a long one alone. One without a value there may be left out. */
const FILAS: readonly (readonly [CampoDeFicha] | readonly [CampoDeFicha, CampoDeFicha])[] = [
  ['institucion', 'organo'],
  ['programa'],
  ['objetivo'],
  ['lineaAccion'],
  ['nombreIndicador'],
  ['definicion'],
  ['dimension', 'tendencia'],
  ['metodoCalculo'],
  ['formula'],
  ['unidadMedida', 'frecuencia'],
  ['acumulacion', 'lineaBase'],
  ['responsable', 'ventana'],
];
const FILAS_META: typeof FILAS = [['metaOriginal', 'metaPropuesta'], ['ajustes'], ['calendarizacion']];
const FILAS_FINALES: typeof FILAS = [['verificableEn'], ['observaciones']];

const share = (partes: readonly number[], ancho: number): number[] => {
  const anchos = partes.map((p) => Math.round(p * ancho));
  const resto = ancho - anchos.reduce((a, b) => a + b, 0);
  return anchos.map((a, i) => (i === anchos.length - 1 ? a + resto : a));
};

function valueCell(valores: readonly string[], columnas: number): Celda {
  const textos = valores.length === 0 ? [SIN_VALOR] : valores;
  return { columnas, alineacion: 'left', parrafos: textos.map((texto) => [{ texto }]) };
}

function rowsOf(filas: typeof FILAS, valores: Valores, { colorSecundario }: Membrete): Fila[] {
  const label = (campo: CampoDeFicha): Celda => ({
    fondo: colorSecundario,
    alineacion: 'left',
    parrafos: [[{ texto: ETIQUETAS_FICHA[campo], negrita: true }]],
  });
  return filas.map(([uno, otro]): Fila => {
    const celdas =
      otro === undefined
        ? [label(uno), valueCell(valores[uno], 3)]
        : [label(uno), valueCell(valores[uno], 1), label(otro), valueCell(valores[otro], 1)];
    return bodyRow(celdas);
  });
}

function tableOf(partes: readonly number[], ancho: number, filas: readonly Fila[], repetidas: number): Tabla {
  return {
    tipo: 'tabla',
    tamano: TAMANO,
    anchos: share(partes, ancho),
    filasRepetidas: repetidas,
    indivisible: false,
    compacta: true,
    filas,
  };
}

/** The column of the bar has no header of its own: that of its number covers both. */
const headerWithBar = (columnas: Readonly<Record<string, string>>, conBarra: string): Fila => ({
  tipo: 'encabezado',
  divisible: false,
  celdas: Object.entries(columnas).map(([clave, t]) =>
    clave === conBarra ? { ...textCell(t, 'center'), columnas: 2 } : textCell(t, 'center'),
  ),
});

/** The word on its colour: never the colour alone. */
function semaforoCell(semaforo: Semaforo | null): Celda {
  if (semaforo === null) return textCell(SIN_VALOR, 'center');
  return {
    alineacion: 'center',
    fondo: COLORES_SEMAFORO[semaforo],
    parrafos: [[{ texto: NOMBRES_SEMAFORO[semaforo], negrita: true }]],
  };
}

/** A no-break space: an empty line would be as high as one of running text. */
const LINEA_EN_BLANCO = '\u00A0';

/** A bar alone: its number stands beside it, and tells the truth beyond 100 %. */
function barCell(porcentaje: number | null, color: string): Celda {
  if (porcentaje === null) return textCell(LINEA_EN_BLANCO, 'center');
  return { parrafos: [], barra: { fraccion: Math.min(1, Math.max(0, porcentaje / 100)), color } };
}

function monthRow(
  { mes, programado, alcanzado, alMes }: MesDeFicha,
  descrito: IndicadorDescrito,
  principal: string,
): Fila {
  const { umbrales } = descrito.explicable.contexto;
  const semaforo = alMes?.semaforo ?? null;
  const avance = alMes?.avanceAlCorte ?? null;
  const fuera = programado === null && alcanzado === null;
  return {
    tipo: 'cuerpo',
    divisible: false,
    celdas: [
      {
        alineacion: 'left',
        parrafos: [[{ texto: nameMes(mes), negrita: !fuera, ...(fuera ? { color: COLOR_TENUE } : {}) }]],
      },
      textCell(formatCantidad(programado), 'center'),
      textCell(formatCantidad(alcanzado), 'center'),
      textCell(formatCantidad(alMes?.programadoAlCorte ?? null), 'center'),
      textCell(formatCantidad(alMes?.alcanzadoAlCorte ?? null), 'center'),
      textCell(formatPorcentaje(avance, umbrales), 'right'),
      barCell(avance, semaforo === null ? principal : COLORES_SEMAFORO[semaforo]),
      semaforoCell(semaforo),
    ],
  };
}

function figuresRow(descrito: IndicadorDescrito, principal: string): Fila {
  const { porcentaje, semaforo, estatus } = descrito.explicable.indicador;
  const cifras = cifrasDeFicha(descrito);
  return {
    tipo: 'cuerpo',
    divisible: false,
    celdas: [
      textCell(cifras.alcanzada, 'center'),
      textCell(cifras.porAlcanzar, 'center'),
      textCell(cifras.porcentaje, 'right'),
      barCell(porcentaje, semaforo === null ? principal : COLORES_SEMAFORO[semaforo]),
      textCell(cifras.veredicto, 'center'),
      semaforoCell(semaforo),
      {
        alineacion: 'center',
        parrafos: [[{ texto: cifras.estatus, negrita: true, color: COLORES_ESTATUS[estatus] ?? COLOR_TENUE }]],
      },
    ],
  };
}

/** Room to sign, in lines. */
const LINEAS_PARA_FIRMAR = 2;

/** Who signs a ficha, at its foot and in as little room as it takes. */
export function signatureTable(firmas: readonly Firma[], ancho: number): Tabla {
  const celdas = firmas.map(({ nombre, cargo }): Celda => {
    const blancas = Array.from({ length: LINEAS_PARA_FIRMAR }, () => [{ texto: LINEA_EN_BLANCO }]);
    const firma = [{ texto: nombre, negrita: true }, ...(cargo === '' ? [] : [{ texto: `, ${cargo}` }])];
    return { alineacion: 'center', parrafos: [...blancas, firma] };
  });
  const filas: Fila[] = [headerRow(firmas.map(({ rol }) => rol)), { tipo: 'cuerpo', divisible: false, celdas }];
  const partes = firmas.map(() => 1 / firmas.length);
  return { ...tableOf(partes, ancho, filas, 1), indivisible: true };
}

/** Characters of a heading; the whole text stands below it. */
const ENCABEZADO_MAXIMO = 110;

/** How a ficha is called on its page and in the contents: its indicator, else the beginning of its linea. */
export function headingOf({ linea }: IndicadorDescrito): string {
  const nombre = linea.nombreIndicador.trim() || lineaText(linea);
  const corto =
    nombre.length <= ENCABEZADO_MAXIMO ? nombre : `${nombre.slice(0, ENCABEZADO_MAXIMO).replace(/\s+\S*$/, '')}…`;
  return FICHA.encabezado(linea.numero, corto);
}

/** The blocks of one ficha, a page where its texts allow it; `ancho` is that of the text of the page, DXA. */
export function buildHoja(
  descrito: IndicadorDescrito,
  contexto: ContextoFicha,
  membrete: Membrete,
  ancho: number,
): Bloque[] {
  const valores = describeFicha(descrito, contexto);
  const { colorPrincipal } = membrete;
  const situacion: typeof FILAS = valores.situacion.length === 0 ? [] : [['situacion']];
  const unidad = descrito.linea.unidadMedida.trim();
  const corte = contexto.corte === null ? '' : nameMes(contexto.corte);
  const meses = mesesDeFicha(descrito, contexto).map((mes) => monthRow(mes, descrito, colorPrincipal));
  return [
    tableOf(
      REJILLA,
      ancho,
      [
        bandRow(FICHA.titulo(contexto.ejercicio, descrito.tituloSeccion), 4),
        ...rowsOf([...FILAS, ...situacion], valores, membrete),
        bandRow(BANDAS_FICHA.meta, 4),
        ...rowsOf(FILAS_META, valores, membrete),
      ],
      1,
    ),
    tableOf(
      MESES,
      ancho,
      [bandRow(BANDAS_FICHA.meses(unidad), MESES.length), headerWithBar(COLUMNAS_MESES, 'avance'), ...meses],
      2,
    ),
    tableOf(
      CIFRAS,
      ancho,
      [
        bandRow(BANDAS_FICHA.cifras(corte), CIFRAS.length),
        headerWithBar(COLUMNAS_CIFRAS, 'porcentaje'),
        figuresRow(descrito, colorPrincipal),
      ],
      2,
    ),
    tableOf(REJILLA, ancho, [bandRow(BANDAS_FICHA.seguimiento, 4), ...rowsOf(FILAS_FINALES, valores, membrete)], 1),
  ];
}
