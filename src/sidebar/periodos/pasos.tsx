import { useEffect, useRef, useState } from 'preact/hooks';
import type { Api, DiferenciaVista, PeriodoVista } from '../../gas/api';
import { COMUN } from '../../text/barra';
import { CAMBIO, INSTRUMENTO } from '../../text/barra-cambio';
import { PERIODOS } from '../../text/barra-periodos';
import type { Task } from '../comun/async';
import { CambioView, Rechazo, useCambio } from '../comun/cambio';
import { Area, focusFirst, type Problemas, Texto } from '../comun/campos';
import { useEscape } from '../comun/foco';
import { FormButtons, Refused, Status } from '../comun/parts';
import { call, closeView } from '../comun/rpc';

interface PasoProps {
  readonly task: Task;
  readonly periodo: PeriodoVista;
  onBack(): void;
}

interface CambioProps extends PasoProps {
  onDone(): Promise<void>;
}

/** Closing: what is missing and what would change are shown at once, nothing is asked. */
export function CerrarView({ task, periodo, onDone, onBack }: CambioProps) {
  const cambio = useCambio(task, (huella) => call('cerrarPeriodo', { periodo: periodo.clave, huella }), onDone);
  useEffect(cambio.preview, []);
  const { nombre } = periodo;
  if (cambio.vista) {
    return (
      <CambioView
        cambio={{ ...cambio, back: onBack }}
        task={task}
        titulo={PERIODOS.cerrarEl(nombre)}
        resumen={[PERIODOS.cerrarIntro]}
        considerar={PERIODOS.falta}
        titulos={cambio.vista.titulos}
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
  const heading = useRef<HTMLHeadingElement>(null);
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
  useEffect(() => heading.current?.focus(), [cambio.vista === null]);
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

/** More than this are shown on request. */
const SHOWN_AT_ONCE = 100;

/** What is not as it was when the period was closed. */
export function DiferenciasView({ task, periodo, onBack }: PasoProps) {
  const [vista, setVista] = useState<ReturnType<Api['diferencias']> | null>(null);
  const [all, setAll] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    task.run(PERIODOS.comparando, async () => setVista(await call('diferencias', { periodo: periodo.clave })));
  }, []);
  // A dialog covers the sheet: once the cell is chosen, it leaves.
  useEscape(task.busy === null ? onBack : null);
  const goTo = ({ hoja, celda }: DiferenciaVista) =>
    task.run(COMUN.cargando, async () => {
      await call('irACelda', { hoja, celda });
      closeView();
    });
  const diferencias = vista?.diferencias ?? [];
  const shown = all ? diferencias : diferencias.slice(0, SHOWN_AT_ONCE);
  return (
    <section>
      <h1 ref={heading} tabIndex={-1}>
        {PERIODOS.diferenciasTitulo(periodo.nombre)}
      </h1>
      <Status task={task} />
      {vista && !vista.ok && <Refused title={CAMBIO.noSePuede} findings={vista.findings} />}
      {vista?.ok && (
        <p>
          {diferencias.length === 0
            ? PERIODOS.sinDiferencias
            : `${PERIODOS.cuantas(diferencias.length)} ${PERIODOS.irACerrando}`}
        </p>
      )}
      {shown.length > 0 && (
        <div class="table-wrap">
          <table>
            <thead>
              <tr>
                {[PERIODOS.linea, PERIODOS.campo, PERIODOS.antes, PERIODOS.ahora, PERIODOS.lugar].map((t) => (
                  <th key={t} scope="col">
                    {t}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((d) => (
                <tr key={`${d.hoja}!${d.celda}`}>
                  <th scope="row">{d.linea}</th>
                  <td>{d.campo}</td>
                  <td>{d.antes || COMUN.enBlanco}</td>
                  <td>{d.ahora || COMUN.enBlanco}</td>
                  <td>
                    {d.celda && (
                      <button
                        type="button"
                        class="link"
                        disabled={task.busy !== null}
                        aria-label={COMUN.irA(d.hoja, d.celda)}
                        onClick={() => goTo(d)}
                      >
                        {d.hoja}!{d.celda}
                      </button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {shown.length < diferencias.length && (
        <p>
          <button type="button" class="link" onClick={() => setAll(true)}>
            {PERIODOS.mostrarMas(diferencias.length - shown.length)}
          </button>
        </p>
      )}
      <Volver onBack={onBack} />
    </section>
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
