import { type Configuracion, defaultConfiguracion } from '../mir/ajustes';
import { COLUMNAS_JGE, type InformeJge, PIE_JGE, PROPIOS_JGE } from '../mir/informe-jge';
import type { Mir } from '../mir/model';
import { JGE_ASUNTOS, JGE_TITULO } from '../text/jge';
import { piePorDefecto } from '../text/reporte';
import { camposComunes } from './campos';
import {
  type Bloque,
  type Documento,
  type Membrete,
  type Pagina,
  type RenglonDePlantilla,
  textWidth,
} from './document';
import { tableOfAsuntos } from './jge/asuntos';
import { plainTexto } from './jge/texto';
import { boxesOf, stackOf } from './jge/visita';
import { membreteOf } from './membrete';

/** What the document of INE forms is made of. */
export interface EntradaJge {
  readonly mir: Mir;
  readonly config: Configuracion;
  /** One at least, in the order in which they are printed. */
  readonly informes: readonly InformeJge[];
}

const PAGINA: Pagina = { orientacion: 'horizontal', margen: 680 };
const DEFECTO = defaultConfiguracion();

/** One form, field for field as the official one; what is blank stays a blank box. */
function buildForma(informe: InformeJge, membrete: Membrete): Bloque[] {
  const ancho = textWidth(PAGINA);
  return [
    { tipo: 'titulo', texto: JGE_TITULO, subtitulo: '', formato: true },
    boxesOf(informe, ['direccion', 'entidad'], ancho, membrete),
    boxesOf(informe, ['fechaVisita', 'junta', 'distritos'], ancho, membrete),
    stackOf(informe, ['objetivo'], ancho, membrete),
    { tipo: 'encabezado', nivel: 3, texto: JGE_ASUNTOS },
    tableOfAsuntos(informe.asuntos, ancho, membrete),
    stackOf(informe, PIE_JGE, ancho, membrete),
  ];
}

const oneLine = (texto: string): string => plainTexto(texto).replace(/\s+/g, ' ').trim();

/** Of one form its visit; of several the year. */
function lapsoOf(informes: readonly InformeJge[], { ejercicio }: Mir): string {
  const [unico] = informes;
  const visita =
    unico && informes.length === 1 ? [unico.entidad, unico.fechaVisita].map(oneLine).filter((t) => t !== '') : [];
  return visita.length > 0 ? visita.join(' · ') : String(ejercicio);
}

/** The fields of the forms as printed; where there are several, what each of them says of it once. */
function camposOf(informes: readonly InformeJge[]): Record<string, string> {
  return Object.fromEntries(
    PROPIOS_JGE.map((clave) => {
      const dichos = new Set(informes.map((i) => plainTexto(i[clave])).filter((t) => t.trim() !== ''));
      return [clave, [...dichos].join('\n')];
    }),
  );
}

function rowOf<K extends string>(claves: readonly K[], textos: Readonly<Record<K, string>>): RenglonDePlantilla {
  return Object.fromEntries(claves.map((clave) => [clave, plainTexto(textos[clave])]));
}

/**
 * The INE form "Informe que presentan los integrantes de la Junta General Ejecutiva", field for field (domain.md section
 * 5), in landscape; each form begins on a page of its own.
 */
export function buildJge({ mir, config, informes }: EntradaJge): Documento {
  const nombre = String(config.nombreJge ?? DEFECTO.nombreJge).trim();
  const titulo = piePorDefecto(nombre, lapsoOf(informes, mir));
  const membrete = membreteOf({ config, mir }, titulo);
  const bloques = informes.flatMap((informe, i): Bloque[] => [
    ...(i === 0 ? [] : [{ tipo: 'salto', pagina: null } as const]),
    ...buildForma(informe, membrete),
  ]);
  return {
    titulo,
    pagina: PAGINA,
    membrete,
    partes: [{ clave: 'informes', bloques }],
    campos: { ...camposComunes({ mir, config, periodo: null }, nombre), ...camposOf(informes) },
    listas: {
      formatos: informes.map((informe) => rowOf(['numero', ...PROPIOS_JGE], informe)),
      asuntos: informes.flatMap((informe) =>
        informe.asuntos.map((asunto) => ({
          ...rowOf(['numero', 'entidad', 'fechaVisita'], informe),
          ...rowOf(COLUMNAS_JGE, asunto),
        })),
      ),
    },
  };
}
