import type { Finding } from '../../mir/finding';
import { DOCUMENTOS } from '../../text/barra-documentos';
import type { Hecho } from './datos';

/** What came of the last request: a sentence, links, and what is to be known or could not be done. */
export interface Resultado {
  /** Over the findings where nothing was done. */
  readonly titulo: string;
  /** null: it was not done. */
  readonly texto: string | null;
  readonly archivos: Hecho['archivos'];
  readonly findings: readonly Finding[];
}

export const NADA: Resultado = { titulo: DOCUMENTOS.noHecho, texto: null, archivos: [], findings: [] };

/** What is said of a document that was asked for, and of those of its files that the browser downloaded. */
export function resultOf(hecho: Hecho, bajados: readonly string[]): Resultado {
  const [principal] = hecho.archivos;
  const sentence = (): string => {
    if (!principal?.url) return bajados.length > 0 ? DOCUMENTOS.descargado(bajados) : '';
    if (bajados.length > 0) return DOCUMENTOS.descargadoYGuardado(principal.nombre);
    return hecho.yaEstaba ? DOCUMENTOS.yaEstaba(principal.nombre) : DOCUMENTOS.guardado(principal.nombre);
  };
  // What the sentence says already is not said twice.
  const findings = hecho.findings.filter((f) => f.code !== 'APP-126');
  const titulo = hecho.archivos.length > 0 ? DOCUMENTOS.noTodo : NADA.titulo;
  return { titulo, texto: hecho.ok ? sentence() : null, archivos: hecho.archivos, findings };
}
