import { FORMATO_MONEDA, FORMATO_TEXTO } from '../../../mir/columna';
import { ESTATUS_CLAVES } from '../../../mir/contexto';
import { SEMAFOROS } from '../../../mir/semaforo';
import { a1 } from '../../a1';
import { COLOR_ESTATUS, COLOR_SEMAFORO, ESTILOS, PALETA, TONO_ESTATUS, TONO_SEMAFORO, type Tono } from '../../estilos';
import type { Estilo, FormatoCondicional } from '../../state';
import type { Aspecto } from '../aspecto';
import {
  C,
  type ColumnasLista,
  type Disposicion,
  FILA_BANDA,
  FILA_ENCABEZADO,
  FILA_SUBTITULO,
  FILA_TITULO,
  FILAS_BANDA,
  filaDeCifra,
  LISTA_ATENCION,
  LISTA_VENCE,
  ULTIMA_COLUMNA,
} from './disposicion';

interface Celda {
  readonly formato: string;
  readonly fondo: string;
  readonly estilo: Estilo;
}

const BASE: Estilo = { ...ESTILOS.cuerpo, ajuste: false, borde: false };
const BLANCA: Celda = { formato: 'General', fondo: PALETA.blanco, estilo: BASE };
const CUENTA: Estilo = { ...ESTILOS.cuerpo, ajuste: false, alineacion: 'center', color: PALETA.tenue };
const ENTERO = '0';
/** Among many zeros what is not zero is to be seen. */
const CUENTA_SIN_CEROS = '0;-0;"·"';

/** Words in the rectangle's first cell run over the others. */
const DE_TITULO: Celda = { ...BLANCA, estilo: { ...ESTILOS.titulo, tamano: 18 } };
const DE_SUBTITULO: Celda = { ...BLANCA, estilo: { ...ESTILOS.subtitulo, tamano: 11 } };
const DE_NOTA: Celda = { ...BLANCA, estilo: { ...ESTILOS.nota, ajuste: false, tamano: 8 } };
const TITULO_LISTA: Celda = { ...BLANCA, fondo: PALETA.meses, estilo: { ...ESTILOS.banda, borde: false, tamano: 10 } };
const ENCABEZADO: Celda = {
  // A formula in a cell of text would be read as text.
  formato: 'General',
  fondo: PALETA.encabezado,
  estilo: { ...ESTILOS.encabezado, tamano: 8 },
};

type Fila = Celda[];

function paint(fila: Fila, desde: number, hasta: number, change: (c: Celda, columna: number) => Celda): void {
  for (let columna = desde; columna <= hasta; columna++) {
    fila[columna - 1] = change(fila[columna - 1] ?? BLANCA, columna);
  }
}

const toned =
  (tono: Tono) =>
  (c: Celda): Celda => ({ ...c, fondo: tono.fondo, estilo: { ...c.estilo, color: tono.color } });

function bandaDeCifras(filas: readonly Fila[]): void {
  for (let i = 0; i < FILAS_BANDA; i++) {
    const fila = filas[FILA_BANDA + i - 1] ?? [];
    const principal = i === 0;
    const fondo = principal ? PALETA.meses : PALETA.subtotal;
    const moneda = FILA_BANDA + i >= filaDeCifra('suma');
    paint(fila, C.numero, C.cumplidas, (c) => ({
      ...c,
      fondo,
      estilo: { ...c.estilo, tamano: 10, negrita: principal, color: principal ? PALETA.titulo : PALETA.texto },
    }));
    paint(fila, C.cumplidas, C.cumplidas, (c) => ({
      ...c,
      formato: moneda ? FORMATO_MONEDA : 'General',
      estilo: { ...c.estilo, alineacion: 'right', negrita: true, tamano: principal ? 14 : 11, color: PALETA.titulo },
    }));
    const clave = ESTATUS_CLAVES[i];
    if (!clave) continue;
    paint(fila, C.cancelada, C.cancelada, (c) => ({ ...c, estilo: { ...c.estilo, alineacion: 'left' } }));
    // Of the same colour as its slice of the chart beside it.
    paint(fila, C.noAplica, C.noAplica, (c) =>
      toned(COLOR_ESTATUS[clave])({
        ...c,
        formato: ENTERO,
        estilo: { ...c.estilo, alineacion: 'center', negrita: true, tamano: 11 },
      }),
    );
  }
}

function tablaDeObjetivos(filas: readonly Fila[], d: Disposicion): void {
  const encabezado = filas[FILA_ENCABEZADO - 1] ?? [];
  paint(encabezado, 1, ULTIMA_COLUMNA, () => ENCABEZADO);
  for (const clave of ESTATUS_CLAVES) paint(encabezado, C[clave], C[clave], toned(TONO_ESTATUS[clave]));
  for (const s of SEMAFOROS) paint(encabezado, C[s], C[s], toned(COLOR_SEMAFORO[s]));
  for (let n = d.primerObjetivo; n <= d.filaTotal; n++) {
    const total = n === d.filaTotal;
    const fila = filas[n - 1] ?? [];
    paint(fila, 1, ULTIMA_COLUMNA, () => ({
      formato: total ? ENTERO : CUENTA_SIN_CEROS,
      fondo: total ? PALETA.suma : PALETA.blanco,
      estilo: total ? { ...CUENTA, negrita: true, color: PALETA.titulo } : CUENTA,
    }));
    paint(fila, C.numero, C.objetivo, (c) => ({
      ...c,
      formato: FORMATO_TEXTO,
      estilo: { ...c.estilo, color: total ? PALETA.titulo : PALETA.texto },
    }));
    paint(fila, C.objetivo, C.objetivo, (c) => ({
      ...c,
      formato: 'General',
      estilo: { ...c.estilo, alineacion: 'left' },
    }));
    if (total) paint(fila, C.numero, C.numero, (c) => ({ ...c, estilo: { ...c.estilo, alineacion: 'left' } }));
    paint(fila, C.lineas, C.cumplidas, (c) => ({
      ...c,
      formato: ENTERO,
      estilo: { ...c.estilo, color: total ? PALETA.titulo : PALETA.texto },
    }));
    paint(fila, C.presupuesto, C.presupuesto, (c) => ({
      ...c,
      formato: FORMATO_MONEDA,
      estilo: { ...c.estilo, alineacion: 'right', color: total ? PALETA.titulo : PALETA.texto },
    }));
  }
}

function lista(filas: readonly Fila[], d: Disposicion, { texto, ultima }: ColumnasLista): void {
  for (let n = d.filaListas; n <= d.filaYMas; n++) {
    const fila = filas[n - 1] ?? [];
    if (n === d.filaListas) paint(fila, texto, ultima, () => TITULO_LISTA);
    else if (n === d.filaListas + 1)
      paint(fila, texto, ultima, (c) => ({
        ...c,
        fondo: PALETA.subtotal,
        estilo: { ...c.estilo, negrita: true, color: PALETA.titulo, alineacion: 'left', tamano: 8 },
      }));
    else paint(fila, texto, ultima, (c) => ({ ...c, estilo: { ...c.estilo, alineacion: 'left' } }));
    if (n === d.filaYMas) paint(fila, texto, ultima, () => DE_NOTA);
  }
}

/** How each row looks; what is below the last one is blank. */
export function aspectosTablero(d: Disposicion, filas: number): Aspecto[] {
  const cells = Array.from({ length: filas }, (): Fila => new Array<Celda>(ULTIMA_COLUMNA).fill(BLANCA));
  paint(cells[FILA_TITULO - 1] ?? [], 1, ULTIMA_COLUMNA, () => DE_TITULO);
  paint(cells[FILA_SUBTITULO - 1] ?? [], 1, ULTIMA_COLUMNA, () => DE_SUBTITULO);
  bandaDeCifras(cells);
  tablaDeObjetivos(cells, d);
  for (const columnas of [LISTA_VENCE, LISTA_ATENCION]) lista(cells, d, columnas);
  for (let n = d.filaNotas; n <= d.ultimaFila; n++) paint(cells[n - 1] ?? [], 1, ULTIMA_COLUMNA, () => DE_NOTA);
  return cells.map((fila) => ({
    formatos: fila.map((c) => c.formato),
    fondos: fila.map((c) => c.fondo),
    estilos: fila.map((c) => c.estilo),
    validaciones: fila.map(() => null),
  }));
}

/** A count above zero stands out in the colour of its column. */
export function condicionalesTablero(d: Disposicion): FormatoCondicional[] {
  const filas = d.filaTotal - d.primerObjetivo;
  if (filas < 1) return [];
  const regla = (columna: number, tono: Tono): FormatoCondicional => ({
    rangos: [{ fila: d.primerObjetivo, columna, filas, columnas: 1 }],
    // A dash (no cut-off) is text, and text is more than any number.
    formula: `=AND(ISNUMBER(${a1(d.primerObjetivo, columna)}),${a1(d.primerObjetivo, columna)}>0)`,
    ...tono,
    negrita: true,
  });
  return [
    ...ESTATUS_CLAVES.map((clave) => regla(C[clave], TONO_ESTATUS[clave])),
    ...SEMAFOROS.map((s) => regla(C[s], TONO_SEMAFORO[s])),
  ];
}
