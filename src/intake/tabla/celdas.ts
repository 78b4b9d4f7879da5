import type { Duda } from '../../mir/model';
import { nameMes } from '../../mir/periods';
import { DUDA_TABLA } from '../../text/tabla';
import { type CeldaAjena, textOfValor } from '../hoja/ajena';
import { parseMesDe } from '../hoja/valores';
import { type ClaveTabla, nombreDeTabla } from './columnas';
import { dudasQue, quoteCeldaTabla } from './dudas';
import type { MapaTabla } from './mapa';
import { readNumeroDeTabla, type SignoDecimal } from './numeros';

/** What people write where there is nothing to say: no data, which is not 0. */
const SIN_DATO =
  /^(?:[-–—_.]+|n ?\/ ?[ad]|n\. ?[ad]\.|na|nd|s ?\/ ?[di]|s\. ?[di]\.|no (?:aplica|disponible)|sin datos?|#n\/a)$/i;
const MES_ESCRITO = '(?:ene|feb|mar|abr|may|jun|jul|ago|sep|sept|oct|nov|dic|jan|apr|aug|dec)[a-z]*\\.?';
/** "1/3/2025", "2025-03-01", "01-mar", "mar-25": a date where a number belongs. */
const FECHA = new RegExp(
  `^(?:\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}|\\d{1,2}[-/]\\d{1,2}|\\d{1,2}[-/ ]${MES_ESCRITO}(?:[-/ ]\\d{2,4})?|${MES_ESCRITO}[-/ ]\\d{2,4})(?:[ T]\\d.*)?$`,
  'i',
);

/** Kinds of what a cell does not say plainly, in the order in which they are told. */
const CLASES = ['ilegibles', 'fechas', 'negativos', 'porcentajes', 'ambiguos', 'sinDato', 'formulas', 'otros'] as const;
type Clase = (typeof CLASES)[number];

interface Nota {
  readonly celda: CeldaAjena;
  readonly texto: string;
}

const show = (n: number): string => String(Number(n.toPrecision(12)));

/** Reads the cells of one row, and keeps what they did not say plainly to be told together. */
export class LectorDeCeldas {
  private readonly notas = new Map<Clase, Nota[]>();

  constructor(
    private readonly mapa: MapaTabla,
    private readonly fila: number,
    private readonly signo: SignoDecimal,
  ) {}

  private note(clase: Clase, clave: ClaveTabla, celda: CeldaAjena, despues = ''): void {
    const texto = `${nombreDeTabla(clave)} «${textOfValor(celda.valor)}»${despues}`;
    this.notas.set(clase, [...(this.notas.get(clase) ?? []), { celda, texto }]);
  }

  /** A number; null, and a note, for what is none. `avance`: below 0 it is none either. */
  cantidad(clave: ClaveTabla, avance = false): number | null {
    // An amount that is merged over several lineas is said once: it counts for the first.
    const celda = this.mapa.propia(this.fila, clave);
    if (celda === null) return null;
    const valor = typeof celda.valor === 'number' ? this.typed(clave, celda, celda.valor) : this.written(clave, celda);
    if (valor === null) return null;
    if (avance && valor < 0) {
      this.note('negativos', clave, celda);
      return null;
    }
    if (celda.formula !== '') this.note('formulas', clave, celda, ` (${celda.formula})`);
    // Minus zero would be written with its sign.
    return valor === 0 ? 0 : valor;
  }

  private typed(clave: ClaveTabla, celda: CeldaAjena, valor: number): number {
    if (!celda.formato.replace(/"[^"]*"/g, '').includes('%')) return valor;
    const visto = Number((valor * 100).toPrecision(12));
    this.note('porcentajes', clave, celda, ` → ${show(visto)}`);
    return visto;
  }

  private written(clave: ClaveTabla, celda: CeldaAjena): number | null {
    const texto = textOfValor(celda.valor).trim();
    const leido = typeof celda.valor === 'string' ? readNumeroDeTabla(texto, this.signo) : null;
    if (leido === null || !Number.isFinite(leido.valor)) {
      const fecha = typeof celda.valor === 'object' || FECHA.test(texto);
      this.note(fecha ? 'fechas' : SIN_DATO.test(texto) ? 'sinDato' : 'ilegibles', clave, celda);
      return null;
    }
    if (leido.otras.length > 0) {
      const clase = leido.porciento ? 'porcentajes' : 'ambiguos';
      this.note(clase, clave, celda, DUDA_TABLA.lecturas(show(leido.valor), leido.otras.map(show)));
    }
    return leido.valor;
  }

  /** A month 1-12, by its number or name. A date says its month, and is told. */
  mes(clave: ClaveTabla, ejercicio: number | null): number | null {
    const celda = this.mapa.visible(this.fila, clave);
    if (celda === null) return null;
    const { valor } = celda;
    const mes = parseMesDe(valor);
    if (mes !== null) return mes;
    const texto = textOfValor(valor).trim();
    if (typeof valor === 'object' && ejercicio !== null && Number(valor.fecha.slice(0, 4)) === ejercicio) {
      const deFecha = Number(valor.fecha.slice(5, 7));
      this.note('fechas', clave, celda, ` → ${nameMes(deFecha)}`);
      return deFecha;
    }
    const fecha = typeof valor === 'object' || FECHA.test(texto);
    this.note(fecha ? 'fechas' : SIN_DATO.test(texto) ? 'sinDato' : 'ilegibles', clave, celda);
    return null;
  }

  /** A text as it is written; a number as it is seen. `propia`: of the cell alone, and not of one merged with it. */
  texto(clave: ClaveTabla, propia = false): string {
    const celda = propia ? this.mapa.propia(this.fila, clave) : this.mapa.visible(this.fila, clave);
    if (celda === null) return '';
    const { valor, formato } = celda;
    if (typeof valor === 'object' || typeof valor === 'boolean') this.note('otros', clave, celda);
    if (typeof valor === 'number' && formato.replace(/"[^"]*"/g, '').includes('%')) return `${show(valor * 100)}%`;
    return typeof valor === 'number' ? show(valor) : textOfValor(valor);
  }

  /** What a column of few words says; null, and a note, for any other word; undefined where it says nothing. */
  palabra<T>(clave: ClaveTabla, parse: (texto: string) => T | null): T | null | undefined {
    const celda = this.mapa.visible(this.fila, clave);
    if (celda === null) return undefined;
    const dicha = parse(textOfValor(celda.valor));
    if (dicha === null) this.note('ilegibles', clave, celda);
    return dicha;
  }

  /** What was not said plainly, each kind in one doubt; `linea` names the linea of the row. */
  dudas(linea: string): Duda[] {
    return CLASES.flatMap((clase) => {
      const notas = this.notas.get(clase) ?? [];
      if (notas.length === 0) return [];
      const mensaje = DUDA_TABLA[clase](
        linea,
        notas.map((n) => n.texto),
      );
      return dudasQue(
        this.fila,
        notas.map((n) => quoteCeldaTabla(this.mapa, n.celda)),
        mensaje,
      );
    });
  }
}
