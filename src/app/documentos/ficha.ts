import { parseAlcance } from '../../mir/alcance';
import { listLineas } from '../../mir/model';
import { buildFichas } from '../../report/ficha';
import { appFinding } from '../finding';
import type { Clase } from './tipo';

/** Fichas técnicas of all indicators, of those of an objetivo or of one; as of a period or of the cut-off in force. */
export const FICHA: Clase = {
  tipo: 'ficha',
  porPeriodo: false,
  conCifras: true,
  nombre: 'nombreFicha',
  build({ mir, config, periodo, cierre, modificaciones, libro, alcance: texto }) {
    if (listLineas(mir).length === 0) return { impide: [appFinding('APP-145', [])] };
    const alcance = texto === null ? null : parseAlcance(mir, texto);
    if (texto !== null && alcance === null) return { impide: [appFinding('APP-144', [texto])] };
    const { seguimiento } = libro;
    return { documento: buildFichas({ mir, config, periodo, cierre, modificaciones, alcance, seguimiento }) };
  },
};
