/** One text for plain data that `toEqual` takes for the same; a hole of an array is `undefined`, as there. */
function textOf(data: unknown): string {
  return JSON.stringify(data, (_, valor: unknown) => {
    if (valor === undefined) return '⟦undefined⟧';
    if (Object.is(valor, -0)) return '⟦-0⟧';
    if (typeof valor === 'number' && !Number.isFinite(valor)) return `⟦${valor}⟧`;
    if (/Map|Set/.test(Object.prototype.toString.call(valor))) throw new Error('Only plain data is compared here.');
    return valor;
  });
}

/**
 * As `expect(found).toEqual(wanted)` on plain data, which alone takes a third of a test that compares whole workbooks
 * hundreds of times: it is asked only where their texts are not the same.
 */
export function expectSame(found: unknown, wanted: unknown): void {
  if (textOf(found) !== textOf(wanted)) expect(found).toEqual(wanted);
}
