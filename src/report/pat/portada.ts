import { normalizeText } from '../../mir/text-number';
import { subtituloPortada } from '../../text/reporte-pat';
import { institucionOf, organoOf } from '../campos';
import type { Bloque } from '../document';
import type { BaseDePat } from './base';
import { linesOf } from './texto';

type Portada = Extract<Bloque, { tipo: 'portada' }>;

/**
 * The cover. Where Textos has one its lines are kept as they are: above the line that names the programme the
 * institution, below it what is said under it. Without one it is made of Configuración and the title of the MIR.
 */
export function buildPortada(base: BaseDePat, texto: string, nombre: string): Portada {
  const { mir } = base;
  const lineas = linesOf(texto);
  const en = lineas.findIndex((l) => /programa anual/.test(normalizeText(l)));
  const organo = organoOf(base);
  if (en < 0) {
    return {
      tipo: 'portada',
      institucion: institucionOf(base),
      organo,
      titulo: nombre,
      subtitulo: subtituloPortada(mir.ejercicio),
      renglones: lineas,
    };
  }
  const titulo = lineas[en] ?? '';
  const dicho = normalizeText(lineas.join(' ')).includes(normalizeText(organo));
  return {
    tipo: 'portada',
    institucion: lineas.slice(0, en).join(' ') || institucionOf(base),
    organo: dicho ? '' : organo,
    titulo,
    subtitulo: lineas.slice(en + 1).join('\n'),
    renglones: [],
  };
}
