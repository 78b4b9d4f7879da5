import type { VistaPrevia } from '../../app/previa';
import type { VistaReconocimiento } from '../../app/vista';
import type { Duda } from '../../mir/model';
import type { Formas, Respuesta } from './respuesta';

/** A sheet as it was recognised (`huella`), to be taken as the plan. */
interface EntradaAdopcion {
  readonly hoja: string;
  readonly columnas: Readonly<Record<string, string | null>> | null;
  readonly huella: string;
  /** Where the sheet does not say the year; null or left out: the current one, with a doubt. */
  readonly ejercicio?: number | null;
  /** The `huella` of the preview that was shown (`verAdopcion`); null or left out: whatever is planned now. */
  readonly previa?: string | null;
}

/** Taking over a MIR that MIRador did not make. */
export interface ApiAdopcion {
  /**
   * What was recognised on a sheet (null: the likeliest), and how surely. `columnas` says what people confirmed: key of
   * the format -> letters of a column, the text of its header, or null where the sheet has no such column.
   */
  reconocer(entrada: {
    readonly hoja: string | null;
    readonly columnas: Readonly<Record<string, string | null>> | null;
  }): Respuesta & VistaReconocimiento;
  /** What `adoptar` would make; nothing is written. */
  verAdopcion(entrada: EntradaAdopcion): Respuesta & { readonly previa: VistaPrevia | null };
  /** Accepts it as the plan, as it was shown (`huella`): refused while a column is doubtful. */
  adoptar(
    entrada: EntradaAdopcion,
  ): Respuesta & { readonly lineas: number; readonly objetivos: number; readonly dudas: readonly Duda[] };
}

const FORMA_ADOPCION = {
  hoja: 'texto',
  columnas: 'objeto o nulo',
  huella: 'texto',
  ejercicio: 'número o nulo',
  previa: 'texto o nulo',
} as const;

export const FORMAS_ADOPCION: Formas<ApiAdopcion> = {
  reconocer: { hoja: 'texto o nulo', columnas: 'objeto o nulo' },
  verAdopcion: FORMA_ADOPCION,
  adoptar: FORMA_ADOPCION,
};
