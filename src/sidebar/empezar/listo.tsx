import { COMUN } from '../../text/barra';
import { EMPEZAR } from '../../text/barra-empezar';
import type { Task } from '../comun/async';
import { Achieved, Findings, Status } from '../comun/parts';
import type { Hecha, Previa } from './datos';

interface ListoProps {
  readonly hecha: Hecha;
  readonly previa: Previa;
  readonly task: Task;
  open(funcion: string): void;
  onUndo(): void;
  onClose(): void;
}

/** What comes next: a sentence and the view that does it. */
function siguientes(
  previa: Previa,
): readonly { readonly antes: string; readonly boton: string; readonly va: string }[] {
  const primero =
    previa.lineas === 0 ? { ...EMPEZAR.sigueVacia, va: 'openPlan' } : { ...EMPEZAR.sigueCompletar, va: 'openPuntos' };
  return [
    primero,
    { ...EMPEZAR.sigueAjustes, va: 'openAjustes' },
    ...(previa.lineas === 0 ? [] : [{ ...EMPEZAR.sigueCaptura, va: 'openCaptura' }]),
    { ...EMPEZAR.sigueGuia, va: 'openGuia' },
  ];
}

/** The MIR is there: where to go next, and the way back. */
export function Listo({ hecha, previa, task, open, onUndo, onClose }: ListoProps) {
  const busy = task.busy !== null;
  const { dudas, findings } = hecha;
  return (
    <>
      <Achieved title={EMPEZAR.hecha(previa.ejercicio)}>
        <p>{EMPEZAR.hechaDetalle}</p>
      </Achieved>
      {findings.length > 0 && <Findings findings={findings} />}
      <h2>{EMPEZAR.sigue}</h2>
      <ol class="next">
        {dudas.length > 0 && <li>{EMPEZAR.sigueDudas(dudas.length)}</li>}
        {siguientes(previa).map(({ antes, boton, va }) => (
          <li key={va}>
            {antes}{' '}
            <button type="button" class="link" disabled={busy} onClick={() => open(va)}>
              {boton}
            </button>
          </li>
        ))}
      </ol>
      <div class="actions">
        <Status task={task} />
        <div class="buttons">
          <button type="button" class="action" onClick={onClose}>
            {COMUN.cerrar}
          </button>
          <button type="button" disabled={busy} onClick={onUndo}>
            {EMPEZAR.deshacer}
          </button>
        </div>
      </div>
    </>
  );
}

interface DeshechaProps {
  readonly entera: boolean;
  readonly task: Task;
  onAgain(): void;
  onClose(): void;
}

/** It was taken back, all of it or what nobody had changed since. */
export function Deshecha({ entera, task, onAgain, onClose }: DeshechaProps) {
  return (
    <>
      <Achieved title={EMPEZAR.deshecha}>
        <p>{entera ? EMPEZAR.deshechaDetalle : EMPEZAR.deshechaEnParte}</p>
      </Achieved>
      <Status task={task} />
      <div class="buttons">
        <button type="button" class="action" onClick={onClose}>
          {COMUN.cerrar}
        </button>
        <button type="button" disabled={task.busy !== null} onClick={onAgain}>
          {EMPEZAR.otraVez}
        </button>
      </div>
    </>
  );
}
