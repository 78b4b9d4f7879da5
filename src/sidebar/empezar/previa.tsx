import type { ComponentChildren } from 'preact';
import { EMPEZAR } from '../../text/barra-empezar';
import { Figuras } from '../comun/hecho';
import { nombreDeMes } from '../comun/meses';
import type { Previa } from './datos';
import { Dudas } from './dudas';
import { Titulo } from './titulo';

interface PreviaProps {
  readonly previa: Previa;
  /** The workbook changed after an earlier one was shown. */
  readonly movido: boolean;
  /** Names a place of what it was made from: a row of a table, a line of a document. */
  readonly lugar: (n: number) => string;
  readonly children: ComponentChildren;
}

/** What would be made, before anything is written: figures, the first lineas, sheets, and doubts. */
export function VistaPrevia({ previa, movido, lugar, children }: PreviaProps) {
  const titulo = EMPEZAR.previaDe(previa.institucion, previa.organo);
  return (
    <>
      <Titulo>{EMPEZAR.previaTitulo(previa.ejercicio)}</Titulo>
      {movido && (
        <p class="note warn" role="alert">
          {EMPEZAR.movido}
        </p>
      )}
      {titulo !== '' && <p>{titulo}</p>}
      <p class="secondary">{EMPEZAR.previaAun}</p>
      {previa.lineas > 0 && <Cifras previa={previa} />}
      <Hojas previa={previa} />
      {previa.dudas.length > 0 && (
        <details class="card">
          <summary>{EMPEZAR.dudasPorRevisar(previa.dudas.length)}</summary>
          <p class="secondary">{EMPEZAR.dudasIntro}</p>
          <Dudas dudas={previa.dudas} lugar={lugar} />
        </details>
      )}
      {previa.lineas > 0 && <Muestra previa={previa} />}
      {children}
    </>
  );
}

function Cifras({ previa }: { previa: Previa }) {
  const { secciones, objetivos, lineas, metas, dudas, capitulos, catalogos } = previa;
  const tambien = [
    ...(capitulos > 0 ? [EMPEZAR.capitulos(capitulos)] : []),
    ...(catalogos.politicas > 0 ? [EMPEZAR.politicas(catalogos.politicas)] : []),
    ...(catalogos.programas > 0 ? [EMPEZAR.programas(catalogos.programas)] : []),
    ...(catalogos.siglas > 0 ? [EMPEZAR.siglas(catalogos.siglas)] : []),
    ...(catalogos.unidades > 0 ? [EMPEZAR.unidades(catalogos.unidades)] : []),
  ];
  return (
    <>
      <Figuras
        figuras={[
          { value: secciones, label: EMPEZAR.secciones(secciones) },
          { value: objetivos, label: EMPEZAR.objetivos(objetivos) },
          { value: lineas, label: EMPEZAR.lineas(lineas) },
          { value: metas, label: EMPEZAR.metas(metas) },
          { value: dudas.length, label: EMPEZAR.dudas(dudas.length) },
        ]}
      />
      {tambien.length > 0 && <p>{EMPEZAR.tambien(tambien)}</p>}
    </>
  );
}

function mesesDe(desde: number | null, hasta: number | null): string | null {
  if (desde === null || hasta === null) return null;
  return EMPEZAR.meses(nombreDeMes(desde), nombreDeMes(hasta));
}

function Muestra({ previa: { muestra, lineas } }: { previa: Previa }) {
  return (
    <div class="table-wrap">
      <table class="sample">
        <caption>{EMPEZAR.primeras(muestra.length, lineas)}</caption>
        <thead>
          <tr>
            <th scope="col">{EMPEZAR.columnaLinea}</th>
            <th scope="col">{EMPEZAR.columnaMeta}</th>
            <th scope="col">{EMPEZAR.columnaMeses}</th>
          </tr>
        </thead>
        <tbody>
          {muestra.map((l, i) => (
            <tr key={`${i}-${l.lineaAccion}`}>
              <td>
                <span class="clipped">{l.lineaAccion}</span>
              </td>
              <td>
                {l.meta === null ? (
                  <span class="secondary">{EMPEZAR.sinMeta}</span>
                ) : (
                  <span class="clipped">{`${l.meta} ${l.unidad}`.trim()}</span>
                )}
              </td>
              <td class="when">
                {mesesDe(l.mesInicial, l.mesFinal) ?? <span class="secondary">{EMPEZAR.sinMeses}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What happens to the workbook, and what does not. */
function Hojas({ previa: { nuevas, llena, propia, renombradas, intactas } }: { previa: Previa }) {
  return (
    <section class="card">
      <h2>{EMPEZAR.enElLibro}</h2>
      <ul class="summary">
        {llena && <li>{EMPEZAR.seLlena}</li>}
        {propia !== null && <li>{EMPEZAR.pasaASerMir(propia)}</li>}
        {nuevas.length > 0 && <li>{EMPEZAR.seHaran(nuevas)}</li>}
        {renombradas.map(({ hoja, nombre }) => (
          <li key={hoja}>{EMPEZAR.cambianNombre(hoja, nombre)}</li>
        ))}
        {(intactas.length > 0 || (propia === null && !llena)) && (
          <li>{intactas.length > 0 ? EMPEZAR.noSeTocan(intactas) : EMPEZAR.nadaMas}</li>
        )}
      </ul>
    </section>
  );
}
