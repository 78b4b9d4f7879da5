import { Inflate } from 'fflate';

/** One file inside a .zip, not yet opened. */
export interface EntradaZip {
  readonly nombre: string;
  /** Its bytes as they stand in the .zip. */
  readonly guardados: Uint8Array;
  /** 0: as they are; 8: deflated; anything else cannot be opened. */
  readonly metodo: number;
  readonly cifrada: boolean;
}

const FIN = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** The end of the list of files may be followed by a comment, which is no longer than this. */
const COMENTARIO_MAXIMO = 65_535;
/** So few bytes at a time that what they swell to is known before the next: deflate makes at most 1,032 of one. */
const TROZO = 16_384;

const nombreDe = (bytes: Uint8Array): string => Array.from(bytes, (b) => String.fromCharCode(b)).join('');

/**
 * The files of a .zip by its central list; null where it is damaged. A name keeps one character a byte: those of an
 * .xlsx are ASCII. Larger than 4 GB (zip64) is no workbook of ours.
 */
export function listZip(bytes: Uint8Array): EntradaZip[] | null {
  const vista = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const u16 = (at: number): number => vista.getUint16(at, true);
  const u32 = (at: number): number => vista.getUint32(at, true);
  let fin = bytes.length - 22;
  const primero = Math.max(0, fin - COMENTARIO_MAXIMO);
  while (fin >= primero && u32(fin) !== FIN) fin--;
  if (fin < primero) return null;
  const cuantas = u16(fin + 10);
  const entradas: EntradaZip[] = [];
  let at = u32(fin + 16);
  for (let i = 0; i < cuantas; i++) {
    if (at + 46 > bytes.length || u32(at) !== CENTRAL) return null;
    const [largo, extra, comentario] = [u16(at + 28), u16(at + 30), u16(at + 32)];
    const local = u32(at + 42);
    if (local + 30 > bytes.length || u32(local) !== LOCAL) return null;
    const desde = local + 30 + u16(local + 26) + u16(local + 28);
    const hasta = desde + u32(at + 20);
    if (hasta > bytes.length) return null;
    entradas.push({
      nombre: nombreDe(bytes.subarray(at + 46, at + 46 + largo)),
      guardados: bytes.subarray(desde, hasta),
      metodo: u16(at + 10),
      cifrada: (u16(at + 8) & 1) === 1,
    });
    at += 46 + largo + extra + comentario;
  }
  return entradas;
}

/**
 * The bytes of one file; 'grande' as soon as they are more than `maximo`, whatever size it says to have; null where it
 * is damaged.
 */
export function openEntrada({ guardados, metodo }: EntradaZip, maximo: number): Uint8Array | 'grande' | null {
  if (metodo === 0) return guardados.length > maximo ? 'grande' : guardados;
  if (metodo !== 8) return null;
  const partes: Uint8Array[] = [];
  let total = 0;
  const inflate = new Inflate((parte) => {
    partes.push(parte);
    total += parte.length;
  });
  try {
    for (let at = 0; at < guardados.length; at += TROZO) {
      inflate.push(guardados.subarray(at, at + TROZO), at + TROZO >= guardados.length);
      if (total > maximo) return 'grande';
    }
  } catch {
    return null;
  }
  const abiertos = new Uint8Array(total);
  let at = 0;
  for (const parte of partes) {
    abiertos.set(parte, at);
    at += parte.length;
  }
  return abiertos;
}
