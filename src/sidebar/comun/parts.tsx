import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { Finding, Severidad } from '../../mir/finding';
import { COMUN, SEVERIDADES } from '../../text/barra';
import { ERRORES, MIENTRAS, TARDA } from '../../text/barra-errores';
import { PUNTOS } from '../../text/barra-puntos';
import type { Task } from './async';

/** Shape and word both tell the severity; colour only repeats it. */
const SIGNS: Readonly<Record<Severidad, string>> = { error: '✕', advertencia: '!', aviso: 'i' };

export function Sign({ severidad }: { severidad: Severidad }) {
  return (
    <span class={`sign ${severidad}`} role="img" aria-label={SEVERIDADES[severidad].singular}>
      {SIGNS[severidad]}
    </span>
  );
}

/** The sidebar is told which of its tabs to show; a dialog holds everything else until it is closed. */
function whatMeanwhile(): string {
  return document.getElementById('app')?.dataset.ruta === undefined ? MIENTRAS.ventana : MIENTRAS.barra;
}

interface StatusProps {
  readonly task: Task;
  readonly done?: string | null;
  /** What is going on is said elsewhere: here only once it takes long. */
  readonly callada?: boolean;
}

/** What is going on, what went wrong and what may be done about it, announced to screen readers. */
export function Status({ task, done, callada = false }: StatusProps) {
  const place = useRef<HTMLDivElement>(null);
  const { busy, slow, error, detalle, retry } = task;
  const again = (): void => {
    // The button goes with the error: whoever pressed it stays here.
    place.current?.focus();
    retry?.();
  };
  return (
    <div ref={place} tabIndex={-1} aria-live="polite" class="status">
      {busy && (slow || !callada) && (
        <p class="busy">
          <span class="spinner" aria-hidden="true" />
          {busy}
        </p>
      )}
      {busy && slow && (
        <p class="note">
          {TARDA} {whatMeanwhile()}
        </p>
      )}
      {error && (
        <div class="note error" role="alert">
          <p>{error}</p>
          {detalle && (
            <details class="extra">
              <summary>{ERRORES.tecnico}</summary>
              <p>{detalle}</p>
            </details>
          )}
          {retry && !busy && (
            <button type="button" onClick={again}>
              {ERRORES.otraVez}
            </button>
          )}
        </div>
      )}
      {!busy && !error && done && <p class="note good">{done}</p>}
    </div>
  );
}

/** Where a finding is: "MIR!W12 · línea 3.1"; "" where it has no place. */
export function placeOf({ hoja, celda, linea }: Pick<Finding, 'hoja' | 'celda' | 'linea'>): string {
  const cell = hoja && celda ? `${hoja}!${celda}` : '';
  return [cell, linea ? PUNTOS.linea(linea) : ''].filter((t) => t !== '').join(' · ');
}

/** Findings as sentences with their place and remedy, where they need no "ir a la celda". */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  return (
    <ul class="findings">
      {findings.map((f, i) => (
        <li key={`${f.code}-${i}`}>
          <Sign severidad={f.severidad} />
          <div>
            <p>
              {f.mensaje} <span class="secondary">{placeOf(f)}</span>
            </p>
            {f.remedio && (
              <p class="remedy">
                <b>{COMUN.remedio}</b> {f.remedio}
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly help?: string;
  readonly error?: string | null;
  readonly children: ComponentChildren;
}

/** A labelled control; `help` and `error` are tied to it through the ids `${id}-help` and `${id}-error`. */
export function Field({ id, label, help, error, children }: FieldProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children}
      {help && (
        <p class="help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {error && (
        <p class="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}

/** What was asked for is done. */
export function Achieved({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="card good" role="status">
      <h1>
        <span class="sign good" aria-hidden="true">
          ✓
        </span>
        {title}
      </h1>
      {children}
    </section>
  );
}

/** What was asked for was not done, and why. */
export function Refused({ title, findings }: { title: string; findings: readonly Finding[] }) {
  return (
    <section class="card" role="alert">
      <h2>{title}</h2>
      <Findings findings={findings} />
    </section>
  );
}

/** The buttons under a form: do it, or leave. */
export function FormButtons({ label, busy, onCancel }: { label: string; busy: boolean; onCancel: () => void }) {
  return (
    <div class="buttons">
      <button type="submit" class="action" disabled={busy}>
        {label}
      </button>
      <button type="button" disabled={busy} onClick={onCancel}>
        {COMUN.cancelar}
      </button>
    </div>
  );
}
