import { FORMATO_CANTIDAD, FORMATO_ENTERO } from '../../mir/columna';
import {
  CLAVES_SEGUIMIENTO,
  type ClaveSeguimiento,
  FILAS_LIBRES_MINIMAS,
  FILAS_NUEVAS,
  type TipoAsiento,
} from '../../mir/seguimiento';
import {
  SEGUIMIENTO_AYUDA,
  SEGUIMIENTO_ENCABEZADO,
  SEGUIMIENTO_VALIDACION,
  TIPO_ASIENTO,
} from '../../text/seguimiento';
import { HOJA_SEGUIMIENTO } from '../hojas';
import type { EstadoHoja } from '../state';
import type { Permisos } from './protection';
import { blueprintRenglones, type ColumnaDeRenglones, type HojaDeRenglones } from './renglones';

/** Nothing is refused: a row that a repair moves must always find its place; what does not fit is told by SEG rules. */
const COLUMNA: Readonly<Record<ClaveSeguimiento, ColumnaDeRenglones>> = {
  seccion: { ancho: 170 },
  linea: { ancho: 60, centrada: true },
  periodo: { ancho: 80, centrada: true },
  tipo: {
    ancho: 100,
    centrada: true,
    validacion: {
      tipo: 'lista',
      opciones: Object.values(TIPO_ASIENTO),
      estricta: false,
      ayuda: SEGUIMIENTO_VALIDACION.tipo,
    },
  },
  dato: { ancho: 220 },
  causa: { ancho: 220 },
  accion: { ancho: 220 },
  proyeccion: { ancho: 220 },
  mes: {
    ancho: 50,
    centrada: true,
    formato: FORMATO_ENTERO,
    validacion: { tipo: 'numeroEntre', minimo: 1, maximo: 12, estricta: false, ayuda: SEGUIMIENTO_VALIDACION.mes },
  },
  documento: { ancho: 220 },
  oficio: { ancho: 150 },
  fecha: { ancho: 90, centrada: true },
  vinculo: { ancho: 220 },
  cantidad: {
    ancho: 80,
    centrada: true,
    formato: FORMATO_CANTIDAD,
    validacion: { tipo: 'numeroMinimo', minimo: 0, estricta: false, ayuda: SEGUIMIENTO_VALIDACION.cantidad },
  },
  registrada: { ancho: 120, centrada: true, delFormulario: true },
  quien: { ancho: 180, delFormulario: true },
};

const HOJA: HojaDeRenglones<ClaveSeguimiento> = {
  nombre: HOJA_SEGUIMIENTO,
  claves: CLAVES_SEGUIMIENTO,
  titulos: SEGUIMIENTO_ENCABEZADO,
  ayuda: SEGUIMIENTO_AYUDA,
  columna: COLUMNA,
  libres: { minimas: FILAS_LIBRES_MINIMAS, nuevas: FILAS_NUEVAS },
  inmovilizadas: 4,
};

/** The cells of an asiento in the order of the columns. */
export function rowOfAsiento(
  tipo: TipoAsiento,
  celdas: Partial<Record<ClaveSeguimiento, string | number | null>>,
): (string | number | null)[] {
  return CLAVES_SEGUIMIENTO.map((clave) => (clave === 'tipo' ? TIPO_ASIENTO[tipo] : (celdas[clave] ?? null)));
}

/** The companion sheet Seguimiento (domain.md section 1): a row an asiento. */
export function blueprintSeguimiento(
  permisos: Permisos,
  editores: readonly string[] | null,
  observada: EstadoHoja | null,
): EstadoHoja {
  return blueprintRenglones(HOJA, permisos, editores, observada);
}
