import { encodeUtf8 } from './utf8';

/**
 * Apps Script has no TextEncoder or TextDecoder and `docx` wants both when it loads: import this file before it.
 * Only UTF-8, and only what docx uses; installed where the runtime has none.
 */
class Utf8Encoder {
  encode(texto = ''): Uint8Array {
    return encodeUtf8(texto);
  }
}

class Utf8Decoder {
  /** Well-formed UTF-8 to text; a byte that starts no sequence becomes U+FFFD. */
  decode(bytes: Uint8Array = new Uint8Array()): string {
    let texto = '';
    for (let i = 0; i < bytes.length; ) {
      const b = bytes[i] ?? 0;
      const largo = b < 0x80 ? 1 : b >= 0xf0 ? 4 : b >= 0xe0 ? 3 : b >= 0xc0 ? 2 : 0;
      if (largo === 0 || i + largo > bytes.length) {
        texto += '\uFFFD';
        i += 1;
        continue;
      }
      let code = largo === 1 ? b : b & (0xff >> (largo + 1));
      for (let k = 1; k < largo; k += 1) code = (code << 6) | ((bytes[i + k] ?? 0) & 63);
      texto += code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
      i += largo;
    }
    return texto;
  }
}

const runtime = globalThis as { TextEncoder?: unknown; TextDecoder?: unknown };
runtime.TextEncoder ??= Utf8Encoder;
runtime.TextDecoder ??= Utf8Decoder;

export { Utf8Decoder, Utf8Encoder };
