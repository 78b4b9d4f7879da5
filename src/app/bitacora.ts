import { type Configuracion, defaultConfiguracion } from '../mir/ajustes';
import { type ColumnaKey, MESES } from '../mir/format';
import { keyOfLinea, type LineaAccion } from '../mir/model';
import { formatCantidad } from '../mir/text-number';
import { withTextos } from '../mir/textos-del-plan';
import { renderCsv } from '../report/render/csv';
import { type Baseline, HOJA_BASELINE, readBaseline } from '../sheet/baseline';
import { type EntradaBitacora, entradaOf, readBitacora } from '../sheet/bitacora';
import { fingerprint, hashOf } from '../sheet/fingerprint';
import { findHoja } from '../sheet/grid';
import { HOJA_BITACORA, HOJA_CONFIGURACION } from '../sheet/hojas';
import type { Op } from '../sheet/op';
import { readLibro } from '../sheet/read';
import { readConfiguracion } from '../sheet/read-configuracion';
import { BITACORA_ENCABEZADO, lineaTexto, nombreExportacion } from '../text/bitacora';
import { appFinding } from './finding';
import { NECESIDAD_CIFRAS } from './hojas';
import { requireAdministrador } from './permiso';
import { anotar, opsDeBaseline } from './registrar';
import { sinMir } from './sin-mir';
import { refuse, type UseCase } from './usecase';
import type { EntradaBitacoraVista, VistaBitacora } from './vista';

/** How many entries a view shows. */
const ULTIMAS = 50;

/** What logging takes: the figures' sheets tell what is captured, the Bitácora what is already told. */
export const NECESIDAD_BITACORA = { ...NECESIDAD_CIFRAS, [HOJA_BITACORA]: 'valores' } as const;

function limiteOf(configuracion: Configuracion | null): number {
  const { limiteBitacora } = configuracion ?? defaultConfiguracion();
  // At least one stays: Sheets deletes no sheet's last row.
  return Math.max(
    1,
    typeof limiteBitacora === 'number' ? limiteBitacora : Number(defaultConfiguracion().limiteBitacora),
  );
}

function vistaOf(celdas: readonly string[]): EntradaBitacoraVista {
  const [fecha = '', quien = '', seccion = '', linea = '', campo = '', celda = '', antes = '', despues = ''] = celdas;
  return { fecha, quien, linea: lineaTexto(linea, seccion), campo, celda, antes, despues };
}

/** What the Bitácora holds, for its view. `activa` is the host's to know: it is a trigger. Nothing is written. */
export const bitacora: UseCase<{ readonly activa: boolean }, VistaBitacora> = {
  needs: () => ({ [HOJA_BASELINE]: 'valores', [HOJA_CONFIGURACION]: 'valores', [HOJA_BITACORA]: 'valores' }),
  decide(snapshot, { activa }) {
    const filas = readBitacora(snapshot)?.filas ?? [];
    const ultimas = filas.slice(-ULTIMAS).reverse();
    return {
      findings: [],
      plan: null,
      vista: {
        activa,
        puedeActivar: snapshot.puedeEditarProtegido && readBaseline(snapshot) !== null,
        registros: filas.length,
        limite: limiteOf(readConfiguracion(findHoja(snapshot, HOJA_CONFIGURACION))),
        ultimas: ultimas.map(({ celdas }) => vistaOf(celdas)),
      },
    };
  },
};

/** Makes the sheet, where there is none yet, before the trigger that writes on it. Only administradores may. */
export const prepararBitacora: UseCase<null, object | null> = {
  // Whole: one that was stopped while it was made is finished.
  needs: () => ({ ...NECESIDAD_BITACORA, [HOJA_BITACORA]: 'completa' }),
  decide(snapshot) {
    const libro = readLibro(snapshot);
    if (!libro) return refuse(sinMir(snapshot));
    const denied = requireAdministrador(snapshot, libro.configuracion);
    if (denied) return refuse(denied);
    const { ops, baseline } = anotar(libro, snapshot, []);
    const deBaseline = baseline === libro.baseline ? [] : opsDeBaseline(baseline, libro, snapshot);
    return { findings: [], plan: { ops: [...deBaseline, ...ops], huella: fingerprint(snapshot) }, vista: {} };
  },
};

/** The plan with what these entries told as its last known captures: they are about to be taken away. */
function keepConocido(baseline: Baseline, entradas: readonly EntradaBitacora[]): Baseline {
  const porLinea = new Map<string, Map<string, string | number | null>>();
  for (const e of entradas) {
    const clave = keyOfLinea(e.seccion, e.linea);
    porLinea.set(clave, (porLinea.get(clave) ?? new Map()).set(e.columna, e.despues));
  }
  const keep = (linea: LineaAccion, suyas: ReadonlyMap<string, string | number | null>): LineaAccion => {
    const texto = (columna: ColumnaKey, antes: string): string =>
      suyas.has(columna) ? String(suyas.get(columna) ?? '') : antes;
    const textos = {
      observaciones: texto('observaciones', linea.observaciones),
      verificableEn: texto('verificableEn', linea.verificableEn),
    };
    return {
      ...withTextos(linea, textos),
      meses: MESES.map((mes, i) => {
        const despues = suyas.has(mes) ? suyas.get(mes) : linea.meses[i];
        return typeof despues === 'number' ? despues : null;
      }),
    };
  };
  const secciones = baseline.mir.secciones.map((s, seccion) => ({
    ...s,
    objetivos: s.objetivos.map((o) => ({
      ...o,
      lineas: o.lineas.map((linea) => {
        const suyas = porLinea.get(keyOfLinea(seccion, linea.numero));
        return suyas ? keep(linea, suyas) : linea;
      }),
    })),
  }));
  return { ...baseline, mir: { ...baseline.mir, secciones } };
}

export interface VistaExportacion {
  readonly nombre: string;
  /** "" where there is nothing over the limit. */
  readonly csv: string;
  /** How many entries `csv` holds. */
  readonly registros: number;
  /** Names exactly these entries; null where there are none. */
  readonly huella: string | null;
  readonly quitados: number;
}

export interface EntradaExportacion {
  readonly recortar: boolean;
  /** What an export answered: only the entries that it gave are taken away. */
  readonly huella: string | null;
}

type FilaBitacora = NonNullable<ReturnType<typeof readBitacora>>['filas'][number];

/** How many entries, and a hash of what they say: entries put below them meanwhile do not change it. */
function huellaOf(filas: readonly FilaBitacora[]): string {
  return `${filas.length}-${hashOf(filas.map(({ celdas }) => celdas))}`;
}

/** The oldest entries as they were exported; null where they are not what stands first any more. At least one stays. */
function findExportadas(filas: readonly FilaBitacora[], huella: string | null): readonly FilaBitacora[] | null {
  const cuantas = Number.parseInt(huella ?? '', 10);
  if (!(cuantas > 0 && cuantas < filas.length)) return null;
  const primeras = filas.slice(0, cuantas);
  return huellaOf(primeras) === huella ? primeras : null;
}

/**
 * The oldest entries, those over the limit, as CSV with their `huella`. With `recortar` the entries of an export are
 * taken away, after what they told has been kept in the accepted plan as last known; where those are no longer the
 * oldest, none is (APP-65): nobody may have a copy of what stands there now.
 */
export const exportarBitacora: UseCase<EntradaExportacion, VistaExportacion | null> = {
  needs: () => NECESIDAD_BITACORA,
  decide(snapshot, { recortar, huella: pedida }) {
    const libro = readLibro(snapshot);
    if (!libro) return refuse(sinMir(snapshot));
    const denied = recortar ? requireAdministrador(snapshot, libro.configuracion) : null;
    if (denied) return refuse(denied);
    const filas = readBitacora(snapshot)?.filas ?? [];
    const limite = limiteOf(libro.configuracion);
    const sobran = filas.slice(0, Math.max(0, filas.length - limite));
    const viejas = recortar ? findExportadas(filas, pedida) : sobran;
    if (!viejas) return refuse(appFinding('APP-65', []));
    const primera = viejas[0];
    const ultima = viejas[viejas.length - 1];
    if (!primera || !ultima) {
      const ninguna = appFinding('APP-39', [formatCantidad(filas.length), formatCantidad(limite)]);
      return {
        findings: [ninguna],
        plan: null,
        vista: { nombre: '', csv: '', registros: 0, huella: null, quitados: 0 },
      };
    }
    const dia = (celdas: readonly string[]): string => (celdas[0] ?? '').slice(0, 10);
    const vista = {
      nombre: nombreExportacion(dia(primera.celdas), dia(ultima.celdas)),
      csv: renderCsv([BITACORA_ENCABEZADO, ...viejas.map(({ celdas }) => celdas)]),
      registros: viejas.length,
      huella: huellaOf(viejas),
      quitados: recortar ? viejas.length : 0,
    };
    if (!recortar) return { findings: [], plan: null, vista };
    const conocido = keepConocido(
      libro.baseline,
      viejas.flatMap(({ celdas }) => entradaOf(celdas) ?? []),
    );
    const quitar: Op = { tipo: 'eliminarFilas', hoja: HOJA_BITACORA, fila: 2, filas: ultima.fila - 1 };
    // A stop in between leaves them in both places, which says the same twice.
    const ops = opsDeBaseline(conocido, libro, snapshot);
    const huella = fingerprint(snapshot);
    const plan = ops.length === 0 ? { ops: [quitar], huella } : { ops, despues: [quitar], huella };
    return { findings: [], plan, vista };
  },
};
