import { formatCantidad } from '../mir/text-number';

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
    mensaje: (mes: string) => `«${mes}» no es un mes: debe ser un entero de 1 a 12.`,
    remedio: 'Indique el mes con un número del 1 (enero) al 12 (diciembre).',
  },
  'CLI-06': {
    mensaje: (valor: string) =>
      `«${valor}» no es un avance: sólo se aceptan números iguales o mayores que 0, de 15 cifras o menos.`,
    remedio: 'Escriba el número con punto decimal y sin comas ni signo de porcentaje, por ejemplo 12.5.',
  },
  'CLI-07': {
    mensaje: (corte: string, ejercicio: string) => `«${corte}» no es un corte del ejercicio ${ejercicio}.`,
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
    mensaje: (ejercicio: string) => `No se dijo el año: se usó ${ejercicio}, el año en curso.`,
    remedio: 'Si no es el de la MIR, vuelva a crear el libro con --ejercicio.',
  },
  'CLI-13': {
    mensaje: (puerto: string) => `No se puede usar el puerto ${puerto}: está ocupado.`,
    remedio: 'Cierre el otro programa o elija otro con --port.',
  },
  'CLI-14': {
    mensaje: (funcion: string, permitidas: string) =>
      `«${funcion}» no es una función que se pueda llamar. Son: ${permitidas}.`,
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
      `«${dado}» no decide nada de este libro: no se cambió nada. ${claves === '' ? 'No hay nada que decidir.' : `Se puede decidir: ${claves}.`}`,
    remedio: 'Escriba CLAVE=OPCION tal como lo lista «mirador repair --dry-run».',
  },
  'CLI-21': {
    mensaje: (dado: string, cuantos: string) =>
      `«${dado}» no es ${Number(cuantos) === 1 ? 'el número del único cambio' : `uno de los ${formatCantidad(Number(cuantos))} cambios`} de la lista.`,
    remedio: 'Use los números que muestra «mirador repair --dry-run».',
  },
  'CLI-40': {
    mensaje: (hoja: string, borrador: string) =>
      `Hay columnas de la hoja «${hoja}» que no son seguras: no se escribió nada. Confírmelas en un archivo que diga: ${borrador}`,
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
  ejercicioDelReloj: (anio: number) => `Ni el documento ni --ejercicio dicen el año: se usó ${anio}, el año en curso.`,
  ejercicioDistinto: (pedido: number, escrito: number) =>
    `Se pidió el ejercicio ${pedido}, pero el documento dice ${escrito}: se usó ${escrito}.`,
};
