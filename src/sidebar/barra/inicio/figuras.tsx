import type { ListaDeInicio } from '../../../gas/api';

type Clave = ListaDeInicio['clave'] | 'bien';

/** One shape a list: a pencil, a clock, an empty sheet, a triangle; a tick where nothing is left. */
const TRAZOS: Readonly<Record<Clave, string>> = {
  porCapturar: 'M3 17h3.5L17 6.5 13.5 3 3 13.5zM11.5 5l3.5 3.5',
  atrasadas: 'M10 2.5a7.5 7.5 0 1 0 .01 0zM10 5.5v5l3 2',
  sinReporte: 'M5 2.5h7l3.5 3.5v11.5H5zM8 13h5',
  conPuntos: 'M10 3 18 17H2zM10 8v4M10 14.2v.6',
  bien: 'M10 2.5a7.5 7.5 0 1 0 .01 0zM6.5 10l2.5 2.5 4.5-5',
};

export function Figura({ clave }: { clave: Clave }) {
  return (
    <svg class="shape" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      <path d={TRAZOS[clave]} />
    </svg>
  );
}
