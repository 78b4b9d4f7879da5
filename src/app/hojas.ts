import { HOJA_CRONOGRAMA } from '../mir/cronograma';
import { ANEXO_1 } from '../mir/format';
import { HOJA_BASELINE } from '../sheet/baseline';
import { HOJA_HISTORIAL } from '../sheet/historial';
import {
  HOJA_BITACORA,
  HOJA_CIERRES,
  HOJA_CONFIGURACION,
  HOJA_DOCUMENTOS,
  HOJA_DUDAS,
  HOJA_ENTREGAS,
  HOJA_INFORME_JGE,
  HOJA_MODIFICACIONES,
  HOJA_SEGUIMIENTO,
  HOJA_TABLERO,
  HOJA_TEXTOS,
} from '../sheet/hojas';
import type { Necesidad, Profundidad } from './usecase';

/** Every sheet that MIRador makes, the MIR first. */
export const HOJAS_NUESTRAS = [
  ANEXO_1.hoja,
  HOJA_CRONOGRAMA,
  HOJA_CONFIGURACION,
  HOJA_SEGUIMIENTO,
  HOJA_ENTREGAS,
  HOJA_TABLERO,
  HOJA_INFORME_JGE,
  HOJA_TEXTOS,
  HOJA_DUDAS,
  HOJA_DOCUMENTOS,
  HOJA_MODIFICACIONES,
  HOJA_BITACORA,
  HOJA_BASELINE,
  HOJA_CIERRES,
  HOJA_HISTORIAL,
] as const;

/**
 * All of ours at one depth; of what is hidden nobody sees a style or a note, so `rapida` is all there is to see, and of
 * the snapshots of closings and the undo records only what they say, but where protections are judged whole.
 */
export function needHojas(profundidad: Profundidad): Necesidad {
  const necesidad = Object.fromEntries(HOJAS_NUESTRAS.map((hoja) => [hoja, profundidad]));
  return profundidad === 'completa'
    ? {
        ...necesidad,
        [HOJA_BASELINE]: 'rapida',
        [HOJA_CIERRES]: 'rapida',
        [HOJA_HISTORIAL]: 'rapida',
      }
    : { ...necesidad, [HOJA_CIERRES]: 'valores', [HOJA_HISTORIAL]: 'valores' };
}

/** What the figures of a MIR stand on: its plan, its captures, its programme and its settings. */
export const NECESIDAD_CIFRAS: Necesidad = {
  [HOJA_BASELINE]: 'valores',
  [ANEXO_1.hoja]: 'valores',
  [HOJA_CRONOGRAMA]: 'valores',
  [HOJA_CONFIGURACION]: 'valores',
};
