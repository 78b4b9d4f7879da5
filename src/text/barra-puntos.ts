import { countOf, plural } from './plural';

/** Words of the view "Puntos por revisar" of the sidebar. */
export const PUNTOS = {
  revisando: 'Revisando la MIR…',
  revisandoTodo: 'Revisando la MIR por completo…',
  revisar: 'Revisar de nuevo',
  revisionCompleta: 'Revisión completa',
  revisionCompletaAyuda: 'También compara formatos, notas, anchos, celdas combinadas y lo que admite cada celda.',
  reparar: 'Reparar…',
  viejo: 'La hoja puede haber cambiado desde que se revisó.',
  todoBien: 'Todo en orden',
  todoBienDetalle: (reglas: number) =>
    `Se revisaron ${countOf(reglas, 'regla', 'reglas')} y no hay puntos por revisar.`,
  resumen: (reglas: number, noAplican: number) =>
    `Se revisaron ${countOf(reglas, 'regla', 'reglas')}${noAplican > 0 ? `; ${noAplican} no ${plural(noAplican, 'aplica', 'aplican')} a esta MIR` : ''}.`,
  reglasCumplidas: (n: number) => `Qué se revisó y está bien (${n})`,
  agrupar: 'Agrupar',
  porRegla: 'Por tipo de punto',
  porLinea: 'Por línea',
  soloLoMio: 'Sólo las líneas que yo capturo',
  nadaMio: 'En las líneas que usted captura no hay puntos por revisar.',
  objetivo: (numero: string) => `Objetivo ${numero}`,
  deLinea: (numero: string) => `Línea ${numero}`,
  sinLinea: 'De toda la MIR',
  ultimo: 'Aquí se quedó',
  porQue: '¿Por qué?',
  porQueDe: (lugar: string) => `Por qué: ${lugar}`,
  repararEste: 'Reparar…',
  repararEn: (lugar: string) => `Reparar ${lugar}`,
  irALaCelda: 'Ir a la celda',
  linea: (numero: string) => `línea ${numero}`,
  casos: (n: number) => countOf(n, 'caso', 'casos'),
  varios: (titulo: string, n: number) => `${titulo} (${countOf(n, 'caso', 'casos')})`,
  variosComo: (n: number, ejemplo: string) => `${countOf(n, 'caso', 'casos')} como éste: ${ejemplo}`,
  mostrarMas: (n: number) => `Mostrar ${countOf(n, 'caso más', 'casos más')}`,
  mostrarMasLineas: (n: number) => `Mostrar ${countOf(n, 'línea más', 'líneas más')}`,
  noPuede:
    'Reparar y aceptar cambios del plan escribe en celdas protegidas, y su cuenta no puede editarlas. Pídalo a quien administra la MIR.',
} as const;
