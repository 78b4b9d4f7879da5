import { type Cierre, closedMonths } from '../mir/historia';
import { lastOf } from '../mir/listas';
import { listPeriodos, namePeriodo, type TipoPeriodo } from '../mir/periods';
import { HOJA_BASELINE, readBaseline } from '../sheet/baseline';
import { HOJA_CONFIGURACION } from '../sheet/hojas';
import { requireAdministrador } from './permiso';
import { sinMir } from './sin-mir';
import { refuse, type UseCase } from './usecase';
import type { PeriodoVista, VistaPeriodos } from './vista';

/** Kinds of period that can be closed, the usual one first. */
const TIPOS: readonly TipoPeriodo[] = ['bimestre', 'mes', 'trimestre', 'cuatrimestre', 'semestre', 'anio'];

function estadoOf(cierres: readonly Cierre[]): Omit<PeriodoVista, 'clave' | 'nombre'> {
  const ultimo = lastOf(cierres.filter((c) => !c.reapertura)) ?? lastOf(cierres);
  if (!ultimo) return { estado: 'abierto', fecha: '', quien: '', motivo: '' };
  const { reapertura } = ultimo;
  if (!reapertura) return { estado: 'cerrado', fecha: ultimo.fecha, quien: ultimo.quien, motivo: '' };
  const { fecha, quien, motivo, acuerdo } = reapertura;
  return { estado: 'reabierto', fecha, quien, motivo: `${motivo} (${acuerdo})` };
}

/** Every period of the ejercicio, and whether it is closed. Nothing is written. */
export const periodos: UseCase<null, VistaPeriodos | null> = {
  needs: () => ({ [HOJA_BASELINE]: 'valores', [HOJA_CONFIGURACION]: 'valores' }),
  decide(snapshot) {
    const baseline = readBaseline(snapshot);
    if (!baseline) return refuse(sinMir(snapshot));
    const { cierres, mir } = baseline;
    return {
      findings: [],
      plan: null,
      vista: {
        puedeCerrar: requireAdministrador(snapshot) === null,
        mesesCerrados: closedMonths(cierres),
        periodos: TIPOS.flatMap((tipo) => listPeriodos(mir.ejercicio, tipo)).map((p) => ({
          clave: p.clave,
          nombre: namePeriodo(p),
          ...estadoOf(cierres.filter((c) => c.periodo === p.clave)),
        })),
      },
    };
  },
};
