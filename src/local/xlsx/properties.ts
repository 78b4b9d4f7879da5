import type { WorkbookProperties } from 'hucre';
import { parseA1, rangeA1 } from '../../sheet/a1';
import type { Rango } from '../../sheet/state';
import type { Hoja, Libro } from '../workbook';

/**
 * What .xlsx has no element for but every program keeps on saving: custom document properties.
 * One short value each (Excel holds 255 characters): locale, zone, and for each sheet its id and size,
 * for each protection what it is called.
 */
const PREFIJO = 'mirador.';

export interface HojaGuardada {
  readonly nombre: string;
  readonly id: number;
  readonly filas: number;
  readonly columnas: number;
}

export interface ProteccionGuardada {
  readonly hoja: string;
  readonly ambito: 'hoja' | 'rango';
  readonly rango: Rango | null;
  readonly descripcion: string;
  readonly soloAdvierte: boolean;
  /** Only where the cells cannot tell: a warning locks nothing. */
  readonly abiertos: readonly Rango[];
}

export interface PropiedadesLibro {
  readonly locale: string | null;
  readonly zona: string | null;
  readonly hojas: readonly HojaGuardada[];
  readonly protecciones: readonly ProteccionGuardada[];
}

function protectionText(hoja: Hoja, p: Hoja['protecciones'][number]): string {
  const abiertos = p.soloAdvierte ? p.abiertos.map(rangeA1) : [];
  return JSON.stringify([
    hoja.nombre,
    p.ambito,
    p.rango ? rangeA1(p.rango) : null,
    p.descripcion,
    p.soloAdvierte,
    abiertos,
  ]);
}

export function storeProperties(libro: Libro): WorkbookProperties {
  const hojas = libro.hojas.map((h) => JSON.stringify([h.nombre, h.id, h.filas, h.columnas]));
  const protecciones = libro.hojas.flatMap((h) => h.protecciones.map((p) => protectionText(h, p)));
  const custom: Record<string, string> = { [`${PREFIJO}locale`]: libro.locale, [`${PREFIJO}zona`]: libro.zona };
  hojas.forEach((texto, i) => {
    custom[`${PREFIJO}hoja.${i + 1}`] = texto;
  });
  protecciones.forEach((texto, i) => {
    custom[`${PREFIJO}proteccion.${i + 1}`] = texto;
  });
  return { title: libro.nombre, custom };
}

function parseList(texto: unknown): unknown[] {
  try {
    const valor: unknown = JSON.parse(String(texto));
    return Array.isArray(valor) ? valor : [];
  } catch {
    return [];
  }
}

/** What a file says of itself; a file of others says nothing, and a damaged property counts as absent. */
export function readProperties(propiedades: WorkbookProperties | undefined): PropiedadesLibro {
  const custom = propiedades?.custom ?? {};
  const named = (clave: string) => {
    const valor = custom[PREFIJO + clave];
    return typeof valor === 'string' && valor !== '' ? valor : null;
  };
  const numbered = (clave: string) =>
    Object.entries(custom)
      .filter(([k]) => k.startsWith(`${PREFIJO}${clave}.`))
      .sort(([a], [b]) => Number(a.split('.').at(-1)) - Number(b.split('.').at(-1)))
      .map(([, valor]) => parseList(valor));

  const hojas = numbered('hoja').flatMap(([nombre, id, filas, columnas]) =>
    typeof nombre === 'string' && [id, filas, columnas].every((n) => Number.isInteger(n))
      ? [{ nombre, id: Number(id), filas: Number(filas), columnas: Number(columnas) }]
      : [],
  );
  const protecciones = numbered('proteccion').flatMap(
    ([hoja, ambito, rango, descripcion, soloAdvierte, abiertos]): ProteccionGuardada[] =>
      typeof hoja === 'string' && (ambito === 'hoja' || ambito === 'rango') && typeof descripcion === 'string'
        ? [
            {
              hoja,
              ambito,
              rango: typeof rango === 'string' ? parseA1(rango) : null,
              descripcion,
              soloAdvierte: soloAdvierte === true,
              abiertos: (Array.isArray(abiertos) ? abiertos : [])
                .map((r) => parseA1(String(r)))
                .filter((r) => r !== null),
            },
          ]
        : [],
  );
  return { locale: named('locale'), zona: named('zona'), hojas, protecciones };
}
