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

/** What a form says once, whatever its asuntos. */
export const PROPIOS_JGE = [...CAMPOS_JGE, ...PIE_JGE] as const;
export type PropioJge = (typeof PROPIOS_JGE)[number];

/** The columns of the sheet, in their order. */
export const CLAVES_JGE = ['numero', ...CAMPOS_JGE, ...COLUMNAS_JGE, ...PIE_JGE] as const;
export type ClaveJge = (typeof CLAVES_JGE)[number];

/** One row of "Asuntos relevantes tratados o a tratar en las visitas realizadas". */
export type AsuntoJge = Readonly<Record<ColumnaJge, string>>;

export const ASUNTO_EN_BLANCO = Object.fromEntries(COLUMNAS_JGE.map((c) => [c, ''])) as AsuntoJge;

/** One form: a visit, or the activities of a month. */
export interface InformeJge extends Readonly<Record<PropioJge, string>> {
  /** "1", "2"...: tells one form of the workbook from another. */
  readonly numero: string;
  readonly asuntos: readonly AsuntoJge[];
}

/** Fewer blank rows than these, and a repair puts more (FILAS_NUEVAS_JGE below the last one). A form has some ten. */
export const FILAS_LIBRES_JGE = 50;
export const FILAS_NUEVAS_JGE = 150;

/** A form as it stands on the sheet. */
export interface InformeEnHoja {
  readonly informe: InformeJge;
  /** Its rows, 1-based, in their order; they need not follow each other. */
  readonly filas: readonly number[];
  /** What two of its rows say differently though a form says it once. */
  readonly encontrados: readonly PropioJge[];
  /** false: no row gives its number; it goes by the next one that is free. */
  readonly numerado: boolean;
}

/** What the sheet says, and where. */
export interface FormasEnHoja {
  readonly informes: readonly InformeEnHoja[];
  /** Blank rows left below the last one. */
  readonly libres: number;
}
