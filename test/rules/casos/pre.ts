import { contextWith } from '../../support/rule-context';
import { type Caso, sano } from './caso';

const declared = (monto: number | null) => ({ presupuestoDeclarado: { monto, etiqueta: 'Total' } });

export const CASOS_PRE: readonly Caso[] = [
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
];
