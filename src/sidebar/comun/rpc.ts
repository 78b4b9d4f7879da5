import type { Api, FuncionApi } from '../../gas/api';
import { ERRORES } from '../../text/barra';
import { CELDA_PROTEGIDA } from '../../text/google';
import { errorInesperado } from '../../text/menu';

/** What the HTML service puts into a sidebar or dialog; only the members that the views use. */
interface Runner {
  withSuccessHandler(handler: (result: unknown) => void): Runner;
  withFailureHandler(handler: (error: { readonly message?: string }) => void): Runner;
  readonly [funcion: string]: unknown;
}

interface GoogleScript {
  readonly script: { readonly run: Runner; readonly host: { close(): void } };
}

function googleScript(): GoogleScript['script'] | null {
  return (globalThis as { google?: GoogleScript }).google?.script ?? null;
}

/** A failure with a sentence for people in `message`; `detalle` keeps what Google said. */
export class RpcError extends Error {
  override readonly name = 'RpcError';
  constructor(
    message: string,
    readonly detalle: string,
  ) {
    super(message);
  }
}

/** How the sentence begins, before its detail. */
const ERROR_INESPERADO = errorInesperado('');

/** What is known of Google's own error texts, first match wins. They come in the user's language or in English. */
const KNOWN_FAILURES: readonly (readonly [RegExp, string])[] = [
  [CELDA_PROTEGIDA, ERRORES.protegida],
  [/authoriz|permission|autoriza|permiso/i, ERRORES.permiso],
  [/maximum execution time|tiempo máximo/i, ERRORES.tiempo],
  [/NetworkError|network|conexión/i, ERRORES.conexion],
];

/** The add-on's own sentence about a bug (gas/guard.ts) is said as it is; V8 puts the name of the class before it. */
function toRpcError(message: string): RpcError {
  const bare = message.replace(/^(?:Error|Exception): /, '');
  const known = KNOWN_FAILURES.find(([pattern]) => pattern.test(message));
  if (known) return new RpcError(known[1], message);
  return new RpcError(bare.startsWith(ERROR_INESPERADO) ? bare : ERRORES.inesperado(bare), message);
}

/**
 * Calls one function of the allow-list. Resolves with its answer (`ok` false included: that is data);
 * rejects with an RpcError when the function threw, or when the page is not inside a spreadsheet.
 */
export function call<F extends FuncionApi>(funcion: F, ...args: Parameters<Api[F]>): Promise<ReturnType<Api[F]>> {
  const script = googleScript();
  if (!script) return Promise.reject(new RpcError(ERRORES.fueraDeSheets, 'google.script is not here'));
  return new Promise((resolve, reject) => {
    const runner = script.run
      .withSuccessHandler((result) => resolve(result as ReturnType<Api[F]>))
      .withFailureHandler((error) => reject(toRpcError(error.message ?? String(error))));
    const run = runner[funcion];
    if (typeof run !== 'function') reject(toRpcError(`"${funcion}" is not exposed by the add-on`));
    else run.apply(runner, args);
  });
}

/** Closes the sidebar or dialog. */
export function closeView(): void {
  googleScript()?.host.close();
}
