/** What is said of who may not do something, and what Google does not let be done for them. */
export const TEXTO_APP_PERMISOS = {
  'APP-60': {
    mensaje: (mes: string) =>
      `El mes de ${mes} ya está cerrado: sólo quien administra la MIR puede cambiar lo capturado.`,
    remedio: 'Pida el cambio a quien administra la MIR, o que reabra el periodo con su acuerdo.',
  },
  'APP-61': {
    mensaje: (usuario: string) =>
      `${usuario} no está entre las personas capturistas de este libro, así que no puede capturar. No se capturó nada.`,
    remedio: 'Pida a quien administra la MIR que agregue su correo en Configuración, Personas capturistas.',
  },
  'APP-62': {
    mensaje: (usuario: string, objetivo: string, suyos: readonly string[]) =>
      `${usuario} no captura el objetivo ${objetivo}${suyos.length === 0 ? '' : `, sino ${suyos.length === 1 ? 'el objetivo' : 'los objetivos'} ${suyos.join(', ')}`}. No se capturó nada.`,
    remedio: 'Pida la captura a quien tiene ese objetivo, o el permiso a quien administra la MIR.',
  },
  'APP-63': {
    mensaje: (usuario: string) =>
      `${usuario} sólo puede consultar este libro, así que no puede capturar. No se capturó nada.`,
    remedio: 'Pida a quien administra la MIR que cambie su permiso en Configuración, Personas lectoras.',
  },
  'APP-64': {
    mensaje: (correos: readonly string[]) =>
      `Google no permitió agregar o quitar el permiso de ${correos.join(', ')}. Lo demás quedó hecho.`,
    remedio:
      'Corrija los correos de administradores, titulares y capturistas en Configuración y use «Reparar». A un grupo o a quien administra la unidad compartida se le quita en Datos, Proteger hojas e intervalos.',
  },
  'APP-66': {
    mensaje: (celda: string) =>
      `Google no permitió escribir en ${celda}: su validación de datos no admite lo que corresponde ahí. Lo que faltaba no se hizo.`,
    remedio: 'Quite la validación de esa celda (Datos, Validación de datos) y vuelva a intentarlo.',
  },
} as const;
