import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Api } from '../../gas/api';
import { CAMPOS_JGE, COLUMNAS_JGE, PIE_JGE } from '../../mir/informe-jge';
import { BARRA_JGE, BARRA_JGE_AYUDA } from '../../text/barra-jge';
import { JGE_ENCABEZADO } from '../../text/jge';
import type { Task } from '../comun/async';
import { useEscape } from '../comun/foco';
import { Refused, Status } from '../comun/parts';
import { AsuntoView } from './asunto';
import { CampoJgeView } from './campo';
import { type AsuntoEditado, addAsunto, type Borrador, moveAsunto } from './datos';

type Clave = keyof Borrador['propios'];

/** What is written in paragraphs, bullets and tables; the rest is a line or two. */
const RICOS: readonly Clave[] = ['objetivo', 'observaciones'];
const AYUDA: Partial<Record<string, string>> = BARRA_JGE_AYUDA;

interface FormaProps {
  readonly borrador: Borrador;
  readonly cambiado: boolean;
  readonly readOnly: boolean;
  readonly task: Task;
  /** What was done last, in words. */
  readonly done: string | null;
  readonly rechazo: ReturnType<Api['guardarInformeJge']> | null;
  /** null: it may not be taken away. */
  readonly onRemove: (() => void) | null;
  onChange(borrador: Borrador): void;
  onSave(comoNuevo: boolean): void;
  onDiscard(): void;
}

/** One form: its head, its asuntos, its foot. */
export function FormaJge(props: FormaProps) {
  const { borrador, cambiado, readOnly, task, rechazo, onChange, onSave } = props;
  const [quitado, setQuitado] = useState<{ readonly asunto: AsuntoEditado; readonly lugar: number } | null>(null);
  const { propios, asuntos } = borrador;
  const titulo = borrador.numero === '' ? BARRA_JGE.nuevo : BARRA_JGE.numero(borrador.numero);
  const dialogo = useRef<HTMLFormElement>(null);
  const focusAsunto = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (focusAsunto.current === null) return;
    dialogo.current?.querySelector<HTMLElement>(`#asunto-${focusAsunto.current}-${COLUMNAS_JGE[0]}`)?.focus();
    focusAsunto.current = null;
  }, [asuntos.length]);
  const put = (next: readonly AsuntoEditado[]) => onChange({ ...borrador, asuntos: next });
  const campo = (clave: Clave) => (
    <CampoJgeView
      key={clave}
      id={clave}
      label={JGE_ENCABEZADO[clave]}
      {...(AYUDA[clave] && { help: AYUDA[clave] })}
      value={propios[clave]}
      readOnly={readOnly}
      rico={RICOS.includes(clave)}
      set={(texto) => onChange({ ...borrador, propios: { ...propios, [clave]: texto } })}
    />
  );
  const remove = (asunto: AsuntoEditado, lugar: number) => {
    setQuitado({ asunto, lugar });
    put(asuntos.filter((a) => a.id !== asunto.id));
  };
  const giveBack = () => {
    if (!quitado) return;
    put([...asuntos.slice(0, quitado.lugar), quitado.asunto, ...asuntos.slice(quitado.lugar)]);
    setQuitado(null);
  };
  const submit = (event: Event) => {
    event.preventDefault();
    onSave(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if ((event.ctrlKey || event.metaKey) && (event.key === 's' || event.key === 'Enter')) submit(event);
  };
  return (
    <form ref={dialogo} onSubmit={submit} onKeyDown={onKeyDown} noValidate>
      <h1>{titulo}</h1>
      <fieldset class="fields jge-head">
        <legend>{BARRA_JGE.encabezado}</legend>
        {CAMPOS_JGE.map(campo)}
      </fieldset>
      <h2>{BARRA_JGE.asuntos}</h2>
      {!readOnly && <p class="help jge-format">{BARRA_JGE.formato}</p>}
      {quitado && (
        <p class="note" role="status">
          {BARRA_JGE.quitado}{' '}
          <button type="button" class="link" onClick={giveBack}>
            {BARRA_JGE.deshacer}
          </button>
        </p>
      )}
      {asuntos.map((asunto, i) => (
        <AsuntoView
          key={asunto.id}
          asunto={asunto}
          n={i + 1}
          ultimo={i === asuntos.length - 1}
          readOnly={readOnly}
          onChange={(textos) => put(asuntos.map((a) => (a.id === asunto.id ? { ...a, textos } : a)))}
          onMove={(paso) => put(moveAsunto(asuntos, asunto.id, paso))}
          onRemove={() => remove(asunto, i)}
        />
      ))}
      {!readOnly && (
        <div class="buttons">
          <button
            type="button"
            onClick={() => {
              const next = addAsunto(asuntos);
              focusAsunto.current = next[next.length - 1]?.id ?? null;
              put(next);
            }}
          >
            {BARRA_JGE.agregar}
          </button>
        </div>
      )}
      <fieldset class="fields">
        <legend>{BARRA_JGE.pie}</legend>
        {PIE_JGE.map(campo)}
      </fieldset>
      <div class="jge-foot">
        <Status task={task} done={cambiado ? null : props.done} />
        {rechazo && <Refused title={BARRA_JGE.noGuardado} findings={rechazo.findings} />}
        {!readOnly && (
          <div class="buttons">
            <button type="submit" class="action" disabled={task.busy !== null || !cambiado}>
              {BARRA_JGE.guardar}
            </button>
            {rechazo && borrador.huella !== null && (
              <button type="button" disabled={task.busy !== null} onClick={() => onSave(true)}>
                {BARRA_JGE.guardarComoNuevo}
              </button>
            )}
            {cambiado && (
              <button type="button" disabled={task.busy !== null} onClick={props.onDiscard}>
                {BARRA_JGE.descartar}
              </button>
            )}
            {props.onRemove && <Quitar numero={borrador.numero} busy={task.busy !== null} onRemove={props.onRemove} />}
          </div>
        )}
      </div>
    </form>
  );
}

/** Taken away once it is confirmed. */
function Quitar({ numero, busy, onRemove }: { numero: string; busy: boolean; onRemove: () => void }) {
  const [asking, setAsking] = useState(false);
  const no = useRef<HTMLButtonElement>(null);
  const quitar = useRef<HTMLButtonElement>(null);
  // The one that does nothing has the focus; leaving gives it back.
  useLayoutEffect(() => {
    if (asking) no.current?.focus();
  }, [asking]);
  const leave = () => {
    setAsking(false);
    requestAnimationFrame(() => quitar.current?.focus());
  };
  useEscape(asking ? leave : null);
  if (!asking) {
    return (
      <button ref={quitar} type="button" class="link jge-remove" disabled={busy} onClick={() => setAsking(true)}>
        {BARRA_JGE.quitar}
      </button>
    );
  }
  return (
    <span class="note warn jge-remove" role="alert">
      {BARRA_JGE.quitarPregunta(numero)}{' '}
      <button type="button" class="link" disabled={busy} onClick={onRemove}>
        {BARRA_JGE.quitarSi}
      </button>{' '}
      <button ref={no} type="button" class="link" onClick={leave}>
        {BARRA_JGE.quitarNo}
      </button>
    </span>
  );
}
