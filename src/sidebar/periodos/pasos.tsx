import { useEffect, useState } from 'preact/hooks';
import { CAMBIO, INSTRUMENTO } from '../../text/barra-cambio';
import { PERIODOS } from '../../text/barra-periodos';
import { CambioView, Rechazo, useCambio } from '../comun/cambio';
import { Area, focusFirst, type Problemas, Texto } from '../comun/campos';
import { useEncabezado } from '../comun/foco';
import { FormButtons, Status } from '../comun/parts';
import { call } from '../comun/rpc';
import type { PasoProps } from './paso';

interface CambioProps extends PasoProps {
  onDone(): Promise<void>;
}

/** Closing: what is missing and what would change are shown at once, nothing is asked. */
export function CerrarView({ task, periodo, onDone, onBack }: CambioProps) {
  const cambio = useCambio(task, (huella) => call('cerrarPeriodo', { periodo: periodo.clave, huella }), onDone);
  useEffect(cambio.preview, []);
  const { nombre } = periodo;
  if (cambio.vista) {
    const { ok, findings, titulos } = cambio.vista;
    return (
      <CambioView
        cambio={{ ...cambio, back: onBack }}
        task={task}
        titulo={PERIODOS.cerrarEl(nombre)}
        resumen={[PERIODOS.cerrarIntro, ...(ok && findings.length > 0 ? [PERIODOS.faltaIntro] : [])]}
        considerar={PERIODOS.falta}
        titulos={titulos}
        aplicar={PERIODOS.cerrarBoton}
      />
    );
  }
  return (
    <section>
      <h1>{PERIODOS.cerrarEl(nombre)}</h1>
      <Status task={task} />
      <Rechazo cambio={cambio} titulo={PERIODOS.noCerrado} />
      {task.busy === null && <Volver onBack={onBack} />}
    </section>
  );
}

/** Reopening asks for its motivo and the acuerdo that allows it. */
export function ReabrirView({ task, periodo, onDone, onBack }: CambioProps) {
  const [valores, setValores] = useState({ motivo: '', acuerdo: '' });
  const [problems, setProblems] = useState<Problemas>({});
  const cambio = useCambio(
    task,
    (huella) =>
      call('reabrirPeriodo', {
        periodo: periodo.clave,
        motivo: valores.motivo.trim(),
        acuerdo: valores.acuerdo.trim(),
        huella,
      }),
    onDone,
  );
  // When it appears, and when one comes back from what would change.
  const heading = useEncabezado(cambio.vista === null);
  const campo = (id: keyof typeof valores) => ({
    id,
    label: PERIODOS[id],
    value: valores[id],
    problems,
    set: (value: string) => setValores({ ...valores, [id]: value }),
  });
  const submit = (event: Event) => {
    event.preventDefault();
    const missing = (['motivo', 'acuerdo'] as const).filter((id) => valores[id].trim() === '');
    const found = Object.fromEntries(missing.map((id) => [id, INSTRUMENTO.falta(PERIODOS[id])]));
    setProblems(found);
    if (!focusFirst(found)) cambio.preview();
  };
  if (cambio.vista) {
    const resumen = [PERIODOS.reabrirIntro, PERIODOS.conMotivo(valores.motivo.trim(), valores.acuerdo.trim())];
    return <CambioView cambio={cambio} task={task} titulo={PERIODOS.reabrirEl(periodo.nombre)} resumen={resumen} />;
  }
  return (
    <form onSubmit={submit} noValidate>
      <h1 ref={heading} tabIndex={-1}>
        {PERIODOS.reabrirEl(periodo.nombre)}
      </h1>
      <p>{PERIODOS.reabrirIntro}</p>
      <Area {...campo('motivo')} />
      <Texto {...campo('acuerdo')} example={PERIODOS.acuerdoEjemplo} />
      <Rechazo cambio={cambio} titulo={PERIODOS.noReabierto} />
      <Status task={task} />
      <FormButtons label={CAMBIO.revisar} busy={task.busy !== null} onCancel={onBack} />
    </form>
  );
}

function Volver({ onBack }: { onBack: () => void }) {
  return (
    <div class="buttons">
      <button type="button" onClick={onBack}>
        {PERIODOS.volver}
      </button>
    </div>
  );
}
