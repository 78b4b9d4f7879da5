import type { Rango } from '../../../sheet/state';
import { notAvailable } from '../../errors';
import type { GraficoHoja, TipoGraficoHoja } from '../../workbook';
import { type Entorno, hojaById, placeOf, type RangeGs } from './entorno';
import { ENUMS_CHARTS, enumValue } from './enums';
import { manejador, strict, unwrap } from './strict';

export type ChartGs = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type BuilderGs = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
type InfoGs = GoogleAppsScript.Spreadsheet.ContainerInfo;
type OptionsGs = GoogleAppsScript.Charts.ChartOptions;

/** The kinds that an .xlsx of this host can hold and its page can draw. */
const TIPOS: readonly TipoGraficoHoja[] = ['COLUMN', 'PIE'];

const INFO_MIEMBROS = {
  getAnchorRow: manejador(),
  getAnchorColumn: manejador(),
  getOffsetX: manejador(),
  getOffsetY: manejador(),
};
const OPCIONES_MIEMBROS = { get: manejador('String') };
const GRAFICO_MIEMBROS = {
  getChartId: manejador(),
  getContainerInfo: manejador(),
  getOptions: manejador(),
  getRanges: manejador(),
  getNumHeaders: manejador(),
  modify: manejador(),
};

/** An option by its name, or by its path ("legend.position"); null where it was not set. */
function optionIn(opciones: GraficoHoja['opciones'], nombre: string): unknown {
  if (nombre in opciones) return opciones[nombre];
  return (
    nombre
      .split('.')
      .reduce<unknown>(
        (value, key) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : null),
        opciones,
      ) ?? null
  );
}

/** A chart as it was when the script asked for it: changing it is a matter of its builder. */
class EmbeddedChartHost implements Pick<ChartGs, keyof typeof GRAFICO_MIEMBROS> {
  constructor(
    private readonly env: Entorno,
    readonly hojaId: number,
    readonly grafico: GraficoHoja,
  ) {}

  /** null: it was built and not put into a sheet yet. */
  getChartId = (): number | null => this.grafico.id;
  getRanges = (): RangeGs[] => this.grafico.rangos.map((r) => this.env.range(this.hojaId, r));
  getNumHeaders = (): number => this.grafico.encabezados;
  modify = (): BuilderGs => newChart(this.env, this.hojaId, this.grafico);

  getContainerInfo(): InfoGs {
    const { fila, columna, x, y } = this.grafico;
    return strict(this.env.ctx, 'ContainerInfo', INFO_MIEMBROS, {
      getAnchorRow: () => fila,
      getAnchorColumn: () => columna,
      getOffsetX: () => x,
      getOffsetY: () => y,
    }) as InfoGs;
  }

  getOptions(): OptionsGs {
    const get = (nombre: string) => optionIn(this.grafico.opciones, nombre) as ReturnType<OptionsGs['get']>;
    return strict(this.env.ctx, 'ChartOptions', OPCIONES_MIEMBROS, { get }) as OptionsGs;
  }
}

export function chartHandle(env: Entorno, hojaId: number, grafico: GraficoHoja): ChartGs {
  return strict(
    env.ctx,
    'EmbeddedChart',
    GRAFICO_MIEMBROS,
    new EmbeddedChartHost(env, hojaId, grafico),
  ) as unknown as ChartGs;
}

/** The chart behind a handle; its type was checked by the signature. */
export function chartOf(value: unknown): { readonly hojaId: number; readonly grafico: GraficoHoja } {
  const ours = unwrap(value);
  if (ours?.clase !== 'EmbeddedChart') throw new Error('An EmbeddedChart was expected: its signature is not declared.');
  return ours.target as EmbeddedChartHost;
}

const BUILDER_MIEMBROS = {
  addRange: manejador('Range'),
  clearRanges: manejador(),
  getChartType: manejador(),
  getRanges: manejador(),
  setChartType: manejador('ChartType'),
  setMergeStrategy: manejador('ChartMergeStrategy'),
  setNumHeaders: manejador('Integer'),
  setOption: manejador('String, Object'),
  setPosition: manejador('Integer, Integer, Integer, Integer'),
  build: manejador(),
};

const sameRango = (a: Rango, b: Rango): boolean =>
  a.fila === b.fila && a.columna === b.columna && a.filas === b.filas && a.columnas === b.columnas;

/** Sheet.newChart() and EmbeddedChart.modify(): gathers what is to be drawn; nothing is drawn before it is inserted. */
export function newChart(env: Entorno, hojaId: number, modelo: GraficoHoja | null = null): BuilderGs {
  const { ctx } = env;
  let grafico: GraficoHoja = modelo ?? {
    id: null,
    tipo: 'COLUMN',
    rangos: [],
    encabezados: 0,
    fila: 1,
    columna: 1,
    x: 0,
    y: 0,
    opciones: {},
  };
  const set = (change: Partial<GraficoHoja>): BuilderGs => {
    grafico = { ...grafico, ...change };
    return builder;
  };
  const miembros: Pick<BuilderGs, keyof typeof BUILDER_MIEMBROS> = {
    // Google: a range that the chart already has is not added again.
    addRange(range: unknown) {
      const { rango } = placeOf(range);
      return grafico.rangos.some((r) => sameRango(r, rango)) ? builder : set({ rangos: [...grafico.rangos, rango] });
    },
    clearRanges: () => set({ rangos: [] }),
    getRanges: () => grafico.rangos.map((r) => env.range(hojaId, r)),
    getChartType: () => enumValue(ENUMS_CHARTS.ChartType, grafico.tipo),
    setChartType(tipo) {
      const known = TIPOS.find((t) => t === String(tipo));
      if (!known) throw notAvailable(ctx, `Charts.ChartType.${String(tipo)}`);
      return set({ tipo: known });
    },
    // Ranges side by side are all that this host draws.
    setMergeStrategy(estrategia) {
      if (String(estrategia) !== 'MERGE_COLUMNS') {
        throw notAvailable(ctx, `Charts.ChartMergeStrategy.${String(estrategia)}`);
      }
      return builder;
    },
    setNumHeaders: (n) => set({ encabezados: n }),
    setOption(nombre, value: unknown) {
      const copy: unknown = JSON.parse(JSON.stringify(value ?? null));
      return set({ opciones: { ...grafico.opciones, [nombre]: copy } });
    },
    setPosition(fila, columna, x, y) {
      const hoja = hojaById(ctx, hojaId);
      if (fila < 1 || columna < 1 || fila > hoja.filas || columna > hoja.columnas) {
        throw ctx.makeError('Invalid chart position.');
      }
      return set({ fila, columna, x, y });
    },
    build: () => chartHandle(env, hojaId, grafico),
  };
  const builder = strict(ctx, 'EmbeddedChartBuilder', BUILDER_MIEMBROS, miembros) as unknown as BuilderGs;
  return builder;
}
