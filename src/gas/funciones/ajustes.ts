import { ajustes } from '../../app/ajustes';
import { aplicarPreset } from '../../app/aplicar-preset';
import { guardarAjustes } from '../../app/guardar-ajustes';
import type { UseCase } from '../../app/usecase';
import type { VistaCambio } from '../../app/vista';
import type { ApiAjustes } from '../api/ajustes';
import { consult, perform } from '../driver';
import type { Implementacion, Resultado } from './implementacion';

/** Shown without a `huella`; with one, done or not done. */
function change<Entrada extends { readonly huella: string | null }, Vista extends VistaCambio>(
  useCase: UseCase<Entrada, Vista | null>,
  entrada: Entrada,
): Resultado<Vista> {
  if (entrada.huella === null) return consult(useCase, entrada);
  const done = perform(useCase, entrada);
  return { ...done, ok: done.vista?.aplicada === true };
}

export const AJUSTES: Implementacion<ApiAjustes> = {
  ajustes: {
    nada: { grupos: [], juegos: [], catalogos: [], objetivos: [] },
    run: () => consult(ajustes, null),
  },
  guardarAjustes: {
    nada: { ajustes: [], efectos: [], aplicada: false, operaciones: [], huella: '' },
    run: (entrada) => change(guardarAjustes, entrada),
  },
  aplicarPreset: {
    nada: { preset: '', ajustes: [], aplicada: false, operaciones: [], huella: '' },
    run: (entrada) => change(aplicarPreset, entrada),
  },
};
