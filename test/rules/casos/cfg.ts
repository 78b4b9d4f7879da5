import type { LineaAccion } from '../../../src/mir/model';
import { contextWith } from '../../support/rule-context';
import { type Caso, JUNIO, remembering, sano } from './caso';

const CUMPLIDA: Partial<LineaAccion> = { metaPropuesta: 12, meses: Array.from({ length: 12 }, () => 1) };

export const CASOS_CFG: readonly Caso[] = [
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
