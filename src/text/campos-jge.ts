import { COLUMNAS_JGE, PROPIOS_JGE } from '../mir/informe-jge';
import { JGE_ENCABEZADO } from './jge';

/** What a template may write of the INE forms, in words. Joined to text/campos.ts. */

const titulosOf = (claves: readonly (keyof typeof JGE_ENCABEZADO)[]): Readonly<Record<string, string>> =>
  Object.fromEntries(claves.map((clave) => [clave, JGE_ENCABEZADO[clave]]));

export const CAMPOS_DE_JGE: Readonly<Record<string, string>> = Object.fromEntries(
  PROPIOS_JGE.map((clave) => [clave, `Del informe JGE: ${JGE_ENCABEZADO[clave]}; si son varios, lo de todos.`]),
);

export const LISTAS_DE_JGE = {
  formatos: {
    descripcion: 'Una fila por informe JGE.',
    columnas: titulosOf(['numero', ...PROPIOS_JGE]),
  },
  asuntos: {
    descripcion: 'Una fila por asunto de los informes JGE.',
    columnas: titulosOf(['numero', 'entidad', 'fechaVisita', ...COLUMNAS_JGE]),
  },
} as const;
