import { TABLA } from '../../text/barra-tabla';
import { Field } from './parts';

/** Whether a table comes as a file or is pasted. */
export function OrigenTabla({ pegada, set }: { pegada: boolean; set: (pegada: boolean) => void }) {
  return (
    <fieldset class="choice">
      <legend>{TABLA.origen}</legend>
      {[false, true].map((value) => (
        <label class="check" key={String(value)}>
          <input type="radio" name="origen" checked={pegada === value} onChange={() => set(value)} />
          {value ? TABLA.pegada : TABLA.archivo}
        </label>
      ))}
    </fieldset>
  );
}

/** A table copied from a spreadsheet. */
export function TablaPegada({
  texto,
  error,
  set,
}: {
  texto: string;
  error: string | null;
  set: (texto: string) => void;
}) {
  return (
    <Field id="tabla" label={TABLA.pegar} help={TABLA.pegarAyuda} error={error}>
      <textarea
        id="tabla"
        rows={8}
        wrap="off"
        spellcheck={false}
        value={texto}
        aria-describedby={error ? 'tabla-error' : 'tabla-help'}
        aria-invalid={error !== null}
        onInput={(e) => set(e.currentTarget.value)}
      />
    </Field>
  );
}
