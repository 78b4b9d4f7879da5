import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { SIGUE } from '../../mir/texto-rico';
import { COMUN } from '../../text/barra';
import { BARRA_JGE } from '../../text/barra-jge';
import type { FilasDeTabla } from './datos';

const MAXIMO_COLUMNAS = 8;

interface TablaProps {
  readonly id: string;
  readonly titulo: string;
  readonly inicial: FilasDeTabla;
  onDone(filas: FilasDeTabla): void;
  onCancel(): void;
}

/** A small table to fill in, which becomes lines of the text. A cell may have several lines. */
export function TablaDeCampo({ id, titulo, inicial, onDone, onCancel }: TablaProps) {
  const [filas, setFilas] = useState(() => inicial.map((row) => row.map((c) => c ?? SIGUE)));
  const primera = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    primera.current?.focus();
    primera.current?.closest('fieldset')?.scrollIntoView({ block: 'nearest' });
  }, []);
  const columnas = filas[0]?.length ?? 1;
  const put = (fila: number, columna: number, texto: string) =>
    setFilas(filas.map((row, f) => (f === fila ? row.map((c, i) => (i === columna ? texto : c)) : row)));
  const done = () => onDone(filas.map((row, f) => row.map((c) => (f > 0 && c.trim() === SIGUE ? null : c.trim()))));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onCancel();
    else if (event.key === 'Enter' && !event.shiftKey && event.target instanceof HTMLTextAreaElement) done();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <fieldset class="card jge-table" aria-describedby={`${id}-help`} onKeyDown={onKeyDown}>
      <legend>{titulo}</legend>
      <p class="help" id={`${id}-help`}>
        {BARRA_JGE.tablaAyuda}
      </p>
      <div class="table-wrap">
        <table>
          <tbody>
            {filas.map((row, f) => (
              <tr key={f}>
                {row.map((texto, c) => (
                  <td key={c}>
                    <textarea
                      rows={texto.split('\n').length}
                      ref={f === 0 && c === 0 ? primera : null}
                      aria-label={BARRA_JGE.celda(f + 1, c + 1)}
                      value={texto}
                      onInput={(e) => put(f, c, e.currentTarget.value)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div class="buttons">
        <button type="button" class="link" onClick={() => setFilas([...filas, filas[0]?.map(() => '') ?? ['']])}>
          {BARRA_JGE.masRenglon}
        </button>
        <button type="button" class="link" disabled={filas.length < 2} onClick={() => setFilas(filas.slice(0, -1))}>
          {BARRA_JGE.menosRenglon}
        </button>
        <button
          type="button"
          class="link"
          disabled={columnas >= MAXIMO_COLUMNAS}
          onClick={() => setFilas(filas.map((row) => [...row, '']))}
        >
          {BARRA_JGE.masColumna}
        </button>
        <button
          type="button"
          class="link"
          disabled={columnas < 2}
          onClick={() => setFilas(filas.map((row) => row.slice(0, -1)))}
        >
          {BARRA_JGE.menosColumna}
        </button>
      </div>
      <div class="buttons">
        <button type="button" class="action" onClick={done}>
          {BARRA_JGE.ponerTabla}
        </button>
        <button type="button" onClick={onCancel}>
          {COMUN.cancelar}
        </button>
      </div>
    </fieldset>
  );
}
