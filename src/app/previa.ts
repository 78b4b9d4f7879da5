import type { Finding } from '../mir/finding';
import { ANEXO_1 } from '../mir/format';
import { type Duda, listLineas, type Pat } from '../mir/model';
import { readBaseline } from '../sheet/baseline';
import { conDeshacer } from '../sheet/deshacer';
import { findHoja, isVirgin } from '../sheet/grid';
import type { Plan } from '../sheet/op';
import type { Snapshot } from '../sheet/state';
import { appFinding } from './finding';
import { HOJAS_NUESTRAS, needHojas } from './hojas';
import { LAS_DEMAS, type Necesidad, refuse, type UseCase } from './usecase';

/** A linea as a preview shows it. */
interface LineaPrevia {
  /** Title of its seccion, "" without secciones. */
  readonly seccion: string;
  readonly objetivo: string;
  readonly lineaAccion: string;
  readonly meta: number | null;
  readonly unidad: string;
  readonly mesInicial: number | null;
  readonly mesFinal: number | null;
}

/** What starting a MIR would make, before anything is written. */
export interface VistaPrevia {
  readonly ejercicio: number;
  readonly institucion: string;
  readonly organo: string;
  readonly secciones: number;
  readonly objetivos: number;
  readonly lineas: number;
  /** Lineas that have a meta. */
  readonly metas: number;
  readonly capitulos: number;
  readonly catalogos: Readonly<Record<'politicas' | 'programas' | 'siglas' | 'unidades', number>>;
  /** The first lineas. */
  readonly muestra: readonly LineaPrevia[];
  /** Sheets in sight that are made. */
  readonly nuevas: readonly string[];
  /** There is a MIR of ours without lineas, whose sheets are filled. */
  readonly llena: boolean;
  /** The sheet of people that becomes the MIR, since it already has its form; null: none. */
  readonly propia: string | null;
  /** Sheets of the workbook whose names ours need. */
  readonly renombradas: readonly { readonly hoja: string; readonly nombre: string }[];
  /** Of people: nothing on them changes. */
  readonly intactas: readonly string[];
  readonly dudas: readonly Duda[];
  /** Names the plan: asked for with it (`previa`), exactly this is done. */
  readonly huella: string;
}

/** An installation that can be done, and what is told once it is. */
export interface Instalable {
  readonly pat: Pat;
  readonly plan: Plan;
  readonly findings: readonly Finding[];
}

/** Why a way of starting cannot be. */
export interface NoInstalable {
  readonly plan: null;
  readonly findings: readonly Finding[];
}

/** How a way of starting decides. */
type Decidir<Entrada> = (snapshot: Snapshot, entrada: Entrada) => Instalable | NoInstalable;

export function noInstalable(...findings: readonly Finding[]): NoInstalable {
  return { plan: null, findings };
}

/** The `huella` of the preview that was shown, to do exactly that; null or left out: whatever is planned now. */
export interface ConPrevia {
  readonly previa?: string | null;
}

const LINEAS_DE_MUESTRA = 8;

/** What an installation would make of a workbook, in figures and names. */
export function previaOf({ pat, plan }: Instalable, snapshot: Snapshot): VistaPrevia {
  const { mir, capitulos, catalogos, dudas } = pat;
  const lineas = listLineas(mir);
  const nuestras: readonly string[] = HOJAS_NUESTRAS;
  const renombradas = plan.ops.flatMap((op) =>
    op.tipo === 'renombrarHoja' ? [{ hoja: op.hoja, nombre: op.nombre }] : [],
  );
  const haceMir = plan.ops.some((op) => op.tipo === 'crearHoja' && op.hoja === ANEXO_1.hoja);
  const llena = readBaseline(snapshot) !== null;
  const conForma = haceMir || llena ? null : findHoja(snapshot, ANEXO_1.hoja);
  const propia = renombradas.find((r) => r.nombre === ANEXO_1.hoja)?.hoja ?? (isVirgin(conForma) ? null : ANEXO_1.hoja);
  const conOtroNombre = new Set(renombradas.map((r) => r.hoja));
  const ajena = (nombre: string): boolean => conOtroNombre.has(nombre) || !nuestras.includes(nombre);
  return {
    ejercicio: mir.ejercicio,
    institucion: mir.titulo.institucion,
    organo: mir.titulo.organo,
    secciones: mir.secciones.length,
    objetivos: mir.secciones.reduce((n, s) => n + s.objetivos.length, 0),
    lineas: lineas.length,
    metas: lineas.filter(({ linea }) => linea.metaPropuesta !== null).length,
    capitulos: capitulos.length,
    catalogos: {
      politicas: catalogos.politicas.length,
      programas: catalogos.programas.length,
      siglas: catalogos.siglas.length,
      unidades: catalogos.unidades.length,
    },
    muestra: lineas.slice(0, LINEAS_DE_MUESTRA).map(({ seccion, objetivo, linea }) => ({
      seccion: mir.secciones[seccion]?.titulo ?? '',
      objetivo: objetivo.numero,
      lineaAccion: linea.lineaAccion,
      meta: linea.metaPropuesta,
      unidad: linea.unidadMedida,
      mesInicial: linea.mesInicial,
      mesFinal: linea.mesFinal,
    })),
    nuevas: plan.ops.flatMap((op) => (op.tipo === 'crearHoja' && !op.oculta ? [op.hoja] : [])),
    llena,
    propia,
    renombradas: renombradas.filter((r) => r.nombre !== ANEXO_1.hoja),
    intactas: snapshot.hojas
      .filter((h) => h.nombre !== propia && ajena(h.nombre) && !h.oculta && !isVirgin(h))
      .map((h) => h.nombre),
    dudas,
    huella: plan.huella,
  };
}

/** What a way of starting would do: only shown. It reads the other sheets too, to say that they stay. */
export function previewOf<Entrada>(
  decidir: Decidir<Entrada>,
  mas: (entrada: Entrada) => Necesidad = () => ({}),
): UseCase<Entrada, VistaPrevia | null> {
  return {
    needs: (entrada) => ({ ...needHojas('completa'), ...mas(entrada), [LAS_DEMAS]: 'valores' }),
    decide(snapshot, entrada) {
      const decidida = decidir(snapshot, entrada);
      if (decidida.plan === null) return refuse(...decidida.findings);
      return { findings: [], plan: null, vista: previaOf(decidida, snapshot) };
    },
  };
}

/** A way of starting, done as it was shown where its `previa` says so; `nombre`: how an undo names it. */
export function installOf<Entrada extends ConPrevia, Vista>(
  decidir: Decidir<Entrada>,
  nombre: string,
  vistaDe: (decidida: Instalable) => Vista,
  mas: (entrada: Entrada) => Necesidad = () => ({}),
): UseCase<Entrada, Vista | null> {
  return {
    needs: (entrada) => ({ ...needHojas('completa'), ...mas(entrada) }),
    decide(snapshot, entrada) {
      const decidida = decidir(snapshot, entrada);
      if (decidida.plan === null) return refuse(...decidida.findings);
      const { previa = null } = entrada;
      if (previa !== null && previa !== decidida.plan.huella) return refuse(appFinding('APP-191', []));
      const plan = conDeshacer(decidida.plan, snapshot, nombre);
      return { findings: decidida.findings, plan, vista: vistaDe(decidida) };
    },
  };
}
