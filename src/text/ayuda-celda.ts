import type { CronogramaKey } from '../mir/cronograma';
import type { ColumnaKey } from '../mir/format';
import { enumerate } from './plural';

/** What the help of a cell says: what it is for, what may be written in it, and by whom. */

/** What each sheet is for. */
export const PARA_QUE_HOJA: Readonly<Record<string, string>> = {
  MIR: 'La matriz oficial: objetivos, líneas de acción, metas y lo que se reporta cada mes.',
  Cronograma: 'Responsables, programa de cada mes y cómo va cada línea al mes de corte.',
  Configuración: 'Los ajustes que gobiernan fórmulas, informes y permisos.',
  Seguimiento: 'Las justificaciones y las evidencias de cada línea, una fila por cada una.',
  Entregas: 'A quién se entrega cada informe, cuándo vence y cuándo se entregó.',
  'Informe JGE': 'Lo que dicen los informes a la Junta, una fila por asunto.',
  Documentos: 'Los documentos que se han hecho, y si sus datos cambiaron después.',
  Textos: 'Los capítulos del Programa Anual de Trabajo, como se imprimen.',
  Dudas: 'Lo que hubo que confirmar al importar, con su lugar en la fuente.',
  Modificaciones: 'Los cambios del plan, con el documento que autorizó cada uno.',
  Bitácora: 'Quién cambió qué celda amarilla, cuándo, y qué decía antes.',
  Tablero: 'Las cifras de toda la MIR en una página, calculadas por la propia hoja.',
};

/** The help of columns whose sheets have no notes. By header. */
export const AYUDA_DE_COLUMNA: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Textos: {
    ORDEN: 'Lugar del capítulo en el documento.',
    CLAVE: 'Clave del capítulo; un texto muy largo sigue en la fila de abajo con la misma clave.',
    TÍTULO: 'Título del capítulo, como se imprime.',
    NIVEL: '1 para un capítulo, 2 para un apartado.',
    TEXTO: 'El texto del capítulo. Un renglón aparte es otro párrafo.',
  },
  Dudas: {
    DUDA: 'Qué no se pudo decidir al importar.',
    'RENGLÓN DE LA FUENTE': 'En qué renglón del documento está; de una tabla, en qué fila.',
    'TEXTO DE LA FUENTE': 'Lo que dice ahí el documento.',
  },
  Modificaciones: {
    SECCIÓN: 'Sección de la línea que cambió.',
    LÍNEA: 'Número de la línea que cambió.',
    CAMPO: 'Qué dato del plan cambió.',
    ANTES: 'Lo que decía el plan.',
    DESPUÉS: 'Lo que dice desde entonces.',
    'VIGENTE DESDE': 'Mes desde el que rige el cambio.',
    INSTRUMENTO: 'Acuerdo, oficio o nota aclaratoria que lo autoriza.',
    INSTANCIA: 'Quién emitió ese documento.',
    'FECHA DEL INSTRUMENTO': 'Fecha de ese documento.',
    MOTIVO: 'Por qué se cambió.',
    REGISTRADA: 'Cuándo se registró el cambio.',
    QUIÉN: 'Quién lo registró.',
  },
  Bitácora: {
    FECHA: 'Cuándo se cambió.',
    QUIÉN: 'Quién lo cambió.',
    SECCIÓN: 'Sección de la línea.',
    LÍNEA: 'Número de la línea.',
    CAMPO: 'Qué celda amarilla de la línea.',
    CELDA: 'Dónde estaba esa celda.',
    ANTES: 'Lo que decía.',
    DESPUÉS: 'Lo que dice desde entonces.',
    CÓMO: 'A mano, pegado en bloque, desde el formulario, como corrección o encontrado en una revisión.',
  },
};

export const AYUDA_TITULO = {
  deHoja: (columna: string, hoja: string) => `${columna} · ${hoja}`,
  encabezado: (columna: string) => `Encabezado ${columna}`,
  titulo: 'Título de la MIR',
  rotulo: 'Rótulo de la hoja',
  seccion: 'Nombre de la sección',
  mes: 'Número de mes',
  leyenda: 'Leyenda',
  total: 'Fila de totales',
  fuera: (hoja: string) => `Fuera del formato de ${hoja}`,
  ajuste: (etiqueta: string) => etiqueta,
  ajena: (hoja: string) => `Hoja «${hoja}»`,
  interna: 'Registro interno de MIRador',
} as const;

export const PARA_QUE = {
  encabezado: (ayuda: string) => `Dice qué va debajo: ${ayuda.charAt(0).toLowerCase()}${ayuda.slice(1)}`,
  titulo: 'Encabeza la MIR y los documentos que se hacen con ella.',
  seccion: 'Separa los objetivos en grupos; los números de línea pueden repetirse entre secciones.',
  mes: 'Número del mes de la columna, del 1 al 12. Las fórmulas lo usan.',
  leyenda: 'Dice qué celdas se capturan y cuáles no. Es parte del formato oficial.',
  total: 'En esta fila sólo se suman o cuentan las líneas de arriba.',
  rotulo: 'Es un rótulo: nombra lo que hay a su lado o debajo.',
  ayudaDeAjuste: 'Explica el ajuste de su fila.',
  catalogo: (nombre: string) =>
    `Catálogo: ${nombre.toLowerCase()}. De aquí se revisa que el plan use las mismas palabras.`,
  fuera: 'MIRador no usa lo que haya aquí: ni sus fórmulas ni sus informes lo leen.',
  libre: 'Esta celda está en blanco y no es parte de lo que MIRador usa.',
  ajena: 'Esta hoja no es de MIRador: nada de lo que haya en ella cambia la MIR ni sus informes.',
  interna:
    'Aquí guarda MIRador el plan aceptado y lo necesario para deshacer. Si se cambia a mano, la MIR puede dejar de abrirse.',
  tablero: 'Lo calcula o lo rotula la propia hoja con lo que dicen MIR, Cronograma y Configuración.',
  fueraDeVentana: (desde: string, hasta: string) =>
    `La línea está calendarizada de ${desde} a ${hasta}. Lo que se capture fuera de esos meses cuenta, y queda señalado.`,
  unidad: (unidad: string) => `La unidad de medida de esta línea es «${unidad}».`,
} as const;

/** What a cell of each type takes. */
export const SE_ESCRIBE = {
  texto: 'Texto.',
  mes: 'Un mes con número, del 1 (enero) al 12 (diciembre).',
  cantidad: 'Un número.',
  avance: 'Un número igual o mayor que 0. En blanco quiere decir que no se ha reportado.',
  moneda: 'Pesos con número, sin signo ni comas.',
  porcentaje: 'Un porcentaje con número: 35 es 35%.',
  catalogo: 'Una de estas palabras:',
  anio: 'Un año de cuatro cifras.',
  numero: 'Un número igual o mayor que 0.',
  color: 'Un color, como #1f4e79.',
  lista: 'Una de estas opciones:',
  correos: 'Correos separados por punto y coma.',
  nada: 'No se escribe: se calcula sola.',
  cierre: 'No se escribe: la anota el cierre de periodos.',
} as const;

/** An example of what is written in a column. */
export const EJEMPLO: Readonly<Partial<Record<ColumnaKey | CronogramaKey, string>>> = {
  lineaAccion: '12.1 Revisar los expedientes recibidos.',
  mesInicial: '3',
  mesFinal: '11',
  nombreIndicador: 'Porcentaje de expedientes revisados',
  metodoCalculo: '(Expedientes revisados / Expedientes recibidos) × 100',
  unidadMedida: 'Expediente',
  lineaBase: 'Sin referencia',
  metaPropuesta: '12',
  presupuesto: '15000',
  observaciones: 'Se recibieron menos solicitudes de las previstas.',
  verificableEn: 'Oficio DEO/123/2025, carpeta 3 del archivo',
  responsable: 'Coordinación de Organización',
};

/** How each kind of cell is called. */
export const ACCESO = {
  captura: 'Sí: usted puede capturar aquí.',
  administra: 'Sí: usted administra la MIR y puede escribir aquí.',
  titular: 'Sí: usted es persona titular y puede cambiar este ajuste.',
  cualquiera: 'Sí: quien puede editar el libro puede escribir aquí.',
  conFormulario: 'Sí, y es mejor hacerlo con su formulario: revisa lo que se escribe y anota quién y cuándo.',
  conDocumento: 'Sí, pero no a mano: el plan se cambia con el documento que lo autoriza, y así queda registrado.',
  programa: 'Sí, pero no a mano: el programa de los meses se acepta o se captura en su ventana.',
  advierte: 'Google sólo avisa antes de cambiarla: la protección de este libro está en «advertir».',
  formula: 'No: la calcula la hoja, y nadie escribe en ella. Si se escribió encima, «Reparar» devuelve su fórmula.',
  quienRepara: (personas: readonly string[]) =>
    `${personas.length === 1 ? 'Puede repararla' : 'Pueden repararla'} ${enumerate(personas)}.`,
  rotulo: 'No: es parte del formato, y nadie lo cambia a mano.',
  registro: 'No: lo escribe MIRador solo, para que sirva de constancia.',
  interna: 'No: nadie debe escribir en esta hoja.',
  cierre: 'No: lo escribe el cierre de periodos.',
  mesCerrado: (mes: string) => `No: ${mes} ya está cerrado. Lo capturado se corrige con un documento que lo autorice.`,
  corrige: (mes: string) =>
    `Sí, pero no a mano: ${mes} ya está cerrado, y lo capturado se corrige con su motivo y el documento que lo autoriza.`,
  otroObjetivo: (objetivo: string, suyos: readonly string[]) =>
    `No: usted no captura el objetivo ${objetivo}${suyos.length === 0 ? '' : `, sino ${suyos.length === 1 ? 'el objetivo' : 'los objetivos'} ${enumerate(suyos)}`}.`,
  noCaptura: 'No: su correo no está entre las personas capturistas de este libro.',
  soloConsulta: 'No: usted sólo consulta este libro.',
  noAdministra: 'No: esta celda está protegida, y usted no administra la MIR.',
  quienes: (personas: readonly string[]) =>
    `${personas.length === 1 ? 'Puede cambiarla' : 'Pueden cambiarla'} ${enumerate(personas)}.`,
  propietario: 'la persona propietaria del libro',
  capturistas: 'quien captura este objetivo',
  ajena: 'MIRador no protege esta hoja: puede escribir en ella quien puede editar el libro.',
} as const;
