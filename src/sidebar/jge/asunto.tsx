import { type AsuntoJge, COLUMNAS_JGE, type ColumnaJge } from '../../mir/informe-jge';
import { BARRA_JGE, BARRA_JGE_AYUDA } from '../../text/barra-jge';
import { JGE_ENCABEZADO } from '../../text/jge';
import { CampoJgeView } from './campo';
import type { AsuntoEditado } from './datos';

const AYUDA: Partial<Record<ColumnaJge, string>> = { proyecto: BARRA_JGE_AYUDA.proyecto };

interface AsuntoProps {
  readonly asunto: AsuntoEditado;
  /** Its place, from 1. */
  readonly n: number;
  readonly ultimo: boolean;
  readonly readOnly: boolean;
  onChange(textos: AsuntoJge): void;
  onMove(paso: -1 | 1): void;
  onRemove(): void;
}

/** One row of the form's table as a card: its six columns as texts that grow. */
export function AsuntoView({ asunto, n, ultimo, readOnly, onChange, onMove, onRemove }: AsuntoProps) {
  const { id, textos } = asunto;
  return (
    <fieldset class="card jge-asunto">
      <legend>{BARRA_JGE.asunto(n)}</legend>
      {!readOnly && (
        <div class="jge-order">
          <button type="button" aria-label={BARRA_JGE.subir(n)} disabled={n === 1} onClick={() => onMove(-1)}>
            ↑
          </button>
          <button type="button" aria-label={BARRA_JGE.bajar(n)} disabled={ultimo} onClick={() => onMove(1)}>
            ↓
          </button>
          <button type="button" aria-label={BARRA_JGE.quitarAsunto(n)} onClick={onRemove}>
            ✕
          </button>
        </div>
      )}
      <div class="jge-columns">
        {COLUMNAS_JGE.map((clave) => (
          <CampoJgeView
            key={clave}
            id={`asunto-${id}-${clave}`}
            label={JGE_ENCABEZADO[clave]}
            de={BARRA_JGE.asunto(n)}
            {...(AYUDA[clave] && { help: AYUDA[clave] })}
            value={textos[clave]}
            readOnly={readOnly}
            rico
            set={(texto) => onChange({ ...textos, [clave]: texto })}
          />
        ))}
      </div>
    </fieldset>
  );
}
