import { useEffect, useRef } from 'preact/hooks';
import type { OperacionVista } from '../gas/api';
import type { Finding } from '../mir/finding';
import { COMUN, PUNTOS } from '../text/barra';
import { Findings } from './parts';

interface PlanProps {
  readonly operaciones: readonly OperacionVista[];
  readonly findings: readonly Finding[];
  readonly cambio: boolean;
  readonly busy: boolean;
  onApply(): void;
  onBack(): void;
}

/** The plan of a repair in sentences, by sheet, to accept or leave. */
export function PlanView({ operaciones, findings, cambio, busy, onApply, onBack }: PlanProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const hojas = [...new Set(operaciones.map((o) => o.hoja))];
  const empty = operaciones.length === 0;
  return (
    <section>
      <h1 ref={heading} tabIndex={-1}>
        {PUNTOS.planTitulo}
      </h1>
      {cambio && (
        <p class="note warn" role="alert">
          {PUNTOS.planCambio}
        </p>
      )}
      {findings.length > 0 && <Findings findings={findings} />}
      <p>{empty ? PUNTOS.planVacio : PUNTOS.planIntro(operaciones.length)}</p>
      <div class="buttons">
        {!empty && (
          <button type="button" class="action" disabled={busy} onClick={onApply}>
            {PUNTOS.aplicar}
          </button>
        )}
        <button type="button" disabled={busy} onClick={onBack}>
          {empty ? PUNTOS.volver : COMUN.cancelar}
        </button>
      </div>
      {hojas.map((hoja) => (
        <section key={hoja} class="card">
          <h2>{hoja}</h2>
          <ol class="plan">
            {operaciones
              .filter((o) => o.hoja === hoja)
              .map((o, i) => (
                <li key={`${o.tipo}-${o.rango}-${i}`}>{o.descripcion}</li>
              ))}
          </ol>
        </section>
      ))}
    </section>
  );
}
