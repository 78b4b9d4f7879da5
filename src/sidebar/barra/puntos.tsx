import { useEffect, useRef, useState } from 'preact/hooks';
import type { Api } from '../../gas/api';
import type { Finding } from '../../mir/finding';
import { PUNTOS } from '../../text/barra-puntos';
import { REPARAR } from '../../text/barra-reparar';
import { useTask } from '../comun/async';
import { useRegreso } from '../comun/foco';
import { type Punto, puntosOf } from '../comun/grouping';
import { Status } from '../comun/parts';
import { call } from '../comun/rpc';
import { sinMirTexto } from '../comun/sin-mir';
import { AceptarView } from './puntos/aceptar';
import type { Acciones, Celda } from './puntos/caso';
import { DeshacerView } from './puntos/deshacer';
import { claveDeLinea, ListaPorLinea, ListaPorRegla } from './puntos/lista';
import { useMemoria } from './puntos/memoria';
import { type Orden, type OrdenProps, OrdenView } from './puntos/orden';
import { PlanView } from './puntos/plan';
import { isReparable } from './puntos/reparables';
import { Resumen, Toolbar } from './puntos/resumen';
import type { PropsDeRuta } from './rutas';
import './puntos/estilo.css';

type Auditoria = ReturnType<Api['auditar']>;

/** What is on screen instead of the list. */
type Paso =
  | {
      readonly tipo: 'reparar';
      readonly preparada: ReturnType<Api['prepararReparacion']>;
      readonly celda: Celda | null;
    }
  | { readonly tipo: 'deshacer'; readonly preparado: ReturnType<Api['prepararDeshacer']> }
  | { readonly tipo: 'aceptar'; readonly finding: Finding };

/** A list that is older than this (milliseconds) is asked for again by whoever comes back to it. */
const VIEJA = 60_000;
/** Younger than this it cannot have aged while somebody looked away. */
const RECIENTE = 3000;

/** Sidebar "Puntos por revisar": audit, go to a cell, preview a repair, apply all or some of it, take it back. */
export function Puntos({ activa, pedido, ir }: PropsDeRuta) {
  const task = useTask();
  const [auditoria, setAuditoria] = useState<Auditoria | null>(null);
  const [paso, setPaso] = useState<Paso | null>(null);
  const [done, setDone] = useState<string | null>(null);
  /** Right after a repair, taking it back is offered beside the message. */
  const [reparado, setReparado] = useState(false);
  const [orden, setOrden] = useState<Orden>('regla');
  /** null: nobody touched the switch, which is on for whoever captures some objetivos. */
  const [soloMio, setSoloMio] = useState<boolean | null>(null);
  const [quizasVieja, setQuizasVieja] = useState(false);
  const memoria = useMemoria();
  const revisada = useRef(0);
  const regreso = useRegreso(paso !== null);

  const audit = async (completa: boolean) => {
    setAuditoria(await call('auditar', { completa }));
    revisada.current = performance.now();
    setQuizasVieja(false);
  };
  const forget = () => {
    regreso();
    setDone(null);
    setReparado(false);
  };
  const review = (completa: boolean) => {
    forget();
    task.run(completa ? PUNTOS.revisandoTodo : PUNTOS.revisando, () => audit(completa));
  };
  // Whoever comes here again finds a list that may be of before their edits.
  useEffect(() => {
    if (!activa || paso) return;
    const age = performance.now() - revisada.current;
    if (revisada.current === 0 || age > VIEJA) task.run(PUNTOS.revisando, () => audit(false));
    else if (age > RECIENTE) setQuizasVieja(true);
  }, [activa]);
  // Back from the sheet: told, and not done, so that nothing moves under the pointer.
  useEffect(() => {
    const look = () => {
      if (activa && revisada.current > 0 && performance.now() - revisada.current > RECIENTE) setQuizasVieja(true);
    };
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [activa]);
  useEffect(() => {
    if (!pedido?.linea) return;
    setOrden('linea');
    memoria.seek(claveDeLinea(pedido.linea));
  }, [pedido]);

  const prepare = (celda: Celda | null) => {
    forget();
    task.run(REPARAR.preparando, async () =>
      setPaso({ tipo: 'reparar', celda, preparada: await call('prepararReparacion', { elecciones: null }) }),
    );
  };
  const prepareUndo = () => {
    forget();
    task.run(REPARAR.preparandoDeshacer, async () =>
      setPaso({ tipo: 'deshacer', preparado: await call('prepararDeshacer') }),
    );
  };
  /** Back to the list, which tells how the workbook stands now. */
  const finish = async (sentence: string) => {
    setPaso(null);
    setDone(sentence);
    await audit(false);
  };
  const back = () => {
    task.clear();
    setPaso(null);
  };
  const goTo = (hoja: string, celda: string) => task.aside(() => call('irACelda', { hoja, celda }));

  if (paso) {
    return (
      <main>
        {paso.tipo === 'reparar' && (
          <PlanView
            task={task}
            preparada={paso.preparada}
            celda={paso.celda}
            goTo={goTo}
            onBack={back}
            onDone={(n) => {
              setReparado(true);
              return finish(REPARAR.aplicada(n));
            }}
          />
        )}
        {paso.tipo === 'deshacer' && (
          <DeshacerView
            task={task}
            preparado={paso.preparado}
            onBack={back}
            onDone={(n) => finish(REPARAR.deshecha(n))}
          />
        )}
        {paso.tipo === 'aceptar' && (
          <AceptarView task={task} finding={paso.finding} onBack={back} onDone={() => finish(REPARAR.aceptada)} />
        )}
      </main>
    );
  }
  const mayRepair = auditoria?.puedeReparar === true;
  const why = (punto: Punto) => {
    const { hoja, celda, code, mensaje, remedio } = punto;
    const enCelda = hoja && celda ? { hoja, celda } : null;
    const { explicacion = '', ejemplo = '' } = auditoria?.explicadas.find((r) => r.code === code) ?? {};
    const titulo = auditoria?.reglas.find((r) => r.code === code)?.titulo ?? code;
    if (enCelda) goTo(enCelda.hoja, enCelda.celda);
    ir('porque', { caso: { celda: enCelda, titulo, mensaje, remedio, explicacion, ejemplo } });
  };
  const acciones: Acciones = {
    goTo,
    why,
    busy: task.busy !== null,
    restore: mayRepair ? prepare : null,
    accept: mayRepair
      ? (finding) => {
          forget();
          setPaso({ tipo: 'aceptar', finding });
        }
      : null,
  };
  return (
    <main>
      {auditoria?.hayMir !== false && (
        <Toolbar
          busy={task.busy !== null}
          review={review}
          onPrepare={mayRepair ? () => prepare(null) : null}
          onUndo={mayRepair && !reparado ? prepareUndo : null}
        />
      )}
      <Status task={task} done={done} />
      {reparado && !task.busy && (
        <p>
          <button type="button" class="link" onClick={prepareUndo}>
            {REPARAR.deshacer}
          </button>
        </p>
      )}
      {auditoria && !auditoria.hayMir && <p class="card">{sinMirTexto(auditoria.findings)}</p>}
      {auditoria?.hayMir && (
        <div class={task.busy ? 'stale' : ''}>
          <Resumen auditoria={auditoria} />
          <Puntero
            auditoria={auditoria}
            orden={orden}
            setOrden={setOrden}
            soloMio={auditoria.soloAlgunos ? (soloMio ?? true) : null}
            setSoloMio={setSoloMio}
            memoria={memoria}
            acciones={acciones}
          />
          {!auditoria.puedeReparar && auditoria.findings.some((f) => isReparable(f.code)) && (
            <p class="note">{PUNTOS.noPuede}</p>
          )}
          {/* At the foot of what is in sight: it comes with the click of whoever comes back, and nothing moves under it. */}
          {quizasVieja && !task.busy && (
            <p class="note stale-hint" role="status">
              {PUNTOS.viejo}
            </p>
          )}
        </div>
      )}
    </main>
  );
}

interface PunteroProps extends OrdenProps {
  readonly auditoria: Auditoria;
  readonly memoria: ReturnType<typeof useMemoria>;
  readonly acciones: Acciones;
}

/** The list as it was chosen. */
function Puntero({ auditoria, memoria, acciones, ...orden }: PunteroProps) {
  const { reglas, lineas, findings } = auditoria;
  if (findings.length === 0) return <ListaPorRegla puntos={[]} reglas={reglas} memoria={memoria} acciones={acciones} />;
  const puntos = puntosOf(auditoria).filter((p) => orden.soloMio !== true || p.deLinea?.mia === true);
  const props = { puntos, reglas, memoria, acciones };
  return (
    <>
      <OrdenView {...orden} />
      {puntos.length === 0 && <p class="card">{PUNTOS.nadaMio}</p>}
      {orden.orden === 'linea' ? <ListaPorLinea {...props} lineas={lineas} /> : <ListaPorRegla {...props} />}
    </>
  );
}
