import { AJUSTES, type Ajuste, cellOfAjuste, HOJA_CONFIGURACION, PRIMERA_FILA_AJUSTES } from '../mir/ajustes';
import { findJuego, JUEGOS, type JuegoDePalabras } from '../mir/juegos';
import { C_ETIQUETA, C_VALOR } from '../sheet/blueprint/configuracion';
import { conDeshacer } from '../sheet/deshacer';
import { hashOf } from '../sheet/fingerprint';
import { findHoja, textoEn } from '../sheet/grid';
import type { Op } from '../sheet/op';
import { readLibro } from '../sheet/read';
import type { EstadoHoja } from '../sheet/state';
import { NOMBRE_PLAN } from '../text/deshacer';
import { appFinding } from './finding';
import { needHojas } from './hojas';
import { operacionesVista } from './operacion';
import { requireAdministrador } from './permiso';
import { sinMir } from './sin-mir';
import { refuse, type UseCase } from './usecase';
import type { AjusteCambiado, VistaPreset } from './vista';

export interface EntradaPreset {
  /** The name of one of JUEGOS, in any case. */
  readonly preset: string;
  readonly huella: string | null;
}

/** One setting of the set where it stands; `antes` is what Configuración says now. */
interface Palabra extends AjusteCambiado {
  readonly fila: number;
}

/** Every setting of the set on its row; null: some row of Configuración is not where it belongs. */
function palabrasOf(juego: JuegoDePalabras, hoja: EstadoHoja | null): Palabra[] | null {
  const palabras = AJUSTES.flatMap(({ clave, etiqueta }: Ajuste, i): Palabra[] => {
    const despues = (juego.ajustes as Readonly<Record<string, string>>)[clave];
    const fila = PRIMERA_FILA_AJUSTES + i;
    if (despues === undefined) return [];
    const celda = cellOfAjuste(AJUSTES[i]?.clave ?? 'institucion').replace(/\$/g, '');
    return [{ fila, etiqueta, celda, antes: textoEn(hoja, fila, C_VALOR), despues }];
  });
  return palabras.every((p) => textoEn(hoja, p.fila, C_ETIQUETA) === p.etiqueta) ? palabras : null;
}

const opOf = ({ fila, despues }: Palabra): Op => ({
  tipo: 'escribir',
  hoja: HOJA_CONFIGURACION,
  rango: { fila, columna: C_VALOR, filas: 1, columnas: 1 },
  contenido: [[despues]],
  tocaCaptura: false,
});

/**
 * Gives the verdicts the words of a set: each setting that says otherwise, before and after; shown without a `huella`,
 * with it applied, and taken back like any plan. Only administradores.
 */
export const aplicarPreset: UseCase<EntradaPreset, VistaPreset | null> = {
  needs: () => needHojas('valores'),
  decide(snapshot, { preset, huella: pedida }) {
    const libro = readLibro(snapshot);
    if (!libro) return refuse(sinMir(snapshot));
    const juego = findJuego(preset);
    if (!juego) return refuse(appFinding('APP-70', [preset, JUEGOS.map((j) => j.nombre)]));
    const denied = requireAdministrador(snapshot, libro.configuracion);
    if (denied) return refuse(denied);
    const palabras = palabrasOf(juego, findHoja(snapshot, HOJA_CONFIGURACION));
    if (!palabras) return refuse(appFinding('APP-71', []));
    const cambian = palabras.filter((p) => p.antes !== p.despues);
    const ops = cambian.map(opOf);
    const huella = hashOf(juego.nombre, cambian);
    const vista: VistaPreset = {
      preset: juego.nombre,
      ajustes: cambian.map(({ etiqueta, celda, antes, despues }) => ({ etiqueta, celda, antes, despues })),
      aplicada: false,
      operaciones: operacionesVista(ops),
      huella,
    };
    if (ops.length === 0) return { findings: [appFinding('APP-72', [juego.nombre])], plan: null, vista };
    if (pedida === null) return { findings: [], plan: null, vista };
    if (pedida !== huella) return { findings: [appFinding('APP-32', [])], plan: null, vista };
    const plan = conDeshacer({ ops, huella }, snapshot, NOMBRE_PLAN.palabras);
    return { findings: [], plan, vista: { ...vista, aplicada: true } };
  },
};
