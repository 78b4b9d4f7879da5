import { useEffect, useRef, useState } from 'preact/hooks';
import type { Api } from '../../gas/api';
import type { Finding } from '../../mir/finding';
import { EMPEZAR } from '../../text/barra-empezar';
import { useTask } from '../comun/async';
import { focusFirst, type Problemas } from '../comun/campos';
import { call, closeView } from '../comun/rpc';
import {
  type Camino,
  type Comienzo,
  emptyFormas,
  type Formas,
  type Hecha,
  type Leida,
  type Peticion,
  type Previa,
  peticionDe,
} from './datos';
import type { Paso } from './pasos';
import { problemasDe } from './problemas';

/** What was shown, with what was asked to see it: the same makes it. */
interface Vista {
  readonly peticion: Peticion;
  readonly previa: Previa;
  readonly columnas: Leida['columnas'];
  readonly movido: boolean;
}

/** What is not the plan that was shown: it is shown again. */
const MOVIDO: readonly string[] = ['APP-191', 'APP-58'];

/** Where the wizard stands, what it knows by then, and what leads from one step to another. */
export function useAsistente() {
  const task = useTask();
  const [comienzo, setComienzo] = useState<Comienzo | null>(null);
  const [paso, setPaso] = useState<Paso>('camino');
  const [camino, setCamino] = useState<Camino | null>(null);
  const [formas, setFormas] = useState<Formas>(emptyFormas(0));
  const [problems, setProblems] = useState<Problemas>({});
  const [rechazo, setRechazo] = useState<readonly Finding[]>([]);
  const [vista, setVista] = useState<Vista | null>(null);
  const [hecha, setHecha] = useState<Hecha | null>(null);
  const [deshacer, setDeshacer] = useState<ReturnType<Api['prepararDeshacer']> | null>(null);
  const [deshecha, setDeshecha] = useState(false);
  /** Counts what is typed and chosen: what was read of something else is not shown for it. */
  const cambios = useRef(0);

  const begin = () =>
    task.run(EMPEZAR.viendo, async () => {
      const answer = await call('comienzo');
      setComienzo(answer);
      setCamino(answer.recomendado);
      setFormas(emptyFormas(answer.anio));
      setPaso('camino');
      setVista(null);
      setHecha(null);
      setDeshacer(null);
      setDeshecha(false);
    });
  useEffect(begin, []);

  const show = (peticion: Peticion, leida: Leida, movido: boolean) => {
    if (!leida.previa) {
      setRechazo(leida.findings);
      setPaso('datos');
      return;
    }
    setRechazo([]);
    setVista({ peticion, previa: leida.previa, columnas: leida.columnas, movido });
    setPaso('previa');
  };

  return {
    task,
    comienzo,
    paso,
    camino,
    formas,
    problems,
    rechazo,
    vista,
    hecha,
    deshacer,
    deshecha,
    begin,
    setCamino,
    goTo(next: Paso) {
      task.clear();
      setRechazo([]);
      setProblems({});
      setPaso(next);
    },
    /** What was said of what stood there before is said no longer, nor asked again. */
    change(cambio: (antes: Formas) => Formas) {
      cambios.current += 1;
      task.clear();
      setFormas(cambio);
      setProblems({});
      setRechazo([]);
    },
    /** Opens another view, and leaves. */
    open: (funcion: string) =>
      task.run(EMPEZAR.abriendo, async () => {
        const answer = await call('abrirVista', { funcion, tema: 'empezada' });
        if (answer.ok) closeView();
        else setRechazo(answer.findings);
      }),
    /** Asks what the chosen way would make, unless something is missing. */
    look() {
      if (!camino) return;
      const found = problemasDe(camino, formas);
      setProblems(found);
      if (focusFirst(found)) return;
      task.run(EMPEZAR.leyendo[camino], async () => {
        setRechazo([]);
        const antes = cambios.current;
        const peticion = await peticionDe(camino, formas);
        const leida = await peticion.ver();
        if (cambios.current === antes) show(peticion, leida, false);
      });
    },
    /** Has made what is shown. */
    make: () =>
      task.run(EMPEZAR.haciendo, async () => {
        if (!vista) return;
        setRechazo([]);
        const answer = await vista.peticion.hacer(vista.previa.huella);
        if (answer.ok) {
          setHecha(answer);
          setPaso('listo');
        } else if (answer.findings.some((f) => MOVIDO.includes(f.code))) {
          show(vista.peticion, await vista.peticion.ver(), true);
        } else setRechazo(answer.findings);
      }),
    prepareUndo: () => task.run(EMPEZAR.preparandoDeshacer, async () => setDeshacer(await call('prepararDeshacer'))),
    leaveUndo: () => setDeshacer(null),
    undone: async () => setDeshecha(true),
  };
}

export type Asistente = ReturnType<typeof useAsistente>;
