import { MESES } from '../mir/format';
import { columnasTexto, filasTexto } from '../text/hoja';
import { OPERACION } from '../text/operacion';
import { columnName, rangeA1 } from './a1';
import { HOJA_BASELINE } from './baseline';
import { describeContenido } from './drift-findings';
import { type Lugar, lineaAt, nameOfCelda, nameOfColumnAt, rowOf } from './lugar';
import type { Contenido, Op } from './op';
import type { Rango } from './state';

const isFormula = (c: Contenido): boolean => typeof c === 'object' && c !== null && 'formula' in c;

/** What is written back into one column of MIR or Cronograma, in its own name; null for anything larger. */
function describeDevuelta(op: Extract<Op, { tipo: 'escribir' }>, lugar: Lugar): string | null {
  const { hoja, rango, contenido } = op;
  if (rango.columnas !== 1 || rowOf(lugar, hoja, rango.fila)?.tipo !== 'linea') return null;
  const columna = nameOfColumnAt(hoja, rango.columna);
  const linea = lineaAt(lugar, hoja, rango);
  const cells = contenido.flat();
  if (cells.every(isFormula))
    return (lugar.cambia ? OPERACION.escribirFormula : OPERACION.devolverFormula)(
      columna,
      linea,
      hoja,
      rangeA1(rango),
      cells.length,
    );
  const [valor] = cells;
  const frase = lugar.cambia ? OPERACION.escribirValor : OPERACION.devolverValor;
  return cells.length === 1 ? frase(columna, linea, hoja, rangeA1(rango), describeContenido(valor ?? null)) : null;
}

/** A formula is told by what it works out, never by what it says. */
function describeFormula({ hoja, rango }: Extract<Op, { tipo: 'escribir' }>, lugar: Lugar | null): string {
  const frase = lugar && !lugar.cambia ? OPERACION.devolverUnaFormula : OPERACION.escribirUnaFormula;
  return frase(nameOfCelda(lugar, hoja, rango), hoja, rangeA1(rango));
}

/** A captured cell that people chose to change: what it said, where that was read, and what it will say. */
function describeCaptura({ hoja, rango, contenido }: Extract<Op, { tipo: 'escribir' }>, lugar: Lugar): string | null {
  const f = rowOf(lugar, hoja, rango.fila);
  if (contenido.flat().length !== 1 || f?.tipo !== 'linea') return null;
  const linea = lugar.mir.secciones[f.seccion]?.objetivos[f.objetivo]?.lineas[f.linea];
  const mes = MESES.findIndex((m) => lugar.layout.columnas[m] === rango.columna);
  const valor = contenido[0]?.[0] ?? null;
  const antes = linea?.meses[mes] ?? null;
  return OPERACION.cambiarCaptura(
    nameOfColumnAt(hoja, rango.columna),
    linea?.numero ?? null,
    antes === null || antes === valor ? null : describeContenido(antes),
    describeContenido(valor),
    `${hoja}, ${rangeA1(rango)}`,
    mes >= 0,
  );
}

function describeUna({ hoja, contenido }: Extract<Op, { tipo: 'escribir' }>, rango: string): string {
  const valor = contenido[0]?.[0] ?? null;
  return valor === null || valor === ''
    ? OPERACION.dejarEnBlanco(hoja, rango)
    : OPERACION.escribirUna(hoja, rango, describeContenido(valor));
}

/** A sentence in Spanish that tells what an operation does; with `lugar`, in the words of the MIR. Never throws. */
export function describeOp(op: Op, lugar: Lugar | null = null): string {
  const place = (rango: Rango): [string, number] => [rangeA1(rango), rango.filas * rango.columnas];
  switch (op.tipo) {
    case 'crearHoja':
      return OPERACION.crearHoja(op.hoja, op.oculta);
    case 'dimensionar':
      return OPERACION.dimensionar(op.hoja, op.filas, op.columnas);
    case 'formatoNumero':
      return OPERACION.formatoNumero(op.hoja, ...place(op.rango));
    case 'escribir': {
      if (op.hoja === HOJA_BASELINE) return OPERACION.guardarPlan;
      const cells = op.contenido.flat();
      const [rango, n] = place(op.rango);
      const captura = op.tocaCaptura && lugar ? describeCaptura(op, lugar) : null;
      if (captura !== null) return captura;
      const sentence =
        (lugar && describeDevuelta(op, lugar)) ??
        (cells.length === 1 && cells.every(isFormula)
          ? describeFormula(op, lugar)
          : cells.length === 1
            ? describeUna(op, rango)
            : OPERACION.escribir(op.hoja, rango, n, cells.filter(isFormula).length));
      return op.tocaCaptura ? `${sentence} ${OPERACION.tocaCaptura}` : sentence;
    }
    case 'fondo':
      return OPERACION.fondo(op.hoja, ...place(op.rango));
    case 'estilo':
      return OPERACION.estilo(op.hoja, ...place(op.rango));
    case 'validar':
      return (op.validaciones.flat().every((v) => v === null) ? OPERACION.quitarValidacion : OPERACION.validar)(
        op.hoja,
        ...place(op.rango),
      );
    case 'anotar':
      return OPERACION.anotar(op.hoja, rangeA1(op.rango));
    case 'combinar':
      return OPERACION.combinar(op.hoja, rangeA1(op.rango));
    case 'separar':
      return OPERACION.separar(op.hoja, rangeA1(op.rango));
    case 'condicionar':
      return OPERACION.condicionar(op.hoja, op.reglas.length);
    case 'proteger':
      return op.proteccion.rango
        ? OPERACION.protegerRango(op.hoja, rangeA1(op.proteccion.rango), op.proteccion.editores)
        : OPERACION.proteger(op.hoja, op.proteccion.abiertos.length);
    case 'nombrar':
      return OPERACION.nombrar(op.nombre.nombre, op.hoja, rangeA1(op.nombre.rango));
    case 'ancho': {
      const texto = columnasTexto(columnName(op.columna), columnName(op.columna + op.columnas - 1), op.columnas);
      return OPERACION.ancho(op.hoja, texto, op.pixeles);
    }
    case 'alto':
      return OPERACION.alto(op.hoja, filasTexto(op.fila, op.fila + op.filas - 1), op.pixeles);
    case 'inmovilizar':
      return OPERACION.inmovilizar(op.hoja, op.filas, op.columnas);
    case 'insertarFilas':
      return OPERACION.insertar(op.hoja, filasTexto(op.fila, op.fila + op.filas - 1));
    case 'insertarColumnas':
      return OPERACION.insertar(
        op.hoja,
        columnasTexto(columnName(op.columna), columnName(op.columna + op.columnas - 1), op.columnas),
      );
    case 'eliminarFilas':
      return OPERACION.eliminar(op.hoja, filasTexto(op.fila, op.fila + op.filas - 1));
    case 'eliminarColumnas':
      return OPERACION.eliminar(
        op.hoja,
        columnasTexto(columnName(op.columna), columnName(op.columna + op.columnas - 1), op.columnas),
      );
    case 'renombrarHoja':
      return OPERACION.renombrarHoja(op.hoja, op.nombre);
    case 'borrarHoja':
      return OPERACION.borrarHoja(op.hoja);
    case 'ocultar':
      return OPERACION.ocultar(op.hoja, op.oculta);
    case 'anexar':
      return OPERACION.anexar(op.hoja, op.contenido.length);
    case 'desproteger':
      return OPERACION.desproteger(op.hoja, op.proteccion.descripcion);
    case 'graficar':
      return OPERACION.graficar(op.hoja, op.grafico.titulo);
    case 'quitarGrafico':
      return OPERACION.quitarGrafico(op.hoja, op.grafico.titulo);
    case 'quitarNombre':
      return OPERACION.quitarNombre(op.nombre);
    case 'registrar':
      return op.valor === null ? OPERACION.quitarRegistro : OPERACION.registrar;
  }
}
