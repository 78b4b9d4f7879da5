import { SIN_VALOR } from '../../text/mir';
import { CONDICION, EN_BLANCO, ESTATUS_PORQUE } from '../../text/porque';
import { claveTendencia } from '../catalogos';
import { AJUSTE_DE_ESTATUS, ESTATUS_CLAVES, type EstatusClave, numeroDeEstatus } from '../contexto';
import { waitsForMesFinal } from '../estatus';
import { nameMes } from '../periods';
import { ventanaOf } from '../programa';
import { formatCantidad, round9 } from '../text-number';
import { ajustesDe, ajustesDelCorte, type Cuerpo, cuerpo, type LineaExplicable, nombreDelCorte } from './datos';
import { comparados } from './numeros';

const isReduccion = ({ linea }: LineaExplicable): boolean => claveTendencia(linea.tendencia) === 'reduccion';

/** Why a condition holds (`si`) or does not. Which of the nine holds is told by computeEstatus alone. */
interface Condicion {
  si(d: LineaExplicable): string;
  no(d: LineaExplicable): string;
}

/** A against M, for sentences; M is there whenever it is asked for. */
function anual({ indicador }: LineaExplicable): readonly [string, string] {
  return comparados(indicador.metaAlcanzada ?? 0, indicador.metaPropuesta ?? 0);
}

function alCorte({ indicador, contexto }: LineaExplicable): readonly [string, string, string] {
  const [q, p] = comparados(indicador.alcanzadoAlCorte ?? 0, indicador.programadoAlCorte ?? 0);
  return [q, p, nombreDelCorte(contexto)];
}

function mesFinalDe({ linea }: LineaExplicable): string {
  return nameMes(ventanaOf(linea)?.hasta ?? 12);
}

function noCumplida(d: LineaExplicable): string {
  const { metaAlcanzada: a, metaPropuesta: m } = d.indicador;
  if (a === null) return CONDICION.sinCaptura;
  const diferencia = round9(a - (m ?? 0));
  if (isReduccion(d)) {
    if (diferencia > 0) return CONDICION.supera(...anual(d));
  } else if (diferencia < 0) return CONDICION.noLlega(...anual(d));
  return CONDICION.falta(mesFinalDe(d), nombreDelCorte(d.contexto));
}

function noAtrasada(d: LineaExplicable): string {
  const { programadoAlCorte: p, alcanzadoAlCorte: q } = d.indicador;
  if (d.linea.sujetaADemanda) return CONDICION.sujeta;
  if (d.contexto.corte < 1) return CONDICION.sinCorte;
  if (p === null) return CONDICION.sinPrograma;
  if (p <= 0 && (q === null || !isReduccion(d))) return CONDICION.nadaProgramado(nombreDelCorte(d.contexto));
  if (!isReduccion(d)) return CONDICION.alDia(...alCorte(d));
  const techo = p > 0 || round9(d.indicador.metaPropuesta ?? 0) === 0;
  return techo ? CONDICION.bajoTecho(...alCorte(d)) : CONDICION.nadaProgramado(nombreDelCorte(d.contexto));
}

const CONDICIONES: Readonly<Record<EstatusClave, Condicion>> = {
  cancelada: {
    si: () => CONDICION.esCancelada,
    no: ({ linea }) => (linea.situacion === 'REPROGRAMADA' ? CONDICION.reprogramada : CONDICION.vigente),
  },
  sinMeta: {
    si: ({ linea }) => (linea.metaPropuesta === null ? CONDICION.metaEnBlanco : CONDICION.metaCero),
    no: ({ linea }) =>
      round9(linea.metaPropuesta ?? 0) === 0
        ? CONDICION.metaCeroReduccion
        : CONDICION.hayMeta(formatCantidad(linea.metaPropuesta)),
  },
  noAplica: {
    si: () => CONDICION.esNoAplica,
    no: ({ linea, contexto }) => {
      if (!linea.sujetaADemanda) return CONDICION.noDemanda;
      return contexto.anioCerrado ? CONDICION.hayCaptura : CONDICION.anioAbierto;
    },
  },
  rebasada: {
    si: (d) => CONDICION.supera(...anual(d)),
    no: (d) => {
      if (d.indicador.metaAlcanzada === null) return CONDICION.sinCaptura;
      return isReduccion(d) ? CONDICION.reduccionNoRebasa : CONDICION.noSupera(...anual(d));
    },
  },
  cumplida: {
    si: (d) => {
      const llega = (isReduccion(d) ? CONDICION.noSupera : CONDICION.llega)(...anual(d));
      if (!waitsForMesFinal(d.linea)) return llega;
      return `${llega}, ${CONDICION.desdeMesFinal(mesFinalDe(d), nombreDelCorte(d.contexto))}`;
    },
    no: noCumplida,
  },
  noCumplida: { si: () => CONDICION.anioCerrado, no: () => CONDICION.anioAbierto },
  atrasada: {
    si: (d) => {
      const [q, p, corte] = alCorte(d);
      if (d.indicador.alcanzadoAlCorte === null) return CONDICION.sinReporte(p, corte);
      return isReduccion(d) ? CONDICION.excedeTecho(q, p, corte) : CONDICION.corta(q, p, corte);
    },
    no: noAtrasada,
  },
  enProceso: { si: () => CONDICION.hayAvance, no: () => CONDICION.sinAvance },
  pendiente: { si: () => CONDICION.sinAvance, no: () => CONDICION.hayAvance },
};

/** Why the condition of its estatus holds. */
export function motivoDelEstatus(d: LineaExplicable): string {
  return CONDICIONES[d.indicador.estatus].si(d);
}

/** The conditions in their order, down to the one that held. */
function condicionesDeEstatus(d: LineaExplicable): string[] {
  const { estatus } = d.indicador;
  return ESTATUS_CLAVES.slice(0, numeroDeEstatus(estatus)).map((clave, i) => {
    const palabra = d.contexto.palabras[clave] || EN_BLANCO;
    const { si, no } = CONDICIONES[clave];
    return clave === estatus ? ESTATUS_PORQUE.si(i + 1, palabra, si(d)) : ESTATUS_PORQUE.no(i + 1, palabra, no(d));
  });
}

/** Settings that its conditions looked at: the word, and where they came to it the cut-off and the closing of the year. */
function ajustes(d: LineaExplicable) {
  const { estatus } = d.indicador;
  const miraCorte = numeroDeEstatus(estatus) >= numeroDeEstatus('cumplida');
  return [...ajustesDe(d.config, AJUSTE_DE_ESTATUS[estatus]), ...(miraCorte ? ajustesDelCorte(d) : [])];
}

/** ESTATUS of the actividad. */
export function explicarEstatus(d: LineaExplicable): Cuerpo {
  const { palabraEstatus } = d.indicador;
  return cuerpo({
    cifra: palabraEstatus === '' ? null : palabraEstatus,
    valor: palabraEstatus === '' ? SIN_VALOR : palabraEstatus,
    regla: ESTATUS_PORQUE.regla,
    pasos: condicionesDeEstatus(d),
    ajustes: ajustes(d),
  });
}

/** NÚM. DE ESTATUS of Cronograma. */
export function explicarCasoEstatus(d: LineaExplicable): Cuerpo {
  const cifra = numeroDeEstatus(d.indicador.estatus);
  return cuerpo({
    cifra,
    valor: String(cifra),
    regla: ESTATUS_PORQUE.caso,
    pasos: condicionesDeEstatus(d),
    ajustes: ajustes(d),
  });
}
