import { nameOfColumna } from '../../mir/columna';
import { COLUMNAS_CRONOGRAMA, type CronogramaKey } from '../../mir/cronograma';
import { EXPLICADORES_CRONOGRAMA } from '../../mir/explicar';
import { explicarConteo, explicarCorte, explicarPromedio } from '../../mir/explicar/totales';
import { ANEXO_1, MESES } from '../../mir/format';
import { C_CORTE, FILA_CORTE } from '../../sheet/blueprint/cronograma';
import { findHoja, valorEn } from '../../sheet/grid';
import type { FilaLayout } from '../../sheet/layout';
import type { LibroLeido } from '../../sheet/read';
import { CRONOGRAMA_ROTULOS } from '../../text/hoja';
import { DATO, TITULO_PORQUE } from '../../text/porque-celda';
import {
  CAMPOS_DE_LINEA,
  type CeldaExplicada,
  type ExplicadorDeHoja,
  explicableOf,
  lineaEnFila,
  mesesEn,
  SIN_LINEAS,
} from './celda';
import { grupoDeObjetivo, gruposDeSecciones } from './grupos';
import { explicarDato, historiaDelDato } from './plan';

/** The count of an objetivo or of all lineas, or the average beside it. */
function conteoEn(libro: LibroLeido, f: FilaLayout, explicar: typeof explicarConteo): CeldaExplicada | null {
  const grupos = f.tipo === 'subtotal' ? [grupoDeObjetivo(libro, f.seccion, f.objetivo)] : gruposDeSecciones(libro);
  if (grupos.every((g) => g.lineas.length === 0)) return null;
  const objetivo = libro.mir.secciones[f.seccion]?.objetivos[f.objetivo];
  const rotulos = explicar === explicarConteo ? TITULO_PORQUE.conteo : TITULO_PORQUE.promedio;
  const titulo = f.tipo === 'subtotal' && objetivo ? rotulos.objetivo(objetivo.numero) : rotulos.todo;
  const explicacion = { titulo, ...explicar(grupos, libro.configuracion) };
  return { clase: 'formula', explicacion, contexto: objetivo?.objetivo ?? '', ...SIN_LINEAS };
}

/** The cut-off on top of the sheet: as a sentence, "Mes de corte: 3", and as a number. */
function corteEn({ configuracion }: LibroLeido, enFrase: boolean): CeldaExplicada {
  const corte = explicarCorte(configuracion);
  const dice = Number(corte.cifra) < 1 ? CRONOGRAMA_ROTULOS.sinCorte : `${CRONOGRAMA_ROTULOS.conCorte}${corte.cifra}`;
  const explicacion = { titulo: TITULO_PORQUE.corte, ...corte, ...(enFrase ? { cifra: dice, valor: dice } : {}) };
  return { clase: 'formula', explicacion, contexto: '', ...SIN_LINEAS };
}

/** What explains a cell of a row of totals, by its column. */
const TOTALES: Readonly<Partial<Record<CronogramaKey, typeof explicarConteo>>> = {
  avance: explicarPromedio,
  veredicto: explicarConteo,
};

/** A cell of Cronograma: figures, what is said of the linea, programme, counts. */
export const explicarCeldaCronograma: ExplicadorDeHoja = (libro, lugar) => {
  const f = libro.layout.filas[lugar.fila - 1];
  const columna = COLUMNAS_CRONOGRAMA[lugar.columna - 1];
  if (!f || !columna) return null;
  if (lugar.fila === FILA_CORTE && (lugar.columna === 1 || lugar.columna === C_CORTE)) {
    return corteEn(libro, lugar.columna === 1);
  }
  const enLinea = lineaEnFila(libro, lugar.fila);
  if (!enLinea) {
    const explicar = f.tipo === 'subtotal' || f.tipo === 'suma' ? TOTALES[columna.key] : undefined;
    return explicar ? conteoEn(libro, f, explicar) : null;
  }
  const { linea } = enLinea;
  const titulo = TITULO_PORQUE.linea(nameOfColumna(columna), linea.numero);
  const esMes = (MESES as readonly string[]).includes(columna.key);
  const explicador = esMes && linea.programaCapturado ? undefined : EXPLICADORES_CRONOGRAMA[columna.key];
  if (explicador) {
    const explicacion = { titulo, ...explicador(explicableOf(libro, enLinea)) };
    const hojaDeMeses = columna.key === 'programado' ? lugar.hoja : ANEXO_1.hoja;
    const celdaDeMes = mesesEn(libro, hojaDeMeses, lugar.fila);
    return {
      clase: 'formula',
      explicacion,
      contexto: linea.lineaAccion,
      lineas: [enLinea],
      campos: CAMPOS_DE_LINEA,
      celdaDeMes,
    };
  }
  const hay = valorEn(findHoja(libro.enderezado.alineado, lugar.hoja), lugar.fila, lugar.columna);
  const regla = esMes ? DATO.programaAceptado : DATO.planCronograma;
  const pasos =
    columna.key === 'situacion' ? historiaDelDato(libro, f.seccion, linea.numero, 'situacion') : [columna.help];
  const explicacion = explicarDato(titulo, hay, regla, pasos);
  return { clase: 'plan', explicacion, contexto: linea.lineaAccion, ...SIN_LINEAS };
};
