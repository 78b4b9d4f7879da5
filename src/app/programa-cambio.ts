import { HOJA_CRONOGRAMA } from '../mir/cronograma';
import type { Finding } from '../mir/finding';
import { ANEXO_1 } from '../mir/format';
import { keyOfLinea, type LineaUbicada, listLineas, type Meses, type Mir } from '../mir/model';
import { nameMes } from '../mir/periods';
import { derivePrograma, programaOf } from '../mir/programa';
import { mesesFueraDeVentana } from '../mir/programa-meta';
import { formatCantidad, round9 } from '../mir/text-number';
import { rangeA1 } from '../sheet/a1';
import { HOJA_BASELINE, refreshProgramas, rowsOfBaseline } from '../sheet/baseline';
import { COLUMNAS_DE_CRONOGRAMA } from '../sheet/blueprint/cronograma';
import { conDeshacer } from '../sheet/deshacer';
import { hashOf } from '../sheet/fingerprint';
import { findHoja, isVirgin } from '../sheet/grid';
import { HOJA_HISTORIAL } from '../sheet/historial';
import type { Op } from '../sheet/op';
import { type LibroLeido, readLibro } from '../sheet/read';
import type { Snapshot } from '../sheet/state';
import { CAMBIO_PROGRAMA } from '../text/programa';
import { appFinding } from './finding';
import { NECESIDAD_CIFRAS } from './hojas';
import { findLinea } from './linea';
import { operacionesVista } from './operacion';
import { requireAdministrador } from './permiso';
import { faltaOf, hasFormulas } from './programa';
import { opsDePrograma } from './programa-ops';
import { readCambioPrograma } from './programa-peticion';
import type { CambioPrograma, VistaCambioPrograma } from './programa-vista';
import { opsDeBaseline } from './registrar';
import { findObjetivo, seccionesPedidas } from './resolver-cambio';
import { sinMir } from './sin-mir';
import { refuse, type UseCase } from './usecase';
import type { OperacionVista } from './vista';

export interface EntradaCambiarPrograma {
  readonly cambio: CambioPrograma;
  /** null: only shown. Else the one that was shown. */
  readonly huella: string | null;
}

/** A linea and the programme that it is to have; null: derived. */
interface Pedido {
  readonly ubicada: LineaUbicada;
  readonly meses: Meses | null;
}

interface Pedidos {
  readonly pedidos: readonly Pedido[];
  /** Lineas of which nothing can be accepted. */
  readonly omitidas: readonly LineaUbicada[];
}

type Resuelto<T> = T | { readonly findings: readonly Finding[] };

/** The lineas that a request speaks of. */
function findPedidas(
  { mir }: LibroLeido,
  cambio: Exclude<CambioPrograma, { tipo: 'capturar' }>,
): Resuelto<{ readonly ubicadas: readonly LineaUbicada[] }> {
  const { lineas, objetivo, seccion } = cambio;
  if (lineas) {
    const found = lineas.map((l) => findLinea(mir, l.linea, l.seccion ?? seccion));
    const findings = found.flatMap((f) => ('finding' in f ? [f.finding] : []));
    return findings.length > 0 ? { findings } : { ubicadas: found.flatMap((f) => ('ubicada' in f ? [f.ubicada] : [])) };
  }
  const pedidas = seccionesPedidas(mir, seccion);
  if ('findings' in pedidas) return pedidas;
  if (objetivo === null) {
    const todas = listLineas(mir);
    return { ubicadas: todas.filter((u) => pedidas.secciones === null || pedidas.secciones.includes(u.seccion)) };
  }
  const lugar = findObjetivo(mir, objetivo, pedidas.secciones);
  if ('findings' in lugar) return lugar;
  const suyo = mir.secciones[lugar.seccion]?.objetivos[lugar.objetivo];
  return { ubicadas: listLineas(mir).filter((u) => u.seccion === lugar.seccion && u.objetivo === suyo) };
}

const hasPrograma = (meses: Meses): boolean => meses.some((p) => p !== null);

/** Which lineas change and what they get; those that already are as they should be are left out. */
function resolvePedidos(libro: LibroLeido, cambio: CambioPrograma): Resuelto<Pedidos> {
  if (cambio.tipo === 'capturar') {
    const found = findLinea(libro.mir, cambio.linea, cambio.seccion);
    if ('finding' in found) return { findings: [found.finding] };
    return { pedidos: [{ ubicada: found.ubicada, meses: cambio.meses }], omitidas: [] };
  }
  const pedidas = findPedidas(libro, cambio);
  if ('findings' in pedidas) return pedidas;
  const { ubicadas } = pedidas;
  if (cambio.tipo === 'proponer') {
    const aceptadas = ubicadas.filter((u) => u.linea.programaCapturado !== null);
    return { pedidos: aceptadas.map((ubicada) => ({ ubicada, meses: null })), omitidas: [] };
  }
  const porAceptar = ubicadas.filter(
    ({ seccion, linea }) =>
      linea.situacion !== 'CANCELADA' && (linea.programaCapturado === null || hasFormulas(libro, seccion, linea)),
  );
  const conPrograma = porAceptar.filter((u) => hasPrograma(programaOf(u.linea)));
  return {
    pedidos: conPrograma.map((ubicada) => ({ ubicada, meses: programaOf(ubicada.linea).map(roundMes) })),
    omitidas: porAceptar.filter((u) => !conPrograma.includes(u)),
  };
}

const roundMes = (p: number | null): number | null => (p === null ? null : round9(p));

/** The months of a programme in a sentence: "marzo 2, junio 3". */
function tellMeses(meses: Meses): string {
  const dichos = meses.flatMap((p, i) =>
    p === null ? [] : [CAMBIO_PROGRAMA.enMes(nameMes(i + 1), formatCantidad(p))],
  );
  return dichos.length === 0 ? CAMBIO_PROGRAMA.sinMeses : dichos.join(', ');
}

/** What should be known of a change before it is done. */
function findingsOf(libro: LibroLeido, { pedidos, omitidas }: Pedidos, aSabiendas: boolean): Finding[] {
  const { mesesCerrados } = libro.historia;
  const cambiados = mesesCerrados.filter((mes) =>
    pedidos.some(({ ubicada: { linea }, meses }) => {
      const [antes, despues] = [programaOf(linea)[mes - 1] ?? null, (meses ?? derivePrograma(linea))[mes - 1] ?? null];
      return antes !== despues;
    }),
  );
  const deLineas = pedidos.flatMap(({ ubicada: { linea }, meses }): Finding[] => {
    if (!meses) return [];
    const lugar = { hoja: HOJA_CRONOGRAMA, linea: linea.numero };
    const falta = faltaOf(linea, meses);
    const fuera = mesesFueraDeVentana(linea, meses).map(nameMes);
    return [
      ...(falta === '' ? [] : [appFinding(aSabiendas ? 'APP-77' : 'APP-76', [falta], lugar)]),
      ...(fuera.length === 0 ? [] : [appFinding('APP-78', [fuera.join(', ')], lugar)]),
    ];
  });
  const numeros = omitidas.map((u) => u.linea.numero);
  return [
    ...deLineas,
    ...(numeros.length === 0 ? [] : [appFinding('APP-80', [numeros])]),
    ...(cambiados.length === 0 ? [] : [appFinding('APP-81', [cambiados.map(nameMes).join(', ')])]),
  ];
}

/** The MIR with these programmes in place of its own. */
function withProgramas(mir: Mir, pedidos: readonly Pedido[]): Mir {
  const nuevos = new Map(
    pedidos.map(({ ubicada: { seccion, linea }, meses }) => [keyOfLinea(seccion, linea.numero), meses]),
  );
  return {
    ...mir,
    secciones: mir.secciones.map((s, seccion) => ({
      ...s,
      objetivos: s.objetivos.map((o) => ({
        ...o,
        lineas: o.lineas.map((linea) => {
          const meses = nuevos.get(keyOfLinea(seccion, linea.numero));
          return meses === undefined ? linea : { ...linea, programaCapturado: meses };
        }),
      })),
    })),
  };
}

/** Rows or columns of the sheets that it reads and writes are not where they should be, or there is no Cronograma. */
function isOutOfPlace({ enderezado }: LibroLeido, snapshot: Snapshot): boolean {
  const porRenglon: readonly string[] = [ANEXO_1.hoja, HOJA_CRONOGRAMA];
  return (
    isVirgin(findHoja(snapshot, HOJA_CRONOGRAMA)) ||
    enderezado.pendientes.length > 0 ||
    enderezado.hojas.some((h) => porRenglon.includes(h.nombre))
  );
}

/** What is shown: a sentence a linea, then what it takes besides. */
function operacionesOf(
  libro: LibroLeido,
  tipo: CambioPrograma['tipo'],
  pedidos: readonly Pedido[],
  ops: readonly Op[],
): OperacionVista[] {
  const { origen, diciembre } = COLUMNAS_DE_CRONOGRAMA;
  const deLineas = pedidos.flatMap(({ ubicada: { seccion, linea }, meses }): OperacionVista[] => {
    const fila = libro.filaDe(seccion, linea.numero);
    const rango = fila && rangeA1({ fila, columna: origen, filas: 1, columnas: diciembre - origen + 1 });
    const descripcion = CAMBIO_PROGRAMA[tipo](linea.numero, tellMeses(meses ?? derivePrograma(linea)));
    return rango ? [{ tipo: 'escribir', hoja: HOJA_CRONOGRAMA, rango, descripcion }] : [];
  });
  // What makes way for the values, and comes back, is no change.
  const resto = ops.filter(
    (op) =>
      op.tipo !== 'escribir' &&
      op.tipo !== 'registrar' &&
      !(op.tipo === 'validar' && op.validaciones.flat().every((v) => v === null)),
  );
  const guarda = ops.some((op) => op.tipo === 'escribir' && op.hoja === HOJA_BASELINE);
  return [
    ...deLineas,
    ...operacionesVista(resto, libro),
    ...(guarda ? [{ tipo: 'escribir', hoja: HOJA_BASELINE, rango: '', descripcion: CAMBIO_PROGRAMA.guardar }] : []),
  ];
}

/**
 * Accepts programmes, captures others, or has them derived again: shown first, then applied while the workbook is as it
 * was shown. What does not come to its meta is recorded only knowingly (`aSabiendas`). The plan keeps what was accepted,
 * so that damage to the sheet loses none of it.
 */
export const cambiarPrograma: UseCase<EntradaCambiarPrograma, VistaCambioPrograma | null> = {
  needs: () => ({ ...NECESIDAD_CIFRAS, [HOJA_CRONOGRAMA]: 'completa', [HOJA_HISTORIAL]: 'valores' }),
  decide(snapshot, { cambio, huella }) {
    const libro = readLibro(snapshot);
    if (!libro) return refuse(sinMir(snapshot));
    const denied = requireAdministrador(snapshot, libro.configuracion);
    if (denied) return refuse(denied);
    const leido = readCambioPrograma(cambio);
    if ('finding' in leido) return refuse(leido.finding);
    if (isOutOfPlace(libro, snapshot)) return refuse(appFinding('APP-48', []));
    const { valor: pedido } = leido;
    const resueltos = resolvePedidos(libro, pedido);
    if ('findings' in resueltos) return refuse(...resueltos.findings);
    const { pedidos } = resueltos;
    const findings = findingsOf(libro, resueltos, pedido.aSabiendas);
    if (pedidos.length === 0) return refuse(appFinding('APP-75', []), ...findings);

    const mir = withProgramas(libro.mir, pedidos);
    const nueva = refreshProgramas(libro.baseline, mir);
    const filas = pedidos.flatMap(({ ubicada: { seccion, linea }, meses }) => {
      const fila = libro.filaDe(seccion, linea.numero);
      return fila === null ? [] : [{ fila, meses }];
    });
    const ops = [...opsDeBaseline(nueva, libro, snapshot), ...opsDePrograma(nueva, filas, libro, snapshot)];
    if (ops.length === 0) return refuse(appFinding('APP-75', []), ...findings);
    const porConfirmar = pedidos.some(({ ubicada, meses }) => meses !== null && faltaOf(ubicada.linea, meses) !== '');
    const { aSabiendas, ...solicitud } = pedido;
    const mostrada = hashOf(solicitud, rowsOfBaseline(libro.baseline), ops);
    const operaciones = operacionesOf(libro, pedido.tipo, pedidos, ops);
    const vista = { aplicada: false, porConfirmar, lineas: pedidos.length, operaciones, huella: mostrada };
    if (huella === null) return { findings, plan: null, vista };
    if (huella !== mostrada) return { findings: [appFinding('APP-32', []), ...findings], plan: null, vista };
    if (porConfirmar && !aSabiendas) return { findings, plan: null, vista };
    const nombre = CAMBIO_PROGRAMA.nombre[pedido.tipo](pedidos.length);
    return {
      findings,
      plan: conDeshacer({ ops, huella: mostrada }, snapshot, nombre),
      vista: { ...vista, aplicada: true },
    };
  },
};
