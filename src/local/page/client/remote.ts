import { PAGINA } from '../../../text/pagina';
import type { Peticion, Resultado, VistaHoja } from '../protocol';

/** The page's server did not answer; `message` is for people. */
class RemoteError extends Error {
  override readonly name = 'RemoteError';
}

async function json<T>(request: Promise<Response>): Promise<T> {
  const response = await request.catch(() => {
    throw new RemoteError(PAGINA.sinServidor);
  });
  if (!response.ok) throw new RemoteError(await response.text());
  return (await response.json()) as T;
}

export function postAction(peticion: Peticion): Promise<Resultado> {
  return json(
    fetch('/api/accion', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(peticion),
    }),
  );
}

/** The whole sheet; null when there is none of that name. */
export function getHoja(nombre: string): Promise<VistaHoja | null> {
  return json(fetch(`/api/hoja?nombre=${encodeURIComponent(nombre)}`));
}
