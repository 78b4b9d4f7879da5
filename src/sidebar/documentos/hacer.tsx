import { useEffect, useRef, useState } from 'preact/hooks';
import type { Destino } from '../../mir/registro-documentos';
import { DOCUMENTOS } from '../../text/barra-documentos';
import { useTask } from '../comun/async';
import { download } from '../comun/file';
import { Findings, Status } from '../comun/parts';
import { call } from '../comun/rpc';
import { type Lote, newLote, runLote } from './avance';
import {
  CLAVE_SUBIDA,
  type Eleccion,
  type Hecho,
  type Opciones,
  type Pedido,
  pedidosOf,
  periodoOf,
  peticionDeVista,
  peticionOf,
  TODO,
  type Vista,
} from './datos';
import { FormaDocumentos } from './forma';
import { VistaLote } from './lote';
import { Plantilla } from './plantilla';
import { usePlantillas } from './plantillas';
import { NADA, type Resultado, resultOf } from './resultado';
import { Botones, Enlaces, Faltas, NoHecho, VistaPrevia } from './vista';

interface HacerProps {
  readonly opciones: Opciones;
  readonly eleccion: Eleccion;
  choose(eleccion: Eleccion): void;
  /** While documents are being made the other tab waits. */
  onBusy(busy: boolean): void;
}

function downloadAll({ archivos }: Hecho): string[] {
  const bajados = archivos.filter((a) => a.base64 !== null);
  for (const a of bajados) download(a.nombre, a.mimeType, a.base64 ?? '');
  return bajados.map((a) => a.nombre);
}

/** Choose a document, see what it lacks and how it reads, and have it made: one, or one for each part. */
export function HacerDocumento({ opciones, eleccion, choose, onBusy }: HacerProps) {
  const task = useTask();
  /** The preview, and of what it is: another choice makes it stale. */
  const [previa, setPrevia] = useState<{ readonly de: string; readonly vista: Vista } | null>(null);
  const [resultado, setResultado] = useState<Resultado>(NADA);
  const [lote, setLote] = useState<{ readonly lote: Lote; readonly destino: Destino } | null>(null);
  const [stopping, setStopping] = useState(false);
  const stop = useRef(false);
  const plantillas = usePlantillas(task, setResultado);
  const [primero] = opciones.tipos;
  const tipo = opciones.tipos.find((t) => t.tipo === eleccion.tipo) ?? primero;
  if (!tipo) throw new Error('The dialog of documents was opened without any kind of document.');
  const pedidos = pedidosOf(eleccion, tipo);
  const [uno] = pedidos;

  useEffect(() => onBusy(task.busy !== null), [task.busy]);
  const de = JSON.stringify([tipo.tipo, periodoOf(eleccion, tipo), eleccion.alcance]);
  const look = () =>
    task.run(DOCUMENTOS.cargandoVista, async () => {
      if (!uno) return;
      const vista = await call('vistaInforme', peticionDeVista(eleccion, tipo, uno));
      // One is shown of several; what they lack is what all of it lacks.
      const todo = pedidos.length > 1 ? await call('vistaInforme', peticionDeVista(eleccion, tipo, TODO)) : vista;
      setPrevia({ de, vista: { ...vista, faltan: todo.faltan } });
    });
  useEffect(look, [de]);
  useEffect(() => {
    setResultado(NADA);
    setLote(null);
  }, [eleccion]);

  const request = (destino: Destino) => (pedido: Pedido) => {
    const { plantilla } = eleccion;
    const nombrePlantilla = plantilla.clave === CLAVE_SUBIDA ? plantilla.nombre : null;
    return call('hacerInforme', { ...peticionOf(eleccion, tipo, pedido), destino, nombrePlantilla });
  };
  const makeAll = (desde: Lote, destino: Destino) => {
    stop.current = false;
    setStopping(false);
    task.run(DOCUMENTOS.generando, async () => {
      const make = async (pedido: Pedido) => {
        const hecho = await request(destino)(pedido);
        downloadAll(hecho);
        return hecho;
      };
      await runLote(
        desde,
        make,
        () => stop.current,
        (l) => setLote({ lote: l, destino }),
      );
    });
  };
  const make = (destino: Destino) => {
    setResultado(NADA);
    if (pedidos.length > 1) return makeAll(newLote(pedidos), destino);
    task.run(DOCUMENTOS.generando, async () => {
      if (!uno) return;
      const hecho = await request(destino)(uno);
      setResultado(resultOf(hecho, downloadAll(hecho)));
    });
  };

  const busy = task.busy !== null;
  const vigente = previa?.de === de;
  const lista = vigente && previa.vista.ok;
  return (
    <div class="doc-make">
      <FormaDocumentos opciones={opciones} tipo={tipo} eleccion={eleccion} disabled={busy} choose={choose}>
        {!tipo.deTablas && (
          <Plantilla
            elegida={eleccion.plantilla}
            plantillas={(plantillas.lista ?? []).filter((p) => p.tipo === tipo.tipo)}
            sinLista={plantillas.lista === null}
            disabled={busy}
            choose={(plantilla) => choose({ ...eleccion, plantilla })}
            onCreate={(destino) => plantillas.create(tipo.tipo, destino)}
            onReview={() => plantillas.review(tipo.tipo, peticionOf(eleccion, tipo, TODO).plantilla ?? '')}
          />
        )}
      </FormaDocumentos>
      <div class="doc-result">
        {vigente && <Faltas vista={previa.vista} />}
        {pedidos.length > 1 && !lote && (
          <p class="secondary">
            {DOCUMENTOS.lote.vista(pedidos.length)} {DOCUMENTOS.lote.descargas}
          </p>
        )}
        <Botones tipo={tipo} disabled={busy || !lista} make={make} />
        <div class="bar-status">
          <Status task={task} done={resultado.texto} />
          {!busy && <Enlaces archivos={resultado.archivos} />}
        </div>
        {resultado.texto === null ? (
          <NoHecho titulo={resultado.titulo} findings={resultado.findings} />
        ) : (
          resultado.findings.length > 0 && <Findings findings={resultado.findings} />
        )}
        {lote && (
          <VistaLote
            lote={lote.lote}
            running={busy}
            stopping={stopping}
            onStop={() => {
              stop.current = true;
              setStopping(true);
            }}
            onContinue={() => makeAll(lote.lote, lote.destino)}
          />
        )}
        {!vigente && !busy && (
          <p>
            <button type="button" onClick={look}>
              {DOCUMENTOS.reintentar}
            </button>
          </p>
        )}
        {previa?.vista.ok && <VistaPrevia html={previa.vista.html} stale={!vigente || (busy && !lote)} />}
      </div>
    </div>
  );
}
