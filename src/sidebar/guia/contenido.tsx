import { BARRA_GUIA } from '../../text/barra-guia';
import type { Pagina } from './pagina';

type Grupo = Pagina['grupo'];

interface PropsDeContenido {
  readonly paginas: readonly Pagina[];
  readonly actual: string;
  readonly onIr: (pagina: string, ancla: string) => void;
}

/** The contents: every page, and the headings of the one that is open. */
export function Contenido({ paginas, actual, onIr }: PropsDeContenido) {
  const linkTo = (pagina: string, ancla: string, texto: string, current: boolean) => (
    <button type="button" class="link" aria-current={current ? 'page' : undefined} onClick={() => onIr(pagina, ancla)}>
      {texto}
    </button>
  );
  const grupos = Object.entries(BARRA_GUIA.grupos) as [Grupo, string][];
  return (
    <nav aria-label={BARRA_GUIA.contenido}>
      {grupos.map(([grupo, nombre]) => (
        <section key={grupo}>
          <h2>{nombre}</h2>
          <ul>
            {paginas
              .filter((p) => p.grupo === grupo)
              .map((p) => (
                <li key={p.id}>
                  {linkTo(p.id, '', p.titulo, p.id === actual)}
                  {p.id === actual && (
                    <ul class="inner">
                      {p.secciones.map((s) => (
                        <li key={s.ancla}>{linkTo(p.id, s.ancla, s.texto, false)}</li>
                      ))}
                    </ul>
                  )}
                </li>
              ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}
