import { useEffect, useState } from 'preact/hooks';
import type { Api } from '../../gas/api';
import { PORQUE } from '../../text/barra-porque';
import { useTask } from '../comun/async';
import { Findings, Status } from '../comun/parts';
import { call } from '../comun/rpc';
import { ExplicacionView } from './porque/explicacion';

type Porque = ReturnType<Api['explicar']>;

/** Sidebar "¿Por qué este número?": the cell that is selected, and another one whenever it is asked again. */
export function PorqueView() {
  const task = useTask();
  const [porque, setPorque] = useState<Porque | null>(null);
  const ask = () =>
    task.run(PORQUE.cargando, async () => setPorque(await call('explicar', { hoja: null, celda: null })));
  useEffect(ask, []);

  const goTo = (hoja: string, celda: string) => {
    call('irACelda', { hoja, celda }).catch((reason: unknown) => task.run('', () => Promise.reject(reason)));
  };
  return (
    <main>
      <div class="buttons">
        <button type="button" class="action" disabled={task.busy !== null} onClick={ask}>
          {PORQUE.otra}
        </button>
      </div>
      <p class="secondary">{PORQUE.ayuda}</p>
      <Status task={task} />
      {porque && (
        <div class={task.busy ? 'stale' : ''} aria-live="polite">
          {porque.explicacion ? (
            <ExplicacionView explicacion={porque.explicacion} lugar={porque.lugar} goTo={goTo} />
          ) : (
            <section class="card">
              <h2>{PORQUE.sinExplicacion}</h2>
              <Findings findings={porque.findings} />
            </section>
          )}
        </div>
      )}
    </main>
  );
}
