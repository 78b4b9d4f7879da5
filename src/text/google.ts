/**
 * Google's refusal of a protected cell, in the languages of our users: it comes in that of whoever runs the script.
 * "You are trying to edit a protected cell or object", "Estás intentando editar una celda o un objeto protegidos",
 * "... modificar una celda o un objeto protegido" (as public code and help threads quote it).
 */
export const CELDA_PROTEGIDA = /protected cell|celdas? (?:[ou] (?:un )?objetos? )?protegid/i;

/**
 * What Google answers in English to whoever writes in a cell, and the same for people: the first that fits. Its quotation
 * is what the refusal says besides: a cell, or the help that a validation gives.
 */
const DICHOS: readonly (readonly [dicho: RegExp, enEspanol: (partes: readonly string[]) => string])[] = [
  [
    CELDA_PROTEGIDA,
    () =>
      'La celda está protegida para este usuario. En la MIR sólo se capturan las celdas amarillas de los meses abiertos y, si usted captura algunos objetivos, las de ellos. La pestaña Ayuda de MIRador dice de cada celda quién puede.',
  ],
  [
    /^The data you entered in cell ([A-Z]+\d+) violates [^\n]*\n?([\s\S]*)$/,
    ([, celda = '', ayuda = '']) =>
      `Lo que escribió en ${celda} no es lo que pide la celda, y no se guardó.${ayuda === '' ? '' : ` ${ayuda}`}`,
  ],
  [
    /contains more than the maximum of 50000 characters/,
    () => 'Lo que escribió pasa de 50,000 caracteres, lo más que cabe en una celda. No se guardó.',
  ],
  [/coordinates of the range are outside/, () => 'Lo que pegó no cabe en la hoja desde esa celda. No se guardó nada.'],
  [/^There is no sheet named/, () => 'La hoja en que escribió ya no está en el libro. No se guardó.'],
  [/^Action not allowed/, () => 'Su cuenta sólo puede consultar este libro. No se guardó.'],
  [
    /editing part of this sheet that shouldn't be changed accidentally/,
    () => 'Escribió en una parte de la hoja que no se debe cambiar sin querer. Si no era su intención, deshágalo.',
  ],
];

/** What Google says, in words for people; null: nobody knows what this is. */
export function enEspanol(dicho: string): string | null {
  for (const [patron, decir] of DICHOS) {
    const partes = patron.exec(dicho);
    if (partes) return decir([...partes]);
  }
  return null;
}

/** What Google Drive says, in the middle of a sentence of ours. */
const DICHOS_DE_DRIVE: readonly (readonly [dicho: RegExp, enEspanol: string])[] = [
  [/too large/i, 'el documento es demasiado grande para convertirlo'],
  [/not found|notFound/i, 'el archivo no está, o su cuenta no puede abrirlo'],
  [/permission|forbidden|not have access/i, 'su cuenta no tiene permiso para hacerlo'],
  [/internal error|backend error|server error|timed out|unavailable/i, 'tuvo una falla momentánea'],
];

/** Why Drive refused: ": …" where it is known, and nothing where it is not; its own words are in the log. */
export function porqueDeDrive(dicho: string): string {
  const conocido = DICHOS_DE_DRIVE.find(([patron]) => patron.test(dicho));
  return conocido ? `: ${conocido[1]}` : '';
}
