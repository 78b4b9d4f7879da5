import type { Celda } from '../workbook';
import type { Decoracion } from './conditional';

/** Numbers lean right and text left unless the cell says so, as in Sheets. "" for a cell without looks. */
function cssOf(celda: Celda | undefined, decoracion: Decoracion | null): string {
  const fondo = decoracion?.fondo ?? celda?.fondo;
  const color = decoracion?.color ?? celda?.color;
  const declarations: (string | false | undefined)[] = [
    fondo && fondo !== '#ffffff' && `background-color:${fondo}`,
    color && color !== '#000000' && `color:${color}`,
    (celda?.negrita || decoracion?.negrita) && 'font-weight:700',
    celda?.cursiva && 'font-style:italic',
    celda?.tamano !== undefined && celda.tamano !== 10 && `font-size:${celda.tamano}pt`,
    `text-align:${celda?.alineacion ?? (typeof celda?.valor === 'number' ? 'right' : 'left')}`,
    celda?.vertical && celda.vertical !== 'bottom' && `vertical-align:${celda.vertical}`,
    celda?.ajuste && 'white-space:pre-wrap;overflow-wrap:anywhere',
    celda?.borde && 'border-right-color:#9aa0a6;border-bottom-color:#9aa0a6',
  ];
  const css = declarations.filter(Boolean).join(';');
  return css === 'text-align:left' ? '' : css;
}

/** The looks that the cells of one sheet have, each once; the table only ever grows. */
export class Estilos {
  readonly tabla: string[] = [];
  private readonly byCss = new Map<string, number>();
  /** Sheets have tens of thousands of cells and some twenty looks: what makes a look is its key, its CSS is made once. */
  private readonly byLook = new Map<string, number | null>();

  /** Index of the cell's look; null where it has none. */
  indexOf(celda: Celda | undefined, decoracion: Decoracion | null): number | null {
    const own = celda
      ? `${celda.fondo}|${celda.color}|${celda.negrita}|${celda.cursiva}|${celda.tamano}|${celda.alineacion}|${
          celda.vertical
        }|${celda.ajuste}|${celda.borde}|${typeof celda.valor === 'number'}`
      : '';
    const key = decoracion ? `${own}|${decoracion.fondo}|${decoracion.color}|${decoracion.negrita}` : own;
    const known = this.byLook.get(key);
    if (known !== undefined) return known;
    const index = this.add(cssOf(celda, decoracion));
    this.byLook.set(key, index);
    return index;
  }

  private add(css: string): number | null {
    if (css === '') return null;
    const index = this.byCss.get(css) ?? this.tabla.push(css) - 1;
    this.byCss.set(css, index);
    return index;
  }
}
