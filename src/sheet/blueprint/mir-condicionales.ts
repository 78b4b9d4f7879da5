import { ESTATUS_CLAVES, type EstatusClave } from '../../mir/contexto';
import { MESES } from '../../mir/format';
import { a1, columnName } from '../a1';
import { PALETA, TONO_ESTATUS } from '../estilos';
import type { Layout } from '../layout';
import type { FormatoCondicional } from '../state';

/** A text as a formula writes it. */
export function literal(texto: string): string {
  return `"${texto.replace(/"/g, '""')}"`;
}

/**
 * Months outside [mesInicial, mesFinal] are grey by rule, not by fill, so that they follow the window when it changes
 * and the yellow underneath stays what it is: a cell to capture. The words of ESTATUS stand in the formula because
 * Google does not let a rule look at another sheet.
 */
export function condicionalesMir(
  layout: Layout,
  palabras: Readonly<Record<EstatusClave, string>>,
): FormatoCondicional[] {
  const fila = layout.primeraLinea;
  const filas = layout.ultimaLinea - fila + 1;
  if (filas < 1) return [];
  const { mesInicial, mesFinal, enero, estatus } = layout.columnas;
  const desde = `$${a1(fila, mesInicial)}`;
  const hasta = `$${a1(fila, mesFinal)}`;
  const mes = `${columnName(enero)}$${layout.filaMes}`;
  const fueraDeVentana: FormatoCondicional = {
    rangos: [{ fila, columna: enero, filas, columnas: MESES.length }],
    formula: `=AND(ISNUMBER(${desde}),ISNUMBER(${hasta}),${desde}<=${hasta},OR(${mes}<${desde},${mes}>${hasta}))`,
    fondo: PALETA.fueraDeVentana,
    color: null,
    negrita: false,
  };
  const porEstatus = ESTATUS_CLAVES.filter((clave) => palabras[clave] !== '').map(
    (clave): FormatoCondicional => ({
      rangos: [{ fila, columna: estatus, filas, columnas: 1 }],
      formula: `=$${a1(fila, estatus)}=${literal(palabras[clave])}`,
      ...TONO_ESTATUS[clave],
      negrita: true,
    }),
  );
  return [fueraDeVentana, ...porEstatus];
}
