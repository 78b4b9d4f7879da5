import { contextWith } from '../../support/rule-context';
import { type Caso, sano } from './caso';

export const CASOS_ROL: readonly Caso[] = [
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
];
