import type { HistoriaLibro } from '../../../src/rules/rule';
import { meses } from '../../support/lineas';
import { contextWith } from '../../support/rule-context';
import { type Caso, remembering, sano } from './caso';

/** Enero was closed with 3. */
const CERRADO: Partial<HistoriaLibro> = {
  mesesCerrados: [1],
  capturaAlCierre: (_seccion, _numero, mes) => (mes === 1 ? 3 : undefined),
};

const PEGADO = { celdas: 'W8:X9', fecha: '2025-03-01 09:00', quien: '', cuantas: 4 };

const SIN_REGISTRAR = { seccion: 0, linea: '1.1', columna: 'febrero', antes: 1, despues: 2 } as const;

const sinCaptura = contextWith({});

export const CASOS_CAP: readonly Caso[] = [
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
];
