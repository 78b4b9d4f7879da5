import type { Severidad } from '../mir/finding';
import { columnName } from '../mir/letras';
import { listLineas, type Mir } from '../mir/model';
import { hasMes, namePeriodo } from '../mir/periods';
import {
  type ClaveSeguimiento,
  duplicadosDe,
  FILAS_LIBRES_MINIMAS,
  type FilaSeguimiento,
  HOJA_SEGUIMIENTO,
  indexSeguimiento,
  type Seguimiento,
} from '../mir/seguimiento';
import { excesosDeEvidencia, wordsOfExceso } from '../mir/seguimiento-linea';
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
    return !periodo || hasMes(periodo, mes) ? null : CASO.mesFueraDelPeriodo(String(mes), namePeriodo(periodo));
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
      if (!seguimiento.evidencias.some((e) => e.cantidad !== null)) return null;
      const asientosDe = indexSeguimiento(seguimiento);
      return listLineas(mir).flatMap(({ seccion, linea }) =>
        excesosDeEvidencia(linea, asientosDe(seccion, linea.numero).evidencias).map((exceso) => {
          const mensaje = CASO.evidenciaDeMas(...wordsOfExceso(exceso));
          return findingOf(DE_MAS, linea.numero, placeOfFila(seguimiento, exceso.fila, 'cantidad'), mensaje);
        }),
      );
    },
  },
  {
    ...DUPLICADO,
    check({ seguimiento }) {
      const { filas } = seguimiento;
      if (!filas.some((f) => f.ubicada && f.tipo && f.periodo)) return null;
      return duplicadosDe(filas).map(({ fila, original }) => {
        const lugar = placeOfFila(seguimiento, fila.fila, 'linea');
        return findingOf(DUPLICADO, fila.ubicada?.linea ?? null, lugar, CASO.asientoDuplicado(original.fila));
      });
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
