import { MESES } from '../mir/palabras';
import { formatCantidad } from '../mir/text-number';
import { countOf, enumerate, plural } from './plural';

/** "enero", "enero y febrero", "enero a marzo y mayo": months (1-12, in order) in a sentence. */
function mesesEnFrase(meses: readonly number[]): string {
  const tramos: number[][] = [];
  for (const mes of meses) {
    const ultimo = tramos[tramos.length - 1];
    if (ultimo && ultimo[ultimo.length - 1] === mes - 1) ultimo.push(mes);
    else tramos.push([mes]);
  }
  const nombre = (mes: number | undefined): string => MESES[(mes ?? 0) - 1] ?? '';
  const partes = tramos.flatMap((t) =>
    t.length > 2 ? [`${nombre(t[0])} a ${nombre(t[t.length - 1])}`] : t.map((mes) => nombre(mes)),
  );
  return enumerate(partes);
}

/** Words of the view "Periodo" of the sidebar. */
export const PERIODO = {
  cargando: 'Viendo cómo va el periodo…',
  actualizar: 'Actualizar',
  cerrado: (ejercicio: number) => `El ejercicio ${ejercicio} está cerrado`,
  cerradoAyuda: 'Ya no se captura. Lo que haya que corregir se corrige con el documento que lo autorice.',
  seCaptura: (mes: string) => `Ahora se captura ${mes}.`,
  cerrados: (meses: readonly number[]) =>
    meses.length === 0 ? 'Ningún mes está cerrado.' : `Cerrado: ${mesesEnFrase(meses)}.`,
  corte: (mes: string) => (mes === '' ? 'Sin mes de corte.' : `Mes de corte: ${mes}.`),
  limite: (fecha: string) => `El informe se entrega a más tardar el ${fecha}.`,

  avance: (mes: string) => `Captura de ${mes}`,
  avanceDe: (capturadas: number, lineas: number) => {
    if (lineas === 0) return 'Ninguna línea se mide en este mes.';
    const faltan = lineas - capturadas;
    const resto = faltan === 0 ? 'no falta ninguna' : `${plural(faltan, 'falta', 'faltan')} ${faltan} por capturar`;
    return `${capturadas} de ${countOf(lineas, 'línea capturada', 'líneas capturadas')}; ${resto}.`;
  },

  cierre: 'Si se cerrara hoy',
  bloqueado: (n: number) =>
    `No se podría: ${plural(n, 'lo impide 1 punto', `lo impiden ${formatCantidad(n)} puntos`)}.`,
  falta: 'Se puede cerrar. Así quedaría en el periodo:',
  listo: 'Se puede cerrar: no falta nada.',
  verTodos: 'Ver todos en los puntos por revisar',
  deCuales: (linea: string, casos: number) => `(${casos === 1 ? `línea ${linea}` : countOf(casos, 'caso', 'casos')})`,
  cerrar: 'Cerrar el periodo…',
  verPeriodos: 'Ver los periodos…',

  quien: (n: number) => `Quién debe qué (${countOf(n, 'línea', 'líneas')})`,
  nadie: 'Nadie debe nada de este periodo.',
  lineas: (n: number) => countOf(n, 'línea', 'líneas'),
  mostrarMas: (n: number) => `Mostrar ${countOf(n, 'línea más', 'líneas más')}`,
  capturar: 'Capturar',
  ajenas: 'Las líneas sin «Capturar» no están entre las que usted captura.',
  capturarLa: (linea: string) => `Capturar la línea ${linea}`,
  sinResponsables: 'Para agrupar por persona, anote RESPONSABLE en la hoja Cronograma.',
  copiar: 'Copiar recordatorio',
  copiarPara: (nombre: string) => `Copiar recordatorio: ${nombre}`,
  copiarTodos: 'Copiar recordatorio para todos',
  copiado: 'Copiado. Péguelo en su correo o en su chat.',
  aMano: 'El navegador no dejó copiarlo solo. Ya está seleccionado: cópielo con Ctrl+C (en Mac, ⌘C).',
  texto: 'Texto del recordatorio',

  entregas: 'Entregas del informe',
  sinEntregas: 'El libro todavía no lleva las entregas de los informes.',
  nadaQueEntregar: 'No hay entregas pendientes.',
  pendiente: (fecha: string) => (fecha === '' ? 'Pendiente, sin plazo' : `Vence el ${fecha}`),
  vencida: (fecha: string) => `Venció el ${fecha}`,
  estados: { pendiente: 'Pendiente', vencida: 'Vencida' },
  porPreparar: (n: number) => `${plural(n, 'Falta', 'Faltan')} ${countOf(n, 'entrega', 'entregas')} por preparar.`,
  verEntregas: 'Entregas…',
  documentos: 'Documentos…',
} as const;
