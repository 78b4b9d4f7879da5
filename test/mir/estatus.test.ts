import type { Configuracion } from '../../src/mir/ajustes';
import { claveTendencia } from '../../src/mir/catalogos';
import { ESTATUS_CLAVES, type EstatusClave } from '../../src/mir/contexto';
import type { LineaAccion } from '../../src/mir/model';
import { juzgada } from '../support/juzgada';
import { linea, meses } from '../support/lineas';

/** domain.md section 2, ESTATUS: the first that holds. Every case is judged by TypeScript and by the native formula. */
const JUNIO = { mesDeCorte: 6 };
const CERRADO = { ultimoMesCerrado: 12 };
type Caso = readonly [Partial<LineaAccion>, Partial<Configuracion>];

const CANCELADA = { situacion: 'CANCELADA' } as const;
const AL_DIA: Caso = [{ meses: meses({ 1: 6 }) }, JUNIO];
const LLEGA = { meses: meses({ 1: 12 }) };
const EXCEDE = { meses: meses({ 1: 13 }) };
const A_MEDIAS = { meses: meses({ 1: 5 }) };
/** More is programmed to June than the meta of the year. */
const PROGRAMA_ALTO = { programaCapturado: meses({ 1: 20 }) };

/** A linea to which both apply, for each pair; why there is none, where two exclude each other. */
const JUNTOS: Readonly<Record<string, Caso | string>> = {
  'cancelada sinMeta': [{ ...CANCELADA, metaPropuesta: null }, JUNIO],
  'cancelada noAplica': [{ ...CANCELADA, sujetaADemanda: true }, CERRADO],
  'cancelada rebasada': [{ ...CANCELADA, ...EXCEDE }, JUNIO],
  'cancelada cumplida': [{ ...CANCELADA, ...LLEGA }, JUNIO],
  'cancelada noCumplida': [{ ...CANCELADA }, CERRADO],
  'cancelada atrasada': [{ ...CANCELADA }, JUNIO],
  'cancelada enProceso': [{ ...CANCELADA, ...A_MEDIAS }, JUNIO],
  'cancelada pendiente': [{ ...CANCELADA }, {}],
  'sinMeta noAplica': [{ metaPropuesta: 0, sujetaADemanda: true }, CERRADO],
  'sinMeta rebasada': [{ metaPropuesta: 0, meses: meses({ 1: 3 }) }, JUNIO],
  'sinMeta cumplida': [{ metaPropuesta: 0, meses: meses({ 1: 0 }) }, JUNIO],
  'sinMeta noCumplida': [{ metaPropuesta: null }, CERRADO],
  'sinMeta atrasada': [{ metaPropuesta: 0, ...PROGRAMA_ALTO, ...A_MEDIAS }, JUNIO],
  'sinMeta enProceso': [{ metaPropuesta: null, ...A_MEDIAS }, JUNIO],
  'sinMeta pendiente': [{ metaPropuesta: null }, {}],
  'noAplica rebasada': 'NO APLICA has nothing captured, REBASADA has',
  'noAplica cumplida': 'NO APLICA has nothing captured, CUMPLIDA has',
  'noAplica noCumplida': [{ sujetaADemanda: true }, CERRADO],
  'noAplica atrasada': 'what is subject to demand is never ATRASADA',
  'noAplica enProceso': 'NO APLICA has nothing captured, EN PROCESO has',
  'noAplica pendiente': [{ sujetaADemanda: true }, CERRADO],
  'rebasada cumplida': [EXCEDE, JUNIO],
  'rebasada noCumplida': [EXCEDE, CERRADO],
  'rebasada atrasada': [{ ...PROGRAMA_ALTO, ...EXCEDE }, JUNIO],
  'rebasada enProceso': [EXCEDE, JUNIO],
  'rebasada pendiente': [EXCEDE, JUNIO],
  'cumplida noCumplida': [LLEGA, CERRADO],
  'cumplida atrasada': [{ ...PROGRAMA_ALTO, ...LLEGA }, JUNIO],
  'cumplida enProceso': [LLEGA, JUNIO],
  'cumplida pendiente': [LLEGA, JUNIO],
  'noCumplida atrasada': [A_MEDIAS, CERRADO],
  'noCumplida enProceso': [A_MEDIAS, CERRADO],
  'noCumplida pendiente': [{}, CERRADO],
  'atrasada enProceso': [A_MEDIAS, JUNIO],
  'atrasada pendiente': [{}, JUNIO],
  'enProceso pendiente': AL_DIA,
};

/** Each estatus by itself, in the words of domain.md: whether it would apply if it were the only one. */
function holds(clave: EstatusClave, [parts, config]: Caso): boolean {
  const l = linea(parts);
  const { metaAlcanzada: a, programadoAlCorte: p, alcanzadoAlCorte: q } = juzgada(parts, config);
  const m = l.metaPropuesta;
  const reduccion = claveTendencia(l.tendencia) === 'reduccion';
  const cerrado = config.ultimoMesCerrado === 12;
  switch (clave) {
    case 'cancelada':
      return l.situacion === 'CANCELADA';
    case 'sinMeta':
      return m === null || (m === 0 && !reduccion);
    case 'noAplica':
      return l.sujetaADemanda && cerrado && a === null;
    case 'rebasada':
      return a !== null && m !== null && !reduccion && a > m;
    case 'cumplida':
      return a !== null && m !== null && a >= m;
    case 'noCumplida':
      return cerrado;
    case 'atrasada':
      return !l.sujetaADemanda && p !== null && (q === null ? p > 0 : q < p);
    case 'enProceso':
      return l.meses.some((v) => v !== null && v > 0);
    case 'pendiente':
      return true;
  }
}

const PARES = ESTATUS_CLAVES.flatMap((primero, i) =>
  ESTATUS_CLAVES.slice(i + 1).map((segundo) => [primero, segundo, JUNTOS[`${primero} ${segundo}`]] as const),
);

describe('of two estatus that apply the first is taken', () => {
  test('there is a case, or a reason why there is none, for each of the 36 pairs', () => {
    expect(PARES).toHaveLength(36);
    expect(PARES.filter(([, , caso]) => caso === undefined)).toEqual([]);
  });

  test.each(PARES.flatMap(([a, b, caso]) => (typeof caso === 'object' ? [[a, b, caso] as const] : [])))(
    '%s goes before %s',
    (primero, segundo, caso) => {
      expect([holds(primero, caso), holds(segundo, caso)]).toEqual([true, true]);
      expect(juzgada(...caso).estatus).toBe(primero);
    },
  );
});

describe('each estatus', () => {
  test.each<[string, EstatusClave, Partial<LineaAccion>, Partial<Configuracion>]>([
    ['M blank is SIN META', 'sinMeta', { metaPropuesta: null, meses: meses({ 1: 3 }) }, JUNIO],
    [
      'M = 0 is not SIN META for reduccion',
      'cumplida',
      { metaPropuesta: 0, tendencia: 'Reducción', meses: meses({ 1: 0 }) },
      { mesDeCorte: 12 },
    ],
    [
      'a demanda with a capture is not NO APLICA',
      'noCumplida',
      { sujetaADemanda: true, meses: meses({ 1: 3 }) },
      CERRADO,
    ],
    ['a demanda in an open year is not NO APLICA', 'pendiente', { sujetaADemanda: true }, JUNIO],
    ['a demanda that reached its meta is CUMPLIDA', 'cumplida', { sujetaADemanda: true, ...LLEGA }, CERRADO],
    ['reduccion is never REBASADA', 'atrasada', { tendencia: 'Reducción', ...EXCEDE }, JUNIO],
    ['constante may be REBASADA', 'rebasada', { tendencia: 'Constante', ...EXCEDE }, JUNIO],
    ['suma is CUMPLIDA at once', 'cumplida', LLEGA, JUNIO],
    ['maximo is CUMPLIDA at once', 'cumplida', { acumulacion: 'maximo', ...LLEGA }, JUNIO],
    ['ultimo waits for mesFinal', 'enProceso', { acumulacion: 'ultimo', meses: meses({ 6: 12 }) }, JUNIO],
    [
      'ultimo is CUMPLIDA from mesFinal on',
      'cumplida',
      { acumulacion: 'ultimo', mesFinal: 6, meses: meses({ 6: 12 }) },
      JUNIO,
    ],
    ['promedio waits for mesFinal', 'enProceso', { acumulacion: 'promedio', meses: meses({ 6: 12 }) }, JUNIO],
    ['constante waits for mesFinal', 'enProceso', { tendencia: 'Constante', meses: meses({ 6: 12 }) }, JUNIO],
    ['reduccion waits for mesFinal', 'enProceso', { tendencia: 'Reducción', meses: meses({ 6: 3 }) }, JUNIO],
    [
      'without a window mesFinal is diciembre',
      'cumplida',
      { tendencia: 'Reducción', mesInicial: null, meses: meses({ 6: 3 }) },
      { mesDeCorte: 12 },
    ],
    [
      'ultimo that fell back below its meta is not CUMPLIDA',
      'noCumplida',
      { acumulacion: 'ultimo', metaPropuesta: 100, meses: meses({ 5: 100, 6: 80 }) },
      CERRADO,
    ],
    ['nothing captured and p > 0 is ATRASADA', 'atrasada', {}, JUNIO],
    ['captured only after the cut-off and p > 0 is ATRASADA', 'atrasada', { meses: meses({ 8: 3 }) }, JUNIO],
    ['a demanda is never ATRASADA', 'enProceso', { sujetaADemanda: true, meses: meses({ 1: 1 }) }, JUNIO],
    ['nothing is ATRASADA without a cut-off', 'pendiente', {}, {}],
    ['nothing is ATRASADA without a window', 'pendiente', { mesInicial: null }, JUNIO],
    ['a captured 0 alone is not EN PROCESO', 'pendiente', { mesInicial: 9, meses: meses({ 1: 0 }) }, JUNIO],
    [
      'REPROGRAMADA is a mark, not an estatus',
      'enProceso',
      { situacion: 'REPROGRAMADA', meses: meses({ 1: 6 }) },
      JUNIO,
    ],
    ['a closed year seen from June is not closed', 'enProceso', { meses: meses({ 1: 6 }) }, { ...CERRADO, ...JUNIO }],
    ['early delivery is no delay', 'cumplida', { mesInicial: 9, ...LLEGA }, JUNIO],
    ['late delivery is CUMPLIDA once it is there', 'cumplida', { mesFinal: 3, meses: meses({ 6: 12 }) }, JUNIO],
  ])('%s', (_, esperado, parts, config) => expect(juzgada(parts, config).estatus).toBe(esperado));
});

describe('the word of an estatus', () => {
  const palabraDe = (palabraSinMeta: string | number | null) =>
    juzgada({ metaPropuesta: null }, { palabraSinMeta }).palabraEstatus;

  test.each<[string, string | number | null, string]>([
    ['is what Configuración says', 'SIN PROGRAMAR', 'SIN PROGRAMAR'],
    ['left blank shows nothing, never 0', null, ''],
    ['may be a number', 7, '7'],
    ['may be that of another estatus', 'PENDIENTE', 'PENDIENTE'],
  ])('%s', (_, palabra, vista) => expect(palabraDe(palabra)).toBe(vista));
});
