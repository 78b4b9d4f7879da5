import { useState } from 'preact/hooks';
import type { GrupoPendiente } from '../../../gas/api';
import { SIN_CAPTURA } from '../../../text/barra-inicio';
import { PERIODO } from '../../../text/barra-periodo';
import type { PropsDeRuta } from '../rutas';
import { Copiar } from './copiar';

/** Lineas of one group that are shown at once. */
const SHOWN_AT_ONCE = 10;

interface PendientesProps {
  readonly grupos: readonly GrupoPendiente[];
  readonly recordatorio: string;
  readonly mes: number | null;
  readonly puedeCapturar: boolean;
  readonly ir: PropsDeRuta['ir'];
}

/** Who owes what of the period, each with the message that reminds them. */
export function Pendientes({ grupos, recordatorio, mes, puedeCapturar, ir }: PendientesProps) {
  const ajenas = grupos.some((g) => g.lineas.some((l) => !l.puedeCapturar));
  const lineas = grupos.reduce((n, g) => n + g.lineas.length, 0);
  if (lineas === 0) return <p class="note good">{PERIODO.nadie}</p>;
  return (
    <section>
      <h2>{PERIODO.quien(lineas)}</h2>
      <Copiar texto={recordatorio} rotulo={PERIODO.copiarTodos} />
      {ajenas && <p class="secondary">{puedeCapturar ? PERIODO.ajenas : SIN_CAPTURA}</p>}
      {grupos.map((g) => (
        <Grupo key={g.nombre} grupo={g} mes={mes} ir={ir} open={grupos.length === 1} />
      ))}
      {grupos.every((g) => !g.conResponsable) && <p class="secondary">{PERIODO.sinResponsables}</p>}
    </section>
  );
}

interface GrupoProps extends Pick<PendientesProps, 'mes' | 'ir'> {
  readonly grupo: GrupoPendiente;
  readonly open: boolean;
}

function Grupo({ grupo, mes, ir, open: openFirst }: GrupoProps) {
  const [open, setOpen] = useState(openFirst);
  const [all, setAll] = useState(false);
  const { nombre, lineas, recordatorio } = grupo;
  const shown = all ? lineas : lineas.slice(0, SHOWN_AT_ONCE);
  return (
    <details class="card group plain" open={open} onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary>
        <span class="group-title">{nombre}</span>
        <span class="secondary">{PERIODO.lineas(lineas.length)}</span>
      </summary>
      {open && (
        <>
          <Copiar texto={recordatorio} rotulo={PERIODO.copiar} nombre={PERIODO.copiarPara(nombre)} />
          <ul class="cases">
            {shown.map(({ seccion, linea, texto, faltas, mes: debido, puedeCapturar }) => (
              <li key={`${seccion}/${linea}`}>
                <p class="clamp">{texto}</p>
                <ul class="bullets owed">
                  {faltas.map((f) => (
                    <li key={f}>{f}</li>
                  ))}
                </ul>
                {puedeCapturar && (
                  <button
                    type="button"
                    class="link"
                    aria-label={PERIODO.capturarLa(linea)}
                    onClick={() => ir('captura', { linea: { seccion, linea, mes: debido ?? mes } })}
                  >
                    {PERIODO.capturar}
                  </button>
                )}
              </li>
            ))}
          </ul>
          {shown.length < lineas.length && (
            <button type="button" class="link" onClick={() => setAll(true)}>
              {PERIODO.mostrarMas(lineas.length - shown.length)}
            </button>
          )}
        </>
      )}
    </details>
  );
}
