import { FORMATO_TEXTO } from '../../mir/columna';
import { BITACORA_ENCABEZADO } from '../../text/bitacora';
import { ESTILOS, PALETA } from '../estilos';
import { isVirgin } from '../grid';
import { HOJA_BITACORA } from '../hojas';
import type { EstadoHoja } from '../state';
import { drawnHoja, plainRow } from './aspecto';
import { Contents } from './contents';
import { type Permisos, proteccionHoja } from './protection';

const COLUMNAS = BITACORA_ENCABEZADO.length;
const ANCHOS = [120, 210, 70, 70, 120, 70, 240, 240, 110];
/** Blank rows of a new Bitácora: each edit takes one, and asks for more only when they are used up. */
const FILAS_DE_RESERVA = 500;

/**
 * The companion sheet Bitácora (decided): visible, so that everybody can see what is logged of them, and closed.
 * Only its header is wanted; the entries are kept as they are. Below the header the number format is the automatic one:
 * every entry goes in as text by itself (gas/apply.ts, "anexar"). A new one is written at once with its first entries.
 */
export function blueprintBitacora(
  permisos: Permisos,
  observada: EstadoHoja | null,
  primeras: readonly (readonly string[])[] = [],
): EstadoHoja {
  const escrita = isVirgin(observada) ? null : observada;
  const filas = escrita ? Math.max(escrita.valores.length, 1) : 1 + primeras.length + FILAS_DE_RESERVA;
  const contents = new Contents(filas, COLUMNAS);
  for (const [i, texto] of BITACORA_ENCABEZADO.entries()) contents.put(1, i + 1, texto);
  for (const [f, celdas] of escrita ? [] : primeras.entries()) {
    for (const [c, texto] of celdas.entries()) contents.put(f + 2, c + 1, texto);
  }
  for (let fila = 2; escrita && fila <= filas; fila++) {
    for (let columna = 1; columna <= COLUMNAS; columna++) contents.keep(fila, columna, escrita);
  }
  const encabezado = plainRow(COLUMNAS, FORMATO_TEXTO, PALETA.encabezado, ESTILOS.encabezado);
  const cuerpo = plainRow(COLUMNAS, 'General', PALETA.blanco, { ...ESTILOS.cuerpo, alineacion: 'left' });
  const deTexto = { ...cuerpo, formatos: encabezado.formatos };
  const cuerpos = escrita
    ? []
    : [...primeras.map(() => deTexto), ...new Array<typeof cuerpo>(FILAS_DE_RESERVA).fill(cuerpo)];
  const aspectos = [encabezado, ...cuerpos];
  return {
    ...drawnHoja(HOJA_BITACORA, observada, contents, aspectos),
    protecciones: [proteccionHoja(HOJA_BITACORA, [], permisos)],
    anchos: ANCHOS,
    inmovilizadas: { filas: 1, columnas: 0 },
    capturables: filas > 1 ? [{ fila: 2, columna: 1, filas: filas - 1, columnas: COLUMNAS }] : [],
  };
}
