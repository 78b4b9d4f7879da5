import { PAGINA } from '../../../text/pagina';
import type { Accion, Lugar, Novedades, Remitente, Resultado, VistaHoja } from '../protocol';

/** The page's server did not answer; `message` is for people. */
export class RemoteError extends Error {
  override readonly name = 'RemoteError';
}

/** The server, as this page speaks with it: with its own id, and as its own user. */
export class Remoto {
  private readonly pagina = crypto.randomUUID();

  /** `usuario` null: whoever the program was started for. */
  constructor(public usuario: string | null) {}

  act(lugar: Lugar, accion: Accion): Promise<Resultado> {
    return this.post('accion', { lugar, accion });
  }

  /** The whole sheet; null when there is none of that name. */
  hoja(nombre: string): Promise<VistaHoja | null> {
    return this.post('hoja', { nombre });
  }

  novedades(lugar: Lugar): Promise<Novedades> {
    return this.post('novedades', { lugar });
  }

  private async post<T>(path: string, peticion: object): Promise<T> {
    const quien: Remitente = { pagina: this.pagina, usuario: this.usuario };
    const response = await fetch(`/api/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...quien, ...peticion }),
    }).catch(() => {
      throw new RemoteError(PAGINA.sinServidor);
    });
    if (!response.ok) throw new RemoteError(await response.text());
    return (await response.json()) as T;
  }
}
