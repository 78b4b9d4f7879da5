import { nameOfColumna } from '../mir/columna';
import { COLUMNAS_CRONOGRAMA, type CronogramaKey, HOJA_CRONOGRAMA } from '../mir/cronograma';
import { ANEXO_1, type ColumnaKey, MESES } from '../mir/format';
import type { Modificacion } from '../mir/historia';
import type { LineaUbicada, Objetivo } from '../mir/model';
import { nameMes } from '../mir/periods';
import { programaOf } from '../mir/programa';
import { formatCantidad } from '../mir/text-number';
import { COLUMNAS_DE_CRONOGRAMA } from '../sheet/blueprint/cronograma';
import type { LibroLeido } from '../sheet/read';
import { CAMPO_DIFERENCIA, programaText } from '../text/periodos';

/** A field of a linea that is compared with how a closing found it. */
export interface CampoComparado {
  readonly nombre: string;
  readonly hoja: string;
  readonly columna: number;
  /** As it is shown; "" blank. */
  valorOf(ubicada: LineaUbicada): string;
  /** Whether a modificacion of the linea, or of its objetivo, is of this field. */
  isDe(modificacion: Modificacion): boolean;
}

const DE_OBJETIVO: readonly string[] = [
  'numero',
  'politicasGenerales',
  'programa',
  'objetivo',
] satisfies (keyof Objetivo)[];

/** Whether a modificacion is of an objetivo: its `linea` is then the number of that. */
export function isDeObjetivo({ campo }: Modificacion): boolean {
  return campo === 'numeroObjetivo' || (campo !== 'numero' && DE_OBJETIVO.includes(campo));
}

const texto = (valor: unknown): string => {
  if (typeof valor === 'number') return String(valor);
  return typeof valor === 'string' ? valor : '';
};

function valorDePlan({ objetivo, linea }: LineaUbicada, key: ColumnaKey): string {
  const dueno: Readonly<Record<string, unknown>> = DE_OBJETIVO.includes(key) ? { ...objetivo } : { ...linea };
  return texto(dueno[key]);
}

/** The programme in words: only months that hold something, "marzo 2, junio 3". A derived one follows from the plan, and says nothing of its own. */
function programaEscrito({ linea }: LineaUbicada): string {
  if (linea.programaCapturado === null) return CAMPO_DIFERENCIA.derivado;
  const partes = programaOf(linea).flatMap((v, i) =>
    v === null ? [] : [[nameMes(i + 1), formatCantidad(v)] as const],
  );
  return programaText(partes);
}

/** What Cronograma says of a linea that figures depend on. */
const DE_CRONOGRAMA: readonly { readonly key: CronogramaKey; valorOf(ubicada: LineaUbicada): string }[] = [
  { key: 'acumulacion', valorOf: ({ linea }) => linea.acumulacion },
  { key: 'demanda', valorOf: ({ linea }) => (linea.sujetaADemanda ? CAMPO_DIFERENCIA.si : '') },
  { key: 'situacion', valorOf: ({ linea }) => linea.situacion },
];

/** What is compared: the plan's columns of the MIR, the months that the closing closed, and the calendar. */
export function camposComparados({ layout }: LibroLeido, meses: readonly number[]): readonly CampoComparado[] {
  const { hoja, columnas } = layout;
  const campo = (
    key: ColumnaKey,
    valorOf: CampoComparado['valorOf'],
    isDe: CampoComparado['isDe'],
  ): CampoComparado[] => {
    const columna = ANEXO_1.columnas.find((c) => c.key === key);
    return columna ? [{ nombre: nameOfColumna(columna), hoja, columna: columnas[key], valorOf, isDe }] : [];
  };
  const delPlan = ANEXO_1.columnas
    .filter((c) => c.kind === 'plan')
    .flatMap(({ key }) =>
      campo(
        key,
        (u) => valorDePlan(u, key),
        (m) =>
          m.campo === (key === 'numero' ? 'numeroObjetivo' : key) ||
          // A linea that was moved has another objetivo.
          (DE_OBJETIVO.includes(key) && m.campo === 'linea'),
      ),
    );
  const deMeses = meses.flatMap((mes) =>
    campo(
      MESES[mes - 1] ?? 'enero',
      ({ linea }) => texto(linea.meses[mes - 1]),
      (m) => m.campo === 'captura' && m.vigencia === mes,
    ),
  );
  const deCronograma = DE_CRONOGRAMA.flatMap(({ key, valorOf }): CampoComparado[] => {
    const columna = COLUMNAS_CRONOGRAMA.find((c) => c.key === key);
    if (!columna) return [];
    const nombre = nameOfColumna(columna);
    const donde = { hoja: HOJA_CRONOGRAMA, columna: COLUMNAS_DE_CRONOGRAMA[key] };
    return [{ nombre, ...donde, valorOf, isDe: (m) => key === 'situacion' && m.campo === key }];
  });
  const programa: CampoComparado = {
    nombre: CAMPO_DIFERENCIA.programa,
    hoja: HOJA_CRONOGRAMA,
    columna: COLUMNAS_DE_CRONOGRAMA.enero,
    valorOf: programaEscrito,
    isDe: () => false,
  };
  return [...delPlan, ...deMeses, ...deCronograma, programa];
}
