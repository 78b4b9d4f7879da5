import type { CambioPlan, LineaVista, VistaPlan } from '../../gas/api';
import type { PlanLinea } from '../../mir/model';
import { DIMENSIONES, FRECUENCIAS, TENDENCIAS } from '../../mir/palabras';
import { INSTRUMENTO } from '../../text/barra-cambio';
import { CAMPOS_DE_LINEA, PLAN } from '../../text/barra-plan';
import type { Problemas } from '../comun/campos';
import { keyOfObjetivo, listObjetivos, type ObjetivoVista, seccionOf } from './datos';

export type TipoCambio = CambioPlan['tipo'];

/** What a form holds, as typed. */
export type Valores = Readonly<Record<string, string>>;

/** How a field of a linea is typed. */
export interface CampoLinea {
  readonly key: Exclude<keyof PlanLinea, 'numero'>;
  readonly label: string;
  readonly tipo: 'area' | 'texto' | 'mes' | 'numero' | 'lista';
  readonly opciones?: readonly string[];
  /** Shown at once; the others under "Indicador, unidad y presupuesto". */
  readonly principal?: true;
}

const campo = (
  key: CampoLinea['key'],
  tipo: CampoLinea['tipo'],
  more: Partial<Pick<CampoLinea, 'opciones' | 'principal'>> = {},
): CampoLinea => ({ key, label: CAMPOS_DE_LINEA[key], tipo, ...more });

/** The fields of a linea in the order of the sheet. */
export const CAMPOS: readonly CampoLinea[] = [
  campo('lineaAccion', 'area', { principal: true }),
  campo('mesInicial', 'mes', { principal: true }),
  campo('mesFinal', 'mes', { principal: true }),
  campo('metaPropuesta', 'numero', { principal: true }),
  campo('unidadMedida', 'texto', { principal: true }),
  campo('frecuencia', 'lista', { opciones: FRECUENCIAS }),
  campo('dimension', 'lista', { opciones: DIMENSIONES }),
  campo('nombreIndicador', 'texto'),
  campo('metodoCalculo', 'texto'),
  campo('lineaBase', 'texto'),
  campo('tendencia', 'lista', { opciones: TENDENCIAS }),
  campo('presupuesto', 'numero'),
];

/** "1,250.5" or "1250.5" -> 1250.5; null where it is no number of 0 or more. */
export function parseCantidad(text: string): number | null {
  const clean = text
    .trim()
    .replace(/^\$/, '')
    .replace(/,(?=\d{3}(\D|$))/g, '');
  return /^\d+(\.\d+)?$/.test(clean) ? Number(clean) : null;
}

/** The fields that say something, typed as the plan holds them. */
function lineaOf(valores: Valores): Partial<PlanLinea> {
  return Object.fromEntries(
    CAMPOS.flatMap(({ key, tipo }): [string, string | number | null][] => {
      const text = (valores[key] ?? '').trim();
      if (text === '') return [];
      return [[key, tipo === 'mes' ? Number(text) : tipo === 'numero' ? parseCantidad(text) : text]];
    }),
  );
}

/** "12.1 Revisar" of "12.1" and "Revisar": the cell begins with the number of the linea. */
function withNumero(numero: string, texto: string): string {
  return texto.startsWith(`${numero} `) ? texto : `${numero} ${texto}`;
}

export interface Contexto {
  readonly plan: VistaPlan;
  /** The linea that was chosen, where the change is about one. */
  readonly linea: LineaVista | null;
  /** Names (`hoja!celda`) of the pendientes that were ticked. */
  readonly marcadas: readonly { readonly hoja: string; readonly celda: string }[];
}

export function findObjetivo({ plan }: Contexto, valores: Valores): ObjetivoVista | null {
  return listObjetivos(plan.secciones).find((o) => keyOfObjetivo(o) === valores.enObjetivo) ?? null;
}

/** What is wrong or missing in a form, a sentence a field. */
export function problemsOfForma(tipo: TipoCambio, valores: Valores, contexto: Contexto): Problemas {
  const problems: Record<string, string> = {};
  const need = (id: string, label: string) => {
    if ((valores[id] ?? '').trim() === '') problems[id] = INSTRUMENTO.falta(label);
  };
  if (tipo === 'agregarLinea' || tipo === 'moverLinea') need('enObjetivo', PLAN.enElObjetivo);
  if (tipo === 'agregarLinea') {
    need('numero', PLAN.numero);
    need('lineaAccion', CAMPOS_DE_LINEA.lineaAccion);
    const objetivo = findObjetivo(contexto, valores);
    const numero = (valores.numero ?? '').trim();
    const suyos = listObjetivos(contexto.plan.secciones).filter((o) => o.seccion === objetivo?.seccion);
    if (suyos.some((o) => o.lineas.some((l) => l.linea === numero))) problems.numero = PLAN.numeroRepetido(numero);
  }
  if (tipo === 'agregarObjetivo') {
    need('numero', PLAN.numero);
    need('objetivo', PLAN.textoObjetivo);
    const numero = (valores.numero ?? '').trim();
    const seccion = Number(valores.seccion || 1);
    if (listObjetivos(contexto.plan.secciones).some((o) => o.seccion === seccion && o.numero === numero)) {
      problems.numero = PLAN.numeroRepetido(numero);
    }
  }
  for (const { key, tipo: como } of CAMPOS) {
    const text = (valores[key] ?? '').trim();
    if (como === 'numero' && text !== '' && parseCantidad(text) === null) problems[key] = INSTRUMENTO.noEsNumero;
  }
  const desde = Number(valores.mesInicial || contexto.linea?.mesInicial || 0);
  const hasta = Number(valores.mesFinal || contexto.linea?.mesFinal || 0);
  const typed = (valores.mesInicial ?? '') !== '' || (valores.mesFinal ?? '') !== '';
  if (typed && desde > 0 && hasta > 0 && desde > hasta) problems.mesFinal = PLAN.ventanaAlReves;
  if (tipo === 'reprogramar' && Object.keys(lineaOf(valores)).length === 0)
    problems.metaPropuesta = PLAN.camposSinCambio;
  if (tipo === 'aceptar' && contexto.marcadas.length === 0) problems.pendientes = PLAN.marqueAlguna;
  return problems;
}

/** The change that a form asks for; null while it speaks of a linea or objetivo that is not there. */
export function cambioOf(tipo: TipoCambio, valores: Valores, motivo: string, contexto: Contexto): CambioPlan | null {
  const { plan, linea, marcadas } = contexto;
  const text = (id: string) => (valores[id] ?? '').trim();
  const despuesDe = text('despuesDe') || null;
  const objetivo = findObjetivo(contexto, valores);
  switch (tipo) {
    case 'agregarLinea':
      return (
        objetivo && {
          tipo,
          seccion: seccionOf(plan.secciones, objetivo.seccion),
          objetivo: objetivo.numero,
          despuesDe,
          linea: {
            ...lineaOf(valores),
            numero: text('numero'),
            lineaAccion: withNumero(text('numero'), text('lineaAccion')),
          },
        }
      );
    case 'agregarObjetivo':
      return {
        tipo,
        seccion: seccionOf(plan.secciones, Number(text('seccion') || 1)),
        despuesDe,
        objetivo: {
          numero: text('numero'),
          objetivo: text('objetivo'),
          politicasGenerales: text('politicasGenerales'),
          programa: text('programa'),
        },
      };
    case 'aceptar':
      return { tipo, celdas: marcadas, motivo };
    case 'moverLinea': {
      if (!linea || !objetivo) return null;
      const seccion = seccionOf(plan.secciones, linea.seccion);
      return { tipo, linea: linea.linea, seccion, objetivo: objetivo.numero, despuesDe };
    }
    case 'cancelar':
      return linea && { tipo, linea: linea.linea, seccion: seccionOf(plan.secciones, linea.seccion), motivo };
    case 'reprogramar': {
      if (!linea) return null;
      const seccion = seccionOf(plan.secciones, linea.seccion);
      const campos = lineaOf(valores);
      const withNumber = campos.lineaAccion && { lineaAccion: withNumero(linea.linea, campos.lineaAccion) };
      return { tipo, linea: linea.linea, seccion, campos: { ...campos, ...withNumber }, motivo };
    }
  }
}

/** Changes whose motivo is asked for: the others say it by themselves. */
export function hasMotivo(tipo: TipoCambio): boolean {
  return tipo === 'cancelar' || tipo === 'reprogramar' || tipo === 'aceptar';
}
