import { SIN_VALOR } from './mir';
import { countOf, plural } from './plural';

/** What the command line says. One record a code; `remedio` says what to do next. */
export const TEXTO_CLI = {
  'CLI-01': {
    mensaje: (ruta: string) => `No existe el archivo «${ruta}».`,
    remedio: 'Revise el nombre y la carpeta.',
  },
  'CLI-02': {
    mensaje: (ruta: string) => `El archivo «${ruta}» no es un libro de Excel (.xlsx) que se pueda abrir.`,
    remedio: 'Ábralo en Excel o LibreOffice y guárdelo de nuevo como .xlsx sin contraseña.',
  },
  'CLI-03': {
    mensaje: (ruta: string) =>
      `No se puede escribir «${ruta}»: es de sólo lectura o su carpeta no existe. No se cambió nada.`,
    remedio: 'Elija otro destino, o pida permiso de escritura.',
  },
  'CLI-04': {
    mensaje: (ruta: string) =>
      `No se puede importar «${ruta}»: se leen programas anuales de trabajo en .txt o .docx, una MIR en un libro de Excel (.xlsx), y tablas de líneas en .csv, .tsv o .xlsx.`,
    remedio:
      'Guarde el programa como documento de Word (.docx) o texto (.txt), y la MIR o la tabla como libro de Excel (.xlsx) o CSV (.csv).',
  },
  'CLI-05': {
    mensaje: (mes: string) => `"${mes}" no es un mes: debe ser un entero de 1 a 12.`,
    remedio: 'Indique el mes con un número del 1 (enero) al 12 (diciembre).',
  },
  'CLI-06': {
    mensaje: (valor: string) => `"${valor}" no es un avance: sólo se aceptan números iguales o mayores que 0.`,
    remedio: 'Escriba el número con punto decimal y sin comas ni signo de porcentaje, por ejemplo 12.5.',
  },
  'CLI-07': {
    mensaje: (corte: string, ejercicio: string) => `"${corte}" no es un corte del ejercicio ${ejercicio}.`,
    remedio: 'Use el año y el mes, por ejemplo 2024-10.',
  },
  'CLI-08': {
    mensaje: (ruta: string) => `No se puede usar «${ruta}» como carpeta de los documentos.`,
    remedio: 'Elija una carpeta en la que pueda escribir.',
  },
  'CLI-09': {
    mensaje: () => 'No se hizo el PDF: LibreOffice no está instalado o no pudo convertir el documento.',
    remedio: 'Instale LibreOffice, o guarde como PDF el .docx o la página .html.',
  },
  'CLI-10': {
    mensaje: () => 'El argumento no es JSON.',
    remedio: 'Escríbalo entre comillas simples, por ejemplo \'{"completa": true}\'.',
  },
  'CLI-12': {
    mensaje: (ejercicio: string) =>
      `Ni el documento ni --ejercicio dicen el año: se usó ${ejercicio}, el año en curso.`,
    remedio: 'Si no es el del programa, vuelva a importar con --ejercicio.',
  },
  'CLI-13': {
    mensaje: (puerto: string) => `No se puede usar el puerto ${puerto}: está ocupado.`,
    remedio: 'Cierre el otro programa o elija otro con --port.',
  },
  'CLI-14': {
    mensaje: (funcion: string, permitidas: string) =>
      `"${funcion}" no es una función que se pueda llamar. Son: ${permitidas}.`,
    remedio: 'Revise el nombre.',
  },
  'CLI-15': {
    mensaje: (detalle: string) => `Uso incorrecto: ${detalle}`,
    remedio: 'Vea mirador --help.',
  },
  'CLI-16': {
    mensaje: (detalle: string) =>
      `MIRador tuvo un error que no esperaba; los archivos quedaron como estaban. Detalle: ${detalle}`,
    remedio: 'Repita con --verbose y avise a quien mantiene el programa.',
  },
  'CLI-17': {
    mensaje: (detalle: string) => `Google Sheets no lo permitiría: ${detalle}`,
    remedio: 'Revise con qué usuario actúa (--as) y qué celdas puede editar.',
  },
  'CLI-18': {
    mensaje: (ruta: string) => `«${ruta}» no se puede leer: es una carpeta, o falta permiso.`,
    remedio: 'Indique un archivo que pueda abrir.',
  },
  'CLI-20': {
    mensaje: (dado: string, claves: string) =>
      `"${dado}" no decide nada de este libro: no se cambió nada. ${claves === '' ? 'No hay nada que decidir.' : `Se puede decidir: ${claves}.`}`,
    remedio: 'Escriba CLAVE=OPCION tal como lo lista «mirador repair --dry-run».',
  },
  'CLI-21': {
    mensaje: (dado: string, cuantos: string) => `"${dado}" no es uno de los ${cuantos} cambios de la lista.`,
    remedio: 'Use los números que muestra «mirador repair --dry-run».',
  },
  'CLI-40': {
    mensaje: (hoja: string, borrador: string) =>
      `Hay columnas de la hoja "${hoja}" que no son seguras: no se escribió nada. Confírmelas en un archivo que diga: ${borrador}`,
    remedio:
      'Corrija en él lo que haga falta (letras de la columna, su encabezado, o null si la hoja no la tiene) e importe con --columnas ARCHIVO.',
  },
  'CLI-41': {
    mensaje: (ruta: string) => `«${ruta}» no dice las columnas como se espera.`,
    remedio: 'Escriba, por ejemplo, {"columnas": {"metaPropuesta": "N", "enero": "ENE 25", "dimension": null}}.',
  },
  'CLI-43': {
    mensaje: (ruta: string) => `«${ruta}» no existe.`,
    remedio: 'Revise el nombre del archivo de las columnas y la carpeta desde la que lo indica.',
  },
  'CLI-42': {
    mensaje: (ruta: string) => `«${ruta}» ya es un libro de MIRador: no hay nada que importar.`,
    remedio: 'Úselo directamente: mirador audit lo revisa y mirador repair lo repara.',
  },
  'CLI-44': {
    mensaje: (ruta: string) => `La plantilla «${ruta}» no es un documento de Word (.docx).`,
    remedio: 'Ábrala en Word, LibreOffice o Documentos de Google y guárdela como .docx.',
  },
  'CLI-45': {
    mensaje: (ruta: string) =>
      `El documento se hizo, pero el libro «${ruta}» no se pudo escribir: su hoja Documentos no dice que se hizo.`,
    remedio: 'Pida permiso de escritura, o use --sin-registro si no hace falta que conste.',
  },
} as const;

export type CodigoCli = keyof typeof TEXTO_CLI;

/** Doubts that the command line adds to those of the import. */
export const DUDA_CLI = {
  ejercicioDelReloj: (anio: number) => TEXTO_CLI['CLI-12'].mensaje(String(anio)),
  ejercicioDistinto: (pedido: number, escrito: number) =>
    `Se pidió el ejercicio ${pedido}, pero el documento dice ${escrito}: se usó ${escrito}.`,
};

export const AYUDA = {
  programa: 'MIRador: la MIR de un Programa Anual de Trabajo, desde la terminal',
  uso: 'ORDEN [opciones]',
  json: 'un documento JSON en la salida, y nada más',
  as: 'correo de quien actúa; si falta, la persona propietaria',
  quiet: 'sólo lo que impide terminar',
  verbose: 'con la traza, si hay un error del programa',
  help: 'muestra esta ayuda',
  version: 'muestra la versión',
  new: 'crea un libro con una MIR vacía y sus hojas, o con el plan del libro del año anterior',
  import:
    'lee un Programa Anual de Trabajo o informes a la Junta (.txt, .docx), una tabla de líneas (.csv, .tsv, .xlsx) o una MIR hecha en Excel (.xlsx) y arma su libro',
  audit: 'puntos por revisar; no escribe nada',
  repair: 'deja el libro como debe estar, sin tocar lo capturado',
  undo: 'deshace lo último que MIRador aplicó; lo que cambió después se queda',
  capture: 'captura el avance de un mes',
  close: 'cierra un periodo: sus meses sólo los cambian las personas administradoras',
  reopen: 'reabre un periodo cerrado, con su motivo y su acuerdo',
  bitacora: 'exporta los registros más antiguos de la Bitácora, los que rebasan su límite (CSV)',
  motivo: 'por qué se reabre',
  acuerdo: 'documento que lo autoriza, por ejemplo "Acuerdo IEE/CG-12/2025"',
  carpetaBitacora: 'carpeta del CSV; si falta, la actual',
  recortar: 'quita de la hoja los registros que se exportaron',
  indicators: 'las cifras de cada línea de acción',
  report: 'hace un documento: informe de avance, informe a la Junta, programa anual, fichas técnicas o transparencia',
  plantillaNueva: 'hace una plantilla de Word para empezar, o dice qué tiene mal una',
  tipoConPlantilla: 'avance, jge, pat o ficha',
  carpetaPlantilla: 'carpeta de la plantilla nueva',
  revisar: 'sólo revisa esta plantilla (.docx)',
  serve: 'abre el libro en una página de esta máquina',
  call: 'llama una función de la barra lateral',
  salida: 'libro de salida (.xlsx)',
  carpeta: 'carpeta de los documentos',
  ejercicio: 'año del programa',
  institucion: 'nombre de la institución',
  organo: 'órgano responsable',
  preset: 'juego de palabras de los veredictos: IEEBCS o "OPLE Veracruz"; si falta, IEEBCS',
  desde: 'libro de MIRador del año anterior (.xlsx): trae su plan, ajustes, roles, catálogos y capítulos, no su avance',
  canceladas: 'con --desde, trae también las líneas canceladas',
  columnas: 'archivo JSON que confirma las columnas dudosas de una MIR en .xlsx',
  hoja: 'hoja de la MIR en un .xlsx; si falta, la que más lo parece',
  dryRun: 'sólo dice qué haría',
  confirmar: 'decide lo recomendado donde reparar cambiaría o movería un valor capturado',
  elegir: 'decide un punto: CLAVE=OPCION, como los lista repair; se puede repetir o separar con comas',
  solo: 'sólo estos cambios, por su número en la lista, y lo que necesiten: 1,3',
  seccion: 'sección de la línea: 1, 2 o el inicio de su título',
  observaciones: 'texto que se agrega a OBSERVACIONES',
  evidencia: 'vínculo o lugar del documento que prueba el avance del mes',
  documento: 'nombre del documento que prueba el avance del mes',
  oficio: 'oficio que prueba el avance del mes',
  corte: 'mes al que se calcula, por ejemplo 2024-10',
  periodo: 'periodo, por ejemplo 2024-05, 2024-B3, 2024-T2, 2024-S1 o 2024',
  formato: 'docx, html, pdf (si falta, docx,html); transparencia: xlsx, csv (si falta, los dos)',
  alcance:
    'sólo una parte: 1 es la sección 1; 1/3 su objetivo 3; 1/3.2 su línea 3.2; en jge, los números de los informes: 1,3',
  plantilla: 'plantilla de Word (.docx) con {{marcadores}}',
  sinRegistro: 'no anota en la hoja Documentos del libro que se hizo',
  puerto: 'puerto de la página (8080 u otro libre); 0 toma uno libre',
  archivo: 'libro (.xlsx)',
  fuente: 'documento por importar',
  linea: 'número de la línea, por ejemplo 12.1',
  mes: 'mes, de 1 a 12',
  valor: 'avance del mes',
  tipoDocumento: 'avance, jge, pat, ficha o transparencia',
  funcion: 'nombre de la función',
  argumento: 'su argumento, en JSON',
} as const;

/** Titles of commander's help. */
export const TITULO_AYUDA: Readonly<Record<string, string>> = {
  'Usage:': 'Uso:',
  'Arguments:': 'Argumentos:',
  'Options:': 'Opciones:',
  'Global Options:': 'Opciones de todos:',
  'Commands:': 'Órdenes:',
};

/** What commander refuses, by its code; `cosa` is what it names. */
export const USO: Readonly<Record<string, (cosa: string) => string>> = {
  'commander.missingArgument': (cosa) => `falta ${cosa}.`,
  'commander.optionMissingArgument': (cosa) => `falta el valor de ${cosa}.`,
  'commander.missingMandatoryOptionValue': (cosa) => `falta la opción ${cosa}.`,
  'commander.unknownOption': (cosa) => `no hay una opción ${cosa}.`,
  'commander.unknownCommand': (cosa) => `no hay una orden ${cosa}.`,
  'commander.excessArguments': () => 'sobran argumentos.',
  'commander.invalidArgument': (cosa) => `${cosa} no es válido.`,
};
export const usoSoloLibro = '--hoja y --columnas son para importar una MIR de un libro de Excel (.xlsx).';
export const usoSinDesde = {
  canceladas: '--canceladas es para --desde: dice si se traen las líneas canceladas del año anterior.',
  titulo: 'con --desde, la institución, el órgano y las palabras son los del libro anterior.',
} as const;
export const usoSinOrden = 'falta la orden.';
export const usoLibro = (ruta: string): string => `el libro de salida debe terminar en .xlsx: ${ruta}`;
export const usoEntero = (opcion: string, valor: string): string => `${opcion} debe ser un número entero: ${valor}`;
export const usoFormato = (formato: string, formatos: string): string =>
  `no hay un formato "${formato}": son ${formatos}.`;
export const usoFormatoAjeno = (tipo: string, formato: string, formatos: string): string =>
  `"${tipo}" no se hace en ${formato}: sus formatos son ${formatos}.`;
export const usoTipoDocumento = (tipo: string, tipos: string): string => `no hay un documento "${tipo}": son ${tipos}.`;
export const usoPeriodo = (tipo: string): string => `"${tipo}" necesita --periodo, por ejemplo 2024-B3.`;
export const usoSinPlantilla = 'diga dónde dejar la plantilla nueva (-o) o cuál revisar (--revisar).';
export const usoDosPlantillas = '-o hace una plantilla y --revisar revisa otra: use una de las dos.';
export const usoPlantilla = (tipo: string): string => `"${tipo}" es de tablas de datos y no usa plantilla.`;

export const SALIDA = {
  severidad: { error: 'ERROR', advertencia: 'ADVERTENCIA', aviso: 'AVISO' },
  reconocida: (hoja: string, certeza: number) =>
    `MIR reconocida en la hoja "${hoja}" (${Math.round(certeza * 100)} % de las columnas del formato).`,
  guardado: (ruta: string) => `Guardado en ${ruta}`,
  traido: (ejercicio: number, lineas: number, objetivos: number, dudas: number) =>
    `MIR ${ejercicio}: ${countOf(lineas, 'línea de acción', 'líneas de acción')} en ${countOf(objetivos, 'objetivo', 'objetivos')}; ${countOf(dudas, 'duda', 'dudas')}.`,
  importado: (lineas: number, objetivos: number, dudas: number) =>
    `${countOf(lineas, 'línea de acción', 'líneas de acción')} en ${countOf(objetivos, 'objetivo', 'objetivos')}; ${countOf(dudas, 'duda', 'dudas')}.`,
  formas: (n: number, dudas: number) =>
    `${countOf(n, 'informe', 'informes')} en la hoja «Informe JGE»; ${countOf(dudas, 'duda', 'dudas')}.`,
  forma: (numero: string, direccion: string, entidad: string, fecha: string, asuntos: number) =>
    `· ${numero}: ${[direccion, entidad, fecha].filter((t) => t !== '').join(', ')} (${countOf(asuntos, 'renglón', 'renglones')} de asuntos)`,
  duda: (mensaje: string, renglon: number) => (renglon > 0 ? `· renglón ${renglon}: ${mensaje}` : `· ${mensaje}`),
  capturadas: (celdas: number, lineas: number, dudas: number) =>
    `${countOf(celdas, 'celda capturada', 'celdas capturadas')} de una tabla de ${countOf(lineas, 'línea', 'líneas')}; ${countOf(dudas, 'duda', 'dudas')}.`,
  dudasSinHoja: 'Dudas, las primeras de cada clase (todas con --json):',
  dudas: 'Dudas, las primeras de cada clase (todas en la hoja Dudas y con --json):',
  yMas: (n: number) => `  … y ${n} más`,
  grupo: (severidad: string, code: string, titulo: string | null, casos: number) =>
    `${severidad} ${code}${titulo === null ? '' : ` · ${titulo}`}${casos === 1 ? '' : ` (${casos} casos)`}`,
  sinPuntos: (reglas: string) => `Sin puntos por revisar; ${reglas}.`,
  puntos: (error: number, advertencia: number, aviso: number, reglas: string) =>
    `${countOf(error, 'error', 'errores')}, ${countOf(advertencia, 'advertencia', 'advertencias')}, ${countOf(aviso, 'aviso', 'avisos')}; ${reglas}.`,
  reglas: (revisadas: number, noAplican: number) =>
    `${countOf(revisadas, 'regla revisada', 'reglas revisadas')}${noAplican === 0 ? '' : `, ${noAplican} no ${plural(noAplican, 'aplica', 'aplican')}`}`,
  linea: (numero: string) => `línea ${numero}`,
  avisosCallados: (n: number) => `Quedan ${n} avisos, para su información: véalos con «mirador audit».`,
  nadaQueReparar: 'Nada que reparar: el libro está como debe.',
  nadaPorSiSolo: 'No hay cambios que hacer sin usted: lo que sigue por revisar lo corrige quien captura o administra.',
  seHaria: (n: number) => `Se ${n === 1 ? 'haría 1 cambio' : `harían ${n} cambios`} (no se escribió nada):`,
  seHizo: (n: number) => `Se ${n === 1 ? 'hizo 1 cambio' : `hicieron ${n} cambios`}:`,
  faltaDecidir: (n: number) =>
    `${n === 1 ? 'Falta decidir 1 punto' : `Falta decidir ${n} puntos`}, porque ahí cambiaría algo capturado (--confirmar toma lo recomendado; --elegir CLAVE=OPCION, otra cosa):`,
  decidido: 'Decidido:',
  opcion: (clave: string, etiqueta: string, recomendada: boolean) =>
    `${clave}: ${etiqueta}${recomendada ? ' (recomendado)' : ''}`,
  sinOpciones: 'Sólo usted sabe qué va ahí: escríbalo en la celda.',
  deshecho: (nombre: string, fecha: string, quien: string) =>
    `${nombre}${fecha === '' ? '' : ` del ${fecha}`}${quien === '' ? '' : `, por ${quien}`}:`,
  seDeshizo: (n: number) => `se ${n === 1 ? 'deshizo 1 cambio' : `deshicieron ${n} cambios`}`,
  seDesharia: (n: number) => `se ${n === 1 ? 'desharía 1 cambio' : `desharían ${n} cambios`} (no se escribió nada)`,
  seQueda: 'Se queda como está:',
  mesesCerrados: (meses: readonly number[]) =>
    meses.length === 0 ? 'No hay meses cerrados.' : `Meses cerrados: ${meses.join(', ')}.`,
  bitacora: (registros: number, limite: number, quitados: number) =>
    `${quitados === 0 ? '' : `Se quitaron ${countOf(quitados, 'registro', 'registros')}. `}La Bitácora tiene ${countOf(registros, 'registro', 'registros')}; su límite es ${limite}.`,
  capturado: (hoja: string, celda: string) => `Capturado en ${hoja}!${celda}.`,
  evidencia: (hoja: string, celda: string) => `Evidencia registrada en ${hoja}!${celda}.`,
  corte: (corte: string | null) => (corte ? `Corte: ${corte}` : 'Sin corte vigente: nada se juzga como atrasado.'),
  columnas: ['Secc.', 'Línea', 'Meta', 'Alcanzado', '%', 'Estatus', 'Programado', 'Al corte', 'Veredicto', 'Semáforo'],
  sinValor: SIN_VALOR,
  pagina: (url: string) => `MIRador está en ${url}`,
  cerrar: 'Ctrl+C para terminar.',
  conservado: (ruta: string) => `Libro de ejemplo: ${ruta}`,
} as const;

export const AVANCE = {
  abrir: 'Abriendo el libro…',
  importar: 'Leyendo el documento y armando el libro…',
  importarTabla: 'Leyendo la tabla…',
  anterior: 'Leyendo el libro del año anterior y armando el nuevo…',
  importarFormas: 'Leyendo los informes…',
  paginas: 'Numerando las páginas del contenido…',
  reconocer: 'Reconociendo la MIR…',
  auditar: 'Revisando…',
  reparar: 'Reparando…',
  cerrar: 'Cambiando el cierre…',
  bitacora: 'Exportando la Bitácora…',
  deshacer: 'Deshaciendo…',
  calcular: 'Calculando…',
  documento: 'Haciendo el documento…',
  pdf: 'Haciendo el PDF…',
  guardar: 'Guardando…',
  ejemplo: 'Armando el libro de ejemplo…',
  captura: 'Capturando el avance de ejemplo…',
} as const;
