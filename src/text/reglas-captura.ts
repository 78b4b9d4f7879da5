import { formatCantidad } from '../mir/text-number';
import { fechaEnPalabras } from './fecha';

/** Texts of the rules on captures: their records, and what a finding says of its case. */

export const TEXTO_REGLA_CAPTURA = {
  'CAP-01': {
    titulo: 'Avance que no es un número',
    explicacion: 'Un mes contiene texto u otra cosa que no es un número: no cuenta en ninguna cifra.',
    ejemplo: 'Marzo dice «cinco» o «pendiente».',
    remedio: 'Capture el número en la unidad de medida de la línea, o borre la celda si no hay avance que reportar.',
  },
  'CAP-02': {
    titulo: 'Avance negativo',
    explicacion:
      'El avance de un mes es un número igual o mayor que 0, salvo una corrección capturada con su motivo desde la barra lateral.',
    ejemplo: 'Marzo dice -2.',
    remedio: 'Corrija el valor. Si se trata de ajustar un mes anterior, corrija ese mes.',
  },
  'CAP-03': {
    titulo: 'Avance con formato de porcentaje',
    explicacion: 'Al escribir 45% la hoja guarda 0.45; las cifras usan lo guardado.',
    ejemplo: 'Se escribió 45% y la hoja guardó 0.45.',
    remedio: 'Escriba el número sin el signo %: 45 si se quiso decir cuarenta y cinco; 0.45 si es la fracción.',
  },
  'CAP-04': {
    titulo: 'Fecha en lugar de número',
    explicacion: 'La hoja convirtió lo escrito en una fecha (por ejemplo, 3/4): no es un avance.',
    ejemplo: 'Se escribió 3/4 y la hoja guardó el 3 de abril.',
    remedio: 'Capture de nuevo el número; la fecha del documento va en VERIFICABLE o en OBSERVACIONES.',
  },
  'CAP-05': {
    titulo: 'Fórmula en una celda de captura',
    explicacion: 'Una celda amarilla guarda lo que se reportó; con una fórmula, lo reportado puede cambiar solo.',
    ejemplo: 'Marzo dice =2+3.',
    remedio: 'Sustituya la fórmula por el valor que muestra ahora.',
  },
  'CAP-06': {
    titulo: 'Avance fuera de la ventana programada',
    explicacion:
      'El avance cuenta, pero se capturó antes del mes inicial (anticipado) o después del final (extemporáneo).',
    ejemplo: 'Una línea de marzo a mayo con avance en febrero.',
    remedio: 'Si el mes es correcto, explíquelo en OBSERVACIONES; si no, cámbielo al mes que corresponde.',
  },
  'CAP-07': {
    titulo: 'Captura cambiada en un periodo cerrado',
    explicacion:
      'Un mes de un periodo cerrado ya no dice lo que decía al cerrarse y ninguna modificación lo registra. Las cifras del periodo se toman de lo que decía al cierre.',
    ejemplo: 'Enero cerró con 3 y ahora dice 5.',
    remedio:
      'Devuelva el valor del cierre o, si el nuevo es el correcto, pida a quien administra la MIR que lo registre con su instrumento.',
  },
  'CAP-08': {
    titulo: 'Avance con fracción en una unidad que se cuenta',
    explicacion: 'La unidad de medida se cuenta por piezas enteras: no hay medio documento ni un cuarto de persona.',
    ejemplo: 'Una línea en informes con 2.5 en marzo.',
    remedio: 'Capture lo que ya está terminado, en enteros; si la línea mide otra cosa, revise su unidad de medida.',
  },
  'CAP-09': {
    titulo: 'Bloque pegado sobre varias líneas',
    explicacion:
      'Se escribió de una vez en las filas de dos o más líneas: si el bloque venía en otro orden, cada avance quedó en la línea de otra.',
    ejemplo: 'Se pegaron doce filas de otra hoja sobre los meses de la MIR.',
    remedio: 'Compare cada fila pegada con su línea de acción y corrija las que no correspondan.',
  },
  'CAP-10': {
    titulo: 'Capturas que la Bitácora no registró',
    explicacion:
      'Hay celdas amarillas que cambiaron y de las que la Bitácora no dice quién ni cuándo, porque nadie la había activado o Google no avisó del cambio.',
    ejemplo: 'Febrero decía 1 en la última revisión, ahora dice 2 y ningún registro lo cuenta.',
    remedio: 'Verifique con quien captura que los valores sean los correctos.',
  },
  'CAP-11': {
    titulo: 'Bitácora llena',
    explicacion: 'La Bitácora tiene más registros de los que fija Configuración, y el libro se vuelve lento.',
    ejemplo: 'La Bitácora tiene 5,200 registros y el límite es de 5,000.',
    remedio:
      'Descargue los registros más antiguos desde «Bitácora…» en el menú MIRador, o suba el límite en Configuración.',
  },
} as const;

/** What a finding says of its case. */
export const CASO_CAPTURA = {
  noEsNumero: (mes: string, contenido: string) => `En ${mes} dice «${contenido}», que no es un número.`,
  negativo: (mes: string, valor: string) => `En ${mes} se capturó ${valor}, menor que 0.`,
  enPorcentaje: (mes: string, guardado: string, mostrado: string) =>
    `En ${mes} se muestra ${mostrado}% y se cuenta como ${guardado}: ¿son ${mostrado} o ${guardado}?`,
  fecha: (mes: string, fecha: string) => `En ${mes} hay una fecha (${fechaEnPalabras(fecha)}) donde va un número.`,
  formula: (columna: string, formula: string) =>
    `En ${columna} hay una fórmula (${formula}) en lugar de un valor capturado.`,
  anticipado: (mes: string, inicial: string) =>
    `Avance anticipado: se capturó en ${mes} y la línea inicia en ${inicial}.`,
  extemporaneo: (mes: string, final: string) =>
    `Avance extemporáneo: se capturó en ${mes} y la línea termina en ${final}.`,
  fraccion: (mes: string, valor: string) => `En ${mes} se capturó ${valor}, y la unidad se cuenta en enteros.`,
  cambioTrasCierre: (mes: string, antes: string, ahora: string) =>
    `El mes de ${mes} está cerrado: al cierre decía ${antes} y ahora dice ${ahora}.`,
  pegado: (celdas: string, cuantas: number, fecha: string, quien: string) =>
    `El ${fechaEnPalabras(fecha)} se pegó un bloque de ${formatCantidad(cuantas)} celdas (${celdas}) sobre varias líneas${quien === '' ? '' : ` (${quien})`}.`,
  escritoEnCerrado: (mes: string) => `El mes de ${mes} está cerrado: lo que se cambie ahora difiere de su cierre.`,
  pegadoAhora: (celdas: string, lineas: number) =>
    `Se escribió de una vez sobre ${lineas} líneas (${celdas}): revise que cada avance haya quedado en la suya.`,
  sinRegistrar: (cuantas: number, primeras: readonly string[]) =>
    cuantas === 1
      ? `Cambió 1 captura que la Bitácora no registró: ${primeras.join('')}.`
      : `Cambiaron ${formatCantidad(cuantas)} capturas que la Bitácora no registró: ${primeras.join(', ')}${cuantas > primeras.length ? '…' : '.'}`,
  bitacoraLlena: (registros: string, limite: string) =>
    `La Bitácora tiene ${registros} registros; el límite es de ${limite}.`,
} as const;
