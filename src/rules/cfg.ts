import { type Configuracion, cellOfAjuste, HOJA_CONFIGURACION } from '../mir/ajustes';
import type { Finding } from '../mir/finding';
import { nameMes } from '../mir/periods';
import { formatPorcentaje, round9 } from '../mir/text-number';
import { CASO } from '../text/reglas';
import { findingOf, reglaInfo } from './linea-rule';
import type { ReglaInfo, Rule, RuleContext } from './rule';

/** The codes that Configuración names, in capitals, each once. */
export function listApagadas({ reglasApagadas }: Configuracion): string[] {
  const codes = String(reglasApagadas ?? '')
    .toUpperCase()
    .split(/[\s;,]+/);
  return [...new Set(codes)].filter((c) => c !== '');
}

/** What stops a report or makes a figure wrong is always looked at. */
export function canSwitchOff({ bloquea, severidad }: ReglaInfo): boolean {
  return !bloquea && severidad !== 'error';
}

const FIRME = reglaInfo('CFG-01', 'advertencia', 'mir');
const DESCONOCIDA = reglaInfo('CFG-02', 'advertencia', 'mir');
const LUGAR = { hoja: HOJA_CONFIGURACION, celda: cellOfAjuste('reglasApagadas').replace(/\$/g, '') };

const ATRASADO = reglaInfo('CFG-03', 'advertencia', 'mir');

function judgeCorte(
  { mesDeCorte }: Configuracion,
  mesesCerrados: readonly number[],
  caso: (corte: string, cerrado: string) => string,
): readonly Finding[] | null {
  const cerrado = Math.max(0, ...mesesCerrados);
  if (typeof mesDeCorte !== 'number' || cerrado === 0) return null;
  if (mesDeCorte >= cerrado) return [];
  const celda = cellOfAjuste('mesDeCorte').replace(/\$/g, '');
  const mensaje = caso(nameMes(mesDeCorte), nameMes(cerrado));
  return [findingOf(ATRASADO, null, { hoja: HOJA_CONFIGURACION, celda }, mensaje)];
}

/** The month that was typed as the one of the figures, against the closings in force. Months count from 1. */
export function findingsOfCorte(config: Configuracion, mesesCerrados: readonly number[]): readonly Finding[] | null {
  return judgeCorte(config, mesesCerrados, CASO.corteAnterior);
}

/** The same of a closing that was not made yet; `mesesCerrados`: those that it would leave closed. */
export function findingsOfCorteAlCerrar(config: Configuracion, mesesCerrados: readonly number[]): readonly Finding[] {
  return judgeCorte(config, mesesCerrados, CASO.corteSeguiria) ?? [];
}

const CRUZADOS = reglaInfo('CFG-04', 'advertencia', 'mir');

/** Where a threshold is blank its default counts; with both blank nothing was chosen. */
function findingsOfUmbrales({ config, contexto }: RuleContext): readonly Finding[] | null {
  if (config.umbralVerde === null && config.umbralAmarillo === null) return null;
  const { verde, amarillo } = contexto.umbrales;
  if (round9(verde - amarillo) >= 0) return [];
  const celda = cellOfAjuste('umbralVerde').replace(/\$/g, '');
  const mensaje = CASO.umbralesCruzados(formatPorcentaje(verde), formatPorcentaje(amarillo));
  return [findingOf(CRUZADOS, null, { hoja: HOJA_CONFIGURACION, celda }, mensaje)];
}

/** Rules on settings that contradict each other, or what the workbook remembers. */
export const REGLAS_CFG: readonly Rule[] = [
  { ...ATRASADO, check: ({ config, historia }) => findingsOfCorte(config, historia.mesesCerrados) },
  { ...CRUZADOS, check: findingsOfUmbrales },
];

/** The rules on the switches themselves, given every other rule. */
export function rulesOfSwitches(otras: readonly ReglaInfo[]): readonly Rule[] {
  const publicas = new Map([...otras, FIRME, DESCONOCIDA].map((regla) => [regla.code, regla]));
  return [
    {
      ...FIRME,
      check({ config }) {
        const conocidas = listApagadas(config).flatMap((code) => publicas.get(code) ?? []);
        if (conocidas.length === 0) return null;
        return conocidas
          .filter((regla) => !canSwitchOff(regla))
          .map((regla) => findingOf(FIRME, null, LUGAR, CASO.noSeApaga(regla.code, regla.titulo)));
      },
    },
    {
      ...DESCONOCIDA,
      check({ config }) {
        const codes = listApagadas(config);
        if (codes.length === 0) return null;
        return codes
          .filter((code) => !publicas.has(code))
          .map((code) => findingOf(DESCONOCIDA, null, LUGAR, CASO.reglaDesconocida(code)));
      },
    },
  ];
}
