import type { VistaSeguimiento } from '../../app/seguimiento';
import type { EntradaSeguimiento, VistaRegistro } from '../../app/seguimiento-registrar';
import type { Formas, Respuesta } from './respuesta';

/** Justifications and evidence. */
export interface ApiSeguimiento {
  /** What each linea has and what it lacks in a period; null: the one that the cut-off falls in. */
  seguimiento(entrada: { readonly periodo: string | null }): Respuesta & VistaSeguimiento;
  /** One asiento below the others. The answer shows its linea as it is from then on; null where nothing was registered. */
  registrarSeguimiento(
    entrada: EntradaSeguimiento,
  ): Respuesta & Omit<VistaRegistro, 'registrada'> & { readonly registrada: VistaRegistro['registrada'] | null };
}

export const FORMAS_SEGUIMIENTO: Formas<ApiSeguimiento> = {
  seguimiento: { periodo: 'texto o nulo' },
  registrarSeguimiento: {
    linea: 'texto',
    seccion: 'texto o nulo',
    periodo: 'texto o nulo',
    tipo: 'texto',
    dato: 'texto o nulo',
    causa: 'texto o nulo',
    accion: 'texto o nulo',
    proyeccion: 'texto o nulo',
    mes: 'número o nulo',
    documento: 'texto o nulo',
    oficio: 'texto o nulo',
    fecha: 'texto o nulo',
    vinculo: 'texto o nulo',
    cantidad: 'número o nulo',
  },
};
