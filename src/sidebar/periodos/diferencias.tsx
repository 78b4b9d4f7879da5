import { useEffect, useState } from 'preact/hooks';
import type { Api, DiferenciaVista } from '../../gas/api';
import { COMUN } from '../../text/barra';
import { CAMBIO } from '../../text/barra-cambio';
import { PERIODOS } from '../../text/barra-periodos';
import { useEncabezado, useEscape } from '../comun/foco';
import { Refused, Status } from '../comun/parts';
import { call, closeView } from '../comun/rpc';
import type { PasoProps } from './paso';
import './estilo.css';

type Vista = ReturnType<Api['diferencias']>;

/** More lineas than this are shown on request. */
const SHOWN_AT_ONCE = 50;
const COLUMNAS = [PERIODOS.campo, PERIODOS.antes, PERIODOS.ahora, PERIODOS.porque, PERIODOS.lugar];

interface Grupo {
  readonly clave: string;
  readonly nombre: string;
  readonly detalle: string;
  readonly diferencias: readonly DiferenciaVista[];
  readonly cifras: Vista['cifras'];
}

/** What changed, linea by linea in the order of the plan; what is of none, last. */
function groupByLinea({ lineas, diferencias, cifras }: Vista): Grupo[] {
  const deLinea = lineas.map(({ seccion, linea, titulo, texto }): Grupo => {
    const isSuya = (d: { readonly seccion: number; readonly linea: string }) =>
      d.seccion === seccion && d.linea === linea;
    return {
      clave: `${seccion}/${linea}`,
      nombre: texto,
      detalle: titulo,
      diferencias: diferencias.filter(isSuya),
      cifras: cifras.filter(isSuya),
    };
  });
  const ajustes = diferencias.filter((d) => d.seccion === 0);
  const deAjustes = { clave: '0', nombre: PERIODOS.ajustes, detalle: '', diferencias: ajustes, cifras: [] };
  return ajustes.length > 0 ? [...deLinea, deAjustes] : deLinea;
}

/** What is not as it was when the period was closed, by which document, and what it does to its figures. */
export function DiferenciasView({ task, periodo, onBack }: PasoProps) {
  const [vista, setVista] = useState<Vista | null>(null);
  const [all, setAll] = useState(false);
  const heading = useEncabezado();
  useEffect(() => {
    task.run(PERIODOS.comparando, async () => setVista(await call('diferencias', { periodo: periodo.clave })));
  }, []);
  useEscape(task.busy === null ? onBack : null);
  // A dialog covers the sheet: once the cell is chosen, it leaves.
  const goTo = ({ hoja, celda }: DiferenciaVista) =>
    task.run(COMUN.cargando, async () => {
      await call('irACelda', { hoja, celda });
      closeView();
    });
  const grupos = vista ? groupByLinea(vista) : [];
  const shown = all ? grupos : grupos.slice(0, SHOWN_AT_ONCE);
  return (
    <section>
      <h1 ref={heading} tabIndex={-1}>
        {PERIODOS.diferenciasTitulo(periodo.nombre)}
      </h1>
      <Status task={task} />
      {vista && !vista.ok && <Refused title={CAMBIO.noSePuede} findings={vista.findings} />}
      {vista?.ok && grupos.length === 0 && <p>{PERIODOS.sinDiferencias}</p>}
      {vista?.ok && grupos.length > 0 && (
        <>
          <p>{PERIODOS.cuantas(vista.diferencias.length, vista.lineas.length)}</p>
          <p>{vista.vigente ? PERIODOS.informeDelCierre : PERIODOS.informeDeAhora}</p>
        </>
      )}
      {shown.length > 0 && (
        <div class="table-wrap">
          <table class="changed">
            <thead>
              <tr>
                {COLUMNAS.map((t) => (
                  <th key={t} scope="col">
                    {t}
                  </th>
                ))}
              </tr>
            </thead>
            {shown.map((g) => (
              <Linea key={g.clave} grupo={g} busy={task.busy !== null} goTo={goTo} />
            ))}
          </table>
        </div>
      )}
      {shown.length < grupos.length && (
        <p>
          <button type="button" class="link" onClick={() => setAll(true)}>
            {PERIODOS.mostrarMas(grupos.length - shown.length)}
          </button>
        </p>
      )}
      {shown.length > 0 && <p class="secondary">{PERIODOS.irACerrando}</p>}
      <div class="buttons">
        <button type="button" onClick={onBack}>
          {PERIODOS.volver}
        </button>
      </div>
    </section>
  );
}

interface LineaProps {
  readonly grupo: Grupo;
  readonly busy: boolean;
  goTo(diferencia: DiferenciaVista): void;
}

function Linea({ grupo: { nombre, detalle, diferencias, cifras }, busy, goTo }: LineaProps) {
  return (
    <tbody>
      <tr class="of">
        <th colSpan={COLUMNAS.length} scope="rowgroup">
          {nombre} {detalle && <span class="secondary">{detalle}</span>}
        </th>
      </tr>
      {diferencias.map((d) => (
        <tr key={d.campo}>
          <th scope="row">{d.campo}</th>
          <td>{d.antes || COMUN.enBlanco}</td>
          <td>{d.ahora || COMUN.enBlanco}</td>
          <td>{d.porque || <span class="secondary">{PERIODOS.sinDocumento}</span>}</td>
          <td>
            {d.celda && (
              <button
                type="button"
                class="link"
                disabled={busy}
                aria-label={COMUN.irA(d.hoja, d.celda)}
                onClick={() => goTo(d)}
              >
                {d.hoja}!{d.celda}
              </button>
            )}
          </td>
        </tr>
      ))}
      {cifras.length > 0 && (
        <tr class="of-figures">
          <th scope="row">{PERIODOS.cifras}</th>
          {(['antes', 'ahora'] as const).map((cuando) => (
            <td key={cuando}>
              {cifras.map((c) => (
                <p key={c.campo}>
                  {c.campo}: {c[cuando] || COMUN.enBlanco}
                </p>
              ))}
            </td>
          ))}
          <td colSpan={2} />
        </tr>
      )}
    </tbody>
  );
}
