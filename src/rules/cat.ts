import { COLUMNAS_CRONOGRAMA } from '../mir/cronograma';
import type { Finding } from '../mir/finding';
import { DIMENSIONES, FRECUENCIAS, TENDENCIAS } from '../mir/format';
import type { PlanLinea } from '../mir/model';
import { normalizeText } from '../mir/text-number';
import { CASO, type CodigoRegla } from '../text/reglas';
import { REGLAS_CAT_CONFIGURACION } from './cat-configuracion';
import { suggestOpcion } from './catalogo';
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
const DE_LA_MIR: readonly Rule[] = CATALOGOS.map(({ code, columna, nombre, opciones }) => {
  // As they are mostly written, so that few need to be normalised.
  const claves = new Set<string>(opciones.flatMap((o) => [o, o.toLowerCase(), normalizeText(o)]));
  return lineaRule(reglaInfo(code, 'advertencia', 'linea'), columna, ({ linea }) => {
    const valor = linea[columna];
    if (claves.has(valor)) return null;
    if (valor.trim() === '') return undefined;
    return claves.has(normalizeText(valor))
      ? null
      : CASO.fueraDeCatalogo(nombre, valor, suggestOpcion(valor, opciones));
  });
});

const LISTAS_CRONOGRAMA = COLUMNAS_CRONOGRAMA.flatMap(({ key, header, opciones, obligatoria }) =>
  opciones ? [{ key, header, opciones, obligatoria: obligatoria === true }] : [],
);
const CAT_04 = reglaInfo('CAT-04', 'error', 'linea', true);

/** How a linea accumulates, and what it is, changes every figure of it: formulas read these words letter by letter. */
const DEL_CRONOGRAMA: Rule = {
  ...CAT_04,
  check({ lineas, calendario }) {
    const findings: Finding[] = [];
    let applies = false;
    for (const { seccion, linea } of lineas) {
      const crudo = calendario(seccion, linea.numero);
      if (crudo === null) continue;
      applies = true;
      for (const { key, header, opciones, obligatoria } of LISTAS_CRONOGRAMA) {
        const celda = crudo.celda(key);
        const valor = celda.valor === null ? '' : String(celda.valor);
        const vale = valor === '' ? !obligatoria : opciones.some((o) => o.toLowerCase() === valor.toLowerCase());
        if (vale) continue;
        const mensaje = CASO.fueraDeCatalogo(header, valor, suggestOpcion(valor, opciones));
        findings.push(findingOf(CAT_04, linea.numero, { hoja: crudo.hoja, celda: celda.a1 }, mensaje));
      }
    }
    return applies ? findings : null;
  },
};

export const REGLAS_CAT: readonly Rule[] = [...DE_LA_MIR, DEL_CRONOGRAMA, ...REGLAS_CAT_CONFIGURACION];
