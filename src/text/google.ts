/**
 * Google's refusal of a protected cell, in the languages of our users: it comes in that of whoever runs the script.
 * "You are trying to edit a protected cell or object", "Estás intentando editar una celda o un objeto protegidos",
 * "... modificar una celda o un objeto protegido" (as public code and help threads quote it).
 */
export const CELDA_PROTEGIDA = /protected cell|celdas? (?:[ou] (?:un )?objetos? )?protegid/i;
