import type { Api } from '../../gas/api';

export type Opciones = ReturnType<Api['opcionesDocumentos']>;
export type TipoVista = Opciones['tipos'][number];
export type Vista = ReturnType<Api['vistaInforme']>;
export type Hecho = ReturnType<Api['hacerInforme']>;
type Peticion = Parameters<Api['vistaInforme']>[0];

/** "": ours; "subida": a .docx of this computer; "doc:ID": a Doc of this user's. */
export interface PlantillaElegida {
  readonly clave: string;
  readonly nombre: string;
  /** The kind of document that it is for; null: of any. */
  readonly tipo: string | null;
  /** Of one that was uploaded. */
  readonly base64: string | null;
}

export const PLANTILLA_NUESTRA: PlantillaElegida = { clave: '', nombre: '', tipo: null, base64: null };
export const CLAVE_SUBIDA = 'subida';

/** What was chosen in the dialog. */
export interface Eleccion {
  readonly tipo: string;
  readonly periodo: string;
  /** Of a kind that may be of none; "": of none. */
  readonly periodoOpcional: string;
  /** "": all of it; "*objetivo": a document for each objetivo. */
  readonly alcance: string;
  readonly plantilla: PlantillaElegida;
}

const CADA = '*';
export const cadaUno = (nivel: string): string => `${CADA}${nivel}`;

/** One document of those that were chosen. */
export interface Pedido {
  readonly alcance: string | null;
  /** Of its part; "" where it is all of it. */
  readonly nombre: string;
}

/** All of it. */
export const TODO: Pedido = { alcance: null, nombre: '' };

/** The documents that a choice makes: one, or one for each part of a kind. */
export function pedidosOf({ alcance }: Eleccion, tipo: TipoVista): Pedido[] {
  if (alcance === '') return [TODO];
  if (alcance.startsWith(CADA)) {
    const grupo = tipo.grupos.find((g) => cadaUno(g.nivel) === alcance);
    return (grupo?.alcances ?? []).map((a) => ({ alcance: a.valor, nombre: a.nombre }));
  }
  const nombre = tipo.grupos.flatMap((g) => g.alcances).find((a) => a.valor === alcance)?.nombre ?? alcance;
  return [{ alcance, nombre }];
}

/** The period of a choice, for its kind; null: it is of none. */
export function periodoOf({ periodo, periodoOpcional }: Eleccion, tipo: TipoVista): string | null {
  if (tipo.porPeriodo) return periodo;
  return tipo.periodoOpcional ? periodoOpcional || null : null;
}

/** What is asked of the server; a period goes along only with kinds that have one, a template not with tables. */
export function peticionOf(eleccion: Eleccion, tipo: TipoVista, pedido: Pedido): Peticion {
  const { plantilla } = eleccion;
  const suya = plantilla.clave === CLAVE_SUBIDA ? plantilla.base64 : plantilla.clave || null;
  return {
    tipo: tipo.tipo,
    periodo: periodoOf(eleccion, tipo),
    alcance: pedido.alcance,
    plantilla: tipo.deTablas ? null : suya,
  };
}

/** The same for its preview, which is without template: a .docx of megabytes does not travel for nothing. */
export function peticionDeVista(eleccion: Eleccion, tipo: TipoVista, pedido: Pedido): Peticion {
  return { ...peticionOf(eleccion, tipo, pedido), plantilla: null };
}

/** Another kind: what does not fit it goes back to all of it, the rest stays as it was chosen. */
export function withTipo(eleccion: Eleccion, tipo: TipoVista): Eleccion {
  const { alcance, plantilla } = eleccion;
  const sirve = plantilla.tipo === null || plantilla.tipo === tipo.tipo;
  const hay = tipo.grupos.some((g) => cadaUno(g.nivel) === alcance || g.alcances.some((a) => a.valor === alcance));
  return {
    ...eleccion,
    tipo: tipo.tipo,
    alcance: hay ? alcance : '',
    plantilla: sirve ? plantilla : PLANTILLA_NUESTRA,
  };
}
