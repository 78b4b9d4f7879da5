import type { ProgramaVista } from '../../gas/api';
import { MESES } from '../../mir/palabras';
import { formatCantidad } from '../../mir/text-number';
import { SIN_VALOR } from '../../text/mir';
import { PROGRAMA } from '../../text/programa';
import { nombreDeMes } from '../comun/meses';
import { claseOf, isPorAceptar } from './datos';
import { MarcaPrograma, partOfBar } from './lista';

interface FichaProps {
  readonly linea: ProgramaVista;
  readonly corte: number;
  readonly puedeCambiar: boolean;
  onAccept(): void;
  onPropose(): void;
  onCapture(): void;
}

/** The programme of one linea, month by month, and what may be done with it. */
export function FichaPrograma({ linea, corte, puedeCambiar, onAccept, onPropose, onCapture }: FichaProps) {
  const clase = claseOf(linea);
  const aceptada = clase === 'aceptada';
  const hayPropuesta = linea.propuesta.some((p) => p !== null);
  return (
    <section class="card">
      <h2 class="linea-text" tabIndex={-1}>
        {linea.texto} <MarcaPrograma linea={linea} />
      </h2>
      <DatosLinea linea={linea} />
      <TablaMeses linea={linea} corte={corte} />
      {corte > 0 && <p class="secondary">{PROGRAMA.hastaElCorte(nombreDeMes(corte))}</p>}
      {linea.conFormulas && <p class="note warn">{PROGRAMA.conFormulas}</p>}
      {linea.falta !== '' && <p class="note warn">{linea.falta}</p>}
      {clase === 'sinPrograma' && <p class="note">{PROGRAMA.sinPropuesta}</p>}
      {puedeCambiar && (
        <div class="buttons">
          {isPorAceptar(linea) && (
            <button type="button" class="action" onClick={onAccept}>
              {linea.conFormulas ? PROGRAMA.fijar : PROGRAMA.aceptar}
            </button>
          )}
          <button type="button" onClick={onCapture}>
            {aceptada ? PROGRAMA.editar : PROGRAMA.capturar}
          </button>
          {aceptada && hayPropuesta && (
            <button type="button" onClick={onPropose}>
              {PROGRAMA.proponer}
            </button>
          )}
        </div>
      )}
    </section>
  );
}

/** What a programme is held to: meta, unit, window and how its months accumulate. */
export function DatosLinea({ linea }: { linea: ProgramaVista }) {
  const { mesInicial, mesFinal } = linea;
  const ventana =
    mesInicial === null || mesFinal === null
      ? PROGRAMA.sinVentana
      : PROGRAMA.deA(nombreDeMes(mesInicial), nombreDeMes(mesFinal));
  const datos: readonly (readonly [string, string])[] = [
    [PROGRAMA.meta, formatCantidad(linea.metaPropuesta)],
    [PROGRAMA.unidad, linea.unidad.trim() || SIN_VALOR],
    [PROGRAMA.ventana, ventana],
    [PROGRAMA.acumulacion, linea.acumulacion],
  ];
  return (
    <dl class="facts">
      {datos.map(([nombre, valor]) => (
        <div key={nombre}>
          <dt>{nombre}</dt>
          <dd>{valor}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What is programmed each month, with what would be proposed where that is something else. */
function TablaMeses({ linea, corte }: { linea: ProgramaVista; corte: number }) {
  const { programa, propuesta, origen } = linea;
  const otra = origen === 'aceptada' && propuesta.some((p, i) => p !== (programa[i] ?? null));
  return (
    <div class="table-wrap">
      <table class={`month-table ${origen}`} aria-label={PROGRAMA.meses}>
        <thead>
          <tr>
            <th scope="col">{PROGRAMA.mes}</th>
            {MESES.map((mes, i) => (
              <th key={mes} scope="col" class={i < corte ? 'to-date' : ''}>
                <abbr title={mes}>{mes.slice(0, 3)}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{origen === 'aceptada' ? PROGRAMA.programado : PROGRAMA.propuesto}</th>
            {programa.map((p, i) => (
              <td key={i} class={partOfBar(linea, i + 1, p)}>
                {p === null ? '' : formatCantidad(p)}
              </td>
            ))}
          </tr>
          {otra && (
            <tr class="secondary">
              <th scope="row">{PROGRAMA.propuesto}</th>
              {propuesta.map((p, i) => (
                <td key={i}>{p === null ? '' : formatCantidad(p)}</td>
              ))}
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}
