import { IMPORTAR } from '../../text/barra';
import { Field } from './parts';

interface ArchivoProps {
  readonly label: string;
  /** What the browser offers first: extensions and types, between commas. */
  readonly accept: string;
  readonly file: File | null;
  readonly error: string | null;
  readonly help?: string;
  onChoose(file: File | null): void;
}

/** A file of this machine, by its name; the button of the browser is under ours. */
export function Archivo({ label, accept, file, error, help, onChoose }: ArchivoProps) {
  return (
    <Field id="archivo" label={label} error={error} {...(help && { help })}>
      <div class="picker">
        <input
          id="archivo"
          class="unseen"
          type="file"
          accept={accept}
          aria-describedby={error ? 'archivo-error' : help ? 'archivo-help' : undefined}
          aria-invalid={error !== null}
          onChange={(e) => onChoose(e.currentTarget.files?.[0] ?? file)}
        />
        <label for="archivo" class="choose">
          {file ? IMPORTAR.elegirOtro : IMPORTAR.elegir}
        </label>
        <span>{file?.name ?? IMPORTAR.ninguno}</span>
      </div>
    </Field>
  );
}

/** What a PAT or a table of lineas comes as. */
export const ACEPTA_PROGRAMA =
  '.txt,.docx,.csv,.tsv,.tab,text/plain,text/csv,text/tab-separated-values,application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What a workbook comes as. */
export const ACEPTA_LIBRO = '.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
