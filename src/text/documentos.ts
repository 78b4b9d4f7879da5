import type { TipoDocumento } from '../mir/documentos';
import type { ClaveRegistro, Destino } from '../mir/registro-documentos';
import { fechaEnPalabras } from './fecha';
import { countOf, plural } from './plural';

/** Words of the kinds of document, of the sheet Documentos and of what is told of each. */

export const TIPO_TEXTO: Readonly<Record<TipoDocumento, { readonly nombre: string; readonly explicacion: string }>> = {
  avance: {
    nombre: 'Informe de avance',
    explicacion: 'Metas, avances y desviaciones de un periodo.',
  },
  jge: {
    nombre: 'Informe a la Junta (formato INE)',
    explicacion: 'Los asuntos de la Junta, en su formato oficial.',
  },
  pat: {
    nombre: 'Programa Anual de Trabajo',
    explicacion: 'Capítulos, líneas, cronograma y Anexo 1.',
  },
  ficha: {
    nombre: 'Ficha técnica de indicadores',
    explicacion: 'Una por indicador: fórmula, metas y semáforo.',
  },
  transparencia: {
    nombre: 'Transparencia y datos abiertos',
    explicacion: 'Tablas para publicar, con su diccionario.',
  },
};

export const REGISTRO_ENCABEZADO: Readonly<Record<ClaveRegistro, string>> = {
  fecha: 'FECHA',
  quien: 'QUIÉN',
  documento: 'DOCUMENTO',
  periodo: 'PERIODO',
  alcance: 'ALCANCE',
  archivo: 'ARCHIVO',
  destino: 'DESTINO',
  huella: 'HUELLA',
  vinculo: 'VÍNCULO',
  plantilla: 'PLANTILLA',
  estado: 'ESTADO',
};

/** The note of each header. */
export const REGISTRO_AYUDA: Readonly<Record<ClaveRegistro, string>> = {
  fecha: 'Cuándo se hizo el documento.',
  quien: 'Quién lo hizo.',
  documento: 'Qué documento es.',
  periodo: 'De qué periodo: 2025-B1, 2025-03… En blanco: de ninguno.',
  alcance: 'De qué parte: 1/3 es el objetivo 3 de la primera sección. En blanco: de todo.',
  archivo: 'Nombre del archivo que se hizo.',
  destino: 'Dónde quedó.',
  huella: 'Clave de todo lo que el documento dice: si los datos cambian, la de hoy es otra.',
  vinculo: 'Dirección del archivo en el Drive de quien lo hizo.',
  plantilla: 'Plantilla con que se hizo. En blanco: la de MIRador.',
  estado:
    'Lo que se sabía de él la última vez que alguien vio la lista en «Documentos…». En blanco no quiere decir que siga vigente.',
};

export const DESTINO_TEXTO: Readonly<Record<Destino, string>> = {
  descarga: 'Descarga',
  drive: 'Google Drive',
  pdf: 'Google Drive y PDF',
};

/** What ESTADO says, and how each is told by how it begins. */
export const MARCA = {
  cambio: {
    inicio: 'Los datos cambiaron',
    texto: (ahora: string) => `Los datos cambiaron (visto el ${fechaEnPalabras(ahora)})`,
  },
  sustituido: { inicio: 'Sustituido', texto: (fecha: string) => `Sustituido por el del ${fechaEnPalabras(fecha)}` },
} as const;

export const PLANTILLA_SUBIDA = '(.docx subido)';

/** Why a document is made and yet not in the log. */
export const SIN_REGISTRO = {
  sinHoja: 'la hoja todavía no existe y su cuenta no puede crearla',
  ajena: 'el libro ya tenía otra hoja con ese nombre',
  sinColumna: 'a la hoja le falta una de sus columnas',
  sinRenglones: 'a la hoja ya no le quedan filas abiertas',
  ocupado: 'alguien más estaba cambiando el libro',
  rechazada: 'Google no permitió escribir en ella',
} as const;

/** Why it cannot be told whether a document still says what the data say. */
export const SIN_COMPROBAR = {
  tipo: 'No se reconoce qué documento es.',
  huella: 'El registro no guarda su huella.',
} as const;

/** What documents lack before they are made. */
export const FALTA = {
  sinReporte: (n: number) => `${countOf(n, 'línea tiene', 'líneas tienen')} meses programados sin reportar.`,
  sinEvidencia: (n: number) => `${countOf(n, 'línea reporta', 'líneas reportan')} avance sin evidencia.`,
  sinJustificar: (n: number) => `${countOf(n, 'línea tiene', 'líneas tienen')} una desviación sin justificar.`,
  sinMeta: (n: number) => `${countOf(n, 'línea no tiene', 'líneas no tienen')} meta.`,
  ajustes: (etiquetas: readonly string[]) =>
    `${plural(etiquetas.length, 'Está en blanco el ajuste', 'Están en blanco los ajustes')}: ${etiquetas.join(', ')}.`,
  ajustesRemedio: 'Complételos en la hoja Configuración; mientras tanto el documento los deja en blanco.',
} as const;

/** Names of the parts that a document may be of. */
export const ALCANCE_TEXTO = {
  grupos: { seccion: 'Una sección', objetivo: 'Un objetivo', linea: 'Una línea de acción', forma: 'Un formato' },
  objetivo: (numero: string, texto: string) => `Objetivo ${numero}. ${texto}`,
  linea: (numero: string, texto: string) => `Línea ${numero}. ${texto}`,
  forma: (numero: string, entidad: string) => `Formato ${numero}${entidad === '' ? '' : `: ${entidad}`}`,
} as const;
