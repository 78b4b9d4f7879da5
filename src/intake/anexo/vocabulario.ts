import { AJUSTES } from '../../mir/ajustes';
import { AJUSTE_DE_ESTATUS } from '../../mir/contexto';

/** The words that ESTATUS may show: the defaults of Configuración. */
export const PALABRAS_DE_ESTATUS: readonly string[] = Object.values(AJUSTE_DE_ESTATUS).map((clave) =>
  String(AJUSTES.find((a) => a.clave === clave)?.defecto ?? ''),
);
