import { OMITIDA } from '../../text/deshacer';
import { intersects, rangeA1 } from '../a1';
import { contenidoEn } from '../facetas/contenido';
import { keyOfGrafico } from '../facetas/graficos';
import { canonicalFormula } from '../formulas';
import type { Op } from '../op';
import type { EstadoHoja, FormatoCondicional } from '../state';
import { type CambioMedida, cellsOf, keyOfNombre, keyOfProteccion, keyOfRango } from './cambio-hoja';
import type { EnRegreso, Regreso } from './regreso';

const NADA: Regreso = { ops: [], omitidas: [] };

function regresoCombinadas({ cambio, ahora }: EnRegreso, devuelta: EstadoHoja): Regreso {
  const { nombre: hoja, combinadas } = ahora;
  if (!cambio.combinadas || !combinadas) return NADA;
  const { quitadas, puestas } = cambio.combinadas;
  const present = new Set(combinadas.map(keyOfRango));
  const apart = puestas.filter((r) => present.has(keyOfRango(r)));
  const left = combinadas.filter((r) => !apart.some((p) => keyOfRango(p) === keyOfRango(r)));
  const ops: Op[] = apart.map((rango) => ({ tipo: 'separar', hoja, rango }));
  const omitidas: string[] = [];
  for (const rango of quitadas) {
    if (present.has(keyOfRango(rango))) continue;
    const lugar = `${hoja}, ${rangeA1(rango)}`;
    if (left.some((r) => intersects(r, rango))) omitidas.push(OMITIDA.descombinada(lugar));
    // What somebody captured since in the cells that were separated is not to be swallowed again.
    else if (cellsOf(rango).some((c, i) => i > 0 && contenidoEn(devuelta, c.fila, c.columna) !== null))
      omitidas.push(OMITIDA.combinada(lugar));
    else ops.push({ tipo: 'combinar', hoja, rango, sentido: 'todo' });
  }
  return { ops, omitidas };
}

function regresoNombres({ cambio, ahora }: EnRegreso): Regreso {
  const { nombre: hoja, nombres } = ahora;
  if (!cambio.nombres || !nombres) return NADA;
  const { quitadas, puestas } = cambio.nombres;
  const ops: Op[] = [];
  const omitidas: string[] = [];
  for (const nombre of new Set([...quitadas, ...puestas].map((n) => n.nombre))) {
    const was = quitadas.find((n) => n.nombre === nombre);
    const left = puestas.find((n) => n.nombre === nombre);
    const present = nombres.find((n) => n.nombre === nombre);
    const same = (n: typeof was): boolean => (present && keyOfNombre(present)) === (n && keyOfNombre(n));
    if (same(was)) continue;
    if (!same(left)) omitidas.push(OMITIDA.nombre(nombre));
    else if (was) ops.push({ tipo: 'nombrar', hoja, nombre: was });
    else ops.push({ tipo: 'quitarNombre', hoja, nombre });
  }
  return { ops, omitidas };
}

/** Charts that the plan took away come back where they stood, and those that it drew go, while they are as it left them. */
function regresoGraficos({ cambio, ahora }: EnRegreso): Regreso {
  const { nombre: hoja, graficos } = ahora;
  if (!cambio.graficos || !graficos) return NADA;
  const present = new Set(graficos.map(keyOfGrafico));
  const quitar = cambio.graficos.puestas.filter((g) => present.has(keyOfGrafico(g)));
  const poner = cambio.graficos.quitadas.filter((g) => !present.has(keyOfGrafico(g)));
  // Google tells neither size nor colours: those are of the one that the plan put in its place.
  const puestas = cambio.graficos.puestas;
  const conocidos = poner.flatMap((g) => {
    const suya = g.ancho > 0 ? g : puestas.find((p) => p.titulo === g.titulo);
    return suya && g.tipo !== 'otro' ? [{ ...g, ancho: suya.ancho, alto: suya.alto, colores: suya.colores }] : [];
  });
  const perdidos = poner.filter((g) => !conocidos.some((c) => keyOfGrafico(c) === keyOfGrafico(g)));
  return {
    ops: [
      ...quitar.map((grafico): Op => ({ tipo: 'quitarGrafico', hoja, grafico })),
      ...conocidos.map((grafico): Op => ({ tipo: 'graficar', hoja, grafico })),
    ],
    omitidas: perdidos.map((g) => OMITIDA.grafico(hoja, g.titulo)),
  };
}

function regresoProtecciones({ cambio, ahora, usuario }: EnRegreso): Regreso {
  const { nombre: hoja, protecciones } = ahora;
  if (!cambio.protecciones || !protecciones) return NADA;
  const { quitadas, puestas } = cambio.protecciones;
  const ops: Op[] = [];
  const omitidas: string[] = [];
  for (const descripcion of new Set([...quitadas, ...puestas].map((p) => p.descripcion))) {
    const was = quitadas.filter((p) => p.descripcion === descripcion);
    const left = puestas.filter((p) => p.descripcion === descripcion);
    const present = protecciones.filter((p) => p.descripcion === descripcion);
    const keys = (ps: typeof was): string =>
      ps
        .map((p) => keyOfProteccion(p, usuario))
        .sort()
        .join('\n');
    if (keys(present) === keys(was)) continue;
    if (keys(present) !== keys(left)) omitidas.push(OMITIDA.proteccion(hoja, descripcion));
    else if (was.length === 0) for (const proteccion of present) ops.push({ tipo: 'desproteger', hoja, proteccion });
    else {
      const [proteccion] = was;
      const stands = present.some((p) => keys([p]) === keys(was.slice(0, 1)));
      if (proteccion && !stands) ops.push({ tipo: 'proteger', hoja, proteccion });
      // Protecting a sheet again gives the protection that is there.
      if (was.length > 1) omitidas.push(OMITIDA.proteccionDoble(hoja, descripcion));
    }
  }
  return { ops, omitidas };
}

/** Which rule it is, wherever it stands: rows that move take it along. */
const keyOfRegla = (c: FormatoCondicional): string =>
  [canonicalFormula(c.formula).replace(/\d+/g, '#'), c.fondo, c.color, c.negrita].join('|');

/** The rules of before, and after them those that people have added since. */
function regresoCondicionales({ cambio, ahora }: EnRegreso): Regreso {
  const { nombre: hoja, condicionales } = ahora;
  if (!cambio.condicionales || !condicionales) return NADA;
  const { antes, despues } = cambio.condicionales;
  const known = new Set([...antes, ...despues].map(keyOfRegla));
  const reglas = [...antes, ...condicionales.filter((c) => !known.has(keyOfRegla(c)))];
  const text = (list: readonly FormatoCondicional[]): string =>
    list.map((c) => `${keyOfRegla(c)} ${canonicalFormula(c.formula)} ${c.rangos.map(keyOfRango)}`).join('\n');
  return text(reglas) === text(condicionales) ? NADA : { ops: [{ tipo: 'condicionar', hoja, reglas }], omitidas: [] };
}

function regresoInmovilizadas({ cambio, ahora }: EnRegreso): Regreso {
  const { nombre: hoja, inmovilizadas: present } = ahora;
  if (!cambio.inmovilizadas || !present) return NADA;
  const { antes, despues } = cambio.inmovilizadas;
  const same = (a: typeof antes): boolean => a.filas === present.filas && a.columnas === present.columnas;
  if (same(antes)) return NADA;
  if (!same(despues)) return { ops: [], omitidas: [OMITIDA.aspecto(hoja, 'inmovilizadas')] };
  return { ops: [{ tipo: 'inmovilizar', hoja, ...antes }], omitidas: [] };
}

function regresoMedidas(
  { ahora }: EnRegreso,
  faceta: 'anchos' | 'altos',
  cambios: readonly CambioMedida[] | undefined,
  op: (posicion: number, pixeles: number) => Op,
): Regreso {
  const present = ahora[faceta];
  if (!cambios || !present) return NADA;
  const ops: Op[] = [];
  let changed = 0;
  let propias = 0;
  for (const [posicion, antes, ...puestas] of cambios) {
    const pixeles = present[posicion - 1] ?? null;
    if (pixeles === antes || pixeles === null) continue;
    if (!puestas.includes(pixeles)) changed++;
    else if (antes === null) propias++;
    else ops.push(op(posicion, antes));
  }
  return {
    ops,
    omitidas: [
      ...(changed > 0 ? [OMITIDA.aspecto(ahora.nombre, faceta)] : []),
      ...(propias > 0 ? [OMITIDA.altos(ahora.nombre, propias)] : []),
    ],
  };
}

/**
 * Takes back what is not one value a cell: merges, names, protections, rules, sizes, what is frozen or hidden.
 * `devuelta`: the sheet with its cells taken back already, since what goes away with them is nothing to keep.
 */
export function regresoListas(en: EnRegreso, devuelta: EstadoHoja): Regreso {
  const { cambio, ahora } = en;
  const hoja = ahora.nombre;
  const partes: Regreso[] = [
    regresoCombinadas(en, devuelta),
    regresoNombres(en),
    regresoGraficos(en),
    regresoProtecciones(en),
    regresoCondicionales(en),
    regresoInmovilizadas(en),
    regresoMedidas(en, 'anchos', cambio.anchos, (columna, pixeles) => ({
      tipo: 'ancho',
      hoja,
      columna,
      columnas: 1,
      pixeles,
    })),
    regresoMedidas(en, 'altos', cambio.altos, (fila, pixeles) => ({ tipo: 'alto', hoja, fila, filas: 1, pixeles })),
    cambio.oculta === undefined ? NADA : { ops: [{ tipo: 'ocultar', hoja, oculta: cambio.oculta }], omitidas: [] },
  ];
  return { ops: partes.flatMap((p) => p.ops), omitidas: partes.flatMap((p) => p.omitidas) };
}
