import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ReglaVista } from '../../../gas/api';
import type { Severidad } from '../../../mir/finding';
import { COMUN, SEVERIDADES } from '../../../text/barra';
import { PUNTOS } from '../../../text/barra-puntos';
import { countOf } from '../../../text/plural';
import { countSeveridades, type Punto } from '../../comun/grouping';
import { Sign } from '../../comun/parts';
import { type Acciones, Caso } from './caso';
import type { MemoriaDeLista } from './memoria';

/** More than this of one group are shown on request, and then so many more: 80 lineas without a window would bury an error. */
const SHOWN_AT_ONCE = 10;
const SHOWN_MORE = 50;

interface GrupoProps {
  /** Names the group among all. */
  readonly clave: string;
  readonly severidad: Severidad;
  readonly titulo: ComponentChildren;
  readonly detalle: ComponentChildren;
  /** Said once for all of its cases; "" where each has its own. */
  readonly remedio: string;
  readonly puntos: readonly Punto[];
  /** Of a group that is not of one rule: what each case is called. */
  readonly titulos: ReadonlyMap<string, string> | null;
  readonly abierto: boolean;
  readonly memoria: MemoriaDeLista;
  readonly acciones: Acciones;
}

/** A folded group of cases: its count, what to do, and the first of them. Nothing of a folded one is drawn. */
export function GrupoView(props: GrupoProps) {
  const { clave, severidad, titulo, detalle, remedio, puntos, titulos, memoria, acciones } = props;
  const abierto = memoria.abiertos[clave] ?? props.abierto;
  const cabeza = useRef<HTMLElement>(null);
  const buscado = memoria.buscado === clave;
  useEffect(() => {
    if (!buscado) return;
    cabeza.current?.scrollIntoView({ block: 'start' });
    cabeza.current?.focus({ preventScroll: true });
    memoria.found();
  }, [buscado]);
  const hay = memoria.mostrados[clave] ?? SHOWN_AT_ONCE;
  const shown = abierto ? puntos.slice(0, hay) : [];
  const hidden = puntos.length - shown.length;
  return (
    <details
      class={`card group ${severidad}`}
      open={abierto}
      onToggle={(e) => {
        if (e.currentTarget.open !== abierto) memoria.open(clave, e.currentTarget.open);
      }}
    >
      <summary ref={cabeza}>
        <span class="group-title">{titulo}</span>
        <span class="secondary">{detalle}</span>
      </summary>
      {remedio && (
        <p class="remedy">
          <b>{COMUN.remedio}</b> {remedio}
        </p>
      )}
      <ul class="cases">
        {shown.map((punto, i) => {
          const caso = `${clave}|${punto.code}|${punto.hoja}|${punto.celda}|${i}`;
          return (
            <Caso
              key={caso}
              punto={punto}
              titulo={titulos && (titulos.get(punto.code) ?? punto.code)}
              conRemedio={remedio === ''}
              ultimo={memoria.ultimo === caso}
              acciones={acciones}
              onVisit={() => memoria.visit(caso)}
            />
          );
        })}
      </ul>
      {abierto && hidden > 0 && (
        <button type="button" class="link" onClick={() => memoria.showMore(clave, hay + SHOWN_MORE)}>
          {PUNTOS.mostrarMas(Math.min(hidden, SHOWN_MORE))}
        </button>
      )}
    </details>
  );
}

/** How many of each severity, with its sign. */
export function Cuentas({ puntos }: { puntos: readonly Punto[] }) {
  return (
    <span class="tally">
      {countSeveridades(puntos).map(({ severidad, casos }) => (
        <span key={severidad}>
          <Sign severidad={severidad} />
          {countOf(casos, SEVERIDADES[severidad].singular, SEVERIDADES[severidad].plural)}
        </span>
      ))}
    </span>
  );
}

/** The titles of rules by code. */
export function titulosOf(reglas: readonly ReglaVista[]): ReadonlyMap<string, string> {
  return new Map(reglas.map((r) => [r.code, r.titulo]));
}
