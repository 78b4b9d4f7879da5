import { readRegistroDocumentos } from '../../sheet/documentos';
import { fingerprint } from '../../sheet/fingerprint';
import { findHoja } from '../../sheet/grid';
import { HOJA_DOCUMENTOS } from '../../sheet/hojas';
import { readLibro } from '../../sheet/read';
import { appFinding } from '../finding';
import { needHojas } from '../hojas';
import { sinMir } from '../sin-mir';
import { refuse, type UseCase } from '../usecase';
import { stepOf, type VistaRegistroDocumentos } from './registro-lista';
import { marksOf, opDeMarcas } from './registro-marcas';

/**
 * The same list, and the sheet marked with it: which documents were replaced by a later one, and of which the data have
 * changed, each with when that was seen. There is no clock that would tell by itself: the sheet knows what somebody saw.
 */
export const marcarDocumentos: UseCase<{ readonly desde: number | null }, VistaRegistroDocumentos | null> = {
  needs: () => needHojas('valores'),
  decide(snapshot, { desde }) {
    const libro = readLibro(snapshot);
    if (!libro) return refuse(sinMir(snapshot));
    const registro = readRegistroDocumentos(findHoja(snapshot, HOJA_DOCUMENTOS));
    if (!registro) return refuse(appFinding('APP-129', [], { hoja: HOJA_DOCUMENTOS }));
    const { comprobados, vista } = stepOf(libro, snapshot, registro, desde ?? 0);
    const op = opDeMarcas(registro, marksOf(registro, comprobados, snapshot.ahora));
    const plan = op && { ops: [op], huella: fingerprint(snapshot) };
    return { findings: [], plan, vista: { ...vista, porMarcar: false } };
  },
};
