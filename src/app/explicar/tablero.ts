import { countIndicadores } from '../../mir/conteo';
import { contextOf } from '../../mir/contexto';
import type { Explicacion } from '../../mir/explicacion';
import { explicarCuenta } from '../../mir/explicar/tablero';
import {
  explicarConteo,
  explicarDiferencia,
  explicarSubtotal,
  explicarSumaRegistrada,
  type GrupoContado,
} from '../../mir/explicar/totales';
import type { Objetivo } from '../../mir/model';
import { computeTablero } from '../../mir/tablero';
import {
  type ClaveCifra,
  type FiguraTablero,
  figuraAt,
  LISTA_ATENCION,
  LISTA_VENCE,
} from '../../sheet/blueprint/tablero/disposicion';
import { findHoja, formulaEn, valorEn } from '../../sheet/grid';
import type { LibroLeido } from '../../sheet/read';
import { LISTA_PORQUE, PALABRA_DE_HOJA, PRESUPUESTO_PORQUE } from '../../text/porque';
import { TITULO_PORQUE } from '../../text/porque-celda';
import { CIFRAS_TABLERO, LISTA_TABLERO, TABLERO } from '../../text/tablero';
import { type CeldaExplicada, type ExplicadorDeHoja, type LibroExplicable, type LugarCelda, SIN_LINEAS } from './celda';
import { grupoDeObjetivo, gruposDeSecciones, objetivosNombrados } from './grupos';
import { explicarDato } from './plan';

const celda = (explicacion: Explicacion): CeldaExplicada => ({
  clase: 'formula',
  explicacion,
  contexto: '',
  ...SIN_LINEAS,
});

/** A budget of the MIR as the Tablero repeats it: "—" where there is none. */
function deLaMir(titulo: string, monto: number | null, regla: string): Explicacion {
  const { cifra, ...dato } = explicarDato(titulo, monto, regla, [], true);
  return { ...dato, cifra: cifra ?? TABLERO.nada };
}

/** The key figures that are no count of lineas. */
function explicarCifra(libro: LibroLeido, clave: ClaveCifra): Explicacion {
  const { configuracion, mir } = libro;
  const titulo = CIFRAS_TABLERO[clave];
  const suma = explicarSumaRegistrada(objetivosNombrados(libro));
  const declarado = mir.presupuestoDeclarado?.monto ?? null;
  switch (clave) {
    case 'cumplidas': {
      const grupos = gruposDeSecciones(libro);
      const conteo = countIndicadores(grupos.flatMap((g) => g.lineas.map((l) => l.indicador)));
      const cuenta = `${conteo.cumplidas}${TABLERO.deCumplidas}${conteo.programadas}`;
      const valor = contextOf(configuracion).corte < 1 ? TABLERO.nada : cuenta;
      return { titulo, ...explicarConteo(grupos, configuracion), cifra: valor, valor };
    }
    case 'suma':
      return { titulo, ...suma };
    case 'declarado':
      return deLaMir(titulo, declarado, PRESUPUESTO_PORQUE.declarado);
    case 'diferencia': {
      const diferencia = explicarDiferencia(declarado, Number(suma.cifra));
      return { titulo, ...diferencia, cifra: diferencia.cifra ?? TABLERO.nada };
    }
    default:
      return explicarCuenta(clave, gruposDeSecciones(libro), configuracion);
  }
}

/** The objetivo of a row of the table, from 0 in the whole plan, with its group of lineas. */
function objetivoEn(libro: LibroLeido, indice: number): { objetivo: Objetivo; grupo: GrupoContado } | null {
  const bloque = libro.layout.bloques[indice];
  const objetivo = bloque && libro.mir.secciones[bloque.seccion]?.objetivos[bloque.objetivo];
  return bloque && objetivo ? { objetivo, grupo: grupoDeObjetivo(libro, bloque.seccion, bloque.objetivo) } : null;
}

function explicarConteoDeTabla(
  libro: LibroLeido,
  { columna, objetivo: indice }: Extract<FiguraTablero, { tipo: 'conteo' }>,
): Explicacion | null {
  if (columna === 'numero' || columna === 'objetivo') return null;
  if (indice === null) {
    if (columna === 'presupuesto') return explicarCifra(libro, 'suma');
    return explicarCuenta(columna, gruposDeSecciones(libro), libro.configuracion);
  }
  const found = objetivoEn(libro, indice);
  if (!found) return null;
  const { objetivo, grupo } = found;
  if (columna === 'presupuesto')
    return { titulo: TITULO_PORQUE.subtotal(objetivo.numero), ...explicarSubtotal(objetivo) };
  const { titulo, ...cuenta } = explicarCuenta(columna, [grupo], libro.configuracion);
  return { titulo: TITULO_PORQUE.objetivo(titulo, objetivo.numero), ...cuenta };
}

function explicarRenglon(
  libro: LibroLeido,
  { lista, renglon }: Extract<FiguraTablero, { tipo: 'lista' }>,
  columna: number,
): Explicacion | null {
  const columnas = lista === 'vencen' ? LISTA_VENCE : LISTA_ATENCION;
  const parte = (['texto', 'responsable', 'estado'] as const).find((p) => columnas[p] === columna);
  if (!parte) return null;
  const lineas = computeTablero(libro.mir, libro.configuracion)[lista];
  const linea = lineas[renglon];
  const titulo = lista === 'vencen' ? TABLERO.vence : TABLERO.atencion;
  if (!linea) return explicarDato(titulo, null, LISTA_PORQUE.vacia);
  const regla = LISTA_PORQUE[lista](renglon + 1, lineas.length);
  return explicarDato(`${titulo} · ${LISTA_TABLERO[parte]}`, linea[parte], regla);
}

function explicarFigura(libro: LibroLeido, figura: FiguraTablero, columna: number): Explicacion | null {
  switch (figura.tipo) {
    case 'conteo':
      return explicarConteoDeTabla(libro, figura);
    case 'cifra':
      return explicarCifra(libro, figura.clave);
    case 'estatus':
      return explicarCuenta(figura.clave, gruposDeSecciones(libro), libro.configuracion);
    case 'lista':
      return explicarRenglon(libro, figura, columna);
  }
}

/** A text that the sheet puts together: title, words of estatus, names of objetivos. */
function palabraEn(libro: LibroExplicable, { hoja, fila, columna }: LugarCelda): CeldaExplicada | null {
  if (formulaEn(findHoja(libro.deseado(), hoja), fila, columna) === '') return null;
  const dice = valorEn(findHoja(libro.enderezado.alineado, hoja), fila, columna);
  return celda(explicarDato(TABLERO.titulo, dice, PALABRA_DE_HOJA));
}

/** A cell of the Tablero: counts, key figures, lists, and the words around them. */
export const explicarCeldaTablero: ExplicadorDeHoja = (libro, lugar) => {
  const figura = figuraAt(libro.layout, lugar.fila, lugar.columna);
  const explicacion = figura && explicarFigura(libro, figura, lugar.columna);
  return explicacion ? celda(explicacion) : palabraEn(libro, lugar);
};
