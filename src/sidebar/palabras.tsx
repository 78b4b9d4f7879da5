import { render } from 'preact';
import { useState } from 'preact/hooks';
import type { AjusteCambiado } from '../gas/api';
import { JUEGOS } from '../mir/juegos';
import { COMUN } from '../text/barra';
import { CAMBIO } from '../text/barra-cambio';
import { PALABRAS } from '../text/barra-palabras';
import { useTask } from './comun/async';
import { CambioView, Rechazo, useCambio } from './comun/cambio';
import { Lista } from './comun/campos';
import { Status } from './comun/parts';
import { call, closeView } from './comun/rpc';
import './estilo/style.css';

const JUEGO_OPCIONES = JUEGOS.map(({ nombre }) => ({ valor: nombre, nombre }));

/** Dialog "Palabras de los veredictos": what each setting says and would say, then done. */
export function Palabras() {
  const task = useTask();
  const [juego, setJuego] = useState(JUEGOS[0]?.nombre ?? '');
  const [ajustes, setAjustes] = useState<readonly AjusteCambiado[]>([]);
  const [done, setDone] = useState<string | null>(null);
  const cambio = useCambio(
    task,
    async (huella) => {
      const vista = await call('aplicarPreset', { preset: juego, huella });
      setAjustes(vista.ajustes);
      return vista;
    },
    async () => setDone(PALABRAS.aplicado(juego)),
  );
  if (cambio.vista) {
    return (
      <main>
        <CambioView
          cambio={cambio}
          task={task}
          titulo={PALABRAS.cambian(juego)}
          resumen={ajustes.map(PALABRAS.cambia)}
          aplicar={PALABRAS.aplicar}
        />
      </main>
    );
  }
  return (
    <main>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setDone(null);
          cambio.preview();
        }}
        noValidate
      >
        <p>{PALABRAS.intro}</p>
        <Lista
          id="juego"
          label={PALABRAS.juego}
          value={juego}
          problems={{}}
          vacia={null}
          opciones={JUEGO_OPCIONES}
          set={setJuego}
        />
        <Rechazo cambio={cambio} titulo={PALABRAS.noAplicado} />
        <Status task={task} done={done} />
        <div class="buttons">
          <button type="submit" class="action" disabled={task.busy !== null}>
            {CAMBIO.revisar}
          </button>
          <button type="button" disabled={task.busy !== null} onClick={closeView}>
            {COMUN.cerrar}
          </button>
        </div>
      </form>
    </main>
  );
}

const root = typeof document === 'undefined' ? null : document.getElementById('app');
if (root) render(<Palabras />, root);
