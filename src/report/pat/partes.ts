import { ANEXO_1 } from '../../mir/format';
import { listLineas, type Seccion } from '../../mir/model';
import { notaPresupuesto } from '../../text/reporte';
import { NOTA_ACUMULADAS, notaDelAnexo, notaSinCalendario } from '../../text/reporte-pat';
import type { Bloque, Membrete, Pagina } from '../document';
import { textWidth } from '../document';
import { buildAnexo, titleOfAnexo, totalsOfAnexo } from './anexo';
import { COLUMNAS_DEL_EJERCICIO, headerOf, widthsOfAnexo } from './anexo-formato';
import { type BaseDePat, HORIZONTAL, type Hoja, hasCalendario, VERTICAL } from './base';
import type { CapituloDePat, Concepto } from './capitulos';
import { buildCronograma, legendOf, widthsOfCronograma } from './cronograma';
import { buildLineas, widthsOfLineas } from './lineas';
import { buildObjetivos, buildSiglas } from './objetivos';
import { blocksOfTexto } from './texto';

/** What has months or many columns lies on its side. */
const HORIZONTALES: readonly (Concepto | null)[] = ['cronograma', 'anexo1'];

/** The page that a chapter is set on. */
export function paginaOf({ concepto }: CapituloDePat): Pagina {
  return HORIZONTALES.includes(concepto) ? HORIZONTAL : VERTICAL;
}

const nota = (texto: string): Bloque => ({ tipo: 'nota', tramos: [{ texto }] });

/** What is said of the whole cronograma before its tables: lineas without months, what the marks mean. */
function introOfCronograma({ mir }: BaseDePat, hoja: Hoja): Bloque[] {
  const lineas = listLineas(mir).map(({ linea }) => linea);
  const sin = lineas.filter((l) => !hasCalendario(l)).length;
  const acumuladas = lineas.some((l) => hasCalendario(l) && l.acumulacion !== 'suma');
  return [
    ...legendOf(mir, hoja),
    ...(acumuladas ? [nota(NOTA_ACUMULADAS)] : []),
    ...(sin === 0 ? [] : [nota(notaSinCalendario(sin, lineas.length))]),
  ];
}

/** Title block, records by seccion, totals of the budget and the legend of the format, word for word. */
function anexoOf({ mir }: BaseDePat, hoja: Hoja): Bloque[] {
  const anchos = widthsOfAnexo(mir, hoja);
  const totales = totalsOfAnexo(mir, anchos);
  const delEjercicio = COLUMNAS_DEL_EJERCICIO.map((key) => headerOf(key, mir)).join(', ');
  return [
    titleOfAnexo(mir, hoja),
    ...mir.secciones.flatMap((s): Bloque[] => {
      const tablas = buildAnexo(s.objetivos, mir, anchos);
      const titulo = s.titulo.trim();
      return tablas.length === 0 || titulo === ''
        ? tablas
        : [{ tipo: 'encabezado', nivel: 2, texto: titulo }, ...tablas];
    }),
    ...totales,
    nota(ANEXO_1.leyenda.join('\n')),
    nota(
      [...(totales.length === 0 ? [] : [notaPresupuesto(mir.anioPresupuesto)]), notaDelAnexo(delEjercicio)].join('\n'),
    ),
  ];
}

/** What the program lays out in a chapter, below its text. */
type Compositor = (capitulo: CapituloDePat) => readonly Bloque[];

/** Widths are measured once for the whole plan, so that tables below each other stand in line. */
export function compositorOf(base: BaseDePat, membrete: Membrete): Compositor {
  const { mir, catalogos } = base;
  const vertical: Hoja = { ancho: textWidth(VERTICAL), membrete };
  const horizontal: Hoja = { ancho: textWidth(HORIZONTAL), membrete };
  const anchosLineas = widthsOfLineas(mir, vertical);
  const anchosCronograma = widthsOfCronograma(mir, horizontal);
  /** The secciones of a chapter, each under its heading where the chapter does not name it. */
  const bySeccion = ({ secciones, nivel }: CapituloDePat, build: (s: Seccion) => readonly Bloque[]): Bloque[] =>
    secciones.flatMap(({ indice, rotulo }) => {
      const seccion = mir.secciones[indice];
      const bloques = seccion === undefined ? [] : build(seccion);
      if (bloques.length === 0 || rotulo === '') return bloques;
      return [{ tipo: 'encabezado', nivel: nivel === 1 ? 2 : 3, texto: rotulo } as const, ...bloques];
    });
  return (capitulo) => {
    const { concepto, primero } = capitulo;
    switch (concepto) {
      case 'siglas':
        return primero ? buildSiglas(catalogos, vertical) : [];
      case 'objetivos':
        return bySeccion(capitulo, (s) => buildObjetivos(s.objetivos, vertical));
      case 'lineas':
        return bySeccion(capitulo, (s) => buildLineas(s.objetivos, anchosLineas));
      case 'cronograma':
        return [
          ...(primero ? introOfCronograma(base, horizontal) : []),
          ...bySeccion(capitulo, (s) => buildCronograma(s.objetivos, anchosCronograma, horizontal)),
        ];
      case 'anexo1':
        return primero ? anexoOf(base, horizontal) : [];
      default:
        return [];
    }
  };
}

/** The text of a chapter as it stands in Textos, then what the program lays out there; its heading is not among them. */
export function contentOf(capitulo: CapituloDePat, compose: Compositor): Bloque[] {
  return [...blocksOfTexto(capitulo.texto, textWidth(paginaOf(capitulo))), ...compose(capitulo)];
}
