import { TIPOS_DOCUMENTO } from '../mir/documentos';
import { CLAVES_REGISTRO, type ClaveRegistro, type DocumentoRegistrado } from '../mir/registro-documentos';
import { normalizeText } from '../mir/text-number';
import { REGISTRO_ENCABEZADO, TIPO_TEXTO } from '../text/documentos';
import { findHoja, isVirgin, textoEn } from './grid';
import { HOJA_DOCUMENTOS } from './hojas';
import { lugarDeRenglones, type Titulos } from './lugar-renglones';
import type { Contenido } from './op';
import type { EstadoHoja, EstadoLibro } from './state';

/** Document property that says that the workbook has the sheet: while it does, its loss is told. */
export const DOCUMENTOS_KEY = 'mirador.documentos';
export const DOCUMENTOS_VALOR = 'sí';

export const TITULOS_REGISTRO: Titulos<ClaveRegistro> = { claves: CLAVES_REGISTRO, titulos: REGISTRO_ENCABEZADO };

/** The log as it stands on its sheet. */
export interface RegistroLeido {
  readonly hoja: EstadoHoja;
  /** 1-based; null where people took it out. */
  readonly columnas: Readonly<Record<ClaveRegistro, number | null>>;
  /** From the oldest. */
  readonly documentos: readonly DocumentoRegistrado[];
  /** Blank rows left below the last one. */
  readonly libres: number;
}

function tipoOf(texto: string): DocumentoRegistrado['tipo'] {
  const dicho = normalizeText(texto);
  return TIPOS_DOCUMENTO.find((t) => normalizeText(TIPO_TEXTO[t].nombre) === dicho) ?? null;
}

/** What the sheet says; null where it is not there, or is not ours: no row holds the headers. */
export function readRegistroDocumentos(hoja: EstadoHoja | null): RegistroLeido | null {
  if (hoja === null || isVirgin(hoja)) return null;
  const { encabezado, columnas, filas, usadas } = lugarDeRenglones(hoja, TITULOS_REGISTRO);
  if (encabezado === null) return null;
  const documentos = filas.slice(0, usadas).flatMap((fila): DocumentoRegistrado[] => {
    const textos = Object.fromEntries(
      CLAVES_REGISTRO.map((clave) => {
        const columna = columnas[clave];
        // A cell of plain text may show the apostrophe that kept it text.
        return [clave, columna === null ? '' : textoEn(hoja, fila, columna).trim().replace(/^'/, '')];
      }),
    ) as Record<ClaveRegistro, string>;
    return textos.documento === '' ? [] : [{ fila, textos, tipo: tipoOf(textos.documento) }];
  });
  return { hoja, columnas, documentos, libres: Math.max(0, hoja.filas - 1 - usadas) };
}

/** The row of a document in the columns of the sheet as they stand now. */
export function rowOfRegistro(
  columnas: RegistroLeido['columnas'],
  textos: Partial<Record<ClaveRegistro, string>>,
): Contenido[] {
  const ancho = Math.max(...CLAVES_REGISTRO.map((clave) => columnas[clave] ?? 0));
  const row = new Array<Contenido>(ancho).fill(null);
  for (const clave of CLAVES_REGISTRO) {
    const columna = columnas[clave];
    if (columna !== null) row[columna - 1] = textos[clave] || null;
  }
  return row;
}

/**
 * Whether the workbook keeps its log: its record says so, or a sheet of that name has every header of ours (a copy of
 * the file loses the record). Any other sheet of that name is people's.
 */
export function isOwnDocumentos(libro: EstadoLibro): boolean {
  if (libro.registros?.some((r) => r.clave === DOCUMENTOS_KEY)) return true;
  const registro = readRegistroDocumentos(findHoja(libro, HOJA_DOCUMENTOS));
  return registro !== null && CLAVES_REGISTRO.every((clave) => registro.columnas[clave] !== null);
}
