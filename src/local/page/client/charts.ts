import type { VistaGrafico } from '../protocol';
import { h } from './dom';

const SVG = 'http://www.w3.org/2000/svg';
const ALTO_TITULO = 28;
const ALTO_LEYENDA = 20;

function s(tag: string, attrs: Readonly<Record<string, string | number>>, texto?: string): SVGElement {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attrs)) element.setAttribute(name, String(value));
  if (texto !== undefined) element.textContent = texto;
  return element;
}

const colorOf = ({ colores }: VistaGrafico, i: number): string => colores[i % colores.length] ?? '#5f6368';

/** A slice names itself where the pointer rests on it. */
function named(shape: SVGElement, texto: string): SVGElement {
  shape.append(s('title', {}, texto));
  return shape;
}

/** Slices as dashes of one thick circle, from the top and clockwise. */
function drawDona(g: VistaGrafico): SVGElement[] {
  const valores = g.series[0]?.valores ?? [];
  const total = valores.reduce((sum, n) => sum + n, 0);
  if (total <= 0) return [];
  const alto = g.alto - ALTO_TITULO - 10;
  const radio = Math.min(g.ancho, alto) / 2 - 8;
  const grueso = radio * 0.45;
  const medio = radio - grueso / 2;
  const vuelta = 2 * Math.PI * medio;
  const centro = { x: g.ancho / 2, y: ALTO_TITULO + alto / 2 };
  let hecho = 0;
  return valores.flatMap((n, i) => {
    if (n <= 0) return [];
    const largo = (n / total) * vuelta;
    const slice = s('circle', {
      cx: centro.x,
      cy: centro.y,
      r: medio,
      fill: 'none',
      stroke: colorOf(g, i),
      'stroke-width': grueso,
      'stroke-dasharray': `${Math.max(0, largo - 1.5)} ${vuelta}`,
      'stroke-dashoffset': -hecho,
      transform: `rotate(-90 ${centro.x} ${centro.y})`,
    });
    hecho += largo;
    return [named(slice, `${g.etiquetas[i] ?? ''}: ${n}`)];
  });
}

/** A whole step of the axis, so that about four lines are drawn. */
function stepFor(maximo: number): number {
  const rough = Math.max(1, maximo / 4);
  const power = 10 ** Math.floor(Math.log10(rough));
  return [1, 2, 5, 10].map((n) => n * power).find((n) => n >= rough) ?? rough;
}

function drawColumnas(g: VistaGrafico): SVGElement[] {
  const arriba = ALTO_TITULO + (g.leyenda ? ALTO_LEYENDA : 0);
  const caja = { x: 30, y: arriba, ancho: g.ancho - 42, alto: g.alto - arriba - 22 };
  const sums = g.etiquetas.map((_, i) => g.series.reduce((sum, serie) => sum + Math.max(0, serie.valores[i] ?? 0), 0));
  const step = stepFor(Math.max(1, ...sums));
  const tope = Math.ceil(Math.max(1, ...sums) / step) * step;
  const yOf = (n: number): number => caja.y + caja.alto * (1 - n / tope);
  const shapes: SVGElement[] = [];
  for (let n = 0; n <= tope; n += step) {
    shapes.push(s('line', { x1: caja.x, x2: caja.x + caja.ancho, y1: yOf(n), y2: yOf(n), stroke: '#e1e3e6' }));
    shapes.push(s('text', { x: caja.x - 6, y: yOf(n) + 3, 'text-anchor': 'end', class: 'axis' }, String(n)));
  }
  const paso = caja.ancho / Math.max(1, g.etiquetas.length);
  const barra = Math.min(40, paso * 0.7);
  // Labels that would run into each other are left out: every second one, every third...
  const largo = Math.max(1, ...g.etiquetas.map((e) => e.length)) * 6 + 4;
  const cada = Math.ceil(largo / paso);
  g.etiquetas.forEach((etiqueta, i) => {
    const x = caja.x + paso * (i + 0.5);
    let pila = 0;
    g.series.forEach((serie, j) => {
      const n = Math.max(0, serie.valores[i] ?? 0);
      if (n === 0) return;
      const rect = { x: x - barra / 2, y: yOf(pila + n), width: barra, height: yOf(pila) - yOf(pila + n) };
      shapes.push(named(s('rect', { ...rect, fill: colorOf(g, j) }), `${etiqueta}, ${serie.nombre}: ${n}`));
      pila += n;
    });
    if (i % cada === 0) shapes.push(s('text', { x, y: g.alto - 8, 'text-anchor': 'middle', class: 'axis' }, etiqueta));
  });
  return shapes;
}

function drawLeyenda(g: VistaGrafico): SVGElement[] {
  if (!g.leyenda || g.tipo === 'dona') return [];
  const anchos = g.series.map((serie) => 26 + serie.nombre.length * 7);
  let x = (g.ancho - anchos.reduce((a, b) => a + b, 0)) / 2;
  return g.series.flatMap((serie, i) => {
    const at = x;
    x += anchos[i] ?? 0;
    return [
      s('rect', { x: at, y: ALTO_TITULO + 2, width: 10, height: 10, fill: colorOf(g, i) }),
      s('text', { x: at + 14, y: ALTO_TITULO + 11, class: 'axis' }, serie.nombre),
    ];
  });
}

function drawGrafico(g: VistaGrafico): HTMLElement {
  const svg = s('svg', { width: g.ancho, height: g.alto, viewBox: `0 0 ${g.ancho} ${g.alto}`, role: 'img' });
  svg.setAttribute('aria-label', g.titulo);
  svg.append(
    s('text', { x: g.ancho / 2, y: 20, 'text-anchor': 'middle', class: 'title' }, g.titulo),
    ...(g.tipo === 'dona' ? drawDona(g) : drawColumnas(g)),
    ...drawLeyenda(g),
  );
  const figure = h('div', { className: 'chart' });
  figure.append(svg);
  return figure;
}

/** Puts the charts of the sheet over its cells, in place of those that were there. */
export function drawGraficos(
  lugar: HTMLElement,
  graficos: readonly VistaGrafico[],
  tdAt: (fila: number, columna: number) => HTMLElement | null,
): void {
  for (const old of lugar.querySelectorAll('.chart')) old.remove();
  for (const g of graficos) {
    const td = tdAt(g.fila, g.columna);
    if (!td) continue;
    const figure = drawGrafico(g);
    figure.style.left = `${td.offsetLeft}px`;
    figure.style.top = `${td.offsetTop}px`;
    lugar.append(figure);
  }
}
