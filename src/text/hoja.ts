/** Words written on the sheets themselves, and the sentences that tell what a plan does. */

import { formatCantidad } from '../mir/text-number';
import { SUMA_REGISTRADA } from './mir';
import { countOf, enumerate } from './plural';

export const MIR_ROTULOS = {
  subtotal: (numero: string) => `Subtotal del objetivo ${numero}`,
  suma: SUMA_REGISTRADA,
  declarado: 'Presupuesto declarado',
  diferencia: 'Diferencia (declarado menos registrado)',
} as const;

const SIN_CORTE = 'Sin mes de corte: ninguna línea se considera atrasada';
const CON_CORTE = 'Mes de corte: ';

export const CRONOGRAMA_ROTULOS = {
  titulo: 'CRONOGRAMA Y AVANCE AL CORTE',
  subtotal: (numero: string) => `Objetivo ${numero}`,
  suma: 'Todas las líneas',
  /** A formula template. */
  corte: `=IF({cfg.corteVigente}<1,"${SIN_CORTE}","${CON_CORTE}"&{cfg.corteVigente})`,
  /** What it says without a cut-off, and before its month. */
  sinCorte: SIN_CORTE,
  conCorte: CON_CORTE,
  nota: 'El programa mensual se propone a partir de la meta, la ventana y la frecuencia mientras PROGRAMA diga «propuesta». Para aceptarlo o capturar otro, use «Programa mensual…» del menú.',
} as const;

export const CONFIGURACION_ROTULOS = {
  titulo: 'CONFIGURACIÓN',
  nota: 'Los valores de la columna B gobiernan las fórmulas, los informes y los permisos. Tras cambiar personas o protección, use «Reparar» en Puntos por revisar.',
  encabezado: ['AJUSTE', 'VALOR', 'AYUDA'],
  catalogos: ['POLÍTICAS GENERALES', 'PROGRAMAS GENERALES', 'SIGLA', 'SIGNIFICADO', 'UNIDADES DE MEDIDA'],
} as const;

export const TEXTOS_ENCABEZADO = ['ORDEN', 'CLAVE', 'TÍTULO', 'NIVEL', 'TEXTO'] as const;
export const DUDAS_ENCABEZADO = ['DUDA', 'RENGLÓN DE LA FUENTE', 'TEXTO DE LA FUENTE'] as const;

export const AYUDA_VALIDACION = {
  avance: 'Sólo números iguales o mayores que 0, en la unidad de medida de la línea. En blanco: sin reporte.',
  programa:
    'Lo programado en el mes, en la unidad de la línea: un número igual o mayor que 0. En blanco: nada programado.',
  mes: 'Un mes, del 1 (enero) al 12 (diciembre).',
  anio: 'Un año de cuatro cifras.',
  numero: 'Un número igual o mayor que 0.',
  lista: (opciones: readonly string[]) => `Una de estas opciones: ${opciones.join(', ')}.`,
} as const;

/** Names of rows that say nothing of themselves. */
export const RENGLON = {
  encabezados: 'los encabezados',
  meses: 'los números de mes',
  sinNombre: 'la fila en blanco',
} as const;

/** "ENERO", "ENERO y FEBRERO", "ENERO, FEBRERO y 3 más". */
export function listTexto(nombres: readonly string[]): string {
  const mostrados = nombres.length > 4 ? nombres.slice(0, 3) : nombres.slice(0, -1);
  const ultimo = nombres.length > 4 ? `${nombres.length - 3} más` : nombres[nombres.length - 1];
  return mostrados.length === 0 ? (ultimo ?? '') : `${mostrados.join(', ')} y ${ultimo}`;
}

/** What is asked where only people can know: captures would move. */
export const ELECCION = {
  filas: {
    mensaje: (hoja: string, n: number) =>
      `En ${hoja}, ${countOf(n, 'línea no está en su fila', 'líneas no están en su fila')}, y de eso depende a qué línea pertenece lo capturado.`,
    conTexto: 'Se movieron filas completas: lo capturado se va con el texto de su línea',
    enSuLugar: 'Sólo se ordenaron los textos: lo capturado se queda en la fila en que está',
  },
  columnas: {
    mensaje: (hoja: string, n: number) =>
      `En ${hoja}, ${countOf(n, 'columna de captura no está en su lugar', 'columnas de captura no están en su lugar')}, y de eso depende a qué mes pertenece lo capturado.`,
    conTexto: 'Se movieron columnas completas: lo capturado se va con su encabezado',
    enSuLugar: 'Sólo se cambiaron los encabezados: lo capturado se queda en la columna en que está',
  },
  encabezados: {
    mensaje: (hoja: string, columnas: readonly string[]) =>
      columnas.length === 1
        ? `En ${hoja} se perdió el encabezado de la columna que parece ser ${listTexto(columnas)}. ¿Lo es? También puede escribir su encabezado en la hoja y volver a revisar.`
        : `En ${hoja} se perdieron los encabezados de las columnas que parecen ser ${listTexto(columnas)}. ¿Lo son? También puede escribir sus encabezados en la hoja y volver a revisar.`,
    contradicen: (hoja: string) =>
      `En ${hoja} los encabezados no corresponden a lo que hay debajo de ellos, y de eso depende a qué mes pertenece lo capturado.`,
    lugar: 'Sí: lo capturado se queda como se muestra',
    ajenas: 'No: lo que hay en ellas pasa a la derecha de la última columna, y las del formato vuelven en blanco',
    contenido: 'Vale lo que hay debajo: se corrigen los encabezados',
    encabezado:
      'Valen los encabezados: lo capturado pertenece a la columna en que está, y lo que haya en las de fórmulas se reemplaza',
    columna: (nombre: string, letra: string, valores: readonly string[]) =>
      `${nombre}: columna ${letra} (${valores.length === 0 ? 'en blanco' : valores.join('; ')})`,
  },
  columnaAusente: {
    mensaje: (hoja: string, columna: string, n: number) =>
      `La columna ${columna} ya no está en ${hoja}; se conoce lo último que se capturó en ella (${countOf(n, 'línea', 'líneas')}).`,
    enBlanco: 'Devolver la columna en blanco',
    restaurar: 'Devolver la columna con lo último que se conoce',
  },
  ausente: {
    mensaje: (hoja: string, linea: string) =>
      `La fila de la línea ${linea} ya no está en ${hoja}; se conoce lo último que se capturó en ella.`,
    enBlanco: 'Devolver la fila con sus celdas de captura en blanco',
    restaurar: 'Devolver la fila con lo último que se conoce',
  },
  enFila: (fila: number) => ` (hoy en la fila ${fila})`,
  detalle: (linea: string, valores: readonly string[], donde: string) =>
    `${linea}: ${valores.length === 0 ? 'sin captura' : valores.join('; ')}${donde}`,
  masLineas: (n: number) => `y ${n} más`,
} as const;

const enLinea = (linea: string | null): string => (linea === null ? '' : ` en la línea ${linea}`);

/** Quotes a text for a sentence, and shortens it. */
export function quoteTexto(texto: string): string {
  return texto.length > 80 ? `«${texto.slice(0, 77)}…»` : `«${texto}»`;
}

/** As Google calls the sheet with which a new file begins. */
export const HOJA_EN_BLANCO = 'Hoja 1';

export const NADA = 'nada';

/** A cell that holds nothing does not "say nothing". */
const dice = (ahora: string): string => (ahora === NADA ? 'está en blanco' : `dice ${ahora}`);
const debeDecir = (antes: string): string => (antes === NADA ? 'debe estar en blanco' : `debe decir ${antes}`);

/** What the audit says of many cells to which the same was done. `rango` in A1. */
export const GRUPO = {
  reemplazadas: (n: number, columnas: string, rango: string, ahora: string) =>
    `${formatCantidad(n)} fórmulas de ${columnas} (${rango}) fueron reemplazadas; la primera dice ${ahora}.`,
  borradas: (n: number, columnas: string, rango: string, _: string) =>
    `${formatCantidad(n)} fórmulas de ${columnas} (${rango}) fueron borradas.`,
  cambiadas: (n: number, columnas: string, rango: string, ahora: string) =>
    `${formatCantidad(n)} fórmulas de ${columnas} (${rango}) fueron cambiadas; la primera dice ahora ${ahora}.`,
  totales: (n: number, columnas: string, rango: string, ahora: string) =>
    `${n} totales de ${columnas} (${rango}) no tienen la fórmula que les corresponde; el primero ${dice(ahora)}.`,
  encabezados: (n: number, rango: string, antes: string, ahora: string) =>
    `${n} encabezados (${rango}) no son los del formato; el primero ${dice(ahora)} y ${debeDecir(antes)}.`,
  numerosDeMes: (n: number, rango: string, antes: string, ahora: string) =>
    `${n} números de mes (${rango}) no son los del formato; el primero ${dice(ahora)} y ${debeDecir(antes)}.`,
  fondos: (n: number, rango: string) => `Cambió el color de ${formatCantidad(n)} celdas de ${rango}.`,
  validaciones: (n: number, rango: string) =>
    `Se perdió o cambió la validación de datos de ${formatCantidad(n)} celdas de ${rango}.`,
  formatos: (n: number, rango: string) => `Cambió el formato de número de ${formatCantidad(n)} celdas de ${rango}.`,
  estilos: (n: number, rango: string) =>
    `Cambió el estilo (letra, alineación) de ${formatCantidad(n)} celdas de ${rango}.`,
  notas: (n: number, rango: string) => `Se perdieron o cambiaron ${formatCantidad(n)} notas de ayuda de ${rango}.`,
} as const;

/** A cell by what its column is called; by its address alone where its sheet has no names of columns. */
const lugarDe = (columna: string, linea: string | null, celda: string): string =>
  columna === celda ? celda : `${columna}${enLinea(linea)} (${celda})`;

const OTRA_FORMULA = 'otra fórmula';
/** A formula longer than this tells people nothing. */
const FORMULA_LEGIBLE = 40;

/** A formula that is not the one of its cell, in words; what it says only where it can be read at a glance. */
export function otraFormula(formula: string): string {
  return formula.length > FORMULA_LEGIBLE ? OTRA_FORMULA : `${OTRA_FORMULA}: «${formula}»`;
}

/** What the audit says of each difference. `linea` null: not of one linea. */
export const DIFERENCIA = {
  deA: (primera: string, ultima: string, cuantas: number) => `${primera} ${cuantas === 2 ? 'y' : 'a'} ${ultima}`,
  formula: (columna: string, linea: string | null, celda: string, ahora: string) =>
    `La fórmula de ${lugarDe(columna, linea, celda)} fue reemplazada por ${ahora}.`,
  formulaBorrada: (columna: string, linea: string | null, celda: string) =>
    `La fórmula de ${lugarDe(columna, linea, celda)} fue borrada.`,
  formulaCambiada: (columna: string, linea: string | null, celda: string, ahora: string) =>
    `La fórmula de ${lugarDe(columna, linea, celda)} fue cambiada por ${ahora}.`,
  plan: (columna: string, linea: string | null, celda: string, antes: string, ahora: string) =>
    `${columna}${enLinea(linea)} (${celda}) ${dice(ahora)}; en el plan aceptado ${antes === NADA ? 'está en blanco' : `es ${antes}`}.`,
  numeroRepetido: (numero: string, celda: string, linea: string | null) =>
    `${celda} dice ser la línea ${numero}, que está en otra fila; en el plan aceptado es la línea ${linea ?? ''}.`,
  completado: (columna: string, linea: string, celda: string, valor: string) =>
    `${columna}${enLinea(linea)} (${celda}) estaba en blanco y ahora dice ${valor}.`,
  ultimoMesCerrado: (celda: string, antes: string, ahora: string) =>
    `«Último mes cerrado» (${celda}) dice ${ahora} y debe decir ${antes}: lo escribe el cierre de periodo, no se captura. Para cerrar un periodo use «Periodos y cierre».`,
  renglonesFuera: (hoja: string) =>
    `En ${hoja} el encabezado o las columnas no están en su lugar. Lo que se escribió se sigue leyendo por sus encabezados, y «Reparar» lo pone en orden sin perder filas.`,
  registro: (hoja: string, celda: string, antes: string, ahora: string) =>
    `En ${hoja}, ${celda} ${dice(ahora)}; el registro de la modificación ${debeDecir(antes)}. Los registros no se corrigen a mano: «Reparar» los devuelve.`,
  encabezado: (celda: string, antes: string, ahora: string) => `${celda} ${dice(ahora)}; ${debeDecir(antes)}.`,
  total: (rotulo: string, celda: string, ahora: string) =>
    `La fórmula de «${rotulo}» (${celda}) no es la que corresponde: la celda ${ahora.startsWith(OTRA_FORMULA) ? `tiene ${ahora}` : dice(ahora)}.`,
  fondo: (rango: string, linea: string | null) => `Cambió el color de ${rango}${enLinea(linea)}.`,
  validacion: (rango: string, linea: string | null) =>
    `Se perdió o cambió la validación de datos de ${rango}${enLinea(linea)}.`,
  formato: (rango: string, linea: string | null) => `Cambió el formato de número de ${rango}${enLinea(linea)}.`,
  combinada: (rango: string) => `Las celdas ${rango} deben estar combinadas y ya no lo están.`,
  combinadaDeMas: (rango: string) => `Las celdas ${rango} están combinadas y no deben estarlo.`,
  condicionales: (hoja: string) => `Faltan o cambiaron reglas de formato condicional en ${hoja}.`,
  sinProteccion: (hoja: string) => `La hoja «${hoja}» no está protegida.`,
  proteccionDistinta: (hoja: string, detalle: string) => `La protección de la hoja «${hoja}» cambió: ${detalle}.`,
  sinHoja: (hoja: string) => `Falta la hoja «${hoja}».`,
  sinMir:
    'Falta la hoja «MIR». «Reparar» la rehace con el plan aceptado y lo último que se conoce de lo capturado; si hay algo más reciente, recupérela antes del historial de versiones.',
  vacia: (hoja: string) => `La hoja «${hoja}» está vacía.`,
  nota: (rango: string) => `Se perdió o cambió la nota de ayuda de ${rango}.`,
  estilo: (rango: string) => `Cambió el estilo (letra, alineación) de ${rango}.`,
  nombre: (nombre: string) => `Falta o cambió el rango con nombre «${nombre}».`,
  anchos: (columnas: string) => `Cambió el ancho de ${columnas}.`,
  altos: (filas: string) => `Cambió el alto de ${filas}.`,
  visible: (hoja: string) => `La hoja «${hoja}» es de MIRador y debe estar oculta.`,
  inmovilizadas: (hoja: string) => `Cambiaron las filas o columnas inmovilizadas de ${hoja}.`,
  graficos: {
    ausente: (hoja: string, titulo: string) => `En ${hoja} falta el gráfico «${titulo}».`,
    cambiado: (hoja: string, titulo: string) =>
      `El gráfico «${titulo}» de ${hoja} ya no está en su lugar, o cambió de tipo o de datos.`,
    doblado: (hoja: string, titulo: string) => `El gráfico «${titulo}» está más de una vez en ${hoja}.`,
  },
} as const;

/** Of merged cells that should not be, instead of the remedy of those that should. */
export const REMEDIO_SEPARAR = 'Use «Reparar» para separarlas; lo que contienen se queda.';

/** What is said of each way in which a protection of ours fails; `celda` null: of the whole sheet. */
export const PROTECCION = {
  ausente: (hoja: string, celda: string | null) =>
    celda === null
      ? `La hoja «${hoja}» no está protegida.`
      : /[:,]/.test(celda)
        ? `Las celdas ${celda} de ${hoja} no están protegidas.`
        : `La celda ${celda} de ${hoja} no está protegida.`,
  variasAusentes: (hoja: string, n: number) => `Faltan las protecciones de ${n} objetivos de ${hoja}.`,
  abiertos: (hoja: string, celda: string | null) =>
    celda === null
      ? `La protección de la hoja «${hoja}» cambió: los rangos abiertos no son las celdas amarillas.`
      : `La protección de ${hoja}, ${celda}, cubre otras celdas que las que debe.`,
  soloAdvierte: (hoja: string) =>
    `La protección de la hoja «${hoja}» no es la elegida en Configuración: sólo advierte, o impide cuando debía advertir.`,
  doblada: (hoja: string) => `La hoja «${hoja}» tiene más de una protección de MIRador.`,
  sobrante: (hoja: string, celda: string | null) =>
    `En ${hoja}${celda === null ? '' : `, ${celda},`} hay una protección de MIRador que ya no corresponde.`,
  editores: (hoja: string) =>
    `En la protección de la hoja «${hoja}», las personas que pueden editar no son las que corresponden.`,
} as const;

interface FraseDesplazada {
  readonly hoja: string;
  readonly nombre: string;
  /** "la fila 9", "las columnas F a G": where it is, and where it belongs. */
  readonly donde: string;
  readonly debe: string;
  /** The first of where they are. */
  readonly primera: string;
  readonly cuantas: number;
  readonly tipo: 'linea' | 'columna' | 'rotulo' | 'ajuste';
}

const QUE = { linea: 'la línea', columna: 'la columna', rotulo: 'la fila', ajuste: 'el ajuste' } as const;

const capital = (texto: string): string => texto.charAt(0).toUpperCase() + texto.slice(1);

/** Of the names of rows only those that say of themselves what they hold. */
const isPlural = (nombre: string): boolean => nombre === RENGLON.encabezados || nombre === RENGLON.meses;

/** "La línea 1.2", "El renglón "Subtotal..." y 2 más". */
function sujeto({ tipo, nombre, cuantas }: FraseDesplazada): string {
  const propio = tipo === 'rotulo' ? quoteTexto(nombre) : nombre;
  const uno = Object.values<string>(RENGLON).includes(nombre) ? nombre : `${QUE[tipo]} ${propio}`;
  return `${uno}${cuantas > 1 ? ` y ${cuantas - 1} más` : ''}`;
}

const pronombre = ({ tipo }: FraseDesplazada, varios: boolean): string =>
  tipo === 'rotulo' ? (varios ? 'los' : 'lo') : varios ? 'las' : 'la';

const quedan = ({ tipo }: FraseDesplazada): string =>
  tipo === 'columna' ? 'a la derecha de la última columna' : 'debajo de la leyenda';

/** What the audit says of rows and columns that do not stand as they should, and what a repair does. */
export const DESPLAZADA = {
  insertada: ({ hoja, donde, cuantas }: FraseDesplazada) =>
    cuantas > 1
      ? `En ${hoja} ${donde} están de más y en blanco; «Reparar» las quita sin mover lo capturado.`
      : `En ${hoja} ${donde} está de más y en blanco; «Reparar» la quita sin mover lo capturado.`,
  ajena: (f: FraseDesplazada) => {
    const texto = f.nombre === '' ? '' : quoteTexto(f.nombre);
    if (f.cuantas > 1) {
      const dicho = texto === '' ? '' : ` (la primera dice ${texto})`;
      return `En ${f.hoja} ${f.donde} no son del formato${dicho}; «Reparar» pasa lo que contienen ${quedan(f)}.`;
    }
    return `En ${f.hoja} ${f.donde} no es del formato${texto === '' ? '' : ` (dice ${texto})`}; «Reparar» pasa lo que contiene ${quedan(f)}.`;
  },
  duplicada: (f: FraseDesplazada) =>
    f.cuantas > 1
      ? `En ${f.hoja} ${f.donde} repiten ${sujeto(f)}; «Reparar» quita las copias, y lo que digan distinto lo pasa ${quedan(f)}.`
      : `En ${f.hoja} ${f.donde} repite ${sujeto(f)}; «Reparar» quita la copia, y si dice algo distinto la pasa ${quedan(f)}.`,
  ausente: (f: FraseDesplazada) => {
    const varios = f.cuantas > 1 || isPlural(f.nombre);
    return `En ${f.hoja} ${varios ? 'faltan' : 'falta'} ${sujeto(f)} (${f.debe.replace(/^las? /, '')}); «Reparar» ${pronombre(f, varios)} devuelve a su lugar.`;
  },
  dudosa: (f: FraseDesplazada) => {
    const resto = f.cuantas === 2 ? ' y la siguiente' : f.cuantas > 2 ? ` y las ${f.cuantas - 1} siguientes` : '';
    return f.cuantas > 1
      ? `En ${f.hoja} ${f.donde} parecen ser ${f.nombre}${resto}, pero sus encabezados se perdieron o no corresponden a lo que hay debajo. «Reparar» pregunta si lo son.`
      : `En ${f.hoja} ${f.donde} parece ser ${f.nombre}, pero su encabezado se perdió o no corresponde a lo que hay debajo. «Reparar» pregunta si lo es.`;
  },
  movida: (f: FraseDesplazada) => {
    const regresa = `«Reparar» ${f.cuantas > 1 ? 'las' : pronombre(f, false)} devuelve a su lugar; si no se sabe ${f.tipo === 'columna' ? 'de qué mes o columna' : 'de qué línea'} es lo capturado, lo pregunta.`;
    return f.cuantas > 1
      ? `En ${f.hoja} ${f.debe} no están en su orden: ${sujeto({ ...f, cuantas: 1 })} está en ${f.primera}. ${regresa}`
      : `${capital(sujeto(f))} de ${f.hoja} debe estar en ${f.debe} y está en ${f.donde}. ${regresa}`;
  },
} as const;

/** The same of the rows of Configuración, where each value goes with its label. */
export const DESPLAZADA_AJUSTE = {
  insertada: ({ hoja, donde, cuantas }: FraseDesplazada) =>
    cuantas > 1
      ? `En ${hoja} ${donde} están de más; «Reparar» las quita, y cada ajuste conserva su valor.`
      : `En ${hoja} ${donde} está de más; «Reparar» la quita, y cada ajuste conserva su valor.`,
  ajena: ({ hoja, donde, nombre, cuantas }: FraseDesplazada) =>
    `En ${hoja} ${donde} no ${cuantas > 1 ? 'son ajustes' : 'es un ajuste'} de MIRador${nombre === '' ? '' : ` (dice ${quoteTexto(nombre)})`}; «Reparar» pasa lo que contiene debajo de lo demás, y cada ajuste conserva su valor.`,
  duplicada: ({ hoja, donde, nombre }: FraseDesplazada) =>
    `En ${hoja} ${donde} repite ${quoteTexto(nombre)}; «Reparar» quita la copia, y si dice algo distinto la pasa debajo de lo demás.`,
  ausente: ({ hoja, nombre, debe, cuantas }: FraseDesplazada) =>
    cuantas > 1
      ? `En ${hoja} faltan los ajustes ${nombre} (${debe.replace(/^las? /, '')}), y se perdieron los valores que tenían; «Reparar» los devuelve con sus valores iniciales. Revíselos después.`
      : `En ${hoja} falta el ajuste ${nombre} (${debe.replace(/^las? /, '')}), y se perdió el valor que tenía; «Reparar» lo devuelve con su valor inicial. Revíselo después.`,
  movida: ({ hoja, nombre, debe, donde, primera, cuantas }: FraseDesplazada) =>
    cuantas > 1
      ? `En ${hoja} ${debe} no están en su orden: ${nombre} está en ${primera}. «Reparar» devuelve cada ajuste a su fila con su valor.`
      : `El ajuste ${nombre} de ${hoja} debe estar en ${debe} y está en ${donde}. «Reparar» lo devuelve a su fila con su valor.`,
} as const;

/** A sheet of ours that somebody renamed. */
/** By what a sheet was recognised, in words. */
const queTiene = (hoja: string): string => (hoja.startsWith('_') ? 'lo que MIRador guarda en ella' : 'sus encabezados');

export const RENOMBRADA = {
  mensaje: (hoja: string, ahora: string) => `La hoja «${hoja}» ahora se llama «${ahora}».`,
  parece: (hoja: string, ahora: string, datos: number) =>
    `Parece que la hoja «${ahora}» es «${hoja}»: tiene ${queTiene(hoja)} y ${countOf(datos, 'dato', 'datos')}.`,
  remedio: 'Use «Reparar» para devolverle su nombre: lo que contiene y las fórmulas que la usan no cambian.',
} as const;

/** What is told of a sheet that has the headers of another of ours, as that one has not its own. */
export const INTERCAMBIADA = {
  mensaje: (hoja: string, tiene: string) =>
    `La hoja «${hoja}» tiene los encabezados de «${tiene}»: parece que se intercambiaron sus nombres. Lo que contiene no se lee bien mientras no los recuperen.`,
  remedio: (hoja: string, tiene: string) =>
    `En las pestañas, póngale otro nombre a la hoja «${tiene}», después el nombre «${tiene}» a la que hoy se llama «${hoja}», y a la otra el suyo. Mientras tanto no se escribe en ellas ni se reparan.`,
} as const;

/** What is told of sheets that look like one of ours. `n`: rows. */
export const PARECIDA = {
  candidata: (ahora: string, datos: number) =>
    `«${ahora}» (${datos === 0 ? 'sin datos' : countOf(datos, 'dato', 'datos')})`,
  enDuda: (hoja: string, candidatas: readonly string[]) =>
    `Falta la hoja «${hoja}», y cualquiera de estas podría serlo: ${enumerate(candidatas)}.`,
  remedioEnDuda: (hoja: string) =>
    `Póngale el nombre «${hoja}» a la que lo sea, en su pestaña, y vuelva a revisar. Mientras tanto no se hace otra ni se escribe en ninguna de ellas.`,
  vacia: (hoja: string, ahora: string, n: number) =>
    `La hoja «${hoja}» está vacía, y «${ahora}», que tiene sus mismos encabezados, tiene ${countOf(n, 'fila', 'filas')} que MIRador no lee.`,
  remedioVacia: (hoja: string, ahora: string) =>
    `Si lo que vale es «${ahora}», elimine la hoja «${hoja}», que está vacía, y use «Reparar»: «${ahora}» vuelve a llamarse «${hoja}».`,
  doble: (hoja: string, ahora: string, n: number) =>
    `La hoja «${ahora}» tiene los mismos encabezados que «${hoja}» y ${countOf(n, 'fila', 'filas')} que no ${n === 1 ? 'está' : 'están'} en ella: MIRador no ${n === 1 ? 'la' : 'las'} lee.`,
  remedioDoble: (hoja: string, ahora: string) =>
    `Copie a «${hoja}» las filas que hagan falta. Si «${ahora}» es una copia que ya no se usa, elimínela.`,
} as const;

/** "la columna F", "las columnas F y G", "las columnas F a H"; letters. `cuantas` from 1. */
export const columnasTexto = (primera: string, ultima: string, cuantas: number): string =>
  cuantas === 1 ? `la columna ${primera}` : `las columnas ${primera} ${cuantas === 2 ? 'y' : 'a'} ${ultima}`;
export const filasTexto = (primera: number, ultima: number): string =>
  primera === ultima ? `la fila ${primera}` : `las filas ${primera} ${ultima === primera + 1 ? 'y' : 'a'} ${ultima}`;
