import { FORMATO_CANTIDAD, FORMATO_MONEDA, FORMATO_TEXTO, nameOfColumna } from '../mir/columna';
import { COLUMNAS_CRONOGRAMA } from '../mir/cronograma';
import { ANEXO_1, COLUMNAS } from '../mir/format';
import type { CampoModificado, Modificacion } from '../mir/historia';
import type { Mir, Valor } from '../mir/model';
import { nameMes } from '../mir/periods';
import { CAMPO_MODIFICADO } from '../text/cambio';
import type { Baseline } from './baseline';
import { holdsForeign } from './facetas/contenido';
import { findHoja, isVirgin } from './grid';
import { HOJA_MODIFICACIONES } from './hojas';
import type { EstadoLibro } from './state';

const PROPIOS: Partial<Record<CampoModificado, string>> = CAMPO_MODIFICADO;

/** The field that changed, in the words of the format. */
export function nameOfCampo({ campo, antes, seccion }: Pick<Modificacion, 'campo' | 'antes' | 'seccion'>): string {
  if (campo === 'linea') return antes === null ? CAMPO_MODIFICADO.lineaAgregada : CAMPO_MODIFICADO.lineaMovida;
  if (campo === 'objetivo' && antes === null) return CAMPO_MODIFICADO.objetivoAgregado;
  if (campo === 'programa' && seccion < 0) return CAMPO_MODIFICADO.programaDelTitulo;
  const columna = [...COLUMNAS, ...COLUMNAS_CRONOGRAMA].find((c) => c.key === campo);
  return PROPIOS[campo] ?? (columna ? nameOfColumna(columna) : campo);
}

/** The format in which a value of that field is shown: numbers as numbers, text as text. */
function formatOf(campo: CampoModificado, valor: Valor): string {
  if (typeof valor !== 'number') return FORMATO_TEXTO;
  if (campo === 'monto') return FORMATO_MONEDA;
  return ANEXO_1.columnas.find((c) => c.key === campo)?.numberFormat ?? FORMATO_CANTIDAD;
}

/** A row of the sheet Modificaciones: its cells and their number formats. */
export interface FilaModificacion {
  readonly valores: readonly Valor[];
  readonly formatos: readonly string[];
}

export function rowOfModificacion(m: Modificacion, mir: Mir): FilaModificacion {
  const valores: readonly Valor[] = [
    mir.secciones[m.seccion]?.titulo ?? '',
    m.linea,
    nameOfCampo(m),
    m.antes,
    m.despues,
    nameMes(m.vigencia),
    m.instrumento,
    m.instancia,
    m.fecha,
    m.motivo,
    m.registrada,
    m.quien,
  ];
  return { valores, formatos: valores.map((valor) => formatOf(m.campo, valor)) };
}

/**
 * Whether a sheet that somebody made has the name that ours needs: then the first modificacion waits. Once there is
 * one, the sheet is ours and is drawn from the record.
 */
export function isModificacionesAjena({ modificaciones }: Baseline, libro: EstadoLibro): boolean {
  const hoja = findHoja(libro, HOJA_MODIFICACIONES);
  return modificaciones.length === 0 && hoja !== null && !isVirgin(hoja) && holdsForeign(hoja, []);
}
