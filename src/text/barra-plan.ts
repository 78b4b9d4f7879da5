import { fechaEnPalabras } from './fecha';
import { countOf, plural } from './plural';

/** Words of the dialog "Plan y modificaciones". */
export const PLAN = {
  cargando: 'Leyendo el plan…',
  buscar: 'Buscar una línea',
  buscarEjemplo: 'Número o palabras: 12.1, capacitación…',
  encontradas: (n: number) => countOf(n, 'línea de acción', 'líneas de acción'),
  ninguna: (texto: string) => `Ninguna línea contiene «${texto}».`,
  vacio: 'El plan todavía no tiene líneas de acción. Agregue primero un objetivo.',
  listaDeLineas: 'Líneas de acción',
  objetivo: (numero: string) => `Objetivo ${numero}`,
  seccion: 'Sección',
  soloLectura:
    'Usted puede consultar el plan. Para cambiarlo hay que administrar la MIR: pídalo a quien la administra.',
  elija: 'Elija una línea para reprogramarla, moverla o cancelarla, o agregue una nueva.',
  mostrarMas: (n: number) => `Mostrar ${countOf(n, 'línea más', 'líneas más')}`,

  meta: 'Meta',
  metaOriginal: 'Meta original',
  metaAjustada: 'Meta ajustada',
  ventana: 'Meses programados',
  deA: (desde: string, hasta: string) => (desde === hasta ? desde : `${desde} a ${hasta}`),
  sinVentana: 'sin calendarización',
  situacion: 'Situación',
  vigente: 'Vigente',

  agregarLinea: 'Agregar línea…',
  agregarObjetivo: 'Agregar objetivo…',
  reprogramar: 'Reprogramar…',
  mover: 'Mover…',
  cancelar: 'Cancelar la línea…',
  aceptar: (n: number) => `Aceptar lo escrito (${n})…`,

  titulos: {
    agregarLinea: 'Agregar una línea de acción',
    agregarObjetivo: 'Agregar un objetivo',
    moverLinea: 'Mover la línea',
    cancelar: 'Cancelar la línea',
    reprogramar: 'Reprogramar la línea',
    aceptar: 'Aceptar lo que está escrito',
  },
  explicaciones: {
    agregarLinea: 'Se abre la fila con sus fórmulas, su protección y sus celdas amarillas.',
    agregarObjetivo: 'Se abre el objetivo; después agréguele sus líneas.',
    moverLinea: 'La línea conserva su número y todo lo que se ha capturado en ella.',
    cancelar: 'La línea se queda en la MIR con lo capturado y el estatus CANCELADA; no se borra.',
    reprogramar: 'Escriba sólo lo que cambia; lo que deje en blanco se queda igual. La meta original se conserva.',
    aceptar:
      'Estas celdas del plan no dicen lo aceptado. Las que marque pasarán a ser el plan, y lo anterior quedará en «Modificaciones».',
  },
  hecho: {
    agregarLinea: 'La línea quedó agregada.',
    agregarObjetivo: 'El objetivo quedó agregado.',
    moverLinea: 'La línea quedó en su nuevo lugar.',
    cancelar: 'La línea quedó cancelada.',
    reprogramar: 'La línea quedó reprogramada.',
    aceptar: 'Lo escrito quedó aceptado.',
  },
  registrado: 'Quedó registrado en la hoja «Modificaciones».',

  enElObjetivo: 'Objetivo',
  despuesDe: 'Después de',
  alPrincipio: 'Al principio',
  numero: 'Número',
  numeroLineaAyuda: (numeros: readonly string[]) =>
    numeros.length === 0
      ? 'El objetivo todavía no tiene líneas.'
      : `El objetivo ya tiene ${plural(numeros.length, 'la', 'las')} ${numeros.join(', ')}.`,
  numeroObjetivoAyuda: (numeros: readonly string[]) =>
    numeros.length === 0 ? 'La sección todavía no tiene objetivos.' : `La sección ya tiene: ${numeros.join(', ')}.`,
  numeroRepetido: (numero: string) => `El número ${numero} ya existe en esta sección.`,
  textoLinea: 'Línea de acción',
  textoObjetivo: 'Objetivo específico',
  politicas: 'Políticas generales',
  politicasAyuda: 'Separadas por punto y coma.',
  programa: 'Nombre del programa',
  mesInicial: 'Mes inicial',
  mesFinal: 'Mes final',
  sinCambio: 'Sin cambio',
  sinMes: 'Sin mes',
  ventanaAlReves: 'El mes inicial es posterior al mes final.',
  hoy: (valor: string) => `Hoy: ${valor}`,
  masCampos: 'Indicador, unidad y presupuesto',
  camposSinCambio: 'Escriba al menos un dato que cambie.',
  marqueAlguna: 'Marque al menos una celda.',
  aceptado: 'Aceptado',
  escrito: 'Escrito',
  linea: (numero: string) => `Línea ${numero}`,
} as const;

/** The fields of a linea as a form names them. */
export const CAMPOS_DE_LINEA = {
  lineaAccion: 'Línea de acción',
  mesInicial: 'Mes inicial',
  mesFinal: 'Mes final',
  metaPropuesta: 'Meta propuesta',
  unidadMedida: 'Unidad de medida',
  frecuencia: 'Frecuencia de medición',
  dimension: 'Dimensión del indicador',
  nombreIndicador: 'Nombre del indicador',
  metodoCalculo: 'Método de cálculo',
  lineaBase: 'Línea base',
  tendencia: 'Tendencia',
  presupuesto: 'Presupuesto proyectado',
} as const;

const after = (despuesDe: string | null): string => (despuesDe === null ? 'al principio' : `después de ${despuesDe}`);

/** What a change means, before the list of what it takes on the sheets. */
export const RESUMEN = {
  agregarLinea: (texto: string, objetivo: string, despuesDe: string | null) =>
    `Se agrega la línea «${texto}» al objetivo ${objetivo}, ${after(despuesDe)}.`,
  agregarObjetivo: (numero: string, texto: string, despuesDe: string | null) =>
    `Se agrega el objetivo ${numero}, «${texto}», ${after(despuesDe)}.`,
  mover: (linea: string, objetivo: string, despuesDe: string | null) =>
    `La línea ${linea} pasa al objetivo ${objetivo}, ${after(despuesDe)}, con todo lo capturado.`,
  cancelar: (texto: string) => `Queda cancelada la línea «${texto}». Lo capturado se conserva.`,
  reprogramar: (linea: string) => `Cambia la línea ${linea}:`,
  campo: (campo: string, antes: string | null, ahora: string) =>
    antes === null ? `${campo}: ${ahora}.` : `${campo}: de ${antes} a ${ahora}.`,
  motivo: (motivo: string) => `Motivo: ${motivo}`,
  autoriza: (instrumento: string, instancia: string, fecha: string, mes: string) =>
    `Lo autoriza: ${instrumento}, ${instancia}, ${fechaEnPalabras(fecha)}. Rige desde ${mes}.`,
} as const;
