import { render } from 'preact';
import { useState } from 'preact/hooks';
import type { Api, DudaVista } from '../gas/api';
import { COMUN, IMPORTAR } from '../text/barra';
import { useTask } from './async';
import { checkFile, readBase64 } from './file';
import { Figuras, ListaDudas } from './hecho';
import { Achieved, Field, Findings, FormButtons, Refused, Status } from './parts';
import { call, closeView } from './rpc';
import { parseYear } from './year';
import './style.css';

type Resultado = ReturnType<Api['importarPat']>;

/** Dialog "Importar un PAT": choose the document, import, read what came in and what is in doubt. */
export function Importar() {
  const task = useTask();
  const [file, setFile] = useState<File | null>(null);
  const [year, setYear] = useState('');
  const [problem, setProblem] = useState<{ field: 'file' | 'year'; text: string } | null>(null);
  const [result, setResult] = useState<Resultado | null>(null);

  const submit = (event: Event) => {
    event.preventDefault();
    const fileProblem = file ? checkFile(file) : IMPORTAR.faltaArchivo;
    if (!file || fileProblem) {
      setProblem({ field: 'file', text: fileProblem ?? IMPORTAR.faltaArchivo });
      return;
    }
    const ejercicio = parseYear(year);
    if (year.trim() !== '' && ejercicio === null) {
      setProblem({ field: 'year', text: IMPORTAR.ejercicioInvalido });
      return;
    }
    setProblem(null);
    task.run(IMPORTAR.importando, async () => {
      setResult(null);
      setResult(await call('importarPat', { nombre: file.name, base64: await readBase64(file), ejercicio }));
    });
  };

  if (result?.ok && !task.busy) return <Hecho result={result} />;
  const fileError = problem?.field === 'file' ? problem.text : null;
  const yearError = problem?.field === 'year' ? problem.text : null;
  return (
    <main>
      <form onSubmit={submit} noValidate>
        <p>{IMPORTAR.intro}</p>
        <Field id="archivo" label={IMPORTAR.archivo} error={fileError}>
          <div class="picker">
            <input
              id="archivo"
              class="unseen"
              type="file"
              accept=".txt,.docx,text/plain,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
              aria-describedby={fileError ? 'archivo-error' : undefined}
              aria-invalid={fileError !== null}
              onChange={(e) => {
                setFile(e.currentTarget.files?.[0] ?? null);
                setProblem(null);
                setResult(null);
              }}
            />
            <label for="archivo" class="choose">
              {IMPORTAR.elegir}
            </label>
            <span>{file?.name ?? IMPORTAR.ninguno}</span>
          </div>
        </Field>
        <Field id="ejercicio" label={IMPORTAR.ejercicio} help={IMPORTAR.ejercicioAyuda} error={yearError}>
          <input
            id="ejercicio"
            type="text"
            inputMode="numeric"
            maxLength={4}
            size={6}
            value={year}
            aria-describedby={yearError ? 'ejercicio-error' : 'ejercicio-help'}
            aria-invalid={yearError !== null}
            onInput={(e) => setYear(e.currentTarget.value)}
          />
        </Field>
        <FormButtons label={IMPORTAR.importar} busy={task.busy !== null} onCancel={closeView} />
      </form>
      <Status task={task} />
      {result && !result.ok && <Refused title={IMPORTAR.noImportado} findings={result.findings} />}
    </main>
  );
}

function Hecho({ result }: { result: Resultado }) {
  const { lineas, objetivos, dudas, findings } = result;
  return (
    <main>
      <Achieved title={IMPORTAR.listo}>
        <Figuras
          figuras={[
            { value: objetivos, label: IMPORTAR.objetivos(objetivos) },
            { value: lineas, label: IMPORTAR.lineas(lineas) },
            { value: dudas.length, label: IMPORTAR.dudas(dudas.length) },
          ]}
        />
      </Achieved>
      <div class="buttons">
        <button type="button" class="action" onClick={closeView}>
          {COMUN.cerrar}
        </button>
      </div>
      {findings.length > 0 && <Findings findings={findings} />}
      <Dudas dudas={dudas} />
    </main>
  );
}

function Dudas({ dudas }: { dudas: readonly DudaVista[] }) {
  if (dudas.length === 0) return <p>{IMPORTAR.sinDudas}</p>;
  return (
    <section>
      <h2>{IMPORTAR.dudasTitulo}</h2>
      <p class="secondary">{IMPORTAR.dudasIntro}</p>
      <ListaDudas dudas={dudas} lugar={IMPORTAR.renglon} />
    </section>
  );
}

const root = typeof document === 'undefined' ? null : document.getElementById('app');
if (root) render(<Importar />, root);
