import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Api, ArchivoVista } from '../gas/api';
import type { Finding } from '../mir/finding';
import { COMUN, INFORME } from '../text/barra';
import { useTask } from './async';
import { download } from './file';
import { Findings, Refused, Status } from './parts';
import { defaultPeriod, groupPeriods } from './periods';
import { call } from './rpc';
import { sinMirTexto } from './sin-mir';
import './style.css';

type Estado = ReturnType<Api['estado']>;

interface Vista {
  readonly ok: boolean;
  readonly html: string;
  readonly findings: readonly Finding[];
}

/** Dialog "Informe de avance": pick a period, read the preview, download or keep it in Drive. */
export function Informe() {
  const task = useTask();
  const [estado, setEstado] = useState<Estado | null>(null);
  const [periodo, setPeriodo] = useState('');
  const [vista, setVista] = useState<Vista | null>(null);
  const [saved, setSaved] = useState<ArchivoVista | null>(null);
  const [done, setDone] = useState<string | null>(null);

  const preview = async (clave: string) =>
    setVista(await call('vistaInforme', { tipo: 'avance', periodo: clave, alcance: null, plantilla: null }));

  useEffect(() => {
    task.run(COMUN.cargando, async () => {
      const now = await call('estado');
      setEstado(now);
      const start = defaultPeriod(now.periodos, now.corte);
      setPeriodo(start);
      if (now.hayMir && start !== '') await preview(start);
    });
  }, []);

  const choose = (clave: string) => {
    setPeriodo(clave);
    setDone(null);
    setSaved(null);
    task.run(INFORME.cargandoVista, () => preview(clave));
  };
  const make = (destino: 'descarga' | 'drive') => {
    setDone(null);
    setSaved(null);
    task.run(INFORME.generando, async () => {
      const result = await call('hacerInforme', { tipo: 'avance', periodo, alcance: null, plantilla: null, destino });
      const [archivo] = result.archivos;
      if (!result.ok || !archivo) {
        setVista({ ok: false, html: '', findings: result.findings });
        return;
      }
      if (archivo.base64 !== null) {
        download(archivo.nombre, archivo.mimeType, archivo.base64);
        setDone(INFORME.descargado(archivo.nombre));
      } else {
        setSaved(archivo);
        setDone(INFORME.guardado(archivo.nombre));
      }
    });
  };

  if (estado && !estado.hayMir) return <Aviso text={sinMirTexto(estado.findings)} />;
  if (estado && estado.periodos.length === 0) return <Aviso text={INFORME.sinPeriodos} />;
  const busy = task.busy !== null;
  const ready = !busy && vista?.ok === true;
  return (
    <main class="report">
      <div class="bar">
        <label for="periodo">{INFORME.periodo}</label>
        <select id="periodo" value={periodo} disabled={busy} onChange={(e) => choose(e.currentTarget.value)}>
          {groupPeriods(estado?.periodos ?? []).map((g) => (
            <optgroup key={g.titulo} label={g.titulo}>
              {g.periodos.map((p) => (
                <option key={p.clave} value={p.clave}>
                  {p.nombre}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        <span class="buttons">
          <button type="button" class="action" disabled={!ready} onClick={() => make('descarga')}>
            {INFORME.descargar}
          </button>
          <button type="button" disabled={!ready} onClick={() => make('drive')}>
            {INFORME.guardar}
          </button>
        </span>
      </div>
      <div class="bar-status">
        <Status task={task} done={done} />
        {saved?.url && (
          <a href={saved.url} target="_blank" rel="noopener noreferrer">
            {INFORME.abrir}
          </a>
        )}
      </div>
      {vista && <VistaPrevia vista={vista} stale={busy} />}
    </main>
  );
}

function VistaPrevia({ vista, stale }: { vista: Vista; stale: boolean }) {
  if (!vista.ok) {
    return <Refused title={INFORME.noSePuede} findings={vista.findings} />;
  }
  return (
    <>
      {vista.findings.length > 0 && (
        <details class="card considered">
          <summary>{INFORME.porConsiderar(vista.findings.length)}</summary>
          <Findings findings={vista.findings} />
        </details>
      )}
      <iframe class={stale ? 'preview stale' : 'preview'} title={INFORME.marco} sandbox="" srcdoc={vista.html} />
    </>
  );
}

function Aviso({ text }: { text: string }) {
  return (
    <main>
      <p class="card">{text}</p>
    </main>
  );
}

const root = typeof document === 'undefined' ? null : document.getElementById('app');
if (root) render(<Informe />, root);
