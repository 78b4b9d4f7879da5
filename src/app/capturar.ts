import type { Finding } from '../mir/finding';
import { ANEXO_1, type ColumnaKey, columnaOf, MESES, type Mes } from '../mir/format';
import { type Modificacion, modificacionesDe } from '../mir/historia';
import { lastOf } from '../mir/listas';
import type { CapturaLinea } from '../mir/model';
import { formatCantidad } from '../mir/text-number';
import { a1 } from '../sheet/a1';
import { type Baseline, HOJA_BASELINE } from '../sheet/baseline';
import type { EntradaBitacora } from '../sheet/bitacora';
import { blueprint } from '../sheet/blueprint';
import { VALIDACION_AVANCE } from '../sheet/blueprint/mir-aspecto';
import { permisosOf } from '../sheet/blueprint/protection';
import { fingerprint } from '../sheet/fingerprint';
import { MAXIMO_CELDA } from '../sheet/grid';
import { HOJA_MODIFICACIONES } from '../sheet/hojas';
import type { Contenido, Op } from '../sheet/op';
import { planOf } from '../sheet/plan';
import { readLibro } from '../sheet/read';
import type { Snapshot, Validacion } from '../sheet/state';
import { COMO, correccionTexto } from '../text/bitacora';
import { IMPEDIMENTO } from '../text/cambio';
import { NECESIDAD_BITACORA } from './bitacora';
import { appFinding } from './finding';
import { findLinea } from './linea';
import { puedeCapturar } from './permiso';
import { anotar } from './registrar';
import { sinMir } from './sin-mir';
import { refuse, type UseCase } from './usecase';

export interface EntradaCapturar {
  readonly linea: string;
  /** 1-12 */
  readonly mes: number;
  /** In the linea's unit; null clears the month. Below 0 it is a correction, with its reason in `observaciones`. */
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

function checkEntrada({ mes, valor, linea, observaciones }: EntradaCapturar): Finding[] {
  const lugar = { linea };
  const minimo = (observaciones ?? '').trim() === '' ? 0 : Number.NEGATIVE_INFINITY;
  if (!(Number.isInteger(mes) && mes >= 1 && mes <= 12)) return [appFinding('APP-06', [String(mes)], lugar)];
  if (valor !== null && !(Number.isFinite(valor) && valor >= minimo))
    return [appFinding('APP-07', [String(valor)], lugar)];
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

/**
 * What puts a value into a yellow cell. A correction is below what its validation admits, which holds for scripts too
 * in the local host and, it is said, in Google: so it is lifted for as long as it takes.
 */
function writeMes(fila: number, columna: number, valor: number | null): Op[] {
  const escribir = writeCell(fila, columna, valor);
  const rango = { fila, columna, filas: 1, columnas: 1 };
  const validar = (validacion: Validacion | null): Op => ({
    tipo: 'validar',
    hoja: ANEXO_1.hoja,
    rango,
    validaciones: [[validacion]],
  });
  return valor !== null && valor < 0 ? [validar(null), escribir, validar(VALIDACION_AVANCE)] : [escribir];
}

function appendText(antes: CapturaLinea['observaciones'], nuevo: string): string {
  return antes.trim() === '' ? nuevo : `${antes}\n${nuevo}`;
}

/**
 * The month that an administrador corrects although it is closed, as it is recorded: once, also when it is tried again.
 * To go back to what an earlier record says is another correction.
 */
function withModificacion(baseline: Baseline, nueva: Modificacion): Baseline {
  const { modificaciones } = baseline;
  const propias = modificacionesDe(modificaciones, nueva.seccion, nueva.linea);
  const ultima = lastOf(propias.filter((m) => m.campo === nueva.campo && m.vigencia === nueva.vigencia));
  const same = ultima?.antes === nueva.antes && ultima.despues === nueva.despues && ultima.motivo === nueva.motivo;
  return same ? baseline : { ...baseline, modificaciones: [...modificaciones, nueva] };
}

/** What the accepted plan writes of itself: its hidden sheet, and the view of its modificaciones. */
function opsDeHistoria(baseline: Baseline, snapshot: Snapshot): readonly Op[] {
  const suyas: readonly string[] = [HOJA_BASELINE, HOJA_MODIFICACIONES];
  const { ops } = planOf(blueprint({ baseline, inicial: null }, snapshot), snapshot);
  return ops.filter((op) => 'hoja' in op && suyas.includes(op.hoja));
}

/**
 * Captures one month of a linea: exactly the yellow cell that was asked for, and OBSERVACIONES when text comes with it.
 * Staff may do it: no protected cell is touched. Whoever may write the Bitácora does so in the same plan. A closed month
 * is for administradores, with the reason, and is recorded as a modificacion.
 */
export const capturar: UseCase<EntradaCapturar, VistaCapturar | null> = {
  needs: () => ({ ...NECESIDAD_BITACORA, [HOJA_MODIFICACIONES]: 'valores' }),
  decide(snapshot, entrada) {
    const [wrong] = checkEntrada(entrada);
    if (wrong) return refuse(wrong);
    const libro = readLibro(snapshot);
    if (!libro) return refuse(sinMir(snapshot));
    const found = findLinea(libro.mir, entrada.linea, entrada.seccion);
    if ('finding' in found) return refuse(found.finding);

    const { seccion, linea, objetivo } = found.ubicada;
    const permisos = permisosOf(libro.configuracion, libro.baseline);
    const { usuario, puedeEditarProtegido, ahora } = snapshot;
    const denied = puedeCapturar(
      permisos,
      libro.mir,
      usuario,
      puedeEditarProtegido,
      seccion,
      objetivo.numero,
      entrada.mes,
    );
    if (denied) return refuse({ ...denied, linea: linea.numero });
    const mes = mesOf(entrada.mes);
    // Where they stand now: rows and columns may have moved, as long as nobody has to say which is which.
    const deMes = libro.celdaDe(seccion, linea.numero, mes);
    const deObservaciones = libro.celdaDe(seccion, linea.numero, 'observaciones');
    if (!deMes || !deObservaciones) return refuse(appFinding('APP-17', [linea.numero], { linea: linea.numero }));

    const { hoja } = libro.layout;
    const celda = a1(deMes.fila, deMes.columna);
    const lugar = { hoja, celda, linea: linea.numero };
    // Minus zero passes for zero in every comparison but would be written with its sign.
    const valor = entrada.valor === 0 ? 0 : entrada.valor;
    const motivo = entrada.observaciones?.trim() ?? '';
    const cerrado = permisos.mesesCerrados.includes(entrada.mes);
    if (cerrado && motivo === '') return refuse(appFinding('APP-38', [mes], lugar));
    const corrige = valor !== null && valor < 0;
    const nuevo = corrige ? `${correccionTexto(mes, valor)} ${motivo}` : motivo;
    const antes = linea.meses[entrada.mes - 1] ?? null;
    const observaciones = appendText(linea.observaciones, nuevo);
    if (nuevo !== '' && observaciones.length > MAXIMO_CELDA) {
      const motivoLargo = IMPEDIMENTO.textoLargo(columnaOf('observaciones').header, MAXIMO_CELDA);
      return refuse(
        appFinding('APP-44', [motivoLargo], { ...lugar, celda: a1(deObservaciones.fila, deObservaciones.columna) }),
      );
    }
    const capturas = [
      ...writeMes(deMes.fila, deMes.columna, valor),
      ...(nuevo === '' ? [] : [writeCell(deObservaciones.fila, deObservaciones.columna, observaciones)]),
    ];

    const entradaDe = (
      columna: ColumnaKey,
      donde: typeof deMes,
      de: EntradaBitacora['antes'],
      a: EntradaBitacora['despues'],
    ) => ({
      fecha: ahora,
      quien: usuario,
      seccion,
      linea: linea.numero,
      columna,
      celda: a1(donde.fila, donde.columna),
      antes: de,
      despues: a,
      como: corrige ? COMO.correccion : COMO.captura,
    });
    const entradas = [
      entradaDe(mes, deMes, antes, valor),
      ...(nuevo === '' ? [] : [entradaDe('observaciones', deObservaciones, linea.observaciones, observaciones)]),
    ];
    const { ops: bitacora, baseline } = puedeEditarProtegido
      ? anotar(libro, snapshot, entradas)
      : { ops: [], baseline: libro.baseline };
    const registrada: Modificacion = {
      registrada: ahora,
      quien: usuario,
      seccion,
      linea: linea.numero,
      campo: 'captura',
      antes,
      despues: valor,
      motivo,
      instrumento: '',
      instancia: '',
      fecha: '',
      vigencia: entrada.mes,
    };
    const historia = cerrado ? withModificacion(baseline, registrada) : baseline;
    const deHistoria = historia === libro.baseline ? [] : opsDeHistoria(historia, snapshot);

    const cambia = antes !== null && antes !== valor;
    return {
      findings: cambia ? [appFinding('APP-15', [mes, formatCantidad(antes), formatCantidad(valor)], lugar)] : [],
      plan: { ops: [...deHistoria, ...capturas, ...bitacora], huella: fingerprint(snapshot) },
      vista: { hoja, celda },
    };
  },
};
