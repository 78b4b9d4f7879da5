import { useEffect, useRef, useState } from 'preact/hooks';
import type { Api, LineaSeguimientoVista } from '../gas/api';
import { COMUN } from '../text/barra';
import { SEGUIMIENTO } from '../text/barra-seguimiento';
import { useTask } from './comun/async';
import type { Borradores } from './comun/borradores';
import { mountDialog } from './comun/dialogo';
import { useLadoALado } from './comun/foco';
import { Refused, Status } from './comun/parts';
import type { PeriodoVista } from './comun/periods';
import { call } from './comun/rpc';
import { keyOfLineaVista } from './plan/datos';
import { nextPendiente, withLinea } from './seguimiento/datos';
import { FormaSeguimiento } from './seguimiento/forma';
import { ListaSeguimiento } from './seguimiento/lista';
import './estilo/style.css';
import './seguimiento/estilo.css';

type Vista = ReturnType<Api['seguimiento']>;

/** Dialog "Seguimiento": what each linea still owes in a period, and the forms that register it. */
export function Seguimiento() {
  const task = useTask();
  const envio = useTask();
  const [periodos, setPeriodos] = useState<readonly PeriodoVista[]>([]);
  const [vista, setVista] = useState<Vista | null>(null);
  const [elegida, setElegida] = useState<string | null>(null);
  const borradores = useRef<Borradores>(new Map()).current;
  const showDetail = useLadoALado();
  const choose = (clave: string) => {
    envio.clear();
    setElegida(clave);
    showDetail();
  };

  const load = async (periodo: string | null) => {
    const next = await call('seguimiento', { periodo });
    setVista(next);
    setElegida(keyOfFirst(next.lineas));
  };
  useEffect(() => {
    task.run(SEGUIMIENTO.cargando, async () => {
      const [estado] = await Promise.all([call('estado'), load(null)]);
      setPeriodos(estado.periodos);
    });
  }, []);

  if (!vista?.ok) {
    return (
      <main>
        <Status task={task} />
        {vista && <Refused title={COMUN.sinMir} findings={vista.findings} />}
      </main>
    );
  }
  const linea = vista.lineas.find((l) => keyOfLineaVista(l) === elegida) ?? null;
  const siguiente = nextPendiente(vista.lineas, elegida);
  return (
    <main class="split">
      <ListaSeguimiento
        periodos={periodos}
        vista={vista}
        elegida={elegida}
        task={task}
        busy={task.busy !== null || envio.busy !== null}
        onPeriod={(clave) => task.run(SEGUIMIENTO.cargando, () => load(clave))}
        onChoose={(l) => choose(keyOfLineaVista(l))}
      />
      <div class="detail">
        {linea ? (
          <FormaSeguimiento
            key={`${vista.periodo} ${keyOfLineaVista(linea)}`}
            task={envio}
            linea={linea}
            periodo={vista.periodo}
            onRegistered={(registrada) => setVista({ ...vista, lineas: withLinea(vista, registrada) })}
            borradores={borradores}
            onNext={siguiente && (() => choose(keyOfLineaVista(siguiente)))}
          />
        ) : (
          <p class="secondary">{nextPendiente(vista.lineas, null) ? SEGUIMIENTO.elija : SEGUIMIENTO.nadaPendiente}</p>
        )}
      </div>
    </main>
  );
}

function keyOfFirst(lineas: readonly LineaSeguimientoVista[]): string | null {
  const first = nextPendiente(lineas, null);
  return first && keyOfLineaVista(first);
}

mountDialog(() => <Seguimiento />);
