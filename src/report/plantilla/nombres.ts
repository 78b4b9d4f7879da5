/** What people type as a name: any case, accents, spaces, hyphens. "Cargo titular" is cargoTitular. */
export function foldName(texto: string): string {
  return texto
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9.]/g, '');
}

/** How many letters must be put in, taken out, changed or exchanged with their neighbour to make one of the other. */
export function editDistance(a: string, b: string): number {
  let antes: number[] = [];
  let fila = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const nueva = [i];
    for (let j = 1; j <= b.length; j++) {
      const igual = a[i - 1] === b[j - 1] ? 0 : 1;
      let minimo = Math.min((fila[j] ?? 0) + 1, (nueva[j - 1] ?? 0) + 1, (fila[j - 1] ?? 0) + igual);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        minimo = Math.min(minimo, (antes[j - 2] ?? 0) + 1);
      }
      nueva.push(minimo);
    }
    antes = fila;
    fila = nueva;
  }
  return fila[b.length] ?? 0;
}

/** Names longer than this are no slip of the hand, and comparing them would take long. */
const NOMBRE_MAXIMO = 60;

/** The name that was most likely meant; null where none is near. */
export function nearestName(escrito: string, nombres: readonly string[]): string | null {
  const buscado = foldName(escrito);
  if (buscado === '' || buscado.length > NOMBRE_MAXIMO) return null;
  let mejor: { readonly nombre: string; readonly distancia: number } | null = null;
  for (const nombre of nombres) {
    const plegado = foldName(nombre);
    const distancia = editDistance(buscado, plegado);
    const limite = Math.max(1, Math.floor(Math.max(buscado.length, plegado.length) * 0.4));
    if (distancia <= limite && distancia < (mejor?.distancia ?? Number.POSITIVE_INFINITY))
      mejor = { nombre, distancia };
  }
  return mejor?.nombre ?? null;
}
