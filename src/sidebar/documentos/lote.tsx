import { DOCUMENTOS } from '../../text/barra-documentos';
import { Findings } from '../comun/parts';
import { countLote, type Lote } from './avance';
import { Enlaces } from './vista';

interface LoteProps {
  readonly lote: Lote;
  readonly running: boolean;
  /** It was told to stop, and ends the one that it is at. */
  readonly stopping: boolean;
  onStop(): void;
  onContinue(): void;
}

/** How far several documents have come, what became of each, and what goes on from there. */
export function VistaLote({ lote, running, stopping, onStop, onContinue }: LoteProps) {
  const { pendientes, resueltos, detenido, avisos } = lote;
  const total = pendientes.length + resueltos.length;
  const { hechos, yaEstaban, conProblema } = countLote(lote);
  const counts = [
    DOCUMENTOS.lote.hechos(hechos),
    ...(yaEstaban > 0 ? [DOCUMENTOS.lote.yaEstaban(yaEstaban)] : []),
    ...(conProblema > 0 ? [DOCUMENTOS.lote.conProblema(conProblema)] : []),
    ...(pendientes.length > 0 ? [DOCUMENTOS.lote.faltan(pendientes.length)] : []),
  ];
  const [next] = pendientes;
  return (
    <section class="card batch" aria-label={DOCUMENTOS.lote.region}>
      <div class="batch-bar">
        <progress value={resueltos.length} max={total} aria-label={DOCUMENTOS.lote.region} />
        <b>{DOCUMENTOS.lote.avance(resueltos.length, total)}</b>
        {running && (
          <button type="button" disabled={stopping} onClick={onStop}>
            {DOCUMENTOS.lote.detener}
          </button>
        )}
        {!running && pendientes.length > 0 && (
          <button type="button" class="action" onClick={onContinue}>
            {DOCUMENTOS.lote.continuar(pendientes.length)}
          </button>
        )}
      </div>
      <p aria-live="polite">
        {running && (stopping ? DOCUMENTOS.lote.deteniendo : DOCUMENTOS.lote.haciendo(next?.nombre ?? ''))}
        {!running && (pendientes.length > 0 ? DOCUMENTOS.lote.detenido : DOCUMENTOS.lote.terminado)}
      </p>
      <p class="secondary">{counts.join(' · ')}</p>
      {detenido.length + avisos.length > 0 && <Findings findings={[...detenido, ...avisos]} />}
      <ul class="made">
        {resueltos.map(({ pedido, archivos, yaEstaba, findings, ok }) => (
          <li key={pedido.alcance ?? ''}>
            <span class={ok ? 'sign good' : 'sign error'} aria-hidden="true">
              {ok ? '✓' : '✕'}
            </span>
            <div>
              <p>
                {pedido.nombre} {yaEstaba && <span class="badge">{DOCUMENTOS.lote.yaEstaba}</span>}{' '}
                <Enlaces archivos={archivos} />
              </p>
              {findings.length > 0 && <Findings findings={findings} />}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
