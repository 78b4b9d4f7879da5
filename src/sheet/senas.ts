import type { Columna } from '../mir/columna';
import { MESES } from '../mir/format';
import { numeroOf, type Valor } from '../mir/model';
import { normalizeText } from '../mir/text-number';
import { type HojaAnclada, isBlankColumn, type Renglon } from './anclas';
import type { Conocidas } from './conocidas';
import { isNumeroDeMes } from './encabezado';
import { FONDO_DE_KIND, PALETA } from './estilos';
import { shapeOf } from './formulas';
import { at, formulaEn, valorEn } from './grid';
import { sinCierre } from './nota-cerrado';
import type { EstadoHoja } from './state';

/** What tells a column apart without its header. Indices count from 0. */
export interface Senas {
  /** Key of the column that an observed one can only be: by its month number, its note, its formulas, its words or its contents. */
  readonly claves: readonly (string | null)[];
  /** Whether nothing but the note of its header says so. */
  readonly soloNota: readonly boolean[];
  /** How much an observed one looks like a desired one; above 0. */
  parecido(observada: number, deseada: number): number;
  /** How many more of the contents that are known it agrees with than not. */
  acuerdo(observada: number, deseada: number): number;
  /** Whether it holds anything on the rows of lineas. */
  tieneContenido(observada: number): boolean;
}

/** So many rows of lineas tell what a column holds. */
const MUESTRA = 200;
/** Rows above the lineas in which the notes of headers are looked for. */
const FILAS_DE_NOTAS = 40;

/** A row of a linea as it stands; the same text may be that of several. */
interface Fila {
  readonly fila: number;
  readonly candidatos: readonly Renglon[];
}

/** Rows whose cell in the column `c` (1-based) says which linea they are. */
function rowsBy(anclas: HojaAnclada, hoja: EstadoHoja, byText: ReadonlyMap<string, Renglon[]>, c: number): Fila[] {
  const found: Fila[] = [];
  for (let fila = 1; fila <= hoja.valores.length && found.length < MUESTRA; fila++) {
    const valor = valorEn(hoja, fila, c);
    if (typeof valor !== 'string' || formulaEn(hoja, fila, c) !== '') continue;
    const numero = anclas.columnaLinea === 0 ? '' : numeroOf(valor);
    const candidatos = byText.get(normalizeText(valor)) ?? (numero !== valor.trim() ? byText.get(numero) : undefined);
    if (candidatos) found.push({ fila, candidatos });
  }
  return found;
}

/**
 * Rows of lineas, told by the column that says most often which linea a row is, wherever that stands; without it, every
 * row below the month numbers.
 */
function findRows(anclas: HojaAnclada, hoja: EstadoHoja, ancho: number, primera: number): readonly Fila[] {
  const byText = new Map<string, Renglon[]>();
  const put = (texto: string, renglon: Renglon): void => {
    const clave = normalizeText(texto);
    if (clave !== '') byText.set(clave, [...(byText.get(clave) ?? []), renglon]);
  };
  for (const renglon of anclas.renglones) {
    if (!renglon.linea) continue;
    put(renglon.texto ?? '', renglon);
    put(renglon.linea.numero, renglon);
  }
  let best: readonly Fila[] = [];
  for (let c = 1; c <= ancho; c++) {
    const rows = rowsBy(anclas, hoja, byText, c);
    if (rows.length > best.length) best = rows;
  }
  if (best.length > 0) return best;
  return Array.from({ length: Math.min(MUESTRA, Math.max(0, hoja.valores.length - primera + 1)) }, (_, i) => ({
    fila: primera + i,
    candidatos: [],
  }));
}

const sameDicho = (a: unknown, b: unknown): boolean => String(a) === String(b);

/** Everything that is looked at of one column. */
class Columnas {
  private readonly filas: readonly Fila[];
  private readonly acuerdos = new Map<number, number>();

  constructor(
    private readonly anclas: HojaAnclada,
    private readonly hoja: EstadoHoja,
    ancho: number,
    primera: number,
    private readonly conocidas: Conocidas,
  ) {
    this.filas = findRows(anclas, hoja, ancho, primera);
  }

  /** What the plan, or what is known of the captures, says in a cell. */
  private dice({ f, linea }: Renglon, d: number): unknown {
    const { anclas } = this;
    const columna = anclas.columnas[d];
    if (!linea || !columna) return null;
    if (anclas.dePersonas.includes(d)) return this.conocidas(anclas.nombre, f.seccion, linea.numero, columna.key);
    if (anclas.deObjetivo.includes(d)) return f.linea === 0 ? anclas.objetivoDe(f, d) : null;
    return d === anclas.columnaLinea ? anclas.renglones[f.fila - 1]?.texto : anclas.planDe(linea, d);
  }

  private valores(o: number): { readonly fila: Fila; readonly valor: Valor }[] {
    return this.filas.flatMap((fila) => {
      const valor = valorEn(this.hoja, fila.fila, o + 1);
      return valor === null || formulaEn(this.hoja, fila.fila, o + 1) !== '' ? [] : [{ fila, valor }];
    });
  }

  private formulas(o: number): string[] {
    return this.filas.flatMap(({ fila }) => formulaEn(this.hoja, fila, o + 1) || []);
  }

  tieneContenido(o: number): boolean {
    return this.valores(o).length + this.formulas(o).length > 0;
  }

  acuerdo(o: number, d: number): number {
    const clave = o * this.anclas.columnas.length + d;
    const known = this.acuerdos.get(clave);
    if (known !== undefined) return known;
    const n = this.valores(o).reduce((sum, { fila, valor }) => {
      const dichos = fila.candidatos
        .map((r) => this.dice(r, d))
        .filter((v) => v !== null && v !== undefined && v !== '');
      if (dichos.some((v) => sameDicho(v, valor))) return sum + 1;
      return dichos.length > 0 ? sum - 1 : sum;
    }, 0);
    this.acuerdos.set(clave, n);
    return n;
  }

  /** The month whose number stands in the row of month numbers; a column of formulas of the MIR is none. */
  mes(o: number, filaMes: number | null): string | null {
    const numero = filaMes === null ? null : valorEn(this.hoja, filaMes, o + 1);
    if (!isNumeroDeMes(numero)) return null;
    const key = MESES[numero - 1] ?? null;
    const columna = this.anclas.columnas.find((c) => c.key === key);
    return columna?.kind === 'captura' && this.share(o) > 0.5 ? null : key;
  }

  /** How many of what it holds are formulas. */
  private share(o: number): number {
    const formulas = this.formulas(o).length;
    return formulas === 0 ? 0 : formulas / (formulas + this.valores(o).length);
  }

  nota(o: number): string | null {
    for (let fila = 1; this.hoja.notas && fila <= FILAS_DE_NOTAS; fila++) {
      const nota = sinCierre(at(this.hoja.notas, fila, o + 1, ''));
      const suyas = nota === '' ? [] : this.anclas.columnas.filter((c) => c.help === nota);
      if (suyas.length === 1) return suyas[0]?.key ?? null;
    }
    return null;
  }

  /** The column with whose formulas most of its own agree, wherever they point. */
  forma(o: number): string | null {
    if (this.share(o) <= 0.5) return null;
    const formulas = this.formulas(o);
    const formas = formulas.slice(0, 20).map(shapeOf);
    const suyas = this.anclas.columnas.filter((_, d) => {
      const forma = this.anclas.formaDe(d);
      return forma !== null && formas.filter((f) => f === forma).length * 2 > formas.length;
    });
    return suyas.length === 1 ? (suyas[0]?.key ?? null) : null;
  }

  /** The column of whose list every word is. */
  palabras(o: number): string | null {
    const dichas = this.valores(o).map(({ valor }) => normalizeText(String(valor)));
    if (dichas.length === 0) return null;
    const admits = (c: Columna): boolean => {
      const opciones = new Set(c.opciones?.map(normalizeText));
      return dichas.every((palabra) => opciones.has(palabra));
    };
    return this.anclas.columnas.find((c) => c.opciones && admits(c))?.key ?? null;
  }

  parecido(o: number, d: number): number {
    const { anclas, hoja } = this;
    const columna = anclas.columnas[d];
    if (!columna) return 0;
    if (isBlankColumn(hoja, o + 1)) return anclas.dePersonas.includes(d) ? 0.2 : 0.05;
    const valores = this.valores(o);
    const largo = Math.max(1, this.filas.length);
    const numeros = valores.filter(({ valor }) => typeof valor === 'number').length;
    const deNumeros = ['avance', 'cantidad', 'moneda', 'mes'].includes(columna.type);
    const formulas = this.share(o) > 0.5;
    const como = formulas ? columna.kind === 'formula' : columna.kind !== 'formula';
    const tipo = valores.length === 0 || (deNumeros ? numeros * 2 >= valores.length : numeros * 2 < valores.length);
    return (
      0.1 +
      (como ? 0.2 : 0) +
      (tipo ? 0.2 : 0) +
      (this.looksLike(o, columna) ? 0.2 : 0) +
      (2 * Math.max(0, this.acuerdo(o, d))) / largo
    );
  }

  /** Whether most of its cells have the fill of the column's kind; where fills were not read, that says nothing. */
  private looksLike(o: number, columna: Columna): boolean {
    const { fondos, formatos } = this.hoja;
    const fills = [FONDO_DE_KIND[columna.kind], ...(columna.kind === 'captura' ? [PALETA.cerrado] : [])];
    const suyas = this.filas.filter(
      ({ fila }) =>
        fills.includes(at(fondos, fila, o + 1, '').toLowerCase()) &&
        (!formatos || at(formatos, fila, o + 1, 'General') === columna.numberFormat),
    );
    return suyas.length * 2 > this.filas.length;
  }
}

/** A key that several observed ones claim is nobody's. */
function onlyOnce(claves: readonly (string | null)[]): (string | null)[] {
  const times = new Map<string, number>();
  for (const clave of claves) if (clave !== null) times.set(clave, (times.get(clave) ?? 0) + 1);
  return claves.map((clave) => (clave !== null && times.get(clave) === 1 ? clave : null));
}

/** Plan columns told by what the plan says in them: where one agrees best with one and that one with it. */
function clavesDeContenido(
  anclas: HojaAnclada,
  columnas: Columnas,
  firmes: readonly (string | null)[],
): (string | null)[] {
  const taken = new Set(firmes);
  const libres = firmes.flatMap((clave, o) => (clave === null ? [o] : []));
  const delPlan = anclas.columnas.flatMap((c, d) =>
    !taken.has(c.key) && !anclas.dePersonas.includes(d) && c.kind === 'plan' ? [d] : [],
  );
  const bestOf = (values: readonly number[], score: (i: number) => number): number | null => {
    const max = Math.max(0, ...values.map(score));
    const bests = max > 0 ? values.filter((v) => score(v) === max) : [];
    return bests.length === 1 ? (bests[0] ?? null) : null;
  };
  return firmes.map((clave, o) => {
    if (clave !== null) return null;
    const d = bestOf(delPlan, (i) => columnas.acuerdo(o, i));
    if (d === null || bestOf(libres, (i) => columnas.acuerdo(i, d)) !== o) return null;
    return anclas.columnas[d]?.key ?? null;
  });
}

/**
 * Looks at every column of a sheet (`ancho` of them) for what tells which of ours it is. `primera`: the first row below
 * the headers and the month numbers, 1-based.
 */
export function readSenas(
  anclas: HojaAnclada,
  hoja: EstadoHoja,
  ancho: number,
  filaMes: number | null,
  primera: number,
  conocidas: Conocidas,
): Senas {
  const columnas = new Columnas(anclas, hoja, ancho, primera, conocidas);
  const todas = Array.from({ length: ancho }, (_, o) => o);
  const sinNota = onlyOnce(todas.map((o) => columnas.mes(o, filaMes) ?? columnas.forma(o) ?? columnas.palabras(o)));
  const dichas = new Set(sinNota);
  const deNota = todas.map((o) => {
    const nota = sinNota[o] === null ? columnas.nota(o) : null;
    return dichas.has(nota) ? null : nota;
  });
  const firmes = onlyOnce(sinNota.map((clave, o) => clave ?? deNota[o] ?? null));
  const deContenido = onlyOnce(clavesDeContenido(anclas, columnas, firmes));
  return {
    claves: firmes.map((clave, o) => clave ?? deContenido[o] ?? null),
    soloNota: sinNota.map((clave, o) => clave === null && firmes[o] !== null),
    parecido: (o, d) => columnas.parecido(o, d),
    acuerdo: (o, d) => columnas.acuerdo(o, d),
    tieneContenido: (o) => columnas.tieneContenido(o),
  };
}
