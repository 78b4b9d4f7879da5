import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { CAPTURA } from '../../../text/barra-captura';
import { takeFocus } from '../../comun/foco';
import { type Campo, campoDe } from './campo';
import type { CapturaEnCola, Escrita } from './cola';
import type { VistaDeCaptura } from './desempacar';
import { type Intencion, resolveEntrada } from './entrada';
import { escribir } from './leer';
import type { Borrador, LineaEnCurso } from './recorrido';

interface FichaDe {
  readonly linea: LineaEnCurso;
  readonly mes: number;
  readonly vista: VistaDeCaptura;
  /** The last of this month that is not stored yet. */
  readonly pendiente: CapturaEnCola | null;
  readonly borrador: Borrador | null;
  /** The tab is on screen: the field takes the focus. */
  readonly activa: boolean;
  onDraft(borrador: Borrador | null): void;
  /** `sigue`: on to the next linea. */
  onSend(escrita: Escrita, sigue: boolean): void;
  onNext(): void;
  onSearch(): void;
}

/** What the form of a month of a linea does with what is typed in it, and where the focus goes. */
export function useFicha({ linea, mes, vista, pendiente, borrador, activa, ...on }: FichaDe) {
  const entrada = useRef<HTMLInputElement>(null);
  const motivo = useRef<HTMLInputElement>(null);
  const [problema, setProblema] = useState<(Intencion & { readonly tipo: 'corregir' }) | null>(null);
  /** The month is to be left blank, once there is a reason. */
  const [borrando, setBorrando] = useState(false);
  /** Counts the times that Escape gave back what is stored. */
  const [vueltas, setVueltas] = useState(0);
  const campo: Campo = campoDe(linea, mes, vista, pendiente, borrador);
  const { contenido, guardado, texto, dicho, observaciones, retoma, negada, cerrado, impedido, pide } = campo;

  // Before anything else happens: a key that is pressed next is meant for where the person is led to.
  useLayoutEffect(() => {
    if (!activa) return;
    // Browsers give the focus to what is selected.
    if (takeFocus(entrada.current, { preventScroll: true })) entrada.current?.select();
  }, [vueltas]);
  useLayoutEffect(() => {
    if (activa) window.scrollTo({ top: 0 });
  }, []);
  useLayoutEffect(() => {
    if (problema) (problema.campo === 'valor' ? entrada : motivo).current?.focus();
  }, [problema]);
  // What is said of a closed month is its reason: the first letter brings the field of it, where the next ones go.
  useLayoutEffect(() => {
    if (activa && pide !== null && document.activeElement === document.body) takeFocus(motivo.current);
  }, [pide]);

  const draft = (cambio: Partial<Borrador>) => {
    setProblema(null);
    const next = { texto, observaciones, retoma, ...cambio };
    on.onDraft(next.texto === guardado && next.observaciones === dicho ? null : next);
  };
  const clear = () => {
    if (cerrado && observaciones.trim() === '') {
      setBorrando(true);
      on.onDraft({ texto, observaciones: ' ', retoma });
      setProblema({ tipo: 'corregir', campo: 'motivo', mensaje: CAPTURA.faltaMotivo });
      return;
    }
    // What is typed here next is no longer the reason of it.
    setBorrando(false);
    on.onSend({ valor: null, observaciones: observaciones.trim() || null, retoma }, false);
  };
  const submit = (event: Event) => {
    event.preventDefault();
    if (impedido !== null || borrador === null) {
      on.onNext();
      return;
    }
    if (borrando) {
      clear();
      return;
    }
    const unidad = linea.linea.unidadMedida;
    const intencion = resolveEntrada({ texto, observaciones }, { contenido, cerrado, negada, unidad });
    if (intencion.tipo === 'corregir') setProblema(intencion);
    else if (intencion.tipo === 'enviar') {
      on.onSend({ valor: intencion.valor, observaciones: intencion.observaciones, retoma }, true);
    } else {
      on.onDraft(null);
      on.onNext();
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && borrador !== null) {
      event.preventDefault();
      setProblema(null);
      setBorrando(false);
      setVueltas((n) => n + 1);
      on.onDraft(null);
    }
    if (event.key === '/' && event.target === entrada.current && (texto === '' || borrador === null)) {
      event.preventDefault();
      on.onSearch();
    }
  };
  return {
    entrada,
    motivo,
    campo,
    /** What is wrong with the value, and with its reason; null: nothing, or nobody tried. */
    malValor: problema?.campo === 'valor' ? problema.mensaje : null,
    malMotivo: problema?.campo === 'motivo' ? problema.mensaje : null,
    submit,
    clear,
    onKeyDown,
    typeValor(nuevo: string) {
      setBorrando(false);
      draft({ texto: nuevo });
    },
    typeObservaciones(nuevas: string) {
      // A reason that is typed anew keeps its field.
      draft({ observaciones: pide === 'cerrado' && nuevas === '' ? ' ' : nuevas });
    },
    /** To the field, from a button that goes away. */
    focusValor() {
      entrada.current?.focus();
    },
    /** What was said with a value of one's own goes with the one that stays. */
    keepDicho({ ahora, observaciones: suyas }: CapturaEnCola) {
      if (borrador === null && suyas !== null) on.onDraft({ texto: escribir(ahora), observaciones: suyas });
    },
  };
}
