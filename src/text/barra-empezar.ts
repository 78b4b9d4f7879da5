import { formatCantidad } from '../mir/text-number';
import { countOf, enumerate, plural } from './plural';

/** How each way of starting is offered: what it is, and what it takes. */
const CAMINOS = {
  pat: {
    titulo: 'Del Programa Anual de Trabajo',
    frase: 'Se leen sus objetivos, líneas, indicadores y metas de un documento (.txt, .docx) o de una tabla.',
    paso: 'El programa',
  },
  hoja: {
    titulo: 'De una hoja que ya está en este libro',
    frase: 'Se reconoce la MIR que alguien hizo a mano. Lo que tenga capturado no cambia.',
    paso: 'La hoja',
  },
  anterior: {
    titulo: 'Del libro del año anterior',
    frase: 'Se traen su plan, catálogos, ajustes y permisos; no su avance.',
    paso: 'El libro anterior',
  },
  nada: {
    titulo: 'Desde cero',
    frase: 'Una MIR vacía, para agregar sus objetivos y líneas uno por uno.',
    paso: 'Los datos',
  },
} as const;

/** Words of the wizard "Empezar una MIR". */
export const EMPEZAR = {
  pasos: 'Pasos',
  pasoCamino: 'De dónde parte',
  pasoPrevia: 'Vista previa',
  pasoListo: 'Listo',
  atras: 'Atrás',
  continuar: 'Continuar',
  viendo: 'Viendo qué tiene este libro…',

  pregunta: '¿De dónde parte su MIR?',
  intro: 'Antes de escribir se muestra qué se hará. Después se puede deshacer.',
  recomendado: 'recomendado',
  hojasHalladas: (hojas: readonly string[]) =>
    `${plural(hojas.length, 'Esta hoja parece', 'Estas hojas parecen')} una MIR: ${hojas.map((h) => `«${h}»`).join(', ')}.`,
  caminos: CAMINOS,
  sinLineas: 'Este libro ya tiene una MIR sin líneas: se llenará, y se conservan sus ajustes.',
  sinTerminar:
    'En este libro se empezó una MIR y no se terminó. Repita lo mismo y seguirá donde se quedó, o deshágalo en «Puntos por revisar».',
  yaHay: 'Este libro ya tiene una MIR',
  yaHayDetalle: 'Cada libro lleva una sola. Para otra, abra un libro nuevo y elija ahí «Empezar una MIR…».',
  yaHayPlan: 'Agregar o cambiar líneas',
  yaHayImportar: 'Traer capturas de una tabla',
  noPuede: 'No se puede empezar una MIR aquí',

  institucion: 'Institución',
  institucionEjemplo: 'Instituto Estatal Electoral de …',
  organo: 'Órgano o dirección',
  organoEjemplo: 'Dirección Ejecutiva de …',
  ejercicio: 'Ejercicio',
  ejercicioOpcional: 'Ejercicio (opcional)',
  falta: (campo: string) => `Falta: ${campo}.`,
  ejercicioInvalido: 'El ejercicio es un año de cuatro cifras, por ejemplo 2026.',
  nadaIntro: 'Con esto se arma el título de la MIR. Todo se puede cambiar después.',

  patIntro: 'Elija el documento del programa, o pegue una tabla con sus líneas.',
  patArchivo: 'Documento (.txt, .docx) o tabla (.csv, .tsv)',
  patAnioAyuda: 'En blanco se toma el año que diga el documento.',
  sinArchivo: 'Elija primero un archivo.',
  formasIne: 'Este documento se trae con «Importar…».',
  abrirImportar: 'Abrir «Importar…»',

  hojaIntro: 'Confirme qué es cada columna que no sea segura. Lo capturado no cambia.',
  hojaAnioAyuda: 'La hoja no dice de qué año es.',
  hojaNinguna: 'No se reconoció una MIR en este libro',

  anteriorIntro: 'Es el libro que MIRador hizo el año pasado.',
  anteriorComo: 'Ábralo en Google Sheets y descárguelo con Archivo › Descargar › Microsoft Excel (.xlsx).',
  anteriorArchivo: 'Libro del año anterior (.xlsx)',
  anteriorTipo: (nombre: string) =>
    /\.xls$/i.test(nombre)
      ? `«${nombre}» es de una versión antigua de Excel. Ábralo y guárdelo como libro de Excel (.xlsx).`
      : `«${nombre}» no es un libro de Excel (.xlsx). Descárguelo de Google Sheets con Archivo › Descargar › Microsoft Excel (.xlsx).`,
  anteriorAnioAyuda: 'En blanco, el año que sigue al del libro.',
  canceladas: 'Traer también las líneas canceladas',
  canceladasAyuda: 'Vuelven como líneas vigentes. Sin marcar, se quedan en su libro.',
  seTrae: 'Se trae',
  seTraeDetalle:
    'Secciones, objetivos y líneas como están vigentes; ventanas, metas y programas mensuales; lo que el plan ya decía en OBSERVACIONES y VERIFICABLE; responsables; ajustes y permisos; catálogos y capítulos.',
  noSeTrae: 'No se trae',
  noSeTraeDetalle:
    'Lo capturado en el año: avance, lo escrito después en OBSERVACIONES y VERIFICABLE, justificaciones, evidencias, entregas, documentos, cierres e historial.',

  leyendo: {
    nada: 'Viendo qué se hará…',
    pat: 'Leyendo el programa…',
    hoja: 'Viendo qué se hará…',
    anterior: 'Leyendo el libro anterior…',
  },
  reconociendo: 'Reconociendo la MIR…',
  noSeLeyo: 'No se pudo leer',

  previaTitulo: (ejercicio: number) => `Así quedaría la MIR ${ejercicio}`,
  previaAun: 'Todavía no se ha escrito nada.',
  previaDe: (institucion: string, organo: string) => [institucion, organo].filter((t) => t !== '').join(' · '),
  movido: 'El libro cambió mientras usted leía, así que no se hizo nada. Esto es lo que se haría ahora.',
  secciones: (n: number) => plural(n, 'sección', 'secciones'),
  objetivos: (n: number) => plural(n, 'objetivo', 'objetivos'),
  lineas: (n: number) => plural(n, 'línea de acción', 'líneas de acción'),
  metas: (n: number) => plural(n, 'con meta', 'con meta'),
  dudas: (n: number) => plural(n, 'duda', 'dudas'),
  tambien: (partes: readonly string[]) => `También ${enumerate(partes)}.`,
  capitulos: (n: number) => countOf(n, 'capítulo', 'capítulos'),
  politicas: (n: number) => countOf(n, 'política general', 'políticas generales'),
  programas: (n: number) => countOf(n, 'programa general', 'programas generales'),
  siglas: (n: number) => countOf(n, 'sigla', 'siglas'),
  unidades: (n: number) => countOf(n, 'unidad de medida', 'unidades de medida'),
  primeras: (n: number, total: number) =>
    n < total ? `Las primeras ${n} de ${total} líneas` : `${plural(n, 'La línea', `Las ${n} líneas`)}`,
  columnaLinea: 'Línea de acción',
  columnaMeta: 'Meta',
  columnaMeses: 'Meses',
  sinMeta: 'sin meta',
  sinMeses: 'sin meses',
  meses: (desde: string, hasta: string) => (desde === hasta ? desde : `${desde} a ${hasta}`),
  enElLibro: 'En este libro',
  seHaran: (hojas: readonly string[]) =>
    `Se ${plural(hojas.length, 'hará la hoja', 'harán las hojas')} ${enumerate(hojas)}.`,
  seLlena: 'La MIR sin líneas que ya está se llena; se conservan sus ajustes.',
  pasaASerMir: (hoja: string) =>
    `La hoja «${hoja}» ya tiene la forma de la MIR: se completan su formato, fórmulas y protección; lo capturado no cambia.`,
  cambianNombre: (hoja: string, nombre: string) =>
    `La hoja «${hoja}» se llamará «${nombre}», porque la MIR usa ese nombre.`,
  noSeTocan: (hojas: readonly string[]) =>
    `No se ${plural(hojas.length, 'toca', 'tocan')}: ${enumerate(hojas.map((h) => `«${h}»`))}.`,
  nadaMas: 'El libro no tiene nada más.',
  dudasPorRevisar: (n: number) => `${countOf(n, 'duda', 'dudas')} por revisar`,
  dudasIntro: 'Nada se corrige en silencio. Quedarán en la hoja «Dudas».',
  mostrarMas: (n: number) => `Mostrar ${countOf(n, 'más', 'más')}`,
  hacer: 'Hacer la MIR',
  haciendo: 'Haciendo las hojas. Puede tardar un minuto.',
  noSeHizo: 'No se hizo nada',

  hecha: (ejercicio: number) => `La MIR ${ejercicio} está lista`,
  hechaDetalle: 'Las celdas amarillas son las que se capturan; las demás están protegidas.',
  sigue: 'Qué sigue',
  sigueDudas: (n: number) => `Revise ${plural(n, 'la duda', `las ${formatCantidad(n)} dudas`)} en la hoja «Dudas».`,
  sigueVacia: { antes: 'Agregue los objetivos y las líneas:', boton: 'Plan y modificaciones…' },
  sigueCompletar: { antes: 'Complete lo que el plan no dice:', boton: 'Puntos por revisar' },
  sigueAjustes: { antes: 'Comparta el libro y diga quién captura qué:', boton: 'Ajustes…' },
  sigueCaptura: { antes: 'Capture el avance del mes:', boton: 'Capturar avance' },
  sigueGuia: { antes: 'Conozca lo demás:', boton: 'Guía de uso' },
  abriendo: 'Abriendo…',
  deshacer: 'Deshacer…',
  preparandoDeshacer: 'Viendo qué se puede deshacer…',
  deshecha: 'Se deshizo',
  deshechaDetalle: 'El libro quedó como estaba antes de empezar.',
  deshechaEnParte: 'Lo que alguien cambió después se quedó como está.',
  otraVez: 'Empezar de nuevo',
} as const;
