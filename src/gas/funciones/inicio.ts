import { inicio, SIN_INICIO } from '../../app/inicio';
import type { ApiInicio } from '../api/inicio';
import { consult } from '../driver';
import { type ElementoMenu, MENU } from '../menu';
import { VISTAS } from '../vistas';
import type { Implementacion } from './implementacion';

const ELEMENTOS: readonly ElementoMenu[] = MENU;

/** What the menu opens as a window: the tabs of the sidebar are at hand. */
const MAS = ELEMENTOS.flatMap((e) =>
  'funcion' in e && VISTAS.some((v) => v.funcion === e.funcion && v.tamano !== null) ? [e] : [],
);

export const INICIO: Implementacion<ApiInicio> = {
  inicio: {
    nada: { ...SIN_INICIO, mas: MAS },
    run() {
      const { findings, vista } = consult(inicio, null);
      return { findings, vista: { ...vista, mas: MAS } };
    },
  },
};
