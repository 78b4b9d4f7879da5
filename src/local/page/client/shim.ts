/** What a view sends to the page around it. */
export type MensajeDeVista =
  | { readonly mirador: 'run'; readonly id: number; readonly funcion: string; readonly args: readonly unknown[] }
  | { readonly mirador: 'close' }
  /** `retiene`: the view would ask before its page is left, since something in it is not stored. */
  | { readonly mirador: 'leaving'; readonly retiene: boolean };

/** What the page answers, and what it asks before it takes a view away. */
export type MensajeDePagina =
  | { readonly mirador: 'result'; readonly id: number; readonly error: string | null; readonly valor: unknown }
  | { readonly mirador: 'leave' };

/**
 * `google.script.run` and `google.script.host` inside a sandboxed frame: calls go to the parent by postMessage.
 * Argument rules as in https://developers.google.com/apps-script/guides/html/reference/run: numbers, booleans, strings,
 * null and plain objects or arrays of them; a form only as the single argument; undefined in an array becomes null.
 * Runs from its own source text inside the frame, so it may use nothing from outside itself.
 */
export function installGoogleScript(scope: Window): void {
  type Handler = ((value: unknown, userObject?: unknown) => void) | null;
  interface Chain {
    readonly success: Handler;
    readonly failure: Handler;
    readonly userObject: unknown;
  }
  const waiting = new Map<number, Chain>();
  let lastId = 0;

  const plain = (value: unknown, key: string, above: readonly unknown[]): unknown => {
    if (value === null || ['string', 'boolean', 'number'].includes(typeof value)) return value;
    if (typeof value !== 'object' || above.includes(value)) illegal(key);
    const inside = [...above, value];
    if (Array.isArray(value)) {
      return value.map((item, i) => (item === undefined ? null : plain(item, String(i), inside)));
    }
    if (Object.prototype.toString.call(value) !== '[object Object]') illegal(key);
    const entries = Object.entries(value as object).filter(([, item]) => item !== undefined);
    return Object.fromEntries(entries.map(([name, item]) => [name, plain(item, name, inside)]));
  };
  const illegal = (key: string): never => {
    throw new TypeError(`Failed due to illegal value in property: ${key}`);
  };
  const formFields = (form: HTMLFormElement): Record<string, unknown> => {
    const fields: Record<string, unknown> = {};
    for (const [name, value] of new FormData(form)) {
      if (typeof value !== 'string') throw new TypeError('A form with a file is not available in the local host');
      const before = fields[name];
      fields[name] = before === undefined ? value : Array.isArray(before) ? [...before, value] : [before, value];
    }
    return fields;
  };
  const isForm = (value: unknown): value is HTMLFormElement =>
    Object.prototype.toString.call(value) === '[object HTMLFormElement]';

  const runner = (chain: Chain): unknown =>
    new Proxy(
      {},
      {
        get(_target, property) {
          if (property === 'withSuccessHandler') return (success: Handler) => runner({ ...chain, success });
          if (property === 'withFailureHandler') return (failure: Handler) => runner({ ...chain, failure });
          if (property === 'withUserObject') return (userObject: unknown) => runner({ ...chain, userObject });
          if (typeof property !== 'string') return undefined;
          return (...args: unknown[]) => {
            const sent =
              args.length === 1 && isForm(args[0])
                ? [formFields(args[0])]
                : args.map((value, i) => (value === undefined ? null : plain(value, String(i), [])));
            lastId += 1;
            waiting.set(lastId, chain);
            const message: MensajeDeVista = { mirador: 'run', id: lastId, funcion: property, args: sent };
            scope.parent.postMessage(message, '*');
          };
        },
      },
    );

  scope.addEventListener('message', (event: MessageEvent<MensajeDePagina>) => {
    const answer = event.data;
    if (event.source !== scope.parent) return;
    if (answer?.mirador === 'leave') {
      // A frame that is taken away is never asked by the browser, as it is when the whole page is left.
      const leaving = new Event('beforeunload', { cancelable: true });
      scope.dispatchEvent(leaving);
      scope.parent.postMessage({ mirador: 'leaving', retiene: leaving.defaultPrevented } satisfies MensajeDeVista, '*');
      return;
    }
    if (answer?.mirador !== 'result') return;
    const chain = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (!chain) return;
    if (answer.error === null) chain.success?.(answer.valor, chain.userObject);
    else if (chain.failure) chain.failure(new Error(answer.error), chain.userObject);
    else console.error(answer.error);
  });

  const close = () => scope.parent.postMessage({ mirador: 'close' } satisfies MensajeDeVista, '*');
  const nothing = () => {};
  const google = {
    script: {
      run: runner({ success: null, failure: null, userObject: undefined }),
      host: { close, editor: { focus: nothing }, setHeight: nothing, setWidth: nothing, origin: '' },
    },
  };
  Object.assign(scope, { google });
}
