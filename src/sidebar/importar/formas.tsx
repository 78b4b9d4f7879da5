import type { Api } from '../../gas/api';
import { CAMPOS_JGE, PIE_JGE } from '../../mir/informe-jge';
import { IMPORTAR } from '../../text/barra';
import { FORMAS } from '../../text/barra-formas';
import { Figuras } from '../comun/hecho';
import { Findings } from '../comun/parts';
import { Hecho } from './hecho';
import { AccionesDeLectura, DudasLeidas, type RevisionProps } from './revision';

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
export function RevisarFormas({ vista, ...acciones }: RevisionProps<Vista>) {
  const { informes, dudas, findings, modo, ejercicio, ok } = vista;
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
      <DudasLeidas dudas={dudas} lugar={IMPORTAR.renglon} />
      {ok && findings.length > 0 && <Findings findings={findings} />}
      <AccionesDeLectura
        {...acciones}
        label={FORMAS.importar}
        puede={ok && nuevos}
        rechazo={ok ? null : { title: FORMAS.noSePuede, findings }}
      />
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
    <Hecho titulo={FORMAS.listo} findings={findings} dudas={dudas} guardadas lugar={IMPORTAR.renglon}>
      <Cifras vista={vista} />
    </Hecho>
  );
}
