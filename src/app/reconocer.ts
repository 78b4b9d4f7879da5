import type { HojaAjena } from '../intake/hoja/ajena';
import { nombreDe } from '../intake/hoja/columnas';
import type { ColumnasDichas, ProblemaDeColumna } from '../intake/hoja/confirmar';
import { type ClaveAjena, isClave } from '../intake/hoja/nombres';
import { type Reconocimiento, recognizeHoja } from '../intake/hoja/reconocer';
import { nameOfColumna } from '../mir/columna';
import type { Finding } from '../mir/finding';
import { ANEXO_1, COLUMNAS } from '../mir/format';
import { listLineas, type Mir } from '../mir/model';
import { columnName } from '../sheet/a1';
import { type Baseline, HOJA_BASELINE, readBaseline } from '../sheet/baseline';
import { hashOf } from '../sheet/fingerprint';
import { findHoja, isVirgin } from '../sheet/grid';
import type { EstadoHoja, Snapshot } from '../sheet/state';
import { appFinding } from './finding';
import { HOJAS_NUESTRAS } from './hojas';
import { findingOfDano } from './sin-mir';
import { type Decision, LAS_DEMAS, refuse, type UseCase } from './usecase';
import type { ColumnaReconocida, VistaReconocimiento } from './vista';

export interface EntradaReconocer {
  /** null: the likeliest. */
  readonly hoja: string | null;
  readonly columnas: ColumnasDichas | null;
}

function toAjena({ nombre, valores, formulas, fondos, formatos, combinadas }: EstadoHoja): HojaAjena {
  return { nombre, valores, formulas, fondos, formatos, combinadas };
}

/** What was recognised on a sheet of the workbook; null where nothing looks like a MIR. */
export function recognize(hoja: EstadoHoja, columnas: ColumnasDichas | null): Reconocimiento | null {
  return isVirgin(hoja) ? null : recognizeHoja(toAjena(hoja), columnas ?? {});
}

/** Names what was shown of a sheet: what stands on it, and what was said of its columns. */
export function huellaDe({ valores, formulas }: EstadoHoja, columnas: ColumnasDichas | null): string {
  const propios = valores.map((fila, f) => fila.map((v, c) => (formulas[f]?.[c] ? null : v)));
  const dichas = Object.entries(columnas ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return hashOf(propios, formulas, dichas);
}

/** A MIR of ours, whole: one whose adoption stopped halfway has a sheet of ours that is still blank. */
export function isNuestro(snapshot: Snapshot): boolean {
  if (!readBaseline(snapshot)) return false;
  return HOJAS_NUESTRAS.every((nombre) => {
    const hoja = findHoja(snapshot, nombre);
    return hoja === null || !isVirgin(hoja);
  });
}

const nombreDeClave = (clave: string): string => (isClave(clave) ? nombreDe(clave) : clave);

function findingOfProblema({ tipo, clave, dicho }: ProblemaDeColumna, hoja: string): Finding {
  switch (tipo) {
    case 'clave':
      return appFinding('APP-55', [clave], { hoja });
    case 'repetida':
      return appFinding('APP-57', [nombreDeClave(clave), nombreDeClave(dicho)], { hoja });
    default:
      return appFinding('APP-56', [nombreDeClave(clave), dicho, tipo === 'varias'], { hoja });
  }
}

/** Why what was recognised cannot be adopted yet: what was said wrongly, and each column that is not sure. */
export function obstaclesOf(r: Reconocimiento): Finding[] {
  const { hoja } = r;
  const dudosas = [...r.columnas, ...r.auxiliares].filter(
    ({ key, certeza, columna }) => certeza === 'dudosa' || (key === 'lineaAccion' && columna === null),
  );
  const problemas = r.problemas.map((p) => findingOfProblema(p, hoja));
  const columnas = dudosas.map(({ key, motivo, columna }) =>
    appFinding('APP-54', [nombreDe(key), motivo], {
      hoja,
      celda: columna === null ? null : `${columnName(columna)}${r.encabezado.fila}`,
    }),
  );
  const sinLineas = problemas.length + columnas.length === 0 && listLineas(r.pat.mir).length === 0;
  return [...problemas, ...columnas, ...(sinLineas ? [appFinding('APP-52', [hoja], { hoja })] : [])];
}

function columnaVista({ key, columna, texto, certeza, motivo }: Reconocimiento['columnas'][number]): ColumnaReconocida {
  const oficial = COLUMNAS.find((c) => c.key === (key as ClaveAjena));
  const header = oficial === undefined ? nombreDe(key) : nameOfColumna(oficial);
  return { key, header, columna: columna === null ? null : columnName(columna), texto, certeza, motivo };
}

function vistaDe(
  r: Reconocimiento,
  hojas: VistaReconocimiento['hojas'],
  huella: string,
  obstaculos: readonly Finding[],
): VistaReconocimiento {
  const { mir, dudas } = r.pat;
  return {
    hojas,
    hoja: r.hoja,
    columnas: [...r.columnas, ...r.auxiliares].map(columnaVista),
    extras: r.extras.map(({ columna, texto }) => `${columnName(columna)}${texto === '' ? '' : ` «${texto}»`}`),
    lineas: listLineas(mir).length,
    objetivos: mir.secciones.reduce((n, s) => n + s.objetivos.length, 0),
    secciones: mir.secciones.length,
    ejercicio: r.ejercicio,
    dudas,
    lista: obstaculos.length === 0,
    huella,
  };
}

const NADA: VistaReconocimiento = {
  hojas: [],
  hoja: '',
  columnas: [],
  extras: [],
  lineas: 0,
  objetivos: 0,
  secciones: 0,
  ejercicio: null,
  dudas: [],
  lista: false,
  huella: '',
};

/** Of an adoption that stopped, the sheet that it began with, not the copy that it was making. */
function isOrigin(r: Reconocimiento, baseline: Baseline | null): boolean {
  if (baseline === null || r.hoja === ANEXO_1.hoja) return false;
  const textos = (mir: Mir): string => JSON.stringify(listLineas(mir).map(({ linea }) => linea.lineaAccion));
  return textos(r.pat.mir) === textos(baseline.mir);
}

/** Sheets with lineas, the surest first; where none has any, those with a header. */
function rank(found: readonly Reconocimiento[], baseline: Baseline | null): Reconocimiento[] {
  const lineas = (r: Reconocimiento): number => listLineas(r.pat.mir).length;
  const conLineas = found.filter((r) => lineas(r) > 0);
  const origin = (r: Reconocimiento): number => (isOrigin(r, baseline) ? 1 : 0);
  return (conLineas.length > 0 ? conLineas : [...found]).sort(
    (a, b) => origin(b) - origin(a) || b.certeza - a.certeza || lineas(b) - lineas(a),
  );
}

/** What is recognised of a MIR that MIRador did not make, and how surely: only shown, nothing is written. */
export const reconocer: UseCase<EntradaReconocer, VistaReconocimiento | null> = {
  needs: () => ({ [HOJA_BASELINE]: 'valores', [LAS_DEMAS]: 'ajena' }),
  decide(snapshot, { hoja: pedida, columnas }): Decision<VistaReconocimiento | null> {
    const dano = findingOfDano(snapshot);
    if (dano) return refuse(dano);
    if (isNuestro(snapshot)) return refuse(appFinding('APP-53', []));
    const found = rank(
      snapshot.hojas
        .filter((h) => h.nombre !== HOJA_BASELINE)
        .flatMap((h) => recognize(h, h.nombre === pedida ? columnas : null) ?? []),
      readBaseline(snapshot),
    );
    const hojas = found.map((r) => ({ nombre: r.hoja, lineas: listLineas(r.pat.mir).length, certeza: r.certeza }));
    const sinReconocer = (finding: Finding): Decision<VistaReconocimiento | null> => ({
      findings: [finding],
      plan: null,
      vista: pedida === null ? null : { ...NADA, hojas },
    });
    const nombre = pedida ?? found[0]?.hoja;
    if (nombre === undefined) return sinReconocer(appFinding('APP-50', []));
    const hoja = findHoja(snapshot, nombre);
    if (!hoja) return sinReconocer(appFinding('APP-51', [nombre, hojas.map((h) => h.nombre)], { hoja: nombre }));
    const r = recognize(hoja, columnas);
    if (!r) return sinReconocer(appFinding('APP-52', [nombre], { hoja: nombre }));
    const obstaculos = obstaclesOf(r);
    const vista = vistaDe(r, hojas, huellaDe(hoja, columnas), obstaculos);
    // What was said wrongly is told at once; what is doubtful is in the view, to be asked.
    const dichas = r.problemas.map((p) => findingOfProblema(p, nombre));
    return { findings: dichas, plan: null, vista };
  },
};
