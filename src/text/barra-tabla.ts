import { countOf, plural } from './plural';

/** How what stands between the cells of a table is called. */
const SEPARADOR: Readonly<Record<string, string>> = {
  ',': 'comas',
  ';': 'punto y coma',
  '\t': 'tabuladores',
  '|': 'barras',
};

/** Words of the dialog "Importar" for tables of lineas. */
export const TABLA = {
  origen: 'De dónde se toma',
  archivo: 'Un archivo',
  pegada: 'Una tabla pegada',
  pegar: 'Tabla copiada de Google Sheets, Excel u otro programa',
  pegarAyuda:
    'Copie las celdas con su fila de encabezados (los del Anexo 1, o numero, objetivo, lineaAccion, metaPropuesta, enero…) y péguelas aquí. La única columna indispensable es LÍNEA DE ACCIÓN.',
  faltaTabla: 'Pegue primero la tabla.',
  grande: 'La tabla pesa más de 10 MB. Divídala y vuelva a intentarlo.',
  revisar: 'Revisar',
  leyendo: 'Leyendo la tabla…',
  importando: 'Armando la MIR con la tabla. Puede tardar un minuto.',
  capturando: 'Capturando lo que está en blanco…',
  reconocida: 'Esto se reconoció en la tabla',
  nadaEscrito: 'Todavía no se ha escrito nada.',
  separada: (separador: string) => `Celdas separadas por ${SEPARADOR[separador] ?? separador}.`,
  soloCapturas: (celdas: number) =>
    celdas === 0
      ? 'El libro ya tiene una MIR, y la tabla no trae nada que capturar en sus celdas en blanco.'
      : `El libro ya tiene una MIR: sólo se ${plural(celdas, 'capturará', 'capturarán')} ${countOf(celdas, 'celda que está', 'celdas que están')} en blanco. Lo capturado y el plan no cambian.`,
  noSePuede: 'Así no se puede importar',
  objetivos: (n: number) => plural(n, 'objetivo', 'objetivos'),
  lineas: (n: number) => plural(n, 'línea de acción', 'líneas de acción'),
  meses: (n: number) => plural(n, 'mes con avance', 'meses con avance'),
  programadas: (n: number) => plural(n, 'línea con programa mensual', 'líneas con programa mensual'),
  ejercicio: 'ejercicio',
  porCapturar: (n: number) => plural(n, 'celda por capturar', 'celdas por capturar'),
  columnas: (n: number) => `${countOf(n, 'columna reconocida', 'columnas reconocidas')}`,
  columna: 'Columna',
  encabezado: 'Dice',
  esLa: 'Se tomó como',
  parecida: 'se parece',
  dudas: (n: number) => `${countOf(n, 'duda', 'dudas')} por confirmar`,
  importar: 'Importar',
  capturar: 'Capturar',
  volver: 'Volver',
  dudasIntro: 'Nada se corrigió en silencio. Esta lista no se guarda en el libro: cópiela si la necesita.',
  listaCapturas: 'Lo que estaba en blanco quedó capturado',
} as const;
