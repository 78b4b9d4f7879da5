import type { Finding } from '../../mir/finding';
import type { Periodo } from '../../mir/periods';
import { blocksReport } from '../../rules/index';
import { hashOf } from '../../sheet/fingerprint';
import { readLibro } from '../../sheet/read';
import { appFinding } from '../finding';
import { needHojas } from '../hojas';
import { checkPeriodo } from '../periodo';
import { sinMir } from '../sin-mir';
import { refuse, type UseCase } from '../usecase';
import { baseOf, nameOf } from './base';
import { findClase } from './clases';
import type { Contenido } from './tipo';

/** Which document of which period; `periodo` and `alcance` null: none is said. */
export interface EntradaDocumento {
  readonly tipo: string;
  /** "2024-B5" */
  readonly periodo: string | null;
  /** What part of it, in words of its kind ("1/3": an objetivo; "1/3.2": a linea). */
  readonly alcance: string | null;
}

export interface VistaDocumento {
  readonly contenido: Exclude<Contenido, { readonly impide: unknown }>;
  /** File name without its extension. */
  readonly nombre: string;
  /** Hash of all that it says: another one, and the data have changed. */
  readonly huella: string;
}

/** The model of a document; null where it cannot be made, and the findings say why. Nothing is written. */
export const documento: UseCase<EntradaDocumento, VistaDocumento | null> = {
  needs: () => needHojas('valores'),
  decide(snapshot, { tipo, periodo: clave, alcance }) {
    const clase = findClase(tipo);
    if (!clase) return refuse(appFinding('APP-110', [tipo]));
    const libro = readLibro(snapshot);
    if (!libro) return refuse(sinMir(snapshot));
    const checked: { readonly periodo: Periodo | null } | { readonly finding: Finding } =
      clave === null ? { periodo: null } : checkPeriodo(clave, libro.mir);
    if ('finding' in checked) return refuse(checked.finding);
    const { periodo } = checked;
    if (clase.porPeriodo && periodo === null) return refuse(appFinding('APP-111', []));
    const base = baseOf(libro, snapshot, periodo);
    const bloqueos = clase.conCifras ? base.findings.filter(blocksReport) : [];
    if (bloqueos.length > 0) return refuse(...bloqueos);
    const contenido = clase.build({ ...base, libro, periodo, alcance, ahora: snapshot.ahora });
    if ('impide' in contenido) return refuse(...contenido.impide);
    const nombre = nameOf(clase, libro.configuracion, libro.mir, periodo, alcance);
    const { avisos = [], ...dicho } = contenido;
    return { findings: avisos, plan: null, vista: { contenido, nombre, huella: hashOf(JSON.stringify(dicho)) } };
  },
};
