import type { Finding } from '../../mir/finding';
import { COMUN } from '../../text/barra';
import { PUNTOS } from '../../text/barra-puntos';
import { groupFindings } from './grouping';
import { Findings, placeOf, Sign } from './parts';

/** More than these are told by kind: what to do once, its cases under it. */
const POCOS = 5;
/** A kind with more cases than this is folded. */
const DESPLEGADOS = 3;

interface HallazgosProps {
  readonly findings: readonly Finding[];
  /** What their rules are called, by code; one without a title is told by its first case. */
  readonly titulos?: Readonly<Record<string, string>>;
}

/** Findings as sentences; many of them by kind. */
export function Hallazgos({ findings, titulos = {} }: HallazgosProps) {
  if (findings.length <= POCOS) return <Findings findings={findings} />;
  return (
    <div>
      {groupFindings(findings, []).map(({ severidad, code, remedio, findings: suyos }) =>
        suyos.length === 1 || remedio === '' ? (
          <Findings key={code + severidad} findings={suyos} />
        ) : (
          <details key={code + severidad} class="kind" open={suyos.length <= DESPLEGADOS}>
            <summary>
              <Sign severidad={severidad} />{' '}
              {titulos[code] === undefined
                ? PUNTOS.variosComo(suyos.length, suyos[0]?.mensaje ?? '')
                : PUNTOS.varios(titulos[code], suyos.length)}
            </summary>
            <p class="remedy">
              <b>{COMUN.remedio}</b> {remedio}
            </p>
            <ul class="bullets">
              {suyos.map((f, i) => (
                <li key={`${f.celda}-${i}`}>
                  {f.mensaje} <span class="secondary">{placeOf(f)}</span>
                </li>
              ))}
            </ul>
          </details>
        ),
      )}
    </div>
  );
}
