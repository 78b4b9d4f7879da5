import { useEffect, useState } from 'preact/hooks';
import type { Api, PeriodoVista } from '../gas/api';
import { MESES } from '../mir/palabras';
import { PERIODOS } from '../text/barra-periodos';
import { fechaEnPalabras } from '../text/fecha';
import { useTask } from './comun/async';
import { capitalize } from './comun/capitalize';
import { mountDialog } from './comun/dialogo';
import { useRegreso } from './comun/foco';
import { Refused, Status } from './comun/parts';
import { groupPeriods } from './comun/periods';
import { call } from './comun/rpc';
import { DiferenciasView } from './periodos/diferencias';
import { CerrarView, ReabrirView } from './periodos/pasos';
import './estilo/style.css';

type Periodos = ReturnType<Api['periodos']>;
export type PasoPeriodo = 'cerrar' | 'reabrir' | 'diferencias';

const SIGNO: Readonly<Record<PeriodoVista['estado'], string>> = {
  abierto: 'plain',
  cerrado: 'good',
  reabierto: 'warn',
};

/** Dialog "Periodos y cierre": how each period stands; close it, reopen it, see what changed since. */
export function PeriodosYCierre() {
  const task = useTask();
  const [vista, setVista] = useState<Periodos | null>(null);
  const [tipo, setTipo] = useState('');
  const [paso, setPaso] = useState<{ readonly tipo: PasoPeriodo; readonly periodo: PeriodoVista } | null>(null);
  const [done, setDone] = useState<string | null>(null);

  const leave = useRegreso(paso !== null);
  const load = async () => setVista(await call('periodos'));
  useEffect(() => {
    task.run(PERIODOS.cargando, load);
  }, []);
  const open = (next: PasoPeriodo, periodo: PeriodoVista) => {
    leave();
    setDone(null);
    setPaso({ tipo: next, periodo });
  };
  const back = () => {
    task.clear();
    setPaso(null);
  };
  const finish = async (sentence: string) => {
    setPaso(null);
    setDone(sentence);
    await load();
  };

  if (!vista) {
    return (
      <main>
        <Status task={task} />
      </main>
    );
  }
  if (!vista.ok) {
    return (
      <main>
        <Refused title={PERIODOS.sinMir} findings={vista.findings} />
      </main>
    );
  }
  if (paso) {
    const { periodo } = paso;
    const props = { task, periodo, onBack: back };
    return (
      <main>
        {paso.tipo === 'cerrar' && <CerrarView {...props} onDone={() => finish(PERIODOS.cerrado(periodo.nombre))} />}
        {paso.tipo === 'reabrir' && (
          <ReabrirView {...props} onDone={() => finish(PERIODOS.reabierto(periodo.nombre))} />
        )}
        {paso.tipo === 'diferencias' && <DiferenciasView {...props} />}
      </main>
    );
  }
  const grupos = groupPeriods(vista.periodos);
  const grupo = grupos.find((g) => g.titulo === tipo) ?? grupoDeInicio(grupos, vista.periodos);
  return (
    <main>
      <p>{PERIODOS.explicacion}</p>
      {!vista.puedeCerrar && <p class="note">{PERIODOS.noPuede}</p>}
      <Meses cerrados={vista.mesesCerrados} />
      <Status task={task} done={done} />
      {grupos.length > 1 && (
        <fieldset class="tabs" aria-label={PERIODOS.tipo}>
          {grupos.map((g) => (
            <button
              key={g.titulo}
              type="button"
              aria-pressed={g.titulo === grupo?.titulo}
              onClick={() => setTipo(g.titulo)}
            >
              {g.titulo}
            </button>
          ))}
        </fieldset>
      )}
      <Tabla periodos={grupo?.periodos ?? []} puedeCerrar={vista.puedeCerrar} busy={task.busy !== null} open={open} />
    </main>
  );
}

type Grupo = ReturnType<typeof groupPeriods<PeriodoVista>>[number];

/** The kind of which some is closed, else the bimestres, else the first. */
function grupoDeInicio(grupos: readonly Grupo[], periodos: readonly PeriodoVista[]): Grupo | undefined {
  const closed = periodos.find((p) => p.estado !== 'abierto') ?? periodos.find((p) => /-B\d$/.test(p.clave));
  return grupos.find((g) => g.periodos.some((p) => p.clave === closed?.clave)) ?? grupos[0];
}

/** The twelve months and whether each is closed. */
function Meses({ cerrados }: { cerrados: readonly number[] }) {
  return (
    <ol class="months" aria-label={PERIODOS.meses}>
      {MESES.map((mes, i) => {
        const closed = cerrados.includes(i + 1);
        return (
          <li key={mes} class={closed ? 'closed' : ''}>
            <span aria-hidden="true">{mes.slice(0, 3)}</span>
            <span class="secondary" aria-hidden="true">
              {closed ? PERIODOS.mesCerrado : PERIODOS.mesAbierto}
            </span>
            <span class="unseen">
              {mes}: {closed ? PERIODOS.mesCerrado : PERIODOS.mesAbierto}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

interface TablaProps {
  readonly periodos: readonly PeriodoVista[];
  readonly puedeCerrar: boolean;
  readonly busy: boolean;
  open(paso: PasoPeriodo, periodo: PeriodoVista): void;
}

function Tabla({ periodos, puedeCerrar, busy, open }: TablaProps) {
  return (
    <div class="table-wrap">
      <table class="periods">
        <thead>
          <tr>
            <th scope="col">{PERIODOS.periodo}</th>
            <th scope="col">{PERIODOS.estado}</th>
            <th scope="col">{PERIODOS.acciones}</th>
          </tr>
        </thead>
        <tbody>
          {periodos.map((p) => (
            <tr key={p.clave}>
              <th scope="row">
                {capitalize(p.nombre)} <span class="secondary when">{p.clave}</span>
              </th>
              <td>
                <span class={`badge flush ${SIGNO[p.estado]}`}>{PERIODOS.estados[p.estado]}</span>{' '}
                <span class="secondary">{PERIODOS.desde(fechaEnPalabras(p.fecha), p.quien)}</span>
                {p.motivo && <p class="secondary">{p.motivo}</p>}
              </td>
              <td class="buttons">
                <Acciones periodo={p} puedeCerrar={puedeCerrar} busy={busy} open={open} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Acciones({ periodo, puedeCerrar, busy, open }: Omit<TablaProps, 'periodos'> & { periodo: PeriodoVista }) {
  const closed = periodo.estado === 'cerrado';
  return (
    <>
      {puedeCerrar && (
        <button
          type="button"
          class="link"
          disabled={busy}
          aria-label={(closed ? PERIODOS.reabrirEl : PERIODOS.cerrarEl)(periodo.nombre)}
          onClick={() => open(closed ? 'reabrir' : 'cerrar', periodo)}
        >
          {closed ? PERIODOS.reabrir : PERIODOS.cerrar}
        </button>
      )}
      {periodo.estado !== 'abierto' && (
        <button
          type="button"
          class="link"
          disabled={busy}
          aria-label={PERIODOS.diferenciasDe(periodo.nombre)}
          onClick={() => open('diferencias', periodo)}
        >
          {PERIODOS.diferencias}
        </button>
      )}
    </>
  );
}

mountDialog(() => <PeriodosYCierre />);
