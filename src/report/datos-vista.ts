import { renglonesMas, VISTA_DE_DATOS as TEXTO } from '../text/reporte-transparencia';
import { type DatoPublicado, headerOfTabla, type TablaDeDatos } from './datos';
import { type Bloque, type Celda, type Documento, type Fila, type Membrete, type Pagina, textWidth } from './document';
import { fitColumns, longestWord, MARGEN_CELDA, measure, type TextoMedible } from './fit';

const PAGINA: Pagina = { orientacion: 'horizontal', margen: 900 };
/** Points. */
const TAMANO = 8;
/** Rows of each table that are shown. */
const FILAS_A_LA_VISTA = 20;
/** DXA: no column is wider, whatever its texts; long ones take several lines. */
const ANCHO_MAXIMO = 3600;
const LINEAS_DE_UN_TEXTO = 4;
/** Keys are long words with no place to break, and browsers have wider fonts than those that are measured. */
const HOLGURA = 1.1;

const textOf = (valor: DatoPublicado): string => (valor === null ? '' : String(valor));

function cellOf(texto: string, esNumero: boolean): Celda {
  return { parrafos: [[{ texto }]], alineacion: esNumero ? 'right' : 'left' };
}

/** DXA that a column wants: its longest word whole, its longest text in a few lines. */
function wantedWidth(textos: readonly TextoMedible[]): number {
  const largo = textos.reduce((n, texto) => Math.max(n, measure(texto)), 0);
  return Math.min(ANCHO_MAXIMO, Math.max(longestWord(textos), largo / LINEAS_DE_UN_TEXTO) * HOLGURA + MARGEN_CELDA);
}

/** The first rows as a table; it is wider than the page where its columns need that, and whoever shows it scrolls. */
function tableOf(tabla: TablaDeDatos): Bloque {
  const titulos = headerOfTabla(tabla);
  const vistas = tabla.filas.slice(0, FILAS_A_LA_VISTA);
  const deseados = tabla.columnas.map((_, c) =>
    wantedWidth([
      { texto: titulos[c] ?? '', tamano: TAMANO, negrita: true },
      ...vistas.map((fila) => ({ texto: textOf(fila[c] ?? null), tamano: TAMANO, negrita: false })),
    ]),
  );
  const suma = deseados.reduce((a, b) => a + b, 0);
  const columnas = deseados.map((peso) => ({ peso, textos: [], maximo: 0 }));
  const filas: Fila[] = [
    { tipo: 'encabezado', divisible: false, celdas: titulos.map((t) => cellOf(t, false)) },
    ...vistas.map((fila): Fila => {
      const celdas = tabla.columnas.map(({ tipo }, c) => cellOf(textOf(fila[c] ?? null), tipo === 'numero'));
      return { tipo: 'cuerpo', divisible: true, celdas };
    }),
  ];
  return {
    tipo: 'tabla',
    tamano: TAMANO,
    anchos: fitColumns(Math.max(textWidth(PAGINA), Math.ceil(suma)), columnas),
    filasRepetidas: 1,
    indivisible: false,
    filas,
  };
}

/** One table: of which file it is, how large, its first rows and how many more there are. */
function blocksOf(nombre: string, tabla: TablaDeDatos): Bloque[] {
  const archivo = [nombre, tabla.nombre].filter((parte) => parte !== '').join(' ');
  const mas = tabla.filas.length - FILAS_A_LA_VISTA;
  return [
    { tipo: 'encabezado', nivel: 1, texto: tabla.hoja },
    {
      tipo: 'parrafo',
      tramos: [{ texto: TEXTO.tamano(`${archivo}.csv`, tabla.hoja, tabla.filas.length, tabla.columnas.length) }],
    },
    tableOf(tabla),
    ...(mas > 0 ? [{ tipo: 'nota', tramos: [{ texto: renglonesMas(mas) }] } as const] : []),
  ];
}

/** What rows to be published look like before they are made: a page to read, never one of the files. */
export function buildVistaDeDatos(nombre: string, membrete: Membrete, tablas: readonly TablaDeDatos[]): Documento {
  return {
    titulo: nombre,
    pagina: PAGINA,
    membrete,
    partes: [
      {
        clave: 'portada',
        bloques: [{ tipo: 'titulo', texto: nombre, subtitulo: TEXTO.subtitulo(`${nombre}.xlsx`, tablas.length) }],
      },
      ...tablas.map((tabla, i) => ({ clave: `tabla${i + 1}`, bloques: blocksOf(nombre, tabla) })),
    ],
    campos: {},
    listas: {},
  };
}
