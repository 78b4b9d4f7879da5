import type { Finding, Severidad } from '../mir/finding';
import { columnName } from '../mir/letras';
import { keyOfLinea, type LineaAccion, listLineas, type Mir } from '../mir/model';
import { nameMes, namePeriodo, type Periodo, parsePeriodo } from '../mir/periods';
import {
  type ClaveSeguimiento,
  type Evidencia,
  FILAS_LIBRES_MINIMAS,
  type FilaSeguimiento,
  HOJA_SEGUIMIENTO,
  PARTES_JUSTIFICACION,
  type Seguimiento,
} from '../mir/seguimiento';
import { formatCantidad, normalizeText, round9 } from '../mir/text-number';
import { CASO, type CodigoRegla } from '../text/reglas';
import { findingOf, type Lugar, reglaInfo } from './linea-rule';
import type { Rule } from './rule';

function placeOfFila({ columnas }: Seguimiento, fila: number, clave: ClaveSeguimiento): Lugar {
  return { hoja: HOJA_SEGUIMIENTO, celda: `${columnName(columnas?.[clave] ?? 1)}${fila}` };
}

/** A rule that judges one row at a time and points at one of its cells; undefined: it does not speak of such a row. */
function filaRule(
  code: CodigoRegla,
  severidad: Severidad,
  clave: ClaveSeguimiento,
  judge: (fila: FilaSeguimiento, mir: Mir) => string | null | undefined,
): Rule {
  const info = reglaInfo(code, severidad, 'mir');
  return {
    ...info,
    check({ seguimiento, mir }) {
      const juicios = seguimiento.filas.map((fila) => ({ fila, juicio: judge(fila, mir) }));
      if (juicios.every(({ juicio }) => juicio === undefined)) return null;
      return juicios.flatMap(({ fila, juicio }) =>
        typeof juicio === 'string'
          ? [findingOf(info, fila.ubicada?.linea ?? null, placeOfFila(seguimiento, fila.fila, clave), juicio)]
          : [],
      );
    },
  };
}

const DE_MAS = reglaInfo('SEG-06', 'aviso', 'linea');
const DUPLICADO = reglaInfo('SEG-07', 'aviso', 'mir');
const RENGLONES = reglaInfo('SEG-09', 'aviso', 'mir');

/** Rules on the rows of Seguimiento. */
export const REGLAS_SEG: readonly Rule[] = [
  filaRule('SEG-01', 'advertencia', 'linea', ({ ubicada, textos }) =>
    ubicada ? null : CASO.lineaDesconocida(textos.linea, textos.seccion),
  ),
  filaRule('SEG-02', 'advertencia', 'periodo', ({ periodo, textos }, { ejercicio }) => {
    if (!periodo) return CASO.periodoIlegible(textos.periodo);
    return periodo.ejercicio === ejercicio ? null : CASO.periodoDeOtroAnio(textos.periodo, ejercicio);
  }),
  filaRule('SEG-03', 'advertencia', 'mes', ({ tipo, mes, periodo, textos }) => {
    if (tipo !== 'evidencia' || mes === null) return undefined;
    if (mes === 'ilegible') return CASO.mesIlegible(textos.mes);
    const dentro = !periodo || (periodo.desde <= mes && mes <= periodo.hasta);
    return dentro ? null : CASO.mesFueraDelPeriodo(String(mes), namePeriodo(periodo));
  }),
  filaRule('SEG-04', 'advertencia', 'cantidad', ({ tipo, cantidad, textos }) => {
    if (tipo !== 'evidencia' || cantidad === null) return undefined;
    return cantidad === 'ilegible' ? CASO.cantidadIlegible(textos.cantidad) : null;
  }),
  filaRule('SEG-05', 'aviso', 'documento', ({ tipo, textos: { documento, oficio, vinculo } }) => {
    if (tipo !== 'evidencia') return undefined;
    return documento + oficio + vinculo === '' ? CASO.evidenciaVacia() : null;
  }),
  {
    ...DE_MAS,
    check({ seguimiento, mir }) {
      const conCantidad = seguimiento.evidencias.filter((e) => e.cantidad !== null);
      if (conCantidad.length === 0) return null;
      const lineas = new Map(listLineas(mir).map((u) => [keyOfLinea(u.seccion, u.linea.numero), u.linea]));
      return groupBy(conCantidad, ({ seccion, linea, periodo, mes }) =>
        JSON.stringify([seccion, linea, periodo, mes]),
      ).flatMap((suyas): Finding[] => {
        const [primera] = suyas;
        const linea = primera && lineas.get(keyOfLinea(primera.seccion, primera.linea));
        const periodo = primera && parsePeriodo(primera.periodo);
        if (!primera || !linea || !periodo) return [];
        const prueba = suyas.reduce((suma, e) => suma + (e.cantidad ?? 0), 0);
        const capturado = capturadoEn(linea, primera.mes, periodo);
        if (round9(prueba - capturado) <= 0) return [];
        const lapso = primera.mes === null ? namePeriodo(periodo) : nameMes(primera.mes);
        const mensaje = CASO.evidenciaDeMas(lapso, formatCantidad(prueba), formatCantidad(capturado));
        return [findingOf(DE_MAS, linea.numero, placeOfFila(seguimiento, primera.fila, 'cantidad'), mensaje)];
      });
    },
  },
  {
    ...DUPLICADO,
    check({ seguimiento }) {
      const contadas = seguimiento.filas.filter((f) => f.ubicada && f.tipo && f.periodo);
      if (contadas.length === 0) return null;
      return groupBy(contadas, contentOf).flatMap(([primera, ...otras]) =>
        otras.map((f) => {
          const lugar = placeOfFila(seguimiento, f.fila, 'linea');
          return findingOf(DUPLICADO, f.ubicada?.linea ?? null, lugar, CASO.asientoDuplicado(primera?.fila ?? f.fila));
        }),
      );
    },
  },
  filaRule('SEG-08', 'advertencia', 'tipo', ({ tipo, textos }) => (tipo ? null : CASO.tipoIlegible(textos.tipo))),
  {
    ...RENGLONES,
    check({ seguimiento: { libres } }) {
      if (libres === null) return null;
      return libres < FILAS_LIBRES_MINIMAS
        ? [findingOf(RENGLONES, null, { hoja: HOJA_SEGUIMIENTO, celda: 'A1' }, CASO.pocosRenglones(libres))]
        : [];
    },
  },
];

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}

/** Captured in a month, or in a period as the linea accumulates: added up, or else its highest month. */
function capturadoEn({ meses, acumulacion }: LineaAccion, mes: Evidencia['mes'], { desde, hasta }: Periodo): number {
  const suyos = (mes === null ? meses.slice(desde - 1, hasta) : [meses[mes - 1] ?? null]).map((v) => v ?? 0);
  return acumulacion === 'suma' ? suyos.reduce((a, b) => a + b, 0) : Math.max(0, ...suyos);
}

/** What two rows must share to say the same: when and by whom they were registered makes no difference. */
function contentOf({ tipo, ubicada, periodo, textos, mes }: FilaSeguimiento): string {
  const { documento, oficio, fecha, vinculo, cantidad } = textos;
  const partes =
    tipo === 'justificacion'
      ? PARTES_JUSTIFICACION.map((parte) => textos[parte])
      : [String(mes ?? ''), documento, oficio, fecha, vinculo, cantidad];
  return JSON.stringify([tipo, ubicada, periodo?.clave, ...partes.map(normalizeText)]);
}
