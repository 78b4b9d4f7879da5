import { lastOf } from '../../mir/listas';
import type { Duda, LineaAccion, Seccion } from '../../mir/model';
import { normalizeText } from '../../mir/text-number';
import { DUDA_HOJA } from '../../text/reconocer';
import { DUDA_TABLA } from '../../text/tabla';
import { type CeldaAjena, textOfValor } from '../hoja/ajena';
import { monthNumbersIn } from '../hoja/encabezado';
import { isLeyenda, lineaOf, numeroDeObjetivo, totalOf } from '../hoja/renglones';
import { readNumeroDe } from '../hoja/valores';
import { objetivoOf } from '../lectura';
import { type ClaveTabla, nombreDeTabla } from './columnas';
import { dudasQue, quoteCeldaTabla } from './dudas';
import { type LecturaTabla, readLineaDeTabla } from './linea';

interface ObjetivoEnCurso {
  readonly numero: string;
  politicasGenerales: string;
  programa: string;
  objetivo: string;
  readonly lineas: LineaAccion[];
}

interface SeccionEnCurso {
  readonly titulo: string;
  readonly objetivos: ObjetivoEnCurso[];
  /** Numbers of its lineas. */
  readonly numeros: Set<string>;
}

/** What the rows of a table say. */
export interface FilasDeTabla {
  readonly secciones: readonly Seccion[];
  /** The row of each linea. */
  readonly renglones: ReadonlyMap<LineaAccion, number>;
  readonly dudas: readonly Duda[];
  /** What was proposed where the table says nothing. */
  readonly propuestas: readonly Duda[];
}

const DE_OBJETIVO = ['objetivo', 'politicasGenerales', 'programa'] as const;
/** Columns of an objetivo, which stand once for its lineas where cells were merged. */
const HEREDADAS: readonly ClaveTabla[] = ['numero', ...DE_OBJETIVO];
const NUMERO_DE_LINEA = /^\d{1,3}(?:\.\d{1,3})+$/;

const same = (a: string, b: string): boolean => normalizeText(a) === normalizeText(b);

/** One doubt for all the rows to which the same thing was done, at the first of them. */
function tellRows(filas: readonly number[], say: (filas: readonly number[]) => string): Duda[] {
  return filas[0] === undefined ? [] : dudasQue(filas[0], [], say(filas));
}

/** Takes the rows of a table one after the other; remembers the section and objetivo in course. */
class LectorDeTabla {
  private readonly dudas: Duda[] = [];
  private readonly propuestas: Duda[] = [];
  private readonly secciones: SeccionEnCurso[] = [];
  private seccion: SeccionEnCurso | null = null;
  private objetivo: ObjetivoEnCurso | null = null;
  private ultima = '';
  private readonly heredados: number[] = [];
  private readonly unidos: number[] = [];
  private readonly renglones = new Map<LineaAccion, number>();

  constructor(private readonly lectura: LecturaTabla) {}

  read(): FilasDeTabla {
    const { c, encabezado } = this.lectura.mapa;
    for (let fila = encabezado.fila + 1; fila <= c.filas; fila++) {
      const celdas = c.celdasDe(fila);
      const mensaje = this.take(fila, celdas);
      if (mensaje !== null) this.doubt(fila, celdas, mensaje);
    }
    return {
      secciones: this.secciones.map(({ titulo, objetivos }) => ({ titulo, objetivos })),
      renglones: this.renglones,
      propuestas: [...tellRows(this.heredados, DUDA_TABLA.heredados), ...this.propuestas],
      dudas: [...tellRows(this.unidos, DUDA_TABLA.numeroUnido), ...this.dudas],
    };
  }

  private doubt(fila: number, celdas: readonly CeldaAjena[], mensaje: string): void {
    const { mapa } = this.lectura;
    this.dudas.push(
      ...dudasQue(
        fila,
        celdas.map((c) => quoteCeldaTabla(mapa, c)),
        mensaje,
      ),
    );
  }

  /** Takes a row; gives the sentence of the doubt that it leaves as a whole, null where it was recognised. */
  private take(fila: number, celdas: readonly CeldaAjena[]): string | null {
    const { mapa } = this.lectura;
    if (celdas.length === 0) return null;
    // A header that is printed again, and the numbers of the months under it.
    if (celdas.length > 1 && celdas.every((c) => same(textOfValor(c.valor), mapa.textoDe(c.columna)))) return null;
    if (monthNumbersIn(mapa.c, fila).size === celdas.length) return null;
    const linea = this.announced(fila);
    if (linea !== null && linea.numero !== '') return this.takeLinea(fila, celdas, linea);
    if (isLeyenda(celdas)) return null;
    if (linea !== null) return DUDA_TABLA.lineaSinNumero();
    if (totalOf(mapa.ajeno, celdas) !== null) return DUDA_TABLA.total();
    return this.takeObjetivo(fila, celdas) || this.takeBand(fila, celdas) ? null : DUDA_TABLA.renglonDesconocido();
  }

  /** Number and text of the linea of a row; its number may stand where that of the objetivo does. */
  private announced(fila: number): Pick<LineaAccion, 'numero' | 'lineaAccion'> | null {
    const { mapa } = this.lectura;
    const linea = lineaOf(mapa.ajeno, fila);
    if (linea === null) return null;
    const aparte = readNumeroDe(mapa.propia(fila, 'numero')).replace(/\.$/, '');
    const { numero, lineaAccion } =
      linea.numero === '' && NUMERO_DE_LINEA.test(aparte)
        ? { numero: aparte, lineaAccion: `${aparte} ${linea.lineaAccion}` }
        : linea;
    if (numero !== '' && lineaAccion !== textOfValor(mapa.propia(fila, 'lineaAccion')?.valor ?? null))
      this.unidos.push(fila);
    return { numero, lineaAccion };
  }

  private takeLinea(
    fila: number,
    celdas: readonly CeldaAjena[],
    escrita: Pick<LineaAccion, 'numero' | 'lineaAccion'>,
  ): string | null {
    const seccion = this.settleSeccion(fila);
    const numero = this.restoreZero(escrita.numero, seccion);
    const propia = { numero, lineaAccion: escrita.lineaAccion.replace(escrita.numero, numero) };
    if (numero !== escrita.numero) this.doubt(fila, celdas, DUDA_TABLA.ceroPerdido(escrita.numero, numero));
    if (seccion.numeros.has(numero) && !this.beginsAgain(fila, seccion))
      return DUDA_TABLA.lineaRepetida(numero, seccion.titulo);
    const again = seccion.numeros.has(numero);
    const suya = again ? this.openSeccion('') : seccion;
    if (again) this.doubt(fila, [], DUDA_HOJA.numeracionReinicia(numero));
    const objetivo = this.settleObjetivo(fila, suya, numero);
    const { linea, dudas, propuestas } = readLineaDeTabla(this.lectura, fila, propia, suya.titulo);
    objetivo.lineas.push(linea);
    this.renglones.set(linea, fila);
    suya.numeros.add(numero);
    this.ultima = numero;
    this.dudas.push(...dudas);
    this.propuestas.push(...propuestas);
    return null;
  }

  /** A number that was taken for one loses its last zero: a second 7.1 right after 7.9 is 7.10. */
  private restoreZero(numero: string, seccion: SeccionEnCurso): string {
    const [objetivo, orden = ''] = numero.split('.');
    const [antes, previo] = this.ultima.split('.');
    const follows = orden !== '' && antes === objetivo && Number(previo) + 1 === Number(`${orden}0`);
    return follows && seccion.numeros.has(numero) ? `${numero}0` : numero;
  }

  /** Whether a number that is already there is another section's: no column says which, and its objetivo is another. */
  private beginsAgain(fila: number, seccion: SeccionEnCurso): boolean {
    const { mapa } = this.lectura;
    const { numero, texto } = this.namedIn(fila);
    if (mapa.tiene('seccion') || texto === '') return false;
    const known = seccion.objetivos.find((o) => o.numero === numero);
    return known !== undefined && known.objetivo !== '' && !same(known.objetivo, texto);
  }

  private openSeccion(titulo: string): SeccionEnCurso {
    this.seccion = { titulo, objetivos: [], numeros: new Set() };
    this.secciones.push(this.seccion);
    this.objetivo = null;
    this.ultima = '';
    return this.seccion;
  }

  /** The section that a row names; where it names none, the one in course. */
  private settleSeccion(fila: number): SeccionEnCurso {
    const titulo = textOfValor(this.lectura.mapa.visible(fila, 'seccion')?.valor ?? null).trim();
    if (titulo === '' || (this.seccion && same(this.seccion.titulo, titulo)))
      return this.seccion ?? this.openSeccion('');
    const known = this.secciones.find((s) => same(s.titulo, titulo));
    if (!known) return this.openSeccion(titulo);
    this.seccion = known;
    this.objetivo = null;
    return known;
  }

  /** Number and text of the objetivo that a row names, "" where it names none. */
  private namedIn(fila: number): { readonly numero: string; readonly texto: string } {
    const { mapa } = this.lectura;
    const escrito = numeroDeObjetivo(mapa.visible(fila, 'numero'));
    // The number of a linea in the column of the objetivo says its objetivo too.
    const numero = NUMERO_DE_LINEA.test(escrito.replace(/\.$/, '')) ? objetivoOf(escrito) : escrito;
    return { numero, texto: textOfValor(mapa.visible(fila, 'objetivo')?.valor ?? null) };
  }

  private settleObjetivo(fila: number, seccion: SeccionEnCurso, numero: string): ObjetivoEnCurso {
    const { mapa } = this.lectura;
    const named = this.namedIn(fila);
    const prefijo = numero.includes('.') ? objetivoOf(numero) : '';
    const objetivo = this.findObjetivo(seccion, named, prefijo) ?? this.openObjetivo(seccion, named.numero || prefijo);
    const blank = HEREDADAS.every((clave) => mapa.visible(fila, clave) === null);
    const nombrados = HEREDADAS.some((clave) => mapa.tiene(clave));
    if (blank && nombrados && objetivo.lineas.length > 0) this.heredados.push(fila);
    else if (blank && nombrados && objetivo.objetivo === '') this.doubt(fila, [], DUDA_HOJA.objetivoSinTexto(numero));
    if (this.objetivo !== null && this.objetivo !== objetivo && objetivo.lineas.length > 0)
      this.doubt(fila, [], DUDA_TABLA.separada(numero, objetivo.numero));
    this.objetivo = objetivo;
    this.fill(fila, objetivo);
    if (prefijo !== '' && /^\d+$/.test(objetivo.numero) && objetivo.numero !== prefijo)
      this.doubt(fila, [], DUDA_TABLA.lineaEnOtroObjetivo(numero, objetivo.numero));
    return objetivo;
  }

  /** The objetivo of a row: by its number, else by its text, else the one in course while its lineas go on. */
  private findObjetivo(
    seccion: SeccionEnCurso,
    { numero, texto }: { readonly numero: string; readonly texto: string },
    prefijo: string,
  ): ObjetivoEnCurso | undefined {
    const { objetivos } = seccion;
    if (numero !== '') return objetivos.find((o) => o.numero === numero);
    if (texto !== '')
      return (
        objetivos.find((o) => same(o.objetivo, texto)) ??
        objetivos.find((o) => o.numero === prefijo && o.objetivo === '')
      );
    const before = lastOf(this.objetivo?.lineas);
    const goesOn = before === undefined || prefijo === '' || objetivoOf(before.numero) === prefijo;
    if (this.objetivo && goesOn) return this.objetivo;
    return objetivos.find((o) => o.numero === prefijo);
  }

  private openObjetivo(seccion: SeccionEnCurso, numero: string): ObjetivoEnCurso {
    const opened = { numero, politicasGenerales: '', programa: '', objetivo: '', lineas: [] };
    seccion.objetivos.push(opened);
    return opened;
  }

  /** What a row says of its objetivo fills what is not yet known; where it says otherwise, the first one holds. */
  private fill(fila: number, objetivo: ObjetivoEnCurso): void {
    for (const clave of DE_OBJETIVO) {
      const celda = this.lectura.mapa.visible(fila, clave);
      if (celda === null) continue;
      const dicho = textOfValor(celda.valor);
      if (objetivo[clave] === '') objetivo[clave] = dicho;
      else if (!same(objetivo[clave], dicho)) {
        const mensaje = DUDA_HOJA.textoDistinto(nombreDeTabla(clave), objetivo.numero, objetivo[clave]);
        this.doubt(fila, [celda], mensaje);
      }
    }
  }

  /** An objetivo in a row of its own, before its lineas. */
  private takeObjetivo(fila: number, celdas: readonly CeldaAjena[]): boolean {
    const { mapa } = this.lectura;
    const suyas: readonly (ClaveTabla | null)[] = ['seccion', ...HEREDADAS];
    const { numero, texto } = this.namedIn(fila);
    if (!celdas.every((c) => suyas.includes(mapa.claveEn(c.columna))) || texto === '' || !/^\d+$/.test(numero))
      return false;
    const seccion = this.settleSeccion(fila);
    this.objetivo = seccion.objetivos.find((o) => o.numero === numero) ?? this.openObjetivo(seccion, numero);
    this.fill(fila, this.objetivo);
    return true;
  }

  /** A text alone over the rows that follow: the title of a section, where no column says it. */
  private takeBand(fila: number, celdas: readonly CeldaAjena[]): boolean {
    const { mapa } = this.lectura;
    const [sola] = celdas;
    if (mapa.tiene('seccion') || sola === undefined || celdas.length > 1 || typeof sola.valor !== 'string')
      return false;
    const next = lineaOf(mapa.ajeno, fila + 1);
    if (next === null || next.numero === '') return false;
    this.openSeccion(sola.valor.trim());
    this.doubt(fila, [sola], DUDA_HOJA.comoSeccion(sola.valor));
    return true;
  }
}

/** Reads every row of a table whose columns are known: each is in the MIR or in a doubt. */
export function readFilasDeTabla(lectura: LecturaTabla): FilasDeTabla {
  return new LectorDeTabla(lectura).read();
}
