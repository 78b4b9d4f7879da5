import { type Configuracion, cellOfAjuste, HOJA_CONFIGURACION } from '../mir/ajustes';
import {
  type Entrega,
  entregasDeMas,
  entregasSinPreparar,
  estadoDe,
  HOJA_ENTREGAS,
  listEntregasPedidas,
  parseDestinatarios,
} from '../mir/entregas';
import type { Finding } from '../mir/finding';
import { CASO_ENT, type CodigoEnt, nameEntrega, TEXTO_ENT } from '../text/entregas';
import { findingOf, type Lugar } from './linea-rule';
import type { ReglaInfo, Rule, RuleContext } from './rule';

function entInfo(code: CodigoEnt, severidad: 'advertencia' | 'aviso'): ReglaInfo {
  return { code, severidad, scope: 'mir', bloquea: false, ...TEXTO_ENT[code] };
}

/** Column letters are not known here: a finding points at the row. */
const placeOf = ({ fila }: Entrega): Lugar => ({ hoja: HOJA_ENTREGAS, celda: `A${fila}` });
const nameOf = ({ periodo, destinatario }: Entrega): string => nameEntrega(periodo, destinatario);

/** A rule that judges one delivery at a time: sentences where it fails, null where there is nothing to judge. */
function entregaRule(info: ReglaInfo, judge: (e: Entrega, ctx: RuleContext) => readonly string[] | null): Rule {
  return {
    ...info,
    check(ctx) {
      const juicios = (ctx.entregas ?? []).map((e) => ({ e, mensajes: judge(e, ctx) }));
      if (juicios.every(({ mensajes }) => mensajes === null)) return null;
      return juicios.flatMap(({ e, mensajes }): Finding[] =>
        (mensajes ?? []).map((m) => findingOf(info, null, placeOf(e), m)),
      );
    },
  };
}

const VIGENCIA = entInfo('ENT-01', 'advertencia');
const COLUMNAS_DE_FECHA = [
  ['fechaLimite', 'FECHA LÍMITE'],
  ['entregado', 'ENTREGADO'],
  ['recibido', 'RECIBIDO'],
  ['observado', 'OBSERVADO'],
] as const;
const POSTERIORES = [
  ['recibido', 'RECIBIDO'],
  ['observado', 'OBSERVADO'],
] as const;
/** So many are named at once. */
const PRIMERAS = 5;

interface Nombrada {
  readonly periodo: string;
  readonly destinatario: string;
}

/** One finding for all the deliveries that are too many or too few. */
function tellCuenta(
  info: ReglaInfo,
  found: readonly Nombrada[],
  mensaje: (n: number, primeras: readonly string[]) => string,
): Finding[] {
  const primeras = found.slice(0, PRIMERAS).map((e) => nameEntrega(e.periodo, e.destinatario));
  return found.length === 0
    ? []
    : [findingOf(info, null, { hoja: HOJA_ENTREGAS, celda: 'A1' }, mensaje(found.length, primeras))];
}

const SIN_PREPARAR = entInfo('ENT-05', 'aviso');
const DE_MAS = entInfo('ENT-06', 'aviso');

/** Recipients whose dates of force cannot be read; null: none is named. */
export function findingsOfVigencia({ destinatarios }: Configuracion): readonly Finding[] | null {
  const leidos = parseDestinatarios(destinatarios);
  if (leidos.length === 0) return null;
  const celda = cellOfAjuste('destinatarios').replace(/\$/g, '');
  return leidos
    .filter((d) => !d.legible)
    .map((d) => findingOf(VIGENCIA, null, { hoja: HOJA_CONFIGURACION, celda }, CASO_ENT.vigencia(d.texto)));
}

/** Rows that the settings no longer ask for. */
export function findingsOfDeMas(config: Configuracion, ejercicio: number, entregas: readonly Entrega[]): Finding[] {
  return tellCuenta(DE_MAS, entregasDeMas(listEntregasPedidas(config, ejercicio), entregas), CASO_ENT.deMas);
}

/** Rules on to whom the informes are given, and when. */
export const REGLAS_ENT: readonly Rule[] = [
  { ...VIGENCIA, check: ({ config }) => findingsOfVigencia(config) },
  entregaRule(entInfo('ENT-02', 'advertencia'), (e) => {
    const escritas = COLUMNAS_DE_FECHA.filter(([key]) => e[key].texto !== '');
    if (escritas.length === 0) return null;
    return escritas
      .filter(([key]) => e[key].iso === null)
      .map(([key, columna]) => CASO_ENT.fecha(columna, e[key].texto, nameOf(e)));
  }),
  entregaRule(entInfo('ENT-03', 'advertencia'), (e) => {
    const fechadas = POSTERIORES.filter(([key]) => e[key].iso !== null);
    if (fechadas.length === 0) return null;
    const { iso: entregado, texto } = e.entregado;
    return fechadas.flatMap(([key, columna]) => {
      const fecha = e[key].iso ?? '';
      if (texto === '') return [CASO_ENT.sinEntregado(columna, fecha, nameOf(e))];
      return entregado !== null && fecha < entregado ? [CASO_ENT.antes(columna, fecha, entregado, nameOf(e))] : [];
    });
  }),
  entregaRule(entInfo('ENT-04', 'advertencia'), (e, { contexto, mir }) => {
    const limite = e.fechaLimite.iso;
    if (contexto.corte < 1 || limite === null) return null;
    return estadoDe(e, mir.ejercicio, contexto.corte) === 'vencida' ? [CASO_ENT.vencida(limite, nameOf(e))] : [];
  }),
  {
    ...SIN_PREPARAR,
    check({ config, mir, entregas }) {
      if (entregas === null) return null;
      const faltan = entregasSinPreparar(listEntregasPedidas(config, mir.ejercicio), entregas);
      return tellCuenta(SIN_PREPARAR, faltan, CASO_ENT.sinPreparar);
    },
  },
  {
    ...DE_MAS,
    check: ({ config, mir, entregas }) => (entregas === null ? null : findingsOfDeMas(config, mir.ejercicio, entregas)),
  },
];
