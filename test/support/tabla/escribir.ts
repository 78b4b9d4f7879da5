import type { LineaDeTabla } from './lineas';

type Celda = string | number | null;

const MESES = 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ');
const NOMBRES = ['Ene', 'Feb.', 'marzo', 'ABRIL', 'may', 'Junio', 'jul', 'ago.', 'Sept', 'oct', 'NOV', 'dic.'];

const CLAVES: readonly (readonly [string, string, (l: LineaDeTabla, primera: boolean) => Celda])[] = [
  ['seccion', 'Sección', (l) => l.seccion],
  ['numero', 'NÚMERO', (l, primera) => (primera ? l.objetivo : null)],
  [
    'objetivo',
    'OBJETIVO ESPECÍFICO',
    (l, primera) => (primera ? `Objetivo número ${l.objetivo} de la dirección` : null),
  ],
  ['lineaAccion', 'LÍNEA DE ACCIÓN', (l) => `${l.numero} ${l.texto}`],
  ['mesInicial', 'MES INICIAL', (l) => l.ventana?.[0] ?? null],
  ['mesFinal', 'MES FINAL', (l) => (l.ventana ? (NOMBRES[l.ventana[1] - 1] ?? null) : null)],
  ['frecuencia', 'FRECUENCIA DE MEDICIÓN', (l) => l.frecuencia],
  ['unidadMedida', 'UNIDAD DE MEDIDA', (l) => l.unidad],
  ['metaPropuesta', 'META PROPUESTA (Logros del Indicador)', (l) => l.meta],
  ['tendencia', 'TENDENCIA', (l) => l.tendencia],
  ['acumulacion', 'Acumulación', (l) => l.acumulacion],
  ['demanda', 'Sujeta a demanda', (l) => (l.demanda ? 'sí' : null)],
  ['situacion', 'Situación', (l) => (l.cancelada ? 'CANCELADA' : null)],
  ...MESES.map((mes, i) => {
    const clave = `programado${mes.charAt(0).toUpperCase()}${mes.slice(1)}`;
    return [clave, `Programado ${mes}`, (l: LineaDeTabla) => l.programado?.[i] ?? null] as const;
  }),
  ...MESES.map((mes, i) => [mes, mes.toUpperCase(), (l: LineaDeTabla) => l.logrado[i] ?? null] as const),
];

/** Header and rows; the objetivo stands in the first row of its lineas alone, as merged cells leave it. */
export function cellsOfTabla(lineas: readonly LineaDeTabla[], oficiales: boolean): Celda[][] {
  return [
    CLAVES.map(([clave, titulo]) => (oficiales ? titulo : clave)),
    ...lineas.map((l, i) => {
      const before = lineas[i - 1];
      const primera = before?.objetivo !== l.objetivo || before.seccion !== l.seccion;
      return CLAVES.map(([, , celda]) => celda(l, primera));
    }),
  ];
}

/** How a program writes a table. */
export interface Escritura {
  readonly separador: string;
  readonly decimal: '.' | ',';
  readonly fin: string;
}

export function writeTabla(celdas: readonly (readonly Celda[])[], { separador, decimal, fin }: Escritura): string {
  const write = (celda: Celda): string => {
    const texto = typeof celda === 'number' ? String(celda).replace('.', decimal) : (celda ?? '');
    const comillas = texto.includes(separador) || /["\r\n]/.test(texto);
    return comillas ? `"${texto.replace(/"/g, '""')}"` : texto;
  };
  return celdas.map((fila) => fila.map(write).join(separador) + fin).join('');
}
