import { type ContextoCalculo, contextOf } from '../mir/contexto';
import { MESES } from '../mir/format';
import { mesDeCaptura } from '../mir/mes-de-captura';
import { type LineaAccion, type LineaUbicada, listLineas } from '../mir/model';
import { namePeriodo } from '../mir/periods';
import { rolDe } from '../mir/roles';
import { indexSeguimiento } from '../mir/seguimiento';
import { periodoDelCorte } from '../mir/tablero';
import { a1, parseA1 } from '../sheet/a1';
import { permisosOf } from '../sheet/blueprint/protection';
import { type LibroLeido, readLibro } from '../sheet/read';
import { type ContenidoDeMes, contenidoDeMes } from './capturar-varias';
import { appFinding } from './finding';
import { puedeCapturar, puedeCapturarAlgo } from './permiso';
import { NECESIDAD_SEGUIMIENTO } from './seguimiento';
import { createLineaVista, type LineaSeguimientoVista } from './seguimiento-vista';
import { sinMir } from './sin-mir';
import { refuse, type UseCase } from './usecase';

export interface EntradaPorCapturar {
  /** 1-12; null: the month of capture. */
  readonly mes: number | null;
  /** What is selected on the sheet: the form begins at its linea. */
  readonly hoja: string | null;
  readonly celda: string | null;
}

/** A linea as the form of capture needs it: the browser computes with it what a value will do. */
export interface LineaPorCapturarVista {
  /** From 1. */
  readonly seccion: number;
  /** The number of its objetivo. */
  readonly objetivo: string;
  readonly linea: LineaAccion;
  /** What each of the twelve months holds, as people see it. */
  readonly contenidos: readonly ContenidoDeMes[];
  /** Where each of the twelve months is; "": nobody can tell without a choice, and it cannot be captured. */
  readonly celdas: readonly string[];
  /** What Seguimiento has and misses of it in `periodo`. */
  readonly seguimiento: LineaSeguimientoVista;
}

export interface VistaPorCapturar {
  /** The month that is shown, 1-12. */
  readonly mes: number;
  /** The month of capture; null: all of them are closed. */
  readonly mesDeCaptura: number | null;
  readonly mesesCerrados: readonly number[];
  /** May change a closed month, with its reason. */
  readonly administra: boolean;
  /** Who else may, as far as Configuración says. */
  readonly administradores: readonly string[];
  /** The period of the informes that has `mes`: its justifications and evidence are registered there. */
  readonly periodo: string;
  readonly nombrePeriodo: string;
  readonly hoja: string;
  readonly contexto: ContextoCalculo;
  readonly secciones: readonly {
    readonly titulo: string;
    readonly objetivos: readonly { readonly numero: string; readonly objetivo: string }[];
  }[];
  /** Those that this person may capture, in the order of the sheet. */
  readonly lineas: readonly LineaPorCapturarVista[];
  /** The place in `lineas` of the one that is selected on the sheet; null: none is. */
  readonly seleccionada: number | null;
}

function celdasOf({ celdaDe }: LibroLeido, { seccion, linea }: LineaUbicada): string[] {
  return MESES.map((mes) => {
    const celda = celdaDe(seccion, linea.numero, mes);
    return celda ? a1(celda.fila, celda.columna) : '';
  });
}

function contenidosOf({ crudo }: LibroLeido, { seccion, linea }: LineaUbicada): ContenidoDeMes[] {
  const cruda = crudo(seccion, linea.numero);
  return MESES.map((mes, i) => contenidoDeMes(i + 1, cruda?.celda(mes).valor ?? null));
}

function findSeleccionada(
  { layout, filaDe }: LibroLeido,
  lineas: readonly LineaUbicada[],
  { hoja, celda }: EntradaPorCapturar,
): number | null {
  const fila = hoja === layout.hoja && celda !== null ? parseA1(celda)?.fila : undefined;
  if (fila === undefined) return null;
  const found = lineas.findIndex(({ seccion, linea }) => filaDe(seccion, linea.numero) === fila);
  return found < 0 ? null : found;
}

/** All that the form of capture needs of the lineas that this person may capture. Nothing is written. */
export const lineasPorCapturar: UseCase<EntradaPorCapturar, VistaPorCapturar | null> = {
  needs: () => NECESIDAD_SEGUIMIENTO,
  decide(snapshot, entrada) {
    const pedido = entrada.mes;
    if (pedido !== null && !(Number.isInteger(pedido) && pedido >= 1 && pedido <= 12)) {
      return refuse(appFinding('APP-06', [String(pedido)]));
    }
    const libro = readLibro(snapshot);
    if (!libro) return refuse(sinMir(snapshot));
    const { mir, configuracion, baseline } = libro;
    const permisos = permisosOf(configuracion, baseline);
    const { usuario, puedeEditarProtegido } = snapshot;
    const denied = puedeCapturarAlgo(permisos, usuario, puedeEditarProtegido);
    if (denied) return refuse(denied);
    const deCaptura = mesDeCaptura(configuracion, permisos.mesesCerrados);
    const mes = pedido ?? deCaptura ?? 12;
    const periodo = periodoDelCorte(mir.ejercicio, mes, configuracion.frecuenciaInformes);
    if (!periodo) throw new Error(`Month ${mes} is in no period of the informes.`);
    const suyas = listLineas(mir).filter(
      ({ seccion, objetivo: { numero } }) =>
        puedeCapturar(permisos, mir, usuario, puedeEditarProtegido, seccion, numero, null) === null,
    );
    const asientosDe = indexSeguimiento(libro.seguimiento);
    const seguimientoDe = createLineaVista(libro, snapshot, periodo);
    return {
      findings: [],
      plan: null,
      vista: {
        mes,
        mesDeCaptura: deCaptura,
        mesesCerrados: permisos.mesesCerrados,
        administra: rolDe(usuario, puedeEditarProtegido, permisos) === 'administrador',
        administradores: permisos.administradores,
        periodo: periodo.clave,
        nombrePeriodo: namePeriodo(periodo),
        hoja: libro.layout.hoja,
        contexto: contextOf(configuracion),
        secciones: mir.secciones.map(({ titulo, objetivos }) => ({
          titulo,
          objetivos: objetivos.map(({ numero, objetivo }) => ({ numero, objetivo })),
        })),
        lineas: suyas.map((u) => ({
          seccion: u.seccion + 1,
          objetivo: u.objetivo.numero,
          linea: u.linea,
          contenidos: contenidosOf(libro, u),
          celdas: celdasOf(libro, u),
          seguimiento: seguimientoDe(u, asientosDe(u.seccion, u.linea.numero)),
        })),
        seleccionada: findSeleccionada(libro, suyas, entrada),
      },
    };
  },
};
