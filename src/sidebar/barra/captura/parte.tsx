import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { CAPTURA } from '../../../text/barra-captura';

interface ParteProps {
  readonly titulo: string;
  /** How much of it there is. */
  readonly registros: number;
  /** It is asked for: it opens by itself, until the person closes it or types in it. */
  readonly pide: boolean;
  readonly children: ComponentChildren;
}

/** Something beside the value, out of the way until it is wanted. */
export function Parte({ titulo, registros, pide, children }: ParteProps) {
  const [elegida, setElegida] = useState<boolean | null>(null);
  const abierta = elegida ?? pide;
  return (
    <details
      class="extra parte"
      open={abierta}
      onInput={() => setElegida(true)}
      onToggle={(e) => {
        if (e.currentTarget.open !== abierta) setElegida(e.currentTarget.open);
      }}
    >
      <summary>
        {titulo} {registros > 0 && <span class="secondary">({CAPTURA.registros(registros)})</span>}
      </summary>
      {children}
    </details>
  );
}
