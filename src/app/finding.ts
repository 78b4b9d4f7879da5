import type { Finding, Severidad } from '../mir/finding';
import { TEXTO_APP } from '../text/app';

export type CodigoApp = keyof typeof TEXTO_APP;

/** What is told of something that is done is no failure. */
const SEVERIDAD: Partial<Record<CodigoApp, Severidad>> = {
  'APP-211': 'aviso',
  'APP-212': 'advertencia',
  'APP-213': 'advertencia',
  'APP-214': 'aviso',
  'APP-215': 'advertencia',
  'APP-76': 'advertencia',
  'APP-77': 'aviso',
  'APP-78': 'aviso',
  'APP-80': 'aviso',
  'APP-81': 'aviso',
  'APP-15': 'aviso',
  'APP-64': 'advertencia',
  'APP-31': 'aviso',
  'APP-35': 'aviso',
  'APP-39': 'aviso',
  'APP-69': 'aviso',
  'APP-47': 'aviso',
  'APP-49': 'aviso',
  'APP-59': 'aviso',
  'APP-72': 'aviso',
  'APP-98': 'aviso',
  'APP-99': 'aviso',
  'APP-106': 'aviso',
  'APP-108': 'aviso',
  'APP-85': 'aviso',
  'APP-137': 'aviso',
  'APP-155': 'aviso',
  'APP-154': 'aviso',
  'APP-124': 'advertencia',
  'APP-125': 'aviso',
  'APP-126': 'aviso',
  'APP-129': 'aviso',
  'APP-148': 'advertencia',
  'APP-149': 'advertencia',
  'APP-150': 'advertencia',
  'APP-151': 'aviso',
  'APP-168': 'advertencia',
};

/** A finding about the request itself rather than about the workbook's content. */
export function appFinding<C extends CodigoApp>(
  code: C,
  args: Parameters<(typeof TEXTO_APP)[C]['mensaje']>,
  lugar: Partial<Pick<Finding, 'hoja' | 'celda' | 'linea'>> = {},
): Finding {
  const { mensaje, remedio } = TEXTO_APP[code];
  return {
    code,
    severidad: SEVERIDAD[code] ?? 'error',
    hoja: lugar.hoja ?? null,
    celda: lugar.celda ?? null,
    linea: lugar.linea ?? null,
    mensaje: (mensaje as (...a: typeof args) => string)(...args),
    remedio,
  };
}
