import { useState } from 'preact/hooks';
import type { ReglaVista } from '../../../gas/api';
import type { Finding } from '../../../mir/finding';
import { COMUN, SEVERIDADES } from '../../../text/barra';
import { PUNTOS } from '../../../text/barra-puntos';
import { REPARAR } from '../../../text/barra-reparar';
import { capitalize } from '../../comun/capitalize';
import { type Grupo, groupFindings } from '../../comun/grouping';
import { placeOf, Sign } from '../../comun/parts';

/** What a case offers; null: this user may not. */
export interface Acciones {
  readonly busy: boolean;
  goTo(hoja: string, celda: string): void;
  readonly restore: ((celda: { readonly hoja: string; readonly celda: string }) => void) | null;
  readonly accept: ((finding: Finding) => void) | null;
}

/** Rules whose cases may be given back or taken into the plan one by one: what stands there was written over the plan. */
const SOBRE_EL_PLAN: readonly string[] = ['EST-02'];

/** More than this of one rule are shown on request: 80 lineas without a window would bury an error. */
const SHOWN_AT_ONCE = 10;

/** The findings by severity and rule, then what was checked and is well. */
export function Lista(props: { findings: readonly Finding[]; reglas: readonly ReglaVista[]; acciones: Acciones }) {
  const grupos = groupFindings(props.findings, props.reglas);
  const apagadas = props.reglas.filter((r) => r.apagada);
  const cumplidas = props.reglas.filter((r) => !r.apagada && r.resultado === 'cumple');
  return (
    <div>
      {(['error', 'advertencia', 'aviso'] as const).map((severidad) => {
        const suyos = grupos.filter((g) => g.severidad === severidad);
        if (suyos.length === 0) return null;
        return (
          <section key={severidad}>
            <h2 class="severity">
              <Sign severidad={severidad} />
              {capitalize(SEVERIDADES[severidad].plural)}
            </h2>
            {suyos.map((g) => (
              <GrupoView key={g.code} grupo={g} acciones={props.acciones} open={severidad !== 'aviso'} />
            ))}
          </section>
        );
      })}
      <Reglas titulo={PUNTOS.reglasCumplidas(cumplidas.length)} reglas={cumplidas} />
      <Reglas titulo={REPARAR.apagadas(apagadas.length)} reglas={apagadas} />
    </div>
  );
}

function Reglas({ titulo, reglas }: { titulo: string; reglas: readonly ReglaVista[] }) {
  if (reglas.length === 0) return null;
  return (
    <details class="checked">
      <summary>{titulo}</summary>
      <ul>
        {reglas.map((r) => (
          <li key={r.code}>
            <span class="code">{r.code}</span> {r.titulo}
            {r.apagada && <span class="badge">{REPARAR.apagada}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}

function GrupoView({ grupo, acciones, open }: { grupo: Grupo; acciones: Acciones; open: boolean }) {
  const [all, setAll] = useState(false);
  const shown = all ? grupo.findings : grupo.findings.slice(0, SHOWN_AT_ONCE);
  const hidden = grupo.findings.length - shown.length;
  return (
    <details class={`card group ${grupo.severidad}`} open={open}>
      <summary>
        <span class="group-title">{grupo.titulo}</span>
        <span class="secondary">
          {grupo.code} · {PUNTOS.casos(grupo.findings.length)}
        </span>
      </summary>
      {grupo.remedio && (
        <p class="remedy">
          <b>{COMUN.remedio}</b> {grupo.remedio}
        </p>
      )}
      <ul class="cases">
        {shown.map((f, i) => (
          <Caso key={`${f.hoja}-${f.celda}-${i}`} finding={f} ownRemedy={grupo.remedio === ''} acciones={acciones} />
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" class="link" onClick={() => setAll(true)}>
          {PUNTOS.mostrarMas(hidden)}
        </button>
      )}
    </details>
  );
}

function Caso({ finding, ownRemedy, acciones }: { finding: Finding; ownRemedy: boolean; acciones: Acciones }) {
  const { code, hoja, celda } = finding;
  const { goTo, restore, accept, busy } = acciones;
  return (
    <li>
      <p>{finding.mensaje}</p>
      {ownRemedy && finding.remedio && (
        <p class="remedy">
          <b>{COMUN.remedio}</b> {finding.remedio}
        </p>
      )}
      {hoja && celda && (
        <p class="place">
          <button
            type="button"
            class="link"
            aria-label={PUNTOS.irA(`${celda}, ${hoja}`)}
            onClick={() => goTo(hoja, celda)}
          >
            {PUNTOS.irALaCelda}
          </button>
          <span class="secondary">{placeOf(finding)}</span>
        </p>
      )}
      {hoja && celda && restore && accept && SOBRE_EL_PLAN.includes(code) && (
        <p class="case-actions">
          <button
            type="button"
            class="link"
            disabled={busy}
            aria-label={REPARAR.restaurarEn(`${celda}, ${hoja}`)}
            onClick={() => restore({ hoja, celda })}
          >
            {REPARAR.restaurar}
          </button>
          <button
            type="button"
            class="link"
            disabled={busy}
            aria-label={REPARAR.aceptarEn(`${celda}, ${hoja}`)}
            onClick={() => accept(finding)}
          >
            {REPARAR.aceptar}
          </button>
        </p>
      )}
    </li>
  );
}
