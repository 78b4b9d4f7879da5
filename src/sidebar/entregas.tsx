import { useEffect, useState } from 'preact/hooks';
import type { Api, EntregaVista } from '../gas/api';
import { COMUN } from '../text/barra';
import { ENTREGAS, nameEntrega } from '../text/entregas';
import { fechaEnPalabras } from '../text/fecha';
import { useTask } from './comun/async';
import { CambioView, Rechazo, useCambio } from './comun/cambio';
import { capitalize } from './comun/capitalize';
import { mountDialog } from './comun/dialogo';
import { useRegreso } from './comun/foco';
import { Refused, Status } from './comun/parts';
import { call } from './comun/rpc';
import { AnotarEntrega } from './entregas/anotar';
import './estilo/style.css';
import './entregas/estilo.css';

type Entregas = ReturnType<Api['entregas']>;

/** More than this are shown on request. */
const SHOWN_AT_ONCE = 60;

/** Dialog "Entregas": to whom each informe goes, when it was delivered, and what is missing. */
export function VistaDeEntregas() {
  const task = useTask();
  const [vista, setVista] = useState<Entregas | null>(null);
  const [periodo, setPeriodo] = useState('');
  const [paso, setPaso] = useState<'preparar' | EntregaVista | null>(null);
  const [done, setDone] = useState<string | null>(null);

  const leave = useRegreso(paso !== null);
  const open = (next: 'preparar' | EntregaVista) => {
    leave();
    setDone(null);
    setPaso(next);
  };
  const load = async (clave: string) => setVista(await call('entregas', { periodo: clave === '' ? null : clave }));
  useEffect(() => {
    task.run(ENTREGAS.cargando, () => load(''));
  }, []);
  const choose = (clave: string) => {
    setPeriodo(clave);
    setDone(null);
    task.run(ENTREGAS.cargando, () => load(clave));
  };
  const back = () => {
    task.clear();
    setPaso(null);
  };
  const finish = async (sentence: string) => {
    await load(periodo);
    setPaso(null);
    setDone(sentence);
  };

  if (!vista?.ok) {
    return (
      <main>
        <Status task={task} />
        {vista && <Refused title={COMUN.sinMir} findings={vista.findings} />}
      </main>
    );
  }
  if (paso !== null) {
    return (
      <main>
        {paso === 'preparar' ? (
          <Preparar onDone={(n) => finish(ENTREGAS.preparadas(n))} onBack={back} />
        ) : (
          <AnotarEntrega
            entrega={paso}
            onDone={() => finish(ENTREGAS.anotada(nameEntrega(paso.nombrePeriodo, paso.destinatario)))}
            onBack={back}
          />
        )}
      </main>
    );
  }
  const { hay, puedeCambiar, porPreparar } = vista;
  return (
    <main>
      <p>{ENTREGAS.explicacion}</p>
      {!puedeCambiar && <p class="note">{ENTREGAS.noPuede}</p>}
      <Status task={task} done={done} />
      {hay ? (
        <p class="secondary">{ENTREGAS.frecuencia(vista.frecuencia, vista.plazo)}</p>
      ) : (
        <section class="card">
          <p>{ENTREGAS.noHay}</p>
          <p class="secondary">{ENTREGAS.noHayAyuda}</p>
        </section>
      )}
      {puedeCambiar && (!hay || porPreparar > 0) && (
        <div class="buttons">
          <button type="button" class={hay ? '' : 'action'} onClick={() => open('preparar')}>
            {ENTREGAS.preparar}
          </button>
        </div>
      )}
      {hay && (
        <>
          <div class="field short">
            <label for="periodo">{ENTREGAS.periodo}</label>
            <select
              id="periodo"
              value={periodo}
              disabled={task.busy !== null}
              onChange={(e) => choose(e.currentTarget.value)}
            >
              <option value="">{ENTREGAS.todos}</option>
              {vista.periodos.map((p) => (
                <option key={p.clave} value={p.clave}>
                  {capitalize(p.nombre)}
                </option>
              ))}
            </select>
          </div>
          <Faltas falta={vista.falta} />
          <Tabla entregas={vista.entregas} puedeCambiar={puedeCambiar} onOpen={open} />
        </>
      )}
    </main>
  );
}

/** What is missing, folded where it is long. */
function Faltas({ falta }: { falta: readonly string[] }) {
  if (falta.length === 0) return <p class="note good">{ENTREGAS.falta(0)}</p>;
  return (
    <details class="card" open={falta.length <= 6}>
      <summary>{ENTREGAS.falta(falta.length)}</summary>
      <ul class="bullets">
        {falta.map((f) => (
          <li key={f}>{f}</li>
        ))}
      </ul>
    </details>
  );
}

const SIGNO: Readonly<Record<EntregaVista['estado'], string>> = {
  pendiente: 'plain',
  vencida: 'warn',
  entregada: '',
  recibida: 'good',
  observada: 'warn',
};

interface TablaProps {
  readonly entregas: readonly EntregaVista[];
  readonly puedeCambiar: boolean;
  onOpen(entrega: EntregaVista): void;
}

function Tabla({ entregas, puedeCambiar, onOpen }: TablaProps) {
  const [all, setAll] = useState(false);
  const shown = all ? entregas : entregas.slice(0, SHOWN_AT_ONCE);
  const titulos = [ENTREGAS.periodo, ENTREGAS.destinatario, ENTREGAS.limite, ENTREGAS.estado, ENTREGAS.fechas];
  return (
    <>
      <div class="table-wrap">
        <table class="deliveries">
          <thead>
            <tr>
              {[...titulos, ...(puedeCambiar ? [ENTREGAS.acciones] : [])].map((t) => (
                <th key={t} scope="col">
                  {t}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((e) => (
              <tr key={`${e.informe}|${e.periodo}|${e.destinatario}`}>
                <th scope="row">
                  {capitalize(e.nombrePeriodo)} <span class="secondary">{e.informe}</span>
                </th>
                <td>{e.destinatario}</td>
                <td class="when">{fechaEnPalabras(e.fechaLimite) || ENTREGAS.sinLimite}</td>
                <td>
                  <span class={`badge flush ${SIGNO[e.estado]}`}>{ENTREGAS.estados[e.estado]}</span>
                </td>
                <td>
                  <Fechas entrega={e} />
                </td>
                {puedeCambiar && (
                  <td>
                    <button
                      type="button"
                      class="link"
                      aria-label={ENTREGAS.anotarEsta(nameEntrega(e.nombrePeriodo, e.destinatario))}
                      onClick={() => onOpen(e)}
                    >
                      {ENTREGAS.anotar}
                    </button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < entregas.length && (
        <button type="button" class="link" onClick={() => setAll(true)}>
          {ENTREGAS.mostrarMas(entregas.length - shown.length)}
        </button>
      )}
    </>
  );
}

/** The dates that are written down, with what was noted. */
function Fechas({ entrega }: { entrega: EntregaVista }) {
  const pasos = (['entregado', 'recibido', 'observado'] as const).filter((p) => entrega[p] !== '');
  return (
    <>
      {pasos.map((p) => (
        <p key={p}>
          {ENTREGAS.pasos[p]} {fechaEnPalabras(entrega[p])}
          {p === 'entregado' && entrega.tarde && <span class="late">, {ENTREGAS.tarde}</span>}
        </p>
      ))}
      {entrega.observaciones !== '' && <p class="secondary notes">{entrega.observaciones}</p>}
    </>
  );
}

/** What would be added to the sheet. */
function Preparar({ onDone, onBack }: { onDone: (n: number) => Promise<void>; onBack: () => void }) {
  const task = useTask();
  const cambio = useCambio(
    task,
    (huella) => call('prepararEntregas', { huella }),
    ({ nuevas }) => onDone(nuevas),
  );
  useEffect(cambio.preview, []);
  if (cambio.vista) {
    return (
      <CambioView
        cambio={{ ...cambio, back: onBack }}
        task={task}
        titulo={ENTREGAS.prepararTitulo}
        resumen={[ENTREGAS.prepararIntro(cambio.vista.nuevas)]}
        aplicar={ENTREGAS.prepararBoton}
      />
    );
  }
  return (
    <section>
      <h1>{ENTREGAS.prepararTitulo}</h1>
      <Status task={task} />
      <Rechazo cambio={cambio} titulo={ENTREGAS.noPreparadas} />
      {task.busy === null && (
        <button type="button" onClick={onBack}>
          {ENTREGAS.volver}
        </button>
      )}
    </section>
  );
}

mountDialog(() => <VistaDeEntregas />);
