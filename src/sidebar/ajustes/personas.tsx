import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { AjusteDePersonas } from '../../mir/roles';
import { BARRA_PERSONAS } from '../../text/barra-ajustes';
import { formatPersonas, malaEn, type Persona, parsePersonas } from './datos';

interface Props {
  readonly clave: AjusteDePersonas;
  readonly valor: string;
  readonly puede: boolean;
  /** What is wrong with the list, where something is. */
  readonly problema: string | undefined;
  readonly describedBy: string;
  /** Objetivos of the MIR, to show how they are written. */
  readonly objetivos: readonly string[];
  set(valor: string): void;
}

const SIN_NADIE: Persona = { correo: '', objetivos: '' };

/** One list of people: a row each, and what all of them may do. */
export function Personas({ clave, valor, puede, problema, describedBy, objetivos, set }: Props) {
  const conObjetivos = clave === 'capturistas';
  // The rows of a value, blank ones too. Another value than theirs (one that was applied or dropped) has other rows; told
  // while drawing, since an effect would come after the next letter and take it away.
  const [escritas, setEscritas] = useState<{ readonly valor: string; readonly filas: readonly Persona[] } | null>(null);
  const filas = escritas?.valor === valor ? escritas.filas : parsePersonas(valor, conObjetivos);
  const lista = useRef<HTMLUListElement>(null);
  /** A row was asked for: what is typed next goes into it. */
  const nueva = useRef(false);
  useLayoutEffect(() => {
    if (nueva.current) lista.current?.querySelector<HTMLElement>('li:last-child input')?.focus();
    nueva.current = false;
  });
  const take = (nuevas: readonly Persona[]) => {
    const nuevo = formatPersonas(nuevas);
    setEscritas({ valor: nuevo, filas: nuevas });
    set(nuevo);
  };
  const write = (i: number, parte: Partial<Persona>) => take(filas.map((p, j) => (j === i ? { ...p, ...parte } : p)));
  const add = () => {
    setEscritas({ valor, filas: [...filas, SIN_NADIE] });
    nueva.current = true;
  };
  return (
    <div class="people">
      <p class="help">
        {clave === 'capturistas' ? BARRA_PERSONAS.capturan(objetivos.slice(0, 2)) : BARRA_PERSONAS.puede[clave]}
      </p>
      {filas.length === 0 && <p class="secondary">{BARRA_PERSONAS.nadie}</p>}
      <ul ref={lista}>
        {filas.map(({ correo, objetivos: suyos }, i) => (
          <li key={i}>
            <input
              type="text"
              inputMode="email"
              aria-label={BARRA_PERSONAS.correoDe(i + 1)}
              aria-describedby={describedBy}
              aria-invalid={malaEn({ correo, objetivos: suyos }, problema) === 'correo'}
              placeholder={BARRA_PERSONAS.correo}
              maxLength={200}
              disabled={!puede}
              value={correo}
              onInput={(e) => write(i, { correo: e.currentTarget.value })}
            />
            {conObjetivos && (
              <input
                type="text"
                class="of"
                aria-label={BARRA_PERSONAS.objetivosDe(i + 1)}
                aria-describedby={describedBy}
                aria-invalid={malaEn({ correo, objetivos: suyos }, problema) === 'objetivos'}
                placeholder={BARRA_PERSONAS.objetivosEjemplo(objetivos.slice(0, 2))}
                maxLength={200}
                disabled={!puede}
                value={suyos}
                onInput={(e) => write(i, { objetivos: e.currentTarget.value })}
              />
            )}
            {puede && (
              <button
                type="button"
                class="link"
                aria-label={BARRA_PERSONAS.quitarA(correo)}
                onClick={() => take(filas.filter((_, j) => j !== i))}
              >
                {BARRA_PERSONAS.quitar}
              </button>
            )}
          </li>
        ))}
      </ul>
      {puede && (
        <button type="button" onClick={add}>
          {BARRA_PERSONAS.agregar}
        </button>
      )}
    </div>
  );
}
