import { useState } from 'preact/hooks';
import type { ReglaVista } from '../gas/api';
import type { Finding } from '../mir/finding';
import { COMUN, PUNTOS, SEVERIDADES } from '../text/barra';
import { type Grupo, groupFindings } from './grouping';
import { Sign } from './parts';

type GoTo = (hoja: string, celda: string) => void;

/** More than this of one rule are shown on request: 80 lineas without a window would bury an error. */
const SHOWN_AT_ONCE = 10;

/** The findings by severity and rule, then what was checked and is well. */
export function Lista(props: { findings: readonly Finding[]; reglas: readonly ReglaVista[]; goTo: GoTo }) {
  const grupos = groupFindings(props.findings, props.reglas);
  const cumplidas = props.reglas.filter((r) => r.resultado === 'cumple');
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
              <GrupoView key={g.code} grupo={g} goTo={props.goTo} open={severidad !== 'aviso'} />
            ))}
          </section>
        );
      })}
      {cumplidas.length > 0 && (
        <details class="checked">
          <summary>{PUNTOS.reglasCumplidas(cumplidas.length)}</summary>
          <ul>
            {cumplidas.map((r) => (
              <li key={r.code}>
                <span class="code">{r.code}</span> {r.titulo}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function GrupoView({ grupo, goTo, open }: { grupo: Grupo; goTo: GoTo; open: boolean }) {
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
          <Caso key={`${f.hoja}-${f.celda}-${i}`} finding={f} ownRemedy={grupo.remedio === ''} goTo={goTo} />
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

function Caso({ finding, ownRemedy, goTo }: { finding: Finding; ownRemedy: boolean; goTo: GoTo }) {
  const { hoja, celda, linea } = finding;
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
          <span class="secondary">
            {hoja}!{celda}
            {linea ? ` · ${PUNTOS.linea(linea)}` : ''}
          </span>
        </p>
      )}
    </li>
  );
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
