import { EMPEZAR } from '../../text/barra-empezar';
import type { Camino } from './datos';

/** Where the wizard stands. */
export type Paso = 'camino' | 'datos' | 'previa' | 'listo';

const ORDEN: readonly Paso[] = ['camino', 'datos', 'previa', 'listo'];

function nameOf(paso: Paso, camino: Camino | null): string {
  if (paso === 'camino') return EMPEZAR.pasoCamino;
  if (paso === 'previa') return EMPEZAR.pasoPrevia;
  if (paso === 'listo') return EMPEZAR.pasoListo;
  return camino ? EMPEZAR.caminos[camino].paso : EMPEZAR.caminos.pat.paso;
}

/** The four steps, those that are done and the one in course. */
export function Pasos({ paso, camino }: { paso: Paso; camino: Camino | null }) {
  const actual = ORDEN.indexOf(paso);
  return (
    <ol class="steps" aria-label={EMPEZAR.pasos}>
      {ORDEN.map((p, i) => (
        <li key={p} class={i < actual ? 'done' : ''} aria-current={i === actual ? 'step' : undefined}>
          <span class="step-number" aria-hidden="true">
            {i < actual ? '✓' : i + 1}
          </span>
          {nameOf(p, camino)}
        </li>
      ))}
    </ol>
  );
}
