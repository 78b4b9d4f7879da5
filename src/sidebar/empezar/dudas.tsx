import { useState } from 'preact/hooks';
import type { DudaVista } from '../../gas/api';
import { IMPORTAR } from '../../text/barra';
import { EMPEZAR } from '../../text/barra-empezar';
import { ListaDudas } from '../comun/hecho';

/** More than this are shown on request. */
const A_LA_VISTA = 8;

/** Doubts, the first of many. */
export function Dudas({ dudas }: { dudas: readonly DudaVista[] }) {
  const [all, setAll] = useState(false);
  const shown = all || dudas.length <= A_LA_VISTA + 1 ? dudas : dudas.slice(0, A_LA_VISTA);
  return (
    <>
      <ListaDudas dudas={shown} lugar={IMPORTAR.renglon} />
      {shown.length < dudas.length && (
        <button type="button" class="link" onClick={() => setAll(true)}>
          {EMPEZAR.mostrarMas(dudas.length - shown.length)}
        </button>
      )}
    </>
  );
}
