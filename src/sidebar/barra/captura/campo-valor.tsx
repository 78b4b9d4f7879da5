import type { Ref } from 'preact';
import { CAPTURA } from '../../../text/barra-captura';
import { nombreDeMes } from '../../comun/meses';
import type { Campo } from './campo';
import type { LineaEnCurso } from './recorrido';

interface CampoValorProps {
  readonly linea: LineaEnCurso;
  readonly mes: number;
  readonly campo: Campo;
  readonly entrada: Ref<HTMLInputElement>;
  /** Something is typed and not sent. */
  readonly escrito: boolean;
  /** What is wrong with what is typed; null: nothing, or nobody tried. */
  readonly problema: string | null;
  /** Ids of what else tells about the field. */
  readonly descrito: string;
  onTexto(texto: string): void;
  onKeyDown(event: KeyboardEvent): void;
}

/** The field of a month with its button, and what is to be known of what stands in it. */
export function CampoValor(props: CampoValorProps) {
  const { linea, mes, campo, entrada, escrito, problema, descrito, onTexto, onKeyDown } = props;
  const { texto, contenido, impedido, leido, valor } = campo;
  const nota = leido.tipo === 'numero' && escrito ? leido.nota : '';
  return (
    <>
      <label for="captura-valor">
        {CAPTURA.avanceDe(nombreDeMes(mes), linea.linea.unidadMedida)}{' '}
        <span class="visually-hidden">{linea.linea.lineaAccion}</span>
      </label>
      <div class="campo-valor">
        <input
          ref={entrada}
          id="captura-valor"
          type="text"
          inputMode="decimal"
          autocomplete="off"
          maxLength={40}
          value={texto}
          readOnly={impedido !== null}
          placeholder={CAPTURA.sinReporte}
          aria-invalid={problema !== null}
          aria-describedby={`captura-problema ${descrito}`}
          onInput={(e) => onTexto(e.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <button type="submit" class="action">
          {impedido === null ? CAPTURA.guardar : CAPTURA.dejarYSeguir}
        </button>
      </div>
      <div id="captura-problema" aria-live="polite">
        {problema !== null && <p class="field-error">{problema}</p>}
        {impedido !== null && <p class="note">{impedido}</p>}
        {nota !== '' && <p class="help">{nota}</p>}
        {typeof contenido === 'string' && <p class="note warn">{CAPTURA.celdaDice(contenido)}</p>}
        {valor === 0 && escrito && <p class="help">{CAPTURA.cero}</p>}
      </div>
    </>
  );
}
