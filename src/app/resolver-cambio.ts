import { defaultAcumulacion } from '../mir/acumulacion';
import type { Finding } from '../mir/finding';
import { MESES } from '../mir/format';
import type { LineaAccion, Mir, PlanLinea, Seccion } from '../mir/model';
import type { Cambio } from '../mir/modificar';
import { findSecciones } from '../mir/secciones';
import type { LibroLeido } from '../sheet/read';
import { seccionTexto } from '../text/app';
import { IMPEDIMENTO } from '../text/cambio';
import { readCeldas } from './aceptar';
import { appFinding } from './finding';
import { findLinea } from './linea';
import type { CambioPlan } from './vista';

type Resuelto<T> = T | { readonly findings: readonly Finding[] };

const refuse = (motivo: string, linea: string | null = null): { readonly findings: readonly Finding[] } => ({
  findings: [appFinding('APP-43', [motivo], { linea })],
});

const nombresDe = (mir: Mir, secciones: readonly number[]): string =>
  secciones.map((i) => seccionTexto(i + 1, mir.secciones[i]?.titulo ?? '')).join(', ');

interface LugarObjetivo {
  readonly seccion: number;
  readonly objetivo: number;
}

/** The objetivo that people mean by its number and, where several secciones have it, its seccion. */
export function findObjetivo(mir: Mir, numero: string, secciones: readonly number[] | null): Resuelto<LugarObjetivo> {
  const wanted = numero.trim();
  const found = mir.secciones.flatMap((s, seccion) =>
    secciones !== null && !secciones.includes(seccion)
      ? []
      : s.objetivos.flatMap((o, objetivo) => (o.numero === wanted ? [{ seccion, objetivo }] : [])),
  );
  const [first] = found;
  if (!first) return refuse(IMPEDIMENTO.sinObjetivo(wanted));
  if (found.length === 1) return first;
  return refuse(IMPEDIMENTO.objetivoEnVarias(wanted, nombresDe(mir, [...new Set(found.map((f) => f.seccion))])));
}

export function seccionesPedidas(
  mir: Mir,
  seccion: string | null,
): Resuelto<{ readonly secciones: readonly number[] | null }> {
  if (seccion === null || seccion.trim() === '') return { secciones: null };
  const secciones = findSecciones(mir, seccion);
  return secciones.length > 0 ? { secciones } : { findings: [appFinding('APP-05', [seccion])] };
}

/** Where a linea goes in an objetivo: after another one, or first. `lineas` are those that stay. */
function posicionDe(lineas: readonly LineaAccion[], despuesDe: string | null, objetivo: string): Resuelto<number> {
  if (despuesDe === null || despuesDe.trim() === '') return 0;
  const i = lineas.findIndex((l) => l.numero === despuesDe.trim());
  return i < 0 ? refuse(IMPEDIMENTO.sinAnterior(despuesDe, objetivo)) : i + 1;
}

/** A linea of which nothing but its plan is known. */
function nuevaLinea({ numero, lineaAccion, ...campos }: Partial<PlanLinea>): LineaAccion {
  const dados = Object.fromEntries(Object.entries(campos).filter(([, v]) => v !== null && v !== undefined));
  return {
    numero: numero ?? '',
    lineaAccion: lineaAccion ?? '',
    mesInicial: null,
    mesFinal: null,
    dimension: '',
    nombreIndicador: '',
    metodoCalculo: '',
    frecuencia: '',
    unidadMedida: '',
    lineaBase: '',
    metaPropuesta: null,
    tendencia: '',
    presupuesto: null,
    observaciones: '',
    verificableEn: '',
    meses: MESES.map(() => null),
    responsable: '',
    acumulacion: defaultAcumulacion(String(campos.unidadMedida ?? '')),
    sujetaADemanda: false,
    situacion: '',
    programaCapturado: null,
    ...dados,
  };
}

function resolveAgregarLinea(mir: Mir, c: Extract<CambioPlan, { tipo: 'agregarLinea' }>): Resuelto<Cambio> {
  const pedidas = seccionesPedidas(mir, c.seccion);
  if ('findings' in pedidas) return pedidas;
  const lugar = findObjetivo(mir, c.objetivo, pedidas.secciones);
  if ('findings' in lugar) return lugar;
  const lineas = mir.secciones[lugar.seccion]?.objetivos[lugar.objetivo]?.lineas ?? [];
  const posicion = posicionDe(lineas, c.despuesDe, c.objetivo);
  if (typeof posicion !== 'number') return posicion;
  return { tipo: 'agregarLinea', ...lugar, posicion, linea: nuevaLinea(c.linea) };
}

function resolveAgregarObjetivo(mir: Mir, c: Extract<CambioPlan, { tipo: 'agregarObjetivo' }>): Resuelto<Cambio> {
  const pedidas = seccionesPedidas(mir, c.seccion);
  if ('findings' in pedidas) return pedidas;
  const secciones = pedidas.secciones ?? mir.secciones.map((_, i) => i);
  if (secciones.length > 1) return refuse(IMPEDIMENTO.faltaSeccion(nombresDe(mir, secciones)));
  // A MIR that was just made has no seccion yet: its first objetivo makes one without title.
  const seccion = secciones[0] ?? 0;
  const vacia: Seccion = { titulo: '', objetivos: [] };
  const { objetivos } = mir.secciones[seccion] ?? vacia;
  const anterior = c.despuesDe?.trim() ?? '';
  const i = objetivos.findIndex((o) => o.numero === anterior);
  if (anterior !== '' && i < 0) return refuse(IMPEDIMENTO.sinObjetivoAnterior(anterior));
  const { numero, politicasGenerales, programa, objetivo } = c.objetivo;
  return {
    tipo: 'agregarObjetivo',
    seccion,
    posicion: i + 1,
    objetivo: { numero, politicasGenerales, programa, objetivo },
  };
}

/** Where a linea stands in the plan. */
function findLugar(
  mir: Mir,
  numero: string,
  seccion: string | null,
): Resuelto<LugarObjetivo & { readonly linea: number }> {
  const found = findLinea(mir, numero, seccion === null || seccion.trim() === '' ? null : seccion);
  if ('finding' in found) return { findings: [found.finding] };
  const { ubicada } = found;
  const objetivo = mir.secciones[ubicada.seccion]?.objetivos.indexOf(ubicada.objetivo) ?? -1;
  return { seccion: ubicada.seccion, objetivo, linea: ubicada.objetivo.lineas.indexOf(ubicada.linea) };
}

/** A linea stays in its seccion: there its number says which it is. */
function resolveMover(mir: Mir, c: Extract<CambioPlan, { tipo: 'moverLinea' }>): Resuelto<Cambio> {
  const desde = findLugar(mir, c.linea, c.seccion);
  if ('findings' in desde) return desde;
  const destino = findObjetivo(mir, c.objetivo, [desde.seccion]);
  if ('findings' in destino) return destino;
  const lineas = mir.secciones[destino.seccion]?.objetivos[destino.objetivo]?.lineas ?? [];
  const quedan = desde.objetivo === destino.objetivo ? lineas.filter((_, i) => i !== desde.linea) : lineas;
  const posicion = posicionDe(quedan, c.despuesDe, c.objetivo);
  if (typeof posicion !== 'number') return posicion;
  const { seccion, objetivo, linea } = desde;
  return { tipo: 'moverLinea', seccion, desde: { objetivo, linea }, hacia: { objetivo: destino.objetivo, posicion } };
}

/** The change that people ask for by numbers and titles, with its places in the accepted plan; or why it cannot be told. */
export function resolveCambio(libro: LibroLeido, cambio: CambioPlan): Resuelto<Cambio> {
  const { mir } = libro.baseline;
  switch (cambio.tipo) {
    case 'agregarLinea':
      return resolveAgregarLinea(mir, cambio);
    case 'agregarObjetivo':
      return resolveAgregarObjetivo(mir, cambio);
    case 'moverLinea':
      return resolveMover(mir, cambio);
    case 'cancelar': {
      const lugar = findLugar(mir, cambio.linea, cambio.seccion);
      return 'findings' in lugar ? lugar : { tipo: 'cancelar', ...lugar };
    }
    case 'reprogramar': {
      const lugar = findLugar(mir, cambio.linea, cambio.seccion);
      return 'findings' in lugar ? lugar : { tipo: 'reprogramar', ...lugar, campos: cambio.campos };
    }
    case 'aceptar':
      return readCeldas(libro, cambio.celdas);
  }
}
