import { type Columna, FORMATO_ENTERO, FORMATO_TEXTO } from '../../mir/columna';
import { COLUMNAS_CRONOGRAMA, type CronogramaKey, HOJA_CRONOGRAMA } from '../../mir/cronograma';
import { MESES } from '../../mir/format';
import type { LineaAccion, Mir } from '../../mir/model';
import { CONTEO_FORMULA } from '../../mir/native';
import { normalizeText } from '../../mir/text-number';
import { AYUDA_VALIDACION, CRONOGRAMA_ROTULOS } from '../../text/hoja';
import { coalesce } from '../a1';
import { ESTILOS, FONDO_DE_KIND, PALETA, TONO_SEMAFORO } from '../estilos';
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

/** What "sí" in SUJETA A DEMANDA is compared with. */
export const SUJETA = 'sí';

/** Only what says "propuesta", or nothing, is derived: under any other word the months are people's, and stay. */
export function isAceptada(hoja: EstadoHoja, fila: number): boolean {
  return !['', 'propuesta'].includes(normalizeText(textoEn(hoja, fila, C_ORIGEN)));
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
      return linea.programaCapturado ? 'aceptada' : 'propuesta';
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

function drawContents({ mir, layout, observada }: EntradaCronograma): Contents {
  const contents = new Contents(layout.filaSuma, COLUMNAS.length);
  const formulas = formulasOf(HOJA_CRONOGRAMA, layout);
  const porFila = COLUMNAS.map((c) => (c.formula ? formulas.porFila(c.formula) : null));
  const escrita = isVirgin(observada) ? null : observada;

  const drawLinea = (fila: number, linea: LineaAccion): void => {
    const aceptado = escrita ? isAceptada(escrita, fila) : linea.programaCapturado !== null;
    for (let i = 0; i < COLUMNAS.length; i++) {
      const columna = COLUMNAS[i];
      const formula = porFila[i];
      if (!columna) continue;
      const mes = (MESES as readonly string[]).indexOf(columna.key);
      if (columna.key === 'linea') contents.put(fila, i + 1, linea.numero);
      else if (columna.key === 'situacion' && isRegistrada(linea)) contents.put(fila, i + 1, linea.situacion);
      else if (mes >= 0 && aceptado) {
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
      const formula = formulas.enFila(CONTEO_FORMULA, fila, { desde, hasta });
      contents.putFormula(fila, COLUMNAS_DE_CRONOGRAMA.veredicto, formula);
    }
  };

  contents.put(1, 1, CRONOGRAMA_ROTULOS.titulo);
  contents.put(2, 1, mir.titulo.organo);
  contents.put(3, 1, mir.titulo.programa);
  contents.putFormula(4, 1, formulas.enFila(CRONOGRAMA_ROTULOS.corte, 4));
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
  return contents;
}

function validacionOf(columna: Columna<CronogramaKey>): Validacion | null {
  if (columna.type !== 'catalogo' || !columna.opciones) return null;
  const { opciones } = columna;
  return { tipo: 'lista', opciones, estricta: true, ayuda: AYUDA_VALIDACION.lista(opciones) };
}

function aspectos(): (f: FilaLayout) => Aspecto {
  const plain = (formato: string, fondo: string, estilo: Estilo): Aspecto =>
    plainRow(COLUMNAS.length, formato, fondo, estilo);
  const suma = plain('General', PALETA.suma, ESTILOS.rotulo);
  const porTipo: Partial<Record<FilaLayout['tipo'], Aspecto>> = {
    encabezado: plain(FORMATO_TEXTO, PALETA.encabezado, ESTILOS.encabezado),
    mes: plain(FORMATO_ENTERO, PALETA.meses, ESTILOS.mes),
    seccion: plain(FORMATO_TEXTO, PALETA.seccion, ESTILOS.banda),
    linea: {
      formatos: COLUMNAS.map((c) => c.numberFormat),
      fondos: COLUMNAS.map((c) => FONDO_DE_KIND[c.kind]),
      estilos: COLUMNAS.map((c) => ({ ...ESTILOS.cuerpo, alineacion: c.align, negrita: c.key === 'linea' })),
      validaciones: COLUMNAS.map(validacionOf),
    },
    subtotal: plain('General', PALETA.subtotal, ESTILOS.rotulo),
    suma,
  };
  const titulos = [ESTILOS.titulo, ESTILOS.rotuloTitulo, ESTILOS.rotuloTitulo, ESTILOS.rotuloTitulo, ESTILOS.leyenda];
  const titulo = titulos.map((estilo) => plain('General', PALETA.blanco, estilo));
  return (f) => (f.tipo === 'titulo' ? titulo[f.linea] : porTipo[f.tipo]) ?? suma;
}

function condicionales(layout: Layout): FormatoCondicional[] {
  const fila = layout.primeraLinea;
  const filas = layout.ultimaLinea - fila + 1;
  if (filas < 1) return [];
  const columna = COLUMNAS_DE_CRONOGRAMA.semaforo;
  const celda = (c: Columna<CronogramaKey>): string => formulasOf(HOJA_CRONOGRAMA, layout).enFila(`{${c.key}}`, fila);
  const semaforo = COLUMNAS[columna - 1];
  const origen = COLUMNAS[C_ORIGEN - 1];
  if (!semaforo || !origen) return [];
  return [
    ...Object.entries(TONO_SEMAFORO).map(
      ([palabra, tono]): FormatoCondicional => ({
        rangos: [{ fila, columna, filas, columnas: 1 }],
        formula: `=${celda(semaforo)}=${literal(palabra)}`,
        ...tono,
        negrita: true,
      }),
    ),
    {
      rangos: [{ fila, columna: C_ENERO, filas, columnas: MESES.length }],
      formula: `=${celda(origen)}="propuesta"`,
      fondo: null,
      color: PALETA.tenue,
      negrita: false,
    },
  ];
}

/** Cells that administradores fill: the plan columns, and the months of the lineas whose programme is theirs. */
function capturables({ mir, layout }: EntradaCronograma, contents: Contents): Rango[] {
  const aceptadas = layout.filas
    .filter((f) => f.tipo === 'linea' && contents.formulas[f.fila - 1]?.[C_ENERO - 1] === '')
    .flatMap((f) => MESES.map((_, i) => ({ fila: f.fila, columna: C_ENERO + i })));
  const situaciones = layout.filas.flatMap((f) => {
    const linea = mir.secciones[f.seccion]?.objetivos[f.objetivo]?.lineas[f.linea];
    return f.tipo === 'linea' && linea && !isRegistrada(linea) ? [{ fila: f.fila, columna: C_SITUACION }] : [];
  });
  return [
    ...blockRanges(layout, C_RESPONSABLE, C_SITUACION - C_RESPONSABLE),
    ...coalesce(situaciones),
    ...blockRanges(layout, C_ORIGEN, 1),
    ...coalesce(aceptadas),
  ];
}

/** The companion sheet Cronograma (decided): row r speaks of row r of the MIR. */
export function blueprintCronograma(entrada: EntradaCronograma): EstadoHoja {
  const { layout, permisos, observada } = entrada;
  const contents = drawContents(entrada);
  const rows = rowsOf(layout);
  return {
    ...drawnHoja(HOJA_CRONOGRAMA, observada, contents, rows.map(aspectos())),
    notas: rows
      .slice(0, layout.filaEncabezado)
      .map((f) => (f.tipo === 'encabezado' ? COLUMNAS.map((c) => c.help) : [])),
    condicionales: condicionales(layout),
    protecciones: [proteccionHoja(HOJA_CRONOGRAMA, [], permisos)],
    anchos: COLUMNAS.map((c) => c.width),
    inmovilizadas: { filas: layout.filaMes, columnas: ANCHO_FIJO },
    capturables: capturables(entrada, contents),
  };
}
