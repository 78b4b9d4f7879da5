import { useState } from 'preact/hooks';

/** What people did with the list; it stays while they are away at a cell or in another view. */
export interface Memoria {
  /** Which groups were folded or unfolded by hand. */
  readonly abiertos: Readonly<Record<string, boolean>>;
  /** How many cases of a group are shown. */
  readonly mostrados: Readonly<Record<string, number>>;
  /** The case from which the person went to its cell; "" for none. */
  readonly ultimo: string;
  /** The group to which the person is to be led, until it is in sight; "" for none. */
  readonly buscado: string;
}

export interface MemoriaDeLista extends Memoria {
  open(grupo: string, abierto: boolean): void;
  showMore(grupo: string, cuantos: number): void;
  visit(caso: string): void;
  seek(grupo: string): void;
  /** The group that was sought is in sight, or is not there. */
  found(): void;
}

export function useMemoria(): MemoriaDeLista {
  const [memoria, setMemoria] = useState<Memoria>({ abiertos: {}, mostrados: {}, ultimo: '', buscado: '' });
  return {
    ...memoria,
    open: (grupo, abierto) => setMemoria((m) => ({ ...m, abiertos: { ...m.abiertos, [grupo]: abierto } })),
    showMore: (grupo, cuantos) => setMemoria((m) => ({ ...m, mostrados: { ...m.mostrados, [grupo]: cuantos } })),
    visit: (ultimo) => setMemoria((m) => ({ ...m, ultimo })),
    seek: (grupo) => setMemoria((m) => ({ ...m, abiertos: { ...m.abiertos, [grupo]: true }, buscado: grupo })),
    found: () => setMemoria((m) => ({ ...m, buscado: '' })),
  };
}
