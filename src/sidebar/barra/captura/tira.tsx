import { MESES } from '../../../mir/palabras';
import { ventanaOf } from '../../../mir/programa';
import { formatCantidad } from '../../../mir/text-number';
import { CAPTURA } from '../../../text/barra-captura';
import { nombreDeMes } from '../../comun/meses';
import type { LineaEnCurso } from './recorrido';

interface TiraProps {
  readonly linea: LineaEnCurso;
  readonly mes: number;
  readonly mesesCerrados: readonly number[];
}

/** What the twelve months say, the one that is captured marked; what is closed or outside the window is said in words too. */
export function Tira({ linea, mes, mesesCerrados }: TiraProps) {
  const ventana = ventanaOf(linea.linea);
  return (
    <ol class="tira" aria-label={CAPTURA.meses}>
      {MESES.map((key, i) => {
        const n = i + 1;
        const contenido = linea.contenidos[i] ?? null;
        const fuera = ventana !== null && (n < ventana.desde || n > ventana.hasta);
        const cerrado = mesesCerrados.includes(n);
        const notas = [fuera ? CAPTURA.fueraDeVentana : '', cerrado ? CAPTURA.cerrado : ''].filter((t) => t !== '');
        const valor = typeof contenido === 'number' ? formatCantidad(contenido) : contenido;
        return (
          <li
            key={key}
            class={[fuera ? 'fuera' : '', cerrado ? 'cerrado' : ''].join(' ')}
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
  );
}
