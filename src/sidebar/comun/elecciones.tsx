import type { EleccionVista } from '../../gas/api';
import { COMUN } from '../../text/barra';
import { PUNTOS } from '../../text/barra-puntos';
import { REPARAR } from '../../text/barra-reparar';
import { placeOf } from './parts';

export type Elegidas = Readonly<Record<string, string>>;

interface EleccionesProps {
  readonly elecciones: readonly EleccionVista[];
  readonly elegidas: Elegidas;
  readonly disabled: boolean;
  onChoose(elegidas: Elegidas): void;
  goTo(hoja: string, celda: string): void;
}

/** What only people can decide, each with its options and what each of them means; nothing is chosen beforehand. */
export function Elecciones({ elecciones, elegidas, disabled, onChoose, goTo }: EleccionesProps) {
  const decided = elecciones.filter((e) => elegidas[e.clave] !== undefined).length;
  const recommend = () =>
    onChoose(Object.fromEntries(elecciones.filter(offersRecommended).map((e) => [e.clave, e.recomendada])));
  const choose = (clave: string, opcion: string | null) => {
    const { [clave]: _, ...others } = elegidas;
    onChoose(opcion === null ? others : { ...others, [clave]: opcion });
  };
  return (
    <section class="choices">
      <h2>{REPARAR.decidirTitulo(elecciones.length)}</h2>
      <p class="secondary">
        {REPARAR.decidirIntro} {REPARAR.decididas(decided, elecciones.length)}
      </p>
      {elecciones.length > 1 && (
        <p>
          <button type="button" class="link" disabled={disabled} onClick={recommend}>
            {REPARAR.elegirRecomendadas}
          </button>
        </p>
      )}
      {elecciones.map((e) => (
        <Eleccion
          key={e.clave}
          eleccion={e}
          elegida={elegidas[e.clave] ?? null}
          disabled={disabled}
          onChoose={(opcion) => choose(e.clave, opcion)}
          goTo={goTo}
        />
      ))}
    </section>
  );
}

/** False where to leave it as it is is what is recommended. */
function offersRecommended({ opciones, recomendada }: EleccionVista): boolean {
  return opciones.some((o) => o.clave === recomendada);
}

interface EleccionProps {
  readonly eleccion: EleccionVista;
  readonly elegida: string | null;
  readonly disabled: boolean;
  onChoose(opcion: string | null): void;
  goTo(hoja: string, celda: string): void;
}

function Eleccion({ eleccion, elegida, disabled, onChoose, goTo }: EleccionProps) {
  const { clave, mensaje, hoja, celda, opciones, recomendada } = eleccion;
  const recommended = offersRecommended(eleccion) ? recomendada : null;
  const dejar = { clave: null, etiqueta: REPARAR.dejar, detalle: [] };
  return (
    <fieldset class="card choice">
      <legend>{mensaje}</legend>
      {celda && (
        <p class="place">
          <button type="button" class="link" aria-label={COMUN.irA(hoja, celda)} onClick={() => goTo(hoja, celda)}>
            {PUNTOS.irALaCelda}
          </button>
          <span class="secondary">{placeOf(eleccion)}</span>
        </p>
      )}
      {[dejar, ...opciones].map((o) => (
        <label key={o.clave ?? ''} class="check option">
          <input
            type="radio"
            name={clave}
            checked={elegida === o.clave}
            disabled={disabled}
            onChange={() => onChoose(o.clave)}
          />
          <span>
            {o.etiqueta}
            {o.clave === recommended && <span class="badge">{REPARAR.recomendada}</span>}
            {o.detalle.map((d, i) => (
              <span key={`${i}-${d}`} class="option-detail">
                {d}
              </span>
            ))}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
