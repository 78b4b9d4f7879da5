import { crear } from '../../app/crear';
import type { ApiInstalacion } from '../api/instalacion';
import { fromBase64 } from '../bytes';
import { perform } from '../driver';
import { loadImportar } from '../lazy';
import { type Implementacion, thenShowMir } from './implementacion';

export const INSTALACION: Implementacion<ApiInstalacion> = {
  crearMir: {
    nada: {},
    run: (entrada) => thenShowMir(perform(crear, entrada)),
  },
  importarPat: {
    nada: { lineas: 0, objetivos: 0, dudas: [] },
    run: ({ nombre, base64, ejercicio }) =>
      thenShowMir(perform(loadImportar().importar, { nombre, bytes: fromBase64(base64), ejercicio })),
  },
};
