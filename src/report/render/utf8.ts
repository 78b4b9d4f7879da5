/**
 * A text as UTF-8; a lone surrogate, which has no form in it, as U+FFFD (Encoding standard). Apps Script has no
 * TextEncoder, and where there is none fflate's own encoder (0.8.3, strToU8) turns every character beyond the Basic
 * Multilingual Plane into another one.
 */
export function encodeUtf8(texto: string): Uint8Array {
  // Three bytes at most for each unit of UTF-16; an array of numbers would take sixteen for each byte of a document.
  const bytes = new Uint8Array(texto.length * 3);
  let n = 0;
  for (let i = 0; i < texto.length; i += 1) {
    let c = texto.charCodeAt(i);
    if (c >= 0xd800 && c <= 0xdfff) {
      c = texto.codePointAt(i) ?? c;
      if (c > 0xffff) i += 1;
      else c = 0xfffd;
    }
    if (c < 0x80) bytes[n++] = c;
    else if (c < 0x800) {
      bytes[n++] = 0xc0 | (c >> 6);
      bytes[n++] = 0x80 | (c & 63);
    } else if (c < 0x10000) {
      bytes[n++] = 0xe0 | (c >> 12);
      bytes[n++] = 0x80 | ((c >> 6) & 63);
      bytes[n++] = 0x80 | (c & 63);
    } else {
      bytes[n++] = 0xf0 | (c >> 18);
      bytes[n++] = 0x80 | ((c >> 12) & 63);
      bytes[n++] = 0x80 | ((c >> 6) & 63);
      bytes[n++] = 0x80 | (c & 63);
    }
  }
  return bytes.slice(0, n);
}
