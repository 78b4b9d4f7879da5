import type { TipoDocumento } from '../../mir/documentos';
import { lastOf } from '../../mir/listas';
import { type DocumentoRegistrado, keyOfRegistro } from '../../mir/registro-documentos';
import { type RegistroLeido, readRegistroDocumentos } from '../../sheet/documentos';
import { findHoja } from '../../sheet/grid';
import { HOJA_DOCUMENTOS } from '../../sheet/hojas';
import { type LibroLeido, readLibro } from '../../sheet/read';
import type { Snapshot } from '../../sheet/state';
import { SIN_COMPROBAR } from '../../text/documentos';
import { needHojas } from '../hojas';
import { sinMir } from '../sin-mir';
import { refuse, type UseCase } from '../usecase';
import { createBases, decideDocumento } from './documento';
import { marksOf } from './registro-marcas';

/** Whether a document made today would say the same. */
export type EstadoDocumento = 'vigente' | 'cambió' | 'no se puede comprobar';

/** The newest document of its kind, period and part. */
export interface DocumentoHechoVista {
  readonly fila: number;
  /** "2025-03-31 09:05" */
  readonly fecha: string;
  readonly quien: string;
  readonly tipo: TipoDocumento | null;
  readonly documento: string;
  readonly periodo: string;
  readonly alcance: string;
  readonly archivo: string;
  readonly destino: string;
  /** A web address; "" where it was downloaded, and where the cell holds anything else. */
  readonly vinculo: string;
  readonly plantilla: string;
  readonly estado: EstadoDocumento;
  /** Why it cannot be told; "" where it can. */
  readonly motivo: string;
  /** Older ones of the same that the log has. */
  readonly anteriores: number;
}

export interface VistaRegistroDocumentos {
  /** false: no document was logged yet. */
  readonly hay: boolean;
  readonly documentos: readonly DocumentoHechoVista[];
  /** How many there are in all. */
  readonly total: number;
  /** Where the next step goes on; null: there is no more. */
  readonly siguiente: number | null;
  /** Whether the sheet does not say yet what was found here. */
  readonly porMarcar: boolean;
}

/** Documents that are made anew in one step: each takes up to half a second at a hundred lineas. */
export const POR_PASO = 20;

/** The documents of a key, from the oldest. */
interface GrupoRegistrado {
  readonly ultimo: DocumentoRegistrado;
  readonly todos: readonly DocumentoRegistrado[];
}

/** By kind, period and part, that of the newest document first. */
function groupRegistrados(documentos: readonly DocumentoRegistrado[]): GrupoRegistrado[] {
  const grupos = new Map<string, DocumentoRegistrado[]>();
  for (const d of documentos) {
    const clave = keyOfRegistro(d);
    const todos = grupos.get(clave) ?? [];
    todos.push(d);
    // Last in the map is what was made last.
    grupos.delete(clave);
    grupos.set(clave, todos);
  }
  return [...grupos.values()].reverse().flatMap((todos) => {
    const ultimo = lastOf(todos);
    return ultimo ? [{ ultimo, todos }] : [];
  });
}

export interface Comprobado extends GrupoRegistrado {
  readonly estado: EstadoDocumento;
  readonly motivo: string;
}

/** Makes the newest document of each of these again, and compares what it says. */
function checkRegistrados(libro: LibroLeido, snapshot: Snapshot, grupos: readonly GrupoRegistrado[]): Comprobado[] {
  const basesOf = createBases(libro, snapshot);
  return grupos.map((grupo): Comprobado => {
    const { tipo, textos } = grupo.ultimo;
    const unknown = (motivo: string): Comprobado => ({ ...grupo, estado: 'no se puede comprobar', motivo });
    if (tipo === null) return unknown(SIN_COMPROBAR.tipo);
    if (textos.huella === '') return unknown(SIN_COMPROBAR.huella);
    const { findings, vista } = decideDocumento(
      libro,
      { tipo, periodo: textos.periodo || null, alcance: textos.alcance || null },
      basesOf,
    );
    if (!vista) return unknown(findings[0]?.mensaje ?? '');
    return { ...grupo, estado: vista.huella === textos.huella ? 'vigente' : 'cambió', motivo: '' };
  });
}

/** The cell is people's to change, and what it says becomes a link: "javascript:" would run as the one who opens it. */
const WEB = /^https:\/\/\S+$/;

function vistaOf({ ultimo, todos, estado, motivo }: Comprobado): DocumentoHechoVista {
  const { fila, tipo, textos } = ultimo;
  const { fecha, quien, documento, periodo, alcance, archivo, destino, vinculo, plantilla } = textos;
  return {
    fila,
    fecha,
    quien,
    tipo,
    documento,
    periodo,
    alcance,
    archivo,
    destino,
    vinculo: WEB.test(vinculo) ? vinculo : '',
    plantilla,
    estado,
    motivo,
    anteriores: todos.length - 1,
  };
}

const NINGUNO: VistaRegistroDocumentos = { hay: false, documentos: [], total: 0, siguiente: null, porMarcar: false };

/** A step of the list, from the group `desde` on. */
export function stepOf(
  libro: LibroLeido,
  snapshot: Snapshot,
  registro: RegistroLeido,
  desde: number,
): { readonly comprobados: readonly Comprobado[]; readonly vista: VistaRegistroDocumentos } {
  const grupos = groupRegistrados(registro.documentos);
  const inicio = Math.max(0, Math.floor(desde));
  const comprobados = checkRegistrados(libro, snapshot, grupos.slice(inicio, inicio + POR_PASO));
  const fin = inicio + comprobados.length;
  return {
    comprobados,
    vista: {
      hay: grupos.length > 0,
      documentos: comprobados.map(vistaOf),
      total: grupos.length,
      siguiente: fin < grupos.length ? fin : null,
      porMarcar: marksOf(registro, comprobados, snapshot.ahora).length > 0,
    },
  };
}

/**
 * The documents that were made, the newest of each first, and whether today's would say the same. In steps: `desde` is
 * what the step before gave as `siguiente`. Nothing is written.
 */
export const documentosHechos: UseCase<{ readonly desde: number | null }, VistaRegistroDocumentos | null> = {
  needs: () => needHojas('valores'),
  decide(snapshot, { desde }) {
    const libro = readLibro(snapshot);
    if (!libro) return refuse(sinMir(snapshot));
    const registro = readRegistroDocumentos(findHoja(snapshot, HOJA_DOCUMENTOS));
    const vista = registro ? stepOf(libro, snapshot, registro, desde ?? 0).vista : NINGUNO;
    return { findings: [], plan: null, vista };
  },
};
