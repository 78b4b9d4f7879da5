import { countOf } from './plural';

/** Names of what was applied, in the record of an undo. */
export const NOMBRE_PLAN = {
  reparacion: 'Reparación',
  instalacion: 'Empezar la MIR',
  adopcion: 'Empezar la MIR con una hoja del libro',
  palabras: 'Palabras de los veredictos',
  tabla: 'Capturas de una tabla',
  tablero: 'Hacer el Tablero',
} as const;

const FACETA = {
  formatos: 'el formato de número',
  fondos: 'el color',
  estilos: 'el estilo',
  validaciones: 'la validación de datos',
  notas: 'la nota',
  combinadas: 'las celdas combinadas',
  condicionales: 'las reglas de formato condicional',
  protecciones: 'las protecciones',
  nombres: 'los rangos con nombre',
  anchos: 'el ancho de las columnas',
  altos: 'el alto de las filas',
  inmovilizadas: 'las filas y columnas inmovilizadas',
  graficos: 'los gráficos',
  valores: 'los valores',
  formulas: 'las fórmulas',
} as const;

/** What an undo leaves as it is, and why. `lugar`: "MIR, N9". */
export const OMITIDA = {
  celda: (lugar: string, linea: string | null, ahora: string) =>
    `${lugar}${linea === null ? '' : ` (línea ${linea})`} cambió después: ahora dice ${ahora} y así se queda.`,
  aspecto: (lugar: string, faceta: keyof typeof FACETA) => `${lugar}: ${FACETA[faceta]} cambió después y se queda así.`,
  validacionAjena: (lugar: string) =>
    `${lugar}: tenía una validación de datos que no es de MIRador y no se puede rehacer.`,
  combinada: (lugar: string) => `${lugar} no se vuelve a combinar: se perdería lo que hay en sus celdas.`,
  descombinada: (lugar: string) => `${lugar} se queda como está: sus celdas combinadas cambiaron después.`,
  nombre: (nombre: string) => `El rango con nombre «${nombre}» cambió después y se queda como está.`,
  grafico: (hoja: string, titulo: string) =>
    `El gráfico «${titulo}» de ${hoja} no se vuelve a poner como estaba: Google no dice cómo era.`,
  proteccion: (hoja: string, descripcion: string) =>
    `La protección «${descripcion}» de ${hoja} cambió después y se queda como está.`,
  proteccionDoble: (hoja: string, descripcion: string) =>
    `${hoja} tenía dos veces la protección «${descripcion}»; Google no permite volver a duplicarla.`,
  altos: (hoja: string, n: number) =>
    `El alto de ${countOf(n, 'fila', 'filas')} de ${hoja} se queda como está: antes era el que pedía su texto.`,
  noLeida: (hoja: string, faceta: keyof typeof FACETA) =>
    `${hoja}: no se sabe cómo era antes ${FACETA[faceta]}, así que se queda como está.`,
  plan: 'El plan aceptado cambió después y se queda como está.',
  hojaNueva: (hoja: string) =>
    `Las hojas que se hicieron se quedan: en «${hoja}» alguien capturó o cambió algo después.`,
  hojaOcupada: (hoja: string) => `La hoja «${hoja}» no se rehace: ya hay otra con ese nombre.`,
  filasEscritas: (hoja: string) =>
    `No se puede deshacer: en las filas o columnas que se agregaron a «${hoja}» alguien escribió después.`,
  filasMovidas: (hoja: string) =>
    `No se puede deshacer: las filas o columnas de «${hoja}» se movieron después y ya no se sabe cuáles eran.`,
  yMas: (n: number) => `Y ${countOf(n, 'celda más', 'celdas más')} que cambiaron después.`,
} as const;
