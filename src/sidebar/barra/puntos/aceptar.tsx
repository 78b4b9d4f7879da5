import { useState } from 'preact/hooks';
import type { Finding } from '../../../mir/finding';
import { CAMBIO } from '../../../text/barra-cambio';
import { REPARAR } from '../../../text/barra-reparar';
import type { Task } from '../../comun/async';
import { CambioView, Rechazo, useCambio } from '../../comun/cambio';
import { focusFirst, type Problemas } from '../../comun/campos';
import { useEncabezado } from '../../comun/foco';
import { InstrumentoFields, instrumentoOf, problemsOfDocumento, SIN_DOCUMENTO } from '../../comun/instrumento';
import { FormButtons, Status } from '../../comun/parts';
import { call } from '../../comun/rpc';

interface AceptarProps {
  readonly task: Task;
  readonly finding: Finding;
  onDone(): Promise<void>;
  onBack(): void;
}

/** What somebody wrote over the plan becomes the plan, with the document that allows it. */
export function AceptarView({ task, finding, onDone, onBack }: AceptarProps) {
  const heading = useEncabezado();
  const [documento, setDocumento] = useState(SIN_DOCUMENTO);
  const [problems, setProblems] = useState<Problemas>({});
  const { hoja, celda } = finding;
  const cambio = useCambio(
    task,
    (huella) =>
      call('cambiarPlan', {
        cambio: { tipo: 'aceptar', celdas: hoja && celda ? [{ hoja, celda }] : [], motivo: documento.motivo.trim() },
        instrumento: instrumentoOf(documento),
        huella,
      }),
    onDone,
  );
  const submit = (event: Event) => {
    event.preventDefault();
    const found = problemsOfDocumento(documento, true);
    setProblems(found);
    if (!focusFirst(found)) cambio.preview();
  };

  if (cambio.vista)
    return (
      <CambioView cambio={cambio} task={task} titulo={CAMBIO.titulo} resumen={[finding.mensaje, REPARAR.pasaAlPlan]} />
    );
  return (
    <form onSubmit={submit} noValidate>
      <h1 ref={heading} tabIndex={-1}>
        {REPARAR.aceptarTitulo}
      </h1>
      <p>{finding.mensaje}</p>
      <p class="secondary">{REPARAR.aceptarIntro(`${hoja}!${celda}`)}</p>
      <InstrumentoFields documento={documento} problems={problems} conMotivo set={setDocumento} />
      <Rechazo cambio={cambio} titulo={CAMBIO.noSeHizo} />
      <div class="actions">
        <Status task={task} />
        <FormButtons label={CAMBIO.revisar} busy={task.busy !== null} onCancel={onBack} />
      </div>
    </form>
  );
}
