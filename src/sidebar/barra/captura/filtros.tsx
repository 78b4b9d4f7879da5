import type { Ref } from 'preact';
import { MESES } from '../../../mir/palabras';
import { CAPTURA } from '../../../text/barra-captura';
import { capitalize } from '../../comun/capitalize';
import { FILTROS, type Filtro } from './recorrido';

interface FiltrosProps {
  readonly mes: number;
  readonly mesesCerrados: readonly number[];
  readonly filtro: Filtro;
  readonly cuantas: Readonly<Record<Filtro, number>>;
  readonly texto: string;
  readonly campo: Ref<HTMLInputElement>;
  onMes(mes: number): void;
  onFiltro(filtro: Filtro): void;
  onTexto(texto: string): void;
  /** Enter: to the first that was found. */
  onFirst(): void;
  /** Escape: back to the field of the value. */
  onLeave(): void;
}

/** Which month and which lineas are walked, and the search. */
export function Filtros(props: FiltrosProps) {
  const { mes, mesesCerrados, filtro, cuantas, texto, campo, onMes, onFiltro, onTexto, onFirst, onLeave } = props;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    if (event.key === 'Enter') onFirst();
    else onLeave();
  };
  return (
    <div class="filtros-captura">
      <div>
        <label for="captura-mes">{CAPTURA.mes}</label>
        <select id="captura-mes" value={mes} onChange={(e) => onMes(Number(e.currentTarget.value))}>
          {MESES.map((nombre, i) => (
            <option key={nombre} value={i + 1}>
              {mesesCerrados.includes(i + 1) ? CAPTURA.mesCerrado(capitalize(nombre)) : capitalize(nombre)}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label for="captura-mostrar">{CAPTURA.mostrar}</label>
        <select id="captura-mostrar" value={filtro} onChange={(e) => onFiltro(e.currentTarget.value as Filtro)}>
          {FILTROS.map((clave) => (
            <option key={clave} value={clave}>
              {CAPTURA.opcion(CAPTURA.filtros[clave], cuantas[clave])}
            </option>
          ))}
        </select>
      </div>
      <input
        ref={campo}
        type="search"
        class="ancho"
        aria-label={CAPTURA.buscar}
        placeholder={CAPTURA.buscarEjemplo}
        value={texto}
        onInput={(e) => onTexto(e.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
