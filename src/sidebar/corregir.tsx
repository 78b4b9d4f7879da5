import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Api, LineaVista } from '../gas/api';
import { COMUN } from '../text/barra';
import { CORREGIR } from '../text/barra-corregir';
import { type Task, useTask } from './comun/async';
import { type Borradores, useBorrador } from './comun/borradores';
import { Area, focusFirst, MesCampo, type Problemas, Texto } from './comun/campos';
import { mountDialog } from './comun/dialogo';
import { useLadoALado } from './comun/foco';
import { Findings, FormButtons, Refused, Status } from './comun/parts';
import { call, closeView } from './comun/rpc';
import { parseCorreccion } from './corregir/correccion';
import { keyOfLineaVista, listObjetivos } from './plan/datos';
import { FichaLinea, ListaPlan } from './plan/lista';
import './estilo/style.css';

type Plan = ReturnType<Api['planVigente']>;
type Captura = ReturnType<Api['capturar']>;

const EN_BLANCO = { mes: '', valor: '', motivo: '' };

/** Dialog "Corregir una captura": a value with its reason, as a negative one or one of a closed month needs. */
export function Corregir() {
  const task = useTask();
  const envio = useTask();
  const [plan, setPlan] = useState<Plan | null>(null);
  const [elegida, setElegida] = useState<LineaVista | null>(null);
  const borradores = useRef<Borradores>(new Map()).current;
  const showDetail = useLadoALado();
  const choose = (linea: LineaVista) => {
    envio.clear();
    setElegida(linea);
    showDetail();
  };
  const objetivos = useMemo(() => (plan ? listObjetivos(plan.secciones) : []), [plan]);
  useEffect(() => {
    task.run(CORREGIR.cargando, async () => setPlan(await call('planVigente')));
  }, []);

  if (!plan?.ok) {
    return (
      <main>
        <Status task={task} />
        {plan && <Refused title={COMUN.sinMir} findings={plan.findings} />}
      </main>
    );
  }
  return (
    <main class="split">
      <ListaPlan objetivos={objetivos} elegida={elegida} busy={envio.busy !== null} onChoose={choose} />
      <div class="detail">
        {elegida ? (
          <Forma key={keyOfLineaVista(elegida)} task={envio} linea={elegida} borradores={borradores} />
        ) : (
          <p class="secondary">{CORREGIR.elija}</p>
        )}
      </div>
    </main>
  );
}

function Forma({ task, linea, borradores }: { task: Task; linea: LineaVista; borradores: Borradores }) {
  const [values, setValues, forget] = useBorrador(borradores, keyOfLineaVista(linea), () => EN_BLANCO);
  const [problems, setProblems] = useState<Problemas>({});
  const [result, setResult] = useState<Captura | null>(null);
  const set = (key: keyof typeof EN_BLANCO) => (value: string) => setValues({ ...values, [key]: value });

  const submit = (event: Event) => {
    event.preventDefault();
    const { captura, problemas } = parseCorreccion(values);
    setProblems(problemas);
    if (!captura) {
      focusFirst(problemas);
      return;
    }
    task.run(CORREGIR.guardando, async () => {
      setResult(null);
      const done = await call('capturar', { linea: linea.linea, seccion: String(linea.seccion), ...captura });
      setResult(done);
      if (done.ok) forget(EN_BLANCO, values);
    });
  };

  return (
    <section class="card">
      <FichaLinea linea={linea} />
      <form onSubmit={submit} noValidate>
        <MesCampo
          id="mes"
          label={CORREGIR.mes}
          vacia={CORREGIR.sinMes}
          value={values.mes}
          problems={problems}
          set={set('mes')}
        />
        <Texto
          numeric
          id="valor"
          label={CORREGIR.valor}
          help={CORREGIR.valorAyuda}
          value={values.valor}
          problems={problems}
          set={set('valor')}
        />
        <Area
          id="motivo"
          label={CORREGIR.motivo}
          help={CORREGIR.motivoAyuda}
          value={values.motivo}
          problems={problems}
          set={set('motivo')}
        />
        <FormButtons label={CORREGIR.guardar} busy={task.busy !== null} onCancel={closeView} />
      </form>
      <Status task={task} done={result?.ok ? CORREGIR.guardada(result.celda) : null} />
      {result?.ok && (
        <>
          {result.findings.length > 0 && <Findings findings={result.findings} />}
          <button
            type="button"
            class="link"
            aria-label={COMUN.irA(result.hoja, result.celda)}
            onClick={() => task.aside(() => goTo(result))}
          >
            {CORREGIR.irACelda}
          </button>
        </>
      )}
      {result && !result.ok && <Refused title={CORREGIR.noGuardada} findings={result.findings} />}
    </section>
  );
}

/** A dialog covers the sheet: it closes where the cell is to be seen. */
async function goTo({ hoja, celda }: Captura): Promise<void> {
  await call('irACelda', { hoja, celda });
  closeView();
}

mountDialog(() => <Corregir />);
