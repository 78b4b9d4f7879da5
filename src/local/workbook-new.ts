import type { Celda, Hoja, Libro } from './workbook';

/** A sheet as Google makes it: 1,000 rows and 26 columns unless told. */
export function newHoja(id: number, nombre: string, filas = 1000, columnas = 26): Hoja {
  return {
    id,
    nombre,
    filas,
    columnas,
    oculta: false,
    celdas: [],
    combinadas: [],
    condicionales: [],
    protecciones: [],
    anchos: new Map(),
    altos: new Map(),
    filasInmovilizadas: 0,
    columnasInmovilizadas: 0,
    graficos: [],
  };
}

/** An empty workbook with one sheet, as a person has it who just made a Google spreadsheet. */
export function newLibro(
  opciones: { nombre?: string; locale?: string; zona?: string; propietario?: string; hoja?: string } = {},
): Libro {
  return {
    nombre: opciones.nombre ?? 'Hoja de cálculo sin título',
    locale: opciones.locale ?? 'es_MX',
    zona: opciones.zona ?? 'America/Mexico_City',
    hojas: [newHoja(0, opciones.hoja ?? 'Hoja 1')],
    nombres: [],
    acceso: { propietario: opciones.propietario ?? 'titular@example.org', editores: [], lectores: [] },
    propiedades: new Map(),
    disparadores: [],
  };
}

/** The highest sheet id ever given out in a workbook while it is loaded. */
const altos = new WeakMap<Libro, number>();

/** A sheet id that no sheet of the workbook has, nor had while it was loaded. */
export function freeHojaId(libro: Libro): number {
  const id = Math.max(altos.get(libro) ?? 0, ...libro.hojas.map((h) => h.id)) + 1;
  altos.set(libro, id);
  return id;
}

/** The cell at a 1-based place, or undefined while nothing was ever put there. */
export function peekCelda(hoja: Hoja, fila: number, columna: number): Celda | undefined {
  return hoja.celdas[fila - 1]?.[columna - 1];
}

/** The cell at a 1-based place, made when it was not there. */
export function celdaAt(hoja: Hoja, fila: number, columna: number): Celda {
  let renglon = hoja.celdas[fila - 1];
  if (!renglon) {
    renglon = [];
    hoja.celdas[fila - 1] = renglon;
  }
  let celda = renglon[columna - 1];
  if (!celda) {
    celda = { valor: null, formula: '' };
    renglon[columna - 1] = celda;
  }
  return celda;
}

/** Every cell that exists, with its 1-based place. */
export function* eachCelda(hoja: Hoja): Generator<{ fila: number; columna: number; celda: Celda }> {
  for (let f = 0; f < hoja.celdas.length; f++) {
    const renglon = hoja.celdas[f];
    if (!renglon) continue;
    for (let c = 0; c < renglon.length; c++) {
      const celda = renglon[c];
      if (celda) yield { fila: f + 1, columna: c + 1, celda };
    }
  }
}
