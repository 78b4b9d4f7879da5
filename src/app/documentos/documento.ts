import type { TipoDocumento } from '../../mir/documentos';
import type { Finding } from '../../mir/finding';
import type { Periodo } from '../../mir/periods';
import { blocksReport } from '../../rules/index';
import { hashOf } from '../../sheet/fingerprint';
import { type LibroLeido, readLibro } from '../../sheet/read';
import type { Snapshot } from '../../sheet/state';
import { appFinding } from '../finding';
import { needHojas } from '../hojas';
import { checkPeriodo } from '../periodo';
import { sinMir } from '../sin-mir';
import { type Decision, refuse, type UseCase } from '../usecase';
import { baseOf, nameOf } from './base';
import { findClase } from './clases';
import { type FaltaVista, listFaltas } from './faltas';
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
  readonly tipo: TipoDocumento;
  readonly contenido: Exclude<Contenido, { readonly impide: unknown }>;
  /** File name without its extension. */
  readonly nombre: string;
  /** Hash of all that it says: another one, and the data have changed. */
  readonly huella: string;
  /** What it lacks, though it can be made. */
  readonly faltan: readonly FaltaVista[];
}

type Base = ReturnType<typeof baseOf>;

/** What documents of a workbook are made from, looked at once for each period, however many documents. */
export function createBases(libro: LibroLeido, snapshot: Snapshot): (periodo: Periodo | null) => Base {
  const known = new Map<string, Base>();
  return (periodo) => {
    const clave = periodo?.clave ?? '';
    const base = known.get(clave) ?? baseOf(libro, snapshot, periodo);
    known.set(clave, base);
    return base;
  };
}

/** The model of one document of a workbook that was read. */
export function decideDocumento(
  libro: LibroLeido,
  { tipo, periodo: clave, alcance }: EntradaDocumento,
  basesOf: (periodo: Periodo | null) => Base,
): Decision<VistaDocumento | null> {
  const clase = findClase(tipo);
  if (!clase) return refuse(appFinding('APP-110', [tipo]));
  const checked: { readonly periodo: Periodo | null } | { readonly finding: Finding } =
    clave === null ? { periodo: null } : checkPeriodo(clave, libro.mir);
  if ('finding' in checked) return refuse(checked.finding);
  const { periodo } = checked;
  if (clase.porPeriodo && periodo === null) return refuse(appFinding('APP-111', []));
  const base = basesOf(periodo);
  const bloqueos = clase.conCifras ? base.findings.filter(blocksReport) : [];
  if (bloqueos.length > 0) return refuse(...bloqueos);
  const contenido = clase.build({ ...base, libro, periodo, alcance });
  if ('impide' in contenido) return refuse(...contenido.impide);
  const { avisos = [], ...dicho } = contenido;
  const listas = 'documento' in contenido ? contenido.documento.listas : {};
  return {
    findings: avisos,
    plan: null,
    vista: {
      tipo: clase.tipo,
      contenido,
      nombre: nameOf(clase, libro.configuracion, libro.mir, periodo, alcance),
      huella: hashOf(JSON.stringify(dicho)),
      faltan: listFaltas(clase.tipo, base, alcance, listas),
    },
  };
}

/** The model of a document; null where it cannot be made, and the findings say why. Nothing is written. */
export const documento: UseCase<EntradaDocumento, VistaDocumento | null> = {
  needs: () => needHojas('valores'),
  decide(snapshot, entrada) {
    const libro = readLibro(snapshot);
    if (!libro) return refuse(sinMir(snapshot));
    return decideDocumento(libro, entrada, createBases(libro, snapshot));
  },
};
