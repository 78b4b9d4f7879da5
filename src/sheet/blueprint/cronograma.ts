import { type Columna, FORMATO_ENTERO, FORMATO_PROMEDIO, FORMATO_TEXTO } from '../../mir/columna';
import { COLUMNAS_CRONOGRAMA, type CronogramaKey, HOJA_CRONOGRAMA } from '../../mir/cronograma';
import { MESES } from '../../mir/format';
import type { LineaAccion, Mir } from '../../mir/model';
import { CONTEO_FORMULA, PROMEDIO_FORMULA } from '../../mir/native';
import { normalizeText } from '../../mir/text-number';
import { AYUDA_VALIDACION, CRONOGRAMA_ROTULOS } from '../../text/hoja';
import { a1, coalesce, columnName } from '../a1';
import { ESTILOS, FONDO_DE_KIND, PALETA, TONO_GANTT, TONO_SEMAFORO } from '../estilos';
import { formulaEn, isVirgin, textoEn } from '../grid';
import { blockRanges, type FilaLayout, type Layout, positionsOf } from '../layout';
import type { EstadoHoja, Estilo, FormatoCondicional, Rango, Validacion } from '../state';
import { type Aspecto, drawnHoja, plainRow } from './aspecto';
import { Contents } from './contents';
import { literal } from './mir-condicionales';
import { type Permisos, proteccionHoja } from './protection';
import { formulasOf } from './row-formula';

export interface EntradaCronograma {
  readonly mir: Mir;
  readonly layout: Layout;
  readonly permisos: Permisos;
  readonly observada: EstadoHoja | null;
}

const COLUMNAS = COLUMNAS_CRONOGRAMA;
export const COLUMNAS_DE_CRONOGRAMA = positionsOf(COLUMNAS);
const {
  linea: C_LINEA,
  responsable: C_RESPONSABLE,
  situacion: C_SITUACION,
  origen: C_ORIGEN,
  enero: C_ENERO,
} = COLUMNAS_DE_CRONOGRAMA;
const ANCHO_FIJO = COLUMNAS_DE_CRONOGRAMA.lineaTexto;
/** The cut-off as a number, above what is programmed to it: a conditional format may not look at Configuración. */
export const FILA_CORTE = 4;
export const C_CORTE = COLUMNAS_DE_CRONOGRAMA.programado;
const FORMATO_CORTE = '"Corte: mes "0;"Sin corte";"Sin corte"';

export const ORIGEN_ACEPTADA = 'aceptada';
export const ORIGEN_PROPUESTA = 'propuesta';

/** What "sí" in SUJETA A DEMANDA is compared with. */
export const SUJETA = 'sí';

/**
 * Only what says "propuesta", or nothing, is derived: under any other word the months are people's, and stay. Where the
 * word was lost and the accepted plan knows the programme as accepted (`conocida`), so are months without formulas.
 */
export function isAceptada(hoja: EstadoHoja, fila: number, conocida: boolean): boolean {
  const palabra = normalizeText(textoEn(hoja, fila, C_ORIGEN));
  if (palabra !== '') return palabra !== 'propuesta';
  return conocida && MESES.every((_, i) => formulaEn(hoja, fila, C_ENERO + i) === '');
}

/** The plan cells of a linea as the baseline has them. */
export function planDeCronograma(linea: LineaAccion, key: CronogramaKey): string | null {
  switch (key) {
    case 'responsable':
      return linea.responsable;
    case 'acumulacion':
      return linea.acumulacion;
    case 'demanda':
      return linea.sujetaADemanda ? SUJETA : null;
    case 'situacion':
      return linea.situacion;
    case 'origen':
      return linea.programaCapturado ? ORIGEN_ACEPTADA : ORIGEN_PROPUESTA;
    default:
      return null;
  }
}

/** A situacion that an instrumento gave is not undone by typing over it: only another one, or accepting it, does. */
function isRegistrada({ situacion }: LineaAccion): boolean {
  return situacion !== '';
}

/** The rows that Cronograma shares with the MIR: all down to "Suma de líneas registradas". */
function rowsOf(layout: Layout): readonly FilaLayout[] {
  return layout.filas.slice(0, layout.filaSuma);
}

/** What the sheet says, and the rows of the lineas whose programme is people's. */
interface Dibujo {
  readonly contents: Contents;
  readonly aceptadas: ReadonlySet<number>;
}

function drawContents({ mir, layout, observada }: EntradaCronograma): Dibujo {
  const aceptadas = new Set<number>();
  const contents = new Contents(layout.filaSuma, COLUMNAS.length);
  const formulas = formulasOf(HOJA_CRONOGRAMA, layout);
  const porFila = COLUMNAS.map((c) => (c.formula ? formulas.porFila(c.formula) : null));
  const escrita = isVirgin(observada) ? null : observada;

  const drawLinea = (fila: number, linea: LineaAccion): void => {
    const conocido = linea.programaCapturado !== null;
    const aceptado = escrita ? isAceptada(escrita, fila, conocido) : conocido;
    if (aceptado) aceptadas.add(fila);
    for (let i = 0; i < COLUMNAS.length; i++) {
      const columna = COLUMNAS[i];
      const formula = porFila[i];
      if (!columna) continue;
      const mes = (MESES as readonly string[]).indexOf(columna.key);
      if (columna.key === 'linea') contents.put(fila, i + 1, linea.numero);
      else if (columna.key === 'situacion' && isRegistrada(linea)) contents.put(fila, i + 1, linea.situacion);
      else if (columna.key === 'origen' && aceptado && escrita && textoEn(escrita, fila, C_ORIGEN) === '') {
        contents.put(fila, i + 1, ORIGEN_ACEPTADA);
      } else if (mes >= 0 && aceptado) {
        if (escrita) contents.keep(fila, i + 1, escrita);
        else contents.put(fila, i + 1, linea.programaCapturado?.[mes] ?? null);
      } else if (formula) contents.putFormula(fila, i + 1, formula(fila, formulaEn(escrita, fila, i + 1)));
      else if (escrita) contents.keep(fila, i + 1, escrita);
      else contents.put(fila, i + 1, planDeCronograma(linea, columna.key));
    }
  };
  const drawConteo = (fila: number, rotulo: string, desde: number, hasta: number): void => {
    contents.put(fila, C_LINEA, rotulo);
    if (hasta >= desde) {
      const put = (columna: number, template: string): void =>
        contents.putFormula(fila, columna, formulas.enFila(template, fila, { desde, hasta }));
      put(COLUMNAS_DE_CRONOGRAMA.avance, PROMEDIO_FORMULA);
      put(COLUMNAS_DE_CRONOGRAMA.veredicto, CONTEO_FORMULA);
    }
  };

  contents.put(1, 1, CRONOGRAMA_ROTULOS.titulo);
  contents.put(2, 1, mir.titulo.organo);
  contents.put(3, 1, mir.titulo.programa);
  contents.putFormula(FILA_CORTE, 1, formulas.enFila(CRONOGRAMA_ROTULOS.corte, FILA_CORTE));
  contents.putFormula(FILA_CORTE, C_CORTE, formulas.enFila('={cfg.corteVigente}', FILA_CORTE));
  contents.put(5, 1, CRONOGRAMA_ROTULOS.nota);
  for (const [i, c] of COLUMNAS.entries()) contents.put(layout.filaEncabezado, i + 1, c.header);
  for (const i of MESES.keys()) contents.put(layout.filaMes, C_ENERO + i, i + 1);
  for (const f of rowsOf(layout)) {
    const seccion = mir.secciones[f.seccion];
    if (f.tipo === 'seccion') contents.put(f.fila, C_LINEA, seccion?.titulo ?? null);
    const linea = f.tipo === 'linea' ? seccion?.objetivos[f.objetivo]?.lineas[f.linea] : undefined;
    if (linea) drawLinea(f.fila, linea);
  }
  for (const b of layout.bloques) {
    const numero = mir.secciones[b.seccion]?.objetivos[b.objetivo]?.numero ?? '';
    drawConteo(b.filaSubtotal, CRONOGRAMA_ROTULOS.subtotal(numero), b.primera, b.primera + b.lineas - 1);
  }
  drawConteo(layout.filaSuma, CRONOGRAMA_ROTULOS.suma, layout.primeraLinea, layout.ultimaLinea);
  return { contents, aceptadas };
}

/** What a month of an accepted programme admits when it is typed. */
const VALIDACION_PROGRAMA: Validacion = {
  tipo: 'numeroMinimo',
  minimo: 0,
  estricta: true,
  ayuda: AYUDA_VALIDACION.programa,
};

/** Whether a column, from 0, is one of the months. */
const isMes = (indice: number): boolean => indice + 1 >= C_ENERO && indice + 1 < C_ENERO + MESES.length;

function validacionOf(columna: Columna<CronogramaKey>): Validacion | null {
  if (columna.type !== 'catalogo' || !columna.opciones) return null;
  const { opciones } = columna;
  return { tipo: 'lista', opciones, estricta: true, ayuda: AYUDA_VALIDACION.lista(opciones) };
}

function aspectos(aceptadas: ReadonlySet<number>): (f: FilaLayout) => Aspecto {
  const plain = (formato: string, fondo: string, estilo: Estilo): Aspecto =>
    plainRow(COLUMNAS.length, formato, fondo, estilo);
  /** A row of counts, with the average beside them. */
  const total = (fondo: string): Aspecto => {
    const row = plain('General', fondo, ESTILOS.rotulo);
    const isPromedio = (i: number): boolean => i + 1 === COLUMNAS_DE_CRONOGRAMA.avance;
    return {
      ...row,
      formatos: row.formatos.map((f, i) => (isPromedio(i) ? FORMATO_PROMEDIO : f)),
      estilos: row.estilos.map((e, i) => (isPromedio(i) ? { ...e, alineacion: 'right' } : e)),
    };
  };
  const suma = total(PALETA.suma);
  const linea: Aspecto = {
    formatos: COLUMNAS.map((c) => c.numberFormat),
    fondos: COLUMNAS.map((c) => FONDO_DE_KIND[c.kind]),
    estilos: COLUMNAS.map((c) => ({ ...ESTILOS.cuerpo, alineacion: c.align, negrita: c.key === 'linea' })),
    validaciones: COLUMNAS.map(validacionOf),
  };
  const inMonths = <T>(row: readonly T[], value: T): T[] => row.map((v, i) => (isMes(i) ? value : v));
  const aceptada: Aspecto = {
    ...linea,
    fondos: inMonths(linea.fondos, PALETA.captura),
    validaciones: inMonths(linea.validaciones, VALIDACION_PROGRAMA),
  };
  const porTipo: Partial<Record<FilaLayout['tipo'], Aspecto>> = {
    encabezado: plain(FORMATO_TEXTO, PALETA.encabezado, ESTILOS.encabezado),
    mes: plain(FORMATO_ENTERO, PALETA.meses, ESTILOS.mes),
    seccion: plain(FORMATO_TEXTO, PALETA.seccion, ESTILOS.banda),
    linea,
    subtotal: total(PALETA.subtotal),
    suma,
  };
  const titulos = [ESTILOS.titulo, ESTILOS.rotuloTitulo, ESTILOS.rotuloTitulo, ESTILOS.rotuloTitulo, ESTILOS.leyenda];
  const titulo = titulos.map((estilo, i): Aspecto => {
    const row = plain('General', PALETA.blanco, estilo);
    if (i + 1 !== FILA_CORTE) return row;
    const inCorte = <T>(values: readonly T[], value: T): T[] => values.map((v, c) => (c + 1 === C_CORTE ? value : v));
    return {
      ...row,
      formatos: inCorte(row.formatos, FORMATO_CORTE),
      estilos: inCorte(row.estilos, { ...estilo, alineacion: 'center' }),
    };
  });
  return (f) => {
    if (f.tipo === 'titulo') return titulo[f.linea] ?? suma;
    if (f.tipo === 'linea' && aceptadas.has(f.fila)) return aceptada;
    return porTipo[f.tipo] ?? suma;
  };
}

/**
 * What follows the figures: the semáforo, the bar of each linea and the months to the cut-off. One rule a kind, whatever
 * the rows. Fills keep telling what a cell is; the bar lies over them, as the months outside the window do on the MIR.
 */
function condicionales(layout: Layout): FormatoCondicional[] {
  const fila = layout.primeraLinea;
  const filas = layout.ultimaLinea - fila + 1;
  if (filas < 1) return [];
  const { semaforo, ventanaInicial, ventanaFinal } = COLUMNAS_DE_CRONOGRAMA;
  const enColumna = (columna: number): string => `$${a1(fila, columna)}`;
  const mes = a1(fila, C_ENERO);
  const numeroDeMes = `${columnName(C_ENERO)}$${layout.filaMes}`;
  const corte = `$${columnName(C_CORTE)}$${FILA_CORTE}`;
  const [desde, hasta] = [enColumna(ventanaInicial), enColumna(ventanaFinal)];
  const meses = { fila, columna: C_ENERO, filas, columnas: MESES.length };
  const esPropuesta = `${enColumna(C_ORIGEN)}=${literal(ORIGEN_PROPUESTA)}`;
  const conPrograma = `ISNUMBER(${mes}),${mes}>0`;
  return [
    ...Object.entries(TONO_SEMAFORO).map(
      ([palabra, tono]): FormatoCondicional => ({
        rangos: [{ fila, columna: semaforo, filas, columnas: 1 }],
        formula: `=${enColumna(semaforo)}=${literal(palabra)}`,
        ...tono,
        negrita: true,
      }),
    ),
    {
      rangos: [{ ...meses, fila: layout.filaMes, filas: 1 }],
      formula: `=${numeroDeMes}<=${corte}`,
      ...TONO_GANTT.hastaCorte,
      negrita: true,
    },
    {
      rangos: [meses],
      formula: `=AND(${esPropuesta},${conPrograma})`,
      ...TONO_GANTT.propuesta,
      negrita: false,
    },
    { rangos: [meses], formula: `=AND(${conPrograma})`, ...TONO_GANTT.aceptada, negrita: true },
    {
      rangos: [meses],
      formula: `=AND(${esPropuesta},ISNUMBER(${desde}),${numeroDeMes}>=${desde},${numeroDeMes}<=${hasta})`,
      ...TONO_GANTT.ventana,
      negrita: false,
    },
    // What is left yellow of an accepted programme is its window: all twelve months where it has none.
    {
      rangos: [meses],
      formula: `=AND(NOT(${esPropuesta}),ISNUMBER(${desde}),OR(${numeroDeMes}<${desde},${numeroDeMes}>${hasta}))`,
      ...TONO_GANTT.fuera,
      negrita: false,
    },
  ];
}

/** Cells that administradores fill: the plan columns, and the months of the lineas whose programme is theirs. */
function capturables({ mir, layout, observada }: EntradaCronograma, aceptadas: ReadonlySet<number>): Rango[] {
  const lineas = layout.filas.filter((f) => f.tipo === 'linea');
  const cells = (columna: number, holds: (f: FilaLayout) => boolean) =>
    lineas.filter(holds).map(({ fila }) => ({ fila, columna }));
  const deSituacion = cells(C_SITUACION, (f) => {
    const linea = mir.secciones[f.seccion]?.objetivos[f.objetivo]?.lineas[f.linea];
    return linea !== undefined && !isRegistrada(linea);
  });
  // The word of an accepted programme that was lost is given back.
  const deOrigen = cells(C_ORIGEN, ({ fila }) => !(aceptadas.has(fila) && textoDe(observada, fila) === ''));
  return [
    ...blockRanges(layout, C_RESPONSABLE, C_SITUACION - C_RESPONSABLE),
    ...coalesce(deSituacion),
    ...coalesce(deOrigen),
    ...coalesce(MESES.flatMap((_, i) => cells(C_ENERO + i, ({ fila }) => aceptadas.has(fila)))),
  ];
}

const textoDe = (hoja: EstadoHoja | null, fila: number): string => (hoja ? textoEn(hoja, fila, C_ORIGEN) : '');

/** The companion sheet Cronograma (decided): row r speaks of row r of the MIR. */
export function blueprintCronograma(entrada: EntradaCronograma): EstadoHoja {
  const { layout, permisos, observada } = entrada;
  const { contents, aceptadas } = drawContents(entrada);
  const rows = rowsOf(layout);
  return {
    ...drawnHoja(HOJA_CRONOGRAMA, observada, contents, rows.map(aspectos(aceptadas))),
    notas: rows
      .slice(0, layout.filaEncabezado)
      .map((f) => (f.tipo === 'encabezado' ? COLUMNAS.map((c) => c.help) : [])),
    condicionales: condicionales(layout),
    protecciones: [proteccionHoja(HOJA_CRONOGRAMA, [], permisos)],
    anchos: COLUMNAS.map((c) => c.width),
    inmovilizadas: { filas: layout.filaMes, columnas: ANCHO_FIJO },
    capturables: capturables(entrada, aceptadas),
  };
}
