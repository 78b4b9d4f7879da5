import { countOf, plural } from './plural';

/** Words of the dialog "Usar una MIR existente". */
export const ADOPTAR = {
  intro:
    'MIRador reconoce la MIR que ya está en este libro, muestra con qué certeza, y sólo la toma como plan cuando usted lo confirma. Nada de lo capturado cambia.',
  reconociendo: 'Reconociendo la MIR…',
  ninguna: 'No hay una MIR que usar en este libro',
  hoja: 'Hoja',
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
  adoptar: 'Usar esta MIR',
  adoptando: 'Tomando la MIR como plan…',
  faltaConfirmar: (n: number) => `Falta confirmar ${countOf(n, 'columna', 'columnas')} antes de usar esta MIR.`,
  noAdoptada: 'No se cambió nada',
  cambio: 'El libro cambió mientras usted leía: esto es lo que se reconoce ahora.',
  lista: 'MIRador ya cuida esta MIR',
  listaDetalle: 'Abra «Puntos por revisar» para ver qué falta y reparar lo que haga falta.',
} as const;

/** How sure it is that a sheet is a MIR, from 0 to 1, in words. */
function certezaEnPalabras(certeza: number): string {
  if (certeza >= 0.9) return 'segura';
  return certeza >= 0.6 ? 'probable' : 'dudosa';
}
