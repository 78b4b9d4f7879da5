import type { TipoDocumento } from '../../mir/documentos';
import { parsePeriodo } from '../../mir/periods';
import type { Documento } from '../../report/document';
import { readLibro } from '../../sheet/read';
import { nombrePlantilla } from '../../text/plantilla';
import { appFinding } from '../finding';
import { sinMir } from '../sin-mir';
import { refuse, type UseCase } from '../usecase';
import { baseOf, nameOf } from './base';
import { findClase } from './clases';
import { documento } from './documento';

interface VistaModelo {
  readonly tipo: TipoDocumento;
  /** What a template is made for and held against: its fields, lists and parts are those of its kind. */
  readonly documento: Documento;
  /** How a template of this kind is called. */
  readonly nombre: string;
}

/**
 * A document of a kind, of the whole year, to make or to check a template: nobody reads what it says, so what stops a
 * document from being printed does not stop it.
 */
export const modeloDePlantilla: UseCase<{ readonly tipo: string }, VistaModelo | null> = {
  needs: () => documento.needs({ tipo: '', periodo: null, alcance: null }),
  decide(snapshot, { tipo }) {
    const clase = findClase(tipo);
    if (!clase) return refuse(appFinding('APP-110', [tipo]));
    const libro = readLibro(snapshot);
    if (!libro) return refuse(sinMir(snapshot));
    const periodo = clase.porPeriodo ? parsePeriodo(String(libro.mir.ejercicio)) : null;
    const contenido = clase.build({
      ...baseOf(libro, snapshot, periodo),
      libro,
      periodo,
      alcance: null,
    });
    if ('impide' in contenido) return refuse(...contenido.impide);
    if ('tablas' in contenido) return refuse(appFinding('APP-134', [tipo]));
    const nombre = nombrePlantilla(nameOf(clase, libro.configuracion, libro.mir, null, null));
    return { findings: [], plan: null, vista: { tipo: clase.tipo, documento: contenido.documento, nombre } };
  },
};
