import type { ClaveAjuste } from '../mir/ajustes';
import type { GrupoDeAjustes } from '../mir/ajustes-grupos';

/** Each group of settings: its name, and when people come to it. */
export const GRUPO_AJUSTES: Readonly<Record<GrupoDeAjustes, { readonly titulo: string; readonly intro: string }>> = {
  institucion: {
    titulo: 'Institución',
    intro: 'Quién presenta el programa y de qué año. Encabeza el Tablero y los documentos.',
  },
  corte: {
    titulo: 'Corte y periodos',
    intro: 'Hasta qué mes se juzga el avance y cada cuánto se informa.',
  },
  semaforo: {
    titulo: 'Semáforo y metas',
    intro: 'Desde qué avance una línea va bien, y cómo se mide una meta que consiste en reducir.',
  },
  palabras: {
    titulo: 'Palabras',
    intro: 'Cómo se nombra lo que le pasa a cada línea. Las cifras no cambian: sólo sus palabras.',
  },
  personas: {
    titulo: 'Personas',
    intro: 'Quién puede hacer qué. Al aplicarlo cambian también las protecciones de las hojas.',
  },
  documentos: {
    titulo: 'Documentos',
    intro: 'A quién se presentan, quién firma y cómo se ven los informes.',
  },
  transparencia: {
    titulo: 'Transparencia',
    intro: 'Lo que piden las tablas de la Plataforma Nacional de Transparencia.',
  },
  avanzado: {
    titulo: 'Avanzado',
    intro: 'Pocas veces hace falta cambiar esto.',
  },
};

/** What an option is called where its word alone would not say it, and what choosing it does. */
interface TextoDeOpcion {
  readonly nombre?: string;
  readonly explica: string;
}

const INFORME = (veces: string, periodo: string): TextoDeOpcion => ({
  explica: `${veces} informes de avance en el año; lo programado vence al terminar cada ${periodo}.`,
});

/** Every option of the settings that are chosen from a list. */
export const OPCION_AJUSTE: Readonly<Partial<Record<ClaveAjuste, Readonly<Record<string, TextoDeOpcion>>>>> = {
  modoProteccion: {
    impedir: {
      nombre: 'Impedir',
      explica: 'Nadie más que quien administra la MIR cambia las fórmulas ni el plan. Es lo que pide el formato.',
    },
    advertir: {
      nombre: 'Advertir',
      explica:
        'Google sólo pregunta antes de cambiar una celda protegida, y quien quiera la cambia. Tampoco limita a nadie a sus objetivos.',
    },
  },
  formulaReduccion: {
    meta: {
      nombre: 'Contra la meta',
      explica: '100 × (2 − alcanzado ÷ meta). Con meta 10 y 12 alcanzados da 80%. No necesita línea base.',
    },
    lineaBase: {
      nombre: 'Contra la línea base',
      explica:
        '100 × (base − alcanzado) ÷ (base − meta). Con base 15, meta 10 y 12 alcanzados da 60%. Sin una línea base mayor que la meta no hay porcentaje.',
    },
    razon: {
      nombre: 'Razón entre meta y alcanzado',
      explica: '100 × meta ÷ alcanzado. Con meta 10 y 12 alcanzados da 83.3%.',
    },
  },
  promedio: {
    no: { nombre: 'No', explica: 'Cada objetivo dice cuántas líneas van bien. Es lo que pide la norma.' },
    sí: {
      nombre: 'Sí',
      explica:
        'Junto a los conteos aparece el promedio del avance al corte de cada objetivo; cada línea cuenta 100 cuando más.',
    },
  },
  frecuenciaInformes: {
    mensual: INFORME('Doce', 'mes'),
    bimestral: INFORME('Seis', 'bimestre'),
    trimestral: INFORME('Cuatro', 'trimestre'),
    cuatrimestral: INFORME('Tres', 'cuatrimestre'),
    semestral: INFORME('Dos', 'semestre'),
    anual: { explica: 'Un informe de avance; lo programado vence al terminar el año.' },
  },
};

/** What holds while a setting is blank. */
export const EN_BLANCO: Readonly<Partial<Record<ClaveAjuste, string>>> = {
  siglasOrgano: 'los archivos se nombran sin siglas',
  mesDeCorte: 'el último mes cerrado',
  inicioSeguimiento: 'enero',
  plazoEntrega: 'las entregas no tienen fecha límite',
  umbralVerde: '90',
  umbralAmarillo: '70',
  umbralMorado: '30',
  membrete: 'el nombre de la institución',
  destinatarios: 'el informe no dice a quién se presenta',
  administradores: 'sólo la persona propietaria del libro',
  capturistas: 'captura cualquiera que edite el archivo',
  transparenciaArea: 'el órgano',
  transparenciaFuente: 'el programa anual y su MIR',
  reglasApagadas: 'se revisan todas las reglas',
};

/** The columns of catalogues that Configuración has, as people call them. */
export const CATALOGO = {
  politicas: 'Políticas generales',
  programas: 'Programas',
  siglas: 'Siglas',
  unidades: 'Unidades de medida',
} as const;
