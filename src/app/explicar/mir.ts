import { type Columna, nameOfColumna } from '../../mir/columna';
import { EXPLICADORES_MIR } from '../../mir/explicar';
import { explicarDiferencia, explicarSubtotal, explicarSumaRegistrada } from '../../mir/explicar/totales';
import { ANEXO_1, type ColumnaKey } from '../../mir/format';
import type { Objetivo, PlanLinea, TituloMir } from '../../mir/model';
import { isDeObjetivo } from '../../sheet/blueprint/mir-aspecto';
import { findHoja, valorEn } from '../../sheet/grid';
import type { FilaLayout } from '../../sheet/layout';
import type { LibroLeido } from '../../sheet/read';
import { MIR_ROTULOS } from '../../text/hoja';
import { DATO, TITULO_PORQUE } from '../../text/porque-celda';
import {
  CAMPOS_DE_LINEA,
  CAMPOS_DE_PRESUPUESTO,
  type CeldaExplicada,
  type ExplicadorDeHoja,
  explicableOf,
  type LineaEnFila,
  type LugarCelda,
  lineaEnFila,
  mesesEn,
  SIN_LINEAS,
} from './celda';
import { objetivosNombrados } from './grupos';
import { explicarDato, historiaDelDato } from './plan';

type ColumnaMir = Columna<ColumnaKey>;

/** Rows of the title block, in their order. */
const TITULO: readonly (keyof TituloMir)[] = ['institucion', 'formato', 'programa', 'organo', 'objetivoGeneral'];

function planDeLinea(libro: LibroLeido, columna: ColumnaMir, enLinea: LineaEnFila, lugar: LugarCelda): CeldaExplicada {
  const { f, objetivo, linea } = enLinea;
  const { key } = columna;
  const completado = libro.completados.some((c) => c.fila === lugar.fila && c.columna === lugar.columna);
  const nombre = nameOfColumna(columna);
  const [titulo, dato, numero] = isDeObjetivo(key)
    ? [TITULO_PORQUE.objetivo(nombre, objetivo.numero), objetivo[key], objetivo.numero]
    : [TITULO_PORQUE.linea(nombre, linea.numero), linea[key as ColumnaKey & keyof PlanLinea], linea.numero];
  const campo =
    key === 'numero' ? 'numeroObjetivo' : (key as Exclude<keyof Objetivo, 'numero' | 'lineas'> | keyof PlanLinea);
  const pasos = completado ? [DATO.completado] : historiaDelDato(libro, f.seccion, numero, campo);
  return {
    clase: 'plan',
    explicacion: explicarDato(titulo, dato, DATO.plan, pasos, columna.type === 'moneda'),
    contexto: isDeObjetivo(key) ? objetivo.objetivo : linea.lineaAccion,
    ...SIN_LINEAS,
  };
}

function capturaDeLinea(
  libro: LibroLeido,
  columna: ColumnaMir,
  { linea }: LineaEnFila,
  lugar: LugarCelda,
): CeldaExplicada {
  const nombre = nameOfColumna(columna);
  const hay = valorEn(findHoja(libro.enderezado.alineado, lugar.hoja), lugar.fila, lugar.columna);
  return {
    clase: 'captura',
    explicacion: explicarDato(TITULO_PORQUE.linea(nombre, linea.numero), hay, DATO.captura, [columna.help]),
    contexto: linea.lineaAccion,
    ...SIN_LINEAS,
  };
}

function enFilaDeLinea(libro: LibroLeido, columna: ColumnaMir, enLinea: LineaEnFila, lugar: LugarCelda) {
  const explicador = EXPLICADORES_MIR[columna.key];
  if (columna.kind === 'captura') return capturaDeLinea(libro, columna, enLinea, lugar);
  if (!explicador) return planDeLinea(libro, columna, enLinea, lugar);
  const { linea } = enLinea;
  const titulo = TITULO_PORQUE.linea(nameOfColumna(columna), linea.numero);
  return {
    clase: 'formula',
    explicacion: { titulo, ...explicador(explicableOf(libro, enLinea)) },
    contexto: linea.lineaAccion,
    lineas: [enLinea],
    campos: CAMPOS_DE_LINEA,
    celdaDeMes: mesesEn(libro, ANEXO_1.hoja, lugar.fila),
  } as const;
}

function total(
  titulo: string,
  cuerpo: ReturnType<typeof explicarSubtotal>,
  lineas: readonly LineaEnFila[],
): CeldaExplicada {
  return {
    clase: 'formula',
    explicacion: { titulo, ...cuerpo },
    contexto: '',
    ...SIN_LINEAS,
    lineas,
    campos: CAMPOS_DE_PRESUPUESTO,
  };
}

function lineasEntre(libro: LibroLeido, desde: number, hasta: number): LineaEnFila[] {
  return Array.from({ length: Math.max(0, hasta - desde + 1) }, (_, i) => lineaEnFila(libro, desde + i)).flatMap(
    (l) => l ?? [],
  );
}

/** The budget at the foot of an objetivo and of the MIR. */
function enTotales(libro: LibroLeido, f: FilaLayout, key: ColumnaKey): CeldaExplicada | null {
  const { mir, layout } = libro;
  const declarado = mir.presupuestoDeclarado;
  const todas = (): LineaEnFila[] => lineasEntre(libro, layout.primeraLinea, layout.ultimaLinea);
  if (f.tipo === 'declarado' && (key === 'presupuesto' || key === 'observaciones')) {
    const [dato, campo] =
      key === 'presupuesto'
        ? [declarado?.monto ?? null, 'monto' as const]
        : [declarado?.etiqueta ?? '', 'etiqueta' as const];
    const pasos = historiaDelDato(libro, -1, '', campo);
    const explicacion = explicarDato(MIR_ROTULOS.declarado, dato, DATO.plan, pasos, campo === 'monto');
    return { clase: 'plan', explicacion, contexto: '', ...SIN_LINEAS };
  }
  if (key !== 'presupuesto') return null;
  if (f.tipo === 'subtotal') {
    const objetivo = mir.secciones[f.seccion]?.objetivos[f.objetivo];
    const bloque = layout.bloques.find((b) => b.filaSubtotal === f.fila);
    if (!objetivo || !bloque || bloque.lineas === 0) return null;
    const lineas = lineasEntre(libro, bloque.primera, bloque.primera + bloque.lineas - 1);
    return total(TITULO_PORQUE.subtotal(objetivo.numero), explicarSubtotal(objetivo), lineas);
  }
  const registrada = explicarSumaRegistrada(objetivosNombrados(libro));
  if (f.tipo === 'suma')
    return layout.ultimaLinea < layout.primeraLinea ? null : total(MIR_ROTULOS.suma, registrada, todas());
  if (f.tipo !== 'diferencia') return null;
  return total(MIR_ROTULOS.diferencia, explicarDiferencia(declarado?.monto ?? null, Number(registrada.cifra)), todas());
}

/** A cell of the MIR: figures, plan, captures, totals, title. Headers, month numbers and the legend say nothing. */
export const explicarCeldaMir: ExplicadorDeHoja = (libro, lugar) => {
  const f = libro.layout.filas[lugar.fila - 1];
  const columna = ANEXO_1.columnas[lugar.columna - 1];
  if (!f || !columna) return null;
  const enLinea = lineaEnFila(libro, lugar.fila);
  if (enLinea) return enFilaDeLinea(libro, columna, enLinea, lugar);
  const campo = f.tipo === 'titulo' && lugar.columna === 1 ? TITULO[f.linea] : undefined;
  if (campo === undefined) return enTotales(libro, f, columna.key);
  const explicacion = explicarDato(
    TITULO_PORQUE.titulo,
    libro.mir.titulo[campo],
    DATO.plan,
    historiaDelDato(libro, -1, '', campo),
  );
  return { clase: 'plan', explicacion, contexto: '', ...SIN_LINEAS };
};
