/** The dialog of the words of the verdicts. */
export const PALABRAS = {
  intro:
    'Cada institución nombra a su manera cómo va una línea. Elija un juego de palabras: se escriben en Configuración, donde cada una se puede cambiar después. Las cifras no cambian.',
  juego: 'Palabras de los veredictos',
  ayuda: 'Cómo se nombra el avance de cada línea; se puede cambiar después.',
  cambian: (juego: string) => `Palabras de ${juego}`,
  cambia: ({ etiqueta, celda, antes, despues }: Readonly<Record<'etiqueta' | 'celda' | 'antes' | 'despues', string>>) =>
    `${etiqueta} (${celda}): ${antes === '' ? 'hoy está en blanco' : `hoy dice «${antes}»`} y dirá «${despues}».`,
  aplicar: 'Usar estas palabras',
  aplicado: (juego: string) =>
    `Los veredictos usan las palabras de ${juego}. Se puede deshacer en «Puntos por revisar».`,
  noAplicado: 'No se cambió nada',
} as const;
