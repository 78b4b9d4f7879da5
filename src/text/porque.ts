import type { Acumulacion } from '../mir/model';
import { plural } from './plural';

/** What "¿Por qué este número?" says of each figure. Numbers arrive already written. */

export const EN_BLANCO = '(en blanco)';
export const porOmision = (valor: string) => `${EN_BLANCO}: se usa ${valor}`;

/** Functions inside a substitution. */
export const MAXIMO_DE = (a: string) => `máx(${a})`;
export const ENTERO_DE = (a: string) => `ent(${a})`;
export const TECHO_DE = (a: string) => `techo(${a})`;

export const NOTA_MES = {
  enBlanco: 'en blanco',
  texto: (texto: string) => `dice «${texto}»: no es un número`,
  despues: 'después del corte',
  noEsUltimo: 'no es el último capturado',
  noEsUltimoPrograma: 'no es el último programado que cuenta',
  ultimo: 'el último',
  mayor: 'el mayor',
  sinPrograma: 'nada programado',
  antesDeSeguimiento: 'antes de que iniciara el seguimiento, y sin avance capturado',
  antesConAvance: 'antes de que iniciara el seguimiento, pero con avance capturado',
} as const;

const COMO_SE_ACUMULA: Readonly<Record<Acumulacion, (deQue: string) => string>> = {
  suma: (deQue) => `la suma de ${deQue}`,
  ultimo: (deQue) => `el valor del último mes, de ${deQue}`,
  promedio: (deQue) => `el promedio de ${deQue}`,
  maximo: (deQue) => `el valor mayor de ${deQue}`,
};

export const ACUMULADO = {
  alcanzada: (a: Acumulacion) =>
    `Es ${COMO_SE_ACUMULA[a]('los meses capturados')}: así se acumula esta línea en Cronograma (${a}).`,
  alcanzadaHasta: (a: Acumulacion, mes: string) =>
    `Es ${COMO_SE_ACUMULA[a](`los meses capturados hasta ${mes}`)}: así se acumula esta línea en Cronograma (${a}).`,
  programado: (a: Acumulacion, mes: string) =>
    `Es ${COMO_SE_ACUMULA[a](`los meses programados que cuentan hasta ${mes}`)}: así se acumula esta línea en Cronograma (${a}).`,
  sinCaptura: 'Ningún mes tiene un número capturado: la celda muestra 0, y para las demás cifras no hay dato.',
  sinCapturaAlCorte: (mes: string) =>
    `Ningún mes hasta ${mes} tiene un número capturado: no hay dato, que no es lo mismo que 0.`,
  sinCorte: 'No hay mes de corte ni meses cerrados: al corte no se juzga nada y la celda queda en blanco.',
  sinPrograma: 'La línea no tiene programa mensual: la celda queda en blanco.',
  programaCero: 'Ninguno de los meses programados cuenta todavía al corte: lo programado es 0.',
  noNegativo: 'Lo programado nunca es menor que 0.',
  ultimoMes: (mes: string, valor: string) => `El último mes que cuenta es ${mes}: ${valor}.`,
  masAlla: (n: number, mes: string) =>
    plural(
      n,
      `Hay un mes capturado después de ${mes}: cuenta en META ALCANZADA, y aquí no.`,
      `Hay ${n} meses capturados después de ${mes}: cuentan en META ALCANZADA, y aquí no.`,
    ),
} as const;

export const POR_ALCANZAR = {
  regla: 'Es la META PROPUESTA menos la META ALCANZADA; cuando se alcanzó más, la celda dice por cuánto se excede.',
  sinDato: 'Nada se ha capturado: no hay dato, y la celda queda en blanco.',
  sinMeta: 'META PROPUESTA está en blanco: no hay con qué comparar, y la celda queda en blanco.',
  excede: (n: string) => `excede por ${n}`,
} as const;

export const PORCENTAJE = {
  regla: (a: string, m: string) => `Es 100 × ${a} ÷ ${m}.`,
  meta: (a: string, m: string) => `La meta es de reducción: es 100 × (2 − ${a} ÷ ${m}), con 0% como mínimo.`,
  lineaBase: (a: string, m: string) =>
    `La meta es de reducción: es 100 × (LÍNEA BASE − ${a}) ÷ (LÍNEA BASE − ${m}), con 0% como mínimo.`,
  razon: (a: string, m: string) => `La meta es de reducción: es 100 × ${m} ÷ ${a}.`,
  alcanzada: 'META ALCANZADA',
  propuesta: 'META PROPUESTA',
  alcanzadoAlCorte: 'ALCANZADO AL CORTE',
  programadoAlCorte: 'PROGRAMADO AL CORTE',
  minimo: (calculado: string) => `Da ${calculado}, y el mínimo es 0%.`,
  base: (texto: string, numero: string) => `LÍNEA BASE dice «${texto}»: se toma ${numero}.`,
  sinDato: 'Nada se ha capturado: no hay dato, y un porcentaje sin dato queda en blanco, nunca en 0.',
  sinDatoAlCorte: 'Nada se ha capturado hasta el corte: no hay dato, y un porcentaje sin dato queda en blanco.',
  sinMeta: 'META PROPUESTA está en blanco: no hay de qué calcular un porcentaje.',
  sinProgramado: 'No hay nada programado al corte: no hay de qué calcular un porcentaje.',
  metaCero: 'La meta es 0: no hay de qué calcular un porcentaje.',
  metaCeroCumplida: 'La meta es de reducción a 0 y se mantuvo: es 100%.',
  metaCeroExcedida: (a: string) =>
    `La meta es de reducción a 0 y se llegó a ${a}: no hay porcentaje que lo diga y la celda queda en blanco.`,
  razonCero: 'La meta es de reducción y lo alcanzado es 0: es 100%.',
  sinBase: (texto: string) =>
    `La fórmula de la línea base necesita un número mayor que la meta al inicio de LÍNEA BASE, que dice ${texto}: la celda queda en blanco.`,
} as const;

export const ESTATUS_PORQUE = {
  regla: 'Es el primero de los nueve estatus cuya condición se cumple, en este orden.',
  caso: 'Es el número del primer estatus cuya condición se cumple; MIR muestra su palabra.',
  si: (ordinal: number, palabra: string, motivo: string) => `${ordinal}. ${palabra}: sí, ${motivo}`,
  no: (ordinal: number, palabra: string, motivo: string) => `${ordinal}. ${palabra}: no, ${motivo}`,
} as const;

/** "1 programado", "2.5 programados": a figure that is written already. */
const programados = (p: string): string => `${p} ${plural(Number(p), 'programado', 'programados')}`;

/** Why each condition of ESTATUS holds or does not. */
export const CONDICION = {
  esCancelada: 'Cronograma dice que un instrumento la canceló',
  vigente: 'la línea está vigente',
  reprogramada: 'la línea está vigente (reprogramada)',
  metaEnBlanco: 'META PROPUESTA está en blanco',
  metaCero: 'la meta es 0 y la tendencia no es de reducción',
  metaCeroReduccion: 'la meta es 0, pero es de reducción',
  hayMeta: (m: string) => `la meta es ${m}`,
  esNoAplica: 'está sujeta a demanda, el ejercicio cerró y nada se capturó',
  noDemanda: 'no está sujeta a demanda',
  anioAbierto: 'el ejercicio no está cerrado',
  anioCerrado: 'el ejercicio cerró sin alcanzar la meta',
  hayCaptura: 'hay avance capturado',
  sinCaptura: 'nada se ha capturado',
  supera: (a: string, m: string) => `lo alcanzado, ${a}, supera la meta, ${m}`,
  noSupera: (a: string, m: string) => `lo alcanzado, ${a}, no supera la meta, ${m}`,
  reduccionNoRebasa: 'una meta de reducción no se rebasa',
  llega: (a: string, m: string) => `lo alcanzado, ${a}, llega a la meta, ${m}`,
  noLlega: (a: string, m: string) => `lo alcanzado, ${a}, no llega a la meta, ${m}`,
  desdeMesFinal: (mes: string, corte: string) => `y el corte (${corte}) ya llegó al mes final (${mes})`,
  falta: (mes: string, corte: string) =>
    `alcanza la meta, pero la cifra todavía puede moverse: se da por cumplida desde su mes final (${mes}), y el corte es ${corte}`,
  sinCorte: 'no hay mes de corte',
  corteSin: 'ninguno',
  sujeta: 'está sujeta a demanda: sus meses en blanco no son atraso',
  sinPrograma: 'no tiene programa con qué comparar',
  nadaProgramado: (corte: string) => `nada está programado al corte (${corte})`,
  corta: (q: string, p: string, corte: string) => `${q} de ${programados(p)} al corte (${corte})`,
  sinReporte: (p: string, corte: string) => `nada reportado, de ${programados(p)} al corte (${corte})`,
  alDia: (q: string, p: string, corte: string) => `${q} de ${programados(p)} al corte (${corte})`,
  excedeTecho: (q: string, p: string, corte: string) =>
    `lo alcanzado, ${q}, supera lo programado, ${p}, al corte (${corte})`,
  bajoTecho: (q: string, p: string, corte: string) =>
    `lo alcanzado, ${q}, no supera lo programado, ${p}, al corte (${corte})`,
  hayAvance: 'hay avance mayor que 0',
  sinAvance: 'no hay avance mayor que 0',
} as const;

export const VEREDICTO_PORQUE = {
  regla: {
    sinVariacion: 'Nada estaba programado al corte y nada se alcanzó.',
    anticipada: 'Nada estaba programado al corte y ya hay avance.',
    sinReporte: 'Había algo programado al corte y ningún mes tiene captura.',
    pendiente: 'Había algo programado al corte y lo reportado es 0.',
    parcial: 'Lo alcanzado al corte es menos que lo programado.',
    cumplida: 'Lo alcanzado al corte es lo programado.',
    adelantada: 'Lo alcanzado al corte es más que lo programado, sin rebasar la meta anual.',
    rebasada: 'Lo alcanzado al corte es más que lo programado, y más que la meta anual.',
  },
  techo: {
    cumplida: 'La meta es de reducción: lo alcanzado al corte no supera lo programado.',
    parcial: 'La meta es de reducción: lo alcanzado al corte supera lo programado.',
  },
  cancelada: 'Una línea cancelada no tiene veredicto: la celda queda en blanco.',
  sinMeta: 'META PROPUESTA está en blanco: no hay veredicto.',
  programado: (p: string, corte: string) => `Programado al corte (${corte}): ${p}`,
  alcanzado: (q: string) => `Alcanzado al corte: ${q}`,
  anual: (a: string, m: string) => `En el año: ${a} alcanzado, meta ${m}`,
  palabra: (ordinal: number, palabra: string) => `Es el caso ${ordinal} de 8; su palabra es «${palabra}»`,
} as const;

export const SEMAFORO_PORQUE = {
  regla: 'Es el color del avance al corte; morado sólo cuando se excede por mucho la meta del año.',
  cancelada: 'Una línea cancelada no tiene semáforo: la celda queda en blanco.',
  sinAvance: 'No hay avance al corte, porque nada está programado o nada se capturó: no hay semáforo.',
  sinMeta: 'META PROPUESTA está en blanco: no hay semáforo.',
  morado: (si: boolean, umbral: string, a: string, tope: string) =>
    `morado (más de ${umbral}% sobre la meta anual): ${si ? 'sí' : 'no'}, ${a} ${si ? 'supera' : 'no supera'} ${tope}`,
  moradoReduccion: 'morado: no, una meta de reducción no se rebasa',
  desde: (color: string, umbral: string, si: boolean, avance: string) =>
    `${color} (desde ${umbral}%): ${si ? 'sí' : 'no'}, el avance al corte es ${avance}`,
  faltan: (meses: string) => `verde: no, faltan por reportar ${meses}; con meses sin reporte es, a lo más, amarillo`,
  rojo: (avance: string) => `rojo (por debajo): sí, el avance al corte es ${avance}`,
} as const;

export const PROGRAMA_PORQUE = {
  aceptada: 'El programa de esta línea está aceptado: el mes no se calcula, lo escribió una persona.',
  aceptadaEnBlanco: 'El programa de esta línea está aceptado y este mes se dejó en blanco: nada programado.',
  sinVentana: 'MES INICIAL y MES FINAL faltan o no son una ventana: no hay programa que proponer.',
  sinMeta: 'META PROPUESTA está en blanco: no hay programa que proponer.',
  metaNegativa: 'La meta es menor que 0: no hay programa que proponer.',
  fueraDeVentana: (desde: string, hasta: string) => `La línea va de ${desde} a ${hasta}: este mes está fuera.`,
  noVence: (frecuencia: string, meses: number) =>
    `Se mide ${frecuencia}: sólo toca en el último mes de cada periodo de ${meses} meses y en el mes final, y éste no lo es.`,
  pasoCero: (k: number, n: number, meta: string) =>
    `Es el periodo ${k} de ${n}, y de una meta de ${meta} en unidades enteras no toca ninguna aquí.`,
  suma: (k: number, n: number) =>
    `Es el periodo ${k} de ${n}: la meta se reparte en unidades enteras, lo acumulado hasta éste menos lo acumulado hasta el anterior.`,
  parteIgual: (k: number, n: number) =>
    `Es el periodo ${k} de ${n}: la meta no es entera y se reparte en partes iguales.`,
  escalon: (k: number, n: number) =>
    `Es el periodo ${k} de ${n}: la meta avanza en partes iguales y cuenta el último valor.`,
  meta: (k: number, n: number) => `Es el periodo ${k} de ${n}: en cada uno se programa la meta completa.`,
  propuesta: 'Es una propuesta: PROGRAMA dice «propuesta» mientras no se acepte.',
  mesesPorPeriodo: (frecuencia: string) => `FRECUENCIA DE MEDICIÓN dice «${frecuencia}».`,
  sinFrecuencia: (frecuencia: string) =>
    `FRECUENCIA DE MEDICIÓN ${frecuencia === '' ? 'está en blanco' : `dice «${frecuencia}», que no es de la lista`}: se toma el año completo.`,
  periodos: (meses: number) =>
    `Son los periodos de ${plural(meses, 'un mes', `${meses} meses`)} del calendario que toca la ventana de la línea, contando el primero y el último.`,
  ventana: (columna: string) => `Se toma de ${columna} en la MIR; de él sale la barra del cronograma.`,
  sinBarra: 'En blanco: MES INICIAL y MES FINAL faltan o no son una ventana.',
  lineaTexto: 'Se toma de LÍNEA DE ACCIÓN en la MIR, para no escribirla dos veces.',
} as const;

export const TABLERO_PORQUE = {
  cadaMes: 'Cuenta los meses programados hasta el corte sin captura: en esta línea cada uno se reporta.',
  soloSinNada:
    'Cuenta los meses programados hasta el corte sin captura, y sólo mientras no haya ninguna: lo capturado se suma.',
  sinCorte: 'No hay mes de corte ni meses cerrados: ningún mes falta.',
  cancelada: 'Una línea cancelada no debe ningún mes.',
  demanda: 'Una línea sujeta a demanda no debe ningún mes.',
  faltan: (meses: string) => `Sin reporte: ${meses}`,
  vence:
    'Es el número de fila de la línea, porque tiene algo programado en el periodo de informes del corte; un millón más si al corte va cumplida. En ese orden la lista el Tablero.',
  noVence:
    'En blanco: no tiene nada programado en el periodo de informes del corte, y el Tablero no la lista entre lo que vence.',
  noVenceNunca: 'En blanco: una línea cancelada o que no aplica no vence.',
  periodo: (desde: string, hasta: string) => `El periodo del corte va de ${desde} a ${hasta}.`,
  atencion: (motivo: string) =>
    `Es el número de fila de la línea, porque hay que atenderla (${motivo}); con él la lista el Tablero.`,
  sinAtencion:
    'En blanco: no está atrasada ni incumplida ni tiene meses sin reporte, y el Tablero no la lista por atender.',
  periodoDesde: 'Es el primer mes del periodo de informes en que cae el corte.',
  periodoHasta: 'Es el último mes del periodo de informes en que cae el corte.',
  periodoSinCorte: 'No hay mes de corte ni meses cerrados: 0, ningún periodo.',
} as const;

/** The counts of the sheet Tablero: their names and what they count. */
export const CUENTA_PORQUE = {
  lineas: ['Líneas de acción', 'Cuenta las líneas de acción.'],
  programadas: [
    'Programadas al corte',
    'Cuenta las líneas con algo programado al corte, sin canceladas ni las que no aplican.',
  ],
  cumplidas: [
    'Cumplidas al corte',
    'Cuenta las programadas al corte cuyo veredicto es que se alcanzó lo programado, o más.',
  ],
  conAvance: ['Con avance capturado al corte', 'Cuenta las líneas con algún mes capturado hasta el corte.'],
  atrasadas: ['Atrasadas o no cumplidas', 'Cuenta las líneas atrasadas y, con el ejercicio cerrado, las no cumplidas.'],
  sinReporte: ['Con meses sin reporte', 'Cuenta las líneas con algún mes programado hasta el corte y sin capturar.'],
  vencen: ['Vencen en el periodo', 'Cuenta las líneas con algo programado en el periodo de informes del corte.'],
} as const;
export const CUENTA_ESTATUS = (palabra: string) => `Cuenta las líneas cuyo estatus es ${palabra}.`;
export const CUENTA_SEMAFORO = (color: string) => `Cuenta las líneas cuyo semáforo al corte es ${color}.`;
export const CUENTA_SIN_CORTE = 'No hay mes de corte ni meses cerrados: no se cuenta nada.';
export const CUENTA_EN = (nombre: string, numeros: readonly string[], mas: number) => {
  const cuales = numeros.length === 0 ? 'ninguna' : `${numeros.join(', ')}${mas > 0 ? ` y ${mas} más` : ''}`;
  return `${nombre === '' ? 'Líneas' : nombre}: ${cuales}`;
};
export const LISTA_PORQUE = {
  vencen: (k: number, n: number) =>
    `Es la ${plural(n, 'única línea que vence', `línea ${k} de las ${n} que vencen`)} en el periodo de informes del corte.`,
  atencion: (k: number, n: number) =>
    n === 1
      ? 'Es la única línea atrasada, no cumplida o con meses sin reporte.'
      : `Es la línea ${k} de las ${n} atrasadas, no cumplidas o con meses sin reporte, en el orden de la MIR.`,
  vacia: 'En blanco: la lista no tiene tantas líneas.',
} as const;
export const PALABRA_DE_HOJA = 'Es un texto que la hoja arma con lo que dicen MIR, Cronograma y Configuración.';

export const CORTE_PORQUE = {
  mesDeCorte: 'Es el Mes de corte que dice Configuración.',
  ultimoMesCerrado: 'Mes de corte está en blanco: se usa el último mes cerrado.',
  ninguno: 'Mes de corte está en blanco y ningún periodo se ha cerrado: 0, nada se considera atrasado.',
} as const;

export const PRESUPUESTO_PORQUE = {
  subtotal: 'Es la suma del presupuesto de las líneas del objetivo; las que no tienen monto no suman.',
  suma: 'Es la suma del presupuesto de todas las líneas, sin los subtotales.',
  diferencia: 'Es el presupuesto declarado menos la suma de líneas registradas; se muestra y nunca se corrige.',
  declarado: 'Es el presupuesto declarado, como está en la MIR.',
  sinDeclarado: 'El presupuesto declarado está en blanco: no hay diferencia.',
  linea: (numero: string, monto: string) => `Línea ${numero}: ${monto}`,
  objetivo: (nombre: string, monto: string) => `Objetivo ${nombre}: ${monto}`,
  sinMonto: (n: number) => plural(n, '1 línea sin monto registrado', `${n} líneas sin monto registrado`),
  sinLineas: 'No hay líneas con monto registrado: es 0.',
} as const;

export const CONTEO_PORQUE = {
  regla:
    'Cuenta líneas: cuántas cumplen lo programado al corte, de las que tienen algo programado al corte. No promedia.',
  sinCorte: 'No hay mes de corte ni meses cerrados: no se cuenta nada.',
  cumplidas: (lineas: string) => `Cumplidas al corte: ${lineas}`,
  noCumplidas: (lineas: string) => `Programadas al corte y no cumplidas: ${lineas}`,
  fuera: (lineas: string) => `No cuentan, canceladas, que no aplican o sin nada programado al corte: ${lineas}`,
  ninguna: 'ninguna',
  promedio:
    'Es el promedio simple del avance al corte de las líneas programadas, con 100 como máximo por línea; sin reporte cuenta 0.',
  sinPromedio: 'Configuración no pide el promedio de avance: la celda queda en blanco.',
  nadaQuePromediar: 'Ninguna línea tiene avance al corte que promediar: la celda queda en blanco.',
  avance: (numero: string, avance: string) => `Línea ${numero}: ${avance}`,
  topado: (numero: string, avance: string) => `Línea ${numero}: 100, porque ${avance} es más`,
  cero: (numero: string) => `Línea ${numero}: 0, sin reporte`,
  promediadas: (n: number) => plural(n, 'Se promedia 1 línea', `Se promedian ${n} líneas`),
  seccion: (nombre: string, cuenta: string) => `${nombre}: ${cuenta}`,
} as const;
