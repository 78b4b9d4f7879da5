import { AJUSTES, cellOfAjuste, HOJA_CONFIGURACION } from '../mir/ajustes';
import { contextOf } from '../mir/contexto';
import { type Modificacion, modificacionesDe, numeroEntonces } from '../mir/historia';
import { computeIndicador } from '../mir/indicators';
import { lastOf } from '../mir/listas';
import { keyOfLinea, type LineaUbicada, listLineas } from '../mir/model';
import { nameMes, namePeriodo, type Periodo } from '../mir/periods';
import { formatCantidad, formatPorcentaje } from '../mir/text-number';
import { a1 } from '../sheet/a1';
import { findInstantanea, type Instantanea } from '../sheet/cierres';
import { type LibroLeido, readLibro } from '../sheet/read';
import { CAMPO_CIFRA, CAMPO_DIFERENCIA } from '../text/periodos';
import { type CampoComparado, camposComparados, isDeObjetivo } from './diferencias-campos';
import type { CifraVista, DiferenciaVista, VistaDiferencias } from './diferencias-vista';
import { appFinding } from './finding';
import { needHojas } from './hojas';
import { checkPeriodo } from './periodo';
import { sinMir } from './sin-mir';
import { refuse, type UseCase } from './usecase';

/** A linea now and when the period was closed; either may be missing. */
interface Pareja {
  readonly antes: LineaUbicada | null;
  readonly ahora: LineaUbicada | null;
}

function indexLineas(lineas: readonly LineaUbicada[]): Map<string, LineaUbicada> {
  return new Map(lineas.map((u) => [keyOfLinea(u.seccion, u.linea.numero), u]));
}

/** Lineas as they are now, each with what it was under the number that it had then; those that are gone, last. */
function pairLineas(libro: LibroLeido, { baseline: cerrado }: Instantanea): readonly Pareja[] {
  const cerradas = listLineas(cerrado.mir);
  const porNumero = indexLineas(cerradas);
  const { modificaciones } = libro.baseline;
  const parejas = listLineas(libro.mir).map((ahora): Pareja => {
    const numero = numeroEntonces(modificaciones, ahora.seccion, ahora.linea.numero, cerrado.modificaciones.length);
    return { ahora, antes: numero === null ? null : (porNumero.get(keyOfLinea(ahora.seccion, numero)) ?? null) };
  });
  const quedan = new Set(parejas.map(({ antes }) => antes));
  return [...parejas, ...cerradas.filter((u) => !quedan.has(u)).map((antes): Pareja => ({ antes, ahora: null }))];
}

const dueno = ({ antes, ahora }: Pareja): Pick<DiferenciaVista, 'seccion' | 'linea'> => {
  const u = ahora ?? antes;
  return { seccion: (u?.seccion ?? -1) + 1, linea: u?.linea.numero ?? '' };
};

/** The document that allows a change, or the reason of a correction. */
function porqueOf(modificacion: Modificacion | undefined): string {
  if (!modificacion) return '';
  const { instrumento, instancia, motivo } = modificacion;
  const documento = [instrumento, instancia].map((t) => t.trim()).filter((t) => t !== '');
  return documento.length > 0 ? documento.join(', ') : motivo.trim();
}

/** What was recorded of a linea, and of its objetivo, since the closing. */
function nuevasDe(
  { baseline: { modificaciones } }: LibroLeido,
  { baseline }: Instantanea,
  u: LineaUbicada,
): readonly Modificacion[] {
  const nuevas = modificaciones.slice(baseline.modificaciones.length);
  const propias = new Set(modificacionesDe(modificaciones, u.seccion, u.linea.numero));
  const delObjetivo = (m: Modificacion): boolean =>
    isDeObjetivo(m) && m.seccion === u.seccion && [m.linea, m.despues].includes(u.objetivo.numero);
  return nuevas.filter((m) => propias.has(m) || delObjetivo(m));
}

function comparePareja(
  pareja: Pareja,
  campos: readonly CampoComparado[],
  libro: LibroLeido,
  instantanea: Instantanea,
): DiferenciaVista[] {
  const { antes, ahora } = pareja;
  const { layout, filaDe, baseline } = libro;
  const fila = ahora ? filaDe(ahora.seccion, ahora.linea.numero) : null;
  const celdaEn = (columna: number): string => (fila === null ? '' : a1(fila, columna));
  if (antes && ahora) {
    const nuevas = nuevasDe(libro, instantanea, ahora);
    return campos.flatMap(({ nombre, hoja, columna, valorOf, isDe }) => {
      const [de, a] = [valorOf(antes), valorOf(ahora)];
      if (de === a) return [];
      const lugar = { campo: nombre, hoja, celda: celdaEn(columna) };
      return [{ ...dueno(pareja), ...lugar, antes: de, ahora: a, porque: porqueOf(lastOf(nuevas.filter(isDe))) }];
    });
  }
  const nueva = ahora && baseline.modificaciones.slice(instantanea.baseline.modificaciones.length);
  const alta = nueva?.filter(
    (m) => m.campo === 'linea' && m.seccion === ahora?.seccion && m.linea === ahora.linea.numero,
  );
  return [
    {
      ...dueno(pareja),
      campo: CAMPO_DIFERENCIA.linea,
      hoja: layout.hoja,
      celda: celdaEn(layout.columnas.lineaAccion),
      antes: antes?.linea.lineaAccion ?? CAMPO_DIFERENCIA.agregada,
      ahora: ahora?.linea.lineaAccion ?? CAMPO_DIFERENCIA.quitada,
      porque: porqueOf(lastOf(alta ?? [])),
    },
  ];
}

/** Settings that figures depend on and that say something else. */
function compareAjustes({ configuracion }: LibroLeido, { ajustes }: Instantanea): DiferenciaVista[] {
  return AJUSTES.flatMap(({ clave, etiqueta }) => {
    if (!(clave in ajustes) || clave === 'ultimoMesCerrado' || clave === 'mesDeCorte') return [];
    const [antes, ahora] = [ajustes[clave], configuracion[clave]].map((v) => String(v ?? ''));
    if (antes === undefined || ahora === undefined || antes === ahora) return [];
    const lugar = { hoja: HOJA_CONFIGURACION, celda: cellOfAjuste(clave).replace(/\$/g, '') };
    return [{ seccion: 0, linea: '', campo: etiqueta, ...lugar, antes, ahora, porque: '' }];
  });
}

/** Figures of a linea as of the end of the period, then and now, where they differ. */
function compareCifras(
  pareja: Pareja,
  { hasta }: Periodo,
  { configuracion }: LibroLeido,
  { ajustes }: Instantanea,
): CifraVista[] {
  const { antes, ahora } = pareja;
  if (!antes || !ahora) return [];
  const [de, a] = [
    { linea: antes.linea, contexto: contextOf({ ...configuracion, ...ajustes }, hasta) },
    { linea: ahora.linea, contexto: contextOf(configuracion, hasta) },
  ].map(({ linea, contexto }) => {
    const i = computeIndicador(linea, contexto);
    return [
      [CAMPO_CIFRA.alcanzado(nameMes(hasta)), formatCantidad(i.alcanzadoAlCorte)],
      [CAMPO_CIFRA.programado(nameMes(hasta)), formatCantidad(i.programadoAlCorte)],
      [CAMPO_CIFRA.porcentaje, formatPorcentaje(i.porcentaje, contexto.umbrales)],
      [CAMPO_CIFRA.estatus, i.palabraEstatus],
      [CAMPO_CIFRA.semaforo, i.semaforo ?? ''],
    ] as const;
  });
  return (de ?? []).flatMap(([campo, valor], i) => {
    const nuevo = a?.[i]?.[1] ?? '';
    return valor === nuevo ? [] : [{ ...dueno(pareja), campo, antes: valor, ahora: nuevo }];
  });
}

/** What is not as it was when the period was last closed, by which document, and what it does to its figures. Nothing is written. */
export const diferencias: UseCase<{ readonly periodo: string }, VistaDiferencias | null> = {
  needs: () => needHojas('valores'),
  decide(snapshot, { periodo: clave }) {
    const libro = readLibro(snapshot);
    if (!libro) return refuse(sinMir(snapshot));
    const checked = checkPeriodo(clave, libro.mir);
    if ('finding' in checked) return refuse(checked.finding);
    const { periodo } = checked;
    const cierre = lastOf(libro.baseline.cierres.filter((c) => c.periodo === periodo.clave));
    if (!cierre) return refuse(appFinding('APP-33', [namePeriodo(periodo)]));
    const instantanea = findInstantanea(snapshot, cierre);
    if (!instantanea) return refuse(appFinding('APP-37', [namePeriodo(periodo)]));
    const campos = camposComparados(libro, cierre.meses);
    const comparadas = pairLineas(libro, instantanea).map((pareja) => ({
      pareja,
      diferencias: comparePareja(pareja, campos, libro, instantanea),
      cifras: compareCifras(pareja, periodo, libro, instantanea),
    }));
    const cambiadas = comparadas.filter((c) => c.diferencias.length + c.cifras.length > 0);
    return {
      findings: [],
      plan: null,
      vista: {
        vigente: cierre.reapertura === null,
        diferencias: [...cambiadas.flatMap((c) => c.diferencias), ...compareAjustes(libro, instantanea)],
        cifras: cambiadas.flatMap((c) => c.cifras),
        lineas: cambiadas.map(({ pareja }) => ({
          ...dueno(pareja),
          titulo: libro.mir.secciones[dueno(pareja).seccion - 1]?.titulo.trim() ?? '',
          texto: (pareja.ahora ?? pareja.antes)?.linea.lineaAccion ?? '',
        })),
      },
    };
  },
};
