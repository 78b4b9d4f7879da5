import type { Command } from 'commander';
import type { Severidad } from '../../mir/finding';
import { AVANCE, AYUDA, SALIDA } from '../../text/cli';
import { addCommand } from '../register';
import { openSession } from '../session';

export function registerAudit(program: Command): void {
  addCommand(program, 'audit', AYUDA.audit)
    .argument('<FILE.xlsx>', AYUDA.archivo)
    .run(
      async (entorno, [ruta = '']) => {
        const sesion = await openSession(ruta, 'leer', entorno);
        entorno.avance(AVANCE.auditar);
        const { ok, findings, reglas } = sesion.call('auditar', { completa: true });
        const count = (severidad: Severidad) => findings.filter((f) => f.severidad === severidad).length;
        const results = (resultado: string) => reglas.filter((r) => r.resultado === resultado).length;
        return {
          ok: ok && count('error') === 0,
          findings,
          datos: { reglas: reglas.map(({ code, resultado, casos }) => ({ code, resultado, casos })) },
          lineas: [
            findings.length === 0
              ? SALIDA.sinPuntos
              : SALIDA.puntos(count('error'), count('advertencia'), count('aviso')),
            ...(reglas.length > 0
              ? [SALIDA.reglas(results('cumple'), results('no cumple'), results('no aplica'))]
              : []),
          ],
          hallazgosEnSalida: ok,
        };
      },
      { reglas: [] },
    );
}
