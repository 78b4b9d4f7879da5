import { countOf, plural } from './plural';

/** How a preview tells what is done to the programme of a linea, and the names under which undo knows it. */
export const CAMBIO_PROGRAMA = {
  aceptar: (linea: string, meses: string) => `Línea ${linea}: se acepta su programa (${meses}).`,
  capturar: (linea: string, meses: string) => `Línea ${linea}: su programa queda en ${meses}.`,
  proponer: (linea: string, meses: string) =>
    `Línea ${linea}: su programa vuelve a derivarse de la meta (${meses}); se pierden los meses capturados.`,
  sinMeses: 'ningún mes',
  enMes: (mes: string, cantidad: string) => `${mes} ${cantidad}`,
  guardar: 'Guardar en el plan los programas aceptados, para recuperarlos si se daña la hoja.',
  nombre: {
    aceptar: (n: number) => (n === 1 ? 'Aceptar el programa de una línea' : `Aceptar el programa de ${n} líneas`),
    proponer: (n: number) => (n === 1 ? 'Volver a proponer un programa' : `Volver a proponer ${n} programas`),
    capturar: (n: number) => (n === 1 ? 'Capturar un programa mensual' : `Capturar ${n} programas mensuales`),
  },
} as const;

/** Words of the dialog "Programa mensual". */
export const PROGRAMA = {
  cargando: 'Leyendo los programas…',
  explicacion:
    'El programa de cada línea se deriva de su meta, su ventana y su frecuencia mientras diga «propuesta». Acéptelo para que deje de cambiar con ellas, o capture otro.',
  noPuede: 'Usted puede consultar los programas. Aceptarlos o cambiarlos corresponde a quien administra la MIR.',
  resumen: (aceptadas: number, total: number) =>
    `${aceptadas} de ${countOf(total, 'línea', 'líneas')} con programa aceptado`,
  aceptarTodas: (n: number) => `Aceptar ${n === 1 ? 'la propuesta que falta' : `las ${n} propuestas`}…`,
  aceptarObjetivo: (numero: string, n: number) =>
    `Aceptar ${n === 1 ? 'la propuesta' : `las ${n} propuestas`} del objetivo ${numero}…`,
  todasAceptadas: 'Todas las líneas que tienen programa lo tienen aceptado.',
  elija: 'Elija una línea para ver su programa, aceptarlo o capturar otro.',
  aceptadaMarca: 'Aceptado',
  propuestaMarca: 'Propuesta',
  sinPrograma: 'Sin programa',
  conFormulas: 'Dice «aceptada», pero sus meses todavía son fórmulas: acéptelo para que queden los números.',
  sinPropuesta: 'No se puede proponer un programa: falta la meta o la ventana de la línea. Puede capturar uno.',
  unidad: 'Unidad',
  acumulacion: 'Acumulación',
  ventana: 'Ventana',
  meta: 'Meta',
  sinVentana: 'Sin calendarización',
  deA: (inicial: string, final: string) => `${inicial} a ${final}`,
  hastaElCorte: (mes: string) => `Los meses de encabezado oscuro son los del corte: hasta ${mes}.`,
  mes: 'Mes',
  meses: 'Programa por mes',
  propuesto: 'Propuesta',
  programado: 'Programado',
  aceptar: 'Aceptar la propuesta…',
  fijar: 'Aceptar estos números…',
  capturar: 'Capturar otros meses…',
  editar: 'Cambiar los meses…',
  proponer: 'Volver a la propuesta…',
  capturarTitulo: (linea: string) => `Programa de la línea ${linea}`,
  capturarAyuda: 'Números iguales o mayores que 0, en la unidad de la línea; en blanco, nada programado en el mes.',
  noEsNumero: 'Escriba un número igual o mayor que 0, o deje el mes en blanco.',
  como: { suma: 'Suma', ultimo: 'Termina en', promedio: 'Promedia', maximo: 'Llega a' },
  contra: (como: string, programado: string, meta: string) => `${como} ${programado} de una meta de ${meta}`,
  llega: 'Coincide con la meta.',
  sinMeta: 'La línea no tiene meta con la que comparar.',
  fueraDeVentana: (meses: string) => `Fuera de la ventana: ${meses}.`,
  usarPropuesta: 'Poner la propuesta',
  vaciar: 'Vaciar',
  revisar: 'Revisar el cambio',
  aSabiendas: 'Registrarlo así, aunque no coincida con la meta.',
  confirmeAntes: 'Para registrarlo así, márquelo.',
  aplicar: 'Aplicar el cambio',
  noSePuede: 'No se cambió el programa',
  hecho: (n: number) =>
    `Listo: ${countOf(n, 'programa cambió', 'programas cambiaron')}. Se puede deshacer desde Puntos por revisar.`,
  titulo: {
    aceptar: (n: number) => `Aceptar ${countOf(n, 'programa', 'programas')}`,
    proponer: (n: number) => `Volver a la propuesta en ${countOf(n, 'línea', 'líneas')}`,
    capturar: () => 'Capturar el programa',
  },
  yMas: (n: number) => `Y ${countOf(n, 'línea más', 'líneas más')}: están en el detalle.`,
  mostrarMas: (n: number) => `Mostrar ${plural(n, 'la que falta', `las ${n} que faltan`)}`,
  filtros: 'Qué líneas se muestran',
  filtro: { todas: 'Todas', propuesta: 'Propuestas', aceptada: 'Aceptadas', sinPrograma: 'Sin programa' },
  buscar: 'Buscar una línea',
  buscarEjemplo: '3.1, capacitación…',
  ninguna: 'Ninguna línea coincide.',
  volver: 'Volver',
} as const;
