import { defaultAcumulacion } from '../mir/acumulacion';
import { defaultConfiguracion } from '../mir/ajustes';
import { nameOfColumna } from '../mir/columna';
import { type ColumnaKey, columnaOf } from '../mir/format';
import { computeIndicador, contextOf } from '../mir/indicators';
import type { Duda, LineaAccion, Objetivo, Seccion } from '../mir/model';
import { formatCantidad, formatPesos, normalizeText, round9 } from '../mir/text-number';
import { DUDA } from '../text/intake';
import { type DatosDeLinea, type FilaUbicada, readDatos } from './anexo/aplicar';
import type { TablaAnexo } from './anexo/tabla';
import { dudaAt, findLinea, type LineaLeida, objetivoOf, type SeccionLeida } from './lectura';
import { parseNumero } from './numeros';
import { proposeDemanda, proposeVentana } from './proponer';

/** Doubts by kind: those that concern the most lineas come last in the list that people read. */
export interface DudasDeLineas {
  readonly anexo: Duda[];
  readonly demanda: Duda[];
  readonly acumulacion: Duda[];
  readonly calendario: Duda[];
}

const SIN_DATOS: DatosDeLinea = {
  mesInicial: null,
  mesFinal: null,
  dimension: '',
  nombreIndicador: '',
  metodoCalculo: '',
  frecuencia: '',
  unidadMedida: '',
  lineaBase: '',
  metaPropuesta: null,
  tendencia: '',
  presupuesto: null,
  observaciones: '',
  verificableEn: '',
  meses: Array.from({ length: 12 }, () => null),
};

/** The cells of Anexo 1 that the sheet computes: a doubt where what is written is not what the arithmetic gives. */
function reviewComputed(fila: FilaUbicada, linea: LineaAccion): Duda[] {
  const i = computeIndicador(linea, contextOf(defaultConfiguracion()));
  const computed: readonly (readonly [ColumnaKey, number | string | null])[] = [
    ['metaAlcanzada', i.metaAlcanzada ?? 0],
    ['metaPorAlcanzar', i.metaPorAlcanzar],
    ['porcentaje', i.porcentaje],
    ['estatus', i.palabraEstatus],
  ];
  return computed.flatMap(([key, valor]) => {
    const escrito = fila.fila.valores[key] ?? '';
    if (escrito === '') return [];
    const same =
      typeof valor === 'string'
        ? normalizeText(valor) === normalizeText(escrito)
        : valor !== null && round9(valor - (parseNumero(escrito) ?? Number.NaN)) === 0;
    if (same) return [];
    const columna = nameOfColumna(columnaOf(key));
    const calculado = typeof valor === 'string' ? valor : formatCantidad(valor);
    return [dudaAt(fila.fila.origen, DUDA.celdaCalculada(linea.numero, columna, escrito, calculado))];
  });
}

function buildLinea(
  leida: LineaLeida,
  seccion: string,
  fila: FilaUbicada | undefined,
  marcas: LineaLeida | null,
  dudas: DudasDeLineas,
): LineaAccion {
  const { datos, dudas: ilegibles } = fila === undefined ? { datos: SIN_DATOS, dudas: [] } : readDatos(fila);
  dudas.anexo.push(...ilegibles);
  const { ventana, dudas: calendario } = proposeVentana(leida, seccion, datos, marcas);
  dudas.calendario.push(...calendario);
  const demanda = proposeDemanda(leida, seccion);
  dudas.demanda.push(...demanda.dudas);
  const acumulacion = defaultAcumulacion(datos.unidadMedida);
  if (acumulacion !== 'suma')
    dudas.acumulacion.push(
      dudaAt(fila?.fila.origen ?? leida.origen, DUDA.acumulacionUltimo(leida.numero, seccion, datos.unidadMedida)),
    );
  const linea: LineaAccion = {
    numero: leida.numero,
    lineaAccion: `${leida.numero} ${leida.texto}`.trim(),
    ...datos,
    ...ventana,
    responsable: '',
    acumulacion,
    sujetaADemanda: demanda.sujetaADemanda,
    situacion: '',
    programaCapturado: null,
  };
  if (fila !== undefined) dudas.anexo.push(...reviewComputed(fila, linea));
  return linea;
}

/**
 * The sections of the MIR: what the chapters say, with the data of Anexo 1 and the months of the cronograma.
 * A single section has no title: it needs no band.
 */
export function buildSecciones(
  secciones: readonly SeccionLeida[],
  cronograma: readonly SeccionLeida[],
  filas: readonly FilaUbicada[],
  programas: readonly string[],
): { secciones: Seccion[]; dudas: DudasDeLineas } {
  const dudas: DudasDeLineas = { anexo: [], demanda: [], acumulacion: [], calendario: [] };
  const built = secciones.map((seccion, s): Seccion => {
    const objetivos = seccion.objetivos.map((o): Objetivo => {
      const propias = filas.filter((f) => f.seccion === s && objetivoOf(f.fila.numero) === o.numero);
      const conPrograma = propias.find((f) => f.fila.valores.programa !== undefined);
      const programa = conPrograma?.fila.valores.programa ?? '';
      if (conPrograma !== undefined) dudas.anexo.push(...reviewPrograma(o.numero, programa, programas, conPrograma));
      return {
        numero: o.numero,
        politicasGenerales:
          propias.find((f) => f.fila.valores.politicasGenerales)?.fila.valores.politicasGenerales ?? '',
        programa,
        objetivo: o.texto,
        lineas: o.lineas.map((l) =>
          buildLinea(
            l,
            seccion.titulo,
            propias.find((f) => f.fila.numero === l.numero),
            findLinea(cronograma[s], l.numero),
            dudas,
          ),
        ),
      };
    });
    return { titulo: secciones.length === 1 ? '' : seccion.titulo, objetivos };
  });
  return { secciones: built, dudas };
}

/** "(2) Preparación...": a doubt when the list of programas has that one at another place. */
function reviewPrograma(numero: string, programa: string, programas: readonly string[], fila: FilaUbicada): Duda[] {
  const m = /^\((\d+)\)\s*(.+)$/.exec(programa);
  const at = programas.findIndex((p) => normalizeText(p) === normalizeText(m?.[2] ?? '')) + 1;
  if (m === null || at === 0 || Number(m[1]) === at) return [];
  return [dudaAt(fila.fila.origen, DUDA.programaConNumero(numero, m[1] ?? '', at))];
}

/** Subtotals and declared total against the sum of the lineas that are in the MIR. */
export function reviewPresupuesto(
  tabla: TablaAnexo,
  ubicadas: readonly FilaUbicada[],
  secciones: readonly Seccion[],
): Duda[] {
  const inMir = new Set(ubicadas.map((u) => u.fila));
  const amountOf = (texto: string | undefined) => parseNumero(texto ?? '') ?? 0;
  const dudas = tabla.subtotales.flatMap(({ monto, filas, origen }) => {
    const suma = filas.reduce((total, f) => total + (inMir.has(f) ? amountOf(f.valores.presupuesto) : 0), 0);
    return round9(suma - monto) === 0
      ? []
      : [dudaAt(origen, DUDA.subtotalDistinto(formatPesos(monto), formatPesos(suma)))];
  });
  const declarado = tabla.declarado;
  const monto = declarado?.valor.monto ?? null;
  if (declarado === null || monto === null) return dudas;
  const suma = secciones
    .flatMap((s) => s.objetivos.flatMap((o) => o.lineas))
    .reduce((total, l) => total + (l.presupuesto ?? 0), 0);
  if (round9(suma - monto) === 0) return dudas;
  return [
    ...dudas,
    dudaAt(
      declarado.origen,
      DUDA.totalDistinto(formatPesos(monto), formatPesos(suma), formatPesos(round9(monto - suma))),
    ),
  ];
}
