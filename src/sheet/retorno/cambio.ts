import { forgetFormulas } from '../estructura';
import { contenidoEn } from '../facetas/contenido';
import { findHoja } from '../grid';
import type { Op, TipoOp } from '../op';
import { simulate } from '../simulate';
import type { EstadoHoja, Facetas, Snapshot } from '../state';
import { type CambioHoja, cambioDeHoja } from './cambio-hoja';
import { canonicalContenido, isFormula, shortHash } from './codigo';
import { isDeLineas } from './orden';

/** What a plan did to a workbook: as little as takes it back. Plain data. */
export interface CambioLibro {
  /** Sheets that it renamed: [before, after]. */
  readonly nombres: readonly (readonly [antes: string, despues: string])[];
  /** Sheets that it made, and the hash of their values: nobody has captured on them while it is the same. */
  readonly nuevas: readonly (readonly [hoja: string, huella: string])[];
  readonly borradas: readonly EstadoHoja[];
  readonly hojas: readonly CambioHoja[];
  readonly registros: readonly {
    readonly clave: string;
    readonly antes: string | null;
    /** As the plan says it: sheets that it makes have no id yet. */
    readonly despues: string | null;
  }[];
  /** What it wrote over without having read it. */
  readonly noLeidas: readonly { readonly hoja: string; readonly faceta: keyof Facetas }[];
}

/** Values of a sheet, its formulas and blanks left out: what people may have captured on it. */
export function valuesHash(hoja: EstadoHoja): string {
  const cells: string[] = [];
  hoja.valores.forEach((row, f) => {
    row.forEach((_, c) => {
      const contenido = contenidoEn(hoja, f + 1, c + 1);
      if (contenido !== null && !isFormula(contenido)) cells.push(`${f}:${c}:${canonicalContenido(contenido)}`);
    });
  });
  return shortHash(cells.join('\u0000'));
}

/** The facet that a kind of operation writes. */
const FACETA_DE: Partial<Record<TipoOp, keyof Facetas>> = {
  formatoNumero: 'formatos',
  fondo: 'fondos',
  estilo: 'estilos',
  validar: 'validaciones',
  anotar: 'notas',
  combinar: 'combinadas',
  separar: 'combinadas',
  condicionar: 'condicionales',
  proteger: 'protecciones',
  desproteger: 'protecciones',
  nombrar: 'nombres',
  quitarNombre: 'nombres',
  ancho: 'anchos',
  alto: 'altos',
  inmovilizar: 'inmovilizadas',
  graficar: 'graficos',
  quitarGrafico: 'graficos',
};

/** Follows the names of sheets through a plan: each operation by the name that its sheet had before; null: made by it. */
function followNames(observado: Snapshot, ops: readonly Op[]) {
  const original = new Map<string, string | null>(observado.hojas.map((h) => [h.nombre, h.nombre]));
  const known: { readonly op: Op; readonly hoja: string | null }[] = [];
  for (const op of ops) {
    if (op.tipo === 'registrar') {
      known.push({ op, hoja: null });
      continue;
    }
    if (op.tipo === 'crearHoja') original.set(op.hoja, null);
    const hoja = original.get(op.hoja);
    // A sheet that was not read: nothing is known of it, so nothing can be taken back.
    if (hoja === undefined) continue;
    if (op.tipo === 'renombrarHoja') {
      original.delete(op.hoja);
      original.set(op.nombre, hoja);
    }
    known.push({ op, hoja });
  }
  return { known, original };
}

/** What has to be kept so that a plan can be taken back: computed by going through it with `simulate`. */
export function computeCambio(observado: Snapshot, ops: readonly Op[]): CambioLibro {
  const { known, original } = followNames(observado, ops);
  const final = simulate(
    observado,
    known.map(({ op }) => op),
  );
  const finalOf = new Map([...original].flatMap(([ahora, antes]) => (antes === null ? [] : [[antes, ahora] as const])));
  const escritas = new Map<string, Op[]>();
  for (const { op, hoja } of known) {
    if (hoja !== null && 'hoja' in op) escritas.set(hoja, [...(escritas.get(hoja) ?? []), { ...op, hoja }]);
  }
  const movidas = [...escritas].flatMap(([hoja, suyas]) => (suyas.some(isDeLineas) ? [hoja] : []));
  const rewritten = (h: EstadoHoja): boolean => movidas.some((otra) => forgetFormulas(h, otra) !== h);

  const hojas = observado.hojas.flatMap((antes) => {
    const despues = findHoja(final, finalOf.get(antes.nombre) ?? antes.nombre);
    if (!despues) return [];
    const suyas = escritas.get(antes.nombre) ?? [];
    const cambio = cambioDeHoja(antes, despues, suyas, rewritten(antes), observado.usuario);
    return cambio ? [cambio] : [];
  });
  const nuevas = final.hojas.filter((h) => original.get(h.nombre) === null);
  return {
    nombres: [...finalOf].filter(([antes, ahora]) => antes !== ahora && findHoja(final, ahora) !== null),
    nuevas: nuevas.map((h) => [h.nombre, valuesHash(h)] as const),
    borradas: observado.hojas.filter((h) => !findHoja(final, finalOf.get(h.nombre) ?? h.nombre)),
    hojas,
    registros: known.flatMap(({ op }) => {
      if (op.tipo !== 'registrar' || !observado.registros) return [];
      const antes = observado.registros.find((r) => r.clave === op.clave)?.valor ?? null;
      return [{ clave: op.clave, antes, despues: op.valor }];
    }),
    noLeidas: unreadOf(observado, known),
  };
}

function unreadOf(observado: Snapshot, known: ReturnType<typeof followNames>['known']): CambioLibro['noLeidas'] {
  const found = new Map<string, CambioLibro['noLeidas'][number]>();
  for (const { op, hoja } of known) {
    const faceta = FACETA_DE[op.tipo];
    const antes = hoja === null ? null : findHoja(observado, hoja);
    if (hoja !== null && faceta && antes && antes[faceta] === undefined) {
      found.set(`${hoja} ${faceta}`, { hoja, faceta });
    }
  }
  return [...found.values()];
}
