import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Api, EntradaSeguimiento, LineaSeguimientoVista } from '../../../gas/api';
import { CAPTURA } from '../../../text/barra-captura';
import { SEGUIMIENTO } from '../../../text/barra-seguimiento';
import { type Task, useTask } from '../../comun/async';
import { takeFocus } from '../../comun/foco';
import { nombreDeMes } from '../../comun/meses';
import { Findings, Refused, Status } from '../../comun/parts';
import { call } from '../../comun/rpc';
import { FormaEvidencia, FormaJustificacion } from '../../seguimiento/partes';
import type { VistaDeCaptura } from './desempacar';
import { efectoDe, pideEvidencia, pideJustificacion, withMes } from './efecto';
import { readAvance } from './leer';
import { Parte } from './parte';
import type { Borrador, LineaEnCurso } from './recorrido';
import { useWarning } from './use-warning';

interface SeguimientoProps {
  readonly linea: LineaEnCurso;
  readonly mes: number;
  readonly periodo: string;
  readonly nombrePeriodo: string;
  /** What the value that is there, or is being typed, asks for. */
  readonly pideJustificacion: boolean;
  readonly pideEvidencia: boolean;
  onRegistered(registrada: LineaSeguimientoVista): void;
  /** Something was typed here, or registered: it is kept while other lineas are captured. */
  onTyped(sinEnviar: boolean): void;
}

type Registro = ReturnType<Api['registrarSeguimiento']>;

/** What came of what was registered, below the form that sent it; its button lets go of the focus while it is stored. */
function Resultado({ task, registro }: { readonly task: Task; readonly registro: Registro | null }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (registro && document.activeElement === document.body) takeFocus(place.current);
  }, [registro]);
  return (
    <div ref={place} tabIndex={-1}>
      <Status task={task} done={registro?.ok ? SEGUIMIENTO.registrada(registro.celda) : null} />
      {registro?.ok && registro.findings.length > 0 && <Findings findings={registro.findings} />}
      {registro && !registro.ok && <Refused title={SEGUIMIENTO.noRegistrada} findings={registro.findings} />}
    </div>
  );
}

/** Justification and evidence of one linea, each opened by itself where it is asked for. Nobody has to fill them in now. */
function SeguimientoDeLinea(props: SeguimientoProps) {
  const { linea, mes, periodo, nombrePeriodo, pideJustificacion, pideEvidencia, onRegistered, onTyped } = props;
  const task = useTask();
  const [registro, setRegistro] = useState<Registro | null>(null);
  /** Which of the two forms was sent last. */
  const [tipo, setTipo] = useState<string | null>(null);
  /** By form: how often something was typed in it that is not registered. */
  const sinEnviar = useRef(new Map<string, number>());
  const type = (forma: string) => () => {
    sinEnviar.current.set(forma, (sinEnviar.current.get(forma) ?? 0) + 1);
    onTyped(true);
  };
  const send = (entrada: EntradaSeguimiento, then: (registrada: LineaSeguimientoVista) => void) =>
    task.run(SEGUIMIENTO.guardando, async () => {
      const van = sinEnviar.current.get(entrada.tipo);
      setTipo(entrada.tipo);
      setRegistro(null);
      const answer = await call('registrarSeguimiento', entrada);
      setRegistro(answer);
      if (!answer.ok || !answer.registrada) return;
      // What was typed since it was sent, and in the other form, still waits.
      if (sinEnviar.current.get(entrada.tipo) === van) sinEnviar.current.delete(entrada.tipo);
      onTyped(sinEnviar.current.size > 0);
      onRegistered(answer.registrada);
      then(answer.registrada);
    });
  const { registros } = linea;
  const comun = {
    linea: { ...registros, unidad: linea.linea.unidadMedida },
    lugar: { linea: linea.linea.numero, seccion: String(linea.seccion), periodo },
    busy: task.busy !== null,
    prefijo: `captura-${linea.clave} ${periodo}-`.replace(/\W/g, '-'),
    onSend: send,
  };
  const resultado = <Resultado task={task} registro={registro} />;
  return (
    <>
      <Parte titulo={CAPTURA.evidencia} registros={registros.evidencias.length} pide={pideEvidencia}>
        {pideEvidencia && <p class="owed">{CAPTURA.evidenciaPedida(nombreDeMes(mes))}</p>}
        <p class="secondary">{CAPTURA.periodoDe(nombrePeriodo)}</p>
        <div onInput={type('evidencia')}>
          <FormaEvidencia {...comun} mes={String(mes)} mesDespues={() => String(mes)} />
        </div>
        {tipo === 'evidencia' && resultado}
      </Parte>
      <Parte
        titulo={CAPTURA.justificacion}
        registros={Object.values(registros.partes).filter((t) => t !== '').length}
        pide={pideJustificacion}
      >
        {pideJustificacion && <p class="owed">{CAPTURA.justificacionPedida}</p>}
        <p class="secondary">{CAPTURA.periodoDe(nombrePeriodo)}</p>
        <div onInput={type('justificacion')}>
          <FormaJustificacion {...comun} />
        </div>
        {tipo === 'justificacion' && resultado}
      </Parte>
    </>
  );
}

interface SeguimientosProps {
  readonly vista: VistaDeCaptura;
  readonly lineas: ReadonlyMap<string, LineaEnCurso>;
  /** null: none is shown. */
  readonly actual: LineaEnCurso | null;
  readonly borrador: Borrador | null;
  onRegistered(clave: string, periodo: string, registrada: LineaSeguimientoVista): void;
}

/** What is registered of a linea in a period, as it was when it was shown. */
interface Hoja extends Pick<VistaDeCaptura, 'mes' | 'periodo' | 'nombrePeriodo'> {
  /** Of the linea. */
  readonly clave: string;
  /** Something was typed there that is not registered. */
  readonly sinEnviar: boolean;
}

const isMisma = (a: Hoja) => (b: Hoja) => a.clave === b.clave && a.periodo === b.periodo;

/** The one of the linea that is shown and, out of sight, those that somebody typed in: nothing typed is lost. */
export function SeguimientosDeCaptura({ vista, lineas, actual, borrador, onRegistered }: SeguimientosProps) {
  const [tecleadas, setTecleadas] = useState<readonly Hoja[]>([]);
  const { mes, periodo, nombrePeriodo, contexto } = vista;
  useWarning(tecleadas.some((h) => h.sinEnviar));
  const leido = readAvance(borrador?.texto ?? '', actual?.linea.unidadMedida ?? '');
  const linea = actual && (leido.tipo === 'numero' ? withMes(actual.linea, mes, leido.valor) : actual.linea);
  const efecto = useMemo(() => linea && efectoDe(linea, mes, contexto), [linea, mes, contexto]);
  const abierta: Hoja | null = actual && { clave: actual.clave, mes, periodo, nombrePeriodo, sinEnviar: false };
  const mark = (hoja: Hoja, sinEnviar: boolean) =>
    setTecleadas((antes) => {
      const suya = antes.find(isMisma(hoja));
      if (suya?.sinEnviar === sinEnviar) return antes;
      return suya ? antes.map((h) => (h === suya ? { ...h, sinEnviar } : h)) : [...antes, { ...hoja, sinEnviar }];
    });
  const hojas = abierta && !tecleadas.some(isMisma(abierta)) ? [...tecleadas, abierta] : tecleadas;
  return (
    <>
      {hojas.map((hoja) => {
        const suya = lineas.get(hoja.clave);
        if (!suya) return null;
        const esActual = abierta !== null && isMisma(abierta)(hoja);
        return (
          <div key={`${hoja.clave} ${hoja.periodo}`} hidden={!esActual}>
            <SeguimientoDeLinea
              linea={suya}
              mes={esActual ? mes : hoja.mes}
              periodo={hoja.periodo}
              nombrePeriodo={hoja.nombrePeriodo}
              pideJustificacion={esActual && efecto !== null && pideJustificacion(efecto, suya)}
              pideEvidencia={esActual && linea !== null && pideEvidencia(linea, mes, suya)}
              onRegistered={(registrada) => onRegistered(hoja.clave, hoja.periodo, registrada)}
              onTyped={(sinEnviar) => mark(hoja, sinEnviar)}
            />
          </div>
        );
      })}
    </>
  );
}
