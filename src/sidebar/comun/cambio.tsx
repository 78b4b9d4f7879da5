import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Respuesta, VistaCambio } from '../../gas/api';
import { COMUN } from '../../text/barra';
import { CAMBIO } from '../../text/barra-cambio';
import type { Task } from './async';
import { useEncabezado, useEscape } from './foco';
import { Hallazgos } from './hallazgos';
import { Operaciones } from './operaciones';
import { Refused, Status } from './parts';

type RespuestaCambio = Respuesta & VistaCambio;

/** A change on its way: shown first (`huella` null), then applied as it was shown. */
export interface Cambio<R extends RespuestaCambio = RespuestaCambio> {
  readonly vista: R | null;
  /** The workbook changed after an earlier list was shown. */
  readonly movido: boolean;
  /** Why it was not done; the form stays as it was. */
  readonly rechazo: R | null;
  preview(): void;
  apply(): void;
  back(): void;
}

/**
 * Runs a function that takes a `huella`. `onDone` comes after it was applied and may load what the view shows next;
 * what it rejects with is said like any other failure.
 */
export function useCambio<R extends RespuestaCambio>(
  task: Task,
  run: (huella: string | null) => Promise<R>,
  onDone: (vista: R) => Promise<void>,
): Cambio<R> {
  const [vista, setVista] = useState<R | null>(null);
  const [movido, setMovido] = useState(false);
  const [rechazo, setRechazo] = useState<R | null>(null);
  const shows = (answer: RespuestaCambio) => answer.huella !== '' && (answer.ok || answer.operaciones.length > 0);
  const take = (answer: R, again: boolean) => {
    setVista(shows(answer) ? answer : null);
    setRechazo(shows(answer) ? null : answer);
    setMovido(again);
  };
  return {
    vista,
    movido,
    rechazo,
    preview: () =>
      task.run(CAMBIO.revisando, async () => {
        setRechazo(null);
        take(await run(null), false);
      }),
    apply: () =>
      task.run(CAMBIO.aplicando, async () => {
        const answer = await run(vista?.huella ?? null);
        if (!answer.aplicada) return take(answer, true);
        setVista(null);
        setRechazo(null);
        await onDone(answer);
      }),
    back: () => {
      task.clear();
      setVista(null);
    },
  };
}

interface CambioViewProps {
  readonly cambio: Cambio;
  readonly task: Task;
  readonly titulo: string;
  /** What the change means, in sentences; what it takes on the sheets is folded under them. */
  readonly resumen: readonly string[];
  /** What its findings are: "Antes de cerrar: 3 puntos pendientes". */
  readonly considerar?: (n: number) => string;
  /** What the rules of its findings are called, by code. */
  readonly titulos?: Readonly<Record<string, string>>;
  readonly aplicar?: string;
  /** What has to be answered before it is applied; `listo` false: it is not yet. */
  readonly listo?: boolean;
  readonly children?: ComponentChildren;
}

/** What would change, in sentences, to apply or leave. */
export function CambioView({
  cambio,
  task,
  titulo,
  resumen,
  considerar,
  titulos,
  aplicar,
  listo = true,
  children,
}: CambioViewProps) {
  const heading = useEncabezado();
  useEscape(task.busy === null ? cambio.back : null);
  const { vista, movido } = cambio;
  if (!vista) return null;
  const { operaciones, findings, ok } = vista;
  const empty = operaciones.length === 0;
  const busy = task.busy !== null;
  return (
    <section class={busy ? 'stale' : ''}>
      <h1 ref={heading} tabIndex={-1}>
        {titulo}
      </h1>
      {movido && (
        <p class="note warn" role="alert">
          {CAMBIO.cambioElLibro}
        </p>
      )}
      <ul class="summary">
        {resumen.map((sentence, i) => (
          <li key={`${i}-${sentence}`}>{sentence}</li>
        ))}
      </ul>
      {findings.length > 0 && (
        <section class="card">
          <h2>{ok ? (considerar ?? CAMBIO.porConsiderar)(findings.length) : CAMBIO.noSePuede}</h2>
          <Hallazgos findings={findings} {...(titulos && { titulos })} />
        </section>
      )}
      <p class="secondary">{empty ? CAMBIO.nada : CAMBIO.aunNada}</p>
      {!empty && (
        <details class="extra">
          <summary>{CAMBIO.detalle(operaciones.length)}</summary>
          <Operaciones operaciones={operaciones} />
        </details>
      )}
      {children}
      <div class="actions">
        <Status task={task} />
        <div class="buttons">
          {!empty && (ok || movido) && (
            <button type="button" class="action" disabled={busy || !listo} onClick={cambio.apply}>
              {aplicar ?? CAMBIO.aplicar}
            </button>
          )}
          <button type="button" disabled={busy} onClick={cambio.back}>
            {empty ? CAMBIO.volver : COMUN.cancelar}
          </button>
        </div>
      </div>
    </section>
  );
}

/** Why a change was not done; nothing where it was. */
export function Rechazo({ cambio, titulo }: { cambio: Cambio; titulo: string }) {
  if (!cambio.rechazo) return null;
  return <Refused title={titulo} findings={cambio.rechazo.findings} />;
}
