import { type Columna, nameOfColumna } from '../../mir/columna';
import { ANEXO_1, type ColumnaKey, MESES } from '../../mir/format';
import { nameMes } from '../../mir/periods';
import { ventanaOf } from '../../mir/programa';
import { isDeObjetivo } from '../../sheet/blueprint/mir-aspecto';
import type { FilaLayout } from '../../sheet/layout';
import { ACCESO, AYUDA_TITULO, PARA_QUE } from '../../text/ayuda-celda';
import { TITULO_PORQUE } from '../../text/porque-celda';
import { type LineaEnFila, type LugarCelda, lineaEnFila } from '../explicar/celda';
import { deAdministradores, deCaptura, nadie, type QuienPregunta } from './acceso';
import { ayudaDeFormula, ayudaFija, ayudaOf, escribirEn } from './columna';
import type { AyudaDeCelda } from './tipos';

type ColumnaMir = Columna<ColumnaKey>;

const delPlan = (quien: QuienPregunta) => deAdministradores(quien, ACCESO.conDocumento, 'plan');

/** Where a month is not one of the linea's, that is said too. */
function ventanaSentence({ linea }: LineaEnFila, mes: number | null): string[] {
  const ventana = ventanaOf(linea);
  if (mes === null || !ventana || (ventana.desde <= mes && mes <= ventana.hasta)) return [];
  return [PARA_QUE.fueraDeVentana(nameMes(ventana.desde), nameMes(ventana.hasta))];
}

function captura(quien: QuienPregunta, columna: ColumnaMir, enLinea: LineaEnFila): AyudaDeCelda {
  const { f, objetivo, linea } = enLinea;
  const indice = (MESES as readonly string[]).indexOf(columna.key);
  const mes = indice < 0 ? null : indice + 1;
  const { seEscribe, ejemplo } = escribirEn(columna, linea.unidadMedida);
  return ayudaOf({
    titulo: TITULO_PORQUE.linea(nameOfColumna(columna), linea.numero),
    clase: 'captura',
    contexto: linea.lineaAccion,
    paraQue: columna.help,
    // The help of a month says already what it takes.
    seEscribe: [...(mes === null ? seEscribe : seEscribe.slice(1)), ...ventanaSentence(enLinea, mes)],
    ejemplo,
    acceso: deCaptura(quien, f.seccion, objetivo.numero, mes),
    captura: mes === null ? null : { seccion: f.seccion + 1, linea: linea.numero, mes },
  });
}

function enFilaDeLinea(quien: QuienPregunta, columna: ColumnaMir, enLinea: LineaEnFila): AyudaDeCelda {
  const { objetivo, linea } = enLinea;
  const nombre = nameOfColumna(columna);
  if (columna.kind === 'captura') return captura(quien, columna, enLinea);
  const deObjetivo = isDeObjetivo(columna.key);
  const titulo = deObjetivo
    ? TITULO_PORQUE.objetivo(nombre, objetivo.numero)
    : TITULO_PORQUE.linea(nombre, linea.numero);
  const contexto = deObjetivo ? objetivo.objetivo : linea.lineaAccion;
  if (columna.kind === 'formula') {
    return ayudaDeFormula(quien, titulo, columna.help, contexto);
  }
  return ayudaOf({
    titulo,
    clase: 'plan',
    contexto,
    paraQue: columna.help,
    ...escribirEn(columna, linea.unidadMedida),
    acceso: delPlan(quien),
  });
}

/** A cell of a row that is of no linea. */
function enOtraFila(quien: QuienPregunta, f: FilaLayout, columna: ColumnaMir): AyudaDeCelda {
  const nombre = nameOfColumna(columna);
  const rotulo = (titulo: string, paraQue: string): AyudaDeCelda => ayudaFija('rotulo', titulo, paraQue, ACCESO.rotulo);
  const plan = (titulo: string, paraQue: string): AyudaDeCelda =>
    ayudaOf({ titulo, clase: 'plan', paraQue, acceso: delPlan(quien) });
  switch (f.tipo) {
    case 'titulo':
      return plan(AYUDA_TITULO.titulo, PARA_QUE.titulo);
    case 'encabezado':
      return rotulo(AYUDA_TITULO.encabezado(nombre), PARA_QUE.encabezado(columna.help));
    case 'mes':
      return rotulo(AYUDA_TITULO.mes, PARA_QUE.mes);
    case 'seccion':
      return plan(AYUDA_TITULO.seccion, PARA_QUE.seccion);
    case 'leyenda':
      return rotulo(AYUDA_TITULO.leyenda, PARA_QUE.leyenda);
    case 'declarado':
      return columna.key === 'presupuesto' || columna.key === 'observaciones'
        ? plan(AYUDA_TITULO.total, columna.help)
        : rotulo(AYUDA_TITULO.total, PARA_QUE.total);
    case 'subtotal':
    case 'suma':
    case 'diferencia':
      return columna.key === 'presupuesto'
        ? ayudaDeFormula(quien, AYUDA_TITULO.total, PARA_QUE.total)
        : rotulo(AYUDA_TITULO.total, PARA_QUE.total);
    default:
      return ayudaOf({
        titulo: AYUDA_TITULO.fuera(ANEXO_1.hoja),
        clase: 'libre',
        paraQue: PARA_QUE.libre,
        acceso: nadie(ACCESO.rotulo),
      });
  }
}

/** What a cell of the MIR is for; null: it lies outside the format. */
export function ayudaDeMir(quien: QuienPregunta, lugar: LugarCelda): AyudaDeCelda | null {
  const f = quien.libro.layout.filas[lugar.fila - 1];
  const columna = ANEXO_1.columnas[lugar.columna - 1];
  if (!f || !columna) return null;
  const enLinea = lineaEnFila(quien.libro, lugar.fila);
  return enLinea ? enFilaDeLinea(quien, columna, enLinea) : enOtraFila(quien, f, columna);
}
