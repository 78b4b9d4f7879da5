import type { HostContext } from '../context';
import type { Libro } from '../workbook';
import { checkArgs, strict } from './strict';

type Clase = 'document' | 'script';

/** Who holds each lock of a document: executions, so that two users over one workbook meet the same lock. */
const cerrojos = new WeakMap<Libro, Map<Clase, object>>();

function locksOf(libro: Libro): Map<Clase, object> {
  let mapa = cerrojos.get(libro);
  if (!mapa) {
    mapa = new Map();
    cerrojos.set(libro, mapa);
  }
  return mapa;
}

/** Apps Script frees the locks of an execution when it ends, whatever way it ended. */
export function releaseLocks(libro: Libro, ejecucion: object): void {
  const mapa = locksOf(libro);
  for (const [clase, duenio] of mapa) if (duenio === ejecucion) mapa.delete(clase);
}

/**
 * LockService on the virtual clock: nobody else can run while this execution waits,
 * so a lock that is held stays held and the wait only costs its time.
 */
export function createLockService(ctx: HostContext, ejecucion: () => object) {
  function createLock(clase: Clase) {
    const tryFor = (ms: number): boolean => {
      const mapa = locksOf(ctx.libro);
      const duenio = mapa.get(clase);
      if (duenio && duenio !== ejecucion()) {
        ctx.cargar('manejador', ms);
        return false;
      }
      mapa.set(clase, ejecucion());
      return true;
    };
    return strict('LockService.Lock', {
      tryLock(...args: unknown[]): boolean {
        checkArgs(ctx, 'LockService.Lock.tryLock', args, ['number']);
        return tryFor(args[0] as number);
      },
      waitLock(...args: unknown[]): void {
        checkArgs(ctx, 'LockService.Lock.waitLock', args, ['number']);
        if (!tryFor(args[0] as number)) {
          throw ctx.makeError('Lock timeout: another process was holding the lock for too long.');
        }
      },
      hasLock: (): boolean => locksOf(ctx.libro).get(clase) === ejecucion(),
      releaseLock(): void {
        const mapa = locksOf(ctx.libro);
        if (mapa.get(clase) === ejecucion()) mapa.delete(clase);
      },
    });
  }
  return strict('LockService', {
    getDocumentLock: () => createLock('document'),
    getScriptLock: () => createLock('script'),
  });
}
