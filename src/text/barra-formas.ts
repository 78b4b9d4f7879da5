import { countOf, plural } from './plural';

/** Words of the dialog "Importar" for INE forms. */
export const FORMAS = {
  leyendo: 'Leyendo los informes…',
  importando: 'Poniendo los informes en la hoja «Informe JGE»…',
  reconocidos: (n: number) => `Esto se reconoció: ${countOf(n, 'informe', 'informes')} para la Junta General Ejecutiva`,
  nadaPorAgregar: 'El libro ya tiene estos informes',
  nadaEscrito: 'Todavía no se ha escrito nada.',
  nueva: (ejercicio: number) =>
    `El libro no tiene una MIR: se hará una vacía, del ejercicio ${ejercicio}, y los informes irán a la hoja «Informe JGE».`,
  agregar: 'Se agregarán a la hoja «Informe JGE», debajo de los que haya. Lo demás del libro no cambia.',
  informes: (n: number) => plural(n, 'informe', 'informes'),
  asuntos: (n: number) => plural(n, 'fila de asuntos', 'filas de asuntos'),
  dudas: (n: number) => plural(n, 'duda por confirmar', 'dudas por confirmar'),
  numero: 'Núm.',
  direccion: 'Dirección o unidad',
  entidad: 'Entidad',
  fecha: 'Fecha de visita',
  campos: 'Datos con texto',
  camposDe: (n: number, total: number) => `${n} de ${total}`,
  celdas: 'Asuntos',
  celdasDe: (asuntos: number, celdas: number) =>
    `${countOf(asuntos, 'fila', 'filas')}, ${countOf(celdas, 'celda', 'celdas')} con texto`,
  enBlanco: 'en blanco',
  importar: 'Importar los informes',
  noSePuede: 'Así no se pueden importar',
  listo: 'Los informes quedaron en la hoja «Informe JGE»',
} as const;
