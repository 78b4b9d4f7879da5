import { useEffect, useState } from 'preact/hooks';
import type { Api } from '../../gas/api';
import { DOCUMENTOS } from '../../text/barra-documentos';
import { useTask } from '../comun/async';
import { Refused, Status } from '../comun/parts';
import { call } from '../comun/rpc';

type Paso = ReturnType<Api['documentos']>;
export type DocumentoHecho = Paso['documentos'][number];

interface Lista {
  readonly documentos: readonly DocumentoHecho[];
  readonly total: number;
  readonly siguiente: number | null;
  readonly sinMarcar: boolean;
}

const VACIA: Lista = { documentos: [], total: 0, siguiente: null, sinMarcar: false };
const LISTA = DOCUMENTOS.lista;

/** The documents that were made, and whether today's would say the same; looking marks the sheet too, where one may. */
export function HechosDocumentos({ onRedo }: { onRedo: (documento: DocumentoHecho) => void }) {
  const task = useTask();
  const [lista, setLista] = useState<Lista | null>(null);
  const [rechazo, setRechazo] = useState<Paso | null>(null);

  const look = (desde: number) =>
    task.run(LISTA.cargando, async () => {
      const paso = await call('documentos', { desde });
      setRechazo(paso.ok ? null : paso);
      if (!paso.ok) return;
      const antes = desde === 0 ? VACIA : (lista ?? VACIA);
      const next = {
        documentos: [...antes.documentos, ...paso.documentos],
        total: paso.total,
        siguiente: paso.siguiente,
        sinMarcar: antes.sinMarcar,
      };
      setLista(next);
      if (!paso.porMarcar) return;
      const marcado = await call('marcarDocumentos', { desde });
      if (!marcado.ok) setLista({ ...next, sinMarcar: true });
    });
  useEffect(() => look(0), []);

  return (
    <>
      <p class="secondary">{LISTA.explicacion}</p>
      <Status task={task} />
      {rechazo && <Refused title={DOCUMENTOS.noSePuede} findings={rechazo.findings} />}
      {lista?.total === 0 && <p class="card">{LISTA.ninguno}</p>}
      {lista && lista.total > 0 && (
        <>
          {lista.sinMarcar && <p class="note">{LISTA.sinMarcar}</p>}
          <div class="table-wrap">
            <table class="made-list">
              <thead>
                <tr>
                  <th scope="col">{LISTA.documento}</th>
                  <th scope="col">{LISTA.hecho}</th>
                  <th scope="col">{LISTA.estado}</th>
                  <th scope="col">{LISTA.archivo}</th>
                </tr>
              </thead>
              <tbody>
                {lista.documentos.map((d) => (
                  <Renglon key={d.fila} documento={d} disabled={task.busy !== null} onRedo={onRedo} />
                ))}
              </tbody>
            </table>
          </div>
          {lista.siguiente !== null && (
            <button type="button" disabled={task.busy !== null} onClick={() => look(lista.siguiente ?? 0)}>
              {LISTA.mas(lista.total - lista.siguiente)}
            </button>
          )}
        </>
      )}
    </>
  );
}

interface RenglonProps {
  readonly documento: DocumentoHecho;
  readonly disabled: boolean;
  onRedo(documento: DocumentoHecho): void;
}

function Renglon({ documento: d, disabled, onRedo }: RenglonProps) {
  const parte = [d.periodo, d.alcance].filter((t) => t !== '').join(' · ');
  const nombre = [d.documento, parte].filter((t) => t !== '').join(' ');
  const nota = d.estado === 'vigente' ? LISTA.vigenteAyuda : d.estado === 'cambió' ? LISTA.cambioAyuda : d.motivo;
  return (
    <tr>
      <th scope="row">
        {d.documento}
        {parte !== '' && <span class="secondary block">{parte}</span>}
      </th>
      <td>
        <span class="when">{d.fecha}</span>
        <span class="secondary block">{d.quien}</span>
        {d.anteriores > 0 && <span class="secondary block">{LISTA.anteriores(d.anteriores)}</span>}
      </td>
      <td>
        <span class={`state ${d.estado === 'vigente' ? 'good' : d.estado === 'cambió' ? 'warn' : ''}`}>
          {LISTA.estados[d.estado]}
        </span>
        <span class="secondary block">{nota}</span>
        {d.estado === 'cambió' && (
          <button
            type="button"
            class="link"
            disabled={disabled}
            aria-label={LISTA.rehacerDe(nombre)}
            onClick={() => onRedo(d)}
          >
            {LISTA.rehacer}
          </button>
        )}
      </td>
      <td>
        {d.vinculo === '' ? (
          d.archivo
        ) : (
          <a href={d.vinculo} target="_blank" rel="noopener noreferrer">
            {d.archivo}
          </a>
        )}
        <span class="secondary block">{[d.destino, d.plantilla].filter((t) => t !== '').join(' · ')}</span>
      </td>
    </tr>
  );
}
