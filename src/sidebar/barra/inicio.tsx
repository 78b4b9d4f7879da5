import { useEffect, useRef, useState } from 'preact/hooks';
import type { Api } from '../../gas/api';
import { INICIO } from '../../text/barra-inicio';
import { useTask } from '../comun/async';
import { Findings, Status } from '../comun/parts';
import { call } from '../comun/rpc';
import { Bienvenida } from './inicio/bienvenida';
import { Cabeza, CabezaVacia } from './inicio/cabeza';
import { Lineas } from './inicio/lineas';
import { Mas } from './inicio/mas';
import { Pasos } from './inicio/pasos';
import type { PropsDeRuta } from './rutas';

type Inicio = ReturnType<Api['inicio']>;

/** Whoever comes back from the sheet later than this sees how it is now. */
const VIEJO_MS = 60_000;

/** The first view of the sidebar: where the year stands, what is due of whoever opened it, and what is next. */
export function InicioView({ activa, ir }: PropsDeRuta) {
  const task = useTask();
  /** Windows open beside whatever is being read. */
  const ventana = useTask();
  const [inicio, setInicio] = useState<Inicio | null>(null);
  const cuando = useRef(0);
  const load = () =>
    task.run(INICIO.cargando, async () => {
      setInicio(await call('inicio'));
      cuando.current = performance.now();
    });
  // Other tabs and the sheet change what it shows: what was there stays in sight until the answer comes.
  useEffect(() => {
    if (activa) load();
  }, [activa]);
  const hayMir = inicio?.hayMir === true;
  useEffect(() => {
    const back = (): void => {
      // A window of the add-on may just have made the MIR.
      if (activa && (!hayMir || performance.now() - cuando.current > VIEJO_MS)) load();
    };
    window.addEventListener('focus', back);
    return () => window.removeEventListener('focus', back);
  }, [activa, hayMir]);

  const open = (funcion: string, nombre: string) =>
    ventana.run(INICIO.abriendo(nombre), async () => {
      const tema = inicio?.hayMir ? inicio.rol : 'empezar';
      await call('abrirVista', funcion === 'openGuia' ? { funcion, tema } : { funcion });
    });
  const goTo = (hoja: string, celda: string) => task.aside(() => call('irACelda', { hoja, celda }));
  return (
    <main class="inicio">
      {!inicio && <CabezaVacia espera={task.busy !== null} />}
      {inicio?.hayMir && <Cabeza inicio={inicio} />}
      <Status task={task} callada={inicio !== null} />
      {inicio?.hayMir && (
        <div class={task.busy ? 'stale' : ''}>
          <Lineas inicio={inicio} busy={task.busy !== null} reload={load} ir={ir} goTo={goTo} />
          <Pasos pasos={inicio.pasos} ir={ir} open={open} />
        </div>
      )}
      {inicio && !inicio.hayMir && inicio.findings.length > 0 && (
        <section class="card">
          <h1>{INICIO.dano}</h1>
          <Findings findings={inicio.findings} />
        </section>
      )}
      {inicio && !inicio.hayMir && inicio.findings.length === 0 && <Bienvenida open={open} />}
      {inicio && <Mas mas={inicio.mas} open={open} />}
      <div class="foot">
        <Status task={ventana} />
      </div>
    </main>
  );
}
