import { AJUSTES, type Ajuste, type Configuracion, PRIMERA_FILA_AJUSTES } from '../mir/ajustes';
import type { Catalogos } from '../mir/model';
import { C_CATALOGOS, C_VALOR } from './blueprint/configuracion';
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

/** The settings as Configuración has them; null when the sheet was never written. */
export function readConfiguracion(hoja: EstadoHoja | null): Configuracion | null {
  if (!hoja || isVirgin(hoja)) return null;
  return Object.fromEntries(
    AJUSTES.map((ajuste: Ajuste, i) => [ajuste.clave, readAjuste(ajuste, hoja, PRIMERA_FILA_AJUSTES + i)]),
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
