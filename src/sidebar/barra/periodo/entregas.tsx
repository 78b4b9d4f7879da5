import type { Api } from '../../../gas/api';
import { PERIODO } from '../../../text/barra-periodo';

type Entregas = ReturnType<Api['periodoEnCurso']>['entregas'];

/** The deliveries that are due, the late ones first. */
export function Entregas({ entregas, onOpen }: { readonly entregas: Entregas; onOpen(): void }) {
  const { hay, lista, porPreparar } = entregas;
  return (
    <section class="card">
      <h2>{PERIODO.entregas}</h2>
      {!hay && <p>{PERIODO.sinEntregas}</p>}
      {hay && lista.length === 0 && <p>{PERIODO.nadaQueEntregar}</p>}
      <ul class="due">
        {lista.map((e) => (
          <li key={`${e.informe}|${e.nombrePeriodo}|${e.destinatario}`}>
            <p>
              {e.destinatario} <span class="secondary">{e.nombrePeriodo}</span>
            </p>
            <p>
              <span class={`badge flush ${e.estado === 'vencida' ? 'warn' : 'plain'}`}>
                {PERIODO.estados[e.estado]}
              </span>{' '}
              <span class="secondary">
                {e.estado === 'vencida' ? PERIODO.vencida(e.fechaLimite) : PERIODO.pendiente(e.fechaLimite)}
              </span>
            </p>
          </li>
        ))}
      </ul>
      {hay && porPreparar > 0 && <p>{PERIODO.porPreparar(porPreparar)}</p>}
      <p>
        <button type="button" onClick={onOpen}>
          {PERIODO.verEntregas}
        </button>
      </p>
    </section>
  );
}
