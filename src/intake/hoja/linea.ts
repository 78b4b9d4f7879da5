import { defaultAcumulacion } from '../../mir/acumulacion';
import { defaultConfiguracion } from '../../mir/ajustes';
import { type ColumnaKey, MESES } from '../../mir/format';
import { computeIndicador, contextOf } from '../../mir/indicators';
import type { Duda, LineaAccion } from '../../mir/model';
import { formatCantidad, formatPorcentaje, normalizeText, round9 } from '../../mir/text-number';
import { DUDA } from '../../text/intake';
import { celdaCalculada, DUDA_HOJA } from '../../text/reconocer';
import type { Fila } from '../fuente';
import { dudaAt } from '../lectura';
import { proposeDemanda, proposeVentana } from '../proponer';
import { a1Of, type CeldaAjena, quoteCelda, textOfValor } from './ajena';
import type { Mapa } from './mapa';
import type { LineaAnunciada } from './renglones';
import { newNotas, parseCantidad, parseMesDe, readCantidad, readTexto } from './valores';

/** Percentages are shown rounded: a written one is the computed one when it is within this. */
const TOLERANCIA = 0.051;
/** What a cell of a formula shows where there is nothing to compute. */
const SIN_DATO = /^(-|—|n\/?[ad]\.?|#.*|0(\.0+)?%?)$/i;

/** A linea of a foreign sheet, with what its cells did not say plainly. */
export interface LineaLeidaDeHoja {
  readonly linea: LineaAccion;
  readonly dudas: readonly Duda[];
}

/** A doubt at cells of a row: its place is the row, its text the cells with their addresses. */
export function dudaEnCeldas(fila: number, celdas: readonly CeldaAjena[], mensaje: string): Duda {
  return { mensaje, fuente: { renglon: fila, texto: celdas.map(quoteCelda).join(' | ') } };
}

/** The cells that MIRador computes and that said something else. */
function reviewComputed(mapa: Mapa, fila: number, linea: LineaAccion): string[] {
  const i = computeIndicador(linea, contextOf(defaultConfiguracion()));
  const percent = (written: number, own: number): boolean =>
    Math.abs(written - own) < TOLERANCIA || Math.abs(written * 100 - own) < TOLERANCIA;
  const exact = (written: number, own: number): boolean => round9(written - own) === 0;
  const computed = [
    ['metaAlcanzada', i.metaAlcanzada, formatCantidad, exact],
    ['metaPorAlcanzar', i.metaPorAlcanzar, formatCantidad, exact],
    ['porcentaje', i.porcentaje, formatPorcentaje, percent],
  ] as const;
  const differences = computed.flatMap(([key, own, format, same]) => {
    const celda = mapa.propia(fila, key);
    if (celda === null) return [];
    const written = parseCantidad(celda.valor);
    const texto = textOfValor(celda.valor).trim();
    const agrees = own === null ? SIN_DATO.test(texto) : written !== null && same(written, own);
    return agrees ? [] : [celdaCalculada(a1Of(celda), texto, format(own))];
  });
  const estatus = mapa.propia(fila, 'estatus');
  const dice = estatus === null ? '' : textOfValor(estatus.valor);
  if (estatus !== null && normalizeText(dice) !== normalizeText(i.palabraEstatus))
    differences.push(celdaCalculada(a1Of(estatus), dice, i.palabraEstatus));
  return differences;
}

/** Reads the row of a linea: its plan as it is seen, merged cells too; its captures from their own cells, exactly. */
export function readLineaDeHoja(
  mapa: Mapa,
  fila: number,
  anunciada: LineaAnunciada,
  seccion: string,
): LineaLeidaDeHoja {
  const notas = newNotas();
  const texto = (key: ColumnaKey | 'responsable'): string => readTexto(mapa.visible(fila, key), notas);
  const mes = (key: ColumnaKey): number | null => readCantidad(mapa.visible(fila, key), notas, parseMesDe);
  // An amount that is merged over several lineas is said once: it counts for the first.
  const cantidad = (key: ColumnaKey): number | null => readCantidad(mapa.propia(fila, key), notas);
  const captura = (key: ColumnaKey): string => readTexto(mapa.propia(fila, key), notas);

  const { numero, lineaAccion } = anunciada;
  const unidadMedida = texto('unidadMedida');
  const celdas = mapa.c.celdasDe(fila);
  const origen: Fila = { tipo: 'fila', renglon: fila, celdas: celdas.map(quoteCelda), sombreadas: [] };
  const leida = { numero, texto: lineaAccion, origen, meses: [] };
  const demanda = proposeDemanda(leida, seccion);
  const linea: LineaAccion = {
    numero,
    lineaAccion,
    mesInicial: mes('mesInicial'),
    mesFinal: mes('mesFinal'),
    dimension: texto('dimension'),
    nombreIndicador: texto('nombreIndicador'),
    metodoCalculo: texto('metodoCalculo'),
    frecuencia: texto('frecuencia'),
    unidadMedida,
    lineaBase: texto('lineaBase'),
    metaPropuesta: cantidad('metaPropuesta'),
    tendencia: texto('tendencia'),
    presupuesto: cantidad('presupuesto'),
    observaciones: captura('observaciones'),
    verificableEn: captura('verificableEn'),
    meses: MESES.map(cantidad),
    responsable: texto('responsable'),
    acumulacion: defaultAcumulacion(unidadMedida),
    sujetaADemanda: demanda.sujetaADemanda,
    situacion: '',
    programaCapturado: null,
  };
  const calculadas = reviewComputed(mapa, fila, linea);
  const told: readonly (readonly [readonly string[], (n: string, c: readonly string[]) => string])[] = [
    [notas.ilegibles, DUDA_HOJA.ilegibles],
    [notas.textos, DUDA_HOJA.textosComoNumeros],
    [notas.formulas, DUDA_HOJA.formulas],
    [notas.porcentajes, DUDA_HOJA.porcentajes],
    [calculadas, DUDA_HOJA.calculadas],
  ];
  const sobrantes = celdas.filter((x) => !mapa.isKnown(x.columna));
  return {
    linea,
    dudas: [
      ...told.flatMap(([cells, say]) => (cells.length === 0 ? [] : [dudaEnCeldas(fila, [], say(numero, cells))])),
      ...sobrantes.map((x) => dudaEnCeldas(fila, [x], DUDA.celdaSobrante(numero, quoteCelda(x)))),
      ...demanda.dudas,
      ...(linea.acumulacion === 'suma' ? [] : [dudaAt(origen, DUDA.acumulacionUltimo(numero, seccion, unidadMedida))]),
      ...proposeVentana(leida, seccion, linea, null).dudas,
    ],
  };
}
