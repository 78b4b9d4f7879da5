import { porqueDeDrive } from './google';

/** What cannot be done with documents. Joined to TEXTO_APP. */
export const TEXTO_APP_DOCUMENTOS = {
  'APP-110': {
    mensaje: (tipo: string) => `MIRador no hace documentos de tipo «${tipo}».`,
    remedio: 'Elija uno de la lista: avance, jge, pat, ficha o transparencia.',
  },
  'APP-111': {
    mensaje: () => 'Este documento es de un periodo, y no se dijo cuál.',
    remedio: 'Elija un periodo, por ejemplo 2024-B5.',
  },
  'APP-112': {
    mensaje: (alcance: string, posibles: string) =>
      `«${alcance}» no es una parte de la MIR de la que se haga un informe de avance. Son: ${posibles}.`,
    remedio:
      'Escriba la sección, por ejemplo 1, o la sección y el número de un objetivo, por ejemplo 1/3; o deje el alcance en blanco para todo el programa.',
  },
  'APP-122': {
    mensaje: () =>
      'Google no deja hacer más archivos por ahora: su cuenta llegó a su límite. Lo que ya se hizo está en su Drive.',
    remedio:
      'Espere unos minutos, o hasta mañana si ya hizo muchos hoy (Google admite 250 al día en cuentas personales y 1,500 en Workspace), y pídalo otra vez: lo hecho no se repite. La descarga no cuenta para ese límite.',
  },
  'APP-123': {
    mensaje: () => 'Su Drive no tiene espacio: el archivo no se guardó.',
    remedio: 'Libere espacio en Drive y pídalo otra vez, o descargue el documento.',
  },
  'APP-124': {
    mensaje: (nombre: string, porque: string) => `«${nombre}» está en su Drive, pero Google no hizo su PDF${porque}.`,
    remedio:
      'Pida otra vez el PDF: se usará el documento que ya está hecho. También puede abrirlo y elegir Archivo › Descargar › PDF.',
  },
  'APP-125': {
    mensaje: (motivo: string) => `El documento está hecho, pero no quedó anotado en la hoja Documentos: ${motivo}.`,
    remedio:
      'Pida a quien administra la MIR que repare el libro (o que haga él o ella un primer documento, si la hoja no existe), y vuelva a hacerlo para que quede constancia.',
  },
  'APP-126': {
    mensaje: (nombre: string) => `«${nombre}» ya estaba en su Drive, hecho con estos mismos datos: no se hizo otro.`,
    remedio: 'Ábralo con su vínculo. Si quiere uno nuevo, mande ése a la papelera de Drive y pídalo otra vez.',
  },
  'APP-127': {
    mensaje: () => 'Las tablas que se publican no se hacen en PDF.',
    remedio: 'Descárguelas o guárdelas en Drive: son una hoja de cálculo y archivos CSV.',
  },
  'APP-128': {
    mensaje: (destino: string) => `MIRador no sabe dejar un documento en «${destino}».`,
    remedio: 'Elija descarga, drive o pdf.',
  },
  'APP-130': {
    mensaje: (dicho: string) => `No se pudo leer la plantilla${porqueDeDrive(dicho)}.`,
    remedio: 'Elija otra plantilla, suba su .docx, o haga el documento con la de MIRador.',
  },
  'APP-129': {
    mensaje: () => 'El libro todavía no lleva el registro de los documentos que se hacen.',
    remedio: 'La hoja Documentos se crea al hacer el primero con una cuenta que administre la MIR.',
  },
} as const;

/** "1 y sus objetivos 1/1, 1/2; 2 y sus objetivos 2/1": the objetivos of each seccion, by their number. */
export const alcancesPosibles = (secciones: readonly (readonly string[])[]): string =>
  secciones
    .map((objetivos, s) => `${s + 1} y sus objetivos ${objetivos.map((numero) => `${s + 1}/${numero}`).join(', ')}`)
    .join('; ');
