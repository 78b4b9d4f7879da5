import { IMPEDIMENTO } from '../text/cambio';
import { nameOfColumna } from './columna';
import type { DatoDelPlan } from './dato';
import { columnaOf } from './format';
import type { Modificacion } from './historia';
import { type LineaAccion, type Mir, numeroOf, type PlanLinea } from './model';
import { nameMes } from './periods';

/** What is recorded of a change, but for who, when and by which instrumento. */
export type Registro = Pick<Modificacion, 'seccion' | 'linea' | 'campo' | 'antes' | 'despues'>;

/** Why a change cannot be made: the code of its finding and its first sentence. */
export interface Impedimento {
  readonly codigo: 'APP-41' | 'APP-42' | 'APP-44' | 'APP-45';
  readonly mensaje: string;
  readonly linea: string | null;
}

export type Modificado =
  | { readonly mir: Mir; readonly registros: readonly Registro[] }
  | { readonly impedimento: Impedimento };

/** A change that cannot be made; `linea`: its number, null where it is of none. */
export const refuse = (codigo: Impedimento['codigo'], mensaje: string, linea: string | null): Modificado => ({
  impedimento: { codigo, mensaje, linea },
});

/** Numbers as people write them: text of digits and dots, never a number (7.10 is not 7.1). */
const NUMERO = /^\d+(?:\.\d+)*$/;

/** A seccion as its people call it. */
export function nameOfSeccion(mir: Mir, seccion: number): string {
  const titulo = mir.secciones[seccion]?.titulo ?? '';
  return titulo === '' ? `${seccion + 1}` : `«${titulo}»`;
}

/** Whether a seccion (from 0) has a linea of this number. */
export function hasLinea(mir: Mir, seccion: number, numero: string): boolean {
  return (mir.secciones[seccion]?.objetivos ?? []).some((o) => o.lineas.some((l) => l.numero === numero));
}

/** Why this is no number of a linea or objetivo; null: it is one. */
export function numeroImpedido(numero: string): Modificado | null {
  return NUMERO.test(numero) ? null : refuse('APP-41', IMPEDIMENTO.numeroMal(numero), numero || null);
}

/** The text of a linea begins with its number, or gets it put before; another number there is a contradiction. */
export function withNumero(numero: string, texto: string): string | null {
  const inicio = numeroOf(texto);
  if (inicio === numero) return texto.trim();
  return inicio.includes('.') ? null : `${numero} ${texto.trim()}`.trim();
}

export type Revisado<T> = { readonly valor: T } | { readonly mensaje: string };

/** What a field of a linea takes, by the kind of its column. */
export function checkCampo(campo: keyof PlanLinea, valor: DatoDelPlan): Revisado<DatoDelPlan> {
  const columna = columnaOf(campo);
  const nombre = nameOfColumna(columna);
  switch (columna.type) {
    case 'mes':
      if (valor === null || (Number.isInteger(valor) && Number(valor) >= 1 && Number(valor) <= 12)) return { valor };
      return { mensaje: IMPEDIMENTO.noEsMes(nombre, valor) };
    case 'cantidad':
    case 'moneda':
      if (valor === null || (typeof valor === 'number' && Number.isFinite(valor) && valor >= 0)) return { valor };
      return { mensaje: IMPEDIMENTO.noEsCantidad(nombre, valor) };
    default:
      return valor === null || typeof valor === 'string'
        ? { valor: valor ?? '' }
        : { mensaje: IMPEDIMENTO.noEsTexto(nombre, valor) };
  }
}

/** Months in the wrong order are a finding, not a window; only looked at where the change gives one of them. */
export function ventanaImpedida({ numero, mesInicial, mesFinal }: PlanLinea): Modificado | null {
  if (mesInicial === null || mesFinal === null || mesInicial <= mesFinal) return null;
  return refuse('APP-44', IMPEDIMENTO.ventana(nameMes(mesInicial), nameMes(mesFinal)), numero);
}

/** Why a new linea cannot be as it is: a field of another kind, or months in the wrong order; null: it can. */
export function checkLinea(linea: LineaAccion): Modificado | null {
  for (const campo of CAMPOS_LINEA) {
    const checked = checkCampo(campo, linea[campo]);
    if ('mensaje' in checked) return refuse('APP-44', checked.mensaje, linea.numero);
  }
  return ventanaImpedida(linea);
}

/** Every plan field of a linea but its number. */
export const CAMPOS_LINEA = [
  'lineaAccion',
  'mesInicial',
  'mesFinal',
  'dimension',
  'nombreIndicador',
  'metodoCalculo',
  'frecuencia',
  'unidadMedida',
  'lineaBase',
  'metaPropuesta',
  'tendencia',
  'presupuesto',
] as const satisfies readonly (keyof PlanLinea)[];
