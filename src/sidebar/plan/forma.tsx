import { useState } from 'preact/hooks';
import type { CambioPlan, LineaVista, VistaPlan } from '../../gas/api';
import { CAMBIO, INSTRUMENTO } from '../../text/barra-cambio';
import { PLAN } from '../../text/barra-plan';
import type { Task } from '../comun/async';
import { type Borradores, useBorrador } from '../comun/borradores';
import { CambioView, Rechazo, useCambio } from '../comun/cambio';
import { focusFirst, type Problemas } from '../comun/campos';
import { useEncabezado } from '../comun/foco';
import { type Documento, InstrumentoFields, instrumentoOf, problemsOfDocumento } from '../comun/instrumento';
import { FormButtons, Status } from '../comun/parts';
import { call } from '../comun/rpc';
import { FormaCampos, keyOfPendiente } from './campos';
import { keyOfLineaVista, keyOfObjetivo, listObjetivos } from './datos';
import { cambioOf, hasMotivo, problemsOfForma, type TipoCambio, type Valores } from './formas';
import { FichaLinea } from './lista';
import { resumenOf } from './resumen';

interface FormaProps {
  readonly task: Task;
  readonly tipo: TipoCambio;
  readonly plan: VistaPlan;
  readonly linea: LineaVista | null;
  readonly documento: Documento;
  setDocumento(documento: Documento): void;
  /** What was typed in each form, until it is sent or given up. */
  readonly borradores: Borradores;
  onDone(cambio: CambioPlan): Promise<void>;
  onBack(): void;
}

/** Names the form of a change, and what was typed in it. */
export function keyOfForma(tipo: TipoCambio, linea: LineaVista | null): string {
  return `${tipo} ${linea ? keyOfLineaVista(linea) : ''}`;
}

/** Where a form starts: beside the linea that was chosen, after the last one of its objetivo or seccion. */
function startOf(tipo: TipoCambio, plan: VistaPlan, linea: LineaVista | null): Valores {
  const objetivos = listObjetivos(plan.secciones);
  const here = objetivos.find((o) => o.seccion === linea?.seccion && o.lineas.some((l) => l.linea === linea?.linea));
  const objetivo = here ?? objetivos[0];
  if (tipo === 'agregarObjetivo') {
    const seccion = objetivo?.seccion ?? 1;
    const last = objetivos.filter((o) => o.seccion === seccion).at(-1);
    return { seccion: String(seccion), despuesDe: last?.numero ?? '' };
  }
  const others = objetivo?.lineas.filter((l) => tipo === 'agregarLinea' || l.linea !== linea?.linea) ?? [];
  return { enObjetivo: objetivo ? keyOfObjetivo(objetivo) : '', despuesDe: others.at(-1)?.linea ?? '' };
}

/** One change of the plan: what, with which document, what it would do, and do it. Nothing typed is lost on the way. */
export function FormaPlan(props: FormaProps) {
  const { task, tipo, plan, linea, documento, setDocumento, borradores, onDone, onBack } = props;
  const clave = keyOfForma(tipo, linea);
  const [valores, setValores] = useBorrador<Valores>(borradores, clave, () => startOf(tipo, plan, linea));
  const [marcas, setMarcas] = useBorrador<ReadonlySet<string>>(borradores, `${clave} marcas`, () => new Set());
  const forget = () => {
    borradores.delete(clave);
    borradores.delete(`${clave} marcas`);
  };
  const [problems, setProblems] = useState<Problemas>({});
  const ofLinea = tipo === 'moverLinea' || tipo === 'cancelar' || tipo === 'reprogramar';
  const contexto = {
    plan,
    linea: ofLinea ? linea : null,
    marcadas: plan.pendientes.filter((p) => marcas.has(keyOfPendiente(p))).map(({ hoja, celda }) => ({ hoja, celda })),
  };
  const conMotivo = hasMotivo(tipo);

  const asked = cambioOf(tipo, valores, documento.motivo.trim(), contexto);
  const cambio = useCambio(
    task,
    (huella) => {
      if (!asked) throw new Error(`A form of "${tipo}" was sent without its linea or objetivo.`);
      return call('cambiarPlan', { cambio: asked, instrumento: instrumentoOf(documento), huella });
    },
    () => {
      forget();
      return asked ? onDone(asked) : Promise.resolve();
    },
  );
  // When it appears, and when one comes back from what would change.
  const heading = useEncabezado(cambio.vista === null);
  const set = (id: string, value: string) => {
    // Another objetivo or seccion has other places.
    const objetivos = listObjetivos(plan.secciones);
    const chosen = objetivos.find((o) => keyOfObjetivo(o) === value);
    const moved =
      id === 'enObjetivo'
        ? { despuesDe: chosen?.lineas.filter((l) => l.linea !== contexto.linea?.linea).at(-1)?.linea ?? '' }
        : id === 'seccion'
          ? { despuesDe: objetivos.filter((o) => String(o.seccion) === value).at(-1)?.numero ?? '' }
          : {};
    setValores({ ...valores, [id]: value, ...moved });
  };
  const mark = (clave: string, ticked: boolean) => {
    const next = new Set(marcas);
    if (ticked) next.add(clave);
    else next.delete(clave);
    setMarcas(next);
  };
  const giveUp = () => {
    forget();
    onBack();
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const found = { ...problemsOfForma(tipo, valores, contexto), ...problemsOfDocumento(documento, conMotivo) };
    setProblems(found);
    if (!focusFirst(found)) cambio.preview();
  };

  if (cambio.vista && asked) {
    const resumen = resumenOf(asked, documento, contexto);
    return <CambioView cambio={cambio} task={task} titulo={CAMBIO.titulo} resumen={resumen} />;
  }
  const missing = Object.keys(problems).length;
  return (
    <form onSubmit={submit} noValidate>
      <h1 ref={heading} tabIndex={-1}>
        {PLAN.titulos[tipo]}
      </h1>
      <p class="secondary">{PLAN.explicaciones[tipo]}</p>
      {contexto.linea && (
        <section class="card">
          <FichaLinea linea={contexto.linea} />
        </section>
      )}
      <FormaCampos tipo={tipo} valores={valores} problems={problems} contexto={contexto} set={set} mark={mark} />
      <InstrumentoFields documento={documento} problems={problems} conMotivo={conMotivo} set={setDocumento} />
      <Rechazo cambio={cambio} titulo={CAMBIO.noSePuede} />
      <div class="actions">
        <Status task={task} />
        {missing > 0 && (
          <p class="field-error" role="alert">
            {INSTRUMENTO.faltaAlgo(missing)}
          </p>
        )}
        <FormButtons label={CAMBIO.revisar} busy={task.busy !== null} onCancel={giveUp} />
      </div>
    </form>
  );
}
