import type { Finding } from '../../mir/finding';
import { COMUN } from '../../text/barra';

/** What a view says where there is no MIR to show: none was made yet, or why the one that was cannot be read. */
export function sinMirTexto(findings: readonly Finding[]): string {
  const otra = findings.find((f) => f.code !== 'APP-01');
  return otra ? `${otra.mensaje} ${otra.remedio}` : COMUN.sinMir;
}
