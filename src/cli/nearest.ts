import { editDistance, normalizeText } from '../mir/text-number';

/** More letters to change than this, and a name is another one. */
const LETRAS = 3;

/** The names nearest to one that there is not, at most three: by letters, or with all of it inside. */
export function nearestNames(dado: string, nombres: readonly string[]): string[] {
  const buscado = normalizeText(dado);
  if (buscado === '') return [];
  const scored = nombres.map((nombre) => {
    const normal = normalizeText(nombre);
    const dentro = buscado.length >= 4 && normal.includes(buscado);
    return { nombre, distancia: Math.min(editDistance(buscado, normal), dentro ? 1 : Number.POSITIVE_INFINITY) };
  });
  const cercanas = scored.filter(({ distancia }) => distancia <= Math.min(LETRAS, Math.ceil(buscado.length / 3)));
  const menor = Math.min(...cercanas.map((c) => c.distancia));
  return cercanas
    .filter((c) => c.distancia === menor)
    .slice(0, 3)
    .map((c) => c.nombre);
}
