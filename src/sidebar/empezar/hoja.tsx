import { useEffect, useState } from 'preact/hooks';
import type { Finding } from '../../mir/finding';
import { IMPORTAR } from '../../text/barra';
import { ADOPTAR } from '../../text/barra-adoptar';
import { EMPEZAR } from '../../text/barra-empezar';
import type { Task } from '../comun/async';
import type { Problemas } from '../comun/campos';
import { Figuras, ListaDudas } from '../comun/hecho';
import { Field, Findings, Refused } from '../comun/parts';
import { call } from '../comun/rpc';
import { Columnas } from './columnas';
import type { Confirmadas } from './columnas-datos';
import type { Formas } from './datos';
import { Anio } from './formas';
import { Titulo } from './titulo';

interface HojaProps {
  readonly forma: Formas['hoja'];
  readonly problems: Problemas;
  readonly task: Task;
  set(cambio: Partial<Formas['hoja']>): void;
}

type Vista = NonNullable<Formas['hoja']['vista']>;

/** The sheet that looks like a MIR and what was recognised on it: what is doubtful is asked before anything else. */
export function FormaHoja({ forma, problems, task, set }: HojaProps) {
  const { vista } = forma;
  const [refused, setRefused] = useState<readonly Finding[]>([]);
  const look = (hoja: string | null, said: Confirmadas) =>
    task.run(EMPEZAR.reconociendo, async () => {
      const answer = await call('reconocer', { hoja, columnas: said });
      setRefused(answer.ok ? [] : answer.findings);
      // What was said and cannot be taken leaves what is on screen as it was.
      if (answer.ok) set({ vista: answer, confirmadas: said });
    });
  useEffect(() => {
    if (!vista) look(null, {});
  }, []);

  const busy = task.busy !== null;
  return (
    <>
      <Titulo>{EMPEZAR.caminos.hoja.titulo}</Titulo>
      {refused.length > 0 && <Refused title={EMPEZAR.hojaNinguna} findings={refused} />}
      {vista && (
        <>
          <p class="secondary">{EMPEZAR.hojaIntro}</p>
          <Hojas vista={vista} busy={busy} onChoose={(hoja) => look(hoja, {})} />
          <div class={busy ? 'stale' : ''}>
            <Figuras
              figuras={[
                { value: vista.lineas, label: ADOPTAR.lineas(vista.lineas) },
                { value: vista.objetivos, label: ADOPTAR.objetivos(vista.objetivos) },
                { value: vista.secciones, label: ADOPTAR.secciones(vista.secciones) },
                { value: vista.ejercicio ?? ADOPTAR.sinEjercicio, label: ADOPTAR.ejercicio },
              ]}
            />
            {vista.ejercicio === null && (
              <Anio
                value={forma.ejercicio}
                help={EMPEZAR.hojaAnioAyuda}
                problems={problems}
                set={(ejercicio) => set({ ejercicio })}
              />
            )}
            <Recognised vista={vista} forma={forma} busy={busy} look={look} />
          </div>
        </>
      )}
    </>
  );
}

function Recognised({
  vista,
  forma,
  busy,
  look,
}: {
  vista: Vista;
  forma: Formas['hoja'];
  busy: boolean;
  look: (hoja: string, said: Confirmadas) => void;
}) {
  return (
    <>
      {vista.findings.length > 0 && <Findings findings={vista.findings} />}
      <Columnas
        vista={vista}
        confirmadas={forma.confirmadas}
        busy={busy}
        onConfirm={(key, columna) => look(vista.hoja, { ...forma.confirmadas, [key]: columna })}
      />
      {vista.dudas.length > 0 && (
        <details class="card">
          <summary>{ADOPTAR.dudas(vista.dudas.length)}</summary>
          <ListaDudas dudas={vista.dudas} lugar={IMPORTAR.fila} />
        </details>
      )}
    </>
  );
}

function Hojas({ vista, busy, onChoose }: { vista: Vista; busy: boolean; onChoose: (hoja: string) => void }) {
  if (vista.hojas.length < 2) return <h2>{ADOPTAR.hojaElegida(vista.hoja)}</h2>;
  return (
    <Field id="hoja" label={ADOPTAR.hoja}>
      <select id="hoja" value={vista.hoja} disabled={busy} onChange={(e) => onChoose(e.currentTarget.value)}>
        {vista.hojas.map((h) => (
          <option key={h.nombre} value={h.nombre}>
            {ADOPTAR.hojaOpcion(h.nombre, h.lineas, h.certeza)}
          </option>
        ))}
      </select>
    </Field>
  );
}
