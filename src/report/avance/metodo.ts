import { claveTendencia } from '../../mir/catalogos';
import { contextOf } from '../../mir/contexto';
import { ACUMULACIONES } from '../../mir/cronograma';
import { nameMes } from '../../mir/periods';
import { METODO, NOMBRES_ACUMULACION, TITULOS } from '../../text/reporte';
import type { Bloque } from '../document';
import { fechaDeCorte, fechaText } from '../fechas';
import type { DatosAvance } from './datos';

/** "90%": a threshold is a setting and is printed as it was set. */
function umbral(n: number): string {
  return `${n}%`;
}

/** How the report's cut-off stands to the one in force in the workbook. */
function corteNotes({ config, periodo }: DatosAvance): string[] {
  const vigente = contextOf(config).corte;
  if (vigente < 1) return [METODO.sinCorteVigente];
  return periodo.hasta > vigente ? [METODO.corteAdelantado(nameMes(vigente))] : [];
}

/** Whose figures these are, where the period is closed. */
function cierreNotes({ cierre }: DatosAvance): string[] {
  if (!cierre) return [];
  const fecha = fechaText(cierre.fecha.slice(0, 10));
  return [cierre.guardado ? METODO.segunCierre(fecha) : METODO.sinInstantanea(fecha)];
}

function acumulacionNote({ renglones }: DatosAvance): string[] {
  const partes = ACUMULACIONES.flatMap((a) => {
    const n = renglones.filter((r) => r.linea.acumulacion === a).length;
    return n === 0 ? [] : [NOMBRES_ACUMULACION[a](n)];
  });
  return partes.length === 0 ? [] : [METODO.acumulacion(partes.join('; '))];
}

/** Which formulas and settings gave the figures: only those that this report used. */
export function buildMetodo(datos: DatosAvance): Bloque[] {
  const { contexto, renglones, posteriores } = datos;
  const { verde, amarillo, morado } = contexto.umbrales;
  const propuestas = renglones.filter(
    (r) => r.indicador.programaEsPropuesto && r.indicador.programa.some((v) => v !== null),
  ).length;
  const reduccion = renglones.some((r) => claveTendencia(r.linea.tendencia) === 'reduccion');
  const notas = [
    METODO.corte(fechaDeCorte(datos.periodo)),
    ...cierreNotes(datos),
    ...(posteriores === 0 ? [] : [METODO.posteriores(posteriores)]),
    ...corteNotes(datos),
    ...(datos.cambiosDelPlan.posteriores.length === 0
      ? []
      : [METODO.planPosterior(datos.cambiosDelPlan.posteriores.length)]),
    ...(contexto.inicioSeguimiento > 1 ? [METODO.inicio(nameMes(contexto.inicioSeguimiento))] : []),
    ...acumulacionNote(datos),
    METODO.porcentaje,
    ...(reduccion ? [METODO.reduccion[contexto.formulaReduccion]] : []),
    ...(propuestas === 0 ? [] : [METODO.programa(propuestas)]),
    METODO.conteos(contexto.promedio),
    METODO.cumplidas,
    METODO.semaforo(umbral(verde), umbral(amarillo), umbral(morado)),
    METODO.redondeo,
    METODO.sinDatos,
  ];
  return [
    { tipo: 'encabezado', nivel: 1, texto: TITULOS.metodo },
    { tipo: 'lista', elementos: notas.map((texto) => [{ texto }]) },
  ];
}
