import { normalizeText } from '../mir/text-number';
import { listTexto } from '../text/hoja';
import { type Tramo, tramosDe } from './alinear';
import { alinearConfiguracion, ayudaDeRenglon, isSinAjuste, nombreDeRenglon } from './alinear-configuracion';
import { isBlankRow } from './anclas';
import { C_AYUDA } from './blueprint/configuracion';
import type { Eje } from './eje';
import { isVirgin, textoEn, valorEn } from './grid';
import { escriturasDe, obraDe } from './obra';
import type { Op } from './op';
import { type Fuente, pickHoja } from './recoger';
import { reubicarFilas } from './reubicar';
import type { Causa, Desplazamiento, EstadoHoja, Rango } from './state';

const identidad = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

/** Columns are always where they are. */
function columnasQuietas(total: number): Eje {
  const de = identidad(total);
  return {
    sentido: 'columnas',
    de,
    lugar: de,
    sobran: [],
    ajenas: [],
    ultima: total - 1,
    total,
    enDuda: [],
    obra: { borrar: [], insertar: [], fisico: de, despues: null },
    escrituras: () => [],
    ausentes: [],
    sinComparar: [],
    desplazadas: [],
  };
}

/** Whether two rows say the very same. From 0. */
function sameRow(hoja: EstadoHoja, a: number, b: number): boolean {
  return identidad(hoja.columnas).every(
    (c) => JSON.stringify(valorEn(hoja, a + 1, c + 1)) === JSON.stringify(valorEn(hoja, b + 1, c + 1)),
  );
}

/** What became of the rows of Configuración; null: each is in its place. */
function ejeDeAjustes(hoja: EstadoHoja): Eje | null {
  const found = alinearConfiguracion(hoja);
  if (!found) return null;
  const { de, lugar, sobran } = found;
  const total = hoja.valores.length;
  const obra = obraDe(found, total);
  const ultima = lugar.reduce<number>((max, o) => Math.max(max, o ?? -1), -1);
  const etiquetas = new Map(de.flatMap((o) => (o === null ? [] : [[textoDe(hoja, o), o] as const])));
  const clasificadas = sobran.map((o) => {
    const original = isSinAjuste(hoja, o + 1) ? undefined : etiquetas.get(textoDe(hoja, o));
    const causa: Causa =
      original !== undefined
        ? 'duplicada'
        : isBlankRow(hoja, o + 1) || isSinAjuste(hoja, o + 1)
          ? 'insertada'
          : 'ajena';
    const exacta = original !== undefined && sameRow(hoja, o, original);
    return { o, causa, ajena: !isBlankRow(hoja, o + 1) && !exacta };
  });
  const ausentes = de.flatMap((o, d) => (o === null ? [d] : []));
  const desplazadas: Desplazamiento[] = [];
  const tell = (causa: Causa, nombre: string, esperada: number, encontrada: number, cuantas: number): void => {
    desplazadas.push({ hoja: hoja.nombre, tipo: 'ajuste', causa, nombre, esperada, encontrada, cuantas });
  };
  for (const { desde, cuantos } of tramosDe(ausentes)) {
    const nombres = identidad(cuantos).map((i) => `«${nombreDeRenglon(desde + i)}»`);
    tell('ausente', listTexto(nombres), desde + 1, 0, cuantos);
  }
  for (const causa of ['insertada', 'duplicada', 'ajena'] as const) {
    for (const { desde, cuantos } of tramosDe(clasificadas.flatMap((s) => (s.causa === causa ? [s.o] : [])))) {
      tell(causa, textoEn(hoja, desde + 1, 1), 0, desde + 1, cuantos);
    }
  }
  const movidas = (o: Tramo): void => {
    const nombre = `«${nombreDeRenglon(o.desde)}»`;
    tell('movida', nombre, o.desde + 1, (de[o.desde] ?? -1) + 1, o.cuantos);
  };
  escriturasDe(de, { ...obra, fisico: lugar, despues: null }).forEach(movidas);
  const enOtra = de.flatMap((o, d) => (o !== null && o !== lugar[d] ? [d] : []));
  return {
    sentido: 'filas',
    de,
    lugar,
    sobran,
    ajenas: clasificadas.filter((s) => s.ajena).map((s) => s.o),
    ultima,
    total,
    enDuda: [],
    obra,
    escrituras: () => escriturasDe(de, obra),
    ausentes,
    sinComparar: [...ausentes, ...enOtra].sort((x, y) => x - y),
    desplazadas,
  };
}

function textoDe(hoja: EstadoHoja, o: number): string {
  return normalizeText(textoEn(hoja, o + 1, 1));
}

/** What follows beyond the settings: catalogues and what people wrote. */
function withRest(fuente: Fuente, { ultima, total }: Eje): Fuente {
  return [...fuente, ...identidad(Math.max(0, total - ultima - 1)).map((i) => ultima + 1 + i)];
}

/** The sheet with every label, and the value beside it, on its row; catalogues stay on the rows where they are. */
function aligned(hoja: EstadoHoja, filas: Eje): EstadoHoja {
  const deAjuste = withRest(filas.de, filas);
  const quietas = withRest(filas.lugar, filas);
  // A sort of labels and values alone leaves the help where it was.
  const saysHelp = (o: number | null, d: number): boolean =>
    o !== null && textoEn(hoja, o + 1, C_AYUDA) === ayudaDeRenglon(d);
  const deAyuda = deAjuste.map((o, d) => (d >= filas.de.length || saysHelp(o, d) ? o : (quietas[d] ?? null)));
  return pickHoja(hoja, {
    filas: quietas,
    columnas: identidad(hoja.columnas),
    filasDe: (c) => (c + 1 === C_AYUDA ? deAyuda : c + 1 < C_AYUDA ? deAjuste : quietas),
    fuera: { filas: filas.sobran, columnas: [] },
  });
}

/** How Configuración is put straight: every value goes with its label, and Google brings back what points at them. */
export interface ConfiguracionEnderezada {
  /** What has to be kept: it goes below everything, before anything is taken out. */
  readonly guardar: readonly Op[];
  readonly filas: Eje;
  readonly columnas: Eje;
  readonly escrituras: readonly { readonly rango: Rango; readonly tocaCaptura: boolean }[];
  readonly alineada: EstadoHoja;
}

/** null: nothing of it is out of place, or nothing was ever written on it. */
export function enderezarConfiguracion(hoja: EstadoHoja | null): ConfiguracionEnderezada | null {
  if (!hoja || isVirgin(hoja)) return null;
  const filas = ejeDeAjustes(hoja);
  if (!filas) return null;
  return {
    guardar: reubicarFilas(hoja, filas.ajenas, filas.ultima).ops,
    filas,
    columnas: columnasQuietas(hoja.columnas),
    escrituras: filas.escrituras(true).map(({ desde, cuantos }) => ({
      rango: { fila: desde + 1, columna: 1, filas: cuantos, columnas: C_AYUDA },
      tocaCaptura: false,
    })),
    alineada: aligned(hoja, filas),
  };
}
