import type { EntradaRegistro } from '../app/documentos/registro-anotar';
import { appFinding } from '../app/finding';
import type { Finding } from '../mir/finding';
import { HOJA_DOCUMENTOS } from '../sheet/hojas';
import { SIN_REGISTRO } from '../text/documentos';
import { perform } from './driver';
import { loadRegistroDocumentos } from './lazy';

const aviso = (motivo: string): Finding => appFinding('APP-125', [motivo], { hoja: HOJA_DOCUMENTOS });

/** Of what stopped the log only that it did is told: the document is made, and that is what was asked for. */
function avisosOf(findings: readonly Finding[], hecho: boolean): readonly Finding[] {
  if (hecho) return findings;
  return findings.map((f) => {
    if (f.code === 'APP-125') return f;
    return aviso(f.code === 'APP-10' ? SIN_REGISTRO.ocupado : SIN_REGISTRO.rechazada);
  });
}

/**
 * Writes down a document that was made: one write, once the sheet is there. It never fails: whoever has a document in
 * hand, or in their Drive, is not to lose it because the log could not be written.
 */
export function logDocumento(entrada: EntradaRegistro): readonly Finding[] {
  const { anotarDocumento, crearRegistro } = loadRegistroDocumentos();
  try {
    const { findings, vista } = perform(anotarDocumento, entrada);
    if (vista?.anotado !== 'sin hoja') return avisosOf(findings, vista !== null);
    const creado = perform(crearRegistro, entrada);
    return avisosOf(creado.findings, creado.vista !== null);
  } catch (error) {
    console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return [aviso(SIN_REGISTRO.rechazada)];
  }
}
