import { BARRA } from '../../text/barra-inicio';
import type { PropsDeRuta } from './rutas';

/** The first view of the sidebar. */
export function InicioView({ ir }: PropsDeRuta) {
  return (
    <main>
      <button type="button" class="action" onClick={() => ir('puntos')}>
        {BARRA.rutas.puntos}
      </button>
    </main>
  );
}
