import type { Command } from 'commander';
import type { ReglaVista } from '../../gas/api';
import type { Finding, Severidad } from '../../mir/finding';
import { AYUDA } from '../../text/cli-ayuda';
import { AVANCE, SALIDA } from '../../text/cli-salida';
import { painterOf } from '../color';
import { formatGroups } from '../groups';
import { addCommand } from '../register';
import { openSession } from '../session';

function summarize(findings: readonly Finding[], reglas: readonly ReglaVista[]): string {
  const count = (severidad: Severidad) => findings.filter((f) => f.severidad === severidad).length;
  const noAplican = reglas.filter((r) => r.resultado === 'no aplica').length;
  const revisadas = SALIDA.reglas(reglas.length - noAplican, noAplican);
  return findings.length === 0
    ? SALIDA.sinPuntos(revisadas)
    : SALIDA.puntos(count('error'), count('advertencia'), count('aviso'), revisadas);
}

export function registerAudit(program: Command): void {
  addCommand(program, 'audit', AYUDA.audit)
    .argument('<FILE.xlsx>', AYUDA.archivo)
    .steps(3)
    .run(
      async (entorno, [ruta = '']) => {
        const sesion = await openSession(ruta, 'leer', entorno);
        entorno.avance.step(AVANCE.auditar);
        const { ok, findings, reglas } = sesion.call('auditar', { completa: true });
        return {
          ok: ok && !findings.some((f) => f.severidad === 'error'),
          findings,
          datos: { reglas: reglas.map(({ titulo: _, ...regla }) => regla) },
          lineas: ok ? [...formatGroups(findings, reglas, painterOf(process.stdout)), summarize(findings, reglas)] : [],
          hallazgosEnLineas: ok,
        };
      },
      { reglas: [] },
    );
}
