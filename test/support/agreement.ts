import type { Configuracion } from '../../src/mir/ajustes';
import { countIndicadores } from '../../src/mir/conteo';
import { contextOf, ESTATUS_CLAVES } from '../../src/mir/contexto';
import type { CronogramaKey } from '../../src/mir/cronograma';
import { type ColumnaKey, MESES } from '../../src/mir/format';
import { computeIndicador } from '../../src/mir/indicators';
import { ventanaOf } from '../../src/mir/programa';
import { isDueIn, needsAttention, periodoDelCorte } from '../../src/mir/tablero';
import { CASOS_VEREDICTO } from '../../src/mir/veredicto';
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

/** Every figure of a linea by TypeScript, with its cell. The sheet shows 0 where nothing is captured. */
function figuresOf({ linea }: LineaDePrueba, index: number, config: Configuracion): CifraEsperada[] {
  const contexto = contextOf(config);
  const i = computeIndicador(linea, contexto);
  const periodo = periodoDelCorte(2025, contexto.corte, config.frecuenciaInformes);
  const fila = filaDe(index);
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
    cro('filaVence', isDueIn(i, periodo, contexto.inicioSeguimiento) ? fila : null),
    cro('filaAtencion', needsAttention(i) ? fila : null),
  ];
}

/** The budget and the counts of the block that the lineas make. */
function totalsOf(lineas: readonly LineaDePrueba[], config: Configuracion): CifraEsperada[] {
  const contexto = contextOf(config);
  const presupuesto = lineas.reduce((total, { linea }) => total + (linea.presupuesto ?? 0), 0);
  const { cumplidas, programadas, promedio } = countIndicadores(
    lineas.map(({ linea }) => computeIndicador(linea, contexto)),
  );
  const conteo = contexto.corte < 1 ? 'Sin mes de corte' : `${cumplidas} de ${programadas} cumplidas al corte`;
  return [
    { hoja: 'MIR', fila: filaSubtotal(lineas), key: 'presupuesto', valor: presupuesto },
    { hoja: 'MIR', fila: filaSuma(lineas), key: 'presupuesto', valor: presupuesto },
    { hoja: 'Cronograma', fila: filaSubtotal(lineas), key: 'veredicto', valor: conteo },
    {
      hoja: 'Cronograma',
      fila: filaSubtotal(lineas),
      key: 'avance',
      valor: contexto.promedio && contexto.corte >= 1 ? promedio : null,
    },
  ];
}

/** What the sheet calculates differently from TypeScript, a sentence each, with the linea that shows it. */
export function listDisagreements(lineas: readonly LineaDePrueba[], config: Configuracion, leer: Leer): string[] {
  const cifras = [...lineas.flatMap((l, index) => figuresOf(l, index, config)), ...totalsOf(lineas, config)];
  return cifras.flatMap(({ hoja, fila, key, valor }) => {
    const columnas: Readonly<Record<string, number>> = hoja === 'MIR' ? COLUMNA_MIR : COLUMNA_CRONOGRAMA;
    const obtenido = leer(hoja, fila, columnas[key] ?? 0);
    if (agrees(valor, obtenido)) return [];
    const linea = lineas[fila - filaDe(0)];
    return [
      `${hoja} ${key}: TypeScript ${valor}, sheet ${obtenido} ${JSON.stringify(linea)} ${JSON.stringify(config)}`,
    ];
  });
}

/** Equal as spreadsheets are: numbers to 1e-9 relative, anything else exactly. */
function agrees(esperado: Cifra, obtenido: Cifra): boolean {
  if (typeof esperado !== 'number' || typeof obtenido !== 'number') return esperado === obtenido;
  return Math.abs(esperado - obtenido) <= 1e-9 * Math.max(1, Math.abs(esperado));
}
