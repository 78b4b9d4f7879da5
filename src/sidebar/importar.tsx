import { IMPORTAR } from '../text/barra';
import { useTask } from './comun/async';
import { mountDialog } from './comun/dialogo';
import { Refused, Status } from './comun/parts';
import { closeView } from './comun/rpc';
import { Botones } from './empezar/botones';
import { VistaPrevia } from './empezar/previa';
import { FormasHechas, RevisarFormas } from './importar/formas';
import { PlanHecho } from './importar/hecho';
import { useLectura } from './importar/lectura';
import { FormaOrigen, useOrigen } from './importar/origen';
import { RevisarTabla } from './importar/tabla';
import './estilo/style.css';
import './empezar/estilo.css';

/** Dialog "Importar": a document or a table; each is shown as it was read before it is written. */
export function Importar() {
  const task = useTask();
  const origen = useOrigen();
  const { leido, refused, result, read, write, back, forget } = useLectura(task);
  const busy = task.busy !== null;
  const estado = (
    <>
      <Status task={task} />
      {refused.length > 0 && !busy && <Refused title={IMPORTAR.noImportado} findings={refused} />}
    </>
  );

  if (result && !busy) return <PlanHecho result={result} />;
  if (!leido) {
    return (
      <main>
        <FormaOrigen origen={origen} busy={busy} onRead={read} onChange={forget} />
        {estado}
      </main>
    );
  }
  const onImport = (): void => write(leido);
  switch (leido.tipo) {
    case 'formas':
      if (leido.hechas && !busy) return <FormasHechas vista={leido.vista} />;
      return <RevisarFormas vista={leido.vista} task={task} onImport={onImport} onBack={back} />;
    case 'tabla':
      return <RevisarTabla vista={leido.vista} task={task} onImport={onImport} onBack={back} />;
    default:
      return (
        <main class="wizard">
          <VistaPrevia key={leido.previa.huella} previa={leido.previa} movido={leido.movido} lugar={IMPORTAR.renglon}>
            <div class="actions">
              {estado}
              <Botones label={IMPORTAR.importar} busy={busy} onNext={onImport} onBack={back} onClose={closeView} />
            </div>
          </VistaPrevia>
        </main>
      );
  }
}

mountDialog(() => <Importar />);
