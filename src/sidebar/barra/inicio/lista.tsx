import type { LineaDeInicio, ListaDeInicio } from '../../../gas/api';
import { COMUN } from '../../../text/barra';
import { INICIO, SIN_CAPTURA } from '../../../text/barra-inicio';
import { Sign } from '../../comun/parts';
import type { PropsDeRuta } from '../rutas';

interface ListaProps extends Pick<PropsDeRuta, 'ir'> {
  readonly lista: ListaDeInicio;
  readonly puedeCapturar: boolean;
  goTo(hoja: string, celda: string): void;
}

/** The first lineas of a list: which, what is due of each, and where to go. */
export function Lista({ lista, puedeCapturar, ir, goTo }: ListaProps) {
  const { clave, lineas } = lista;
  const cuantas = lista.cuantas ?? 0;
  const seeAll = (): void => (clave === 'conPuntos' ? ir('puntos') : ir('captura', { filtro: clave }));
  return (
    <section class="card list">
      <h3>{INICIO.listas[clave].titulo}</h3>
      {lineas.length === 0 && <p>{INICIO.ninguna}</p>}
      {lineas.length > 0 && clave !== 'conPuntos' && !puedeCapturar && <p class="secondary">{SIN_CAPTURA}</p>}
      <ul class="cases">
        {lineas.map((l) => (
          <li key={`${l.seccion}/${l.linea}`}>
            <p class="title">{l.texto}</p>
            <p class="secondary">
              {l.severidad && <Sign severidad={l.severidad} />} {INICIO.unidad(l.severidad ? '' : l.unidad, l.detalle)}
            </p>
            <p class="case-actions">
              {clave === 'conPuntos' ? (
                <button
                  type="button"
                  class="link"
                  aria-label={INICIO.revisarLinea(l.linea)}
                  onClick={() => ir('puntos', { linea: { seccion: l.seccion, linea: l.linea, mes: null } })}
                >
                  {INICIO.revisar}
                </button>
              ) : (
                puedeCapturar && (l.cerrado ? <span>{INICIO.cerrado}</span> : <Capturar linea={l} ir={ir} />)
              )}
              <IrALaCelda linea={l} goTo={goTo} />
            </p>
          </li>
        ))}
      </ul>
      {cuantas > lineas.length &&
        (puedeCapturar || clave === 'conPuntos' ? (
          <button type="button" class="link all" onClick={seeAll}>
            {INICIO.verTodas(cuantas)}
          </button>
        ) : (
          <p class="secondary">{INICIO.hayMas(cuantas - lineas.length)}</p>
        ))}
    </section>
  );
}

function Capturar({ linea: { seccion, linea, mes }, ir }: { linea: LineaDeInicio } & Pick<PropsDeRuta, 'ir'>) {
  return (
    <button
      type="button"
      class="link"
      aria-label={INICIO.capturarLinea(linea)}
      onClick={() => ir('captura', { linea: { seccion, linea, mes } })}
    >
      {INICIO.capturar}
    </button>
  );
}

function IrALaCelda({ linea: { lugar }, goTo }: { linea: LineaDeInicio } & Pick<ListaProps, 'goTo'>) {
  if (!lugar) return null;
  const { hoja, celda } = lugar;
  return (
    <button type="button" class="link" aria-label={COMUN.irA(hoja, celda)} onClick={() => goTo(hoja, celda)}>
      {INICIO.irALaCelda}
    </button>
  );
}
