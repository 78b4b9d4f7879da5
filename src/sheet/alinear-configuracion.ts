import { AJUSTES, type Ajuste, PRIMERA_FILA_AJUSTES } from '../mir/ajustes';
import { normalizeText } from '../mir/text-number';
import { CONFIGURACION_ROTULOS } from '../text/hoja';
import { alinear, type Correspondencia, placed } from './alinear';
import { C_AYUDA, C_ETIQUETA } from './blueprint/configuracion';
import { textoEn, valorEn } from './grid';
import type { EstadoHoja } from './state';

/** What each row says in its first cell and in its help, from the title to the last setting; "": nothing. */
const RENGLONES: readonly { readonly texto: string; readonly ayuda: string }[] = Array.from(
  { length: PRIMERA_FILA_AJUSTES + AJUSTES.length - 1 },
  (_, i) => {
    const ajuste: Ajuste | undefined = AJUSTES[i + 1 - PRIMERA_FILA_AJUSTES];
    if (ajuste) return { texto: ajuste.etiqueta, ayuda: ajuste.ayuda };
    if (i === 0) return { texto: CONFIGURACION_ROTULOS.titulo, ayuda: '' };
    if (i === 1) return { texto: CONFIGURACION_ROTULOS.nota, ayuda: '' };
    const deEncabezado = i === PRIMERA_FILA_AJUSTES - 2;
    return deEncabezado
      ? { texto: CONFIGURACION_ROTULOS.encabezado[0], ayuda: CONFIGURACION_ROTULOS.encabezado[2] }
      : { texto: '', ayuda: '' };
  },
);

/** How a sentence names a row, from 0. */
export function nombreDeRenglon(indice: number): string {
  return RENGLONES[indice]?.texto ?? '';
}

/** What the help of a row says, from 0; "" where it has none. */
export function ayudaDeRenglon(indice: number): string {
  return RENGLONES[indice]?.ayuda ?? '';
}

/** Whether a row says nothing of a setting. 1-based. */
export function isSinAjuste(hoja: EstadoHoja, fila: number): boolean {
  for (let c = C_ETIQUETA; c <= C_AYUDA; c++) if (valorEn(hoja, fila, c) !== null) return false;
  return true;
}

const enOrden = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

/**
 * Which row of Configuración holds each of its rows, from 0: a setting is told by its label, else by its help, else by
 * its place between two that are sure. null: every row that says something says it in its place.
 */
export function alinearConfiguracion(hoja: EstadoHoja): Correspondencia | null {
  const claveEn = (fila: number, columna: number): string => normalizeText(textoEn(hoja, fila, columna));
  const deseadas = RENGLONES.map((r) => normalizeText(r.texto));
  if (deseadas.every((clave, i) => claveEn(i + 1, C_ETIQUETA) === clave)) return null;
  const conocidas = new Set(deseadas);
  const filas = enOrden(hoja.valores.length);
  const observadas = filas.map((f): string | null => {
    const clave = claveEn(f + 1, C_ETIQUETA);
    if (clave === '') return isSinAjuste(hoja, f + 1) ? '' : null;
    return conocidas.has(clave) ? clave : null;
  });
  const ayudas = new Set(RENGLONES.map((r) => normalizeText(r.ayuda)));
  const ayudaEn = (f: number): string | null => {
    const clave = claveEn(f + 1, C_AYUDA);
    // A label that is known tells more than the help beside it.
    return observadas[f] === null && clave !== '' && ayudas.has(clave) ? clave : null;
  };
  const primeras = new Map<string, number>();
  observadas.forEach((clave, f) => {
    if (clave && !primeras.has(clave)) primeras.set(clave, f);
  });
  const { de } = alinear(
    { observadas: observadas.map((c) => c || null), deseadas: deseadas.map((c) => c || null) },
    { observadas: filas.map(ayudaEn), deseadas: RENGLONES.map((r) => normalizeText(r.ayuda) || null) },
    {
      ordenBasta: true,
      parecido: (o, d, ultimo) => {
        const blanca = observadas[o] === '';
        if (ultimo) return blanca ? 1 : 0;
        return blanca === (deseadas[d] === '') ? 1 : 0.1;
      },
      esCopia: (o) => {
        const clave = observadas[o];
        return !!clave && primeras.get(clave) !== o;
      },
    },
  );
  // Settings that joined the list after the sheet was made have no row yet: they are not missing.
  const resto = [...de];
  let last = resto.length - 1;
  while (last >= 0 && resto[last] === null) last--;
  let libre = 1 + Math.max(-1, ...resto.map((o) => o ?? -1));
  for (let d = last + 1; d < resto.length; d++) {
    // What people wrote below the settings is no setting because one is to come there.
    while (libre < hoja.valores.length && !isSinAjuste(hoja, libre + 1)) libre++;
    resto[d] = libre++;
  }
  return resto.every((o, d) => o === d) ? null : placed(resto);
}

/** Row (1-based) on which each row of Configuración stands now; null: nowhere. */
export function filaDeAjusteEn(hoja: EstadoHoja): (fila: number) => number | null {
  const found = alinearConfiguracion(hoja);
  return (fila) => {
    const o = found ? (found.de[fila - 1] ?? null) : fila - 1;
    return o === null ? null : o + 1;
  };
}
