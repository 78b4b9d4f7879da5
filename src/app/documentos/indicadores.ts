import { type Alcance, isEnAlcance, parseAlcance } from '../../mir/alcance';
import type { Finding } from '../../mir/finding';
import { listLineas, type Mir } from '../../mir/model';
import { appFinding } from '../finding';

/** What part of a MIR a document of indicators was asked of (null: all); or why there is none of it to tell of. */
export function alcanceDeIndicadores(
  mir: Mir,
  texto: string | null,
): { readonly alcance: Alcance | null } | { readonly impide: readonly Finding[] } {
  const lineas = listLineas(mir);
  if (lineas.length === 0) return { impide: [appFinding('APP-145', [null])] };
  if (texto === null) return { alcance: null };
  const alcance = parseAlcance(mir, texto);
  if (alcance === null) return { impide: [appFinding('APP-144', [texto])] };
  const hay = lineas.some((ubicada) => isEnAlcance(alcance, ubicada));
  return hay ? { alcance } : { impide: [appFinding('APP-145', [texto])] };
}
