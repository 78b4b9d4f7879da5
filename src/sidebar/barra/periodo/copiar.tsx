import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { PERIODO } from '../../../text/barra-periodo';

interface CopiarProps {
  readonly texto: string;
  readonly rotulo: string;
  /** For screen readers, where several buttons say the same. */
  readonly nombre?: string;
}

/** Selects what is written in a control and copies it as Ctrl+C would; whether the browser did. */
function copySelected(area: HTMLTextAreaElement): boolean {
  area.focus();
  area.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  }
}

/**
 * Copies a text. A frame of somebody else's page may not use the clipboard: then the old way is tried, and where that
 * fails too the text is shown, selected, for people to copy.
 */
export function Copiar({ texto, rotulo, nombre }: CopiarProps) {
  const [estado, setEstado] = useState<'nada' | 'copiado' | 'intentando' | 'a mano'>('nada');
  const area = useRef<HTMLTextAreaElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => setEstado('nada'), [texto]);
  useEffect(() => {
    if (estado !== 'intentando' || !area.current) return;
    const done = copySelected(area.current);
    setEstado(done ? 'copiado' : 'a mano');
    if (done) button.current?.focus();
  }, [estado]);

  const copy = async () => {
    setEstado('nada');
    try {
      await navigator.clipboard.writeText(texto);
      setEstado('copiado');
    } catch {
      setEstado('intentando');
    }
  };
  const shown = estado === 'a mano' || estado === 'intentando';
  return (
    <div class="copy">
      <button ref={button} type="button" aria-label={nombre} onClick={copy}>
        {rotulo}
      </button>
      <p class={estado === 'copiado' ? 'note good' : ''} role="status">
        {estado === 'copiado' ? PERIODO.copiado : estado === 'a mano' ? PERIODO.aMano : ''}
      </p>
      {shown && (
        <div class="field">
          <label for={id}>{PERIODO.texto}</label>
          <textarea id={id} ref={area} readOnly rows={8} value={texto} />
        </div>
      )}
    </div>
  );
}
