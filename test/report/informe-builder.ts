import { type Configuracion, defaultConfiguracion } from '../../src/mir/ajustes';
import type { Finding } from '../../src/mir/finding';
import type { Modificacion } from '../../src/mir/historia';
import type { Mir } from '../../src/mir/model';
import { parsePeriodo } from '../../src/mir/periods';
import { type Seguimiento, SIN_SEGUIMIENTO } from '../../src/mir/seguimiento';
import { buildInformeAvance } from '../../src/report/avance';
import type { AlcanceAvance } from '../../src/report/avance/alcance';
import { previousPeriodo } from '../../src/report/avance/anterior';
import type { CifrasDePeriodo } from '../../src/report/avance/datos';
import type { Bloque, Documento, TipoFila } from '../../src/report/document';
import { wordsOf } from '../../src/report/words';

interface Opciones {
  readonly periodo?: string;
  readonly config?: Partial<Configuracion>;
  readonly findings?: readonly Finding[];
  readonly seguimiento?: Seguimiento;
  readonly alcance?: AlcanceAvance;
  readonly modificaciones?: readonly Modificacion[];
  /** Of what the period before is made; absent: of the same MIR. */
  readonly anterior?: Partial<CifrasDePeriodo>;
}

/** The informe of a MIR; V bimestre of 2024 unless told. */
export function informe(mir: Mir, opciones: Opciones = {}): Documento {
  const { periodo = '2024-B5', config = {}, findings = [], seguimiento = SIN_SEGUIMIENTO, alcance = null } = opciones;
  const { modificaciones = [], anterior = {} } = opciones;
  const parsed = parsePeriodo(periodo);
  if (parsed === null) throw new Error(`"${periodo}" is no period.`);
  const completa = defaultConfiguracion({ ejercicio: mir.ejercicio, mesDeCorte: 10, ...config });
  const previo = previousPeriodo(parsed);
  return buildInformeAvance({
    mir,
    config: completa,
    periodo: parsed,
    findings,
    seguimiento,
    alcance,
    modificaciones,
    anterior: previo && { mir, config: completa, modificaciones, fecha: null, ...anterior, periodo: previo },
  });
}

/** The blocks of a part of the document. */
export function parteOf(doc: Documento, clave: string): readonly Bloque[] {
  const parte = doc.partes.find((p) => p.clave === clave);
  if (!parte) throw new Error(`The document has no part ${clave}.`);
  return parte.bloques;
}

/** What a part of the document says. */
export function saidIn(doc: Documento, clave: string): string {
  return wordsOf({ ...doc, partes: [{ clave, bloques: parteOf(doc, clave) }] }).join(' ');
}

/** The rows of the tables of a part that are of one kind: the text of each cell. */
export function rowsIn(doc: Documento, clave: string, tipo: TipoFila = 'cuerpo'): string[][] {
  return parteOf(doc, clave).flatMap((b) =>
    b.tipo === 'tabla'
      ? b.filas
          .filter((f) => f.tipo === tipo)
          .map((f) => f.celdas.map((c) => c.parrafos.map((p) => p.map((t) => t.texto).join('')).join(' / ')))
      : [],
  );
}

export { bodyOf } from './html-palabras';
