import { defaultConfiguracion } from '../../src/mir/ajustes';
import { contextOf } from '../../src/mir/contexto';
import { computeIndicador, type Indicador } from '../../src/mir/indicators';
import { linea } from '../support/lineas';
import { type LineaDeTabla, lineasDeTabla } from '../support/tabla/lineas';
import { type FigurasDeNorma, figurasDeNorma } from '../support/tabla/norma';

/** The words of the norm were written again in figurasDeNorma, which knows nothing of the program. */
const LINEAS = lineasDeTabla(5000);
const CONFIG = defaultConfiguracion();

const rounded = (n: number | null): number | null => (n === null ? null : Math.round(n * 1e6) / 1e6);

const NUMEROS = ['metaAlcanzada', 'metaPorAlcanzar', 'porcentaje', 'programadoAlCorte', 'alcanzadoAlCorte'] as const;
const comparable = (f: FigurasDeNorma) => [...NUMEROS.map((k) => rounded(f[k])), f.estatus, f.veredicto, f.semaforo];

function judged(l: LineaDeTabla, corte: number): Indicador {
  const propia = linea({
    mesInicial: l.ventana?.[0] ?? null,
    mesFinal: l.ventana?.[1] ?? null,
    frecuencia: l.frecuencia,
    unidadMedida: l.unidad,
    metaPropuesta: l.meta,
    tendencia: l.tendencia,
    acumulacion: l.acumulacion,
    sujetaADemanda: l.demanda,
    situacion: l.cancelada ? 'CANCELADA' : '',
    programaCapturado: l.programado,
    meses: l.logrado,
  });
  return computeIndicador(propia, contextOf(CONFIG, corte));
}

test.each(Array.from({ length: 12 }, (_, m) => m + 1))(
  '5,000 lineas judged at month %i have the figures of the norm',
  (corte) => {
    const faltas = LINEAS.flatMap((l) => {
      const i = judged(l, corte);
      const [found, wanted] = [comparable({ ...i, estatus: i.palabraEstatus }), comparable(figurasDeNorma(l, corte))];
      return JSON.stringify(found) === JSON.stringify(wanted) ? [] : [{ l, found, wanted }];
    });
    expect(faltas.slice(0, 3)).toEqual([]);
  },
);
