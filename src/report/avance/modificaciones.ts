import type { Modificacion } from '../../mir/historia';
import { nameMes } from '../../mir/periods';
import { formatCantidad, formatPesos } from '../../mir/text-number';
import { nameOfCampo } from '../../sheet/modificaciones';
import { SIN_VALOR } from '../../text/mir';
import { MODIFICACIONES as TEXTO } from '../../text/reporte-modificaciones';
import type { Bloque, Fila } from '../document';
import { fechaText } from '../fechas';
import { bodyRow, headerRow, numeroCell, textCell } from '../filas';
import { type CambioRegistrado, isDeObjetivo } from './cambios-plan';
import type { DatosAvance } from './datos';
import { parrafo, tablesByGrupo } from './tablas';

const PESOS = [
  { peso: 0, maximo: 1200 },
  { peso: 0.15, maximo: 1500 },
  { peso: 0.4, maximo: 2200 },
  { peso: 0.4, maximo: 2200 },
  { peso: 0 },
  { peso: 0.5, maximo: 2000 },
  { peso: 0.3, maximo: 1600 },
  { peso: 0.45 },
  { peso: 1, maximo: 2600 },
];
const CENTRADAS = [0, 4];

/** A value before or after, as its field is printed elsewhere. */
export function valorText(campo: Modificacion['campo'], valor: string | number | null): string {
  if (typeof valor !== 'number') return valor?.trim() || SIN_VALOR;
  if (campo === 'presupuesto' || campo === 'monto') return formatPesos(valor);
  const esMes =
    (campo === 'mesInicial' || campo === 'mesFinal') && Number.isInteger(valor) && valor >= 1 && valor <= 12;
  return esMes ? nameMes(valor) : formatCantidad(valor);
}

/** "12.1", "12.1 (hoy 12.2)", "Objetivo 3"; "—" of what is of neither. */
export function deQuien({ modificacion: m, numeroHoy }: CambioRegistrado): string {
  if (m.linea === '') return SIN_VALOR;
  if (isDeObjetivo(m)) return TEXTO.objetivo(m.linea);
  return numeroHoy === null ? m.linea : TEXTO.hoy(m.linea, numeroHoy);
}

function rowOf(cambio: CambioRegistrado): Fila {
  const m = cambio.modificacion;
  const textos = [
    nameOfCampo(m),
    valorText(m.campo, m.antes),
    valorText(m.campo, m.despues),
    nameMes(m.vigencia),
    m.instrumento.trim() || SIN_VALOR,
    m.instancia.trim() || SIN_VALOR,
    fechaText(m.fecha) || SIN_VALOR,
    m.motivo.trim() || SIN_VALOR,
  ];
  const celdas = [
    numeroCell(deQuien(cambio)),
    ...textos.map((t, i) => textCell(t, CENTRADAS.includes(i + 1) ? 'center' : 'left')),
  ];
  return bodyRow(celdas);
}

/** The changes of the plan in force in the period: before and after, and what allows them. */
export function buildModificaciones({ mir, cambiosDelPlan }: DatosAvance, ancho: number): Bloque[] {
  const { vigentes } = cambiosDelPlan;
  const titulo: Bloque = { tipo: 'encabezado', nivel: 1, texto: TEXTO.titulo };
  if (vigentes.length === 0) return [titulo, parrafo(TEXTO.ninguna)];
  const encabezado = headerRow(Object.values(TEXTO.columnas), (i) => !CENTRADAS.includes(i));
  const rowsOf = (seccion: number): Fila[] => vigentes.filter((c) => c.modificacion.seccion === seccion).map(rowOf);
  const grupos = [
    { titulo: TEXTO.deTodo, filas: rowsOf(-1) },
    ...mir.secciones.map((s, i) => ({ titulo: s.titulo.trim(), filas: rowsOf(i) })),
  ];
  return [titulo, parrafo(TEXTO.intro), ...tablesByGrupo(grupos, ancho, { encabezado, pesos: PESOS })];
}
