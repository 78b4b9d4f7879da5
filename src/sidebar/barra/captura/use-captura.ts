import { useEffect, useRef, useState } from 'preact/hooks';
import type { RegistrosDeLinea } from '../../../gas/api';
import type { Finding } from '../../../mir/finding';
import { CAPTURA } from '../../../text/barra-captura';
import { useTask } from '../../comun/async';
import { call, RpcError } from '../../comun/rpc';
import type { PropsDeRuta } from '../rutas';
import { claveDe, type Escrita, enqueue, learnConocidos } from './cola';
import { unpackVista, type VistaDeCaptura } from './desempacar';
import {
  type Borrador,
  type Borradores,
  claveDeLinea,
  contenidosDe,
  destinoDe,
  type LineaEnCurso,
  type Lugar,
  situar,
  stepFrom,
} from './recorrido';
import { useCola } from './use-cola';
import { useWarning } from './use-warning';

type Eleccion = Partial<Parameters<typeof situar>[3]>;

/**
 * What the form of capture knows and does: the lineas as they were last read, the queue of what was typed, what is typed
 * and not sent, and where one stands. It reads when it is opened, when somebody comes back to it, and when the month is
 * another, since Seguimiento is told of the period of the month.
 */
export function useCaptura({ activa, pedido }: Pick<PropsDeRuta, 'activa' | 'pedido'>) {
  const task = useTask();
  const viva = useCola();
  const [vista, setVista] = useState<VistaDeCaptura | null>(null);
  const [negada, setNegada] = useState<readonly Finding[] | null>(null);
  const [lugar, setLugar] = useState<Lugar | null>(null);
  const [borradores, setBorradores] = useState<Borradores>(new Map());
  const [fin, setFin] = useState(false);
  /** Counts the moves: the field takes the focus at each. */
  const [paso, setPaso] = useState(0);
  /** The last read failed, and may do once there is a network again. */
  const sinLeer = useRef(false);
  /** As they are when an answer comes, not when it was asked for. */
  const actuales = useRef({ pedido, borradores });
  actuales.current = { pedido, borradores };
  useWarning(borradores.size + viva.cola.capturas.length > 0);

  const refocus = () => setPaso((n) => n + 1);
  const go = (nuevo: Lugar) => {
    setLugar(nuevo);
    setFin(false);
    refocus();
  };
  const load = async (mes: number | null): Promise<VistaDeCaptura | null> => {
    const desde = viva.now();
    const leida = await call('lineasPorCapturar', { mes }).catch((reason: unknown) => {
      sinLeer.current = reason instanceof RpcError && reason.vale;
      throw reason;
    });
    sinLeer.current = false;
    setNegada(leida.ok ? null : leida.findings);
    if (!leida.ok) return null;
    const next = unpackVista(leida);
    setVista(next);
    viva.change((c) => learnConocidos(c, contenidosDe(next), desde, actuales.current.borradores.keys()));
    return next;
  };
  /** Stands where the last one to come here asked to be led; `antes`: where they were. */
  const attend = (leida: VistaDeCaptura, antes: Lugar | null) => {
    const pide = actuales.current.pedido;
    const mes =
      pide?.linea?.mes ?? (pide?.filtro === 'porCapturar' ? leida.mesDeCaptura : null) ?? antes?.mes ?? leida.mes;
    const elegida = leida.seleccionada === null ? undefined : leida.lineas[leida.seleccionada];
    const enHoja = elegida && !pide ? claveDeLinea(elegida.seccion, elegida.linea.numero) : null;
    const quiere = pide?.linea ? claveDeLinea(pide.linea.seccion, pide.linea.linea) : enHoja;
    const filtro = pide?.filtro ?? antes?.filtro ?? null;
    go(situar(leida, viva.now(), actuales.current.borradores, { mes, filtro, quiere }));
  };
  const open = () =>
    task.run(CAPTURA.cargando, async () => {
      const leida = await load(actuales.current.pedido?.linea?.mes ?? null);
      if (leida) attend(leida, null);
    });
  const renew = (mes: number | null) => task.run(CAPTURA.actualizando, async () => void (await load(mes)));
  useEffect(open, []);
  useEffect(() => {
    if (vista && lugar && pedido) attend(vista, lugar);
  }, [pedido]);
  useEffect(() => {
    if (!activa) return;
    if (vista) renew(lugar?.mes ?? null);
    else if (negada) open();
  }, [activa]);
  useEffect(() => {
    if (!activa || !sinLeer.current) return;
    if (vista) renew(lugar?.mes ?? null);
    else open();
  }, [viva.senales]);
  // A month that was chosen while something else ran waits for it; what was refused or failed is not asked for again.
  useEffect(() => {
    if (!vista || !lugar || vista.mes === lugar.mes || task.busy || task.error || negada) return;
    renew(lugar.mes);
  }, [vista, lugar, task.busy]);

  const draft = (clave: string, borrador: Borrador | null) =>
    setBorradores((antes) => {
      const next = new Map(antes);
      if (borrador) next.set(clave, borrador);
      else next.delete(clave);
      return next;
    });
  const goOn = (pasos: 1 | -1) => {
    if (!lugar) return;
    const siguiente = stepFrom(lugar.claves, lugar.actual, pasos);
    if (siguiente !== null) go({ ...lugar, actual: siguiente });
    else if (pasos === 1) {
      setFin(true);
      refocus();
    }
  };
  return {
    task,
    viva,
    vista,
    negada,
    lugar,
    borradores,
    /** Somebody went on from the last linea of the list. */
    fin,
    paso,
    refocus,
    draft,
    goOn,
    /** Another month, list or linea; what is not said stays. */
    choose(cambio: Eleccion) {
      if (!vista || !lugar) return;
      const { mes, filtro, actual } = lugar;
      go(situar(vista, viva.now(), borradores, { mes, filtro, quiere: actual, ...cambio }));
    },
    send(linea: LineaEnCurso, mes: number, escrita: Escrita) {
      const destino = destinoDe(linea, mes);
      viva.change((c) => enqueue(c, destino, escrita));
      draft(claveDe(destino), null);
    },
    /** What Seguimiento has of a linea in a period, after something was registered there. */
    register(clave: string, periodo: string, { partes, evidencias }: RegistrosDeLinea) {
      setVista((antes) => {
        if (antes?.periodo !== periodo) return antes;
        const isSuya = (l: VistaDeCaptura['lineas'][number]) => claveDeLinea(l.seccion, l.linea.numero) === clave;
        return {
          ...antes,
          lineas: antes.lineas.map((l) => (isSuya(l) ? { ...l, registros: { partes, evidencias } } : l)),
        };
      });
    },
  };
}
