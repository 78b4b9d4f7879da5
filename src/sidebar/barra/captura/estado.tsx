import { CAPTURA } from '../../../text/barra-captura';
import { Findings } from '../../comun/parts';
import {
  type CapturaEnCola,
  type Cola,
  claveDe,
  countCola,
  discard,
  imposeOwn,
  isNegada,
  keepAjena,
  retry,
} from './cola';
import { decir } from './leer';
import type { ColaViva } from './use-cola';

const textoDe = (contenido: number | string | null): string => decir(contenido) ?? CAPTURA.enBlanco;

/** How much is stored, on its way and not stored, always in sight; and what to do about what is not. */
export function EstadoDeCola({ viva, onVer }: { readonly viva: ColaViva; onVer(): void }) {
  const { cola, lenta } = viva;
  const { guardadas, guardando, noGuardadas } = countCola(cola);
  if (guardadas + guardando + noGuardadas === 0) return null;
  const partes = [
    ...(noGuardadas > 0 ? [CAPTURA.cola.noGuardado(noGuardadas)] : []),
    ...(guardando > 0 ? [CAPTURA.cola.guardando(guardando)] : []),
    ...(guardadas > 0 ? [CAPTURA.cola.guardado(guardadas)] : []),
  ];
  const otraVez = guardando === 0 && (cola.falla !== null || cola.capturas.some((c) => c.estado === 'rechazada'));
  return (
    <div class={`cola ${noGuardadas > 0 ? 'mal' : ''}`}>
      <p role="status">
        {guardando > 0 && <span class="spinner" aria-hidden="true" />}
        {noGuardadas === 0 && guardando === 0 && <span aria-hidden="true">✓</span>} {partes.join(' · ')}
      </p>
      {lenta && <p>{CAPTURA.cola.tarda}</p>}
      {cola.falla !== null && (
        <p role="alert">
          {cola.falla} {CAPTURA.cola.nadaPerdido}
        </p>
      )}
      {(lenta || noGuardadas > 0) && (
        <div class="acciones">
          {lenta && (
            <button type="button" onClick={viva.sendAgain}>
              {CAPTURA.cola.enviarOtraVez}
            </button>
          )}
          {otraVez && (
            <button type="button" onClick={() => viva.change(retry)}>
              {CAPTURA.cola.reintentar}
            </button>
          )}
          {noGuardadas > 0 && (
            <button type="button" class="link" onClick={onVer}>
              {CAPTURA.cola.ver}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

interface NoGuardadaProps {
  readonly viva: ColaViva;
  readonly captura: CapturaEnCola;
  /** Somebody else's value stays: what was said with one's own is still to be said, or given up. */
  onKept(captura: CapturaEnCola): void;
  /** What was to be decided is: its buttons are gone, or about to. */
  onDecided(): void;
}

/** What the person has to decide of the month that is shown: why it is not stored, and what can be done. */
export function NoGuardada({ viva, captura, onKept, onDecided }: NoGuardadaProps) {
  const clave = claveDe(captura);
  const { estado, valor, ahora, findings } = captura;
  if (!isNegada(captura)) return null;
  const decide = (next: (cola: Cola) => Cola) => {
    viva.change(next);
    onDecided();
  };
  if (estado === 'ajena') {
    const antes = viva.cola.conocidos.get(clave) ?? null;
    return (
      <div class="note warn" role="alert">
        <p>{CAPTURA.ajena(textoDe(antes), textoDe(ahora))}</p>
        <div class="acciones">
          <button
            type="button"
            onClick={() => {
              decide((c) => keepAjena(c, clave));
              onKept(captura);
            }}
          >
            {CAPTURA.dejar(textoDe(ahora))}
          </button>
          <button type="button" onClick={() => decide((c) => imposeOwn(c, clave))}>
            {CAPTURA.imponer(textoDe(valor))}
          </button>
        </div>
      </div>
    );
  }
  return (
    <div class="note error" role="alert">
      <p>
        <b>{CAPTURA.noGuardada(textoDe(valor))}</b>
      </p>
      <Findings findings={findings} />
      <div class="acciones">
        <button type="button" onClick={() => decide(retry)}>
          {CAPTURA.cola.reintentar}
        </button>
        <button type="button" class="link" onClick={() => decide((c) => discard(c, clave))}>
          {CAPTURA.descartar}
        </button>
      </div>
    </div>
  );
}
