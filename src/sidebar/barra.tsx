import { render } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { BARRA, type RutaBarra } from '../text/barra-inicio';
import { type Pedido, RUTAS } from './barra/rutas';
import './estilo/style.css';
import './barra/estilo.css';

/** The last that was asked of each view. */
type Pedidos = Readonly<Partial<Record<RutaBarra, Pedido>>>;

/**
 * The sidebar: one page with a tab for each view. A view is made when it is first asked for and kept from then on, so
 * that what was typed, or is still being sent, survives a look at another one.
 */
export function Barra({ primera }: { readonly primera: RutaBarra }) {
  const [ruta, setRuta] = useState(primera);
  const [antes, setAntes] = useState<RutaBarra | null>(null);
  const [visitadas, setVisitadas] = useState<readonly RutaBarra[]>([primera]);
  const [pedidos, setPedidos] = useState<Pedidos>({});
  const tabs = useRef<HTMLElement>(null);
  // Whoever went to another view by a button of the one before stands on nothing: its tab, unless the view took them.
  useLayoutEffect(() => {
    if (document.activeElement?.closest('[hidden]'))
      tabs.current?.querySelector<HTMLElement>('[aria-current]')?.focus();
  }, [ruta]);
  const ir = (nueva: RutaBarra, pedido?: Pedido) => {
    if (nueva !== ruta) setAntes(ruta);
    setRuta(nueva);
    if (pedido) setPedidos((hechos) => ({ ...hechos, [nueva]: pedido }));
    setVisitadas((vistas) => (vistas.includes(nueva) ? vistas : [...vistas, nueva]));
  };
  return (
    <>
      <nav ref={tabs} class="tabs" aria-label={BARRA.secciones}>
        {RUTAS.map(({ ruta: r }) => (
          <button key={r} type="button" aria-current={r === ruta ? 'page' : undefined} onClick={() => ir(r)}>
            {BARRA.rutas[r]}
          </button>
        ))}
      </nav>
      {RUTAS.filter(({ ruta: r }) => visitadas.includes(r)).map(({ ruta: r, Vista }) => (
        <div key={r} hidden={r !== ruta}>
          <Vista activa={r === ruta} antes={antes} pedido={pedidos[r] ?? null} ir={ir} />
        </div>
      ))}
    </>
  );
}

const root = typeof document === 'undefined' ? null : document.getElementById('app');
if (root) {
  const pedida = RUTAS.find(({ ruta }) => ruta === root.dataset.ruta)?.ruta;
  render(<Barra primera={pedida ?? 'inicio'} />, root);
}
