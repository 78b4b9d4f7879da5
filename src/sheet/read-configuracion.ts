import { AJUSTES, type Ajuste, type Configuracion, defaultConfiguracion, PRIMERA_FILA_AJUSTES } from '../mir/ajustes';
import type { Catalogos } from '../mir/model';
import { filaDeAjusteEn } from './alinear-configuracion';
import { C_CATALOGOS, C_VALOR, hasAjuste } from './blueprint/configuracion';
import { isVirgin, textoEn, valorEn } from './grid';
import type { EstadoHoja } from './state';

const NUMERICOS: readonly Ajuste['tipo'][] = ['mes', 'anio', 'numero', 'formula', 'cierre'];

/** A setting as its type says: text is text even when it looks like a number; what is not a number there is blank. */
function readAjuste(ajuste: Ajuste, hoja: EstadoHoja, fila: number): string | number | null {
  const valor = valorEn(hoja, fila, C_VALOR);
  if (NUMERICOS.includes(ajuste.tipo)) {
    return typeof valor === 'number' ? valor : null;
  }
  const texto = textoEn(hoja, fila, C_VALOR).trim();
  return texto === '' ? null : texto;
}

/**
 * The settings as Configuración has them, each on the row of its label; null when the sheet was never written. One whose
 * row was lost, with its label and its value, is that of `siFalta`.
 */
export function readConfiguracion(
  hoja: EstadoHoja | null,
  siFalta: Configuracion = defaultConfiguracion(),
): Configuracion | null {
  if (!hoja || isVirgin(hoja)) return null;
  const filaDe = filaDeAjusteEn(hoja);
  return Object.fromEntries(
    AJUSTES.map((ajuste: Ajuste, i) => {
      const fila = filaDe(PRIMERA_FILA_AJUSTES + i);
      const clave = ajuste.clave as keyof Configuracion;
      return [clave, fila !== null && hasAjuste(hoja, fila) ? readAjuste(ajuste, hoja, fila) : siFalta[clave]];
    }),
  ) as Configuracion;
}

/** The catalogues of Configuración: blank cells in between are skipped. */
export function readCatalogos(hoja: EstadoHoja | null): Catalogos {
  const rows: string[][] = [];
  for (let fila = PRIMERA_FILA_AJUSTES; fila <= (hoja?.valores.length ?? 0); fila++) {
    rows.push([0, 1, 2, 3, 4].map((c) => textoEn(hoja, fila, C_CATALOGOS + c).trim()));
  }
  const column = (c: number): string[] => rows.map((r) => r[c] ?? '').filter((t) => t !== '');
  return {
    politicas: column(0),
    programas: column(1),
    siglas: rows.flatMap((r) => (r[2] ? [{ sigla: r[2], significado: r[3] ?? '' }] : [])),
    unidades: column(4),
  };
}
