import { nameOfColumna } from '../mir/columna';
import { COLUMNAS_CRONOGRAMA, HOJA_CRONOGRAMA } from '../mir/cronograma';
import { ANEXO_1, type ColumnaKey, MESES } from '../mir/format';
import { type Cierre, closedMonths, numeroEntonces } from '../mir/historia';
import { lastOf } from '../mir/listas';
import { keyOfLinea, type LineaUbicada, listLineas, type Objetivo } from '../mir/model';
import { listPeriodos, namePeriodo, type TipoPeriodo } from '../mir/periods';
import { a1 } from '../sheet/a1';
import { type Baseline, HOJA_BASELINE, readBaseline } from '../sheet/baseline';
import { COLUMNAS_DE_CRONOGRAMA } from '../sheet/blueprint/cronograma';
import { findInstantanea } from '../sheet/cierres';
import { HOJA_CONFIGURACION } from '../sheet/hojas';
import { type LibroLeido, readLibro } from '../sheet/read';
import { CAMPO_DIFERENCIA } from '../text/periodos';
import { appFinding } from './finding';
import { needHojas } from './hojas';
import { checkPeriodo } from './periodo';
import { requireAdministrador } from './permiso';
import { sinMir } from './sin-mir';
import { refuse, type UseCase } from './usecase';
import type { DiferenciaVista, PeriodoVista, VistaPeriodos } from './vista';

/** Kinds of period that can be closed, the usual one first. */
const TIPOS: readonly TipoPeriodo[] = ['bimestre', 'mes', 'trimestre', 'cuatrimestre', 'semestre', 'anio'];

function estadoOf(cierres: readonly Cierre[]): Omit<PeriodoVista, 'clave' | 'nombre'> {
  const ultimo = lastOf(cierres.filter((c) => !c.reapertura)) ?? lastOf(cierres);
  if (!ultimo) return { estado: 'abierto', fecha: '', quien: '', motivo: '' };
  const { reapertura } = ultimo;
  if (!reapertura) return { estado: 'cerrado', fecha: ultimo.fecha, quien: ultimo.quien, motivo: '' };
  const { fecha, quien, motivo, acuerdo } = reapertura;
  return { estado: 'reabierto', fecha, quien, motivo: `${motivo} (${acuerdo})` };
}

/** Every period of the ejercicio, and whether it is closed. Nothing is written. */
export const periodos: UseCase<null, VistaPeriodos | null> = {
  needs: () => ({ [HOJA_BASELINE]: 'valores', [HOJA_CONFIGURACION]: 'valores' }),
  decide(snapshot) {
    const baseline = readBaseline(snapshot);
    if (!baseline) return refuse(sinMir(snapshot));
    const { cierres, mir } = baseline;
    return {
      findings: [],
      plan: null,
      vista: {
        puedeCerrar: requireAdministrador(snapshot) === null,
        mesesCerrados: closedMonths(cierres),
        periodos: TIPOS.flatMap((tipo) => listPeriodos(mir.ejercicio, tipo)).map((p) => ({
          clave: p.clave,
          nombre: namePeriodo(p),
          ...estadoOf(cierres.filter((c) => c.periodo === p.clave)),
        })),
      },
    };
  },
};

type Campo = string | number | null;

/** What is compared of a linea: the plan's columns of the MIR, and the months that the closing closed. */
function camposOf(meses: readonly number[]): readonly ColumnaKey[] {
  const plan = ANEXO_1.columnas.filter((c) => c.kind === 'plan').map((c) => c.key);
  return [...plan, ...meses.flatMap((mes) => MESES[mes - 1] ?? [])];
}

function valorOf({ objetivo, linea }: LineaUbicada, key: ColumnaKey): Campo {
  const mes = (MESES as readonly ColumnaKey[]).indexOf(key);
  if (mes >= 0) return linea.meses[mes] ?? null;
  const dueno: Readonly<Record<string, unknown>> = DE_OBJETIVO.includes(key) ? { ...objetivo } : { ...linea };
  const valor = dueno[key];
  return typeof valor === 'string' || typeof valor === 'number' ? valor : null;
}

const DE_OBJETIVO: readonly string[] = [
  'numero',
  'politicasGenerales',
  'programa',
  'objetivo',
] satisfies (keyof Objetivo)[];

const texto = (valor: Campo): string => (valor === null ? '' : String(valor));

/** What one linea says otherwise than when the period was closed. */
function compareLinea(libro: LibroLeido, antes: LineaUbicada, ahora: LineaUbicada, meses: readonly number[]) {
  const { seccion, linea } = ahora;
  const fila = libro.filaDe(seccion, linea.numero);
  const at = (hoja: string, columna: number, campo: string, de: Campo, a: Campo): DiferenciaVista => ({
    linea: linea.numero,
    campo,
    hoja,
    celda: fila === null ? '' : a1(fila, columna),
    antes: texto(de),
    ahora: texto(a),
  });
  const found = camposOf(meses).flatMap((key) => {
    const de = valorOf(antes, key);
    const a = valorOf(ahora, key);
    const columna = ANEXO_1.columnas.find((c) => c.key === key);
    if (texto(de) === texto(a) || !columna) return [];
    return [at(libro.layout.hoja, libro.layout.columnas[key], nameOfColumna(columna), de, a)];
  });
  const situacion = COLUMNAS_CRONOGRAMA.find((c) => c.key === 'situacion');
  if (situacion && antes.linea.situacion !== linea.situacion) {
    const columna = COLUMNAS_DE_CRONOGRAMA.situacion;
    found.push(at(HOJA_CRONOGRAMA, columna, nameOfColumna(situacion), antes.linea.situacion, linea.situacion));
  }
  return found;
}

function indexLineas(lineas: readonly LineaUbicada[]): Map<string, LineaUbicada> {
  return new Map(lineas.map((u) => [keyOfLinea(u.seccion, u.linea.numero), u]));
}

function compareLibro(libro: LibroLeido, cerrado: Baseline, meses: readonly number[]): DiferenciaVista[] {
  const cerradas = listLineas(cerrado.mir);
  const antes = indexLineas(cerradas);
  const { modificaciones } = libro.baseline;
  const parejas = listLineas(libro.mir).map((u) => {
    const numero = numeroEntonces(modificaciones, u.seccion, u.linea.numero, cerrado.modificaciones.length);
    return { u, previa: numero === null ? undefined : antes.get(keyOfLinea(u.seccion, numero)) };
  });
  const quedan = new Set(parejas.map(({ previa }) => previa));
  const entera = (u: LineaUbicada, de: string, a: string): DiferenciaVista => {
    const fila = libro.filaDe(u.seccion, u.linea.numero);
    const celda = fila === null ? '' : a1(fila, libro.layout.columnas.lineaAccion);
    return {
      linea: u.linea.numero,
      campo: CAMPO_DIFERENCIA.linea,
      hoja: libro.layout.hoja,
      celda,
      antes: de,
      ahora: a,
    };
  };
  return [
    ...parejas.flatMap(({ u, previa }) =>
      previa ? compareLinea(libro, previa, u, meses) : [entera(u, CAMPO_DIFERENCIA.agregada, u.linea.lineaAccion)],
    ),
    ...cerradas.filter((u) => !quedan.has(u)).map((u) => entera(u, u.linea.lineaAccion, CAMPO_DIFERENCIA.quitada)),
  ];
}

/** What of the plan and of the closed months is not as it was when the period was last closed. Nothing is written. */
export const diferencias: UseCase<
  { readonly periodo: string },
  { readonly diferencias: readonly DiferenciaVista[] } | null
> = {
  needs: () => needHojas('valores'),
  decide(snapshot, { periodo: clave }) {
    const libro = readLibro(snapshot);
    if (!libro) return refuse(sinMir(snapshot));
    const checked = checkPeriodo(clave, libro.mir);
    if ('finding' in checked) return refuse(checked.finding);
    const { periodo } = checked;
    const cierre = lastOf(libro.baseline.cierres.filter((c) => c.periodo === periodo.clave));
    if (!cierre) return refuse(appFinding('APP-33', [namePeriodo(periodo)]));
    const instantanea = findInstantanea(snapshot, cierre);
    if (!instantanea) return refuse(appFinding('APP-37', [namePeriodo(periodo)]));
    const encontradas = compareLibro(libro, instantanea.baseline, cierre.meses);
    return { findings: [], plan: null, vista: { diferencias: encontradas } };
  },
};
