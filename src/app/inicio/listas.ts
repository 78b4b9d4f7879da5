import { isIncumplida } from '../../mir/estatus';
import type { Finding, Severidad } from '../../mir/finding';
import { contextOf } from '../../mir/indicators';
import { keyOfLinea } from '../../mir/model';
import { nameMes } from '../../mir/periods';
import { isPorCapturar } from '../../mir/por-capturar';
import { formatCantidad } from '../../mir/text-number';
import { a1 } from '../../sheet/a1';
import type { LibroLeido } from '../../sheet/read';
import { cutText } from '../../text/cortar';
import { DETALLE_INICIO } from '../../text/inicio';
import { type LineaSuya, placeOfMes } from './lineas';
import { isMal, type PuntosDeInicio } from './puntos';

export type ClaveLista = 'porCapturar' | 'atrasadas' | 'sinReporte' | 'conPuntos';

/** A linea of a list: what it is and what is due of it. */
export interface LineaDeInicio {
  /** From 1. */
  readonly seccion: number;
  readonly linea: string;
  /** Its first words, its number first: "12.1 Revisar…", "2/12.1 Revisar…" with several secciones. */
  readonly texto: string;
  readonly unidad: string;
  readonly detalle: string;
  /** Of what is wrong with it; null where nothing is. */
  readonly severidad: Severidad | null;
  /** The month (1-12) to capture; null: it is about none. */
  readonly mes: number | null;
  /** Whoever asks may not capture it, since it is closed. */
  readonly cerrado: boolean;
  /** The cell to look at; null: it is on no sheet. */
  readonly lugar: { readonly hoja: string; readonly celda: string } | null;
}

export interface ListaDeInicio {
  readonly clave: ClaveLista;
  /** null: there is no cut-off to judge by, or no month to capture. */
  readonly cuantas: number | null;
  /** The first ten. */
  readonly lineas: readonly LineaDeInicio[];
}

/** More than these are seen in Captura or in Puntos. */
const CABEN = 10;
const CABEN_LETRAS = 90;
const CABEN_DETALLE = 160;

interface Entrada {
  readonly libro: LibroLeido;
  readonly lineas: readonly LineaSuya[];
  /** The month of capture; null: all of them are closed. */
  readonly mes: number | null;
  /** Closed to whoever asks. */
  readonly mesesCerrados: readonly number[];
  readonly puntos: PuntosDeInicio;
}

/** What a list says of one of its lineas. */
type Dicho = Pick<LineaDeInicio, 'detalle' | 'mes'> & { readonly finding?: Finding };

interface DefLista {
  readonly clave: ClaveLista;
  /** What to say of a linea; null: it is not in the list. Absent: there is nothing to judge by. */
  readonly de: (entrada: Entrada) => ((linea: LineaSuya) => Dicho | null) | null;
}

function dueIn({ linea, indicador }: LineaSuya, mes: number): Dicho {
  const programado = indicador.programa[mes - 1] ?? null;
  const nombre = nameMes(mes);
  if (linea.sujetaADemanda) return { mes, detalle: DETALLE_INICIO.capturarSiHubo(nombre) };
  const cuanto = programado === null || programado === 0 ? null : formatCantidad(programado);
  return { mes, detalle: DETALLE_INICIO.capturar(nombre, cuanto) };
}

/** The first month that is open to whoever asks or, where none is, the first one. */
function firstOpen(meses: readonly number[], { mesesCerrados }: Pick<Entrada, 'mesesCerrados'>): number | undefined {
  return meses.find((mes) => !mesesCerrados.includes(mes)) ?? meses[0];
}

function lateAt({ indicador, linea }: LineaSuya, corte: number, entrada: Entrada): Dicho {
  const { mes } = entrada;
  const { alcanzadoAlCorte, programadoAlCorte, estatus, palabraEstatus, mesesSinReporte } = indicador;
  const [hasta, programado] = [nameMes(corte), formatCantidad(programadoAlCorte)];
  const pendiente = firstOpen(mesesSinReporte, entrada) ?? (mes !== null && isPorCapturar(linea, mes) ? mes : corte);
  if (estatus === 'noCumplida') return { mes: pendiente, detalle: DETALLE_INICIO.noCumplida(palabraEstatus) };
  const detalle =
    alcanzadoAlCorte === null
      ? DETALLE_INICIO.noReportada(programado, hasta)
      : DETALLE_INICIO.atrasada(formatCantidad(alcanzadoAlCorte), programado, hasta);
  return { mes: pendiente, detalle };
}

/** The lists in their order: to do, late, unreported (as of the cut-off in force), wrong (what Puntos tells of them). */
const LISTAS: readonly DefLista[] = [
  {
    clave: 'porCapturar',
    de: ({ mes }) => (mes === null ? null : (l) => (isPorCapturar(l.linea, mes) ? dueIn(l, mes) : null)),
  },
  {
    clave: 'atrasadas',
    de: (entrada) => {
      const corte = corteOf(entrada.libro);
      return corte === 0 ? null : (l) => (isIncumplida(l.indicador.estatus) ? lateAt(l, corte, entrada) : null);
    },
  },
  {
    clave: 'sinReporte',
    de: (entrada) =>
      corteOf(entrada.libro) === 0
        ? null
        : ({ indicador: { mesesSinReporte } }) => {
            const mes = firstOpen(mesesSinReporte, entrada);
            return mes === undefined ? null : { mes, detalle: DETALLE_INICIO.sinReporte(mesesSinReporte.map(nameMes)) };
          },
  },
  {
    clave: 'conPuntos',
    de:
      ({ puntos }) =>
      ({ seccion, linea }) => {
        const suyos = (puntos.porLinea.get(keyOfLinea(seccion, linea.numero)) ?? []).filter(isMal);
        const finding = suyos.find((f) => f.severidad === 'error') ?? suyos[0];
        if (!finding) return null;
        const otros = suyos.length > 1 ? DETALLE_INICIO.otros(suyos.length - 1) : '';
        return { mes: null, detalle: `${cutText(finding.mensaje, CABEN_DETALLE)}${otros}`, finding };
      },
  },
];

/** The cut-off in force as a month (1-12); 0: none, and nothing is judged late. */
function corteOf({ configuracion }: LibroLeido): number {
  return Math.min(12, Math.max(0, Math.floor(contextOf(configuracion).corte)));
}

function lineaVista({ libro, mesesCerrados }: Entrada, l: LineaSuya, { detalle, mes, finding }: Dicho): LineaDeInicio {
  const { seccion, linea } = l;
  const celda = placeOfMes(libro, l, mes ?? 1);
  const delMes = celda && { hoja: libro.layout.hoja, celda: a1(celda.fila, celda.columna) };
  const varias = libro.mir.secciones.length > 1;
  return {
    seccion: seccion + 1,
    linea: linea.numero,
    texto: cutText(varias ? `${seccion + 1}/${linea.lineaAccion}` : linea.lineaAccion, CABEN_LETRAS),
    unidad: linea.unidadMedida,
    detalle,
    severidad: finding?.severidad ?? null,
    mes,
    cerrado: mes !== null && mesesCerrados.includes(mes),
    lugar: finding?.hoja && finding.celda ? { hoja: finding.hoja, celda: finding.celda } : delMes,
  };
}

/** The four lists of Inicio over the lineas of whoever asks. */
export function listasDe(entrada: Entrada): ListaDeInicio[] {
  return LISTAS.map(({ clave, de }): ListaDeInicio => {
    const decir = de(entrada);
    if (!decir) return { clave, cuantas: null, lineas: [] };
    const dichas = entrada.lineas.flatMap((l) => {
      const dicho = decir(l);
      return dicho ? [{ l, dicho }] : [];
    });
    const lineas = dichas.slice(0, CABEN).map(({ l, dicho }) => lineaVista(entrada, l, dicho));
    return { clave, cuantas: dichas.length, lineas };
  });
}
