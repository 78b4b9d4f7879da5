import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { LineaSeguimientoVista, VistaPorCapturar } from '../../gas/api';
import type { Finding } from '../../mir/finding';
import { CAPTURA } from '../../text/barra-captura';
import { useTask } from '../comun/async';
import { nombreDeMes } from '../comun/meses';
import { Status } from '../comun/parts';
import { call } from '../comun/rpc';
import { sinMirTexto } from '../comun/sin-mir';
import { claveDe, countCola, enqueue, learnConocidos, pendienteDe } from './captura/cola';
import { EstadoDeCola } from './captura/estado';
import { Ficha } from './captura/ficha';
import { Filtros } from './captura/filtros';
import { ListaDeCaptura } from './captura/lista';
import { Posicion } from './captura/posicion';
import {
  type Borrador,
  type Borradores,
  claveDeLinea,
  contenidosDe,
  destinoDe,
  enCurso,
  FILTROS,
  type Filtro,
  filterLineas,
  type LineaEnCurso,
  type Lugar,
  searchLineas,
  situar,
  stepFrom,
} from './captura/recorrido';
import { SeguimientosDeCaptura } from './captura/seguimiento';
import { useCola } from './captura/use-cola';
import { useWarning } from './captura/use-warning';
import type { PropsDeRuta } from './rutas';
import './captura/estilo.css';

/** The form of capture: every linea of this person, one after another, by the keyboard alone. */
export function CapturaView({ activa, pedido }: PropsDeRuta) {
  const task = useTask();
  const viva = useCola();
  const { cola } = viva;
  const [vista, setVista] = useState<VistaPorCapturar | null>(null);
  const [negada, setNegada] = useState<readonly Finding[] | null>(null);
  const [lugar, setLugar] = useState<Lugar | null>(null);
  const [texto, setTexto] = useState('');
  const [borradores, setBorradores] = useState<Borradores>(new Map());
  const [fin, setFin] = useState(false);
  /** Counts the moves: the field takes the focus at each. */
  const [paso, setPaso] = useState(0);
  const buscar = useRef<HTMLInputElement>(null);
  useWarning(borradores.size + cola.capturas.length > 0);

  const go = (nuevo: Lugar) => {
    setLugar(nuevo);
    setFin(false);
    setPaso((n) => n + 1);
  };
  const load = async (mes: number | null): Promise<VistaPorCapturar | null> => {
    const next = await call('lineasPorCapturar', { mes });
    setNegada(next.ok ? null : next.findings);
    if (!next.ok) return null;
    setVista(next);
    viva.change((c) => learnConocidos(c, contenidosDe(next)));
    return next;
  };
  const pidio = pedido?.linea;
  const pedida = pidio ? claveDeLinea(pidio.seccion, pidio.linea) : null;
  useEffect(() => {
    task.run(CAPTURA.cargando, async () => {
      const next = await load(pidio?.mes ?? null);
      if (!next) return;
      const sel = next.seleccionada === null ? undefined : next.lineas[next.seleccionada];
      const enHoja = sel && !pedido ? claveDeLinea(sel.seccion, sel.linea.numero) : null;
      const leida = learnConocidos(cola, contenidosDe(next));
      go(situar(next, leida, borradores, { mes: next.mes, filtro: pedido?.filtro ?? null, quiere: pedida ?? enHoja }));
    });
  }, []);
  useEffect(() => {
    if (!vista || !lugar || !pedido) return;
    const mes = pidio?.mes ?? lugar.mes;
    go(situar(vista, cola, borradores, { mes, filtro: pedido.filtro ?? lugar.filtro, quiere: pedida }));
  }, [pedido]);
  useEffect(() => {
    if (activa && vista) task.run(CAPTURA.actualizando, async () => void (await load(lugar?.mes ?? null)));
  }, [activa]);
  // Seguimiento is told of the period of the month; a choice made while something else runs waits for it.
  useEffect(() => {
    if (!vista || !lugar || vista.mes === lugar.mes || task.busy || task.error) return;
    task.run(CAPTURA.actualizando, async () => void (await load(lugar.mes)));
  }, [vista, lugar, task.busy]);

  const lineas = useMemo(() => (vista ? enCurso(vista, cola) : []), [vista, cola]);
  const porClave = useMemo(() => new Map(lineas.map((l) => [l.clave, l])), [lineas]);
  const actual = lugar?.actual ? (porClave.get(lugar.actual) ?? null) : null;
  const cuantas = useMemo(() => {
    const de = (f: Filtro) =>
      vista && lugar ? filterLineas(lineas, f, { ...vista, mes: lugar.mes }, cola, borradores) : [];
    return Object.fromEntries(FILTROS.map((f) => [f, de(f).length])) as Record<Filtro, number>;
  }, [lineas, vista, lugar?.mes, borradores]);
  const enLista = useMemo(() => {
    const claves = texto.trim() === '' ? (lugar?.claves ?? []) : lineas.map((l) => l.clave);
    return vista ? searchLineas(vista, lineas, new Set(claves), texto) : [];
  }, [vista, lineas, lugar?.claves, texto]);

  if (!vista || !lugar) {
    return (
      <main>
        <Status task={task} />
        {negada && <p class="card">{sinMirTexto(negada)}</p>}
      </main>
    );
  }
  const { mes, claves } = lugar;
  const choose = (cambio: Partial<Parameters<typeof situar>[3]>) =>
    go(situar(vista, cola, borradores, { mes, filtro: lugar.filtro, quiere: lugar.actual, ...cambio }));
  const goTo = (clave: string) => {
    setTexto('');
    go(situar(vista, cola, borradores, { mes, filtro: lugar.filtro, quiere: clave }));
  };
  const goOn = (pasos: 1 | -1) => {
    const siguiente = stepFrom(claves, lugar.actual, pasos);
    if (siguiente !== null) go({ ...lugar, actual: siguiente });
    else if (pasos === 1) {
      setFin(true);
      setPaso((n) => n + 1);
    }
  };
  const draft = (clave: string, borrador: Borrador | null) =>
    setBorradores((antes) => {
      const next = new Map(antes);
      if (borrador) next.set(clave, borrador);
      else next.delete(clave);
      return next;
    });
  const send = (linea: LineaEnCurso, valor: number | null, observaciones: string | null, sigue: boolean) => {
    const destino = destinoDe(linea, mes);
    viva.change((c) => enqueue(c, destino, { valor, observaciones }));
    draft(claveDe(destino), null);
    if (sigue) goOn(1);
  };
  const register = (clave: string, registrada: LineaSeguimientoVista) =>
    setVista({
      ...vista,
      lineas: vista.lineas.map((l) =>
        claveDeLinea(l.seccion, l.linea.numero) === clave ? { ...l, seguimiento: registrada } : l,
      ),
    });
  const onKeyDown = (event: KeyboardEvent) => {
    const enTexto = event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLSelectElement;
    const pagina = !enTexto && (event.key === 'PageDown' || event.key === 'PageUp');
    const flecha = event.altKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp');
    if (!pagina && !flecha) return;
    event.preventDefault();
    goOn(event.key === 'PageDown' || event.key === 'ArrowDown' ? 1 : -1);
  };
  const clave = actual && claveDe(destinoDe(actual, mes));
  const borrador = (clave && borradores.get(clave)) || null;
  return (
    <main class="captura" onKeyDown={onKeyDown}>
      <h1 class="visually-hidden">{CAPTURA.titulo(nombreDeMes(mes))}</h1>
      <Filtros
        mes={mes}
        mesesCerrados={vista.mesesCerrados}
        filtro={lugar.filtro}
        cuantas={cuantas}
        texto={texto}
        campo={buscar}
        onMes={(m) => choose({ mes: m })}
        onFiltro={(f) => choose({ filtro: f, quiere: f === 'todas' ? lugar.actual : null })}
        onTexto={setTexto}
        onFirst={() => {
          const primera = enLista[0]?.lineas[0];
          if (primera) goTo(primera.clave);
        }}
        onLeave={() => {
          setTexto('');
          setPaso((n) => n + 1);
        }}
      />
      <Status task={task} />
      {negada && <p class="note error">{sinMirTexto(negada)}</p>}
      {actual && clave && (
        <>
          <Posicion
            posicion={claves.indexOf(actual.clave) + 1}
            de={claves.length}
            fin={fin ? countCola(cola).guardadas + countCola(cola).guardando : null}
            onStep={goOn}
          />
          <Ficha
            key={`${clave} ${paso}`}
            linea={actual}
            mes={mes}
            vista={vista}
            viva={viva}
            pendiente={pendienteDe(cola, clave)}
            borrador={borrador}
            activa={activa}
            onDraft={(b) => draft(clave, b)}
            onSend={(valor, observaciones, sigue) => send(actual, valor, observaciones, sigue)}
            onNext={() => goOn(1)}
            onSearch={() => buscar.current?.focus()}
            onGoTo={() => task.aside(() => call('irACelda', { hoja: vista.hoja, celda: actual.celdas[mes - 1] ?? '' }))}
          />
          {vista.mes === mes && (
            <SeguimientosDeCaptura
              vista={vista}
              lineas={porClave}
              actual={actual}
              borrador={borrador}
              onRegistered={register}
            />
          )}
        </>
      )}
      {!actual && (
        <p class="note">
          {CAPTURA.ninguna}{' '}
          <button type="button" class="link" onClick={() => choose({ filtro: 'todas' })}>
            {CAPTURA.verTodas}
          </button>
        </p>
      )}
      <section aria-label={CAPTURA.lista}>
        {texto.trim() !== '' && enLista.length === 0 && <p class="secondary">{CAPTURA.ningunaBusqueda}</p>}
        <ListaDeCaptura
          objetivos={enLista}
          lineas={porClave}
          mes={mes}
          actual={lugar.actual}
          cola={cola}
          borradores={borradores}
          onChoose={goTo}
        />
      </section>
      <EstadoDeCola viva={viva} onVer={() => choose({ filtro: 'revisar', quiere: null })} />
    </main>
  );
}
