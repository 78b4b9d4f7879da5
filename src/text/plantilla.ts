/** What templates say: why one cannot be used, and the words of a starter template. */

const conLlaves = (nombre: string) => `{{${nombre}}}`;
const OTRO_ARCHIVO = 'Elija un documento de Word (.docx); «Crear plantilla» hace uno para empezar.';

/** Of what comes from outside: how many are named, and how many letters of each. */
const MUESTRA = 3;
const LARGO = 120;

/** Findings about a template. `donde`: "en el cuerpo, tabla 2, fila 3: «Fecha {{corrte}}»". */
export const HALLAZGOS_PLANTILLA = {
  'PLA-01': {
    mensaje: (texto: string, donde: string, sugerencia: string | null, deOtro: boolean) =>
      [
        `La plantilla pide ${texto} ${donde}, y `,
        deOtro ? 'este documento no lo tiene: es de otro tipo de documento.' : 'no hay ningún dato con ese nombre.',
        sugerencia === null ? '' : ` ¿Quiso decir ${conLlaves(sugerencia)}?`,
      ].join(''),
    remedio: 'Corrija el nombre en la plantilla, o bórrelo con sus llaves.',
  },
  'PLA-02': {
    mensaje: (texto: string, donde: string) => `El bloque ${texto} se abre ${donde}, y no se cierra.`,
    remedio:
      'Escriba su final después de lo que abarca, en la misma parte del documento: por ejemplo {{/seguimiento}} cierra {{#seguimiento}}.',
  },
  'PLA-03': {
    mensaje: (texto: string, donde: string) => `${texto} cierra ${donde} un bloque que no se abrió.`,
    remedio: 'Escriba el principio del bloque antes, o borre este final.',
  },
  'PLA-04': {
    mensaje: (texto: string, donde: string) =>
      `El bloque ${texto}, que se abre ${donde}, se cruza con otro o empieza y acaba en lugares que no se pueden juntar.`,
    remedio:
      'Cierre primero el bloque que abrió al último. Un bloque empieza y acaba dentro de la misma celda, o en celdas de la misma tabla, o fuera de toda tabla.',
  },
  'PLA-05': {
    mensaje: (donde: string) => `Hay llaves sin su pareja ${donde}.`,
    remedio: 'Escriba cada nombre entre dos llaves que abren y dos que cierran, en un solo renglón: {{organo}}.',
  },
  'PLA-06': {
    mensaje: (texto: string, donde: string) =>
      `${texto} está junto a otro texto ${donde}: es un bloque entero, con sus títulos y tablas.`,
    remedio: 'Déjelo solo en su párrafo.',
  },
  'PLA-07': {
    mensaje: (texto: string, donde: string) => `${texto} está ${donde}: ahí no cabe un bloque entero.`,
    remedio: 'Póngalo en un párrafo del cuerpo del documento o de una de sus tablas.',
  },
  'PLA-08': {
    mensaje: (texto: string, donde: string) =>
      `${texto} está ${donde} dentro de filas que ya se repiten por otra lista.`,
    remedio: 'Ponga cada lista en su propia tabla o en sus propias filas.',
  },
  'PLA-09': {
    mensaje: (texto: string, donde: string, lista: string, columna: string) =>
      `${texto} está ${donde} y es una lista: por sí sola no dice nada.`.concat(
        columna === '' ? '' : ` Sus datos se escriben así: ${conLlaves(`${lista}.${columna}`)}.`,
      ),
    remedio: 'Escriba sus datos en una fila de una tabla: la fila se repite por cada elemento de la lista.',
  },
  'PLA-10': {
    mensaje: (nombres: readonly string[]) => `Esta plantilla puede usar: ${nombres.map(conLlaves).join(', ')}.`,
    remedio: 'Cópielos tal cual; no importan las mayúsculas ni los acentos.',
  },
  'PLA-11': {
    mensaje: (clase: string) =>
      clase === ''
        ? 'La plantilla no es un documento de Word (.docx).'
        : `La plantilla no es un documento de Word (.docx): parece ${clase}.`,
    remedio: OTRO_ARCHIVO,
  },
  'PLA-12': {
    mensaje: () => 'La plantilla no se puede abrir: el archivo está dañado o incompleto.',
    remedio: 'Ábrala en Word, LibreOffice o Documentos de Google, guárdela de nuevo como .docx y vuelva a elegirla.',
  },
  'PLA-13': {
    mensaje: () => 'La plantilla está protegida con contraseña.',
    remedio: 'Ábrala en Word, quítele la contraseña, guárdela y vuelva a elegirla.',
  },
  'PLA-14': {
    mensaje: () => 'La plantilla tiene macros, que los documentos de MIRador nunca llevan.',
    remedio: 'Ábrala en Word y guárdela como «Documento de Word (.docx)», sin macros.',
  },
  'PLA-15': {
    mensaje: () => 'La plantilla es demasiado grande: el máximo son 20 MB, y 100 MB ya descomprimida.',
    remedio: 'Comprima sus imágenes (en Word: Formato de imagen, Comprimir imágenes) y vuelva a guardarla.',
  },
  'PLA-16': {
    mensaje: () => 'La plantilla es de una versión antigua de Office (.doc).',
    remedio: 'Ábrala en Word o en LibreOffice, guárdela como .docx y vuelva a elegirla.',
  },
  'PLA-17': {
    mensaje: () => 'La plantilla no pide ningún dato: todos los documentos saldrían iguales.',
    remedio: 'Escriba en ella lo que quiera que MIRador ponga, por ejemplo {{organo}} o {{periodo}}.',
  },
  'PLA-18': {
    mensaje: (parte: string) =>
      `La plantilla deja fuera ${conLlaves(parte)}: el documento lleva cifras sin las notas que dicen qué significan.`,
    remedio: 'Si el documento se publica o se entrega, añada ese bloque a la plantilla, en un párrafo solo.',
  },
  'PLA-19': {
    mensaje: (externos: readonly string[]) =>
      `La plantilla trae contenido que no está en su archivo, y que cada documento pedirá a otro lugar al abrirse: ${externos
        .slice(0, MUESTRA)
        .map((e) => `«${e.length > LARGO ? `${e.slice(0, LARGO)}…` : e}»`)
        .join(', ')}${externos.length > MUESTRA ? ` y ${externos.length - MUESTRA} más` : ''}.`,
    remedio:
      'Si no lo puso usted, no la use. Si lo puso, insértelo en la plantilla: en Word, Archivo > Información > Editar vínculos a archivos > Romper vínculo; una imagen, bórrela e insértela desde su equipo.',
  },
  'PLA-20': {
    mensaje: (partes: readonly string[]) =>
      `La página de la plantilla es angosta para ${partes.map(conLlaves).join(', ')}: en sus tablas hay palabras o cifras que se parten en dos renglones.`,
    remedio:
      'Use en la plantilla papel carta, horizontal o con márgenes menores; o quite ese bloque y ponga en una tabla suya sólo las columnas que necesite.',
  },
} as const;

export type CodigoPlantilla = keyof typeof HALLAZGOS_PLANTILLA;

const ZONAS = {
  cuerpo: 'en el cuerpo',
  encabezado: 'en el encabezado de página',
  pie: 'en el pie de página',
  nota: 'en una nota al pie',
} as const;

/** "en el cuerpo, tabla 2, fila 3: «Fecha {{corrte}}»". `tabla` and `renglon` null: outside of tables. */
export function lugarEnPlantilla(lugar: {
  readonly zona: keyof typeof ZONAS;
  readonly cuadro: boolean;
  readonly tabla: number | null;
  readonly renglon: number | null;
  readonly texto: string;
}): string {
  const partes = [
    ZONAS[lugar.zona],
    ...(lugar.cuadro ? ['en un cuadro de texto'] : []),
    ...(lugar.tabla === null ? [] : [`tabla ${lugar.tabla}`]),
    ...(lugar.renglon === null ? [] : [`fila ${lugar.renglon}`]),
  ];
  return `${partes.join(', ')}${lugar.texto === '' ? '' : ` (en «${lugar.texto}»)`}`;
}

/** Words of a starter template. What stands between {{! and }} is for the maker and is never printed. */
export const INICIO = {
  titulo: (documento: string) => `Plantilla: ${documento}`,
  saludo:
    'Ésta es su plantilla. Cambie con toda libertad el logotipo, el encabezado, los textos, el orden y los estilos; MIRador llena lo que está entre dos llaves. Los renglones grises como éste no se imprimen: bórrelos cuando quiera. La guía completa está al final, y tampoco se imprime.',
  /** Of a part that nobody described. */
  sinDescripcion: 'Un bloque del documento.',
  guia: 'Cómo se usa esta plantilla',
  guiaNota: 'De aquí al final nada se imprime: puede borrarlo o dejarlo.',
  reglas: [
    '{{organo}} escribe un dato. Puede ir en cualquier lugar: textos, tablas, cuadros de texto, encabezados y pies de página; toma la letra que tenga en la plantilla. No importan mayúsculas ni acentos.',
    'Un bloque entero, como {{PARTE}}, va solo en su párrafo, también dentro de la celda de una tabla: ahí quedan sus títulos, tablas y barras, al ancho de su página. Si no tiene nada que decir, su párrafo desaparece. Cámbielo de lugar o bórrelo para dejarlo fuera.',
    'Lo que esté entre {{#PARTE}} y {{/PARTE}} sólo se imprime si ese bloque tiene algo que decir: sirve para títulos y textos suyos alrededor. Lo mismo con un dato.',
    'La fila de una tabla que pide un dato de una lista se repite por cada elemento de la lista. Fuera de una tabla se repite el párrafo; y con el principio y el fin de la lista se repite todo lo que abarcan.',
    'Para que algo salga sólo si la lista tiene elementos, y una sola vez, enciérrelo con signo de interrogación: {{?LISTA}} … {{/LISTA}}.',
  ],
  ejemplo: 'Ejemplo de tabla que se repite',
  ejemploNota: 'Cópiela a donde la quiera y déjele las columnas que necesite.',
  referencia: 'Todo lo que puede pedir',
  columnas: { escriba: 'Escriba', pone: 'Y queda' },
  datos: 'Datos',
  bloques: 'Bloques enteros',
  lista: (descripcion: string) => `Lista: ${descripcion}`,
} as const;

/** How a template is called, in Drive and as a file. `documento`: "Informe Bimestral DEOE 2024". */
export const nombrePlantilla = (documento: string) => `Plantilla ${documento}`;
