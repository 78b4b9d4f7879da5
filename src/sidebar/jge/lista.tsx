import type { Api } from '../../gas/api';
import { BARRA_JGE } from '../../text/barra-jge';

interface ListaProps {
  readonly vista: ReturnType<Api['informesJge']>;
  /** "" is the new one. */
  readonly elegido: string;
  readonly sinGuardar: readonly string[];
  onChoose(numero: string): void;
}

const firstLine = (texto: string): string => texto.split('\n').join(' ');

/** The forms of the workbook, each by its entity and date, and a new one. */
export function ListaJge({ vista, elegido, sinGuardar, onChoose }: ListaProps) {
  const { informes, impedimento } = vista;
  return (
    <nav class="plan-list" aria-label={BARRA_JGE.lista}>
      <div class="search">
        {impedimento === null ? (
          <div class="buttons">
            <button type="button" class={elegido === '' ? 'action' : ''} onClick={() => onChoose('')}>
              {BARRA_JGE.nuevo}
            </button>
            {elegido !== '' && sinGuardar.includes('') && <span class="badge warn">{BARRA_JGE.sinGuardar}</span>}
          </div>
        ) : (
          <p class="note">
            {BARRA_JGE.sinPermiso} {impedimento}
          </p>
        )}
        {informes.length === 0 && <p class="secondary">{BARRA_JGE.ninguno}</p>}
      </div>
      <ul class="found">
        {informes.map(({ informe }) => (
          <li key={informe.numero}>
            <button
              type="button"
              class="row jge-row"
              aria-pressed={elegido === informe.numero}
              onClick={() => onChoose(informe.numero)}
            >
              <span>
                <b>{informe.numero}</b> · {firstLine(informe.entidad) || BARRA_JGE.sinEntidad}
              </span>
              <span class="secondary">
                {[firstLine(informe.fechaVisita), BARRA_JGE.asuntosDe(informe.asuntos.length)]
                  .filter((t) => t !== '')
                  .join(' · ')}
              </span>
              {sinGuardar.includes(informe.numero) && <span class="badge warn">{BARRA_JGE.sinGuardar}</span>}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
