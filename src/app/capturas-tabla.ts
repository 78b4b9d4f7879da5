import { type ClaveTabla, nombreDeTabla } from '../intake/tabla/columnas';
import type { TablaLeida } from '../intake/tabla/leer';
import { nameOfColumna } from '../mir/columna';
import type { Finding } from '../mir/finding';
import { ANEXO_1, COLUMNAS, type ColumnaKey, columnaOf, MESES } from '../mir/format';
import { type Duda, type LineaAccion, type LineaUbicada, listLineas, type Valor } from '../mir/model';
import { CAMPOS_LINEA } from '../mir/revisar-cambio';
import { round9 } from '../mir/text-number';
import { a1, coalesce } from '../sheet/a1';
import type { EntradaBitacora } from '../sheet/bitacora';
import { permisosOf } from '../sheet/blueprint/protection';
import type { Op } from '../sheet/op';
import type { LibroLeido } from '../sheet/read';
import type { Snapshot } from '../sheet/state';
import { COMO } from '../text/bitacora';
import { SIN_VALOR } from '../text/mir';
import { DUDA_CAPTURA } from '../text/tabla';
import { findLinea } from './linea';
import { puedeCapturar } from './permiso';

/** A yellow cell that a table fills in. */
interface Captura {
  readonly seccion: number;
  readonly linea: string;
  readonly key: ColumnaKey;
  readonly fila: number;
  readonly columna: number;
  readonly valor: string | number;
}

/** What of a table comes into a MIR that has its lineas already. */
export interface CapturasDeTabla {
  readonly capturas: readonly Captura[];
  /** Lineas of the table that the MIR has. */
  readonly conocidas: number;
  /** Why who does it may not capture some of them, each reason once. */
  readonly negadas: readonly Finding[];
  readonly dudas: readonly Duda[];
}

const AMARILLAS = COLUMNAS.filter((c) => c.kind === 'captura').map((c) => c.key);
const DE_OBJETIVO = ['objetivo', 'politicasGenerales', 'programa'] as const;
const DE_CRONOGRAMA = ['acumulacion', 'demanda', 'situacion', 'responsable'] as const;

/** What a linea says of a column, null where it says nothing. */
function datoDe(linea: LineaAccion, key: ColumnaKey): string | number | null {
  const mes = (MESES as readonly string[]).indexOf(key);
  if (mes >= 0) return linea.meses[mes] ?? null;
  const valor = key in linea ? linea[key as keyof LineaAccion] : null;
  return typeof valor === 'number' || (typeof valor === 'string' && valor !== '') ? valor : null;
}

const nombre = (key: ColumnaKey): string => nameOfColumna(columnaOf(key));
const show = (valor: Valor): string =>
  typeof valor === 'object' && valor !== null ? valor.fecha : String(valor ?? '');

function isSame(a: Valor, b: Valor): boolean {
  return typeof a === 'number' && typeof b === 'number' ? round9(a - b) === 0 : show(a).trim() === show(b).trim();
}

/** What Cronograma keeps of a linea, as it is compared; only what a column of the table says. */
function calendarioDe(linea: LineaAccion, clave: ClaveTabla): Valor {
  if (clave === 'demanda') return linea.sujetaADemanda;
  return clave === 'acumulacion' || clave === 'situacion' || clave === 'responsable' ? linea[clave] : null;
}

const print = (valor: Valor): string =>
  typeof valor === 'boolean' ? DUDA_CAPTURA.siNo(valor) : show(valor) === '' ? SIN_VALOR : show(valor);

/** Where the plan in force says another thing than the table: only told. */
function compararPlan(dicha: LineaUbicada, vigente: LineaUbicada, claves: ReadonlySet<ClaveTabla>): string[] {
  const pares: [ClaveTabla, Valor, Valor][] = [
    ...CAMPOS_LINEA.map((key): [ClaveTabla, Valor, Valor] => [
      key,
      datoDe(dicha.linea, key),
      datoDe(vigente.linea, key),
    ]),
    ...DE_OBJETIVO.map((key): [ClaveTabla, Valor, Valor] => [key, dicha.objetivo[key] || null, vigente.objetivo[key]]),
    ...DE_CRONOGRAMA.filter((key) => claves.has(key)).map((key): [ClaveTabla, Valor, Valor] => [
      key,
      calendarioDe(dicha.linea, key),
      calendarioDe(vigente.linea, key),
    ]),
  ];
  const { programaCapturado: programa } = dicha.linea;
  const actual = vigente.linea.programaCapturado;
  const igual = programa === null || programa.every((v, i) => isSame(v, actual?.[i] ?? null));
  return [
    ...pares.flatMap(([clave, dice, plan]) =>
      dice === null || dice === '' || isSame(dice, plan)
        ? []
        : [DUDA_CAPTURA.distinta(nombreDeTabla(clave), print(dice), print(plan))],
    ),
    ...(igual ? [] : [DUDA_CAPTURA.programa()]),
  ];
}

/**
 * The captures of a table for the lineas that the MIR has: into blank yellow cells of open months. What is there and
 * differs stays and is told, and so is all that is not a capture.
 */
export function capturasDeTabla(tabla: TablaLeida, libro: LibroLeido, snapshot: Snapshot): CapturasDeTabla {
  const permisos = permisosOf(libro.configuracion, libro.baseline);
  const { mir } = tabla.pat;
  const capturas: Captura[] = [];
  const dudas: Duda[] = [];
  const todasNegadas = new Map<string, Finding>();
  let conocidas = 0;

  const take = (
    linea: LineaAccion,
    { seccion, objetivo, linea: vigente }: LineaUbicada,
    doubt: (m: string) => void,
  ) => {
    const cerradas: string[] = [];
    const distintas: string[] = [];
    const negadas = new Map<string, Finding>();
    for (const key of AMARILLAS) {
      const valor = datoDe(linea, key);
      if (valor === null) continue;
      const mes = (MESES as readonly string[]).indexOf(key) + 1;
      const lugar = libro.celdaDe(seccion, vigente.numero, key);
      const actual = libro.crudo(seccion, vigente.numero)?.celda(key);
      if (lugar === null || actual === undefined) return doubt(DUDA_CAPTURA.sinLugar(vigente.numero));
      if (isSame(actual.valor, valor)) continue;
      const { usuario, puedeEditarProtegido } = snapshot;
      const de = mes === 0 ? null : mes;
      const negada = puedeCapturar(permisos, libro.mir, usuario, puedeEditarProtegido, seccion, objetivo.numero, de);
      if (actual.valor !== null || actual.formula !== '')
        distintas.push(DUDA_CAPTURA.distinta(nombre(key), show(valor), actual.formula || show(actual.valor)));
      else if (permisos.mesesCerrados.includes(mes)) cerradas.push(`${nombre(key)} «${show(valor)}»`);
      else if (negada) negadas.set(negada.code, negada);
      else capturas.push({ seccion, linea: vigente.numero, key, ...lugar, valor });
    }
    if (distintas.length > 0) doubt(DUDA_CAPTURA.distintas(vigente.numero, distintas));
    if (cerradas.length > 0) doubt(DUDA_CAPTURA.cerrados(vigente.numero, cerradas));
    for (const negada of negadas.values()) {
      todasNegadas.set(negada.code, negada);
      doubt(DUDA_CAPTURA.sinPermiso(vigente.numero, negada.mensaje));
    }
  };

  const claves = new Set(tabla.encabezado.columnas.map((c) => c.clave));
  for (const dicha of listLineas(mir)) {
    const { seccion, linea } = dicha;
    const renglon = tabla.renglones.get(linea) ?? 0;
    const doubt = (mensaje: string): void => {
      dudas.push({ mensaje, fuente: { renglon, texto: linea.lineaAccion } });
    };
    const titulo = mir.secciones[seccion]?.titulo ?? '';
    const found = findLinea(libro.mir, linea.numero, titulo === '' ? null : titulo);
    if ('finding' in found) {
      doubt(DUDA_CAPTURA.sinLinea(found.finding.mensaje));
      continue;
    }
    conocidas++;
    take(linea, found.ubicada, doubt);
    const plan = compararPlan(dicha, found.ubicada, claves);
    if (plan.length > 0) doubt(DUDA_CAPTURA.plan(linea.numero, plan));
  }
  return { capturas, conocidas, negadas: [...todasNegadas.values()], dudas };
}

/** What writes them: rectangles of yellow cells, and nothing beside them. */
export function opsDeCapturas(capturas: readonly Captura[]): Op[] {
  const porCelda = new Map(capturas.map((c) => [`${c.fila}:${c.columna}`, c.valor]));
  return coalesce(capturas).map((rango): Op => {
    const contenido = Array.from({ length: rango.filas }, (_, f) =>
      Array.from({ length: rango.columnas }, (__, c) => {
        const valor = porCelda.get(`${rango.fila + f}:${rango.columna + c}`);
        if (valor === undefined) throw new Error('A rectangle of captures covers a cell that none of them is about.');
        return valor;
      }),
    );
    return { tipo: 'escribir', hoja: ANEXO_1.hoja, rango, contenido, tocaCaptura: true };
  });
}

/** The same as the Bitácora tells it. */
export function entradasDeCapturas(capturas: readonly Captura[], { ahora, usuario }: Snapshot): EntradaBitacora[] {
  return capturas.map(({ seccion, linea, key, fila, columna, valor }) => ({
    fecha: ahora,
    quien: usuario,
    seccion,
    linea,
    columna: key,
    celda: a1(fila, columna),
    antes: null,
    despues: valor,
    como: COMO.captura,
  }));
}
