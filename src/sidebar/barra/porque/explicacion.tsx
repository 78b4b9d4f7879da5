import type { ExplicacionVista } from '../../../gas/api';
import { formatCantidad } from '../../../mir/text-number';
import { COMUN } from '../../../text/barra';
import { PORQUE } from '../../../text/barra-porque';
import { capitalize } from '../../comun/capitalize';
import { nombreDeMes } from '../../comun/meses';

interface Props {
  readonly explicacion: ExplicacionVista;
  goTo(hoja: string, celda: string): void;
}

/** Why a figure is what it is: its rule, its numbers, its months and its settings. */
export function ExplicacionView({ explicacion, goTo }: Props) {
  const { regla, sustitucion, ajustes } = explicacion;
  return (
    <>
      <section>
        <h2>{PORQUE.regla}</h2>
        <p>{regla}</p>
      </section>
      {sustitucion && (
        <section>
          <h2>{PORQUE.sustitucion}</h2>
          <p class="formula">{sustitucion}</p>
        </section>
      )}
      <Pasos explicacion={explicacion} />
      <Meses meses={explicacion.meses} goTo={goTo} />
      {ajustes.length > 0 && (
        <section>
          <h2>{PORQUE.ajustes}</h2>
          <ul class="reasons">
            {ajustes.map((a) => (
              <Ajuste key={a.celda} ajuste={a} goTo={goTo} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** Step by step; of a datum of the plan, since when it is what it is. */
export function Pasos({ explicacion: { clase, pasos } }: Pick<Props, 'explicacion'>) {
  if (pasos.length === 0) return null;
  return (
    <section>
      <h2>{PORQUE.pasos[clase]}</h2>
      <ul class="reasons">
        {pasos.map((p) => (
          <li key={p} class={p.includes(PORQUE.condicionCumplida) ? 'held' : ''}>
            {p}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Meses({ meses, goTo }: Pick<Props, 'goTo'> & { readonly meses: ExplicacionVista['meses'] }) {
  if (meses.length === 0) return null;
  return (
    <section>
      <h2>{PORQUE.meses}</h2>
      <div class="by-month-wrap">
        <table class="by-month">
          <thead>
            <tr>
              <th scope="col">{PORQUE.mes}</th>
              <th scope="col">{PORQUE.valor}</th>
              <th scope="col">{PORQUE.cuenta}</th>
              <th scope="col">{PORQUE.nota}</th>
            </tr>
          </thead>
          <tbody>
            {meses.map(({ mes, valor, cuenta, nota, lugar }) => (
              <tr key={mes} class={cuenta ? 'taken' : ''}>
                <th scope="row">
                  {lugar ? (
                    <button
                      type="button"
                      class="link"
                      aria-label={PORQUE.irAlMes(nombreDeMes(mes), lugar.celda)}
                      onClick={() => goTo(lugar.hoja, lugar.celda)}
                    >
                      {capitalize(nombreDeMes(mes))}
                    </button>
                  ) : (
                    capitalize(nombreDeMes(mes))
                  )}
                </th>
                <td class="number">{formatCantidad(valor)}</td>
                <td class="mark">{cuenta ? PORQUE.si : PORQUE.no}</td>
                <td class="reason">{nota}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** "Configuración!B36" is the sheet and its cell. */
function Ajuste({ ajuste, goTo }: Pick<Props, 'goTo'> & { readonly ajuste: ExplicacionVista['ajustes'][number] }) {
  const [hoja = '', celda = ''] = ajuste.celda.split('!');
  return (
    <li>
      {ajuste.etiqueta}: <b>{ajuste.valor}</b>{' '}
      <button type="button" class="link" aria-label={COMUN.irA(hoja, celda)} onClick={() => goTo(hoja, celda)}>
        {ajuste.celda}
      </button>
    </li>
  );
}
