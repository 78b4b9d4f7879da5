import { CASO_AVANCE, TEXTO_REGLA_AVANCE } from './reglas-avance';
import { CASO_CAPTURA, TEXTO_REGLA_CAPTURA } from './reglas-captura';
import { CASO_CATALOGOS, TEXTO_REGLA_CATALOGOS } from './reglas-catalogos';
import { CASO_CRONOGRAMA, TEXTO_REGLA_CRONOGRAMA } from './reglas-cronograma';
import { CASO_SEG, TEXTO_REGLA_SEG } from './reglas-seg';

/** Titles, explanations, examples and remedies of the rules on what a MIR says; shown as "puntos por revisar" and in the reference page. */
export const TEXTO_REGLA = {
  ...TEXTO_REGLA_CAPTURA,
  ...TEXTO_REGLA_AVANCE,
  ...TEXTO_REGLA_SEG,
  ...TEXTO_REGLA_CATALOGOS,
  ...TEXTO_REGLA_CRONOGRAMA,
} as const;

export type CodigoRegla = keyof typeof TEXTO_REGLA;

/** What a finding says of its case. */
export const CASO = {
  ...CASO_CAPTURA,
  ...CASO_AVANCE,
  ...CASO_SEG,
  ...CASO_CATALOGOS,
  ...CASO_CRONOGRAMA,
} as const;
