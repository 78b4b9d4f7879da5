import { nameOfColumna } from '../../mir/columna';
import { columnaOf } from '../../mir/format';
import { columnName } from '../../mir/letras';
import { lastOf } from '../../mir/listas';
import type { Duda, LineaAccion, PresupuestoDeclarado, Seccion } from '../../mir/model';
import { formatPesos, normalizeText, round9 } from '../../mir/text-number';
import { DUDA } from '../../text/intake';
import { DUDA_HOJA } from '../../text/reconocer';
import { objetivoOf } from '../lectura';
import { a1Of, type CeldaAjena, isBlank, textOfValor } from './ajena';
import { type EncabezadoAjeno, isHeaderAgain, monthNumbersIn } from './encabezado';
import { dudaEnCeldas, readLineaDeHoja } from './linea';
import type { Mapa } from './mapa';
import {
  announcedObjetivo,
  headsLineas,
  isLeyenda,
  isNota,
  isOwnLabel,
  isTituloDeSeccion,
  type LineaAnunciada,
  lineaOf,
  numeroDeObjetivo,
  type TipoRenglon,
  totalOf,
} from './renglones';
import { parseCantidad } from './valores';

interface ObjetivoEnCurso {
  numero: string;
  politicasGenerales: string;
  programa: string;
  objetivo: string;
  readonly lineas: LineaAccion[];
  /** Address of the cell that names it: lineas under the same merged cell are its own. */
  readonly ancla: string;
}

interface SeccionEnCurso {
  readonly titulo: string;
  readonly objetivos: ObjetivoEnCurso[];
}

/** What the rows under a header say. */
export interface FilasLeidas {
  readonly secciones: readonly Seccion[];
  readonly declarado: PresupuestoDeclarado | null;
  /** What each row is: `tipos[i]` is row i + 1. */
  readonly tipos: readonly TipoRenglon[];
  readonly dudas: readonly Duda[];
}

const DE_OBJETIVO = ['politicasGenerales', 'programa'] as const;
/** Longest title of a section that is believed, in characters. */
const TITULO_MAXIMO = 200;

const same = (a: string, b: string): boolean => normalizeText(a) === normalizeText(b);
const textOf = (celda: CeldaAjena | null): string => textOfValor(celda?.valor ?? null);

/** Takes the rows one after the other; remembers the section and objetivo in course. */
class LectorDeFilas {
  readonly tipos: TipoRenglon[] = [];
  readonly dudas: Duda[] = [];
  readonly secciones: SeccionEnCurso[] = [];
  declarado: PresupuestoDeclarado | null = null;
  private objetivo: ObjetivoEnCurso | null = null;
  private ultima: { readonly numero: string; readonly seccion: SeccionEnCurso } | null = null;
  private readonly numeros = new Map<SeccionEnCurso, Map<string, string>>();
  private pendientes: LineaAccion[] = [];
  private readonly numericas: string[] = [];

  constructor(
    private readonly mapa: Mapa,
    private readonly encabezado: EncabezadoAjeno,
  ) {}

  read(): FilasLeidas {
    const { fila, alto } = this.encabezado;
    for (let f = 1; f <= this.mapa.c.filas; f++) {
      if (f < fila) this.tipos.push(this.mapa.c.celdasDe(f).length === 0 ? 'blanco' : 'titulo');
      else if (f < fila + alto) this.tipos.push('encabezado');
      else this.tipos.push(this.take(f));
    }
    const numeroLinea = this.mapa.columna('numeroLinea');
    const generales = [
      ...(numeroLinea === null ? [] : [DUDA_HOJA.numeroAparte(columnName(numeroLinea))]),
      ...(this.numericas.length === 0 ? [] : [DUDA_HOJA.numeroComoNumero(this.numericas)]),
    ].map((mensaje) => dudaEnCeldas(fila, [], mensaje));
    const secciones = this.secciones.map(({ titulo, objetivos }) => ({
      titulo,
      objetivos: objetivos.map(({ ancla, ...objetivo }) => objetivo),
    }));
    return { secciones, declarado: this.declarado, tipos: this.tipos, dudas: [...generales, ...this.dudas] };
  }

  private take(fila: number): TipoRenglon {
    const { c } = this.mapa;
    const celdas = c.celdasDe(fila);
    if (celdas.length === 0) return 'blanco';
    const linea = lineaOf(this.mapa, fila);
    if (linea !== null && linea.numero !== '') {
      if (!headsLineas(this.mapa, fila, linea.numero)) return this.takeLinea(fila, celdas, linea);
      this.takeRotulo(fila, celdas, linea);
      return 'objetivo';
    }
    if (isHeaderAgain(c, fila, this.encabezado)) return 'encabezado';
    if (monthNumbersIn(c, fila).size === celdas.length) return this.takeMonthNumbers(fila);
    if (isLeyenda(celdas)) return 'leyenda';
    const total = totalOf(this.mapa, celdas);
    if (total === 'declarado') return this.takeDeclarado(fila, celdas);
    if (total !== null) return this.takeTotal(fila, celdas, total);
    if (this.takeObjetivo(fila, celdas)) return 'objetivo';
    if (this.takeBand(fila, celdas)) return 'seccion';
    const mensaje = linea === null ? DUDA_HOJA.renglonDesconocido() : DUDA_HOJA.lineaSinNumero();
    this.doubt(fila, celdas, mensaje);
    return 'otro';
  }

  private doubt(fila: number, celdas: readonly CeldaAjena[], mensaje: string): void {
    this.dudas.push(dudaEnCeldas(fila, celdas, mensaje));
  }

  private takeMonthNumbers(fila: number): TipoRenglon {
    const enero = this.mapa.columna('enero');
    const [first] = [...monthNumbersIn(this.mapa.c, fila)].find(([, mes]) => mes === 1) ?? [];
    if (enero !== null && first !== undefined && first !== enero)
      this.doubt(fila, [], DUDA.mesesCorridos(first - enero));
    return 'mes';
  }

  private section(): SeccionEnCurso {
    const current = lastOf(this.secciones);
    return current ?? this.openSection('');
  }

  private openSection(titulo: string): SeccionEnCurso {
    const seccion: SeccionEnCurso = { titulo, objetivos: [] };
    this.secciones.push(seccion);
    this.objetivo = null;
    this.ultima = null;
    return seccion;
  }

  /** Text of each linea of a section by its number. */
  private numbersOf(seccion: SeccionEnCurso): Map<string, string> {
    const known = this.numeros.get(seccion) ?? new Map<string, string>();
    this.numeros.set(seccion, known);
    return known;
  }

  /** A number typed as such loses its last zero: 7.1 after 7.9 is 7.10. */
  private restoreZero({ numero, celda }: LineaAnunciada): string {
    if (typeof celda.valor !== 'number') return numero;
    const [objetivo = '', orden = ''] = numero.split('.');
    const [antes, previo] = (this.ultima?.numero ?? '').split('.');
    if (orden === '' || antes !== objetivo || Number(previo) + 1 !== Number(`${orden}0`)) return numero;
    return `${numero}0`;
  }

  private takeLinea(fila: number, celdas: readonly CeldaAjena[], anunciada: LineaAnunciada): TipoRenglon {
    const numero = this.restoreZero(anunciada);
    const { celda } = anunciada;
    if (numero !== anunciada.numero)
      this.doubt(fila, [celda], DUDA_HOJA.ceroPerdido(a1Of(celda), anunciada.numero, numero));
    else if (typeof celda.valor === 'number') this.numericas.push(a1Of(celda));
    const propia =
      numero === anunciada.numero
        ? anunciada
        : { ...anunciada, numero, lineaAccion: anunciada.lineaAccion.replace(anunciada.numero, numero) };

    let seccion = this.section();
    const previa = this.numbersOf(seccion).get(numero);
    if (previa !== undefined) {
      if (!this.beginsAgain(fila, seccion, propia, previa)) {
        this.doubt(fila, celdas, DUDA_HOJA.lineaRepetida(numero, seccion.titulo));
        return 'otro';
      }
      seccion = this.openSection('');
      this.doubt(fila, [celda], DUDA_HOJA.numeracionReinicia(numero));
    }
    const objetivo = this.settleObjetivo(fila, seccion, numero);
    const { linea, dudas } = readLineaDeHoja(this.mapa, fila, propia, seccion.titulo);
    objetivo.lineas.push(linea);
    this.objetivo = objetivo;
    this.ultima = { numero, seccion };
    this.numbersOf(seccion).set(numero, linea.lineaAccion);
    this.pendientes.push(linea);
    this.dudas.push(...dudas);
    return 'linea';
  }

  /** The cell that names the objetivo of a row, through merges; null where the row names none. */
  private nameCell(fila: number): CeldaAjena | null {
    return this.mapa.visible(fila, 'numero') ?? this.mapa.visible(fila, 'objetivo');
  }

  /** Whether a number that the section already has is of another linea: its objetivo is another, or it is further up. */
  private beginsAgain(fila: number, seccion: SeccionEnCurso, linea: LineaAnunciada, previa: string): boolean {
    const { numero, texto } = this.namedIn(fila);
    const known = seccion.objetivos.find((o) => o.numero === numero);
    if (known && texto !== '' && known.objetivo !== '' && !same(known.objetivo, texto)) return true;
    const back = this.ultima !== null && goesBack(this.ultima.numero, linea.numero);
    return back && !same(previa, linea.lineaAccion);
  }

  /** Number and text of the objetivo that a row names, "" where it names none. */
  private namedIn(fila: number): { readonly numero: string; readonly texto: string } {
    const propio = numeroDeObjetivo(this.mapa.visible(fila, 'numero'));
    const texto = textOf(this.mapa.visible(fila, 'objetivo'));
    return { numero: propio === '' ? (announcedObjetivo(texto)?.numero ?? '') : propio, texto };
  }

  /** The objetivo of a linea: the one in course while its row names no other. */
  private settleObjetivo(fila: number, seccion: SeccionEnCurso, numero: string): ObjetivoEnCurso {
    const celda = this.nameCell(fila);
    const { numero: escrito, texto } = this.namedIn(fila);
    const prefijo = numero.includes('.') ? objetivoOf(numero) : '';
    const current = this.objetivo;
    if (celda === null) {
      const before = lastOf(current?.lineas);
      const goesOn = current && (before === undefined || objetivoOf(before.numero) === prefijo || prefijo === '');
      if (!goesOn) this.doubt(fila, [], DUDA_HOJA.objetivoSinTexto(numero));
      const own = current && goesOn ? current : this.openObjetivo(seccion, prefijo, '', '');
      this.fill(fila, own, '');
      return own;
    }
    const ancla = a1Of(celda);
    const known =
      current && (current.ancla === ancla || isSame(current, escrito, texto))
        ? current
        : escrito === ''
          ? undefined
          : seccion.objetivos.find((o) => o.numero === escrito);
    const objetivo = known ?? this.openObjetivo(seccion, escrito === '' ? prefijo : escrito, texto, ancla);
    this.fill(fila, objetivo, texto);
    if (prefijo !== '' && /^\d+$/.test(objetivo.numero) && objetivo.numero !== prefijo)
      this.doubt(fila, [], DUDA_HOJA.lineaEnOtroObjetivo(numero, objetivo.numero));
    return objetivo;
  }

  private openObjetivo(seccion: SeccionEnCurso, numero: string, objetivo: string, ancla: string): ObjetivoEnCurso {
    const opened = { numero, politicasGenerales: '', programa: '', objetivo, lineas: [], ancla };
    seccion.objetivos.push(opened);
    return opened;
  }

  /** What a row says of its objetivo fills what is not yet known; where it says otherwise, the first one holds. */
  private fill(fila: number, objetivo: ObjetivoEnCurso, texto: string): void {
    const settle = (key: 'objetivo' | (typeof DE_OBJETIVO)[number], dicho: string): void => {
      if (isBlank(dicho)) return;
      if (objetivo[key] === '') objetivo[key] = dicho;
      else if (!same(objetivo[key], dicho)) {
        const celda = this.mapa.visible(fila, key);
        const mensaje = DUDA_HOJA.textoDistinto(nameOfColumna(columnaOf(key)), objetivo.numero, objetivo[key]);
        this.doubt(fila, celda === null ? [] : [celda], mensaje);
      }
    };
    settle('objetivo', texto);
    for (const key of DE_OBJETIVO) settle(key, textOf(this.mapa.visible(fila, key)));
  }

  /** An objetivo in a row of its own: in its columns, or as a line over the whole table. */
  private takeObjetivo(fila: number, celdas: readonly CeldaAjena[]): boolean {
    const { mapa } = this;
    const suyas = celdas.every((x) => ['numero', 'objetivo', ...DE_OBJETIVO].includes(mapa.claveEn(x.columna) ?? ''));
    const texto = textOf(mapa.propia(fila, 'objetivo'));
    const celda = mapa.propia(fila, 'numero');
    const numero = numeroDeObjetivo(celda);
    const conNumero = celda !== null && /^\d+$/.test(numero);
    const [sola] = celdas;
    const enColumnas = suyas && texto !== '' && (conNumero || celdas.length > 1);
    if (enColumnas) {
      const seccion = this.section();
      this.objetivo = this.openObjetivo(seccion, numero, texto, a1Of(celda ?? celdas[0] ?? { fila, columna: 1 }));
      this.fill(fila, this.objetivo, texto);
      return true;
    }
    if (sola === undefined || celdas.length > 1 || typeof sola.valor !== 'string') return false;
    const announced = announcedObjetivo(sola.valor);
    const linea = this.nextLinea(fila);
    const libre = mapa.columna('objetivo') === null || (linea !== null && this.nameCell(linea.fila) === null);
    if (announced === null || linea === null || !libre) return false;
    this.objetivo = this.openObjetivo(this.section(), announced.numero, announced.texto, a1Of(sola));
    return true;
  }

  /** An objetivo written where the lineas are: of its row only number and text are known. */
  private takeRotulo(
    fila: number,
    celdas: readonly CeldaAjena[],
    { numero, celda, lineaAccion }: LineaAnunciada,
  ): void {
    const texto = lineaAccion.slice(lineaAccion.indexOf(numero) + numero.length).replace(/^[\s.:)\-–—]+/, '');
    this.objetivo = this.openObjetivo(this.section(), numero, texto, a1Of(celda));
    this.fill(fila, this.objetivo, '');
    const propias = ['numeroLinea', 'lineaAccion', 'numero', 'objetivo', ...DE_OBJETIVO];
    const sobran = celdas.filter((x) => !propias.includes(this.mapa.claveEn(x.columna) ?? ''));
    if (sobran.length > 0) this.doubt(fila, sobran, DUDA_HOJA.celdasDesconocidas());
  }

  /** The row of a linea that follows, with nothing between but blank rows; null where another row does. */
  private nextLinea(fila: number): { readonly fila: number } | null {
    for (let f = fila + 1; f <= this.mapa.c.filas; f++) {
      if (this.mapa.c.celdasDe(f).length === 0) continue;
      const linea = lineaOf(this.mapa, f);
      return linea !== null && linea.numero !== '' ? { fila: f } : null;
    }
    return null;
  }

  private leadsToContent(fila: number): boolean {
    for (let f = fila + 1; f <= this.mapa.c.filas; f++) {
      const celdas = this.mapa.c.celdasDe(f);
      if (celdas.length === 0 || isHeaderAgain(this.mapa.c, f, this.encabezado)) continue;
      const linea = lineaOf(this.mapa, f);
      const keys = celdas.map((x) => this.mapa.claveEn(x.columna));
      return (
        (linea !== null && linea.numero !== '') ||
        (keys.includes('objetivo') && celdas.length > 1) ||
        announcedObjetivo(textOf(celdas[0] ?? null)) !== null
      );
    }
    return false;
  }

  private takeBand(fila: number, celdas: readonly CeldaAjena[]): boolean {
    const [sola] = celdas;
    if (sola === undefined || celdas.length > 1 || typeof sola.valor !== 'string') return false;
    const titulo = sola.valor;
    if (titulo.length > TITULO_MAXIMO || isNota(titulo) || !this.leadsToContent(fila)) return false;
    // The title may be printed again after a page break: then the same section goes on.
    const current = lastOf(this.secciones);
    if (current !== undefined && current.titulo !== '' && same(current.titulo, titulo)) return true;
    this.openSection(titulo);
    if (!isTituloDeSeccion(titulo)) this.doubt(fila, [sola], DUDA_HOJA.comoSeccion(titulo));
    return true;
  }

  private takeTotal(
    fila: number,
    celdas: readonly CeldaAjena[],
    tipo: 'subtotal' | 'suma' | 'diferencia',
  ): TipoRenglon {
    const monto = parseCantidad(this.mapa.propia(fila, 'presupuesto')?.valor ?? null);
    const [rotulo] = celdas.filter((x) => typeof x.valor === 'string' && parseCantidad(x.valor) === null);
    const unknown = celdas.filter(
      (x) => x !== rotulo && typeof x.valor !== 'number' && x.formula === '' && parseCantidad(x.valor) === null,
    );
    if (unknown.length > 0) this.doubt(fila, unknown, DUDA_HOJA.celdasDesconocidas());
    if (tipo === 'subtotal') {
      if (monto !== null) {
        const suma = this.pendientes.reduce((total, l) => total + (l.presupuesto ?? 0), 0);
        if (round9(suma - monto) !== 0)
          this.doubt(fila, celdas, DUDA.subtotalDistinto(formatPesos(monto), formatPesos(suma)));
      }
      this.pendientes = [];
    }
    return tipo;
  }

  private takeDeclarado(fila: number, celdas: readonly CeldaAjena[]): TipoRenglon {
    const { mapa } = this;
    const celda = mapa.propia(fila, 'presupuesto') ?? celdas.find((x) => parseCantidad(x.valor) !== null) ?? null;
    const nota = mapa.propia(fila, 'observaciones');
    const etiquetas = celdas.filter(
      (x) => x.columna !== celda?.columna && !isOwnLabel(textOf(x)) && x.columna !== nota?.columna,
    );
    if (this.declarado !== null) {
      this.doubt(fila, celdas, DUDA.otroTotal());
      return 'otro';
    }
    const etiqueta = [...etiquetas.map(textOf), ...(nota === null ? [] : [textOf(nota)])].join(' ');
    this.declarado = { monto: parseCantidad(celda?.valor ?? null), etiqueta };
    return 'declarado';
  }
}

/** Whether a number comes before another one of the same kind: numbering that begins again. */
function goesBack(antes: string, numero: string): boolean {
  const [a, b] = [antes.split('.').map(Number), numero.split('.').map(Number)];
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const d = (b[i] ?? 0) - (a[i] ?? 0);
    if (d !== 0) return d < 0;
  }
  return false;
}

function isSame(objetivo: ObjetivoEnCurso, numero: string, texto: string): boolean {
  if (numero !== '' && objetivo.numero !== numero) return false;
  return numero !== '' || texto === '' || same(objetivo.objetivo, texto);
}

/** Reads every row of a foreign sheet whose columns are known. */
export function readFilas(mapa: Mapa, encabezado: EncabezadoAjeno): FilasLeidas {
  return new LectorDeFilas(mapa, encabezado).read();
}
