import { useEffect, useRef, useState } from 'preact/hooks';
import type { Finding } from '../mir/finding';
import type { Destino } from '../mir/registro-documentos';
import { DOCUMENTOS } from '../text/barra-documentos';
import { useTask } from './async';
import { type Lote, newLote, runLote } from './documentos-avance';
import {
  CLAVE_SUBIDA,
  type Eleccion,
  type Hecho,
  type Opciones,
  type Pedido,
  pedidosOf,
  peticionOf,
  type Vista,
} from './documentos-datos';
import { FormaDocumentos } from './documentos-forma';
import { VistaLote } from './documentos-lote';
import { Botones, Enlaces, Faltas, NoHecho, VistaPrevia } from './documentos-vista';
import { download } from './file';
import { Findings, Status } from './parts';
import { call } from './rpc';

interface HacerProps {
  readonly opciones: Opciones;
  readonly eleccion: Eleccion;
  choose(eleccion: Eleccion): void;
  /** While documents are being made the other tab waits. */
  onBusy(busy: boolean): void;
}

/** What came of the last request: a sentence, links, and what could not be done. */
interface Resultado {
  readonly texto: string | null;
  readonly archivos: Hecho['archivos'];
  readonly findings: readonly Finding[];
}

const NADA: Resultado = { texto: null, archivos: [], findings: [] };

function downloadAll({ archivos }: Hecho): string[] {
  const bajados = archivos.filter((a) => a.base64 !== null);
  for (const a of bajados) download(a.nombre, a.mimeType, a.base64 ?? '');
  return bajados.map((a) => a.nombre);
}

function resultOf(hecho: Hecho, bajados: readonly string[]): Resultado {
  const [principal] = hecho.archivos;
  const partes = [
    ...(bajados.length > 0 ? [DOCUMENTOS.descargado(bajados)] : []),
    ...(principal?.url
      ? [hecho.yaEstaba ? DOCUMENTOS.yaEstaba(principal.nombre) : DOCUMENTOS.guardado(principal.nombre)]
      : []),
  ];
  // What the sentence says already is not said twice.
  const findings = hecho.findings.filter((f) => f.code !== 'APP-126');
  return { texto: hecho.ok ? partes.join(' ') : null, archivos: hecho.archivos, findings };
}

/** Choose a document, see what it lacks and how it reads, and have it made: one, or one for each part. */
export function HacerDocumento({ opciones, eleccion, choose, onBusy }: HacerProps) {
  const task = useTask();
  const [vista, setVista] = useState<Vista | null>(null);
  const [resultado, setResultado] = useState<Resultado>(NADA);
  const [lote, setLote] = useState<{ readonly lote: Lote; readonly destino: Destino } | null>(null);
  const [stopping, setStopping] = useState(false);
  const stop = useRef(false);
  const [primero] = opciones.tipos;
  const tipo = opciones.tipos.find((t) => t.tipo === eleccion.tipo) ?? primero;
  if (!tipo) throw new Error('The dialog of documents was opened without any kind of document.');
  const pedidos = pedidosOf(eleccion, tipo);
  const [uno] = pedidos;

  useEffect(() => onBusy(task.busy !== null), [task.busy]);
  useEffect(() => {
    setResultado(NADA);
    setLote(null);
    if (uno)
      task.run(DOCUMENTOS.cargandoVista, async () =>
        setVista(await call('vistaInforme', peticionOf(eleccion, tipo, uno))),
      );
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
  const lista = vista?.ok === true;
  return (
    <div class="doc-make">
      <FormaDocumentos
        opciones={opciones}
        tipo={tipo}
        eleccion={eleccion}
        plantillas={[]}
        disabled={busy}
        choose={choose}
      />
      <div class="doc-result">
        {lista && <Faltas vista={vista} />}
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
          <NoHecho findings={resultado.findings} />
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
        {vista && <VistaPrevia vista={vista} stale={busy && !lote} />}
      </div>
    </div>
  );
}
