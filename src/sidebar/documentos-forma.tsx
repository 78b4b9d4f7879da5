import { useRef, useState } from 'preact/hooks';
import { DOCUMENTOS } from '../text/barra-documentos';
import {
  CLAVE_SUBIDA,
  cadaUno,
  type Eleccion,
  type Opciones,
  PLANTILLA_NUESTRA,
  type PlantillaElegida,
  type TipoVista,
  withTipo,
} from './documentos-datos';
import { checkPlantilla, readBase64 } from './file';
import { Field } from './parts';
import { groupPeriods } from './periods';

interface FormaProps {
  readonly opciones: Opciones;
  readonly tipo: TipoVista;
  readonly eleccion: Eleccion;
  /** Templates of this user's, besides ours and an uploaded one. */
  readonly plantillas: readonly PlantillaElegida[];
  readonly disabled: boolean;
  choose(eleccion: Eleccion): void;
}

/** Which document: its kind, period, part and template. */
export function FormaDocumentos({ opciones, tipo, eleccion, plantillas, disabled, choose }: FormaProps) {
  return (
    <form class="doc-choice" onSubmit={(e) => e.preventDefault()}>
      <fieldset class="kinds" disabled={disabled}>
        <legend>{DOCUMENTOS.cual}</legend>
        {opciones.tipos.map((t) => (
          <label key={t.tipo} class={t.tipo === tipo.tipo ? 'kind chosen' : 'kind'}>
            <input
              type="radio"
              name="tipo"
              value={t.tipo}
              checked={t.tipo === tipo.tipo}
              onChange={() => choose(withTipo(eleccion, t))}
            />
            <span>
              <b>{t.nombre}</b>
              <span class="secondary">{t.explicacion}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {tipo.porPeriodo && (
        <Field id="periodo" label={DOCUMENTOS.periodo}>
          <select
            id="periodo"
            value={eleccion.periodo}
            disabled={disabled}
            onChange={(e) => choose({ ...eleccion, periodo: e.currentTarget.value })}
          >
            {groupPeriods(opciones.periodos).map((g) => (
              <optgroup key={g.titulo} label={g.titulo}>
                {g.periodos.map((p) => (
                  <option key={p.clave} value={p.clave}>
                    {p.nombre}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </Field>
      )}
      {tipo.grupos.length > 0 && (
        <Field id="alcance" label={DOCUMENTOS.alcance}>
          <select
            id="alcance"
            value={eleccion.alcance}
            disabled={disabled}
            onChange={(e) => choose({ ...eleccion, alcance: e.currentTarget.value })}
          >
            <option value="">{DOCUMENTOS.todo}</option>
            {tipo.grupos
              .filter((g) => g.alcances.length > 1)
              .map((g) => (
                <option key={g.nivel} value={cadaUno(g.nivel)}>
                  {DOCUMENTOS.cadaUno[g.nivel](g.alcances.length)}
                </option>
              ))}
            {tipo.grupos.map((g) => (
              <optgroup key={g.nivel} label={g.titulo}>
                {g.alcances.map((a) => (
                  <option key={a.valor} value={a.valor}>
                    {a.nombre}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </Field>
      )}
      {!tipo.deTablas && (
        <Plantilla
          elegida={eleccion.plantilla}
          plantillas={plantillas}
          disabled={disabled}
          choose={(plantilla) => choose({ ...eleccion, plantilla })}
        />
      )}
    </form>
  );
}

interface PlantillaProps {
  readonly elegida: PlantillaElegida;
  readonly plantillas: readonly PlantillaElegida[];
  readonly disabled: boolean;
  choose(plantilla: PlantillaElegida): void;
}

const SUBIR = '*subir';

/** Ours, one of this user's, or a .docx of this computer, which stays chosen while the dialog is open. */
function Plantilla({ elegida, plantillas, disabled, choose }: PlantillaProps) {
  const file = useRef<HTMLInputElement>(null);
  const [subida, setSubida] = useState<PlantillaElegida | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const hay = [PLANTILLA_NUESTRA, ...plantillas, ...(subida ? [subida] : [])];
  const upload = async (chosen: File) => {
    const wrong = checkPlantilla(chosen);
    setProblem(wrong);
    if (wrong) return;
    try {
      const plantilla = { clave: CLAVE_SUBIDA, nombre: chosen.name, base64: await readBase64(chosen) };
      setSubida(plantilla);
      choose(plantilla);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  const nameOf = ({ clave, nombre }: PlantillaElegida): string => {
    if (clave === '') return DOCUMENTOS.plantillaNuestra;
    return clave === CLAVE_SUBIDA ? DOCUMENTOS.plantillaSubida(nombre) : nombre;
  };
  return (
    <Field
      id="plantilla"
      label={DOCUMENTOS.plantilla}
      error={problem}
      {...(elegida.clave !== '' && { help: DOCUMENTOS.plantillaVista })}
    >
      <select
        id="plantilla"
        value={elegida.clave}
        disabled={disabled}
        aria-describedby={problem ? 'plantilla-error' : undefined}
        onChange={(e) => {
          const { value } = e.currentTarget;
          if (value === SUBIR) {
            // The choice stays as it was until there is a file.
            e.currentTarget.value = elegida.clave;
            file.current?.click();
            return;
          }
          setProblem(null);
          choose(hay.find((p) => p.clave === value) ?? PLANTILLA_NUESTRA);
        }}
      >
        {hay.map((p) => (
          <option key={p.clave} value={p.clave}>
            {nameOf(p)}
          </option>
        ))}
        <option value={SUBIR}>{DOCUMENTOS.plantillaSubir}</option>
      </select>
      <input
        ref={file}
        class="unseen"
        type="file"
        accept=".docx"
        tabIndex={-1}
        aria-label={DOCUMENTOS.plantillaArchivo}
        onChange={(e) => {
          const [chosen] = e.currentTarget.files ?? [];
          e.currentTarget.value = '';
          if (chosen) upload(chosen);
        }}
      />
    </Field>
  );
}
