import { fechaEnPalabras } from './fecha';

/** What "¿Por qué este número?" says of a cell apart from its figure: what it is, and what is not as it should be. */

export const TITULO_PORQUE = {
  linea: (columna: string, numero: string) => `${columna} · línea ${numero}`,
  objetivo: (columna: string, numero: string) => `${columna} · objetivo ${numero}`,
  conteo: { objetivo: (numero: string) => `Conteo del objetivo ${numero}`, todo: 'Conteo de todas las líneas' },
  promedio: {
    objetivo: (numero: string) => `Promedio de avance del objetivo ${numero}`,
    todo: 'Promedio de avance de todas las líneas',
  },
  subtotal: (numero: string) => `Subtotal del objetivo ${numero}`,
  titulo: 'Título de la MIR',
  corte: 'Mes de corte',
} as const;

export const DATO = {
  captura: 'Es una celda amarilla: no se calcula, dice lo que alguien capturó ahí.',
  plan: 'Es un dato del plan aceptado: no se calcula. Sólo cambia con una modificación.',
  planCronograma: 'No se calcula: lo indica quien administra la MIR en Cronograma.',
  completado: 'El plan no lo traía; se completó en la hoja y cuenta desde entonces.',
  original: 'Está así desde que se aceptó el plan: no tiene modificaciones.',
  cambio: (antes: string, despues: string, instrumento: string, fecha: string, vigencia: string) =>
    `Cambió de ${antes} a ${despues} por ${instrumento}, del ${fechaEnPalabras(fecha)}; rige desde ${vigencia}.`,
  agregada: (instrumento: string, fecha: string, vigencia: string) =>
    `La línea se agregó por ${instrumento}, del ${fechaEnPalabras(fecha)}; rige desde ${vigencia}.`,
  ajuste: (ayuda: string) => `Es un ajuste que escriben las personas: no se calcula. ${ayuda}`,
  cierre: (ayuda: string) => `Lo escribe el cierre de periodos: no se calcula ni se captura. ${ayuda}`,
  programaAceptado: 'El programa de esta línea está aceptado: este mes no se calcula, lo escribió una persona.',
} as const;

/** What is not as it should be: it is said before anything else. */
export const CONTRASTE = {
  sobrescrita: (dice: string, debe: string) =>
    `La celda dice ${dice}, pero su fórmula se sobrescribió: debe decir ${debe}.`,
  borrada: (debe: string) => `La celda está en blanco porque su fórmula se borró: debe decir ${debe}.`,
  cambiada: (dice: string, debe: string, formula: string) =>
    `La celda dice ${dice} con una fórmula que no es la suya (${formula}): debe decir ${debe}.`,
  difiere: (dice: string, debe: string) =>
    `La celda dice ${dice}, y por el plan aceptado y lo capturado debe decir ${debe}.`,
  plan: (columna: string, celda: string, dice: string, aceptado: string) =>
    `${columna} (${celda}) dice ${dice} y el plan aceptado dice ${aceptado}: repárelo o acéptelo como modificación en Puntos por revisar.`,
  otraFormula: (columna: string, celda: string) =>
    `La fórmula de ${columna} (${celda}), de la que depende, se sobrescribió o se cambió: use Reparar en Puntos por revisar.`,
  planSobrescrito: (dice: string, aceptado: string) =>
    `La celda dice ${dice}, pero el plan aceptado dice ${aceptado}: repárelo o acéptelo como modificación en Puntos por revisar.`,
  reparar: 'Use Reparar en Puntos por revisar para devolver la fórmula.',
  sinCausa: 'Espere a que la hoja termine de calcular y pregunte de nuevo; si sigue igual, use Puntos por revisar.',
  enDuda:
    'Hay filas o columnas fuera de lugar que esperan una decisión en Puntos por revisar: aquí se leen como allí se recomienda.',
  enBlanco: 'nada (en blanco)',
  texto: (texto: string) => `«${texto}»`,
} as const;
