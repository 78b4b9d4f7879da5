import { useState } from 'preact/hooks';
import type { DudaVista } from '../../gas/api';
import { EMPEZAR } from '../../text/barra-empezar';
import { ListaDudas } from '../comun/hecho';

/** More than this are shown on request. */
const A_LA_VISTA = 8;

/** Doubts, the first of many; `lugar` names a place of the source. */
export function Dudas({ dudas, lugar }: { dudas: readonly DudaVista[]; lugar: (n: number) => string }) {
  const [all, setAll] = useState(false);
  const shown = all || dudas.length <= A_LA_VISTA + 1 ? dudas : dudas.slice(0, A_LA_VISTA);
  return (
    <>
      <ListaDudas dudas={shown} lugar={lugar} />
      {shown.length < dudas.length && (
        <button type="button" class="link" onClick={() => setAll(true)}>
          {EMPEZAR.mostrarMas(dudas.length - shown.length)}
        </button>
      )}
    </>
  );
}
