import type { Command } from 'commander';
import { FUNCIONES_API, type FuncionApi, type Respuesta } from '../../gas/api';
import { AYUDA } from '../../text/cli-ayuda';
import { AVANCE } from '../../text/cli-salida';
import { quisoDecir, usoFuncion } from '../../text/cli-uso';
import { badInput, cliFinding, UsoError } from '../command';
import { nearestNames } from '../nearest';
import { addCommand } from '../register';
import { openSession } from '../session';

function isPermitida(funcion: string): funcion is FuncionApi {
  return (FUNCIONES_API as readonly string[]).includes(funcion);
}

function parseArgumento(texto: string | undefined): unknown[] {
  if (texto === undefined) return [];
  try {
    return [JSON.parse(texto)];
  } catch {
    throw badInput('CLI-10');
  }
}

/** Says the nearest names; where nothing is near, all of them. */
function usoDeFuncion(funcion: string): UsoError {
  const parecidas = nearestNames(funcion, FUNCIONES_API);
  return new UsoError(
    parecidas.length > 0
      ? `${usoFuncion(funcion)} ${quisoDecir(parecidas)}`
      : cliFinding('CLI-14', [funcion, FUNCIONES_API.join(', ')]).mensaje,
  );
}

export function registerCall(program: Command): void {
  addCommand(program, 'call', AYUDA.call)
    .argument('<FUNCTION>', AYUDA.funcion)
    .argument('<FILE.xlsx>', AYUDA.archivo)
    .argument('[JSON]', AYUDA.argumento)
    .note(AYUDA.funciones, [...FUNCIONES_API].sort().join(', '))
    .steps(4)
    .run(
      async (entorno, [funcion = '', ruta = '', texto]) => {
        if (!isPermitida(funcion)) {
          throw usoDeFuncion(funcion);
        }
        const argumento = parseArgumento(texto);
        const sesion = await openSession(ruta, 'leer', entorno);
        entorno.avance.step(AVANCE.llamar);
        const resultado = sesion.host.run(funcion, argumento) as Respuesta;
        if (resultado.ok) await sesion.save();
        return {
          ok: resultado.ok,
          findings: resultado.findings,
          datos: { resultado },
          lineas: [JSON.stringify(resultado, null, 2)],
        };
      },
      { resultado: null },
    );
}
