import { FORMATO_TEXTO } from '../../mir/columna';
import type { EntregaPedida } from '../../mir/entregas';
import { ENTREGAS_AYUDA, ENTREGAS_ENCABEZADO } from '../../text/entregas';
import { a1 } from '../a1';
import { type ColumnaEntregas, celdaDePedida, columnaEntregas, hasEncabezadoEntero } from '../entregas';
import { ESTILOS, PALETA, TONO_SEMAFORO } from '../estilos';
import { isVirgin } from '../grid';
import { HOJA_ENTREGAS } from '../hojas';
import type { Op } from '../op';
import type { EstadoHoja, FormatoCondicional, Proteccion } from '../state';
import { type Aspecto, drawnHoja, plainRow } from './aspecto';
import { Contents } from './contents';
import { type Permisos, proteccionHoja } from './protection';

const COLUMNAS = ENTREGAS_ENCABEZADO.length;
const ANCHOS = [220, 90, 240, 110, 110, 110, 110, 420];
const FORMATO_FECHA = 'yyyy-mm-dd';
const CON_FECHA: readonly ColumnaEntregas[] = ['FECHA LÍMITE', 'ENTREGADO', 'RECIBIDO', 'OBSERVADO'];
const CENTRADAS: readonly ColumnaEntregas[] = ['PERIODO', ...CON_FECHA];

/** How the row of a delivery looks, its columns in the order of the sheet. */
function cuerpoOf(titulos: readonly (ColumnaEntregas | null)[]): Aspecto {
  const row = plainRow(titulos.length, FORMATO_TEXTO, PALETA.blanco, { ...ESTILOS.cuerpo, alineacion: 'left' });
  const is = (grupo: readonly ColumnaEntregas[], i: number): boolean => {
    const titulo = titulos[i];
    return titulo !== null && titulo !== undefined && grupo.includes(titulo);
  };
  return {
    ...row,
    formatos: row.formatos.map((f, i) => (is(CON_FECHA, i) ? FORMATO_FECHA : f)),
    estilos: row.estilos.map((e, i) => (is(CENTRADAS, i) ? { ...e, alineacion: 'center' } : e)),
  };
}

/** Which of our headers each column of a sheet has; null for one of people's. */
function titulosOf(hoja: EstadoHoja | null): (ColumnaEntregas | null)[] {
  if (hoja === null || isVirgin(hoja)) return [...ENTREGAS_ENCABEZADO];
  const porColumna = new Map(ENTREGAS_ENCABEZADO.map((t) => [columnaEntregas(hoja, t), t]));
  const ancho = Math.max(COLUMNAS, ...porColumna.keys());
  return Array.from({ length: ancho }, (_, c) => porColumna.get(c + 1) ?? null);
}

/** Closed but to administradores and personas titulares, who write down what becomes of each delivery. */
function proteccionOf(permisos: Permisos): Proteccion {
  const deLaHoja = proteccionHoja(HOJA_ENTREGAS, [], permisos);
  const { administradores, titulares, lectores } = permisos;
  const suyas = titulares.filter((correo) => !lectores.includes(correo));
  return deLaHoja.editores === null
    ? deLaHoja
    : { ...deLaHoja, editores: [...new Set([...administradores, ...suyas])].sort() };
}

/** A delivery that was made is told by its date; the colour only helps to find what is not. */
function condicionalesOf(filas: number, columna: number): FormatoCondicional[] {
  if (filas < 2) return [];
  return [
    {
      rangos: [{ fila: 2, columna, filas: filas - 1, columnas: 1 }],
      formula: `=NOT(ISBLANK($${a1(2, columna)}))`,
      ...TONO_SEMAFORO.verde,
      negrita: false,
    },
  ];
}

/**
 * The companion sheet Entregas (decided): a row a delivery. Once it holds something every row is people's; `primeras`
 * are the rows of a new one.
 */
export function blueprintEntregas(
  permisos: Permisos,
  observada: EstadoHoja | null,
  primeras: readonly EntregaPedida[] = [],
): EstadoHoja {
  const escrita = isVirgin(observada) ? null : observada;
  const titulos = titulosOf(escrita);
  const columnas = titulos.length;
  const filas = escrita ? Math.max(escrita.valores.length, 1) : 1 + primeras.length;
  const contents = new Contents(filas, columnas);
  const entero = escrita !== null && hasEncabezadoEntero(escrita);
  for (let c = 1; c <= columnas; c++) {
    if (entero) contents.keep(1, c, escrita);
    else contents.put(1, c, titulos[c - 1] ?? escrita?.valores[0]?.[c - 1] ?? null);
  }
  for (let fila = 2; fila <= filas; fila++) {
    for (let c = 1; c <= columnas; c++) {
      const titulo = titulos[c - 1];
      const pedida = primeras[fila - 2];
      if (escrita) contents.keep(fila, c, escrita);
      else contents.put(fila, c, pedida && titulo ? celdaDePedida(pedida, titulo) : null);
    }
  }
  const encabezado = plainRow(columnas, FORMATO_TEXTO, PALETA.encabezado, ESTILOS.encabezado);
  const cuerpo = cuerpoOf(titulos);
  const ayuda = titulos.map((t) => (t === null ? '' : (ENTREGAS_AYUDA[ENTREGAS_ENCABEZADO.indexOf(t)] ?? '')));
  const entregado = titulos.indexOf('ENTREGADO') + 1;
  return {
    ...drawnHoja(HOJA_ENTREGAS, observada, contents, [encabezado, ...(escrita ? [] : primeras.map(() => cuerpo))]),
    notas: [ayuda],
    condicionales: condicionalesOf(filas, entregado),
    protecciones: [proteccionOf(permisos)],
    ...(escrita ? {} : { anchos: ANCHOS }),
    inmovilizadas: { filas: 1, columnas: 0 },
    capturables: filas > 1 ? [{ fila: 2, columna: 1, filas: filas - 1, columnas }] : [],
  };
}

/** What puts new rows below those that the sheet has, whatever they are: the sheet grows, and nothing of it is touched. */
export function opsDeNuevas(hoja: EstadoHoja, nuevas: readonly EntregaPedida[]): Op[] {
  if (nuevas.length === 0) return [];
  const titulos = titulosOf(hoja);
  const fila = hoja.valores.length + 1;
  const rango = { fila, columna: 1, filas: nuevas.length, columnas: titulos.length };
  const cuerpo = cuerpoOf(titulos);
  const contenido = nuevas.map((p) => titulos.map((t) => (t === null ? null : celdaDePedida(p, t))));
  const nombre = HOJA_ENTREGAS;
  return [
    {
      tipo: 'dimensionar',
      hoja: nombre,
      filas: fila + nuevas.length - 1,
      columnas: Math.max(hoja.columnas, titulos.length),
    },
    { tipo: 'formatoNumero', hoja: nombre, rango, formatos: nuevas.map(() => cuerpo.formatos) },
    { tipo: 'escribir', hoja: nombre, rango, contenido, tocaCaptura: false },
    { tipo: 'estilo', hoja: nombre, rango, estilos: nuevas.map(() => cuerpo.estilos) },
  ];
}
