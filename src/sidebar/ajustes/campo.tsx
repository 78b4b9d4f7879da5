import type { ComponentChildren } from 'preact';
import type { AjusteVista } from '../../gas/api';
import type { AjusteDePersonas } from '../../mir/roles';
import { BARRA_AJUSTES } from '../../text/barra-ajustes';
import { MES_OPCIONES, nombreDeMes } from '../comun/meses';
import { Personas } from './personas';

export interface CampoAjusteProps {
  readonly ajuste: AjusteVista;
  /** As typed, or as the workbook says. */
  readonly escrito: string;
  readonly problema: string | undefined;
  readonly objetivos: readonly string[];
  set(valor: string): void;
}

const PERSONAS: readonly string[] = ['administradores', 'titulares', 'capturistas', 'lectores'];

/** The value as a person reads it: a month by its name, an option by what it is called; "" for none. */
export function readable({ tipo, opciones }: AjusteVista, valor: string): string {
  if (tipo === 'mes' || tipo === 'formula' || tipo === 'cierre') return nombreDeMes(Number(valor));
  return opciones.find((o) => o.valor === valor)?.nombre ?? valor;
}

/** One setting: its control, what it is for, what each choice does, and the way back. */
export function CampoAjuste(props: CampoAjusteProps) {
  const { ajuste, escrito, problema, set } = props;
  const { clave, etiqueta, ayuda, valor, defecto, quien, puede, enBlanco, opciones } = ajuste;
  const id = `ajuste-${clave}`;
  const varios = opciones.length > 0 || PERSONAS.includes(clave);
  const cambiado = puede && escrito.trim() !== valor;
  const usual = defecto !== '' && escrito.trim() !== defecto && opciones.length === 0;
  // What a list of people is for is said above it, and what an option does beside it.
  const sentences = [
    ...(varios ? [] : [ayuda]),
    ...(enBlanco === '' || (!varios && ayuda.includes('blanco')) ? [] : [BARRA_AJUSTES.enBlanco(enBlanco)]),
  ];
  const notas = (
    <>
      {problema !== undefined && (
        <p class="field-error" id={`${id}-error`}>
          {problema}
        </p>
      )}
      {opciones.length === 0 && (
        <p class="help" id={`${id}-help`}>
          {sentences.join(' ')}
        </p>
      )}
      {(cambiado || (usual && puede)) && (
        <p class="back">
          {cambiado && (
            <>
              <span class="badge warn flush">{BARRA_AJUSTES.sinAplicar}</span>
              <button type="button" class="link" onClick={() => set(valor)}>
                {BARRA_AJUSTES.comoEstaba}
              </button>
            </>
          )}
          {usual && puede && (
            <button type="button" class="link" onClick={() => set(defecto)}>
              {BARRA_AJUSTES.usual(readable(ajuste, defecto))}
            </button>
          )}
        </p>
      )}
    </>
  );
  const marca =
    quien === 'hoja' ? (
      <span class="badge plain">{BARRA_AJUSTES.laHoja}</span>
    ) : quien === 'titulares' ? (
      <span class="badge plain">{BARRA_AJUSTES.deTitulares}</span>
    ) : puede ? null : (
      <span class="badge plain">{BARRA_AJUSTES.deAdministradores}</span>
    );
  if (quien === 'hoja') {
    return (
      <div class="field setting">
        <p class="name">
          {etiqueta} {marca}
        </p>
        <p class="fixed">{readable(ajuste, valor) || BARRA_AJUSTES.ninguno}</p>
        {notas}
      </div>
    );
  }
  return varios ? (
    <fieldset class="field setting">
      <legend class="name">
        {etiqueta} {marca}
      </legend>
      {opciones.length > 0 ? <Opciones {...props} id={id} /> : <Lista {...props} id={id} />}
      {notas}
    </fieldset>
  ) : (
    <div class="field setting">
      <label class="name" for={id}>
        {etiqueta} {marca}
      </label>
      <Control {...props} id={id} />
      {notas}
    </div>
  );
}

function describedOf(id: string, problema: string | undefined): string {
  return problema === undefined ? `${id}-help` : `${id}-error`;
}

/** Each choice with what it does. */
function Opciones({ ajuste: { clave, opciones, puede }, escrito, id, set }: CampoAjusteProps & { id: string }) {
  return (
    <>
      {opciones.map(({ valor, nombre, explica }) => (
        <label key={valor} class="check option">
          <input
            type="radio"
            name={id}
            value={valor}
            checked={escrito === valor}
            disabled={!puede}
            onChange={() => set(valor)}
          />
          <span>
            {clave === 'frecuenciaInformes' ? nombre.charAt(0).toUpperCase() + nombre.slice(1) : nombre}
            <span class="option-detail">{explica}</span>
          </span>
        </label>
      ))}
    </>
  );
}

function Lista({
  ajuste,
  escrito,
  problema,
  objetivos,
  id,
  set,
}: CampoAjusteProps & { id: string }): ComponentChildren {
  return (
    <Personas
      clave={ajuste.clave as AjusteDePersonas}
      valor={escrito}
      puede={ajuste.puede}
      problema={problema}
      describedBy={describedOf(id, problema)}
      objetivos={objetivos}
      set={set}
    />
  );
}

/** One line, a month, a number or a colour. */
function Control({ ajuste, escrito, problema, id, set }: CampoAjusteProps & { id: string }) {
  const { tipo, puede, enBlanco, etiqueta } = ajuste;
  const comun = {
    id,
    disabled: !puede,
    'aria-invalid': problema !== undefined,
    'aria-describedby': describedOf(id, problema),
  };
  if (tipo === 'mes') {
    return (
      <select {...comun} value={escrito} onChange={(e) => set(e.currentTarget.value)}>
        <option value="">{enBlanco === '' ? BARRA_AJUSTES.dejarEnBlanco : BARRA_AJUSTES.enBlanco(enBlanco)}</option>
        {MES_OPCIONES.map((o) => (
          <option key={o.valor} value={o.valor}>
            {o.nombre}
          </option>
        ))}
      </select>
    );
  }
  const numerico = tipo === 'numero' || tipo === 'anio';
  const texto = (
    <input
      {...comun}
      type="text"
      inputMode={numerico ? 'decimal' : 'text'}
      class={numerico || tipo === 'color' ? 'narrow' : ''}
      maxLength={4000}
      value={escrito}
      onInput={(e) => set(e.currentTarget.value)}
    />
  );
  if (tipo !== 'color') return texto;
  return (
    <div class="colour">
      {texto}
      <input
        type="color"
        aria-label={BARRA_AJUSTES.muestra(etiqueta)}
        disabled={!puede}
        value={/^#[0-9A-Fa-f]{6}$/.test(escrito) ? escrito : '#ffffff'}
        onInput={(e) => set(e.currentTarget.value.toUpperCase())}
      />
    </div>
  );
}
