import { parseAcumulacion } from '../mir/acumulacion';
import type { Configuracion } from '../mir/ajustes';
import { HOJA_CRONOGRAMA } from '../mir/cronograma';
import type { Entrega } from '../mir/entregas';
import { ANEXO_1, type ColumnaKey, MESES } from '../mir/format';
import type { FormasEnHoja, InformeJge } from '../mir/informe-jge';
import { lastOf } from '../mir/listas';
import {
  type CalendarioLinea,
  type Capitulo,
  type CapturaLinea,
  type Catalogos,
  keyOfLinea,
  type LineaAccion,
  type Meses,
  type Mir,
  type Valor,
} from '../mir/model';
import type { Seguimiento } from '../mir/seguimiento';
import { normalizeText } from '../mir/text-number';
import type { CalendarioCrudo, CeldaCruda, HistoriaLibro, LineaCruda } from '../rules/rule';
import { a1 } from './a1';
import { type Baseline, readBaseline } from './baseline';
import { configuracionDelPlan } from './blueprint';
import { COLUMNAS_DE_CRONOGRAMA as CRO, isAceptada, SUJETA } from './blueprint/cronograma';
import { completePlan, type DatoCompletado } from './completar';
import { conConocidas } from './conocidas';
import { type Enderezado, enderezar } from './enderezar';
import { readEntregas } from './entregas';
import { at, findHoja, formulaEn, isVirgin, newHoja, textoEn, valorEn } from './grid';
import { historiaOf } from './historia';
import { HOJA_CONFIGURACION, HOJA_ENTREGAS, HOJA_INFORME_JGE, HOJA_SEGUIMIENTO, HOJA_TEXTOS } from './hojas';
import { isOwnInformeJge, leerHojaJge } from './informe-jge';
import { type FilaLayout, indexLineas, type Layout, layoutOf } from './layout';
import { readCatalogos, readConfiguracion } from './read-configuracion';
import { readSeguimiento } from './seguimiento';
import type { Desplazamiento, EstadoHoja, Snapshot } from './state';

/** What a workbook of ours says. */
export interface LibroLeido {
  /** With what people have filled in since, where the accepted plan said nothing. */
  readonly baseline: Baseline;
  /** What was filled in and is not yet in the workbook's own record of the plan. */
  readonly completados: readonly DatoCompletado[];
  /** The accepted plan with the captures and the Cronograma that are on the sheets. */
  readonly mir: Mir;
  readonly layout: Layout;
  readonly configuracion: Configuracion;
  readonly catalogos: Catalogos;
  readonly capitulos: readonly Capitulo[];
  readonly historia: HistoriaLibro;
  readonly seguimiento: Seguimiento;
  /** null: the workbook has no sheet of deliveries, or it was not read. */
  readonly entregas: readonly Entrega[] | null;
  /** The INE forms, in the order of the sheet; none where it is not there or was not read. */
  readonly informesJge: readonly InformeJge[];
  /** The same as they stand there; null where it is not there or was not read. */
  readonly formasJge: FormasEnHoja | null;
  /** Every row and column matched to its place: the captures were read through it. */
  readonly enderezado: Enderezado;
  /** Lineas and columns out of place. */
  readonly desplazadas: readonly Desplazamiento[];
  /** Where a cell of the layout stands now; null: nowhere. 1-based. */
  readonly ahora: Enderezado['ahora'];
  /** Where a cell of a linea stands on the MIR now, 1-based; null: nowhere, or nobody can tell without a choice. */
  celdaDe(seccion: number, numero: string, key: ColumnaKey): { readonly fila: number; readonly columna: number } | null;
  /** The row of a linea as it stands on the MIR sheet; null when it is not there. `seccion` counts from 0. */
  crudo(seccion: number, numero: string): LineaCruda | null;
  /** Its words on Cronograma as they stand there; null when it is not there. */
  calendario(seccion: number, numero: string): CalendarioCrudo | null;
  /** Row on which a linea stands now; null when it is not there. */
  filaDe(seccion: number, numero: string): number | null;
}

type Columnas = Layout['columnas'];

function numeroEn(hoja: EstadoHoja, fila: number, columna: number): number | null {
  const valor = valorEn(hoja, fila, columna);
  return typeof valor === 'number' ? valor : null;
}

function readCaptura(hoja: EstadoHoja, fila: number, columnas: Columnas): CapturaLinea {
  return {
    observaciones: textoEn(hoja, fila, columnas.observaciones),
    verificableEn: textoEn(hoja, fila, columnas.verificableEn),
    meses: MESES.map((mes) => numeroEn(hoja, fila, columnas[mes])),
  };
}

const SIN_CAPTURA: CapturaLinea = { observaciones: '', verificableEn: '', meses: MESES.map(() => null) };

/** Words are read as the formulas read them: in any case, but letter by letter (CAT-04 says what is no word of a list). */
function readCalendario(hoja: EstadoHoja, fila: number, conocida: boolean): CalendarioLinea {
  const situacion = textoEn(hoja, fila, CRO.situacion).toUpperCase();
  const demanda = textoEn(hoja, fila, CRO.demanda).toLowerCase();
  const programa: Meses = MESES.map((mes) => numeroEn(hoja, fila, CRO[mes]));
  return {
    responsable: textoEn(hoja, fila, CRO.responsable),
    acumulacion: parseAcumulacion(textoEn(hoja, fila, CRO.acumulacion)),
    sujetaADemanda: demanda === SUJETA || demanda === normalizeText(SUJETA),
    situacion: situacion === 'CANCELADA' || situacion === 'REPROGRAMADA' ? situacion : '',
    programaCapturado: isAceptada(hoja, fila, conocida) ? programa : null,
  };
}

function readCapitulos(hoja: EstadoHoja | null): Capitulo[] {
  const capitulos: Capitulo[] = [];
  for (let fila = 2; fila <= (hoja?.valores.length ?? 0); fila++) {
    const [clave, titulo, nivel, texto] = [2, 3, 4, 5].map((c) => textoEn(hoja, fila, c));
    const anterior = lastOf(capitulos);
    if (anterior && titulo === '' && clave === anterior.clave) {
      capitulos[capitulos.length - 1] = { ...anterior, texto: anterior.texto + (texto ?? '') };
    } else if (clave || titulo || texto) {
      capitulos.push({ clave: clave ?? '', titulo: titulo ?? '', nivel: nivel === '2' ? 2 : 1, texto: texto ?? '' });
    }
  }
  return capitulos;
}

/** A cell as the rules see it; its address is written only for what they find. */
class CeldaDeHoja implements CeldaCruda {
  constructor(
    private readonly fila: number,
    private readonly columna: number,
    readonly valor: Valor,
    readonly formula: string,
    readonly formato: string | null,
  ) {}

  get a1(): string {
    return a1(this.fila, this.columna);
  }
}

/** A cell of the aligned sheet, with the place where it stands now; the first of its row where its column is gone. */
function celdaEn(
  hoja: EstadoHoja,
  fila: number,
  columna: number,
  formato: string | null,
  ahora: Enderezado['ahora'],
): CeldaDeHoja {
  const lugar = ahora(hoja.nombre, fila, columna) ?? { fila, columna: 1 };
  return new CeldaDeHoja(
    lugar.fila,
    lugar.columna,
    valorEn(hoja, fila, columna),
    formulaEn(hoja, fila, columna),
    formato,
  );
}

function crudoOf(hoja: EstadoHoja, fila: number, columnas: Columnas, ahora: Enderezado['ahora']): LineaCruda {
  return {
    hoja: hoja.nombre,
    fila: ahora(hoja.nombre, fila, columnas.lineaAccion)?.fila ?? fila,
    celda(key) {
      const columna = columnas[key];
      const formato = hoja.formatos ? at(hoja.formatos, fila, columna, 'General') : null;
      return celdaEn(hoja, fila, columna, formato, ahora);
    },
  };
}

function calendarioCrudoOf(hoja: EstadoHoja, fila: number, ahora: Enderezado['ahora']): CalendarioCrudo {
  return { hoja: hoja.nombre, celda: (key) => celdaEn(hoja, fila, CRO[key], null, ahora) };
}

/**
 * Reads a workbook of ours: the plan from the baseline, what is captured from the sheets. A linea that was moved is
 * read where it stands now; one that is nowhere has no captures. null when there is no MIR of ours. `rehacer`: a
 * workbook whose sheet MIR was deleted is read too, with what is last known of its captures.
 */
export function readLibro(snapshot: Snapshot, rehacer = false): LibroLeido | null {
  const leido = readBaseline(snapshot);
  const presente = findHoja(snapshot, ANEXO_1.hoja);
  if (!leido || (!presente && !rehacer)) return null;
  const aceptado = presente ? leido : conConocidas(leido, snapshot);
  const cruda = presente ?? newHoja(ANEXO_1.hoja, 0, 0, false);
  // Nothing is chosen: what is in doubt is read as recommended, and captures that could be given back are not there.
  const enderezado = enderezar(aceptado, snapshot, {});
  const { alineado, ahora } = enderezado;
  const layout = layoutOf(aceptado.mir);
  const { columnas } = layout;
  const hoja = findHoja(alineado, ANEXO_1.hoja) ?? cruda;
  const hojaCronograma = findHoja(alineado, HOJA_CRONOGRAMA);
  const cronograma = isVirgin(hojaCronograma) ? null : hojaCronograma;
  const escrita = !isVirgin(cruda);
  const { mir: plan, completados } = completePlan(aceptado.mir, layout, hoja);
  const baseline = { ...aceptado, mir: plan };
  const estaEn = (nombre: string, fila: number): boolean => ahora(nombre, fila, columnas.lineaAccion) !== null;

  const filas = new Map<string, number>();
  const filasCronograma = new Map<string, number>();
  const readLinea = (linea: LineaAccion, f: FilaLayout): LineaAccion => {
    const fila = estaEn(hoja.nombre, f.fila) ? f.fila : null;
    const filaCronograma = cronograma && ahora(HOJA_CRONOGRAMA, f.fila, 1) ? f.fila : null;
    if (fila !== null) filas.set(keyOfLinea(f.seccion, linea.numero), fila);
    if (filaCronograma !== null) filasCronograma.set(keyOfLinea(f.seccion, linea.numero), filaCronograma);
    const captura = !escrita ? linea : fila === null ? SIN_CAPTURA : readCaptura(hoja, fila, columnas);
    const conocida = linea.programaCapturado !== null;
    const calendario =
      cronograma && filaCronograma !== null ? readCalendario(cronograma, filaCronograma, conocida) : linea;
    return { ...linea, ...pickCaptura(captura), ...pickCalendario(calendario) };
  };
  const filaDeLinea = indexLineas(layout);
  const secciones = baseline.mir.secciones.map((s, seccion) => ({
    ...s,
    objetivos: s.objetivos.map((o, objetivo) => ({
      ...o,
      lineas: o.lineas.map((linea, i) => {
        const f = filaDeLinea(seccion, objetivo, i);
        if (!f) throw new Error(`The layout has no row for the linea ${linea.numero} of section ${seccion + 1}.`);
        return readLinea(linea, f);
      }),
    })),
  }));

  const hojaConfiguracion = findHoja(snapshot, HOJA_CONFIGURACION);
  const delPlan = configuracionDelPlan(baseline.mir);
  const filaEnLayout = (seccion: number, numero: string): number | null =>
    filas.get(keyOfLinea(seccion, numero)) ?? null;
  const formasJge = isOwnInformeJge(snapshot) ? leerHojaJge(findHoja(snapshot, HOJA_INFORME_JGE)) : null;
  const mir: Mir = { ...baseline.mir, secciones };
  const leer = (seccion: number, numero: string, key: ColumnaKey): Valor | undefined => {
    const fila = filaEnLayout(seccion, numero);
    return !escrita || fila === null ? undefined : valorEn(hoja, fila, columnas[key]);
  };
  return {
    baseline,
    completados,
    mir,
    layout,
    configuracion: readConfiguracion(hojaConfiguracion, delPlan) ?? delPlan,
    catalogos: readCatalogos(hojaConfiguracion),
    historia: historiaOf({ snapshot, baseline: aceptado, mir, leer }),
    seguimiento: readSeguimiento(findHoja(snapshot, HOJA_SEGUIMIENTO), mir, baseline.modificaciones),
    entregas: readEntregas(findHoja(snapshot, HOJA_ENTREGAS)),
    informesJge: formasJge?.informes.map((i) => i.informe) ?? [],
    formasJge,
    capitulos: readCapitulos(findHoja(snapshot, HOJA_TEXTOS)),
    enderezado,
    desplazadas: enderezado.desplazadas,
    ahora,
    filaDe(seccion, numero) {
      const fila = filaEnLayout(seccion, numero);
      return fila === null ? null : (ahora(hoja.nombre, fila, columnas.lineaAccion)?.fila ?? null);
    },
    celdaDe(seccion, numero, key) {
      const fila = filaEnLayout(seccion, numero);
      const enDuda = enderezado.pendientes.some((clave) => clave.startsWith(`${hoja.nombre}:`));
      return fila === null || enDuda ? null : ahora(hoja.nombre, fila, columnas[key]);
    },
    crudo(seccion, numero) {
      const fila = filaEnLayout(seccion, numero);
      return fila === null ? null : crudoOf(hoja, fila, columnas, ahora);
    },
    calendario(seccion, numero) {
      const fila = filasCronograma.get(keyOfLinea(seccion, numero));
      return cronograma && fila !== undefined ? calendarioCrudoOf(cronograma, fila, ahora) : null;
    },
  };
}

function pickCaptura({ observaciones, verificableEn, meses }: CapturaLinea): CapturaLinea {
  return { observaciones, verificableEn, meses };
}

function pickCalendario(c: CalendarioLinea): CalendarioLinea {
  const { responsable, acumulacion, sujetaADemanda, situacion, programaCapturado } = c;
  return { responsable, acumulacion, sujetaADemanda, situacion, programaCapturado };
}
