import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { BARRA_JGE } from '../../text/barra-jge';
import { type Escrito, enterInViñeta, type FilasDeTabla, putTabla, tablaEn, toggleViñetas, typedViñeta } from './datos';
import { TablaDeCampo } from './tabla';

interface CampoProps {
  readonly id: string;
  readonly label: string;
  /** What it is of, where there are several of this name. */
  readonly de?: string;
  readonly help?: string;
  readonly value: string;
  readonly readOnly: boolean;
  /** Paragraphs, bullets and tables; else a line or two of plain text. */
  readonly rico: boolean;
  set(value: string): void;
}

const NUEVA: FilasDeTabla = [
  ['', ''],
  ['', ''],
];

/** A text that grows with what is written in it, with what makes bullets and tables of it. */
export function CampoJgeView({ id, label, de, help, value, readOnly, rico, set }: CampoProps) {
  const nombre = de === undefined ? label : `${label}, ${de}`;
  const area = useRef<HTMLTextAreaElement>(null);
  const [tabla, setTabla] = useState<FilasDeTabla | null>(null);
  const seleccion = useRef<readonly [number, number] | null>(null);
  const grow = () => {
    const { current } = area;
    if (!current) return;
    current.style.height = '0';
    current.style.height = `${current.scrollHeight + 2}px`;
  };
  // A narrower window breaks the lines elsewhere.
  useEffect(() => {
    window.addEventListener('resize', grow);
    return () => window.removeEventListener('resize', grow);
  }, []);
  useLayoutEffect(() => {
    const { current } = area;
    if (!current) return;
    grow();
    if (seleccion.current) current.setSelectionRange(...seleccion.current);
    seleccion.current = null;
  }, [value, tabla === null]);
  const escrito = (): Escrito => {
    const { selectionStart = 0, selectionEnd = 0 } = area.current ?? {};
    return { texto: value, desde: selectionStart, hasta: selectionEnd };
  };
  const write = ({ texto, desde, hasta }: Escrito) => {
    seleccion.current = [desde, hasta];
    set(texto);
    area.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || !rico) return;
    const next = enterInViñeta(escrito());
    if (!next) return;
    event.preventDefault();
    write(next);
  };
  const back = () => {
    setTabla(null);
    area.current?.focus();
  };
  return (
    <div class={`field jge-field ${tabla ? 'jge-wide' : ''}`}>
      <div class="jge-label">
        <label for={id}>{label}</label>
        {rico && !readOnly && (
          <span class="jge-tools">
            <button
              type="button"
              class="link"
              aria-label={BARRA_JGE.viñetaDe(nombre)}
              onClick={() => write(toggleViñetas(escrito()))}
            >
              {BARRA_JGE.viñeta}
            </button>
            <button
              type="button"
              class="link"
              aria-label={BARRA_JGE.tablaDe(nombre)}
              onClick={() => setTabla(tablaEn(escrito())?.filas ?? NUEVA)}
            >
              {BARRA_JGE.tabla}
            </button>
          </span>
        )}
      </div>
      <textarea
        ref={area}
        id={id}
        rows={1}
        readOnly={readOnly}
        value={value}
        aria-describedby={help ? `${id}-help` : undefined}
        onKeyDown={onKeyDown}
        onInput={(e) => {
          const { value: texto, selectionStart: desde, selectionEnd: hasta } = e.currentTarget;
          const next = rico ? typedViñeta({ texto, desde, hasta }) : null;
          if (next) write(next);
          else set(texto);
        }}
      />
      {help && (
        <p class="help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {tabla && (
        <TablaDeCampo
          id={`${id}-tabla`}
          titulo={BARRA_JGE.tablaTitulo(nombre)}
          inicial={tabla}
          onDone={(filas) => {
            set(putTabla(escrito(), filas));
            back();
          }}
          onCancel={back}
        />
      )}
    </div>
  );
}
