import type { Finding } from '../mir/finding';
import { ANEXO_1, type ColumnaKey, MESES, type Mes } from '../mir/format';
import type { CapturaLinea } from '../mir/model';
import { formatCantidad } from '../mir/text-number';
import { a1 } from '../sheet/a1';
import { fingerprint } from '../sheet/fingerprint';
import type { Contenido, Op } from '../sheet/op';
import { readLibro } from '../sheet/read';
import { appFinding } from './finding';
import { NECESIDAD_CIFRAS } from './hojas';
import { findLinea } from './linea';
import type { UseCase } from './usecase';

export interface EntradaCapturar {
  readonly linea: string;
  /** 1-12 */
  readonly mes: number;
  /** In the linea's unit; null clears the month. */
  readonly valor: number | null;
  /** "1", "2" or the start of its title; null where the number is unique. */
  readonly seccion: string | null;
  /** Appended to OBSERVACIONES, never in place of what is there. */
  readonly observaciones: string | null;
}

export interface VistaCapturar {
  readonly hoja: string;
  readonly celda: string;
}

function checkEntrada({ mes, valor, linea }: EntradaCapturar): Finding[] {
  const lugar = { linea };
  if (!(Number.isInteger(mes) && mes >= 1 && mes <= 12)) return [appFinding('APP-06', [String(mes)], lugar)];
  if (valor !== null && !(Number.isFinite(valor) && valor >= 0)) return [appFinding('APP-07', [String(valor)], lugar)];
  return [];
}

function mesOf(numero: number): Mes {
  const mes = MESES[numero - 1];
  if (!mes) throw new Error(`A month ${numero} went past the check of the request.`);
  return mes;
}

function writeCell(fila: number, columna: number, contenido: Contenido): Op {
  const rango = { fila, columna, filas: 1, columnas: 1 };
  return { tipo: 'escribir', hoja: ANEXO_1.hoja, rango, contenido: [[contenido]], tocaCaptura: true };
}

function appendText(antes: CapturaLinea['observaciones'], nuevo: string): string {
  return antes.trim() === '' ? nuevo : `${antes}\n${nuevo}`;
}

/**
 * Captures one month of a linea: exactly the yellow cell that was asked for, and OBSERVACIONES when text comes with it.
 * Staff may do it: no protected cell is touched.
 */
export const capturar: UseCase<EntradaCapturar, VistaCapturar | null> = {
  needs: () => NECESIDAD_CIFRAS,
  decide(snapshot, entrada) {
    const wrong = checkEntrada(entrada);
    if (wrong.length > 0) return { findings: wrong, plan: null, vista: null };
    const libro = readLibro(snapshot);
    if (!libro) return { findings: [appFinding('APP-01', [])], plan: null, vista: null };
    const found = findLinea(libro.mir, entrada.linea, entrada.seccion);
    if ('finding' in found) return { findings: [found.finding], plan: null, vista: null };

    const { seccion, linea } = found.ubicada;
    const cruda = libro.crudo(seccion, linea.numero);
    const columnaMovida = libro.desplazadas.some((d) => d.tipo === 'columna');
    if (!cruda || columnaMovida) {
      return { findings: [appFinding('APP-17', [linea.numero], { linea: linea.numero })], plan: null, vista: null };
    }
    const mes = mesOf(entrada.mes);
    const columnaDe = (key: ColumnaKey): number => libro.layout.columnas[key];
    const celda = a1(cruda.fila, columnaDe(mes));
    // Minus zero passes for zero in every comparison but would be written with its sign.
    const valor = entrada.valor === 0 ? 0 : entrada.valor;
    const nuevo = entrada.observaciones?.trim() ?? '';
    const ops = [writeCell(cruda.fila, columnaDe(mes), valor)];
    if (nuevo !== '') {
      ops.push(writeCell(cruda.fila, columnaDe('observaciones'), appendText(linea.observaciones, nuevo)));
    }

    const lugar = { hoja: cruda.hoja, celda, linea: linea.numero };
    const antes = linea.meses[entrada.mes - 1] ?? null;
    const findings =
      antes !== null && antes !== valor
        ? [appFinding('APP-15', [mes, formatCantidad(antes), formatCantidad(valor)], lugar)]
        : [];
    return {
      findings,
      plan: { ops, huella: fingerprint(snapshot) },
      vista: { hoja: cruda.hoja, celda },
    };
  },
};
