import { cerrarPeriodo, reabrirPeriodo } from '../../app/cerrar';
import { diferencias } from '../../app/diferencias';
import { periodos } from '../../app/periodos';
import type { UseCase } from '../../app/usecase';
import type { VistaCambio } from '../../app/vista';
import type { ApiPeriodos } from '../api/periodos';
import { consult, perform } from '../driver';
import type { Implementacion, Resultado } from './implementacion';

const SIN_CAMBIO: VistaCambio = { aplicada: false, operaciones: [], huella: '' };

/** Shown without a `huella`; with one, done or not done. */
function change<Entrada extends { readonly huella: string | null }, Vista extends VistaCambio>(
  useCase: UseCase<Entrada, Vista | null>,
  entrada: Entrada,
): Resultado<Vista> {
  if (entrada.huella === null) return consult(useCase, entrada);
  const done = perform(useCase, entrada);
  return { ...done, ok: done.vista?.aplicada === true };
}

export const PERIODOS: Implementacion<ApiPeriodos> = {
  periodos: {
    nada: { puedeCerrar: false, mesesCerrados: [], periodos: [] },
    run: () => consult(periodos, null),
  },
  cerrarPeriodo: { nada: { ...SIN_CAMBIO, titulos: {} }, run: (entrada) => change(cerrarPeriodo, entrada) },
  reabrirPeriodo: { nada: SIN_CAMBIO, run: (entrada) => change(reabrirPeriodo, entrada) },
  diferencias: {
    nada: { vigente: false, diferencias: [], cifras: [], lineas: [] },
    run: (entrada) => consult(diferencias, entrada),
  },
};
