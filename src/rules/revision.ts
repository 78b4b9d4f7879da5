import type { Columna } from '../mir/columna';
import { COLUMNAS, type ColumnaKey } from '../mir/format';
import { computeIndicador, type Indicador } from '../mir/indicators';
import { type LineaAccion, type LineaUbicada, listLineas, type Objetivo } from '../mir/model';
import { isUnidadDeConteo } from '../mir/unidades';
import type { CeldaCruda, HistoriaLibro, LineaCruda, RuleContext } from './rule';

type DatosDeCaptura = Pick<LineaAccion, 'numero' | 'mesInicial' | 'mesFinal'>;

/** What the captured cells of a row are judged against: onEdit knows no more of a linea. */
export interface LineaDeCaptura extends DatosDeCaptura {
  /** Its unit is counted one by one. */
  readonly enteros: boolean;
  /** Whether a month holds a correction that came with its reason. */
  esCorreccion(mes: number): boolean;
}

export function lineaDeCaptura(
  { numero, mesInicial, mesFinal, unidadMedida }: DatosDeCaptura & Pick<LineaAccion, 'unidadMedida'>,
  esCorreccion: LineaDeCaptura['esCorreccion'] = () => false,
): LineaDeCaptura {
  return { numero, mesInicial, mesFinal, enteros: isUnidadDeConteo(unidadMedida), esCorreccion };
}

/** A yellow cell that holds something. */
export interface Captura {
  readonly hoja: string;
  readonly columna: Columna<ColumnaKey>;
  readonly celda: CeldaCruda;
  readonly linea: LineaDeCaptura;
}

/** A linea under review: what more than one rule asks of it is found out once, and only if one asks. */
export class LineaRevisada implements LineaUbicada {
  readonly seccion: number;
  readonly objetivo: Objetivo;
  readonly linea: LineaAccion;
  private readonly ctx: RuleContext;
  private fila: LineaCruda | null | undefined;
  private cifras: Indicador | undefined;

  constructor(ctx: RuleContext, { seccion, objetivo, linea }: LineaUbicada) {
    this.ctx = ctx;
    this.seccion = seccion;
    this.objetivo = objetivo;
    this.linea = linea;
  }

  /** Its row on the sheet; null when there is none. */
  get cruda(): LineaCruda | null {
    if (this.fila === undefined) this.fila = this.ctx.crudo(this.seccion, this.linea.numero);
    return this.fila;
  }

  /** Its figures at the cut-off of the review. */
  get indicador(): Indicador {
    this.cifras ??= computeIndicador(this.linea, this.ctx.contexto);
    return this.cifras;
  }
}

/** A MIR under review: its context, and what every rule walks over. */
export interface Revision extends RuleContext {
  readonly lineas: readonly LineaRevisada[];
  readonly capturas: readonly Captura[];
}

const CAPTURABLES = COLUMNAS.filter((c) => c.kind === 'captura');

export function reviewOf(ctx: RuleContext): Revision {
  const lineas = listLineas(ctx.mir).map((ubicada) => new LineaRevisada(ctx, ubicada));
  let capturas: Captura[] | null = null;
  return {
    mir: ctx.mir,
    contexto: ctx.contexto,
    ...(ctx.porCerrar && { porCerrar: ctx.porCerrar }),
    config: ctx.config,
    catalogos: ctx.catalogos,
    historia: ctx.historia,
    seguimiento: ctx.seguimiento,
    entregas: ctx.entregas,
    formasJge: ctx.formasJge,
    crudo: (seccion, numero) => ctx.crudo(seccion, numero),
    calendario: (seccion, numero) => ctx.calendario(seccion, numero),
    lineas,
    get capturas() {
      capturas ??= listCapturas(lineas, ctx.historia);
      return capturas;
    },
  };
}

function listCapturas(lineas: readonly LineaRevisada[], { esCorreccion }: HistoriaLibro): Captura[] {
  const capturas: Captura[] = [];
  for (const { cruda, linea, seccion } of lineas) {
    if (cruda === null) continue;
    let juzgada: LineaDeCaptura | null = null;
    for (const columna of CAPTURABLES) {
      const celda = cruda.celda(columna.key);
      if ((celda.valor === null || celda.valor === '') && celda.formula === '') continue;
      juzgada ??= lineaDeCaptura(linea, (mes) => esCorreccion(seccion, linea.numero, mes));
      capturas.push({ hoja: cruda.hoja, columna, celda, linea: juzgada });
    }
  }
  return capturas;
}
