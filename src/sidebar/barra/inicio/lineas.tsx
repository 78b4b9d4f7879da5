import { useState } from 'preact/hooks';
import type { Api, ListaDeInicio } from '../../../gas/api';
import { INICIO } from '../../../text/barra-inicio';
import { SIN_VALOR } from '../../../text/mir';
import { nombreDeMes } from '../../comun/meses';
import type { PropsDeRuta } from '../rutas';
import { Figura } from './figuras';
import { Lista } from './lista';

interface LineasProps extends Pick<PropsDeRuta, 'ir'> {
  readonly inicio: ReturnType<Api['inicio']>;
  readonly busy: boolean;
  reload(): void;
  goTo(hoja: string, celda: string): void;
}

/** "Mis líneas": how many are due, late, unreported and wrong, and the first of each. */
export function Lineas({ inicio, busy, reload, ir, goTo }: LineasProps) {
  const [abierta, setAbierta] = useState<ListaDeInicio['clave'] | null>(null);
  const { lineas, listas, todas, puedeCapturar, sinCalendario } = inicio;
  const lista = listas.find((l) => l.clave === abierta);
  return (
    <section>
      <div class="switch">
        <h2>
          {todas ? INICIO.todas : INICIO.mias} <span class="total">{INICIO.total(lineas)}</span>
        </h2>
        <button type="button" class="link renew" aria-disabled={busy} onClick={reload}>
          {busy && <span class="spinner" aria-hidden="true" />}
          {busy ? INICIO.actualizando : INICIO.actualizar}
        </button>
      </div>
      {lineas === 0 && <SinLineas todas={todas} />}
      {lineas > 0 && listas.every((l) => !l.cuantas) && <AlDia inicio={inicio} />}
      {lineas > 0 && listas.some((l) => l.cuantas) && (
        <>
          <div class="tiles">
            {listas.map((l) => (
              <Ficha
                key={l.clave}
                lista={l}
                abierta={l.clave === abierta}
                onToggle={() => setAbierta(l.clave === abierta ? null : l.clave)}
              />
            ))}
          </div>
          <div id="lista-inicio">
            {lista && <Lista key={lista.clave} lista={lista} puedeCapturar={puedeCapturar} ir={ir} goTo={goTo} />}
          </div>
        </>
      )}
      {sinCalendario > 0 && <p class="secondary">{INICIO.sinCalendario(sinCalendario)}</p>}
    </section>
  );
}

interface FichaProps {
  readonly lista: ListaDeInicio;
  readonly abierta: boolean;
  onToggle(): void;
}

/** Number, word and shape: none of them alone tells what it is. */
function Ficha({ lista: { clave, cuantas }, abierta, onToggle }: FichaProps) {
  const sinDato = clave === 'porCapturar' ? INICIO.sinMesDato : INICIO.sinDato;
  return (
    <button
      type="button"
      class={`tile ${cuantas ? clave : 'calm'}`}
      aria-expanded={abierta}
      aria-controls="lista-inicio"
      disabled={cuantas === null}
      onClick={onToggle}
    >
      <Figura clave={cuantas === 0 ? 'bien' : clave} />
      <span class="count">{cuantas ?? SIN_VALOR}</span>
      <span class="what">
        {INICIO.listas[clave].nombre(cuantas ?? 0)}
        {cuantas === null && <small>{sinDato}</small>}
      </span>
    </button>
  );
}

function AlDia({ inicio: { lineas, mes, corte, todas } }: Pick<LineasProps, 'inicio'>) {
  return (
    <section class="card good">
      <h3>
        <span class="sign good" aria-hidden="true">
          ✓
        </span>
        {todas ? INICIO.alDiaTodas : INICIO.alDia}
      </h3>
      <p>{INICIO.alDiaDetalle(lineas, nombreDeMes(mes), corte >= 1)}</p>
    </section>
  );
}

function SinLineas({ todas }: { todas: boolean }) {
  return (
    <section class="card">
      <h3>{todas ? INICIO.sinLineas : INICIO.sinSuyas}</h3>
      <p>{todas ? INICIO.sinLineasDetalle : INICIO.sinSuyasDetalle}</p>
    </section>
  );
}
