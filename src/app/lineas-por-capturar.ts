import { type ContextoCalculo, contextOf } from '../mir/contexto';
import { MESES } from '../mir/format';
import { columnasDeMeses, filaDeCeldas, type PlanSinNombres, packLinea } from '../mir/linea-de-captura';
import { mesDeCaptura } from '../mir/mes-de-captura';
import { type LineaUbicada, listLineas } from '../mir/model';
import { namePeriodo } from '../mir/periods';
import { rolDe } from '../mir/roles';
import { indexSeguimiento } from '../mir/seguimiento';
import { periodoDelCorte } from '../mir/tablero';
import { parseA1 } from '../sheet/a1';
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

/** What Seguimiento has of a linea in a period. */
export type RegistrosDeLinea = Pick<LineaSeguimientoVista, 'partes' | 'evidencias'>;

/** A linea as the form of capture gets it: the browser computes with it what a value will do. */
export interface FilaPorCapturar {
  /** From 1. */
  readonly seccion: number;
  /** The number of its objetivo. */
  readonly objetivo: string;
  readonly plan: PlanSinNombres;
  /** What each of the twelve months holds, as people see it. */
  readonly contenidos: readonly ContenidoDeMes[];
  /** The row of its cells (1-based); null: nobody can tell without a choice, and it cannot be captured. */
  readonly fila: number | null;
  /** In `periodo`; null: nothing. */
  readonly registros: RegistrosDeLinea | null;
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
  /** The columns of the twelve months (1-based); null: nobody can tell where it is. */
  readonly columnas: readonly (number | null)[];
  /** Those that this person may capture, in the order of the sheet. */
  readonly filas: readonly FilaPorCapturar[];
  /** The place in `filas` of the one that is selected on the sheet; null: none is. */
  readonly seleccionada: number | null;
}

function celdasOf({ celdaDe }: LibroLeido, { seccion, linea }: LineaUbicada) {
  return MESES.map((mes) => celdaDe(seccion, linea.numero, mes));
}

function registrosOf({ partes, evidencias }: RegistrosDeLinea): RegistrosDeLinea | null {
  const dicho = Object.values(partes).some((texto) => texto !== '');
  return dicho || evidencias.length > 0 ? { partes, evidencias } : null;
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
    const celdas = suyas.map((u) => celdasOf(libro, u));
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
        columnas: columnasDeMeses(celdas),
        filas: suyas.map((u, i) => ({
          seccion: u.seccion + 1,
          objetivo: u.objetivo.numero,
          plan: packLinea(u.linea),
          contenidos: contenidosOf(libro, u),
          fila: filaDeCeldas(celdas[i] ?? []),
          registros: registrosOf(seguimientoDe(u, asientosDe(u.seccion, u.linea.numero))),
        })),
        seleccionada: findSeleccionada(libro, suyas, entrada),
      },
    };
  },
};
