import { COLOR_FONDO_BARRA, COLOR_LINEA, COLOR_TENUE, COLOR_TEXTO, inkOfColor, inkOn } from '../colores';
import {
  type Bloque,
  bloquesOf,
  type Celda,
  type Documento,
  type Fila,
  type Parrafo,
  type Tabla,
  type Tramo,
} from '../document';

/** Every text of the model passes here: nothing of a cell is ever markup. */
function escapeHtml(texto: string): string {
  const entidades: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
  const limpio = texto.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, '').replace(/\r\n?/g, '\n');
  return limpio.replace(/[&<>"']/g, (c) => entidades[c] ?? c).replace(/\n/g, '<br>');
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
  return `<${tag}${atributos}>${parrafos}${barra}</${tag}>`;
}

function rowHtml(fila: Fila, tabla: Tabla): string {
  const tag = fila.tipo === 'cuerpo' || fila.tipo === 'total' ? 'td' : 'th';
  return `<tr class="${fila.tipo}">${fila.celdas.map((c) => cellHtml(c, tag, tabla.tamano)).join('')}</tr>`;
}

function tableHtml(tabla: Tabla): string {
  const ancho = tabla.anchos.reduce((a, b) => a + b, 0);
  const columnas = tabla.anchos.map((a) => `<col style="width:${((100 * a) / ancho).toFixed(2)}%">`).join('');
  const repetidas = tabla.filas.slice(0, tabla.filasRepetidas).map((f) => rowHtml(f, tabla));
  const cuerpo = tabla.filas.slice(tabla.filasRepetidas).map((f) => rowHtml(f, tabla));
  return `<div class="ancha"><table><colgroup>${columnas}</colgroup><thead>${repetidas.join('')}</thead><tbody>${cuerpo.join('')}</tbody></table></div>`;
}

/** Body text in points, to which the sizes of runs are relative. */
const TAMANO = 10;

function blockHtml(bloque: Bloque): string {
  switch (bloque.tipo) {
    case 'portada':
    case 'indice':
    case 'salto':
      // The engineer "motor" gives them their form.
      return '';
    case 'titulo':
      return `<h1>${escapeHtml(bloque.texto)}</h1><p class="subtitulo">${escapeHtml(bloque.subtitulo)}</p>`;
    case 'encabezado':
      return `<h${bloque.nivel + 1}>${escapeHtml(bloque.texto)}</h${bloque.nivel + 1}>`;
    case 'parrafo':
      return `<p>${runsHtml(bloque.tramos, TAMANO)}</p>`;
    case 'nota':
      return `<p class="nota">${runsHtml(bloque.tramos, TAMANO)}</p>`;
    case 'lista':
      return `<ul>${bloque.elementos.map((e) => `<li>${runsHtml(e, TAMANO)}</li>`).join('')}</ul>`;
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
.nota{font-size:11px;font-style:italic;color:${COLOR_TENUE}}
.firmas{display:grid;grid-template-columns:repeat(auto-fit,minmax(220px,1fr));gap:48px;margin:64px 24px 0;break-inside:avoid}
.firmas div{padding-top:6px;text-align:center;border-top:1px solid ${COLOR_TEXTO}}
.firmas p{margin:0;min-height:1.45em}
.rol{color:${COLOR_TENUE}}
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
${bloquesOf(doc).map(blockHtml).join('\n')}
</main>
<footer><span>${escapeHtml(pie)}</span></footer>
</body>
</html>
`;
}
