import type { Finding } from '../../mir/finding';
import { keyOfLinea, listLineas } from '../../mir/model';
import type { LibroLeido } from '../../sheet/read';
import { createFinder } from '../auditar-lineas';

/** What was found: of each linea, by its key, and of none of them; both in the order in which it is told. */
export interface PuntosDeInicio {
  readonly porLinea: ReadonlyMap<string, readonly Finding[]>;
  readonly sueltos: readonly Finding[];
}

/** Which linea each finding speaks of, as the tab Puntos says it. */
export function sortFindings(libro: LibroLeido, findings: readonly Finding[]): PuntosDeInicio {
  const lineaDe = createFinder(libro, listLineas(libro.mir));
  const porLinea = new Map<string, Finding[]>();
  const sueltos: Finding[] = [];
  for (const finding of findings) {
    const ubicada = lineaDe(finding);
    if (!ubicada) {
      sueltos.push(finding);
      continue;
    }
    const clave = keyOfLinea(ubicada.seccion, ubicada.linea.numero);
    const suyos = porLinea.get(clave);
    if (suyos) suyos.push(finding);
    else porLinea.set(clave, [finding]);
  }
  return { porLinea, sueltos };
}

/** Errors and advertencias: an aviso is only for information. */
export function isMal({ severidad }: Finding): boolean {
  return severidad !== 'aviso';
}
