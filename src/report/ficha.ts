import { defaultConfiguracion } from '../mir/ajustes';
import { namePeriodo } from '../mir/periods';
import { indexSeguimiento, type Seguimiento, SIN_SEGUIMIENTO } from '../mir/seguimiento';
import { piePorDefecto, TITULOS } from '../text/reporte';
import { FICHA, NOTAS_FICHA } from '../text/reporte-ficha';
import type { CierreDeInforme } from './avance/datos';
import { camposComunes, institucionOf, organoOf } from './campos';
import {
  type Bloque,
  type Documento,
  type Membrete,
  type Pagina,
  type RenglonDePlantilla,
  textWidth,
} from './document';
import { fechaText } from './fechas';
import { type ContextoFicha, cifrasDeFicha, describeFicha } from './ficha/datos';
import { buildHoja, headingOf, signatureTable } from './ficha/hoja';
import { firmasOf } from './firmas';
import { type BaseDeIndicadores, corteDeIndicadores, describeIndicadores, type IndicadorDescrito } from './indicador';
import { membreteOf } from './membrete';

/** What the fichas técnicas are made of. */
export interface EntradaFichas extends BaseDeIndicadores {
  /** null: what is said is open. */
  readonly cierre: CierreDeInforme | null;
  readonly seguimiento?: Seguimiento;
}

const PAGINA: Pagina = { orientacion: 'vertical', margen: 800 };
const DEFECTO = defaultConfiguracion();
/** More fichas than these have a first page with their contents. */
const FICHAS_SIN_INDICE = 5;

function hasIndice(descritos: readonly IndicadorDescrito[]): boolean {
  return descritos.length > FICHAS_SIN_INDICE;
}

/** Thresholds, what is left out and what "—" means: under each ficha, since each is read alone. */
function noteOf(
  { linea, explicable }: IndicadorDescrito,
  corte: number | null,
  cierre: CierreDeInforme | null,
): Bloque {
  const { verde, amarillo, morado } = explicable.contexto.umbrales;
  const posteriores = corte === null ? 0 : linea.meses.slice(corte).filter((v) => v !== null).length;
  const frases = [
    corte === null ? NOTAS_FICHA.sinCorte : NOTAS_FICHA.semaforo(`${verde}%`, `${amarillo}%`, `${morado}%`),
    ...(cierre?.guardado ? [NOTAS_FICHA.segunCierre(fechaText(cierre.fecha.slice(0, 10)))] : []),
    ...(posteriores === 0 ? [] : [NOTAS_FICHA.posteriores(posteriores)]),
    NOTAS_FICHA.sinDatos,
  ];
  return { tipo: 'nota', tramos: [{ texto: frases.join(' ') }] };
}

/** Each ficha on a page of its own; in the contents, and only there, they stand under the titles of their secciones. */
function buildPaginas(
  descritos: readonly IndicadorDescrito[],
  contexto: ContextoFicha,
  membrete: Membrete,
  cierre: CierreDeInforme | null,
): Bloque[] {
  const conIndice = hasIndice(descritos);
  return descritos.flatMap((descrito, i): Bloque[] => {
    const { tituloSeccion, seccion } = descrito;
    const agrupada = conIndice && tituloSeccion !== '';
    const nueva = agrupada && descritos[i - 1]?.seccion !== seccion;
    return [
      { tipo: 'salto', pagina: null },
      ...(nueva ? [{ tipo: 'encabezado', nivel: 1, texto: tituloSeccion } as const] : []),
      { tipo: 'encabezado', nivel: agrupada ? 2 : 1, texto: headingOf(descrito) },
      ...buildHoja(descrito, contexto, membrete, textWidth(PAGINA)),
      noteOf(descrito, contexto.corte, cierre),
    ];
  });
}

/** One ficha is signed at its foot; several together, on a page that says of what. */
function buildFirmas({ config, mir }: EntradaFichas, fichas: number, lapso: string): Bloque[] {
  const firmas = firmasOf(config);
  if (fichas === 1) return [signatureTable(firmas, textWidth(PAGINA))];
  return [
    { tipo: 'salto', pagina: null },
    { tipo: 'encabezado', nivel: 1, texto: TITULOS.firmas },
    { tipo: 'parrafo', tramos: [{ texto: FICHA.firmas(fichas, mir.titulo.programa.trim(), lapso) }] },
    { tipo: 'firmas', firmas },
  ];
}

/** The data of each ficha as a template repeats a row for them: several paragraphs are several lines. */
function rowOf(descrito: IndicadorDescrito, contexto: ContextoFicha): RenglonDePlantilla {
  const datos = Object.entries(describeFicha(descrito, contexto)).map(([clave, textos]) => [clave, textos.join('\n')]);
  return { numero: descrito.linea.numero, ...Object.fromEntries(datos), ...cifrasDeFicha(descrito) };
}

/**
 * Fichas técnicas, a page an indicator where its texts allow it (domain.md section 5), as of the last month of the
 * period or the cut-off in force; later captures are left out of every figure. Nothing is said that the plan does not.
 */
export function buildFichas(entrada: EntradaFichas): Documento {
  const { mir, config, periodo, cierre, seguimiento = SIN_SEGUIMIENTO } = entrada;
  const nombre = String(config.nombreFicha ?? DEFECTO.nombreFicha).trim();
  const lapso = periodo ? namePeriodo(periodo) : String(mir.ejercicio);
  const membrete: Membrete = membreteOf(entrada, piePorDefecto(nombre, lapso));
  const asientosDe = indexSeguimiento(seguimiento);
  const contexto: ContextoFicha = {
    config,
    institucion: institucionOf(entrada),
    organo: organoOf(entrada),
    programa: mir.titulo.programa.trim(),
    ejercicio: mir.ejercicio,
    corte: corteDeIndicadores(entrada),
    evidenciasDe: ({ seccion, linea }) => asientosDe(seccion, linea.numero).evidencias,
  };
  const descritos = describeIndicadores(entrada);
  const conIndice = hasIndice(descritos);
  // A template may ask for both whatever the number of fichas.
  const inicio: Record<'portada' | 'indice', Bloque> = {
    portada: { tipo: 'titulo', texto: nombre, subtitulo: FICHA.subtitulo(contexto.programa, descritos.length) },
    indice: { tipo: 'indice', titulo: FICHA.contenido, nivel: 2 },
  };
  return {
    titulo: piePorDefecto(nombre, lapso),
    pagina: PAGINA,
    membrete,
    partes: [
      { clave: 'portada', bloques: conIndice ? [inicio.portada] : [] },
      { clave: 'indice', bloques: conIndice ? [inicio.indice] : [] },
      { clave: 'fichas', bloques: buildPaginas(descritos, contexto, membrete, cierre) },
      { clave: 'firmas', bloques: buildFirmas(entrada, descritos.length, lapso) },
    ],
    campos: camposComunes(entrada, nombre),
    listas: { fichas: descritos.map((descrito) => rowOf(descrito, contexto)) },
  };
}
