import type { Valor } from '../../mir/model';
import { displayFitted, displayValue } from '../display';
import type { Celda, Hoja, Libro } from '../workbook';
import { graficosOf } from './charts';
import { type Decoracion, decoracionesOf } from './conditional';
import { type Candados, CandadosDeHoja } from './locks';
import type { Parche, VistaCelda, VistaHoja } from './protocol';

/** Google's defaults. */
const ANCHO = 100;
/** Of a digit in the page's letter. */
const ANCHO_DE_CIFRA = 7;
/** Blank rows and columns drawn after the last used one, so that there is room to go on. */
const MARGEN = { filas: 12, columnas: 2 };
const MINIMO = { filas: 30, columnas: 12 };

type Lista = VistaHoja['listas'][number];

/** What was last sent of one sheet, to send only what changed afterwards. */
export class HojaEnviada {
  private readonly estilos: string[] = [];
  private readonly estiloIndex = new Map<string, number>();
  private readonly listas: Lista[] = [];
  private readonly listaIndex = new Map<string, number>();
  private readonly candados = new CandadosDeHoja();
  private readonly cells = new Map<string, string>();
  private shape = '';
  private revision = 0;

  /** The whole sheet as `usuario` sees it. */
  full(libro: Libro, hoja: Hoja, usuario: string): VistaHoja {
    const vista = this.look(libro, hoja, usuario);
    this.remember(vista);
    return vista;
  }

  /** What changed since revision `desde`; null when only the whole sheet will do. */
  patch(libro: Libro, hoja: Hoja, usuario: string, desde: number): Parche | null {
    if (desde !== this.revision) return null;
    const vista = this.look(libro, hoja, usuario);
    if (shapeOf(vista) !== this.shape) return null;
    const seen = new Set<string>();
    const celdas: VistaCelda[] = [];
    for (const celda of vista.celdas) {
      const place = `${celda.fila},${celda.columna}`;
      seen.add(place);
      if (this.cells.get(place) !== JSON.stringify(celda)) celdas.push(celda);
    }
    for (const place of this.cells.keys()) {
      if (seen.has(place)) continue;
      const [fila = 0, columna = 0] = place.split(',').map(Number);
      celdas.push({ fila, columna, texto: '' });
    }
    if (celdas.length > 0) this.remember(vista);
    return {
      hoja: hoja.nombre,
      desde,
      revision: this.revision,
      estilos: this.estilos,
      listas: this.listas,
      graficos: vista.graficos,
      celdas,
    };
  }

  private remember(vista: VistaHoja): void {
    this.shape = shapeOf(vista);
    this.revision = vista.revision;
    this.cells.clear();
    for (const celda of vista.celdas) this.cells.set(`${celda.fila},${celda.columna}`, JSON.stringify(celda));
  }

  private look(libro: Libro, hoja: Hoja, usuario: string): VistaHoja {
    const candados = this.candados.of(libro, hoja, usuario);
    const decoraciones = decoracionesOf(hoja);
    const used = usedSize(hoja);
    const filas = Math.min(hoja.filas, Math.max(used.filas + MARGEN.filas, MINIMO.filas));
    const columnas = Math.min(hoja.columnas, Math.max(used.columnas + MARGEN.columnas, MINIMO.columnas));
    const anchos = Array.from({ length: columnas }, (_, i) => hoja.anchos.get(i + 1) ?? ANCHO);
    const celdas: VistaCelda[] = [];
    for (let fila = 1; fila <= filas; fila += 1) {
      const row = hoja.celdas[fila - 1];
      for (let columna = 1; columna <= columnas; columna += 1) {
        const vista = this.lookAt(
          row?.[columna - 1],
          fila,
          columna,
          candados,
          decoraciones(fila, columna),
          anchos[columna - 1] ?? ANCHO,
        );
        if (vista) celdas.push(vista);
      }
    }
    return {
      nombre: hoja.nombre,
      revision: this.revision + 1,
      filas,
      columnas,
      anchos,
      altos: Object.fromEntries(hoja.altos),
      congeladas: { filas: hoja.filasInmovilizadas, columnas: hoja.columnasInmovilizadas },
      combinadas: hoja.combinadas,
      bloqueada: candados.base,
      graficos: graficosOf(hoja),
      estilos: this.estilos,
      listas: this.listas,
      celdas,
    };
  }

  private lookAt(
    celda: Celda | undefined,
    fila: number,
    columna: number,
    candados: Candados,
    decoracion: Decoracion | null,
    ancho: number,
  ): VistaCelda | null {
    const locked = candados.isLocked(fila, columna);
    const texto = celda ? displayFitted(celda.valor, celda.formato, Math.floor(ancho / ANCHO_DE_CIFRA) - 1) : '';
    const crudo = celda ? typedText(celda) : '';
    const css = cssOf(celda, decoracion);
    const lista = celda?.validacion?.tipo === 'lista' ? celda.validacion : null;
    const vista: VistaCelda = {
      fila,
      columna,
      texto,
      ...(crudo !== texto && { crudo }),
      ...(css !== '' && { estilo: indexIn(this.estilos, this.estiloIndex, css, css) }),
      ...(lista && {
        lista: indexIn(this.listas, this.listaIndex, JSON.stringify(lista), {
          opciones: lista.opciones,
          estricta: lista.estricta,
        }),
      }),
      ...(celda?.nota && { nota: celda.nota }),
      ...(locked !== candados.base && { candado: locked }),
    };
    return Object.keys(vista).length === 3 && texto === '' ? null : vista;
  }
}

function shapeOf(v: VistaHoja): string {
  return JSON.stringify([v.filas, v.columnas, v.anchos, v.altos, v.congeladas, v.combinadas, v.bloqueada]);
}

function indexIn<T>(table: T[], index: Map<string, number>, key: string, entry: T): number {
  const known = index.get(key);
  if (known !== undefined) return known;
  index.set(key, table.length);
  return table.push(entry) - 1;
}

function usedSize(hoja: Hoja): { filas: number; columnas: number } {
  let filas = 0;
  let columnas = 0;
  hoja.celdas.forEach((row, f) => {
    row?.forEach((celda, c) => {
      if (!celda || (celda.valor === null && celda.formula === '' && !celda.fondo)) return;
      filas = Math.max(filas, f + 1);
      columnas = Math.max(columnas, c + 1);
    });
  });
  return { filas, columnas };
}

/** What the formula bar shows and what typing it again would give back. */
function typedText(celda: Celda): string {
  if (celda.formula !== '') return celda.formula;
  return typedValue(celda.valor);
}

function typedValue(valor: Valor): string {
  if (typeof valor === 'string') return /^[=']/.test(valor) ? `'${valor}` : valor;
  if (typeof valor === 'number') return String(valor);
  return displayValue(valor);
}

/** Numbers lean right and text left unless the cell says so, as in Sheets. */
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
