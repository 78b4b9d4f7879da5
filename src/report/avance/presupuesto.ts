import { formatPesos, round9 } from '../../mir/text-number';
import {
  COLUMNAS_PRESUPUESTO,
  cuentaLineasPresupuesto,
  DIFERENCIA,
  notaPresupuesto,
  SIN_PRESUPUESTO,
  SUMA_REGISTRADA,
  TITULOS,
  totalDeclarado,
} from '../../text/reporte';
import type { Bloque, Fila } from '../document';
import { TAMANO_TABLA, textCell, widthsFor } from './celdas';
import { type DatosAvance, type RenglonAvance, selectGrupo } from './datos';

const ALINEACIONES = ['center', 'left', 'center', 'right'] as const;
/** The amounts of the totals, the widest, stand in merged rows: the last column has room for them. */
const PESOS = [{ peso: 0 }, { peso: 1 }, { peso: 0.15 }, { peso: 0.15 }];

/** What the lineas have registered, in pesos; null where none has an amount. */
function sumPresupuesto(renglones: readonly RenglonAvance[]): { readonly monto: number | null; readonly con: number } {
  const montos = renglones.flatMap((r) => (r.linea.presupuesto === null ? [] : [r.linea.presupuesto]));
  return { con: montos.length, monto: montos.length === 0 ? null : round9(montos.reduce((a, b) => a + b, 0)) };
}

function countText(renglones: readonly RenglonAvance[]): string {
  return cuentaLineasPresupuesto(String(sumPresupuesto(renglones).con), String(renglones.length));
}

function totalRow(etiqueta: string, lineas: string, monto: number | null): Fila {
  return {
    tipo: 'total',
    divisible: false,
    celdas: [
      { columnas: 2, parrafos: [[{ texto: etiqueta }]] },
      textCell(lineas, 'center'),
      textCell(formatPesos(monto), 'right'),
    ],
  };
}

/** Projected budget an objetivo, the sum of registered lineas, the declared total as written, and their difference. */
export function buildPresupuesto(datos: DatosAvance, ancho: number): Bloque[] {
  const { mir, renglones } = datos;
  const titulo: Bloque = { tipo: 'encabezado', nivel: 1, texto: TITULOS.presupuesto };
  const total = sumPresupuesto(renglones);
  const declarado = mir.presupuestoDeclarado;
  if (total.monto === null && (declarado === null || declarado.monto === null)) {
    return [titulo, { tipo: 'parrafo', tramos: [{ texto: SIN_PRESUPUESTO }] }];
  }
  const encabezado: Fila = {
    tipo: 'encabezado',
    divisible: false,
    celdas: Object.values(COLUMNAS_PRESUPUESTO).map((t, i) => textCell(t, ALINEACIONES[i])),
  };
  const cuerpo = mir.secciones.flatMap((seccion, s): Fila[] => {
    const objetivos = seccion.objetivos.map((objetivo): Fila => {
      const grupo = selectGrupo(datos, s, objetivo);
      return {
        tipo: 'cuerpo',
        divisible: false,
        celdas: [
          textCell(objetivo.numero, 'center'),
          textCell(objetivo.objetivo),
          textCell(countText(grupo.renglones), 'center'),
          textCell(formatPesos(sumPresupuesto(grupo.renglones).monto), 'right'),
        ],
      };
    });
    const nombre = seccion.titulo.trim();
    return nombre === ''
      ? objetivos
      : [{ tipo: 'banda', divisible: false, celdas: [{ columnas: 4, parrafos: [[{ texto: nombre }]] }] }, ...objetivos];
  });
  const diferencia =
    declarado === null || declarado.monto === null || total.monto === null
      ? null
      : round9(declarado.monto - total.monto);
  const totales = [
    totalRow(SUMA_REGISTRADA, countText(renglones), total.monto),
    ...(declarado === null
      ? []
      : [totalRow(totalDeclarado(declarado.etiqueta), '', declarado.monto), totalRow(DIFERENCIA, '', diferencia)]),
  ];
  const todas = [encabezado, ...cuerpo, ...totales];
  return [
    titulo,
    {
      tipo: 'tabla',
      tamano: TAMANO_TABLA,
      anchos: widthsFor(ancho, PESOS, todas),
      filasRepetidas: 1,
      indivisible: false,
      filas: todas,
    },
    { tipo: 'nota', tramos: [{ texto: notaPresupuesto(mir.anioPresupuesto) }] },
  ];
}
