/** What cannot be done with documents. Joined to TEXTO_APP. */
export const TEXTO_APP_DOCUMENTOS = {
  'APP-110': {
    mensaje: (tipo: string) => `MIRador no hace documentos de tipo "${tipo}".`,
    remedio: 'Elija uno de la lista: avance, jge, pat, ficha o transparencia.',
  },
  'APP-111': {
    mensaje: () => 'Este documento es de un periodo, y no se dijo cuál.',
    remedio: 'Elija un periodo, por ejemplo 2024-B5.',
  },
} as const;
