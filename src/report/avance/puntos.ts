import type { Finding } from '../../mir/finding';
import { SIN_VALOR } from '../../text/mir';
import {
  avisosAdemas,
  COLUMNAS_PUNTOS,
  INTRO_PUNTOS,
  NOMBRES_SEVERIDAD,
  porEjemplo,
  SIN_PUNTOS,
  TITULOS,
} from '../../text/reporte';
import type { Bloque, Celda, Fila } from '../document';
import { bodyRow, headerRow, numeroCell, textCell, widthsFor } from '../filas';
import { TAMANO_TABLA } from './celdas';

type SeveridadImpresa = keyof typeof NOMBRES_SEVERIDAD;
const SEVERIDADES: readonly SeveridadImpresa[] = ['error', 'advertencia'];
const PESOS = [
  { peso: 0 },
  { peso: 0 },
  { peso: 0 },
  { peso: 0.5, maximo: 1600 },
  { peso: 1, maximo: 2600 },
  { peso: 1, maximo: 2600 },
];

/** One row a code: how many cases, on which lineas, and what the first says. */
function rowOf(severidad: SeveridadImpresa, casos: readonly [Finding, ...Finding[]]): Fila {
  const [primero] = casos;
  const lineas = [...new Set(casos.flatMap((f) => (f.linea === null ? [] : [f.linea])))];
  const celdas: Celda[] = [
    numeroCell(primero.code),
    textCell(NOMBRES_SEVERIDAD[severidad], 'center'),
    textCell(String(casos.length), 'center'),
    textCell(lineas.join(', ') || SIN_VALOR),
    textCell(casos.length === 1 ? primero.mensaje : porEjemplo(primero.mensaje)),
    textCell(primero.remedio),
  ];
  return bodyRow(celdas);
}

function groupByCode(findings: readonly Finding[]): [Finding, ...Finding[]][] {
  const grupos = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const grupo = grupos.get(finding.code);
    if (grupo === undefined) grupos.set(finding.code, [finding]);
    else grupo.push(finding);
  }
  return [...grupos.values()];
}

/** Errors and warnings that people should know before they trust the figures; avisos are only counted. */
export function buildPuntos(findings: readonly Finding[], ancho: number): Bloque[] {
  const filas = SEVERIDADES.flatMap((severidad) =>
    groupByCode(findings.filter((f) => f.severidad === severidad)).map((casos) => rowOf(severidad, casos)),
  );
  const avisos = findings.filter((f) => f.severidad === 'aviso').length;
  const nota: Bloque[] = avisos === 0 ? [] : [{ tipo: 'nota', tramos: [{ texto: avisosAdemas(avisos) }] }];
  const titulo: Bloque = { tipo: 'encabezado', nivel: 1, texto: TITULOS.puntos };
  if (filas.length === 0) return [titulo, { tipo: 'parrafo', tramos: [{ texto: SIN_PUNTOS }] }, ...nota];
  const encabezado = headerRow(Object.values(COLUMNAS_PUNTOS), (i) => i >= 3);
  const todas = [encabezado, ...filas];
  return [
    titulo,
    { tipo: 'parrafo', tramos: [{ texto: INTRO_PUNTOS }] },
    {
      tipo: 'tabla',
      tamano: TAMANO_TABLA,
      anchos: widthsFor(ancho, PESOS, todas, TAMANO_TABLA),
      filasRepetidas: 1,
      indivisible: false,
      filas: todas,
    },
    ...nota,
  ];
}
