/** "2025" -> 2025; null when it is not a year that a PAT could have. */
export function parseYear(text: string): number | null {
  return /^20\d\d$/.test(text.trim()) ? Number(text.trim()) : null;
}
