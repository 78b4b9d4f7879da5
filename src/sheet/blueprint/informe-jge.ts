import { type ClaveJge, FILAS_LIBRES_JGE, FILAS_NUEVAS_JGE } from '../../mir/informe-jge';
import { JGE_AYUDA } from '../../text/jge';
import { HOJA_INFORME_JGE } from '../hojas';
import { TITULOS_JGE } from '../informe-jge';
import type { EstadoHoja } from '../state';
import type { Permisos } from './protection';
import { blueprintRenglones, type ColumnaDeRenglones, type HojaDeRenglones } from './renglones';

/** All is text: "1", "45" and "3/4/2025" stay what was typed. */
const COLUMNA: Readonly<Record<ClaveJge, ColumnaDeRenglones>> = {
  numero: { ancho: 70, centrada: true },
  direccion: { ancho: 180 },
  entidad: { ancho: 130 },
  fechaVisita: { ancho: 130 },
  junta: { ancho: 130 },
  distritos: { ancho: 110 },
  objetivo: { ancho: 280 },
  convenios: { ancho: 200 },
  particulares: { ancho: 300 },
  oportunidad: { ancho: 240 },
  ordinaria: { ancho: 240 },
  pycipef: { ancho: 360 },
  proyecto: { ancho: 220 },
  personalCapacitado: { ancho: 110 },
  observaciones: { ancho: 300 },
};

const HOJA: Omit<HojaDeRenglones<ClaveJge>, 'libres'> = {
  nombre: HOJA_INFORME_JGE,
  ...TITULOS_JGE,
  ayuda: JGE_AYUDA,
  columna: COLUMNA,
  inmovilizadas: 1,
};

/**
 * The companion sheet Informe JGE (domain.md sections 1 and 4.2): a row an asunto of a form. `cuantas`: rows that are
 * about to be written below the others.
 */
export function blueprintInformeJge(
  permisos: Permisos,
  editores: readonly string[] | null,
  observada: EstadoHoja | null,
  cuantas = 0,
): EstadoHoja {
  const libres = { minimas: Math.max(FILAS_LIBRES_JGE, cuantas), nuevas: FILAS_NUEVAS_JGE + cuantas };
  return blueprintRenglones({ ...HOJA, libres }, permisos, editores, observada);
}
