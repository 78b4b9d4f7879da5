import type { Ref } from 'preact';
import { CAPTURA } from '../../../text/barra-captura';
import { Parte } from './parte';

/** OBSERVACIONES takes more, but nobody types it here. */
const CABEN = 2000;

interface TextoProps {
  readonly texto: string;
  onTexto(texto: string): void;
  onKeyDown(event: KeyboardEvent): void;
}

interface MotivoProps extends TextoProps {
  readonly campo: Ref<HTMLInputElement>;
  /** Why it cannot be stored yet; null: nobody tried. */
  readonly problema: string | null;
  readonly ayuda: string;
}

/** Why a value is below 0, or a closed month is corrected. */
export function Motivo({ campo, texto, problema, ayuda, onTexto, onKeyDown }: MotivoProps) {
  return (
    <div class="field">
      <label for="captura-motivo">{CAPTURA.motivo}</label>
      <input
        ref={campo}
        id="captura-motivo"
        type="text"
        maxLength={CABEN}
        value={texto}
        aria-invalid={problema !== null}
        aria-describedby="captura-motivo-ayuda"
        onInput={(e) => onTexto(e.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <p class={problema === null ? 'help' : 'field-error'} id="captura-motivo-ayuda">
        {problema === null ? ayuda : `${problema} ${ayuda}`}
      </p>
    </div>
  );
}

/** What is appended to OBSERVACIONES with the value; `hay`: what it says already. */
export function Observaciones({ hay, texto, onTexto, onKeyDown }: TextoProps & { readonly hay: string }) {
  return (
    <Parte titulo={CAPTURA.observaciones} registros={0} pide={texto.trim() !== ''}>
      {hay.trim() !== '' && (
        <blockquote>
          <span class="secondary">{CAPTURA.yaDice}</span> {hay}
        </blockquote>
      )}
      <label class="visually-hidden" for="captura-observaciones">
        {CAPTURA.observaciones}
      </label>
      <textarea
        id="captura-observaciones"
        rows={2}
        maxLength={CABEN}
        value={texto}
        aria-describedby="captura-observaciones-ayuda"
        onInput={(e) => onTexto(e.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <p class="help" id="captura-observaciones-ayuda">
        {CAPTURA.observacionesAyuda}
      </p>
    </Parte>
  );
}
