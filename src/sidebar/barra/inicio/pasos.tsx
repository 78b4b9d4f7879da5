import type { PasoDeInicio } from '../../../gas/api';
import { INICIO, PASOS, type RutaBarra } from '../../../text/barra-inicio';
import type { PropsDeRuta } from '../rutas';

type Destino = { readonly ruta: RutaBarra } | { readonly funcion: string };

/** Where each step leads: a tab of the sidebar, or a window. */
const DESTINO: Readonly<Record<PasoDeInicio['clave'], Destino>> = {
  reparar: { ruta: 'puntos' },
  revisar: { ruta: 'puntos' },
  corte: { funcion: 'openAjustes' },
  capturar: { ruta: 'captura' },
  seguimiento: { funcion: 'openSeguimiento' },
  entregar: { funcion: 'openEntregas' },
  documentos: { funcion: 'openDocumentos' },
  cerrar: { funcion: 'openPeriodos' },
};

interface PasosProps extends Pick<PropsDeRuta, 'ir'> {
  readonly pasos: readonly PasoDeInicio[];
  open(funcion: string, nombre: string): void;
}

/** "Lo que sigue": the next steps of this person's role, each a button. */
export function Pasos({ pasos, ir, open }: PasosProps) {
  const go = (clave: PasoDeInicio['clave'], titulo: string): void => {
    const destino = DESTINO[clave];
    if ('funcion' in destino) open(destino.funcion, titulo);
    else ir(destino.ruta, clave === 'capturar' ? { filtro: 'porCapturar' } : undefined);
  };
  return (
    <section class="steps-of">
      <h2>{INICIO.sigue}</h2>
      {pasos.length === 0 ? (
        <p class="secondary">{INICIO.nadaSigue}</p>
      ) : (
        <ul class="steps">
          {pasos.map(({ clave, cuantas, nombre }) => {
            const titulo = PASOS[clave].titulo(cuantas, nombre);
            return (
              <li key={clave}>
                <button type="button" onClick={() => go(clave, titulo)}>
                  <span class="title">{titulo}</span>
                  <span class="secondary">{PASOS[clave].detalle(cuantas, nombre)}</span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
