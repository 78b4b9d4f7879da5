import { groupPeriods, type PeriodoVista } from './periods';

/** What a picker of periods offers, under the heading of each kind. */
export function PeriodOptions({ periodos }: { periodos: readonly PeriodoVista[] }) {
  return (
    <>
      {groupPeriods(periodos).map((g) => (
        <optgroup key={g.titulo} label={g.titulo}>
          {g.periodos.map((p) => (
            <option key={p.clave} value={p.clave}>
              {p.nombre}
            </option>
          ))}
        </optgroup>
      ))}
    </>
  );
}
