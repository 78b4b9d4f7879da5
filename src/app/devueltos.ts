import { HOJA_CRONOGRAMA } from '../mir/cronograma';
import type { Finding } from '../mir/finding';
import type { Baseline } from '../sheet/baseline';
import { auditDrift, type Drift, findingsOfDrift } from '../sheet/drift';
import { enderezar } from '../sheet/enderezar';
import { layoutOf } from '../sheet/layout';
import type { Lugar } from '../sheet/lugar';
import type { Op } from '../sheet/op';
import { simulate } from '../sheet/simulate';
import type { Snapshot } from '../sheet/state';
import { AVISO_CAMBIO } from '../text/cambio';
import { appFinding } from './finding';

type Contenido = Extract<Drift, { faceta: 'contenido' }>;

/** Cells of MIR and Cronograma that say something else than a plan, each by the row and column that it is, wherever it stands. */
function listDistintas(
  baseline: Baseline,
  snapshot: Snapshot,
): { readonly lugar: Lugar; readonly celdas: Map<string, Contenido> } {
  const { mir } = baseline;
  const enderezado = enderezar(baseline, snapshot, {});
  const lugar = { mir, layout: layoutOf(mir), ahora: enderezado.ahora };
  const celdas = new Map<string, Contenido>();
  for (const d of auditDrift(baseline, enderezado)) {
    if (d.faceta !== 'contenido' || (d.hoja !== lugar.layout.hoja && d.hoja !== HOJA_CRONOGRAMA)) continue;
    const f = lugar.layout.filas[d.fila - 1];
    const objetivo = f && mir.secciones[f.seccion]?.objetivos[f.objetivo];
    const numero = f?.tipo === 'linea' ? objetivo?.lineas[f.linea]?.numero : `${objetivo?.numero}:${f?.linea}`;
    celdas.set([d.hoja, f?.tipo, f?.seccion, numero, d.columna].join('|'), d);
  }
  return { lugar, celdas };
}

/**
 * What a change gives back besides: cells that somebody typed over and that it has to write anyway (a formula beside a
 * row that moves). One aviso each, with what is there now. `propias`: cells that the change itself is about.
 */
export function findingsOfDevueltos(
  aceptada: Baseline,
  nueva: Baseline,
  snapshot: Snapshot,
  ops: readonly Op[],
  propias: readonly string[],
): Finding[] {
  const antes = listDistintas(aceptada, snapshot);
  if (antes.celdas.size === 0) return [];
  const despues = listDistintas(nueva, simulate(snapshot, ops));
  return [...antes.celdas].flatMap(([clave, d]) => {
    if (despues.celdas.has(clave)) return [];
    return findingsOfDrift([d], antes.lugar)
      .filter(({ hoja, celda }) => !propias.includes(`${hoja}!${celda}`))
      .map(({ hoja, celda, linea, mensaje }) =>
        appFinding('APP-49', [AVISO_CAMBIO.devuelve(mensaje)], { hoja, celda, linea }),
      );
  });
}
