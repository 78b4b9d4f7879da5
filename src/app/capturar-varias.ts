import type { Finding } from '../mir/finding';
import { MESES } from '../mir/format';
import { keyOfLinea, type Valor } from '../mir/model';
import { formatCantidad } from '../mir/text-number';
import { textOfCaptura } from '../sheet/bitacora';
import { readLibro } from '../sheet/read';
import {
  type CapturaJuzgada,
  checkEntrada,
  type EntradaCapturar,
  findTextoLargo,
  judgeCaptura,
  type LugarDeCaptura,
  locateCaptura,
  type MesaDeCaptura,
  mesaDeCaptura,
  observacionOf,
} from './captura';
import { planDeCapturas } from './captura-plan';
import { NECESIDAD_CAPTURAR } from './capturar';
import { readCapturas } from './capturas-pedidas';
import { appFinding } from './finding';
import { sinMir } from './sin-mir';
import { refuse, type UseCase } from './usecase';

/** What a yellow cell of a month holds, as people see it: its number, the text that stands there, or null for nothing. */
export type ContenidoDeMes = number | string | null;

/** One capture of several. */
export interface EntradaDeVarias extends EntradaCapturar {
  /**
   * What the cell may hold for this to be written over it: what the person was shown, and whatever they sent since. What
   * somebody else put there meanwhile is not overwritten. null: whatever it holds.
   */
  readonly vistos: readonly ContenidoDeMes[] | null;
}

/** What came of one capture; they are answered in the order in which they were asked. */
export interface RespuestaCaptura {
  readonly ok: boolean;
  readonly findings: readonly Finding[];
  readonly hoja: string;
  readonly celda: string;
  /** What the cell holds now; null too where it is not known which one it is. */
  readonly contenido: ContenidoDeMes;
  /** It was not made because the cell no longer held what the person had seen. */
  readonly ajena: boolean;
}

export interface VistaCapturarVarias {
  readonly respuestas: readonly RespuestaCaptura[];
}

/** How many captures one call takes. */
export const MAXIMO_CAPTURAS = 100;

/** The lineas as the captures so far leave them. */
interface Avance {
  readonly lineas: Map<string, LugarDeCaptura['ubicada']>;
  readonly contenidos: Map<string, ContenidoDeMes>;
}

/** A cell as people see it. */
export function contenidoDeMes(mes: number, valor: Valor): ContenidoDeMes {
  if (typeof valor === 'number') return valor;
  return textOfCaptura(MESES[mes - 1] ?? '', valor) || null;
}

function contenidoEn({ libro }: MesaDeCaptura, { contenidos }: Avance, lugar: LugarDeCaptura, mes: number) {
  const { seccion, linea } = lugar.ubicada;
  const dejado = contenidos.get(`${keyOfLinea(seccion, linea.numero)}|${mes}`);
  if (dejado !== undefined) return dejado;
  const key = MESES[mes - 1];
  const crudo = key && libro.crudo(seccion, linea.numero)?.celda(key).valor;
  return contenidoDeMes(mes, crudo ?? null);
}

/** Of what the cells hold already, what nobody logged: it was this capture, whose answer or whose end never came. */
function sinRegistrar(
  { libro: { historia }, snapshot }: MesaDeCaptura,
  entradas: CapturaJuzgada['entradas'],
): CapturaJuzgada['entradas'] {
  if (!snapshot.puedeEditarProtegido) return [];
  return entradas.flatMap((e) => {
    const cambio = historia.sinRegistrar.find(
      (c) => c.seccion === e.seccion && c.linea === e.linea && c.columna === e.columna,
    );
    return cambio ? [{ ...e, antes: cambio.antes, despues: cambio.despues }] : [];
  });
}

/**
 * A capture whose month already holds the value: sent again, it writes only what did not arrive the first time. Text that
 * OBSERVACIONES ends with has arrived.
 */
function withoutWhatIsThere(
  mesa: MesaDeCaptura,
  juzgada: CapturaJuzgada,
  { ubicada }: LugarDeCaptura,
  entrada: EntradaDeVarias,
): CapturaJuzgada {
  const nuevo = observacionOf(entrada);
  const { observaciones } = ubicada.linea;
  const textoEsta = nuevo === '' || observaciones === nuevo || observaciones.endsWith(`\n${nuevo}`);
  const repetida = entrada.vistos !== null && !entrada.vistos.includes(entrada.valor);
  const enHoja = juzgada.entradas.filter(({ columna }) => columna !== 'observaciones' || textoEsta);
  const porEscribir = juzgada.entradas.filter((e) => !enHoja.includes(e));
  return {
    ...juzgada,
    findings: [],
    // Of a correction the validation of its cell may still be lifted.
    deMes: repetida && (entrada.valor ?? 0) < 0 ? juzgada.deMes : null,
    modificacion: null,
    deObservaciones: textoEsta ? null : juzgada.deObservaciones,
    despues: textoEsta ? ubicada : juzgada.despues,
    entradas: [...(repetida ? sinRegistrar(mesa, enHoja) : []), ...porEscribir],
  };
}

interface Hecha {
  readonly respuesta: RespuestaCaptura;
  readonly juzgada: CapturaJuzgada | null;
}

function negada(finding: Finding, contenido: ContenidoDeMes = null, ajena = false): Hecha {
  const { hoja, celda } = finding;
  return {
    juzgada: null,
    respuesta: { ok: false, findings: [finding], hoja: hoja ?? '', celda: celda ?? '', contenido, ajena },
  };
}

function capture(mesa: MesaDeCaptura, avance: Avance, entrada: EntradaDeVarias): Hecha {
  const [wrong] = checkEntrada(entrada);
  if (wrong) return negada(wrong);
  const found = locateCaptura(mesa, entrada);
  if ('finding' in found) return negada(found.finding);
  const clave = keyOfLinea(found.ubicada.seccion, found.ubicada.linea.numero);
  const lugar = { ...found, ubicada: avance.lineas.get(clave) ?? found.ubicada };
  const contenido = contenidoEn(mesa, avance, lugar, entrada.mes);
  const juzgada = judgeCaptura(mesa, entrada, lugar);
  if ('finding' in juzgada) return negada(juzgada.finding, contenido);
  const esta = contenido === entrada.valor;
  const { hoja } = mesa.libro.layout;
  if (!esta && entrada.vistos !== null && !entrada.vistos.includes(contenido)) {
    const mes = MESES[entrada.mes - 1] ?? '';
    const textos = [entrada.vistos[0] ?? null, contenido, entrada.valor].map(textoDe) as [string, string, string];
    const en = { hoja, celda: juzgada.celda, linea: lugar.ubicada.linea.numero };
    return negada(appFinding('APP-177', [mes, ...textos], en), contenido, true);
  }
  const propia = esta ? withoutWhatIsThere(mesa, juzgada, lugar, entrada) : juzgada;
  const largo = findTextoLargo(mesa, propia);
  if (largo) return negada(largo, contenido);
  const queda = esta ? contenido : entrada.valor;
  avance.lineas.set(clave, propia.despues);
  avance.contenidos.set(`${clave}|${entrada.mes}`, queda);
  const { findings, celda } = propia;
  return { juzgada: propia, respuesta: { ok: true, findings, hoja, celda, contenido: queda, ajena: false } };
}

const textoDe = (contenido: ContenidoDeMes): string =>
  typeof contenido === 'number' ? formatCantidad(contenido) : (contenido ?? '');

/**
 * Captures several months at once, each judged as `capturar` judges one, on what those before it leave: one read, one
 * write a rectangle of neighbouring cells, one of the Bitácora. What is refused stops nothing else, and each has its own
 * answer. Sent again after an answer that never came, or a stop halfway, it does what is left to do and nothing twice.
 */
export const capturarVarias: UseCase<{ readonly capturas: unknown }, VistaCapturarVarias | null> = {
  needs: () => NECESIDAD_CAPTURAR,
  decide(snapshot, { capturas }) {
    const leidas = readCapturas(capturas);
    if ('finding' in leidas) return refuse(leidas.finding);
    const { entradas } = leidas;
    if (entradas.length === 0 || entradas.length > MAXIMO_CAPTURAS) {
      return refuse(appFinding('APP-176', [entradas.length, MAXIMO_CAPTURAS]));
    }
    const libro = readLibro(snapshot);
    if (!libro) return refuse(sinMir(snapshot));
    const mesa = mesaDeCaptura(libro, snapshot);
    const avance: Avance = { lineas: new Map(), contenidos: new Map() };
    const hechas = entradas.map((entrada) => capture(mesa, avance, entrada));
    return {
      findings: [],
      plan: planDeCapturas(
        mesa,
        hechas.flatMap((h) => h.juzgada ?? []),
      ),
      vista: { respuestas: hechas.map((h) => h.respuesta) },
    };
  },
};
