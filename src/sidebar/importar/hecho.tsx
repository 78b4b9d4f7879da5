import type { ComponentChildren } from 'preact';
import type { DudaVista } from '../../gas/api';
import type { Finding } from '../../mir/finding';
import { COMUN, IMPORTAR } from '../../text/barra';
import { TABLA } from '../../text/barra-tabla';
import { Figuras, ListaDudas } from '../comun/hecho';
import { Achieved, Findings } from '../comun/parts';
import { closeView } from '../comun/rpc';
import type { Resultado } from './lectura';

interface HechoProps {
  readonly titulo: string;
  readonly findings: readonly Finding[];
  readonly dudas: readonly DudaVista[];
  /** False: they are in no sheet, and only said here. */
  readonly guardadas: boolean;
  readonly lugar: (n: number) => string;
  /** How much it was. */
  readonly children: ComponentChildren;
}

/** What was imported is in the workbook, and this is what nobody decided. */
export function Hecho({ titulo, findings, dudas, guardadas, lugar, children }: HechoProps) {
  return (
    <main>
      <Achieved title={titulo}>{children}</Achieved>
      <div class="buttons">
        <button type="button" class="action" onClick={closeView}>
          {COMUN.cerrar}
        </button>
      </div>
      {findings.length > 0 && <Findings findings={findings} />}
      {dudas.length === 0 ? (
        <p>{IMPORTAR.sinDudas}</p>
      ) : (
        <section>
          <h2>{IMPORTAR.dudasTitulo}</h2>
          <p class="secondary">{guardadas ? IMPORTAR.dudasIntro : TABLA.dudasIntro}</p>
          <ListaDudas dudas={dudas} lugar={lugar} />
        </section>
      )}
    </main>
  );
}

/** The plan, or the captures, of a PAT or a table. */
export function PlanHecho({ result }: { result: Resultado }) {
  const { lineas, objetivos, dudas, findings, titulo, deTabla } = result;
  return (
    <Hecho
      titulo={titulo ?? IMPORTAR.listo}
      findings={findings}
      dudas={dudas}
      guardadas={titulo === undefined}
      lugar={deTabla ? IMPORTAR.fila : IMPORTAR.renglon}
    >
      <Figuras
        figuras={[
          { value: objetivos, label: IMPORTAR.objetivos(objetivos) },
          { value: lineas, label: IMPORTAR.lineas(lineas) },
          { value: dudas.length, label: IMPORTAR.dudas(dudas.length) },
        ]}
      />
    </Hecho>
  );
}
