import { ADOPTAR } from '../../text/barra-adoptar';
import { EMPEZAR } from '../../text/barra-empezar';
import { ES_FORMA_JGE } from '../../text/intake';
import type { Task } from '../comun/async';
import type { Problemas } from '../comun/campos';
import { Refused, Status } from '../comun/parts';
import { closeView } from '../comun/rpc';
import type { Asistente } from './asistente';
import { Botones } from './botones';
import type { Camino, Formas } from './datos';
import { FormaAnterior, FormaNada, FormaPat } from './formas';
import { FormaHoja } from './hoja';

/** The second step: what the chosen way needs, and why it could not be read. */
export function PasoDatos({ camino, asistente }: { camino: Camino; asistente: Asistente }) {
  const { task, formas, problems, rechazo, look, goTo, open, change } = asistente;
  const busy = task.busy !== null;
  const reconocida = camino === 'hoja' ? formas.hoja.vista : null;
  const dudosas = reconocida?.columnas.filter((c) => c.certeza === 'dudosa').length ?? 0;
  const sinConfirmar = camino === 'hoja' && reconocida?.lista !== true;
  const submit = (event: Event) => {
    event.preventDefault();
    look();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Forma camino={camino} formas={formas} problems={problems} task={task} set={change} />
      <div class="actions">
        <Status task={task} />
        {rechazo.length > 0 && !busy && <Refused title={EMPEZAR.noSeLeyo} findings={rechazo} />}
        {rechazo.some((f) => f.code === ES_FORMA_JGE) && (
          <p>
            {EMPEZAR.formasIne}{' '}
            <button type="button" class="link" onClick={() => open('openImportar')}>
              {EMPEZAR.abrirImportar}
            </button>
          </p>
        )}
        {dudosas > 0 && <p class="secondary">{ADOPTAR.faltaConfirmar(dudosas)}</p>}
        <Botones
          label={EMPEZAR.continuar}
          busy={busy}
          disabled={sinConfirmar}
          onBack={() => goTo('camino')}
          onClose={closeView}
        />
      </div>
    </form>
  );
}

interface FormaProps {
  readonly camino: Camino;
  readonly formas: Formas;
  readonly problems: Problemas;
  readonly task: Task;
  /** `cambio` gets what is there by then: some of it comes with an answer, while people type the rest. */
  set(cambio: (antes: Formas) => Formas): void;
}

/** What the chosen way needs. */
function Forma({ camino, formas, problems, task, set }: FormaProps) {
  switch (camino) {
    case 'nada':
      return <FormaNada forma={formas.nada} problems={problems} set={(nada) => set((antes) => ({ ...antes, nada }))} />;
    case 'pat':
      return <FormaPat forma={formas.pat} problems={problems} set={(pat) => set((antes) => ({ ...antes, pat }))} />;
    case 'hoja':
      return (
        <FormaHoja
          forma={formas.hoja}
          problems={problems}
          task={task}
          set={(cambio) => set((antes) => ({ ...antes, hoja: { ...antes.hoja, ...cambio } }))}
        />
      );
    default:
      return (
        <FormaAnterior
          forma={formas.anterior}
          problems={problems}
          set={(anterior) => set((antes) => ({ ...antes, anterior }))}
        />
      );
  }
}
