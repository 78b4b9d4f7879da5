import type { Parrafo, Tramo } from '../../document';
import { printable } from '../../texto';
import { type FormatoParrafo, type FormatoTramo, paragraph, textRun, type Xml } from './wml';

/** A colour as WordprocessingML writes it. */
export function hex(color: string): string {
  return color.replace('#', '');
}

/** Look that a run takes where its own says nothing. `tamano` in points; absent: that of its style. */
export interface LookTramo {
  readonly tamano?: number;
  readonly color?: string;
  readonly negrita?: boolean;
  readonly cursiva?: boolean;
}

/** A look as Word runs have it. */
export function formatOf({ tamano, color, negrita, cursiva }: LookTramo): FormatoTramo {
  return {
    ...(tamano === undefined ? {} : { size: tamano * 2 }),
    ...(negrita ? { bold: true } : {}),
    ...(cursiva ? { italics: true } : {}),
    ...(color === undefined ? {} : { color: hex(color) }),
  };
}

function runsOf(tramo: Tramo, look: LookTramo): Xml {
  const formato = formatOf({
    ...look,
    ...(tramo.tamano === undefined ? {} : { tamano: tramo.tamano }),
    ...(tramo.color === undefined ? {} : { color: tramo.color }),
    ...(tramo.negrita === undefined ? {} : { negrita: tramo.negrita }),
    ...(tramo.cursiva === undefined ? {} : { cursiva: tramo.cursiva }),
  });
  return textRun(printable(tramo.texto), formato);
}

/** A paragraph of the model as Word runs. */
export function textRuns(parrafo: Parrafo, look: LookTramo): Xml {
  return parrafo.map((tramo) => runsOf(tramo, look)).join('');
}

/** An empty paragraph of exactly `alto` DXA: between two tables (Word joins neighbours) and after a nested one. */
export function gap(alto: number, opciones: Pick<FormatoParrafo, 'pageBreakBefore' | 'keepNext'> = {}): Xml {
  return paragraph({
    ...opciones,
    spacing: { before: 0, after: 0, line: alto, lineRule: 'exact' },
    markSize: 2,
  });
}
