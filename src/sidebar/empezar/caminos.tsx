import { COMUN } from '../../text/barra';
import { EMPEZAR } from '../../text/barra-empezar';
import { Refused } from '../comun/parts';
import type { Camino, Comienzo } from './datos';
import { Titulo } from './titulo';

interface CaminosProps {
  readonly comienzo: Comienzo;
  readonly camino: Camino | null;
  readonly busy: boolean;
  choose(camino: Camino): void;
  onNext(): void;
  onClose(): void;
  open(funcion: string): void;
}

/** The ways of starting, the likeliest first, with what each one takes. */
export function Caminos(props: CaminosProps) {
  const { comienzo, camino, busy } = props;
  if (comienzo.estado === 'conMir') return <YaHay {...props} />;
  if (comienzo.caminos.length === 0) {
    return (
      <>
        <Refused title={EMPEZAR.noPuede} findings={comienzo.findings} />
        <Cerrar onClose={props.onClose} />
      </>
    );
  }
  const hojas = comienzo.hojas.map((h) => h.nombre);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        props.onNext();
      }}
    >
      <Titulo>{EMPEZAR.pregunta}</Titulo>
      <p class="secondary">{EMPEZAR.intro}</p>
      {comienzo.estado === 'sinLineas' && <p class="note">{EMPEZAR.sinLineas}</p>}
      {comienzo.estado === 'sinTerminar' && <p class="note warn">{EMPEZAR.sinTerminar}</p>}
      <fieldset class="ways">
        <legend class="unseen">{EMPEZAR.pregunta}</legend>
        {comienzo.caminos.map((c) => (
          <label key={c} class="way">
            <input
              type="radio"
              name="camino"
              value={c}
              checked={camino === c}
              onChange={() => props.choose(c)}
              aria-describedby={`camino-${c}`}
            />
            <span>
              <span class="way-title">
                {EMPEZAR.caminos[c].titulo}
                {c === comienzo.recomendado && <span class="badge">{EMPEZAR.recomendado}</span>}
              </span>
              <span class="secondary" id={`camino-${c}`}>
                {EMPEZAR.caminos[c].frase}
                {c === 'hoja' && hojas.length > 0 && ` ${EMPEZAR.hojasHalladas(hojas)}`}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <div class="buttons">
        <button type="submit" class="action" disabled={busy || camino === null}>
          {EMPEZAR.continuar}
        </button>
        <button type="button" class="leave" onClick={props.onClose}>
          {COMUN.cancelar}
        </button>
      </div>
    </form>
  );
}

/** A workbook holds one MIR: what can be done with the one that is there, instead. */
function YaHay({ open, onClose, busy }: CaminosProps) {
  return (
    <>
      <Titulo>{EMPEZAR.yaHay}</Titulo>
      <p>{EMPEZAR.yaHayDetalle}</p>
      <div class="buttons">
        <button type="button" disabled={busy} onClick={() => open('openPlan')}>
          {EMPEZAR.yaHayPlan}
        </button>
        <button type="button" disabled={busy} onClick={() => open('openImportar')}>
          {EMPEZAR.yaHayImportar}
        </button>
        <button type="button" class="leave" onClick={onClose}>
          {COMUN.cerrar}
        </button>
      </div>
    </>
  );
}

function Cerrar({ onClose }: Pick<CaminosProps, 'onClose'>) {
  return (
    <div class="buttons">
      <button type="button" onClick={onClose}>
        {COMUN.cerrar}
      </button>
    </div>
  );
}
