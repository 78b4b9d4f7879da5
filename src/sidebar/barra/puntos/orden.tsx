import { PUNTOS } from '../../../text/barra-puntos';

export type Orden = 'regla' | 'linea';

const ORDENES: readonly { readonly orden: Orden; readonly nombre: string }[] = [
  { orden: 'regla', nombre: PUNTOS.porRegla },
  { orden: 'linea', nombre: PUNTOS.porLinea },
];

export interface OrdenProps {
  readonly orden: Orden;
  /** null: whoever looks captures all of it, or nothing. */
  readonly soloMio: boolean | null;
  setOrden: (orden: Orden) => void;
  setSoloMio: (solo: boolean) => void;
}

/** How the list is grouped, and whether it is only of what this person captures. */
export function OrdenView({ orden, soloMio, setOrden, setSoloMio }: OrdenProps) {
  return (
    <>
      <fieldset class="choose-one" aria-label={PUNTOS.agrupar}>
        {ORDENES.map((o) => (
          <button key={o.orden} type="button" aria-pressed={o.orden === orden} onClick={() => setOrden(o.orden)}>
            {o.nombre}
          </button>
        ))}
      </fieldset>
      {soloMio !== null && (
        <label class="check only-mine">
          <input type="checkbox" checked={soloMio} onChange={(e) => setSoloMio(e.currentTarget.checked)} />
          <span>{PUNTOS.soloLoMio}</span>
        </label>
      )}
    </>
  );
}
