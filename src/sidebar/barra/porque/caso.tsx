import { COMUN } from '../../../text/barra';
import { AYUDA } from '../../../text/barra-ayuda';
import { useEncabezado } from '../../comun/foco';
import type { CasoPreguntado } from '../rutas';

interface CasoProps {
  readonly caso: CasoPreguntado;
  onBack(): void;
  onClose(): void;
}

/** The point that somebody asked about: what is wrong, why it matters, and what to do. */
export function CasoView({ caso, onBack, onClose }: CasoProps) {
  const heading = useEncabezado(caso);
  const { titulo, mensaje, remedio, explicacion, ejemplo } = caso;
  return (
    <section class="card asked">
      <h2 ref={heading} tabIndex={-1}>
        {titulo}
      </h2>
      <p>{mensaje}</p>
      {remedio && (
        <p class="remedy">
          <b>{COMUN.remedio}</b> {remedio}
        </p>
      )}
      {explicacion && (
        <>
          <h3>{AYUDA.porQueImporta}</h3>
          <p>{explicacion}</p>
        </>
      )}
      {ejemplo && (
        <p class="secondary">
          {AYUDA.otroCaso} {ejemplo}
        </p>
      )}
      <p class="case-actions">
        <button type="button" class="link" onClick={onBack}>
          {AYUDA.volverAPuntos}
        </button>
        <button type="button" class="link" onClick={onClose}>
          {AYUDA.quitar}
        </button>
      </p>
    </section>
  );
}
