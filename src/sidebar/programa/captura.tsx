import { useState } from 'preact/hooks';
import type { ProgramaVista } from '../../gas/api';
import { MESES } from '../../mir/palabras';
import { formatCantidad } from '../../mir/text-number';
import { COMUN } from '../../text/barra';
import { PROGRAMA } from '../../text/programa';
import { focusFirst } from '../comun/campos';
import { capitalize } from '../comun/capitalize';
import { useEncabezado, useEscape } from '../comun/foco';
import { nombreDeMes } from '../comun/meses';
import { parseMes, type Suma, sumPrograma, textOfMes } from './datos';
import { DatosLinea } from './linea';

interface CapturaProps {
  readonly linea: ProgramaVista;
  onBack(): void;
  onReview(meses: readonly (number | null)[], aSabiendas: boolean): void;
}

/** Twelve months to fill in, with what they come to against the meta at every key. */
export function CapturaPrograma({ linea, onBack, onReview }: CapturaProps) {
  const heading = useEncabezado();
  const [textos, setTextos] = useState<readonly string[]>(() => linea.programa.map(textOfMes));
  const [shown, setShown] = useState(false);
  const [aSabiendas, setASabiendas] = useState(false);
  const [falta, setFalta] = useState(false);
  // What a button filled in is not lost by a key either.
  const cambia = textos.some((texto, i) => texto !== textOfMes(linea.programa[i] ?? null));
  useEscape(cambia ? () => true : null);
  const meses = textos.map(parseMes);
  const suma = sumPrograma(linea, meses);
  const problems = Object.fromEntries(
    meses.flatMap((p, i) => (Number.isNaN(p) ? [[`mes-${i + 1}`, PROGRAMA.noEsNumero]] : [])),
  );
  const porConfirmar = suma.llega === false && linea.situacion !== 'CANCELADA';
  const submit = (event: Event) => {
    event.preventDefault();
    setShown(true);
    setFalta(porConfirmar && !aSabiendas);
    if (focusFirst(problems) || (porConfirmar && !aSabiendas)) return;
    onReview(meses, aSabiendas && porConfirmar);
  };
  return (
    <form onSubmit={submit} noValidate>
      <h1 ref={heading} tabIndex={-1}>
        {PROGRAMA.capturarTitulo(linea.linea)}
      </h1>
      <p class="linea-text">{linea.texto}</p>
      <DatosLinea linea={linea} />
      <p class="help">{PROGRAMA.capturarAyuda}</p>
      <fieldset class="month-fields" aria-label={PROGRAMA.meses}>
        {MESES.map((mes, i) => {
          const id = `mes-${i + 1}`;
          const problem = shown ? problems[id] : undefined;
          return (
            <div key={mes} class="field">
              <label for={id}>{capitalize(mes)}</label>
              <input
                id={id}
                type="text"
                inputMode="decimal"
                maxLength={20}
                autoComplete="off"
                value={textos[i] ?? ''}
                aria-invalid={problem !== undefined}
                aria-describedby={problem ? `${id}-error` : 'suma'}
                onInput={(e) => setTextos(textos.map((t, j) => (j === i ? e.currentTarget.value : t)))}
              />
              {problem && (
                <p class="field-error" id={`${id}-error`}>
                  {problem}
                </p>
              )}
            </div>
          );
        })}
      </fieldset>
      <SumaEnVivo linea={linea} suma={suma} />
      <div class="buttons">
        <button type="button" class="link" onClick={() => setTextos(linea.propuesta.map(textOfMes))}>
          {PROGRAMA.usarPropuesta}
        </button>
        <button type="button" class="link" onClick={() => setTextos(MESES.map(() => ''))}>
          {PROGRAMA.vaciar}
        </button>
      </div>
      {porConfirmar && (
        <div class="field">
          <label class="check">
            <input
              type="checkbox"
              checked={aSabiendas}
              aria-invalid={falta && !aSabiendas}
              onChange={(e) => setASabiendas(e.currentTarget.checked)}
            />
            <span>{PROGRAMA.aSabiendas}</span>
          </label>
          {falta && !aSabiendas && (
            <p class="field-error" role="alert">
              {PROGRAMA.confirmeAntes}
            </p>
          )}
        </div>
      )}
      <div class="buttons">
        <button type="submit" class="action">
          {PROGRAMA.revisar}
        </button>
        <button type="button" onClick={onBack}>
          {COMUN.cancelar}
        </button>
      </div>
    </form>
  );
}

/** "Suma 10 de una meta de 12", said again when it changes. */
function SumaEnVivo({ linea, suma }: { linea: ProgramaVista; suma: Suma }) {
  const { programado, llega, fuera } = suma;
  const como = PROGRAMA.como[linea.acumulacion];
  return (
    <div id="suma" class={`note ${llega === true ? 'good' : llega === false ? 'warn' : ''}`} aria-live="polite">
      <p>
        <b>
          {llega === null
            ? `${como} ${formatCantidad(programado)}.`
            : `${PROGRAMA.contra(como, formatCantidad(programado), formatCantidad(linea.metaPropuesta))}.`}
        </b>{' '}
        {llega === null ? PROGRAMA.sinMeta : llega ? PROGRAMA.llega : ''}
      </p>
      {fuera.length > 0 && <p>{PROGRAMA.fueraDeVentana(fuera.map(nombreDeMes).join(', '))}</p>}
    </div>
  );
}
