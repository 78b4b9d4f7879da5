import type { Page } from 'playwright-core';

/**
 * What is cut or leaves the page to the right, a sentence each. What scrolls inside a frame of its own (a table) may be
 * wider; a text that is shortened on purpose says so by its line clamp or its ellipsis.
 */
export function cutIn(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    // A window of another size is laid out, and heard of, in the next frames.
    for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
    const named = (e: Element) => `<${e.tagName.toLowerCase()} class="${e.className}"> ${e.textContent?.slice(0, 60)}`;
    const scrolls = (e: Element | null): boolean =>
      e !== null &&
      e !== document.documentElement &&
      (['auto', 'scroll'].includes(getComputedStyle(e).overflowX) && e.scrollWidth > e.clientWidth
        ? true
        : scrolls(e.parentElement));
    const found: string[] = [];
    const ancho = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth > ancho) {
      found.push(`The page is ${document.documentElement.scrollWidth} px wide and the window ${ancho}.`);
    }
    for (const e of document.querySelectorAll('body *')) {
      if (!e.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      // What only a screen reader says is a dot of one pixel.
      if (
        e.closest('.unseen, .visually-hidden, svg') ||
        e.clientWidth * e.clientHeight === 1 ||
        scrolls(e.parentElement)
      )
        continue;
      const { left, right, width } = e.getBoundingClientRect();
      if (width > 0 && (right > ancho + 1 || left < -1)) found.push(`Outside, ${left} to ${right}: ${named(e)}`);
      const estilo = getComputedStyle(e);
      const onPurpose = estilo.webkitLineClamp !== 'none' || estilo.textOverflow === 'ellipsis';
      const cuts = estilo.overflowX === 'hidden' || estilo.overflowY === 'hidden';
      if (cuts && !onPurpose && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 2)) {
        found.push(`Cut, ${e.scrollWidth} by ${e.scrollHeight} in ${e.clientWidth} by ${e.clientHeight}: ${named(e)}`);
      }
    }
    return found;
  });
}

/** Scrollers that leave less than three lines to what they show, as a list squeezed between its search and its form. */
export function squeezedIn(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter(
        (e) =>
          ['auto', 'scroll'].includes(getComputedStyle(e).overflowY) &&
          e.tagName !== 'TEXTAREA' &&
          e.checkVisibility() &&
          e.scrollHeight > e.clientHeight + 1 &&
          e.clientHeight < 60,
      )
      .map(
        (e) => `<${e.tagName.toLowerCase()} class="${e.className}"> shows ${e.clientHeight} px of ${e.scrollHeight}`,
      ),
  );
}

/**
 * Names of buttons and links that do not tell them apart, and those that leave out what is written on them, which
 * whoever speaks to the browser says (WCAG 2.5.3).
 */
export function doubtfulNamesIn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const bare = (t: string) =>
      t
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
    const seen = new Map<string, Set<string>>();
    const found: string[] = [];
    for (const [i, e] of document.querySelectorAll<HTMLElement>('button, a[href], summary').entries()) {
      if (!e.checkVisibility()) continue;
      const written = bare(e.innerText);
      // A list of contents may say again what the page says.
      const name = `${e.closest('nav') ? 'nav: ' : ''}${bare(e.getAttribute('aria-label') ?? e.innerText)}`;
      // Two links of one name that lead to one place are the same.
      const target = e instanceof HTMLAnchorElement ? e.href : String(i);
      seen.set(name, (seen.get(name) ?? new Set()).add(target));
      if (!name.includes(written)) found.push(`It says «${written}» and is called «${name}».`);
    }
    for (const [name, { size }] of seen) if (size > 1) found.push(`${size} controls are called «${name}».`);
    return found;
  });
}

/** Every control that the keyboard must reach and Tab does not, or that shows no focus; the view stays as it is. */
export async function unreachedIn(page: Page): Promise<string[]> {
  const wanted = await page.evaluate(() => {
    const selector = 'a[href], button, input, select, textarea, summary, iframe, [tabindex="0"]';
    const radios = new Set<string>();
    const all = [...document.querySelectorAll<HTMLElement>(selector)].filter((e) => {
      if (!e.checkVisibility() || (e as HTMLButtonElement).disabled || e.tabIndex < 0 || e.closest(':disabled'))
        return false;
      // A group of radio buttons is one stop.
      if (!(e instanceof HTMLInputElement) || e.type !== 'radio') return true;
      if (radios.has(e.name)) return false;
      radios.add(e.name);
      return true;
    });
    for (const [i, e] of all.entries()) {
      e.dataset.parada = e instanceof HTMLInputElement && e.type === 'radio' ? e.name : String(i);
    }
    (document.activeElement as HTMLElement | null)?.blur();
    window.getSelection()?.removeAllRanges();
    return all.map((e) => e.dataset.parada ?? '');
  });
  const reached: string[] = [];
  const found: string[] = [];
  for (let i = 0; i < wanted.length + 12 && reached.length < wanted.length; i++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const e = document.activeElement as HTMLElement | null;
      if (!e || e === document.body) return null;
      // A control that is drawn by what follows it, or by the card that it is in, shows its focus there.
      const drawn = [e, e.classList.contains('unseen') ? e.nextElementSibling : null, e.closest('label')];
      const shown = drawn.some((d) => {
        const estilo = d && getComputedStyle(d);
        return estilo && estilo.outlineStyle !== 'none' && Number.parseFloat(estilo.outlineWidth) >= 2;
      });
      const { top, bottom } = e.getBoundingClientRect();
      return {
        parada: e instanceof HTMLInputElement && e.type === 'radio' ? e.name : (e.dataset.parada ?? null),
        name: `<${e.tagName.toLowerCase()} class="${e.className}"> ${e.textContent?.slice(0, 40)}`,
        shown: shown || e.tagName === 'IFRAME',
        inSight: bottom > 0 && top < innerHeight,
      };
    });
    if (!at?.parada || reached.includes(at.parada)) continue;
    reached.push(at.parada);
    if (!at.shown) found.push(`Focus does not show on ${at.name}`);
    if (!at.inSight) found.push(`Focus is out of sight on ${at.name}`);
  }
  // From where the focus was on, then round.
  const order = reached.filter((p) => wanted.includes(p));
  const expected = wanted.filter((p) => order.includes(p));
  const turned = [...expected, ...expected].join();
  if (!turned.includes(order.join())) found.push(`Tab goes ${order.join()}.`);
  return [...found, ...wanted.filter((p) => !reached.includes(p)).map((p) => `Tab does not reach control ${p}.`)];
}
