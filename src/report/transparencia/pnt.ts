import type { Configuracion } from '../../mir/ajustes';
import { claveTendencia } from '../../mir/catalogos';
import { formatCantidad, normalizeText } from '../../mir/text-number';
import { COLUMNAS_PNT } from '../../text/columnas-transparencia';
import { ENCABEZADO_PNT, fuentePorDefecto, NOTA_PNT, SENTIDO_PNT, TABLAS } from '../../text/reporte-transparencia';
import type { TablaDeDatos } from '../datos';
import { fechaText } from '../fechas';
import type { Publicado } from './base';
import { type Definicion, fecha, numero, tableOf, texto } from './columnas';

export type ClavePnt = keyof typeof COLUMNAS_PNT;

/** Tendencias of the official format, as the arithmetic tells them apart; any other word has no sentido. */
const TENDENCIAS = ['incremento', 'reduccion', 'constante'];

/** Whether the word is one of the official format's: only then its sentido can be told. */
export function hasSentido(tendencia: string): boolean {
  return TENDENCIAS.includes(normalizeText(tendencia));
}

/** In the catalogue of the PNT. Of a constante more is better, as its percentage is measured; the note says so. */
function sentidoOf({ descrito: { linea } }: Publicado): string {
  if (!hasSentido(linea.tendencia)) return '';
  return claveTendencia(linea.tendencia) === 'reduccion' ? SENTIDO_PNT.descendente : SENTIDO_PNT.ascendente;
}

const DATOS: { readonly [K in Exclude<ClavePnt, 'nota'>]: Definicion<Publicado> } = {
  ejercicio: numero(({ base }) => base.entrada.mir.ejercicio),
  fecha_inicio: fecha(({ base }) => base.inicio),
  fecha_termino: fecha(({ base }) => base.termino),
  programa: texto(({ base, descrito }) =>
    descrito.objetivo.programa.trim() === '' ? base.entrada.mir.titulo.programa : descrito.objetivo.programa,
  ),
  objetivo: texto(({ descrito }) => descrito.objetivo.objetivo),
  indicador: texto(({ descrito }) => descrito.linea.nombreIndicador),
  dimension: texto(({ descrito }) => descrito.linea.dimension),
  definicion: texto(({ descrito }) => descrito.definicion),
  metodo_calculo: texto(({ descrito }) => descrito.linea.metodoCalculo),
  unidad_medida: texto(({ descrito }) => descrito.linea.unidadMedida),
  frecuencia: texto(({ descrito }) => descrito.linea.frecuencia),
  linea_base: texto(({ descrito }) => descrito.linea.lineaBase),
  metas_programadas: numero(({ descrito }) => descrito.metaOriginal),
  metas_ajustadas: numero(({ descrito }) => (descrito.ajustes.length === 0 ? null : descrito.linea.metaPropuesta)),
  avance: numero(({ descrito }) => descrito.explicable.indicador.metaAlcanzada),
  sentido: texto(sentidoOf),
  fuente: texto(({ base: { entrada } }) => {
    const propia = String(entrada.config.transparenciaFuente ?? '').trim();
    return propia === '' ? fuentePorDefecto(entrada.mir.titulo.programa.trim()) : propia;
  }),
  area: texto(({ base }) => base.area),
  fecha_actualizacion: fecha(({ base }) => base.actualizacion),
};

/** Columns that are no gap where they are blank: the note says why. */
const SE_EXPLICAN: readonly ClavePnt[] = ['metas_ajustadas', 'avance'];

/** The columns of which the plan has nothing, in their order. */
export function blankColumns(publicado: Publicado): (keyof typeof DATOS)[] {
  return (Object.keys(DATOS) as (keyof typeof DATOS)[]).filter(
    (clave) => !SE_EXPLICAN.includes(clave) && DATOS[clave].valor(publicado) === null,
  );
}

function ajustesNote({ descrito: { ajustes } }: Publicado): string[] {
  if (ajustes.length === 0) return [NOTA_PNT.sinAjustes];
  const meta = (v: unknown): string => formatCantidad(typeof v === 'number' ? v : null);
  return ajustes.map((m) => NOTA_PNT.ajuste(meta(m.antes), meta(m.despues), m.instrumento.trim()));
}

/** Blank cells are justified in the note, as the guidelines of the PNT ask, and figures are told how to be read. */
function noteOf(publicado: Publicado): string {
  const { base, descrito } = publicado;
  const { linea, explicable } = descrito;
  const { cierre } = base.entrada;
  const blancos = blankColumns(publicado).map((clave) => COLUMNAS_PNT[clave].titulo);
  const tendencia = linea.tendencia.trim();
  const constante = hasSentido(tendencia) && claveTendencia(tendencia) === 'constante';
  return [
    cierre?.guardado
      ? NOTA_PNT.cierre(fechaText(base.termino), fechaText(base.actualizacion))
      : NOTA_PNT.corte(fechaText(base.termino)),
    ...(explicable.indicador.metaAlcanzada === null ? [NOTA_PNT.sinAvance] : []),
    ...ajustesNote(publicado),
    ...(linea.situacion === '' ? [] : [NOTA_PNT[linea.situacion]]),
    ...(linea.sujetaADemanda ? [NOTA_PNT.demanda] : []),
    ...(constante ? [NOTA_PNT.constante] : []),
    ...(tendencia !== '' && !hasSentido(tendencia) ? [NOTA_PNT.sinSentido(tendencia)] : []),
    ...(blancos.length === 0 ? [] : [NOTA_PNT.enBlanco(blancos)]),
  ].join(' ');
}

/**
 * The seven rows of a template of the PNT, so that its rows may be copied to the one that SIPOT gives: the codes of the
 * format in rows 1, 4 and 5 belong to each institution and stay blank.
 */
function headingRows(config: Configuracion): string[][] {
  const ajuste = (valor: string | number | null): string => String(valor ?? '').trim();
  const { titulo, nombreCorto, descripcion, tituloFormato, campos, fundamento } = ENCABEZADO_PNT;
  const segun = fundamento(ajuste(config.transparenciaArticulo), ajuste(config.transparenciaFraccion));
  return [
    [],
    [titulo, '', '', nombreCorto, '', '', descripcion],
    [tituloFormato, '', '', ajuste(config.transparenciaFormato), '', '', segun],
    [],
    [],
    [campos],
  ];
}

/** The rows of the PNT, an indicator each. */
export function buildPnt(publicados: readonly Publicado[], config: Configuracion): TablaDeDatos {
  const { columnas, filas } = tableOf(COLUMNAS_PNT, { ...DATOS, nota: texto(noteOf) }, publicados);
  return { ...TABLAS.pnt, cabeza: 'titulo', encabezado: headingRows(config), columnas, filas };
}
