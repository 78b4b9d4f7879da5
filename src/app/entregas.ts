import { contextOf } from '../mir/contexto';
import {
  type Entrega,
  type EntregaPedida,
  entregasSinPreparar,
  estadoDe,
  type FechaEscrita,
  listEntregasPedidas,
} from '../mir/entregas';
import type { Finding } from '../mir/finding';
import { listPeriodos, namePeriodo, parsePeriodo, periodoDeInformes } from '../mir/periods';
import { type Permisos, readPermisos } from '../mir/roles';
import { normalizeText } from '../mir/text-number';
import { fechaText } from '../report/fechas';
import { findingsOfDeMas, findingsOfVigencia } from '../rules/ent';
import { blueprintEntregas, opsDeNuevas } from '../sheet/blueprint/entregas';
import { permisosOf } from '../sheet/blueprint/protection';
import { conDeshacer } from '../sheet/deshacer';
import { ENTREGAS_KEY, ENTREGAS_VALOR, isOwnEntregas } from '../sheet/entregas';
import { hashOf } from '../sheet/fingerprint';
import { findHoja, isVirgin } from '../sheet/grid';
import { HOJA_HISTORIAL } from '../sheet/historial';
import { HOJA_ENTREGAS } from '../sheet/hojas';
import type { Op } from '../sheet/op';
import { planOf } from '../sheet/plan';
import { type LibroLeido, readLibro } from '../sheet/read';
import { simulate } from '../sheet/simulate';
import type { EstadoHoja, Snapshot } from '../sheet/state';
import { FALTA_ENTREGA, nameEntrega } from '../text/entregas';
import type { EntregaVista, VistaEntregas, VistaPrepararEntregas } from './entregas-vista';
import { appFinding } from './finding';
import { NECESIDAD_CIFRAS } from './hojas';
import { operacionesVista } from './operacion';
import { checkPeriodo } from './periodo';
import { mayAdministrar } from './permiso';
import { sinMir } from './sin-mir';
import { refuse, type UseCase } from './usecase';
import type { OperacionVista } from './vista';

/** Why somebody may not change the deliveries; null: they may. Administradores and personas titulares do. */
export function puedeEntregar(snapshot: Snapshot, { configuracion }: LibroLeido): Finding | null {
  const { permisos } = readPermisos(configuracion, { secciones: [] }, []);
  const { administradores, titulares, lectores } = permisos;
  const usuario = snapshot.usuario.toLowerCase();
  if (mayAdministrar(snapshot, configuracion)) return null;
  if (titulares.includes(usuario) && !lectores.includes(usuario)) return null;
  return appFinding('APP-84', [snapshot.usuario, [...administradores, ...titulares]]);
}

const dicho = ({ iso, texto }: FechaEscrita): string => iso ?? texto;

/** The period as people say it; its key where it is none. */
function nombreDe(clave: string): string {
  const periodo = parsePeriodo(clave);
  return periodo ? namePeriodo(periodo) : clave;
}

function vistaOf(e: Entrega, ejercicio: number, corte: number): EntregaVista {
  return {
    informe: e.informe,
    periodo: e.periodo,
    nombrePeriodo: nombreDe(e.periodo),
    destinatario: e.destinatario,
    fechaLimite: dicho(e.fechaLimite),
    entregado: dicho(e.entregado),
    recibido: dicho(e.recibido),
    observado: dicho(e.observado),
    observaciones: e.observaciones,
    estado: estadoDe(e, ejercicio, corte),
    tarde: e.entregado.iso !== null && e.fechaLimite.iso !== null && e.entregado.iso > e.fechaLimite.iso,
  };
}

/** What is missing of some deliveries, a sentence each. */
function listFaltas(
  entregas: readonly Entrega[],
  sinPreparar: readonly EntregaPedida[],
  ejercicio: number,
  corte: number,
): string[] {
  const deFila = entregas.flatMap((e): string[] => {
    const nombre = nameEntrega(nombreDe(e.periodo), e.destinatario);
    const limite = fechaText(dicho(e.fechaLimite));
    switch (estadoDe(e, ejercicio, corte)) {
      case 'vencida':
        return [FALTA_ENTREGA.vencida(nombre, limite)];
      case 'pendiente':
        return [FALTA_ENTREGA.entregar(nombre, limite)];
      case 'entregada':
        return [FALTA_ENTREGA.acuse(nombre)];
      default:
        return [];
    }
  });
  return [
    ...deFila,
    ...sinPreparar.map((p) => FALTA_ENTREGA.preparar(nameEntrega(nombreDe(p.periodo), p.destinatario))),
  ];
}

/**
 * The deliveries, and what is missing of a period ("2025-B1"; null: of the whole year). What is overdue is judged at the
 * end of the cut-off month. Nothing is written.
 */
export const entregas: UseCase<{ readonly periodo: string | null }, VistaEntregas | null> = {
  needs: () => ({ ...NECESIDAD_CIFRAS, [HOJA_ENTREGAS]: 'valores' }),
  decide(snapshot, { periodo }) {
    const libro = readLibro(snapshot);
    if (!libro) return refuse(sinMir(snapshot));
    const { configuracion, mir } = libro;
    const pedido = periodo === null ? null : checkPeriodo(periodo, mir);
    if (pedido && 'finding' in pedido) return refuse(pedido.finding);
    const deInteres = (p: string): boolean =>
      pedido === null || normalizeText(p) === normalizeText(pedido.periodo.clave);
    const { corte } = contextOf(configuracion);
    const hechas = libro.entregas ?? [];
    const sinPreparar = entregasSinPreparar(listEntregasPedidas(configuracion, mir.ejercicio), hechas);
    const mostradas = hechas.filter((e) => deInteres(e.periodo));
    const { frecuenciaInformes, plazoEntrega } = configuracion;
    const tipo = periodoDeInformes(frecuenciaInformes);
    return {
      findings: [],
      plan: null,
      vista: {
        hay: libro.entregas !== null,
        puedeCambiar: puedeEntregar(snapshot, libro) === null,
        frecuencia: String(frecuenciaInformes ?? ''),
        plazo: typeof plazoEntrega === 'number' ? plazoEntrega : null,
        corte,
        periodos: listPeriodos(mir.ejercicio, tipo).map((p) => ({ clave: p.clave, nombre: namePeriodo(p) })),
        entregas: mostradas.map((e) => vistaOf(e, mir.ejercicio, corte)),
        falta: listFaltas(
          mostradas,
          sinPreparar.filter((p) => deInteres(p.periodo)),
          mir.ejercicio,
          corte,
        ),
        porPreparar: sinPreparar.length,
      },
    };
  },
};

/** New rows below those that are there, and the colours that reach down to them. */
function opsDeExtender(
  hoja: EstadoHoja,
  nuevas: readonly EntregaPedida[],
  permisos: Permisos,
  snapshot: Snapshot,
): Op[] {
  const filas = opsDeNuevas(hoja, nuevas);
  const extendida = simulate(snapshot, filas);
  const deseada = blueprintEntregas(permisos, findHoja(extendida, HOJA_ENTREGAS));
  const { ops } = planOf({ hojas: [deseada] }, extendida);
  return [...filas, ...ops.filter((op) => op.tipo === 'condicionar')];
}

/** What adds these rows, on a sheet that is there or on a new one, and makes the workbook remember that it has it. */
function opsDePreparar(libro: LibroLeido, snapshot: Snapshot, nuevas: readonly EntregaPedida[]): Op[] {
  const hoja = findHoja(snapshot, HOJA_ENTREGAS);
  const permisos = permisosOf(libro.configuracion, libro.baseline);
  const registrada = snapshot.registros?.some((r) => r.clave === ENTREGAS_KEY) ?? false;
  const ops =
    hoja && !isVirgin(hoja)
      ? opsDeExtender(hoja, nuevas, permisos, snapshot)
      : planOf({ hojas: [blueprintEntregas(permisos, hoja, nuevas)] }, snapshot).ops;
  return registrada ? [...ops] : [...ops, { tipo: 'registrar', clave: ENTREGAS_KEY, valor: ENTREGAS_VALOR }];
}

function operacionesOf(libro: LibroLeido, nuevas: readonly EntregaPedida[], ops: readonly Op[]): OperacionVista[] {
  const deFila = nuevas.map(
    (p): OperacionVista => ({
      tipo: 'escribir',
      hoja: HOJA_ENTREGAS,
      rango: '',
      descripcion: FALTA_ENTREGA.nueva(
        nameEntrega(nombreDe(p.periodo), p.destinatario),
        fechaText(p.fechaLimite ?? ''),
      ),
    }),
  );
  const resto = ops.filter((op) => op.tipo !== 'escribir' && op.tipo !== 'registrar');
  return [...deFila, ...operacionesVista(resto, libro)];
}

/**
 * Makes the sheet Entregas, or adds to it what the settings ask for and it does not have: a row an informe, period and
 * recipient. What is there is never changed; what is no longer asked for is told (ENT-06). Shown first.
 */
export const prepararEntregas: UseCase<{ readonly huella: string | null }, VistaPrepararEntregas | null> = {
  needs: () => ({ ...NECESIDAD_CIFRAS, [HOJA_ENTREGAS]: 'completa', [HOJA_HISTORIAL]: 'valores' }),
  decide(snapshot, { huella }) {
    const libro = readLibro(snapshot);
    if (!libro) return refuse(sinMir(snapshot));
    const denied = puedeEntregar(snapshot, libro);
    if (denied) return refuse(denied);
    const hoja = findHoja(snapshot, HOJA_ENTREGAS);
    if (!isVirgin(hoja) && !isOwnEntregas(snapshot)) {
      return refuse(appFinding('APP-02', [[HOJA_ENTREGAS]], { hoja: HOJA_ENTREGAS }));
    }
    const { configuracion, mir } = libro;
    const pedidas = listEntregasPedidas(configuracion, mir.ejercicio);
    const nuevas = entregasSinPreparar(pedidas, libro.entregas ?? []);
    const findings = [
      ...(findingsOfVigencia(configuracion) ?? []),
      ...findingsOfDeMas(configuracion, mir.ejercicio, libro.entregas ?? []),
    ];
    if (pedidas.length === 0) return refuse(appFinding('APP-83', [FALTA_ENTREGA.sinDestinatarios]), ...findings);
    const ops = isVirgin(hoja) || nuevas.length > 0 ? opsDePreparar(libro, snapshot, nuevas) : [];
    const mostrada = hashOf(nuevas, ops);
    const operaciones = operacionesOf(libro, nuevas, ops);
    const vista = { aplicada: false, nuevas: nuevas.length, operaciones, huella: mostrada };
    if (huella === null) return { findings, plan: null, vista };
    if (huella !== mostrada) return { findings: [appFinding('APP-32', []), ...findings], plan: null, vista };
    // The records of undo are closed to personas titulares.
    const plan = { ops, huella: mostrada };
    const reversible = mayAdministrar(snapshot, configuracion);
    return {
      findings,
      plan: reversible ? conDeshacer(plan, snapshot, FALTA_ENTREGA.nombre) : plan,
      vista: { ...vista, aplicada: true },
    };
  },
};
