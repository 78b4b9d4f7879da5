import type { ClaveAjuste } from './ajustes';

/** The groups in which people are shown the settings, in the order in which a new workbook needs them. */
export const GRUPOS_DE_AJUSTES = [
  { grupo: 'institucion', claves: ['institucion', 'organo', 'siglasOrgano', 'ejercicio'] },
  {
    grupo: 'corte',
    claves: [
      'mesDeCorte',
      'corteVigente',
      'ultimoMesCerrado',
      'inicioSeguimiento',
      'frecuenciaInformes',
      'plazoEntrega',
      'periodoDesde',
      'periodoHasta',
    ],
  },
  { grupo: 'semaforo', claves: ['umbralVerde', 'umbralAmarillo', 'umbralMorado', 'formulaReduccion', 'promedio'] },
  {
    grupo: 'palabras',
    claves: [
      'veredictoSinVariacion',
      'veredictoAnticipada',
      'veredictoSinReporte',
      'veredictoPendiente',
      'veredictoParcial',
      'veredictoCumplida',
      'veredictoAdelantada',
      'veredictoRebasada',
      'palabraCancelada',
      'palabraSinMeta',
      'palabraNoAplica',
      'palabraRebasada',
      'palabraCumplida',
      'palabraNoCumplida',
      'palabraAtrasada',
      'palabraEnProceso',
      'palabraPendiente',
    ],
  },
  { grupo: 'personas', claves: ['administradores', 'titulares', 'capturistas', 'lectores', 'modoProteccion'] },
  {
    grupo: 'documentos',
    claves: [
      'destinatarios',
      'elabora',
      'titular',
      'membrete',
      'piePagina',
      'colorPrincipal',
      'colorSecundario',
      'nombreInforme',
      'nombreJge',
      'nombrePat',
      'nombreFicha',
      'nombreTransparencia',
    ],
  },
  {
    grupo: 'transparencia',
    claves: [
      'transparenciaArticulo',
      'transparenciaFraccion',
      'transparenciaArea',
      'transparenciaFuente',
      'transparenciaFormato',
      'transparenciaLimite',
    ],
  },
  { grupo: 'avanzado', claves: ['reglasApagadas', 'limiteBitacora'] },
] as const satisfies readonly { readonly grupo: string; readonly claves: readonly ClaveAjuste[] }[];

export type GrupoDeAjustes = (typeof GRUPOS_DE_AJUSTES)[number]['grupo'];
