import { withDocumentLock } from '../../src/gas/lock';

function fakeLock(free: boolean) {
  const lock = { tryLock: jest.fn(() => free), releaseLock: jest.fn() };
  Object.assign(globalThis, { LockService: { getDocumentLock: () => lock } });
  return lock;
}
afterEach(() => Reflect.deleteProperty(globalThis, 'LockService'));

test('the work runs under the lock, which is given back', () => {
  const lock = fakeLock(true);
  const result = withDocumentLock(() => {
    expect(lock.releaseLock).not.toHaveBeenCalled();
    return 7;
  });
  expect(result).toEqual({ result: 7 });
  expect(lock.releaseLock).toHaveBeenCalledTimes(1);
});

test('the lock is given back when the work fails', () => {
  const lock = fakeLock(true);
  expect(() =>
    withDocumentLock(() => {
      throw new Error('broken');
    }),
  ).toThrow('broken');
  expect(lock.releaseLock).toHaveBeenCalledTimes(1);
});

test('while somebody else holds it, nothing runs and nothing is given back', () => {
  const lock = fakeLock(false);
  const work = jest.fn();
  expect(withDocumentLock(work)).toBeNull();
  expect(work).not.toHaveBeenCalled();
  expect(lock.releaseLock).not.toHaveBeenCalled();
});
