import { AJUSTES, type Ajuste, type ClaveAjuste, type Configuracion, HOJA_CONFIGURACION } from '../mir/ajustes';
import { AJUSTE_DE_ESTATUS } from '../mir/contexto';
import type { Finding } from '../mir/finding';
import { lastOf } from '../mir/listas';
import { parseCorreos } from '../mir/roles';
import { a1 } from '../sheet/a1';
import { filaDeAjusteEn } from '../sheet/alinear-configuracion';
import { readBaseline } from '../sheet/baseline';
import { C_VALOR } from '../sheet/blueprint/configuracion';
import { conDeshacer } from '../sheet/deshacer';
import { hashOf } from '../sheet/fingerprint';
import { findHoja, textoEn } from '../sheet/grid';
import { HOJA_HISTORIAL } from '../sheet/historial';
import { HOJA_ENTREGAS } from '../sheet/hojas';
import type { Op, Plan } from '../sheet/op';
import { planLibro } from '../sheet/plan';
import { type LibroLeido, readLibro } from '../sheet/read';
import { simulate } from '../sheet/simulate';
import type { EstadoHoja, Snapshot } from '../sheet/state';
import { EFECTO_AJUSTES, nameAjustes } from '../text/app-ajustes';
import { ajusteOf, alcanceDe, filaDeAjuste, puedeCambiar, quienCambia } from './ajustes';
import { tellEfectos } from './ajustes-efectos';
import { type Cambios, findingsOfDespues, readCambios } from './ajustes-validar';
import type { VistaGuardarAjustes } from './ajustes-vista';
import { appFinding } from './finding';
import { NECESIDAD_CIFRAS, needHojas } from './hojas';
import { operacionesVista } from './operacion';
import { simulateReparado } from './ops-de-cambio';
import { sinMir } from './sin-mir';
import { refuse, type UseCase } from './usecase';

export interface EntradaGuardarAjustes {
  /** By key; null or "" leaves the setting blank. */
  readonly cambios: Readonly<Record<string, unknown>>;
  /** null: only shown. Else the one that was shown. */
  readonly huella: string | null;
}

/** Settings that sheets are drawn by: who may write where, the words that colours look for, what onEdit does not tell. */
export const DIBUJAN_HOJAS: readonly ClaveAjuste[] = [
  'administradores',
  'titulares',
  'capturistas',
  'lectores',
  'modoProteccion',
  'reglasApagadas',
  ...Object.values(AJUSTE_DE_ESTATUS),
];

const POR_CLAVE: ReadonlyMap<string, Ajuste> = new Map(AJUSTES.map((a) => [a.clave, a]));

const drawsHojas = (claves: readonly string[]): boolean =>
  claves.some((clave) => (DIBUJAN_HOJAS as readonly string[]).includes(clave));

/** Every setting that is written stands on its row. */
function isInPlace(hoja: EstadoHoja, cambios: Cambios): boolean {
  const filaDe = filaDeAjusteEn(hoja);
  return [...cambios.keys()].map(filaDeAjuste).every((fila) => filaDe(fila) === fila);
}

/** Cells one under another are written together. */
function writesOf(cambios: Cambios): Op[] {
  const filas = [...cambios]
    .map(([clave, valor]) => ({ fila: filaDeAjuste(clave), valor }))
    .sort((a, b) => a.fila - b.fila);
  const tramos: { fila: number; valores: (string | number | null)[] }[] = [];
  for (const { fila, valor } of filas) {
    const tramo = lastOf(tramos);
    if (tramo && tramo.fila + tramo.valores.length === fila) tramo.valores.push(valor);
    else tramos.push({ fila, valores: [valor] });
  }
  return tramos.map(({ fila, valores }) => ({
    tipo: 'escribir',
    hoja: HOJA_CONFIGURACION,
    rango: { fila, columna: C_VALOR, filas: valores.length, columnas: 1 },
    contenido: valores.map((v) => [v]),
    tocaCaptura: false,
  }));
}

/**
 * What follows on the sheets from settings that draw them, planned as a repair would; null: rows, columns or sheets are
 * out of place, and have to be mended first.
 */
function consecuencias(snapshot: Snapshot, escrituras: readonly Op[]): readonly Op[] | null {
  const aceptada = readBaseline(snapshot);
  const reparado = aceptada && simulateReparado(aceptada, snapshot);
  return reparado && planLibro(aceptada, simulate(reparado, escrituras), 'recomendadas').plan.ops;
}

/** Who may not change what was asked for, and who can. */
function findingOfAlcance(snapshot: Snapshot, libro: LibroLeido, cambios: Cambios): Finding | null {
  const alcance = alcanceDe(snapshot, libro);
  const ajenas = [...cambios.keys()].filter((clave) => !puedeCambiar(alcance, quienCambia(clave)));
  if (ajenas.length === 0) return null;
  const etiquetas = ajenas.map((clave) => ajusteOf(clave).etiqueta);
  return appFinding('APP-209', [snapshot.usuario, etiquetas, parseCorreos(libro.configuracion.administradores)]);
}

/** Whoever takes away the right by which this is done; the owner never loses it. */
function findingOfSalida({ usuario, acceso }: Snapshot, antes: Configuracion, despues: Configuracion): Finding[] {
  const quien = usuario.toLowerCase();
  const sale =
    quien !== acceso?.propietario &&
    parseCorreos(antes.administradores).includes(quien) &&
    !parseCorreos(despues.administradores).includes(quien);
  return sale ? [appFinding('APP-213', [usuario])] : [];
}

/**
 * Changes settings, all or none: each before and after with what it moves, then applied as it was shown. Settings that
 * sheets are drawn by (people, words of ESTATUS) bring their protections and colours in the same plan. Taken back like
 * any plan, but by a persona titular, to whom the record of undos is closed.
 */
export const guardarAjustes: UseCase<EntradaGuardarAjustes, VistaGuardarAjustes | null> = {
  needs: ({ cambios }) =>
    drawsHojas(Object.keys(cambios))
      ? needHojas('completa')
      : { ...NECESIDAD_CIFRAS, [HOJA_ENTREGAS]: 'valores', [HOJA_HISTORIAL]: 'valores' },
  decide(snapshot, { cambios: dados, huella: pedida }) {
    const libro = readLibro(snapshot);
    if (!libro) return refuse(sinMir(snapshot));
    const hoja = findHoja(snapshot, HOJA_CONFIGURACION);
    const leidos = readCambios(POR_CLAVE, dados);
    if (leidos.findings.length > 0) return refuse(...leidos.findings);
    if (!hoja || !isInPlace(hoja, leidos.cambios)) return refuse(appFinding('APP-71', []));
    const escrito = (clave: ClaveAjuste): string => textoEn(hoja, filaDeAjuste(clave), C_VALOR).trim();
    const cambios: Cambios = new Map(
      [...leidos.cambios].filter(([clave, valor]) => escrito(clave) !== (valor === null ? '' : String(valor))),
    );
    if (cambios.size === 0) return refuse(appFinding('APP-214', []));
    const ajeno = findingOfAlcance(snapshot, libro, cambios);
    if (ajeno) return refuse(ajeno);

    const { configuracion, mir, historia } = libro;
    const despues: Configuracion = { ...configuracion, ...Object.fromEntries(cambios) };
    const revisados = findingsOfDespues(despues, cambios, mir, historia.mesesCerrados);
    if (revisados.some((f) => f.severidad === 'error')) return refuse(...revisados);
    const claves = [...cambios.keys()];
    const escrituras = writesOf(cambios);
    const siguen = drawsHojas(claves) ? consecuencias(snapshot, escrituras) : [];
    if (!siguen) return refuse(appFinding('APP-48', []));

    const ops = [...escrituras, ...siguen];
    const deTitular = alcanceDe(snapshot, libro) === 'titulares';
    const findings = [
      ...revisados,
      ...findingOfSalida(snapshot, configuracion, despues),
      ...(deTitular ? [appFinding('APP-211', [])] : []),
    ];
    const protegen = siguen.filter((op) => op.tipo === 'proteger' || op.tipo === 'desproteger').length;
    const ajustes = [...cambios].map(([clave, valor]) => ({
      clave,
      etiqueta: ajusteOf(clave).etiqueta,
      celda: a1(filaDeAjuste(clave), C_VALOR),
      antes: escrito(clave),
      despues: valor === null ? '' : String(valor),
    }));
    const efectos = [
      ...tellEfectos(libro, despues, claves),
      ...(protegen === 0 ? [] : [EFECTO_AJUSTES.protecciones(protegen)]),
    ];
    // All that is shown: what was there before and what it moves may have changed, though the same would be written.
    const huella = hashOf(ajustes, efectos, ops);
    const operaciones = operacionesVista(ops, libro);
    const vista: VistaGuardarAjustes = { aplicada: false, operaciones, huella, ajustes, efectos };
    if (pedida === null) return { findings, plan: null, vista };
    if (pedida !== huella) return { findings: [appFinding('APP-32', []), ...findings], plan: null, vista };
    const plan: Plan = { ops, huella };
    const nombre = nameAjustes(claves.map((clave) => ajusteOf(clave).etiqueta));
    return {
      findings,
      plan: deTitular ? plan : conDeshacer(plan, snapshot, nombre),
      vista: { ...vista, aplicada: true },
    };
  },
};
