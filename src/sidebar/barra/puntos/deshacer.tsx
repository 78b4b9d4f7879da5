import { useState } from 'preact/hooks';
import type { Api } from '../../../gas/api';
import { COMUN } from '../../../text/barra';
import { REPARAR } from '../../../text/barra-reparar';
import type { Task } from '../../comun/async';
import { useEncabezado } from '../../comun/foco';
import { Operaciones } from '../../comun/operaciones';
import { Findings, Refused, Status } from '../../comun/parts';
import { call } from '../../comun/rpc';

interface DeshacerProps {
  readonly task: Task;
  readonly preparado: ReturnType<Api['prepararDeshacer']>;
  onDone(cambios: number): Promise<void>;
  onBack(): void;
}

/** What taking back the last plan would do, and what stays because somebody changed it since. */
export function DeshacerView({ task, preparado, onDone, onBack }: DeshacerProps) {
  const heading = useEncabezado();
  const [vista, setVista] = useState(preparado);
  const [movido, setMovido] = useState(false);
  const busy = task.busy !== null;
  const { hay, operaciones, omitidas, findings, ok } = vista;

  const apply = () =>
    task.run(REPARAR.deshaciendo, async () => {
      const answer = await call('deshacer', { huella: vista.huella });
      if (answer.aplicada) return onDone(answer.operaciones.length);
      if (answer.huella !== '') setVista(answer);
      else setVista({ ...vista, ok: false, findings: answer.findings });
      setMovido(answer.huella !== '' && answer.huella !== vista.huella);
    });

  return (
    <section>
      <h1 ref={heading} tabIndex={-1}>
        {REPARAR.deshacerTitulo}
      </h1>
      {hay && <p>{REPARAR.deshacerDe(vista.nombre, vista.fecha, vista.quien)}</p>}
      {movido && (
        <p class="note warn" role="alert">
          {REPARAR.cambioElLibro}
        </p>
      )}
      {!ok && !movido && <Refused title={REPARAR.noDeshecha} findings={findings} />}
      {ok && findings.length > 0 && <Findings findings={findings} />}
      {ok && !hay && <p>{REPARAR.nadaQueDeshacer}</p>}
      {hay && operaciones.length === 0 && <p>{REPARAR.deshacerVacio}</p>}
      {operaciones.length > 0 && (
        <p>
          {REPARAR.cambios(operaciones.length)} {REPARAR.aunNada}
        </p>
      )}
      {omitidas.length > 0 && (
        <section class="note warn">
          <h2>{REPARAR.omitidasTitulo(omitidas.length)}</h2>
          <p>{REPARAR.omitidasIntro}</p>
          <ul class="bullets">
            {omitidas.map((sentence, i) => (
              <li key={`${i}-${sentence}`}>{sentence}</li>
            ))}
          </ul>
        </section>
      )}
      <div class={busy ? 'stale' : ''}>
        <Operaciones operaciones={operaciones} />
      </div>
      <div class="actions">
        <Status task={task} />
        <div class="buttons">
          {operaciones.length > 0 && (
            <button type="button" class="action" disabled={busy} onClick={apply}>
              {REPARAR.deshacerBoton(operaciones.length)}
            </button>
          )}
          <button type="button" disabled={busy} onClick={onBack}>
            {operaciones.length === 0 ? REPARAR.volver : COMUN.cancelar}
          </button>
        </div>
      </div>
    </section>
  );
}
