/** Words of the frame of the sidebar and of its first view. */

export const BARRA = {
  rutas: {
    inicio: 'Inicio',
    captura: 'Captura',
    puntos: 'Puntos',
    periodo: 'Periodo',
    porque: 'Ayuda',
  },
  secciones: 'Secciones de MIRador',
} as const;

/** The views of the sidebar. */
export type RutaBarra = keyof typeof BARRA.rutas;
