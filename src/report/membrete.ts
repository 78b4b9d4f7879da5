import { type Configuracion, defaultConfiguracion } from '../mir/ajustes';
import type { Mir } from '../mir/model';
import { institucionOf, organoOf } from './campos';
import { colorOf } from './colores';
import type { Membrete } from './document';

/** What a blank or wrong setting falls back to. */
const DEFECTO = defaultConfiguracion();

/** Header, footer and colours as Configuración has them; `pie`: the footer where it has none. */
export function membreteOf(base: { readonly config: Configuracion; readonly mir: Mir }, pie: string): Membrete {
  const { config } = base;
  return {
    texto: String(config.membrete ?? institucionOf(base)).trim(),
    organo: organoOf(base),
    pie: String(config.piePagina ?? pie).trim(),
    colorPrincipal: colorOf(config.colorPrincipal, String(DEFECTO.colorPrincipal)),
    colorSecundario: colorOf(config.colorSecundario, String(DEFECTO.colorSecundario)),
  };
}
