import { useRef, useState } from 'preact/hooks';
import { DOCUMENTOS } from '../../text/barra-documentos';
import { checkPlantilla, readBase64 } from '../comun/file';
import { Field } from '../comun/parts';
import { CLAVE_SUBIDA, PLANTILLA_NUESTRA, type PlantillaElegida } from './datos';

interface PlantillaProps {
  readonly elegida: PlantillaElegida;
  /** This user's Docs. */
  readonly plantillas: readonly PlantillaElegida[];
  /** They could not be listed. */
  readonly sinLista: boolean;
  readonly disabled: boolean;
  choose(plantilla: PlantillaElegida): void;
  onCreate(destino: 'descarga' | 'drive'): void;
  onReview(): void;
}

const SUBIR = '*subir';
const TEXTO = DOCUMENTOS.plantillas;

function nameOf({ clave, nombre }: PlantillaElegida): string {
  if (clave === '') return TEXTO.nuestra;
  return clave === CLAVE_SUBIDA ? TEXTO.subida(nombre) : nombre;
}

/** Ours, one of this user's, or a .docx of this computer, which stays in the list while the dialog is open. */
export function Plantilla(props: PlantillaProps) {
  const { elegida, plantillas, sinLista, disabled, choose, onCreate, onReview } = props;
  const file = useRef<HTMLInputElement>(null);
  const [subida, setSubida] = useState<PlantillaElegida | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const hay = [PLANTILLA_NUESTRA, ...plantillas, ...(subida ? [subida] : [])];
  const conocida = hay.some((p) => p.clave === elegida.clave);
  const todas = conocida ? hay : [...hay, elegida];
  const upload = async (chosen: File) => {
    const wrong = checkPlantilla(chosen);
    setProblem(wrong);
    if (wrong) return;
    try {
      const plantilla = { clave: CLAVE_SUBIDA, nombre: chosen.name, tipo: null, base64: await readBase64(chosen) };
      setSubida(plantilla);
      choose(plantilla);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  const help = elegida.clave !== '' ? TEXTO.vista : sinLista ? TEXTO.sinLista : null;
  return (
    <Field id="plantilla" label={DOCUMENTOS.plantilla} error={problem} {...(help && { help })}>
      <select
        id="plantilla"
        value={elegida.clave}
        disabled={disabled}
        aria-describedby={problem ? 'plantilla-error' : help ? 'plantilla-help' : undefined}
        onChange={(e) => {
          const { value } = e.currentTarget;
          if (value === SUBIR) {
            // The choice stays as it was until there is a file.
            e.currentTarget.value = elegida.clave;
            file.current?.click();
            return;
          }
          setProblem(null);
          choose(todas.find((p) => p.clave === value) ?? PLANTILLA_NUESTRA);
        }}
      >
        {todas.map((p) => (
          <option key={p.clave} value={p.clave}>
            {nameOf(p)}
          </option>
        ))}
        <option value={SUBIR}>{TEXTO.subir}</option>
      </select>
      <input
        ref={file}
        class="unseen"
        type="file"
        accept=".docx"
        tabIndex={-1}
        aria-label={TEXTO.archivo}
        onChange={(e) => {
          const [chosen] = e.currentTarget.files ?? [];
          e.currentTarget.value = '';
          if (chosen) upload(chosen);
        }}
      />
      <p class="template-links">
        {elegida.clave !== '' && (
          <button type="button" class="link" disabled={disabled} onClick={onReview}>
            {TEXTO.revisar}
          </button>
        )}
        <button type="button" class="link" disabled={disabled} onClick={() => onCreate('drive')}>
          {TEXTO.crear}
        </button>
        <button type="button" class="link" disabled={disabled} onClick={() => onCreate('descarga')}>
          {TEXTO.bajar}
        </button>
      </p>
    </Field>
  );
}
