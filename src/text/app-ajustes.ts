import { formatCantidad } from '../mir/text-number';
import { countOf, plural, quienesPueden } from './plural';

/** What is said of a change of settings. */
export const TEXTO_APP_AJUSTES = {
  'APP-206': {
    mensaje: (clave: string) => `No hay un ajuste «${clave}».`,
    remedio: 'Use los nombres que da la lista de ajustes.',
  },
  'APP-207': {
    mensaje: (etiqueta: string) => `«${etiqueta}» no se escribe: lo calcula la hoja o lo anota el cierre de periodo.`,
    remedio: 'Cambie el mes de corte, o cierre o reabra el periodo.',
  },
  'APP-208': {
    mensaje: (etiqueta: string, problema: string) => `${etiqueta}: ${problema}`,
    remedio: 'Corríjalo; lo demás que escribió sigue ahí.',
  },
  'APP-209': {
    mensaje: (usuario: string, etiquetas: readonly string[], pueden: readonly string[]) =>
      `${usuario === '' ? 'La cuenta con la que trabaja' : usuario} no puede cambiar ${etiquetas.map((e) => `«${e}»`).join(', ')}. No se cambió nada.${quienesPueden(pueden)}`,
    remedio: 'Pida el cambio a quien administra la MIR.',
  },
  'APP-210': {
    mensaje: (verde: string, amarillo: string) =>
      `El semáforo no puede ser verde desde ${verde} y amarillo desde ${amarillo}: el amarillo empieza antes.`,
    remedio: 'Escriba en el verde un número mayor que el del amarillo.',
  },
  'APP-211': {
    mensaje: () => 'Quien no administra la MIR no puede deshacer este cambio desde el menú.',
    remedio: 'Para volver atrás, escriba otra vez lo que decía.',
  },
  'APP-212': {
    mensaje: (ajuste: number | string, plan: number) =>
      `El plan aceptado es de ${plan}: el ejercicio ${ajuste} cambia lo que dice el Tablero, no los meses ni los periodos de la MIR.`,
    remedio: 'Para otro ejercicio, empiece una MIR nueva.',
  },
  'APP-213': {
    mensaje: (correo: string) =>
      `${correo} dejará de administrar la MIR, y es quien hace este cambio: después ya no podrá volver a hacerlo.`,
    remedio: 'Confirme que queda en la lista otra persona que administre la MIR.',
  },
  'APP-214': {
    mensaje: () => 'Los ajustes ya dicen eso: no hay nada que cambiar.',
    remedio: 'Cambie alguno, o cierre la ventana.',
  },
  'APP-215': {
    mensaje: (problema: string) => problema,
    remedio: 'Revise las listas de personas; así como están, se obedecen como aquí se dice.',
  },
} as const;

/** Why a value is refused, for the kind of setting. */
export const VALOR_INVALIDO = {
  anio: (minimo: number, maximo: number) => `escriba un año de ${minimo} a ${maximo}.`,
  mes: 'elija un mes, de 1 (enero) a 12 (diciembre).',
  numero: 'escriba un número igual o mayor que 0.',
  color: 'escriba un color como #5B2C6F.',
  lista: (opciones: readonly string[]) => `elija una de sus opciones: ${opciones.join(', ')}.`,
  texto: 'escriba un texto.',
  largo: (maximo: number) => `el texto pasa de ${formatCantidad(maximo)} caracteres.`,
  noEsCorreo: (texto: string) => `«${texto}» no es un correo.`,
  objetivoInexistente: (texto: string, correo: string) =>
    `la MIR no tiene el objetivo ${texto}, que se anotó a ${correo}.`,
  objetivoAmbiguo: (texto: string, correo: string) =>
    `el objetivo ${texto}, que se anotó a ${correo}, existe en más de una sección: escriba 1/${texto} o 2/${texto}.`,
  noSeApaga: (code: string) => `la regla ${code} siempre se revisa, porque sin ella una cifra podría estar mal.`,
  reglaDesconocida: (code: string) => `no hay una regla ${code}.`,
} as const;

const enBlanco = (palabra: string): string => (palabra === '' ? 'en blanco' : `«${palabra}»`);

/** What a change moves, in sentences. */
export const EFECTO_AJUSTES = {
  estatus: 'ESTATUS',
  veredicto: 'VEREDICTO',
  semaforo: 'SEMÁFORO',
  sinDato: 'sin dato',
  pasan: (columna: string, de: string, a: string, n: number, lineas: string) =>
    `${columna}: ${countOf(n, 'línea pasa', 'líneas pasan')} de ${enBlanco(de)} a ${enBlanco(a)} (${lineas}).`,
  porcentaje: (n: number, lineas: string) => `PORCENTAJE: cambia en ${countOf(n, 'línea', 'líneas')} (${lineas}).`,
  yMas: (primeras: string, n: number) => `${primeras} y ${n} más`,
  deSeccion: (seccion: number, lineas: string) => `sección ${seccion}: ${lineas}`,
  corte: (de: string, a: string) => `El corte vigente pasa de ${de} a ${a}.`,
  sinCorte: 'ninguno',
  ningunaCifra: 'Ninguna línea cambia de estatus, de veredicto ni de semáforo.',
  otroPeriodo: 'Cambian las entregas del año: vuelva a prepararlas en «Entregas» para que la hoja las tenga.',
  apagada: (code: string, titulo: string) => `Deja de revisarse ${code}: ${titulo}.`,
  encendida: (code: string, titulo: string) => `Vuelve a revisarse ${code}: ${titulo}.`,
  persona: (correo: string, antes: string, despues: string) => `${correo}: ${despues} (hoy: ${antes}).`,
  puede: {
    administrador: 'puede cambiarlo todo',
    titular: 'cambia el corte, los destinatarios y quién firma',
    captura: 'captura todos los objetivos',
    capturaDe: (objetivos: readonly string[]) =>
      `captura ${plural(objetivos.length, 'el objetivo', 'los objetivos')} ${objetivos.join(', ')}`,
    ninguno: 'no captura ningún objetivo',
    consulta: 'sólo consulta',
    sinLista: 'no está en ninguna lista',
  },
  capturaCualquiera: 'Captura cualquiera que edite el archivo.',
  capturanSolo: 'Desde ahora sólo capturan las personas capturistas y quienes administran la MIR.',
  protecciones: (n: number) =>
    `Las protecciones de las hojas cambian en el mismo paso: ${countOf(n, 'cambio', 'cambios')}.`,
} as const;

/** The name of the plan, in the record of an undo: the first settings that it changed. */
export const nameAjustes = (etiquetas: readonly string[]): string =>
  etiquetas.length <= 2
    ? `Ajustes: ${etiquetas.join(' y ')}`
    : `Ajustes: ${etiquetas[0] ?? ''} y ${etiquetas.length - 1} más`;
