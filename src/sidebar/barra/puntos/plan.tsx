import { useMemo, useRef, useState } from 'preact/hooks';
import type { Api } from '../../../gas/api';
import { COMUN } from '../../../text/barra';
import { REPARAR } from '../../../text/barra-reparar';
import type { Task } from '../../comun/async';
import { Elecciones, type Elegidas } from '../../comun/elecciones';
import { useEncabezado } from '../../comun/foco';
import { Operaciones } from '../../comun/operaciones';
import { Findings, Refused, Status } from '../../comun/parts';
import { call } from '../../comun/rpc';
import { chosenOf, listCambios, onlyAt } from '../../comun/seleccion';

type Preparada = ReturnType<Api['prepararReparacion']>;

interface PlanProps {
  readonly task: Task;
  /** As it was first prepared, without choices. */
  readonly preparada: Preparada;
  /** Only what touches this cell starts ticked. */
  readonly celda: { readonly hoja: string; readonly celda: string } | null;
  goTo(hoja: string, celda: string): void;
  /** After it was applied; how many changes were made. */
  onDone(cambios: number): Promise<void>;
  onBack(): void;
}

/** The plan of a repair in sentences: what people must decide, then every change with its box. */
export function PlanView({ task, preparada, celda, goTo, onDone, onBack }: PlanProps) {
  const heading = useEncabezado();
  const [plan, setPlan] = useState(preparada);
  const [elegidas, setElegidas] = useState<Elegidas>({});
  const [sin, setSin] = useState<ReadonlySet<string>>(() =>
    celda ? onlyAt(listCambios(preparada.operaciones), celda.hoja, celda.celda) : new Set(),
  );
  const [movido, setMovido] = useState(false);
  const cambios = useMemo(() => listCambios(plan.operaciones), [plan]);
  const operaciones = chosenOf(cambios, sin);
  const chosen = operaciones?.length ?? cambios.length;
  const busy = task.busy !== null;

  /** What is on screen at once, what the plan was prepared with once the answer is there; the last choice counts. */
  const wanted = useRef<Elegidas>({});
  const prepared = useRef<Elegidas>({});
  const choose = (next: Elegidas) => {
    wanted.current = next;
    setElegidas(next);
    task.run(REPARAR.preparando, async () => {
      try {
        let answer = plan;
        while (prepared.current !== wanted.current) {
          const asked = wanted.current;
          answer = await call('prepararReparacion', { elecciones: asked });
          prepared.current = asked;
        }
        setPlan(answer);
        setMovido(false);
      } finally {
        wanted.current = prepared.current;
        setElegidas(prepared.current);
      }
    });
  };
  const apply = () =>
    task.run(REPARAR.aplicando, async () => {
      const answer = await call('reparar', { huella: plan.huella, elecciones: elegidas, operaciones });
      if (answer.aplicada) return onDone(answer.operaciones.length);
      if (answer.huella !== '') setPlan(answer);
      else setPlan({ ...plan, ok: false, findings: answer.findings });
      setMovido(answer.huella !== '' && answer.huella !== plan.huella);
    });

  return (
    <section>
      <h1 ref={heading} tabIndex={-1}>
        {celda ? REPARAR.tituloUna(`${celda.hoja}!${celda.celda}`) : REPARAR.titulo}
      </h1>
      {movido && (
        <p class="note warn" role="alert">
          {REPARAR.cambioElLibro}
        </p>
      )}
      {!plan.ok && !movido && <Refused title={REPARAR.noReparada} findings={plan.findings} />}
      {plan.ok && plan.findings.length > 0 && <Findings findings={plan.findings} />}
      <div class={busy ? 'stale' : ''}>
        {plan.elecciones.length > 0 && (
          <Elecciones
            elecciones={plan.elecciones}
            elegidas={elegidas}
            disabled={task.busy === REPARAR.aplicando}
            onChoose={choose}
            goTo={goTo}
          />
        )}
        <Intro cambios={cambios.length} elecciones={plan.elecciones.length} elegidas={Object.keys(elegidas).length} />
        <Operaciones operaciones={plan.operaciones} marcas={{ sin, set: setSin, disabled: busy }} />
      </div>
      <div class="actions">
        <Status task={task} />
        {cambios.length > 0 && chosen === 0 && <p class="secondary">{REPARAR.ningunoMarcado}</p>}
        <div class="buttons">
          {cambios.length > 0 && (
            <button type="button" class="action" disabled={busy || chosen === 0} onClick={apply}>
              {chosen === cambios.length ? REPARAR.aplicarTodo(chosen) : REPARAR.aplicarAlgunos(chosen, cambios.length)}
            </button>
          )}
          <button type="button" disabled={busy} onClick={onBack}>
            {cambios.length === 0 ? REPARAR.volver : COMUN.cancelar}
          </button>
        </div>
      </div>
    </section>
  );
}

function Intro({ cambios, elecciones, elegidas }: { cambios: number; elecciones: number; elegidas: number }) {
  if (cambios === 0) return <p>{elecciones > 0 ? REPARAR.soloElecciones : REPARAR.vacio}</p>;
  return (
    <p>
      {REPARAR.cambios(cambios)} {elegidas > 0 ? REPARAR.conElecciones : REPARAR.intacto} {REPARAR.aunNada}
    </p>
  );
}
