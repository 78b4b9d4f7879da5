import { type Configuracion, defaultConfiguracion } from '../mir/ajustes';
import { CAMPOS_DE_PAGINA } from '../text/campos';
import { piePorDefecto, ROL_ELABORA, ROL_TITULAR } from '../text/reporte';
import { TITULO_FIRMAS, TITULO_INDICE } from '../text/reporte-pat';
import { camposComunes, personaOf } from './campos';
import type { Bloque, Documento, Firma, Pagina, Parte } from './document';
import { membreteOf } from './membrete';
import { type BaseDePat, VERTICAL } from './pat/base';
import { type CapituloDePat, CONCEPTOS, planCapitulos } from './pat/capitulos';
import { camposPropios, listasOf } from './pat/listas';
import { compositorOf, contentOf, paginaOf } from './pat/partes';
import { buildPortada } from './pat/portada';
import { isSigned } from './pat/texto';

const DEFECTO = defaultConfiguracion();

interface CapituloCompuesto {
  readonly capitulo: CapituloDePat;
  readonly bloques: readonly Bloque[];
}

/** A chapter of level 1 with the sections below it; what would be a heading over nothing is left out. */
function groupsOf(compuestos: readonly CapituloCompuesto[]): CapituloCompuesto[][] {
  const grupos: CapituloCompuesto[][] = [];
  for (const compuesto of compuestos) {
    const ultimo = grupos[grupos.length - 1];
    if (compuesto.capitulo.nivel === 1 || ultimo === undefined) grupos.push([compuesto]);
    else ultimo.push(compuesto);
  }
  return grupos
    .map(([cabeza, ...secciones]) => {
      const llenas = secciones.filter((s) => s.bloques.length > 0);
      return cabeza !== undefined && (cabeza.bloques.length > 0 || llenas.length > 0) ? [cabeza, ...llenas] : [];
    })
    .filter((grupo) => grupo.length > 0);
}

/** Gives each chapter its heading and, where the page turns, the page that it is set on. */
function paginator(inicial: Pagina): (compuesto: CapituloCompuesto) => Bloque[] {
  let pagina = inicial;
  return ({ capitulo, bloques }) => {
    const propia = paginaOf(capitulo);
    const gira = propia.orientacion !== pagina.orientacion;
    pagina = propia;
    const texto = capitulo.titulo.trim();
    return [
      ...(gira ? [{ tipo: 'salto', pagina: propia } as const] : []),
      ...(texto === '' ? [] : [{ tipo: 'encabezado', nivel: capitulo.nivel, texto } as const]),
      ...bloques,
    ];
  };
}

/** A key that templates can write, unique and not that of a fact: what people typed in Textos may be neither. */
function keyMaker(reservadas: ReadonlySet<string>): (clave: string) => string {
  const usadas = new Set(reservadas);
  return (clave) => {
    const limpia = clave.normalize('NFD').replace(/[^A-Za-z0-9]/g, '');
    const base = /^[A-Za-z]/.test(limpia) ? limpia : `capitulo${limpia}`;
    const libre = (k: string): boolean => !usadas.has(k);
    const candidatas = [base, `capitulo${base.slice(0, 1).toUpperCase()}${base.slice(1)}`];
    let key = candidatas.find(libre);
    for (let n = 2; key === undefined; n++) if (libre(`${base}${n}`)) key = `${base}${n}`;
    usadas.add(key);
    return key;
  };
}

function firmaOf(rol: string, ajuste: Configuracion[keyof Configuracion]): Firma {
  return { rol, ...personaOf(ajuste) };
}

/** Lines to sign at the end; none where a chapter of Textos closes with place, date and who signs. */
function buildFirmas({ capitulos, config }: BaseDePat): Bloque[] {
  if (capitulos.some((c) => isSigned(c.texto))) return [];
  return [
    { tipo: 'encabezado', nivel: 1, texto: TITULO_FIRMAS },
    { tipo: 'firmas', firmas: [firmaOf(ROL_ELABORA, config.elabora), firmaOf(ROL_TITULAR, config.titular)] },
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
  const keyOf = keyMaker(
    new Set([...Object.keys(campos), ...Object.keys(CAMPOS_DE_PAGINA), 'portada', 'contenido', 'firmas']),
  );
  const paginate = paginator(VERTICAL);
  const cuerpo = grupos.map(
    ([cabeza, ...secciones]): Parte => ({
      clave: keyOf(cabeza?.capitulo.clave ?? ''),
      bloques: [cabeza, ...secciones].flatMap((c) => (c === undefined ? [] : paginate(c))),
    }),
  );
  const claves = new Set(cuerpo.map((p) => p.clave));
  const vacias = CONCEPTOS.filter((c) => c !== 'portada' && !claves.has(c) && !(c in campos));
  return {
    titulo,
    pagina: VERTICAL,
    membrete,
    partes: [
      { clave: 'portada', bloques: [buildPortada(base, portada?.texto ?? '', nombre)] },
      {
        clave: 'contenido',
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
