import { useState } from 'preact/hooks';
import type { Api } from '../../../gas/api';
import type { Finding } from '../../../mir/finding';
import { PUNTOS } from '../../../text/barra-puntos';
import { REPARAR } from '../../../text/barra-reparar';
import { useTask } from '../../comun/async';
import { useRegreso } from '../../comun/foco';
import { call } from '../../comun/rpc';
import { AceptarView } from './aceptar';
import { useAuditoria } from './auditoria';
import type { Celda } from './caso';
import { DeshacerView } from './deshacer';
import { PlanView } from './plan';

/** What is on screen instead of the list. */
type Paso =
  | {
      readonly tipo: 'reparar';
      readonly preparada: ReturnType<Api['prepararReparacion']>;
      readonly celda: Celda | null;
    }
  | { readonly tipo: 'deshacer'; readonly preparado: ReturnType<Api['prepararDeshacer']> }
  | { readonly tipo: 'aceptar'; readonly finding: Finding };

/** The list and the steps that are opened from it: a repair, taking it back, what is accepted as it is. */
export function usePasos(activa: boolean) {
  const task = useTask();
  const [paso, setPaso] = useState<Paso | null>(null);
  const [done, setDone] = useState<string | null>(null);
  /** Right after a repair, taking it back is offered beside the message. */
  const [reparado, setReparado] = useState(false);
  const regreso = useRegreso(paso !== null);
  const { auditoria, audit, quizasVieja } = useAuditoria(task, activa, paso !== null);

  const forget = () => {
    regreso();
    setDone(null);
    setReparado(false);
  };
  /** Back to the list, which tells how the workbook stands now. */
  const finish = async (sentence: string) => {
    setPaso(null);
    setDone(sentence);
    await audit(false);
  };
  return {
    task,
    auditoria,
    quizasVieja,
    paso,
    done,
    reparado,
    review(completa: boolean) {
      forget();
      task.run(completa ? PUNTOS.revisandoTodo : PUNTOS.revisando, () => audit(completa));
    },
    /** Shows the repair; of a cell, what is about it first. */
    prepare(celda: Celda | null) {
      forget();
      task.run(REPARAR.preparando, async () =>
        setPaso({ tipo: 'reparar', celda, preparada: await call('prepararReparacion', { elecciones: null }) }),
      );
    },
    prepareUndo() {
      forget();
      task.run(REPARAR.preparandoDeshacer, async () =>
        setPaso({ tipo: 'deshacer', preparado: await call('prepararDeshacer') }),
      );
    },
    accept(finding: Finding) {
      forget();
      setPaso({ tipo: 'aceptar', finding });
    },
    finish,
    finishRepair(n: number) {
      setReparado(true);
      return finish(REPARAR.aplicada(n));
    },
    back() {
      task.clear();
      setPaso(null);
    },
    goTo: (hoja: string, celda: string) => task.aside(() => call('irACelda', { hoja, celda })),
  };
}

export type Pasos = ReturnType<typeof usePasos>;

/** The step that covers the list. */
export function PasoView({ paso, pasos }: { paso: Paso; pasos: Pasos }) {
  const { task, back, finish } = pasos;
  switch (paso.tipo) {
    case 'reparar':
      return (
        <PlanView
          task={task}
          preparada={paso.preparada}
          celda={paso.celda}
          goTo={pasos.goTo}
          onBack={back}
          onDone={pasos.finishRepair}
        />
      );
    case 'deshacer':
      return (
        <DeshacerView
          task={task}
          preparado={paso.preparado}
          onBack={back}
          onDone={(n) => finish(REPARAR.deshecha(n))}
        />
      );
    default:
      return <AceptarView task={task} finding={paso.finding} onBack={back} onDone={() => finish(REPARAR.aceptada)} />;
  }
}
