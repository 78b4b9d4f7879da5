import { useEffect, useState } from 'preact/hooks';
import type { CambioPrograma } from '../../gas/api';
import { PROGRAMA } from '../../text/programa';
import type { Task } from '../comun/async';
import { CambioView, Rechazo, useCambio } from '../comun/cambio';
import { Status } from '../comun/parts';
import { call } from '../comun/rpc';

/** So many lineas are named at once; the steps below name them all. */
const SHOWN_AT_ONCE = 12;

interface CambioProps {
  readonly task: Task;
  readonly cambio: CambioPrograma;
  onDone(lineas: number): Promise<void>;
  onBack(): void;
}

/** What would change, linea by linea; what does not come to its meta has to be confirmed. */
export function CambioDePrograma({ task, cambio, onDone, onBack }: CambioProps) {
  const [aSabiendas, setASabiendas] = useState(cambio.aSabiendas);
  const paso = useCambio(
    task,
    (huella) => call('cambiarPrograma', { cambio: { ...cambio, aSabiendas }, huella }),
    ({ lineas }) => onDone(lineas),
  );
  useEffect(paso.preview, []);
  const { vista } = paso;
  if (!vista) {
    return (
      <section>
        <Status task={task} />
        <Rechazo cambio={paso} titulo={PROGRAMA.noSePuede} />
        {task.busy === null && (
          <button type="button" onClick={onBack}>
            {PROGRAMA.volver}
          </button>
        )}
      </section>
    );
  }
  const frases = vista.operaciones.slice(0, vista.lineas).map((op) => op.descripcion);
  const resumen = frases.slice(0, SHOWN_AT_ONCE);
  const resto = frases.length - resumen.length;
  return (
    <CambioView
      cambio={{ ...paso, back: onBack }}
      task={task}
      titulo={PROGRAMA.titulo[cambio.tipo](vista.lineas)}
      resumen={resto > 0 ? [...resumen, PROGRAMA.yMas(resto)] : resumen}
      aplicar={PROGRAMA.aplicar}
      listo={!vista.porConfirmar || aSabiendas}
    >
      {vista.porConfirmar && !cambio.aSabiendas && (
        <div class="field">
          <label class="check">
            <input type="checkbox" checked={aSabiendas} onChange={(e) => setASabiendas(e.currentTarget.checked)} />
            <span>{PROGRAMA.aSabiendas}</span>
          </label>
        </div>
      )}
    </CambioView>
  );
}
