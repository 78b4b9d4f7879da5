/** The set of words that a new MIR begins with. */
export const PALABRAS = {
  juego: 'Palabras de los veredictos',
  ayuda: 'Cómo se nombra el avance de cada línea; se puede cambiar después.',
} as const;
