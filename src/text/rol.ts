import type { AjusteDePersonas } from '../mir/roles';

/** Titles, explanations and remedies of the ROL family: who may do what, as Configuración says it. */
export const TEXTO_ROL = {
  'ROL-01': {
    titulo: 'Correo que no lo es',
    ejemplo: 'En Personas titulares dice «ana@instituto».',
    explicacion:
      'Una de las listas de personas tiene un texto que no es un correo: esa persona se queda sin su permiso.',
    remedio: 'Corrija el correo en Configuración y use «Reparar» para que la protección lo tome en cuenta.',
  },
  'ROL-02': {
    titulo: 'Objetivo que no existe entre los de una persona capturista',
    ejemplo: 'Personas capturistas dice «ana@instituto.mx: 40», y la MIR tiene 26 objetivos.',
    explicacion:
      'A una persona capturista se le limitó a un objetivo que la MIR no tiene, o cuyo número se repite en varias secciones: ahí no puede capturar.',
    remedio:
      'Escriba el número como está en la MIR; con varias secciones, primero la sección: 2/3 es el objetivo 3 de la sección 2.',
  },
  'ROL-03': {
    titulo: 'Persona lectora con otro permiso',
    ejemplo: 'Personas lectoras y Personas capturistas nombran a ana@instituto.mx.',
    explicacion:
      'La misma persona está entre las lectoras y en otra lista. Sólo consulta, salvo que administre la MIR: entonces puede todo.',
    remedio: 'Deje su correo sólo en la lista que corresponde.',
  },
  'ROL-04': {
    titulo: 'Personas lectoras sin lista de capturistas',
    ejemplo: 'Personas lectoras dice «luis@instituto.mx» y Personas capturistas está en blanco.',
    explicacion:
      'Para dejar fuera a una persona lectora, las celdas amarillas se abren sólo a quienes el archivo nombra como editores: quien lo edita por un enlace, un grupo o el dominio deja de poder capturar.',
    remedio: 'Anote en Configuración, Personas capturistas, los correos de quienes capturan y use «Reparar».',
  },
} as const;

const LISTA: Readonly<Record<AjusteDePersonas, string>> = {
  administradores: 'Administradores',
  titulares: 'Personas titulares',
  capturistas: 'Personas capturistas',
  lectores: 'Personas lectoras',
};

export const CASO_ROL = {
  noEsCorreo: (ajuste: AjusteDePersonas, texto: string) => `En ${LISTA[ajuste]} dice «${texto}», que no es un correo.`,
  objetivoInexistente: (_: AjusteDePersonas, texto: string, correo: string) =>
    `La MIR no tiene el objetivo ${texto}, al que está limitada ${correo}.`,
  objetivoAmbiguo: (_: AjusteDePersonas, texto: string, correo: string) =>
    `El objetivo ${texto}, al que está limitada ${correo}, existe en más de una sección.`,
  contradiccion: (ajuste: AjusteDePersonas, correo: string) =>
    `${correo} está entre las personas lectoras y también en ${LISTA[ajuste]}.`,
  sinCapturistas: () =>
    'Hay personas lectoras y ninguna capturista: sólo captura quien está, con su correo, entre los editores del archivo.',
} as const;
