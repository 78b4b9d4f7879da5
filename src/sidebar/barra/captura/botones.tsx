import { CAPTURA } from '../../../text/barra-captura';
import { nombreDeMes } from '../../comun/meses';
import type { Campo } from './campo';
import { decir } from './leer';

interface BotonesProps {
  readonly mes: number;
  readonly campo: Campo;
  /** What was typed last is about to be sent. */
  readonly espera: boolean;
  onClear(): void;
  onGoTo(): void;
}

/** What else can be done with a month: leave it blank, look at its cell. */
export function Botones({ mes, campo: { contenido, celda, impedido }, espera, onClear, onGoTo }: BotonesProps) {
  return (
    <div class="acciones">
      {contenido !== null && impedido === null && (
        <button
          type="button"
          title={CAPTURA.borrarAyuda(nombreDeMes(mes), decir(contenido) ?? '')}
          disabled={espera}
          onClick={onClear}
        >
          {CAPTURA.borrar}
        </button>
      )}
      {celda !== '' && (
        <button type="button" onClick={onGoTo}>
          {CAPTURA.irACelda}
        </button>
      )}
    </div>
  );
}
