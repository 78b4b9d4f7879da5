import { type Configuracion, defaultConfiguracion } from '../../src/mir/ajustes';
import { parseAlcance } from '../../src/mir/alcance';
import type { Modificacion } from '../../src/mir/historia';
import type { Mir } from '../../src/mir/model';
import { type Periodo, parsePeriodo } from '../../src/mir/periods';
import { type Evidencia, type Seguimiento, SIN_SEGUIMIENTO } from '../../src/mir/seguimiento';
import type { Documento } from '../../src/report/document';
import { buildFichas, type EntradaFichas } from '../../src/report/ficha';

export interface OpcionesFichas {
  /** null: as of the cut-off of `config`. */
  readonly periodo?: string | null;
  readonly config?: Partial<Configuracion>;
  readonly alcance?: string;
  readonly modificaciones?: readonly Modificacion[];
  readonly evidencias?: readonly Evidencia[];
  readonly cierre?: EntradaFichas['cierre'];
}

export function periodoOf(clave: string): Periodo {
  const periodo = parsePeriodo(clave);
  if (!periodo) throw new Error(`"${clave}" is no period.`);
  return periodo;
}

/** What fichas and rows to be published are made of; V bimestre of 2024 unless told. */
export function entradaOf(mir: Mir, opciones: OpcionesFichas = {}): EntradaFichas {
  const { periodo = '2024-B5', config = {}, alcance, modificaciones = [], evidencias = [], cierre = null } = opciones;
  const seguimiento: Seguimiento = { ...SIN_SEGUIMIENTO, evidencias };
  return {
    mir,
    config: defaultConfiguracion({ ejercicio: mir.ejercicio, mesDeCorte: 10, ...config }),
    periodo: periodo === null ? null : periodoOf(periodo),
    alcance: alcance === undefined ? null : parseAlcance(mir, alcance),
    modificaciones,
    seguimiento,
    cierre,
  };
}

/** The fichas of a MIR. */
export function fichas(mir: Mir, opciones: OpcionesFichas = {}): Documento {
  return buildFichas(entradaOf(mir, opciones));
}

/** A recorded change of the meta of a linea of the first seccion. */
export function ajuste(
  linea: string,
  antes: number | null,
  despues: number,
  cambios: Partial<Modificacion> = {},
): Modificacion {
  return {
    seccion: 0,
    linea,
    campo: 'metaPropuesta',
    antes,
    despues,
    instrumento: 'Acuerdo IEC/CG-12/2024',
    instancia: 'Consejo General',
    fecha: '2024-04-30',
    vigencia: 5,
    registrada: '2024-05-02 10:00',
    quien: 'ana@instituto.mx',
    motivo: '',
    ...cambios,
  };
}

/** A document that proves progress of a linea of the first seccion. */
export function evidencia(linea: string, mes: number | null, cambios: Partial<Evidencia> = {}): Evidencia {
  return {
    seccion: 0,
    linea,
    periodo: '2024-B1',
    fila: 3,
    registrada: '',
    quien: '',
    mes,
    documento: 'Acuse de entrega',
    oficio: `DECLE/0${mes ?? 0}/2024`,
    fecha: '2024-02-02',
    vinculo: '',
    cantidad: null,
    ...cambios,
  };
}
