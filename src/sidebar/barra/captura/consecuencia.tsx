import type { Umbrales } from '../../../mir/contexto';
import type { Indicador } from '../../../mir/indicators';
import type { Semaforo } from '../../../mir/semaforo';
import { formatCantidad, formatPorcentaje } from '../../../mir/text-number';
import { CAPTURA } from '../../../text/barra-captura';
import { nombreDeMes } from '../../comun/meses';
import { Sign } from '../../comun/parts';
import type { AvisoDeCaptura, Efecto } from './efecto';

/** The semáforo in its word, with a shape of its own: colour only repeats it. */
export function Luz({ semaforo }: { readonly semaforo: Semaforo }) {
  return (
    <span class={`luz ${semaforo}`}>
      <span aria-hidden="true">{CAPTURA.figura[semaforo]}</span> {CAPTURA.semaforo[semaforo]}
    </span>
  );
}

function cifraDe({ metaAlcanzada, metaPropuesta, porcentaje }: Indicador, umbrales: Umbrales): string {
  if (metaAlcanzada === null) return CAPTURA.sinDato;
  const alcanzada = formatCantidad(metaAlcanzada);
  if (metaPropuesta === null) return CAPTURA.sinMetaCifra(alcanzada);
  return CAPTURA.deMeta(alcanzada, formatCantidad(metaPropuesta), formatPorcentaje(porcentaje, umbrales));
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
  const antes = cifraDe(ahora.indicador, umbrales);
  return (
    <div class="consecuencia" id={id} aria-live="polite">
      <p>
        {despues ? CAPTURA.quedaria : CAPTURA.va} <b>{cifraDe(indicador, umbrales)}</b>,{' '}
        {CAPTURA.estatus(indicador.palabraEstatus)}
        {despues && <span class="secondary"> · {CAPTURA.antesEra(antes)}</span>}
      </p>
      {alMes.programadoAlCorte === null || alMes.semaforo === null ? (
        <p class="secondary">{CAPTURA.sinSemaforo(nombreDeMes(mes))}</p>
      ) : (
        <p>
          <Luz semaforo={alMes.semaforo} /> ·{' '}
          {CAPTURA.alMes(
            nombreDeMes(mes),
            formatCantidad(alMes.alcanzadoAlCorte ?? 0),
            formatCantidad(alMes.programadoAlCorte),
          )}
        </p>
      )}
      {avisos.map((a) => (
        <p key={a.code} class="aviso-captura">
          <Sign severidad={a.severidad} /> {a.mensaje}
        </p>
      ))}
    </div>
  );
}
