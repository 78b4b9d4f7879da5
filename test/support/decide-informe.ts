import { documento } from '../../src/app/documentos/documento';
import type { Documento } from '../../src/report/document';
import type { Snapshot } from '../../src/sheet/state';

/** The informe de avance of a period, as the use case decides it. */
export function decideInforme(snapshot: Snapshot, periodo: string) {
  return documento.decide(snapshot, { tipo: 'avance', periodo, alcance: null });
}

/** Its model; throws where it cannot be made. */
export function informeOf(snapshot: Snapshot, periodo: string): Documento {
  const contenido = decideInforme(snapshot, periodo).vista?.contenido;
  if (!contenido || 'tablas' in contenido) throw new Error(`There is no informe of ${periodo}.`);
  return contenido.documento;
}
