/**
 * The INE form "Informe que presentan los integrantes de la Junta General Ejecutiva sobre las actividades vinculadas con
 * los órganos desconcentrados" (three of them stand in the seeds), as data. Every field is the text of one cell
 * (`texto-rico.ts`); blank is "", never "0" or "_____".
 */

export const HOJA_INFORME_JGE = 'Informe JGE';

/** The fields of its head, in the order of the form. */
export const CAMPOS_JGE = ['direccion', 'entidad', 'fechaVisita', 'junta', 'distritos', 'objetivo'] as const;
export type CampoJge = (typeof CAMPOS_JGE)[number];

/** The six columns of its table, in the order of the form. */
export const COLUMNAS_JGE = ['convenios', 'particulares', 'oportunidad', 'ordinaria', 'pycipef', 'proyecto'] as const;
export type ColumnaJge = (typeof COLUMNAS_JGE)[number];

/** What stands below the table. */
export const PIE_JGE = ['personalCapacitado', 'observaciones'] as const;
export type PieJge = (typeof PIE_JGE)[number];

/** The columns of the sheet, in their order. */
export const CLAVES_JGE = ['numero', ...CAMPOS_JGE, ...COLUMNAS_JGE, ...PIE_JGE] as const;
export type ClaveJge = (typeof CLAVES_JGE)[number];

/** One row of "Asuntos relevantes tratados o a tratar en las visitas realizadas". */
export type AsuntoJge = Readonly<Record<ColumnaJge, string>>;

/** One form: a visit, or the activities of a month. */
export interface InformeJge extends Readonly<Record<CampoJge | PieJge, string>> {
  /** "1", "2"...: tells one form of the workbook from another. */
  readonly numero: string;
  readonly asuntos: readonly AsuntoJge[];
}
