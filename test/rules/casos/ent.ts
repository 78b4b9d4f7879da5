import { type Entrega, listEntregasPedidas, type PasoEntrega } from '../../../src/mir/entregas';
import { parseFecha } from '../../../src/mir/fecha';
import type { RuleContext } from '../../../src/rules/rule';
import { contextWith } from '../../support/rule-context';
import { type Caso, sano } from './caso';

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

export const CASOS_ENT: readonly Caso[] = [
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
];
