import { TABLA_ANCHA } from '../../text/reporte';
import { inkOfColor, inkOn } from '../colores';
import {
  type Bloque,
  type BloqueDeCelda,
  bloquesOf,
  type Celda,
  type Documento,
  type Fila,
  type Lista,
  type Parrafo,
  type Tabla,
  type Tramo,
} from '../document';
import { seccionesOf } from '../secciones';
import { printable } from '../texto';
import { isRunning, ownParagraphs } from './celda';
import { cssOf, pageName } from './html-css';

const ENTIDADES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Every text of the model passes here: nothing of a cell is ever markup. */
function escapeHtml(texto: string): string {
  return printable(texto)
    .replace(/[&<>"']/g, (c) => ENTIDADES[c] ?? c)
    .replace(/\n/g, '<br>');
}

function styleOf(reglas: readonly (string | false | undefined)[]): string {
  const texto = reglas.filter((r) => typeof r === 'string').join(';');
  return texto === '' ? '' : ` style="${texto}"`;
}

function runHtml(tramo: Tramo, tamano: number): string {
  const estilo = styleOf([
    tramo.negrita !== undefined && `font-weight:${tramo.negrita ? 700 : 400}`,
    tramo.cursiva === true && 'font-style:italic',
    tramo.color !== undefined && `color:${tramo.color}`,
    tramo.tamano !== undefined && `font-size:${Math.round((100 * tramo.tamano) / tamano)}%`,
  ]);
  const texto = escapeHtml(tramo.texto);
  return estilo === '' ? texto : `<span${estilo}>${texto}</span>`;
}

function runsHtml(parrafo: Parrafo, tamano: number): string {
  return parrafo.map((t) => runHtml(t, tamano)).join('');
}

function cellHtml(celda: Celda, tag: 'td' | 'th', tamano: number): string {
  const atributos = [
    (celda.columnas ?? 1) > 1 ? ` colspan="${celda.columnas}"` : '',
    styleOf([
      celda.alineacion !== undefined && `text-align:${celda.alineacion}`,
      celda.sigue === true && 'border-top-style:hidden',
      celda.fondo !== undefined && `background:${celda.fondo};color:${inkOn(celda.fondo)}`,
    ]),
  ].join('');
  const propios = ownParagraphs(celda);
  const parrafos = propios.map((p) => `<p>${runsHtml(p, tamano)}</p>`).join('');
  const porcentaje =
    celda.barra === undefined ? 0 : Math.round(Math.min(1, Math.max(0, celda.barra.fraccion)) * 1000) / 10;
  const barra =
    celda.barra === undefined
      ? ''
      : `<div class="barra"><i style="width:${porcentaje}%;background:${celda.barra.color}"></i></div>`;
  const bloques = (celda.bloques ?? []).map((b) => blockOfCellHtml(b, tamano)).join('');
  return `<${tag}${atributos}>${parrafos}${barra}${bloques}</${tag}>`;
}

function listHtml(lista: Lista, tamano: number): string {
  const { elementos, marcas } = lista;
  const filas = elementos.map((e, i) => {
    const marca = marcas?.[i];
    return `<li>${marca === undefined ? '' : `<b>${escapeHtml(marca)}</b> `}${runsHtml(e, tamano)}</li>`;
  });
  return `<ul${marcas === undefined ? '' : ' class="marcada"'}>${filas.join('')}</ul>`;
}

/** What stands in a cell below its paragraphs. */
function blockOfCellHtml(bloque: BloqueDeCelda, tamano: number): string {
  switch (bloque.tipo) {
    case 'parrafo':
      return `<p>${runsHtml(bloque.tramos, tamano)}</p>`;
    case 'lista':
      return listHtml(bloque, tamano);
    case 'tabla':
      return tableHtml(bloque);
  }
}

function rowHtml(fila: Fila, tabla: Tabla): string {
  const tag = fila.tipo === 'cuerpo' || fila.tipo === 'total' ? 'td' : 'th';
  return `<tr class="${fila.tipo}${fila.divisible ? ' corre' : ''}">${fila.celdas.map((c) => cellHtml(c, tag, tabla.tamano)).join('')}</tr>`;
}

/** Widths and sizes of tables are those of paper, a little smaller: a landscape page is seen whole in a dialog of 960 pixels. */
const ESCALA = 0.9;
const PX_POR_DXA = ESCALA / 15;
const PX_POR_PUNTO = ESCALA / 0.75;

/** Where there is less room than its columns were measured for, whoever reads it scrolls: no word is broken. */
function tableHtml(tabla: Tabla): string {
  const ancho = tabla.anchos.reduce((a, b) => a + b, 0);
  const columnas = tabla.anchos.map((a) => `<col style="width:${((100 * a) / ancho).toFixed(2)}%">`).join('');
  const repetidas = tabla.filas.slice(0, tabla.filasRepetidas).map((f) => rowHtml(f, tabla));
  const cuerpo = tabla.filas.slice(tabla.filasRepetidas).map((f) => rowHtml(f, tabla));
  const estilo = ` style="min-width:${Math.round(ancho * PX_POR_DXA)}px;font-size:${(tabla.tamano * PX_POR_PUNTO).toFixed(1)}px"`;
  const clases = [tabla.compacta && 'compacta', tabla.formato && 'formato', isRunning(tabla) && 'corrida'].filter(
    Boolean,
  );
  return `<div class="ancha" tabindex="0" role="group" aria-label="${TABLA_ANCHA}"><table${clases.length === 0 ? '' : ` class="${clases.join(' ')}"`}${estilo}><colgroup>${columnas}</colgroup><thead>${repetidas.join('')}</thead><tbody>${cuerpo.join('')}</tbody></table></div>`;
}

/** Body text in points, to which the sizes of runs are relative. */
const TAMANO = 10;

function coverHtml(portada: Extract<Bloque, { tipo: 'portada' }>): string {
  const line = (clase: string, texto: string) => (texto === '' ? '' : `<p class="${clase}">${escapeHtml(texto)}</p>`);
  return [
    `<div class="cabeza">${line('institucion', portada.institucion)}${line('organo', portada.organo)}</div>`,
    `<div class="centro">${line('grande', portada.titulo)}${line('bajo', portada.subtitulo)}</div>`,
    `<div class="pie">${portada.renglones.map((r) => line('renglon', r)).join('')}</div>`,
  ].join('');
}

const anchorOf = (indice: number): string => `encabezado-${indice + 1}`;

/** Contents: a list of links. There are no pages here to number. */
function contentsHtml(indice: Extract<Bloque, { tipo: 'indice' }>, encabezados: readonly Encabezado[]): string {
  const entradas = encabezados.map((e, i) =>
    e.nivel > indice.nivel ? '' : `<li class="n${e.nivel}"><a href="#${anchorOf(i)}">${escapeHtml(e.texto)}</a></li>`,
  );
  return `<nav><p class="indice">${escapeHtml(indice.titulo)}</p><ol>${entradas.join('')}</ol></nav>`;
}

type Encabezado = Extract<Bloque, { tipo: 'encabezado' }>;

/** `antes`: how many of the headings stand before the block. */
function blockHtml(bloque: Bloque, encabezados: readonly Encabezado[], antes: number): string {
  switch (bloque.tipo) {
    case 'portada':
      return coverHtml(bloque);
    case 'indice':
      return contentsHtml(bloque, encabezados);
    case 'salto':
      throw new Error('A break stands between sheets, not in one.');
    case 'titulo':
      return `<h1${bloque.formato ? ' class="formato"' : ''}>${escapeHtml(bloque.texto)}</h1>${
        bloque.subtitulo === '' ? '' : `<p class="subtitulo">${escapeHtml(bloque.subtitulo)}</p>`
      }`;
    case 'encabezado':
      return `<h${bloque.nivel + 1} id="${anchorOf(antes)}">${escapeHtml(bloque.texto)}</h${bloque.nivel + 1}>`;
    case 'parrafo':
      return `<p>${runsHtml(bloque.tramos, TAMANO)}</p>`;
    case 'nota':
      return `<p class="nota">${runsHtml(bloque.tramos, TAMANO)}</p>`;
    case 'lista':
      return listHtml(bloque, TAMANO);
    case 'datos':
      return `<dl>${bloque.filas.map((f) => `<dt>${escapeHtml(f.etiqueta)}</dt><dd>${escapeHtml(f.valor)}</dd>`).join('')}</dl>`;
    case 'tarjetas':
      return `<div class="tarjetas">${bloque.tarjetas
        .map(
          (t) =>
            `<div><p><b style="color:${inkOfColor(t.color)}">${escapeHtml(t.cifra)}</b></p><p>${escapeHtml(`${t.unidad} ${t.etiqueta}`)}</p></div>`,
        )
        .join('')}</div>`;
    case 'tabla':
      return tableHtml(bloque);
    case 'firmas':
      return `<div class="firmas">${bloque.firmas
        .map(
          (f) =>
            `<div><p><b>${escapeHtml(f.nombre)}</b></p><p>${escapeHtml(f.cargo)}</p><p class="rol">${escapeHtml(f.rol)}</p></div>`,
        )
        .join('')}</div>`;
  }
}

/** Each new page of the document is a sheet of its own; the cover has neither letterhead nor footer. */
function sheetsHtml(doc: Documento): string {
  const { texto, organo, pie } = doc.membrete;
  const cabeza = `<header><b>${escapeHtml(texto)}</b><span>${escapeHtml(organo)}</span></header>`;
  const encabezados = bloquesOf(doc).filter((b) => b.tipo === 'encabezado');
  let antes = 0;
  return seccionesOf(doc)
    .flatMap(({ pagina, portada, bloques }) =>
      sheetsOf(bloques).map((hoja) => {
        const html = hoja.map((bloque) => {
          const pieza = blockHtml(bloque, encabezados, antes);
          if (bloque.tipo === 'encabezado') antes += 1;
          return pieza;
        });
        return portada
          ? `<section class="${pageName(pagina)} ${pagina.orientacion} portada">\n${html.join('\n')}\n</section>`
          : `<section class="${pageName(pagina)} ${pagina.orientacion}">\n${cabeza}\n${html.join('\n')}\n<footer>${escapeHtml(pie)}</footer>\n</section>`;
      }),
    )
    .join('\n');
}

/** The blocks of a section from one break to the next. */
function sheetsOf(bloques: readonly Bloque[]): Bloque[][] {
  const hojas: Bloque[][] = [[]];
  for (const bloque of bloques) {
    if (bloque.tipo === 'salto') hojas.push([]);
    else hojas[hojas.length - 1]?.push(bloque);
  }
  return hojas;
}

/** A model as a whole HTML page, with nothing outside it: for the preview, for the browser, and to print. */
export function renderHtml(doc: Documento): string {
  return `<!DOCTYPE html>
<html lang="es-MX">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeHtml(doc.titulo)}</title>
<style>${cssOf(doc)}
</style>
</head>
<body>
<main>
${sheetsHtml(doc)}
</main>
</body>
</html>
`;
}
