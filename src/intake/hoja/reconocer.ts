import { COLUMNAS } from '../../mir/format';
import { columnName } from '../../mir/letras';
import { type Catalogos, type Duda, listLineas, type Mir, type Pat } from '../../mir/model';
import { formatPesos, normalizeText, round9 } from '../../mir/text-number';
import { DUDA } from '../../text/intake';
import { DUDA_HOJA } from '../../text/reconocer';
import { Cuadricula, type HojaAjena } from './ajena';
import { assignColumnas, type ColumnaExtra, type ColumnaHallada, nombreDe } from './columnas';
import { type ColumnasDichas, type ProblemaDeColumna, resolveColumnas } from './confirmar';
import { type EncabezadoAjeno, findEncabezado } from './encabezado';
import { readFilas } from './filas';
import { dudaEnCeldas } from './linea';
import { Mapa } from './mapa';
import type { TipoRenglon } from './renglones';
import { readTituloAjeno } from './titulo';

/** What was recognised on a sheet that MIRador did not make, and how surely. */
export interface Reconocimiento {
  readonly hoja: string;
  /** 0 to 1: how much of the format was found. */
  readonly certeza: number;
  /** Rows of the header. */
  readonly encabezado: { readonly fila: number; readonly alto: number };
  readonly columnas: readonly ColumnaHallada[];
  readonly auxiliares: readonly ColumnaHallada[];
  readonly extras: readonly ColumnaExtra[];
  /** What each row is: `renglones[i]` is row i + 1. */
  readonly renglones: readonly TipoRenglon[];
  /** null: neither the title nor the headers say the year. */
  readonly ejercicio: number | null;
  /** The MIR with its captures; `mir.ejercicio` is `ejercicio`, else 0. */
  readonly pat: Pat;
  /** What was said of the columns and cannot be taken. */
  readonly problemas: readonly ProblemaDeColumna[];
}

const PESO: Readonly<Record<ColumnaHallada['certeza'], number>> = {
  segura: 1,
  confirmada: 1,
  probable: 0.8,
  dudosa: 0.4,
  ausente: 0,
};
const ANIO = /\b((?:19|20)\d\d)\b/;

/** Year in the header of a column, or of the dates that head the months. */
function yearIn({ columnas }: EncabezadoAjeno, columna: number | null): number | null {
  const texto = columnas.find((col) => col.columna === columna)?.texto ?? '';
  const m = ANIO.exec(texto);
  return m === null ? null : Number(m[1]);
}

function reviewColumnas(c: Cuadricula, fila: number, mapa: ColumnasDeHoja): Duda[] {
  const kindOf = (key: string) => COLUMNAS.find((col) => col.key === key)?.kind;
  return [
    ...mapa.columnas
      .flatMap(({ key, certeza, motivo }) => {
        if (certeza === 'ausente' && kindOf(key) !== 'formula') return [DUDA_HOJA.columnaAusente(nombreDe(key))];
        return certeza === 'probable' || certeza === 'dudosa' ? [DUDA_HOJA.columnaProbable(nombreDe(key), motivo)] : [];
      })
      .map((mensaje) => dudaEnCeldas(fila, [], mensaje)),
    ...mapa.extras.flatMap(({ columna, texto }) => {
      const celdas = Array.from({ length: c.filas - fila }, (_, i) => c.celda(fila + 1 + i, columna)).filter(
        (x) => x !== null,
      );
      const mensaje = DUDA_HOJA.columnaExtra(columnName(columna), texto, celdas.length);
      return celdas.length === 0 ? [] : [dudaEnCeldas(fila, celdas, mensaje)];
    }),
  ];
}

type ColumnasDeHoja = ReturnType<typeof assignColumnas>;

/** What the plan itself uses of each catalogue, in the order in which it first does. */
export function catalogosOf(mir: Mir): Catalogos {
  const unique = (textos: readonly string[]): string[] => {
    const seen = new Map<string, string>();
    for (const t of textos.map((x) => x.trim()))
      if (t !== '' && !seen.has(normalizeText(t))) seen.set(normalizeText(t), t);
    return [...seen.values()];
  };
  const objetivos = mir.secciones.flatMap((s) => s.objetivos);
  return {
    politicas: unique(objetivos.flatMap((o) => o.politicasGenerales.split(';'))),
    programas: unique(objetivos.map((o) => o.programa)),
    siglas: [],
    unidades: unique(listLineas(mir).map(({ linea }) => linea.unidadMedida)),
  };
}

function reviewDeclarado(mir: Mir, fila: number): Duda[] {
  const monto = mir.presupuestoDeclarado?.monto ?? null;
  const suma = listLineas(mir).reduce((total, { linea }) => total + (linea.presupuesto ?? 0), 0);
  if (monto === null || round9(monto - suma) === 0) return [];
  const mensaje = DUDA.totalDistinto(formatPesos(monto), formatPesos(suma), formatPesos(round9(monto - suma)));
  return [dudaEnCeldas(fila, [], mensaje)];
}

/**
 * Recognises a MIR on a sheet of any layout (domain.md 4.3): its header wherever it stands, its columns by text and
 * content, its rows. Every cell of it is in the MIR, or in a doubt with its place.
 * @param dichas what people confirmed of the columns
 * @returns null where no row looks like a header, or none of its columns holds lineas
 */
export function recognizeHoja(hoja: HojaAjena, dichas: ColumnasDichas = {}): Reconocimiento | null {
  const c = new Cuadricula(hoja);
  const encabezado = findEncabezado(c);
  if (encabezado === null) return null;
  const { confirmadas, problemas } = resolveColumnas(dichas, encabezado, c.columnas);
  const halladas = assignColumnas(c, encabezado, confirmadas);
  const mapa = new Mapa(c, halladas);
  const { fila, alto } = encabezado;
  const leidas = readFilas(mapa, encabezado);
  const leido = readTituloAjeno(c, mapa, encabezado);
  const dePresupuesto = yearIn(encabezado, mapa.columna('presupuesto'));
  const deMeses = yearIn(encabezado, mapa.columna('enero'));
  const deEncabezado = deMeses ?? dePresupuesto;
  const ejercicio = leido.ejercicio ?? deEncabezado;
  const mir: Mir = {
    ejercicio: ejercicio ?? 0,
    anioPresupuesto: dePresupuesto ?? ejercicio ?? 0,
    titulo: leido.titulo,
    secciones: leidas.secciones,
    presupuestoDeclarado: leidas.declarado,
  };
  const certeza = halladas.columnas.reduce((sum, col) => sum + PESO[col.certeza], 0) / COLUMNAS.length;
  const dudas: Duda[] = [
    ...reviewColumnas(c, fila, halladas),
    ...leido.dudas,
    ...(leido.ejercicio === null && deEncabezado !== null
      ? [dudaEnCeldas(fila, [], DUDA_HOJA.ejercicioDeEncabezado(deEncabezado))]
      : []),
    ...(ejercicio !== null && dePresupuesto !== null && dePresupuesto !== ejercicio
      ? [dudaEnCeldas(fila, [], DUDA.anioPresupuesto(dePresupuesto, ejercicio))]
      : []),
    ...leidas.dudas,
    ...reviewDeclarado(mir, fila),
  ];
  return {
    hoja: hoja.nombre,
    certeza: Number((listLineas(mir).length === 0 ? certeza / 2 : certeza).toFixed(2)),
    encabezado: { fila, alto },
    ...halladas,
    renglones: leidas.tipos,
    ejercicio,
    pat: { mir, capitulos: [], catalogos: catalogosOf(mir), dudas },
    problemas,
  };
}
