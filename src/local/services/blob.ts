import type { HostContext } from '../context';
import { checkArgs, strict } from './strict';

/** Bytes as Apps Script gives and takes them: whole numbers from -128 to 127. */
export type BytesGoogle = number[];

export interface BlobGoogle {
  getBytes(): BytesGoogle;
  getDataAsString(...args: unknown[]): string;
  getContentType(): string | null;
  getName(): string | null;
  setName(...args: unknown[]): BlobGoogle;
  setContentType(...args: unknown[]): BlobGoogle;
  copyBlob(): BlobGoogle;
}

/** What a blob holds, for the services that take one. */
interface ContenidoBlob {
  bytes: Uint8Array;
  tipo: string | null;
  nombre: string | null;
}

const contenidos = new WeakMap<object, ContenidoBlob>();

/** The content of a blob made by this host, or null for anything else. */
export function contentOfBlob(valor: unknown): Readonly<ContenidoBlob> | null {
  return typeof valor === 'object' && valor !== null ? (contenidos.get(valor) ?? null) : null;
}

export function toGoogleBytes(bytes: Uint8Array): BytesGoogle {
  return Array.from(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

/** Reads a Byte[] argument; throws where a member is no signed byte, since Google's Byte is one. */
export function fromGoogleBytes(ctx: HostContext, valor: readonly unknown[]): Uint8Array {
  const bytes = new Uint8Array(valor.length);
  valor.forEach((b, i) => {
    if (typeof b !== 'number' || !Number.isInteger(b) || b < -128 || b > 127) {
      throw ctx.makeError(`Cannot convert ${String(b)} to byte.`);
    }
    bytes[i] = b & 0xff;
  });
  return bytes;
}

export function createBlob(
  ctx: HostContext,
  bytes: Uint8Array,
  tipo: string | null,
  nombre: string | null,
): BlobGoogle {
  const contenido: ContenidoBlob = { bytes, tipo, nombre };
  const blob: BlobGoogle = strict('Blob', {
    getBytes: () => toGoogleBytes(contenido.bytes),
    getDataAsString(...args: unknown[]): string {
      checkArgs(ctx, 'Blob.getDataAsString', args, [], ['string']);
      return new TextDecoder((args[0] as string | undefined) ?? 'utf-8').decode(contenido.bytes);
    },
    getContentType: () => contenido.tipo,
    getName: () => contenido.nombre,
    setName(...args: unknown[]): BlobGoogle {
      checkArgs(ctx, 'Blob.setName', args, ['string']);
      contenido.nombre = args[0] as string;
      return blob;
    },
    setContentType(...args: unknown[]): BlobGoogle {
      checkArgs(ctx, 'Blob.setContentType', args, ['string']);
      contenido.tipo = args[0] as string;
      return blob;
    },
    copyBlob: () => createBlob(ctx, contenido.bytes.slice(), contenido.tipo, contenido.nombre),
  });
  contenidos.set(blob, contenido);
  return blob;
}
