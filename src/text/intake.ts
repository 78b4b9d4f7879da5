/** What intake says: findings for input that cannot be read, doubts for what it would not decide alone. */

import { plural } from './plural';

export type HallazgoIntake =
  | 'INT-01'
  | 'INT-02'
  | 'INT-03'
  | 'INT-04'
  | 'INT-05'
  | 'INT-06'
  | 'INT-07'
  | 'INT-08'
  | 'INT-09'
  | 'INT-10'
  | 'INT-11'
  | 'INT-12'
  | 'INT-13'
  | 'INT-14'
  | 'INT-15'
  | 'INT-16'
  | 'INT-17'
  | 'INT-18';

/** Of a text without objetivos or lineas: it may be a table all the same. */
export const SIN_LINEAS_DE_PAT: readonly string[] = ['INT-04', 'INT-05'] satisfies HallazgoIntake[];

/** Of a document that holds INE forms: they are imported by a function of their own. */
export const ES_FORMA_JGE: HallazgoIntake = 'INT-13';

export const HALLAZGOS_INTAKE: Readonly<
  Record<HallazgoIntake, { readonly mensaje: (nombre: string, detalle: string) => string; readonly remedio: string }>
> = {
  'INT-01': {
    mensaje: (nombre) => `El archivo «${nombre}» está vacío.`,
    remedio: 'Revise que el archivo tenga el texto completo del Programa Anual de Trabajo y vuelva a importarlo.',
  },
  'INT-02': {
    mensaje: (nombre, detalle) => `El archivo «${nombre}» no es un texto: parece ${detalle}.`,
    remedio:
      'Abra el documento original y guárdelo como documento de Word (.docx) o como texto sin formato (.txt, UTF-8).',
  },
  'INT-03': {
    mensaje: (nombre) =>
      `El archivo «${nombre}» no se puede abrir como documento de Word: está dañado o no es un .docx.`,
    remedio: 'Ábralo en Word o en LibreOffice, guárdelo de nuevo como .docx y vuelva a importarlo.',
  },
  'INT-04': {
    mensaje: (nombre) => `En «${nombre}» no se encontró ningún objetivo específico.`,
    remedio:
      'Revise que el documento sea un Programa Anual de Trabajo y que sus objetivos estén numerados (1., 2., 3.) bajo un título como «Objetivos específicos».',
  },
  'INT-05': {
    mensaje: (nombre) => `En «${nombre}» no se encontró ninguna línea de acción.`,
    remedio:
      'Revise que las líneas de acción estén numeradas (1.1, 1.2, 2.1) bajo un título como «Líneas de acción», en el cronograma o en el Anexo 1.',
  },
  'INT-06': {
    mensaje: (nombre) => `En «${nombre}» no se encontró el año del ejercicio.`,
    remedio: 'Indique el ejercicio al importar, por ejemplo 2025.',
  },
  'INT-07': {
    mensaje: (nombre) => `La tabla de «${nombre}» está vacía.`,
    remedio: 'Revise que tenga una fila de encabezados con LÍNEA DE ACCIÓN, y una fila por línea.',
  },
  'INT-08': {
    mensaje: (nombre, detalle) => `El archivo «${nombre}» no es una tabla de texto: parece ${detalle}.`,
    remedio: 'Ábralo en Excel, LibreOffice o Google Sheets y guárdelo como CSV (UTF-8), o copie las celdas y péguelas.',
  },
  'INT-09': {
    mensaje: (nombre) => `En «${nombre}» no se encontró una fila de encabezados con la columna LÍNEA DE ACCIÓN.`,
    remedio:
      'Ponga en la primera fila los encabezados del Anexo 1 o las claves del formato (numero, objetivo, lineaAccion, metaPropuesta, enero…); la única indispensable es lineaAccion.',
  },
  'INT-10': {
    mensaje: (nombre, detalle) => `En «${nombre}» no se pudo leer ninguna línea de acción. ${detalle}`.trim(),
    remedio:
      'Escriba el número de cada línea al inicio de LÍNEA DE ACCIÓN («1.1 Revisar…») o en una columna numeroLinea: MIRador no numera las líneas por su cuenta.',
  },
  'INT-11': {
    mensaje: (nombre, detalle) => `En «${nombre}» hay textos que no caben en una celda: ${detalle}.`,
    remedio: 'Acórtelos o repártalos, y vuelva a importar la tabla.',
  },
  'INT-12': {
    mensaje: (nombre) => `En «${nombre}» no se encontró ningún informe para la Junta General Ejecutiva.`,
    remedio:
      'Revise que el documento tenga el formato del INE: sus datos (Entidad Federativa, Fecha de visita, Junta…) y la tabla de seis columnas que empieza con «Asuntos relacionados con la firma de Convenios».',
  },
  'INT-13': {
    mensaje: (nombre) =>
      `«${nombre}» no es un Programa Anual de Trabajo: trae informes para la Junta General Ejecutiva.`,
    remedio: 'Impórtelo como informe JGE: sus datos van a la hoja «Informe JGE», no a la MIR.',
  },
  'INT-14': {
    mensaje: (nombre, detalle) => `«${nombre}» no es un libro de Excel (.xlsx): parece ${detalle}.`,
    remedio: 'Abra el libro en Google Sheets, elija Archivo, Descargar, Microsoft Excel (.xlsx), y use ese archivo.',
  },
  'INT-15': {
    mensaje: (nombre) => `«${nombre}» es de una versión antigua de Excel (.xls), que no se puede leer.`,
    remedio: 'Ábralo en Excel, LibreOffice o Google Sheets y guárdelo como libro de Excel (.xlsx).',
  },
  'INT-16': {
    mensaje: (nombre) => `«${nombre}» pide una contraseña para abrirse, así que no se puede leer.`,
    remedio: 'Ábralo con su contraseña, quítesela, guárdelo como .xlsx y vuelva a elegirlo.',
  },
  'INT-17': {
    mensaje: (nombre) => `«${nombre}» está vacío o dañado: no se puede abrir como libro de Excel.`,
    remedio: 'Vuelva a descargarlo de Google Sheets (Archivo, Descargar, Microsoft Excel), o guárdelo de nuevo.',
  },
  'INT-18': {
    mensaje: (nombre) => `«${nombre}» es más grande de lo que puede ser el libro de una MIR.`,
    remedio:
      'Quite las hojas, imágenes y filas que no sean de MIRador en una copia del libro, descárguela y use ese archivo.',
  },
};

export const TITULO_PORTADA = 'Portada';
export const TITULO_ANEXO = 'Anexo 1';

const of = (seccion: string) => (seccion === '' ? '' : ` de «${seccion}»`);
const list = (items: readonly (string | number)[]) => items.join(', ');

/** What one place says (a) and another (b). */
interface Distinto {
  readonly a: string;
  readonly b: string;
  readonly soloPuntuacion: boolean;
}
const onlyPoints = (d: Distinto) => (d.soloPuntuacion ? ' sólo en la puntuación' : '');

/** Doubts: what was seen, where, and what was done with it. */
export const DUDA = {
  ejercicioDistinto: (pedido: number, escrito: number) =>
    `El documento dice ejercicio ${escrito}, pero se pidió importar como ${pedido}: se usó ${pedido}.`,
  aniosDistintos: (portada: number, anexo: number) =>
    `La portada dice ${portada} y el encabezado del Anexo 1 dice ${anexo}: se usó ${portada} como ejercicio.`,
  ejercicioSupuesto: (anio: number) => `El ejercicio ${anio} se tomó de este renglón: confirme que es el del programa.`,
  tituloDePortada: (campo: string) =>
    `No hay un Anexo 1 que dé ${campo}: se tomó de este renglón. Revise que sea correcto.`,
  sinDatoDeTitulo: (campo: string) => `No se encontró ${campo}: quedó en blanco en el encabezado de la MIR.`,
  objetivoGeneralDistinto: () =>
    'El objetivo general del Anexo 1 no dice lo mismo que el capítulo del objetivo general: la MIR conserva el del Anexo 1 y Textos el del capítulo.',
  anioPresupuesto: (anio: number, ejercicio: number) =>
    `El encabezado del presupuesto dice ${anio} en un programa de ${ejercicio}: se conservó ${anio}, como está escrito.`,

  objetivoRepetido: (numero: string, seccion: string) =>
    `El número de objetivo ${numero}${of(seccion)} está repetido: este texto no se puso en la MIR.`,
  objetivoPartido: (numero: string, seccion: string) =>
    `El texto del objetivo ${numero}${of(seccion)} venía partido en dos renglones: se unió.`,
  objetivoSinTitulo: (numero: string, seccion: string) =>
    `No se encontró el texto del objetivo ${numero}${of(seccion)}; sí sus líneas de acción. Quedó en blanco.`,
  objetivoSinLineas: (numero: string, seccion: string) =>
    `El objetivo ${numero}${of(seccion)} no tiene líneas de acción en el documento.`,
  objetivoFueraDeCapitulo: (numero: string, seccion: string) =>
    `El objetivo ${numero}${of(seccion)} no está en el capítulo de objetivos: se tomó de este renglón.`,
  objetivoDistinto: (numero: string, seccion: string, donde: string, d: Distinto) =>
    `El título del objetivo ${numero}${of(seccion)} cambia${onlyPoints(d)} en ${donde}: ahí dice «${d.a}» y el capítulo de objetivos «${d.b}». Se conservó el del capítulo.`,
  lineaDistinta: (numero: string, seccion: string, donde: string, d: Distinto) =>
    `La línea ${numero}${of(seccion)} cambia${onlyPoints(d)} en ${donde}: ahí dice «${d.a}» y en las líneas de acción «${d.b}». Se conservó el texto de las líneas de acción.`,

  lineaRepetida: (numero: string, seccion: string) =>
    `La línea ${numero}${of(seccion)} está repetida: este segundo texto no se puso en la MIR.`,
  lineaFueraDeLugar: (numero: string, objetivo: string, propio: string, seccion: string) =>
    `La línea ${numero}${of(seccion)} aparece bajo el objetivo ${objetivo}: por su número se puso en el ${propio}.`,
  celdaSobrante: (numero: string, texto: string) =>
    `El renglón de la línea ${numero} trae además «${texto}», que no se supo dónde poner: no se puso en la MIR.`,
  textoPartido: (numero: string, seccion: string, concepto: 'lineas' | 'cronograma') =>
    concepto === 'cronograma'
      ? `Este renglón del cronograma es la continuación de ${numero}${of(seccion)}, partido por un salto de página: se unió, no es otra línea.`
      : `El texto de ${numero}${of(seccion)} venía partido por un salto de página: se unió.`,
  numeroSaltado: (faltan: readonly string[], seccion: string) =>
    `La numeración salta: no hay ${list(faltan)}${of(seccion)}. Se conservó la numeración del documento.`,
  numerosEnDosSecciones: (numeros: readonly string[]) =>
    `${numeros.length} ${numeros.length === 1 ? 'número de línea se repite' : 'números de línea se repiten'} en más de una sección (${list(numeros)}): cada línea se identifica por su sección y su número.`,
  respondeSolicitudes: (numero: string, seccion: string) =>
    `La línea ${numero}${of(seccion)} atiende solicitudes de terceros. No se marcó como sujeta a demanda: márquela en Cronograma si los meses sin solicitudes no deben contar como atraso.`,
  sujetaADemanda: (numero: string, seccion: string, frase: string) =>
    `La línea ${numero}${of(seccion)} dice «${frase}»: se propuso como sujeta a demanda, y sus meses en blanco no contarán como atraso. Confírmelo en Cronograma.`,
  acumulacionUltimo: (numero: string, seccion: string, unidad: string) =>
    `La unidad de la línea ${numero}${of(seccion)} es «${unidad}»: se propuso que valga el último mes capturado (50 y luego 100 son 100, no 150). Confírmelo en Cronograma.`,
  sinCalendarizacion: (numero: string, seccion: string) =>
    `Sin calendarización: el documento no dice en qué meses se realiza la línea ${numero}${of(seccion)}. Quedó sin mes inicial ni final.`,
  ventanaDelCronograma: (numero: string, seccion: string, meses: string) =>
    `Los meses de la línea ${numero}${of(seccion)} se tomaron de lo marcado en el cronograma (${meses}). Revise que sean correctos.`,
  ventanaDistinta: (numero: string, seccion: string, anexo: string, cronograma: string) =>
    `La línea ${numero}${of(seccion)} va de ${anexo} en el Anexo 1 y de ${cronograma} en el cronograma: se conservó el Anexo 1.`,

  cronogramaSinLinea: (numero: string, seccion: string) =>
    `El cronograma no trae la línea ${numero}${of(seccion)}, que sí está en las líneas de acción.`,
  cronogramaDeMas: (numero: string, seccion: string) =>
    `El cronograma trae la línea ${numero}${of(seccion)}, que no está en las líneas de acción: no se puso en la MIR.`,
  lineasDelCronograma: () => 'No hay un capítulo de líneas de acción: se tomaron del cronograma.',
  lineasDelAnexo: () => 'No hay un capítulo de líneas de acción ni cronograma: se tomaron del Anexo 1.',

  celdaSinColumna: (texto: string) =>
    `La celda «${texto}» no corresponde a ninguna columna del Anexo 1: no se puso en la MIR.`,
  filaSinLugar: () => 'Este renglón no se reconoció como línea, subtotal ni total: no se puso en la MIR.',
  filaPartida: (numero: string) =>
    `Este renglón del Anexo 1 es la continuación de la línea ${numero}: se unió a sus celdas.`,
  columnaAjena: (texto: string) =>
    `La columna «${texto}» no es del formato Anexo 1: su contenido no se puso en la MIR.`,
  mesesCorridos: (n: number) =>
    `Los números de los meses están ${Math.abs(n)} ${Math.abs(n) === 1 ? 'columna' : 'columnas'} a la ${n > 0 ? 'derecha' : 'izquierda'} de sus nombres: se usaron los nombres.`,
  montoSuelto: (monto: number) =>
    `Hay un renglón con sólo un monto ($${monto}) entre el encabezado y las líneas: no pertenece a ninguna línea y no se puso en la MIR.`,
  otroTotal: () => 'Hay más de un presupuesto total declarado: se conservó el primero.',
  celdasCorridas: (numero: string, celdas: readonly string[]) =>
    `Las celdas de la línea ${numero} venían corridas y se pusieron en su columna por su contenido: ${celdas.join('; ')}.`,
  presupuestoDoble: (uno: string, otro: string) =>
    `El renglón trae dos presupuestos, ${uno} y ${otro}: se conservó el primero.`,
  valorIlegible: (numero: string, columna: string, texto: string) =>
    `En ${columna} de la línea ${numero} dice «${texto}», que no se pudo leer: quedó en blanco.`,
  anexoSinLinea: (numero: string) =>
    `El Anexo 1 trae la línea ${numero}, que no está en las líneas de acción: no se puso en la MIR.`,
  anexoRepetido: (numero: string, seccion: string) =>
    `El Anexo 1 trae dos veces la línea ${numero}${of(seccion)}: se conservaron los datos del primer renglón.`,
  anexoAmbiguo: (numero: string, seccion: string) =>
    `El texto de la línea ${numero} del Anexo 1 se parece poco al de las líneas de acción: por su número se tomó como la${of(seccion)}.`,
  anexoIncompleto: (con: number, total: number) =>
    `El Anexo 1 trae datos de ${con} de las ${total} líneas: ${plural(total - con, 'la otra quedó', `las otras ${total - con} quedaron`)} sin indicador, meta ni presupuesto.`,
  sinAnexo: (total: number) =>
    `El documento no trae el Anexo 1: ${plural(total, 'la línea quedó', `las ${total} líneas quedaron`)} sin indicador, meta ni presupuesto.`,
  celdaCalculada: (numero: string, columna: string, escrito: string, calculado: string) =>
    `En ${columna} de la línea ${numero} dice «${escrito}», pero esa celda se calcula y da «${calculado}»: no se importó.`,
  programaConNumero: (numero: string, escrito: string, enCatalogo: number) =>
    `El programa del objetivo ${numero} lleva el número (${escrito}), pero en la lista de programas generales es el ${enCatalogo}: se conservó como está escrito.`,
  subtotalDistinto: (escrito: string, suma: string) =>
    `El subtotal dice ${escrito}, pero sus líneas suman ${suma}: la MIR muestra la suma.`,
  totalDistinto: (declarado: string, suma: string, diferencia: string) =>
    `El presupuesto declarado es ${declarado} y las líneas registradas suman ${suma}; la diferencia es ${diferencia}. Se conservaron los dos.`,

  siglaPartida: (sigla: string) => `El significado de ${sigla} venía partido: se unió.`,
  sinCatalogo: (cual: string) => `No se encontró la lista de ${cual} generales: el catálogo quedó vacío.`,
} as const;

/** Chapters of a PAT as a sentence names them. */
export const CAPITULO = {
  lineas: 'las líneas de acción',
  cronograma: 'el cronograma',
  anexo: 'el Anexo 1',
} as const;

/** "marzo a octubre". */
export const mesesTexto = (desde: string, hasta: string): string => `${desde} a ${hasta}`;

/** A second amount that stands beside the budget and says the same. */
export const montoRepetido = (monto: string): string => `${monto} (repetido)`;

/** What a file seems to be, in the sentence of INT-02. */
export const CLASE_DE_ARCHIVO = {
  pdf: 'un PDF',
  officeAntiguo: 'un documento de una versión antigua de Office',
  comprimido: 'un documento de Word u otro archivo comprimido',
  rtf: 'un documento RTF',
  imagen: 'una imagen',
  binario: 'un archivo binario',
  utf16: 'texto en UTF-16 sin su marca',
  noEsLibro: 'otra clase de archivo',
  sinHojas: 'un archivo comprimido sin hojas de cálculo, o un documento de otro programa',
  otro: (extension: string): string => `un archivo .${extension}`,
} as const;

/** Fields of the title block as a sentence names them. */
export const CAMPOS_DE_TITULO = {
  institucion: 'el nombre de la institución',
  programa: 'el nombre del programa',
  organo: 'el órgano',
  objetivoGeneral: 'el objetivo general',
} as const;
