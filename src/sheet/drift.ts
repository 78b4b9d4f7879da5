import { ANEXO_1 } from '../mir/format';
import type { Baseline } from './baseline';
import { blueprint } from './blueprint';
import type { Enderezado } from './enderezar';
import type { Drift, Par } from './facetas/faceta';
import { FACETAS } from './facetas/index';
import { findHoja, isVirgin, newHoja } from './grid';
import { layoutOf, type TipoFila } from './layout';
import type { EstadoHoja, EstadoLibro, Rango, Snapshot } from './state';

export { findingsOfCompletados, findingsOfDrift } from './drift-findings';
export type { Drift } from './facetas/faceta';

/** A desired sheet beside what was observed of it. */
export function pairOf(deseada: EstadoHoja, observado: Snapshot): Par & { readonly ausente: boolean } {
  const found = findHoja(observado, deseada.nombre);
  const observada = found ?? newHoja(deseada.nombre, deseada.filas, deseada.columnas, deseada.oculta);
  const propietario = observado.acceso?.propietario ?? '';
  return {
    deseada,
    observada,
    nueva: isVirgin(found),
    usuario: observado.usuario,
    propietario,
    ausente: found === null,
    movidas: false,
  };
}

/** Without the rows that the sheet does not have yet: those that a repair puts at its end are told by a rule, once. */
function withoutRoom(deseada: EstadoHoja, { filas, valores: leidas }: EstadoHoja): EstadoHoja {
  if (!deseada.crece || deseada.filas <= filas) return deseada;
  const clip = (r: Rango): Rango => ({ ...r, filas: Math.max(0, Math.min(r.filas, filas + 1 - r.fila)) });
  const { formatos, fondos, estilos, validaciones, protecciones } = deseada;
  return {
    ...deseada,
    filas,
    valores: deseada.valores.slice(0, filas),
    formulas: deseada.formulas.slice(0, filas),
    ...(formatos && { formatos: formatos.slice(0, leidas.length) }),
    ...(fondos && { fondos: fondos.slice(0, leidas.length) }),
    ...(estilos && { estilos: estilos.slice(0, leidas.length) }),
    ...(validaciones && { validaciones: validaciones.slice(0, leidas.length) }),
    ...(protecciones && {
      protecciones: protecciones.map((p) => ({
        ...p,
        rango: p.rango && clip(p.rango),
        abiertos: p.abiertos.map(clip),
      })),
    }),
  };
}

/**
 * Everything in which a workbook differs from what its MIR wants. Facets that the snapshot did not read are skipped;
 * a sheet that is missing or blank is one difference. Rows and columns have to stand in their places.
 */
export function computeDrift(deseado: EstadoLibro, observado: Snapshot, movidas = false): Drift[] {
  return deseado.hojas.flatMap((deseada): Drift[] => {
    const hoja = deseada.nombre;
    const par = { ...pairOf(deseada, observado), movidas };
    if (par.nueva) return [{ faceta: 'hoja', hoja, estado: par.ausente ? 'ausente' : 'vacia' }];
    const sinSitio = { ...par, deseada: withoutRoom(deseada, par.observada) };
    return FACETAS.flatMap((faceta) => faceta.compare(sinSitio));
  });
}

const DE_RANGOS: readonly Drift['faceta'][] = ['combinadas', 'condicionales', 'nombres', 'protecciones'];
const DE_ENCABEZADO: readonly (TipoFila | undefined)[] = ['encabezado', 'mes'];

/**
 * What an audit tells of a workbook: what stands out of place, each once, and what differs apart from that. Of a row
 * that is nowhere only that is told; a formula that Google rewrote because rows moved says the same.
 */
export function auditDrift(baseline: Baseline, enderezado: Enderezado): Drift[] {
  const { alineado, desplazadas, sinAusentes, enLayout } = enderezado;
  const deseado = blueprint({ baseline, inicial: null }, alineado);
  // Whoever renames a sheet, or deletes the MIR, has every formula that names it rewritten.
  if (desplazadas.length === 0)
    return computeDrift(deseado, alineado, alineado.renombradas !== undefined || !findHoja(alineado, ANEXO_1.hoja));
  const conMovidas = new Set(desplazadas.filter((d) => d.causa === 'movida').map((d) => d.hoja));
  const { filas } = layoutOf(baseline.mir);
  // Headers and month numbers that changed places above captures that stay are told as columns out of order.
  const isTold = (d: Drift): boolean => {
    if (d.faceta !== 'contenido' || !DE_ENCABEZADO.includes(filas[d.fila - 1]?.tipo)) return false;
    const hoja = enderezado.hojas.find((h) => h.nombre === d.hoja);
    return hoja !== undefined && hoja.columnas.de[d.columna - 1] !== hoja.leidas[d.columna - 1];
  };
  const fuera = desplazadas.map((d): Drift => ({ faceta: 'posicion', hoja: d.hoja, desplazamiento: d }));
  const rest = computeDrift(
    { ...deseado, hojas: deseado.hojas.map(sinAusentes) },
    { ...alineado, hojas: alineado.hojas.map(sinAusentes) },
    true,
  );
  return [
    ...fuera,
    ...rest
      // Ranges are torn by the move itself.
      .filter((d) => !(conMovidas.has(d.hoja) && DE_RANGOS.includes(d.faceta)))
      .map((d): Drift => {
        if ('rango' in d) return { ...d, rango: { ...d.rango, ...enLayout(d.hoja, d.rango.fila, d.rango.columna) } };
        return d.faceta === 'contenido' ? { ...d, ...enLayout(d.hoja, d.fila, d.columna) } : d;
      })
      .filter((d) => !isTold(d)),
  ];
}
