import { countOf, plural } from './plural';

/** Words of what was recognised on a sheet that somebody else made. */
export const ADOPTAR = {
  hoja: 'Hoja',
  hojaElegida: (nombre: string) => `Hoja «${nombre}»`,
  hojaOpcion: (nombre: string, lineas: number, certeza: number) =>
    `${nombre}: ${countOf(lineas, 'línea', 'líneas')}, ${certezaEnPalabras(certeza)}`,
  lineas: (n: number) => plural(n, 'línea de acción', 'líneas de acción'),
  objetivos: (n: number) => plural(n, 'objetivo', 'objetivos'),
  secciones: (n: number) => plural(n, 'sección', 'secciones'),
  ejercicio: 'ejercicio',
  sinEjercicio: 'no se dice',
  porConfirmar: (n: number) => `Por confirmar (${n})`,
  porConfirmarIntro: 'Elija en qué columna está cada dato, o diga que la hoja no lo tiene.',
  todoConfirmado: 'Todas las columnas están confirmadas.',
  reconocidas: (n: number) => `Columnas reconocidas (${n})`,
  ausentes: (n: number) => `No están en la hoja (${n})`,
  ausentesDetalle: 'En la MIR quedan en blanco, por completar.',
  extras: (n: number) => `Columnas que el formato no tiene (${n})`,
  extrasDetalle: 'Se quedan en la hoja original; no pasan a la MIR.',
  dato: 'Dato del formato',
  enLaHoja: 'En la hoja',
  certeza: 'Certeza',
  certezas: {
    segura: 'segura',
    probable: 'probable',
    dudosa: 'dudosa',
    ausente: 'no está',
    confirmada: 'confirmada',
  },
  columna: (letras: string, texto: string) => (texto === '' ? `Columna ${letras}` : `${letras} · ${texto}`),
  elija: 'Elija una columna',
  noEsta: 'La hoja no lo tiene',
  propuesta: 'propuesta',
  corregir: 'Corregir',
  dudas: (n: number) => `Dudas (${n})`,
  faltaConfirmar: (n: number) => `Falta confirmar ${countOf(n, 'columna', 'columnas')} antes de continuar.`,
} as const;

/** How sure it is that a sheet is a MIR, from 0 to 1, in words. */
function certezaEnPalabras(certeza: number): string {
  if (certeza >= 0.9) return 'segura';
  return certeza >= 0.6 ? 'probable' : 'dudosa';
}
