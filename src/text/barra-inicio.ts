import { countOf, plural } from './plural';

/** Words of the frame of the sidebar and of its first view. */

export const BARRA = {
  rutas: {
    inicio: 'Inicio',
    captura: 'Captura',
    puntos: 'Puntos',
    periodo: 'Periodo',
    porque: 'Ayuda',
  },
  secciones: 'Secciones de MIRador',
} as const;

/** The views of the sidebar. */
export type RutaBarra = keyof typeof BARRA.rutas;

/** Why nothing is offered to be captured to whoever only looks. */
export const SIN_CAPTURA =
  'Usted no captura avances en este libro: lo hacen las personas capturistas. Si le toca, pídalo a quien administra la MIR.';

export const INICIO = {
  cargando: 'Viendo cómo van las líneas…',
  actualizando: 'Actualizando…',
  actualizar: 'Actualizar',
  abriendo: (ventana: string) => `Abriendo «${ventana.replace(/…$/, '')}»…`,
  ejercicio: (n: number) => `Ejercicio ${n}`,
  rol: {
    administrador: 'usted administra la MIR',
    titular: 'usted es persona titular',
    capturista: 'usted captura avances',
    lector: 'usted consulta la MIR',
  },
  seCaptura: 'Se captura',
  sinMes: 'Los doce meses están cerrados',
  periodo: 'Periodo',
  corte: 'Mes de corte',
  sinCorte: 'sin fijar',
  mias: 'Mis líneas',
  todas: 'Líneas de la MIR',
  total: (n: number) => countOf(n, 'línea', 'líneas'),
  listas: {
    porCapturar: { nombre: (_: number) => 'por capturar', titulo: 'Por capturar este mes' },
    atrasadas: { nombre: (n: number) => plural(n, 'atrasada', 'atrasadas'), titulo: 'Atrasadas al mes de corte' },
    sinReporte: { nombre: (_: number) => 'sin reporte', titulo: 'Sin reporte al mes de corte' },
    conPuntos: { nombre: (_: number) => 'con algo mal', titulo: 'Con algo mal' },
  },
  sinDato: 'sin mes de corte',
  sinMesDato: 'meses cerrados',
  ninguna: 'Ninguna.',
  verTodas: (n: number) => `Ver las ${n}`,
  hayMas: (n: number) => `Y ${n} más en la hoja.`,
  capturar: 'Capturar',
  cerrado: 'Ese mes ya está cerrado',
  capturarLinea: (numero: string) => `Capturar la línea ${numero}`,
  revisar: 'Ver en Puntos',
  revisarLinea: (numero: string) => `Ver en Puntos la línea ${numero}`,
  irALaCelda: 'Ir a la celda',
  unidad: (unidad: string, detalle: string) => (unidad === '' ? detalle : `${unidad} · ${detalle}`),
  alDia: 'Todo lo suyo está al día',
  /** `mes` "": all of them are closed; without a cut-off nothing was judged late. */
  alDiaDetalle: (n: number, mes: string, juzgadas: boolean) => {
    const captura = mes === '' ? '' : `nada por capturar en ${mes}, `;
    const atrasos = juzgadas ? 'sin atrasos, ' : 'sin mes de corte no se juzgan atrasos, ';
    return `${countOf(n, 'línea', 'líneas')}: ${captura}${atrasos}sin errores ni advertencias.`;
  },
  alDiaTodas: 'Toda la MIR está al día',
  sinLineas: 'La MIR todavía no tiene líneas de acción.',
  sinLineasDetalle: 'Se agregan en «Plan y modificaciones…» o importando el Programa Anual de Trabajo.',
  sinSuyas: 'Ninguna línea está a su cargo.',
  sinSuyasDetalle:
    'Los objetivos que Configuración le asigna no tienen líneas. Pida a quien administra la MIR que lo revise.',
  sinCalendario: (n: number) =>
    `${countOf(n, 'línea no tiene', 'líneas no tienen')} mes inicial y final: ningún mes ${plural(n, 'la', 'las')} pide.`,
  sigue: 'Lo que sigue',
  nadaSigue: 'Por ahora, nada más.',
  mas: 'Más',
  dano: 'La MIR de este libro no se puede leer',
};

/** What each step says: its button, and why it is there. */
export const PASOS = {
  reparar: {
    titulo: (n: number) => `Reparar ${countOf(n, 'daño', 'daños')} de las hojas`,
    detalle: () => 'Se muestra antes de aplicarse, y se puede deshacer.',
  },
  revisar: {
    titulo: (n: number) => `Revisar ${countOf(n, 'punto general', 'puntos generales')}`,
    detalle: () => 'No son de una sola línea: de Configuración o de otras hojas.',
  },
  corte: {
    titulo: () => 'Fijar el mes de corte…',
    detalle: () => 'Sin él no se sabe qué está atrasado.',
  },
  capturar: {
    titulo: (_: number, mes: string) => `Capturar ${mes}`,
    detalle: (n: number) => countOf(n, 'línea pendiente', 'líneas pendientes'),
  },
  seguimiento: {
    titulo: () => 'Completar el seguimiento…',
    detalle: (n: number) =>
      `A ${countOf(n, 'línea le', 'líneas les')} ${plural(n, 'falta', 'faltan')} evidencia o justificación.`,
  },
  entregar: {
    titulo: () => 'Preparar y anotar entregas…',
    detalle: (n: number) => countOf(n, 'informe por entregar', 'informes por entregar'),
  },
  documentos: {
    titulo: () => 'Ver y hacer documentos…',
    detalle: (_: number, periodo: string) => periodo,
  },
  cerrar: {
    titulo: () => 'Cerrar el periodo…',
    detalle: (n: number, periodo: string) =>
      n === 0
        ? `${periodo}: el mes ya está capturado.`
        : `${periodo}: ${plural(n, 'falta', 'faltan')} ${countOf(n, 'línea', 'líneas')} por capturar este mes.`,
  },
};

/** What a workbook without a MIR says. */
export const BIENVENIDA = {
  titulo: 'Le damos la bienvenida a MIRador',
  intro: 'Este libro todavía no tiene una MIR. Se puede empezar de cuatro maneras:',
  maneras: [
    { titulo: 'Desde cero', detalle: 'Con el nombre del instituto, el órgano y el año.' },
    { titulo: 'Del Programa Anual de Trabajo', detalle: 'De su documento, o de una tabla de líneas.' },
    { titulo: 'De una hoja que ya existe', detalle: 'La que alguien hizo antes en este libro.' },
    { titulo: 'Del libro del año pasado', detalle: 'Trae el plan y los catálogos, no los avances.' },
  ],
  nota: 'Antes de escribir se muestra qué va a quedar, y después se puede deshacer.',
  boton: 'Empezar una MIR…',
};
