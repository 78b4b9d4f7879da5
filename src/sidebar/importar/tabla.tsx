import type { Api } from '../../gas/api';
import { IMPORTAR } from '../../text/barra';
import { TABLA } from '../../text/barra-tabla';
import type { Task } from '../comun/async';
import { Figuras, ListaDudas } from '../comun/hecho';
import { Refused, Status } from '../comun/parts';

type Vista = ReturnType<Api['leerTabla']>;

/** What was recognised in a table and its doubts, before anything is written. */
export function RevisarTabla({
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
  const { modo, ejercicio, lineas, objetivos, capturas, programadas, dudas, separador, findings } = vista;
  const busy = task.busy !== null;
  const nueva = modo === 'nueva';
  return (
    <main>
      <h1>{TABLA.reconocida}</h1>
      <p class="secondary">
        {TABLA.nadaEscrito} {separador !== '' && TABLA.separada(separador)}
      </p>
      {!nueva && <p class="note">{TABLA.soloCapturas(capturas)}</p>}
      <Figuras
        figuras={[
          { value: objetivos, label: TABLA.objetivos(objetivos) },
          { value: lineas, label: TABLA.lineas(lineas) },
          { value: capturas, label: nueva ? TABLA.meses(capturas) : TABLA.porCapturar(capturas) },
          ...(nueva ? [{ value: programadas, label: TABLA.programadas(programadas) }] : []),
          { value: ejercicio, label: TABLA.ejercicio },
        ]}
      />
      <Columnas columnas={vista.columnas} />
      {dudas.length > 0 && (
        <details class="card" open={dudas.length <= 10}>
          <summary>{TABLA.dudas(dudas.length)}</summary>
          <ListaDudas dudas={dudas} lugar={IMPORTAR.fila} />
        </details>
      )}
      <div class="actions">
        <Status task={task} />
        {findings.length > 0 && <Refused title={TABLA.noSePuede} findings={findings} />}
        <div class="buttons">
          <button
            type="button"
            class="action"
            disabled={busy || !vista.ok || (!nueva && capturas === 0)}
            onClick={onImport}
          >
            {nueva ? TABLA.importar : TABLA.capturar}
          </button>
          <button type="button" disabled={busy} onClick={onBack}>
            {TABLA.volver}
          </button>
        </div>
      </div>
    </main>
  );
}

/** What each column of a table was taken for. */
export function Columnas({ columnas }: Pick<Vista, 'columnas'>) {
  return (
    <details class="card">
      <summary>{TABLA.columnas(columnas.length)}</summary>
      <div class="table-wrap">
        <table>
          <thead>
            <tr>
              <th scope="col">{TABLA.columna}</th>
              <th scope="col">{TABLA.encabezado}</th>
              <th scope="col">{TABLA.esLa}</th>
            </tr>
          </thead>
          <tbody>
            {columnas.map((c) => (
              <tr key={c.key}>
                <td>{c.columna}</td>
                <td>{c.texto}</td>
                <td>
                  {c.header}
                  {c.certeza === 'probable' && <span class="badge warn">{TABLA.parecida}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
