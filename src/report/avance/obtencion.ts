import { claveTendencia } from '../../mir/catalogos';
import { EXPLICADORES_CRONOGRAMA, EXPLICADORES_MIR, type LineaExplicable, lineaExplicable } from '../../mir/explicar';
import { motivoDelEstatus } from '../../mir/explicar/estatus';
import { lastOf } from '../../mir/listas';
import { nameMes } from '../../mir/periods';
import { formatCantidad } from '../../mir/text-number';
import { SIN_VALOR } from '../../text/mir';
import { ACUMULADO_CORTO, COLUMNAS_OBTENCION, cuentaDe, OBTENCION, SECCION_UNICA, TITULOS } from '../../text/reporte';
import type { Bloque, Celda, Fila } from '../document';
import { bodyRow, headerRow, numeroCell, textCell } from '../filas';
import { TAMANO_TABLA } from './celdas';
import type { DatosAvance, RenglonAvance } from './datos';
import { parrafo, tablesBySeccion } from './tablas';

/** Points: the table is read once, by who doubts a figure. */
const TAMANO = TAMANO_TABLA - 1;
const PESOS = [0, 0.18, 0.2, 0.18, 0.2, 0.24].map((peso) => ({ peso }));

/** "suma: 1 + 2 = 3", "último: 67 (junio)". */
function acumuladoText(d: LineaExplicable, clave: 'alcanzado' | 'programado'): string {
  const explicado = EXPLICADORES_CRONOGRAMA[clave]?.(d);
  if (!explicado || explicado.cifra === null) return SIN_VALOR;
  const { sustitucion, meses, valor } = explicado;
  const ultimo = lastOf(meses.filter((m) => m.cuenta));
  const como = ACUMULADO_CORTO[d.linea.acumulacion];
  if (sustitucion !== null) return OBTENCION.acumulado(como, sustitucion);
  return ultimo ? OBTENCION.acumulado(como, OBTENCION.unMes(valor, nameMes(ultimo.mes))) : valor;
}

/** "3 de 4: Meta parcialmente cumplida". */
function veredictoText({ indicador }: RenglonAvance): string {
  const { veredicto, alcanzadoAlCorte, programadoAlCorte } = indicador;
  if (veredicto === null) return SIN_VALOR;
  return OBTENCION.veredicto(cuentaDe(formatCantidad(alcanzadoAlCorte), formatCantidad(programadoAlCorte)), veredicto);
}

function rowOf(renglon: RenglonAvance, d: LineaExplicable): Fila {
  const { linea, indicador } = renglon;
  const porcentaje = EXPLICADORES_MIR.porcentaje?.(d);
  const celdas: Celda[] = [
    numeroCell(linea.numero),
    textCell(acumuladoText(d, 'alcanzado')),
    textCell(porcentaje?.sustitucion ?? porcentaje?.valor ?? SIN_VALOR),
    textCell(acumuladoText(d, 'programado')),
    textCell(veredictoText(renglon)),
    textCell(OBTENCION.veredicto(indicador.palabraEstatus, motivoDelEstatus(d))),
  ];
  return bodyRow(celdas);
}

/** Whether a linea has a figure to tell of: something captured, or programmed, to the cut-off. */
function hasCifras({ indicador }: RenglonAvance): boolean {
  return indicador.alcanzadoAlCorte !== null || (indicador.programadoAlCorte ?? 0) > 0;
}

/** "Cómo se obtuvo cada cifra": a compact row a linea, by the same explanations as those of the cells. */
export function buildObtencion(datos: DatosAvance, ancho: number): Bloque[] {
  const { renglones, contexto, config, mir } = datos;
  const conCifras = renglones.filter(hasCifras);
  const titulo: Bloque = { tipo: 'encabezado', nivel: 1, texto: TITULOS.obtencion };
  if (conCifras.length === 0) return [titulo, parrafo(OBTENCION.ninguna)];
  const reduccion = conCifras.some((r) => claveTendencia(r.linea.tendencia) === 'reduccion');
  const intro = reduccion ? `${OBTENCION.intro} ${OBTENCION.reduccion(contexto.formulaReduccion)}` : OBTENCION.intro;
  const encabezado = headerRow(Object.values(COLUMNAS_OBTENCION), (i) => i > 0);
  const rowsOf = (r: RenglonAvance): Fila[] =>
    hasCifras(r) ? [rowOf(r, lineaExplicable(r.linea, config, { corte: contexto.corte }))] : [];
  const tablas = tablesBySeccion(datos, ancho, { encabezado, pesos: PESOS, tamano: TAMANO, rowsOf });
  const sinCifras = mir.secciones.flatMap((seccion, s) => {
    const numeros = renglones.filter((r) => r.seccion === s && !hasCifras(r)).map((r) => r.linea.numero);
    return numeros.length === 0 ? [] : [`${seccion.titulo.trim() || SECCION_UNICA}: ${numeros.join(', ')}`];
  });
  const resto = sinCifras.length === 0 ? [] : [parrafo(OBTENCION.sinCifras(sinCifras.join('; ')))];
  return [titulo, parrafo(intro), ...tablas, ...resto];
}
