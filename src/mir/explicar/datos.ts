import { CONDICION, EN_BLANCO, NOTA_MES, porOmision } from '../../text/porque';
import { AJUSTES, type ClaveAjuste, type Configuracion, cellOfAjuste, HOJA_CONFIGURACION } from '../ajustes';
import { type ContextoCalculo, contextOf } from '../contexto';
import type { AjusteExplicado, Explicacion, MesExplicado } from '../explicacion';
import { computeIndicador, type Indicador } from '../indicators';
import type { LineaAccion, Meses } from '../model';
import { nameMes, type Periodo } from '../periods';
import { periodoDelCorte } from '../tablero';

/** What is known of where a linea stands, and of the month it is looked at. */
interface Circunstancias {
  /** Row of its cells, which two columns of Cronograma show; 0: it stands on no sheet. */
  readonly fila: number;
  /** What month cells (1-12) hold that is no number: text, a date. */
  readonly textos: Readonly<Record<number, string>>;
}

/** A linea with its figures and with what decided them. */
export interface LineaExplicable extends Circunstancias {
  readonly linea: LineaAccion;
  readonly indicador: Indicador;
  readonly contexto: ContextoCalculo;
  readonly config: Configuracion;
}

/** `corte` 1-12: as of that month, as in a report; null: as the sheet says it. */
export function lineaExplicable(
  linea: LineaAccion,
  config: Configuracion,
  { corte = null, fila = 0, textos = {} }: Partial<Circunstancias> & { readonly corte?: number | null } = {},
): LineaExplicable {
  const contexto = contextOf(config, corte);
  return { linea, indicador: computeIndicador(linea, contexto), contexto, config, fila, textos };
}

/** What an explanation says besides its title. */
export type Cuerpo = Omit<Explicacion, 'titulo'>;

/** A body with what most figures have none of left out. */
export function cuerpo(parts: Pick<Cuerpo, 'cifra' | 'valor' | 'regla'> & Partial<Cuerpo>): Cuerpo {
  return { sustitucion: null, pasos: [], meses: [], ajustes: [], ...parts };
}

/** What the arithmetic takes for a setting that was left blank. */
const SIN_AJUSTE: readonly ClaveAjuste[] = [
  'umbralVerde',
  'umbralAmarillo',
  'umbralMorado',
  'inicioSeguimiento',
  'formulaReduccion',
];

function valorDe(config: Configuracion, clave: ClaveAjuste): string {
  const valor = config[clave];
  if (valor !== null && valor !== '') return String(valor);
  const defecto = AJUSTES.find((a) => a.clave === clave)?.defecto ?? null;
  return SIN_AJUSTE.includes(clave) ? porOmision(String(defecto)) : EN_BLANCO;
}

/** The settings that decided, as they stand. */
export function ajustesDe(config: Configuracion, ...claves: readonly ClaveAjuste[]): AjusteExplicado[] {
  return claves.map((clave) => ({
    etiqueta: AJUSTES.find((a) => a.clave === clave)?.etiqueta ?? clave,
    valor: valorDe(config, clave),
    celda: `${HOJA_CONFIGURACION}!${cellOfAjuste(clave).replace(/\$/g, '')}`,
  }));
}

/** Where the cut-off comes from; nothing where a report gave it. */
export function ajustesDelCorte({ config, contexto }: Pick<LineaExplicable, 'config' | 'contexto'>): AjusteExplicado[] {
  if (contexto.soloHastaCorte) return [];
  return ajustesDe(config, ...claveDelCorte(config));
}

/** The settings that were looked at until one said a month. */
export function claveDelCorte(config: Configuracion): readonly ClaveAjuste[] {
  return typeof config.mesDeCorte === 'number' ? ['mesDeCorte'] : ['mesDeCorte', 'ultimoMesCerrado'];
}

/** Months of a period are the same in any year. */
const CUALQUIER_ANIO = 2000;

/** The months of the period of informes that holds the cut-off; null without one. */
export function mesesDelPeriodo({ frecuenciaInformes }: Configuracion, corte: number): Periodo | null {
  return periodoDelCorte(CUALQUIER_ANIO, corte, frecuenciaInformes);
}

/** "marzo"; what to say where there is no cut-off. */
export function nombreDelCorte({ corte }: ContextoCalculo): string {
  return corte >= 1 && corte <= 12 ? nameMes(corte) : CONDICION.corteSin;
}

/** The captured months behind A (no `hasta`) or q (to the cut-off), by what counts under the accumulation of the linea. */
export function mesesCapturados({ linea, textos }: LineaExplicable, hasta: number): MesExplicado[] {
  return marcarUltimo(
    linea.meses.map((valor, i): MesExplicado => {
      const mes = i + 1;
      const texto = textos[mes];
      if (valor === null) {
        return { mes, valor, cuenta: false, nota: texto === undefined ? NOTA_MES.enBlanco : NOTA_MES.texto(texto) };
      }
      return mes <= hasta
        ? { mes, valor, cuenta: true, nota: '' }
        : { mes, valor, cuenta: false, nota: NOTA_MES.despues };
    }),
    linea.acumulacion,
    NOTA_MES.noEsUltimo,
  );
}

/** The programmed months behind p. `exigible`: those that count at the cut-off (programa.ts). */
export function mesesProgramados({ linea, indicador, contexto }: LineaExplicable, exigible: Meses): MesExplicado[] {
  return marcarUltimo(
    indicador.programa.map((valor, i): MesExplicado => {
      const mes = i + 1;
      if (valor === null) return { mes, valor, cuenta: false, nota: NOTA_MES.sinPrograma };
      if (mes > contexto.corte) return { mes, valor, cuenta: false, nota: NOTA_MES.despues };
      const antes = mes < contexto.inicioSeguimiento;
      if (exigible[i] === null) return { mes, valor, cuenta: false, nota: NOTA_MES.antesDeSeguimiento };
      return { mes, valor, cuenta: true, nota: antes ? NOTA_MES.antesConAvance : '' };
    }),
    linea.acumulacion,
    NOTA_MES.noEsUltimoPrograma,
  );
}

/** Under `ultimo` only the last month counts; under `maximo` the largest is marked. */
function marcarUltimo(
  meses: readonly MesExplicado[],
  acumulacion: LineaAccion['acumulacion'],
  noEsUltimo: string,
): MesExplicado[] {
  const cuentan = meses.flatMap((m) => (m.cuenta && m.valor !== null ? [m.valor] : []));
  const mayor = Math.max(...cuentan);
  const ultimo = Math.max(...meses.map((m) => (m.cuenta ? m.mes : 0)));
  return meses.map((m) => {
    if (!m.cuenta) return m;
    if (acumulacion === 'ultimo') {
      return m.mes === ultimo ? { ...m, nota: m.nota || NOTA_MES.ultimo } : { ...m, cuenta: false, nota: noEsUltimo };
    }
    return acumulacion === 'maximo' && m.valor === mayor ? { ...m, nota: m.nota || NOTA_MES.mayor } : m;
  });
}
