import { MESES } from '../../mir/format';
import { type LineaAccion, listLineas, type Mir, type Objetivo } from '../../mir/model';
import { nameMes } from '../../mir/periods';
import { programaOf, ventanaOf } from '../../mir/programa';
import { formatCantidad } from '../../mir/text-number';
import {
  COLUMNAS_CRONOGRAMA,
  CONVENCIONES,
  MARCA_APARTE,
  MARCA_VENTANA,
  mesProgramado,
  metaTexto,
  programaTexto,
  propuestaEntre,
  responsableTexto,
  SIN_CALENDARIO,
} from '../../text/reporte-pat';
import { COLOR_TENUE, tintOf } from '../colores';
import type { Celda, Fila, Membrete, Tabla } from '../document';
import { bodyRow, headerRow, MAXIMO_LINEA, numeroCell, textCell, widthsFor } from '../filas';
import { longestWord, MARGEN_CELDA, measure } from '../fit';
import { lineaText } from '../numerado';
import { type Hoja, hasCalendario, marksOf } from './base';
import { blockOf } from './lineas';

/** Points. */
const TAMANO = 8;
const TAMANO_MES = 7.5;
const TAMANO_DETALLE = 7.5;
/** DXA: a quantity that needs more is said below the linea, so that twelve months leave room for its text. */
const MES_MAXIMO = 760;
/** DXA: of a sample in the legend. */
const MUESTRA = 560;

type Convencion = keyof typeof CONVENCIONES;

/** How a month of a linea is drawn; null: nothing in it. */
interface MesDibujado {
  readonly convencion: Convencion;
  readonly texto: string;
}

const ACEPTADO_APARTE: MesDibujado = { convencion: 'aceptadaAparte', texto: MARCA_APARTE };
const PROPUESTO_APARTE: MesDibujado = { convencion: 'propuestaAparte', texto: propuestaEntre(MARCA_APARTE) };

const fitsMonth = (texto: string): boolean =>
  measure({ texto, tamano: TAMANO_MES, negrita: true }) + MARGEN_CELDA <= MES_MAXIMO;

function quantitiesOf(linea: LineaAccion): (string | null)[] {
  const propuesto = linea.programaCapturado === null;
  return programaOf(linea).map((p) => {
    if (p === null) return null;
    return propuesto ? propuestaEntre(formatCantidad(p)) : formatCantidad(p);
  });
}

/** The twelve months of a linea; one quantity that does not fit sends all of them below the linea. */
function monthsOf(linea: LineaAccion): { readonly meses: readonly (MesDibujado | null)[]; readonly aparte: boolean } {
  const cantidades = quantitiesOf(linea);
  const ventana = ventanaOf(linea);
  const aparte = cantidades.some((c) => c !== null && !fitsMonth(c));
  const propuesto = linea.programaCapturado === null;
  const meses = cantidades.map((texto, i): MesDibujado | null => {
    if (texto !== null && aparte) return propuesto ? PROPUESTO_APARTE : ACEPTADO_APARTE;
    if (texto !== null) return { convencion: propuesto ? 'propuesta' : 'aceptada', texto };
    const dentro = ventana !== null && i + 1 >= ventana.desde && i + 1 <= ventana.hasta;
    return dentro ? { convencion: 'ventana', texto: MARCA_VENTANA } : null;
  });
  return { meses, aparte };
}

function fondoOf(convencion: Convencion, { colorPrincipal, colorSecundario }: Membrete): string {
  switch (convencion) {
    case 'ventana':
      return colorSecundario;
    case 'propuesta':
    case 'propuestaAparte':
      return tintOf(colorPrincipal, 0.55);
    case 'aceptada':
    case 'aceptadaAparte':
      return colorPrincipal;
  }
}

/** Every second month, so that the eye keeps to its column. */
const FONDO_ALTERNO = '#F6F7F8';

function blankMonth(indice: number): Celda {
  return indice % 2 === 0 ? textCell('') : { ...textCell(''), fondo: FONDO_ALTERNO };
}

function monthCell(mes: MesDibujado, membrete: Membrete): Celda {
  return {
    alineacion: 'center',
    fondo: fondoOf(mes.convencion, membrete),
    parrafos: [[{ texto: mes.texto, negrita: mes.convencion !== 'ventana', tamano: TAMANO_MES }]],
  };
}

/** Below the text of a linea: what was decided, meta with its unit, who answers for it, and quantities too long for a month. */
function detailOf(linea: LineaAccion, aparte: boolean): string {
  const { metaPropuesta, unidadMedida, responsable, programaCapturado } = linea;
  const meses = programaOf(linea)
    .flatMap((p, i) => (p === null ? [] : [mesProgramado(nameMes(i + 1), formatCantidad(p))]))
    .join('; ');
  return [
    ...marksOf(linea),
    ...(metaPropuesta === null ? [] : [metaTexto(formatCantidad(metaPropuesta), unidadMedida.trim())]),
    ...(responsable.trim() === '' ? [] : [responsableTexto(responsable.trim())]),
    ...(aparte ? [programaTexto(programaCapturado === null, meses)] : []),
  ].join(' · ');
}

function rowOf(linea: LineaAccion, membrete: Membrete): Fila {
  const { meses, aparte } = monthsOf(linea);
  const detalle = detailOf(linea, aparte);
  const texto: Celda = {
    parrafos: [
      [{ texto: lineaText(linea) }],
      ...(detalle === '' ? [] : [[{ texto: detalle, tamano: TAMANO_DETALLE, color: COLOR_TENUE }]]),
    ],
  };
  const calendario = hasCalendario(linea)
    ? meses.map((mes, i) => (mes === null ? blankMonth(i) : monthCell(mes, membrete)))
    : [
        {
          columnas: MESES.length,
          alineacion: 'center' as const,
          parrafos: [[{ texto: SIN_CALENDARIO, cursiva: true, color: COLOR_TENUE }]],
        },
      ];
  const celdas = [numeroCell(linea.numero), texto, ...calendario];
  return bodyRow(celdas);
}

/** "Ene" .. "Dic" */
const NOMBRES = MESES.map((mes) => `${mes.slice(0, 1).toUpperCase()}${mes.slice(1, 3)}`);

const ENCABEZADO = headerRow([...Object.values(COLUMNAS_CRONOGRAMA), ...NOMBRES], (i) => i === 1);

/** Widths of every table of the cronograma: twelve equal months, as wide as the longest quantity in them. */
export function widthsOfCronograma(mir: Mir, { ancho, membrete }: Hoja): number[] {
  const lineas = listLineas(mir).map(({ linea }) => linea);
  const textos = lineas.flatMap((l) => monthsOf(l).meses.flatMap((m) => (m === null ? [] : [m.texto])));
  const medibles = [
    ...textos.map((texto) => ({ texto, tamano: TAMANO_MES, negrita: true })),
    ...NOMBRES.map((texto) => ({ texto, tamano: TAMANO, negrita: true })),
  ];
  const mes = longestWord(medibles) + MARGEN_CELDA;
  const pesos = [{ peso: 0 }, { peso: 1, maximo: MAXIMO_LINEA }];
  const filas = [ENCABEZADO, ...lineas.map((l) => rowOf(l, membrete))].map((f) => ({
    ...f,
    celdas: f.celdas.slice(0, 2),
  }));
  const resto = widthsFor(ancho - MESES.length * mes, pesos, filas, TAMANO);
  return [...resto, ...MESES.map(() => mes)];
}

/** What the marks of the months mean: those that this plan uses. */
export function legendOf(mir: Mir, { ancho, membrete }: Hoja): Tabla[] {
  const usadas = new Set(
    listLineas(mir).flatMap(({ linea }) => monthsOf(linea).meses.flatMap((m) => (m === null ? [] : [m.convencion]))),
  );
  const claves = (Object.keys(CONVENCIONES) as Convencion[]).filter((c) => usadas.has(c));
  if (claves.length === 0) return [];
  const resto = ancho - claves.length * MUESTRA;
  const anchos = claves.flatMap((_, i) => [
    MUESTRA,
    Math.round((resto * (i + 1)) / claves.length) - Math.round((resto * i) / claves.length),
  ]);
  const celdas = claves.flatMap((convencion) => [
    monthCell({ convencion, texto: CONVENCIONES[convencion].muestra }, membrete),
    textCell(CONVENCIONES[convencion].texto),
  ]);
  const filas: Fila[] = [{ tipo: 'cuerpo', divisible: false, celdas }];
  return [{ tipo: 'tabla', anchos, tamano: TAMANO, filasRepetidas: 0, indivisible: true, filas }];
}

/** A row a linea under a band an objetivo: its months shaded from the first to the last, with what is programmed in each. */
export function buildCronograma(
  objetivos: readonly Objetivo[],
  anchos: readonly number[],
  { membrete }: Hoja,
): Tabla[] {
  const filas = objetivos
    .filter((o) => o.lineas.length > 0)
    .flatMap((o) =>
      blockOf(
        o,
        anchos.length,
        o.lineas.map((l) => rowOf(l, membrete)),
      ),
    );
  if (filas.length === 0) return [];
  return [
    { tipo: 'tabla', anchos, tamano: TAMANO, filasRepetidas: 1, indivisible: false, filas: [ENCABEZADO, ...filas] },
  ];
}
