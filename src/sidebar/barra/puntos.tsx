import { useEffect, useState } from 'preact/hooks';
import type { Api } from '../../gas/api';
import type { Finding } from '../../mir/finding';
import { SEVERIDADES } from '../../text/barra';
import { PUNTOS } from '../../text/barra-puntos';
import { REPARAR } from '../../text/barra-reparar';
import { countOf } from '../../text/plural';
import { useTask } from '../comun/async';
import { countSeveridades } from '../comun/grouping';
import { Sign, Status } from '../comun/parts';
import { call } from '../comun/rpc';
import { sinMirTexto } from '../comun/sin-mir';
import { AceptarView } from './puntos/aceptar';
import { DeshacerView } from './puntos/deshacer';
import { type Acciones, Lista } from './puntos/lista';
import { PlanView } from './puntos/plan';

type Auditoria = ReturnType<Api['auditar']>;
type Celda = { readonly hoja: string; readonly celda: string };

/** What is on screen instead of the list. */
type Paso =
  | {
      readonly tipo: 'reparar';
      readonly preparada: ReturnType<Api['prepararReparacion']>;
      readonly celda: Celda | null;
    }
  | { readonly tipo: 'deshacer'; readonly preparado: ReturnType<Api['prepararDeshacer']> }
  | { readonly tipo: 'aceptar'; readonly finding: Finding };

/** Sidebar "Puntos por revisar": audit, go to a cell, preview a repair, apply all or some of it, take it back. */
export function Puntos() {
  const task = useTask();
  const [auditoria, setAuditoria] = useState<Auditoria | null>(null);
  const [paso, setPaso] = useState<Paso | null>(null);
  const [done, setDone] = useState<string | null>(null);
  /** Right after a repair, taking it back is offered beside the message. */
  const [reparado, setReparado] = useState(false);

  const audit = async (completa: boolean) => setAuditoria(await call('auditar', { completa }));
  const forget = () => {
    setDone(null);
    setReparado(false);
  };
  const review = (completa: boolean) => {
    forget();
    task.run(completa ? PUNTOS.revisandoTodo : PUNTOS.revisando, () => audit(completa));
  };
  useEffect(() => {
    task.run(PUNTOS.revisando, () => audit(false));
  }, []);

  const prepare = (celda: Celda | null) => {
    forget();
    task.run(REPARAR.preparando, async () =>
      setPaso({ tipo: 'reparar', celda, preparada: await call('prepararReparacion', { elecciones: null }) }),
    );
  };
  const prepareUndo = () => {
    forget();
    task.run(REPARAR.preparandoDeshacer, async () =>
      setPaso({ tipo: 'deshacer', preparado: await call('prepararDeshacer') }),
    );
  };
  /** Back to the list, which tells how the workbook stands now. */
  const finish = async (sentence: string) => {
    setPaso(null);
    setDone(sentence);
    await audit(false);
  };
  const back = () => {
    task.clear();
    setPaso(null);
  };
  const goTo = (hoja: string, celda: string) => {
    call('irACelda', { hoja, celda }).catch((reason: unknown) => task.run('', () => Promise.reject(reason)));
  };

  if (paso) {
    return (
      <main>
        {paso.tipo === 'reparar' && (
          <PlanView
            task={task}
            preparada={paso.preparada}
            celda={paso.celda}
            goTo={goTo}
            onBack={back}
            onDone={(n) => {
              setReparado(true);
              return finish(REPARAR.aplicada(n));
            }}
          />
        )}
        {paso.tipo === 'deshacer' && (
          <DeshacerView
            task={task}
            preparado={paso.preparado}
            onBack={back}
            onDone={(n) => finish(REPARAR.deshecha(n))}
          />
        )}
        {paso.tipo === 'aceptar' && (
          <AceptarView task={task} finding={paso.finding} onBack={back} onDone={() => finish(REPARAR.aceptada)} />
        )}
      </main>
    );
  }
  const mayRepair = auditoria?.puedeReparar === true;
  const acciones: Acciones = {
    goTo,
    busy: task.busy !== null,
    restore: mayRepair ? prepare : null,
    accept: mayRepair
      ? (finding) => {
          forget();
          setPaso({ tipo: 'aceptar', finding });
        }
      : null,
  };
  return (
    <main>
      {auditoria?.hayMir !== false && (
        <Toolbar
          busy={task.busy !== null}
          review={review}
          onPrepare={mayRepair ? () => prepare(null) : null}
          onUndo={mayRepair && !reparado ? prepareUndo : null}
        />
      )}
      <Status task={task} done={done} />
      {reparado && !task.busy && (
        <p>
          <button type="button" class="link" onClick={prepareUndo}>
            {REPARAR.deshacer}
          </button>
        </p>
      )}
      {auditoria && !auditoria.hayMir && <p class="card">{sinMirTexto(auditoria.findings)}</p>}
      {auditoria?.hayMir && (
        <div class={task.busy ? 'stale' : ''}>
          <Resumen auditoria={auditoria} />
          {!auditoria.puedeReparar && <p class="note">{PUNTOS.noPuede}</p>}
          <Lista findings={auditoria.findings} reglas={auditoria.reglas} acciones={acciones} />
        </div>
      )}
    </main>
  );
}

interface ToolbarProps {
  readonly busy: boolean;
  readonly onPrepare: (() => void) | null;
  readonly onUndo: (() => void) | null;
  review(completa: boolean): void;
}

function Toolbar({ busy, review, onPrepare, onUndo }: ToolbarProps) {
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

function Resumen({ auditoria }: { auditoria: Auditoria }) {
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
