/** What cannot be done with views. Joined to TEXTO_APP. */
export const TEXTO_APP_VISTAS = {
  'APP-171': {
    mensaje: (funcion: string) => `MIRador no tiene ninguna ventana que se abra con «${funcion}».`,
    remedio:
      'Ábrala desde el menú MIRador; si este libro se dejó abierto desde antes de una actualización, recárguelo.',
  },
} as const;
