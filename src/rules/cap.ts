import type { Columna } from '../mir/columna';
import type { Finding } from '../mir/finding';
import { type ColumnaKey, MESES } from '../mir/format';
import { type Juicio, judgeFraccion, judgeNegativo, judgeVentana } from '../mir/juicios';
import type { Valor } from '../mir/model';
import { nameMes } from '../mir/periods';
import { roundDecimals } from '../mir/text-number';
import { CASO } from '../text/reglas';
import { findingOf, reglaInfo } from './linea-rule';
import type { LineaDeCaptura } from './revision';
import type { CeldaCruda, ReglaInfo, Rule } from './rule';

type ColumnaMir = Columna<ColumnaKey>;

interface ReglaDeCaptura extends ReglaInfo {
  judge(celda: CeldaCruda, columna: ColumnaMir, linea: LineaDeCaptura): Juicio;
}

/** Judges a month by its number; anything else does not apply. */
function onNumber(
  judge: (valor: number, mes: number, celda: CeldaCruda, linea: LineaDeCaptura) => Juicio,
): ReglaDeCaptura['judge'] {
  return (celda, columna, linea) =>
    columna.type === 'avance' && typeof celda.valor === 'number'
      ? judge(celda.valor, monthOf(columna), celda, linea)
      : undefined;
}

const REGLAS: readonly ReglaDeCaptura[] = [
  {
    ...reglaInfo('CAP-01', 'error', 'celda', true),
    judge: (celda, columna) => {
      if (columna.type !== 'avance' || isBlank(celda.valor) || isFecha(celda.valor)) return undefined;
      return typeof celda.valor === 'number' ? null : CASO.noEsNumero(nameMes(monthOf(columna)), String(celda.valor));
    },
  },
  {
    ...reglaInfo('CAP-02', 'error', 'celda', true),
    judge: onNumber((valor, mes, _celda, linea) => judgeNegativo(valor, mes, linea.esCorreccion(mes))),
  },
  {
    ...reglaInfo('CAP-03', 'error', 'celda', true),
    judge: onNumber((valor, mes, celda) => {
      if (celda.formato === null) return undefined;
      if (!isPercentFormat(celda.formato)) return null;
      return CASO.enPorcentaje(nameMes(mes), String(roundDecimals(valor, 9)), String(roundDecimals(100 * valor, 9)));
    }),
  },
  {
    ...reglaInfo('CAP-04', 'error', 'celda', true),
    judge: (celda, columna) => {
      if (columna.type !== 'avance' || isBlank(celda.valor)) return undefined;
      return isFecha(celda.valor) ? CASO.fecha(nameMes(monthOf(columna)), celda.valor.fecha) : null;
    },
  },
  {
    ...reglaInfo('CAP-05', 'advertencia', 'celda'),
    judge: (celda, columna) => {
      if (celda.formula !== '') return CASO.formula(columna.header, celda.formula);
      return isBlank(celda.valor) ? undefined : null;
    },
  },
  {
    ...reglaInfo('CAP-06', 'aviso', 'linea'),
    judge: onNumber((_valor, mes, _celda, linea) => judgeVentana(mes, linea)),
  },
  {
    ...reglaInfo('CAP-08', 'advertencia', 'linea'),
    // Of a percentage it is CAP-03 that speaks.
    judge: onNumber((valor, mes, { formato }, linea) =>
      isPercentFormat(formato ?? '') ? undefined : judgeFraccion(valor, mes, linea.enteros),
    ),
  },
];

/** The rules on what a yellow cell holds, over every one of them. They need the sheet. */
export const REGLAS_CELDA: readonly Rule[] = REGLAS.map(({ judge, ...info }) => ({
  ...info,
  alEditar: true,
  check({ capturas }) {
    const findings: Finding[] = [];
    let applies = false;
    for (const { hoja, columna, celda, linea } of capturas) {
      const juicio = judge(celda, columna, linea);
      if (juicio === undefined) continue;
      applies = true;
      if (juicio !== null) findings.push(captureFinding(info, hoja, celda, linea, juicio));
    }
    return applies ? findings : null;
  },
}));

/** What is wrong with one captured cell: the same rules, for onEdit, which sees one row and no Mir. */
export function checkCapturedCell(
  columna: ColumnaMir,
  celda: CeldaCruda,
  linea: LineaDeCaptura,
  hoja: string,
): Finding[] {
  if (columna.kind !== 'captura') return [];
  return REGLAS.flatMap(({ judge, ...info }) => {
    const juicio = judge(celda, columna, linea);
    return typeof juicio === 'string' ? [captureFinding(info, hoja, celda, linea, juicio)] : [];
  });
}

function captureFinding(
  info: ReglaInfo,
  hoja: string,
  celda: CeldaCruda,
  linea: LineaDeCaptura,
  mensaje: string,
): Finding {
  return findingOf(info, linea.numero, { hoja, celda: celda.a1 }, mensaje);
}

const NUMERO_DE_MES = new Map<string, number>(MESES.map((mes, i) => [mes, i + 1]));

function monthOf(columna: ColumnaMir): number {
  return NUMERO_DE_MES.get(columna.key) ?? 0;
}

function isBlank(valor: Valor): boolean {
  return valor === null || valor === '';
}

function isFecha(valor: Valor): valor is { readonly fecha: string } {
  return typeof valor === 'object' && valor !== null;
}

/** A % outside quotes multiplies what is shown by 100; inside them it is only a letter. */
export function isPercentFormat(formato: string): boolean {
  return formato.includes('%') && formato.replace(/"[^"]*"|\\./g, '').includes('%');
}
