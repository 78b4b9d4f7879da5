import type { Columna } from '../../mir/columna';
import { ANEXO_1, type ColumnaKey, MESES } from '../../mir/format';
import type { LineaAccion, Mir, Objetivo, PlanLinea } from '../../mir/model';
import { SUBTOTAL_FORMULA, SUMA_FORMULA } from '../../mir/native';
import { MIR_ROTULOS } from '../../text/hoja';
import { a1 } from '../a1';
import { ESTILOS } from '../estilos';
import { ALTO_INICIAL, formulaEn, isVirgin } from '../grid';
import { blockRanges, FILAS_TITULO, type FilaLayout, type Layout, type TipoFila } from '../layout';
import { notaDeMes } from '../nota-cerrado';
import type { EstadoHoja, Rango } from '../state';
import { estimateAlto } from '../text-height';
import { drawnHoja } from './aspecto';
import { Contents } from './contents';
import { ANCHO_FIJO, aspectosMir, DE_OBJETIVO, isDeObjetivo } from './mir-aspecto';
import { condicionalesMir } from './mir-condicionales';
import { type Permisos, proteccionesMir } from './protection';
import { type Formulas, formulasOf } from './row-formula';

export interface EntradaMir {
  readonly mir: Mir;
  readonly layout: Layout;
  /** Words of ESTATUS by their key. */
  readonly palabras: Parameters<typeof condicionalesMir>[1];
  readonly permisos: Permisos;
  /** Who the file is shared with for editing; null: not known. */
  readonly editores: readonly string[] | null;
  readonly observada: EstadoHoja | null;
}

const COLUMNAS = ANEXO_1.columnas;

/** The header as this MIR writes it: the year of the budget is data. */
function headerOf(columna: Columna<ColumnaKey>, mir: Mir): string {
  return columna.header.replace('{anio}', String(mir.anioPresupuesto));
}

/** What is captured of a linea, by the key of its column. */
function capturaOf(linea: LineaAccion, key: ColumnaKey): string | number | null {
  const mes = (MESES as readonly ColumnaKey[]).indexOf(key);
  if (mes >= 0) return linea.meses[mes] ?? null;
  return key === 'observaciones' ? linea.observaciones : key === 'verificableEn' ? linea.verificableEn : null;
}

/** What the plan says of a linea, by the key of its column; objetivo columns only on its first linea, where they are merged. */
function planOf(objetivo: Objetivo, linea: LineaAccion, primera: boolean, key: ColumnaKey): string | number | null {
  if (isDeObjetivo(key)) return primera ? objetivo[key] : null;
  return key in linea ? linea[key as ColumnaKey & keyof PlanLinea] : null;
}

/** Draws the row of a linea: its formulas, its plan, and what is captured on the sheet (in the plan, on a blank one). */
function lineaDrawer(
  contents: Contents,
  formulas: Formulas,
  observada: EstadoHoja | null,
): (f: FilaLayout, objetivo: Objetivo, linea: LineaAccion) => void {
  const porFila = COLUMNAS.map((c) => (c.formula ? formulas.porFila(c.formula) : null));
  const escrita = isVirgin(observada) ? null : observada;
  return (f, objetivo, linea) => {
    for (const [i, { kind, key }] of COLUMNAS.entries()) {
      const formula = porFila[i];
      if (formula) contents.putFormula(f.fila, i + 1, formula(f.fila, formulaEn(escrita, f.fila, i + 1)));
      else if (kind === 'plan') contents.put(f.fila, i + 1, planOf(objetivo, linea, f.linea === 0, key));
      else if (escrita) contents.keep(f.fila, i + 1, escrita);
      else contents.put(f.fila, i + 1, capturaOf(linea, key));
    }
  };
}

/** How each kind of row is drawn. */
function rowDrawers(
  { mir, layout, observada }: EntradaMir,
  contents: Contents,
): Record<TipoFila, (f: FilaLayout) => void> {
  const formulas = formulasOf('MIR', layout);
  const drawLinea = lineaDrawer(contents, formulas, observada);
  const { columnas } = layout;
  const titulo = [
    mir.titulo.institucion,
    mir.titulo.formato,
    mir.titulo.programa,
    mir.titulo.organo,
    mir.titulo.objetivoGeneral,
  ];
  const bloques = new Map(layout.bloques.map((b) => [b.filaSubtotal, b]));

  const drawTotal = (fila: number, rotulo: string, formula: string | null): void => {
    contents.put(fila, 1, rotulo);
    if (formula) contents.putFormula(fila, columnas.presupuesto, formula);
  };

  return {
    titulo: (f) => contents.put(f.fila, 1, titulo[f.linea] ?? null),
    encabezado: (f) => {
      for (const c of COLUMNAS) contents.put(f.fila, columnas[c.key], headerOf(c, mir));
    },
    mes: (f) => {
      for (const [i, mes] of MESES.entries()) contents.put(f.fila, columnas[mes], i + 1);
    },
    seccion: (f) => contents.put(f.fila, 1, mir.secciones[f.seccion]?.titulo ?? null),
    linea: (f) => {
      const objetivo = mir.secciones[f.seccion]?.objetivos[f.objetivo];
      const linea = objetivo?.lineas[f.linea];
      if (objetivo && linea) drawLinea(f, objetivo, linea);
    },
    subtotal: (f) => {
      const objetivo = mir.secciones[f.seccion]?.objetivos[f.objetivo];
      const bloque = bloques.get(f.fila);
      if (!objetivo || !bloque) return;
      if (bloque.lineas > 0) {
        const rows = { desde: bloque.primera, hasta: bloque.primera + bloque.lineas - 1 };
        drawTotal(f.fila, MIR_ROTULOS.subtotal(objetivo.numero), formulas.enFila(SUBTOTAL_FORMULA, f.fila, rows));
      } else {
        for (const key of DE_OBJETIVO) contents.put(f.fila, columnas[key], objetivo[key]);
      }
    },
    suma: (f) => {
      const rows = { desde: layout.primeraLinea, hasta: layout.ultimaLinea };
      drawTotal(f.fila, MIR_ROTULOS.suma, rows.hasta < rows.desde ? null : formulas.enFila(SUMA_FORMULA, f.fila, rows));
    },
    declarado: (f) => {
      contents.put(f.fila, 1, MIR_ROTULOS.declarado);
      contents.put(f.fila, columnas.presupuesto, mir.presupuestoDeclarado?.monto ?? null);
      contents.put(f.fila, columnas.observaciones, mir.presupuestoDeclarado?.etiqueta ?? null);
    },
    diferencia: (f) => {
      const declarado = a1(f.fila - 1, columnas.presupuesto);
      const suma = a1(layout.filaSuma, columnas.presupuesto);
      const formula = `=IF(ISNUMBER(${declarado}),${declarado}-${suma},"")`;
      drawTotal(f.fila, MIR_ROTULOS.diferencia, formula);
    },
    blanco: () => undefined,
    leyenda: (f) => contents.put(f.fila, 1, ANEXO_1.leyenda[f.linea] ?? null),
  };
}

function drawContents(entrada: EntradaMir): Contents {
  const { layout } = entrada;
  const contents = new Contents(layout.ultimaFila, COLUMNAS.length);
  const draw = rowDrawers(entrada, contents);
  for (const f of layout.filas) draw[f.tipo](f);
  return contents;
}

function merges({ layout }: EntradaMir): Rango[] {
  const titulo = Array.from({ length: FILAS_TITULO }, (_, i) => ({
    fila: i + 1,
    columna: 1,
    filas: 1,
    columnas: ANCHO_FIJO,
  }));
  const bloques = layout.bloques
    .filter((b) => b.lineas > 1)
    .flatMap((b) =>
      DE_OBJETIVO.map((key) => ({
        fila: b.primera,
        columna: layout.columnas[key],
        filas: b.lineas,
        columnas: 1,
      })),
    );
  return [...titulo, ...bloques];
}

/** Merged text never sets the height of its row, so the objetivo general gets the height that its length needs. */
function altosTitulo(mir: Mir): (number | null)[] {
  const pixeles = COLUMNAS.slice(0, ANCHO_FIJO).reduce((sum, c) => sum + c.width, 0);
  const alto = estimateAlto(mir.titulo.objetivoGeneral, pixeles, ESTILOS.nota.tamano);
  return [null, null, null, null, alto > ALTO_INICIAL + 1 ? alto : null];
}

/** Yellow cells. */
function amarillas(layout: Layout): Rango[] {
  const { columnas } = layout;
  return [
    ...blockRanges(layout, columnas.observaciones, 1),
    ...blockRanges(layout, columnas.verificableEn, 1),
    ...blockRanges(layout, columnas.enero, MESES.length),
  ];
}

function nombresMir(layout: Layout): { nombre: string; rango: Rango }[] {
  const filas = layout.ultimaLinea - layout.primeraLinea + 1;
  if (filas < 1) return [];
  const fila = layout.primeraLinea;
  return [
    { nombre: 'mir_lineas', rango: { fila, columna: 1, filas, columnas: COLUMNAS.length } },
    { nombre: 'mir_meses', rango: { fila, columna: layout.columnas.enero, filas, columnas: MESES.length } },
  ];
}

/** The note of each header. */
function notasDe(mesesCerrados: readonly number[]): string[] {
  const cerradas = new Set<ColumnaKey>(mesesCerrados.flatMap((mes) => MESES[mes - 1] ?? []));
  return COLUMNAS.map((c) => notaDeMes(c.help, cerradas.has(c.key)));
}

/**
 * The MIR sheet that a MIR wants. Plan and formula cells come from the accepted plan; captura cells are what is
 * there, or the baseline's own captures on a sheet that nobody has written yet.
 */
export function blueprintMir(entrada: EntradaMir): EstadoHoja {
  const { mir, layout, palabras, permisos, editores, observada } = entrada;
  return {
    ...drawnHoja(
      layout.hoja,
      observada,
      drawContents(entrada),
      layout.filas.map(aspectosMir(entrada.permisos.mesesCerrados)),
    ),
    notas: layout.filas
      .slice(0, layout.filaEncabezado)
      .map((f) => (f.tipo === 'encabezado' ? notasDe(permisos.mesesCerrados) : [])),
    combinadas: merges(entrada),
    condicionales: condicionalesMir(layout, palabras),
    protecciones: proteccionesMir(layout, mir, permisos, editores),
    nombres: nombresMir(layout),
    anchos: COLUMNAS.map((c) => c.width),
    altos: altosTitulo(mir),
    inmovilizadas: { filas: layout.filaMes, columnas: ANCHO_FIJO },
    capturables: amarillas(layout),
  };
}
