import { formatCantidad } from '../mir/text-number';
import { fechaEnPalabras } from './fecha';
import { countOf, plural } from './plural';

/** Headers of the sheet Entregas, in their order; the first three tell a delivery from the others. */
export const ENTREGAS_ENCABEZADO = [
  'INFORME',
  'PERIODO',
  'DESTINATARIO',
  'FECHA LÍMITE',
  'ENTREGADO',
  'RECIBIDO',
  'OBSERVADO',
  'OBSERVACIONES',
] as const;

export const ENTREGAS_AYUDA: readonly string[] = [
  'Nombre del informe, como está en Configuración al preparar la entrega.',
  'Clave del periodo que se informa: 2025-B1 es el primer bimestre de 2025.',
  'A quién se entrega, de los destinatarios en vigor el último día del periodo.',
  'Último día del periodo más el plazo de entrega de Configuración; en blanco, sin plazo.',
  'Día en que se entregó, como 2025-03-14.',
  'Día del acuse de recibo.',
  'Día en que llegaron observaciones.',
  'Notas de la entrega: oficio, qué se observó, cómo se atendió.',
];

/** Titles, explanations and remedies of the ENT family: to whom the informes are given, and when. */
export const TEXTO_ENT = {
  'ENT-01': {
    titulo: 'Destinatario cuya vigencia no se entiende',
    explicacion:
      'Destinatarios del informe dice, entre paréntesis, algo con números que no son fechas de vigencia. Se imprime tal como está en todos los informes y no se le preparan entregas.',
    ejemplo: 'Destinatarios del informe dice «CECCOE (2024-13 a 2025-06)».',
    remedio:
      'Escriba la vigencia como en CECCOE (2024-09 a 2025-06); COE (desde 2025-07). Sin fechas, está siempre en vigor.',
  },
  'ENT-02': {
    titulo: 'Fecha de una entrega que no se entiende',
    explicacion: 'Una fecha de la hoja Entregas no es un día del calendario: esa entrega no se puede juzgar.',
    ejemplo: 'En ENTREGADO dice «la semana pasada».',
    remedio: 'Escriba el día como 2025-03-14, o 14/03/2025.',
  },
  'ENT-03': {
    titulo: 'Entrega recibida u observada antes de entregarse',
    explicacion: 'La fecha de RECIBIDO o de OBSERVADO es anterior a la de ENTREGADO, o no hay fecha de ENTREGADO.',
    ejemplo: 'ENTREGADO dice 2025-03-14 y RECIBIDO, 2025-03-10.',
    remedio: 'Corrija la fecha con el acuse a la vista.',
  },
  'ENT-04': {
    titulo: 'Entrega vencida',
    explicacion:
      'Al terminar el mes de corte ya pasó la fecha límite y no se ha anotado la entrega. Sin mes de corte ninguna se considera vencida.',
    ejemplo: 'La fecha límite era el 10 de marzo de 2025, el mes de corte es abril y ENTREGADO está en blanco.',
    remedio: 'Anote la fecha en «Entregas…», o entregue el informe pendiente.',
  },
  'ENT-05': {
    titulo: 'Entrega sin preparar',
    explicacion:
      'La frecuencia de los informes y los destinatarios piden entregas que la hoja Entregas no tiene: cambiaron después de prepararla.',
    ejemplo: 'Se agregó la COE como destinataria y sus entregas no están en la hoja.',
    remedio: 'Use «Preparar entregas» en «Entregas…»: agrega las que faltan y no toca las demás.',
  },
  'ENT-06': {
    titulo: 'Entrega que ya no se pide',
    explicacion:
      'La hoja Entregas tiene filas que la configuración ya no pide: otra frecuencia, otro nombre del informe u otros destinatarios.',
    ejemplo: 'Los informes pasaron de mensuales a bimestrales y quedan entregas de cada mes.',
    remedio: 'Si sobran, bórrelas a mano; MIRador nunca borra lo que se anotó.',
  },
} as const;

export type CodigoEnt = keyof typeof TEXTO_ENT;

/** What a finding says of its case. */
export const CASO_ENT = {
  vigencia: (texto: string) => `En Destinatarios del informe no se entiende la vigencia de «${texto}».`,
  fecha: (columna: string, texto: string, entrega: string) => `En ${columna} dice «${texto}» (${entrega}).`,
  sinEntregado: (columna: string, fecha: string, entrega: string) =>
    `${columna} dice ${fechaEnPalabras(fecha)} y ENTREGADO está en blanco (${entrega}).`,
  antes: (columna: string, fecha: string, entregado: string, entrega: string) =>
    `${columna} dice ${fechaEnPalabras(fecha)}, antes de ENTREGADO, ${fechaEnPalabras(entregado)} (${entrega}).`,
  vencida: (limite: string, entrega: string) =>
    `Venció el ${fechaEnPalabras(limite)} y no se ha entregado (${entrega}).`,
  sinPreparar: (n: number, primeras: readonly string[]) =>
    `${plural(n, 'Falta', 'Faltan')} ${countOf(n, 'entrega', 'entregas')} por preparar: ${primeras.join('; ')}${n > primeras.length ? '…' : '.'}`,
  deMas: (n: number, primeras: readonly string[]) =>
    `${countOf(n, 'entrega', 'entregas')} ya no se ${plural(n, 'pide', 'piden')}: ${primeras.join('; ')}${n > primeras.length ? '…' : '.'}`,
} as const;

/** How a sentence names a delivery. */
export function nameEntrega(periodo: string, destinatario: string): string {
  return `${periodo}, ${destinatario}`;
}

const PASOS = { entregado: 'Entregado', recibido: 'Recibido', observado: 'Observado' } as const;

/** What `registrarEntrega` refuses, and what it leaves in OBSERVACIONES. */
export const REGISTRO_ENTREGA = {
  pasos: PASOS,
  noExiste: (entrega: string) => `La hoja Entregas no tiene la entrega ${entrega}.`,
  varias: (entrega: string) => `La hoja Entregas tiene varias veces la entrega ${entrega}: indique el informe.`,
  fecha: (texto: string) => `«${texto}» no es un día del calendario.`,
  paso: (texto: string) => `«${texto}» no es un paso de la entrega: entregado, recibido u observado.`,
  yaDice: (columna: string, fecha: string) =>
    `${columna} ya dice ${fechaEnPalabras(fecha)}: para cambiarla hay que pedir que se corrija.`,
  antes: (columna: string, entregado: string) =>
    `${columna} no puede ser antes de la entrega, ${fechaEnPalabras(entregado)}.`,
  sinEntregado: (columna: string) => `Anote primero la entrega: sin ella no hay ${columna}.`,
  despues: (columna: string, fecha: string) =>
    `La entrega no puede ser después de ${columna}, ${fechaEnPalabras(fecha)}.`,
  largo: (maximo: number) => `OBSERVACIONES no puede tener más de ${formatCantidad(maximo)} caracteres.`,
  nota: (paso: string, fecha: string, nota: string) => `${paso} el ${fechaEnPalabras(fecha)}: ${nota}`,
  correccion: (paso: string, antes: string, fecha: string) =>
    `${paso}: decía ${fechaEnPalabras(antes)} y se corrigió al ${fechaEnPalabras(fecha)}.`,
} as const;

/** What a period still lacks, and how the preview tells the new rows. */
export const FALTA_ENTREGA = {
  preparar: (entrega: string) => `Falta preparar la entrega: ${entrega}.`,
  entregar: (entrega: string, limite: string) =>
    `Falta entregar: ${entrega}${limite === '' ? '' : ` (límite: ${limite})`}.`,
  vencida: (entrega: string, limite: string) => `Venció el ${limite} y falta entregar: ${entrega}.`,
  acuse: (entrega: string) => `Falta el acuse de recibo: ${entrega}.`,
  nueva: (entrega: string, limite: string) =>
    `Se agrega la entrega: ${entrega}${limite === '' ? ', sin fecha límite' : `, con fecha límite ${limite}`}.`,
  sinDestinatarios: 'Configuración no nombra destinatarios del informe cuya vigencia se entienda.',
  nombre: 'Preparar entregas',
} as const;

/** Words of the dialog "Entregas". */
export const ENTREGAS = {
  cargando: 'Leyendo las entregas…',
  explicacion:
    'Cada informe se entrega a sus destinatarios en vigor. Aquí se anota cuándo se entregó, cuándo se acusó de recibido y si hubo observaciones.',
  noHay: 'Este libro todavía no tiene la hoja Entregas.',
  noHayAyuda: 'Se prepara con la frecuencia de los informes, los destinatarios y el plazo de entrega de Configuración.',
  noPuede:
    'Usted puede consultar las entregas. Anotarlas corresponde a quienes administran la MIR y a las personas titulares.',
  preparar: 'Preparar entregas…',
  prepararTitulo: 'Preparar entregas',
  prepararBoton: 'Preparar',
  prepararIntro: (n: number) =>
    `Se ${plural(n, 'agrega', 'agregan')} ${countOf(n, 'entrega', 'entregas')} a la hoja Entregas; las que ya están no se tocan.`,
  preparadas: (n: number) => `Listo: ${countOf(n, 'entrega quedó preparada', 'entregas quedaron preparadas')}.`,
  noPreparadas: 'No se prepararon las entregas',
  periodo: 'Periodo',
  todos: 'Todos los periodos',
  destinatario: 'Destinatario',
  limite: 'Fecha límite',
  estado: 'Estado',
  estados: {
    pendiente: 'Pendiente',
    vencida: 'Vencida al corte',
    entregada: 'Entregada',
    recibida: 'Recibida',
    observada: 'Con observaciones',
  },
  tarde: 'después de la fecha límite',
  sinLimite: 'Sin plazo',
  fechas: 'Fechas',
  acciones: 'Acciones',
  anotar: 'Anotar…',
  anotarEsta: (entrega: string) => `Anotar: ${entrega}`,
  anotarTitulo: (entrega: string) => `Anotar la entrega ${entrega}`,
  paso: 'Qué se anota',
  pasos: PASOS,
  fecha: 'Fecha',
  nota: 'Nota',
  notaAyuda: 'Por ejemplo, el número del oficio o lo que se observó. Se agrega a OBSERVACIONES.',
  corregir: (anterior: string) => `Corregir la fecha que ya está anotada: ${anterior}`,
  sinFecha: 'Elija la fecha.',
  guardar: 'Anotar',
  guardando: 'Anotando…',
  anotada: (entrega: string) => `Quedó anotado: ${entrega}.`,
  noAnotada: 'No se anotó',
  falta: (n: number) => (n === 0 ? 'No falta nada.' : `Qué falta: ${countOf(n, 'punto', 'puntos')}`),
  mostrarMas: (n: number) => `Mostrar ${plural(n, 'la que falta', `las ${n} que faltan`)}`,
  frecuencia: (frecuencia: string, plazo: number | null) =>
    `Informe ${frecuencia}${plazo === null ? ', sin plazo de entrega' : `, ${countOf(plazo, 'día', 'días')} después de terminar el periodo`}.`,
  volver: 'Volver a las entregas',
} as const;
