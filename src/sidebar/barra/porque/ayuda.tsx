import type { Api } from '../../../gas/api';
import { COMUN } from '../../../text/barra';
import { AYUDA } from '../../../text/barra-ayuda';
import { VENTANA_TEXTO } from '../../../text/menu';
import { ExplicacionView, Pasos } from './explicacion';
import { funcionDe } from './ventanas';

export type Ayuda = ReturnType<Api['ayudaDeCelda']>;

interface AyudaProps {
  readonly ayuda: Ayuda;
  goTo(hoja: string, celda: string): void;
  open(funcion: string): void;
  capture(captura: NonNullable<Ayuda['captura']>): void;
}

/** What one cell is, what it says and why, what goes into it, and whether this person may write there. */
export function AyudaView({ ayuda, goTo, open, capture }: AyudaProps) {
  const { titulo, clase, contexto, paraQue, lugar, explicacion } = ayuda;
  const lugarTexto = `${lugar.hoja}!${lugar.celda}`;
  const calculada = explicacion?.clase === 'formula';
  return (
    <article class="porque">
      <header>
        <h1>{titulo}</h1>
        <p class="place">
          <button
            type="button"
            class="link"
            aria-label={COMUN.irA(lugar.hoja, lugar.celda)}
            onClick={() => goTo(lugar.hoja, lugar.celda)}
          >
            {lugarTexto}
          </button>
          <span class="badge flush plain">{AYUDA.clase[clase]}</span>
        </p>
        {contexto && contexto !== explicacion?.valor && <p class="secondary">{contexto}</p>}
      </header>
      {explicacion && explicacion.advertencias.length > 0 && (
        <div class="note error" role="alert">
          {explicacion.advertencias.map((a) => (
            <p key={a}>{a}</p>
          ))}
        </div>
      )}
      {explicacion && (
        <p class={typeof explicacion.cifra === 'string' ? 'amount text' : 'amount'}>{explicacion.valor}</p>
      )}
      <Acceso ayuda={ayuda} open={open} capture={capture} />
      {calculada && <ExplicacionView explicacion={explicacion} goTo={goTo} />}
      <section>
        <h2>{AYUDA.paraQue}</h2>
        <p>{paraQue}</p>
      </section>
      <QueSeEscribe ayuda={ayuda} />
      {explicacion?.clase === 'plan' && <Pasos explicacion={explicacion} />}
      {ayuda.hoja !== '' && (
        <section>
          <h2>{AYUDA.hoja(lugar.hoja)}</h2>
          <p>{ayuda.hoja}</p>
        </section>
      )}
    </article>
  );
}

function QueSeEscribe({ ayuda: { seEscribe, opciones, ejemplo } }: Pick<AyudaProps, 'ayuda'>) {
  if (seEscribe.length === 0 && ejemplo === '') return null;
  return (
    <section>
      <h2>{AYUDA.seEscribe}</h2>
      {seEscribe.map((oracion) => (
        <p key={oracion}>{oracion}</p>
      ))}
      {opciones.length > 0 && (
        <ul class="options" aria-label={AYUDA.opciones}>
          {opciones.map((o) => (
            <li key={o} class="badge flush plain">
              {o}
            </li>
          ))}
        </ul>
      )}
      {ejemplo && (
        <p class="secondary">
          {AYUDA.ejemplo} <q>{ejemplo}</q>
        </p>
      )}
    </section>
  );
}

function Acceso({ ayuda: { acceso, captura }, open, capture }: Omit<AyudaProps, 'goTo'>) {
  const funcion = acceso.ventana && funcionDe(acceso.ventana);
  return (
    <section class={acceso.puede ? 'note good' : 'note'}>
      <h2>{AYUDA.puedo}</h2>
      {acceso.texto.map((oracion) => (
        <p key={oracion}>{oracion}</p>
      ))}
      {acceso.puede && captura && !funcion && (
        <button type="button" onClick={() => capture(captura)}>
          {AYUDA.capturar}
        </button>
      )}
      {acceso.ventana && funcion && (
        <button type="button" onClick={() => open(funcion)}>
          {AYUDA.abrir(VENTANA_TEXTO[acceso.ventana])}
        </button>
      )}
    </section>
  );
}
