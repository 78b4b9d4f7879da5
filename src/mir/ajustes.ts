import { AJUSTES_CIFRAS } from './ajustes-cifras';
import { AJUSTES_DOCUMENTOS } from './ajustes-documentos';
import { FORMULAS_REDUCCION } from './porcentaje';

/** How a setting is captured, checked and shown; "cierre" is written by the closing of periods, never by people. */
export type TipoAjuste = 'texto' | 'anio' | 'mes' | 'numero' | 'color' | 'lista' | 'correos' | 'formula' | 'cierre';

/** One setting: one row of Configuración. Its place in the list fixes its cell (`cellOfAjuste`). */
export interface Ajuste {
  readonly clave: string;
  readonly etiqueta: string;
  readonly tipo: TipoAjuste;
  readonly defecto: string | number | null;
  readonly opciones?: readonly string[];
  /** Native formula template (formulas.ts); only for tipo "formula". */
  readonly formula?: string;
  readonly ayuda: string;
}

/**
 * The settings of a workbook, in the order of Configuración. To add one: one record at the end
 * (its cell is its position, and formulas of existing workbooks point at cells).
 */
export const AJUSTES = [
  {
    clave: 'institucion',
    etiqueta: 'Institución',
    tipo: 'texto',
    defecto: null,
    ayuda: 'Nombre completo de la institución; encabeza la MIR y los informes.',
  },
  {
    clave: 'organo',
    etiqueta: 'Órgano',
    tipo: 'texto',
    defecto: null,
    ayuda: 'Dirección o unidad responsable del programa.',
  },
  {
    clave: 'siglasOrgano',
    etiqueta: 'Siglas del órgano',
    tipo: 'texto',
    defecto: null,
    ayuda: 'Siglas con las que se nombran los informes, por ejemplo DEOE.',
  },
  {
    clave: 'ejercicio',
    etiqueta: 'Ejercicio',
    tipo: 'anio',
    defecto: null,
    ayuda: 'Año del Programa Anual de Trabajo.',
  },
  {
    clave: 'mesDeCorte',
    etiqueta: 'Mes de corte',
    tipo: 'mes',
    defecto: null,
    ayuda:
      'Mes (1 a 12) al que se juzga el avance. En blanco se usa el último mes cerrado; sin meses cerrados nada se considera atrasado.',
  },
  {
    clave: 'inicioSeguimiento',
    etiqueta: 'Mes en que inicia el seguimiento',
    tipo: 'mes',
    defecto: 1,
    ayuda: 'Los meses anteriores sólo cuentan como programados si se capturó avance en ellos.',
  },
  {
    clave: 'ultimoMesCerrado',
    etiqueta: 'Último mes cerrado',
    tipo: 'cierre',
    defecto: null,
    ayuda: 'Lo anota el cierre de periodo y no se captura. Con 12 el ejercicio queda cerrado.',
  },
  {
    clave: 'corteVigente',
    etiqueta: 'Corte vigente',
    tipo: 'formula',
    defecto: null,
    formula:
      '=IF(ISNUMBER({cfg.mesDeCorte}),{cfg.mesDeCorte},IF(ISNUMBER({cfg.ultimoMesCerrado}),{cfg.ultimoMesCerrado},0))',
    ayuda:
      'Mes que usan todas las fórmulas: el mes de corte o, si está en blanco, el último mes cerrado. 0: sin corte.',
  },
  {
    clave: 'umbralVerde',
    etiqueta: 'Semáforo verde desde (%)',
    tipo: 'numero',
    defecto: 90,
    ayuda: 'Avance al corte a partir del cual el semáforo es verde.',
  },
  {
    clave: 'umbralAmarillo',
    etiqueta: 'Semáforo amarillo desde (%)',
    tipo: 'numero',
    defecto: 70,
    ayuda: 'Avance al corte a partir del cual el semáforo es amarillo; por debajo es rojo.',
  },
  {
    clave: 'umbralMorado',
    etiqueta: 'Semáforo morado: excede la meta anual en más de (%)',
    tipo: 'numero',
    defecto: 30,
    ayuda: 'Cuando lo alcanzado supera la meta anual en más de este porcentaje.',
  },
  {
    clave: 'palabraCancelada',
    etiqueta: 'Estatus: cancelada',
    tipo: 'texto',
    defecto: 'CANCELADA',
    ayuda: 'Palabra que aparece en ESTATUS.',
  },
  {
    clave: 'palabraSinMeta',
    etiqueta: 'Estatus: sin meta',
    tipo: 'texto',
    defecto: 'SIN META',
    ayuda: 'Palabra que aparece en ESTATUS.',
  },
  {
    clave: 'palabraNoAplica',
    etiqueta: 'Estatus: no aplica',
    tipo: 'texto',
    defecto: 'NO APLICA',
    ayuda: 'Palabra que aparece en ESTATUS.',
  },
  {
    clave: 'palabraRebasada',
    etiqueta: 'Estatus: rebasada',
    tipo: 'texto',
    defecto: 'REBASADA',
    ayuda: 'Palabra que aparece en ESTATUS.',
  },
  {
    clave: 'palabraCumplida',
    etiqueta: 'Estatus: cumplida',
    tipo: 'texto',
    defecto: 'CUMPLIDA',
    ayuda: 'Palabra que aparece en ESTATUS.',
  },
  {
    clave: 'palabraNoCumplida',
    etiqueta: 'Estatus: no cumplida',
    tipo: 'texto',
    defecto: 'NO CUMPLIDA',
    ayuda: 'Palabra que aparece en ESTATUS.',
  },
  {
    clave: 'palabraAtrasada',
    etiqueta: 'Estatus: atrasada',
    tipo: 'texto',
    defecto: 'ATRASADA',
    ayuda: 'Palabra que aparece en ESTATUS.',
  },
  {
    clave: 'palabraEnProceso',
    etiqueta: 'Estatus: en proceso',
    tipo: 'texto',
    defecto: 'EN PROCESO',
    ayuda: 'Palabra que aparece en ESTATUS.',
  },
  {
    clave: 'palabraPendiente',
    etiqueta: 'Estatus: pendiente',
    tipo: 'texto',
    defecto: 'PENDIENTE',
    ayuda: 'Palabra que aparece en ESTATUS.',
  },
  {
    clave: 'membrete',
    etiqueta: 'Membrete',
    tipo: 'texto',
    defecto: null,
    ayuda: 'Texto del encabezado de los documentos; en blanco, el nombre de la institución.',
  },
  {
    clave: 'piePagina',
    etiqueta: 'Pie de página',
    tipo: 'texto',
    defecto: null,
    ayuda: 'Texto al pie de cada página de los documentos.',
  },
  {
    clave: 'colorPrincipal',
    etiqueta: 'Color principal',
    tipo: 'color',
    defecto: '#5B2C6F',
    ayuda: 'Color de títulos y encabezados de tabla, como #5B2C6F.',
  },
  {
    clave: 'colorSecundario',
    etiqueta: 'Color secundario',
    tipo: 'color',
    defecto: '#E8DAEF',
    ayuda: 'Color de fondo de etiquetas, como #E8DAEF.',
  },
  {
    clave: 'nombreInforme',
    etiqueta: 'Nombre del informe de avance',
    tipo: 'texto',
    defecto: 'Informe de avance',
    ayuda: 'Título del informe, por ejemplo «Informe Bimestral DEOE».',
  },
  {
    clave: 'destinatarios',
    etiqueta: 'Destinatarios del informe',
    tipo: 'texto',
    defecto: null,
    ayuda: 'A quién se presenta, separados por punto y coma.',
  },
  {
    clave: 'elabora',
    etiqueta: 'Elabora (nombre y cargo)',
    tipo: 'texto',
    defecto: null,
    ayuda: 'Quien firma al calce como responsable de la elaboración: nombre; cargo.',
  },
  {
    clave: 'titular',
    etiqueta: 'Persona titular (nombre y cargo)',
    tipo: 'texto',
    defecto: null,
    ayuda: 'Quien firma como titular del órgano: nombre; cargo.',
  },
  {
    clave: 'administradores',
    etiqueta: 'Administradores (correos)',
    tipo: 'correos',
    defecto: null,
    ayuda:
      'Personas que pueden cambiar la estructura y las protecciones, además de la persona propietaria del libro; separadas por punto y coma.',
  },
  {
    clave: 'titulares',
    etiqueta: 'Personas titulares (correos)',
    tipo: 'correos',
    defecto: null,
    ayuda: 'Personas directoras: pueden cambiar el mes de corte y hacer informes; no la estructura.',
  },
  {
    clave: 'capturistas',
    etiqueta: 'Personas capturistas (correos)',
    tipo: 'texto',
    defecto: null,
    ayuda:
      'Quienes capturan en las celdas amarillas, separadas por punto y coma; con dos puntos se limitan a algunos objetivos: ana@instituto.mx: 1, 3; luis@instituto.mx. Con varias secciones, 2/3 es el objetivo 3 de la sección 2. En blanco, captura cualquiera que edite el archivo.',
  },
  {
    clave: 'lectores',
    etiqueta: 'Personas lectoras (correos)',
    tipo: 'correos',
    defecto: null,
    ayuda: 'Personas que sólo consultan, aunque el archivo se les haya compartido para editar.',
  },
  {
    clave: 'modoProteccion',
    etiqueta: 'Protección',
    tipo: 'lista',
    defecto: 'impedir',
    opciones: ['impedir', 'advertir'],
    ayuda: '«impedir»: nadie más cambia las celdas protegidas. «advertir»: Sheets sólo pide confirmación.',
  },
  {
    clave: 'formulaReduccion',
    etiqueta: 'Fórmula de las metas de reducción',
    tipo: 'lista',
    defecto: 'meta',
    opciones: FORMULAS_REDUCCION,
    ayuda:
      'Cómo se calcula el porcentaje de una meta de reducción. «meta»: 100·(2 − alcanzado/meta). «lineaBase»: 100·(base − alcanzado)/(base − meta). «razon»: 100·meta/alcanzado.',
  },
  {
    clave: 'reglasApagadas',
    etiqueta: 'Reglas apagadas',
    tipo: 'texto',
    defecto: null,
    ayuda:
      'Claves de las reglas que este libro no revisa, separadas por punto y coma; las de severidad error y las que detienen un informe no se apagan.',
  },
  {
    clave: 'limiteBitacora',
    etiqueta: 'Registros de la Bitácora',
    tipo: 'numero',
    defecto: 5000,
    ayuda: 'Cuando la Bitácora los rebasa, la revisión pide exportar los más antiguos.',
  },
  ...AJUSTES_CIFRAS,
  ...AJUSTES_DOCUMENTOS,
] as const satisfies readonly Ajuste[];

/** Years that a PAT may be of. */
export const EJERCICIOS = { minimo: 2000, maximo: 2100 } as const;

export type ClaveAjuste = (typeof AJUSTES)[number]['clave'];

/** The values of Configuración by key; blank is null. */
export type Configuracion = Readonly<Record<ClaveAjuste, string | number | null>>;

/** The sheet of the settings. */
export const HOJA_CONFIGURACION = 'Configuración';

/** Row (1-based) of the first setting in Configuración; values stand in column B. */
export const PRIMERA_FILA_AJUSTES = 4;

/** Absolute A1 address of a setting's value, without the sheet name: "$B$8". */
export function cellOfAjuste(clave: ClaveAjuste): string {
  return `$B$${PRIMERA_FILA_AJUSTES + AJUSTES.findIndex((a) => a.clave === clave)}`;
}

/** The settings of a new workbook, with what is already known laid over the defaults. */
export function defaultConfiguracion(known: Partial<Configuracion> = {}): Configuracion {
  const defaults = Object.fromEntries(AJUSTES.map((a) => [a.clave, a.defecto])) as Configuracion;
  return { ...defaults, ...known };
}
