import { contextOf } from '../mir/contexto';
import { computeIndicador, type Indicador } from '../mir/indicators';
import { type LineaUbicada, listLineas } from '../mir/model';
import { nameMes, namePeriodo, type Periodo } from '../mir/periods';
import { isCapturable, isPorCapturar } from '../mir/por-capturar';
import { claveObjetivo, nameObjetivo } from '../mir/roles';
import { type AsientosDeLinea, indexSeguimiento } from '../mir/seguimiento';
import { seguimientoDeLinea } from '../mir/seguimiento-linea';
import { formatCantidad, normalizeText } from '../mir/text-number';
import type { LibroLeido } from '../sheet/read';
import { cutText } from '../text/cortar';
import { FALTA_DE_LINEA, GRUPO_PENDIENTE, RECORDATORIO } from '../text/periodo-en-curso';
import { PARTE_TEXTO } from '../text/seguimiento';
import type { GrupoPendiente, LineaPendiente, VistaPeriodoEnCurso } from './periodo-en-curso-vista';

type Pendientes = Pick<VistaPeriodoEnCurso, 'avance' | 'grupos' | 'recordatorio'>;

/** Characters of a linea in a list; the rest is on its row. */
const CABEN = 110;

interface Juzgada {
  readonly ubicada: LineaUbicada;
  /** Open months to the end of the period with nothing captured: those that were due, and the one that is captured now. */
  readonly sinReporte: readonly number[];
  readonly faltas: readonly string[];
}

/** What one linea owes at the end of the period. Closed months are nobody's to capture any more. */
function judge(
  ubicada: LineaUbicada,
  indicador: Indicador,
  asientos: AsientosDeLinea,
  periodo: Periodo,
  { mes, mesesCerrados }: Pick<DelPeriodo, 'mes' | 'mesesCerrados'>,
): Juzgada {
  const { linea } = ubicada;
  // Where it depends on demand nobody knows whether there was any.
  const delMes = mes !== null && !linea.sujetaADemanda && isPorCapturar(linea, mes) ? [mes] : [];
  const sinReporte = [...new Set([...indicador.mesesSinReporte, ...delMes])]
    .filter((m) => !mesesCerrados.includes(m))
    .sort((a, b) => a - b);
  const { faltan, sinEvidencia } = seguimientoDeLinea(linea, asientos, periodo, indicador);
  const atrasada = indicador.estatus === 'atrasada' && indicador.alcanzadoAlCorte !== null;
  const { alcanzadoAlCorte, programadoAlCorte } = indicador;
  const faltas = [
    ...(sinReporte.length > 0 ? [FALTA_DE_LINEA.avance(sinReporte.map(nameMes))] : []),
    ...(atrasada ? [FALTA_DE_LINEA.atrasada(formatCantidad(alcanzadoAlCorte), formatCantidad(programadoAlCorte))] : []),
    ...(faltan.length > 0 ? [FALTA_DE_LINEA.justificacion(faltan.map((parte) => PARTE_TEXTO[parte]))] : []),
    ...(sinEvidencia.length > 0 ? [FALTA_DE_LINEA.evidencia(sinEvidencia.map(nameMes))] : []),
  ];
  return { ubicada, sinReporte, faltas };
}

interface Grupo {
  readonly nombre: string;
  readonly conResponsable: boolean;
  readonly lineas: LineaPendiente[];
}

/** By RESPONSABLE, however it is written; lineas without one by their objetivo. The largest first. */
function groupJuzgadas(
  juzgadas: readonly Juzgada[],
  { mir }: LibroLeido,
  puedeCapturar: DelPeriodo['puedeCapturar'],
): Grupo[] {
  const grupos = new Map<string, Grupo>();
  for (const { ubicada, faltas, sinReporte } of juzgadas) {
    if (faltas.length === 0) continue;
    const { seccion, objetivo, linea } = ubicada;
    const responsable = linea.responsable.trim();
    const clave = responsable === '' ? claveObjetivo(seccion, objetivo.numero) : `de ${normalizeText(responsable)}`;
    const nombre =
      responsable === ''
        ? GRUPO_PENDIENTE.objetivo(nameObjetivo(mir, claveObjetivo(seccion, objetivo.numero)))
        : responsable;
    const grupo = grupos.get(clave) ?? { nombre, conResponsable: responsable !== '', lineas: [] };
    const mes = sinReporte[0] ?? null;
    // What is owed follows it, after a colon.
    const texto = cutText(linea.lineaAccion.replace(/[.;:\s]+$/, ''), CABEN);
    const suya = { mes, puedeCapturar: puedeCapturar(ubicada) };
    grupo.lineas.push({ seccion: seccion + 1, linea: linea.numero, texto, faltas, ...suya });
    grupos.set(clave, grupo);
  }
  return [...grupos.values()].sort((a, b) => b.lineas.length - a.lineas.length);
}

interface Datos {
  readonly periodo: string;
  readonly fechaLimite: string;
}

const itemsOf = ({ lineas }: Pick<Grupo, 'lineas'>): string[] =>
  lineas.map(({ texto, faltas }) => RECORDATORIO.linea(texto, faltas));

function writeRecordatorio(datos: Datos, para: readonly string[], cuerpo: readonly string[], lineas: number): string {
  const { saludo, falta, como, gracias } = RECORDATORIO;
  return [...para, saludo, '', falta(datos, lineas), '', ...cuerpo, '', como, gracias].join('\n');
}

/** One message to all of them, who does what under each name. */
function recordatorioDeTodos(datos: Datos, grupos: readonly Grupo[]): string {
  if (grupos.length === 0) return '';
  const cuerpo = grupos.flatMap((g, i) => [...(i > 0 ? [''] : []), RECORDATORIO.grupo(g.nombre), ...itemsOf(g)]);
  const lineas = grupos.reduce((n, g) => n + g.lineas.length, 0);
  return writeRecordatorio(datos, [], cuerpo, lineas);
}

interface DelPeriodo {
  /** The month (1-12) that is captured now. */
  readonly mes: number | null;
  readonly mesesCerrados: readonly number[];
  /** In words; "" without one. */
  readonly fechaLimite: string;
  /** Whether whoever asks captures an open month of a linea. */
  puedeCapturar(ubicada: LineaUbicada): boolean;
}

/** Who owes what of a period, as of its last month, and how far the month is captured. null: the ejercicio is closed. */
export function listPendientes(
  libro: LibroLeido,
  periodo: Periodo | null,
  { mes, mesesCerrados, fechaLimite, puedeCapturar }: DelPeriodo,
): Pendientes {
  if (!periodo || mes === null) return { avance: { lineas: 0, capturadas: 0 }, grupos: [], recordatorio: '' };
  const contexto = contextOf(libro.configuracion, periodo.hasta);
  const asientosDe = indexSeguimiento(libro.seguimiento);
  const lineas = listLineas(libro.mir);
  const juzgadas = lineas.map((u) =>
    judge(u, computeIndicador(u.linea, contexto), asientosDe(u.seccion, u.linea.numero), periodo, {
      mes,
      mesesCerrados,
    }),
  );
  const delMes = lineas.filter(({ linea }) => isCapturable(linea, mes));
  const grupos = groupJuzgadas(juzgadas, libro, puedeCapturar);
  const datos = { periodo: namePeriodo(periodo), fechaLimite };
  return {
    avance: { lineas: delMes.length, capturadas: delMes.filter(({ linea }) => !isPorCapturar(linea, mes)).length },
    grupos: grupos.map(
      (g): GrupoPendiente => ({
        ...g,
        recordatorio: writeRecordatorio(datos, [RECORDATORIO.para(g.nombre), ''], itemsOf(g), g.lineas.length),
      }),
    ),
    recordatorio: recordatorioDeTodos(datos, grupos),
  };
}
