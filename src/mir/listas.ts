/** The last of a list, undefined where there is none. (`at` came with ES2022; Apps Script promises ES2020.) */
export function lastOf<T>(list: readonly T[] | undefined): T | undefined {
  return list === undefined ? undefined : list[list.length - 1];
}
