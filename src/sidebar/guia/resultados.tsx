import { BARRA_GUIA } from '../../text/barra-guia';
import type { Hallazgo } from './buscar';
import type { Pagina } from './pagina';

interface PropsDeResultados {
  readonly paginas: readonly Pagina[];
  readonly hallazgos: readonly Hallazgo[];
  readonly onIr: (hallazgo: Hallazgo) => void;
}

/** What a search found, each with the words around it. */
export function Resultados({ paginas, hallazgos, onIr }: PropsDeResultados) {
  const nameOf = (id: string): string => paginas.find((p) => p.id === id)?.titulo ?? '';
  return (
    <section class="results" aria-label={BARRA_GUIA.resultados}>
      <p class="secondary" aria-live="polite">
        {BARRA_GUIA.hallados(hallazgos.length)}
      </p>
      <ul>
        {hallazgos.map((h) => (
          <li class="result" key={`${h.pagina}#${h.ancla}`}>
            <button type="button" class="link" onClick={() => onIr(h)}>
              {h.titulo}
            </button>
            <p class="secondary">
              {nameOf(h.pagina)} · {h.extracto}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
