import { HOJA_CRONOGRAMA } from '../mir/cronograma';
import { ANEXO_1 } from '../mir/format';
import { lastOf } from '../mir/listas';
import { alignedHoja, columnasLeidas, type Devueltas, overlay } from './alineada';
import type { Alineacion } from './alinear';
import { alinearColumnas } from './alinear-columnas';
import { alinearFilas } from './alinear-filas';
import { anclasDe, type HojaAnclada } from './anclas';
import type { Baseline } from './baseline';
import { type Conocidas, conocidasDe } from './conocidas';
import { type Eje, ejeColumnas, ejeFilas } from './eje';
import {
  AJENAS,
  CON_TEXTO,
  claveDeCapturas,
  claveDeColumna,
  type EleccionEstructura,
  type Elegidas,
  ENCABEZADO,
  eleccionDe,
  eleccionDeEncabezados,
  eleccionesDeAusentes,
  eleccionesDeColumnas,
  RESTAURAR,
} from './elecciones';
import { enderezarConfiguracion } from './enderezar-configuracion';
import type { Sentido } from './estructura';
import { findHoja, isVirgin } from './grid';
import { HOJA_CONFIGURACION } from './hojas';
import { layoutOf } from './layout';
import type { Op } from './op';
import { dropLines } from './recoger';
import { reubicarColumnas, reubicarFilas } from './reubicar';
import type { Desplazamiento, EstadoHoja, Rango, Snapshot } from './state';

export type { EleccionEstructura, Elegidas } from './elecciones';

/** How one sheet is put straight. */
export interface HojaEnderezada {
  readonly nombre: string;
  /** What has to be kept, taken out and put in, in this order. */
  readonly ops: readonly Op[];
  /** Where what is wanted has to be written at once, each with all that moves in it. */
  readonly escrituras: readonly { readonly rango: Rango; readonly tocaCaptura: boolean }[];
  /** What is left over once that was written. */
  readonly despues: readonly Op[];
  readonly filas: Eje;
  readonly columnas: Eje;
  /** Observed column that each of ours is read from, as is chosen or recommended. Indices from 0. */
  readonly leidas: Eje['de'];
}

export interface Enderezado {
  /** The workbook as it would read with every linea and column in place; `observado` itself when nothing is displaced. */
  readonly alineado: Snapshot;
  readonly hojas: readonly HojaEnderezada[];
  readonly desplazadas: readonly Desplazamiento[];
  readonly elecciones: readonly EleccionEstructura[];
  /** Keys of the choices without which MIR and Cronograma stay as they are. */
  readonly pendientes: readonly string[];
  /** Where a cell of the layout stands now (1-based); null: nowhere. */
  ahora(hoja: string, fila: number, columna: number): { readonly fila: number; readonly columna: number } | null;
  /** The sheet of a blueprint, or the aligned one, without what is nowhere on the observed one. */
  sinAusentes(hoja: EstadoHoja): EstadoHoja;
  /** Place in the layout of what `sinAusentes` has on this row and column. */
  enLayout(hoja: string, fila: number, columna: number): { readonly fila: number; readonly columna: number };
}

const isInPlace = ({ lugar, sobran, ausentes }: Eje): boolean =>
  sobran.length === 0 && ausentes.length === 0 && lugar.every((o, i) => o === i);

function straight(nombre: string, { filas, columnas }: { filas: Eje; columnas: Eje }): boolean {
  return (
    nombre !== '' &&
    isInPlace(filas) &&
    isInPlace(columnas) &&
    filas.desplazadas.length + columnas.desplazadas.length === 0
  );
}

function structureOps(nombre: string, { obra }: Eje, sentido: Sentido): Op[] {
  const op = (tipo: 'eliminar' | 'insertar', desde: number, cuantos: number): Op =>
    sentido === 'filas'
      ? { tipo: `${tipo}Filas`, hoja: nombre, fila: desde + 1, filas: cuantos }
      : { tipo: `${tipo}Columnas`, hoja: nombre, columna: desde + 1, columnas: cuantos };
  return [
    ...[...obra.borrar].reverse().map((t) => op('eliminar', t.desde, t.cuantos)),
    ...obra.insertar.map((t) => op('insertar', t.desde, t.cuantos)),
  ];
}

function afterOps(nombre: string, { obra: { despues } }: Eje, sentido: Sentido): Op[] {
  if (!despues) return [];
  return sentido === 'filas'
    ? [{ tipo: 'eliminarFilas', hoja: nombre, fila: despues.desde + 1, filas: despues.cuantos }]
    : [{ tipo: 'eliminarColumnas', hoja: nombre, columna: despues.desde + 1, columnas: despues.cuantos }];
}

/** Rows of which all that is known has to be written, and the stretches of rows and columns in another order. */
function writesOf(
  anclas: HojaAnclada,
  { filas, columnas }: { filas: Eje; columnas: Eje },
  conTexto: { readonly filas: boolean; readonly columnas: boolean },
  devueltas: Devueltas,
): HojaEnderezada['escrituras'] {
  const ancho = anclas.columnas.length;
  const rows = filas.escrituras(conTexto.filas);
  const cols = columnas.escrituras(conTexto.columnas);
  const moved = (eje: Eje, sentido: Sentido): boolean => conTexto[sentido] && eje.enDuda.length > 0;
  const tocaCaptura = moved(filas, 'filas') || moved(columnas, 'columnas');
  const alto = Math.max(anclas.renglones.length, ...rows.map((t) => t.desde + t.cuantos));
  const lineas = anclas.renglones.flatMap((r) => (r.linea ? [r.f.fila] : []));
  const primera = lineas[0] ?? 1;
  const deLineas = { fila: primera, filas: (lastOf(lineas) ?? primera) - primera + 1, columnas: 1 };
  const known = [
    ...devueltas.filas.map((d) => ({ fila: d + 1, columna: 1, filas: 1, columnas: ancho })),
    ...devueltas.columnas.map((d) => ({ ...deLineas, columna: d + 1 })),
  ].map((rango) => ({ rango, tocaCaptura: anclas.nombre === ANEXO_1.hoja }));
  const derecha = Math.max(ancho, ...cols.map((t) => t.desde + t.cuantos));
  if (rows.length > 0 && cols.length > 0) {
    return [{ rango: { fila: 1, columna: 1, filas: alto, columnas: derecha }, tocaCaptura }, ...known];
  }
  return [
    ...rows.map((t) => ({ rango: { fila: t.desde + 1, columna: 1, filas: t.cuantos, columnas: ancho }, tocaCaptura })),
    ...cols.map((t) => ({ rango: { fila: 1, columna: t.desde + 1, filas: alto, columnas: t.cuantos }, tocaCaptura })),
    ...known,
  ];
}

interface Decidido {
  readonly hoja: HojaEnderezada;
  readonly alineada: EstadoHoja;
  readonly elecciones: readonly EleccionEstructura[];
  readonly pendientes: readonly string[];
}

/** The columns as people say that they are; until they do, as is likeliest. */
function readingOf(leidas: Alineacion, opcion: string | null | undefined): Alineacion {
  const otra = leidas.alternativa?.alineacion;
  return otra && (opcion === AJENAS || opcion === ENCABEZADO) ? otra : leidas;
}

function enderezarHoja(
  anclas: HojaAnclada,
  hoja: EstadoHoja,
  filaEncabezado: number,
  elegidas: Elegidas | 'recomendadas',
  conocidas: Conocidas,
): Decidido | null {
  const chosen = ({ clave, recomendada }: EleccionEstructura): string | undefined =>
    elegidas === 'recomendadas' ? recomendada : elegidas[clave];
  const leidas = alinearColumnas(anclas, hoja, filaEncabezado, conocidas);
  const deEncabezados = eleccionDeEncabezados(anclas, hoja, leidas);
  const deColumnas = readingOf(leidas, deEncabezados && chosen(deEncabezados));
  const deFilas = alinearFilas(anclas, hoja, deColumnas, filaEncabezado);
  if (deColumnas.intacta && deFilas.intacta) return null;
  const columnas = ejeColumnas(anclas, hoja, deColumnas);
  const filas = ejeFilas(anclas, hoja, columnas, deFilas);
  const ejes = { filas, columnas };
  const { nombre } = anclas;
  if (straight(nombre, ejes)) return null;

  const obligadas = (['filas', 'columnas'] as const).flatMap((sentido) => {
    const eleccion = eleccionDe(anclas, hoja, ejes, sentido, conocidas);
    return eleccion ? [{ sentido, eleccion }] : [];
  });
  const deAusentes =
    nombre === ANEXO_1.hoja
      ? [...eleccionesDeAusentes(anclas, filas, conocidas), ...eleccionesDeColumnas(anclas, columnas, conocidas)]
      : [];
  const isConTexto = (sentido: Sentido): boolean => {
    const found = obligadas.find((o) => o.sentido === sentido);
    return found !== undefined && (chosen(found.eleccion) ?? found.eleccion.recomendada) === CON_TEXTO;
  };
  const conTexto = { filas: isConTexto('filas'), columnas: isConTexto('columnas') };
  const necesarias = [...(deEncabezados ? [deEncabezados] : []), ...obligadas.map((o) => o.eleccion)];
  const restauradas = new Set(deAusentes.filter((e) => chosen(e) === RESTAURAR).map((e) => e.clave));
  // What Cronograma says of a linea is part of the plan: a row or column of it that was lost comes back with it.
  const comesBack = (clave: string): boolean => nombre === HOJA_CRONOGRAMA || restauradas.has(clave);
  const devueltas: Devueltas = {
    filas: filas.ausentes.filter((d) => {
      const { f, linea } = anclas.renglones[d] ?? {};
      return f && linea && comesBack(claveDeCapturas(nombre, f.seccion, linea.numero));
    }),
    columnas: columnas.ausentes.filter(
      (d) => anclas.dePersonas.includes(d) && comesBack(claveDeColumna(nombre, anclas.columnas[d]?.key ?? '')),
    ),
  };

  const abajo = reubicarFilas(hoja, filas.ajenas, filas.ultima);
  const alLado = reubicarColumnas(hoja, columnas.ajenas, columnas.ultima);
  const largo = abajo.ops.reduce((n, op) => (op.tipo === 'dimensionar' ? op.filas : n), hoja.filas);
  const kept = [
    ...abajo.ops,
    ...alLado.ops.map((op): Op => (op.tipo === 'dimensionar' ? { ...op, filas: Math.max(op.filas, largo) } : op)),
  ];
  return {
    hoja: {
      nombre,
      ops: [...kept, ...structureOps(nombre, columnas, 'columnas'), ...structureOps(nombre, filas, 'filas')],
      escrituras: writesOf(anclas, ejes, conTexto, devueltas),
      despues: [...afterOps(nombre, columnas, 'columnas'), ...afterOps(nombre, filas, 'filas')],
      filas,
      columnas,
      leidas: columnasLeidas(anclas, columnas, conTexto.columnas),
    },
    alineada: overlay(anclas, alignedHoja(anclas, hoja, ejes, conTexto), devueltas, filas.ausentes, conocidas),
    elecciones: [...necesarias, ...deAusentes],
    pendientes: necesarias.filter((e) => chosen(e) === undefined).map((e) => e.clave),
  };
}

/** The rows of Configuración: labels tell them, so there is nothing to choose. */
function decidirConfiguracion(hoja: EstadoHoja | null): Decidido[] {
  const found = enderezarConfiguracion(hoja);
  if (!found) return [];
  const { guardar, filas, columnas, escrituras, alineada } = found;
  const { nombre } = alineada;
  const ops = [...guardar, ...structureOps(nombre, filas, 'filas')];
  const despues = afterOps(nombre, filas, 'filas');
  return [
    {
      hoja: { nombre, ops, escrituras, despues, filas, columnas, leidas: columnas.de },
      alineada,
      elecciones: [],
      pendientes: [],
    },
  ];
}

/**
 * Matches every row and column of MIR and Cronograma to what the baseline wants, by what stands on them now. Blank ones
 * put in and ours that are missing are never in doubt; what was moved with captures is a choice, read as recommended
 * until it is made.
 */
export function enderezar(
  baseline: Baseline,
  observado: Snapshot,
  elegidas: Elegidas | 'recomendadas',
  conocidas: Conocidas = conocidasDe(baseline, observado),
): Enderezado {
  const layout = layoutOf(baseline.mir);
  const decididas = (['MIR', 'Cronograma'] as const).flatMap((cual): Decidido[] => {
    const hoja = findHoja(observado, cual === 'MIR' ? ANEXO_1.hoja : HOJA_CRONOGRAMA);
    if (!hoja || isVirgin(hoja)) return [];
    const anclas = anclasDe(baseline.mir, layout, cual);
    const decidida = enderezarHoja(anclas, hoja, layout.filaEncabezado, elegidas, conocidas);
    return decidida ? [decidida] : [];
  });
  decididas.push(...decidirConfiguracion(findHoja(observado, HOJA_CONFIGURACION)));
  const byName = new Map(decididas.map((d) => [d.hoja.nombre, d]));
  const hojas = observado.hojas.map((h) => byName.get(h.nombre)?.alineada ?? h);
  return {
    alineado: decididas.length === 0 ? observado : { ...observado, hojas },
    hojas: decididas.map((d) => d.hoja),
    desplazadas: decididas.flatMap(({ hoja }) => [...hoja.columnas.desplazadas, ...hoja.filas.desplazadas]),
    elecciones: decididas.flatMap((d) => d.elecciones),
    pendientes: decididas.flatMap((d) => d.pendientes),
    ahora(nombre, fila, columna) {
      const found = byName.get(nombre)?.hoja;
      if (!found) return { fila, columna };
      const f = placeOf(found.filas, fila - 1);
      const c = placeOf({ ...found.columnas, de: found.leidas }, columna - 1);
      return f === null || c === null ? null : { fila: f + 1, columna: c + 1 };
    },
    sinAusentes(hoja) {
      const found = byName.get(hoja.nombre)?.hoja;
      return found ? dropLines(hoja, found.filas.sinComparar, found.columnas.sinComparar) : hoja;
    },
    enLayout(nombre, fila, columna) {
      const found = byName.get(nombre)?.hoja;
      if (!found) return { fila, columna };
      return {
        fila: skipOver(found.filas.sinComparar, fila),
        columna: skipOver(found.columnas.sinComparar, columna),
      };
    },
  };
}

/** Observed index of a place of the layout; beyond what is ours, that of the rest. */
function placeOf({ de, ultima }: Pick<Eje, 'de' | 'ultima'>, indice: number): number | null {
  return indice < de.length ? (de[indice] ?? null) : ultima + 1 + indice - de.length;
}

/** 1-based place in the whole of what has it in a list without `fuera`. */
function skipOver(fuera: readonly number[], place: number): number {
  let found = place;
  for (const i of fuera) if (i + 1 <= found) found++;
  return found;
}
