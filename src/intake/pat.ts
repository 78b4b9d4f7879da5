import type { Finding } from '../mir/finding';
import { lastOf } from '../mir/listas';
import type { Catalogos, Duda, Mir, Pat, Seccion } from '../mir/model';
import { normalizeText } from '../mir/text-number';
import { CAPITULO, DUDA } from '../text/intake';
import { compareAnexo, type FilaUbicada, placeFilas } from './anexo/aplicar';
import { readTabla, type TablaAnexo } from './anexo/tabla';
import { buildSecciones, reviewPresupuesto } from './armar';
import { readCapitulos } from './capitulos';
import { readAlineacion, readSiglas } from './catalogos';
import { compareCronograma, compareObjetivos, reviewNumbers } from './comparar';
import { settleEjercicio, settleTitulo } from './encabezado';
import type { Bloque, Fuente } from './fuente';
import { splitTramos, type Tramo } from './headings';
import { dudaAt, type SeccionLeida } from './lectura';
import { readLineas } from './lineas';
import { readObjetivos } from './objetivos';
import { countLineas, joinSecciones, seccionesOfAnexo } from './reunir';
import { findingOf } from './source';

/** Objetivos with their lineas, wherever the document lists these: lineas, else cronograma, else Anexo 1. */
function gatherSecciones(capitulo: readonly SeccionLeida[], tramos: readonly Tramo[], tabla: TablaAnexo | null) {
  const lineas = readLineas(tramos, 'lineas', capitulo);
  const cronograma = readLineas(tramos, 'cronograma', capitulo.length > 0 ? capitulo : lineas.secciones);
  const textos = new Map<Tramo, readonly Bloque[]>([...lineas.textos, ...cronograma.textos]);
  const own = countLineas(lineas.secciones) > 0;
  const fromCronograma = !own && countLineas(cronograma.secciones) > 0;
  const source = own
    ? lineas.secciones
    : fromCronograma
      ? cronograma.secciones
      : seccionesOfAnexo(tabla?.filas ?? [], capitulo);
  const joined = joinSecciones(capitulo, source);
  const first = source[0]?.objetivos[0]?.origen;
  const moved =
    own || first === undefined
      ? []
      : [dudaAt(first, fromCronograma ? DUDA.lineasDelCronograma() : DUDA.lineasDelAnexo())];
  const hasCronograma = cronograma.secciones.some((s) => s.objetivos.length > 0);
  const dudas = [
    ...moved,
    ...lineas.dudas,
    ...joined.dudas,
    ...reviewNumbers(joined.secciones),
    ...compareObjetivos(joined.secciones, own ? lineas.secciones : [], CAPITULO.lineas),
    ...cronograma.dudas,
    ...(hasCronograma ? compareObjetivos(joined.secciones, cronograma.secciones, CAPITULO.cronograma) : []),
    ...(hasCronograma ? compareCronograma(joined.secciones, cronograma.secciones) : []),
  ];
  return { secciones: joined.secciones, cronograma: cronograma.secciones, textos, dudas };
}

/** How many lineas Anexo 1 leaves without data, or that there is no Anexo 1. */
function reviewAnexo(tabla: TablaAnexo | null, con: number, total: number, last: Bloque | undefined): Duda[] {
  if (tabla !== null) return con === total ? [] : [dudaAt(tabla.encabezado, DUDA.anexoIncompleto(con, total))];
  return last === undefined ? [] : [dudaAt(last, DUDA.sinAnexo(total))];
}

/** Anexo 1, its cells told apart by the words that the chapters use; null where the document has none. */
function readAnexo(
  anexo: Tramo | undefined,
  { politicas, programas }: Pick<Catalogos, 'politicas' | 'programas'>,
  capitulo: readonly SeccionLeida[],
): TablaAnexo | null {
  if (anexo === undefined) return null;
  const vocabulario = {
    politicas: politicas.map(normalizeText),
    programas: programas.map(normalizeText),
    objetivos: capitulo.flatMap((s) => s.objetivos.map((o) => normalizeText(o.texto).replace(/\.$/, ''))),
  };
  return readTabla(
    anexo.bloques,
    vocabulario,
    capitulo.map((s) => s.titulo),
  );
}

/** Units of measure in the order in which lineas first use them. */
function listUnidades(secciones: readonly Seccion[]): string[] {
  const unidades = secciones.flatMap((s) => s.objetivos.flatMap((o) => o.lineas.map((l) => l.unidadMedida)));
  return [...new Set(unidades)].filter((u) => u !== '');
}

/** The year in the budget header, kept as written, where it is not the year of the programme. */
function reviewAnio(tabla: TablaAnexo | null, anioPresupuesto: number, ejercicio: number): Duda[] {
  if (tabla === null || anioPresupuesto === ejercicio) return [];
  return [dudaAt(tabla.encabezado, DUDA.anioPresupuesto(anioPresupuesto, ejercicio))];
}

/**
 * A Programa Anual de Trabajo as data: MIR, chapters, catalogues and doubts (domain.md 4.1).
 * Where chapters disagree the objetivos and lineas of their own chapters hold, and the difference is a doubt.
 * @param opciones.ejercicio the year when the caller knows it; null: read from the document
 * @returns `pat` null with findings INT-04 (no objetivos), INT-05 (no lineas) or INT-06 (no year)
 */
export function readPat(
  fuente: Fuente,
  opciones: { readonly ejercicio: number | null },
): { pat: Pat | null; findings: Finding[] } {
  const tramos = splitTramos(fuente);
  const objetivos = readObjetivos(tramos);
  const alineacion = readAlineacion(fuente.bloques);
  const anexo = tramos.find((t) => t.concepto === 'anexo1');
  const tabla = readAnexo(anexo, alineacion, objetivos.secciones);
  const gathered = gatherSecciones(objetivos.secciones, tramos, tabla);

  const refuse = (code: 'INT-04' | 'INT-05' | 'INT-06') => ({ pat: null, findings: [findingOf(code, fuente.nombre)] });
  if (gathered.secciones.every((s) => s.objetivos.length === 0)) return refuse('INT-04');
  const total = countLineas(gathered.secciones);
  if (total === 0) return refuse('INT-05');
  const year = settleEjercicio(fuente, tabla, tramos, opciones.ejercicio);
  if (year.ejercicio === null) return refuse('INT-06');

  const placed: { filas: FilaUbicada[]; dudas: Duda[] } =
    tabla === null ? { filas: [], dudas: [] } : placeFilas(tabla, gathered.secciones);
  const built = buildSecciones(gathered.secciones, gathered.cronograma, placed.filas, alineacion.programas);
  const { titulo, dudas: deTitulo } = settleTitulo(tabla, tramos, fuente);
  const anioPresupuesto = tabla?.anioPresupuesto ?? year.ejercicio;
  const siglas = readSiglas(tramos);
  const catalogos: Catalogos = { ...alineacion, siglas: siglas.siglas, unidades: listUnidades(built.secciones) };
  const mir: Mir = {
    ejercicio: year.ejercicio,
    anioPresupuesto,
    titulo,
    secciones: built.secciones,
    presupuestoDeclarado: tabla?.declarado?.valor ?? null,
  };
  const propios = new Map<Tramo, readonly Bloque[]>([...objetivos.textos, ...gathered.textos, ...siglas.textos]);
  if (anexo !== undefined && tabla !== null) propios.set(anexo, tabla.textos);
  const dudas: Duda[] = [
    ...year.dudas,
    ...deTitulo,
    ...siglas.dudas,
    ...objetivos.dudas,
    ...gathered.dudas,
    ...reviewAnio(tabla, anioPresupuesto, year.ejercicio),
    ...(tabla?.dudas ?? []),
    ...placed.dudas,
    ...compareAnexo(placed.filas, gathered.secciones),
    ...built.dudas.anexo,
    ...(tabla === null ? [] : reviewPresupuesto(tabla, placed.filas, built.secciones)),
    ...reviewAnexo(tabla, placed.filas.length, total, lastOf(fuente.bloques)),
    ...built.dudas.demanda,
    ...built.dudas.acumulacion,
    ...built.dudas.calendario,
  ];
  return { pat: { mir, capitulos: readCapitulos(tramos, propios), catalogos, dudas }, findings: [] };
}
