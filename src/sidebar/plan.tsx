import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Api, CambioPlan, LineaVista } from '../gas/api';
import { COMUN } from '../text/barra';
import { PLAN } from '../text/barra-plan';
import { useTask } from './comun/async';
import type { Borradores } from './comun/borradores';
import { mountDialog } from './comun/dialogo';
import { useLadoALado, useRegreso } from './comun/foco';
import { SIN_DOCUMENTO } from './comun/instrumento';
import { Refused, Status } from './comun/parts';
import { call } from './comun/rpc';
import { keyOfLineaVista, listObjetivos } from './plan/datos';
import { FormaPlan, keyOfForma } from './plan/forma';
import type { TipoCambio } from './plan/formas';
import { FichaLinea, ListaPlan } from './plan/lista';
import './estilo/style.css';

type Plan = ReturnType<Api['planVigente']>;

/** Dialog "Plan y modificaciones": find a linea, change the plan with the document that allows it. */
export function PlanYModificaciones() {
  const task = useTask();
  const [plan, setPlan] = useState<Plan | null>(null);
  const [elegida, setElegida] = useState<LineaVista | null>(null);
  const [tipo, setTipo] = useState<TipoCambio | null>(null);
  const [done, setDone] = useState<string | null>(null);
  /** One acuerdo often changes many lineas: it stays for the next change. */
  const [documento, setDocumento] = useState(SIN_DOCUMENTO);
  const borradores = useRef<Borradores>(new Map()).current;
  const objetivos = useMemo(() => (plan ? listObjetivos(plan.secciones) : []), [plan]);

  /** `chosen`: the linea to show when the plan is there. */
  const load = async (chosen: Pick<LineaVista, 'seccion' | 'linea'> | null) => {
    const next = await call('planVigente');
    setPlan(next);
    const lineas = listObjetivos(next.secciones).flatMap((o) => o.lineas);
    setElegida(chosen && (lineas.find((l) => keyOfLineaVista(l) === keyOfLineaVista(chosen)) ?? null));
  };
  useEffect(() => {
    task.run(PLAN.cargando, () => load(null));
  }, []);

  const leave = useRegreso(tipo !== null);
  const showDetail = useLadoALado();
  const start = (next: TipoCambio) => {
    leave();
    task.clear();
    setDone(null);
    setTipo(next);
  };
  const choose = (linea: LineaVista) => {
    setElegida(linea);
    setTipo(null);
    setDone(null);
    showDetail();
  };

  if (!plan) {
    return (
      <main>
        <Status task={task} />
      </main>
    );
  }
  if (!plan.ok) {
    return (
      <main>
        <Refused title={COMUN.sinMir} findings={plan.findings} />
      </main>
    );
  }
  return (
    <main class="split">
      <ListaPlan objetivos={objetivos} elegida={elegida} busy={task.busy !== null} onChoose={choose} />
      <div class="detail">
        {tipo ? (
          <FormaPlan
            key={keyOfForma(tipo, elegida)}
            task={task}
            tipo={tipo}
            plan={plan}
            linea={elegida}
            documento={documento}
            setDocumento={setDocumento}
            borradores={borradores}
            onBack={() => {
              task.clear();
              setTipo(null);
            }}
            onDone={async (cambio) => {
              setTipo(null);
              setDone(`${PLAN.hecho[tipo]} ${PLAN.registrado}`);
              setDocumento({ ...documento, motivo: '' });
              await load(lineaOfCambio(cambio) ?? elegida);
            }}
          />
        ) : (
          <>
            <Status task={task} done={done} />
            {plan.puedeCambiar ? (
              <Generales
                pendientes={plan.pendientes.length}
                objetivos={objetivos.length}
                busy={task.busy !== null}
                start={start}
              />
            ) : (
              <p class="note">{PLAN.soloLectura}</p>
            )}
            {elegida ? (
              <section class="card">
                <FichaLinea linea={elegida} />
                {plan.puedeCambiar && <DeLinea linea={elegida} busy={task.busy !== null} start={start} />}
              </section>
            ) : (
              <p class="secondary">{objetivos.length === 0 ? PLAN.vacio : PLAN.elija}</p>
            )}
          </>
        )}
      </div>
    </main>
  );
}

/** The linea that a change brought in: people want to see it. */
function lineaOfCambio(cambio: CambioPlan): Pick<LineaVista, 'seccion' | 'linea'> | null {
  return cambio.tipo === 'agregarLinea' ? { seccion: Number(cambio.seccion ?? 1), linea: cambio.linea.numero } : null;
}

interface BotonesProps {
  /** The plan is being read again: what is begun now would be begun on another one. */
  readonly busy: boolean;
  start(tipo: TipoCambio): void;
}

function Generales({ pendientes, objetivos, busy, start }: BotonesProps & { pendientes: number; objetivos: number }) {
  return (
    <div class="buttons">
      {objetivos > 0 && (
        <button type="button" disabled={busy} onClick={() => start('agregarLinea')}>
          {PLAN.agregarLinea}
        </button>
      )}
      <button type="button" disabled={busy} onClick={() => start('agregarObjetivo')}>
        {PLAN.agregarObjetivo}
      </button>
      {pendientes > 0 && (
        <button type="button" disabled={busy} onClick={() => start('aceptar')}>
          {PLAN.aceptar(pendientes)}
        </button>
      )}
    </div>
  );
}

function DeLinea({ linea, busy, start }: BotonesProps & { linea: LineaVista }) {
  return (
    <div class="buttons">
      <button type="button" disabled={busy} onClick={() => start('reprogramar')}>
        {PLAN.reprogramar}
      </button>
      <button type="button" disabled={busy} onClick={() => start('moverLinea')}>
        {PLAN.mover}
      </button>
      {linea.situacion !== 'CANCELADA' && (
        <button type="button" disabled={busy} onClick={() => start('cancelar')}>
          {PLAN.cancelar}
        </button>
      )}
    </div>
  );
}

mountDialog(() => <PlanYModificaciones />);
