import { type Columna, FORMATO_ENTERO, FORMATO_TEXTO } from '../../mir/columna';
import { ANEXO_1, type ColumnaKey, MESES } from '../../mir/format';
import { AYUDA_VALIDACION } from '../../text/hoja';
import { ESTILOS, FONDO_DE_KIND, PALETA } from '../estilos';
import { FILAS_TITULO, type FilaLayout, type TipoFila } from '../layout';
import type { Estilo, Validacion } from '../state';
import { type Aspecto, plainRow } from './aspecto';

const COLUMNAS = ANEXO_1.columnas;

/** Columns that stay in sight: down to the text of the linea. Merged titles end there, since frozen columns may not cut a merge. */
export const ANCHO_FIJO = COLUMNAS.findIndex((c) => c.key === 'lineaAccion') + 1;

/** Columns that speak of the objetivo: merged over its lineas. */
export const DE_OBJETIVO = [
  'numero',
  'politicasGenerales',
  'programa',
  'objetivo',
] as const satisfies readonly ColumnaKey[];

export function isDeObjetivo(key: ColumnaKey): key is (typeof DE_OBJETIVO)[number] {
  return (DE_OBJETIVO as readonly ColumnaKey[]).includes(key);
}

/** What a month admits when it is typed. */
export const VALIDACION_AVANCE: Validacion = {
  tipo: 'numeroMinimo',
  minimo: 0,
  estricta: true,
  ayuda: AYUDA_VALIDACION.avance,
};

function validacionOf(columna: Columna<ColumnaKey>): Validacion | null {
  switch (columna.type) {
    case 'avance':
      return VALIDACION_AVANCE;
    case 'mes':
      return { tipo: 'numeroEntre', minimo: 1, maximo: 12, estricta: false, ayuda: AYUDA_VALIDACION.mes };
    case 'catalogo': {
      const opciones = columna.opciones ?? [];
      return { tipo: 'lista', opciones, estricta: false, ayuda: AYUDA_VALIDACION.lista(opciones) };
    }
    default:
      return null;
  }
}

/** How each row of the MIR looks: one set of arrays a kind of row, shared by all of that kind. Closed months are darker. */
export function aspectosMir(mesesCerrados: readonly number[]): (f: FilaLayout) => Aspecto {
  const porTipo = aspectosPorTipo(mesesCerrados.flatMap((mes) => MESES[mes - 1] ?? []));
  return (f) => estiloDeFila(f, porTipo[f.tipo]);
}

function aspectosPorTipo(cerrados: readonly ColumnaKey[]): Record<TipoFila, Aspecto> {
  const plain = (formato: string, fondo: string, estilo: Estilo): Aspecto =>
    plainRow(COLUMNAS.length, formato, fondo, estilo);
  const total = (fondo: string): Aspecto => ({
    ...plain(FORMATO_TEXTO, fondo, ESTILOS.rotulo),
    formatos: COLUMNAS.map((c) => (c.kind === 'plan' || c.key === 'observaciones' ? c.numberFormat : 'General')),
    estilos: COLUMNAS.map((c) => (c.type === 'moneda' ? { ...ESTILOS.rotulo, alineacion: 'right' } : ESTILOS.rotulo)),
  });
  return {
    titulo: plain(FORMATO_TEXTO, PALETA.blanco, ESTILOS.subtitulo),
    encabezado: plain(FORMATO_TEXTO, PALETA.encabezado, ESTILOS.encabezado),
    mes: plain(FORMATO_ENTERO, PALETA.meses, ESTILOS.mes),
    seccion: plain(FORMATO_TEXTO, PALETA.seccion, ESTILOS.banda),
    linea: {
      formatos: COLUMNAS.map((c) => c.numberFormat),
      fondos: COLUMNAS.map((c) => (cerrados.includes(c.key) ? PALETA.cerrado : FONDO_DE_KIND[c.kind])),
      estilos: COLUMNAS.map((c) => ({
        ...ESTILOS.cuerpo,
        alineacion: c.align,
        negrita: c.key === 'numero',
        // Merged over the lineas of an objetivo: what does not fit is cut at the end, not at the start.
        vertical: isDeObjetivo(c.key) ? 'top' : 'middle',
      })),
      validaciones: COLUMNAS.map(validacionOf),
    },
    subtotal: total(PALETA.subtotal),
    suma: total(PALETA.suma),
    declarado: total(PALETA.subtotal),
    diferencia: total(PALETA.subtotal),
    blanco: plain('General', PALETA.blanco, ESTILOS.blanco),
    leyenda: plain(FORMATO_TEXTO, PALETA.blanco, ESTILOS.leyenda),
  };
}

/** The title block is looked at apart: its first row is the largest, the objetivo general the longest; the first legend line shows its yellow. */
function estiloDeFila(f: FilaLayout, aspecto: Aspecto): Aspecto {
  const all = <T>(value: T): T[] => COLUMNAS.map(() => value);
  if (f.tipo === 'titulo' && f.linea === 0) return { ...aspecto, estilos: all(ESTILOS.titulo) };
  if (f.tipo === 'titulo' && f.linea === FILAS_TITULO - 1) return { ...aspecto, estilos: all(ESTILOS.nota) };
  if (f.tipo === 'leyenda' && f.linea === 0) {
    return { ...aspecto, fondos: COLUMNAS.map((_, i) => (i < ANCHO_FIJO ? PALETA.captura : PALETA.blanco)) };
  }
  return aspecto;
}
