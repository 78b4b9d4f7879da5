import { useEffect, useState } from 'preact/hooks';
import type { Api, EntradaBitacoraVista, Respuesta } from '../gas/api';
import { COMUN } from '../text/barra';
import { BITACORA } from '../text/barra-bitacora';
import { useTask } from './comun/async';
import { mountDialog } from './comun/dialogo';
import { download } from './comun/file';
import { Findings, Refused, Status } from './comun/parts';
import { call } from './comun/rpc';
import './estilo/style.css';

type Vista = ReturnType<Api['bitacora']>;

/** Dialog "Bitácora": whether it is kept, its last entries, and taking the oldest out of the workbook. */
export function Bitacora() {
  const task = useTask();
  const [vista, setVista] = useState<Vista | null>(null);
  const [refused, setRefused] = useState<{ readonly title: string; readonly answer: Respuesta } | null>(null);
  const [done, setDone] = useState<string | null>(null);
  /** What names the entries that are in a file of the user: only these may leave the sheet. */
  const [exported, setExported] = useState<string | null>(null);

  const load = async () => setVista(await call('bitacora'));
  useEffect(() => {
    task.run(BITACORA.cargando, load);
  }, []);

  /** Runs one step; its answer either says why not, or what was done. */
  const step = <A extends Respuesta>(
    label: string,
    title: string,
    ask: () => Promise<A>,
    tell: (answer: A) => string | Promise<string>,
  ) =>
    task.run(label, async () => {
      setDone(null);
      setRefused(null);
      const answer = await ask();
      if (!answer.ok) return setRefused({ title, answer });
      setDone(await tell(answer));
    });
  const turn = (activa: boolean) =>
    step(
      activa ? BITACORA.encendiendo : BITACORA.apagando,
      BITACORA.noCambio,
      () => call('activarBitacora', { activa }),
      async () => {
        await load();
        return activa ? BITACORA.encendida : BITACORA.quedoApagada;
      },
    );
  const exportOldest = () =>
    step(
      BITACORA.exportando,
      BITACORA.noExportada,
      () => call('exportarBitacora', { recortar: false, huella: null }),
      ({ archivos: [archivo], registros, huella }) => {
        if (!archivo?.base64) return BITACORA.nadaQueExportar;
        download(archivo.nombre, archivo.mimeType, archivo.base64);
        setExported(huella);
        return BITACORA.descargado(archivo.nombre, registros);
      },
    );
  const trim = () =>
    step(
      BITACORA.recortando,
      BITACORA.noRecortada,
      () => call('exportarBitacora', { recortar: true, huella: exported }),
      async ({ quitados }) => {
        setExported(null);
        await load();
        return BITACORA.recortada(quitados);
      },
    );

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
        <Refused title={COMUN.sinMir} findings={vista.findings} />
      </main>
    );
  }
  const busy = task.busy !== null;
  const over = isOver(vista);
  return (
    <main>
      <Encendido vista={vista} busy={busy} turn={turn} />
      <Status task={task} done={done} />
      {refused && !busy && <Refused title={refused.title} findings={refused.answer.findings} />}
      {vista.findings.length > 0 && <Findings findings={vista.findings} />}
      {(vista.activa || vista.registros > 0) && (
        <div class={busy ? 'stale' : ''}>
          <Espacio vista={vista} />
          {vista.puedeActivar && over && (
            <div class="buttons">
              <button type="button" disabled={busy} onClick={exportOldest}>
                {BITACORA.exportar}
              </button>
              {exported !== null && (
                <button type="button" disabled={busy} onClick={trim}>
                  {BITACORA.recortar}
                </button>
              )}
            </div>
          )}
          {vista.puedeActivar && (
            <p class="secondary">{over ? BITACORA.exportarAyuda : BITACORA.cuandoRebase(vista.limite)}</p>
          )}
          <h2>{BITACORA.ultimas}</h2>
          {vista.ultimas.length === 0 ? (
            <p class="secondary">{BITACORA.sinRegistros}</p>
          ) : (
            <Ultimas entradas={vista.ultimas} registros={vista.registros} />
          )}
        </div>
      )}
    </main>
  );
}

function Encendido({ vista, busy, turn }: { vista: Vista; busy: boolean; turn: (activa: boolean) => void }) {
  const { activa, puedeActivar } = vista;
  return (
    <section class={activa ? 'card good' : 'card'}>
      <div class="switch">
        <h1>
          {activa && (
            <span class="sign good" aria-hidden="true">
              ✓
            </span>
          )}
          {activa ? BITACORA.activa : BITACORA.apagada}
        </h1>
        {puedeActivar && (
          <button type="button" class={activa ? '' : 'action'} disabled={busy} onClick={() => turn(!activa)}>
            {activa ? BITACORA.apagar : BITACORA.encender}
          </button>
        )}
      </div>
      <p>{BITACORA.queHace}</p>
      {!activa && puedeActivar && <p>{BITACORA.porQuePermiso}</p>}
      <p class="secondary">{BITACORA.limites}</p>
      {!puedeActivar && <p class="note">{BITACORA.noPuede}</p>}
    </section>
  );
}

/** Only what is over the limit may be taken out of the sheet. */
function isOver({ registros, limite }: Vista): boolean {
  return limite > 0 && registros > limite;
}

function Espacio({ vista }: { vista: Vista }) {
  const { registros, limite } = vista;
  return (
    <div class="space">
      {limite > 0 && (
        <meter
          min={0}
          max={limite}
          low={limite * 0.8}
          high={limite * 0.99}
          value={Math.min(registros, limite)}
          aria-label={BITACORA.espacio}
        />
      )}
      <span>{BITACORA.cuantas(registros, limite)}</span>
      {isOver(vista) && <p class="note warn">{BITACORA.llena}</p>}
    </div>
  );
}

const COLUMNAS: readonly { readonly key: keyof EntradaBitacoraVista; readonly titulo: string }[] = [
  { key: 'fecha', titulo: BITACORA.fecha },
  { key: 'quien', titulo: BITACORA.quien },
  { key: 'linea', titulo: BITACORA.linea },
  { key: 'campo', titulo: BITACORA.campo },
  { key: 'antes', titulo: BITACORA.antes },
  { key: 'despues', titulo: BITACORA.despues },
  { key: 'celda', titulo: BITACORA.celda },
];

/** A blank value of a cell is told apart from one that nobody saw, and from an entry that is about no cell. */
function shown(key: keyof EntradaBitacoraVista, entrada: EntradaBitacoraVista): string {
  if (entrada[key] !== '') return entrada[key];
  if (key === 'quien') return BITACORA.desconocido;
  return (key === 'antes' || key === 'despues') && entrada.campo !== '' ? COMUN.enBlanco : '';
}

function Ultimas({ entradas, registros }: { entradas: readonly EntradaBitacoraVista[]; registros: number }) {
  return (
    <>
      {entradas.length < registros && <p class="secondary">{BITACORA.ultimasDe(entradas.length, registros)}</p>}
      <div class="table-wrap">
        <table>
          <thead>
            <tr>
              {COLUMNAS.map((c) => (
                <th key={c.key} scope="col">
                  {c.titulo}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {entradas.map((e, i) => (
              <tr key={`${e.fecha}-${e.celda}-${i}`}>
                {COLUMNAS.map((c) => (
                  <td key={c.key} class={c.key === 'fecha' ? 'when' : ''}>
                    {shown(c.key, e)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

mountDialog(() => <Bitacora />);
