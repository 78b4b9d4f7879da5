import { appFinding } from '../../app/finding';
import { TEMAS_GUIA } from '../../text/barra-guia';
import type { ApiVistas } from '../api/vistas';
import { openView } from '../views';
import { VISTAS, type Vista } from '../vistas';
import type { Implementacion } from './implementacion';

const CONOCIDAS: readonly Vista[] = VISTAS;

/** The place of the guide that a tema names; what is none of them never reaches the page. */
const placeOf = (tema: string | null | undefined): string | undefined =>
  Object.entries(TEMAS_GUIA).find(([clave]) => clave === tema)?.[1];

export const VISTAS_API: Implementacion<ApiVistas> = {
  abrirVista: {
    nada: {},
    run({ funcion, tema }) {
      const pedida = CONOCIDAS.find((v) => v.funcion === funcion);
      if (!pedida) return { findings: [appFinding('APP-171', [funcion])], vista: null };
      openView(pedida, pedida.vista === 'guia' ? placeOf(tema) : undefined);
      return { findings: [], vista: {} };
    },
  },
};
