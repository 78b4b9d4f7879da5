import { render } from 'preact';
import { useState } from 'preact/hooks';
import type { Respuesta } from '../gas/api';
import { JUEGOS } from '../mir/juegos';
import { COMUN, NUEVA } from '../text/barra';
import { PALABRAS } from '../text/barra-palabras';
import { useTask } from './comun/async';
import { Lista } from './comun/campos';
import { Achieved, Field, Findings, FormButtons, Refused, Status } from './comun/parts';
import { call, closeView } from './comun/rpc';
import { parseYear } from './comun/year';
import './estilo/style.css';

type Campo = 'institucion' | 'organo' | 'ejercicio';

const CAMPOS: readonly { readonly key: Campo; readonly label: string; readonly example: string }[] = [
  { key: 'institucion', label: NUEVA.institucion, example: NUEVA.institucionEjemplo },
  { key: 'organo', label: NUEVA.organo, example: NUEVA.organoEjemplo },
  { key: 'ejercicio', label: NUEVA.ejercicio, example: '2025' },
];

function problemsOf(values: Readonly<Record<Campo, string>>): Partial<Record<Campo, string>> {
  const problems: Partial<Record<Campo, string>> = {};
  for (const { key, label } of CAMPOS) {
    if (values[key].trim() === '') problems[key] = NUEVA.falta(label);
    else if (key === 'ejercicio' && parseYear(values[key]) === null) problems[key] = NUEVA.ejercicioInvalido;
  }
  return problems;
}

/** Dialog "Nueva MIR": an empty MIR for an órgano and a year. */
export function Nueva() {
  const task = useTask();
  const [values, setValues] = useState<Record<Campo, string>>({ institucion: '', organo: '', ejercicio: '' });
  const [preset, setPreset] = useState(JUEGOS[0]?.nombre ?? '');
  const [problems, setProblems] = useState<Partial<Record<Campo, string>>>({});
  const [result, setResult] = useState<Respuesta | null>(null);

  const submit = (event: Event) => {
    event.preventDefault();
    const found = problemsOf(values);
    setProblems(found);
    const first = CAMPOS.find((c) => found[c.key]);
    if (first) {
      document.getElementById(first.key)?.focus();
      return;
    }
    task.run(NUEVA.creando, async () => {
      setResult(null);
      setResult(
        await call('crearMir', {
          ejercicio: Number(values.ejercicio.trim()),
          institucion: values.institucion.trim(),
          organo: values.organo.trim(),
          preset,
        }),
      );
    });
  };

  if (result?.ok && !task.busy) {
    return (
      <main>
        <Achieved title={NUEVA.lista}>
          <p>{NUEVA.listaDetalle}</p>
        </Achieved>
        {result.findings.length > 0 && <Findings findings={result.findings} />}
        <div class="buttons">
          <button type="button" class="action" onClick={closeView}>
            {COMUN.cerrar}
          </button>
        </div>
      </main>
    );
  }
  return (
    <main>
      <form onSubmit={submit} noValidate>
        <p>{NUEVA.intro}</p>
        {CAMPOS.map(({ key, label, example }) => (
          <Field key={key} id={key} label={label} error={problems[key] ?? null}>
            <input
              id={key}
              type="text"
              inputMode={key === 'ejercicio' ? 'numeric' : 'text'}
              maxLength={key === 'ejercicio' ? 4 : 300}
              class={key === 'ejercicio' ? 'short' : ''}
              placeholder={example}
              value={values[key]}
              aria-describedby={problems[key] ? `${key}-error` : undefined}
              aria-invalid={problems[key] !== undefined}
              onInput={(e) => setValues({ ...values, [key]: e.currentTarget.value })}
            />
          </Field>
        ))}
        <Lista
          id="preset"
          label={PALABRAS.juego}
          value={preset}
          problems={{}}
          vacia={null}
          opciones={JUEGOS.map(({ nombre }) => ({ valor: nombre, nombre }))}
          help={PALABRAS.ayuda}
          set={setPreset}
        />
        <FormButtons label={NUEVA.crear} busy={task.busy !== null} onCancel={closeView} />
      </form>
      <Status task={task} />
      {result && !result.ok && <Refused title={NUEVA.noCreada} findings={result.findings} />}
    </main>
  );
}

const root = typeof document === 'undefined' ? null : document.getElementById('app');
if (root) render(<Nueva />, root);
