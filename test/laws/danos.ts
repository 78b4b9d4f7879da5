import { layoutOf } from '../../src/sheet/layout';
import type { EstadoHoja, Snapshot } from '../../src/sheet/state';
import { instalado, mirDePrueba, typeIn, withHoja } from '../sheet/libros';

export const MIR = mirDePrueba();
export const LIBRO = instalado(MIR);
export const LAYOUT = layoutOf(MIR);
const col = LAYOUT.columnas;
/** First linea: after the title, the headers, the months and the band of the first seccion. */
export const FILA = 9;

const mir = (change: (h: EstadoHoja) => EstadoHoja): Snapshot => withHoja(LIBRO, 'MIR', change);
const blankCell = <T>(grid: readonly (readonly T[])[] | undefined, fila: number, columna: number, value: T): T[][] =>
  (grid ?? []).map((row, f) => row.map((v, c) => (f === fila - 1 && c === columna - 1 ? value : v)));

/** What somebody did, and the codes of what the audit must say: exactly those. */
export const DANOS: readonly [string, Snapshot, readonly string[]][] = [
  ['a formula typed over', typeIn(LIBRO, 'MIR', FILA, col.porcentaje, 50), ['EST-01']],
  ['a formula deleted', typeIn(LIBRO, 'MIR', FILA, col.estatus, null), ['EST-01']],
  ['a formula of Cronograma typed over', typeIn(LIBRO, 'Cronograma', FILA, 8, 3), ['EST-01']],
  ['a META typed over', typeIn(LIBRO, 'MIR', FILA, col.metaPropuesta, 99), ['EST-02']],
  ['the text of a linea changed', typeIn(LIBRO, 'MIR', FILA, col.lineaAccion, 'Otra cosa'), ['EST-02']],
  ['the number of a linea lost on Cronograma', typeIn(LIBRO, 'Cronograma', FILA, 1, null), ['EST-02']],
  ['a subtotal typed over', typeIn(LIBRO, 'MIR', FILA + 3, col.presupuesto, 1), ['EST-13']],
  ['a header renamed', typeIn(LIBRO, 'MIR', LAYOUT.filaEncabezado, col.dimension, 'OTRA'), ['EST-07']],
  ['a month number changed', typeIn(LIBRO, 'MIR', LAYOUT.filaMes, col.enero, 13), ['EST-07']],
  ['a label of Configuración changed', typeIn(LIBRO, 'Configuración', 5, 1, 'x'), ['EST-07']],
  ['a yellow lost', mir((h) => ({ ...h, fondos: blankCell(h.fondos, FILA, col.enero, '#ffffff') })), ['EST-04']],
  [
    'a validation lost',
    mir((h) => ({ ...h, validaciones: blankCell(h.validaciones, FILA, col.enero, null) })),
    ['EST-05'],
  ],
  [
    'a number format changed',
    mir((h) => ({ ...h, formatos: blankCell(h.formatos, FILA, col.enero, '0%') })),
    ['EST-06'],
  ],
  ['a note lost', mir((h) => ({ ...h, notas: blankCell(h.notas, LAYOUT.filaEncabezado, 3, '') })), ['EST-20']],
  ['the protection removed', mir((h) => ({ ...h, protecciones: [] })), ['EST-03']],
  [
    'a stranger added to the protection',
    mir((h) => ({ ...h, protecciones: (h.protecciones ?? []).map((p) => ({ ...p, editores: ['otra@example.org'] })) })),
    ['EST-19'],
  ],
  [
    'the protection doubled',
    mir((h) => ({ ...h, protecciones: [...(h.protecciones ?? []), ...(h.protecciones ?? [])] })),
    ['EST-18'],
  ],
  ['a merge broken', mir((h) => ({ ...h, combinadas: (h.combinadas ?? []).slice(0, -1) })), ['EST-08']],
  [
    'captured cells merged',
    mir((h) => ({
      ...h,
      combinadas: [...(h.combinadas ?? []), { fila: FILA, columna: col.enero, filas: 2, columnas: 1 }],
    })),
    ['EST-08'],
  ],
  ['a conditional format lost', mir((h) => ({ ...h, condicionales: (h.condicionales ?? []).slice(1) })), ['EST-09']],
  ['a named range lost', mir((h) => ({ ...h, nombres: [] })), ['EST-12', 'EST-12']],
  ['widths changed', mir((h) => ({ ...h, anchos: [] })), ['EST-12', 'EST-12', 'EST-12']],
  ['panes unfrozen', mir((h) => ({ ...h, inmovilizadas: { filas: 0, columnas: 0 } })), ['EST-12']],
  ['the hidden sheet shown', withHoja(LIBRO, '_mirador', (h) => ({ ...h, oculta: false })), ['EST-12']],
  ['the number of another linea typed', typeIn(LIBRO, 'MIR', FILA, col.lineaAccion, '1.2 Otra'), ['EST-17']],
  ['Cronograma deleted', { ...LIBRO, hojas: LIBRO.hojas.filter((h) => h.nombre !== 'Cronograma') }, ['EST-11']],
  ['Configuración deleted', { ...LIBRO, hojas: LIBRO.hojas.filter((h) => h.nombre !== 'Configuración') }, ['EST-11']],
  ['the MIR deleted', { ...LIBRO, hojas: LIBRO.hojas.filter((h) => h.nombre !== 'MIR') }, ['EST-11']],
];
