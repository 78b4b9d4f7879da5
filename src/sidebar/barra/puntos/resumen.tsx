import type { Api } from '../../../gas/api';
import { SEVERIDADES } from '../../../text/barra';
import { PUNTOS } from '../../../text/barra-puntos';
import { REPARAR } from '../../../text/barra-reparar';
import { countOf } from '../../../text/plural';
import { countSeveridades } from '../../comun/grouping';
import { Sign } from '../../comun/parts';

type Auditoria = ReturnType<Api['auditar']>;

/** How many points there are, or that there are none. */
export function Resumen({ auditoria }: { auditoria: Auditoria }) {
  const { findings, reglas } = auditoria;
  const encendidas = reglas.filter((r) => !r.apagada);
  const noAplican = encendidas.filter((r) => r.resultado === 'no aplica').length;
  const counts = countSeveridades(findings);
  if (counts.length === 0) {
    return (
      <section class="card good" aria-live="polite">
        <h2>
          <span class="sign good" aria-hidden="true">
            ✓
          </span>
          {PUNTOS.todoBien}
        </h2>
        <p>{PUNTOS.todoBienDetalle(encendidas.length - noAplican)}</p>
      </section>
    );
  }
  return (
    <section class="card" aria-live="polite">
      <ul class="counts">
        {counts.map(({ severidad, casos }) => (
          <li key={severidad} title={SEVERIDADES[severidad].significado}>
            <Sign severidad={severidad} />
            {countOf(casos, SEVERIDADES[severidad].singular, SEVERIDADES[severidad].plural)}
          </li>
        ))}
      </ul>
      <p class="secondary">{PUNTOS.resumen(encendidas.length - noAplican, noAplican)}</p>
    </section>
  );
}

interface ToolbarProps {
  readonly busy: boolean;
  readonly onPrepare: (() => void) | null;
  readonly onUndo: (() => void) | null;
  review(completa: boolean): void;
}

export function Toolbar({ busy, review, onPrepare, onUndo }: ToolbarProps) {
  return (
    <>
      <div class="buttons">
        <button type="button" class="action" disabled={busy} onClick={() => review(false)}>
          {PUNTOS.revisar}
        </button>
        {onPrepare && (
          <button type="button" disabled={busy} onClick={onPrepare}>
            {PUNTOS.reparar}
          </button>
        )}
      </div>
      <div class="more">
        <button type="button" class="link" disabled={busy} onClick={() => review(true)}>
          {PUNTOS.revisionCompleta}
        </button>
        <span class="secondary">{PUNTOS.revisionCompletaAyuda}</span>
        {onUndo && (
          <button type="button" class="link" disabled={busy} onClick={onUndo}>
            {REPARAR.deshacerUltimo}
          </button>
        )}
      </div>
    </>
  );
}
