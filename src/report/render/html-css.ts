import { COLOR_FONDO_BARRA, COLOR_LINEA, COLOR_TENUE, COLOR_TEXTO, inkOfColor, inkOn } from '../colores';
import type { Documento, Pagina } from '../document';
import { seccionesOf } from '../secciones';

/** Name of the pages that a sheet is printed on, and of its class. */
export const pageName = ({ orientacion, margen }: Pagina): string => `hoja-${orientacion}-${margen}`;

function pageRule(nombre: string, { orientacion, margen }: Pagina): string {
  return `@page${nombre}{size:letter ${orientacion === 'horizontal' ? 'landscape' : 'portrait'};margin:${margen / 1440}in}`;
}

/** A sheet of its own size and margin for each kind of page that the document has. */
function printCss(doc: Documento): string {
  const paginas = new Map(seccionesOf(doc).map(({ pagina }) => [pageName(pagina), pagina]));
  const nombradas = [...paginas].map(
    ([nombre, pagina]) => `${pageRule(` ${nombre}`, pagina)}\n.${nombre}{page:${nombre}}`,
  );
  return [pageRule('', doc.pagina), ...nombradas].join('\n');
}

/** The style of the page: paper on a desk on the screen, plain sheets in print. */
export function cssOf(doc: Documento): string {
  const { colorPrincipal, colorSecundario } = doc.membrete;
  const titulo = inkOfColor(colorPrincipal);
  return `
*{box-sizing:border-box}
html{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{margin:0;padding:1px 0;font:13px/1.45 Arial,"Helvetica Neue",Helvetica,sans-serif;color:${COLOR_TEXTO};background:#e6e8eb;overflow-wrap:break-word}
section{margin:12px auto;padding:22px 28px 18px;background:#fff;box-shadow:0 1px 4px rgba(0,0,0,.22)}
.vertical{max-width:816px}
.horizontal{max-width:1060px}
@media(max-width:1084px){section{margin-left:12px;margin-right:12px}.vertical{margin-left:auto;margin-right:auto}}
@media(max-width:640px){section{padding:16px 14px}}
p{margin:0 0 8px}
header,footer{display:flex;justify-content:space-between;gap:24px;font-size:11px;color:${COLOR_TENUE}}
header{padding-bottom:7px;margin-bottom:20px;border-bottom:2px solid ${colorPrincipal}}
header b{color:${titulo}}
footer{padding-top:7px;margin-top:26px;border-top:1px solid ${COLOR_LINEA}}
h1{margin:0;font-size:25px;line-height:1.2;color:${titulo}}
h1.formato{margin:0 0 14px;font-size:16px;text-align:center}
.subtitulo{margin:4px 0 16px;font-size:14px;color:${COLOR_TENUE}}
h2,h3,h4{color:${titulo};line-height:1.25;break-after:avoid}
h2{margin:28px 0 10px;font-size:18px}
header+h2,header+h3{margin-top:0}
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
.ancha{overflow-x:auto;padding:0 1px;margin:0 0 16px}
table{width:100%;table-layout:fixed;border-collapse:collapse;line-height:1.35}
td .ancha{margin:6px 0}
th,td{padding:6px 4px;text-align:left;vertical-align:middle;border-bottom:1px solid ${COLOR_LINEA}}
.compacta th,.compacta td{padding:2px 4px}
.formato th,.formato td{border:1px solid ${COLOR_LINEA}}
.formato td{vertical-align:top}
th p,td p{margin:0}
td p+p,th p+p,td ul+p,td ul{margin-top:3px}
td ul{margin-bottom:3px;padding-left:14px}
td li{margin-bottom:2px}
tr{break-inside:avoid}
.corre{break-inside:auto}
.corre td{vertical-align:top}
.corrida td+td,.corrida th+th{border-left:1px solid ${COLOR_LINEA}}
thead{display:table-header-group}
.banda th{padding:8px 10px;font-size:112%;background:${colorPrincipal};color:${inkOn(colorPrincipal)};border-bottom:0}
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
.portada{display:flex;flex-direction:column;justify-content:space-between;gap:48px;min-height:560px;padding:44px 52px}
.vertical.portada{min-height:760px}
.portada p{margin:0}
.cabeza{padding-bottom:12px;border-bottom:3px solid ${colorPrincipal}}
.institucion{font-size:20px;font-weight:700;color:${titulo}}
.portada .organo{margin-top:4px;font-size:15px;color:${COLOR_TENUE}}
.centro{padding-bottom:14px;border-bottom:3px solid ${colorSecundario}}
.grande{font-size:40px;font-weight:700;line-height:1.15;color:${titulo}}
.portada .bajo{margin-top:10px;font-size:20px;color:${COLOR_TENUE}}
.portada .renglon+.renglon{margin-top:4px}
.indice{font-size:18px;font-weight:700;color:${titulo}}
nav{margin:0 0 20px}
nav ol{margin:0;padding:0;list-style:none}
nav .n1{margin-top:8px;font-weight:700}
nav .n2{padding-left:18px}
nav .n3{padding-left:36px}
nav a{color:inherit;text-decoration:none}
nav a:hover{text-decoration:underline}
${printCss(doc)}
@media print{
body{background:none}
section{max-width:none;margin:0;padding:0;box-shadow:none}
section+section{break-before:page}
.portada{min-height:92vh}
.ancha{overflow:visible}
.ancha table{min-width:0!important}
}`;
}
