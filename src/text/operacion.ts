import { formatCantidad } from '../mir/text-number';
import { countOf, enumerate } from './plural';

/** Hidden sheets of our own begin so. */
const isInterna = (hoja: string): boolean => hoja.startsWith('_');

const laHoja = (hoja: string): string => `la hoja ${isInterna(hoja) ? 'oculta de MIRador ' : ''}«${hoja}»`;

const celdas = (n: number): string => (n === 1 ? 'la celda' : `${formatCantidad(n)} celdas`);

const enLinea = (linea: string | null): string => (linea === null ? '' : ` en la línea ${linea}`);

/** One sentence an operation; `rango` in A1. */
export const OPERACION = {
  crearHoja: (hoja: string, oculta: boolean) =>
    `Crear ${laHoja(hoja)}${oculta && !isInterna(hoja) ? ' (oculta)' : ''}.`,
  dimensionar: (hoja: string, filas: number, columnas: number) =>
    `Ajustar la hoja «${hoja}» a ${countOf(filas, 'fila', 'filas')} y ${countOf(columnas, 'columna', 'columnas')}.`,
  formatoNumero: (hoja: string, rango: string, n: number) =>
    `Dar formato de número a ${celdas(n)} (${hoja}, ${rango}).`,
  /** `nombre`: what its column or its row is called; "": nothing. */
  devolverUnaFormula: (nombre: string, hoja: string, rango: string) =>
    nombre === ''
      ? `Devolver la fórmula de ${hoja}, ${rango}.`
      : `Devolver la fórmula de ${nombre} (${hoja}, ${rango}).`,
  escribirUnaFormula: (nombre: string, hoja: string, rango: string) =>
    nombre === ''
      ? `Escribir la fórmula de ${hoja}, ${rango}.`
      : `Escribir la fórmula de ${nombre} (${hoja}, ${rango}).`,
  escribirUna: (hoja: string, rango: string, contenido: string) => `Escribir ${contenido} en ${hoja}, ${rango}.`,
  dejarEnBlanco: (hoja: string, rango: string) => `Dejar en blanco ${hoja}, ${rango}.`,
  escribir: (hoja: string, rango: string, n: number, formulas: number) =>
    `Escribir ${celdas(n)} de ${hoja}, ${rango}${formulas > 0 ? ` (${countOf(formulas, 'fórmula', 'fórmulas')})` : ''}.`,
  guardarPlan: 'Guardar el plan aceptado en la hoja oculta de MIRador.',
  devolverFormula: (columna: string, linea: string | null, hoja: string, rango: string, n: number) =>
    n === 1
      ? `Devolver la fórmula de ${columna}${enLinea(linea)} (${hoja}, ${rango}).`
      : `Devolver ${formatCantidad(n)} fórmulas de ${columna} (${hoja}, ${rango}).`,
  devolverValor: (columna: string, linea: string | null, hoja: string, rango: string, valor: string) =>
    `Devolver a ${columna}${enLinea(linea)} lo que dice el plan aceptado: ${valor} (${hoja}, ${rango}).`,
  escribirFormula: (columna: string, linea: string | null, hoja: string, rango: string, n: number) =>
    n === 1
      ? `Escribir la fórmula de ${columna}${enLinea(linea)} (${hoja}, ${rango}).`
      : `Escribir ${formatCantidad(n)} fórmulas de ${columna} (${hoja}, ${rango}).`,
  escribirValor: (columna: string, linea: string | null, hoja: string, rango: string, valor: string) =>
    `Escribir ${valor} en ${columna}${enLinea(linea)} (${hoja}, ${rango}).`,
  tocaCaptura: 'Cambia valores capturados.',
  cambiarCaptura: (
    columna: string,
    linea: string | null,
    antes: string | null,
    valor: string,
    lugar: string,
    deMes: boolean,
  ) =>
    `Cambiar ${deMes ? 'el avance de ' : ''}${columna}${enLinea(linea)}: ${antes === null ? '' : `${antes} → `}${valor} (${lugar}).`,
  fondo: (hoja: string, rango: string, n: number) => `Poner el color de ${celdas(n)} (${hoja}, ${rango}).`,
  estilo: (hoja: string, rango: string, n: number) => `Poner el estilo de ${celdas(n)} (${hoja}, ${rango}).`,
  validar: (hoja: string, rango: string, n: number) =>
    `Poner la validación de datos de ${celdas(n)} (${hoja}, ${rango}).`,
  quitarValidacion: (hoja: string, rango: string, n: number) =>
    `Quitar la validación de datos de ${celdas(n)} (${hoja}, ${rango}).`,
  anotar: (hoja: string, rango: string) => `Poner las notas de ayuda de ${hoja}, ${rango}.`,
  combinar: (hoja: string, rango: string) => `Combinar celdas en ${hoja}, ${rango}.`,
  separar: (hoja: string, rango: string) => `Separar las celdas combinadas de ${hoja}, ${rango}.`,
  condicionar: (hoja: string, n: number) => `Poner ${countOf(n, 'regla', 'reglas')} de formato condicional en ${hoja}.`,
  proteger: (hoja: string, abiertos: number) =>
    abiertos === 0
      ? `Proteger la hoja «${hoja}».`
      : `Proteger la hoja «${hoja}» y dejar abiertas sus celdas amarillas (${countOf(abiertos, 'rango', 'rangos')}).`,
  protegerRango: (hoja: string, rango: string, correos: readonly string[] | null) =>
    correos === null || correos.length === 0
      ? `Limitar los cambios de ${rango} en ${hoja}.`
      : `Limitar los cambios de ${rango} en ${hoja} a ${correos.join(', ')}.`,
  nombrar: (nombre: string, hoja: string, rango: string) => `Nombrar «${nombre}» el rango ${hoja}, ${rango}.`,
  ancho: (hoja: string, columnas: string, pixeles: number) =>
    `Ajustar el ancho de ${columnas} de ${hoja} a ${pixeles} píxeles.`,
  alto: (hoja: string, filas: string, pixeles: number) =>
    `Ajustar el alto de ${filas} de ${hoja} a ${pixeles} píxeles.`,
  inmovilizar: (hoja: string, filas: number, columnas: number) =>
    `Inmovilizar ${countOf(filas, 'fila', 'filas')} y ${countOf(columnas, 'columna', 'columnas')} de ${hoja}.`,
  insertar: (hoja: string, lugar: string) => `Insertar ${lugar} en ${hoja}.`,
  eliminar: (hoja: string, lugar: string) => `Eliminar ${lugar} de ${hoja}.`,
  renombrarHoja: (hoja: string, nombre: string) => `Cambiar el nombre de la hoja «${hoja}» a «${nombre}».`,
  borrarHoja: (hoja: string) => `Eliminar ${laHoja(hoja)}.`,
  ocultar: (hoja: string, oculta: boolean) => `${oculta ? 'Ocultar' : 'Mostrar'} la hoja «${hoja}».`,
  anexar: (hoja: string, n: number) => `Agregar ${countOf(n, 'fila', 'filas')} al final de ${hoja}.`,
  desproteger: (hoja: string, descripcion: string) => `Quitar de ${hoja} la protección «${descripcion}».`,
  graficar: (hoja: string, titulo: string) => `Dibujar en ${hoja} el gráfico «${titulo}».`,
  quitarGrafico: (hoja: string, titulo: string) => `Quitar de ${hoja} el gráfico «${titulo}».`,
  quitarNombre: (nombre: string) => `Quitar el rango con nombre «${nombre}».`,
  registrar: 'Anotar dónde está cada columna, para revisar lo que se escriba.',
  quitarRegistro: 'Olvidar dónde estaba cada columna: lo que se escriba ya no se revisará al momento.',
  /** A sentence that several changes share. */
  veces: (frase: string, n: number) => (n === 1 ? frase : `${frase.replace(/\.$/, '')} (${n} veces).`),
  /** What typed values a repair takes away, or took away; `otros`: how many more there are. */
  ahoraDice: (valores: readonly string[], otros: number) =>
    `Ahora ${valores.length + otros === 1 ? 'dice' : 'dicen'} ${enumerate(valores)}${otros > 0 ? ` y ${otros} más` : ''}.`,
  antesDecia: (valores: readonly string[], otros: number) =>
    `${valores.length + otros === 1 ? 'Decía' : 'Decían'} ${enumerate(valores)}${otros > 0 ? ` y ${otros} más` : ''}.`,
} as const;
