import { FORMATO_TEXTO } from '../../mir/columna';
import type { Valor } from '../../mir/model';
import { ESTILOS, PALETA } from '../estilos';
import { isVirgin } from '../grid';
import type { EstadoHoja } from '../state';
import { Contents } from './contents';

export interface EntradaTabla {
  readonly nombre: string;
  readonly encabezado: readonly string[];
  /** First contents; once the sheet has some, people's own stay. */
  readonly filas: readonly (readonly Valor[])[];
  readonly anchos: readonly number[];
  readonly observada: EstadoHoja | null;
}

/** A plain sheet with a header row and rows that belong to people: only the header is ours once it is made. */
export function blueprintTabla({ nombre, encabezado, filas, anchos, observada }: EntradaTabla): EstadoHoja {
  const escrita = isVirgin(observada) ? null : observada;
  const columnas = encabezado.length;
  const cuantas = escrita ? Math.max(escrita.valores.length, 1) : filas.length + 1;
  const contents = new Contents(cuantas, columnas);
  for (const [i, texto] of encabezado.entries()) contents.put(1, i + 1, texto);
  for (let fila = 2; fila <= cuantas; fila++) {
    for (let c = 1; c <= columnas; c++) {
      if (escrita) contents.keep(fila, c, escrita);
      else contents.put(fila, c, filas[fila - 2]?.[c - 1] ?? null);
    }
  }
  const decididas = Array.from({ length: escrita ? 1 : cuantas }, (_, i) => i);
  const row = <T>(value: T): T[] => encabezado.map(() => value);
  const cuerpo = row({ ...ESTILOS.cuerpo, vertical: 'top', alineacion: 'left' } as const);
  const formatoCuerpo = encabezado.map((_, c) =>
    filas.some((f) => typeof f[c] === 'number') ? 'General' : FORMATO_TEXTO,
  );
  return {
    nombre,
    sheetId: observada?.sheetId ?? null,
    filas: cuantas,
    columnas,
    oculta: false,
    valores: contents.valores,
    formulas: contents.formulas,
    formatos: decididas.map((i) => (i === 0 ? row(FORMATO_TEXTO) : formatoCuerpo)),
    fondos: [row(PALETA.encabezado)],
    estilos: decididas.map((i) => (i === 0 ? row(ESTILOS.encabezado) : cuerpo)),
    anchos,
    inmovilizadas: { filas: 1, columnas: 0 },
    capturables: cuantas > 1 ? [{ fila: 2, columna: 1, filas: cuantas - 1, columnas }] : [],
  };
}
