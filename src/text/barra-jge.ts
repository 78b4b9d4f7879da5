import { countOf } from './plural';

/** Words of the dialog "Informe JGE". */
export const BARRA_JGE = {
  cargando: 'Leyendo los informes…',
  guardando: 'Guardando el informe…',
  quitando: 'Quitando el informe…',
  nuevo: 'Nuevo informe',
  noLeidos: 'No se pueden leer los informes',
  ninguno: 'Todavía no hay informes. Escriba aquí el primero, o impórtelo con «Importar…».',
  lista: 'Informes de este libro',
  numero: (numero: string) => `Informe ${numero}`,
  asuntosDe: (n: number) => (n === 0 ? 'Sin asuntos' : countOf(n, 'asunto', 'asuntos')),
  sinEntidad: 'Sin entidad',
  sinGuardar: 'Sin guardar',
  encabezado: 'Datos de la visita',
  pie: 'Cierre del informe',
  asuntos: 'Asuntos tratados o a tratar',
  asunto: (n: number) => `Asunto ${n}`,
  formato:
    'Enter comienza otro párrafo. Un renglón que comienza con «- » o «· » es una viñeta. Lo que el formato oficial deja en blanco puede quedar en blanco.',
  agregar: 'Agregar asunto',
  subir: (n: number) => `Subir el asunto ${n}`,
  bajar: (n: number) => `Bajar el asunto ${n}`,
  quitarAsunto: (n: number) => `Quitar el asunto ${n}`,
  quitado: 'Se quitó un asunto.',
  deshacer: 'Devolverlo',
  viñeta: 'Viñeta',
  viñetaDe: (campo: string) => `Viñeta: ponerla o quitarla en ${campo}`,
  tabla: 'Tabla…',
  tablaDe: (campo: string) => `Tabla: ponerla o cambiarla en ${campo}`,
  tablaTitulo: (campo: string) => `Tabla en ${campo}`,
  tablaAyuda:
    'La primera fila es el encabezado. Escriba ^ donde sigue lo de la celda de arriba; Mayús+Enter es otra línea en la celda.',
  celda: (renglon: number, columna: number) => `Fila ${renglon}, columna ${columna}`,
  masRenglon: 'Agregar fila',
  menosRenglon: 'Quitar la última fila',
  masColumna: 'Agregar columna',
  menosColumna: 'Quitar la última columna',
  ponerTabla: 'Poner la tabla',
  guardar: 'Guardar informe',
  guardado: (numero: string, celda: string) =>
    `Quedó guardado el informe ${numero}${celda === '' ? '' : ` (Informe JGE!${celda})`}.`,
  noGuardado: 'El informe no se guardó; lo que escribió sigue aquí',
  guardarComoNuevo: 'Guardarlo como un informe nuevo',
  descartar: 'Descartar lo que escribí',
  quitar: 'Quitar este informe…',
  quitarPregunta: (numero: string) =>
    `¿Quitar el informe ${numero} de la hoja? Puede deshacerse en «Puntos por revisar».`,
  quitarSi: 'Sí, quitarlo',
  quitarNo: 'No',
  quitadoInforme: (numero: string) => `Se quitó el informe ${numero}.`,
  sinPermiso: 'Usted puede consultar los informes, pero no guardarlos.',
} as const;

/** A sentence of help below a field, where its name does not say enough. */
export const BARRA_JGE_AYUDA = {
  entidad: 'Como deba leerse: Coahuila, o 32 entidades.',
  fechaVisita: 'Como deba leerse: 3 y 10 de abril, o enero de 2025.',
  junta: 'Local, Distritales, o las dos.',
  distritos: 'Números o sedes; en blanco si no aplica.',
  proyecto: 'Clave y nombre del proyecto de la Cartera Institucional de Proyectos.',
  personalCapacitado: 'En blanco si no hubo capacitación: no es lo mismo que 0.',
} as const;
