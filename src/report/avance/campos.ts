import { ESTATUS_CLAVES } from '../../mir/contexto';
import { namePeriodo } from '../../mir/periods';
import { SEMAFOROS } from '../../mir/semaforo';
import { needsAttention } from '../../mir/tablero';
import { formatPesos, formatPorcentaje } from '../../mir/text-number';
import { camposComunes } from '../campos';
import { fechaText } from '../fechas';
import { sumPresupuesto } from '../presupuesto';
import { nameAlcance } from './alcance';
import { compareLineas } from './comparar';
import { type DatosAvance, groupOf, grupoOfSeccion } from './datos';

/** "enProceso" gives "totalEnProceso". */
function totalKey(clave: string): string {
  return `total${clave[0]?.toUpperCase() ?? ''}${clave.slice(1)}`;
}

/** How it compares with the period before; all "" in the first of the year. */
function camposDeComparacion(datos: DatosAvance): Record<string, string> {
  const { anterior } = datos;
  const comparacion = compareLineas(datos);
  if (!anterior || !comparacion) {
    const vacios = ['periodoAnterior', 'cumplidasAntes', 'programadasAntes', 'totalMejoran', 'totalRetroceden'];
    return Object.fromEntries(vacios.map((clave) => [clave, '']));
  }
  const { cumplidas, programadas } = groupOf(anterior.renglones).conteo;
  return {
    periodoAnterior: namePeriodo(anterior.periodo),
    cumplidasAntes: String(cumplidas),
    programadasAntes: String(programadas),
    totalMejoran: String(comparacion.porSentido.mejora),
    totalRetroceden: String(comparacion.porSentido.retrocede),
  };
}

/** The single facts of the informe, as printed. */
export function camposOf(datos: DatosAvance, nombre: string): Readonly<Record<string, string>> {
  const { mir, renglones, contexto, cierre, cambiosDelPlan } = datos;
  const { conteo } = grupoOfSeccion(datos, null);
  const count = (test: (r: (typeof renglones)[number]) => boolean): string => String(renglones.filter(test).length);
  return {
    ...camposComunes(datos, nombre),
    alcance: nameAlcance(mir, datos.alcance)?.entero ?? '',
    fechaCierre: cierre === null ? '' : fechaText(cierre.fecha.slice(0, 10)),
    totalObjetivos: String(mir.secciones.reduce((n, s) => n + s.objetivos.length, 0)),
    totalLineas: String(conteo.lineas),
    programadas: String(conteo.programadas),
    cumplidas: String(conteo.cumplidas),
    promedio: contexto.promedio ? formatPorcentaje(conteo.promedio, contexto.umbrales) : '',
    ...Object.fromEntries(SEMAFOROS.map((s) => [totalKey(s), count((r) => r.indicador.semaforo === s)])),
    totalSinSemaforo: count((r) => r.indicador.semaforo === null),
    ...Object.fromEntries(ESTATUS_CLAVES.map((clave) => [totalKey(clave), String(conteo.porEstatus[clave])])),
    totalSinReporte: count((r) => r.indicador.mesesSinReporte.length > 0),
    totalPorAtender: count((r) => needsAttention(r.indicador)),
    totalDesviaciones: count((r) => r.seguimiento.desviada),
    totalSinEvidencia: count((r) => r.seguimiento.sinEvidencia.length > 0),
    totalEvidencias: String(renglones.reduce((n, r) => n + r.seguimiento.evidencias.length, 0)),
    totalModificaciones: String(cambiosDelPlan.vigentes.length),
    ...camposDeComparacion(datos),
    presupuestoSuma: formatPesos(sumPresupuesto(renglones)),
    presupuestoDeclarado: formatPesos(mir.presupuestoDeclarado?.monto ?? null),
  };
}
