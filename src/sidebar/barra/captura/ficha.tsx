import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { VistaPorCapturar } from '../../../gas/api';
import { ventanaOf } from '../../../mir/programa';
import { formatCantidad } from '../../../mir/text-number';
import { CAPTURA } from '../../../text/barra-captura';
import { capitalize } from '../../comun/capitalize';
import { nombreDeMes } from '../../comun/meses';
import { type CapturaEnCola, claveDe } from './cola';
import { Consecuencia } from './consecuencia';
import { avisosDe, efectoDe, withMes } from './efecto';
import { type Intencion, motivoDe, resolveEntrada } from './entrada';
import { NoGuardada } from './estado';
import { escribir, readAvance } from './leer';
import { Parte } from './parte';
import { type Borrador, destinoDe, type LineaEnCurso } from './recorrido';
import { Tira } from './tira';
import type { ColaViva } from './use-cola';

export interface FichaProps {
  readonly linea: LineaEnCurso;
  readonly mes: number;
  readonly vista: VistaPorCapturar;
  readonly viva: ColaViva;
  /** The last of this month that is not stored yet. */
  readonly pendiente: CapturaEnCola | null;
  readonly borrador: Borrador | null;
  /** The tab is on screen: the field takes the focus. */
  readonly activa: boolean;
  onDraft(borrador: Borrador | null): void;
  onSend(valor: number | null, observaciones: string | null, sigue: boolean): void;
  onNext(): void;
  onSearch(): void;
  onGoTo(): void;
}

/** One linea and the field of its month: what it is, what it said, what the value will do. */
export function Ficha(props: FichaProps) {
  const { linea, mes, vista, viva, pendiente, borrador, activa, onDraft, onSend, onNext, onSearch, onGoTo } = props;
  const campo = useRef<HTMLInputElement>(null);
  const motivo = useRef<HTMLInputElement>(null);
  const [problema, setProblema] = useState<(Intencion & { readonly tipo: 'corregir' }) | null>(null);
  /** Counts the times that Escape gave back what is stored. */
  const [vueltas, setVueltas] = useState(0);
  const contenido = linea.contenidos[mes - 1] ?? null;
  const negada = pendiente?.estado === 'rechazada' || pendiente?.estado === 'ajena' ? pendiente : null;
  const guardado = escribir(negada ? negada.valor : contenido);
  const texto = borrador?.texto ?? guardado;
  const observaciones = borrador?.observaciones ?? '';
  const cerrado = vista.mesesCerrados.includes(mes);
  const celda = linea.celdas[mes - 1] ?? '';
  const impedido = celda === '' ? CAPTURA.sinLugar : cerrado && !vista.administra ? mesCerrado(vista, mes) : null;

  const leido = readAvance(texto);
  const valor = leido.tipo === 'numero' ? leido.valor : null;
  const cambia = borrador !== null && leido.tipo === 'numero' && valor !== contenido;
  const pide = cambia || (borrador !== null && cerrado) ? motivoDe(valor, cerrado) : null;
  const ahora = useMemo(() => efectoDe(linea.linea, mes, vista.contexto), [linea.linea, mes, vista.contexto]);
  const conValor = cambia ? withMes(linea.linea, mes, valor) : null;
  const despues = conValor && efectoDe(conValor, mes, vista.contexto);
  const avisos = conValor && despues && valor !== null ? avisosDe(conValor, mes, valor, despues) : [];

  // Before anything else happens: a key that is pressed next is meant for where the person is led to.
  useLayoutEffect(() => {
    if (!activa) return;
    campo.current?.focus({ preventScroll: true });
    campo.current?.select();
  }, [vueltas]);
  useLayoutEffect(() => {
    if (activa) window.scrollTo({ top: 0 });
  }, []);
  useLayoutEffect(() => {
    if (problema) (problema.campo === 'valor' ? campo : motivo).current?.focus();
  }, [problema]);

  const draft = (cambio: Partial<Borrador>) => {
    setProblema(null);
    const next = { texto, observaciones, ...cambio };
    onDraft(next.texto === guardado && next.observaciones === '' ? null : next);
  };
  const submit = (event: Event) => {
    event.preventDefault();
    if (impedido !== null || borrador === null) {
      onNext();
      return;
    }
    const intencion = resolveEntrada({ texto, observaciones }, contenido, cerrado);
    if (intencion.tipo === 'corregir') {
      setProblema(intencion);
      return;
    }
    if (intencion.tipo === 'enviar') onSend(intencion.valor, intencion.observaciones, true);
    else {
      onDraft(null);
      onNext();
    }
  };
  const clear = () => {
    if (cerrado && observaciones.trim() === '') {
      onDraft({ texto, observaciones: ' ' });
      setProblema({ tipo: 'corregir', campo: 'motivo', mensaje: CAPTURA.faltaMotivo });
      return;
    }
    onSend(null, observaciones.trim() || null, false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && borrador !== null) {
      event.preventDefault();
      setProblema(null);
      setVueltas((n) => n + 1);
      onDraft(null);
    }
    if (event.key === '/' && event.target === campo.current && (texto === '' || borrador === null)) {
      event.preventDefault();
      onSearch();
    }
  };
  const clave = claveDe(destinoDe(linea, mes));
  const nota = leido.tipo === 'numero' && borrador !== null ? leido.nota : '';
  const malValor = problema?.campo === 'valor' ? problema.mensaje : null;
  return (
    <section class="ficha">
      <Encabezado linea={linea} />
      <Tira linea={linea} mes={mes} mesesCerrados={vista.mesesCerrados} />
      {pendiente && !cambia && <NoGuardada viva={viva} captura={pendiente} />}
      <form onSubmit={submit} noValidate>
        <label for="captura-valor">
          {CAPTURA.avanceDe(nombreDeMes(mes), linea.linea.unidadMedida)}{' '}
          <span class="visually-hidden">{linea.linea.lineaAccion}</span>
        </label>
        <div class="campo-valor">
          <input
            ref={campo}
            key={clave}
            id="captura-valor"
            type="text"
            inputMode="decimal"
            autocomplete="off"
            maxLength={40}
            value={texto}
            readOnly={impedido !== null}
            placeholder={CAPTURA.sinReporte}
            aria-invalid={malValor !== null}
            aria-describedby="captura-problema captura-efecto captura-teclas"
            onInput={(e) => draft({ texto: e.currentTarget.value })}
            onKeyDown={onKeyDown}
          />
          <button type="submit" class="action">
            {impedido === null ? CAPTURA.guardar : CAPTURA.dejarYSeguir}
          </button>
        </div>
        <div id="captura-problema" aria-live="polite">
          {malValor !== null && <p class="field-error">{malValor}</p>}
          {impedido !== null && <p class="note">{impedido}</p>}
          {nota !== '' && <p class="help">{nota}</p>}
          {typeof contenido === 'string' && <p class="note warn">{CAPTURA.celdaDice(contenido)}</p>}
          {valor === 0 && borrador !== null && <p class="help">{CAPTURA.cero}</p>}
        </div>
        {pide !== null && (
          <div class="field">
            <label for="captura-motivo">{CAPTURA.motivo}</label>
            <input
              ref={motivo}
              id="captura-motivo"
              type="text"
              maxLength={2000}
              value={observaciones.trimStart()}
              aria-invalid={problema?.campo === 'motivo'}
              aria-describedby="captura-motivo-ayuda"
              onInput={(e) => draft({ observaciones: e.currentTarget.value })}
              onKeyDown={onKeyDown}
            />
            <p class={problema?.campo === 'motivo' ? 'field-error' : 'help'} id="captura-motivo-ayuda">
              {problema?.campo === 'motivo' ? `${problema.mensaje} ` : ''}
              {pide === 'negativo' ? CAPTURA.motivoNegativo : CAPTURA.motivoCerrado(capitalize(nombreDeMes(mes)))}
            </p>
          </div>
        )}
        <Consecuencia
          id="captura-efecto"
          mes={mes}
          umbrales={vista.contexto.umbrales}
          ahora={ahora}
          despues={despues}
          avisos={avisos}
        />
        <p class="help teclas" id="captura-teclas">
          {CAPTURA.teclas}
        </p>
        <div class="acciones">
          {contenido !== null && impedido === null && (
            <button
              type="button"
              title={CAPTURA.borrarAyuda(nombreDeMes(mes), String(contenido))}
              disabled={pendiente?.estado === 'espera'}
              onClick={clear}
            >
              {CAPTURA.borrar}
            </button>
          )}
          {celda !== '' && (
            <button type="button" onClick={onGoTo}>
              {CAPTURA.irACelda}
            </button>
          )}
        </div>
        {impedido === null && pide === null && (
          <Parte titulo={CAPTURA.observaciones} registros={0} pide={observaciones.trim() !== ''}>
            {linea.linea.observaciones.trim() !== '' && (
              <blockquote>
                <span class="secondary">{CAPTURA.yaDice}</span> {linea.linea.observaciones}
              </blockquote>
            )}
            <label class="visually-hidden" for="captura-observaciones">
              {CAPTURA.observaciones}
            </label>
            <textarea
              id="captura-observaciones"
              rows={2}
              maxLength={2000}
              value={observaciones}
              aria-describedby="captura-observaciones-ayuda"
              onInput={(e) => draft({ observaciones: e.currentTarget.value })}
              onKeyDown={onKeyDown}
            />
            <p class="help" id="captura-observaciones-ayuda">
              {CAPTURA.observacionesAyuda}
            </p>
          </Parte>
        )}
      </form>
    </section>
  );
}

function mesCerrado({ administradores }: VistaPorCapturar, mes: number): string {
  return CAPTURA.noSePuede(capitalize(nombreDeMes(mes)), administradores);
}

/** Longer texts are shown by their beginning. */
const CABEN = 120;

/** What the linea is: its text, its meta and how its months count. */
function Encabezado({ linea: { linea, objetivo } }: { readonly linea: LineaEnCurso }) {
  const [todo, setTodo] = useState(false);
  const largo = linea.lineaAccion.length > CABEN;
  const ventana = ventanaOf(linea);
  const meta =
    linea.metaPropuesta === null
      ? CAPTURA.sinMeta
      : `${CAPTURA.meta} ${formatCantidad(linea.metaPropuesta)} ${linea.unidadMedida}`.trim();
  const datos = [
    meta,
    CAPTURA.acumulacion[linea.acumulacion],
    ventana ? CAPTURA.ventana(nombreDeMes(ventana.desde), nombreDeMes(ventana.hasta)) : CAPTURA.sinVentana,
    CAPTURA.objetivo(objetivo),
    ...(linea.situacion === '' ? [] : [linea.situacion === 'CANCELADA' ? CAPTURA.cancelada : CAPTURA.reprogramada]),
  ];
  return (
    <>
      <h2 class={largo && !todo ? 'corto' : ''}>{linea.lineaAccion}</h2>
      {largo && (
        <button type="button" class="link" aria-expanded={todo} onClick={() => setTodo(!todo)}>
          {todo ? CAPTURA.verMenos : CAPTURA.verTodo}
        </button>
      )}
      <p class="secondary">{datos.join(' · ')}</p>
    </>
  );
}
