/** Apps Script's Byte[] is signed; typed arrays are taken by some of its services and refused by others. */
export function toGoogleBytes(bytes: Uint8Array): number[] {
  return Array.from(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

/** Bytes out of base64, as the core wants them; throws Google's error when it is no base64. */
export function fromBase64(base64: string): Uint8Array {
  return Uint8Array.from(Utilities.base64Decode(base64), (b) => b & 255);
}
