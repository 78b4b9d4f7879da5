import { PAGINA_FIJA } from '../../../text/pagina';

/** Puts the words that index.html asks for in data-text, data-label and data-title. */
export function fillWords(): void {
  const word = (key: string | undefined): string => {
    const text = PAGINA_FIJA[key ?? ''];
    if (text === undefined)
      throw new Error(`index.html asks for the word "${key}", which text/pagina.ts does not have.`);
    return text;
  };
  for (const e of document.querySelectorAll<HTMLElement>('[data-text]')) e.textContent = word(e.dataset.text);
  for (const e of document.querySelectorAll<HTMLElement>('[data-title]')) e.title = word(e.dataset.title);
  for (const e of document.querySelectorAll<HTMLElement>('[data-label]')) e.ariaLabel = word(e.dataset.label);
}
