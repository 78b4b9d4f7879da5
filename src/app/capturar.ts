import { HOJA_MODIFICACIONES } from '../sheet/hojas';
import { readLibro } from '../sheet/read';
import { NECESIDAD_BITACORA } from './bitacora';
import {
  checkEntrada,
  type EntradaCapturar,
  findTextoLargo,
  judgeCaptura,
  locateCaptura,
  mesaDeCaptura,
} from './captura';
import { planDeCapturas } from './captura-plan';
import { sinMir } from './sin-mir';
import { type Necesidad, refuse, type UseCase } from './usecase';

export type { EntradaCapturar } from './captura';

export interface VistaCapturar {
  readonly hoja: string;
  readonly celda: string;
}

/** What captures look at: the figures, who captured what, and the modificaciones that those of a closed month join. */
export const NECESIDAD_CAPTURAR: Necesidad = { ...NECESIDAD_BITACORA, [HOJA_MODIFICACIONES]: 'valores' };

/**
 * Captures one month of a linea: exactly the yellow cell that was asked for, and OBSERVACIONES when text comes with it.
 * Staff may do it: no protected cell is touched. Whoever may write the Bitácora does so in the same plan. A closed month
 * is for administradores, with the reason, and is recorded as a modificacion.
 */
export const capturar: UseCase<EntradaCapturar, VistaCapturar | null> = {
  needs: () => NECESIDAD_CAPTURAR,
  decide(snapshot, entrada) {
    const [wrong] = checkEntrada(entrada);
    if (wrong) return refuse(wrong);
    const libro = readLibro(snapshot);
    if (!libro) return refuse(sinMir(snapshot));
    const mesa = mesaDeCaptura(libro, snapshot);
    const lugar = locateCaptura(mesa, entrada);
    if ('finding' in lugar) return refuse(lugar.finding);
    const juzgada = judgeCaptura(mesa, entrada, lugar);
    if ('finding' in juzgada) return refuse(juzgada.finding);
    const largo = findTextoLargo(mesa, juzgada);
    if (largo) return refuse(largo);
    return {
      findings: juzgada.findings,
      plan: planDeCapturas(mesa, [juzgada]),
      vista: { hoja: libro.layout.hoja, celda: juzgada.celda },
    };
  },
};
