import { type ColumnaKey, columnaOf } from '../../mir/format';
import { type LineaAccion, listLineas, type Mir, type PlanLinea } from '../../mir/model';
import { nameMes } from '../../mir/periods';
import { formatCantidad, formatPesos } from '../../mir/text-number';
import { SIN_VALOR } from '../../text/mir';
import { mesDelAnexo } from '../../text/reporte-pat';
import type { Alineacion } from '../document';
import { type ColumnaAjustable, fitColumns } from '../fit';
import { sumPresupuesto } from '../presupuesto';
import type { Hoja } from './base';

/** Points: of the values, and of the headers of the format. */
export const TAMANO = 8;
export const TAMANO_ENCABEZADO = 7;

export interface CampoDelAnexo {
  readonly key: Exclude<keyof PlanLinea, 'numero'> | 'observaciones' | 'verificableEn';
  /** Columns of the grid that it covers. */
  readonly columnas: number;
  readonly alineacion: Alineacion;
}

const campo = (key: CampoDelAnexo['key'], columnas = 1, alineacion: Alineacion = 'center'): CampoDelAnexo => ({
  key,
  columnas,
  alineacion,
});

/**
 * The plan columns of a linea, with the two that come with text of the plan, in two tiers over one grid of ten columns:
 * 34 columns side by side have no readable width on letter paper.
 */
export const NIVELES: readonly (readonly CampoDelAnexo[])[] = [
  [
    campo('lineaAccion', 3, 'left'),
    campo('nombreIndicador', 2, 'left'),
    campo('metodoCalculo', 2, 'left'),
    campo('dimension'),
    campo('frecuencia'),
    campo('unidadMedida'),
  ],
  [
    campo('mesInicial'),
    campo('mesFinal'),
    campo('lineaBase'),
    campo('metaPropuesta'),
    campo('tendencia'),
    campo('presupuesto'),
    campo('verificableEn', 1, 'left'),
    campo('observaciones', 3, 'left'),
  ],
];
export const COLUMNAS = 10;
/** Share of each column of the grid in what their longest words leave. */
const PESOS = [0.5, 0.5, 0.6, 0.4, 0.2, 0.3, 1, 1.6, 0.2, 0.2];

/** Columns of the format that the Anexo 1 of a plan does not show: what is captured or computed in the year. */
export const COLUMNAS_DEL_EJERCICIO: readonly ColumnaKey[] = [
  'metaAlcanzada',
  'metaPorAlcanzar',
  'porcentaje',
  'estatus',
];

/** The header of a column as the format writes it; the year of the budget is data. */
export function headerOf(key: ColumnaKey, { anioPresupuesto }: Mir): string {
  return columnaOf(key).header.replace('{anio}', String(anioPresupuesto));
}

/** What a linea says in a column; a figure without value is "—", a text without value stays blank. */
export function textOfCampo(linea: LineaAccion, key: CampoDelAnexo['key']): string {
  switch (key) {
    case 'mesInicial':
    case 'mesFinal': {
      const mes = linea[key];
      if (mes === null) return SIN_VALOR;
      return Number.isInteger(mes) && mes >= 1 && mes <= 12 ? mesDelAnexo(mes, nameMes(mes)) : formatCantidad(mes);
    }
    case 'metaPropuesta':
      return formatCantidad(linea.metaPropuesta);
    case 'presupuesto':
      return formatPesos(linea.presupuesto);
    default:
      return linea[key].trim();
  }
}

/** Widths of the grid, the same for every objetivo: what stands in one column has its longest word. */
export function widthsOfAnexo(mir: Mir, { ancho }: Hoja): number[] {
  const textos: ColumnaAjustable['textos'][number][][] = Array.from({ length: COLUMNAS }, () => []);
  const lineas = listLineas(mir).map(({ linea }) => linea);
  for (const campos of NIVELES) {
    let columna = 0;
    for (const { key, columnas } of campos) {
      const propios = textos[columna];
      if (columnas === 1 && propios !== undefined) {
        propios.push({ texto: headerOf(key, mir), tamano: TAMANO_ENCABEZADO, negrita: true });
        propios.push(...lineas.map((l) => ({ texto: textOfCampo(l, key), tamano: TAMANO, negrita: false })));
      }
      columna += columnas;
    }
  }
  const total = sumPresupuesto(listLineas(mir));
  const montos = [total, mir.presupuestoDeclarado?.monto ?? null].map(formatPesos);
  textos[5]?.push(...montos.map((texto) => ({ texto, tamano: TAMANO, negrita: true })));
  // A link in VERIFICABLE may break; beyond these widths the tiers would leave no room for text.
  const maximo = Math.floor(ancho / 7);
  return fitColumns(
    ancho,
    textos.map((propios, i) => ({ textos: propios, peso: PESOS[i] ?? 0, maximo })),
  );
}
