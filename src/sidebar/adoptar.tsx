import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Api } from '../gas/api';
import type { Finding } from '../mir/finding';
import { COMUN, IMPORTAR } from '../text/barra';
import { ADOPTAR } from '../text/barra-adoptar';
import { Columnas } from './adoptar/columnas';
import type { Confirmadas } from './adoptar/datos';
import { useTask } from './comun/async';
import { Figuras, ListaDudas } from './comun/hecho';
import { Achieved, Field, Findings, Refused, Status } from './comun/parts';
import { call, closeView } from './comun/rpc';
import './estilo/style.css';

type Vista = ReturnType<Api['reconocer']>;
type Hecho = ReturnType<Api['adoptar']>;

/** Dialog "Usar una MIR existente": what was recognised and how surely, confirm what is doubtful, take it as the plan. */
export function Adoptar() {
  const task = useTask();
  const [vista, setVista] = useState<Vista | null>(null);
  const [confirmadas, setConfirmadas] = useState<Confirmadas>({});
  const [refused, setRefused] = useState<readonly Finding[]>([]);
  const [hecho, setHecho] = useState<Hecho | null>(null);

  const look = (hoja: string | null, said: Confirmadas) =>
    task.run(ADOPTAR.reconociendo, async () => {
      const answer = await call('reconocer', { hoja, columnas: said });
      // What was said and cannot be taken leaves what is on screen as it was.
      setRefused(answer.ok ? [] : answer.findings);
      if (!answer.ok && vista) return;
      setVista(answer);
      setConfirmadas(said);
    });
  useEffect(() => look(null, {}), []);

  const adopt = () =>
    task.run(ADOPTAR.adoptando, async () => {
      if (!vista) return;
      const answer = await call('adoptar', { hoja: vista.hoja, columnas: confirmadas, huella: vista.huella });
      if (answer.ok) return setHecho(answer);
      setRefused(answer.findings);
      const now = await call('reconocer', { hoja: vista.hoja, columnas: confirmadas });
      if (now.ok) setVista(now);
    });

  if (hecho) return <Listo hecho={hecho} />;
  if (!vista) {
    return (
      <main>
        <Status task={task} />
      </main>
    );
  }
  if (vista.hoja === '') {
    return (
      <main>
        <Refused title={ADOPTAR.ninguna} findings={vista.findings} />
        <div class="buttons">
          <button type="button" onClick={closeView}>
            {COMUN.cerrar}
          </button>
        </div>
      </main>
    );
  }
  const busy = task.busy !== null;
  const dudosas = vista.columnas.filter((c) => c.certeza === 'dudosa').length;
  return (
    <main>
      <p>{ADOPTAR.intro}</p>
      <Hojas vista={vista} busy={busy} onChoose={(hoja) => look(hoja, {})} />
      <div class={busy ? 'stale' : ''}>
        <Figuras
          figuras={[
            { value: vista.lineas, label: ADOPTAR.lineas(vista.lineas) },
            { value: vista.objetivos, label: ADOPTAR.objetivos(vista.objetivos) },
            { value: vista.secciones, label: ADOPTAR.secciones(vista.secciones) },
            { value: vista.ejercicio ?? ADOPTAR.sinEjercicio, label: ADOPTAR.ejercicio },
          ]}
        />
        {vista.ok && vista.findings.length > 0 && <Findings findings={vista.findings} />}
        <Columnas
          vista={vista}
          confirmadas={confirmadas}
          busy={busy}
          onConfirm={(key, columna) => look(vista.hoja, { ...confirmadas, [key]: columna })}
        />
        {vista.dudas.length > 0 && (
          <details class="card" open={vista.dudas.length <= 5}>
            <summary>{ADOPTAR.dudas(vista.dudas.length)}</summary>
            <ListaDudas dudas={vista.dudas} lugar={IMPORTAR.renglon} />
          </details>
        )}
      </div>
      <div class="actions">
        <Status task={task} />
        {refused.length > 0 && !busy && <Refused title={ADOPTAR.noAdoptada} findings={refused} />}
        {dudosas > 0 && <p class="secondary">{ADOPTAR.faltaConfirmar(dudosas)}</p>}
        <div class="buttons">
          <button type="button" class="action" disabled={busy || !vista.lista} onClick={adopt}>
            {ADOPTAR.adoptar}
          </button>
          <button type="button" disabled={busy} onClick={closeView}>
            {COMUN.cancelar}
          </button>
        </div>
      </div>
    </main>
  );
}

function Hojas({ vista, busy, onChoose }: { vista: Vista; busy: boolean; onChoose: (hoja: string) => void }) {
  if (vista.hojas.length < 2) return <h1>{vista.hoja}</h1>;
  return (
    <Field id="hoja" label={ADOPTAR.hoja}>
      <select id="hoja" value={vista.hoja} disabled={busy} onChange={(e) => onChoose(e.currentTarget.value)}>
        {vista.hojas.map((h) => (
          <option key={h.nombre} value={h.nombre}>
            {ADOPTAR.hojaOpcion(h.nombre, h.lineas, h.certeza)}
          </option>
        ))}
      </select>
    </Field>
  );
}

function Listo({ hecho }: { hecho: Hecho }) {
  const { lineas, objetivos, dudas, findings } = hecho;
  return (
    <main>
      <Achieved title={ADOPTAR.lista}>
        <Figuras
          figuras={[
            { value: objetivos, label: ADOPTAR.objetivos(objetivos) },
            { value: lineas, label: ADOPTAR.lineas(lineas) },
            { value: dudas.length, label: IMPORTAR.dudas(dudas.length) },
          ]}
        />
        <p>{ADOPTAR.listaDetalle}</p>
      </Achieved>
      <div class="buttons">
        <button type="button" class="action" onClick={closeView}>
          {COMUN.cerrar}
        </button>
      </div>
      {findings.length > 0 && <Findings findings={findings} />}
      {dudas.length > 0 && (
        <section>
          <h2>{IMPORTAR.dudasTitulo}</h2>
          <p class="secondary">{IMPORTAR.dudasIntro}</p>
          <ListaDudas dudas={dudas} lugar={IMPORTAR.renglon} />
        </section>
      )}
    </main>
  );
}

const root = typeof document === 'undefined' ? null : document.getElementById('app');
if (root) render(<Adoptar />, root);
