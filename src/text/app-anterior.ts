import { countOf, enumerate, plural } from './plural';

/** What is said of starting a MIR: what was shown against what is applied, and last year's workbook. Joined to TEXTO_APP. */
export const TEXTO_APP_ANTERIOR = {
  'APP-191': {
    mensaje: () => 'El libro cambió desde que se mostró lo que se iba a hacer: no se hizo nada.',
    remedio: 'Revise la nueva lista y vuelva a confirmarla.',
  },
  'APP-192': {
    mensaje: (nombre: string) =>
      `«${nombre}» no es un libro de MIRador: no tiene el plan que MIRador guarda en los suyos.`,
    remedio:
      'Si es una MIR hecha a mano, ábrala en Google Sheets y elija «Empezar una MIR…» en ese libro, con una hoja que ya existe.',
  },
  'APP-193': {
    mensaje: (nombre: string, fila: number) =>
      `El plan que guarda «${nombre}» está dañado (hoja oculta _mirador, fila ${fila}): no se trajo nada.`,
    remedio:
      'Abra ese libro en Google Sheets, recupere una versión anterior (Archivo, Historial de versiones), descárguela y use ese archivo.',
  },
  'APP-194': {
    mensaje: (nombre: string) => `«${nombre}» se hizo con una versión más nueva de MIRador: no se trajo nada.`,
    remedio: 'Actualice MIRador en este libro y vuelva a intentarlo.',
  },
  'APP-195': {
    mensaje: (pedido: number, anterior: number) =>
      `El libro que eligió es del ejercicio ${anterior}, y el nuevo sería el ${pedido}: debe ser posterior.`,
    remedio: 'Indique el año de la nueva MIR, o elija el libro del año anterior.',
  },
  'APP-196': {
    mensaje: (nombre: string) => `«${nombre}» tiene una MIR sin líneas de acción: no hay plan que traer.`,
    remedio: 'Elija otro libro, o empiece con el programa anual o desde cero.',
  },
  'APP-197': {
    mensaje: (nombre: string) => `Todas las líneas de «${nombre}» están canceladas: así no hay plan que traer.`,
    remedio: 'Marque que se traigan también las canceladas, o empiece con el programa anual.',
  },
} as const;

const de = (seccion: string): string => (seccion === '' ? '' : ` de «${seccion}»`);

/** What last year's plan leaves for people to decide. */
export const DUDA_ANTERIOR = {
  presupuesto: (lineas: number, total: string, anterior: number, nuevo: number) =>
    `${plural(lineas, 'La línea con presupuesto trae', `Las ${lineas} líneas con presupuesto traen`)} el de ${anterior} (${total} en total): escriba el de ${nuevo}, o confirme que es el mismo.`,
  presupuestoDeclarado: (monto: string, anterior: number, nuevo: number) =>
    `El presupuesto total declarado es el de ${anterior} (${monto}): escriba el de ${nuevo}, o confirme que es el mismo.`,
  planAjustado: (
    numero: string,
    seccion: string,
    cambios: readonly string[],
    anterior: number,
    instrumentos: readonly string[],
  ) =>
    `La línea ${numero}${de(seccion)} se ajustó en ${anterior}${instrumentos.length === 0 ? '' : ` (${enumerate(instrumentos)})`}: ${enumerate(cambios)}. Se trajo lo ajustado; confirme que también vale para el año nuevo.`,
  cambio: (campo: string, original: string, ajustado: string) =>
    `${campo} era ${original === '' ? 'un blanco' : original} y quedó en ${ajustado === '' ? 'blanco' : ajustado}`,
  canceladasFuera: (numeros: readonly string[], anterior: number) =>
    `${plural(numeros.length, 'Una línea cancelada', `${numeros.length} líneas canceladas`)} en ${anterior} no se ${plural(numeros.length, 'trajo', 'trajeron')}: ${enumerate(numeros)}. Las demás conservan su número.`,
  canceladaDentro: (numero: string, seccion: string, anterior: number) =>
    `La línea ${numero}${de(seccion)} se canceló en ${anterior} y se trajo como vigente, porque así se pidió: confirme que vuelve.`,
  diceElAnio: (lugar: string, campos: readonly string[], anio: number) =>
    `${lugar} dice ${anio} en ${enumerate(campos)}: se dejó como estaba. Corríjalo si debe decir otro año.`,
  lineaBase: (numero: string, seccion: string, dice: string, alcanzado: string, anterior: number) =>
    `La línea base de ${numero}${de(seccion)} ${dice === '' ? 'está en blanco' : `dice «${dice}»`}; en ${anterior} se ${alcanzado === '1' ? 'alcanzó' : 'alcanzaron'} ${alcanzado}. Si la del año nuevo es esa cifra, escríbala: se dejó como estaba.`,
  metaEnHoja: (numero: string, seccion: string, hoja: string, plan: string) =>
    `En la hoja del libro anterior, la META PROPUESTA de ${numero}${de(seccion)} dice ${hoja === '' ? 'nada' : hoja}, y su plan aceptado dice ${plan === '' ? 'nada' : plan}: se trajo la del plan.`,
  textosDelPlan: (lineas: number, anterior: number) =>
    `${countOf(lineas, 'línea trae', 'líneas traen')} en OBSERVACIONES o en VERIFICABLE lo que decía su plan de ${anterior}: confirme que también vale para el año nuevo y, lo que no, corríjalo en la MIR.`,
  textosDelAnio: (numeros: readonly string[], anterior: number) =>
    `Durante ${anterior} se escribió algo más en OBSERVACIONES o en VERIFICABLE de ${countOf(numeros.length, 'línea', 'líneas')} (${enumerate(numeros)}): es del avance de ese año y se quedó en su libro. Lo que sí sea del plan nuevo, por ejemplo dónde se comprobará, cópielo de aquel libro a las celdas amarillas de éste.`,
  fueraDeLugar: (n: number) =>
    `En el libro anterior había ${countOf(n, 'fila o columna', 'filas o columnas')} fuera de su lugar: se leyó cada una por lo que dice. Compare esta MIR con aquella.`,
  sinCronograma: () =>
    'El libro anterior no tiene su hoja Cronograma: responsables y programas mensuales son los del plan aceptado, sin lo que se haya cambiado después.',
  capitulo: (titulo: string) => `El capítulo «${titulo}»`,
  linea: (numero: string, seccion: string) => `La línea ${numero}${de(seccion)}`,
  objetivo: (numero: string, seccion: string) => `El objetivo ${numero}${de(seccion)}`,
  ajustes: 'Configuración',
  titulo: 'La MIR',
  catalogo: 'El catálogo',
} as const;

/** Names of what is no column of the format. */
export const CAMPO_ANTERIOR = {
  objetivo: 'OBJETIVO ESPECÍFICO',
  politicas: 'POLÍTICAS GENERALES',
  programa: 'PROGRAMA',
  texto: 'su texto',
  objetivoGeneral: 'el objetivo general',
  seccion: 'el título de la sección',
  politica: 'políticas generales',
  programas: 'programas generales',
  etiqueta: 'la etiqueta del presupuesto',
} as const;
