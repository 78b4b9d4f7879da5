import type { Finding } from '../mir/finding';
import type { ContenidoDeMes, EntradaDeVarias } from './capturar-varias';
import { appFinding } from './finding';

type Objeto = Readonly<Record<string, unknown>>;
const isObjeto = (v: unknown): v is Objeto => typeof v === 'object' && v !== null && !Array.isArray(v);
const isTextoONulo = (v: unknown): v is string | null => v === null || typeof v === 'string';
const isNumeroONulo = (v: unknown): v is number | null => v === null || typeof v === 'number';
const isContenido = (v: unknown): v is ContenidoDeMes => isTextoONulo(v) || typeof v === 'number';

/**
 * Captures as EntradaDeVarias says, with nothing else in them: google.script.run and `mirador call` carry any JSON in a
 * list. What is nullable and missing is null, but not `valor`, where null clears the month.
 */
export function readCapturas(
  capturas: unknown,
): { readonly entradas: readonly EntradaDeVarias[] } | { readonly finding: Finding } {
  const mal = (dato: string, forma: string): { readonly finding: Finding } => ({
    finding: appFinding('APP-18', ['capturarVarias', dato, forma]),
  });
  if (!Array.isArray(capturas)) return mal('capturas', 'lista');
  const entradas: EntradaDeVarias[] = [];
  for (const [i, pedida] of (capturas as readonly unknown[]).entries()) {
    const en = (dato: string): string => `capturas.${i + 1}.${dato}`;
    const {
      linea,
      mes,
      valor,
      seccion = null,
      observaciones = null,
      vistos = null,
    }: Objeto = isObjeto(pedida) ? pedida : {};
    if (typeof linea !== 'string') return mal(en('linea'), 'texto');
    if (typeof mes !== 'number') return mal(en('mes'), 'número');
    if (!isNumeroONulo(valor)) return mal(en('valor'), 'número o nulo, pero escrito');
    if (!isTextoONulo(seccion)) return mal(en('seccion'), 'texto o nulo');
    if (!isTextoONulo(observaciones)) return mal(en('observaciones'), 'texto o nulo');
    if (vistos !== null && !(Array.isArray(vistos) && vistos.every(isContenido))) {
      return mal(en('vistos'), 'lista de números, textos o nulos');
    }
    entradas.push({ linea, mes, valor, seccion, observaciones, vistos: vistos as readonly ContenidoDeMes[] | null });
  }
  return { entradas };
}
