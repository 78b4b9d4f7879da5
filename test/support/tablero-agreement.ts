import type { Configuracion } from '../../src/mir/ajustes';
import { ESTATUS_CLAVES } from '../../src/mir/contexto';
import type { Mir, Valor } from '../../src/mir/model';
import { SEMAFOROS } from '../../src/mir/semaforo';
import { type ConteoTablero, computeTablero, type LineaTablero } from '../../src/mir/tablero';
import {
  C,
  type ColumnasLista,
  disposicionOf,
  FILA_BANDA,
  filaDeCifra,
  LISTA_ATENCION,
  LISTA_VENCE,
  RENGLONES_LISTA,
} from '../../src/sheet/blueprint/tablero/disposicion';
import { layoutOf } from '../../src/sheet/layout';
import type { CIFRAS_TABLERO } from '../../src/text/tablero';
import type { LeerCelda } from './calculated';

interface Esperada {
  readonly fila: number;
  readonly columna: number;
  readonly valor: Valor;
}

const NADA = '—';
const orNada = (n: number | null): Valor => n ?? NADA;

function conteo(fila: number, c: ConteoTablero): Esperada[] {
  return [
    { fila, columna: C.lineas, valor: c.lineas },
    { fila, columna: C.programadas, valor: orNada(c.programadas) },
    { fila, columna: C.cumplidas, valor: orNada(c.cumplidas) },
    ...ESTATUS_CLAVES.map((clave, i) => ({ fila, columna: C[clave], valor: c.porEstatus[i] ?? null })),
    ...SEMAFOROS.map((s, i) => ({ fila, columna: C[s], valor: orNada(c.porSemaforo[i] ?? null) })),
    { fila, columna: C.presupuesto, valor: c.presupuesto },
  ];
}

function lista(primera: number, columnas: ColumnasLista, lineas: readonly LineaTablero[]): Esperada[] {
  const renglones = Array.from({ length: RENGLONES_LISTA }, (_, k): Esperada[] => {
    const linea = lineas[k];
    const fila = primera + k;
    return [
      { fila, columna: columnas.texto, valor: linea?.texto ?? null },
      { fila, columna: columnas.responsable, valor: linea?.responsable ?? null },
      { fila, columna: columnas.estado, valor: linea?.estado || null },
    ];
  });
  const sobran = lineas.length - RENGLONES_LISTA;
  const yMas = sobran > 0 ? `y ${sobran} más, en la hoja Cronograma` : null;
  return [...renglones.flat(), { fila: primera + RENGLONES_LISTA, columna: columnas.texto, valor: yMas }];
}

/** What the sheet Tablero says otherwise than computeTablero, a sentence each. */
export function listDisagreementsOfTablero(mir: Mir, config: Configuracion, leer: LeerCelda): string[] {
  const t = computeTablero(mir, config);
  const d = disposicionOf(layoutOf(mir), 1);
  const { cumplidas, programadas } = t.total;
  const cifras: Record<keyof typeof CIFRAS_TABLERO, Valor> = {
    cumplidas: t.corte === 0 ? NADA : `${cumplidas} de ${programadas}`,
    lineas: t.total.lineas,
    conAvance: orNada(t.conAvance),
    atrasadas: orNada(t.atrasadas),
    sinReporte: orNada(t.sinReporte),
    vencen: t.corte === 0 ? NADA : t.vencen.length,
    suma: t.total.presupuesto,
    declarado: orNada(t.presupuesto.declarado),
    diferencia: orNada(t.presupuesto.diferencia),
  };
  const esperadas: Esperada[] = [
    ...t.objetivos.flatMap((c, i) => conteo(d.primerObjetivo + i, c)),
    ...conteo(d.filaTotal, t.total),
    ...(Object.keys(cifras) as (keyof typeof cifras)[]).map((clave) => ({
      fila: filaDeCifra(clave),
      columna: C.cumplidas,
      valor: cifras[clave],
    })),
    ...t.total.porEstatus.map((n, i) => ({ fila: FILA_BANDA + i, columna: C.noAplica, valor: n })),
    ...lista(d.primeraLista, LISTA_VENCE, t.vencen),
    ...lista(d.primeraLista, LISTA_ATENCION, t.atencion),
  ];
  return esperadas.flatMap(({ fila, columna, valor }) => {
    const found = leer('Tablero', fila, columna);
    const same = found === valor || (found === '' && valor === null);
    return same ? [] : [`R${fila}C${columna}: TypeScript ${String(valor)}, sheet ${String(found)}`];
  });
}
