import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { VistaPorCapturar } from '../../../gas/api';
import { CAPTURA } from '../../../text/barra-captura';
import { capitalize } from '../../comun/capitalize';
import { nombreDeMes } from '../../comun/meses';
import { campoDe } from './campo';
import { type CapturaEnCola, claveDe } from './cola';
import { Consecuencia } from './consecuencia';
import { avisosDe, efectoDe, withMes } from './efecto';
import { Encabezado } from './encabezado';
import { type Intencion, resolveEntrada } from './entrada';
import { NoGuardada } from './estado';
import { type Borrador, destinoDe, type LineaEnCurso } from './recorrido';
import { Motivo, Observaciones } from './textos';
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
  const entrada = useRef<HTMLInputElement>(null);
  const motivo = useRef<HTMLInputElement>(null);
  const [problema, setProblema] = useState<(Intencion & { readonly tipo: 'corregir' }) | null>(null);
  /** The month is to be left blank, once there is a reason. */
  const [borrando, setBorrando] = useState(false);
  /** Counts the times that Escape gave back what is stored. */
  const [vueltas, setVueltas] = useState(0);
  const { contenido, guardado, texto, observaciones, cerrado, celda, impedido, leido, valor, cambia, pide } = campoDe(
    linea,
    mes,
    vista,
    pendiente,
    borrador,
  );
  const ahora = useMemo(() => efectoDe(linea.linea, mes, vista.contexto), [linea.linea, mes, vista.contexto]);
  const conValor = cambia ? withMes(linea.linea, mes, valor) : null;
  const despues = conValor && efectoDe(conValor, mes, vista.contexto);
  const avisos = conValor && despues && valor !== null ? avisosDe(conValor, mes, valor, despues) : [];

  // Before anything else happens: a key that is pressed next is meant for where the person is led to.
  useLayoutEffect(() => {
    if (!activa) return;
    entrada.current?.focus({ preventScroll: true });
    entrada.current?.select();
  }, [vueltas]);
  useLayoutEffect(() => {
    if (activa) window.scrollTo({ top: 0 });
  }, []);
  useLayoutEffect(() => {
    if (problema) (problema.campo === 'valor' ? entrada : motivo).current?.focus();
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
    if (borrando) {
      clear();
      return;
    }
    const intencion = resolveEntrada({ texto, observaciones }, contenido, cerrado, linea.linea.unidadMedida);
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
      setBorrando(true);
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
      setBorrando(false);
      setVueltas((n) => n + 1);
      onDraft(null);
    }
    if (event.key === '/' && event.target === entrada.current && (texto === '' || borrador === null)) {
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
            ref={entrada}
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
            onInput={(e) => {
              setBorrando(false);
              draft({ texto: e.currentTarget.value });
            }}
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
          <Motivo
            campo={motivo}
            texto={observaciones.trimStart()}
            problema={problema?.campo === 'motivo' ? problema.mensaje : null}
            ayuda={pide === 'negativo' ? CAPTURA.motivoNegativo : CAPTURA.motivoCerrado(capitalize(nombreDeMes(mes)))}
            onTexto={(t) => draft({ observaciones: t })}
            onKeyDown={onKeyDown}
          />
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
          <Observaciones
            hay={linea.linea.observaciones}
            texto={observaciones}
            onTexto={(t) => draft({ observaciones: t })}
            onKeyDown={onKeyDown}
          />
        )}
      </form>
    </section>
  );
}
