import { COLUMNAS, type ColumnaKey } from '../../mir/format';
import type { TituloMir } from '../../mir/model';
import { normalizeText } from '../../mir/text-number';
import { type Bloque, type Fila, filledCells } from '../fuente';
import type { ColumnaUbicada } from './alinear';

/** Header texts are compared without years, signs or case. */
function headerKey(texto: string): string {
  return normalizeText(texto.replace('{anio}', ''))
    .replace(/\b(19|20)\d\d\b/g, '')
    .replace(/[^a-zñ0-9%]+/g, ' ')
    .trim();
}

/** Columns of Anexo 1 by header text or alias, wherever they stand; what is not recognised comes back apart. */
export function readHeader(fila: Fila): { columnas: ColumnaUbicada[]; ajenas: string[]; anio: number | null } {
  const columnas: ColumnaUbicada[] = [];
  const ajenas: string[] = [];
  const taken = new Set<ColumnaKey>();
  fila.celdas.forEach((celda, indice) => {
    const key = headerKey(celda);
    if (key === '') return;
    const free = COLUMNAS.filter((c) => !taken.has(c.key));
    const columna =
      free.find((c) => headerKey(c.header) === key) ??
      free.find((c) => c.aliases.some((alias) => headerKey(alias) === key)) ??
      free.find((c) => key.length >= 8 && (headerKey(c.header).startsWith(key) || key.startsWith(headerKey(c.header))));
    columnas.push({ key: columna?.key ?? null, indice });
    if (columna === undefined) ajenas.push(celda);
    else taken.add(columna.key);
  });
  const presupuesto = columnas.find((c) => c.key === 'presupuesto');
  const anio = /\b(?:19|20)\d\d\b/.exec(fila.celdas[presupuesto?.indice ?? -1] ?? '')?.[0];
  return { columnas, ajenas, anio: anio === undefined ? null : Number(anio) };
}

/**
 * The title block above the header. The line that names the format and the one that names the programme anchor the rest:
 * institution before, órgano and objetivo general after.
 */
export function readTitulo(encima: readonly Bloque[]): { titulo: Partial<TituloMir>; restos: Bloque[] } {
  const lines = encima.map((bloque) => ({ bloque, texto: filledCells(bloque).join(' ') }));
  const formatoAt = lines.findIndex((l) => /^formato\b/.test(normalizeText(l.texto)));
  const programaAt = lines.findIndex(
    (l, i) => i > formatoAt && /^programas? anual(es)? de trabajo\b/.test(normalizeText(l.texto)),
  );
  const titulo: Record<string, string> = {};
  const used = new Set<number>();
  const take = (key: keyof TituloMir, at: number) => {
    const line = lines[at];
    if (line === undefined || used.has(at)) return;
    titulo[key] = line.texto;
    used.add(at);
  };
  if (formatoAt >= 0) take('formato', formatoAt);
  if (programaAt >= 0) take('programa', programaAt);
  const first = formatoAt >= 0 ? formatoAt : programaAt;
  if (first > 0) take('institucion', first - 1);
  const last = Math.max(formatoAt, programaAt);
  if (last >= 0) {
    take('organo', last + 1);
    take('objetivoGeneral', last + 2);
  }
  return { titulo, restos: lines.filter((_, i) => !used.has(i)).map((l) => l.bloque) };
}
