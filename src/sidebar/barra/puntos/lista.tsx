import { useEffect, useState } from 'preact/hooks';
import type { LineaDePuntos, ReglaVista } from '../../../gas/api';
import { SEVERIDADES } from '../../../text/barra';
import { PUNTOS } from '../../../text/barra-puntos';
import { REPARAR } from '../../../text/barra-reparar';
import { capitalize } from '../../comun/capitalize';
import { groupByLinea, groupFindings, type Punto } from '../../comun/grouping';
import { Sign } from '../../comun/parts';
import type { Acciones } from './caso';
import { Cuentas, GrupoView, titulosOf } from './grupo';
import type { MemoriaDeLista } from './memoria';

interface ListaProps {
  readonly puntos: readonly Punto[];
  readonly reglas: readonly ReglaVista[];
  readonly memoria: MemoriaDeLista;
  readonly acciones: Acciones;
}

/** The points by severity and rule, then what was checked and is well. */
export function ListaPorRegla({ puntos, reglas, memoria, acciones }: ListaProps) {
  const grupos = groupFindings(puntos, reglas);
  const apagadas = reglas.filter((r) => r.apagada);
  const cumplidas = reglas.filter((r) => !r.apagada && r.resultado === 'cumple');
  const [primera] = grupos;
  return (
    <div>
      {(['error', 'advertencia', 'aviso'] as const).map((severidad) => {
        const suyos = grupos.filter((g) => g.severidad === severidad);
        if (suyos.length === 0) return null;
        return (
          <section key={severidad}>
            <h2 class="severity">
              <Sign severidad={severidad} />
              {capitalize(SEVERIDADES[severidad].plural)}
            </h2>
            {suyos.map((g) => (
              <GrupoView
                key={g.code}
                clave={`regla ${severidad} ${g.code}`}
                severidad={severidad}
                titulo={g.titulo}
                detalle={`${g.code} · ${PUNTOS.casos(g.findings.length)}`}
                remedio={g.remedio}
                puntos={g.findings}
                titulos={null}
                abierto={severidad === 'error' || g === primera}
                memoria={memoria}
                acciones={acciones}
              />
            ))}
          </section>
        );
      })}
      <Reglas titulo={PUNTOS.reglasCumplidas(cumplidas.length)} reglas={cumplidas} />
      <Reglas titulo={REPARAR.apagadas(apagadas.length)} reglas={apagadas} />
    </div>
  );
}

/** Names the group of a linea. */
export function claveDeLinea({ seccion, linea }: Pick<LineaDePuntos, 'seccion' | 'linea'>): string {
  return `linea ${seccion}/${linea}`;
}

/** Lineas that are shown at once; the rest on request. */
const LINEAS_AT_ONCE = 40;

/** The same linea by linea, in the order of the plan: who captures them goes through them one after another. */
export function ListaPorLinea(props: ListaProps & { readonly lineas: readonly LineaDePuntos[] }) {
  const { puntos, reglas, lineas, memoria, acciones } = props;
  const [cuantas, setCuantas] = useState(LINEAS_AT_ONCE);
  const { objetivos, sueltos } = groupByLinea(puntos, lineas);
  const titulos = titulosOf(reglas);
  const enOrden = objetivos.flatMap((o) => o.lineas);
  const [primera] = enOrden;
  const { buscado, found } = memoria;
  useEffect(() => {
    if (buscado === '') return;
    const lugar = enOrden.findIndex((g) => claveDeLinea(g.linea) === buscado);
    if (lugar < 0) found();
    else setCuantas((n) => Math.max(n, lugar + 1));
  }, [buscado]);
  let quedan = cuantas;
  const comunes = { remedio: '', titulos, memoria, acciones };
  return (
    <div>
      {objetivos.map(({ objetivo, lineas: suyas }) => {
        const shown = suyas.slice(0, Math.max(0, quedan));
        quedan -= shown.length;
        if (shown.length === 0) return null;
        return (
          <section key={objetivo}>
            <h2 class="severity">{PUNTOS.objetivo(objetivo)}</h2>
            {shown.map((g) => (
              <GrupoView
                key={`${g.linea.seccion}/${g.linea.linea}`}
                clave={claveDeLinea(g.linea)}
                severidad={g.findings[0]?.severidad ?? 'aviso'}
                titulo={<span class="clamp">{g.linea.texto}</span>}
                detalle={<Cuentas puntos={g.findings} />}
                puntos={g.findings}
                abierto={g === primera}
                {...comunes}
              />
            ))}
          </section>
        );
      })}
      {enOrden.length > cuantas && (
        <button type="button" class="link" onClick={() => setCuantas(cuantas + LINEAS_AT_ONCE)}>
          {PUNTOS.mostrarMasLineas(Math.min(LINEAS_AT_ONCE, enOrden.length - cuantas))}
        </button>
      )}
      {sueltos.length > 0 && (
        <section>
          <h2 class="severity">{PUNTOS.sinLinea}</h2>
          <GrupoView
            clave="sin linea"
            severidad={sueltos[0]?.severidad ?? 'aviso'}
            titulo={PUNTOS.casos(sueltos.length)}
            detalle={<Cuentas puntos={sueltos} />}
            puntos={sueltos}
            abierto={enOrden.length === 0}
            {...comunes}
          />
        </section>
      )}
    </div>
  );
}

function Reglas({ titulo, reglas }: { titulo: string; reglas: readonly ReglaVista[] }) {
  if (reglas.length === 0) return null;
  return (
    <details class="checked">
      <summary>{titulo}</summary>
      <ul>
        {reglas.map((r) => (
          <li key={r.code}>
            <span class="code">{r.code}</span> {r.titulo}
            {r.apagada && <span class="badge">{REPARAR.apagada}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
