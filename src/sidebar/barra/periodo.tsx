import { useEffect, useRef, useState } from 'preact/hooks';
import type { Api } from '../../gas/api';
import { PERIODO } from '../../text/barra-periodo';
import { useTask } from '../comun/async';
import { capitalize } from '../comun/capitalize';
import { nombreDeMes } from '../comun/meses';
import { Status } from '../comun/parts';
import { call } from '../comun/rpc';
import { sinMirTexto } from '../comun/sin-mir';
import { Cierre } from './periodo/cierre';
import { Entregas } from './periodo/entregas';
import { Pendientes } from './periodo/pendientes';
import type { PropsDeRuta } from './rutas';
import './periodo/estilo.css';

type Periodo = ReturnType<Api['periodoEnCurso']>;

/** What is older than this (milliseconds) is asked for again by whoever comes back. */
const VIEJO = 10_000;

/** Sidebar "Periodo": which one is open, what closing it would find, who owes what, and what has to be delivered. */
export function PeriodoView({ activa, ir }: PropsDeRuta) {
  const task = useTask();
  const [vista, setVista] = useState<Periodo | null>(null);
  const visto = useRef(0);
  /** A window was opened from here, and nobody has been back since. */
  const conVentana = useRef(false);
  /** Whoever comes back comes with a click: nothing moves under it, not even to say that it is being read again. */
  const [callada, setCallada] = useState(false);
  const load = (deVuelta: boolean) => {
    setCallada(deVuelta);
    task.run(PERIODO.cargando, async () => {
      setVista(await call('periodoEnCurso'));
      visto.current = performance.now();
    });
  };
  useEffect(() => {
    if (!activa) return;
    const renew = () => {
      conVentana.current = false;
      if (visto.current === 0 || performance.now() - visto.current > VIEJO) load(true);
    };
    renew();
    // Back from a dialog, or from the sheet.
    window.addEventListener('focus', renew);
    // A window that is closed by its cross leaves the focus on the page around; it covers this view while it is open.
    const entered = () => conVentana.current && renew();
    document.documentElement.addEventListener('pointerenter', entered);
    return () => {
      window.removeEventListener('focus', renew);
      document.documentElement.removeEventListener('pointerenter', entered);
    };
  }, [activa]);

  const goTo = (hoja: string, celda: string) => task.aside(() => call('irACelda', { hoja, celda }));
  /** What is done in the window that opens may change all of this. */
  const open = (funcion: string) => {
    visto.current = 0;
    conVentana.current = true;
    task.aside(() => call('abrirVista', { funcion }));
  };
  return (
    <main class="period">
      {vista?.ok && <Encabezado vista={vista} />}
      <Status task={task} callada={callada && vista !== null} />
      {vista && !vista.ok && <p class="card">{sinMirTexto(vista.findings)}</p>}
      {vista?.ok && (
        <div class={task.busy ? 'stale' : ''}>
          {vista.periodo && <Avance avance={vista.avance} titulo={PERIODO.avance(nombreDeMes(vista.mes))} />}
          {vista.cierre && (
            <Cierre
              cierre={vista.cierre}
              puedeCerrar={vista.puedeCerrar}
              goTo={goTo}
              onPuntos={() => ir('puntos')}
              onPeriodos={() => open('openPeriodos')}
            />
          )}
          {vista.periodo && (
            <Pendientes
              grupos={vista.grupos}
              recordatorio={vista.recordatorio}
              mes={vista.mes}
              puedeCapturar={vista.puedeCapturar}
              ir={ir}
            />
          )}
          <Entregas entregas={vista.entregas} onOpen={() => open('openEntregas')} />
          <div class="buttons">
            <button type="button" onClick={() => open('openDocumentos')}>
              {PERIODO.documentos}
            </button>
            {!vista.cierre && (
              <button type="button" onClick={() => open('openPeriodos')}>
                {PERIODO.verPeriodos}
              </button>
            )}
            <button type="button" disabled={task.busy !== null} onClick={() => load(false)}>
              {PERIODO.actualizar}
            </button>
          </div>
        </div>
      )}
    </main>
  );
}

/** How far the capture of the month is. */
function Avance({ avance: { lineas, capturadas }, titulo }: Pick<Periodo, 'avance'> & { readonly titulo: string }) {
  return (
    <section>
      <h2>{titulo}</h2>
      {lineas > 0 && <progress max={lineas} value={capturadas} aria-label={titulo} />}
      <p>{PERIODO.avanceDe(capturadas, lineas)}</p>
    </section>
  );
}

function Encabezado({ vista }: { vista: Periodo }) {
  const { periodo, ejercicio, mes, corte, mesesCerrados, fechaLimite } = vista;
  return (
    <header>
      <h1>{periodo ? capitalize(periodo.nombre) : PERIODO.cerrado(ejercicio)}</h1>
      <div class="period-facts">
        {mes === null ? <p>{PERIODO.cerradoAyuda}</p> : <p>{PERIODO.seCaptura(nombreDeMes(mes))}</p>}
        {fechaLimite && <p>{PERIODO.limite(fechaLimite)}</p>}
        <p class="secondary">
          {PERIODO.cerrados(mesesCerrados)} {PERIODO.corte(nombreDeMes(Math.min(12, Math.floor(corte))))}
        </p>
      </div>
    </header>
  );
}
