import { nameOfColumna } from '../../mir/columna';
import { COLUMNAS_CRONOGRAMA } from '../../mir/cronograma';
import { MESES } from '../../mir/format';
import { ACCESO, AYUDA_TITULO, PARA_QUE } from '../../text/ayuda-celda';
import { TITULO_PORQUE } from '../../text/porque-celda';
import { type LugarCelda, lineaEnFila } from '../explicar/celda';
import { deAdministradores, type QuienPregunta } from './acceso';
import { ayudaDeFormula, ayudaFija, ayudaOf, escribirEn } from './columna';
import type { AyudaDeCelda } from './tipos';

/** What a cell of Cronograma is for; null: it lies outside its columns and rows. */
export function ayudaDeCronograma(quien: QuienPregunta, lugar: LugarCelda): AyudaDeCelda | null {
  const { libro } = quien;
  const f = libro.layout.filas[lugar.fila - 1];
  const columna = COLUMNAS_CRONOGRAMA[lugar.columna - 1];
  if (!f || !columna) return null;
  const nombre = nameOfColumna(columna);
  const enLinea = lineaEnFila(libro, lugar.fila);
  if (!enLinea) {
    if (f.tipo === 'encabezado') {
      const paraQue = PARA_QUE.encabezado(columna.help);
      return ayudaFija('rotulo', AYUDA_TITULO.encabezado(nombre), paraQue, ACCESO.rotulo);
    }
    if (f.tipo === 'subtotal' || f.tipo === 'suma') {
      return ayudaDeFormula(quien, AYUDA_TITULO.total, PARA_QUE.total);
    }
    return ayudaFija('rotulo', AYUDA_TITULO.rotulo, PARA_QUE.rotulo, ACCESO.rotulo);
  }
  const { linea } = enLinea;
  const titulo = TITULO_PORQUE.linea(nombre, linea.numero);
  const contexto = linea.lineaAccion;
  const esMes = (MESES as readonly string[]).includes(columna.key);
  const escribir = escribirEn(columna, linea.unidadMedida);
  if (esMes) {
    const acceso = deAdministradores(quien, ACCESO.programa, 'programa');
    const clase = linea.programaCapturado ? 'plan' : 'formula';
    return ayudaOf({ titulo, clase, contexto, paraQue: columna.help, ...escribir, acceso });
  }
  if (columna.kind === 'formula') {
    return ayudaDeFormula(quien, titulo, columna.help, contexto);
  }
  const conDocumento = columna.key === 'situacion' || columna.key === 'linea';
  const acceso = conDocumento
    ? deAdministradores(quien, ACCESO.conDocumento, 'plan')
    : columna.key === 'origen'
      ? deAdministradores(quien, ACCESO.programa, 'programa')
      : deAdministradores(quien);
  return ayudaOf({ titulo, clase: 'plan', contexto, paraQue: columna.help, ...escribir, acceso });
}
