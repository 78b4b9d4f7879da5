import { nombreDeTabla } from '../intake/tabla/columnas';
import { fuenteOf, type OrigenTabla } from '../intake/tabla/fuente';
import { readTablaDeLineas, type TablaLeida } from '../intake/tabla/leer';
import { EJERCICIOS } from '../mir/ajustes';
import type { Finding } from '../mir/finding';
import { columnName } from '../mir/letras';
import { type Duda, listLineas, type Pat } from '../mir/model';
import { conDeshacer } from '../sheet/deshacer';
import { fingerprint } from '../sheet/fingerprint';
import type { Plan } from '../sheet/op';
import { type LibroLeido, readLibro } from '../sheet/read';
import type { Snapshot } from '../sheet/state';
import { programaTexto } from '../text/app';
import { NOMBRE_PLAN } from '../text/deshacer';
import { DUDA_TABLA } from '../text/tabla';
import { type CapturasDeTabla, capturasDeTabla, entradasDeCapturas, opsDeCapturas } from './capturas-tabla';
import { appFinding } from './finding';
import { needHojas } from './hojas';
import { findImpedimento, instalableOf, planInstalacion } from './instalar';
import { type ConPrevia, type Instalable, type NoInstalable, noInstalable, previaOf, type VistaPrevia } from './previa';
import { isNuestro } from './reconocer';
import { anotar, opsDeBaseline } from './registrar';
import { findingOfDano } from './sin-mir';
import { type Decision, LAS_DEMAS, refuse, type UseCase } from './usecase';
import type { VistaTabla } from './vista';

export interface EntradaTabla extends ConPrevia {
  readonly origen: OrigenTabla;
  /** The year where the table does not say it; null: that of the workbook's MIR, else the current one. */
  readonly ejercicio: number | null;
}

/** What a table would do to a workbook. */
interface Lectura {
  readonly tabla: TablaLeida;
  /** The table as a PAT, with its year and what the workbook already said of its title. */
  readonly pat: Pat;
  /** The MIR with lineas into which only captures come; null: the table becomes the MIR. */
  readonly libro: LibroLeido | null;
  readonly adiciones: CapturasDeTabla | null;
}

/** The table with its year: what it says, else what was asked for, else that of the workbook, else the current one. */
function withEjercicio(
  { pat, ejercicio: escrito }: TablaLeida,
  pedido: number | null,
  libro: LibroLeido | null,
  ahora: string,
): Pat {
  const anio = escrito ?? pedido ?? libro?.mir.ejercicio ?? Number(ahora.slice(0, 4));
  const doubt = (mensaje: string): Duda => ({ mensaje, fuente: { renglon: 0, texto: '' } });
  const dudas = [
    ...(escrito !== null && pedido !== null && pedido !== escrito
      ? [doubt(DUDA_TABLA.ejercicioDistinto(pedido, escrito))]
      : []),
    ...(escrito === null && pedido === null && libro === null ? [doubt(DUDA_TABLA.ejercicioDelReloj(anio))] : []),
  ];
  const { mir } = pat;
  const anioPresupuesto = mir.anioPresupuesto === 0 ? anio : mir.anioPresupuesto;
  return { ...pat, mir: { ...mir, ejercicio: anio, anioPresupuesto }, dudas: [...dudas, ...pat.dudas] };
}

/** What the table does not say of the title, the workbook may have said already. */
function withTitulo(pat: Pat, libro: LibroLeido | null): Pat {
  const { titulo, ejercicio } = pat.mir;
  const previo = libro?.mir.titulo;
  return {
    ...pat,
    mir: {
      ...pat.mir,
      titulo: {
        institucion: titulo.institucion || (previo?.institucion ?? ''),
        formato: titulo.formato,
        programa: titulo.programa || previo?.programa || programaTexto(ejercicio),
        organo: titulo.organo || (previo?.organo ?? ''),
        objetivoGeneral: titulo.objetivoGeneral || (previo?.objetivoGeneral ?? ''),
      },
    },
  };
}

/** Reads a table against the workbook; findings where it cannot be. */
function leer(snapshot: Snapshot, { origen, ejercicio }: EntradaTabla): Lectura | readonly Finding[] {
  const dano = findingOfDano(snapshot);
  if (dano) return [dano];
  if (ejercicio !== null && !(ejercicio >= EJERCICIOS.minimo && ejercicio <= EJERCICIOS.maximo))
    return [appFinding('APP-14', [String(ejercicio)])];
  const { fuente, findings } = fuenteOf(origen);
  if (fuente === null) return findings;
  // An installation that stopped halfway is gone on with, not added to.
  const libro = isNuestro(snapshot) ? readLibro(snapshot) : null;
  const leida = readTablaDeLineas(fuente, { ejercicio: ejercicio ?? libro?.mir.ejercicio ?? null });
  if (leida.tabla === null) return leida.findings;
  const { tabla } = leida;
  const pat = withTitulo(withEjercicio(tabla, ejercicio, libro, snapshot.ahora), libro);
  if (libro === null || listLineas(libro.mir).length === 0) return { tabla, pat, libro: null, adiciones: null };
  if (pat.mir.ejercicio !== libro.mir.ejercicio)
    return [appFinding('APP-107', [String(pat.mir.ejercicio), String(libro.mir.ejercicio)])];
  return { tabla, pat, libro, adiciones: capturasDeTabla(tabla, libro, snapshot) };
}

function vistaDe({ tabla, pat, adiciones }: Lectura): VistaTabla {
  const { mir } = pat;
  const lineas = listLineas(mir);
  const numbers = lineas.reduce((n, { linea }) => n + linea.meses.filter((v) => v !== null).length, 0);
  return {
    forma: tabla.forma,
    modo: adiciones === null ? 'nueva' : 'capturas',
    separador: tabla.separador ?? '',
    ejercicio: mir.ejercicio,
    secciones: mir.secciones.length,
    objetivos: mir.secciones.reduce((n, s) => n + s.objetivos.length, 0),
    lineas: lineas.length,
    programadas: lineas.filter(({ linea }) => linea.programaCapturado !== null).length,
    capturas: adiciones === null ? numbers : adiciones.capturas.length,
    columnas: tabla.encabezado.columnas.map(({ clave, columna, texto, segura }) => ({
      key: clave,
      header: nombreDeTabla(clave),
      columna: columnName(columna),
      texto,
      certeza: segura ? 'segura' : 'probable',
    })),
    dudas:
      adiciones === null ? pat.dudas : [...adiciones.dudas, ...tabla.pat.dudas.filter((d) => !tabla.soloDeMir.has(d))],
  };
}

/** Only captures, in blank yellow cells: staff may do it. Whoever may write the Bitácora does so in the same plan. */
function planCapturas(libro: LibroLeido, { capturas }: CapturasDeTabla, snapshot: Snapshot): Plan {
  const ops = opsDeCapturas(capturas);
  const huella = fingerprint(snapshot);
  if (!snapshot.puedeEditarProtegido) return { ops, huella };
  const { ops: bitacora, baseline } = anotar(libro, snapshot, entradasDeCapturas(capturas, snapshot));
  const deBaseline = baseline === libro.baseline ? [] : opsDeBaseline(baseline, libro, snapshot);
  return conDeshacer({ ops: [...deBaseline, ...ops, ...bitacora], huella }, snapshot, NOMBRE_PLAN.tabla);
}

/** What is written of a table that was read; `vista` null: nothing can be. */
function decideLectura(snapshot: Snapshot, lectura: Lectura, previa: string | null): Decision<VistaTabla | null> {
  const vista = vistaDe(lectura);
  const { libro, adiciones, pat } = lectura;
  if (libro && adiciones) {
    if (adiciones.conocidas === 0) return refuse(appFinding('APP-105', []));
    const { capturas, negadas } = adiciones;
    if (capturas.length === 0 && negadas.length > 0) return refuse(...negadas);
    if (capturas.length === 0) return { findings: [appFinding('APP-108', [])], plan: null, vista };
    const lineas = new Set(capturas.map((c) => `${c.seccion}:${c.linea}`)).size;
    const hecho = appFinding('APP-106', [capturas.length, lineas]);
    return { findings: [hecho], plan: planCapturas(libro, adiciones, snapshot), vista };
  }
  const instalable = decideNueva(snapshot, pat);
  if (instalable.plan === null) return refuse(...instalable.findings);
  const { plan } = instalable;
  if (previa !== null && previa !== plan.huella) return refuse(appFinding('APP-191', []));
  return { findings: [], plan: conDeshacer(plan, snapshot, NOMBRE_PLAN.instalacion), vista };
}

/** The table as the MIR of the workbook. */
function decideNueva(snapshot: Snapshot, pat: Pat): Instalable | NoInstalable {
  const impedimento = findImpedimento(snapshot);
  return impedimento ? noInstalable(impedimento) : instalableOf(pat, planInstalacion(pat, snapshot));
}

/**
 * A table of lineas becomes a workbook, like a PAT; into a MIR that has lineas only captures come, where their yellow
 * cells are blank and their months open.
 */
export const importarTabla: UseCase<EntradaTabla, VistaTabla | null> = {
  needs: () => needHojas('completa'),
  decide(snapshot, entrada) {
    const lectura = leer(snapshot, entrada);
    return 'tabla' in lectura ? decideLectura(snapshot, lectura, entrada.previa ?? null) : refuse(...lectura);
  },
};

/**
 * What a table is read as and what importing it would do (`previa`: where it becomes the MIR): only shown. What would stop it is told beside it, so that a
 * table is known for one where it cannot be written.
 */
export const leerTabla: UseCase<EntradaTabla, (VistaTabla & { readonly previa: VistaPrevia | null }) | null> = {
  needs: () => ({ ...needHojas('completa'), [LAS_DEMAS]: 'valores' }),
  decide(snapshot, entrada) {
    const lectura = leer(snapshot, entrada);
    if (!('tabla' in lectura)) return refuse(...lectura);
    const { findings } = decideLectura(snapshot, lectura, null);
    const nueva = lectura.libro === null ? decideNueva(snapshot, lectura.pat) : null;
    const previa = nueva?.plan ? previaOf(nueva, snapshot) : null;
    return {
      findings: findings.filter((f) => f.severidad === 'error'),
      plan: null,
      vista: { ...vistaDe(lectura), previa },
    };
  },
};
