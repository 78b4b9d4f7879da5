import type { Configuracion } from '../../src/mir/ajustes';
import { countIndicadores } from '../../src/mir/conteo';
import { contextOf, ESTATUS_CLAVES } from '../../src/mir/contexto';
import type { CronogramaKey } from '../../src/mir/cronograma';
import { type ColumnaKey, MESES } from '../../src/mir/format';
import { computeIndicador } from '../../src/mir/indicators';
import type { LineaAccion, Mir, Valor } from '../../src/mir/model';
import { ventanaOf } from '../../src/mir/programa';
import { isDueIn, needsAttention, ordenVence, periodoDelCorte } from '../../src/mir/tablero';
import { CASOS_VEREDICTO } from '../../src/mir/veredicto';
import { layoutOf } from '../../src/sheet/layout';
import type { LeerCelda } from './calculated';
import {
  COLUMNA_CRONOGRAMA,
  COLUMNA_MIR,
  filaDe,
  filaSubtotal,
  filaSuma,
  type HojaDePrueba,
  type LineaDePrueba,
} from './native-book';

type Cifra = string | number | null;
/** Reads a calculated cell; "" and blank are null. */
export type Leer = (hoja: HojaDePrueba, fila: number, columna: number) => Cifra;

interface CifraEsperada {
  readonly hoja: HojaDePrueba;
  readonly fila: number;
  readonly key: ColumnaKey | CronogramaKey;
  readonly valor: Cifra;
}

/** Every figure of the linea in a row by TypeScript, with its cell. The sheet shows 0 where nothing is captured. */
function figuresOf(linea: LineaAccion, fila: number, config: Configuracion): CifraEsperada[] {
  const contexto = contextOf(config);
  const i = computeIndicador(linea, contexto);
  const periodo = periodoDelCorte(2025, contexto.corte, config.frecuenciaInformes);
  const ventana = ventanaOf(linea);
  const mir = (key: ColumnaKey, valor: Cifra): CifraEsperada => ({ hoja: 'MIR', fila, key, valor });
  const cro = (key: CronogramaKey, valor: Cifra): CifraEsperada => ({ hoja: 'Cronograma', fila, key, valor });
  return [
    mir('metaAlcanzada', i.metaAlcanzada ?? 0),
    mir('metaPorAlcanzar', i.metaPorAlcanzar),
    mir('porcentaje', i.porcentaje),
    mir('estatus', i.palabraEstatus === '' ? null : i.palabraEstatus),
    ...MESES.map((mes, m) => cro(mes, i.programa[m] ?? null)),
    cro('programado', i.programadoAlCorte),
    cro('alcanzado', i.alcanzadoAlCorte),
    cro('avance', i.avanceAlCorte),
    cro('veredicto', i.veredicto === '' ? null : i.veredicto),
    cro('semaforo', i.semaforo),
    cro('ventanaInicial', ventana?.desde ?? null),
    cro('ventanaFinal', ventana?.hasta ?? null),
    cro('casoEstatus', ESTATUS_CLAVES.indexOf(i.estatus) + 1),
    cro('casoVeredicto', i.casoVeredicto === null ? null : CASOS_VEREDICTO.indexOf(i.casoVeredicto) + 1),
    cro('mesesSinReporte', i.mesesSinReporte.length),
    cro('filaVence', isDueIn(i, periodo, contexto.inicioSeguimiento) ? ordenVence(i, fila) : null),
    cro('filaAtencion', needsAttention(i) ? fila : null),
  ];
}

const budgetOf = (lineas: readonly LineaAccion[]): number =>
  lineas.reduce((total, { presupuesto }) => total + (presupuesto ?? 0), 0);

/** The budget and the counts of an objetivo, on the row below its lineas. */
function totalsOf(lineas: readonly LineaAccion[], fila: number, config: Configuracion): CifraEsperada[] {
  const contexto = contextOf(config);
  const { cumplidas, programadas, promedio } = countIndicadores(lineas.map((l) => computeIndicador(l, contexto)));
  const conteo = contexto.corte < 1 ? 'Sin mes de corte' : `${cumplidas} de ${programadas} cumplidas al corte`;
  const valor = contexto.promedio && contexto.corte >= 1 ? promedio : null;
  return [
    { hoja: 'MIR', fila, key: 'presupuesto', valor: budgetOf(lineas) },
    { hoja: 'Cronograma', fila, key: 'veredicto', valor: conteo },
    { hoja: 'Cronograma', fila, key: 'avance', valor },
  ];
}

function listDifferent(
  cifras: readonly CifraEsperada[],
  leer: (hoja: HojaDePrueba, fila: number, columna: number) => Valor,
): (CifraEsperada & { readonly obtenido: Valor })[] {
  return cifras.flatMap((cifra) => {
    const columnas: Readonly<Record<string, number>> = cifra.hoja === 'MIR' ? COLUMNA_MIR : COLUMNA_CRONOGRAMA;
    const leido = leer(cifra.hoja, cifra.fila, columnas[cifra.key] ?? 0);
    const obtenido = leido === '' ? null : leido;
    return agrees(cifra.valor, obtenido) ? [] : [{ ...cifra, obtenido }];
  });
}

/** What the sheet calculates differently from TypeScript, a sentence each, with the linea that shows it. */
export function listDisagreements(lineas: readonly LineaDePrueba[], config: Configuracion, leer: Leer): string[] {
  const solas = lineas.map(({ linea }) => linea);
  const cifras: CifraEsperada[] = [
    ...solas.flatMap((l, index) => figuresOf(l, filaDe(index), config)),
    ...totalsOf(solas, filaSubtotal(lineas), config),
    { hoja: 'MIR', fila: filaSuma(lineas), key: 'presupuesto', valor: budgetOf(solas) },
  ];
  return listDifferent(cifras, leer).map(({ hoja, fila, key, valor, obtenido }) => {
    const linea = lineas[fila - filaDe(0)];
    return `${hoja} ${key}: TypeScript ${valor}, sheet ${String(obtenido)} ${JSON.stringify(linea)} ${JSON.stringify(config)}`;
  });
}

/** The same of a whole workbook, each objetivo that has lineas with its totals. */
export function listDisagreementsOfMir(mir: Mir, config: Configuracion, leer: LeerCelda): string[] {
  const layout = layoutOf(mir);
  const lineasOf = (seccion: number, objetivo: number) => mir.secciones[seccion]?.objetivos[objetivo]?.lineas ?? [];
  const todas = mir.secciones.flatMap((s) => s.objetivos.flatMap((o) => o.lineas));
  const cifras: CifraEsperada[] = [
    ...layout.bloques.flatMap(({ seccion, objetivo, primera, filaSubtotal: fila }) => {
      const lineas = lineasOf(seccion, objetivo);
      const totales = lineas.length > 0 ? totalsOf(lineas, fila, config) : [];
      return [...lineas.flatMap((l, i) => figuresOf(l, primera + i, config)), ...totales];
    }),
    { hoja: 'MIR', fila: layout.filaSuma, key: 'presupuesto', valor: budgetOf(todas) },
  ];
  return listDifferent(cifras, leer).map(({ hoja, fila, key, valor, obtenido }) => {
    const lugar = layout.filas[fila - 1];
    const linea = lugar && lineasOf(lugar.seccion, lugar.objetivo)[lugar.linea];
    return `${hoja} ${key} ${fila}: TypeScript ${valor}, sheet ${String(obtenido)} ${JSON.stringify(linea)}`;
  });
}

/** Equal as spreadsheets are: numbers to 1e-9 relative, anything else exactly. */
function agrees(esperado: Cifra, obtenido: Valor): boolean {
  if (typeof esperado !== 'number' || typeof obtenido !== 'number') return esperado === obtenido;
  return Math.abs(esperado - obtenido) <= 1e-9 * Math.max(1, Math.abs(esperado));
}
