import { formatCantidad } from '../mir/text-number';
import { countOf, plural } from './plural';

/** Words of the dialog "Bitácora". */
export const BITACORA = {
  cargando: 'Leyendo la Bitácora…',
  activa: 'La Bitácora está encendida',
  apagada: 'La Bitácora está apagada',
  queHace:
    'Anota quién cambió cada celda amarilla, cuándo, qué decía y qué dice. Se guarda en la hoja «Bitácora», que nadie edita a mano.',
  porQuePermiso:
    'Al encenderla, Google pedirá permiso para que MIRador anote los cambios de todas las personas con la cuenta de usted: quien captura no puede escribir en esa hoja. Nada sale de este libro.',
  limites:
    'Google no siempre dice quién hizo un cambio ni avisa de todos: lo que no se alcanzó a anotar aparece como «desconocido» o como punto por revisar.',
  encender: 'Encender',
  apagar: 'Apagar',
  encendiendo: 'Encendiendo la Bitácora…',
  apagando: 'Apagando la Bitácora…',
  encendida: 'La Bitácora quedó encendida: desde ahora se anota lo que se capture.',
  quedoApagada: 'La Bitácora quedó apagada: lo anotado se conserva.',
  noCambio: 'No se cambió la Bitácora',
  noPuede: 'Sólo quien administra la MIR puede encenderla o apagarla.',
  cuantas: (n: number, limite: number) =>
    limite > 0 ? `${formatCantidad(n)} de ${formatCantidad(limite)} registros` : countOf(n, 'registro', 'registros'),
  cuandoRebase: (limite: number) =>
    `Cuando pase de ${formatCantidad(limite)} registros, aquí podrá descargar los más antiguos y quitarlos de la hoja.`,
  espacio: 'Espacio usado de la Bitácora',
  llena: 'Rebasó su límite: descargue los registros más antiguos y quítelos.',
  ultimas: 'Últimos cambios',
  ultimasDe: (n: number, total: number) => `Los ${formatCantidad(n)} más recientes de ${formatCantidad(total)}.`,
  sinRegistros: 'Todavía no hay cambios anotados.',
  fecha: 'Cuándo',
  quien: 'Quién',
  linea: 'Línea',
  campo: 'Dato',
  celda: 'Celda',
  antes: 'Decía',
  despues: 'Dice',
  desconocido: 'desconocido',
  exportar: 'Descargar los más antiguos',
  exportarAyuda: 'Se descargan como CSV; se quitan de la hoja sólo si usted lo pide después.',
  exportando: 'Preparando el archivo…',
  descargado: (nombre: string, n: number) =>
    `Se descargó «${nombre}», con ${countOf(n, 'registro', 'registros')}. Compruebe que está en su equipo antes de quitar esos registros.`,
  nadaQueExportar: 'No hay registros antiguos que descargar.',
  noExportada: 'No se descargó nada',
  recortar: 'Quitar los descargados de la hoja',
  recortando: 'Quitando los registros descargados…',
  recortada: (n: number) =>
    `Se ${plural(n, 'quitó', 'quitaron')} ${countOf(n, 'registro antiguo', 'registros antiguos')}.`,
  noRecortada: 'No se quitó nada',
} as const;
