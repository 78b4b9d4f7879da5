import type { Finding } from '../mir/finding';
import { ANEXO_1, type ColumnaKey, MESES } from '../mir/format';
import { type CambioCaptura, type Modificacion, modificacionesDe } from '../mir/historia';
import { lastOf } from '../mir/listas';
import { nameMes } from '../mir/periods';
import { formatCantidad, round9 } from '../mir/text-number';
import { CASO } from '../text/reglas';
import { findingOf, placeOf, reglaInfo } from './linea-rule';
import type { ReglaInfo, Rule, RuleContext } from './rule';

/** How many cells a finding names before it only counts them. */
const CELDAS_NOMBRADAS = 5;

const CERRADO: ReglaInfo = { ...reglaInfo('CAP-07', 'advertencia', 'linea'), alEditar: true };
const PEGADO: ReglaInfo = { ...reglaInfo('CAP-09', 'aviso', 'mir'), alEditar: true };
const SIN_REGISTRAR = reglaInfo('CAP-10', 'aviso', 'mir');
const LLENA = reglaInfo('CAP-11', 'aviso', 'mir');

/** The rules on how what is captured came to be: they need what the workbook remembers of itself. */
export const REGLAS_BITACORA: readonly Rule[] = [
  {
    ...CERRADO,
    check({ lineas, historia }) {
      const { mesesCerrados, capturaAlCierre } = historia;
      const findings: Finding[] = [];
      let applies = false;
      for (const { seccion, linea, cruda } of mesesCerrados.length === 0 ? [] : lineas) {
        for (const mes of mesesCerrados) {
          const antes = capturaAlCierre(seccion, linea.numero, mes);
          if (antes === undefined) continue;
          applies = true;
          const ahora = linea.meses[mes - 1] ?? null;
          if (isSame(antes, ahora)) continue;
          const ultima = lastCaptura(historia.modificaciones, seccion, linea.numero, mes);
          if (ultima && isSame(ultima.despues, ahora)) continue;
          const mensaje = CASO.cambioTrasCierre(nameMes(mes), formatCantidad(antes), formatCantidad(ahora));
          findings.push(findingOf(CERRADO, linea.numero, placeOf(cruda, MESES[mes - 1] ?? 'enero'), mensaje));
        }
      }
      return applies ? findings : null;
    },
  },
  {
    ...PEGADO,
    check({ historia: { pegados, registros } }) {
      if (registros === 0 && pegados.length === 0) return null;
      return pegados.map(({ celdas, fecha, quien, cuantas }) => {
        const lugar = { hoja: ANEXO_1.hoja, celda: celdas };
        return findingOf(PEGADO, null, lugar, CASO.pegado(celdas, cuantas, fecha, quien));
      });
    },
  },
  {
    ...SIN_REGISTRAR,
    check(revision) {
      const { sinRegistrar, registros } = revision.historia;
      if (sinRegistrar.length === 0) return registros === 0 ? null : [];
      const lugares = sinRegistrar.slice(0, CELDAS_NOMBRADAS).map((cambio) => placeOfCambio(revision, cambio));
      const primeras = sinRegistrar.slice(0, CELDAS_NOMBRADAS).map(nameOfCambio);
      const mensaje = CASO.sinRegistrar(sinRegistrar.length, primeras);
      return [findingOf(SIN_REGISTRAR, null, lugares.find((l) => l !== null) ?? null, mensaje)];
    },
  },
  {
    ...LLENA,
    check({ historia: { registros }, config }) {
      const limite = config.limiteBitacora;
      if (registros === 0 || typeof limite !== 'number') return null;
      if (registros <= limite) return [];
      const mensaje = CASO.bitacoraLlena(formatCantidad(registros), formatCantidad(limite));
      return [findingOf(LLENA, null, null, mensaje)];
    },
  },
];

/** A block that covers two lineas or more, as it is pasted: the same rule, for onEdit. */
export function pastedFinding(hoja: string, celdas: string, cuantas: number): Finding {
  return findingOf(PEGADO, null, { hoja, celda: celdas }, CASO.pegadoAhora(celdas, cuantas));
}

/** A month of a closed period that somebody who may has just changed: the same rule, for onEdit. */
export function closedFinding(hoja: string, celda: string, linea: string, mes: number): Finding {
  return findingOf(CERRADO, linea, { hoja, celda }, CASO.escritoEnCerrado(nameMes(mes)));
}

/** The last correction of a month of a linea that was recorded while it was closed. */
function lastCaptura(
  modificaciones: readonly Modificacion[],
  seccion: number,
  numero: string,
  mes: number,
): Modificacion | undefined {
  const propias = modificacionesDe(modificaciones, seccion, numero);
  return lastOf(propias.filter((m) => m.campo === 'captura' && m.vigencia === mes));
}

function isSame(a: string | number | null, b: string | number | null): boolean {
  return typeof a === 'number' && typeof b === 'number' ? round9(a - b) === 0 : a === b;
}

function placeOfCambio({ crudo }: RuleContext, { seccion, linea, columna }: CambioCaptura): ReturnType<typeof placeOf> {
  return placeOf(crudo(seccion, linea), columna as ColumnaKey);
}

function nameOfCambio({ linea, columna }: CambioCaptura): string {
  return `${linea} ${columna}`;
}
