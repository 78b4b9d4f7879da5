import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { PUNTOS } from '../../text/barra-puntos';
import { REPARAR } from '../../text/barra-reparar';
import { type Punto, puntosOf } from '../comun/grouping';
import { Status } from '../comun/parts';
import { sinMirTexto } from '../comun/sin-mir';
import type { Auditoria } from './puntos/auditoria';
import type { Acciones } from './puntos/caso';
import { claveDeLinea, ListaPorLinea, ListaPorRegla } from './puntos/lista';
import { useMemoria } from './puntos/memoria';
import { type Orden, type OrdenProps, OrdenView } from './puntos/orden';
import { PasoView, usePasos } from './puntos/pasos';
import { isReparable } from './puntos/reparables';
import { Resumen, Toolbar } from './puntos/resumen';
import type { PropsDeRuta } from './rutas';
import './puntos/estilo.css';

/** Sidebar "Puntos por revisar": audit, go to a cell, preview a repair, apply all or some of it, take it back. */
export function Puntos({ activa, pedido, ir }: PropsDeRuta) {
  const [orden, setOrden] = useState<Orden>('regla');
  /** null: nobody touched the switch, which is on for whoever captures some objetivos. */
  const [soloMio, setSoloMio] = useState<boolean | null>(null);
  const memoria = useMemoria();
  const pasos = usePasos(activa);
  const { task, auditoria, paso, done, reparado, goTo, prepare, prepareUndo } = pasos;
  useEffect(() => {
    if (!pedido?.linea) return;
    setOrden('linea');
    memoria.seek(claveDeLinea(pedido.linea));
  }, [pedido]);

  if (paso) {
    return (
      <main>
        <PasoView paso={paso} pasos={pasos} />
      </main>
    );
  }
  const busy = task.busy !== null;
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
    busy,
    restore: mayRepair ? prepare : null,
    accept: mayRepair ? pasos.accept : null,
  };
  return (
    <main>
      {auditoria?.hayMir !== false && (
        <Toolbar
          busy={busy}
          review={pasos.review}
          onPrepare={mayRepair ? () => prepare(null) : null}
          onUndo={mayRepair && !reparado ? prepareUndo : null}
        />
      )}
      <Status task={task} done={done} />
      {reparado && !busy && (
        <p>
          <button type="button" class="link" onClick={prepareUndo}>
            {REPARAR.deshacer}
          </button>
        </p>
      )}
      {auditoria && !auditoria.hayMir && <p class="card">{sinMirTexto(auditoria.findings)}</p>}
      {auditoria?.hayMir && (
        <Revisada auditoria={auditoria} busy={busy} quizasVieja={pasos.quizasVieja}>
          <Puntero
            auditoria={auditoria}
            orden={orden}
            setOrden={setOrden}
            soloMio={auditoria.soloAlgunos ? (soloMio ?? true) : null}
            setSoloMio={setSoloMio}
            memoria={memoria}
            acciones={acciones}
          />
        </Revisada>
      )}
    </main>
  );
}

interface RevisadaProps {
  readonly auditoria: Auditoria;
  readonly busy: boolean;
  readonly quizasVieja: boolean;
  readonly children: ComponentChildren;
}

/** What was found, under its counts, and what is to be known of it. */
function Revisada({ auditoria, busy, quizasVieja, children }: RevisadaProps) {
  return (
    <div class={busy ? 'stale' : ''}>
      <Resumen auditoria={auditoria} />
      {children}
      {!auditoria.puedeReparar && auditoria.findings.some((f) => isReparable(f.code)) && (
        <p class="note">{PUNTOS.noPuede}</p>
      )}
      {/* At the foot of what is in sight: it comes with the click of whoever comes back, and nothing moves under it. */}
      {quizasVieja && !busy && (
        <p class="note stale-hint" role="status">
          {PUNTOS.viejo}
        </p>
      )}
    </div>
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
