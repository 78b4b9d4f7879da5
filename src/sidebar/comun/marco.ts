/**
 * A page for the `srcdoc` of an iframe: without a base of its own its links are those of the page around it, so that its
 * contents would open that page in the frame instead of going to a heading.
 */
export function framed(html: string): string {
  return html.replace('<head>', '<head><base href="about:srcdoc">');
}
