import { useState } from 'preact/hooks';
import type { ColumnaReconocida, VistaReconocimiento } from '../../gas/api';
import { ADOPTAR } from '../../text/barra-adoptar';
import { type Confirmadas, NO_ESTA, type OpcionColumna, optionsOf, saidOf, sortColumnas } from './columnas-datos';

type Certeza = ColumnaReconocida['certeza'];

/** A sign and a word tell how sure it is; colour only repeats them. */
const SIGNO: Readonly<Record<Certeza, { readonly sign: string; readonly tone: string }>> = {
  segura: { sign: '✓', tone: 'good' },
  confirmada: { sign: '✓', tone: 'good' },
  probable: { sign: '≈', tone: 'plain' },
  dudosa: { sign: '?', tone: 'warn' },
  ausente: { sign: '–', tone: 'plain' },
};

interface ColumnasProps {
  readonly vista: VistaReconocimiento;
  readonly confirmadas: Confirmadas;
  readonly busy: boolean;
  onConfirm(key: string, columna: string | null): void;
}

/** What was recognised: first what somebody must confirm, then the rest to read, and to correct where it is wrong. */
export function Columnas(props: ColumnasProps) {
  const { vista } = props;
  const { preguntadas, reconocidas, ausentes } = sortColumnas(vista.columnas);
  const opciones = optionsOf(vista);
  const dudosas = preguntadas.filter((c) => c.certeza === 'dudosa').length;
  return (
    <>
      {preguntadas.length > 0 && (
        <section>
          <h2>{dudosas > 0 ? ADOPTAR.porConfirmar(dudosas) : ADOPTAR.todoConfirmado}</h2>
          {dudosas > 0 && <p class="secondary">{ADOPTAR.porConfirmarIntro}</p>}
          <Tabla columnas={preguntadas} opciones={opciones} props={props} editable />
        </section>
      )}
      {reconocidas.length > 0 && (
        <details class="card" open={dudosas === 0}>
          <summary>{ADOPTAR.reconocidas(reconocidas.length)}</summary>
          <Tabla columnas={reconocidas} opciones={opciones} props={props} />
        </details>
      )}
      {ausentes.length > 0 && (
        <details class="card">
          <summary>{ADOPTAR.ausentes(ausentes.length)}</summary>
          <p class="secondary">{ADOPTAR.ausentesDetalle}</p>
          <Tabla columnas={ausentes} opciones={opciones} props={props} />
        </details>
      )}
      {vista.extras.length > 0 && (
        <details class="card">
          <summary>{ADOPTAR.extras(vista.extras.length)}</summary>
          <p class="secondary">{ADOPTAR.extrasDetalle}</p>
          <ul class="bullets">
            {vista.extras.map((extra) => (
              <li key={extra}>{extra}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

interface TablaProps {
  readonly columnas: readonly ColumnaReconocida[];
  readonly opciones: readonly OpcionColumna[];
  readonly props: ColumnasProps;
  readonly editable?: true;
}

function Tabla({ columnas, opciones, props, editable }: TablaProps) {
  return (
    <div class="table-wrap">
      <table class="columns">
        <thead>
          <tr>
            <th scope="col">{ADOPTAR.dato}</th>
            <th scope="col">{ADOPTAR.enLaHoja}</th>
            <th scope="col">{ADOPTAR.certeza}</th>
          </tr>
        </thead>
        <tbody>
          {columnas.map((c) => (
            <Fila key={c.key} columna={c} opciones={opciones} props={props} editable={editable === true} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Fila({
  columna,
  opciones,
  props,
  editable,
}: Omit<TablaProps, 'columnas' | 'editable'> & { columna: ColumnaReconocida; editable: boolean }) {
  const [editing, setEditing] = useState(editable);
  const { key, header, texto, certeza, motivo } = columna;
  const { sign, tone } = SIGNO[certeza];
  const choose = (value: string) => {
    if (value !== '') props.onConfirm(key, value === NO_ESTA ? null : value);
  };
  return (
    <tr>
      <th scope="row">
        <label for={`columna-${key}`}>{header}</label>
      </th>
      <td>
        {editing || editable ? (
          <select
            id={`columna-${key}`}
            value={saidOf(columna, props.confirmadas)}
            disabled={props.busy}
            onChange={(e) => choose(e.currentTarget.value)}
          >
            <option value="">{ADOPTAR.elija}</option>
            {opciones.map((o) => (
              <option key={o.valor} value={o.valor}>
                {o.nombre}
                {certeza === 'dudosa' && o.valor === columna.columna ? ` (${ADOPTAR.propuesta})` : ''}
              </option>
            ))}
            <option value={NO_ESTA}>{ADOPTAR.noEsta}</option>
          </select>
        ) : (
          <span class="place">
            <span>{columna.columna === null ? ADOPTAR.noEsta : ADOPTAR.columna(columna.columna, texto)}</span>
            <button
              id={`columna-${key}`}
              type="button"
              class="link"
              disabled={props.busy}
              onClick={() => setEditing(true)}
            >
              {ADOPTAR.corregir}
            </button>
          </span>
        )}
        {motivo && certeza !== 'ausente' && <p class="secondary">{motivo}</p>}
      </td>
      <td>
        <span class={`badge flush ${tone}`}>
          <span aria-hidden="true">{sign} </span>
          {ADOPTAR.certezas[certeza]}
        </span>
      </td>
    </tr>
  );
}
