import { COMUN } from '../../text/barra';
import { EMPEZAR } from '../../text/barra-empezar';

interface BotonesProps {
  readonly label: string;
  readonly busy: boolean;
  /** Without it the button sends the form in which it stands. */
  readonly onNext?: () => void;
  readonly disabled?: boolean;
  onBack(): void;
  onClose(): void;
}

/** The buttons of a step: go on, back with what was typed kept, or leave. */
export function Botones({ label, busy, onNext, disabled = false, onBack, onClose }: BotonesProps) {
  return (
    <div class="buttons">
      <button type={onNext ? 'button' : 'submit'} class="action" disabled={busy || disabled} onClick={onNext}>
        {label}
      </button>
      <button type="button" disabled={busy} onClick={onBack}>
        {EMPEZAR.atras}
      </button>
      <button type="button" class="leave" onClick={onClose}>
        {COMUN.cancelar}
      </button>
    </div>
  );
}
