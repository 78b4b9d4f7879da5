import type { Entrega, EntregaPedida, FechaEscrita } from '../mir/entregas';
import { parseFecha } from '../mir/fecha';
import { normalizeText } from '../mir/text-number';
import { ENTREGAS_ENCABEZADO } from '../text/entregas';
import { findHoja, textoEn } from './grid';
import { HOJA_ENTREGAS } from './hojas';
import type { EstadoHoja, EstadoLibro } from './state';

/** Document property that says that the workbook has the sheet: while it does, its loss is told. */
export const ENTREGAS_KEY = 'mirador.entregas';
export const ENTREGAS_VALOR = 'sí';

export type ColumnaEntregas = (typeof ENTREGAS_ENCABEZADO)[number];
const DE_LA_CLAVE: readonly ColumnaEntregas[] = ['INFORME', 'PERIODO', 'DESTINATARIO'];

/** 1-based column of each header, told by its words wherever people moved it; null where it is not there. */
function findColumnas(hoja: EstadoHoja): Readonly<Record<ColumnaEntregas, number | null>> {
  const escritos = (hoja.valores[0] ?? []).map((v) => (typeof v === 'string' ? normalizeText(v) : ''));
  const columnas = ENTREGAS_ENCABEZADO.map((titulo) => {
    const found = escritos.indexOf(normalizeText(titulo));
    return [titulo, found < 0 ? null : found + 1] as const;
  });
  return Object.fromEntries(columnas) as Record<ColumnaEntregas, number | null>;
}

/** Whether a sheet of this name is ours: it says what a delivery is told by. */
function isEntregas(hoja: EstadoHoja | null): hoja is EstadoHoja {
  if (hoja === null) return false;
  const columnas = findColumnas(hoja);
  return DE_LA_CLAVE.every((titulo) => columnas[titulo] !== null);
}

/** Whether every header is there, in whatever order: then the rows are read by it and it stays as people have it. */
export function hasEncabezadoEntero(hoja: EstadoHoja): boolean {
  return Object.values(findColumnas(hoja)).every((columna) => columna !== null);
}

/**
 * Whether the workbook keeps its deliveries: its record says so, or a sheet of that name has every header of ours (a
 * copy of the file loses the record). Any other sheet of that name is people's.
 */
export function isOwnEntregas(libro: EstadoLibro): boolean {
  const hoja = findHoja(libro, HOJA_ENTREGAS);
  const registrada = libro.registros?.some((r) => r.clave === ENTREGAS_KEY) ?? false;
  return registrada || (hoja !== null && hasEncabezadoEntero(hoja));
}

/** Column of a header, 1-based; where it was lost, the one that it had. */
export function columnaEntregas(hoja: EstadoHoja, titulo: ColumnaEntregas): number {
  return findColumnas(hoja)[titulo] ?? ENTREGAS_ENCABEZADO.indexOf(titulo) + 1;
}

/** The deliveries of the sheet; null where the workbook has none, or it was not read. Rows that name nobody are left out. */
export function readEntregas(hoja: EstadoHoja | null): readonly Entrega[] | null {
  if (!isEntregas(hoja)) return null;
  const columna = Object.fromEntries(ENTREGAS_ENCABEZADO.map((t) => [t, columnaEntregas(hoja, t)])) as Record<
    ColumnaEntregas,
    number
  >;
  const entregas: Entrega[] = [];
  for (let fila = 2; fila <= hoja.valores.length; fila++) {
    const texto = (titulo: ColumnaEntregas): string => textoEn(hoja, fila, columna[titulo]).trim();
    const fecha = (titulo: ColumnaEntregas): FechaEscrita => ({
      texto: texto(titulo),
      iso: parseFecha(texto(titulo)),
    });
    if (texto('PERIODO') === '' && texto('DESTINATARIO') === '') continue;
    entregas.push({
      fila,
      informe: texto('INFORME'),
      periodo: texto('PERIODO').toUpperCase(),
      destinatario: texto('DESTINATARIO'),
      fechaLimite: fecha('FECHA LÍMITE'),
      entregado: fecha('ENTREGADO'),
      recibido: fecha('RECIBIDO'),
      observado: fecha('OBSERVADO'),
      observaciones: texto('OBSERVACIONES'),
    });
  }
  return entregas;
}

/** The cells of a delivery that nobody has made yet, by header. */
export function celdaDePedida(
  pedida: EntregaPedida,
  titulo: ColumnaEntregas,
): string | { readonly fecha: string } | null {
  switch (titulo) {
    case 'INFORME':
      return pedida.informe;
    case 'PERIODO':
      return pedida.periodo;
    case 'DESTINATARIO':
      return pedida.destinatario;
    case 'FECHA LÍMITE':
      return pedida.fechaLimite === null ? null : { fecha: pedida.fechaLimite };
    default:
      return null;
  }
}
