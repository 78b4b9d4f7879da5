import { ESTATUS_CLAVES } from '../../../mir/contexto';
import type { Mir } from '../../../mir/model';
import { SEMAFOROS } from '../../../mir/semaforo';
import { GRAFICO_TABLERO, TABLERO } from '../../../text/tablero';
import { COLOR_ESTATUS, COLOR_SEMAFORO } from '../../estilos';
import { isVirgin, valorEn } from '../../grid';
import { HOJA_TABLERO, PREFIJO_PROTECCION } from '../../hojas';
import type { Layout } from '../../layout';
import type { EstadoHoja, Grafico } from '../../state';
import { drawnHoja } from '../aspecto';
import { type Permisos, proteccionHoja } from '../protection';
import { aspectosTablero, condicionalesTablero } from './aspecto';
import { drawTablero, notasTablero } from './contenido';
import {
  altosTablero,
  C,
  COLUMNAS_TABLERO,
  type Disposicion,
  disposicionOf,
  FILA_BANDA,
  FILA_ENCABEZADO,
  FILA_TITULO,
  FILAS_BANDA,
} from './disposicion';

const widthOf = (desde: number, hasta: number): number =>
  COLUMNAS_TABLERO.slice(desde - 1, hasta).reduce((sum, c) => sum + c.ancho, 0);

/** Both stand in the band above the table, over blank cells, and are as large as those. */
function graficosTablero(d: Disposicion): Grafico[] {
  const alto = altosTablero(FILA_ENCABEZADO)
    .slice(FILA_BANDA - 1, FILA_BANDA - 1 + FILAS_BANDA)
    .reduce((sum, h) => sum + h, 0);
  const banda = { fila: FILA_BANDA, filas: FILAS_BANDA, columnas: 1 };
  // Without an objetivo there is still a row under the header: the total.
  const objetivos = { fila: FILA_ENCABEZADO, filas: Math.max(2, d.filaTotal - FILA_ENCABEZADO) };
  return [
    {
      titulo: GRAFICO_TABLERO.estatus,
      tipo: 'dona',
      // The words run over the blank column between them.
      rangos: [
        { ...banda, columna: C.cancelada },
        { ...banda, columna: C.noAplica },
      ],
      encabezado: false,
      fila: FILA_BANDA,
      columna: C.rebasada,
      ancho: widthOf(C.rebasada, C.noCumplida + 1),
      alto,
      colores: ESTATUS_CLAVES.map((clave) => COLOR_ESTATUS[clave].fondo),
    },
    {
      titulo: GRAFICO_TABLERO.semaforo,
      tipo: 'columnas',
      rangos: [
        { ...objetivos, columna: C.numero, columnas: 1 },
        { ...objetivos, columna: C.verde, columnas: SEMAFOROS.length },
      ],
      encabezado: true,
      fila: FILA_BANDA,
      columna: C.enProceso,
      ancho: widthOf(C.enProceso, C.presupuesto),
      alto,
      colores: SEMAFOROS.map((s) => COLOR_SEMAFORO[s].fondo),
    },
  ];
}

/** Whether a sheet of this name is ours: its title, or its protection, says so. Somebody's own is left alone. */
export function isTablero(hoja: EstadoHoja): boolean {
  return (
    valorEn(hoja, FILA_TITULO, C.numero) === TABLERO.titulo ||
    hoja.protecciones?.some((p) => p.descripcion === `${PREFIJO_PROTECCION} ${HOJA_TABLERO}`) === true
  );
}

export interface EntradaTablero {
  readonly mir: Mir;
  readonly layout: Layout;
  readonly permisos: Permisos;
  readonly observada: EstadoHoja | null;
}

/**
 * The companion sheet Tablero (decided): what the persona titular reads in a minute, on one printed page. All of it is
 * formulas over the other sheets; nobody writes in it, so whatever differs is given back and what is below is blank.
 */
export function blueprintTablero({ mir, layout, permisos, observada }: EntradaTablero): EstadoHoja {
  const d = disposicionOf(layout, notasTablero(mir).length);
  // A plan that lost objetivos leaves rows behind.
  const filas = isVirgin(observada) ? d.ultimaFila : Math.max(d.ultimaFila, observada?.valores.length ?? 0);
  return {
    ...drawnHoja(HOJA_TABLERO, observada, drawTablero(mir, layout, d, filas), aspectosTablero(d, filas)),
    combinadas: [],
    condicionales: condicionalesTablero(d),
    protecciones: [proteccionHoja(HOJA_TABLERO, [], permisos)],
    anchos: COLUMNAS_TABLERO.map((c) => c.ancho),
    altos: altosTablero(filas),
    inmovilizadas: { filas: 0, columnas: 0 },
    graficos: graficosTablero(d),
    capturables: [],
  };
}
