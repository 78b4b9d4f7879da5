import { createContext } from '../../src/local/context';
import type { Libro } from '../../src/local/workbook';
import { celdaAt, newHoja, newLibro } from '../../src/local/workbook-new';
import type { Configuracion } from '../../src/mir/ajustes';
import type { Mir, Valor } from '../../src/mir/model';
import { baselineOf } from '../../src/sheet/baseline';
import { blueprint } from '../../src/sheet/blueprint';
import { permisosOf } from '../../src/sheet/blueprint/protection';
import { blueprintTablero } from '../../src/sheet/blueprint/tablero';
import { layoutOf } from '../../src/sheet/layout';
import type { EstadoHoja } from '../../src/sheet/state';

const VACIO = { hojas: [], locale: 'es_MX', usuario: '', ahora: '', puedeEditarProtegido: true, registros: [] };
const SIN_CATALOGOS = { politicas: [], programas: [], siglas: [], unidades: [] };

/** The sheets of a workbook just made, its Tablero among them, as a workbook of the local host; formulas have no result. */
export function bookWithTablero(mir: Mir, configuracion: Configuracion): Libro {
  // The last closed month is written by closings, never by people.
  const cerrado = Number(configuracion.ultimoMesCerrado ?? 0);
  const meses = Array.from({ length: cerrado }, (_, i) => i + 1);
  const cierre = { periodo: '2025', meses, fecha: '', quien: '', reapertura: null };
  const baseline = { ...baselineOf(mir), cierres: cerrado > 0 ? [cierre] : [] };
  const inicial = { configuracion, capitulos: [], catalogos: SIN_CATALOGOS, dudas: [] };
  const { hojas } = blueprint({ baseline, inicial }, VACIO);
  const permisos = permisosOf(configuracion, baseline);
  const tablero = blueprintTablero({ mir, layout: layoutOf(mir), permisos, observada: null });
  const libro = newLibro();
  libro.hojas = [...hojas, tablero].map((h, i) => toHoja(h, i));
  return libro;
}

function toHoja(estado: EstadoHoja, id: number) {
  const hoja = newHoja(id, estado.nombre, estado.filas, estado.columnas);
  estado.valores.forEach((row, f) => {
    row.forEach((valor, c) => {
      const formula = estado.formulas[f]?.[c] ?? '';
      if (valor !== null || formula !== '') Object.assign(celdaAt(hoja, f + 1, c + 1), { valor, formula });
    });
  });
  return hoja;
}

/** What a cell of a sheet of the workbook says. */
export type LeerCelda = (hoja: string, fila: number, columna: number) => Valor;

/** Calculates a workbook in the engine of the local host. */
export function calculateBook(libro: Libro): LeerCelda {
  createContext({ libro, calcula: true }).engine.flush();
  return (hoja, fila, columna) =>
    libro.hojas.find((h) => h.nombre === hoja)?.celdas[fila - 1]?.[columna - 1]?.valor ?? null;
}
