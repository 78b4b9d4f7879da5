import { IMPORTAR } from '../text/barra';
import { EMPEZAR } from '../text/barra-empezar';
import { DeshacerView } from './barra/puntos/deshacer';
import { mountDialog } from './comun/dialogo';
import { Refused, Status } from './comun/parts';
import { closeView } from './comun/rpc';
import { type Asistente, useAsistente } from './empezar/asistente';
import { Botones } from './empezar/botones';
import { Caminos } from './empezar/caminos';
import { Deshecha, Listo } from './empezar/listo';
import { PasoDatos } from './empezar/paso-datos';
import { Pasos } from './empezar/pasos';
import { VistaPrevia } from './empezar/previa';
import { Columnas as ColumnasDeTabla } from './importar/tabla';
import './estilo/style.css';
import './empezar/estilo.css';

/** Dialog "Empezar una MIR": from what, what that needs, what it would make, and where to go then. */
export function Empezar() {
  const asistente = useAsistente();
  const { comienzo, deshecha, paso, camino } = asistente;
  const enCurso = comienzo !== null && comienzo.caminos.length > 0 && !deshecha;
  return (
    <main class="wizard">
      {enCurso && <Pasos paso={paso} camino={camino} />}
      {stepOf(asistente)}
    </main>
  );
}

/** What is on screen of where the wizard stands. */
function stepOf(asistente: Asistente) {
  const { task, comienzo, paso, camino, rechazo, vista, hecha, deshacer, deshecha, goTo, open } = asistente;
  const busy = task.busy !== null;
  if (!comienzo) return <Status task={task} />;
  if (deshecha) {
    const entera = deshacer?.omitidas.length === 0;
    return <Deshecha entera={entera} task={task} onAgain={asistente.begin} onClose={closeView} />;
  }
  if (deshacer) {
    const { undone, leaveUndo } = asistente;
    return <DeshacerView task={task} preparado={deshacer} onDone={undone} onBack={leaveUndo} />;
  }
  if (paso === 'listo' && hecha && vista) {
    return (
      <>
        <Listo
          hecha={hecha}
          previa={vista.previa}
          task={task}
          open={open}
          onUndo={asistente.prepareUndo}
          onClose={closeView}
        />
        {rechazo.length > 0 && <Refused title={EMPEZAR.noSeHizo} findings={rechazo} />}
      </>
    );
  }
  if (paso === 'camino' || !camino) {
    return (
      <>
        <Caminos
          comienzo={comienzo}
          camino={camino}
          busy={busy}
          choose={asistente.setCamino}
          onNext={() => goTo('datos')}
          onClose={closeView}
          open={open}
        />
        <Status task={task} />
        {rechazo.length > 0 && !busy && <Refused title={EMPEZAR.noSeHizo} findings={rechazo} />}
      </>
    );
  }
  if (paso === 'previa' && vista) {
    return (
      <VistaPrevia
        key={vista.previa.huella}
        previa={vista.previa}
        movido={vista.movido}
        lugar={camino === 'pat' && !vista.columnas ? IMPORTAR.renglon : IMPORTAR.fila}
      >
        {vista.columnas && <ColumnasDeTabla columnas={vista.columnas} />}
        <div class="actions">
          <Status task={task} />
          {rechazo.length > 0 && !busy && <Refused title={EMPEZAR.noSeHizo} findings={rechazo} />}
          <Botones
            label={EMPEZAR.hacer}
            busy={busy}
            onNext={asistente.make}
            onBack={() => goTo('datos')}
            onClose={closeView}
          />
        </div>
      </VistaPrevia>
    );
  }
  return <PasoDatos camino={camino} asistente={asistente} />;
}

mountDialog(() => <Empezar />);
