import type { Api } from '../../gas/api';
import { IMPORTAR } from '../../text/barra';
import { TABLA } from '../../text/barra-tabla';
import { Figuras } from '../comun/hecho';
import { AccionesDeLectura, DudasLeidas, type RevisionProps } from './revision';

type Vista = ReturnType<Api['leerTabla']>;

/** What was recognised in a table and its doubts, before anything is written. */
export function RevisarTabla({ vista, ...acciones }: RevisionProps<Vista>) {
  const { modo, ejercicio, lineas, objetivos, capturas, programadas, dudas, separador, findings } = vista;
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
      <DudasLeidas dudas={dudas} lugar={IMPORTAR.fila} />
      <AccionesDeLectura
        {...acciones}
        label={nueva ? TABLA.importar : TABLA.capturar}
        puede={vista.ok && (nueva || capturas > 0)}
        rechazo={findings.length > 0 ? { title: TABLA.noSePuede, findings } : null}
      />
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
