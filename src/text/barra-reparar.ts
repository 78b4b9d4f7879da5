import { formatCantidad } from '../mir/text-number';
import { fechaEnPalabras } from './fecha';
import { countOf, plural } from './plural';

/** Words of the plan of a repair, of its choices, and of taking it back. */
export const REPARAR = {
  titulo: 'Lo que haría la reparación',
  tituloUna: (lugar: string) => `Restaurar ${lugar}`,
  preparando: 'Preparando la reparación…',
  aplicando: 'Aplicando la reparación…',
  aunNada: 'Todavía no se ha escrito nada.',
  intacto: 'Ningún valor capturado se modifica ni se mueve.',
  conElecciones: 'Lo capturado sólo cambia en lo que usted eligió aquí.',
  cuantos: (n: number) => countOf(n, 'cambio', 'cambios'),
  cambios: (n: number) => `${countOf(n, 'cambio', 'cambios')}.`,
  vacio: 'No hay nada que reparar: el libro está como debe estar.',
  soloElecciones: 'Lo que queda por reparar depende de lo que usted decida aquí.',
  cambioElLibro:
    'El libro cambió mientras usted leía la lista, así que no se aplicó nada. Esta es la lista nueva; revísela antes de aplicarla.',
  aplicarTodo: (n: number) => `Aplicar ${n === 1 ? 'el cambio' : `los ${formatCantidad(n)} cambios`}`,
  aplicarAlgunos: (n: number, total: number) => `Aplicar ${n} de ${total}`,
  ningunoMarcado: 'Marque al menos un cambio.',
  aplicada: (n: number) => `Reparación aplicada: ${countOf(n, 'cambio', 'cambios')}.`,
  volver: 'Volver a los puntos',
  sinHoja: 'Todo el libro',
  registro: 'Registro interno de MIRador',
  mostrarMas: (n: number) => `Mostrar ${countOf(n, 'cambio más', 'cambios más')}`,

  decidirTitulo: (n: number) =>
    plural(n, 'Falta que usted decida', `Falta que usted decida ${formatCantidad(n)} puntos`),
  decidirIntro: 'Aquí reparar cambiaría o movería algo capturado. Si no elige, se queda como está.',
  decididas: (n: number, total: number) => `${n} de ${total} ${plural(total, 'decidido', 'decididos')}`,
  dejar: 'Dejar como está',
  recomendada: 'recomendado',
  elegirRecomendadas: 'Elegir lo recomendado en todos',

  deshacer: 'Deshacer lo reparado',
  deshacerUltimo: 'Deshacer lo último…',
  preparandoDeshacer: 'Viendo qué se puede deshacer…',
  deshacerTitulo: 'Deshacer',
  deshacerDe: (nombre: string, fecha: string, quien: string) =>
    `${nombre}${fecha === '' ? '' : ` del ${fechaEnPalabras(fecha)}`}${quien === '' ? '' : `, por ${quien}`}.`,
  nadaQueDeshacer: 'No hay nada que deshacer: MIRador no guarda ningún cambio suyo en este libro.',
  deshacerVacio: 'Nada de lo que se hizo puede deshacerse ya: todo cambió después.',
  omitidasTitulo: (n: number) => `Se ${plural(n, 'queda', 'quedan')} como ${plural(n, 'está', 'están')}`,
  omitidasIntro: 'Alguien lo cambió después, y eso no se toca.',
  deshaciendo: 'Deshaciendo…',
  deshacerBoton: (n: number) => `Deshacer ${countOf(n, 'cambio', 'cambios')}`,
  deshecha: (n: number) => `Se ${plural(n, 'deshizo', 'deshicieron')} ${countOf(n, 'cambio', 'cambios')}.`,
  noDeshecha: 'No se deshizo nada',
  noReparada: 'No se reparó nada',

  restaurar: 'Restaurar…',
  restaurarEn: (lugar: string) => `Restaurar lo aceptado en ${lugar}`,
  aceptar: 'Aceptar…',
  aceptarEn: (lugar: string) => `Aceptar lo escrito en ${lugar}`,
  aceptarTitulo: 'Aceptar lo que está escrito',
  aceptarIntro: (lugar: string) =>
    `Lo que hoy dice ${lugar} pasará a ser el plan, y lo anterior quedará en la hoja «Modificaciones» con el documento que lo autoriza.`,
  pasaAlPlan: 'Lo escrito pasa a ser el plan; lo anterior queda en «Modificaciones».',
  aceptada: 'El cambio quedó aceptado y registrado en «Modificaciones».',
  apagadas: (n: number) => `${plural(n, 'Regla apagada', 'Reglas apagadas')} en Configuración (${n})`,
  apagada: 'apagada',
} as const;
