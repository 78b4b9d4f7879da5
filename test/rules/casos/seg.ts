import { conAsientos, evidencia, justificacion } from '../../support/seguimiento';
import { type Caso, sano } from './caso';

const conEvidencia = conAsientos(sano, [evidencia()]);

export const CASOS_SEG: readonly Caso[] = [
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
];
