import { columnNumber } from '../../mir/letras';
import type { EncabezadoAjeno } from './encabezado';
import { type ClaveAjena, headerKey, isClave } from './nombres';

/** What people said of the columns: key -> letters of a column, the text of its header, or null where there is none. */
export type ColumnasDichas = Readonly<Record<string, string | null>>;

/** What was said and cannot be taken. */
export interface ProblemaDeColumna {
  readonly tipo: 'clave' | 'lugar' | 'varias' | 'repetida';
  readonly clave: string;
  /** The place that was said; for `repetida`, the other key. */
  readonly dicho: string;
}

/** Reads what people confirmed against the header that was found; `columnas` is how many the sheet has. */
export function resolveColumnas(
  dichas: ColumnasDichas,
  encabezado: EncabezadoAjeno,
  columnas: number,
): { readonly confirmadas: ReadonlyMap<ClaveAjena, number | null>; readonly problemas: readonly ProblemaDeColumna[] } {
  const confirmadas = new Map<ClaveAjena, number | null>();
  const problemas: ProblemaDeColumna[] = [];
  const dueno = new Map<number, ClaveAjena>();
  for (const [clave, dicho] of Object.entries(dichas)) {
    if (!isClave(clave)) {
      problemas.push({ tipo: 'clave', clave, dicho: dicho ?? '' });
      continue;
    }
    if (dicho === null) {
      confirmadas.set(clave, null);
      continue;
    }
    const lugares = placesOf(dicho, encabezado, columnas);
    const [lugar] = lugares;
    if (lugar === undefined || lugares.length > 1) {
      problemas.push({ tipo: lugar === undefined ? 'lugar' : 'varias', clave, dicho });
      continue;
    }
    const otra = dueno.get(lugar);
    if (otra !== undefined) problemas.push({ tipo: 'repetida', clave, dicho: otra });
    else {
      dueno.set(lugar, clave);
      confirmadas.set(clave, lugar);
    }
  }
  return { confirmadas, problemas };
}

/** Columns that a text names: by its letters where the sheet is that wide, else by what its header says. */
function placesOf(dicho: string, { columnas: titulos }: EncabezadoAjeno, columnas: number): number[] {
  const texto = dicho.trim();
  const numero = /^[A-Za-z]{1,3}$/.test(texto) ? columnNumber(texto) : 0;
  if (numero >= 1 && numero <= columnas) return [numero];
  const exactos = titulos.filter((t) => t.texto === texto);
  const parecidos = titulos.filter((t) => headerKey(t.texto) === headerKey(texto) && headerKey(texto) !== '');
  return (exactos.length > 0 ? exactos : parecidos).map((t) => t.columna);
}
