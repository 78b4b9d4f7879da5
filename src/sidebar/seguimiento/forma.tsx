import { useState } from 'preact/hooks';
import type { Api, EntradaSeguimiento, LineaSeguimientoVista } from '../../gas/api';
import { formatCantidad } from '../../mir/text-number';
import { SEGUIMIENTO } from '../../text/barra-seguimiento';
import type { Task } from '../comun/async';
import type { Borradores } from '../comun/borradores';
import { nombreDeMes } from '../comun/meses';
import { Findings, Refused, Status } from '../comun/parts';
import { call } from '../comun/rpc';
import { mesProbable } from './datos';
import { Marcas } from './lista';
import { FormaEvidencia, FormaJustificacion, type ParteProps } from './partes';

type Registro = ReturnType<Api['registrarSeguimiento']>;

interface FormaProps {
  readonly task: Task;
  readonly linea: LineaSeguimientoVista;
  readonly periodo: string;
  readonly borradores: Borradores;
  onRegistered(linea: LineaSeguimientoVista): void;
  /** null: no other linea has something missing. */
  readonly onNext: (() => void) | null;
}

/** What one linea has and lacks in the period, with a form for each of the two kinds of asiento. */
export function FormaSeguimiento({ task, linea, periodo, borradores, onRegistered, onNext }: FormaProps) {
  const [result, setResult] = useState<Registro | null>(null);
  /** `then`: what is done once it is registered. */
  const send = (entrada: EntradaSeguimiento, then: (registrada: LineaSeguimientoVista) => void) =>
    task.run(SEGUIMIENTO.guardando, async () => {
      setResult(null);
      const done = await call('registrarSeguimiento', entrada);
      setResult(done);
      // What came of it is said above the forms.
      document.querySelector('.detail')?.scrollTo({ top: 0 });
      if (!done.ok || !done.registrada) return;
      onRegistered(done.registrada);
      then(done.registrada);
    });
  const lugar = { linea: linea.linea, seccion: String(linea.seccion), periodo };
  const busy = task.busy !== null;
  const part = { linea, lugar, busy, onSend: send, borradores };
  return (
    <>
      <section class="card">
        <h2 class="linea-text" tabIndex={-1}>
          {linea.texto}
        </h2>
        <p>
          <Marcas linea={linea} />
        </p>
        <dl class="facts">
          <Dato nombre={SEGUIMIENTO.programado} valor={formatCantidad(linea.programado)} />
          <Dato nombre={SEGUIMIENTO.alcanzado} valor={formatCantidad(linea.alcanzado)} />
          {linea.semaforo && (
            <Dato
              nombre={SEGUIMIENTO.semaforo}
              valor={[linea.semaforo, linea.veredicto ?? ''].filter((t) => t !== '').join(' · ')}
            />
          )}
          <Dato
            nombre={SEGUIMIENTO.avance}
            valor={
              linea.avance.map((a) => SEGUIMIENTO.mesAvance(nombreDeMes(a.mes), formatCantidad(a.valor))).join(', ') ||
              SEGUIMIENTO.sinAvance
            }
          />
          {linea.verificableEn.trim() !== '' && <Dato nombre={SEGUIMIENTO.verificable} valor={linea.verificableEn} />}
        </dl>
        <Status task={task} done={result?.ok ? SEGUIMIENTO.registrada(result.celda) : null} />
        {result?.ok && result.findings.length > 0 && <Findings findings={result.findings} />}
        {result && !result.ok && <Refused title={SEGUIMIENTO.noRegistrada} findings={result.findings} />}
        {onNext && (
          <button type="button" class="link" disabled={busy} onClick={onNext}>
            {SEGUIMIENTO.siguiente} →
          </button>
        )}
      </section>
      {linea.puedeRegistrar ? (
        <>
          <Justificacion {...part} />
          <Evidencia {...part} />
        </>
      ) : (
        <p class="note">{SEGUIMIENTO.soloConsulta}</p>
      )}
    </>
  );
}

interface DeLinea extends ParteProps {
  readonly linea: LineaSeguimientoVista;
}

function Justificacion(props: DeLinea) {
  if (props.linea.desviada) {
    return (
      <section class="card">
        <h2>{SEGUIMIENTO.justificacion}</h2>
        <p class="secondary">{SEGUIMIENTO.justificacionAyuda}</p>
        <FormaJustificacion {...props} />
      </section>
    );
  }
  return (
    <details class="extra">
      <summary>{SEGUIMIENTO.justificacion}</summary>
      <p class="secondary">{SEGUIMIENTO.sinDesviacion}</p>
      <FormaJustificacion {...props} />
    </details>
  );
}

function Evidencia(props: DeLinea) {
  return (
    <section class="card">
      <h2>{SEGUIMIENTO.evidencias}</h2>
      <FormaEvidencia {...props} mes={mesProbable(props.linea)} mesDespues={mesProbable} />
    </section>
  );
}

function Dato({ nombre, valor }: { nombre: string; valor: string }) {
  return (
    <div>
      <dt>{nombre}</dt>
      <dd>{valor}</dd>
    </div>
  );
}
