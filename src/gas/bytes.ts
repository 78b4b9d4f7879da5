/** Apps Script's Byte[] is signed; typed arrays are taken by some of its services and refused by others. */
export function toGoogleBytes(bytes: Uint8Array): number[] {
  return Array.from(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

/** Bytes out of base64, as the core wants them; what is no base64 has none, and whoever reads them says that they are empty. */
export function fromBase64(base64: string): Uint8Array {
  if (!BASE64.test(base64) || base64.replace(/=+$/, '').length % 4 === 1) return new Uint8Array(0);
  return Uint8Array.from(Utilities.base64Decode(base64), (b) => b & 255);
}
