/**
 * Bytes into text without TextDecoder, which Apps Script lacks.
 */

/** Windows-1252 for 0x80-0x9f, where latin-1 has only control characters; the rest of the byte values are their own code points. */
const CP1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/** Length and first bits of a UTF-8 sequence by its lead byte; null: not a lead byte. */
function leadOf(byte: number): { extra: number; bits: number; minimum: number } | null {
  if (byte < 0x80) return { extra: 0, bits: byte, minimum: 0 };
  if (byte >= 0xc2 && byte < 0xe0) return { extra: 1, bits: byte & 0x1f, minimum: 0x80 };
  if (byte >= 0xe0 && byte < 0xf0) return { extra: 2, bits: byte & 0x0f, minimum: 0x800 };
  if (byte >= 0xf0 && byte < 0xf5) return { extra: 3, bits: byte & 0x07, minimum: 0x10000 };
  return null;
}

/** Strict UTF-8; null when the bytes are not valid UTF-8. A byte order mark is left out. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  const parts: string[] = [];
  let chunk: number[] = [];
  let i = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (i < bytes.length) {
    const lead = leadOf(bytes[i] ?? 0xff);
    if (lead === null) return null;
    let point = lead.bits;
    for (let k = 1; k <= lead.extra; k++) {
      const next = bytes[i + k];
      if (next === undefined || (next & 0xc0) !== 0x80) return null;
      point = (point << 6) | (next & 0x3f);
    }
    if (point < lead.minimum || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return null;
    chunk.push(point);
    i += lead.extra + 1;
    if (chunk.length === 4096) {
      parts.push(String.fromCodePoint(...chunk));
      chunk = [];
    }
  }
  return parts.join('') + String.fromCodePoint(...chunk);
}

/** Latin-1 as Windows writes it; every byte sequence is valid. */
export function decodeLatin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes)
    text += byte >= 0x80 && byte < 0xa0 ? CP1252.charAt(byte - 0x80) : String.fromCharCode(byte);
  return text;
}

/** UTF-8 when the bytes are valid UTF-8, else latin-1. */
export function decodeText(bytes: Uint8Array): string {
  return decodeUtf8(bytes) ?? decodeLatin1(bytes);
}

/** UTF-16 in the byte order that its mark says, as Excel saves "texto Unicode"; null where there is no mark. */
export function decodeUtf16(bytes: Uint8Array): string | null {
  const [a, b] = bytes;
  const little = a === 0xff && b === 0xfe;
  if (!little && !(a === 0xfe && b === 0xff)) return null;
  const parts: string[] = [];
  for (let i = 2; i + 1 < bytes.length; i += 8192) {
    const chunk: number[] = [];
    for (let k = i; k < Math.min(i + 8192, bytes.length - 1); k += 2) {
      const [first, second] = [bytes[k] ?? 0, bytes[k + 1] ?? 0];
      chunk.push(little ? first | (second << 8) : (first << 8) | second);
    }
    parts.push(String.fromCharCode(...chunk));
  }
  return parts.join('');
}
