import { type Configuracion, defaultConfiguracion } from '../../src/mir/ajustes';
import type { Finding } from '../../src/mir/finding';
import type { Mir } from '../../src/mir/model';
import { parsePeriodo } from '../../src/mir/periods';
import { type Seguimiento, SIN_SEGUIMIENTO } from '../../src/mir/seguimiento';
import { buildInformeAvance } from '../../src/report/avance';
import type { Documento } from '../../src/report/document';

interface Opciones {
  readonly periodo?: string;
  readonly config?: Partial<Configuracion>;
  readonly findings?: readonly Finding[];
  readonly seguimiento?: Seguimiento;
}

/** The informe of a MIR; V bimestre of 2024 unless told. */
export function informe(
  mir: Mir,
  { periodo = '2024-B5', config = {}, findings = [], seguimiento = SIN_SEGUIMIENTO }: Opciones = {},
): Documento {
  const parsed = parsePeriodo(periodo);
  if (parsed === null) throw new Error(`"${periodo}" is no period.`);
  const completa = defaultConfiguracion({ ejercicio: mir.ejercicio, mesDeCorte: 10, ...config });
  return buildInformeAvance({ mir, config: completa, periodo: parsed, findings, seguimiento });
}

export { bodyOf } from './html-palabras';
