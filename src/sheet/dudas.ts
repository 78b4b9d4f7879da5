import { FORMATO_TEXTO } from '../mir/columna';
import type { Duda } from '../mir/model';
import { DUDAS_ENCABEZADO } from '../text/hoja';
import { blueprintDudas, rowOfDuda } from './blueprint/dudas';
import { ESTILOS } from './estilos';
import { findHoja, isVirgin } from './grid';
import { HOJA_DUDAS } from './hojas';
import type { Op } from './op';
import { planOf } from './plan';
import type { EstadoHoja, Snapshot } from './state';

const FORMATOS: readonly string[] = [FORMATO_TEXTO, 'General', FORMATO_TEXTO];
const CUERPO = { ...ESTILOS.cuerpo, vertical: 'top', alineacion: 'left' } as const;

/** The last row that says something, 1-based; 0 for none. */
function lastRow({ valores, formulas }: EstadoHoja): number {
  const dice = (row: readonly unknown[] | undefined): boolean => row?.some((v) => v !== null && v !== '') ?? false;
  let fila = Math.max(valores.length, formulas.length);
  while (fila > 0 && !dice(valores[fila - 1]) && !dice(formulas[fila - 1])) fila--;
  return fila;
}

/** What adds doubts below those that are there, or makes the sheet; a doubt that is there already is not said again. */
export function opsDeDudas(dudas: readonly Duda[], observado: Snapshot): readonly Op[] {
  const hoja = findHoja(observado, HOJA_DUDAS);
  if (dudas.length === 0) return [];
  if (hoja === null || isVirgin(hoja)) return planOf({ hojas: [blueprintDudas(dudas, hoja)] }, observado).ops;
  const keyOf = (row: readonly unknown[]): string => JSON.stringify(row.slice(0, DUDAS_ENCABEZADO.length));
  const dichas = new Set(hoja.valores.map(keyOf));
  const nuevas = dudas.map(rowOfDuda).filter((row) => !dichas.has(keyOf(row)));
  if (nuevas.length === 0) return [];
  const fila = lastRow(hoja) + 1;
  const filas = fila - 1 + nuevas.length;
  const rango = { fila, columna: 1, filas: nuevas.length, columnas: DUDAS_ENCABEZADO.length };
  const sitio: Op = {
    tipo: 'dimensionar',
    hoja: HOJA_DUDAS,
    filas: Math.max(hoja.filas, filas),
    columnas: Math.max(hoja.columnas, DUDAS_ENCABEZADO.length),
  };
  const cabe = hoja.filas >= filas && hoja.columnas >= DUDAS_ENCABEZADO.length;
  return [
    ...(cabe ? [] : [sitio]),
    { tipo: 'formatoNumero', hoja: HOJA_DUDAS, rango, formatos: nuevas.map(() => FORMATOS) },
    { tipo: 'escribir', hoja: HOJA_DUDAS, rango, contenido: nuevas, tocaCaptura: false },
    { tipo: 'estilo', hoja: HOJA_DUDAS, rango, estilos: nuevas.map(() => FORMATOS.map(() => CUERPO)) },
  ];
}
