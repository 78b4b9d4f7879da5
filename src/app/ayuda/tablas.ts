import { CLAVES_JGE } from '../../mir/informe-jge';
import { CLAVES_REGISTRO } from '../../mir/registro-documentos';
import { CLAVES_SEGUIMIENTO } from '../../mir/seguimiento';
import { normalizeText } from '../../mir/text-number';
import { findHoja, textoEn } from '../../sheet/grid';
import {
  HOJA_BITACORA,
  HOJA_DOCUMENTOS,
  HOJA_DUDAS,
  HOJA_ENTREGAS,
  HOJA_INFORME_JGE,
  HOJA_MODIFICACIONES,
  HOJA_SEGUIMIENTO,
  HOJA_TEXTOS,
} from '../../sheet/hojas';
import { ACCESO, AYUDA_DE_COLUMNA, AYUDA_TITULO, PARA_QUE, SE_ESCRIBE } from '../../text/ayuda-celda';
import { REGISTRO_AYUDA, REGISTRO_ENCABEZADO } from '../../text/documentos';
import { ENTREGAS_AYUDA, ENTREGAS_ENCABEZADO } from '../../text/entregas';
import { JGE_AYUDA, JGE_ENCABEZADO } from '../../text/jge';
import { SEGUIMIENTO_AYUDA, SEGUIMIENTO_ENCABEZADO, TIPO_ASIENTO } from '../../text/seguimiento';
import type { LugarCelda } from '../explicar/celda';
import { deAsientos, deCualquiera, deEntregas, nadie, type QuienPregunta } from './acceso';
import { ayudaFija, ayudaOf } from './columna';
import type { AccesoACelda, AyudaDeCelda, ClaseAyuda } from './tipos';

interface ColumnaDeTabla {
  readonly titulo: string;
  readonly ayuda: string;
  readonly opciones?: readonly string[];
}

/** A sheet of rows under a header. */
interface Tabla {
  readonly clase: ClaseAyuda;
  readonly columnas: readonly ColumnaDeTabla[];
  acceso(quien: QuienPregunta): AccesoACelda;
}

const deTextos = (hoja: string): ColumnaDeTabla[] =>
  Object.entries(AYUDA_DE_COLUMNA[hoja] ?? {}).map(([titulo, ayuda]) => ({ titulo, ayuda }));

/** Every sheet of rows; the help of a column is the note of its header where it has one. */
const TABLAS: Readonly<Record<string, Tabla>> = {
  [HOJA_SEGUIMIENTO]: {
    clase: 'captura',
    columnas: CLAVES_SEGUIMIENTO.map((clave) => ({
      titulo: SEGUIMIENTO_ENCABEZADO[clave],
      ayuda: SEGUIMIENTO_AYUDA[clave],
      ...(clave === 'tipo' ? { opciones: Object.values(TIPO_ASIENTO) } : {}),
    })),
    acceso: (quien) => deAsientos(quien, 'seguimiento'),
  },
  [HOJA_ENTREGAS]: {
    clase: 'captura',
    columnas: ENTREGAS_ENCABEZADO.map((titulo, i) => ({ titulo, ayuda: ENTREGAS_AYUDA[i] ?? titulo })),
    acceso: deEntregas,
  },
  [HOJA_INFORME_JGE]: {
    clase: 'captura',
    columnas: CLAVES_JGE.map((clave) => ({ titulo: JGE_ENCABEZADO[clave], ayuda: JGE_AYUDA[clave] })),
    acceso: (quien) => deAsientos(quien, 'jge'),
  },
  [HOJA_DOCUMENTOS]: {
    clase: 'registro',
    columnas: CLAVES_REGISTRO.map((clave) => ({ titulo: REGISTRO_ENCABEZADO[clave], ayuda: REGISTRO_AYUDA[clave] })),
    acceso: () => ({ ...nadie(ACCESO.registro), ventana: 'documentos' }),
  },
  [HOJA_TEXTOS]: { clase: 'libre', columnas: deTextos(HOJA_TEXTOS), acceso: deCualquiera },
  [HOJA_DUDAS]: { clase: 'libre', columnas: deTextos(HOJA_DUDAS), acceso: deCualquiera },
  [HOJA_MODIFICACIONES]: {
    clase: 'registro',
    columnas: deTextos(HOJA_MODIFICACIONES),
    acceso: () => ({ ...nadie(ACCESO.registro), ventana: 'plan' }),
  },
  [HOJA_BITACORA]: {
    clase: 'registro',
    columnas: deTextos(HOJA_BITACORA),
    acceso: () => ({ ...nadie(ACCESO.registro), ventana: 'bitacora' }),
  },
};

/** The sheets of rows, by name. */
export const HOJAS_DE_TABLA: readonly string[] = Object.keys(TABLAS);

/** What a cell of a sheet of rows is for: its column by the header above it, wherever people moved it. */
export function ayudaDeTabla(quien: QuienPregunta, { hoja, fila, columna }: LugarCelda): AyudaDeCelda | null {
  const tabla = TABLAS[hoja];
  if (!tabla) return null;
  const escrito = normalizeText(textoEn(findHoja(quien.snapshot, hoja), 1, columna));
  const suya = tabla.columnas.find((c) => normalizeText(c.titulo) === escrito) ?? null;
  const enSuLugar = escrito === '' ? tabla.columnas[columna - 1] : null;
  const deTabla = suya ?? enSuLugar;
  if (!deTabla) return null;
  const { titulo, ayuda, opciones = [] } = deTabla;
  if (fila === 1) {
    return ayudaFija('rotulo', AYUDA_TITULO.encabezado(titulo), PARA_QUE.encabezado(ayuda), ACCESO.rotulo);
  }
  return ayudaOf({
    titulo: AYUDA_TITULO.deHoja(titulo, hoja),
    clase: tabla.clase,
    paraQue: ayuda,
    seEscribe: opciones.length > 0 ? [SE_ESCRIBE.catalogo] : [],
    opciones,
    acceso: tabla.acceso(quien),
  });
}
