import { type Configuracion, defaultConfiguracion } from '../mir/ajustes';
import type { Finding } from '../mir/finding';
import type { Mir } from '../mir/model';
import { namePeriodo, type Periodo } from '../mir/periods';
import type { Seguimiento } from '../mir/seguimiento';
import { piePorDefecto, ROL_ELABORA, ROL_TITULAR, TITULOS } from '../text/reporte';
import { buildAtencion } from './avance/atencion';
import { type CierreDeInforme, collectDatos, type DatosAvance } from './avance/datos';
import { buildMetodo } from './avance/metodo';
import { buildObjetivos } from './avance/objetivos';
import { buildObtencion } from './avance/obtencion';
import { buildPortada, institucionOf, organoOf } from './avance/portada';
import { buildPresupuesto } from './avance/presupuesto';
import { buildPuntos } from './avance/puntos';
import { buildResumen } from './avance/resumen';
import { buildSeguimiento } from './avance/seguimiento';
import { colorOf } from './colores';
import { type Bloque, type Documento, type Firma, type Membrete, type Pagina, textWidth } from './document';

interface EntradaInforme {
  readonly mir: Mir;
  readonly config: Configuracion;
  readonly periodo: Periodo;
  /** null: the period is open. */
  readonly cierre?: CierreDeInforme | null;
  /** Of the review of the workbook; its errors and warnings are printed, its avisos counted. */
  readonly findings: readonly Finding[];
  /** Justifications and evidence; absent: there are none. */
  readonly seguimiento?: Seguimiento;
}

const PAGINA: Pagina = { orientacion: 'horizontal', margen: 900 };
/** What a blank or wrong setting falls back to. */
const DEFECTO = defaultConfiguracion();

function membreteOf(datos: DatosAvance, nombre: string): Membrete {
  const { config, periodo } = datos;
  return {
    texto: String(config.membrete ?? institucionOf(datos)).trim(),
    organo: organoOf(datos),
    pie: String(config.piePagina ?? piePorDefecto(nombre, namePeriodo(periodo))).trim(),
    colorPrincipal: colorOf(config.colorPrincipal, String(DEFECTO.colorPrincipal)),
    colorSecundario: colorOf(config.colorSecundario, String(DEFECTO.colorSecundario)),
  };
}

/** "nombre; cargo" of a setting; blank leaves a line to sign. */
function firmaOf(rol: string, valor: string | number | null): Firma {
  const [nombre = '', ...cargo] = String(valor ?? '')
    .split(';')
    .map((parte) => parte.trim());
  return { rol, nombre, cargo: cargo.join('; ') };
}

function buildFirmas({ config }: DatosAvance): Bloque[] {
  return [
    { tipo: 'encabezado', nivel: 1, texto: TITULOS.firmas },
    { tipo: 'firmas', firmas: [firmaOf(ROL_ELABORA, config.elabora), firmaOf(ROL_TITULAR, config.titular)] },
  ];
}

/**
 * The informe de avance of any period, as of its last month: captures of later months are left out of every figure,
 * and the method notes say how many (domain.md sections 2 and 5). Counts, never an average of unlike units;
 * what has no value is "—".
 */
export function buildInformeAvance(entrada: EntradaInforme): Documento {
  const { mir, config, periodo, findings, cierre = null, seguimiento } = entrada;
  const datos = collectDatos(mir, config, periodo, cierre, seguimiento);
  const nombre = String(config.nombreInforme ?? DEFECTO.nombreInforme).trim();
  const membrete = membreteOf(datos, nombre);
  const ancho = textWidth(PAGINA);
  return {
    titulo: piePorDefecto(nombre, namePeriodo(periodo)),
    pagina: PAGINA,
    membrete,
    partes: [
      { clave: 'portada', bloques: buildPortada(datos, nombre) },
      { clave: 'resumen', bloques: buildResumen(datos, ancho, membrete.colorPrincipal) },
      { clave: 'objetivos', bloques: buildObjetivos(datos, ancho, membrete.colorPrincipal) },
      { clave: 'atencion', bloques: buildAtencion(datos, ancho) },
      { clave: 'seguimiento', bloques: buildSeguimiento(datos, ancho) },
      { clave: 'presupuesto', bloques: buildPresupuesto(datos, ancho) },
      { clave: 'metodo', bloques: buildMetodo(datos) },
      { clave: 'obtencion', bloques: buildObtencion(datos, ancho) },
      { clave: 'puntos', bloques: buildPuntos(findings, ancho) },
      { clave: 'firmas', bloques: buildFirmas(datos) },
    ],
    campos: {},
    listas: {},
  };
}
