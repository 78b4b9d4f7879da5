import { useMemo, useState } from 'preact/hooks';
import type { ProgramaVista } from '../../gas/api';
import { PLAN } from '../../text/barra-plan';
import { PROGRAMA } from '../../text/programa';
import { Buscador } from '../comun/buscador';
import { type ObjetivoDe, searchPlan } from '../comun/buscar';
import { keyOfLineaVista, keyOfObjetivo } from '../plan/datos';
import { claseOf, type FiltroPrograma, filterProgramas } from './datos';

/** More than this are shown on request: a plan of 1,000 lineas would keep the browser busy at every key. */
const SHOWN_AT_ONCE = 100;
const FILTROS: readonly FiltroPrograma[] = ['todas', 'propuesta', 'aceptada', 'sinPrograma'];

/** A month of the bar: programmed, inside the window, or neither. */
export function partOfBar({ mesInicial, mesFinal }: ProgramaVista, mes: number, p: number | null): string {
  if (p !== null && p > 0) return 'on';
  return mesInicial !== null && mesFinal !== null && mes >= mesInicial && mes <= mesFinal ? 'window' : '';
}

/** The programme of a linea at a glance; the words beside it say the same. */
function Barra({ linea, corte }: { linea: ProgramaVista; corte: number }) {
  return (
    <span class={`gantt ${linea.origen}`} aria-hidden="true">
      {linea.programa.map((p, i) => (
        <i key={i} class={`${partOfBar(linea, i + 1, p)} ${corte === i + 1 ? 'cut' : ''}`} />
      ))}
    </span>
  );
}

interface ListaProps {
  readonly objetivos: readonly ObjetivoDe<ProgramaVista>[];
  readonly corte: number;
  readonly elegida: ProgramaVista | null;
  onChoose(linea: ProgramaVista): void;
}

/** Every linea with its bar under its objetivo; search by number or words, or by how its programme stands. */
export function ListaProgramas({ objetivos, corte, elegida, onChoose }: ListaProps) {
  const [texto, setTexto] = useState('');
  const [filtro, setFiltro] = useState<FiltroPrograma>('todas');
  const [limite, setLimite] = useState(SHOWN_AT_ONCE);
  const found = useMemo(() => filterProgramas(searchPlan(objetivos, texto), filtro), [objetivos, texto, filtro]);
  const lineas = found.flatMap((o) => o.lineas);
  const shown = new Set(lineas.slice(0, limite));
  return (
    <div class="plan-list">
      <div class="search">
        <Buscador label={PROGRAMA.buscar} ejemplo={PROGRAMA.buscarEjemplo} texto={texto} set={setTexto} />
        <fieldset class="tabs" aria-label={PROGRAMA.filtros}>
          {FILTROS.map((f) => (
            <button key={f} type="button" aria-pressed={f === filtro} onClick={() => setFiltro(f)}>
              {PROGRAMA.filtro[f]}
            </button>
          ))}
        </fieldset>
        <p class="secondary" aria-live="polite">
          {lineas.length === 0 ? PROGRAMA.ninguna : PLAN.encontradas(lineas.length)}
        </p>
      </div>
      <div class="found">
        {found
          .filter((o) => o.lineas.some((l) => shown.has(l)))
          .map((o, i, all) => (
            <section key={keyOfObjetivo(o)}>
              {o.tituloSeccion !== '' && o.seccion !== all[i - 1]?.seccion && <h2 class="band">{o.tituloSeccion}</h2>}
              <h3>
                {PLAN.objetivo(o.numero)} <span class="secondary">{o.objetivo}</span>
              </h3>
              <ul>
                {o.lineas
                  .filter((l) => shown.has(l))
                  .map((l) => (
                    <li key={l.linea}>
                      <button
                        type="button"
                        class="row"
                        aria-pressed={elegida !== null && keyOfLineaVista(elegida) === keyOfLineaVista(l)}
                        onClick={() => onChoose(l)}
                      >
                        <span>{l.texto}</span>
                        <span class="standing">
                          <Barra linea={l} corte={corte} />
                          <MarcaPrograma linea={l} />
                        </span>
                      </button>
                    </li>
                  ))}
              </ul>
            </section>
          ))}
        {lineas.length > limite && (
          <button type="button" class="link" onClick={() => setLimite(limite + SHOWN_AT_ONCE)}>
            {PROGRAMA.mostrarMas(lineas.length - limite)}
          </button>
        )}
      </div>
    </div>
  );
}

const MARCA = {
  aceptada: ['good', PROGRAMA.aceptadaMarca],
  propuesta: ['plain', PROGRAMA.propuestaMarca],
  sinPrograma: ['warn', PROGRAMA.sinPrograma],
} as const;

/** In a word, how the programme of a linea stands. */
export function MarcaPrograma({ linea }: { linea: ProgramaVista }) {
  const [clase, palabra] =
    linea.situacion === 'CANCELADA' ? (['plain', linea.situacion] as const) : MARCA[claseOf(linea)];
  return <span class={`badge flush ${clase}`}>{palabra}</span>;
}
