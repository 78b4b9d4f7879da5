import type { Api } from '../../../gas/api';
import { BARRA, INICIO } from '../../../text/barra-inicio';
import { capitalize } from '../../comun/capitalize';
import { nombreDeMes } from '../../comun/meses';

/** Who asks and where the year stands. */
export function Cabeza({ inicio }: { inicio: ReturnType<Api['inicio']> }) {
  const { organo, ejercicio, rol, mes, periodo, corte } = inicio;
  const anio = ejercicio === null ? '' : `${INICIO.ejercicio(ejercicio)} · `;
  return (
    <header>
      <h1>{organo}</h1>
      <p class="secondary">
        {anio}
        {INICIO.rol[rol]}
      </p>
      <dl class="moment">
        <div>
          <dt>{INICIO.seCaptura}</dt>
          <dd>{mes === null ? INICIO.sinMes : capitalize(nombreDeMes(mes))}</dd>
        </div>
        <div>
          <dt>{INICIO.corte}</dt>
          <dd>{corte < 1 ? INICIO.sinCorte : capitalize(nombreDeMes(Math.min(12, Math.floor(corte))))}</dd>
        </div>
        {periodo && (
          <div class="wide">
            <dt>{INICIO.periodo}</dt>
            <dd>{periodo.nombre}</dd>
          </div>
        )}
      </dl>
    </header>
  );
}

/** The room that the head and the tiles will take: the page paints before anybody has answered. */
export function CabezaVacia({ espera }: { espera: boolean }) {
  return (
    <>
      <h1 class="unseen">{BARRA.rutas.inicio}</h1>
      {espera && (
        <div class="ghost" aria-hidden="true">
          <span class="line" />
          <span class="line short" />
          <span class="block" />
        </div>
      )}
    </>
  );
}
