// How the Markdown of the guide becomes HTML: nothing of it is code.
import { Marked, Renderer } from 'marked';

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text) => text.replace(/[&<>"']/g, (c) => ENTITIES[c]);

/** Anchors of headings as GitHub makes them, so that a link works there and here. */
export function slugs() {
  const seen = new Map();
  return (text) => {
    const slug = text
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-');
    const times = seen.get(slug) ?? 0;
    seen.set(slug, times + 1);
    return times === 0 ? slug : `${slug}-${times}`;
  };
}

/** The text of inline tokens, without marks. */
const plain = (tokens) => tokens.map((t) => (t.tokens ? plain(t.tokens) : (t.text ?? ''))).join('');

const UNESCAPED = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
const unescaped = (text) => text.replace(/&(amp|lt|gt|quot|#39);/g, (e) => UNESCAPED[e]);

/**
 * `heading(text, level)` gives the id of a heading; `link(href)` where a link leads, as "page#anchor"; `picture(href)` the
 * address of a picture, null where pictures are left out.
 */
export function markdownToHtml(markdown, { heading, link, picture }) {
  const renderer = {
    heading({ tokens, depth }) {
      const id = heading(unescaped(plain(tokens)), depth);
      return `<h${depth} id="${escaped(id)}" tabindex="-1">${this.parser.parseInline(tokens)}</h${depth}>\n`;
    },
    link({ href, tokens }) {
      return `<a href="#${escaped(link(href))}">${this.parser.parseInline(tokens)}</a>`;
    },
    image({ href, text }) {
      const [address, alt] = [picture(href, unescaped(text)), escaped(unescaped(text))];
      if (address !== null) return `<img src="${address}" alt="${alt}">`;
      return `<span class="absent">${alt} (docs/${escaped(href.replace(/^(\.\.\/)+/, ''))})</span>`;
    },
    html({ text }) {
      return text.startsWith('<!--') ? '' : escaped(text);
    },
    table(token) {
      return `<div class="wide" tabindex="0">${Renderer.prototype.table.call(this, token)}</div>\n`;
    },
  };
  // "ana@instituto.mx" in a sentence is no address to write to.
  return new Marked({ renderer, tokenizer: { url() {} } }).parse(markdown);
}
