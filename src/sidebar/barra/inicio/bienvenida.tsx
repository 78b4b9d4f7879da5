import { BIENVENIDA } from '../../../text/barra-inicio';

interface BienvenidaProps {
  open(funcion: string, nombre: string): void;
}

/** A workbook without a MIR: the ways to begin. */
export function Bienvenida({ open }: BienvenidaProps) {
  return (
    <section>
      <h1>{BIENVENIDA.titulo}</h1>
      <p>{BIENVENIDA.intro}</p>
      <dl class="ways">
        {BIENVENIDA.maneras.map(({ titulo, detalle }) => (
          <div key={titulo}>
            <dt>{titulo}</dt>
            <dd class="secondary">{detalle}</dd>
          </div>
        ))}
      </dl>
      <div class="buttons">
        <button type="button" class="action" onClick={() => open('openEmpezar', BIENVENIDA.boton)}>
          {BIENVENIDA.boton}
        </button>
      </div>
      <p class="secondary">{BIENVENIDA.nota}</p>
    </section>
  );
}
