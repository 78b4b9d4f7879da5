import type { Umbrales } from '../../../mir/contexto';
import type { Indicador } from '../../../mir/indicators';
import type { Semaforo } from '../../../mir/semaforo';
import { formatCantidad, formatPorcentaje } from '../../../mir/text-number';
import { CAPTURA } from '../../../text/barra-captura';
import { nombreDeMes } from '../../comun/meses';
import { Sign } from '../../comun/parts';
import type { AvisoDeCaptura, Efecto } from './efecto';

/** The semáforo in its word, with a shape of its own: colour only repeats it. */
function Luz({ semaforo }: { readonly semaforo: Semaforo }) {
  return (
    <span class={`luz ${semaforo}`}>
      <span aria-hidden="true">{CAPTURA.figura[semaforo]}</span> {CAPTURA.semaforo[semaforo]}
    </span>
  );
}

/** null: nothing is reported. */
function cifraDe({ metaAlcanzada, metaPropuesta, porcentaje }: Indicador, umbrales: Umbrales): string | null {
  if (metaAlcanzada === null) return null;
  const alcanzada = formatCantidad(metaAlcanzada);
  if (metaPropuesta === null) return CAPTURA.sinMetaCifra(alcanzada);
  return CAPTURA.deMeta(alcanzada, formatCantidad(metaPropuesta), formatPorcentaje(porcentaje, umbrales));
}

/** What it has reached and what was due at the month. */
function AlMes({ mes, indicador }: { readonly mes: string; readonly indicador: Indicador }) {
  const { programadoAlCorte: programado, alcanzadoAlCorte: alcanzado, semaforo } = indicador;
  if (programado === null || programado === 0) return <p class="secondary">{CAPTURA.sinSemaforo(mes)}</p>;
  if (alcanzado === null) return <p>{CAPTURA.nadaReportado(mes, formatCantidad(programado))}</p>;
  return (
    <p>
      {semaforo && (
        <>
          <Luz semaforo={semaforo} /> ·{' '}
        </>
      )}
      {CAPTURA.alMes(mes, formatCantidad(alcanzado), formatCantidad(programado))}
    </p>
  );
}

interface ConsecuenciaProps {
  readonly id: string;
  readonly mes: number;
  readonly umbrales: Umbrales;
  readonly ahora: Efecto;
  /** With what is typed; null: nothing new is. */
  readonly despues: Efecto | null;
  readonly avisos: readonly AvisoDeCaptura[];
}

/** Where the linea is, or where the value would leave it, against its meta and its programme. */
export function Consecuencia({ id, mes, umbrales, ahora, despues, avisos }: ConsecuenciaProps) {
  const { indicador, alMes } = despues ?? ahora;
  const cifra = cifraDe(indicador, umbrales);
  return (
    <div class="consecuencia" id={id} aria-live="polite">
      <p>
        <b>{cifra === null ? CAPTURA.sinDato : despues ? CAPTURA.quedaria(cifra) : CAPTURA.va(cifra)}</b>,{' '}
        {CAPTURA.estatus(indicador.palabraEstatus)}
        {despues && <span class="secondary"> · {CAPTURA.antesEra(cifraDe(ahora.indicador, umbrales))}</span>}
      </p>
      <AlMes mes={nombreDeMes(mes)} indicador={alMes} />
      {avisos.map((a) => (
        <p key={a.code} class="aviso-captura">
          <Sign severidad={a.severidad} /> {a.mensaje}
        </p>
      ))}
    </div>
  );
}
