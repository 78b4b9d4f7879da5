import type { ComponentChildren } from 'preact';
import { useEncabezado } from '../comun/foco';

/** The heading of a step: it takes the focus when the step appears, so that who does not see it hears where they are. */
export function Titulo({ children }: { children: ComponentChildren }) {
  const heading = useEncabezado();
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
