import { nameOfColumna } from '../../mir/columna';
import { COLUMNAS_CRONOGRAMA } from '../../mir/cronograma';
import { type ColumnaKey, MESES, type Mes } from '../../mir/format';
import type { Valor } from '../../mir/model';
import { normalizeText } from '../../mir/text-number';
import { nombrePrograma, OTRAS_COLUMNAS_TABLA } from '../../text/tabla';
import { nombreDe } from '../hoja/columnas';
import { CLAVES_AJENAS, type ClaveAjena, headerKey, scoreHeader } from '../hoja/nombres';
import { parseMes } from '../numeros';

/** The programme of a month: "programadoEnero". */
export type ClavePrograma = `programado${Capitalize<Mes>}`;
const DE_CRONOGRAMA = ['acumulacion', 'demanda', 'situacion'] as const;
type ClaveCronograma = (typeof DE_CRONOGRAMA)[number];

/** What a column of a table may be: one of the format or of another layout, and what Cronograma keeps of a linea. */
export type ClaveTabla = ClaveAjena | 'seccion' | ClaveCronograma | ClavePrograma;

const capitalize = (mes: Mes): Capitalize<Mes> => (mes.charAt(0).toUpperCase() + mes.slice(1)) as Capitalize<Mes>;

/** Keys of the twelve months of the programme, enero first. */
export const CLAVES_PROGRAMA: readonly ClavePrograma[] = MESES.map((mes) => `programado${capitalize(mes)}` as const);

/** Every key that a table may have, those of the format first. */
const CLAVES_TABLA: readonly ClaveTabla[] = [...CLAVES_AJENAS, 'seccion', ...DE_CRONOGRAMA, ...CLAVES_PROGRAMA];

/** The name of a column in a sentence. */
export function nombreDeTabla(clave: ClaveTabla): string {
  const mes = CLAVES_PROGRAMA.indexOf(clave as ClavePrograma);
  if (mes >= 0) return nombrePrograma(MESES[mes] ?? '');
  if (clave === 'seccion') return OTRAS_COLUMNAS_TABLA.seccion;
  const deCronograma = DE_CRONOGRAMA.some((c) => c === clave) && COLUMNAS_CRONOGRAMA.find((c) => c.key === clave);
  return deCronograma ? nameOfColumna(deCronograma) : nombreDe(clave as ClaveAjena);
}

/** Headers, as `headerKey` writes them, of the columns that the format does not have. */
const PROPIOS: ReadonlyMap<string, ClaveTabla> = new Map<string, ClaveTabla>([
  ['seccion', 'seccion'],
  ['apartado', 'seccion'],
  ['acumulacion', 'acumulacion'],
  ['tipo de acumulacion', 'acumulacion'],
  ['forma de acumulacion', 'acumulacion'],
  ['demanda', 'demanda'],
  ['sujeta a demanda', 'demanda'],
  ['sujeto a demanda', 'demanda'],
  ['situacion', 'situacion'],
]);

/** Only letters and digits, so that "Línea de acción", "linea_accion" and "lineaAccion" are told by the same text. */
const compact = (texto: string): string => normalizeText(texto).replace(/[^a-z0-9]/g, '');
const POR_CLAVE = new Map<string, ClaveTabla>(
  [...CLAVES_TABLA, 'sujetaADemanda' as const].map((c) => [compact(c), c === 'sujetaADemanda' ? 'demanda' : c]),
);

const DE_PROGRAMA = '(?:program\\w*|prog|planead[oa]s?|planeacion|calendari\\w*|meta)';
const DE_AVANCE = '(?:avances?|logrado|alcanzad[oa]|realizado|ejecutado|captura\\w*|reportad[oa]|real)';
const MES = '([a-z]{3,10})(?: \\d{2})?';
const PROGRAMA = new RegExp(`^${DE_PROGRAMA} (?:de |en |del )?${MES}$|^${MES} ${DE_PROGRAMA}$`);
const AVANCE = new RegExp(`^${DE_AVANCE} (?:de |en |del )?${MES}$|^${MES} ${DE_AVANCE}$`);

function monthIn(pattern: RegExp, texto: string): number | null {
  const m = pattern.exec(texto);
  return m === null ? null : parseMes(m[1] ?? m[2] ?? '');
}

/** Which column a header names. */
export interface Nombrada {
  readonly clave: ClaveTabla;
  /** False: it only resembles its name. */
  readonly segura: boolean;
  /** It is the official header or a key, and not another name of the column. */
  readonly oficial: boolean;
}

/** Points of `scoreHeader` from which a header names a column outright, and below which it names none. */
const SEGURO = 0.97;
const PARECIDO = 0.8;

/** The column that a cell of a header names; null for none. `parecidos` false: those that it only resembles are none. */
export function nameHeader(valor: Valor, parecidos = true): Nombrada | null {
  if (typeof valor === 'string') {
    const clave = POR_CLAVE.get(compact(valor)) ?? PROPIOS.get(headerKey(valor));
    if (clave !== undefined) return { clave, segura: true, oficial: true };
    // "alcanzadoEnero" is written as keys are.
    const palabras = headerKey(valor.replace(/([a-z])([A-Z])/g, '$1 $2'));
    const programa = CLAVES_PROGRAMA[(monthIn(PROGRAMA, palabras) ?? 0) - 1];
    if (programa !== undefined) return { clave: programa, segura: true, oficial: true };
    const mes: ColumnaKey | undefined = MESES[(monthIn(AVANCE, palabras) ?? 0) - 1];
    if (mes !== undefined) return { clave: mes, segura: true, oficial: false };
  }
  const [mejor] = scoreHeader(valor, parecidos);
  return mejor === undefined || mejor.puntos < PARECIDO
    ? null
    : { clave: mejor.clave, segura: mejor.puntos >= SEGURO, oficial: mejor.puntos === 1 };
}

/** Whether a header is written as a key of the format, which nobody writes by chance: "lineaAccion". */
export function isClaveEscrita(valor: Valor): boolean {
  return (
    typeof valor === 'string' && /[a-z][A-Z]/.test(valor) && (CLAVES_TABLA as readonly string[]).includes(valor.trim())
  );
}
