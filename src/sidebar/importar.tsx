import { render } from 'preact';
import { useState } from 'preact/hooks';
import type { Api, DudaVista } from '../gas/api';
import type { Finding } from '../mir/finding';
import { COMUN, IMPORTAR } from '../text/barra';
import { FORMAS } from '../text/barra-formas';
import { TABLA } from '../text/barra-tabla';
import { ES_FORMA_JGE, SIN_LINEAS_DE_PAT } from '../text/intake';
import { ACEPTA_PROGRAMA, Archivo } from './comun/archivo';
import { useTask } from './comun/async';
import { checkFile, checkPegada, isDocumento, readBase64 } from './comun/file';
import { OrigenTabla, TablaPegada } from './comun/fuente-tabla';
import { Figuras, ListaDudas } from './comun/hecho';
import { Achieved, Field, Findings, FormButtons, Refused, Status } from './comun/parts';
import { call, closeView } from './comun/rpc';
import { parseYear } from './comun/year';
import { Botones } from './empezar/botones';
import type { Previa } from './empezar/datos';
import { VistaPrevia } from './empezar/previa';
import { FormasHechas, RevisarFormas } from './importar/formas';
import { RevisarTabla } from './importar/tabla';
import './estilo/style.css';
import './empezar/estilo.css';

type Entrada = Parameters<Api['leerTabla']>[0];
type Vista = ReturnType<Api['leerTabla']>;
type Resultado = ReturnType<Api['importarPat']> & { readonly titulo?: string; readonly deTabla?: boolean };
type EntradaFormas = Parameters<Api['leerFormasJge']>[0];
type VistaFormas = ReturnType<Api['leerFormasJge']>;
interface Pat {
  readonly entrada: Parameters<Api['leerPat']>[0];
  readonly previa: Previa;
  readonly movido: boolean;
}
type Problema = { readonly field: 'archivo' | 'tabla' | 'ejercicio'; readonly text: string };

const NADA: Entrada = { nombre: null, base64: null, texto: null, hoja: null, ejercicio: null };

/** Dialog "Importar": a document or a table; each is shown as it was read before it is written. */
export function Importar() {
  const task = useTask();
  const [pega, setPega] = useState(false);
  const [file, setFile] = useState<File | null>(null);
  const [texto, setTexto] = useState('');
  const [year, setYear] = useState('');
  const [problem, setProblem] = useState<Problema | null>(null);
  const [refused, setRefused] = useState<readonly Finding[]>([]);
  const [leida, setLeida] = useState<{ entrada: Entrada; vista: Vista } | null>(null);
  const [pat, setPat] = useState<Pat | null>(null);
  const [result, setResult] = useState<Resultado | null>(null);
  const [formas, setFormas] = useState<{ entrada: EntradaFormas; vista: VistaFormas; hechas: boolean } | null>(null);

  const look = async (entrada: Entrada): Promise<boolean> => {
    const vista = await call('leerTabla', entrada);
    if (vista.forma === '') setRefused(vista.findings);
    else setLeida({ entrada, vista });
    return vista.forma !== '';
  };

  const lookAtDocument = async (nombre: string, base64: string, ejercicio: number | null): Promise<void> => {
    const entradaPat = { nombre, base64, ejercicio };
    const answer = await call('leerPat', entradaPat);
    if (answer.previa) return setPat({ entrada: entradaPat, previa: answer.previa, movido: false });
    if (answer.findings.some((f) => f.code === ES_FORMA_JGE)) {
      const entrada = { nombre, base64, ejercicio };
      return setFormas({ entrada, vista: await call('leerFormasJge', entrada), hechas: false });
    }
    const sinLineas = answer.findings.some((f) => SIN_LINEAS_DE_PAT.includes(f.code));
    if (!(sinLineas && (await look({ ...NADA, nombre, base64, ejercicio })))) setRefused(answer.findings);
  };

  const problemOf = (): Problema | null => {
    const dato = pega ? checkPegada(texto) : file ? checkFile(file) : IMPORTAR.faltaArchivo;
    if (dato) return { field: pega ? 'tabla' : 'archivo', text: dato };
    const malAnio = year.trim() !== '' && parseYear(year) === null;
    return malAnio ? { field: 'ejercicio', text: IMPORTAR.ejercicioInvalido } : null;
  };

  const submit = (event: Event) => {
    event.preventDefault();
    const found = problemOf();
    setProblem(found);
    if (found) return;
    const ejercicio = parseYear(year);
    const documento = !pega && file !== null && isDocumento(file.name);
    task.run(documento ? IMPORTAR.leyendo : TABLA.leyendo, async () => {
      setRefused([]);
      if (pega || !file) await look({ ...NADA, texto, ejercicio });
      else if (documento) await lookAtDocument(file.name, await readBase64(file), ejercicio);
      else await look({ ...NADA, nombre: file.name, base64: await readBase64(file), ejercicio });
    });
  };

  const importPat = () =>
    task.run(IMPORTAR.importando, async () => {
      if (!pat) return;
      setRefused([]);
      const answer = await call('importarPat', { ...pat.entrada, previa: pat.previa.huella });
      if (answer.ok) return setResult(answer);
      const ahora = await call('leerPat', pat.entrada);
      if (!ahora.previa || ahora.previa.huella === pat.previa.huella) return setRefused(answer.findings);
      setPat({ entrada: pat.entrada, previa: ahora.previa, movido: true });
    });

  const importTable = () =>
    task.run(leida?.vista.modo === 'capturas' ? TABLA.capturando : TABLA.importando, async () => {
      if (!leida) return;
      const { entrada, vista } = leida;
      const answer = await call('importarTabla', entrada);
      const hecho = { ...answer, deTabla: true };
      if (answer.ok) setResult(vista.modo === 'capturas' ? { ...hecho, titulo: TABLA.listaCapturas } : hecho);
      else setLeida({ entrada, vista: { ...vista, ok: false, findings: answer.findings } });
    });

  const importForms = () =>
    task.run(FORMAS.importando, async () => {
      if (!formas) return;
      const answer = await call('importarFormasJge', formas.entrada);
      const vista = answer.ok ? answer : { ...formas.vista, ok: false, findings: answer.findings };
      setFormas({ entrada: formas.entrada, vista, hechas: answer.ok });
    });

  if (formas?.hechas && !task.busy) return <FormasHechas vista={formas.vista} />;
  if (formas)
    return <RevisarFormas vista={formas.vista} task={task} onImport={importForms} onBack={() => setFormas(null)} />;
  if (result && !task.busy) return <Hecho result={result} />;
  if (leida)
    return <RevisarTabla vista={leida.vista} task={task} onImport={importTable} onBack={() => setLeida(null)} />;
  if (pat) {
    return (
      <main class="wizard">
        <VistaPrevia key={pat.previa.huella} previa={pat.previa} movido={pat.movido} lugar={IMPORTAR.renglon}>
          <div class="actions">
            <Status task={task} />
            {refused.length > 0 && !task.busy && <Refused title={IMPORTAR.noImportado} findings={refused} />}
            <Botones
              label={IMPORTAR.importar}
              busy={task.busy !== null}
              onNext={importPat}
              onBack={() => {
                setRefused([]);
                setPat(null);
              }}
              onClose={closeView}
            />
          </div>
        </VistaPrevia>
      </main>
    );
  }
  const errorOf = (field: Problema['field']): string | null => (problem?.field === field ? problem.text : null);
  const changed = () => {
    setProblem(null);
    setRefused([]);
  };
  return (
    <main>
      <form onSubmit={submit} noValidate>
        <p>{IMPORTAR.intro}</p>
        <OrigenTabla
          pegada={pega}
          set={(value) => {
            setPega(value);
            changed();
          }}
        />
        {pega ? (
          <TablaPegada
            texto={texto}
            error={errorOf('tabla')}
            set={(value) => {
              setTexto(value);
              changed();
            }}
          />
        ) : (
          <Archivo
            label={IMPORTAR.archivo}
            accept={ACEPTA_PROGRAMA}
            file={file}
            error={errorOf('archivo')}
            onChoose={(chosen) => {
              setFile(chosen);
              changed();
            }}
          />
        )}
        <Field id="ejercicio" label={IMPORTAR.ejercicio} help={IMPORTAR.ejercicioAyuda} error={errorOf('ejercicio')}>
          <input
            id="ejercicio"
            type="text"
            inputMode="numeric"
            maxLength={4}
            size={6}
            value={year}
            aria-describedby={errorOf('ejercicio') ? 'ejercicio-error' : 'ejercicio-help'}
            aria-invalid={errorOf('ejercicio') !== null}
            onInput={(e) => setYear(e.currentTarget.value)}
          />
        </Field>
        <FormButtons label={TABLA.revisar} busy={task.busy !== null} onCancel={closeView} />
      </form>
      <Status task={task} />
      {refused.length > 0 && !task.busy && <Refused title={IMPORTAR.noImportado} findings={refused} />}
    </main>
  );
}

function Hecho({ result }: { result: Resultado }) {
  const { lineas, objetivos, dudas, findings, titulo = IMPORTAR.listo } = result;
  return (
    <main>
      <Achieved title={titulo}>
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
      <Dudas
        dudas={dudas}
        guardadas={result.titulo === undefined}
        lugar={result.deTabla ? IMPORTAR.fila : IMPORTAR.renglon}
      />
    </main>
  );
}

interface DudasProps {
  readonly dudas: readonly DudaVista[];
  readonly guardadas: boolean;
  readonly lugar: (n: number) => string;
}

function Dudas({ dudas, guardadas, lugar }: DudasProps) {
  if (dudas.length === 0) return <p>{IMPORTAR.sinDudas}</p>;
  return (
    <section>
      <h2>{IMPORTAR.dudasTitulo}</h2>
      <p class="secondary">{guardadas ? IMPORTAR.dudasIntro : TABLA.dudasIntro}</p>
      <ListaDudas dudas={dudas} lugar={lugar} />
    </section>
  );
}

const root = typeof document === 'undefined' ? null : document.getElementById('app');
if (root) render(<Importar />, root);
