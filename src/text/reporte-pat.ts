import { plural } from './plural';

/** What the document of the PAT says around the plan's own words. Numbers arrive already formatted. */

/** Titles of what the program lays out where Textos has no chapter for it. */
export const TITULOS_PAT = {
  siglas: 'Abreviaturas y siglas',
  objetivoGeneral: 'Objetivo general',
  objetivos: 'Objetivos específicos',
  lineas: 'Líneas de acción',
  cronograma: 'Cronograma',
  anexo1: 'Anexo 1',
} as const;

/** What a PAT has by custom beyond what the MIR gives, by clave of Textos; as a sentence names it. */
export const CAPITULOS_USUALES = {
  mision: 'misión',
  vision: 'visión',
  presentacion: 'presentación',
  marcoLegal: 'marco legal',
  estructura: 'estructura organizacional',
} as const;

export const TITULO_INDICE = 'Contenido';
export const TITULO_FIRMAS = 'Firmas';
export const subtituloPortada = (ejercicio: number) => `Ejercicio ${ejercicio}`;

export const COLUMNAS_SIGLAS = { sigla: 'Sigla o abreviatura', significado: 'Significado' } as const;
export const COLUMNAS_OBJETIVOS = { numero: 'Núm.', objetivo: 'Objetivo específico' } as const;
export const ETIQUETA_POLITICAS = 'Políticas generales: ';
export const ETIQUETA_PROGRAMA = 'Programa general: ';
export const SIN_TEXTO_OBJETIVO = 'Sin texto en la MIR.';

export const COLUMNAS_LINEAS = {
  numero: 'Núm.',
  linea: 'Línea de acción',
  unidad: 'Unidad de medida',
  meta: 'Meta anual',
  calendario: 'Calendario',
} as const;
export const SIN_LINEAS_OBJETIVO = 'Este objetivo no tiene líneas de acción.';
export const SIN_CALENDARIO = 'Sin calendarización';
/** "agosto a octubre"; one month alone is said once. */
export const calendarioTexto = (desde: string, hasta: string) => (desde === hasta ? desde : `${desde} a ${hasta}`);
export const MARCA_CANCELADA = 'Cancelada';

export const COLUMNAS_CRONOGRAMA = { numero: 'Núm.', linea: 'Línea de acción' } as const;
/** "6 (Informe)", "100 %": units are written in singular. */
export const metaTexto = (meta: string, unidad: string) =>
  `Meta anual: ${meta}${unidad === '' ? '' : unidad === '%' ? ' %' : ` (${unidad})`}`;
export const responsableTexto = (nombre: string) => `Responsable: ${nombre}`;
export const programaTexto = (propuesto: boolean, meses: string) =>
  `${propuesto ? 'Programa propuesto' : 'Programa'}: ${meses}`;
export const mesProgramado = (mes: string, cantidad: string) => `${mes} ${cantidad}`;

/** Marks of the Gantt, so that it reads without colours. */
export const MARCA_VENTANA = '•';
export const MARCA_APARTE = '×';
export const propuestaEntre = (cantidad: string) => `(${cantidad})`;
export const CONVENCIONES = {
  aceptada: { muestra: '1', texto: 'cantidad programada en el mes' },
  propuesta: {
    muestra: propuestaEntre('1'),
    texto: 'cantidad propuesta, según meta, frecuencia y meses; falta aceptarla',
  },
  aceptadaAparte: { muestra: MARCA_APARTE, texto: 'mes programado, con su cantidad bajo la línea' },
  propuestaAparte: {
    muestra: propuestaEntre(MARCA_APARTE),
    texto: 'mes propuesto, con su cantidad bajo la línea; falta aceptarla',
  },
  ventana: { muestra: MARCA_VENTANA, texto: 'mes del calendario, sin cantidad programada' },
} as const;
export const NOTA_ACUMULADAS =
  'En las líneas que se miden por su último valor, por su promedio o por su máximo, la cantidad es el valor que corresponde al mes; no se suman los meses.';
export const notaSinCalendario = (n: number, total: number) =>
  n === total
    ? 'La MIR no tiene mes inicial y mes final de ninguna línea de acción.'
    : `Sin calendarización: ${n} de ${total} líneas de acción no ${plural(n, 'tiene', 'tienen')} mes inicial y mes final en la MIR.`;

export const etiquetaColumna = (encabezado: string) => `${encabezado}: `;
/** "8 (ago)": the number of the format, and what it says; on one line. */
export const mesDelAnexo = (numero: number, nombre: string) => `${numero}\u00A0(${nombre.slice(0, 3)})`;
export const SIN_DATOS_ANEXO = 'Sin indicador, meta, calendario ni presupuesto en la MIR.';
export const subtotalObjetivo = (numero: string) => `Subtotal del objetivo ${numero}`;
export const notaDelAnexo = (columnas: string) =>
  `El formato tiene además ${columnas} y los doce meses del avance, que se capturan o se calculan durante el ejercicio; de ellos da cuenta el informe de avance.`;
