import type { Api } from '../../gas/api';
import { CAMPOS_JGE, PIE_JGE } from '../../mir/informe-jge';
import { COMUN, IMPORTAR } from '../../text/barra';
import { FORMAS } from '../../text/barra-formas';
import { TABLA } from '../../text/barra-tabla';
import type { Task } from '../comun/async';
import { Figuras, ListaDudas } from '../comun/hecho';
import { Achieved, Findings, Refused, Status } from '../comun/parts';
import { closeView } from '../comun/rpc';

type Vista = ReturnType<Api['leerFormasJge']>;

const CAMPOS = CAMPOS_JGE.length + PIE_JGE.length;

function Cifras({ vista: { informes, dudas } }: { vista: Vista }) {
  const asuntos = informes.reduce((n, i) => n + i.asuntos, 0);
  return (
    <Figuras
      figuras={[
        { value: informes.length, label: FORMAS.informes(informes.length) },
        { value: asuntos, label: FORMAS.asuntos(asuntos) },
        { value: dudas.length, label: FORMAS.dudas(dudas.length) },
      ]}
    />
  );
}

/** The INE forms that were recognised in a document and their doubts, before anything is written. */
export function RevisarFormas({
  vista,
  task,
  onImport,
  onBack,
}: {
  vista: Vista;
  task: Task;
  onImport: () => void;
  onBack: () => void;
}) {
  const { informes, dudas, findings, modo, ejercicio, ok } = vista;
  const busy = task.busy !== null;
  const nuevos = informes.length > 0;
  return (
    <main>
      <h1>{nuevos ? FORMAS.reconocidos(informes.length) : FORMAS.nadaPorAgregar}</h1>
      {nuevos && (
        <>
          <p class="secondary">
            {FORMAS.nadaEscrito} {modo === 'nueva' ? FORMAS.nueva(ejercicio) : FORMAS.agregar}
          </p>
          <Cifras vista={vista} />
          <Formas informes={informes} />
        </>
      )}
      {dudas.length > 0 && (
        <details class="card" open={dudas.length <= 10}>
          <summary>{TABLA.dudas(dudas.length)}</summary>
          <ListaDudas dudas={dudas} lugar={IMPORTAR.renglon} />
        </details>
      )}
      {ok && findings.length > 0 && <Findings findings={findings} />}
      <div class="actions">
        <Status task={task} />
        {!ok && <Refused title={FORMAS.noSePuede} findings={findings} />}
        <div class="buttons">
          <button type="button" class="action" disabled={busy || !ok || !nuevos} onClick={onImport}>
            {FORMAS.importar}
          </button>
          <button type="button" disabled={busy} onClick={onBack}>
            {TABLA.volver}
          </button>
        </div>
      </div>
    </main>
  );
}

function Formas({ informes }: Pick<Vista, 'informes'>) {
  const said = (texto: string) => (texto === '' ? <span class="secondary">{FORMAS.enBlanco}</span> : texto);
  return (
    <div class="table-wrap">
      <table>
        <thead>
          <tr>
            <th scope="col">{FORMAS.numero}</th>
            <th scope="col">{FORMAS.direccion}</th>
            <th scope="col">{FORMAS.entidad}</th>
            <th scope="col">{FORMAS.fecha}</th>
            <th scope="col">{FORMAS.campos}</th>
            <th scope="col">{FORMAS.celdas}</th>
          </tr>
        </thead>
        <tbody>
          {informes.map((i) => (
            <tr key={i.numero}>
              <td>{i.numero}</td>
              <td>{said(i.direccion)}</td>
              <td>{said(i.entidad)}</td>
              <td>{said(i.fechaVisita)}</td>
              <td>{FORMAS.camposDe(i.campos, CAMPOS)}</td>
              <td>{FORMAS.celdasDe(i.asuntos, i.celdas)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The forms are on their sheet. */
export function FormasHechas({ vista }: { vista: Vista }) {
  const { dudas, findings } = vista;
  return (
    <main>
      <Achieved title={FORMAS.listo}>
        <Cifras vista={vista} />
      </Achieved>
      <div class="buttons">
        <button type="button" class="action" onClick={closeView}>
          {COMUN.cerrar}
        </button>
      </div>
      {findings.length > 0 && <Findings findings={findings} />}
      {dudas.length === 0 ? (
        <p>{IMPORTAR.sinDudas}</p>
      ) : (
        <section>
          <h2>{IMPORTAR.dudasTitulo}</h2>
          <p class="secondary">{IMPORTAR.dudasIntro}</p>
          <ListaDudas dudas={dudas} lugar={IMPORTAR.renglon} />
        </section>
      )}
    </main>
  );
}
