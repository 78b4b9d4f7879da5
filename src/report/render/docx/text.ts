import { type IParagraphOptions, type IRunOptions, Paragraph, TextRun } from 'docx';
import type { Parrafo, Tramo } from '../../document';
import { printable } from '../../texto';

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

/** One model run as Word runs: each line end is a line break. */
function runsOf(tramo: Tramo, look: LookTramo): TextRun[] {
  const color = tramo.color ?? look.color;
  const tamano = tramo.tamano ?? look.tamano;
  const formato: IRunOptions = {
    ...(tamano === undefined ? {} : { size: tamano * 2 }),
    ...((tramo.negrita ?? look.negrita) ? { bold: true } : {}),
    ...((tramo.cursiva ?? look.cursiva) ? { italics: true } : {}),
    ...(color === undefined ? {} : { color: hex(color) }),
  };
  return printable(tramo.texto)
    .split('\n')
    .map((linea, i) => new TextRun({ ...formato, text: linea, ...(i === 0 ? {} : { break: 1 }) }));
}

/** A paragraph of the model as Word runs. */
export function textRuns(parrafo: Parrafo, look: LookTramo): TextRun[] {
  return parrafo.flatMap((tramo) => runsOf(tramo, look));
}

/** An empty paragraph of exactly `alto` DXA: between two tables (Word joins neighbours) and after a nested one. */
export function gap(alto: number, opciones: Pick<IParagraphOptions, 'pageBreakBefore' | 'keepNext'> = {}): Paragraph {
  return new Paragraph({
    ...opciones,
    spacing: { before: 0, after: 0, line: alto, lineRule: 'exact' },
    run: { size: 2 },
    children: [],
  });
}

export { printable as cleanText } from '../../texto';
