import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Api, OperacionVista } from '../gas/api';
import type { Finding } from '../mir/finding';
import { COMUN, PUNTOS, SEVERIDADES } from '../text/barra';
import { countOf } from '../text/plural';
import { useTask } from './async';
import { countSeveridades } from './grouping';
import { Sign, Status } from './parts';
import { Lista } from './puntos-lista';
import { PlanView } from './puntos-plan';
import { call } from './rpc';
import './style.css';

type Auditoria = ReturnType<Api['auditar']>;

interface PlanMostrado {
  readonly operaciones: readonly OperacionVista[];
  readonly findings: readonly Finding[];
  readonly huella: string;
  /** The workbook changed after an earlier plan was shown. */
  readonly cambio: boolean;
}

/** Sidebar "Puntos por revisar": audit, go to a cell, preview a repair, apply it, audit again. */
export function Puntos() {
  const task = useTask();
  const [auditoria, setAuditoria] = useState<Auditoria | null>(null);
  const [plan, setPlan] = useState<PlanMostrado | null>(null);
  const [done, setDone] = useState<string | null>(null);

  const audit = async (completa: boolean) => setAuditoria(await call('auditar', { completa }));
  const review = (completa: boolean) => {
    setDone(null);
    task.run(completa ? PUNTOS.revisandoTodo : PUNTOS.revisando, () => audit(completa));
  };

  useEffect(() => {
    task.run(PUNTOS.revisando, () => audit(false));
  }, []);

  const prepare = () => {
    setDone(null);
    task.run(PUNTOS.preparando, async () =>
      setPlan({ ...(await call('prepararReparacion', { elecciones: null })), cambio: false }),
    );
  };
  const apply = (huella: string) =>
    task.run(PUNTOS.aplicando, async () => {
      const result = await call('reparar', { huella, elecciones: null, operaciones: null });
      if (!result.aplicada) {
        setPlan({ ...result, cambio: true });
        return;
      }
      setPlan(null);
      setDone(PUNTOS.aplicada(result.operaciones.length));
      await audit(false);
    });
  const goTo = (hoja: string, celda: string) => {
    call('irACelda', { hoja, celda }).catch((reason: unknown) => task.run('', () => Promise.reject(reason)));
  };

  if (plan) {
    return (
      <main>
        <PlanView {...plan} busy={task.busy !== null} onApply={() => apply(plan.huella)} onBack={() => setPlan(null)} />
        <Status task={task} />
      </main>
    );
  }
  return (
    <main>
      {auditoria?.hayMir !== false && (
        <Toolbar busy={task.busy !== null} review={review} onPrepare={auditoria?.puedeReparar ? prepare : null} />
      )}
      <Status task={task} done={done} />
      {auditoria && !auditoria.hayMir && <p class="card">{COMUN.sinMir}</p>}
      {auditoria?.hayMir && (
        <div class={task.busy ? 'stale' : ''}>
          <Resumen auditoria={auditoria} />
          {!auditoria.puedeReparar && <p class="note">{PUNTOS.noPuede}</p>}
          <Lista findings={auditoria.findings} reglas={auditoria.reglas} goTo={goTo} />
        </div>
      )}
    </main>
  );
}

function Toolbar(props: { busy: boolean; review: (completa: boolean) => void; onPrepare: (() => void) | null }) {
  return (
    <>
      <div class="buttons">
        <button type="button" class="action" disabled={props.busy} onClick={() => props.review(false)}>
          {PUNTOS.revisar}
        </button>
        {props.onPrepare && (
          <button type="button" disabled={props.busy} onClick={props.onPrepare}>
            {PUNTOS.reparar}
          </button>
        )}
      </div>
      <p class="more">
        <button type="button" class="link" disabled={props.busy} onClick={() => props.review(true)}>
          {PUNTOS.revisionCompleta}
        </button>
        <span class="secondary">{PUNTOS.revisionCompletaAyuda}</span>
      </p>
    </>
  );
}

function Resumen({ auditoria }: { auditoria: Auditoria }) {
  const { findings, reglas } = auditoria;
  const noAplican = reglas.filter((r) => r.resultado === 'no aplica').length;
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
        <p>{PUNTOS.todoBienDetalle(reglas.length - noAplican)}</p>
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
      <p class="secondary">{PUNTOS.resumen(reglas.length - noAplican, noAplican)}</p>
    </section>
  );
}

const root = typeof document === 'undefined' ? null : document.getElementById('app');
if (root) render(<Puntos />, root);
