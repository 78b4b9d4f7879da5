import type { Api } from '../../../gas/api';
import { INICIO } from '../../../text/barra-inicio';

interface MasProps {
  readonly mas: ReturnType<Api['inicio']>['mas'];
  open(funcion: string, nombre: string): void;
}

/** Every window of the menu, in its order. */
export function Mas({ mas, open }: MasProps) {
  return (
    <details class="more-windows">
      <summary>{INICIO.mas}</summary>
      <ul class="steps">
        {mas.map(({ etiqueta, funcion }) => (
          <li key={funcion}>
            <button type="button" onClick={() => open(funcion, etiqueta)}>
              {etiqueta}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
