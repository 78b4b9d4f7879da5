import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Api, CambioPrograma, ProgramaVista } from '../gas/api';
import { COMUN } from '../text/barra';
import { PROGRAMA } from '../text/programa';
import { useTask } from './comun/async';
import type { ObjetivoDe } from './comun/buscar';
import { mountDialog } from './comun/dialogo';
import { useLadoALado, useRegreso } from './comun/foco';
import { Refused, Status } from './comun/parts';
import { call } from './comun/rpc';
import { keyOfLineaVista, listObjetivos, seccionOf } from './plan/datos';
import { CambioDePrograma } from './programa/cambio';
import { CapturaPrograma } from './programa/captura';
import { claseOf, isPorAceptar } from './programa/datos';
import { FichaPrograma } from './programa/linea';
import { ListaProgramas } from './programa/lista';
import './estilo/style.css';
import './programa/estilo.css';

type Programas = ReturnType<Api['programaMensual']>;

/** Dialog "Programa mensual": how each linea is programmed; accept what is proposed, or capture something else. */
export function ProgramaMensual() {
  const task = useTask();
  const [vista, setVista] = useState<Programas | null>(null);
  const [clave, setClave] = useState<string | null>(null);
  const [cambio, setCambio] = useState<CambioPrograma | null>(null);
  const [captura, setCaptura] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const objetivos = useMemo(() => (vista ? listObjetivos(vista.secciones) : []), [vista]);
  const lineas = useMemo(() => objetivos.flatMap((o) => o.lineas), [objetivos]);
  const elegida = lineas.find((l) => keyOfLineaVista(l) === clave) ?? null;

  const load = async () => setVista(await call('programaMensual'));
  useEffect(() => {
    task.run(PROGRAMA.cargando, load);
  }, []);

  const leave = useRegreso(cambio !== null || captura);
  const showDetail = useLadoALado();

  if (!vista?.ok) {
    return (
      <main>
        <Status task={task} />
        {vista && <Refused title={COMUN.sinMir} findings={vista.findings} />}
      </main>
    );
  }
  const seccionDe = (seccion: number) => seccionOf(vista.secciones, seccion);
  const start = (next: CambioPrograma) => {
    leave();
    setDone(null);
    setCambio(next);
  };
  const back = () => {
    task.clear();
    setCambio(null);
  };
  const finish = async (cuantas: number) => {
    await load();
    setCambio(null);
    setCaptura(false);
    setDone(PROGRAMA.hecho(cuantas));
  };
  const choose = (linea: ProgramaVista) => {
    if (task.busy) return;
    setClave(keyOfLineaVista(linea));
    setCambio(null);
    setCaptura(false);
    setDone(null);
    showDetail();
  };
  const deLineas = (tipo: 'aceptar' | 'proponer', pedidas: readonly ProgramaVista[] | null): CambioPrograma => ({
    tipo,
    lineas: pedidas?.map((l) => ({ linea: l.linea, seccion: seccionDe(l.seccion) })) ?? null,
    objetivo: null,
    seccion: null,
    aSabiendas: false,
  });
  return (
    <main class="split programa">
      <ListaProgramas objetivos={objetivos} corte={vista.corte} elegida={elegida} onChoose={choose} />
      <div class="detail">
        {cambio && <CambioDePrograma task={task} cambio={cambio} onDone={finish} onBack={back} />}
        {captura && elegida && (
          // It stays under what it would change: whoever comes back finds what was typed.
          <div hidden={cambio !== null}>
            <CapturaPrograma
              key={clave}
              linea={elegida}
              onBack={() => setCaptura(false)}
              onReview={(meses, aSabiendas) =>
                start({
                  tipo: 'capturar',
                  linea: elegida.linea,
                  seccion: seccionDe(elegida.seccion),
                  meses,
                  aSabiendas,
                })
              }
            />
          </div>
        )}
        {!cambio && !(captura && elegida) && (
          <>
            <p>{PROGRAMA.explicacion}</p>
            <Status task={task} done={done} />
            <p class="secondary">
              {PROGRAMA.resumen(lineas.filter((l) => claseOf(l) === 'aceptada').length, lineas.length)}
            </p>
            {vista.puedeCambiar ? (
              <Aceptar
                porAceptar={lineas.filter(isPorAceptar)}
                objetivo={objetivos.find((o) => elegida !== null && o.lineas.includes(elegida)) ?? null}
                onAccept={(pedidas) => start(deLineas('aceptar', pedidas))}
              />
            ) : (
              <p class="note">{PROGRAMA.noPuede}</p>
            )}
            {elegida ? (
              <FichaPrograma
                linea={elegida}
                corte={vista.corte}
                puedeCambiar={vista.puedeCambiar}
                onAccept={() => start(deLineas('aceptar', [elegida]))}
                onPropose={() => start(deLineas('proponer', [elegida]))}
                onCapture={() => {
                  leave();
                  setDone(null);
                  setCaptura(true);
                }}
              />
            ) : (
              <p class="secondary">{PROGRAMA.elija}</p>
            )}
          </>
        )}
      </div>
    </main>
  );
}

interface AceptarProps {
  readonly porAceptar: readonly ProgramaVista[];
  /** That of the chosen linea. */
  readonly objetivo: ObjetivoDe<ProgramaVista> | null;
  /** null: all of the MIR. */
  onAccept(lineas: readonly ProgramaVista[] | null): void;
}

/** Accepts at once whatever is proposed, or what is of one objetivo. */
function Aceptar({ porAceptar, objetivo, onAccept }: AceptarProps) {
  const delObjetivo = objetivo?.lineas.filter(isPorAceptar) ?? [];
  if (porAceptar.length === 0) {
    return (
      <div class="buttons">
        <p class="note good">{PROGRAMA.todasAceptadas}</p>
      </div>
    );
  }
  return (
    <div class="buttons">
      <button type="button" onClick={() => onAccept(null)}>
        {PROGRAMA.aceptarTodas(porAceptar.length)}
      </button>
      {objetivo && delObjetivo.length > 0 && delObjetivo.length < porAceptar.length && (
        <button type="button" onClick={() => onAccept(delObjetivo)}>
          {PROGRAMA.aceptarObjetivo(objetivo.numero, delObjetivo.length)}
        </button>
      )}
    </div>
  );
}

mountDialog(() => <ProgramaMensual />);
