import type { TipoDocumento } from '../../mir/documentos';
import { AVANCE } from './avance';
import { FICHA } from './ficha';
import { JGE } from './jge';
import { PAT } from './pat';
import type { Clase } from './tipo';
import { TRANSPARENCIA } from './transparencia';

/** Every kind of document that can be made. To add one: one file, one line. */
const CLASES: readonly Clase[] = [AVANCE, JGE, PAT, FICHA, TRANSPARENCIA];

/** The kind of this name; null where there is none. */
export function findClase(tipo: string): Clase | null {
  return CLASES.find((c) => c.tipo === (tipo as TipoDocumento)) ?? null;
}
