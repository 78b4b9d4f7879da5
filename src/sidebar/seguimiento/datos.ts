import type { EntradaSeguimiento, LineaSeguimientoVista, VistaSeguimiento } from '../../gas/api';
import { hasPendientes } from '../../mir/seguimiento-linea';
import { normalizeText } from '../../mir/text-number';
import { SEGUIMIENTO } from '../../text/barra-seguimiento';
import { PARTE_TEXTO } from '../../text/seguimiento';
import type { Problemas } from '../comun/campos';
import { parseCantidad } from '../comun/cantidad';
import { nombreDeMes } from '../comun/meses';
import { keyOfLineaVista } from '../plan/datos';

export type Filtro = keyof typeof SEGUIMIENTO.filtros;

export type Partes = LineaSeguimientoVista['partes'];

/** A new evidence as it is typed. */
export const EVIDENCIA_EN_BLANCO = { mes: '', documento: '', oficio: '', fecha: '', vinculo: '', cantidad: '' };
export type EvidenciaEscrita = typeof EVIDENCIA_EN_BLANCO;

function isRegistrada({ evidencias, partes }: LineaSeguimientoVista): boolean {
  return evidencias.length > 0 || Object.values(partes).some((texto) => texto !== '');
}

const PASA: Readonly<Record<Filtro, (linea: LineaSeguimientoVista) => boolean>> = {
  pendientes: hasPendientes,
  registradas: isRegistrada,
  todas: () => true,
};

/** The lineas of a filter whose number begins so, or whose text has all the words; `siempre` stays in the list while it is worked on. */
export function searchLineas(
  lineas: readonly LineaSeguimientoVista[],
  filtro: Filtro,
  texto: string,
  siempre: string | null,
): LineaSeguimientoVista[] {
  const words = normalizeText(texto)
    .split(' ')
    .filter((w) => w !== '');
  return lineas.filter((l) => {
    const propio = normalizeText(l.texto);
    const matches = words.every((w) => (/^\d[\d.]*$/.test(w) ? l.linea.startsWith(w) : propio.includes(w)));
    return matches && (PASA[filtro](l) || keyOfLineaVista(l) === siempre);
  });
}

/** The next linea with something missing that this user may register, after this one and then from the top; null: none. */
export function nextPendiente(
  lineas: readonly LineaSeguimientoVista[],
  actual: string | null,
): LineaSeguimientoVista | null {
  const desde = lineas.findIndex((l) => keyOfLineaVista(l) === actual) + 1;
  const enOrden = [...lineas.slice(desde), ...lineas.slice(0, desde)];
  return enOrden.find((l) => hasPendientes(l) && l.puedeRegistrar && keyOfLineaVista(l) !== actual) ?? null;
}

/** The same list with one linea as it is now, in its place: what one works on does not jump away. */
export function withLinea(vista: VistaSeguimiento, linea: LineaSeguimientoVista): VistaSeguimiento['lineas'] {
  return vista.lineas.map((l) => (keyOfLineaVista(l) === keyOfLineaVista(linea) ? linea : l));
}

/** What is missing of a linea, in words; none: it is complete. */
export function wordsOfPendientes({ faltan, sinEvidencia }: LineaSeguimientoVista): string[] {
  return [
    ...(faltan.length > 0 ? [SEGUIMIENTO.faltan(faltan.map((parte) => PARTE_TEXTO[parte]))] : []),
    ...(sinEvidencia.length > 0 ? [SEGUIMIENTO.sinEvidencia(sinEvidencia.map((mes) => nombreDeMes(mes)))] : []),
  ];
}

const NADA = {
  dato: null,
  causa: null,
  accion: null,
  proyeccion: null,
  mes: null,
  documento: null,
  oficio: null,
  fecha: null,
  vinculo: null,
  cantidad: null,
} as const;

type Lugar = Pick<EntradaSeguimiento, 'linea' | 'seccion' | 'periodo'>;

/** What is sent of a justification; null where it says nothing new. */
export function entradaDeJustificacion(lugar: Lugar, partes: Partes, antes: Partes): EntradaSeguimiento | null {
  const claves = Object.keys(partes) as (keyof Partes)[];
  const nueva = claves.some((clave) => partes[clave].trim() !== '' && partes[clave].trim() !== antes[clave]);
  return nueva ? { ...NADA, ...lugar, tipo: 'justificacion', ...partes } : null;
}

/** What is sent of an evidence, or what is wrong in it. */
export function entradaDeEvidencia(
  lugar: Lugar,
  escrita: EvidenciaEscrita,
): { readonly entrada: EntradaSeguimiento | null; readonly problemas: Problemas } {
  const { mes, documento, oficio, fecha, vinculo } = escrita;
  const cantidad = parseCantidad(escrita.cantidad);
  const problemas: Record<string, string> = {};
  if (`${documento}${oficio}${vinculo}`.trim() === '') problemas.documento = SEGUIMIENTO.sinDocumento;
  if (cantidad !== null && !(cantidad >= 0)) problemas.cantidad = SEGUIMIENTO.cantidadMal;
  if (Object.keys(problemas).length > 0) return { entrada: null, problemas };
  const numeros = { mes: mes === '' ? null : Number(mes), cantidad };
  return {
    entrada: { ...NADA, ...lugar, tipo: 'evidencia', documento, oficio, fecha, vinculo, ...numeros },
    problemas,
  };
}

/** The month that a new evidence is most likely of: the first that has none, else the first with progress. */
export function mesProbable({ sinEvidencia, avance }: LineaSeguimientoVista): string {
  return String(sinEvidencia[0] ?? avance[0]?.mes ?? '');
}
