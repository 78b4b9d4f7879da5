import type { CeldaAjena, Cuadricula } from '../hoja/ajena';
import { Mapa } from '../hoja/mapa';
import { CLAVES_AJENAS, type ClaveAjena } from '../hoja/nombres';
import type { ClaveTabla } from './columnas';
import type { EncabezadoTabla } from './encabezado';

/** The cells of a table by what their columns are. */
export class MapaTabla {
  private readonly lugares: ReadonlyMap<ClaveTabla, number>;
  private readonly textos: ReadonlyMap<number, string>;
  /** The same for what reads sheets of others, which knows only their columns. */
  readonly ajeno: Mapa;

  constructor(
    readonly c: Cuadricula,
    readonly encabezado: EncabezadoTabla,
  ) {
    const { columnas, sobrantes } = encabezado;
    this.lugares = new Map(columnas.map((x) => [x.clave, x.columna]));
    this.textos = new Map([...columnas, ...sobrantes].map((x) => [x.columna, x.texto]));
    const isAjena = (clave: ClaveTabla): clave is ClaveAjena => (CLAVES_AJENAS as readonly string[]).includes(clave);
    this.ajeno = new Mapa(c, {
      columnas: columnas.flatMap(({ clave, columna, texto }) =>
        isAjena(clave) ? [{ key: clave, columna, texto, certeza: 'segura' as const, motivo: '' }] : [],
      ),
      auxiliares: [],
      extras: sobrantes,
    });
  }

  tiene(clave: ClaveTabla): boolean {
    return this.lugares.has(clave);
  }

  /** The key of a column; null for one that is none. */
  claveEn(columna: number): ClaveTabla | null {
    for (const [clave, place] of this.lugares) if (place === columna) return clave;
    return null;
  }

  /** Its header as it is written; "" where there is none. */
  textoDe(columna: number): string {
    return this.textos.get(columna) ?? '';
  }

  /** What is in the cell itself. */
  propia(fila: number, clave: ClaveTabla): CeldaAjena | null {
    const columna = this.lugares.get(clave);
    return columna === undefined ? null : this.c.celda(fila, columna);
  }

  /** What people see in it, in merged cells too. */
  visible(fila: number, clave: ClaveTabla): CeldaAjena | null {
    const columna = this.lugares.get(clave);
    return columna === undefined ? null : this.c.visible(fila, columna);
  }
}
