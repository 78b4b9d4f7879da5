import { useState } from 'preact/hooks';
import type { LineaSeguimientoVista, VistaSeguimiento } from '../../gas/api';
import { hasPendientes } from '../../mir/seguimiento-linea';
import { SEGUIMIENTO } from '../../text/barra-seguimiento';
import type { Task } from '../comun/async';
import { Buscador } from '../comun/buscador';
import { Status } from '../comun/parts';
import { PeriodOptions } from '../comun/period-options';
import type { PeriodoVista } from '../comun/periods';
import { keyOfLineaVista } from '../plan/datos';
import { type Filtro, searchLineas, wordsOfPendientes } from './datos';

/** More than this are shown on request: a thousand lineas would keep the browser busy at every key. */
const SHOWN_AT_ONCE = 150;

interface ListaProps {
  readonly periodos: readonly PeriodoVista[];
  readonly vista: VistaSeguimiento;
  readonly elegida: string | null;
  readonly task: Task;
  /** What is being done is of the linea that is chosen, and its end is told there. */
  readonly busy: boolean;
  onPeriod(clave: string): void;
  onChoose(linea: LineaSeguimientoVista): void;
}

/** The period, and its lineas with what is missing of each. */
export function ListaSeguimiento({ periodos, vista, elegida, task, busy, onPeriod, onChoose }: ListaProps) {
  const pendientes = vista.lineas.filter(hasPendientes).length;
  const [filtro, setFiltro] = useState<Filtro>(pendientes > 0 ? 'pendientes' : 'todas');
  const [texto, setTexto] = useState('');
  const [limite, setLimite] = useState(SHOWN_AT_ONCE);
  const found = searchLineas(vista.lineas, filtro, texto, elegida);
  return (
    <div class="plan-list">
      <div class="search">
        <label for="periodo">{SEGUIMIENTO.periodo}</label>
        <select id="periodo" value={vista.periodo} disabled={busy} onChange={(e) => onPeriod(e.currentTarget.value)}>
          <PeriodOptions periodos={periodos} />
        </select>
        <p class={pendientes > 0 ? 'owed' : 'secondary'}>{SEGUIMIENTO.pendientes(pendientes)}</p>
        {vista.ilegibles > 0 && <p class="secondary">{SEGUIMIENTO.ilegibles(vista.ilegibles)}</p>}
        <div class="filters">
          <div>
            <label for="mostrar">{SEGUIMIENTO.mostrar}</label>
            <select id="mostrar" value={filtro} onChange={(e) => setFiltro(e.currentTarget.value as Filtro)}>
              {(Object.keys(SEGUIMIENTO.filtros) as Filtro[]).map((clave) => (
                <option key={clave} value={clave}>
                  {SEGUIMIENTO.filtros[clave]}
                </option>
              ))}
            </select>
          </div>
          <div>
            <Buscador label={SEGUIMIENTO.buscar} ejemplo={SEGUIMIENTO.buscarEjemplo} texto={texto} set={setTexto} />
          </div>
        </div>
        <Status task={task} />
        <p class="secondary" aria-live="polite">
          {found.length === 0 ? SEGUIMIENTO.ninguna : SEGUIMIENTO.encontradas(found.length)}
        </p>
      </div>
      <ul class="found">
        {found.slice(0, limite).map((l, i) => (
          <li key={keyOfLineaVista(l)}>
            {vista.secciones[l.seccion - 1] && l.seccion !== found[i - 1]?.seccion && (
              <h2 class="band">{vista.secciones[l.seccion - 1]}</h2>
            )}
            <button
              type="button"
              class="row owing"
              disabled={busy}
              aria-pressed={elegida === keyOfLineaVista(l)}
              onClick={() => onChoose(l)}
            >
              <span>{l.texto}</span>
              <Marcas linea={l} />
            </button>
          </li>
        ))}
        {found.length > limite && (
          <li>
            <button type="button" class="link" onClick={() => setLimite(limite + SHOWN_AT_ONCE)}>
              {SEGUIMIENTO.mostrarMas(Math.min(SHOWN_AT_ONCE, found.length - limite))}
            </button>
          </li>
        )}
      </ul>
    </div>
  );
}

/** What is missing, or that nothing is where something was asked for. */
export function Marcas({ linea }: { linea: LineaSeguimientoVista }) {
  const faltas = wordsOfPendientes(linea);
  const pedida = linea.desviada || linea.avance.length > 0;
  if (faltas.length === 0 && !pedida) return null;
  return (
    <span class="marks">
      {faltas.map((texto) => (
        <span key={texto} class="badge warn">
          {texto}
        </span>
      ))}
      {faltas.length === 0 && <span class="badge good">✓ {SEGUIMIENTO.completa}</span>}
    </span>
  );
}
