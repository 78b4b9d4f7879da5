import { CAMPOS_DE_AVANCE, COLUMNAS_DE_AVANCE, LISTAS_DE_AVANCE, PARTES_DE_AVANCE } from './campos-avance';
import { CAMPOS_DE_JGE, LISTAS_DE_JGE } from './campos-jge';
import { CAMPOS_DE_PAT, LISTAS_DE_PAT, PARTES_DE_PAT } from './campos-pat';
import { COLUMNAS_CIFRAS, ETIQUETAS_FICHA, LISTA_FICHAS } from './reporte-ficha';

/**
 * What a template may write between double braces, in words: the reference at the end of a starter template and the
 * guide list them. A key means the same in every kind of document, so that a letterhead serves all of them.
 */

/** Single facts that every document has (`report/campos.ts`). */
export const CAMPOS_COMUNES = {
  documento: 'Nombre del documento, como está en Configuración.',
  institucion: 'Nombre de la institución.',
  organo: 'Nombre del órgano responsable.',
  siglas: 'Siglas del órgano.',
  programa: 'Título del programa, como está en la MIR.',
  objetivoGeneral: 'Objetivo general del programa.',
  ejercicio: 'Año del ejercicio.',
  periodo: 'Periodo del documento; si es de todo el año, el año.',
  corte: 'Fecha de corte de las cifras.',
  destinatarios: 'A quién se presenta.',
  elabora: 'Nombre de quien elabora.',
  cargoElabora: 'Cargo de quien elabora.',
  titular: 'Nombre de la persona titular del órgano.',
  cargoTitular: 'Cargo de la persona titular del órgano.',
} as const;

/** Single facts that every document has without its builder saying so: those of its pages. */
export const CAMPOS_DE_PAGINA = {
  titulo: 'Título del documento, con su periodo.',
  membrete: 'Texto del encabezado de página, como está en Configuración.',
  pie: 'Texto al pie de página, como está en Configuración.',
} as const;

export type CampoComun = keyof typeof CAMPOS_COMUNES;

/** Single facts of some kinds. Each builder adds those of its `campos`. */
export const CAMPOS_PROPIOS: Readonly<Record<string, string>> = {
  ...CAMPOS_DE_AVANCE,
  ...CAMPOS_DE_JGE,
  ...CAMPOS_DE_PAT,
};

/** Whole blocks: the `partes` of a document. Each builder adds its own. */
export const PARTES: Readonly<Record<string, string>> = {
  portada: 'Portada: título y datos generales.',
  indice: 'Contenido, con números de página.',
  resumen: 'Resumen: cuántas líneas y cómo van.',
  objetivos: 'Objetivos; en el informe de avance, con lo que lleva cada línea.',
  atencion: 'Líneas atrasadas, sin reporte, sin calendarización o sujetas a demanda.',
  seguimiento: 'Justificaciones y evidencia del periodo.',
  presupuesto: 'Presupuesto proyectado.',
  metodo: 'Notas de método: qué significa cada cifra.',
  obtencion: 'Cómo se obtuvo cada cifra.',
  puntos: 'Puntos por revisar del libro.',
  firmas: 'Lugar para las firmas.',
  informes: 'Los informes de la Junta, cada uno con su formato completo.',
  fichas: 'Las fichas técnicas, una hoja por indicador.',
  ...PARTES_DE_AVANCE,
  ...PARTES_DE_PAT,
};

/** What a table row is repeated for: the `listas` of a document, and what each of its columns holds. */
export interface DescripcionLista {
  readonly descripcion: string;
  readonly columnas: Readonly<Record<string, string>>;
}

/** Each builder adds its own. */
export const LISTAS: Readonly<Record<string, DescripcionLista>> = {
  ...LISTAS_DE_JGE,
  ...LISTAS_DE_AVANCE,
  ...LISTAS_DE_PAT,
  lineas: {
    ...LISTAS_DE_PAT.lineas,
    columnas: { ...LISTAS_DE_PAT.lineas.columnas, ...COLUMNAS_DE_AVANCE.lineas },
  },
  objetivos: {
    ...LISTAS_DE_PAT.objetivos,
    columnas: { ...LISTAS_DE_PAT.objetivos.columnas, ...COLUMNAS_DE_AVANCE.objetivos },
  },
  fichas: {
    descripcion: LISTA_FICHAS,
    columnas: { numero: 'Número de la línea', ...ETIQUETAS_FICHA, ...COLUMNAS_CIFRAS },
  },
};
