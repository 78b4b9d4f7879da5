import { buildFichas } from '../../report/ficha';
import { alcanceDeIndicadores } from './indicadores';
import type { Clase } from './tipo';

/** Fichas técnicas of all indicators, of those of a part or of one; as of a period or of the cut-off in force. */
export const FICHA: Clase = {
  tipo: 'ficha',
  porPeriodo: false,
  conCifras: true,
  nombre: 'nombreFicha',
  build({ mir, config, periodo, cierre, modificaciones, libro: { seguimiento }, alcance: texto }) {
    const pedido = alcanceDeIndicadores(mir, texto);
    if ('impide' in pedido) return pedido;
    const { alcance } = pedido;
    return { documento: buildFichas({ mir, config, periodo, cierre, modificaciones, alcance, seguimiento }) };
  },
};
