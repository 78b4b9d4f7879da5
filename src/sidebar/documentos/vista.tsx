import type { Finding } from '../../mir/finding';
import { COMUN } from '../../text/barra';
import { DOCUMENTOS } from '../../text/barra-documentos';
import { framed } from '../comun/marco';
import { Findings, Refused, Sign } from '../comun/parts';
import type { Hecho, TipoVista, Vista } from './datos';

/** What stops the document, or what it lacks though it can be made: said before the buttons, in full on request. */
export function Faltas({ vista }: { vista: Vista }) {
  const { faltan, findings } = vista;
  if (!vista.ok) return <Refused title={DOCUMENTOS.noSePuede} findings={findings} />;
  if (faltan.length + findings.length === 0) return <p class="secondary lacking-none">{DOCUMENTOS.nadaFalta}</p>;
  return (
    <details class="card lacking" open={faltan.length + findings.length <= 2}>
      <summary>
        <Sign severidad="aviso" />{' '}
        {faltan.length > 0 ? DOCUMENTOS.falta(faltan.length) : DOCUMENTOS.porConsiderar(findings.length)}
      </summary>
      <ul class="lacks">
        {faltan.map((f) => (
          <li key={f.mensaje}>
            <p>
              {f.mensaje}{' '}
              {f.lineas.length > 0 && <span class="secondary">{DOCUMENTOS.lineas(f.lineas, f.cuantas)}</span>}
            </p>
            <p class="remedy">
              <b>{COMUN.remedio}</b> {f.remedio}
            </p>
          </li>
        ))}
      </ul>
      <Findings findings={findings} />
    </details>
  );
}

interface BotonesProps {
  readonly tipo: TipoVista;
  readonly disabled: boolean;
  make(destino: 'descarga' | 'drive' | 'pdf'): void;
}

export function Botones({ tipo, disabled, make }: BotonesProps) {
  return (
    <div class="buttons doc-buttons">
      <button type="button" class="action" disabled={disabled} onClick={() => make('descarga')}>
        {tipo.deTablas ? DOCUMENTOS.descargarTablas : DOCUMENTOS.descargar}
      </button>
      <button type="button" disabled={disabled} onClick={() => make('drive')}>
        {DOCUMENTOS.guardar}
      </button>
      {!tipo.deTablas && (
        <button type="button" disabled={disabled} title={DOCUMENTOS.pdfAyuda} onClick={() => make('pdf')}>
          {DOCUMENTOS.pdf}
        </button>
      )}
    </div>
  );
}

/** How a link to a file is called, by what its type says. */
const TIPOS_DE_ARCHIVO = [
  [/google-apps\.document/, DOCUMENTOS.abrirTipo.documento],
  [/google-apps\.spreadsheet/, DOCUMENTOS.abrirTipo.hoja],
  [/pdf/, DOCUMENTOS.abrirTipo.pdf],
  [/csv/, DOCUMENTOS.abrirTipo.csv],
] as const;

function openLabel(mimeType: string): string {
  return TIPOS_DE_ARCHIVO.find(([tipo]) => tipo.test(mimeType))?.[1] ?? DOCUMENTOS.abrir;
}

/** Links to what was left in Drive. */
export function Enlaces({ archivos }: { archivos: Hecho['archivos'] }) {
  return (
    <span class="links">
      {archivos.map(
        (a) =>
          a.url && (
            <a
              key={a.url}
              href={a.url}
              target="_blank"
              rel="noopener noreferrer"
              aria-label={DOCUMENTOS.abrirDe(openLabel(a.mimeType), a.nombre)}
            >
              {openLabel(a.mimeType)}
            </a>
          ),
      )}
    </span>
  );
}

export function VistaPrevia({ html, stale }: { html: string; stale: boolean }) {
  const clase = stale ? 'preview stale' : 'preview';
  return <iframe class={clase} title={DOCUMENTOS.marco} sandbox="" srcdoc={framed(html)} />;
}

/** What was not done of what was asked for, over a preview that stays. */
export function NoHecho({ titulo, findings }: { titulo: string; findings: readonly Finding[] }) {
  return findings.length > 0 ? <Refused title={titulo} findings={findings} /> : null;
}
