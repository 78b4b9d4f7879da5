import { ANEXO_1 } from '../../mir/format';
import { type LineaAccion, listLineas, type Mir, type Objetivo } from '../../mir/model';
import { formatPesos } from '../../mir/text-number';
import { SIN_VALOR, SUMA_REGISTRADA } from '../../text/mir';
import { DIFERENCIA, totalDeclarado } from '../../text/reporte';
import { etiquetaColumna, SIN_DATOS_ANEXO, SIN_LINEAS_OBJETIVO, subtotalObjetivo } from '../../text/reporte-pat';
import { COLOR_TENUE } from '../colores';
import type { Celda, Fila, Parrafo, Tabla } from '../document';
import { isLong, saidRow, textCell } from '../filas';
import { objetivoText } from '../numerado';
import { sumPresupuesto, totalesDePresupuesto } from '../presupuesto';
import {
  type CampoDelAnexo,
  COLUMNAS,
  headerOf,
  NIVELES,
  TAMANO,
  TAMANO_ENCABEZADO,
  textOfCampo,
} from './anexo-formato';
import type { Hoja } from './base';

/** Tells the second tier of a linea from the first. */
const FONDO_SEGUNDO = '#F6F7F8';

const fieldsOf = (linea: LineaAccion): readonly string[] =>
  NIVELES.flat().flatMap(({ key }) => (key === 'lineaAccion' ? [] : [textOfCampo(linea, key)]));

/** Whether the MIR says nothing of a linea but its text. */
const isBare = (linea: LineaAccion): boolean => fieldsOf(linea).every((v) => v === '' || v === SIN_VALOR);

/** LÍNEA DE ACCIÓN as written, its number in bold. */
function lineaParrafo({ numero, lineaAccion }: LineaAccion): Parrafo {
  const texto = lineaAccion.trim();
  if (!texto.startsWith(numero)) return [{ texto: numero, negrita: true }, { texto: ` ${texto}` }];
  return [{ texto: numero, negrita: true }, { texto: texto.slice(numero.length) }];
}

function fieldCell(linea: LineaAccion, { key, columnas, alineacion }: CampoDelAnexo, fondo: string | null): Celda {
  const parrafo = key === 'lineaAccion' ? lineaParrafo(linea) : [{ texto: textOfCampo(linea, key) }];
  return { parrafos: [parrafo], alineacion, columnas, ...(fondo === null ? {} : { fondo }) };
}

/** The record of a linea: a row a tier; one row where the MIR has only its text. */
function rowsOf(linea: LineaAccion): Fila[] {
  const rows = isBare(linea)
    ? [
        [
          { parrafos: [lineaParrafo(linea)], columnas: COLUMNAS - 3 },
          { parrafos: [[{ texto: SIN_DATOS_ANEXO, cursiva: true, color: COLOR_TENUE }]], columnas: 3 },
        ],
      ]
    : NIVELES.map((campos, nivel) => campos.map((c) => fieldCell(linea, c, nivel === 0 ? null : FONDO_SEGUNDO)));
  return rows.map(
    (celdas, i): Fila => ({
      tipo: 'cuerpo',
      divisible: isLong(celdas),
      celdas,
      ...(i < rows.length - 1 ? { conSiguiente: true } : {}),
    }),
  );
}

/** The official headers, in the same two tiers as the records below. */
function headerRows(mir: Mir): Fila[] {
  return NIVELES.map((campos) => ({
    tipo: 'encabezado',
    divisible: false,
    celdas: campos.map(({ key, columnas }) => ({
      alineacion: 'center',
      columnas,
      parrafos: [[{ texto: headerOf(key, mir), tamano: TAMANO_ENCABEZADO }]],
    })),
  }));
}

/** The columns of an objetivo, which the format merges over its lineas: a band over them. */
function bandOf(objetivo: Objetivo, mir: Mir): Fila {
  const { numero, politicasGenerales, programa } = objetivo;
  const dato = (etiqueta: string, texto: string): Parrafo[] =>
    texto.trim() === ''
      ? []
      : [
          [
            { texto: etiquetaColumna(etiqueta), tamano: TAMANO_ENCABEZADO },
            { texto: texto.trim(), negrita: false, tamano: TAMANO },
          ],
        ];
  return {
    tipo: 'banda',
    divisible: false,
    celdas: [
      {
        columnas: COLUMNAS,
        parrafos: [
          [
            { texto: etiquetaColumna(headerOf('numero', mir)), tamano: TAMANO_ENCABEZADO },
            { texto: numero },
            { texto: `  ${etiquetaColumna(headerOf('objetivo', mir))}`, tamano: TAMANO_ENCABEZADO },
            { texto: objetivoText(objetivo) },
          ],
          ...dato(headerOf('politicasGenerales', mir), politicasGenerales),
          ...dato(headerOf('programa', mir), programa),
        ],
      },
    ],
  };
}

/** A label and an amount under PRESUPUESTO. */
function totalRow(etiqueta: string, monto: number | null): Fila {
  const presupuesto = { parrafos: [[{ texto: formatPesos(monto) }]], alineacion: 'center' } as const;
  return {
    tipo: 'total',
    divisible: false,
    celdas: [{ ...textCell(etiqueta, 'right'), columnas: 5 }, presupuesto, { ...textCell(''), columnas: 4 }],
  };
}

const MINIMA: Pick<Tabla, 'tipo' | 'tamano' | 'indivisible'> = { tipo: 'tabla', tamano: TAMANO, indivisible: false };

/** The title block of the format: institution, format, programme, órgano, objetivo general. */
export function titleOfAnexo({ titulo }: Mir, { ancho }: Hoja): Tabla {
  const textos = [titulo.institucion, titulo.formato || ANEXO_1.titulo, titulo.programa, titulo.organo].filter(
    (t) => t.trim() !== '',
  );
  const general = titulo.objetivoGeneral.trim();
  const filas: Fila[] = [
    ...textos.map((t): Fila => ({ tipo: 'encabezado', divisible: false, celdas: [textCell(t.trim(), 'center')] })),
    ...(general === '' ? [] : [{ tipo: 'cuerpo', divisible: false, celdas: [textCell(general, 'center')] } as const]),
  ];
  return { ...MINIMA, indivisible: true, anchos: [ancho], filasRepetidas: 0, filas };
}

/** The last row of a block has the subtotal below it, where there is one, on its page. */
function withSubtotal(filas: readonly Fila[], { lineas, numero }: Objetivo): Fila[] {
  const subtotal = sumPresupuesto(lineas.map((linea) => ({ linea })));
  if (subtotal === null) return [...filas];
  return [
    ...filas.map((fila, i): Fila => (i === filas.length - 1 ? { ...fila, conSiguiente: true } : fila)),
    totalRow(subtotalObjetivo(numero), subtotal),
  ];
}

/**
 * The objetivos of a seccion: under the headers of the format, repeated on every page, a band with the columns of each
 * objetivo, the records of its lineas and the subtotal of its budget.
 */
export function buildAnexo(objetivos: readonly Objetivo[], mir: Mir, anchos: readonly number[]): Tabla[] {
  if (objetivos.length === 0) return [];
  const encabezado = headerRows(mir);
  const bloques = objetivos.flatMap((o) => [
    bandOf(o, mir),
    ...(o.lineas.length === 0 ? [saidRow(SIN_LINEAS_OBJETIVO, COLUMNAS)] : withSubtotal(o.lineas.flatMap(rowsOf), o)),
  ]);
  return [{ ...MINIMA, anchos, filasRepetidas: encabezado.length, filas: [...encabezado, ...bloques] }];
}

/** Budget of the whole plan: what the lineas have, what was declared with its label as written, and their difference. */
export function totalsOfAnexo(mir: Mir, anchos: readonly number[]): Tabla[] {
  const { suma, declarado, diferencia } = totalesDePresupuesto(mir, listLineas(mir));
  if (suma === null && declarado === null) return [];
  const filas = [
    totalRow(SUMA_REGISTRADA, suma),
    ...(mir.presupuestoDeclarado === null
      ? []
      : [totalRow(totalDeclarado(mir.presupuestoDeclarado.etiqueta), declarado), totalRow(DIFERENCIA, diferencia)]),
  ];
  return [{ ...MINIMA, anchos, indivisible: true, filasRepetidas: 0, filas }];
}
