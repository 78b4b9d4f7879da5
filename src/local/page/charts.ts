import type { Rango } from '../../sheet/state';
import { displayValue } from '../display';
import { coloresOf, datosOf, tamanoOf } from '../grafico';
import type { GraficoHoja, Hoja } from '../workbook';
import { peekCelda } from '../workbook-new';
import { eachCell } from '../xlsx/refs';
import type { VistaGrafico } from './protocol';

/** Google's first colours, for charts that say none. */
const COLORES = ['#4285f4', '#ea4335', '#fbbc04', '#34a853', '#ff6d01', '#46bdc6'];

function vistaOf(hoja: Hoja, grafico: GraficoHoja): VistaGrafico[] {
  const datos = datosOf(hoja, grafico);
  if (!datos) return [];
  const valuesOf = (r: Rango) => [...eachCell(r)].map((c) => peekCelda(hoja, c.fila, c.columna)?.valor ?? null);
  const { title, legend } = grafico.opciones;
  const colores = coloresOf(grafico);
  return [
    {
      titulo: typeof title === 'string' ? title : '',
      tipo: grafico.tipo === 'PIE' ? 'dona' : 'columnas',
      fila: grafico.fila,
      columna: grafico.columna,
      ...tamanoOf(grafico),
      etiquetas: valuesOf(datos.etiquetas).map((v) => displayValue(v).trim()),
      series: datos.series.map(({ nombre, valores }) => ({
        nombre: nombre ?? '',
        valores: valuesOf(valores).map((v) => (typeof v === 'number' ? v : 0)),
      })),
      colores: colores.length > 0 ? colores : COLORES,
      leyenda: (legend as { position?: unknown } | undefined)?.position !== 'none',
    },
  ];
}

/** The charts of a sheet with the numbers that their cells show now. */
export function graficosOf(hoja: Hoja): VistaGrafico[] {
  return hoja.graficos.flatMap((g) => vistaOf(hoja, g));
}
