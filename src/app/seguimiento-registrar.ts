import { parseFecha } from '../mir/fecha';
import type { Finding } from '../mir/finding';
import { columnName } from '../mir/letras';
import { lastOf } from '../mir/listas';
import type { LineaUbicada } from '../mir/model';
import { namePeriodo, type Periodo } from '../mir/periods';
import { nameSeccion } from '../mir/secciones';
import {
  CLAVES_SEGUIMIENTO,
  type ClaveSeguimiento,
  duplicadosDe,
  HOJA_SEGUIMIENTO,
  indexSeguimiento,
  PARTES_JUSTIFICACION,
  type Seguimiento,
  type TipoAsiento,
} from '../mir/seguimiento';
import { excesosDeEvidencia, wordsOfExceso } from '../mir/seguimiento-linea';
import { periodoDelCorte } from '../mir/tablero';
import { permisosOf } from '../sheet/blueprint/protection';
import { rowOfAsiento } from '../sheet/blueprint/seguimiento';
import { fingerprint } from '../sheet/fingerprint';
import { findHoja, isVirgin, MAXIMO_CELDA } from '../sheet/grid';
import type { Op } from '../sheet/op';
import { type LibroLeido, readLibro } from '../sheet/read';
import { listDudosas } from '../sheet/renombradas';
import { readSeguimiento } from '../sheet/seguimiento';
import { simulate } from '../sheet/simulate';
import type { EstadoHoja, Snapshot } from '../sheet/state';
import { REGISTRO, SEGUIMIENTO_ENCABEZADO, TIPO_ASIENTO } from '../text/seguimiento';
import { findingOfIntercambiada } from './dudosas';
import { appFinding } from './finding';
import { findLinea } from './linea';
import { checkPeriodo } from './periodo';
import { puedeCapturar } from './permiso';
import { NECESIDAD_SEGUIMIENTO } from './seguimiento';
import { createLineaVista, type LineaSeguimientoVista } from './seguimiento-vista';
import { sinMir } from './sin-mir';
import type { Decision, UseCase } from './usecase';

/** One asiento as the form sends it; null or blank: not said. */
export interface EntradaSeguimiento {
  readonly linea: string;
  /** "1", "2" or the start of its title; null where the number is unique. */
  readonly seccion: string | null;
  /** null: that of the informes which has `mes`. */
  readonly periodo: string | null;
  /** "justificacion" or "evidencia". */
  readonly tipo: string;
  readonly dato: string | null;
  readonly causa: string | null;
  readonly accion: string | null;
  readonly proyeccion: string | null;
  /** 1-12; null: of the whole period. */
  readonly mes: number | null;
  readonly documento: string | null;
  readonly oficio: string | null;
  /** "2025-03-31" or "31/03/2025". */
  readonly fecha: string | null;
  readonly vinculo: string | null;
  readonly cantidad: number | null;
}

export interface VistaRegistro {
  readonly hoja: string;
  readonly celda: string;
  /** The linea as it is once this was registered. */
  readonly registrada: LineaSeguimientoVista;
}

type Celdas = Partial<Record<ClaveSeguimiento, string | number | null>>;

const DE_EVIDENCIA = ['documento', 'oficio', 'fecha', 'vinculo'] as const;
/** What a browser would run or open on this machine; anything else that is no http(s) address is the name of a place. */
const OTRA_DIRECCION = /^(?:(?!https?:)[a-z][a-z0-9+.-]*:\/\/|(?:javascript|data|vbscript|file):)/i;

const clean = (texto: string | null): string => (texto ?? '').trim();

function celdasDeEvidencia(entrada: EntradaSeguimiento, periodo: Periodo): Celdas | Finding {
  const { mes, cantidad } = entrada;
  const [documento, oficio, fecha, vinculo] = DE_EVIDENCIA.map((clave) => clean(entrada[clave])) as [
    string,
    string,
    string,
    string,
  ];
  if (documento + oficio + vinculo === '') return appFinding('APP-91', [REGISTRO.sinDocumento]);
  if (mes !== null && !(Number.isInteger(mes) && periodo.desde <= mes && mes <= periodo.hasta)) {
    return appFinding('APP-92', [String(mes), namePeriodo(periodo)]);
  }
  if (cantidad !== null && !(Number.isFinite(cantidad) && cantidad >= 0)) {
    return appFinding('APP-93', [String(cantidad)]);
  }
  if (OTRA_DIRECCION.test(vinculo)) return appFinding('APP-94', [vinculo]);
  const iso = parseFecha(fecha);
  if (fecha !== '' && iso === null) return appFinding('APP-95', [fecha]);
  // Minus zero passes for zero in every comparison but would be written with its sign.
  return { mes, documento, oficio, fecha: iso ?? '', vinculo, cantidad: cantidad === 0 ? 0 : cantidad };
}

function celdasDeJustificacion(entrada: EntradaSeguimiento): Celdas | Finding {
  const partes = Object.fromEntries(PARTES_JUSTIFICACION.map((parte) => [parte, clean(entrada[parte])]));
  const dichas = Object.values(partes).some((texto) => texto !== '');
  return dichas ? partes : appFinding('APP-91', [REGISTRO.sinPartes]);
}

const isFinding = (found: Celdas | Finding): found is Finding => 'code' in found;

/** What the row says beyond its linea, checked; or why it may not be registered. */
function celdasDe(entrada: EntradaSeguimiento, tipo: TipoAsiento, periodo: Periodo): Celdas | Finding {
  const celdas = tipo === 'evidencia' ? celdasDeEvidencia(entrada, periodo) : celdasDeJustificacion(entrada);
  if (isFinding(celdas)) return celdas;
  const larga = Object.entries(celdas).find(([, v]) => typeof v === 'string' && v.length > MAXIMO_CELDA);
  if (!larga) return celdas;
  return appFinding('APP-96', [SEGUIMIENTO_ENCABEZADO[larga[0] as ClaveSeguimiento], MAXIMO_CELDA]);
}

function tipoOf(texto: string): TipoAsiento | null {
  return (Object.keys(TIPO_ASIENTO) as TipoAsiento[]).find((tipo) => tipo === texto.trim().toLowerCase()) ?? null;
}

/** The row in the columns of the sheet as they stand now. */
function opDeRenglon(
  hoja: EstadoHoja,
  columnas: NonNullable<Seguimiento['columnas']>,
  tipo: TipoAsiento,
  celdas: Celdas,
): Op {
  const lugares = CLAVES_SEGUIMIENTO.map((clave) => columnas[clave] ?? 0);
  const valores = rowOfAsiento(tipo, celdas);
  const renglon = Array.from({ length: Math.max(...lugares) }, (_, c) => valores[lugares.indexOf(c + 1)] ?? null);
  return { tipo: 'anexar', hoja: hoja.nombre, contenido: [renglon] };
}

/** The sheet that can be written to; or why it cannot. */
function writableSheet(
  libro: LibroLeido,
  snapshot: Snapshot,
): { hoja: EstadoHoja; columnas: NonNullable<Seguimiento['columnas']> } | Finding {
  const hoja = findHoja(snapshot, HOJA_SEGUIMIENTO);
  const { columnas, libres } = libro.seguimiento;
  if (listDudosas(snapshot).includes(HOJA_SEGUIMIENTO)) return appFinding('APP-216', [HOJA_SEGUIMIENTO]);
  const intercambiada = findingOfIntercambiada(snapshot, (nombre) => nombre === HOJA_SEGUIMIENTO);
  if (intercambiada) return intercambiada;
  if (!hoja || isVirgin(hoja) || !columnas) return appFinding('APP-97', [REGISTRO.sinHoja]);
  if (Object.values(columnas).includes(null)) return appFinding('APP-97', [REGISTRO.sinColumna]);
  if (libres === 0 && !snapshot.puedeEditarProtegido) return appFinding('APP-97', [REGISTRO.sinRenglones]);
  return { hoja, columnas };
}

/** The evidence of its month or period now covers more than was captured: it may be the capture that is late. */
function avisoDeCantidad(
  { seccion, linea }: LineaUbicada,
  despues: Seguimiento,
  entrada: EntradaSeguimiento,
  periodo: Periodo,
): Finding[] {
  if (entrada.cantidad === null) return [];
  const { evidencias } = indexSeguimiento(despues)(seccion, linea.numero);
  return excesosDeEvidencia(linea, evidencias)
    .filter((e) => e.mes === entrada.mes && e.periodo.clave === periodo.clave)
    .map((e) => appFinding('APP-99', wordsOfExceso(e), { linea: linea.numero }));
}

/**
 * Registers one asiento: a justification of a linea in a period, or one document that proves its progress. It goes below
 * everything that is on the sheet, in one call, so that of two at once none is lost. Nothing that was registered is
 * changed: a later justification stands over the earlier part by part, which stays as history. The very same asiento
 * twice is registered once.
 */
export const registrarSeguimiento: UseCase<EntradaSeguimiento, VistaRegistro | null> = {
  needs: () => NECESIDAD_SEGUIMIENTO,
  decide(snapshot, entrada) {
    const refuse = (finding: Finding): Decision<null> => ({ findings: [finding], plan: null, vista: null });
    const tipo = tipoOf(entrada.tipo);
    if (!tipo) return refuse(appFinding('APP-90', [entrada.tipo]));
    const libro = readLibro(snapshot);
    if (!libro) return refuse(sinMir(snapshot));
    const { mir, configuracion, baseline } = libro;
    const found = findLinea(mir, entrada.linea, entrada.seccion);
    if ('finding' in found) return refuse(found.finding);
    const { ubicada } = found;
    const { seccion, linea, objetivo } = ubicada;
    const checked = checkPeriodo(
      entrada.periodo ??
        periodoDelCorte(mir.ejercicio, entrada.mes ?? 0, configuracion.frecuenciaInformes)?.clave ??
        '',
      mir,
    );
    if ('finding' in checked) return refuse({ ...checked.finding, linea: linea.numero });
    const { periodo } = checked;
    const { usuario, puedeEditarProtegido, ahora } = snapshot;
    const permisos = permisosOf(configuracion, baseline);
    const denied = puedeCapturar(permisos, mir, usuario, puedeEditarProtegido, seccion, objetivo.numero, null);
    if (denied) return refuse({ ...denied, linea: linea.numero });
    const dichas = celdasDe(entrada, tipo, periodo);
    if (isFinding(dichas)) return refuse({ ...dichas, linea: linea.numero });
    const sheet = writableSheet(libro, snapshot);
    if ('code' in sheet) return refuse({ ...sheet, linea: linea.numero });

    const { hoja, columnas } = sheet;
    const renglon = opDeRenglon(hoja, columnas, tipo, {
      ...dichas,
      seccion: nameSeccion(mir, seccion),
      linea: linea.numero,
      periodo: periodo.clave,
      registrada: ahora,
      quien: usuario,
    });
    const despues = readSeguimiento(
      findHoja(simulate(snapshot, [renglon]), HOJA_SEGUIMIENTO),
      mir,
      baseline.modificaciones,
    );
    const nueva = lastOf(despues.filas);
    if (!nueva) throw new Error('What was appended to Seguimiento is not read back.');
    const anterior = duplicadosDe(despues.filas).find((d) => d.fila === nueva)?.original;
    const celda = `${columnName(columnas.linea ?? 1)}${(anterior ?? nueva).fila}`;
    const lugar = { hoja: HOJA_SEGUIMIENTO, celda, linea: linea.numero };
    const asientosDe = indexSeguimiento(anterior ? libro.seguimiento : despues);
    const registrada = createLineaVista(libro, snapshot, periodo)(ubicada, asientosDe(seccion, linea.numero));
    const vista: VistaRegistro = { hoja: HOJA_SEGUIMIENTO, celda, registrada };
    if (anterior) return { findings: [appFinding('APP-98', [anterior.fila], lugar)], plan: null, vista };
    return {
      findings: avisoDeCantidad(ubicada, despues, entrada, periodo),
      plan: { ops: [renglon], huella: fingerprint(snapshot) },
      vista,
    };
  },
};
