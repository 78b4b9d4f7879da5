import type { Configuracion } from '../mir/ajustes';
import { ROL_ELABORA, ROL_TITULAR } from '../text/reporte';
import { personaOf } from './campos';
import type { Firma } from './document';

/** Who signs a document, as Configuración names them; blank leaves a line to sign. */
export function firmasOf({ elabora, titular }: Configuracion): readonly Firma[] {
  return [
    { rol: ROL_ELABORA, ...personaOf(elabora) },
    { rol: ROL_TITULAR, ...personaOf(titular) },
  ];
}
