import type { Command } from 'commander';
import type { IndicadorVista } from '../../gas/api';
import type { Umbrales } from '../../mir/contexto';
import { parsePeriodo } from '../../mir/periods';
import { formatCantidad, formatPorcentaje } from '../../mir/text-number';
import { AYUDA } from '../../text/cli-ayuda';
import { AVANCE, SALIDA } from '../../text/cli-salida';
import { type EstiloTexto, painterOf } from '../color';
import { badInput } from '../command';
import { formatTable } from '../output';
import { addCommand } from '../register';
import { openSession } from '../session';

/** The month 1-12 of "2024-10"; another year than the workbook's is bad input. */
function parseCorte(texto: string, ejercicio: number | null): number {
  const periodo = parsePeriodo(texto);
  if (periodo?.tipo !== 'mes' || (ejercicio !== null && periodo.ejercicio !== ejercicio)) {
    throw badInput('CLI-07', texto, ejercicio === null ? '' : String(ejercicio));
  }
  return periodo.hasta;
}

function rowOf(i: IndicadorVista, numeroDeSeccion: ReadonlyMap<string, number>, umbrales: Umbrales): string[] {
  return [
    String(numeroDeSeccion.get(i.seccion) ?? ''),
    i.linea,
    formatCantidad(i.metaPropuesta),
    formatCantidad(i.metaAlcanzada),
    formatPorcentaje(i.porcentaje, umbrales),
    i.estatus,
    formatCantidad(i.programadoAlCorte),
    formatCantidad(i.alcanzadoAlCorte),
    i.veredicto ?? SALIDA.sinValor,
    i.semaforo ?? SALIDA.sinValor,
  ];
}

const ESTILO_SEMAFORO: Readonly<Record<string, EstiloTexto>> = { verde: 'verde', amarillo: 'amarillo', rojo: 'rojo' };

/** Only the semáforo has its colour: it is the last column. */
function estiloDe(texto: string, columna: number): EstiloTexto | null {
  return columna === SALIDA.columnas.length - 1 ? (ESTILO_SEMAFORO[texto] ?? null) : null;
}

export function registerIndicators(program: Command): void {
  addCommand(program, 'indicators', AYUDA.indicators)
    .argument('<FILE.xlsx>', AYUDA.archivo)
    .option('--corte <AAAA-MM>', AYUDA.corte)
    .steps(3)
    .run(
      async (entorno, [ruta = ''], opciones) => {
        const sesion = await openSession(ruta, 'leer', entorno);
        entorno.avance.step(AVANCE.cifras);
        const { ejercicio, hayMir } = sesion.call('estado');
        const pedido = opciones.corte !== undefined && hayMir ? parseCorte(opciones.corte, ejercicio) : null;
        const { ok, findings, corte: mes, umbrales, indicadores } = sesion.call('indicadores', { corte: pedido });
        const corte = ok && mes > 0 ? `${ejercicio}-${String(mes).padStart(2, '0')}` : null;
        const secciones = new Map([...new Set(indicadores.map((i) => i.seccion))].map((titulo, n) => [titulo, n + 1]));
        const filas = indicadores.map((i) => rowOf(i, secciones, umbrales));
        return {
          ok,
          findings,
          datos: { corte, indicadores },
          lineas: ok
            ? [SALIDA.corte(corte), ...formatTable(SALIDA.columnas, filas, painterOf(process.stdout), estiloDe)]
            : [],
        };
      },
      { corte: null, indicadores: [] },
    );
}
