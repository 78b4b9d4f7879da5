import { TIPOS_DOCUMENTO, type TipoDocumento } from '../mir/documentos';
import { quisoDecir, usoFormato, usoFormatoAjeno, usoTipoDocumento } from '../text/cli-uso';
import { UsoError } from './command';
import { nearestNames } from './nearest';

/** Files that `report` can make. */
export const FORMATOS = ['docx', 'html', 'pdf', 'xlsx', 'csv'] as const;
export type Formato = (typeof FORMATOS)[number];

/** How the command line asks for a kind of document. */
export interface OrdenDocumento {
  /** Whether it is of a period, and --periodo must say which. */
  readonly conPeriodo: boolean;
  /** Whether it is made of a template. */
  readonly conPlantilla: boolean;
  readonly formatos: readonly Formato[];
  /** Without --formato. */
  readonly porOmision: readonly Formato[];
}

const TEXTO = { conPlantilla: true, formatos: ['docx', 'html', 'pdf'], porOmision: ['docx', 'html'] } as const;
const TABLAS = { conPlantilla: false, formatos: ['xlsx', 'csv'], porOmision: ['xlsx', 'csv'] } as const;

const ORDENES: Readonly<Record<TipoDocumento, OrdenDocumento>> = {
  avance: { ...TEXTO, conPeriodo: true },
  jge: { ...TEXTO, conPeriodo: false },
  pat: { ...TEXTO, conPeriodo: false },
  ficha: { ...TEXTO, conPeriodo: false },
  transparencia: { ...TABLAS, conPeriodo: true },
};

/** The kind that an argument names. Throws UsoError. */
export function parseTipo(texto: string): TipoDocumento {
  const tipo = TIPOS_DOCUMENTO.find((t) => t === texto);
  if (!tipo) {
    const parecidos = nearestNames(texto, TIPOS_DOCUMENTO);
    const sugerencia = parecidos.length > 0 ? ` ${quisoDecir(parecidos)}` : '';
    throw new UsoError(usoTipoDocumento(texto, TIPOS_DOCUMENTO.join(', ')) + sugerencia);
  }
  return tipo;
}

export function ordenOf(tipo: TipoDocumento): OrdenDocumento {
  return ORDENES[tipo];
}

/** "docx,pdf" as the formats of a kind, each once. Throws UsoError for one that it has not. */
export function parseFormatos(texto: string, tipo: TipoDocumento): Formato[] {
  const { formatos } = ordenOf(tipo);
  const pedidos = texto.split(',').map((parte) => {
    const formato = FORMATOS.find((f) => f === parte.trim().toLowerCase());
    if (!formato) throw new UsoError(usoFormato(parte.trim(), FORMATOS.join(', ')));
    if (!formatos.includes(formato)) throw new UsoError(usoFormatoAjeno(tipo, formato, formatos.join(', ')));
    return formato;
  });
  return [...new Set(pedidos)];
}
