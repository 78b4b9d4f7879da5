import { isDeepStrictEqual } from 'node:util';

/**
 * As `expect(found).toEqual(wanted)`, which alone takes a third of a test that compares whole workbooks hundreds of times:
 * it is asked only where a quick look does not tell that they are the same.
 */
export function expectSame(found: unknown, wanted: unknown): void {
  if (!isDeepStrictEqual(found, wanted)) expect(found).toEqual(wanted);
}
