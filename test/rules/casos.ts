import type { Configuracion } from '../../src/mir/ajustes';
import { type Entrega, listEntregasPedidas, type PasoEntrega } from '../../src/mir/entregas';
import { parseFecha } from '../../src/mir/fecha';
import { MESES } from '../../src/mir/format';
import type { Modificacion } from '../../src/mir/historia';
import type { LineaAccion } from '../../src/mir/model';
import { type CeldaCruda, type HistoriaLibro, type RuleContext, SIN_HISTORIA } from '../../src/rules/rule';
import { leerHojaJge } from '../../src/sheet/informe-jge';
import { hojaJge, renglonJge } from '../support/informe-jge';
import { mapObjetivos, meses } from '../support/lineas';
import { contextWith } from '../support/rule-context';
import { conAsientos, evidencia, justificacion } from '../support/seguimiento';

const JUNIO = { mesDeCorte: 6 };
const CUMPLIDA: Partial<LineaAccion> = { metaPropuesta: 12, meses: Array.from({ length: 12 }, () => 1) };
const declared = (monto: number | null) => ({ presupuestoDeclarado: { monto, etiqueta: 'Total' } });

/** The workbook of a linea that also remembers this. */
function remembering(
  historia: Partial<HistoriaLibro>,
  parts: Partial<LineaAccion> = {},
  config: Partial<Configuracion> = {},
): RuleContext {
  return { ...contextWith(parts, {}, config), historia: { ...SIN_HISTORIA, ...historia } };
}

/** The workbook of an objetivo aligned with these, whose Configuración lists the catalogues. */
function aligned(alineacion: { politicasGenerales?: string; programa?: string; unidadMedida?: string }): RuleContext {
  const { unidadMedida = '', ...objetivo } = alineacion;
  const ctx = contextWith({ unidadMedida });
  return {
    ...ctx,
    mir: mapObjetivos(ctx.mir, (o) => ({ ...o, ...objetivo })),
    catalogos: {
      politicas: ['Gestión de calidad', 'Igualdad e inclusión'],
      programas: ['Educación cívica', 'Transparencia, archivo y datos personales'],
      siglas: [],
      unidades: ['Informe', '%'],
    },
  };
}

const MODIFICACION: Modificacion = {
  registrada: '2025-05-02 10:00',
  quien: 'ana@example.org',
  seccion: 0,
  linea: '1.1',
  campo: 'metaPropuesta',
  antes: 15,
  despues: 12,
  motivo: 'Ajuste presupuestal',
  instrumento: 'Acuerdo IEE/CG-12/2025',
  instancia: 'Consejo General',
  fecha: '2025-05-01',
  vigencia: 5,
};

/** The workbook with these rows on its sheet Informe JGE. */
function withFormas(rows: Parameters<typeof hojaJge>[0], libres = 100): RuleContext {
  return { ...contextWith({}), formasJge: leerHojaJge(hojaJge(rows, libres)) };
}

/** Enero was closed with 3. */
const CERRADO: Partial<HistoriaLibro> = {
  mesesCerrados: [1],
  capturaAlCierre: (_seccion, _numero, mes) => (mes === 1 ? 3 : undefined),
};

const PEGADO = { celdas: 'W8:X9', fecha: '2025-03-01 09:00', quien: '', cuantas: 4 };
const SIN_REGISTRAR = { seccion: 0, linea: '1.1', columna: 'febrero', antes: 1, despues: 2 } as const;
const MENSUAL = { 1: 1, 2: 1, 3: 1, 4: 1, 5: 1, 6: 1, 7: 1, 8: 1, 9: 1, 10: 1, 11: 1 };
const PORCENTUAL = { unidadMedida: '%', metaPropuesta: 100, acumulacion: 'ultimo' } as const;
const REDUCCION = { tendencia: 'Reducción', metaPropuesta: 10 } as const;
const POR_LINEA_BASE = { formulaReduccion: 'lineaBase' };

/** A rule by three workbooks. */
export interface Caso {
  readonly code: string;
  /** Fails this rule and no other. */
  readonly falla: RuleContext;
  readonly mensaje: string;
  readonly pasa: RuleContext;
  readonly noAplica: RuleContext;
}

/** A sound linea with something captured. */
export const sano = contextWith({ meses: meses({ 1: 1 }) }, { enero: { valor: 1 } });
const sinCaptura = contextWith({});
const conEvidencia = conAsientos(sano, [evidencia()]);
const sinMeta = contextWith({ metaPropuesta: null });
const sinCorte = contextWith({ meses: meses({ 1: 1 }) });

const PALABRAS = { acumulacion: 'Suma', demanda: null, situacion: 'CANCELADA', origen: 'propuesta' };

/** A linea whose programme was accepted, with this in each month of Cronograma. */
function conPrograma(celda: Partial<CeldaCruda>): RuleContext {
  const aceptada = { ...PALABRAS, origen: 'aceptada' };
  const ctx = contextWith({ programaCapturado: MESES.map(() => 1) }, {}, {}, {}, aceptada);
  return {
    ...ctx,
    calendario(seccion, numero) {
      const fila = ctx.calendario(seccion, numero);
      const isMes = (key: string): boolean => (MESES as readonly string[]).includes(key);
      return fila && { ...fila, celda: (key) => (isMes(key) ? { ...fila.celda(key), ...celda } : fila.celda(key)) };
    },
  };
}

/** The deliveries of a year of bimestres to JEE, 10 days each; those of the first say this besides. */
function delivering(escrito: Partial<Record<PasoEntrega | 'fechaLimite', string>>, config = {}): RuleContext {
  const ajustes = { destinatarios: 'JEE', plazoEntrega: 10, nombreInforme: 'Informe', ...config };
  // The linea is CANCELADA: no cut-off makes it late.
  const ctx = contextWith({ situacion: 'CANCELADA' }, {}, ajustes);
  const pedidas = listEntregasPedidas({ ...ctx.config, destinatarios: 'JEE' }, 2025);
  const fecha = (texto: string) => ({ texto, iso: parseFecha(texto) });
  const entregas = pedidas.map((p, i): Entrega => {
    const dicho = i === 0 ? escrito : {};
    return {
      fila: i + 2,
      informe: p.informe,
      periodo: p.periodo,
      destinatario: p.destinatario,
      fechaLimite: fecha(dicho.fechaLimite ?? (i === 0 && escrito.fechaLimite !== '' ? (p.fechaLimite ?? '') : '')),
      entregado: fecha(dicho.entregado ?? ''),
      recibido: fecha(dicho.recibido ?? ''),
      observado: fecha(dicho.observado ?? ''),
      observaciones: '',
    };
  });
  return { ...ctx, entregas };
}

/** In the order of the rules: a rule without its case is one that nobody has proved. */
export const CASOS: readonly Caso[] = [
  {
    code: 'CAP-01',
    falla: contextWith({}, { marzo: { valor: 'cinco' } }),
    mensaje: 'En marzo dice «cinco», que no es un número.',
    pasa: sano,
    noAplica: sinCaptura,
  },
  {
    code: 'CAP-02',
    falla: contextWith({}, { marzo: { valor: -2 } }),
    mensaje: 'En marzo se capturó -2, menor que 0.',
    pasa: sano,
    noAplica: sinCaptura,
  },
  {
    code: 'CAP-03',
    falla: contextWith({}, { marzo: { valor: 0.45, formato: '0%' } }),
    mensaje: 'En marzo se muestra 45% y se cuenta como 0.45: ¿son 45 o 0.45?',
    pasa: contextWith({}, { marzo: { valor: 35, formato: '0.0"%"' } }),
    noAplica: contextWith({}, { marzo: { valor: 35, formato: null } }),
  },
  {
    code: 'CAP-04',
    falla: contextWith({}, { marzo: { valor: { fecha: '2025-04-03' } } }),
    mensaje: 'En marzo hay una fecha (3 de abril de 2025) donde va un número.',
    pasa: sano,
    noAplica: sinCaptura,
  },
  {
    code: 'CAP-05',
    falla: contextWith({}, { marzo: { valor: 5, formula: '=2+3' } }),
    mensaje: 'En MARZO hay una fórmula (=2+3) en lugar de un valor capturado.',
    pasa: sano,
    noAplica: sinCaptura,
  },
  {
    code: 'CAP-06',
    falla: contextWith({ mesInicial: 3, mesFinal: 5 }, { febrero: { valor: 1 } }),
    mensaje: 'Avance anticipado: se capturó en febrero y la línea inicia en marzo.',
    pasa: contextWith({ mesInicial: 3, mesFinal: 5 }, { marzo: { valor: 1 } }),
    noAplica: contextWith({ mesInicial: null }, { febrero: { valor: 1 } }),
  },
  {
    code: 'CAP-08',
    falla: contextWith({}, { marzo: { valor: 2.5 } }),
    mensaje: 'En marzo se capturó 2.5, y la unidad se cuenta en enteros.',
    pasa: sano,
    noAplica: contextWith({ unidadMedida: 'Horas de capacitación' }, { marzo: { valor: 2.5 } }),
  },
  {
    code: 'CAP-07',
    falla: remembering(CERRADO, { meses: meses({ 1: 5 }), observaciones: 'Se entregaron antes' }),
    mensaje: 'El mes de enero está cerrado: al cierre decía 3 y ahora dice 5.',
    pasa: remembering(CERRADO, { meses: meses({ 1: 3 }) }),
    noAplica: contextWith({ meses: meses({ 1: 5 }) }),
  },
  {
    code: 'CAP-09',
    falla: remembering({ pegados: [PEGADO], registros: 4 }),
    mensaje: 'El 1 de marzo de 2025, 09:00 se pegó un bloque de 4 celdas (W8:X9) sobre varias líneas.',
    pasa: remembering({ registros: 4 }),
    noAplica: sano,
  },
  {
    code: 'CAP-10',
    falla: remembering({ sinRegistrar: [SIN_REGISTRAR], registros: 4 }),
    mensaje: 'Cambió 1 captura que la Bitácora no registró: 1.1 febrero.',
    pasa: remembering({ registros: 4 }),
    noAplica: sano,
  },
  {
    code: 'CAP-11',
    falla: remembering({ registros: 5200 }),
    mensaje: 'La Bitácora tiene 5,200 registros; el límite es de 5,000.',
    pasa: remembering({ registros: 5000 }),
    noAplica: sano,
  },
  {
    code: 'MET-01',
    falla: sinMeta,
    mensaje: 'La línea no tiene META PROPUESTA.',
    pasa: sano,
    noAplica: { ...sano, mir: { ...sano.mir, secciones: [] } },
  },
  {
    code: 'MET-02',
    falla: contextWith({ metaPropuesta: 0 }),
    mensaje: 'La META PROPUESTA es 0.',
    pasa: sano,
    noAplica: contextWith({ metaPropuesta: 0, tendencia: 'Reducción' }),
  },
  {
    code: 'MET-03',
    falla: contextWith({ metaPropuesta: -4 }),
    mensaje: 'La META PROPUESTA es -4, menor que 0.',
    pasa: sano,
    noAplica: sinMeta,
  },
  {
    code: 'MET-04',
    falla: contextWith({ ...PORCENTUAL, metaPropuesta: 12 }),
    mensaje: 'La unidad es «%» y la meta es 12, no 100.',
    pasa: contextWith(PORCENTUAL),
    noAplica: contextWith({ ...PORCENTUAL, ...REDUCCION }),
  },
  {
    code: 'MET-05',
    falla: contextWith(REDUCCION, {}, POR_LINEA_BASE),
    mensaje: 'LÍNEA BASE dice «Sin referencia», que no empieza con un número.',
    pasa: contextWith({ ...REDUCCION, lineaBase: '15 incidencias' }, {}, POR_LINEA_BASE),
    noAplica: contextWith(REDUCCION),
  },
  {
    code: 'MET-06',
    falla: remembering({ modificaciones: [MODIFICACION] }),
    mensaje: 'La meta original era 15 y la ajustada es 12 (Acuerdo IEE/CG-12/2025).',
    pasa: remembering({ modificaciones: [{ ...MODIFICACION, linea: '9.9' }] }),
    noAplica: sano,
  },
  {
    code: 'AVA-01',
    falla: contextWith({ meses: meses({ 1: 13 }) }),
    mensaje: 'Se alcanzaron 13 de una meta de 12.',
    pasa: contextWith({ meses: meses({ 1: 12 }) }),
    noAplica: contextWith({ tendencia: 'Reducción', meses: meses({ 1: 13 }) }),
  },
  {
    code: 'AVA-02',
    falla: contextWith({ metaPropuesta: 0, meses: meses({ 1: 3 }) }),
    mensaje: 'Se capturaron 3 y la meta es 0.',
    pasa: contextWith({ metaPropuesta: 0 }),
    noAplica: sano,
  },
  {
    code: 'AVA-03',
    falla: contextWith({ meses: meses({ 1: 2 }) }, {}, JUNIO),
    mensaje: 'A junio: alcanzado 2, programado 6.',
    pasa: contextWith({ meses: meses({ 1: 6 }) }, {}, JUNIO),
    noAplica: sinCorte,
  },
  {
    code: 'AVA-04',
    falla: contextWith(
      { acumulacion: 'maximo', tendencia: 'Constante', meses: meses({ 1: 12, 4: 12, 6: 12 }) },
      {},
      JUNIO,
    ),
    mensaje: 'Sin reporte en 3 de 6 meses programados: febrero, marzo, mayo.',
    pasa: contextWith({ meses: meses({ 1: 6 }) }, {}, JUNIO),
    noAplica: sinCorte,
  },
  {
    code: 'AVA-05',
    falla: contextWith({ ...PORCENTUAL, meses: meses({ 1: 60, 2: 40 }) }),
    mensaje: 'En febrero dice 40, menos que 60 de enero.',
    pasa: contextWith({ ...PORCENTUAL, meses: meses({ 1: 40, 3: 60 }) }),
    noAplica: contextWith({ ...PORCENTUAL, tendencia: 'Constante', meses: meses({ 1: 60, 2: 40 }) }),
  },
  {
    code: 'AVA-06',
    falla: contextWith({ verificableEn: ' ', meses: meses({ 1: 1 }) }),
    mensaje: 'Hay avance sin evidencia en enero.',
    pasa: sano,
    noAplica: contextWith({ verificableEn: '', meses: meses({ 1: 0 }) }),
  },
  {
    code: 'AVA-07',
    falla: remembering({ mesesCerrados: [1, 2, 3] }, { meses: meses({ 1: 1 }) }),
    mensaje:
      'A marzo el semáforo es rojo (alcanzado 1, programado 3) y falta justificarlo: dato, causa, acción, proyección.',
    pasa: conAsientos(remembering({ mesesCerrados: [1, 2, 3] }, { meses: meses({ 1: 1 }) }), [justificacion()]),
    noAplica: contextWith({ meses: meses({ 1: 1 }) }),
  },
  {
    code: 'SEG-01',
    falla: conAsientos(sano, [evidencia({ linea: '99.9' })]),
    mensaje: 'LÍNEA dice «99.9», que no es una línea del plan o está en más de una sección.',
    pasa: conEvidencia,
    noAplica: sano,
  },
  {
    code: 'SEG-02',
    falla: conAsientos(sano, [evidencia({ periodo: 'primer trimestre' })]),
    mensaje: 'PERIODO dice «primer trimestre», que no es un periodo.',
    pasa: conEvidencia,
    noAplica: sano,
  },
  {
    code: 'SEG-03',
    falla: conAsientos(sano, [evidencia({ mes: 5 })]),
    mensaje: 'MES dice 5, que no está en I trimestre (enero–marzo) de 2025.',
    pasa: conEvidencia,
    noAplica: conAsientos(sano, [evidencia({ mes: null })]),
  },
  {
    code: 'SEG-04',
    falla: conAsientos(sano, [evidencia({ cantidad: 'tres' })]),
    mensaje: 'CANTIDAD dice «tres», que no es un número igual o mayor que 0.',
    pasa: conAsientos(sano, [evidencia({ cantidad: 1 })]),
    noAplica: conEvidencia,
  },
  {
    code: 'SEG-05',
    falla: conAsientos(sano, [evidencia({ documento: null })]),
    mensaje: 'La evidencia no dice documento, oficio ni vínculo.',
    pasa: conAsientos(sano, [evidencia({ documento: null, oficio: 'DEO/12/2025' })]),
    noAplica: conAsientos(sano, [justificacion()]),
  },
  {
    code: 'SEG-06',
    falla: conAsientos(sano, [evidencia({ cantidad: 3 })]),
    mensaje: 'Las evidencias de enero suman 3 y lo capturado es 1.',
    pasa: conAsientos(sano, [evidencia({ cantidad: 1 })]),
    noAplica: conEvidencia,
  },
  {
    code: 'SEG-07',
    falla: conAsientos(sano, [evidencia(), evidencia({ registrada: '2025-03-01 09:00' })]),
    mensaje: 'La fila dice lo mismo que la 2.',
    pasa: conAsientos(sano, [evidencia(), evidencia({ oficio: 'DEO/12/2025' })]),
    noAplica: sano,
  },
  {
    code: 'SEG-08',
    falla: conAsientos(sano, [evidencia({ tipo: 'Anexo' })]),
    mensaje: 'TIPO dice «Anexo», que no es Justificación ni Evidencia.',
    pasa: conEvidencia,
    noAplica: sano,
  },
  {
    code: 'SEG-09',
    falla: conAsientos(sano, [evidencia()], 12),
    mensaje: 'Quedan 12 filas en blanco en Seguimiento.',
    pasa: conEvidencia,
    noAplica: sano,
  },
  {
    code: 'CAT-01',
    falla: contextWith({ dimension: 'Eficasia' }),
    mensaje: 'DIMENSIÓN dice «Eficasia»; ¿es «Eficacia»?',
    pasa: contextWith({ dimension: 'ECONOMIA' }),
    noAplica: contextWith({ dimension: '' }),
  },
  {
    code: 'CAT-02',
    falla: contextWith({ frecuencia: 'Cada tres meses' }),
    mensaje: 'FRECUENCIA dice «Cada tres meses».',
    pasa: contextWith({ frecuencia: 'bimestral' }),
    noAplica: contextWith({ frecuencia: ' ' }),
  },
  {
    code: 'CAT-03',
    falla: contextWith({ tendencia: 'Reducir' }),
    mensaje: 'TENDENCIA dice «Reducir»; ¿es «Reducción»?',
    pasa: contextWith({ tendencia: 'reduccion' }),
    noAplica: contextWith({ tendencia: '' }),
  },
  {
    code: 'CAT-04',
    falla: contextWith({}, {}, {}, {}, { ...PALABRAS, acumulacion: 'último' }),
    mensaje: 'ACUMULACIÓN dice «último»; ¿es «ultimo»?',
    pasa: contextWith({}, {}, {}, {}, PALABRAS),
    noAplica: sano,
  },
  {
    code: 'CAT-05',
    falla: aligned({ unidadMedida: 'Infome' }),
    mensaje: 'UNIDAD DE MEDIDA dice «Infome»; ¿es «Informe»?',
    pasa: aligned({ unidadMedida: 'INFORME' }),
    noAplica: contextWith({ unidadMedida: 'Infome' }),
  },
  {
    code: 'CAT-06',
    falla: aligned({ politicasGenerales: 'Igualdad e inclusion; Gestión de la calidad.' }),
    mensaje: 'Objetivo 1: POLÍTICAS GENERALES dice «Gestión de la calidad.»; ¿es «Gestión de calidad»?',
    pasa: aligned({ politicasGenerales: 'GESTION DE CALIDAD; 2.' }),
    noAplica: aligned({}),
  },
  {
    code: 'CAT-07',
    falla: aligned({ programa: '(3) Formación cívica' }),
    mensaje: 'Objetivo 1: NOMBRE DEL PROGRAMA dice «(3) Formación cívica».',
    pasa: aligned({ programa: '(2) Transparencia, archivo y datos personales' }),
    noAplica: contextWith({}),
  },
  {
    code: 'CRO-01',
    falla: contextWith({ mesInicial: null, mesFinal: null }),
    mensaje: 'Sin calendarización: falta MES INICIAL y MES FINAL.',
    pasa: sano,
    noAplica: { ...sano, mir: { ...sano.mir, secciones: [] } },
  },
  {
    code: 'CRO-02',
    falla: contextWith({ mesInicial: 9, mesFinal: 3 }),
    mensaje: 'La ventana va del mes 9 al 3.',
    pasa: sano,
    noAplica: contextWith({ mesFinal: null }),
  },
  {
    code: 'CRO-03',
    falla: contextWith({ programaCapturado: meses(MENSUAL) }),
    mensaje: 'El programa suma 11 y la meta es 12.',
    pasa: contextWith({ programaCapturado: meses({ ...MENSUAL, 12: 1 }) }),
    noAplica: sano,
  },
  {
    code: 'CRO-04',
    falla: contextWith({ mesInicial: 3, mesFinal: 5, programaCapturado: meses({ 3: 10, 8: 2 }) }),
    mensaje: 'Hay programa en agosto y la línea va de marzo a mayo.',
    pasa: contextWith({ mesInicial: 3, mesFinal: 5, programaCapturado: meses({ 3: 10, 5: 2, 8: 0 }) }),
    noAplica: contextWith({ mesInicial: null, programaCapturado: meses({ 3: 10, 8: 2 }) }),
  },
  {
    code: 'CRO-05',
    falla: contextWith({ frecuencia: 'Trimestral', mesInicial: 1, mesFinal: 2 }),
    mensaje: 'La frecuencia es trimestral y ninguno de sus periodos termina entre enero y febrero.',
    pasa: contextWith({ frecuencia: 'Bimestral', mesInicial: 4, mesFinal: 5 }),
    noAplica: contextWith({ frecuencia: 'Cada tres meses', mesInicial: 1, mesFinal: 2 }),
  },
  {
    code: 'CRO-06',
    falla: conPrograma({ formula: '=IF(ISNUMBER($U8),1,"")', valor: 1 }),
    mensaje: 'El programa está aceptado y 12 meses son todavía fórmula.',
    pasa: conPrograma({ valor: 1 }),
    noAplica: contextWith({}, {}, {}, {}, PALABRAS),
  },
  {
    code: 'CRO-07',
    falla: conPrograma({ valor: 'dos' }),
    mensaje: 'En enero del programa dice «dos», que no es un número.',
    pasa: conPrograma({ valor: 1 }),
    noAplica: contextWith({}, {}, {}, {}, PALABRAS),
  },
  {
    code: 'PRE-01',
    falla: contextWith({}, { presupuesto: { valor: 'mil pesos' } }),
    mensaje: 'PRESUPUESTO dice «mil pesos», que no es un número.',
    pasa: contextWith({}, { presupuesto: { valor: 1000 } }),
    noAplica: sano,
  },
  {
    code: 'PRE-02',
    falla: contextWith({ presupuesto: -10 }),
    mensaje: 'El presupuesto es -$10, menor que 0.',
    pasa: contextWith({ presupuesto: 10 }),
    noAplica: sano,
  },
  {
    code: 'PRE-03',
    falla: contextWith({ presupuesto: 60 }, {}, {}, declared(100)),
    mensaje: 'El total declarado es $100; las líneas registradas suman $60 (diferencia: $40).',
    pasa: contextWith({ presupuesto: 100 }, {}, {}, declared(100)),
    noAplica: contextWith({ presupuesto: 60 }, {}, {}, declared(null)),
  },
  {
    code: 'ENT-01',
    falla: contextWith({}, {}, { destinatarios: 'JEE; CECCOE (2024-13 a 2025-06)' }),
    mensaje: 'En Destinatarios del informe no se entiende la vigencia de «CECCOE (2024-13 a 2025-06)».',
    pasa: contextWith({}, {}, { destinatarios: 'JEE; CECCOE (2024-09 a 2025-06)' }),
    noAplica: sano,
  },
  {
    code: 'ENT-02',
    falla: delivering({ entregado: 'la semana pasada' }),
    mensaje: 'En ENTREGADO dice «la semana pasada» (2025-B1, JEE).',
    pasa: delivering({ entregado: '14/03/2025' }),
    noAplica: delivering({ fechaLimite: '' }),
  },
  {
    code: 'ENT-03',
    falla: delivering({ entregado: '2025-03-14', recibido: '2025-03-10' }),
    mensaje: 'RECIBIDO dice 10 de marzo de 2025, antes de ENTREGADO, 14 de marzo de 2025 (2025-B1, JEE).',
    pasa: delivering({ entregado: '2025-03-14', recibido: '2025-03-14' }),
    noAplica: delivering({ entregado: '2025-03-14' }),
  },
  {
    code: 'ENT-04',
    falla: delivering({}, { mesDeCorte: 3 }),
    mensaje: 'Venció el 10 de marzo de 2025 y no se ha entregado (2025-B1, JEE).',
    pasa: delivering({ entregado: '2025-03-31' }, { mesDeCorte: 3 }),
    noAplica: delivering({}),
  },
  {
    code: 'ENT-05',
    falla: delivering({}, { destinatarios: 'JEE; COE (2025-02)' }),
    mensaje: 'Falta 1 entrega por preparar: 2025-B1, COE.',
    pasa: delivering({}),
    noAplica: contextWith({}, {}, { destinatarios: 'JEE' }),
  },
  {
    code: 'ENT-06',
    falla: delivering({}, { destinatarios: null }),
    mensaje: '6 entregas ya no se piden: 2025-B1, JEE; 2025-B2, JEE; 2025-B3, JEE; 2025-B4, JEE; 2025-B5, JEE…',
    pasa: delivering({}),
    noAplica: sano,
  },
  {
    code: 'JGE-01',
    falla: withFormas([renglonJge({ particulares: 'Uno' }), renglonJge({ ordinaria: 'Dos' })]),
    mensaje: '2 filas no dicen de qué informe son.',
    pasa: withFormas([renglonJge({ numero: '1', particulares: 'Uno' }), renglonJge({ ordinaria: 'Dos' })]),
    noAplica: withFormas([]),
  },
  {
    code: 'JGE-02',
    falla: withFormas([renglonJge({ numero: '1', entidad: 'Colima' }), renglonJge({ numero: '1', entidad: 'Sonora' })]),
    mensaje: 'El informe 1 dice cosas distintas, en filas distintas, en Entidad Federativa.',
    pasa: withFormas([renglonJge({ numero: '1', entidad: 'Colima' }), renglonJge({ numero: '2', entidad: 'Sonora' })]),
    noAplica: withFormas([]),
  },
  {
    code: 'JGE-03',
    falla: withFormas([], 12),
    mensaje: 'Quedan 12 filas en blanco en Informe JGE.',
    pasa: withFormas([], 50),
    noAplica: sano,
  },
  {
    code: 'ROL-01',
    falla: contextWith({}, {}, { titulares: 'ana@instituto' }),
    mensaje: 'En Personas titulares dice «ana@instituto», que no es un correo.',
    pasa: contextWith({}, {}, { titulares: 'ana@instituto.mx' }),
    noAplica: sano,
  },
  {
    code: 'ROL-02',
    falla: contextWith({}, {}, { capturistas: 'ana@instituto.mx: 40' }),
    mensaje: 'La MIR no tiene el objetivo 40, al que está limitada ana@instituto.mx.',
    pasa: contextWith({}, {}, { capturistas: 'ana@instituto.mx: 1' }),
    noAplica: sano,
  },
  {
    code: 'ROL-03',
    falla: contextWith(
      {},
      {},
      { titulares: 'ana@instituto.mx', lectores: 'ana@instituto.mx', capturistas: 'eva@instituto.mx' },
    ),
    mensaje: 'ana@instituto.mx está entre las personas lectoras y también en Personas titulares.',
    pasa: contextWith(
      {},
      {},
      { titulares: 'ana@instituto.mx', lectores: 'luis@instituto.mx', capturistas: 'eva@instituto.mx' },
    ),
    noAplica: sano,
  },
  {
    code: 'ROL-04',
    falla: contextWith({}, {}, { lectores: 'luis@instituto.mx' }),
    mensaje:
      'Hay personas lectoras y ninguna capturista: sólo captura quien está, con su correo, entre los editores del archivo.',
    pasa: contextWith({}, {}, { lectores: 'luis@instituto.mx', capturistas: 'ana@instituto.mx' }),
    noAplica: sano,
  },
  {
    code: 'CFG-03',
    falla: remembering({ mesesCerrados: [12] }, CUMPLIDA, JUNIO),
    mensaje: 'Mes de corte es junio, pero ya están cerrados los meses hasta diciembre.',
    pasa: remembering({ mesesCerrados: [2] }, CUMPLIDA, JUNIO),
    noAplica: sano,
  },
  {
    code: 'CFG-04',
    falla: contextWith({}, {}, { umbralVerde: 40, umbralAmarillo: 50 }),
    mensaje: 'El semáforo es verde desde 40.0% y amarillo desde 50.0%: ninguna línea puede quedar en amarillo.',
    pasa: contextWith({}, {}, { umbralVerde: 50, umbralAmarillo: 40 }),
    noAplica: contextWith({}, {}, { umbralVerde: null, umbralAmarillo: null }),
  },
  {
    code: 'CFG-01',
    falla: contextWith({}, {}, { reglasApagadas: 'CAP-01' }),
    mensaje: 'CAP-01 (Avance que no es un número) no se puede apagar: se revisa de todos modos.',
    pasa: contextWith({}, {}, { reglasApagadas: 'CAP-06' }),
    noAplica: sano,
  },
  {
    code: 'CFG-02',
    falla: contextWith({}, {}, { reglasApagadas: 'CAP-99' }),
    mensaje: 'No hay una regla CAP-99.',
    pasa: contextWith({}, {}, { reglasApagadas: 'cap-06, EST-12' }),
    noAplica: sano,
  },
];
