import type { VistaAjustes } from '../../gas/api';
import { BARRA_AJUSTES, BARRA_CATALOGOS, BARRA_PALABRAS } from '../../text/barra-ajustes';
import type { Borrador } from './datos';

/** The sets of words, each to be taken at once; what it writes waits with everything else that was typed. */
export function Juegos({
  juegos,
  escrito,
  take,
}: {
  juegos: VistaAjustes['juegos'];
  escrito: (clave: string) => string;
  take: (valores: Borrador) => void;
}) {
  return (
    <section class="card">
      <h2>{BARRA_PALABRAS.titulo}</h2>
      <p class="help">{BARRA_PALABRAS.intro}</p>
      <div class="buttons">
        {juegos.map(({ nombre, valores }) => {
          const enUso = Object.entries(valores).every(([clave, valor]) => escrito(clave) === valor);
          return enUso ? (
            <p key={nombre} class="in-use">
              <span aria-hidden="true">✓</span> {BARRA_PALABRAS.enUso(nombre)}
            </p>
          ) : (
            <button key={nombre} type="button" onClick={() => take(valores as Borrador)}>
              {BARRA_PALABRAS.usar(nombre)}
            </button>
          );
        })}
      </div>
    </section>
  );
}

/** The catalogues, to be looked at here and written on the sheet. */
export function Catalogos({ catalogos, ir }: { catalogos: VistaAjustes['catalogos']; ir: (celda: string) => void }) {
  return (
    <>
      <p>{BARRA_CATALOGOS.intro}</p>
      {catalogos.map(({ titulo, celda, elementos }) => (
        <section key={titulo} class="card">
          <h2 class="switch">
            {titulo}
            <button type="button" aria-label={BARRA_CATALOGOS.irA(titulo)} onClick={() => ir(celda)}>
              {BARRA_CATALOGOS.ir}
            </button>
          </h2>
          {elementos.length === 0 ? (
            <p class="secondary">{BARRA_CATALOGOS.vacio}</p>
          ) : (
            <details>
              <summary>{BARRA_CATALOGOS.cuantos(elementos.length)}</summary>
              <ul class="bullets">
                {elementos.map((elemento, i) => (
                  <li key={`${i}-${elemento}`}>{elemento}</li>
                ))}
              </ul>
            </details>
          )}
        </section>
      ))}
    </>
  );
}

/** What the change moves besides the settings themselves. */
export function Efectos({ efectos }: { readonly efectos: readonly string[] }) {
  if (efectos.length === 0) return null;
  return (
    <section class="card">
      <h2>{BARRA_AJUSTES.mueve}</h2>
      <ul class="bullets">
        {efectos.map((efecto) => (
          <li key={efecto}>{efecto}</li>
        ))}
      </ul>
    </section>
  );
}
