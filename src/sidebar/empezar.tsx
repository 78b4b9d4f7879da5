import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Api } from '../gas/api';
import type { Finding } from '../mir/finding';
import { IMPORTAR } from '../text/barra';
import { ADOPTAR } from '../text/barra-adoptar';
import { EMPEZAR } from '../text/barra-empezar';
import { ES_FORMA_JGE } from '../text/intake';
import { DeshacerView } from './barra/puntos/deshacer';
import { useTask } from './comun/async';
import { focusFirst, type Problemas } from './comun/campos';
import { Refused, Status } from './comun/parts';
import { call, closeView } from './comun/rpc';
import { Botones } from './empezar/botones';
import { Caminos } from './empezar/caminos';
import {
  type Camino,
  type Comienzo,
  emptyFormas,
  type Formas,
  type Hecha,
  type Leida,
  type Peticion,
  type Previa,
  peticionDe,
} from './empezar/datos';
import { FormaAnterior, FormaNada, FormaPat } from './empezar/formas';
import { FormaHoja } from './empezar/hoja';
import { Deshecha, Listo } from './empezar/listo';
import { type Paso, Pasos } from './empezar/pasos';
import { VistaPrevia } from './empezar/previa';
import { problemasDe } from './empezar/problemas';
import { Columnas as ColumnasDeTabla } from './importar/tabla';
import './estilo/style.css';
import './empezar/estilo.css';

/** What was shown, with what was asked to see it: the same makes it. */
interface Vista {
  readonly peticion: Peticion;
  readonly previa: Previa;
  readonly columnas: Leida['columnas'];
  readonly movido: boolean;
}

/** What is not the plan that was shown: it is shown again. */
const MOVIDO: readonly string[] = ['APP-191', 'APP-58'];

/** Dialog "Empezar una MIR": from what, what that needs, what it would make, and where to go then. */
export function Empezar() {
  const task = useTask();
  const [comienzo, setComienzo] = useState<Comienzo | null>(null);
  const [paso, setPaso] = useState<Paso>('camino');
  const [camino, setCamino] = useState<Camino | null>(null);
  const [formas, setFormas] = useState<Formas>(emptyFormas(0));
  const [problems, setProblems] = useState<Problemas>({});
  const [rechazo, setRechazo] = useState<readonly Finding[]>([]);
  const [vista, setVista] = useState<Vista | null>(null);
  const [hecha, setHecha] = useState<Hecha | null>(null);
  const [deshacer, setDeshacer] = useState<ReturnType<Api['prepararDeshacer']> | null>(null);
  const [deshecha, setDeshecha] = useState(false);
  const busy = task.busy !== null;

  const begin = () =>
    task.run(EMPEZAR.viendo, async () => {
      const answer = await call('comienzo');
      setComienzo(answer);
      setCamino(answer.recomendado);
      setFormas(emptyFormas(answer.anio));
      setPaso('camino');
      setVista(null);
      setHecha(null);
      setDeshacer(null);
      setDeshecha(false);
    });
  useEffect(begin, []);

  const goTo = (next: Paso) => {
    task.clear();
    setRechazo([]);
    setProblems({});
    setPaso(next);
  };
  /** What was said of what stood there before is said no longer. */
  const change = (cambio: (antes: Formas) => Formas) => {
    setFormas(cambio);
    setProblems({});
    setRechazo([]);
  };
  const open = (funcion: string) =>
    task.run(EMPEZAR.abriendo, async () => {
      const answer = await call('abrirVista', { funcion, tema: 'empezada' });
      if (answer.ok) closeView();
      else setRechazo(answer.findings);
    });

  const show = (peticion: Peticion, leida: Leida, movido: boolean) => {
    if (!leida.previa) {
      setRechazo(leida.findings);
      setPaso('datos');
      return;
    }
    setRechazo([]);
    setVista({ peticion, previa: leida.previa, columnas: leida.columnas, movido });
    setPaso('previa');
  };

  const look = (event: Event) => {
    event.preventDefault();
    if (!camino) return;
    const found = problemasDe(camino, formas);
    setProblems(found);
    if (focusFirst(found)) return;
    task.run(EMPEZAR.leyendo[camino], async () => {
      setRechazo([]);
      const peticion = await peticionDe(camino, formas);
      show(peticion, await peticion.ver(), false);
    });
  };

  const make = () =>
    task.run(EMPEZAR.haciendo, async () => {
      if (!vista) return;
      setRechazo([]);
      const answer = await vista.peticion.hacer(vista.previa.huella);
      if (answer.ok) {
        setHecha(answer);
        setPaso('listo');
      } else if (answer.findings.some((f) => MOVIDO.includes(f.code))) {
        show(vista.peticion, await vista.peticion.ver(), true);
      } else setRechazo(answer.findings);
    });

  const prepareUndo = () =>
    task.run(EMPEZAR.preparandoDeshacer, async () => setDeshacer(await call('prepararDeshacer')));

  const step = () => {
    if (!comienzo) return <Status task={task} />;
    if (deshecha) {
      return <Deshecha entera={deshacer?.omitidas.length === 0} onAgain={begin} onClose={closeView} />;
    }
    if (deshacer) {
      return (
        <DeshacerView
          task={task}
          preparado={deshacer}
          onDone={async () => setDeshecha(true)}
          onBack={() => setDeshacer(null)}
        />
      );
    }
    if (paso === 'listo' && hecha && vista) {
      return (
        <>
          <Listo hecha={hecha} previa={vista.previa} task={task} open={open} onUndo={prepareUndo} onClose={closeView} />
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
            choose={setCamino}
            onNext={() => goTo('datos')}
            onClose={closeView}
            open={open}
          />
          <Status task={task} />
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
            <Botones label={EMPEZAR.hacer} busy={busy} onNext={make} onBack={() => goTo('datos')} onClose={closeView} />
          </div>
        </VistaPrevia>
      );
    }
    const reconocida = camino === 'hoja' ? formas.hoja.vista : null;
    const dudosas = reconocida?.columnas.filter((c) => c.certeza === 'dudosa').length ?? 0;
    const sinConfirmar = camino === 'hoja' && reconocida?.lista !== true;
    return (
      <form onSubmit={look} noValidate>
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
  };

  const enCurso = comienzo !== null && comienzo.caminos.length > 0 && !deshecha;
  return (
    <main class="wizard">
      {enCurso && <Pasos paso={paso} camino={camino} />}
      {step()}
    </main>
  );
}

interface FormaProps {
  readonly camino: Camino;
  readonly formas: Formas;
  readonly problems: Problemas;
  readonly task: ReturnType<typeof useTask>;
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

const root = typeof document === 'undefined' ? null : document.getElementById('app');
if (root) render(<Empezar />, root);
