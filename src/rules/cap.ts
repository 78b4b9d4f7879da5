import type { Columna } from '../mir/columna';
import type { Finding } from '../mir/finding';
import { COLUMNAS, type ColumnaKey, MESES } from '../mir/format';
import { type LineaAccion, listLineas, type Valor } from '../mir/model';
import { nameMes } from '../mir/periods';
import { ventanaOf } from '../mir/programa';
import { formatCantidad, roundDecimals } from '../mir/text-number';
import { CASO } from '../text/reglas';
import { findingOf, type Juicio, reglaInfo } from './linea-rule';
import type { CeldaCruda, ReglaInfo, Rule } from './rule';

/** What the captured cells of a row are judged against: onEdit knows no more of a linea. */
export type LineaDeCaptura = Pick<LineaAccion, 'numero' | 'mesInicial' | 'mesFinal'>;

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
    judge: onNumber((valor, mes) => (valor < 0 ? CASO.negativo(nameMes(mes), formatCantidad(valor)) : null)),
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
    judge: onNumber((_valor, mes, _celda, linea) => {
      const ventana = ventanaOf(linea);
      if (ventana === null) return undefined;
      if (mes < ventana.desde) return CASO.anticipado(nameMes(mes), nameMes(ventana.desde));
      return mes > ventana.hasta ? CASO.extemporaneo(nameMes(mes), nameMes(ventana.hasta)) : null;
    }),
  },
];

const CAPTURABLES = COLUMNAS.filter((c) => c.kind === 'captura');

/** The rules on what is captured, over every yellow cell of every linea. They need the sheet. */
export const REGLAS_CAP: readonly Rule[] = REGLAS.map(({ judge, ...info }) => ({
  ...info,
  check(ctx) {
    const findings: Finding[] = [];
    let applies = false;
    for (const { seccion, linea } of listLineas(ctx.mir)) {
      const cruda = ctx.crudo(seccion, linea.numero);
      for (const columna of cruda === null ? [] : CAPTURABLES) {
        const celda = cruda?.celdas[columna.key];
        const juicio = celda && judge(celda, columna, linea);
        if (juicio === undefined) continue;
        applies = true;
        if (juicio !== null) findings.push(captureFinding(info, cruda?.hoja ?? null, celda, linea, juicio));
      }
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
  hoja: string | null,
  celda: CeldaCruda | undefined,
  linea: LineaDeCaptura,
  mensaje: string,
): Finding {
  return findingOf(info, linea.numero, hoja === null || !celda ? null : { hoja, celda: celda.a1 }, mensaje);
}

function monthOf(columna: ColumnaMir): number {
  return (MESES as readonly string[]).indexOf(columna.key) + 1;
}

function isBlank(valor: Valor): boolean {
  return valor === null || valor === '';
}

function isFecha(valor: Valor): valor is { readonly fecha: string } {
  return typeof valor === 'object' && valor !== null;
}

/** A % outside quotes multiplies what is shown by 100; inside them it is only a letter. */
function isPercentFormat(formato: string): boolean {
  return formato.replace(/"[^"]*"|\\./g, '').includes('%');
}
