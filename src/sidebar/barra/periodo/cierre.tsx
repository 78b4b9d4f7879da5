import type { Api } from '../../../gas/api';
import { COMUN } from '../../../text/barra';
import { PERIODO } from '../../../text/barra-periodo';
import { placeOf, Sign } from '../../comun/parts';

type Previsto = NonNullable<ReturnType<Api['periodoEnCurso']>['cierre']>;

/** Of what stops a closing, more than these are in the points to review. */
const SHOWN_AT_ONCE = 5;

interface CierreProps {
  readonly cierre: Previsto;
  readonly puedeCerrar: boolean;
  goTo(hoja: string, celda: string): void;
  onPuntos(): void;
  onPeriodos(): void;
}

/** What closing the period today would find. */
export function Cierre({ cierre, puedeCerrar, goTo, onPuntos, onPeriodos }: CierreProps) {
  const { estado, bloqueos, pendientes } = cierre;
  return (
    <section class={estado === 'listo' ? 'card good' : 'card'}>
      <h2>{PERIODO.cierre}</h2>
      {estado === 'listo' && <p>{PERIODO.listo}</p>}
      {estado === 'bloqueado' && (
        <>
          <p>
            <Sign severidad="error" /> {PERIODO.bloqueado(bloqueos.length)}
          </p>
          <ul class="blocking">
            {bloqueos.slice(0, SHOWN_AT_ONCE).map((f) => (
              <li key={`${f.code}${f.hoja}${f.celda}${f.linea}`}>
                <p>{f.mensaje}</p>
                {f.hoja && f.celda && (
                  <button
                    type="button"
                    class="link"
                    aria-label={COMUN.irA(f.hoja, f.celda)}
                    onClick={() => goTo(f.hoja ?? '', f.celda ?? '')}
                  >
                    {placeOf(f)}
                  </button>
                )}
              </li>
            ))}
          </ul>
          <p>
            <button type="button" class="link" onClick={onPuntos}>
              {PERIODO.verTodos}
            </button>
          </p>
        </>
      )}
      {estado === 'falta' && (
        <>
          <p>{PERIODO.falta}</p>
          <ul class="bullets">
            {pendientes.map(({ code, texto, casos, lineas: [linea] }) => (
              <li key={code}>
                {texto} {linea !== undefined && <span class="secondary">{PERIODO.deCuales(linea, casos)}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <button type="button" class={estado === 'listo' && puedeCerrar ? 'action' : ''} onClick={onPeriodos}>
          {puedeCerrar ? PERIODO.cerrar : PERIODO.verPeriodos}
        </button>
      </p>
    </section>
  );
}
