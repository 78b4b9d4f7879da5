import { formatPesos } from '../../mir/text-number';
import { SUMA_REGISTRADA } from '../../text/mir';
import {
  COLUMNAS_PRESUPUESTO,
  cuentaDe,
  DIFERENCIA,
  notaPresupuesto,
  SIN_PRESUPUESTO,
  TITULOS,
  totalDeclarado,
} from '../../text/reporte';
import type { Bloque, Fila } from '../document';
import { bandRow, textCell, widthsFor } from '../filas';
import { objetivoText } from '../numerado';
import { sumPresupuesto, totalesDePresupuesto } from '../presupuesto';
import { TAMANO_TABLA } from './celdas';
import { type DatosAvance, grupoOfObjetivo, type RenglonAvance } from './datos';

const ALINEACIONES = ['center', 'left', 'center', 'right'] as const;
const PESOS = [{ peso: 0 }, { peso: 1 }, { peso: 0.1 }, { peso: 0.1 }];

/** "2 de 5": lineas with an amount. */
function countText(renglones: readonly RenglonAvance[]): string {
  return cuentaDe(String(renglones.filter((r) => r.linea.presupuesto !== null).length), String(renglones.length));
}

function budgetRow(tipo: Fila['tipo'], textos: readonly [string, string, string, string]): Fila {
  return { tipo, divisible: false, celdas: textos.map((t, i) => textCell(t, ALINEACIONES[i])) };
}

/** A row an objetivo, in a table a seccion. */
function seccionRows(datos: DatosAvance): { readonly titulo: string; readonly filas: readonly Fila[] }[] {
  return datos.mir.secciones.map((seccion) => ({
    titulo: seccion.titulo.trim(),
    filas: seccion.objetivos.map((objetivo) => {
      const { renglones } = grupoOfObjetivo(datos, objetivo);
      const monto = formatPesos(sumPresupuesto(renglones));
      return budgetRow('cuerpo', [objetivo.numero, objetivoText(objetivo), countText(renglones), monto]);
    }),
  }));
}

/** Registered and declared totals, and their difference, which is shown and never corrected. */
function totalRows({ mir, renglones }: DatosAvance): Fila[] {
  const { suma, declarado, diferencia } = totalesDePresupuesto(mir, renglones);
  const registrada = budgetRow('total', ['', SUMA_REGISTRADA, countText(renglones), formatPesos(suma)]);
  if (mir.presupuestoDeclarado === null) return [registrada];
  return [
    registrada,
    budgetRow('total', ['', totalDeclarado(mir.presupuestoDeclarado.etiqueta), '', formatPesos(declarado)]),
    budgetRow('total', ['', DIFERENCIA, '', formatPesos(diferencia)]),
  ];
}

/** Projected budget an objetivo, the sum of registered lineas, the declared total as written, and their difference. */
export function buildPresupuesto(datos: DatosAvance, ancho: number): Bloque[] {
  const { mir, renglones } = datos;
  const titulo: Bloque = { tipo: 'encabezado', nivel: 1, texto: TITULOS.presupuesto };
  const { suma, declarado } = totalesDePresupuesto(mir, renglones);
  if (suma === null && declarado === null) {
    return [titulo, { tipo: 'parrafo', tramos: [{ texto: SIN_PRESUPUESTO }] }];
  }
  const { numero, objetivo, lineas, monto } = COLUMNAS_PRESUPUESTO;
  const encabezado = budgetRow('encabezado', [numero, objetivo, lineas, monto]);
  const secciones = seccionRows(datos).filter((s) => s.filas.length > 0);
  const totales = totalRows(datos);
  const anchos = widthsFor(ancho, PESOS, [encabezado, ...secciones.flatMap((s) => s.filas), ...totales], TAMANO_TABLA);
  const base = { tipo: 'tabla', tamano: TAMANO_TABLA, anchos } as const;
  return [
    titulo,
    ...secciones.map((seccion): Bloque => {
      const banda = seccion.titulo === '' ? [] : [bandRow(seccion.titulo, anchos.length)];
      const repetidas = [...banda, encabezado];
      return {
        ...base,
        filasRepetidas: repetidas.length,
        indivisible: false,
        filas: [...repetidas, ...seccion.filas],
      };
    }),
    { ...base, filasRepetidas: 0, indivisible: true, filas: totales },
    { tipo: 'nota', tramos: [{ texto: notaPresupuesto(mir.anioPresupuesto) }] },
  ];
}
