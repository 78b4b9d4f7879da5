import type { Capitulo } from '../../mir/model';
import { TEXTOS_ENCABEZADO } from '../../text/hoja';
import { HOJA_TEXTOS } from '../hojas';
import { splitForCells } from '../record';
import type { EstadoHoja } from '../state';
import { blueprintTabla } from './tabla';

/** A chapter longer than a cell goes on in the next row, with the same clave and no título. */
function rowsOf(capitulos: readonly Capitulo[]): (string | number)[][] {
  return capitulos
    .flatMap(({ clave, titulo, nivel, texto }) =>
      splitForCells(texto).map((parte, i) => [clave, i === 0 ? titulo : '', nivel, parte]),
    )
    .map((row, i) => [i + 1, ...row]);
}

/** The companion sheet Textos: the chapters of the PAT, one a row; people may write in it. */
export function blueprintTextos(capitulos: readonly Capitulo[], observada: EstadoHoja | null): EstadoHoja {
  return blueprintTabla({
    nombre: HOJA_TEXTOS,
    encabezado: TEXTOS_ENCABEZADO,
    filas: rowsOf(capitulos),
    anchos: [100, 100, 260, 100, 900],
    observada,
  });
}
