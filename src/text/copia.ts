/** What shows that a workbook is a copy, or an older version of itself. */
export const COPIA = {
  sinRegistro:
    'Este libro no tiene el registro con el que MIRador revisa lo que se escribe: parece una copia o una versión restaurada, y nada se revisa al momento de capturar.',
  deOtraHoja:
    'El registro con el que MIRador revisa lo que se escribe es de otra hoja: el libro se copió o la hoja MIR se sustituyó, y nada se revisa al momento de capturar.',
  atrasado:
    'El registro con el que MIRador revisa lo que se escribe no es el del plan aceptado: lo capturado puede revisarse en la línea equivocada.',
} as const;

/** The snapshot of a closed period is not there any more. */
export const sinInstantanea = (periodo: string): string =>
  `No está, completa, la MIR como se cerró en el periodo ${periodo} (hoja oculta _cierres).`;
