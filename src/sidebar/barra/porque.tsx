import { useEffect, useRef, useState } from 'preact/hooks';
import { AYUDA } from '../../text/barra-ayuda';
import { useTask } from '../comun/async';
import { Status } from '../comun/parts';
import { call } from '../comun/rpc';
import { sinMirTexto } from '../comun/sin-mir';
import { type Ayuda, AyudaView } from './porque/ayuda';
import { CasoView } from './porque/caso';
import type { CasoPreguntado, PropsDeRuta } from './rutas';
import './porque/estilo.css';

/**
 * Sidebar "Ayuda": the cell that is selected, and another one when the person comes back from it. What is being read
 * is never taken away but by another cell.
 */
export function PorqueView({ activa, antes, pedido, ir }: PropsDeRuta) {
  const task = useTask();
  const [ayuda, setAyuda] = useState<Ayuda | null>(null);
  const [caso, setCaso] = useState<CasoPreguntado | null>(null);
  const shown = useRef('');
  const atendido = useRef<CasoPreguntado | null>(null);

  const preguntas = useRef(0);

  /** The answer to the last question counts, and only where it says something else than what is shown. */
  const fetch = async (celda: CasoPreguntado['celda']) => {
    preguntas.current += 1;
    const pregunta = preguntas.current;
    const answer = await call('ayudaDeCelda', celda ?? { hoja: null, celda: null });
    const text = JSON.stringify(answer);
    if (pregunta !== preguntas.current || text === shown.current) return;
    shown.current = text;
    setAyuda(answer);
  };
  /** Beside what is being asked already, whose answer counts no longer. */
  const ask = (celda: CasoPreguntado['celda']) =>
    task.busy ? task.aside(() => fetch(celda)) : task.run(AYUDA.cargando, () => fetch(celda));
  /** Without a word: the cursor may not have moved at all. */
  const look = () => task.aside(() => fetch(null));

  useEffect(() => {
    if (!activa) return;
    const nuevo = pedido?.caso ?? null;
    if (nuevo && nuevo !== atendido.current) {
      atendido.current = nuevo;
      setCaso(nuevo);
      if (nuevo.celda || !ayuda) ask(nuevo.celda);
    } else if (ayuda) look();
    else ask(null);
  }, [activa, pedido]);
  useEffect(() => {
    if (!activa) return;
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [activa]);

  const goTo = (hoja: string, celda: string) => task.aside(() => call('irACelda', { hoja, celda }));
  const open = (funcion: string) => task.aside(() => call('abrirVista', { funcion }));
  /** Where it speaks of what the person was doing when they came here. */
  const openGuia = () => task.aside(() => call('abrirVista', { funcion: 'openGuia', tema: antes ?? 'porque' }));
  return (
    <main>
      {caso && <CasoView caso={caso} onBack={() => ir('puntos')} onClose={() => setCaso(null)} />}
      <div class="help-bar">
        <button type="button" disabled={task.busy !== null} onClick={() => ask(null)}>
          {AYUDA.otra}
        </button>
        <button type="button" class="link" onClick={openGuia}>
          {AYUDA.guia}
        </button>
      </div>
      <p class="secondary">{AYUDA.comoCambiar}</p>
      <Status task={task} />
      {ayuda && (
        <div class={task.busy ? 'stale' : ''} aria-live="polite">
          {ayuda.ok ? (
            <AyudaView ayuda={ayuda} goTo={goTo} open={open} capture={(linea) => ir('captura', { linea })} />
          ) : (
            <p class="card">{sinMirTexto(ayuda.findings)}</p>
          )}
        </div>
      )}
    </main>
  );
}
