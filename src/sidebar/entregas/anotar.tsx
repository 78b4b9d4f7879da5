import { useState } from 'preact/hooks';
import type { Api, EntregaVista } from '../../gas/api';
import { ENTREGAS, nameEntrega } from '../../text/entregas';
import { fechaEnPalabras } from '../../text/fecha';
import { useTask } from '../comun/async';
import { Area, Dia, focusFirst, Lista, type Problemas } from '../comun/campos';
import { useEncabezado } from '../comun/foco';
import { FormButtons, Refused, Status } from '../comun/parts';
import { call } from '../comun/rpc';

const PASOS = ['entregado', 'recibido', 'observado'] as const;
type Paso = (typeof PASOS)[number];

/** What comes next of a delivery: the first step that has no date. */
function nextPaso(entrega: EntregaVista): Paso {
  return PASOS.find((p) => entrega[p] === '') ?? 'observado';
}

interface AnotarProps {
  readonly entrega: EntregaVista;
  onDone(): Promise<void>;
  onBack(): void;
}

/** When one delivery was made, received or observed, with a note. */
export function AnotarEntrega({ entrega, onDone, onBack }: AnotarProps) {
  const task = useTask();
  const heading = useEncabezado();
  const [paso, setPaso] = useState<Paso>(() => nextPaso(entrega));
  const [fecha, setFecha] = useState('');
  const [nota, setNota] = useState('');
  const [corregir, setCorregir] = useState(false);
  const [problems, setProblems] = useState<Problemas>({});
  const [rechazo, setRechazo] = useState<ReturnType<Api['registrarEntrega']> | null>(null);
  const anterior = entrega[paso];

  const submit = (event: Event) => {
    event.preventDefault();
    const found: Problemas = fecha === '' ? { fecha: ENTREGAS.sinFecha } : {};
    setProblems(found);
    if (focusFirst(found)) return;
    task.run(ENTREGAS.guardando, async () => {
      setRechazo(null);
      const { periodo, destinatario, informe } = entrega;
      const done = await call('registrarEntrega', { periodo, destinatario, informe, paso, fecha, nota, corregir });
      if (done.ok) await onDone();
      else setRechazo(done);
    });
  };
  return (
    <form onSubmit={submit} noValidate>
      <h1 ref={heading} tabIndex={-1}>
        {ENTREGAS.anotarTitulo(nameEntrega(entrega.nombrePeriodo, entrega.destinatario))}
      </h1>
      <p class="secondary">{entrega.informe}</p>
      <div class="pair">
        <Lista
          id="paso"
          label={ENTREGAS.paso}
          vacia={null}
          opciones={PASOS.map((p) => ({ valor: p, nombre: ENTREGAS.pasos[p] }))}
          value={paso}
          problems={problems}
          set={(v) => setPaso(PASOS.find((p) => p === v) ?? 'entregado')}
        />
        <Dia id="fecha" label={ENTREGAS.fecha} value={fecha} problems={problems} set={setFecha} />
      </div>
      {anterior !== '' && (
        <div class="field">
          <label class="check">
            <input type="checkbox" checked={corregir} onChange={(e) => setCorregir(e.currentTarget.checked)} />
            <span>{ENTREGAS.corregir(fechaEnPalabras(anterior))}</span>
          </label>
        </div>
      )}
      <Area id="nota" label={ENTREGAS.nota} help={ENTREGAS.notaAyuda} value={nota} problems={problems} set={setNota} />
      <FormButtons label={ENTREGAS.guardar} busy={task.busy !== null} onCancel={onBack} />
      <Status task={task} />
      {rechazo && <Refused title={ENTREGAS.noAnotada} findings={rechazo.findings} />}
    </form>
  );
}
