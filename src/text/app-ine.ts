/** What is said of importing INE forms. */
export const TEXTO_APP_INE = {
  'APP-155': {
    mensaje: (n: number) =>
      n === 1
        ? 'Un informe del documento ya está en la hoja «Informe JGE», palabra por palabra: no se agregó otra vez.'
        : `${n} informes del documento ya están en la hoja «Informe JGE», palabra por palabra: no se agregaron otra vez.`,
    remedio: 'Si quería otro igual, cópielo en la hoja con otro NÚMERO.',
  },
} as const;
