import type { Ajuste } from './ajustes';

const NOMBRE = {
  tipo: 'texto',
  ayuda: 'Nombre del documento y de su archivo; después van las siglas del órgano y el periodo.',
} as const;

/** The settings of the documents beyond the informe de avance; joined to AJUSTES at its end. */
export const AJUSTES_DOCUMENTOS = [
  { ...NOMBRE, clave: 'nombreJge', etiqueta: 'Nombre del informe a la Junta', defecto: 'Informe JGE' },
  { ...NOMBRE, clave: 'nombrePat', etiqueta: 'Nombre del programa anual', defecto: 'Programa Anual de Trabajo' },
  { ...NOMBRE, clave: 'nombreFicha', etiqueta: 'Nombre de las fichas técnicas', defecto: 'Fichas técnicas' },
  {
    ...NOMBRE,
    clave: 'nombreTransparencia',
    etiqueta: 'Nombre de las tablas de transparencia',
    defecto: 'Transparencia',
  },
  {
    clave: 'transparenciaArticulo',
    etiqueta: 'Transparencia: artículo',
    tipo: 'texto',
    defecto: null,
    ayuda: 'Artículo de la ley por el que se publican los indicadores, como lo pide la unidad de transparencia.',
  },
  {
    clave: 'transparenciaFraccion',
    etiqueta: 'Transparencia: fracción',
    tipo: 'texto',
    defecto: null,
    ayuda: 'Fracción por la que se publican los indicadores, como la pide la unidad de transparencia.',
  },
  {
    clave: 'transparenciaArea',
    etiqueta: 'Transparencia: área responsable',
    tipo: 'texto',
    defecto: null,
    ayuda: 'Área que genera la información; en blanco se usa el órgano.',
  },
  {
    clave: 'transparenciaFuente',
    etiqueta: 'Transparencia: fuente de información',
    tipo: 'texto',
    defecto: null,
    ayuda: 'De dónde salen los indicadores; en blanco se dice el programa anual y su MIR.',
  },
  {
    clave: 'transparenciaFormato',
    etiqueta: 'Transparencia: nombre corto del formato',
    tipo: 'texto',
    defecto: null,
    ayuda: 'Nombre corto del formato en la PNT, como LGT_Art_70_Fr_VI; va en el encabezado del .xlsx.',
  },
  {
    clave: 'transparenciaLimite',
    etiqueta: 'Transparencia: caracteres por campo',
    tipo: 'numero',
    defecto: 4000,
    ayuda: 'Cuántos caracteres admite un campo de texto de la PNT; un texto más largo detiene las tablas.',
  },
] as const satisfies readonly Ajuste[];
