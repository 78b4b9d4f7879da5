import { useEffect, useRef, useState } from 'preact/hooks';
import type { OperacionVista } from '../../gas/api';
import { REPARAR } from '../../text/barra-reparar';
import { type Cambio, groupByHoja, howTicked, listCambios, tick } from './seleccion';

/** More than this of one sheet are shown on request. */
const SHOWN_AT_ONCE = 12;

interface Marcas {
  /** Names of those that are unticked. */
  readonly sin: ReadonlySet<string>;
  readonly disabled: boolean;
  set(sin: ReadonlySet<string>): void;
}

/** Changes in sentences, by sheet; with `marcas`, each with its box. */
export function Operaciones(props: { operaciones: readonly OperacionVista[]; marcas?: Marcas }) {
  return (
    <>
      {groupByHoja(listCambios(props.operaciones)).map(({ hoja, cambios }) => (
        <Hoja key={hoja} hoja={hoja} cambios={cambios} marcas={props.marcas ?? null} />
      ))}
    </>
  );
}

function nameOfHoja(hoja: string): string {
  if (hoja === '') return REPARAR.sinHoja;
  return hoja.startsWith('_') ? REPARAR.registro : hoja;
}

function Hoja({ hoja, cambios, marcas }: { hoja: string; cambios: readonly Cambio[]; marcas: Marcas | null }) {
  const [all, setAll] = useState(false);
  const shown = all ? cambios : cambios.slice(0, SHOWN_AT_ONCE);
  const hidden = cambios.length - shown.length;
  const title = nameOfHoja(hoja);
  return (
    <section class="card sheet-changes">
      <h2>
        {marcas ? (
          <Casilla
            label={title}
            state={howTicked(cambios, marcas.sin)}
            disabled={marcas.disabled}
            onChange={(ticked) => marcas.set(tick(marcas.sin, cambios, ticked))}
          />
        ) : (
          title
        )}
        <span class="secondary">{REPARAR.cuantos(cambios.length)}</span>
      </h2>
      <ol class="plan">
        {shown.map((c) => (
          <li key={c.clave}>
            {marcas ? (
              <Casilla
                label={c.operacion.descripcion}
                state={howTicked([c], marcas.sin)}
                disabled={marcas.disabled}
                onChange={(ticked) => marcas.set(tick(marcas.sin, [c], ticked))}
              />
            ) : (
              c.operacion.descripcion
            )}
          </li>
        ))}
      </ol>
      {hidden > 0 && (
        <button type="button" class="link" onClick={() => setAll(true)}>
          {REPARAR.mostrarMas(hidden)}
        </button>
      )}
    </section>
  );
}

interface CasillaProps {
  readonly label: string;
  readonly state: 'todos' | 'algunos' | 'ninguno';
  readonly disabled: boolean;
  onChange(ticked: boolean): void;
}

/** A box with its words; neither ticked nor not where only some of what it stands for are. */
function Casilla({ label, state, disabled, onChange }: CasillaProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = state === 'algunos';
  }, [state]);
  return (
    <label class="check">
      <input
        ref={box}
        type="checkbox"
        checked={state === 'todos'}
        disabled={disabled}
        onChange={(e) => onChange(e.currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
