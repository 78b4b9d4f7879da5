import { useState } from 'preact/hooks';
import { ventanaOf } from '../../../mir/programa';
import { formatCantidad } from '../../../mir/text-number';
import { CAPTURA } from '../../../text/barra-captura';
import { nombreDeMes } from '../../comun/meses';
import type { LineaEnCurso } from './recorrido';

/** Longer texts are shown by their beginning. */
const CABEN = 120;

/** What the linea is: its text, its meta and how its months count. */
export function Encabezado({ linea: { linea, objetivo } }: { readonly linea: LineaEnCurso }) {
  const [todo, setTodo] = useState(false);
  const largo = linea.lineaAccion.length > CABEN;
  const ventana = ventanaOf(linea);
  const meta =
    linea.metaPropuesta === null
      ? CAPTURA.sinMeta
      : `${CAPTURA.meta} ${formatCantidad(linea.metaPropuesta)} ${linea.unidadMedida}`.trim();
  const datos = [
    meta,
    CAPTURA.acumulacion[linea.acumulacion],
    ventana ? CAPTURA.ventana(nombreDeMes(ventana.desde), nombreDeMes(ventana.hasta)) : CAPTURA.sinVentana,
    CAPTURA.objetivo(objetivo),
    ...(linea.situacion === '' ? [] : [linea.situacion === 'CANCELADA' ? CAPTURA.cancelada : CAPTURA.reprogramada]),
  ];
  return (
    <>
      <h2 class={largo && !todo ? 'corto' : ''}>{linea.lineaAccion}</h2>
      {largo && (
        <button type="button" class="link" aria-expanded={todo} onClick={() => setTodo(!todo)}>
          {todo ? CAPTURA.verMenos : CAPTURA.verTodo}
        </button>
      )}
      <p class="secondary">{datos.join(' · ')}</p>
    </>
  );
}
