import paginas from 'mirador:guia';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { BARRA_GUIA } from '../text/barra-guia';
import { mountDialog } from './comun/dialogo';
import { buscar, type Hallazgo } from './guia/buscar';
import { Contenido } from './guia/contenido';
import { parseDestino } from './guia/pagina';
import { Resultados } from './guia/resultados';
import { findElemento, tramosDe } from './guia/tramos';
import { useEstrecha } from './guia/use-estrecha';
import { useLlegada } from './guia/use-llegada';
import './estilo/style.css';
import './guia/estilo.css';

/** Where somebody reads: a page, a heading of it or "", and the words that led there. */
interface Lugar {
  readonly pagina: string;
  readonly ancla: string;
  readonly busca: string;
}

const PRIMERO: Lugar = { pagina: paginas[0]?.id ?? '', ancla: '', busca: '' };

/** Where it opens: what it was asked for, else its beginning. */
function placeAsked(asked: string | undefined): Lugar {
  const destino = parseDestino(`#${asked ?? ''}`, paginas);
  return destino ? { ...destino, busca: '' } : PRIMERO;
}

/** Shows the place: its heading at the top with the focus, or what was searched in the middle, marked. */
function show(articulo: HTMLElement, { pagina, ancla, busca }: Lugar): void {
  const heading = (ancla && document.getElementById(`${pagina}#${ancla}`)) || articulo.querySelector<HTMLElement>('h1');
  if (!heading) return;
  for (const marked of articulo.querySelectorAll('.hallado')) marked.classList.remove('hallado');
  heading.focus({ preventScroll: true });
  const elemento = busca === '' ? heading : findElemento(heading, busca);
  if (elemento === heading && ancla === '') articulo.scrollTop = 0;
  else elemento.scrollIntoView({ block: elemento === heading ? 'start' : 'center' });
  if (elemento !== heading) elemento.classList.add('hallado');
}

/** Dialog "Guía de uso": the guide and its reference, with their contents and a search. It asks the server for nothing. */
function Guia({ primero }: { readonly primero: Lugar }) {
  const [historia, setHistoria] = useState<readonly Lugar[]>([primero]);
  const [texto, setTexto] = useState('');
  const [desplegado, setDesplegado] = useState(false);
  const estrecha = useEstrecha();
  const articulo = useRef<HTMLElement>(null);
  const shown = useRef(historia);
  const lugar = historia[historia.length - 1] ?? primero;
  const pagina = paginas.find((p) => p.id === lugar.pagina);
  const tramos = useMemo(() => tramosDe(paginas), []);
  const buscando = texto.trim() !== '';
  const ir = (siguiente: Lugar) => {
    setTexto('');
    setDesplegado(false);
    setHistoria([...historia, siguiente]);
  };
  useLayoutEffect(() => {
    if (articulo.current && shown.current !== historia) show(articulo.current, lugar);
    shown.current = historia;
  }, [historia]);
  useLlegada(articulo, primero === PRIMERO ? null : (page) => show(page, primero));
  // Links are part of pages that Preact does not draw; a frame of Google's would open them elsewhere.
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const vinculo = event.target instanceof Element ? event.target.closest('a') : null;
      if (!vinculo) return;
      event.preventDefault();
      const destino = parseDestino(vinculo.getAttribute('href') ?? '', paginas);
      if (destino) ir({ ...destino, busca: '' });
    };
    articulo.current?.addEventListener('click', follow);
    return () => articulo.current?.removeEventListener('click', follow);
  }, [historia]);
  const goTo = ({ pagina, ancla }: Hallazgo) => ir({ pagina, ancla, busca: texto });
  return (
    <div class="guide">
      <div class="side">
        <search class="field">
          <label for="buscar">{BARRA_GUIA.buscar}</label>
          <input
            id="buscar"
            type="text"
            placeholder={BARRA_GUIA.ejemplo}
            value={texto}
            onInput={(e) => setTexto(e.currentTarget.value)}
          />
        </search>
        <div class="buttons">
          <button type="button" disabled={historia.length < 2} onClick={() => setHistoria(historia.slice(0, -1))}>
            {BARRA_GUIA.regresar}
          </button>
          {estrecha && (
            <button
              type="button"
              aria-expanded={desplegado}
              aria-controls="contenido"
              onClick={() => setDesplegado(!desplegado)}
            >
              {BARRA_GUIA.contenido}
            </button>
          )}
        </div>
        <div id="contenido" hidden={estrecha && !desplegado}>
          <Contenido paginas={paginas} actual={lugar.pagina} onIr={(p, ancla) => ir({ pagina: p, ancla, busca: '' })} />
        </div>
      </div>
      <main>
        {buscando && <Resultados paginas={paginas} hallazgos={buscar(texto, tramos)} onIr={goTo} />}
        <article
          ref={articulo}
          hidden={buscando}
          // Made at build time from our own pages, in which raw HTML is text.
          dangerouslySetInnerHTML={{ __html: pagina?.html ?? '' }}
        />
      </main>
    </div>
  );
}

mountDialog((root) => <Guia primero={placeAsked(root.dataset.ruta)} />);
