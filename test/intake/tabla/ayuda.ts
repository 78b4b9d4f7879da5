import type { HojaAjena } from '../../../src/intake/hoja/ajena';
import { fuenteOf } from '../../../src/intake/tabla/fuente';
import { readTablaDeLineas, type TablaLeida } from '../../../src/intake/tabla/leer';
import { type Duda, type LineaAccion, listLineas } from '../../../src/mir/model';

/** What a text is read as, which must be readable. */
export function leer(texto: string, ejercicio: number | null = 2025): TablaLeida {
  return leida(fuenteOf({ texto }), ejercicio);
}

/** The same for typed cells. */
export function leerHoja(
  hoja: Partial<HojaAjena> & Pick<HojaAjena, 'valores'>,
  ejercicio: number | null = 2025,
): TablaLeida {
  return leida(fuenteOf({ hoja: { nombre: 'Hoja1', formulas: [], ...hoja } }), ejercicio);
}

function leida({ fuente, findings }: ReturnType<typeof fuenteOf>, ejercicio: number | null): TablaLeida {
  if (fuente === null) throw new Error(`Refused: ${findings[0]?.mensaje}`);
  const { tabla, findings: otros } = readTablaDeLineas(fuente, { ejercicio });
  if (tabla === null) throw new Error(`Refused: ${otros[0]?.mensaje}`);
  return tabla;
}

/** The lineas of a text. */
export const lineasDe = (texto: string): readonly LineaAccion[] => listLineas(leer(texto).pat.mir).map((u) => u.linea);

/** Why a text is not read: the code. */
export function rechazo(texto: string): string | undefined {
  const { fuente, findings } = fuenteOf({ texto });
  return fuente === null ? findings[0]?.code : readTablaDeLineas(fuente, { ejercicio: 2025 }).findings[0]?.code;
}

/** The first linea of a table of one column besides LÍNEA DE ACCIÓN. */
export function unaCelda(clave: string, escrito: string, resto = ''): { linea: LineaAccion; dudas: readonly Duda[] } {
  const celda = `"${escrito.replace(/"/g, '""')}"`;
  const tabla = leer(`lineaAccion\t${clave}\tobservaciones\n1.1 Informar\t${celda}\t${resto}\n`);
  const [primera] = listLineas(tabla.pat.mir);
  if (primera === undefined) throw new Error('There is no linea.');
  return { linea: primera.linea, dudas: tabla.pat.dudas };
}

/** "renglon: mensaje" of the doubts that match. */
export function dudasDe({ pat }: TablaLeida, pattern: RegExp): string[] {
  return pat.dudas.filter((d) => pattern.test(d.mensaje)).map((d) => `${d.fuente.renglon}: ${d.fuente.texto}`);
}

export const numeros = ({ pat }: TablaLeida): string[][] =>
  pat.mir.secciones.map((s) => s.objetivos.flatMap((o) => o.lineas.map((l) => l.numero)));
