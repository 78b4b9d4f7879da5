/** Where the parts of the page take the focus, in the order in which they are seen; what is not there is passed over. */
const REGIONES = ['#menus summary', '#barra-formula', '#zona table', '#hojas [tabindex="0"]', '#lateral iframe'];

/** F6 goes from one part of the page to the next, Shift+F6 back: Tab and the arrows belong to the sheet. */
export function listenRegiones(): void {
  document.addEventListener('keydown', (e) => {
    if (e.key !== 'F6') return;
    e.preventDefault();
    const partes = REGIONES.map((r) => document.querySelector<HTMLElement>(r)).filter((p) => p !== null);
    const here = partes.findIndex(
      (p) => p === document.activeElement || p.parentElement?.contains(document.activeElement),
    );
    const step = e.shiftKey ? -1 : 1;
    partes[(here + step + partes.length) % partes.length]?.focus();
  });
}
