import { TEXTO_APP_ADOPCION } from './app-adopcion';
import { TEXTO_APP_AJUSTES } from './app-ajustes';
import { TEXTO_APP_ANTERIOR } from './app-anterior';
import { TEXTO_APP_CAPTURA } from './app-captura';
import { TEXTO_APP_CIFRAS } from './app-cifras';
import { TEXTO_APP_DATOS } from './app-datos';
import { TEXTO_APP_DOCUMENTOS } from './app-documentos';
import { TEXTO_APP_INE } from './app-ine';
import { TEXTO_APP_JGE } from './app-jge';
import { TEXTO_APP_PAT } from './app-pat';
import { TEXTO_APP_PERIODOS } from './app-periodos';
import { TEXTO_APP_PERMISOS } from './app-permisos';
import { TEXTO_APP_PLAN } from './app-plan';
import { TEXTO_APP_PLANTILLAS } from './app-plantillas';
import { TEXTO_APP_PROGRAMA } from './app-programa';
import { TEXTO_APP_SEGUIMIENTO } from './app-seguimiento';
import { TEXTO_APP_TABLA } from './app-tabla';
import { TEXTO_APP_VISTAS } from './app-vistas';
import { porqueDeDrive } from './google';
import { quienesPueden } from './plural';

/** Why Google refused, in words of ours: what it says itself comes in its own language and names nothing of the MIR. */
const RECHAZO_DE_GOOGLE = {
  celda: 'alcanza una celda o una hoja protegida que su cuenta no puede editar.',
  accion: 'su cuenta no tiene permiso para hacerlo en este archivo.',
  registro: 'su cuenta no puede encender ni apagar el registro de cada edición en este archivo.',
} as const;

/** What use cases say when they cannot or did not do what was asked. One record a code; `remedio` says what to do next. */
export const TEXTO_APP = {
  'APP-01': {
    mensaje: () => 'Este libro no tiene una MIR de MIRador.',
    remedio: 'Elija en el menú MIRador «Empezar una MIR…».',
  },
  'APP-02': {
    mensaje: (hojas: readonly string[]) =>
      `El libro ya tiene ${hojas.length === 1 ? 'la hoja' : 'las hojas'} ${hojas.join(', ')}, y MIRador no escribe sobre hojas existentes: no se cambió nada.`,
    remedio: 'Use un libro nuevo, o cambie el nombre de la hoja existente antes de volver a intentarlo.',
  },
  'APP-03': {
    mensaje: (linea: string, seccion: string, parecidas: readonly string[] = []) =>
      `No hay una línea de acción «${linea}» en la ${seccion === '' ? 'MIR' : `sección «${seccion}»`}.${
        parecidas.length === 0 ? '' : ` ¿Quiso decir ${parecidas.join(' o ')}?`
      }`,
    remedio: 'Revise el número tal como aparece en LÍNEA DE ACCIÓN, por ejemplo 12.1.',
  },
  'APP-04': {
    mensaje: (linea: string, secciones: string) =>
      `La línea ${linea} existe en más de una sección: ${secciones}. No se cambió nada.`,
    remedio: 'Indique la sección con su número (1, 2…) o con el inicio de su título.',
  },
  'APP-05': {
    mensaje: (seccion: string) => `No hay una sección que corresponda a «${seccion}».`,
    remedio: 'Indique la sección con su número (1, 2…) o con el inicio de su título.',
  },
  'APP-06': {
    mensaje: (mes: string) => `«${mes}» no es un mes: debe ser un entero de 1 a 12.`,
    remedio: 'Indique el mes con un número del 1 (enero) al 12 (diciembre).',
  },
  'APP-07': {
    mensaje: (valor: string) =>
      `«${valor}» no es un avance: sólo se aceptan números iguales o mayores que 0, de 15 cifras o menos.`,
    remedio:
      'Escriba el avance del mes en la unidad de medida de la línea; para borrar el mes, déjelo en blanco. Una corrección negativa necesita su motivo en observaciones.',
  },
  'APP-08': {
    mensaje: (usuario: string, administradores: readonly string[] = []) =>
      [
        usuario === '' ? 'La cuenta con la que trabaja' : usuario,
        ' no puede editar las celdas protegidas, así que no puede hacer este cambio. No se escribió nada.',
        quienesPueden(administradores),
      ].join(''),
    remedio: 'Pida el cambio a quien administra la MIR.',
  },
  'APP-09': {
    mensaje: () => 'El libro cambió desde que se mostró la reparación: no se aplicó nada.',
    remedio: 'Revise la nueva lista de cambios y vuelva a confirmarla.',
  },
  'APP-10': {
    mensaje: () => 'Otra persona está escribiendo en este libro con MIRador: no se cambió nada.',
    remedio: 'Espere unos segundos y vuelva a intentarlo.',
  },
  'APP-11': {
    mensaje: (periodo: string) => `«${periodo}» no es un periodo.`,
    remedio: 'Use, por ejemplo, 2024-05 (mes), 2024-B3 (bimestre), 2024-T2, 2024-C1, 2024-S1 o 2024.',
  },
  'APP-12': {
    mensaje: (periodo: string, ejercicio: number) => `El periodo ${periodo} no es del ejercicio ${ejercicio}.`,
    remedio: 'Elija un periodo del ejercicio de la MIR.',
  },
  'APP-13': {
    mensaje: (motivo: keyof typeof RECHAZO_DE_GOOGLE) => `Google no permitió el cambio: ${RECHAZO_DE_GOOGLE[motivo]}`,
    remedio: 'Revise que tenga permiso de edición en el archivo, o pida el cambio a quien administra la MIR.',
  },
  'APP-14': {
    mensaje: (ejercicio: string) => `«${ejercicio}» no es un ejercicio: debe ser un año del 2000 al 2100.`,
    remedio: 'Indique el año del Programa Anual de Trabajo, por ejemplo 2025.',
  },
  'APP-15': {
    mensaje: (mes: string, antes: string, ahora: string) => `${mes} ya tenía ${antes}; ahora tiene ${ahora}.`,
    remedio: 'Si fue un error, vuelva a capturar el valor anterior.',
  },
  'APP-16': {
    mensaje: (hoja: string, celda: string) => `No existe la celda ${celda} en la hoja «${hoja}».`,
    remedio: 'Vuelva a revisar los puntos: la hoja pudo haber cambiado.',
  },
  'APP-17': {
    mensaje: (linea: string) =>
      `No se sabe en qué celda capturar la línea ${linea}: su fila o las columnas de la MIR no están en su lugar. No se capturó nada.`,
    remedio: 'Abra «Puntos por revisar» y devuelva a su lugar lo que se movió.',
  },
  'APP-18': {
    mensaje: (funcion: string, dato: string, forma: string) =>
      `La función ${funcion} necesita el dato «${dato}» (${forma}) y no lo recibió así. No se hizo nada.`,
    remedio: 'Revise los datos de la petición en la referencia de MIRador.',
  },
  'APP-19': {
    mensaje: (dicho: string) => `Google Drive no guardó el documento${porqueDeDrive(dicho)}.`,
    remedio: 'Descargue el documento y súbalo a Drive, o vuelva a intentarlo más tarde.',
  },
  'APP-20': {
    mensaje: (fila: number, posterior: boolean) =>
      posterior
        ? 'El plan aceptado (hoja oculta _mirador) lo escribió una versión posterior de MIRador: ésta no lo puede leer. No se cambió nada.'
        : `El registro del plan aceptado (hoja oculta _mirador) está dañado en la fila ${fila}, así que no se sabe qué dice la MIR. No se cambió nada.`,
    remedio:
      'Recupere la hoja con Archivo, Historial de versiones, o actualice MIRador si el libro se hizo con otra versión. No importe ni cree otra MIR encima.',
  },
  'APP-24': {
    mensaje: () =>
      'El registro del último cambio (hoja oculta _historial) está dañado: no se puede deshacer con MIRador. No se cambió nada.',
    remedio: 'Recupere el libro de antes del cambio con Archivo, Historial de versiones.',
  },
  'APP-25': {
    mensaje: () => 'No hay nada que deshacer: este libro no guarda ningún cambio de MIRador.',
    remedio: 'Lo que se hizo a mano se deshace con Editar, Deshacer, o en el historial de versiones.',
  },
  'APP-26': {
    mensaje: () => 'El libro cambió desde que se mostró qué se iba a deshacer: no se cambió nada.',
    remedio: 'Revise la nueva lista y vuelva a confirmarla.',
  },
  'APP-27': {
    mensaje: (motivo: string) => motivo,
    remedio: 'Si lo escrito después no hace falta, bórrelo y vuelva a intentarlo; si no, cambie el plan desde el menú.',
  },
  ...TEXTO_APP_PERMISOS,
  ...TEXTO_APP_PERIODOS,
  ...TEXTO_APP_PLAN,
  ...TEXTO_APP_ADOPCION,
  ...TEXTO_APP_PROGRAMA,
  ...TEXTO_APP_AJUSTES,
  ...TEXTO_APP_CIFRAS,
  ...TEXTO_APP_SEGUIMIENTO,
  ...TEXTO_APP_INE,
  ...TEXTO_APP_TABLA,
  ...TEXTO_APP_DOCUMENTOS,
  ...TEXTO_APP_PLANTILLAS,
  ...TEXTO_APP_PAT,
  ...TEXTO_APP_JGE,
  ...TEXTO_APP_DATOS,
  ...TEXTO_APP_VISTAS,
  ...TEXTO_APP_ANTERIOR,
  ...TEXTO_APP_CAPTURA,
} as const;

/** Title line of a PAT's year: row 3 of the title block. */
export function programaTexto(ejercicio: number): string {
  return `PROGRAMA ANUAL DE TRABAJO ${ejercicio}`;
}

/** A seccion as people tell it: "2 (Objetivos del proceso)". */
export function seccionTexto(numero: number, titulo: string): string {
  return titulo === '' ? `${numero}` : `${numero} (${titulo})`;
}

/** The name of a sheet that ours took the name of; 31 characters are all that Excel holds. */
export function nombreOriginal(nombre: string, n: number): string {
  const sufijo = n === 1 ? ' (original)' : ` (original ${n})`;
  return `${nombre.slice(0, 31 - sufijo.length)}${sufijo}`;
}
