import { AJUSTES, PRIMERA_FILA_AJUSTES } from '../../mir/ajustes';
import { EXPLICADORES_AJUSTE } from '../../mir/explicar';
import { findHoja, valorEn } from '../../sheet/grid';
import { DATO } from '../../text/porque-celda';
import { type ExplicadorDeHoja, SIN_LINEAS } from './celda';
import { explicarDato } from './plan';

/** Column B of Configuración. */
export const COLUMNA_VALOR = 2;

/** The value of a setting. Labels, help and catalogues say nothing of a figure. */
export const explicarCeldaConfiguracion: ExplicadorDeHoja = (libro, lugar) => {
  const ajuste = AJUSTES[lugar.fila - PRIMERA_FILA_AJUSTES];
  if (!ajuste || lugar.columna !== COLUMNA_VALOR) return null;
  const { clave, etiqueta: titulo, tipo, ayuda } = ajuste;
  const explicador = EXPLICADORES_AJUSTE[clave];
  if (explicador) {
    const explicacion = { titulo, ...explicador(libro.configuracion) };
    return { clase: 'formula', explicacion, contexto: '', ...SIN_LINEAS };
  }
  const hay = valorEn(findHoja(libro.enderezado.alineado, lugar.hoja), lugar.fila, COLUMNA_VALOR);
  const regla = tipo === 'cierre' ? DATO.cierre(ayuda) : DATO.ajuste(ayuda);
  return {
    clase: 'ajuste',
    explicacion: explicarDato(titulo, hay, regla),
    contexto: '',
    ...SIN_LINEAS,
  };
};
