import { defaultConfiguracion } from '../mir/ajustes';
import { lastOf } from '../mir/listas';
import { CAMPOS_DE_PAGINA } from '../text/campos';
import { piePorDefecto } from '../text/reporte';
import { TITULO_FIRMAS, TITULO_INDICE } from '../text/reporte-pat';
import { camposComunes } from './campos';
import type { Bloque, Documento, Pagina, Parte } from './document';
import { firmasOf } from './firmas';
import { membreteOf } from './membrete';
import { type BaseDePat, VERTICAL } from './pat/base';
import { type CapituloDePat, CONCEPTOS, type Concepto, planCapitulos } from './pat/capitulos';
import { camposPropios, listasOf } from './pat/listas';
import { compositorOf, contentOf, paginaOf } from './pat/partes';
import { buildPortada } from './pat/portada';
import { isSigned } from './pat/texto';

const DEFECTO = defaultConfiguracion();

interface CapituloCompuesto {
  readonly capitulo: CapituloDePat;
  readonly bloques: readonly Bloque[];
}

/** A chapter of level 1 and the sections below it. */
type Grupo = [CapituloCompuesto, ...CapituloCompuesto[]];

/** Chapters with what stands under them; what would be a heading over nothing is left out. */
function groupsOf(compuestos: readonly CapituloCompuesto[]): Grupo[] {
  const grupos: Grupo[] = [];
  for (const compuesto of compuestos) {
    const ultimo = lastOf(grupos);
    if (compuesto.capitulo.nivel === 1 || ultimo === undefined) grupos.push([compuesto]);
    else if (compuesto.bloques.length > 0) ultimo.push(compuesto);
  }
  return grupos.filter(([cabeza, ...secciones]) => cabeza.bloques.length > 0 || secciones.length > 0);
}

/** Gives each chapter its heading and, where the page turns, the page that it is set on. An annex begins its own. */
function paginator(inicial: Pagina): (compuesto: CapituloCompuesto) => Bloque[] {
  let pagina = inicial;
  return ({ capitulo, bloques }) => {
    const propia = paginaOf(capitulo);
    const gira = propia.orientacion !== pagina.orientacion;
    const aparte = capitulo.concepto === 'anexo1' && capitulo.nivel === 1;
    pagina = propia;
    const texto = capitulo.titulo.trim();
    return [
      ...(gira || aparte ? [{ tipo: 'salto', pagina: propia } as const] : []),
      ...(texto === '' ? [] : [{ tipo: 'encabezado', nivel: capitulo.nivel, texto } as const]),
      ...bloques,
    ];
  };
}

/** What a template calls the part of a concept: its clave, unless a fact has it. */
function claveOf(concepto: Concepto, campos: Documento['campos']): string {
  return concepto in campos ? `capitulo${concepto.slice(0, 1).toUpperCase()}${concepto.slice(1)}` : concepto;
}

/** Keys of the chapters that are of no concept: what people typed in Textos may be no key, or one that is taken. */
function keyMaker(tomadas: readonly string[]): (clave: string) => string {
  const usadas = new Set(tomadas);
  return (clave) => {
    const limpia = clave.normalize('NFD').replace(/[^A-Za-z0-9]/g, '');
    const base = /^[A-Za-z]/.test(limpia) ? limpia : `capitulo${limpia}`;
    let key = base;
    for (let n = 2; usadas.has(key); n++) key = `${base}${n}`;
    usadas.add(key);
    return key;
  };
}

/** Lines to sign at the end; none where a chapter of Textos closes with place, date and who signs. */
function buildFirmas({ capitulos, config }: BaseDePat): Bloque[] {
  if (capitulos.some((c) => isSigned(c.texto))) return [];
  return [
    { tipo: 'encabezado', nivel: 1, texto: TITULO_FIRMAS },
    { tipo: 'firmas', firmas: firmasOf(config) },
  ];
}

/**
 * The whole programme (domain.md section 5): cover, contents, the chapters of Textos in their order and in their own
 * words, and in those of objetivos, lineas, cronograma and Anexo 1 what the MIR says, laid out. What Textos has no
 * chapter for stands under a title of ours. Every part of the norm has its `parte`, empty where the plan has none.
 */
export function buildPat(base: BaseDePat): Documento {
  const { mir, config, capitulos, catalogos } = base;
  const nombre = String(config.nombrePat ?? DEFECTO.nombrePat).trim();
  const titulo = piePorDefecto(nombre, String(mir.ejercicio));
  const membrete = membreteOf(base, titulo);
  const campos = { ...camposComunes({ mir, config, periodo: null }, nombre), ...camposPropios(base) };
  const planeados = planCapitulos(capitulos, mir, catalogos);
  const portada = planeados.find((c) => c.concepto === 'portada');
  const compose = compositorOf(base, membrete);
  const grupos = groupsOf(
    planeados.filter((c) => c !== portada).map((capitulo) => ({ capitulo, bloques: contentOf(capitulo, compose) })),
  );
  const deConcepto = CONCEPTOS.filter((c) => c !== 'portada').map((c) => claveOf(c, campos));
  const propias = ['portada', 'indice', 'firmas', ...deConcepto];
  const keyOf = keyMaker([...Object.keys(campos), ...Object.keys(CAMPOS_DE_PAGINA), ...propias]);
  const paginate = paginator(VERTICAL);
  const cuerpo = grupos.map(([cabeza, ...secciones]): Parte => {
    const { concepto, primero, clave } = cabeza.capitulo;
    return {
      clave: concepto !== null && primero ? claveOf(concepto, campos) : keyOf(clave),
      bloques: [cabeza, ...secciones].flatMap(paginate),
    };
  });
  const vacias = deConcepto.filter((clave) => !cuerpo.some((p) => p.clave === clave));
  return {
    titulo,
    pagina: VERTICAL,
    membrete,
    partes: [
      { clave: 'portada', bloques: [buildPortada(base, portada?.texto ?? '', nombre)] },
      {
        clave: 'indice',
        bloques: [
          { tipo: 'indice', titulo: TITULO_INDICE, nivel: 2 },
          { tipo: 'salto', pagina: null },
        ],
      },
      ...cuerpo,
      { clave: 'firmas', bloques: buildFirmas(base) },
      ...vacias.map((clave): Parte => ({ clave, bloques: [] })),
    ],
    campos,
    listas: listasOf(base),
  };
}
