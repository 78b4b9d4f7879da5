import { ESTATUS_CLAVES } from '../../../mir/contexto';
import type { Mir } from '../../../mir/model';
import { claveObjetivo, nameObjetivo } from '../../../mir/roles';
import { SEMAFOROS } from '../../../mir/semaforo';
import { CABEN_OBJETIVO } from '../../../mir/tablero';
import { CIFRAS_TABLERO, ENCABEZADO_TABLERO, LISTA_TABLERO, TABLERO } from '../../../text/tablero';
import { a1, rangeA1 } from '../../a1';
import type { Layout } from '../../layout';
import { Contents } from '../contents';
import { formulasOf } from '../row-formula';
import {
  C,
  type ClaveCifra,
  type ColumnasLista,
  type Disposicion,
  FILA_BANDA,
  FILA_ENCABEZADO,
  FILA_SUBTITULO,
  FILA_TITULO,
  filaDeCifra,
  LISTA_ATENCION,
  LISTA_VENCE,
  RENGLONES_LISTA,
  ULTIMA_COLUMNA,
} from './disposicion';
import {
  alCorte,
  CON_AVANCE,
  CONTEO_TABLERO,
  cut,
  PALABRA_ESTATUS,
  ROTULO_ESTATUS,
  renglonFormulas,
  SIN_LINEAS,
  SIN_REPORTE,
  SUBTITULO,
  TITULO_ATENCION,
  TITULO_VENCE,
  VENCEN,
  yMasFormula,
} from './formulas';

/** Notes at the foot: what the figures are, and the titles of the secciones where "2/12" needs them. */
export function notasTablero(mir: Mir): string[] {
  const secciones = mir.secciones.length > 1 ? mir.secciones.map((s, i) => TABLERO.seccion(i + 1, s.titulo)) : [];
  return [TABLERO.nota, ...(secciones.length > 0 ? [secciones.join('   ·   ')] : [])];
}

class Dibujo {
  readonly contents: Contents;
  private readonly formulas;
  /** The rows of all lineas. */
  private readonly todas;

  constructor(
    private readonly mir: Mir,
    private readonly layout: Layout,
    private readonly d: Disposicion,
    filas: number,
  ) {
    this.contents = new Contents(filas, ULTIMA_COLUMNA);
    this.formulas = formulasOf('Tablero', layout);
    // A MIR without lineas has one row to look at, with nothing in it.
    this.todas = { desde: layout.primeraLinea, hasta: Math.max(layout.primeraLinea, layout.ultimaLinea) };
  }

  private put(fila: number, columna: number, texto: string): void {
    this.contents.put(fila, columna, texto);
  }

  private formula(fila: number, columna: number, formula: string): void {
    this.contents.putFormula(fila, columna, formula);
  }

  /** A template over the rows of all lineas. */
  private resolve(template: string): string {
    const primera = template.replace(/\{primera\}/g, '{cro.linea}');
    return this.formulas.enFila(primera, this.layout.primeraLinea, this.todas);
  }

  private cellOfMir(fila: number, key: 'presupuesto' | 'objetivo'): string {
    return this.formulas.enFila(`{mir.${key}}`, fila);
  }

  titulos(): void {
    this.put(FILA_TITULO, C.numero, TABLERO.titulo);
    this.formula(FILA_SUBTITULO, C.numero, this.resolve(SUBTITULO));
  }

  cifras(): void {
    const { d, layout } = this;
    const total = (key: keyof typeof C): string => a1(d.filaTotal, C[key]);
    const declarado = layout.filas.find((f) => f.tipo === 'declarado')?.fila;
    const diferencia = layout.filas.find((f) => f.tipo === 'diferencia')?.fila;
    const deMir = (fila: number | undefined): string =>
      fila === undefined
        ? `="${TABLERO.nada}"`
        : `=IF(ISNUMBER(${this.cellOfMir(fila, 'presupuesto')}),${this.cellOfMir(fila, 'presupuesto')},"${TABLERO.nada}")`;
    const cifras: Readonly<Record<ClaveCifra, string>> = {
      cumplidas: alCorte(`${total('cumplidas')}&"${TABLERO.deCumplidas}"&${total('programadas')}`),
      lineas: `=${total('lineas')}`,
      conAvance: CON_AVANCE,
      atrasadas: alCorte(`${total('atrasada')}+${total('noCumplida')}`),
      sinReporte: SIN_REPORTE,
      vencen: VENCEN,
      suma: `=${total('presupuesto')}`,
      declarado: deMir(declarado),
      diferencia: deMir(diferencia),
    };
    for (const [clave, formula] of Object.entries(cifras) as [ClaveCifra, string][]) {
      this.put(filaDeCifra(clave), C.numero, CIFRAS_TABLERO[clave]);
      this.formula(filaDeCifra(clave), C.cumplidas, this.resolve(formula));
    }
    for (const [i, clave] of ESTATUS_CLAVES.entries()) {
      this.formula(FILA_BANDA + i, C.cancelada, this.resolve(ROTULO_ESTATUS(clave)));
      this.formula(FILA_BANDA + i, C.noAplica, `=${total(clave)}`);
    }
  }

  private encabezado(): void {
    for (const key of ['numero', 'objetivo', 'lineas', 'programadas', 'cumplidas', 'presupuesto'] as const) {
      this.put(FILA_ENCABEZADO, C[key], ENCABEZADO_TABLERO[key]);
    }
    for (const clave of ESTATUS_CLAVES) {
      this.formula(FILA_ENCABEZADO, C[clave], this.resolve(PALABRA_ESTATUS(clave)));
    }
    for (const s of SEMAFOROS) this.put(FILA_ENCABEZADO, C[s], s);
  }

  objetivos(): void {
    const { d, layout, mir } = this;
    this.encabezado();
    for (const [i, b] of layout.bloques.entries()) {
      const fila = d.primerObjetivo + i;
      const numero = mir.secciones[b.seccion]?.objetivos[b.objetivo]?.numero ?? '';
      const bloque = { desde: b.primera, hasta: b.primera + b.lineas - 1 };
      const count = (template: string, vacia: string): string =>
        b.lineas === 0
          ? this.formulas.enFila(vacia, b.filaSubtotal)
          : this.formulas.enFila(template, b.primera, bloque);
      this.put(fila, C.numero, nameObjetivo(mir, claveObjetivo(b.seccion, numero)));
      this.formula(fila, C.objetivo, `=${cut(this.cellOfMir(b.primera, 'objetivo'), CABEN_OBJETIVO)}`);
      this.formula(fila, C.lineas, count(CONTEO_TABLERO.lineas, SIN_LINEAS.siempre));
      this.formula(fila, C.programadas, count(CONTEO_TABLERO.programadas, SIN_LINEAS.alCorte));
      this.formula(fila, C.cumplidas, count(CONTEO_TABLERO.cumplidas, SIN_LINEAS.alCorte));
      for (const clave of ESTATUS_CLAVES) {
        this.formula(fila, C[clave], count(CONTEO_TABLERO.estatus(clave), SIN_LINEAS.siempre));
      }
      for (const s of SEMAFOROS) this.formula(fila, C[s], count(CONTEO_TABLERO.semaforo(s), SIN_LINEAS.alCorte));
      this.formula(fila, C.presupuesto, `=${this.cellOfMir(b.filaSubtotal, 'presupuesto')}`);
    }
    this.totales();
  }

  /** The header is among what is summed, so that there is something to sum where there is no objetivo: it is text. */
  private totales(): void {
    const { filaTotal } = this.d;
    const sum = (columna: number): string =>
      `SUM(${rangeA1({ fila: FILA_ENCABEZADO, columna, filas: filaTotal - FILA_ENCABEZADO, columnas: 1 })})`;
    this.put(filaTotal, C.numero, TABLERO.total);
    for (const key of ['lineas', ...ESTATUS_CLAVES] as const) this.formula(filaTotal, C[key], `=${sum(C[key])}`);
    for (const key of ['programadas', 'cumplidas', ...SEMAFOROS] as const) {
      this.formula(filaTotal, C[key], this.resolve(alCorte(sum(C[key]))));
    }
    this.formula(filaTotal, C.presupuesto, `=${this.cellOfMir(this.layout.filaSuma, 'presupuesto')}`);
  }

  /** Where each seccion begins, as a cell of Cronograma; one without rows, where the next one does. */
  private comienzos(): string[] {
    const { filas, filaSuma } = this.layout;
    const primera = (desde: number): number => filas.find((f) => f.seccion >= desde)?.fila ?? filaSuma;
    return this.mir.secciones.map((_, s) => this.formulas.enFila('{cro.linea}', primera(s)));
  }

  private lista(columnas: ColumnasLista, filas: 'filaVence' | 'filaAtencion', titulo: string): void {
    const { filaListas, primeraLista, filaYMas } = this.d;
    const secciones = this.comienzos();
    this.formula(filaListas, columnas.texto, this.resolve(titulo));
    for (const parte of ['texto', 'responsable', 'estado'] as const) {
      this.put(filaListas + 1, columnas[parte], LISTA_TABLERO[parte]);
    }
    for (let k = 1; k <= RENGLONES_LISTA; k++) {
      const renglon = renglonFormulas(filas, k, secciones, columnas.caben);
      for (const parte of ['texto', 'responsable', 'estado'] as const) {
        this.formula(primeraLista + k - 1, columnas[parte], this.resolve(renglon[parte]));
      }
    }
    this.formula(filaYMas, columnas.texto, this.resolve(yMasFormula(filas, RENGLONES_LISTA)));
  }

  listas(): void {
    this.lista(LISTA_VENCE, 'filaVence', TITULO_VENCE);
    this.lista(LISTA_ATENCION, 'filaAtencion', TITULO_ATENCION);
  }

  notas(): void {
    for (const [i, nota] of notasTablero(this.mir).entries()) this.put(this.d.filaNotas + i, C.numero, nota);
  }
}

/** Values and formulas of the whole sheet; what is below its last row is blank. */
export function drawTablero(mir: Mir, layout: Layout, d: Disposicion, filas: number): Contents {
  const dibujo = new Dibujo(mir, layout, d, filas);
  dibujo.titulos();
  dibujo.cifras();
  dibujo.objetivos();
  dibujo.listas();
  dibujo.notas();
  return dibujo.contents;
}
