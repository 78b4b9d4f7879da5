/** The words of an HTML page's body, entities resolved; without the letterhead and foot of each sheet. */
export function bodyOf(html: string): string[] {
  const entidades: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
  const main = html
    .slice(html.indexOf('<main>') + 6, html.indexOf('</main>'))
    .replace(/<(header|footer)>.*?<\/\1>/gs, '');
  // Runs of one paragraph stand side by side; every other tag ends a word.
  const texto = main.replace(/<\/?span[^>]*>/g, '').replace(/<[^>]+>/g, ' ');
  return texto
    .replace(/&(lt|gt|quot|#39|amp);/g, (_, e: string) => entidades[e] ?? '')
    .split(/\s+/)
    .filter((p) => p !== '');
}
