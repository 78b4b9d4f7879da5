import type { Configuracion } from '../mir/ajustes';
import type { CronogramaKey } from '../mir/cronograma';
import type { Entrega } from '../mir/entregas';
import type { Finding, Severidad } from '../mir/finding';
import type { ColumnaKey } from '../mir/format';
import type { CambioCaptura, Modificacion } from '../mir/historia';
import type { ContextoCalculo } from '../mir/indicators';
import type { FormasEnHoja } from '../mir/informe-jge';
import type { Catalogos, Mir, Valor } from '../mir/model';
import type { Periodo } from '../mir/periods';
import type { Seguimiento } from '../mir/seguimiento';
import type { Revision } from './revision';

/** How much a rule looks at: one cell, one row, one block, or the whole MIR. */
export type Alcance = 'celda' | 'linea' | 'objetivo' | 'mir';

/** What is public of a rule: settings, the reference page and the sidebar are made from it. */
export interface ReglaInfo {
  /** Public and stable: "CAP-01". */
  readonly code: string;
  readonly severidad: Severidad;
  readonly scope: Alcance;
  readonly titulo: string;
  readonly explicacion: string;
  /** A case of it in one sentence, for the reference page. */
  readonly ejemplo: string;
  readonly remedio: string;
  /** Stops a report: only where a figure of the report itself would be wrong. */
  readonly bloquea: boolean;
  /** It speaks while somebody types or pastes too (app/editar.ts). */
  readonly alEditar?: true;
}

/** One cell of a linea as it stands on the sheet. */
export interface CeldaCruda {
  readonly a1: string;
  readonly valor: Valor;
  /** Canonical, "" when there is none. */
  readonly formula: string;
  /** Number format; null when it was not read. */
  readonly formato: string | null;
}

/** A linea's row as it stands on the sheet, before anything is understood. */
export interface LineaCruda {
  readonly hoja: string;
  readonly fila: number;
  celda(key: ColumnaKey): CeldaCruda;
}

/** A linea's row on Cronograma as it stands there. */
export interface CalendarioCrudo {
  readonly hoja: string;
  celda(key: CronogramaKey): CeldaCruda;
}

/** What a workbook remembers of itself. */
export interface HistoriaLibro {
  /** Months (1-12) that are closed. */
  readonly mesesCerrados: readonly number[];
  readonly modificaciones: readonly Modificacion[];
  /** What a month said when its period was closed; undefined while it is open, or where its snapshot is not at hand. */
  capturaAlCierre(seccion: number, numero: string, mes: number): number | null | undefined;
  /** Whether what a month (1-12) holds is a correction that came with its reason: then it may be negative. */
  esCorreccion(seccion: number, numero: string, mes: number): boolean;
  /** Yellow cells that changed since they were last known and that the Bitácora does not tell. */
  readonly sinRegistrar: readonly CambioCaptura[];
  /** Blocks of two lineas or more that were pasted at once, as the Bitácora tells them. */
  readonly pegados: readonly {
    readonly celdas: string;
    readonly fecha: string;
    readonly quien: string;
    readonly cuantas: number;
  }[];
  /** How many entries the Bitácora holds. */
  readonly registros: number;
}

export const SIN_HISTORIA: HistoriaLibro = {
  mesesCerrados: [],
  modificaciones: [],
  capturaAlCierre: () => undefined,
  esCorreccion: () => false,
  sinRegistrar: [],
  pegados: [],
  registros: 0,
};

/** All that a rule may look at. */
export interface RuleContext {
  readonly mir: Mir;
  readonly contexto: ContextoCalculo;
  /** The period that is to be closed: what is asked at a closing is asked as if it were closed as everything stands. */
  readonly porCerrar?: Periodo;
  readonly config: Configuracion;
  readonly catalogos: Catalogos;
  readonly historia: HistoriaLibro;
  readonly seguimiento: Seguimiento;
  /** The rows of the sheet Entregas; null where the workbook has none. */
  readonly entregas: readonly Entrega[] | null;
  /** The forms of the sheet Informe JGE; null where the workbook has none. */
  readonly formasJge: FormasEnHoja | null;
  /** The row of a linea on the sheet; null when there is no sheet behind the Mir. `seccion` counts from 0. */
  crudo(seccion: number, numero: string): LineaCruda | null;
  /** Its row on Cronograma; null when there is no such sheet or row. */
  calendario(seccion: number, numero: string): CalendarioCrudo | null;
}

/** A rule is a record: to add one, add it to its family and to its texts. */
export interface Rule extends ReglaInfo {
  /** Its findings, empty when it holds; null when there is nothing here that it speaks of. */
  check(revision: Revision): readonly Finding[] | null;
}

export interface ReglaResultado {
  readonly code: string;
  readonly resultado: 'cumple' | 'no cumple' | 'no aplica';
  readonly casos: number;
  /** Switched off in Configuración: not checked. */
  readonly apagada?: true;
}
