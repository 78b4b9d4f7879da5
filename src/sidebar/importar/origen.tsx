import { useState } from 'preact/hooks';
import { IMPORTAR } from '../../text/barra';
import { TABLA } from '../../text/barra-tabla';
import { ACEPTA_PROGRAMA, Archivo } from '../comun/archivo';
import { checkFile, checkPegada } from '../comun/file';
import { OrigenTabla, TablaPegada } from '../comun/fuente-tabla';
import { Field, FormButtons } from '../comun/parts';
import { closeView } from '../comun/rpc';
import { parseYear } from '../comun/year';
import type { Fuente } from './lectura';

type Problema = { readonly field: 'archivo' | 'tabla' | 'ejercicio'; readonly text: string };

/** What was chosen and typed, kept while what was read of it is looked at. */
export function useOrigen() {
  const [pega, setPega] = useState(false);
  const [file, setFile] = useState<File | null>(null);
  const [texto, setTexto] = useState('');
  const [year, setYear] = useState('');
  const [problem, setProblem] = useState<Problema | null>(null);

  const problemOf = (): Problema | null => {
    const dato = pega ? checkPegada(texto) : file ? checkFile(file) : IMPORTAR.faltaArchivo;
    if (dato) return { field: pega ? 'tabla' : 'archivo', text: dato };
    const malAnio = year.trim() !== '' && parseYear(year) === null;
    return malAnio ? { field: 'ejercicio', text: IMPORTAR.ejercicioInvalido } : null;
  };
  /** What there is to read; null where something is missing, which is said beside its field. */
  const check = (): Fuente | null => {
    const found = problemOf();
    setProblem(found);
    return found ? null : { archivo: pega ? null : file, texto, ejercicio: parseYear(year) };
  };
  const errorOf = (field: Problema['field']): string | null => (problem?.field === field ? problem.text : null);
  const forgive = (): void => setProblem(null);
  return { pega, setPega, file, setFile, texto, setTexto, year, setYear, check, errorOf, forgive };
}

interface Props {
  readonly origen: ReturnType<typeof useOrigen>;
  readonly busy: boolean;
  onRead(fuente: Fuente): void;
  /** Something else was chosen or pasted. */
  onChange(): void;
}

/** The form: a file or what is pasted, and its year. */
export function FormaOrigen({ origen, busy, onRead, onChange }: Props) {
  const { errorOf } = origen;
  const changing =
    <T,>(set: (value: T) => void) =>
    (value: T): void => {
      set(value);
      origen.forgive();
      onChange();
    };
  const submit = (event: Event): void => {
    event.preventDefault();
    const fuente = origen.check();
    if (fuente) onRead(fuente);
  };
  return (
    <form onSubmit={submit} noValidate>
      <p>{IMPORTAR.intro}</p>
      <OrigenTabla pegada={origen.pega} set={changing(origen.setPega)} />
      {origen.pega ? (
        <TablaPegada texto={origen.texto} error={errorOf('tabla')} set={changing(origen.setTexto)} />
      ) : (
        <Archivo
          label={IMPORTAR.archivo}
          accept={ACEPTA_PROGRAMA}
          file={origen.file}
          error={errorOf('archivo')}
          onChoose={changing(origen.setFile)}
        />
      )}
      <Field id="ejercicio" label={IMPORTAR.ejercicio} help={IMPORTAR.ejercicioAyuda} error={errorOf('ejercicio')}>
        <input
          id="ejercicio"
          type="text"
          inputMode="numeric"
          maxLength={4}
          size={6}
          value={origen.year}
          aria-describedby={errorOf('ejercicio') ? 'ejercicio-error' : 'ejercicio-help'}
          aria-invalid={errorOf('ejercicio') !== null}
          onInput={(e) => changing(origen.setYear)(e.currentTarget.value)}
        />
      </Field>
      <FormButtons label={TABLA.revisar} busy={busy} onCancel={closeView} />
    </form>
  );
}
