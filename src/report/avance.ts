import { defaultConfiguracion } from '../mir/ajustes';
import type { Finding } from '../mir/finding';
import { namePeriodo } from '../mir/periods';
import { SIN_SEGUIMIENTO } from '../mir/seguimiento';
import { piePorDefecto, TITULOS } from '../text/reporte';
import { nameAlcance } from './avance/alcance';
import { buildAnexo } from './avance/anexo';
import { buildAtencion } from './avance/atencion';
import { camposOf } from './avance/campos';
import { buildComparacion } from './avance/comparacion';
import { collectDatos, type DatosAvance, type EntradaDatos } from './avance/datos';
import { listasOf } from './avance/listas';
import { buildMetodo } from './avance/metodo';
import { buildModificaciones } from './avance/modificaciones';
import { buildObjetivos } from './avance/objetivos';
import { buildObtencion } from './avance/obtencion';
import { buildPortada } from './avance/portada';
import { buildPresupuesto } from './avance/presupuesto';
import { buildPuntos } from './avance/puntos';
import { buildResumen } from './avance/resumen';
import { buildSeguimiento } from './avance/seguimiento';
import { type Bloque, type Documento, type Pagina, textWidth } from './document';
import { firmasOf } from './firmas';
import { membreteOf } from './membrete';

/** What the informe is made of; what is not said is that there is none of it. */
interface EntradaInforme
  extends Pick<EntradaDatos, 'mir' | 'config' | 'periodo'>,
    Partial<Omit<EntradaDatos, 'mir' | 'config' | 'periodo'>> {
  /** Of the review of the workbook, and of the part that the informe is of; errors and warnings are printed, avisos counted. */
  readonly findings: readonly Finding[];
}

const PAGINA: Pagina = { orientacion: 'horizontal', margen: 900 };
/** What a blank or wrong setting falls back to. */
const DEFECTO = defaultConfiguracion();

function buildFirmas({ config }: DatosAvance): Bloque[] {
  return [
    { tipo: 'encabezado', nivel: 1, texto: TITULOS.firmas },
    { tipo: 'firmas', firmas: firmasOf(config) },
  ];
}

/**
 * The informe de avance of any period, as of its last month: captures of later months are left out of every figure,
 * and the method notes say how many (domain.md sections 2 and 5). Counts, never an average of unlike units;
 * what has no value is "—". The annexes come after the signatures.
 */
export function buildInformeAvance(entrada: EntradaInforme): Documento {
  const { findings, cierre = null, seguimiento = SIN_SEGUIMIENTO, alcance = null, anterior = null } = entrada;
  const datos = collectDatos({
    ...entrada,
    cierre,
    seguimiento,
    alcance,
    anterior,
    modificaciones: entrada.modificaciones ?? [],
  });
  const { config, periodo } = datos;
  const nombre = String(config.nombreInforme ?? DEFECTO.nombreInforme).trim();
  const titulo = piePorDefecto(nombre, namePeriodo(periodo), nameAlcance(datos.mir, alcance)?.corto);
  const membrete = membreteOf(datos, titulo);
  const ancho = textWidth(PAGINA);
  return {
    titulo,
    pagina: PAGINA,
    membrete,
    partes: [
      { clave: 'portada', bloques: buildPortada(datos, nombre) },
      { clave: 'resumen', bloques: buildResumen(datos, ancho, membrete.colorPrincipal) },
      { clave: 'comparacion', bloques: buildComparacion(datos, ancho) },
      { clave: 'objetivos', bloques: buildObjetivos(datos, ancho, membrete.colorPrincipal) },
      { clave: 'atencion', bloques: buildAtencion(datos, ancho) },
      { clave: 'seguimiento', bloques: buildSeguimiento(datos, ancho) },
      { clave: 'modificaciones', bloques: buildModificaciones(datos, ancho) },
      { clave: 'presupuesto', bloques: buildPresupuesto(datos, ancho) },
      { clave: 'metodo', bloques: buildMetodo(datos) },
      { clave: 'puntos', bloques: buildPuntos(findings, ancho) },
      { clave: 'firmas', bloques: buildFirmas(datos) },
      { clave: 'anexo', bloques: buildAnexo(datos, ancho) },
      { clave: 'obtencion', bloques: buildObtencion(datos, ancho) },
    ],
    campos: camposOf(datos, nombre),
    listas: listasOf(datos),
  };
}
