import { countOf, plural } from './plural';

/** Words that every change has that is shown before it is made: the document that allows it, the preview, the outcome. */
export const CAMBIO = {
  revisar: 'Ver los cambios',
  revisando: 'Viendo qué cambiaría…',
  aplicando: 'Aplicando los cambios…',
  aplicar: 'Aplicar',
  volver: 'Volver',
  titulo: 'Lo que cambia',
  aunNada: 'Todavía no se ha escrito nada.',
  nada: 'No hay nada que cambiar: el libro ya está así.',
  cambioElLibro:
    'El libro cambió mientras usted leía, así que no se aplicó nada. Esto es lo que cambiaría ahora; revíselo antes de aplicarlo.',
  noSePuede: 'No se puede hacer este cambio',
  noSeHizo: 'No se hizo el cambio',
  porConsiderar: (n: number) => `Antes de seguir, considere ${plural(n, 'esto', 'estos puntos')}`,
  detalle: (n: number) => `Qué se hará en las hojas: ${countOf(n, 'paso', 'pasos')}`,
} as const;

export const INSTRUMENTO = {
  titulo: 'Documento que lo autoriza',
  instrumento: 'Instrumento',
  instrumentoEjemplo: 'Acuerdo IEE/CG-12/2025',
  instancia: 'Instancia que lo emitió',
  instanciaEjemplo: 'Consejo General',
  fecha: 'Fecha del documento',
  vigencia: 'Mes desde el que rige',
  elija: 'Elija el mes',
  motivo: 'Motivo',
  falta: (campo: string) => `Falta: ${campo.toLowerCase()}.`,
  faltaAlgo: (n: number) =>
    `${plural(n, 'Hay un dato por corregir', `Hay ${n} datos por corregir`)}: ${plural(n, 'está señalado', 'están señalados')} en rojo.`,
  noEsNumero: 'Escriba un número igual o mayor que 0, o déjelo en blanco.',
} as const;
