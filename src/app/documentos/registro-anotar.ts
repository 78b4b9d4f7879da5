import type { TipoDocumento } from '../../mir/documentos';
import type { Destino } from '../../mir/registro-documentos';
import { CLAVES_REGISTRO, type ClaveRegistro } from '../../mir/registro-documentos';
import { blueprintDocumentos } from '../../sheet/blueprint/documentos';
import { permisosOf } from '../../sheet/blueprint/protection';
import { DOCUMENTOS_KEY, DOCUMENTOS_VALOR, readRegistroDocumentos, rowOfRegistro } from '../../sheet/documentos';
import { fingerprint } from '../../sheet/fingerprint';
import { findHoja, isVirgin } from '../../sheet/grid';
import { HOJA_DOCUMENTOS } from '../../sheet/hojas';
import type { Op } from '../../sheet/op';
import { planOf } from '../../sheet/plan';
import { readLibro } from '../../sheet/read';
import type { Snapshot } from '../../sheet/state';
import { DESTINO_TEXTO, SIN_REGISTRO, TIPO_TEXTO } from '../../text/documentos';
import { appFinding } from '../finding';
import { NECESIDAD_CIFRAS } from '../hojas';
import { mayAdministrar } from '../permiso';
import { sinMir } from '../sin-mir';
import { type Decision, refuse, type UseCase } from '../usecase';

/** A document that was made. */
export interface EntradaRegistro {
  readonly tipo: TipoDocumento;
  readonly periodo: string | null;
  readonly alcance: string | null;
  /** Name of its main file. */
  readonly archivo: string;
  readonly destino: Destino;
  readonly huella: string;
  /** "" where it was downloaded. */
  readonly vinculo: string;
  /** Name of its template; "": ours. */
  readonly plantilla: string;
}

export interface VistaAnotado {
  /** `sin hoja`: nothing was written, since the sheet is not there yet. */
  readonly anotado: 'sí' | 'ya estaba' | 'sin hoja';
}

function textosOf(e: EntradaRegistro, { ahora, usuario }: Snapshot): Record<ClaveRegistro, string> {
  return {
    fecha: ahora,
    quien: usuario,
    documento: TIPO_TEXTO[e.tipo].nombre,
    periodo: e.periodo ?? '',
    alcance: e.alcance ?? '',
    archivo: e.archivo,
    destino: DESTINO_TEXTO[e.destino],
    huella: e.huella,
    vinculo: e.vinculo,
    plantilla: e.plantilla,
    estado: '',
  };
}

const DE_LO_MISMO = ['documento', 'periodo', 'alcance', 'destino', 'huella', 'vinculo'] as const;

function decideAnotar(snapshot: Snapshot, entrada: EntradaRegistro): Decision<VistaAnotado | null> {
  const no = (motivo: string): Decision<null> => refuse(appFinding('APP-125', [motivo], { hoja: HOJA_DOCUMENTOS }));
  const hoja = findHoja(snapshot, HOJA_DOCUMENTOS);
  if (isVirgin(hoja)) return { findings: [], plan: null, vista: { anotado: 'sin hoja' } };
  const registro = readRegistroDocumentos(hoja);
  if (!registro) return no(SIN_REGISTRO.ajena);
  const { columnas, documentos, libres } = registro;
  if (CLAVES_REGISTRO.some((clave) => columnas[clave] === null)) return no(SIN_REGISTRO.sinColumna);
  const textos = textosOf(entrada, snapshot);
  // A file that stands in Drive is one however often it is asked for; each download is another.
  const isIt = (t: Readonly<Record<ClaveRegistro, string>>): boolean => DE_LO_MISMO.every((c) => t[c] === textos[c]);
  if (entrada.vinculo !== '' && documentos.some((d) => isIt(d.textos))) {
    return { findings: [], plan: null, vista: { anotado: 'ya estaba' } };
  }
  if (libres === 0 && !snapshot.puedeEditarProtegido) return no(SIN_REGISTRO.sinRenglones);
  const ops: Op[] = [{ tipo: 'anexar', hoja: HOJA_DOCUMENTOS, contenido: [rowOfRegistro(columnas, textos)] }];
  return { findings: [], plan: { ops, huella: fingerprint(snapshot) }, vista: { anotado: 'sí' } };
}

/**
 * Writes down a document that was made, one row below the others, whoever made it. Only the log itself is read, so it
 * costs the same whatever the MIR. What cannot be written down is told; the document is made all the same.
 */
export const anotarDocumento: UseCase<EntradaRegistro, VistaAnotado | null> = {
  needs: () => ({ [HOJA_DOCUMENTOS]: 'valores' }),
  decide: decideAnotar,
};

const PRIMERAS = Object.fromEntries(CLAVES_REGISTRO.map((clave, i) => [clave, i + 1])) as Record<ClaveRegistro, number>;

/** Makes the log, with its first row: only who may protect it can. */
export const crearRegistro: UseCase<EntradaRegistro, VistaAnotado | null> = {
  needs: () => ({ ...NECESIDAD_CIFRAS, [HOJA_DOCUMENTOS]: 'completa' }),
  decide(snapshot, entrada) {
    const libro = readLibro(snapshot);
    if (!libro) return refuse(sinMir(snapshot));
    const hoja = findHoja(snapshot, HOJA_DOCUMENTOS);
    // Somebody else made it meanwhile.
    if (!isVirgin(hoja)) return decideAnotar(snapshot, entrada);
    if (!mayAdministrar(snapshot, libro.configuracion)) {
      return refuse(appFinding('APP-125', [SIN_REGISTRO.sinHoja], { hoja: HOJA_DOCUMENTOS }));
    }
    const permisos = permisosOf(libro.configuracion, libro.baseline);
    const { ops } = planOf({ hojas: [blueprintDocumentos(permisos, hoja)] }, snapshot);
    const renglon: Op = {
      tipo: 'anexar',
      hoja: HOJA_DOCUMENTOS,
      contenido: [rowOfRegistro(PRIMERAS, textosOf(entrada, snapshot))],
    };
    const recordar: Op = { tipo: 'registrar', clave: DOCUMENTOS_KEY, valor: DOCUMENTOS_VALOR };
    return {
      findings: [],
      plan: { ops: [...ops, renglon, recordar], huella: fingerprint(snapshot) },
      vista: { anotado: 'sí' },
    };
  },
};
