import { useEffect, useRef, useState } from 'preact/hooks';
import type { Api } from '../../../gas/api';
import { PUNTOS } from '../../../text/barra-puntos';
import type { Task } from '../../comun/async';
import { call } from '../../comun/rpc';

export type Auditoria = ReturnType<Api['auditar']>;

/** A list that is older than this (milliseconds) is asked for again by whoever comes back to it. */
const VIEJA = 60_000;
/** Younger than this it cannot have aged while somebody looked away. */
const RECIENTE = 3000;

/** What the workbook was found to lack, and whether it may have changed since; `cubierta`: something else is on screen. */
export function useAuditoria(task: Task, activa: boolean, cubierta: boolean) {
  const [auditoria, setAuditoria] = useState<Auditoria | null>(null);
  const [quizasVieja, setQuizasVieja] = useState(false);
  const revisada = useRef(0);

  const audit = async (completa: boolean): Promise<void> => {
    setAuditoria(await call('auditar', { completa }));
    revisada.current = performance.now();
    setQuizasVieja(false);
  };
  // Whoever comes here again finds a list that may be of before their edits.
  useEffect(() => {
    if (!activa || cubierta) return;
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
  return { auditoria, audit, quizasVieja };
}
