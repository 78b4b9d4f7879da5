import type { AJUSTE_DE_VEREDICTO } from './contexto';

/** A set of words of the verdicts, as an institution uses them: nothing but values of settings. */
export interface JuegoDePalabras {
  readonly nombre: string;
  readonly ajustes: Readonly<Record<AjusteDeVeredicto, string>>;
}

type AjusteDeVeredicto = (typeof AJUSTE_DE_VEREDICTO)[keyof typeof AJUSTE_DE_VEREDICTO];

const IEEBCS: JuegoDePalabras = {
  nombre: 'IEEBCS',
  ajustes: {
    veredictoSinVariacion: 'Sin variación',
    veredictoAnticipada: 'Adelantada',
    veredictoSinReporte: 'Sin reporte',
    veredictoPendiente: 'Meta pendiente de cumplimiento',
    veredictoParcial: 'Meta parcialmente cumplida',
    veredictoCumplida: 'Meta cumplida',
    veredictoAdelantada: 'Adelantada',
    veredictoRebasada: 'Meta rebasada',
  },
};

/**
 * The sets that people may choose from, the default first. Another institution is another record: what a word is for is
 * told by its case, so nothing else knows which set is in use.
 */
export const JUEGOS: readonly JuegoDePalabras[] = [
  IEEBCS,
  {
    nombre: 'OPLE Veracruz',
    ajustes: {
      ...IEEBCS.ajustes,
      veredictoAnticipada: 'Sin variación',
      veredictoSinReporte: 'Meta pendiente de cumplimiento',
      veredictoAdelantada: 'Meta rebasada',
    },
  },
];

/** The set of a name, in any case; null: there is none. */
export function findJuego(nombre: string): JuegoDePalabras | null {
  const buscado = nombre.trim().toLowerCase();
  return JUEGOS.find((j) => j.nombre.toLowerCase() === buscado) ?? null;
}
