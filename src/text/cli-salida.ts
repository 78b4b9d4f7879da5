import { formatCantidad } from '../mir/text-number';
import { fechaEnPalabras } from './fecha';
import { SIN_VALOR } from './mir';
import { countOf, plural } from './plural';

/** What commands say on a terminal. */
export const SALIDA = {
  severidad: { error: 'ERROR', advertencia: 'ADVERTENCIA', aviso: 'AVISO' },
  reconocida: (hoja: string, certeza: number) =>
    `MIR reconocida en la hoja «${hoja}» (${Math.round(certeza * 100)}% de las columnas del formato).`,
  guardado: (ruta: string) => `Guardado en ${ruta}`,
  traido: (ejercicio: number, lineas: number, objetivos: number, dudas: number) =>
    `MIR ${ejercicio}: ${countOf(lineas, 'línea de acción', 'líneas de acción')} en ${countOf(objetivos, 'objetivo', 'objetivos')}; ${countOf(dudas, 'duda', 'dudas')}.`,
  importado: (lineas: number, objetivos: number, dudas: number) =>
    `${countOf(lineas, 'línea de acción', 'líneas de acción')} en ${countOf(objetivos, 'objetivo', 'objetivos')}; ${countOf(dudas, 'duda', 'dudas')}.`,
  formas: (n: number, dudas: number) =>
    `${countOf(n, 'informe', 'informes')} en la hoja «Informe JGE»; ${countOf(dudas, 'duda', 'dudas')}.`,
  forma: (numero: string, direccion: string, entidad: string, fecha: string, asuntos: number) =>
    `· ${numero}: ${[direccion, entidad, fecha].filter((t) => t !== '').join(', ')} (${countOf(asuntos, 'fila', 'filas')} de asuntos)`,
  duda: (mensaje: string, lugar: string) => (lugar === '' ? `· ${mensaje}` : `· ${lugar}: ${mensaje}`),
  /** Where a doubt is: a row of a sheet or table, a line of a document. */
  fila: (n: number) => `fila ${n}`,
  renglon: (n: number) => `renglón ${n}`,
  capturadas: (celdas: number, lineas: number, dudas: number) =>
    `${countOf(celdas, 'celda capturada', 'celdas capturadas')} de una tabla de ${countOf(lineas, 'línea', 'líneas')}; ${countOf(dudas, 'duda', 'dudas')}.`,
  dudasSinHoja: 'Dudas, las primeras de cada clase (todas con --json):',
  dudas: 'Dudas, las primeras de cada clase (todas en la hoja Dudas y con --json):',
  yMas: (n: number) => `  … y ${n} más`,
  grupo: (severidad: string, code: string, titulo: string | null, casos: number) =>
    `${severidad} ${code}${titulo === null ? '' : ` · ${titulo}`}${casos === 1 ? '' : ` (${formatCantidad(casos)} casos)`}`,
  sinPuntos: (reglas: string) => `Sin puntos por revisar; ${reglas}.`,
  puntos: (error: number, advertencia: number, aviso: number, reglas: string) =>
    `${countOf(error, 'error', 'errores')}, ${countOf(advertencia, 'advertencia', 'advertencias')}, ${countOf(aviso, 'aviso', 'avisos')}; ${reglas}.`,
  reglas: (revisadas: number, noAplican: number) =>
    `${countOf(revisadas, 'regla revisada', 'reglas revisadas')}${noAplican === 0 ? '' : `, ${noAplican} no ${plural(noAplican, 'aplica', 'aplican')}`}`,
  linea: (numero: string) => `línea ${numero}`,
  avisosCallados: (n: number) =>
    `${plural(n, 'Queda', 'Quedan')} ${countOf(n, 'aviso', 'avisos')} para su información; véalos con «mirador audit».`,
  nadaQueReparar: 'Nada que reparar: el libro está como debe.',
  nadaPorSiSolo: 'No hay cambios que hacer sin usted: lo que sigue por revisar lo corrige quien captura o administra.',
  seHaria: (n: number) =>
    `Se ${n === 1 ? 'haría 1 cambio' : `harían ${formatCantidad(n)} cambios`} (no se escribió nada):`,
  seHizo: (n: number) => `Se ${n === 1 ? 'hizo 1 cambio' : `hicieron ${formatCantidad(n)} cambios`}:`,
  faltaDecidir: (n: number) =>
    `${n === 1 ? 'Falta decidir 1 punto' : `Falta decidir ${formatCantidad(n)} puntos`}, porque ahí cambiaría algo capturado (--confirmar toma lo recomendado; --elegir CLAVE=OPCION, otra cosa):`,
  decidido: 'Decidido:',
  opcion: (clave: string, etiqueta: string, recomendada: boolean) =>
    `${clave}: ${etiqueta}${recomendada ? ' (recomendado)' : ''}`,
  sinOpciones: 'Sólo usted sabe qué va ahí: escríbalo en la celda.',
  deshecho: (nombre: string, fecha: string, quien: string) =>
    `${nombre}${fecha === '' ? '' : ` del ${fechaEnPalabras(fecha)}`}${quien === '' ? '' : `, por ${quien}`}:`,
  seDeshizo: (n: number) => `se ${n === 1 ? 'deshizo 1 cambio' : `deshicieron ${formatCantidad(n)} cambios`}`,
  seDesharia: (n: number) =>
    `se ${n === 1 ? 'desharía 1 cambio' : `desharían ${formatCantidad(n)} cambios`} (no se escribió nada)`,
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
  maquina: 'Revisando esta máquina…',
  planear: 'Comparando con el plan aceptado…',
  aplicar: 'Aplicando los cambios…',
  capturar: 'Capturando…',
  llamar: 'Trabajando…',
  cerrar: 'Cambiando el cierre…',
  bitacora: 'Exportando la Bitácora…',
  deshacer: 'Deshaciendo…',
  calcular: 'Calculando…',
  cifras: 'Leyendo las cifras…',
  documento: 'Haciendo el documento…',
  pdf: 'Haciendo el PDF…',
  guardar: 'Guardando…',
  ejemplo: 'Armando el libro de ejemplo…',
  captura: 'Capturando el avance de ejemplo…',
} as const;
