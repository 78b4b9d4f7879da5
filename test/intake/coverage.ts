import { cleanText, dropListDash, isPageNumber, isRule, splitLinea, splitObjetivo } from '../../src/intake/clean';
import { type Bloque, type Fuente, filledCells } from '../../src/intake/fuente';
import { isAnexoHeader, isLineaHeader, monthColumns, splitTramos } from '../../src/intake/headings';
import { parseNumero } from '../../src/intake/numeros';
import { ANEXO_1 } from '../../src/mir/format';
import type { Pat } from '../../src/mir/model';

/** Every string and number of a value, however deep. */
function leavesOf(value: unknown): (string | number)[] {
  if (typeof value === 'string' || typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : [];
}

/** Headers that tables repeat, rules, page numbers, the legend: known to say nothing of their own. */
function isFurniture(bloque: Bloque): boolean {
  const cells = filledCells(bloque);
  return (
    cells.every(isRule) ||
    isLineaHeader(bloque) ||
    isAnexoHeader(bloque) ||
    monthColumns(bloque) !== null ||
    (bloque.tipo === 'parrafo' && isPageNumber(bloque.texto)) ||
    cells.every((c) => (ANEXO_1.leyenda as readonly string[]).includes(c))
  );
}

/** The forms in which a text may stand in the model: as it is, without list mark, without its number. */
function formsOf(celda: string): string[] {
  const plain = dropListDash(celda);
  return [plain, splitObjetivo(plain)?.texto ?? '', splitLinea(plain)?.texto ?? ''].filter((s) => s !== '');
}

/**
 * Cells and paragraphs of the source that are neither in the model nor quoted by a doubt, as "renglon: texto".
 * Computed cells (META ALCANZADA 0, ESTATUS) and the índice are left out.
 */
export function unplacedOf(fuente: Fuente, pat: Pat): string[] {
  const { mir, capitulos, catalogos, dudas } = pat;
  const leaves = leavesOf([mir, capitulos, catalogos]);
  const texts = leaves.filter((l): l is string => typeof l === 'string').map(cleanText);
  for (const { sigla, significado } of catalogos.siglas)
    texts.push(`${sigla}: ${significado}`, `${sigla} – ${significado}`);
  const all = texts.join('\u0000');
  const numbers = new Set(leaves.filter((l): l is number => typeof l === 'number'));
  for (const s of mir.secciones)
    for (const o of s.objetivos) numbers.add(o.lineas.reduce((n, l) => n + (l.presupuesto ?? 0), 0));
  const quoted = new Map<number, string>();
  for (const d of dudas) quoted.set(d.fuente.renglon, `${quoted.get(d.fuente.renglon) ?? ''} ${d.fuente.texto}`);
  const indice = new Set(
    splitTramos(fuente)
      .filter((t) => t.concepto === 'indice')
      .flatMap((t) => t.bloques),
  );
  const titles = splitTramos(fuente)
    .filter((t) => t.concepto === 'indice')
    .map((t) => t.renglon);
  return fuente.bloques
    .filter((b) => !indice.has(b) && !titles.includes(b.renglon) && !isFurniture(b))
    .flatMap((bloque) =>
      filledCells(bloque)
        .filter((celda) => {
          if (['0', 'PENDIENTE'].includes(celda)) return false;
          if (quoted.get(bloque.renglon)?.includes(celda)) return false;
          const n = parseNumero(celda);
          if (n !== null && numbers.has(n)) return false;
          return !formsOf(celda).some((form) => all.includes(form));
        })
        .map((celda) => `${bloque.renglon}: ${celda}`),
    );
}
