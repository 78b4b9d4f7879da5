import type { DocumentoRegistrado } from '../../mir/registro-documentos';
import type { RegistroLeido } from '../../sheet/documentos';
import { formulaEn, valorEn } from '../../sheet/grid';
import type { Contenido, Op } from '../../sheet/op';
import { MARCA } from '../../text/documentos';
import type { Comprobado } from './registro-lista';

/** What the cell ESTADO of a row should say. */
interface Marca {
  readonly fila: number;
  readonly texto: string;
}

const isNuestra = (texto: string): boolean => Object.values(MARCA).some(({ inicio }) => texto.startsWith(inicio));

/** How the mark of a document begins, and the whole of it; null: it has none. */
function marcaDe(
  documento: DocumentoRegistrado,
  { ultimo, estado }: Comprobado,
  ahora: string,
): { readonly inicio: string; readonly texto: string } | null {
  if (documento.textos.huella !== ultimo.textos.huella) {
    const texto = MARCA.sustituido.texto(ultimo.textos.fecha);
    return { inicio: texto, texto };
  }
  return estado === 'cambió' ? { inicio: MARCA.cambio.inicio, texto: MARCA.cambio.texto(ahora) } : null;
}

/**
 * The cells of ESTADO that do not say what was found: they keep since when it was seen, so what they say already is not
 * written again. What people wrote there themselves stays, and so does what cannot be checked.
 */
export function marksOf(registro: RegistroLeido, comprobados: readonly Comprobado[], ahora: string): Marca[] {
  if (registro.columnas.estado === null) return [];
  return comprobados.flatMap((grupo) =>
    grupo.todos.flatMap((documento): Marca[] => {
      const { fila, textos } = documento;
      if (textos.estado !== '' && !isNuestra(textos.estado)) return [];
      const marca = marcaDe(documento, grupo, ahora);
      if (marca === null) {
        return textos.estado !== '' && grupo.estado === 'vigente' ? [{ fila, texto: '' }] : [];
      }
      return textos.estado.startsWith(marca.inicio) ? [] : [{ fila, texto: marca.texto }];
    }),
  );
}

/** One write, over the stretch of the column that holds all of them: what is between stays as it is. */
export function opDeMarcas({ hoja, columnas }: RegistroLeido, marcas: readonly Marca[]): Op | null {
  const columna = columnas.estado;
  if (columna === null || marcas.length === 0) return null;
  const porFila = new Map(marcas.map((m) => [m.fila, m.texto]));
  const primera = Math.min(...porFila.keys());
  const filas = Math.max(...porFila.keys()) - primera + 1;
  const contenido = Array.from({ length: filas }, (_, i): Contenido[] => {
    const fila = primera + i;
    const marca = porFila.get(fila);
    if (marca !== undefined) return [marca === '' ? null : marca];
    const formula = formulaEn(hoja, fila, columna);
    return [formula === '' ? valorEn(hoja, fila, columna) : { formula }];
  });
  const rango = { fila: primera, columna, filas, columnas: 1 };
  return { tipo: 'escribir', hoja: hoja.nombre, rango, contenido, tocaCaptura: true };
}
