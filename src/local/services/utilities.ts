import { randomUUID } from 'node:crypto';
import type { HostContext } from '../context';
import { type BlobGoogle, type BytesGoogle, createBlob, fromGoogleBytes, toGoogleBytes } from './blob';
import { checkArgs, strict } from './strict';

/**
 * A date by a pattern of Java's SimpleDateFormat, of which numbers are enough here. The local time of the language
 * stands for the zone of the workbook, as it does in a script whose zone is that of its spreadsheet.
 */
function formatLocal(fecha: Date, formato: string): string {
  const partes: Readonly<Record<string, number>> = {
    yyyy: fecha.getFullYear(),
    MM: fecha.getMonth() + 1,
    dd: fecha.getDate(),
    HH: fecha.getHours(),
    mm: fecha.getMinutes(),
    ss: fecha.getSeconds(),
  };
  return formato.replace(/[A-Za-z]+/g, (letras) => {
    const parte = partes[letras];
    if (parte === undefined) throw new Error(`The date pattern "${letras}" is not available in the local host`);
    return String(parte).padStart(letras.length, '0');
  });
}

/** Utilities: bytes, base64, blobs, and sleep on the virtual clock. */
export function createUtilities(ctx: HostContext) {
  const bytesOf = (valor: unknown): Uint8Array =>
    typeof valor === 'string' ? new TextEncoder().encode(valor) : fromGoogleBytes(ctx, valor as readonly unknown[]);

  return strict('Utilities', {
    base64Encode(...args: unknown[]): string {
      checkArgs(ctx, 'Utilities.base64Encode', args, ['string'], ['array']);
      return Buffer.from(bytesOf(args[0])).toString('base64');
    },
    base64Decode(...args: unknown[]): BytesGoogle {
      checkArgs(ctx, 'Utilities.base64Decode', args, ['string']);
      const texto = args[0] as string;
      if (!/^[A-Za-z0-9+/]*={0,2}$/.test(texto)) throw ctx.makeError('Could not decode string.');
      return toGoogleBytes(new Uint8Array(Buffer.from(texto, 'base64')));
    },
    newBlob(...args: unknown[]): BlobGoogle {
      checkArgs(
        ctx,
        'Utilities.newBlob',
        args,
        ['string'],
        ['array'],
        ['string', 'string'],
        ['array', 'string'],
        ['string', 'string', 'string'],
        ['array', 'string', 'string'],
      );
      const [datos, tipo, nombre] = args as [unknown, string | undefined, string | undefined];
      return createBlob(ctx, bytesOf(datos), tipo ?? (typeof datos === 'string' ? 'text/plain' : null), nombre ?? null);
    },
    formatDate(...args: unknown[]): string {
      checkArgs(ctx, 'Utilities.formatDate', args, ['date', 'string', 'string']);
      const [fecha, zona, formato] = args as [Date, string, string];
      if (zona !== ctx.libro.zona) throw new Error(`The time zone ${zona} is not available in the local host`);
      return formatLocal(fecha, formato);
    },
    parseDate(...args: unknown[]): Date {
      checkArgs(ctx, 'Utilities.parseDate', args, ['string', 'string', 'string']);
      const [fecha = '', zona, formato] = args as string[];
      if (zona !== ctx.libro.zona) throw new Error(`The time zone ${zona} is not available in the local host`);
      if (formato !== 'yyyy-MM-dd') throw new Error(`The date pattern "${formato}" is not available in the local host`);
      if (!/^\d{4}-\d{2}-\d{2}$/.test(fecha)) throw ctx.makeError(`Unparseable date: "${fecha}"`);
      return ctx.makeDate(fecha);
    },
    getUuid: (): string => randomUUID(),
    sleep(...args: unknown[]): void {
      checkArgs(ctx, 'Utilities.sleep', args, ['number']);
      ctx.cargar('manejador', args[0] as number);
    },
  });
}
