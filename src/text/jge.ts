import type { ClaveJge } from '../mir/informe-jge';

/** Words of the INE form, of its sheet and of the dialog "Informe JGE". */

/** The title of the official form, verbatim. */
export const JGE_TITULO =
  'INFORME QUE PRESENTAN LOS INTEGRANTES DE LA JUNTA GENERAL EJECUTIVA SOBRE LAS ACTIVIDADES VINCULADAS CON LOS ÓRGANOS DESCONCENTRADOS DEL INSTITUTO NACIONAL ELECTORAL';

/** What stands above its table, verbatim. */
export const JGE_ASUNTOS = 'Asuntos relevantes tratados o a tratar en las visitas realizadas.';

/** The fields and columns of the form in its own words: the headers of the sheet and the labels of the document. */
export const JGE_ENCABEZADO: Readonly<Record<ClaveJge, string>> = {
  numero: 'Número',
  direccion: 'Dirección Ejecutiva o Unidad Técnica',
  entidad: 'Entidad Federativa',
  fechaVisita: 'Fecha de visita',
  junta: 'Junta',
  distritos: 'Distritos',
  objetivo: 'Objetivo de la visita',
  convenios: 'Asuntos relacionados con la firma de Convenios de Apoyo y Colaboración',
  particulares: 'Asuntos en particular',
  oportunidad: 'Áreas de oportunidad',
  ordinaria: 'Actividad ordinaria',
  pycipef: 'PyCIPEF',
  proyecto: 'Con que proyecto de la CIP se relaciona',
  personalCapacitado: 'Total de personal capacitado',
  observaciones: 'Observaciones',
};

const FORMATO_DE_TEXTO = 'Un renglón por párrafo; «· » al principio hace una viñeta; «| Evento | Fecha |», una tabla.';

/** What is written below each header: its note on the sheet and its help in the dialog. */
export const JGE_AYUDA: Readonly<Record<ClaveJge, string>> = {
  numero:
    'Número del informe en este libro: 1, 2… Cada asunto es una fila con el número de su informe; en blanco, es del informe de arriba.',
  direccion: 'Quién presenta el informe. Sólo en la primera fila del informe.',
  entidad: 'Entidad o entidades, como deban leerse: Coahuila, o 32 entidades. Sólo en la primera fila del informe.',
  fechaVisita: 'Día, días o mes de la visita, como deban leerse. Sólo en la primera fila del informe.',
  junta: 'Juntas que se visitaron: Local, Distritales, Local y OPL. Sólo en la primera fila del informe.',
  distritos: 'Distritos que se visitaron. Sólo en la primera fila del informe.',
  objetivo: 'Para qué fue la visita. Sólo en la primera fila del informe.',
  convenios: `Asunto de un convenio de apoyo y colaboración. ${FORMATO_DE_TEXTO}`,
  particulares: `Qué se trató o se tratará. ${FORMATO_DE_TEXTO}`,
  oportunidad: `Qué puede mejorar. ${FORMATO_DE_TEXTO}`,
  ordinaria: `Qué actividad ordinaria se atendió. ${FORMATO_DE_TEXTO}`,
  pycipef: `Qué actividad del Plan y Calendario Integral del Proceso Electoral Federal se atendió. ${FORMATO_DE_TEXTO}`,
  proyecto: 'Clave y nombre del proyecto de la Cartera Institucional de Proyectos, como F133010 y su nombre.',
  personalCapacitado:
    'Cuántas personas se capacitaron; en blanco si no hubo capacitación. Sólo en la primera fila del informe.',
  observaciones: `Lo que haya que agregar. Sólo en la primera fila del informe. ${FORMATO_DE_TEXTO}`,
};

/** Why the sheet cannot be written to. */
export const JGE_MOTIVO = {
  sinEncabezado: 'En la hoja Informe JGE no se encuentra la fila de encabezados.',
  sinColumna: 'A la hoja Informe JGE le falta una de sus columnas.',
  sinRenglones: 'A la hoja Informe JGE ya no le quedan filas abiertas.',
} as const;

/** Words of the dialog "Informe JGE". */
export const JGE = {
  nombreGuardar: (numero: string) => `Informe JGE ${numero}`,
  nombreQuitar: (numero: string) => `Quitar el Informe JGE ${numero}`,
} as const;
