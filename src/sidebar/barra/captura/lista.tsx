import { useState } from 'preact/hooks';
import { CAPTURA } from '../../../text/barra-captura';
import { type Cola, claveDe, isGuardando, pendienteDe } from './cola';
import { decir } from './leer';
import type { Borradores, LineaEnCurso, ObjetivoEnLista } from './recorrido';

/** More than this are shown on request: a thousand lineas would keep the browser busy at every key. */
const SHOWN_AT_ONCE = 150;

const FIGURA: Readonly<Record<keyof typeof CAPTURA.marcas, string>> = {
  guardado: '✓',
  guardando: '…',
  noGuardado: '✕',
  ajeno: '!',
  escrito: '✎',
};

function marcaDe(clave: string, cola: Cola, borradores: Borradores): keyof typeof CAPTURA.marcas | null {
  if (borradores.has(clave)) return 'escrito';
  const pendiente = pendienteDe(cola, clave);
  if (!pendiente) return cola.guardadas.has(clave) ? 'guardado' : null;
  if (isGuardando(cola, pendiente)) return 'guardando';
  return pendiente.estado === 'ajena' ? 'ajeno' : 'noGuardado';
}

interface ListaProps {
  readonly objetivos: readonly ObjetivoEnLista[];
  readonly lineas: ReadonlyMap<string, LineaEnCurso>;
  readonly mes: number;
  readonly actual: string | null;
  readonly cola: Cola;
  readonly borradores: Borradores;
  onChoose(clave: string): void;
}

/** The lineas of the list under their sección and objetivo, with what became of each. */
export function ListaDeCaptura({ objetivos, lineas, mes, actual, cola, borradores, onChoose }: ListaProps) {
  const [limite, setLimite] = useState(SHOWN_AT_ONCE);
  const cuantas = objetivos.reduce((n, o) => n + o.lineas.length, 0);
  let quedan = limite;
  return (
    <>
      {objetivos.map((o, i) => {
        const muestra = o.lineas.slice(0, Math.max(0, quedan));
        quedan -= muestra.length;
        if (muestra.length === 0) return null;
        const nuevaSeccion = o.tituloSeccion !== '' && o.seccion !== objetivos[i - 1]?.seccion;
        return (
          <section key={`${o.seccion}/${o.numero}`} class="grupo-captura">
            {nuevaSeccion && <h2 class="band">{o.tituloSeccion}</h2>}
            <h3>
              {CAPTURA.objetivo(o.numero)} <span class="secondary">{o.objetivo}</span>
            </h3>
            <ul>
              {muestra.map((l) => {
                const destino = { seccion: o.seccion, linea: l.linea, mes };
                const marca = marcaDe(claveDe(destino), cola, borradores);
                const contenido = lineas.get(l.clave)?.contenidos[mes - 1] ?? null;
                return (
                  <li key={l.clave}>
                    <button
                      type="button"
                      class="row"
                      aria-current={l.clave === actual ? 'true' : undefined}
                      onClick={() => onChoose(l.clave)}
                    >
                      <span class="texto">{l.texto}</span>
                      <span class="dicho">
                        {decir(contenido) ?? CAPTURA.sinReporte}
                        {marca && (
                          <span class={`marca ${marca}`}>
                            <span aria-hidden="true">{FIGURA[marca]}</span> {CAPTURA.marcas[marca]}
                          </span>
                        )}
                      </span>
                    </button>
                  </li>
                );
              })}
            </ul>
          </section>
        );
      })}
      {cuantas > limite && (
        <button type="button" class="link" onClick={() => setLimite(limite + SHOWN_AT_ONCE)}>
          {CAPTURA.mostrarMas(Math.min(SHOWN_AT_ONCE, cuantas - limite))}
        </button>
      )}
    </>
  );
}
