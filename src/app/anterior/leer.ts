import { readXlsx } from '../../intake/xlsx/leer';
import { HOJA_CRONOGRAMA } from '../../mir/cronograma';
import type { Finding } from '../../mir/finding';
import { ANEXO_1 } from '../../mir/format';
import { listLineas } from '../../mir/model';
import { findDano, HOJA_BASELINE } from '../../sheet/baseline';
import { findHoja, isVirgin } from '../../sheet/grid';
import { HOJA_CONFIGURACION, HOJA_TEXTOS } from '../../sheet/hojas';
import { type LibroLeido, readLibro } from '../../sheet/read';
import type { Snapshot } from '../../sheet/state';
import { appFinding } from '../finding';

/** What is read of last year's workbook: its plan and what people keep beside it, and where its progress stands. */
const HOJAS = [HOJA_BASELINE, ANEXO_1.hoja, HOJA_CRONOGRAMA, HOJA_CONFIGURACION, HOJA_TEXTOS] as const;

/** Last year's workbook, or why it cannot be read. */
type LibroAnterior = { readonly libro: LibroLeido; readonly snapshot: Snapshot } | { readonly finding: Finding };

/** A workbook that was uploaded, as one that is open: its values and formulas, nobody's rights. */
function snapshotOf(hojas: readonly Pick<Snapshot['hojas'][number], 'nombre' | 'valores' | 'formulas'>[]): Snapshot {
  return {
    hojas: hojas.map(({ nombre, valores, formulas }, i) => ({
      nombre,
      sheetId: i,
      filas: valores.length,
      columnas: valores.reduce((n, fila) => Math.max(n, fila.length), 0),
      oculta: nombre === HOJA_BASELINE,
      valores,
      formulas,
    })),
    locale: 'es_MX',
    usuario: '',
    ahora: '',
    puedeEditarProtegido: true,
  };
}

/**
 * The workbook that MIRador made last year, out of the bytes of its .xlsx. Without its sheet MIR the plan is still read.
 * INT-14 to INT-18 where it is no .xlsx that can be opened; APP-192 (not ours), APP-193 (damaged), APP-194 (of a later
 * version), APP-196 (without lineas).
 */
export function readAnterior(nombre: string, bytes: Uint8Array): LibroAnterior {
  const leido = readXlsx(nombre, bytes, HOJAS);
  if ('finding' in leido) return leido;
  const snapshot = snapshotOf(leido.hojas);
  const dano = findDano(snapshot);
  if (dano) {
    const finding = dano.posterior ? appFinding('APP-194', [nombre]) : appFinding('APP-193', [nombre, dano.fila]);
    return { finding };
  }
  if (isVirgin(findHoja(snapshot, HOJA_BASELINE))) return { finding: appFinding('APP-192', [nombre]) };
  const libro = readLibro(snapshot, true);
  if (!libro) throw new Error('A workbook whose accepted plan is sound could not be read.');
  if (listLineas(libro.mir).length === 0) return { finding: appFinding('APP-196', [nombre]) };
  return { libro, snapshot };
}
