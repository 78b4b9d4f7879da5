import type { Api } from '../../gas/api';
import { BARRA_AJUSTES } from '../../text/barra-ajustes';
import type { Borrador } from './datos';

/** The page of catalogues, beside the groups of settings. */
export const CATALOGOS = 'catalogos';

interface NavegacionProps {
  readonly vista: Pick<ReturnType<Api['ajustes']>, 'grupos'>;
  /** What was written and not applied, by its key. */
  readonly pendientes: Borrador;
  /** The group that is shown; null: what was looked for is. */
  readonly actual: string | null;
  readonly buscado: string;
  onBuscar(texto: string): void;
  onAbrir(grupo: string): void;
}

/** The search, and a button a group with how many of its settings wait. */
export function Navegacion({ vista, pendientes, actual, buscado, onBuscar, onAbrir }: NavegacionProps) {
  const pages = [...vista.grupos, { grupo: CATALOGOS, titulo: BARRA_AJUSTES.catalogos, ajustes: [] }];
  return (
    <div class="settings-nav">
      <div class="search">
        <label for="buscar">{BARRA_AJUSTES.buscar}</label>
        <input
          id="buscar"
          type="search"
          placeholder={BARRA_AJUSTES.buscarEjemplo}
          value={buscado}
          onInput={(e) => onBuscar(e.currentTarget.value)}
        />
      </div>
      <nav aria-label={BARRA_AJUSTES.grupos}>
        {pages.map(({ grupo, titulo, ajustes }) => {
          const sin = ajustes.filter((a) => pendientes[a.clave] !== undefined).length;
          return (
            <button
              key={grupo}
              type="button"
              aria-current={grupo === actual ? 'page' : undefined}
              onClick={() => onAbrir(grupo)}
            >
              {titulo}{' '}
              {sin > 0 && (
                <span class="badge warn">
                  {sin}
                  <span class="unseen"> {BARRA_AJUSTES.sinAplicar.toLowerCase()}</span>
                </span>
              )}
            </button>
          );
        })}
      </nav>
    </div>
  );
}
