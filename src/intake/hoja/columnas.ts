import { nameOfColumna } from '../../mir/columna';
import { COLUMNAS, type ColumnaKey, columnaOf } from '../../mir/format';
import { columnName } from '../../mir/letras';
import { MOTIVO, OTRAS_COLUMNAS } from '../../text/reconocer';
import type { Cuadricula } from './ajena';
import { beginsWithLinea, cellsIn, dataRows, type Evidencia, evidenceOf, shareInCatalogo } from './contenido';
import type { ColumnaAjena, EncabezadoAjeno } from './encabezado';
import { CLAVES_AJENAS, type ClaveAjena, isGrupoDePrograma, isMes } from './nombres';

/** How surely a column was recognised. `dudosa` must be confirmed before anything is written. */
export type Certeza = 'segura' | 'probable' | 'dudosa' | 'ausente' | 'confirmada';

export interface ColumnaHallada {
  readonly key: ClaveAjena;
  /** 1-based; null: not found. */
  readonly columna: number | null;
  /** What its header says there. */
  readonly texto: string;
  readonly certeza: Certeza;
  /** Why it is not sure, as a sentence; "" where it is. */
  readonly motivo: string;
}

/** A column of the sheet that the format does not have. */
export interface ColumnaExtra {
  readonly columna: number;
  readonly texto: string;
}

export interface ColumnasHalladas {
  /** One for each column of the format, in its order. */
  readonly columnas: readonly ColumnaHallada[];
  /** Columns that other layouts keep apart, where the sheet has them. */
  readonly auxiliares: readonly ColumnaHallada[];
  readonly extras: readonly ColumnaExtra[];
}

/** Points from which a header names a column outright, and below which it does not name it. */
const SEGURO = 0.97;
const PROBABLE = 0.6;
/** Share of the cells that must fit the type of a column, and below which they speak against it. */
const CONTENIDO_BUENO = 0.5;
const CONTENIDO_CONTRARIO = 0.3;
/** Cells that it takes for a content to speak against its header. */
const CELDAS_QUE_HABLAN = 3;
/** What content may add to or take from the points of a header, and colour or formulas. */
const PESO_DEL_CONTENIDO = 0.1;
const PESO_DEL_COLOR = 0.06;
/** Two columns closer than this claim the same thing: nobody but people can tell. */
const EMPATE = 0.045;
/** Share of cells with the number of a linea, or with a word of a list, that name a column without a header. */
const LINEAS_SIN_ENCABEZADO = 0.6;
const LISTA_SIN_ENCABEZADO = 0.8;
const PUNTOS_SIN_ENCABEZADO = 0.55;

/** The name of a column in a sentence. */
export function nombreDe(clave: ClaveAjena): string {
  return clave === 'numeroLinea' || clave === 'responsable'
    ? OTRAS_COLUMNAS[clave]
    : nameOfColumna(columnaOf(clave as ColumnaKey));
}

/** One column of the sheet that may be one of the format. */
interface Pretension {
  readonly clave: ClaveAjena;
  readonly columna: ColumnaAjena;
  /** Of the header alone. */
  readonly puntos: number;
  /** With what its cells, colours and formulas add. */
  readonly total: number;
  readonly evidencia: Evidencia;
}

function weigh(clave: ClaveAjena, puntos: number, evidencia: Evidencia): number {
  const kind = COLUMNAS.find((c) => c.key === clave)?.kind;
  const color = kind === 'captura' ? evidencia.amarillas : kind === 'formula' ? evidencia.formulas : 0;
  return puntos + (evidencia.ajuste(clave) - 1) * PESO_DEL_CONTENIDO + color * PESO_DEL_COLOR;
}

/** Columns that no header names, but whose cells can be of one column only. */
function byContent(c: Cuadricula, filas: readonly number[], columna: number): ClaveAjena | null {
  const celdas = cellsIn(c, filas, columna);
  if (celdas.length < CELDAS_QUE_HABLAN) return null;
  const lineas = celdas.filter((x) => typeof x.valor === 'string' && beginsWithLinea(x.valor) && x.valor.length > 8);
  if (lineas.length / celdas.length >= LINEAS_SIN_ENCABEZADO) return 'lineaAccion';
  const lista = (['dimension', 'frecuencia', 'tendencia'] as const).find(
    (key) => shareInCatalogo(key, celdas) >= LISTA_SIN_ENCABEZADO,
  );
  return lista ?? null;
}

function claimsOf(c: Cuadricula, encabezado: EncabezadoAjeno): Pretension[] {
  const filas = dataRows(c, encabezado);
  const named = new Map(encabezado.columnas.map((col) => [col.columna, col]));
  const claims: Pretension[] = [];
  for (let n = 1; n <= c.columnas; n++) {
    const columna = named.get(n) ?? { columna: n, texto: '', grupo: '', candidatos: [] };
    const evidencia = evidenceOf(c, filas, n);
    const add = (clave: ClaveAjena, puntos: number): void => {
      claims.push({ clave, columna, puntos, total: weigh(clave, puntos, evidencia), evidencia });
    };
    const deEncabezado = columna.candidatos.filter(
      ({ clave }) =>
        !(isMes(clave) && isGrupoDePrograma(columna.grupo)) &&
        // The number of a linea is told from that of an objetivo by what it looks like, never by its header.
        !(clave === 'numeroLinea' && (evidencia.celdas === 0 || evidencia.ajuste(clave) < CONTENIDO_BUENO)),
    );
    for (const { clave, puntos } of deEncabezado) add(clave, puntos);
    const propia = columna.candidatos.length === 0 ? byContent(c, filas, n) : null;
    if (propia !== null) add(propia, PUNTOS_SIN_ENCABEZADO);
  }
  return claims.sort((a, b) => b.total - a.total || a.columna.columna - b.columna.columna);
}

/** The header of a column as a reason quotes it: "N «META»". */
const cite = ({ columna, texto }: ColumnaAjena): string =>
  texto === '' ? columnName(columna) : `${columnName(columna)} «${texto}»`;

function judge(claim: Pretension, rivals: readonly Pretension[]): Pick<ColumnaHallada, 'certeza' | 'motivo'> {
  const { clave, columna, puntos, evidencia } = claim;
  const nombre = nombreDe(clave);
  const ajuste = evidencia.ajuste(clave);
  const iguales = rivals.filter(
    (r) => claim.total - r.total < EMPATE && r.evidencia.celdas > 0 === evidencia.celdas > 0,
  );
  if (iguales.length > 0)
    return { certeza: 'dudosa', motivo: MOTIVO.varias(nombre, [columna, ...iguales.map((r) => r.columna)].map(cite)) };
  if (columna.texto === '')
    return clave === 'lineaAccion'
      ? { certeza: 'probable', motivo: MOTIVO.porContenido(nombre, cite(columna)) }
      : { certeza: 'dudosa', motivo: MOTIVO.porContenido(nombre, cite(columna)) };
  if (evidencia.celdas >= CELDAS_QUE_HABLAN && ajuste < CONTENIDO_CONTRARIO)
    return { certeza: 'dudosa', motivo: MOTIVO.contenidoContrario(nombre, cite(columna)) };
  if (puntos < PROBABLE || (puntos < SEGURO && ajuste < CONTENIDO_BUENO))
    return { certeza: 'dudosa', motivo: MOTIVO.parecido(nombre, cite(columna)) };
  const serios = rivals.filter((r) => r.puntos >= SEGURO && r.evidencia.celdas > 0);
  if (serios.length > 0)
    return {
      certeza: 'probable',
      motivo: MOTIVO.mejor(
        nombre,
        cite(columna),
        serios.map((r) => cite(r.columna)),
      ),
    };
  if (puntos < SEGURO) return { certeza: 'probable', motivo: MOTIVO.parecido(nombre, cite(columna)) };
  return { certeza: 'segura', motivo: '' };
}

/** Which column of a foreign sheet is which of the format, and how surely; `confirmadas` is what people said. */
export function assignColumnas(
  c: Cuadricula,
  encabezado: EncabezadoAjeno,
  confirmadas: ReadonlyMap<ClaveAjena, number | null>,
): ColumnasHalladas {
  const textoEn = (columna: number): string => encabezado.columnas.find((x) => x.columna === columna)?.texto ?? '';
  const fijas = new Set([...confirmadas.values()]);
  const claims = claimsOf(c, encabezado).filter((x) => !confirmadas.has(x.clave) && !fijas.has(x.columna.columna));

  const dadas = new Map<ClaveAjena, Pretension>();
  const ocupadas = new Set<number>();
  for (const claim of claims) {
    if (dadas.has(claim.clave) || ocupadas.has(claim.columna.columna)) continue;
    dadas.set(claim.clave, claim);
    ocupadas.add(claim.columna.columna);
  }

  const find = (key: ClaveAjena): ColumnaHallada => {
    const dicha = confirmadas.get(key);
    if (dicha !== undefined)
      return { key, columna: dicha, texto: dicha === null ? '' : textoEn(dicha), certeza: 'confirmada', motivo: '' };
    const claim = dadas.get(key);
    if (claim === undefined)
      return { key, columna: null, texto: '', certeza: 'ausente', motivo: MOTIVO.ausente(nombreDe(key)) };
    const rivals = claims.filter(
      (r) => r !== claim && r.clave === key && r.puntos >= PROBABLE && !ocupadas.has(r.columna.columna),
    );
    return { key, columna: claim.columna.columna, texto: claim.columna.texto, ...judge(claim, rivals) };
  };

  const halladas = CLAVES_AJENAS.map(find);
  const usadas = new Set(halladas.flatMap((h) => h.columna ?? []));
  const filas = dataRows(c, encabezado);
  const extras: ColumnaExtra[] = [];
  for (let columna = 1; columna <= c.columnas; columna++) {
    const texto = textoEn(columna);
    if (!usadas.has(columna) && (texto !== '' || cellsIn(c, filas, columna).length > 0))
      extras.push({ columna, texto });
  }
  return {
    columnas: halladas.slice(0, COLUMNAS.length),
    auxiliares: halladas.slice(COLUMNAS.length).filter((h) => h.columna !== null),
    extras,
  };
}
