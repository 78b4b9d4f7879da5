import type { DudaVista } from '../../gas/api';

/** Figures of what came in: "84 líneas de acción". */
export function Figuras({
  figuras,
}: {
  figuras: readonly { readonly value: string | number; readonly label: string }[];
}) {
  return (
    <dl class="figures">
      {figuras.map(({ value, label }) => (
        <div key={label}>
          <dd>{value}</dd>
          <dt>{label}</dt>
        </div>
      ))}
    </dl>
  );
}

/** What was not decided alone, with its place; `lugar` names a row of the source. */
export function ListaDudas({ dudas, lugar }: { dudas: readonly DudaVista[]; lugar: (renglon: number) => string }) {
  return (
    <ol class="doubts">
      {dudas.map((d, i) => (
        <li key={`${d.fuente.renglon}-${i}`}>
          <p>{d.mensaje}</p>
          {d.fuente.texto && (
            <blockquote>
              <span class="secondary">{lugar(d.fuente.renglon)}</span> {d.fuente.texto}
            </blockquote>
          )}
        </li>
      ))}
    </ol>
  );
}
