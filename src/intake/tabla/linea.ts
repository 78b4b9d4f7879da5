import { defaultAcumulacion } from '../../mir/acumulacion';
import { defaultConfiguracion } from '../../mir/ajustes';
import { ACUMULACIONES, SITUACIONES } from '../../mir/cronograma';
import { MESES } from '../../mir/format';
import { computeIndicador, contextOf } from '../../mir/indicators';
import type { Duda, LineaAccion, Situacion } from '../../mir/model';
import { formatCantidad, formatPorcentaje, normalizeText, round9 } from '../../mir/text-number';
import { DUDA } from '../../text/intake';
import { DUDA_TABLA } from '../../text/tabla';
import type { Fila } from '../fuente';
import { textOfValor } from '../hoja/ajena';
import { parseCantidad } from '../hoja/valores';
import { dudaAt } from '../lectura';
import { proposeDemanda, proposeVentana } from '../proponer';
import { LectorDeCeldas } from './celdas';
import { CLAVES_PROGRAMA, type ClaveTabla, nombreDeTabla } from './columnas';
import { dudasQue, quoteCeldaTabla } from './dudas';
import type { MapaTabla } from './mapa';
import type { SignoDecimal } from './numeros';

/** What reading a row takes besides the row. */
export interface LecturaTabla {
  readonly mapa: MapaTabla;
  readonly signo: SignoDecimal;
  readonly ejercicio: number | null;
}

/** Percentages are shown rounded: a written one is the computed one when it is within this. */
const TOLERANCIA = 0.051;
const SIN_CIFRA = /^(?:-|—|n\/?[ad]\.?|#.*|0(?:\.0+)?%?)$/i;

const parseAcumulacion = (texto: string) => ACUMULACIONES.find((a) => normalizeText(texto).startsWith(a)) ?? null;
const parseDemanda = (texto: string): boolean | null => {
  if (/^(?:si|s|x|1|verdadero|true|sujeta|sujeto)$/.test(normalizeText(texto))) return true;
  return /^(?:no|n|0|falso|false|-)$/.test(normalizeText(texto)) ? false : null;
};
function parseSituacion(texto: string): Situacion | null {
  const dicha = normalizeText(texto);
  if (/^(?:vigente|-)$/.test(dicha)) return '';
  // "Cancelado" and "reprogramada" are the same situation in another gender or case.
  return SITUACIONES.find((s) => s.toLowerCase().slice(0, -1) === dicha.slice(0, -1)) ?? null;
}

/** The cells that MIRador computes and that say something else, as a doubt tells them. */
function reviewComputed({ mapa }: LecturaTabla, fila: number, linea: LineaAccion): Duda[] {
  const i = computeIndicador(linea, contextOf(defaultConfiguracion()));
  const written = (clave: ClaveTabla) => mapa.propia(fila, clave);
  const near = (a: number, b: number): boolean => Math.abs(a - b) < TOLERANCIA || Math.abs(a * 100 - b) < TOLERANCIA;
  const equal = (a: number, b: number): boolean => round9(a - b) === 0;
  const figures = [
    ['metaAlcanzada', i.metaAlcanzada, formatCantidad, equal],
    ['metaPorAlcanzar', i.metaPorAlcanzar, formatCantidad, equal],
    ['porcentaje', i.porcentaje, formatPorcentaje, near],
  ] as const;
  const distintas = figures.flatMap(([clave, valor, print, same]) => {
    const celda = written(clave);
    if (celda === null) return [];
    const dicho = parseCantidad(celda.valor);
    const texto = textOfValor(celda.valor).trim();
    const agrees = valor === null ? SIN_CIFRA.test(texto) : dicho !== null && same(dicho, valor);
    return agrees ? [] : [{ celda, texto: DUDA_TABLA.calculada(nombreDeTabla(clave), texto, print(valor)) }];
  });
  const estatus = written('estatus');
  const palabra = textOfValor(estatus?.valor ?? null).trim();
  if (estatus !== null && normalizeText(palabra) !== normalizeText(i.palabraEstatus))
    distintas.push({
      celda: estatus,
      texto: DUDA_TABLA.calculada(nombreDeTabla('estatus'), palabra, i.palabraEstatus),
    });
  if (distintas.length === 0) return [];
  const mensaje = DUDA_TABLA.calculadas(
    linea.numero,
    distintas.map((d) => d.texto),
  );
  return dudasQue(
    fila,
    distintas.map((d) => quoteCeldaTabla(mapa, d.celda)),
    mensaje,
  );
}

export interface LineaLeidaDeTabla {
  readonly linea: LineaAccion;
  /** What its cells did not say plainly. */
  readonly dudas: readonly Duda[];
  /** What was proposed where they say nothing: of interest to whoever makes a MIR of it. */
  readonly propuestas: readonly Duda[];
}

/** Reads the row of a linea: its plan, what was captured, and what Cronograma keeps of it. */
export function readLineaDeTabla(
  lectura: LecturaTabla,
  fila: number,
  { numero, lineaAccion }: Pick<LineaAccion, 'numero' | 'lineaAccion'>,
  seccion: string,
): LineaLeidaDeTabla {
  const { mapa, signo, ejercicio } = lectura;
  const celdas = new LectorDeCeldas(mapa, fila, signo);
  const origen: Fila = {
    tipo: 'fila',
    renglon: fila,
    celdas: mapa.c.celdasDe(fila).map((c) => quoteCeldaTabla(mapa, c)),
    sombreadas: [],
  };
  const leida = { numero, texto: lineaAccion, origen, meses: [] };
  const unidadMedida = celdas.texto('unidadMedida');
  const programa = CLAVES_PROGRAMA.map((clave) => celdas.cantidad(clave, true));
  const acumulacion = celdas.palabra('acumulacion', parseAcumulacion);
  const propuesta = mapa.tiene('demanda') ? null : proposeDemanda(leida, seccion);
  const linea: LineaAccion = {
    numero,
    lineaAccion,
    mesInicial: celdas.mes('mesInicial', ejercicio),
    mesFinal: celdas.mes('mesFinal', ejercicio),
    dimension: celdas.texto('dimension'),
    nombreIndicador: celdas.texto('nombreIndicador'),
    metodoCalculo: celdas.texto('metodoCalculo'),
    frecuencia: celdas.texto('frecuencia'),
    unidadMedida,
    lineaBase: celdas.texto('lineaBase'),
    metaPropuesta: celdas.cantidad('metaPropuesta'),
    tendencia: celdas.texto('tendencia'),
    presupuesto: celdas.cantidad('presupuesto'),
    observaciones: celdas.texto('observaciones', true),
    verificableEn: celdas.texto('verificableEn', true),
    meses: MESES.map((mes) => celdas.cantidad(mes, true)),
    responsable: celdas.texto('responsable'),
    acumulacion: acumulacion ?? defaultAcumulacion(unidadMedida),
    sujetaADemanda: propuesta?.sujetaADemanda ?? celdas.palabra('demanda', parseDemanda) ?? false,
    situacion: celdas.palabra('situacion', parseSituacion) ?? '',
    programaCapturado: programa.some((v) => v !== null) ? programa : null,
  };
  const supuesta = (acumulacion ?? null) === null && linea.acumulacion !== 'suma';
  return {
    linea,
    dudas: [...celdas.dudas(numero), ...reviewComputed(lectura, fila, linea)],
    propuestas: [
      ...(propuesta?.dudas ?? []),
      ...(supuesta ? [dudaAt(origen, DUDA.acumulacionUltimo(numero, seccion, unidadMedida))] : []),
      ...proposeVentana(leida, seccion, linea, null).dudas,
    ],
  };
}
