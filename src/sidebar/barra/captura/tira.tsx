import { MESES } from '../../../mir/palabras';
import { ventanaOf } from '../../../mir/programa';
import { CAPTURA } from '../../../text/barra-captura';
import { capitalize } from '../../comun/capitalize';
import { nombreDeMes } from '../../comun/meses';
import { type CapturaEnCola, type Cola, claveDe, enHojaDe, isNegada } from './cola';
import { decir } from './leer';
import { destinoDe, type LineaEnCurso, sinGuardarDe } from './recorrido';

interface TiraProps {
  readonly linea: LineaEnCurso;
  readonly mes: number;
  readonly mesesCerrados: readonly number[];
  readonly cola: Cola;
}

/** What the twelve months say, the one that is captured marked; what is closed or outside the window is said in words too. */
export function Tira({ linea, mes, mesesCerrados, cola }: TiraProps) {
  const ventana = ventanaOf(linea.linea);
  const sinGuardar = new Map(sinGuardarDe(linea, cola).map((c) => [c.mes, c]));
  return (
    <>
      <ol class="tira" aria-label={CAPTURA.meses}>
        {MESES.map((key, i) => {
          const n = i + 1;
          const propia = sinGuardar.get(n);
          const valor = decir(propia ? enHojaDe(cola, claveDe(destinoDe(linea, n))) : (linea.contenidos[i] ?? null));
          const fuera = ventana !== null && (n < ventana.desde || n > ventana.hasta);
          const cerrado = mesesCerrados.includes(n);
          const notas = [
            fuera ? CAPTURA.fueraDeVentana : '',
            cerrado ? CAPTURA.cerrado : '',
            propia ? CAPTURA.cola.noGuardado(1) : '',
          ].filter((t) => t !== '');
          return (
            <li
              key={key}
              class={[fuera ? 'fuera' : '', cerrado ? 'cerrado' : '', propia ? 'sin-guardar' : ''].join(' ')}
              aria-current={n === mes ? 'true' : undefined}
              title={[nombreDeMes(n), valor ?? CAPTURA.sinReporte, ...notas].join(', ')}
            >
              <span aria-hidden="true">{key.slice(0, 3)}</span>
              <b aria-hidden="true">{valor ?? CAPTURA.sinReporteCorto}</b>
              <span class="visually-hidden">{[nombreDeMes(n), valor ?? CAPTURA.sinReporte, ...notas].join(', ')}</span>
            </li>
          );
        })}
      </ol>
      {[...sinGuardar.values()].map((c) => (
        <SinGuardar key={c.mes} captura={c} cola={cola} />
      ))}
    </>
  );
}

/** A month whose value is not stored: what the sheet has, and what it lacks. */
function SinGuardar({ captura, cola }: { readonly captura: CapturaEnCola; readonly cola: Cola }) {
  const hoja = decir(enHojaDe(cola, claveDe(captura)));
  const propio = decir(captura.valor) ?? CAPTURA.enBlanco;
  const mes = capitalize(nombreDeMes(captura.mes));
  return <p class="owed">{CAPTURA.sinGuardarEn(mes, hoja, propio, isNegada(captura))}</p>;
}
