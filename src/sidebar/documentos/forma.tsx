import type { ComponentChildren } from 'preact';
import { DOCUMENTOS } from '../../text/barra-documentos';
import { Field } from '../comun/parts';
import { PeriodOptions } from '../comun/period-options';
import { cadaUno, type Eleccion, type Opciones, periodoOf, type TipoVista, withTipo } from './datos';

interface FormaProps {
  readonly opciones: Opciones;
  readonly tipo: TipoVista;
  readonly eleccion: Eleccion;
  readonly disabled: boolean;
  /** What follows the choice of a part. */
  readonly children: ComponentChildren;
  choose(eleccion: Eleccion): void;
}

/** Which document: its kind, period and part. */
export function FormaDocumentos({ opciones, tipo, eleccion, disabled, choose, children }: FormaProps) {
  return (
    <form class="doc-choice" onSubmit={(e) => e.preventDefault()}>
      <fieldset class="kinds" disabled={disabled}>
        <legend>{DOCUMENTOS.cual}</legend>
        {opciones.tipos.map((t) => (
          <label key={t.tipo} class={t.tipo === tipo.tipo ? 'kind chosen' : 'kind'}>
            <input
              type="radio"
              name="tipo"
              value={t.tipo}
              checked={t.tipo === tipo.tipo}
              onChange={() => choose(withTipo(eleccion, t))}
            />
            <span>
              <b>{t.nombre}</b>
              <span class="secondary">{t.explicacion}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {(tipo.porPeriodo || tipo.periodoOpcional) && (
        <Field id="periodo" label={DOCUMENTOS.periodo}>
          <select
            id="periodo"
            value={periodoOf(eleccion, tipo) ?? ''}
            disabled={disabled}
            onChange={(e) => {
              const { value } = e.currentTarget;
              choose(tipo.porPeriodo ? { ...eleccion, periodo: value } : { ...eleccion, periodoOpcional: value });
            }}
          >
            {!tipo.porPeriodo && <option value="">{DOCUMENTOS.alCorte}</option>}
            <PeriodOptions periodos={opciones.periodos} />
          </select>
        </Field>
      )}
      {tipo.grupos.length > 0 && (
        <Field id="alcance" label={DOCUMENTOS.alcance}>
          <select
            id="alcance"
            value={eleccion.alcance}
            disabled={disabled}
            onChange={(e) => choose({ ...eleccion, alcance: e.currentTarget.value })}
          >
            <option value="">{DOCUMENTOS.todo}</option>
            {tipo.grupos
              .filter((g) => g.alcances.length > 1)
              .map((g) => (
                <option key={g.nivel} value={cadaUno(g.nivel)}>
                  {DOCUMENTOS.cadaUno[g.nivel](g.alcances.length)}
                </option>
              ))}
            {tipo.grupos.map((g) => (
              <optgroup key={g.nivel} label={g.titulo}>
                {g.alcances.map((a) => (
                  <option key={a.valor} value={a.valor}>
                    {a.nombre}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </Field>
      )}
      {children}
    </form>
  );
}
