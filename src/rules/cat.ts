import { COLUMNAS_CRONOGRAMA } from '../mir/cronograma';
import { DIMENSIONES, FRECUENCIAS, TENDENCIAS } from '../mir/format';
import { listLineas, type PlanLinea } from '../mir/model';
import { normalizeText } from '../mir/text-number';
import { CASO, type CodigoRegla } from '../text/reglas';
import { findingOf, lineaRule, reglaInfo } from './linea-rule';
import type { Rule } from './rule';

/** Each catalogue with its rule and its column. */
const CATALOGOS = [
  { code: 'CAT-01', columna: 'dimension', nombre: 'DIMENSIÓN', opciones: DIMENSIONES },
  { code: 'CAT-02', columna: 'frecuencia', nombre: 'FRECUENCIA', opciones: FRECUENCIAS },
  { code: 'CAT-03', columna: 'tendencia', nombre: 'TENDENCIA', opciones: TENDENCIAS },
] as const satisfies readonly {
  readonly code: CodigoRegla;
  readonly columna: keyof PlanLinea;
  readonly nombre: string;
  readonly opciones: readonly string[];
}[];

/** Rules on closed catalogues: case and accents are tolerated; a blank is missing plan data, not a wrong value. */
const DE_LA_MIR: readonly Rule[] = CATALOGOS.map(({ code, columna, nombre, opciones }) =>
  lineaRule(reglaInfo(code, 'advertencia', 'linea'), columna, ({ linea }) => {
    const valor = linea[columna];
    if (valor.trim() === '') return undefined;
    const exacta = opciones.some((opcion) => normalizeText(opcion) === normalizeText(valor));
    return exacta ? null : CASO.fueraDeCatalogo(nombre, valor, suggestOpcion(valor, opciones));
  }),
);

const LISTAS_CRONOGRAMA = COLUMNAS_CRONOGRAMA.flatMap(({ key, header, opciones, obligatoria }) =>
  opciones ? [{ key, header, opciones, obligatoria: obligatoria === true }] : [],
);
const CAT_04 = reglaInfo('CAT-04', 'error', 'linea', true);

/** How a linea accumulates, and what it is, changes every figure of it: formulas read these words letter by letter. */
const DEL_CRONOGRAMA: Rule = {
  ...CAT_04,
  check({ mir, calendario }) {
    const crudos = listLineas(mir).flatMap(({ seccion, linea }) => {
      const crudo = calendario(seccion, linea.numero);
      return crudo ? [{ crudo, numero: linea.numero }] : [];
    });
    if (crudos.length === 0) return null;
    return crudos.flatMap(({ crudo, numero }) =>
      LISTAS_CRONOGRAMA.flatMap(({ key, header, opciones, obligatoria }) => {
        const celda = crudo.celdas[key];
        if (!celda) return [];
        const valor = celda.valor === null ? '' : String(celda.valor);
        const vale = valor === '' ? !obligatoria : opciones.some((o) => o.toLowerCase() === valor.toLowerCase());
        if (vale) return [];
        const mensaje = CASO.fueraDeCatalogo(header, valor, suggestOpcion(valor, opciones));
        return [findingOf(CAT_04, numero, { hoja: crudo.hoja, celda: celda.a1 }, mensaje)];
      }),
    );
  },
};

export const REGLAS_CAT: readonly Rule[] = [...DE_LA_MIR, DEL_CRONOGRAMA];

/** The option that was probably meant: one that begins alike or differs by up to two letters; null when none does. */
function suggestOpcion(valor: string, opciones: readonly string[]): string | null {
  const escrito = normalizeText(valor);
  const candidatas = opciones.map((opcion) => ({ opcion, distancia: editDistance(escrito, normalizeText(opcion)) }));
  const [cercana] = candidatas.sort((a, b) => a.distancia - b.distancia);
  if (cercana !== undefined && cercana.distancia <= 2) return cercana.opcion;
  return opciones.find((opcion) => escrito.slice(0, 4) === normalizeText(opcion).slice(0, 4)) ?? null;
}

/** Letters to insert, delete or replace to make one text of the other. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
