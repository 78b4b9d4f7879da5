import { installGoogleScript } from '../../../src/local/page/client/shim';

type Runner = Record<string, (...args: unknown[]) => unknown> & {
  withSuccessHandler(f: unknown): Runner;
  withFailureHandler(f: unknown): Runner;
  withUserObject(o: unknown): Runner;
};

interface Posted {
  readonly mirador: string;
  readonly id: number;
  readonly funcion: string;
  readonly args: unknown[];
}

/** A frame with a parent that records what is posted to it. */
function frame() {
  const posted: Posted[] = [];
  const listeners: ((event: unknown) => void)[] = [];
  const views = new EventTarget();
  const parent = { postMessage: (message: unknown) => posted.push(message as Posted) };
  const scope: Record<string, unknown> = {
    parent,
    addEventListener: (_: string, f: (event: unknown) => void) => listeners.push(f),
    dispatchEvent: (event: Event) => views.dispatchEvent(event),
  };
  // As in the frame: the function is rebuilt from its own source, so it must need nothing from outside.
  const rebuilt = new Function(`return (${installGoogleScript.toString()})`)() as typeof installGoogleScript;
  rebuilt(scope as unknown as Window);
  const { google } = scope as { google: { script: { run: Runner; host: { close(): void } } } };
  return {
    run: google.script.run,
    host: google.script.host,
    posted,
    leaves: (warn: (event: Event) => void) => views.addEventListener('beforeunload', warn),
    receive: (data: unknown, source: unknown = parent) => {
      for (const listener of listeners) listener({ data, source });
    },
  };
}

test('a call goes to the parent and its answer to the success handler with the user object', () => {
  const { run, posted, receive } = frame();
  const success = jest.fn();
  run.withSuccessHandler(success).withUserObject('mine').auditar?.({ completa: true });
  expect(posted).toEqual([{ mirador: 'run', id: 1, funcion: 'auditar', args: [{ completa: true }] }]);
  receive({ mirador: 'result', id: 1, error: null, valor: { ok: true } });
  expect(success).toHaveBeenCalledWith({ ok: true }, 'mine');
});

test('an error goes to the failure handler as an Error, once', () => {
  const { run, receive } = frame();
  const failure = jest.fn();
  run.withFailureHandler(failure).estado?.();
  receive({ mirador: 'result', id: 1, error: 'You may not', valor: null });
  receive({ mirador: 'result', id: 1, error: 'You may not', valor: null });
  expect(failure).toHaveBeenCalledTimes(1);
  expect(failure.mock.calls[0]?.[0]).toMatchObject({ message: 'You may not' });
});

test('each call keeps its own handlers: setting them makes a new runner', () => {
  const { run, receive } = frame();
  const first = jest.fn();
  const second = jest.fn();
  run.withSuccessHandler(first).estado?.();
  run.withSuccessHandler(second).estado?.();
  receive({ mirador: 'result', id: 2, error: null, valor: 'b' });
  receive({ mirador: 'result', id: 1, error: null, valor: 'a' });
  expect(first.mock.calls).toEqual([['a', undefined]]);
  expect(second.mock.calls).toEqual([['b', undefined]]);
});

test('only the parent is believed', () => {
  const { run, receive } = frame();
  const success = jest.fn();
  run.withSuccessHandler(success).estado?.();
  receive({ mirador: 'result', id: 1, error: null, valor: 'forged' }, {});
  expect(success).not.toHaveBeenCalled();
});

const circular: Record<string, unknown> = {};
circular.self = circular;
test.each<[string, unknown]>([
  ['a Date', new Date(0)],
  ['a function', () => 1],
  ['a Date inside an object', { when: new Date(0) }],
  ['a function inside an array', [() => 1]],
  ['a circular object', circular],
  ['a Map', new Map()],
])('%s is an illegal argument', (_, value) => {
  const { run, posted } = frame();
  expect(() => run.estado?.(value)).toThrow(/Failed due to illegal value in property/);
  expect(posted).toEqual([]);
});

test('undefined becomes null in an array and is dropped from an object; the rest is copied', () => {
  const { run, posted } = frame();
  run.capturar?.({ a: [1, undefined, 'x', true, null], b: undefined, c: { d: 2 } });
  expect(posted[0]?.args).toEqual([{ a: [1, null, 'x', true, null], c: { d: 2 } }]);
});

test('the same object twice is no circle', () => {
  const { run, posted } = frame();
  const same = { x: 1 };
  run.capturar?.([same, same]);
  expect(posted[0]?.args).toEqual([[{ x: 1 }, { x: 1 }]]);
});

test('host.close asks the page to close the view', () => {
  const { host, posted } = frame();
  host.close();
  expect(posted).toEqual([{ mirador: 'close' }]);
});

test.each([
  ['holds back what it has not stored', (e: Event) => e.preventDefault(), true],
  ['has nothing to lose', () => undefined, false],
])('a view that %s says so before the page takes it away', (_, warn, retiene) => {
  const { posted, receive, leaves } = frame();
  leaves(warn);
  receive({ mirador: 'leave' }, {});
  expect(posted).toEqual([]);
  receive({ mirador: 'leave' });
  expect(posted).toEqual([{ mirador: 'leaving', retiene }]);
});
