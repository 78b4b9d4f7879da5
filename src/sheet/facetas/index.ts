import { combinadas } from './combinadas';
import { contenido } from './contenido';
import { estilos, fondos, formatos, notas, validaciones } from './cuadricula';
import type { Faceta } from './faceta';
import { graficos } from './graficos';
import { altos, anchos, tamano } from './medidas';
import { protecciones } from './protecciones';
import { condicionales, inmovilizadas, nombres, oculta } from './reglas';

/** Every facet of a sheet. To add one: a field of `Facetas`, a record here, its words in text/hoja.ts. */
export const FACETAS: readonly Faceta[] = [
  tamano,
  combinadas,
  formatos,
  contenido,
  fondos,
  estilos,
  validaciones,
  notas,
  condicionales,
  anchos,
  altos,
  inmovilizadas,
  graficos,
  oculta,
  nombres,
  protecciones,
];
