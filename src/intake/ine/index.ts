import { EJERCICIOS } from '../../mir/ajustes';
import type { Finding } from '../../mir/finding';
import { COLUMNAS_JGE, type InformeJge, PROPIOS_JGE, type PropioJge } from '../../mir/informe-jge';
import type { Duda } from '../../mir/model';
import { DUDA_INE } from '../../text/ine';
import { decodeText } from '../decode';
import { findingOf, findingOfText, isDocx, partesOfDocx } from '../source';
import { itemsOf } from './campos';
import { readDocumento } from './documento';
import { dudaOf, dudaSinCampo } from './duda';
import { findDiasImposibles, listAniosConMes, listAniosSolos } from './fechas';
import { type FormaLeida, isContinuacion, joinContinuacion, readForma, splitFormas } from './forma';
import { findEncabezado } from './tabla';
import { type Partes, readTexto } from './texto';
import { isBlank, type Trozo, textoOf, writeTrozos } from './trozo';

/** A doubt with the form that it is about, by its number in the source; null: about none. */
export interface DudaDeForma extends Duda {
  readonly informe: string | null;
}

/** What a source brings of INE forms. */
export interface FormasLeidas {
  /** In the order of the source, numbered from "1"; [] where it is none. */
  readonly informes: readonly InformeJge[];
  readonly dudas: readonly DudaDeForma[];
  /** The year that their dates name; null where they name none, or more than one. */
  readonly ejercicio: number | null;
  /** The years that their dates name, each once, that a MIR can have. */
  readonly anios: readonly number[];
  /** Where the year was read; null where there is none. */
  readonly origenDelEjercicio: Duda['fuente'] | null;
  readonly findings: readonly Finding[];
}

type Anio = Pick<FormasLeidas, 'ejercicio' | 'anios' | 'origenDelEjercicio'>;
const SIN_ANIO: Anio = { ejercicio: null, anios: [], origenDelEjercicio: null };
const NADA: FormasLeidas = { informes: [], dudas: [], ...SIN_ANIO, findings: [] };

/** The stretches of a form that stand in its fields. */
function trozosOf({ campos, asuntos }: FormaLeida): readonly Trozo[] {
  return [...[...campos.values()].flat(), ...asuntos.flatMap((a) => COLUMNAS_JGE.flatMap((c) => a[c]))];
}

function informeOf({ campos, asuntos }: FormaLeida, numero: string): InformeJge {
  const textos = PROPIOS_JGE.map((clave) => [clave, writeTrozos(campos.get(clave) ?? [])]);
  return {
    numero,
    ...(Object.fromEntries(textos) as Record<PropioJge, string>),
    asuntos: asuntos.map((a) => ({
      convenios: writeTrozos(a.convenios),
      particulares: writeTrozos(a.particulares),
      oportunidad: writeTrozos(a.oportunidad),
      ordinaria: writeTrozos(a.ordinaria),
      pycipef: writeTrozos(a.pycipef),
      proyecto: writeTrozos(a.proyecto),
    })),
  };
}

/** Of the dates of the visits, else of the dates told, else of the years told alone: the first that name any decide. */
function yearOf(formas: readonly FormaLeida[]): Anio {
  const visitas = formas.flatMap((f) => [...(f.campos.get('fechaVisita') ?? [])]);
  const todo = formas.flatMap(trozosOf);
  const lugares = [
    { trozos: visitas, aniosDe: listAniosConMes },
    { trozos: todo, aniosDe: listAniosConMes },
    { trozos: todo, aniosDe: listAniosSolos },
  ];
  for (const { trozos, aniosDe } of lugares) {
    const found = trozos.flatMap((trozo) => aniosDe(textoOf(trozo)).map((anio) => ({ anio, trozo })));
    const [first] = found;
    if (first === undefined) continue;
    const { anio, trozo } = first;
    const anios = [...new Set(found.map((f) => f.anio))].filter(
      (a) => a >= EJERCICIOS.minimo && a <= EJERCICIOS.maximo,
    );
    const sole = anios.length === 1 && found.every((f) => f.anio === anio);
    if (!sole) return { ...SIN_ANIO, anios: anios.sort((a, b) => a - b) };
    return { ejercicio: anio, anios, origenDelEjercicio: dudaOf(trozo, '').fuente };
  }
  return SIN_ANIO;
}

/** Doubts that need the whole form: labels that it lacks, days that do not exist. */
function dudasOf(forma: FormaLeida): Duda[] {
  const faltan = PROPIOS_JGE.filter((clave) => !forma.campos.has(clave));
  return [
    ...forma.dudas,
    ...(faltan.length > 0 ? [dudaOf(forma.inicio, DUDA_INE.camposAusentes(faltan))] : []),
    ...(forma.conEncabezado ? [] : [dudaOf(forma.inicio, DUDA_INE.sinTabla())]),
    ...trozosOf(forma).flatMap((t) =>
      findDiasImposibles(textoOf(t)).map(({ dia, mes }) => dudaOf(t, DUDA_INE.diaImposible(dia, mes))),
    ),
  ];
}

function partesOf(nombre: string, bytes: Uint8Array): Partes | Finding {
  if (bytes.length === 0) return findingOf('INT-01', nombre);
  if (isDocx(nombre)) {
    const partes = partesOfDocx(bytes);
    return partes === null ? findingOf('INT-03', nombre) : readDocumento(partes);
  }
  return findingOfText(nombre, bytes) ?? readTexto(decodeText(bytes));
}

/** The forms among the parts of a source: each with the page that continues it. */
function readFormas({ antes, formas }: Partes): { readonly formas: FormaLeida[]; readonly dudas: Duda[] } {
  const leidas: FormaLeida[] = [];
  const ajenas: Trozo[] = [];
  // A form may have lost its title: what stands before the first one is a form where it has the table of one.
  const sinTitulo = antes.length > 0 && findEncabezado(antes) === null;
  if (sinTitulo) ajenas.push(...itemsOf(antes).map((i) => i.trozo));
  for (const piezas of [...(sinTitulo ? [] : [antes]), ...formas].flatMap(splitFormas)) {
    const forma = readForma(piezas);
    const anterior = leidas[leidas.length - 1];
    if (forma === null) ajenas.push(...itemsOf(piezas).map((i) => i.trozo));
    else if (anterior && isContinuacion(forma)) leidas[leidas.length - 1] = joinContinuacion(anterior, forma);
    else leidas.push(forma);
  }
  const dudas = ajenas.filter((t) => !isBlank(t)).map(dudaSinCampo);
  return { formas: leidas, dudas };
}

/**
 * Reads the INE forms ("Informe que presentan los integrantes de la Junta General Ejecutiva...") of a .txt (UTF-8 or
 * latin-1) or .docx. Every word of a field is in that field, in order, as rich text (mir/texto-rico.ts); what intake
 * would not decide alone is a doubt with its place. A file is known by what it says: one without the table of a form is
 * none, and gives INT-12; what cannot be read gives INT-01 to INT-03.
 */
export function readFormasJge(nombre: string, bytes: Uint8Array): FormasLeidas {
  const partes = partesOf(nombre, bytes);
  if (!('formas' in partes)) return { ...NADA, findings: [partes] };
  if ([partes.antes, ...partes.formas].every((piezas) => findEncabezado(piezas) === null))
    return { ...NADA, findings: [findingOf('INT-12', nombre)] };
  const { formas, dudas } = readFormas(partes);
  return {
    informes: formas.map((forma, i) => informeOf(forma, String(i + 1))),
    dudas: [
      ...dudas.map((d) => ({ ...d, informe: null })),
      ...formas.flatMap((forma, i) => dudasOf(forma).map((d) => ({ ...d, informe: String(i + 1) }))),
    ],
    ...yearOf(formas),
    findings: [],
  };
}

/** Whether a file holds INE forms, by what it says. */
export function isFormaJge(nombre: string, bytes: Uint8Array): boolean {
  return readFormasJge(nombre, bytes).informes.length > 0;
}
