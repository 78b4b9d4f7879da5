import { useMemo, useState } from 'preact/hooks';
import type { LineaVista } from '../../gas/api';
import { PLAN } from '../../text/barra-plan';
import { SIN_VALOR } from '../../text/mir';
import { Buscador } from '../comun/buscador';
import { searchPlan } from '../comun/buscar';
import { nombreDeMes } from '../comun/meses';
import { keyOfLineaVista, keyOfObjetivo, type ObjetivoVista } from './datos';

/** More than this are shown on request: a plan of 1,000 lineas would keep the browser busy at every key. */
const SHOWN_AT_ONCE = 150;

interface ListaProps {
  readonly objetivos: readonly ObjetivoVista[];
  readonly elegida: LineaVista | null;
  /** What is being done is of the chosen one, and its end is told there. */
  readonly busy: boolean;
  onChoose(linea: LineaVista): void;
}

/** The lineas of the plan under their objetivos, with a search by number or words. */
export function ListaPlan({ objetivos, elegida, busy, onChoose }: ListaProps) {
  const [texto, setTexto] = useState('');
  const [limite, setLimite] = useState(SHOWN_AT_ONCE);
  const found = useMemo(() => searchPlan(objetivos, texto), [objetivos, texto]);
  const total = found.reduce((n, o) => n + o.lineas.length, 0);
  const shown = firstLineas(found, limite);
  return (
    <div class="plan-list">
      <div class="search">
        <Buscador label={PLAN.buscar} ejemplo={PLAN.buscarEjemplo} texto={texto} set={setTexto} />
        <p class="secondary" aria-live="polite">
          {total === 0 && texto !== '' ? PLAN.ninguna(texto) : PLAN.encontradas(total)}
        </p>
      </div>
      <div class="found">
        {shown.map((o, i) => (
          <section key={keyOfObjetivo(o)}>
            {o.tituloSeccion !== '' && o.seccion !== shown[i - 1]?.seccion && <h2 class="band">{o.tituloSeccion}</h2>}
            <h3>
              {PLAN.objetivo(o.numero)} <span class="secondary">{o.objetivo}</span>
            </h3>
            <ul>
              {o.lineas.map((l) => (
                <li key={l.linea}>
                  <button
                    type="button"
                    class="row"
                    disabled={busy}
                    aria-pressed={elegida !== null && keyOfLineaVista(elegida) === keyOfLineaVista(l)}
                    onClick={() => onChoose(l)}
                  >
                    <span>{l.texto}</span>
                    <Marca linea={l} />
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
        {total > limite && (
          <button type="button" class="link" onClick={() => setLimite(limite + SHOWN_AT_ONCE)}>
            {PLAN.mostrarMas(Math.min(SHOWN_AT_ONCE, total - limite))}
          </button>
        )}
      </div>
    </div>
  );
}

function Marca({ linea }: { linea: LineaVista }) {
  if (linea.situacion === '') return null;
  return <span class="badge plain">{linea.situacion}</span>;
}

/** The first lineas of the objetivos, as many as there is room for. */
function firstLineas(objetivos: readonly ObjetivoVista[], limite: number): ObjetivoVista[] {
  const shown: ObjetivoVista[] = [];
  let room = limite;
  for (const o of objetivos) {
    if (room <= 0) break;
    shown.push({ ...o, lineas: o.lineas.slice(0, room) });
    room -= o.lineas.length;
  }
  return shown;
}

/** What the plan says of one linea: window, original and adjusted meta, situación. */
export function FichaLinea({ linea }: { linea: LineaVista }) {
  const adjusted = linea.metaOriginal !== linea.metaPropuesta;
  const number = (n: number | null) => (n === null ? SIN_VALOR : n.toLocaleString('es-MX'));
  return (
    <>
      <h2 class="linea-text" tabIndex={-1}>
        {linea.texto}
      </h2>
      <dl class="facts">
        {adjusted && <Dato nombre={PLAN.metaOriginal} valor={number(linea.metaOriginal)} />}
        <Dato nombre={adjusted ? PLAN.metaAjustada : PLAN.meta} valor={number(linea.metaPropuesta)} strong={adjusted} />
        <Dato
          nombre={PLAN.ventana}
          valor={
            linea.mesInicial === null || linea.mesFinal === null
              ? PLAN.sinVentana
              : PLAN.deA(nombreDeMes(linea.mesInicial), nombreDeMes(linea.mesFinal))
          }
        />
        <Dato nombre={PLAN.situacion} valor={linea.situacion || PLAN.vigente} />
      </dl>
    </>
  );
}

function Dato({ nombre, valor, strong = false }: { nombre: string; valor: string; strong?: boolean }) {
  return (
    <div class={strong ? 'strong' : ''}>
      <dt>{nombre}</dt>
      <dd>{valor}</dd>
    </div>
  );
}
