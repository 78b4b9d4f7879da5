import type { ClaveAjuste, TipoAjuste } from '../mir/ajustes';
import type { AjusteCambiado, VistaCambio } from './vista';

/** One way to answer a setting: what is written, what it is called, and what choosing it does. */
export interface OpcionAjuste {
  readonly valor: string;
  readonly nombre: string;
  readonly explica: string;
}

/** One setting as a form shows it. */
export interface AjusteVista {
  readonly clave: ClaveAjuste;
  readonly etiqueta: string;
  readonly ayuda: string;
  readonly tipo: TipoAjuste;
  /** As Configuración has it; "" where it is blank. */
  readonly valor: string;
  /** What a new workbook begins with; "" for nothing. */
  readonly defecto: string;
  /** What holds while it is blank; "": nothing else. */
  readonly enBlanco: string;
  /** Of a setting that is chosen from a list. */
  readonly opciones: readonly OpcionAjuste[];
  /** On Configuración: "B8". */
  readonly celda: string;
  /** Whose it is; "hoja": a formula or a closing writes it. */
  readonly quien: 'administradores' | 'titulares' | 'hoja';
  /** Whoever asks may change it. */
  readonly puede: boolean;
}

export interface VistaAjustes {
  readonly grupos: readonly {
    readonly grupo: string;
    readonly titulo: string;
    readonly intro: string;
    readonly ajustes: readonly AjusteVista[];
  }[];
  /** Sets of words: what each would write. */
  readonly juegos: readonly {
    readonly nombre: string;
    readonly valores: Readonly<Partial<Record<ClaveAjuste, string>>>;
  }[];
  /** What Configuración lists besides, to be looked at here and written there. */
  readonly catalogos: readonly {
    readonly titulo: string;
    readonly celda: string;
    readonly elementos: readonly string[];
  }[];
  /** Numbers of the objetivos as the list of capturistas names them. */
  readonly objetivos: readonly string[];
}

/** A change of settings before or after it is written. */
export interface VistaGuardarAjustes extends VistaCambio {
  readonly ajustes: readonly (AjusteCambiado & { readonly clave: ClaveAjuste })[];
  /** What it moves, in sentences. */
  readonly efectos: readonly string[];
}
