import { useState } from 'preact/hooks';
import type { Api, EntradaSeguimiento, EvidenciaVista, LineaSeguimientoVista } from '../../gas/api';
import { parsePeriodo } from '../../mir/periods';
import { formatCantidad } from '../../mir/text-number';
import { SEGUIMIENTO } from '../../text/barra-seguimiento';
import { useTask } from '../comun/async';
import { Area, Dia, focusFirst, Lista, type Problemas, Texto } from '../comun/campos';
import { capitalize } from '../comun/capitalize';
import { MES_OPCIONES, nombreDeMes } from '../comun/meses';
import { Findings, Refused, Status } from '../comun/parts';
import { call } from '../comun/rpc';
import { EVIDENCIA_EN_BLANCO, entradaDeEvidencia, entradaDeJustificacion, mesProbable, type Partes } from './datos';
import { Marcas } from './lista';

type Registro = ReturnType<Api['registrarSeguimiento']>;

interface FormaProps {
  readonly linea: LineaSeguimientoVista;
  readonly periodo: string;
  onRegistered(linea: LineaSeguimientoVista): void;
  /** null: no other linea has something missing. */
  readonly onNext: (() => void) | null;
}

/** What one linea has and lacks in the period, with a form for each of the two kinds of asiento. */
export function FormaSeguimiento({ linea, periodo, onRegistered, onNext }: FormaProps) {
  const task = useTask();
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
  return (
    <>
      <section class="card">
        <p class="linea-text">{linea.texto}</p>
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
          <Justificacion linea={linea} busy={busy} onSend={send} lugar={lugar} />
          <Evidencia linea={linea} busy={busy} onSend={send} lugar={lugar} />
        </>
      ) : (
        <p class="note">{SEGUIMIENTO.soloConsulta}</p>
      )}
    </>
  );
}

interface PartProps {
  readonly linea: LineaSeguimientoVista;
  readonly lugar: Pick<EntradaSeguimiento, 'linea' | 'seccion' | 'periodo'>;
  readonly busy: boolean;
  onSend(entrada: EntradaSeguimiento, then: (registrada: LineaSeguimientoVista) => void): void;
}

function Justificacion({ linea, lugar, busy, onSend }: PartProps) {
  const [partes, setPartes] = useState<Partes>(linea.partes);
  const [problems, setProblems] = useState<Problemas>({});
  const submit = (event: Event) => {
    event.preventDefault();
    const entrada = entradaDeJustificacion(lugar, partes, linea.partes);
    setProblems(entrada ? {} : { dato: SEGUIMIENTO.sinCambios });
    if (entrada) onSend(entrada, (registrada) => setPartes(registrada.partes));
    else focusFirst({ dato: SEGUIMIENTO.sinCambios });
  };
  const campos = (
    <form onSubmit={submit} noValidate>
      <div class="pair">
        {(Object.keys(SEGUIMIENTO.campos) as (keyof Partes)[]).map((clave) => (
          <Area
            key={clave}
            id={clave}
            {...SEGUIMIENTO.campos[clave]}
            value={partes[clave]}
            problems={problems}
            set={(value) => setPartes({ ...partes, [clave]: value })}
          />
        ))}
      </div>
      <button type="submit" class="action" disabled={busy}>
        {SEGUIMIENTO.guardarJustificacion}
      </button>
    </form>
  );
  if (linea.desviada) {
    return (
      <section class="card">
        <h2>{SEGUIMIENTO.justificacion}</h2>
        <p class="secondary">{SEGUIMIENTO.justificacionAyuda}</p>
        {campos}
      </section>
    );
  }
  return (
    <details class="extra">
      <summary>{SEGUIMIENTO.justificacion}</summary>
      <p class="secondary">{SEGUIMIENTO.sinDesviacion}</p>
      {campos}
    </details>
  );
}

function Evidencia({ linea, lugar, busy, onSend }: PartProps) {
  const [escrita, setEscrita] = useState({ ...EVIDENCIA_EN_BLANCO, mes: mesProbable(linea) });
  const [problems, setProblems] = useState<Problemas>({});
  const field = (id: Exclude<keyof typeof EVIDENCIA_EN_BLANCO, 'mes'>) => ({
    id,
    value: escrita[id],
    problems,
    set: (value: string) => setEscrita({ ...escrita, [id]: value }),
  });
  const submit = (event: Event) => {
    event.preventDefault();
    const { entrada, problemas } = entradaDeEvidencia(lugar, escrita);
    setProblems(problemas);
    if (!entrada) {
      focusFirst(problemas);
      return;
    }
    onSend(entrada, (registrada) => setEscrita({ ...EVIDENCIA_EN_BLANCO, mes: mesProbable(registrada) }));
  };
  const periodo = parsePeriodo(lugar.periodo ?? '');
  const meses = MES_OPCIONES.slice((periodo?.desde ?? 1) - 1, periodo?.hasta ?? 12);
  return (
    <section class="card">
      <h2>{SEGUIMIENTO.evidencias}</h2>
      {linea.evidencias.length === 0 ? (
        <p class="secondary">{SEGUIMIENTO.sinEvidencias}</p>
      ) : (
        <ul class="evidence">
          {linea.evidencias.map((e) => (
            <li key={e.fila}>
              <b>{e.mes === null ? SEGUIMIENTO.dePeriodo : capitalize(nombreDeMes(e.mes))}</b> {textOf(e)}
            </li>
          ))}
        </ul>
      )}
      <form onSubmit={submit} noValidate>
        <div class="pair">
          <Lista
            {...field('documento')}
            id="mes"
            label={SEGUIMIENTO.mes}
            vacia={SEGUIMIENTO.dePeriodo}
            value={escrita.mes}
            opciones={meses}
            set={(mes) => setEscrita({ ...escrita, mes })}
          />
          <Texto numeric {...field('cantidad')} label={SEGUIMIENTO.cantidad(linea.unidad)} />
          <Texto {...field('documento')} label={SEGUIMIENTO.documento} example={SEGUIMIENTO.documentoEjemplo} />
          <Texto {...field('oficio')} label={SEGUIMIENTO.oficio} />
          <Dia {...field('fecha')} label={SEGUIMIENTO.fecha} />
          <Texto {...field('vinculo')} label={SEGUIMIENTO.vinculo} example={SEGUIMIENTO.vinculoEjemplo} />
        </div>
        <button type="submit" class="action" disabled={busy}>
          {SEGUIMIENTO.guardarEvidencia}
        </button>
      </form>
    </section>
  );
}

/** A document as one line of text: an address is only text here, whatever it says. */
function textOf({ documento, oficio, fecha, vinculo, cantidad }: EvidenciaVista): string {
  return [documento, oficio, fecha, vinculo, cantidad === null ? '' : formatCantidad(cantidad)]
    .filter((t) => t !== '')
    .join(' · ');
}

function Dato({ nombre, valor }: { nombre: string; valor: string }) {
  return (
    <div>
      <dt>{nombre}</dt>
      <dd>{valor}</dd>
    </div>
  );
}
