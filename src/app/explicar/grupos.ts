import type { GrupoContado, ObjetivoNombrado } from '../../mir/explicar/totales';
import { nameObjetivo } from '../../mir/roles';
import type { FilaLayout } from '../../sheet/layout';
import type { LibroLeido } from '../../sheet/read';
import { explicableOf, type LineaEnFila, lineaEnFila } from './celda';

/** The lineas of the rows that are chosen, in the order of the sheet. */
function lineasDe(libro: LibroLeido, elegida: (f: FilaLayout) => boolean): LineaEnFila[] {
  return libro.layout.filas.filter(elegida).flatMap((f) => lineaEnFila(libro, f.fila) ?? []);
}

const contar = (libro: LibroLeido, nombre: string, lineas: readonly LineaEnFila[]): GrupoContado => ({
  nombre,
  lineas: lineas.map((l) => explicableOf(libro, l)),
});

/** The lineas of an objetivo, both counted from 0 within their seccion. */
export function grupoDeObjetivo(libro: LibroLeido, seccion: number, objetivo: number): GrupoContado {
  return contar(
    libro,
    '',
    lineasDe(libro, (f) => f.seccion === seccion && f.objetivo === objetivo),
  );
}

/** All lineas, a group a seccion. */
export function gruposDeSecciones(libro: LibroLeido): readonly GrupoContado[] {
  return libro.mir.secciones.map((s, i) =>
    contar(
      libro,
      s.titulo.trim(),
      lineasDe(libro, (f) => f.seccion === i),
    ),
  );
}

/** The objetivos, told apart where there are several secciones. */
export function objetivosNombrados({ mir }: LibroLeido): ObjetivoNombrado[] {
  return mir.secciones.flatMap((s, i) =>
    s.objetivos.map((objetivo) => ({ objetivo, nombre: nameObjetivo(mir, `${i + 1}/${objetivo.numero}`) })),
  );
}
