import { formatCantidad } from '../mir/text-number';
import { countOf, plural } from './plural';

/** The dialog of the settings. */
export const BARRA_AJUSTES = {
  cargando: 'Leyendo los ajustes…',
  titulo: 'Ajustes',
  grupos: 'Grupos de ajustes',
  catalogos: 'Catálogos',
  buscar: 'Buscar un ajuste',
  buscarEjemplo: 'semáforo, correo, firma…',
  encontrados: (n: number) => (n === 0 ? 'Ningún ajuste tiene esas palabras.' : countOf(n, 'ajuste', 'ajustes')),
  soloSuyos:
    'Usted puede cambiar el mes de corte, los destinatarios y quién firma. Lo demás lo cambia quien administra la MIR.',
  soloConsulta: 'Aquí puede consultar los ajustes. Los cambia quien administra la MIR.',
  deAdministradores: 'Lo cambia quien administra la MIR',
  deTitulares: 'También lo cambian las personas titulares',
  laHoja: 'Lo escribe la hoja',
  sinAplicar: 'Sin aplicar',
  comoEstaba: 'Dejar como estaba',
  usual: (valor: string) => `Usar lo usual: «${valor}»`,
  enBlanco: (sentido: string) => `En blanco: ${sentido}.`,
  dejarEnBlanco: 'En blanco',
  ninguno: 'ninguno',
  muestra: (etiqueta: string) => `Elegir de una paleta: ${etiqueta}`,
  pendientes: (n: number) => `${countOf(n, 'cambio', 'cambios')} sin aplicar`,
  descartar: 'Dejar todo como estaba',
  saliendo: (n: number) =>
    `${plural(n, 'Hay un cambio que no se ha aplicado', `Hay ${formatCantidad(n)} cambios que no se han aplicado`)}.`,
  salir: 'Cerrar sin aplicar',
  seguir: 'Seguir aquí',
  cambian: (n: number) => `${plural(n, 'Cambia un ajuste', `Cambian ${n} ajustes`)}`,
  cambia: ({ etiqueta, celda, antes, despues }: Readonly<Record<'etiqueta' | 'celda' | 'antes' | 'despues', string>>) =>
    `${etiqueta} (${celda}): ${antes === '' ? 'hoy está en blanco' : `hoy dice «${antes}»`} y ${despues === '' ? 'quedará en blanco' : `dirá «${despues}»`}.`,
  mueve: 'Qué más cambia',
  aplicar: 'Aplicar',
  noAplicado: 'No se cambió nada',
  aplicado: (n: number) =>
    `${plural(n, 'Se cambió un ajuste', `Se cambiaron ${n} ajustes`)}. Se puede deshacer en «Puntos por revisar».`,
  aplicadoTitular: (n: number) => `${plural(n, 'Se cambió un ajuste', `Se cambiaron ${n} ajustes`)}.`,
} as const;

export const BARRA_PALABRAS = {
  titulo: 'Palabras de los veredictos de una institución',
  intro: 'Escriben de una vez las ocho palabras de los veredictos; después se puede cambiar cualquiera.',
  usar: (juego: string) => `Usar las de ${juego}`,
  enUso: (juego: string) => `${juego}: son las de ahora`,
} as const;

/** The lists of people: what each role may do. */
export const BARRA_PERSONAS = {
  puede: {
    administradores:
      'Pueden todo, como la persona propietaria del libro: el plan, los ajustes, los cierres y las protecciones.',
    titulares: 'Pueden cambiar el mes de corte, los destinatarios y quién firma, y anotar entregas.',
    lectores: 'Sólo consultan, aunque el archivo se les haya compartido para editar.',
  },
  /** `primeros`: objetivos of this book, as they are written in it. */
  capturan: (primeros: readonly string[]) =>
    [
      `Capturan en las celdas amarillas: en todos los objetivos, o sólo en los que se anoten${primeros.length === 0 ? '' : `, como «${primeros.join(', ')}»`}.`,
      ...(primeros.some((o) => o.includes('/'))
        ? ['Antes de la diagonal va la sección: 2/3 es el objetivo 3 de la sección 2.']
        : []),
    ].join(' '),
  correo: 'Correo',
  correoDe: (n: number) => `Correo de la persona ${n}`,
  objetivos: 'Sólo estos objetivos',
  objetivosDe: (n: number) => `Objetivos de la persona ${n}`,
  objetivosEjemplo: (primeros: readonly string[]) =>
    primeros.length === 0 ? 'todos' : `todos; o ${primeros.join(', ')}`,
  quitar: 'Quitar',
  quitarA: (correo: string) => `Quitar a ${correo === '' ? 'esta persona' : correo}`,
  agregar: 'Agregar una persona',
  nadie: 'Nadie todavía.',
} as const;

export const BARRA_CATALOGOS = {
  intro:
    'Las listas con las que se revisa la MIR. Se escriben en la hoja Configuración, a la derecha de los ajustes: una fila cada elemento.',
  ir: 'Ir a la hoja',
  irA: (catalogo: string) => `Ir a la hoja: ${catalogo}`,
  vacio: 'Está en blanco: nada se revisa contra esta lista.',
  cuantos: (n: number) => countOf(n, 'elemento', 'elementos'),
} as const;
