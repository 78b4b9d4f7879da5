import type { Instrumento } from '../../mir/historia';
import { INSTRUMENTO } from '../../text/barra-cambio';
import { Area, Dia, MesCampo, type Problemas, Texto } from './campos';

export type CampoDocumento = keyof Instrumento | 'motivo';
/** As typed; `vigencia` is "" until a month is chosen. */
export type Documento = Readonly<Record<CampoDocumento, string>>;

export const SIN_DOCUMENTO: Documento = { instrumento: '', instancia: '', fecha: '', vigencia: '', motivo: '' };

const CAMPOS: readonly CampoDocumento[] = ['motivo', 'instrumento', 'instancia', 'fecha', 'vigencia'];

/** What is missing, a sentence a field. */
export function problemsOfDocumento(documento: Documento, conMotivo: boolean): Problemas {
  const asked = CAMPOS.filter((c) => conMotivo || c !== 'motivo');
  const missing = asked.filter((c) => documento[c].trim() === '');
  return Object.fromEntries(missing.map((c) => [c, INSTRUMENTO.falta(INSTRUMENTO[c])]));
}

/** The instrumento as the add-on takes it, once nothing is missing. */
export function instrumentoOf({ instrumento, instancia, fecha, vigencia }: Documento): Instrumento {
  return {
    instrumento: instrumento.trim(),
    instancia: instancia.trim(),
    fecha: fecha.trim(),
    vigencia: Number(vigencia),
  };
}

interface Props {
  readonly documento: Documento;
  readonly problems: Problemas;
  readonly conMotivo: boolean;
  set(documento: Documento): void;
}

/** The document that allows a change, and why. */
export function InstrumentoFields({ documento, problems, conMotivo, set }: Props) {
  const campo = (id: CampoDocumento) => ({
    id,
    label: INSTRUMENTO[id],
    value: documento[id],
    problems,
    set: (value: string) => set({ ...documento, [id]: value }),
  });
  return (
    <fieldset class="fields">
      <legend>{INSTRUMENTO.titulo}</legend>
      {conMotivo && <Area {...campo('motivo')} />}
      <div class="pair">
        <Texto {...campo('instrumento')} example={INSTRUMENTO.instrumentoEjemplo} />
        <Texto {...campo('instancia')} example={INSTRUMENTO.instanciaEjemplo} />
        <Dia {...campo('fecha')} />
        <MesCampo {...campo('vigencia')} vacia={INSTRUMENTO.elija} />
      </div>
    </fieldset>
  );
}
