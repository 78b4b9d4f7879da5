import { type DudaDeForma, readFormasJge } from '../intake/ine';
import { EJERCICIOS } from '../mir/ajustes';
import type { Finding } from '../mir/finding';
import { COLUMNAS_JGE, type InformeJge, PROPIOS_JGE } from '../mir/informe-jge';
import { type Duda, type Mir, SIN_CATALOGOS } from '../mir/model';
import { conDeshacer } from '../sheet/deshacer';
import { opsDeDudas } from '../sheet/dudas';
import { fingerprint } from '../sheet/fingerprint';
import { HOJA_INFORME_JGE } from '../sheet/hojas';
import { nextNumero } from '../sheet/informe-jge';
import type { Op, Plan } from '../sheet/op';
import { type LibroLeido, readLibro } from '../sheet/read';
import { simulate } from '../sheet/simulate';
import type { Snapshot } from '../sheet/state';
import { DUDA_INE, IMPORTAR_JGE } from '../text/ine';
import { emptyMir } from './crear';
import { appFinding } from './finding';
import { needHojas } from './hojas';
import { impedimentoDe } from './informe-jge';
import { opsDeInformes } from './informe-jge-ops';
import { findImpedimento, planInstalacion } from './instalar';
import { isNuestro } from './reconocer';
import { type Decision, refuse, type UseCase } from './usecase';
import type { FormaReconocida, VistaImportarJge } from './vista';

export interface EntradaImportarJge {
  readonly nombre: string;
  /** The bytes of a .txt or .docx. */
  readonly bytes: Uint8Array;
  /** The year of a new workbook where the source does not say it; null: the current one. */
  readonly ejercicio: number | null;
}

/** What a source would do to a workbook. */
interface Lectura {
  /** The forms that the workbook does not have, with the numbers that they get. */
  readonly nuevos: readonly InformeJge[];
  /** How many of the source it has already, word by word. */
  readonly repetidos: number;
  readonly dudas: readonly Duda[];
  readonly ejercicio: number;
  /** The MIR that is made for them; null: there is one. */
  readonly mir: Mir | null;
}

const doubt = (mensaje: string): Duda => ({ mensaje, fuente: { renglon: 0, texto: '' } });
/** The words of a form: a .docx keeps no blank lines, so the same form read from one and from a .txt differs in them. */
const contentOf = (informe: InformeJge): string =>
  JSON.stringify({ ...informe, numero: '' }, (_, valor: unknown) =>
    typeof valor === 'string' ? valor.replace(/\s+/g, ' ').trim() : valor,
  );

/**
 * The forms that are not among those that are there, each of which stands for one only, numbered from the highest on; by
 * the number that they have in the source.
 */
function withoutKnown(leidos: readonly InformeJge[], hay: readonly InformeJge[]): ReadonlyMap<string, InformeJge> {
  const known = hay.map(contentOf);
  const numeros = hay.map((i) => i.numero);
  const nuevos = new Map<string, InformeJge>();
  for (const informe of leidos) {
    const at = known.indexOf(contentOf(informe));
    if (at >= 0) {
      known.splice(at, 1);
      continue;
    }
    const numero = nextNumero(numeros);
    numeros.push(numero);
    nuevos.set(informe.numero, { ...informe, numero });
  }
  return nuevos;
}

/** The doubts about what is added, as they are kept beside those of other documents. */
function dudasDe(dudas: readonly DudaDeForma[], nuevos: ReadonlyMap<string, InformeJge>, nombre: string): Duda[] {
  return dudas.flatMap(({ informe, mensaje, fuente }): Duda[] => {
    if (informe === null) return [{ mensaje: IMPORTAR_JGE.dudaDelDocumento(nombre, mensaje), fuente }];
    const nuevo = nuevos.get(informe);
    return nuevo ? [{ mensaje: IMPORTAR_JGE.duda(nuevo.numero, nombre, mensaje), fuente }] : [];
  });
}

/** The MIR of a workbook that is made for forms: of their órgano, where they name one only. */
function mirOf(informes: readonly InformeJge[], ejercicio: number): Mir {
  const organos = new Set(informes.map((i) => i.direccion.replace(/\s+/g, ' ')));
  const [organo = ''] = organos;
  return emptyMir({ ejercicio, institucion: '', organo: organos.size === 1 ? organo : '' });
}

/** The workbook to which forms are added; null: one has to be made, or an installation that stopped is gone on with. */
function findLibro(snapshot: Snapshot, mir: Mir): LibroLeido | null {
  const libro = readLibro(snapshot);
  const unfinished = libro && !isNuestro(snapshot) && JSON.stringify(libro.baseline.mir) === JSON.stringify(mir);
  return unfinished ? null : libro;
}

function leer(snapshot: Snapshot, { nombre, bytes, ejercicio: pedido }: EntradaImportarJge): Lectura | Finding[] {
  if (pedido !== null && !(pedido >= EJERCICIOS.minimo && pedido <= EJERCICIOS.maximo))
    return [appFinding('APP-14', [String(pedido)])];
  const leidas = readFormasJge(nombre, bytes);
  const { informes, dudas, ejercicio: escrito, anios, origenDelEjercicio: fuente } = leidas;
  if (informes.length === 0) return [...leidas.findings];
  const anio = escrito ?? pedido ?? Number(snapshot.ahora.slice(0, 4));
  const mir = mirOf(informes, anio);
  const libro = findLibro(snapshot, mir);
  const nuevos = withoutKnown(informes, libro?.informesJge ?? []);
  const delLibro = libro?.mir.ejercicio ?? anio;
  const delReloj = anios.length > 1 ? IMPORTAR_JGE.variosEjercicios(anios, anio) : IMPORTAR_JGE.ejercicioDelReloj(anio);
  const delAnio = [
    ...(libro === null && fuente !== null ? [{ mensaje: DUDA_INE.ejercicioSupuesto(anio), fuente }] : []),
    ...(libro === null && escrito === null && pedido === null ? [doubt(delReloj)] : []),
    ...(pedido !== null && escrito !== null && pedido !== escrito
      ? [doubt(IMPORTAR_JGE.ejercicioDistinto(pedido, escrito))]
      : []),
    ...(escrito !== null && delLibro !== escrito ? [doubt(IMPORTAR_JGE.otroEjercicio(escrito, delLibro))] : []),
  ];
  return {
    nuevos: [...nuevos.values()],
    repetidos: informes.length - nuevos.size,
    dudas: [...delAnio, ...dudasDe(dudas, nuevos, nombre)],
    ejercicio: delLibro,
    mir: libro === null ? mir : null,
  };
}

function reconocida(informe: InformeJge): FormaReconocida {
  const { numero, direccion, entidad, fechaVisita, asuntos } = informe;
  const celdas = asuntos.flatMap((a) => COLUMNAS_JGE.filter((c) => a[c] !== '')).length;
  const campos = PROPIOS_JGE.filter((clave) => informe[clave] !== '').length;
  return { numero, direccion, entidad, fechaVisita, campos, asuntos: asuntos.length, celdas };
}

const vistaOf = ({ nuevos, repetidos, dudas, ejercicio, mir }: Lectura): VistaImportarJge => ({
  modo: mir === null ? 'agregar' : 'nueva',
  informes: nuevos.map(reconocida),
  repetidos,
  ejercicio,
  dudas: nuevos.length > 0 ? dudas : [],
});

/** The empty MIR of a new workbook with its companion sheets, or nothing where there is one. */
function planLibro({ mir }: Lectura, snapshot: Snapshot): Plan | readonly Finding[] {
  if (mir === null) return { ops: [], huella: fingerprint(snapshot) };
  const { findings, plan } = planInstalacion({ mir, capitulos: [], catalogos: SIN_CATALOGOS, dudas: [] }, snapshot);
  return plan ?? findings;
}

/** Forms are what is known again: stopped before they are written, the same document again does all that is missing. */
function formsLast(ops: readonly Op[]): Op[] {
  return [...ops.filter((op) => op.tipo === 'registrar'), ...ops.filter((op) => op.tipo !== 'registrar')];
}

/** Puts forms and doubts into the workbook, which is made first where there is none. */
function planDe(lectura: Lectura, snapshot: Snapshot): Plan | readonly Finding[] {
  const { nuevos, dudas } = lectura;
  const base = planLibro(lectura, snapshot);
  if (!('ops' in base)) return base;
  const hecho = simulate(snapshot, base.ops);
  const libro = readLibro(hecho);
  if (libro === null) throw new Error('A workbook was planned for the forms, and it has no MIR.');
  const denied = impedimentoDe(libro, hecho);
  if (denied) return [denied];
  const deFormas = opsDeInformes(libro, hecho, nuevos);
  if ('code' in deFormas) return [deFormas];
  const ops = [...base.ops, ...opsDeDudas(dudas, hecho), ...formsLast(deFormas)];
  return conDeshacer({ ...base, ops }, snapshot, IMPORTAR_JGE.nombrePlan);
}

function decideLectura(snapshot: Snapshot, lectura: Lectura): Decision<VistaImportarJge | null> {
  const vista = vistaOf(lectura);
  const repetidos =
    lectura.repetidos > 0 ? [appFinding('APP-155', [lectura.repetidos], { hoja: HOJA_INFORME_JGE })] : [];
  if (lectura.nuevos.length === 0) return { findings: repetidos, plan: null, vista };
  const plan = planDe(lectura, snapshot);
  return 'ops' in plan ? { findings: repetidos, plan, vista } : refuse(...plan);
}

/**
 * The INE forms of a document go to the sheet Informe JGE, below those that are there; of those that it has word by word
 * none is added again. A workbook without a MIR gets an empty one. What intake would not decide alone goes to Dudas.
 */
export const importarFormasJge: UseCase<EntradaImportarJge, VistaImportarJge | null> = {
  needs: () => needHojas('completa'),
  decide(snapshot, entrada) {
    const impedimento = findImpedimento(snapshot);
    if (impedimento) return refuse(impedimento);
    const lectura = leer(snapshot, entrada);
    return 'nuevos' in lectura ? decideLectura(snapshot, lectura) : refuse(...lectura);
  },
};

/** What the forms of a document are read as, and what importing them would do: only shown, with what would stop it. */
export const leerFormasJge: UseCase<EntradaImportarJge, VistaImportarJge | null> = {
  needs: () => needHojas('completa'),
  decide(snapshot, entrada) {
    const lectura = leer(snapshot, entrada);
    if (!('nuevos' in lectura)) return refuse(...lectura);
    const impedimento = findImpedimento(snapshot);
    const findings = impedimento ? [impedimento] : decideLectura(snapshot, lectura).findings;
    return { findings, plan: null, vista: vistaOf(lectura) };
  },
};
