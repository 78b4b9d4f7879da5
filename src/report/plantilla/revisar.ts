import type { Finding } from '../../mir/finding';
import { type CodigoPlantilla, HALLAZGOS_PLANTILLA, lugarEnPlantilla } from '../../text/plantilla';
import { type Elemento, isElement, parentsOf, walk } from './arbol';
import { type FallaDeBloque, isAyuda, isBloque, listOfBlock, wrapBlocks } from './bloques';
import { isMarca, marcaOf, markPart, plainText } from './marcas';
import { foldName } from './nombres';
import type { ParteDeTexto } from './paquete';
import {
  isOfOtherKind,
  listOf,
  namesOf,
  resolveBlockName,
  resolveName,
  suggestName,
  type Vocabulario,
} from './vocabulario';

/** What is told of a template that is used all the same; and what may be written, beside what is wrong. */
const AVISOS: ReadonlySet<CodigoPlantilla> = new Set(['PLA-10', 'PLA-18', 'PLA-19', 'PLA-20']);

/** A finding about a template. */
export function plantillaFinding<C extends CodigoPlantilla>(
  code: C,
  args: Parameters<(typeof HALLAZGOS_PLANTILLA)[C]['mensaje']>,
): Finding {
  const { mensaje, remedio } = HALLAZGOS_PLANTILLA[code];
  return {
    code,
    severidad: AVISOS.has(code) ? 'aviso' : 'error',
    hoja: null,
    celda: null,
    linea: null,
    mensaje: (mensaje as (...a: typeof args) => string)(...args),
    remedio,
  };
}

const CITA = 60;

/** Says where an element of a part stands. */
function describePlaces({ raiz, zona }: ParteDeTexto): (elemento: Elemento) => string {
  const padres = parentsOf(raiz);
  const todos = walk(raiz);
  const tablas = todos.filter((e) => e.nombre === 'w:tbl');
  return (elemento) => {
    const camino: Elemento[] = [];
    for (let e: Elemento | undefined = elemento; e !== undefined; e = padres.get(e)) camino.push(e);
    const tabla = camino.find((e) => e.nombre === 'w:tbl');
    const renglones = tabla ? walk(tabla, (e) => e === tabla || e.nombre !== 'w:tr') : [];
    const renglon = renglones.filter((e) => e.nombre === 'w:tr').findIndex((e) => camino.includes(e));
    const parrafo = camino.find((e) => e.nombre === 'w:p');
    const texto = parrafo ? plainText(parrafo).replace(/\s+/g, ' ').trim() : '';
    return lugarEnPlantilla({
      zona,
      cuadro: camino.some((e) => e.nombre === 'w:txbxContent'),
      tabla: tabla ? tablas.indexOf(tabla) + 1 : null,
      renglon: renglon < 0 ? null : renglon + 1,
      texto: texto.length > CITA ? `${texto.slice(0, CITA)}…` : texto,
    });
  };
}

const CODIGO_DE_FALLA = {
  sinCerrar: 'PLA-02',
  sinAbrir: 'PLA-03',
  cruzado: 'PLA-04',
  conTexto: 'PLA-06',
  dosListas: 'PLA-08',
} as const satisfies Record<FallaDeBloque['falla'], CodigoPlantilla>;

/** Where a placeholder stands, for what may stand there. */
interface Ambito {
  /** The list whose rows are being written. */
  readonly lista: string | null;
  readonly parrafo: Elemento | null;
  /** In a text box, header, footer or note: no room for a whole block. */
  readonly estrecho: boolean;
}

class Revisor {
  readonly findings: Finding[] = [];
  /** Keys of parts and fields that the template has. */
  readonly usadas = new Set<string>();
  desconocidas = false;

  constructor(
    private readonly vocabulario: Vocabulario,
    private readonly lugarOf: (elemento: Elemento) => string,
  ) {}

  private tell(code: 'PLA-02' | 'PLA-03' | 'PLA-04' | 'PLA-06' | 'PLA-07' | 'PLA-08', e: Elemento): void {
    this.findings.push(plantillaFinding(code, [marcaOf(e).texto, this.lugarOf(e)]));
  }

  visit(elemento: Elemento, ambito: Ambito): void {
    if (isAyuda(elemento)) return;
    if (isMarca(elemento)) this.visitMark(elemento, ambito);
    const dentro = isBloque(elemento) ? this.enterBlock(elemento, ambito) : ambito;
    const parrafo = elemento.nombre === 'w:p' ? elemento : dentro.parrafo;
    const estrecho = dentro.estrecho || elemento.nombre === 'w:txbxContent';
    for (const hijo of elemento.hijos) if (isElement(hijo)) this.visit(hijo, { ...dentro, parrafo, estrecho });
  }

  private enterBlock(bloque: Elemento, ambito: Ambito): Ambito {
    const { nombre } = marcaOf(bloque);
    if (resolveBlockName(this.vocabulario, nombre, ambito.lista) === null) this.unknown(bloque, ambito);
    this.usadas.add(foldName(nombre));
    const lista = listOfBlock(bloque, this.vocabulario);
    if (lista === null) return ambito;
    if (ambito.lista !== null) this.tell('PLA-08', bloque);
    return { ...ambito, lista };
  }

  private unknown(elemento: Elemento, { lista }: Ambito): void {
    this.desconocidas = true;
    const { nombre, texto } = marcaOf(elemento);
    const sugerencia = suggestName(this.vocabulario, nombre, lista);
    const deOtro = isOfOtherKind(nombre) && !nombre.includes('.');
    this.findings.push(plantillaFinding('PLA-01', [texto, this.lugarOf(elemento), deOtro ? null : sugerencia, deOtro]));
  }

  private visitMark(elemento: Elemento, ambito: Ambito): void {
    const { tipo, nombre, texto } = marcaOf(elemento);
    if (tipo !== 'valor') return;
    const referente = resolveName(this.vocabulario, nombre, ambito.lista);
    if (referente === null) {
      this.unknown(elemento, ambito);
      return;
    }
    this.usadas.add(foldName(referente.clave));
    if (referente.tipo === 'lista') {
      const [columna = ''] = listOf(this.vocabulario, referente.clave).columnas.values();
      this.findings.push(plantillaFinding('PLA-09', [texto, this.lugarOf(elemento), referente.clave, columna]));
    } else if (referente.tipo === 'parte') {
      if (ambito.estrecho) this.tell('PLA-07', elemento);
      else if (ambito.lista !== null) this.tell('PLA-08', elemento);
      else if (!ambito.parrafo || plainText(ambito.parrafo).trim() !== texto) this.tell('PLA-06', elemento);
    }
  }
}

export interface Revision {
  readonly findings: readonly Finding[];
  /** Folded names of the parts, fields and lists that it uses. */
  readonly usadas: ReadonlySet<string>;
}

/**
 * Makes every placeholder and block of a template an element of its tree and checks that each can be filled; the trees
 * are then ready to be filled. Changes them.
 */
export function prepareParts(partes: readonly ParteDeTexto[], vocabulario: Vocabulario): Revision {
  const findings: Finding[] = [];
  const usadas = new Set<string>();
  let desconocidas = false;
  for (const parte of partes) {
    const sueltas = markPart(parte.raiz);
    const fallas = wrapBlocks(parte.raiz, vocabulario);
    const lugarOf = describePlaces(parte);
    for (const { parrafo } of sueltas) findings.push(plantillaFinding('PLA-05', [lugarOf(parrafo)]));
    for (const { falla, marca } of fallas) {
      findings.push(plantillaFinding(CODIGO_DE_FALLA[falla], [marcaOf(marca).texto, lugarOf(marca)]));
    }
    const revisor = new Revisor(vocabulario, lugarOf);
    revisor.visit(parte.raiz, { lista: null, parrafo: null, estrecho: parte.zona !== 'cuerpo' });
    findings.push(...revisor.findings);
    for (const clave of revisor.usadas) usadas.add(clave);
    desconocidas = desconocidas || revisor.desconocidas;
  }
  if (desconocidas) findings.push(plantillaFinding('PLA-10', [namesOf(vocabulario, null)]));
  if (findings.length === 0 && usadas.size === 0) findings.push(plantillaFinding('PLA-17', []));
  // Word writes a text box twice, for itself and for old programs.
  const distintos = findings.filter((f, i) => findings.findIndex((g) => g.mensaje === f.mensaje) === i);
  return { findings: distintos, usadas };
}
