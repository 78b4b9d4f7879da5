import { COLOR_FONDO_BARRA, COLOR_LINEA, COLOR_TENUE, COLOR_TEXTO, inkOfColor, inkOn } from '../colores';
import {
  type Bloque,
  type BloqueDeCelda,
  bloquesOf,
  type Celda,
  type Documento,
  type Fila,
  type Lista,
  type Parrafo,
  pageSize,
  type Tabla,
  type Tramo,
} from '../document';
import { seccionesOf } from '../secciones';
import { printable } from '../texto';

/** Every text of the model passes here: nothing of a cell is ever markup. */
function escapeHtml(texto: string): string {
  const entidades: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return printable(texto)
    .replace(/[&<>"']/g, (c) => entidades[c] ?? c)
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
  const parrafos = celda.parrafos.map((p) => `<p>${runsHtml(p, tamano)}</p>`).join('');
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
  return `<tr class="${fila.tipo}">${fila.celdas.map((c) => cellHtml(c, tag, tabla.tamano)).join('')}</tr>`;
}

/** A table that no page holds keeps its width, and whoever reads it scrolls: 15 DXA are a CSS pixel. */
function minWidth(ancho: number): string {
  return ancho > pageSize({ orientacion: 'horizontal', margen: 0 }).ancho
    ? ` style="min-width:${Math.round(ancho / 15)}px"`
    : '';
}

function tableHtml(tabla: Tabla): string {
  const ancho = tabla.anchos.reduce((a, b) => a + b, 0);
  const columnas = tabla.anchos.map((a) => `<col style="width:${((100 * a) / ancho).toFixed(2)}%">`).join('');
  const repetidas = tabla.filas.slice(0, tabla.filasRepetidas).map((f) => rowHtml(f, tabla));
  const cuerpo = tabla.filas.slice(tabla.filasRepetidas).map((f) => rowHtml(f, tabla));
  const clases = [tabla.compacta ? 'compacta' : '', tabla.formato ? 'formato' : ''].filter((c) => c !== '').join(' ');
  return `<div class="ancha"><table${clases === '' ? '' : ` class="${clases}"`}${minWidth(ancho)}><colgroup>${columnas}</colgroup><thead>${repetidas.join('')}</thead><tbody>${cuerpo.join('')}</tbody></table></div>`;
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
      return '<div class="salto"></div>';
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

function sectionsHtml(doc: Documento): string {
  const encabezados = bloquesOf(doc).filter((b) => b.tipo === 'encabezado');
  let antes = 0;
  return seccionesOf(doc)
    .map(({ pagina, portada, bloques }) => {
      const html = bloques.map((bloque) => {
        const pieza = blockHtml(bloque, encabezados, antes);
        if (bloque.tipo === 'encabezado') antes += 1;
        return pieza;
      });
      const clases = `${pagina.orientacion}${portada ? ' portada' : ''}`;
      return `<section class="${clases}">\n${html.join('\n')}\n</section>`;
    })
    .join('\n');
}

function css(doc: Documento): string {
  const { colorPrincipal, colorSecundario } = doc.membrete;
  const titulo = inkOfColor(colorPrincipal);
  return `
*{box-sizing:border-box}
html{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{margin:0 auto;padding:20px 24px 32px;max-width:1180px;font:13px/1.45 Arial,"Helvetica Neue",Helvetica,sans-serif;color:${COLOR_TEXTO};background:#fff}
p{margin:0 0 8px}
header,footer{display:flex;justify-content:space-between;gap:24px;font-size:11px;color:${COLOR_TENUE}}
header{padding-bottom:7px;margin-bottom:22px;border-bottom:2px solid ${colorPrincipal}}
header b{color:${titulo}}
footer{padding-top:7px;margin-top:28px;border-top:1px solid ${COLOR_LINEA}}
h1{margin:0;font-size:25px;line-height:1.2;color:${titulo}}
h1.formato{margin:0 0 14px;font-size:16px;text-align:center}
.subtitulo{margin:4px 0 16px;font-size:14px;color:${COLOR_TENUE}}
h2,h3,h4{color:${titulo};line-height:1.25;break-after:avoid}
h2{margin:28px 0 10px;font-size:18px}
h3{margin:20px 0 8px;font-size:15px}
h4{margin:16px 0 6px;font-size:13px}
dl{display:grid;grid-template-columns:minmax(150px,19%) 1fr;gap:2px;margin:0 0 16px}
dt,dd{margin:0;padding:5px 10px}
dt{font-weight:700;background:${colorSecundario};color:${inkOn(colorSecundario)}}
dd{background:#f6f7f8}
.tarjetas{display:grid;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));gap:10px;margin:0 0 16px}
.tarjetas div{padding:12px 10px;text-align:center;background:#f4f5f7;border-radius:6px;break-inside:avoid}
.tarjetas p{margin:0;font-size:11.5px}
.tarjetas p:first-child{white-space:nowrap}
.tarjetas b{font-size:25px;line-height:1.25}
.ancha{overflow-x:auto;margin:0 0 16px}
table{width:100%;border-collapse:collapse;font-size:10.7px;line-height:1.35}
th,td{padding:6px 5px;text-align:left;vertical-align:middle;border-bottom:1px solid ${COLOR_LINEA}}
.compacta th,.compacta td{padding:2px 5px}
.formato th,.formato td{border:1px solid ${COLOR_LINEA}}
.formato td{vertical-align:top}
th p,td p{margin:0}
td p+p,th p+p{margin-top:3px}
tr{break-inside:avoid}
thead{display:table-header-group}
.banda th{padding:8px 10px;font-size:12px;background:${colorPrincipal};color:${inkOn(colorPrincipal)};border-bottom:0}
.encabezado th,.total td{font-weight:700;background:${colorSecundario};color:${inkOn(colorSecundario)}}
.barra{height:7px;margin-top:5px;background:${COLOR_FONDO_BARRA};border-radius:3px;overflow:hidden}
.barra i{display:block;height:100%}
ul{margin:0 0 12px;padding-left:20px}
li{margin-bottom:5px}
.marcada{list-style:none}
.marcada li{text-indent:-20px;padding-left:20px;margin-left:-20px}
.marcada b{display:inline-block;min-width:20px;padding-right:4px;font-weight:400;text-indent:0}
.nota{font-size:11px;font-style:italic;color:${COLOR_TENUE}}
.firmas{display:grid;grid-template-columns:repeat(auto-fit,minmax(220px,1fr));gap:48px;margin:64px 24px 0;break-inside:avoid}
.firmas div{padding-top:6px;text-align:center;border-top:1px solid ${COLOR_TEXTO}}
.firmas p{margin:0;min-height:1.45em}
.rol{color:${COLOR_TENUE}}
section+section{margin-top:28px;padding-top:8px;border-top:1px dashed ${COLOR_LINEA}}
.portada{display:flex;flex-direction:column;justify-content:space-between;gap:40px;min-height:520px}
.portada p{margin:0}
.cabeza{padding-bottom:12px;border-bottom:3px solid ${colorPrincipal}}
.institucion{font-size:20px;font-weight:700;color:${titulo}}
.organo{margin-top:4px;font-size:15px;color:${COLOR_TENUE}}
.centro{padding-bottom:14px;border-bottom:3px solid ${colorSecundario}}
.grande{font-size:40px;font-weight:700;line-height:1.15;color:${titulo}}
.bajo{margin-top:10px;font-size:20px;color:${COLOR_TENUE}}
.renglon+.renglon{margin-top:4px}
.indice{font-size:18px;font-weight:700;color:${titulo}}
nav{margin:0 0 20px}
nav ol{margin:0;padding:0;list-style:none}
nav .n1{margin-top:8px;font-weight:700}
nav .n2{padding-left:18px}
nav .n3{padding-left:36px}
nav a{color:inherit;text-decoration:none}
nav a:hover{text-decoration:underline}
@page{size:letter ${doc.pagina.orientacion === 'horizontal' ? 'landscape' : 'portrait'};margin:${doc.pagina.margen / 1440}in}
@media print{body{max-width:none;padding:0}.ancha{overflow:visible}}`;
}

/** A model as a whole HTML page, with nothing outside it: for the preview, for the browser, and to print. */
export function renderHtml(doc: Documento): string {
  const { texto, organo, pie } = doc.membrete;
  return `<!DOCTYPE html>
<html lang="es-MX">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeHtml(doc.titulo)}</title>
<style>${css(doc)}
</style>
</head>
<body>
<header><b>${escapeHtml(texto)}</b><span>${escapeHtml(organo)}</span></header>
<main>
${sectionsHtml(doc)}
</main>
<footer><span>${escapeHtml(pie)}</span></footer>
</body>
</html>
`;
}
