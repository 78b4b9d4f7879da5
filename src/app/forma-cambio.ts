import type { Finding } from '../mir/finding';
import type { Instrumento } from '../mir/historia';
import { CAMPOS_LINEA } from '../mir/revisar-cambio';
import { MAXIMO_CELDA } from '../sheet/grid';
import { IMPEDIMENTO } from '../text/cambio';
import { appFinding } from './finding';
import type { CambioPlan } from './vista';

/**
 * `mirador call` and google.script.run carry any JSON inside "cambio" and "instrumento": what is not as CambioPlan says
 * is a finding that names it, and never reaches the plan.
 */
type Forma = 'texto' | 'texto o nulo' | 'texto o nada' | 'número' | 'campos' | 'línea' | 'objetivo' | 'celdas';

const CAMBIO: Readonly<Record<CambioPlan['tipo'], Readonly<Record<string, Forma>>>> = {
  agregarLinea: { seccion: 'texto o nulo', objetivo: 'texto', despuesDe: 'texto o nulo', linea: 'línea' },
  agregarObjetivo: { seccion: 'texto o nulo', despuesDe: 'texto o nulo', objetivo: 'objetivo' },
  moverLinea: { linea: 'texto', seccion: 'texto o nulo', objetivo: 'texto', despuesDe: 'texto o nulo' },
  cancelar: { linea: 'texto', seccion: 'texto o nulo', motivo: 'texto o nada' },
  reprogramar: { linea: 'texto', seccion: 'texto o nulo', campos: 'campos', motivo: 'texto o nada' },
  aceptar: { celdas: 'celdas', motivo: 'texto o nada' },
};

const INSTRUMENTO: Readonly<Record<keyof Instrumento, Forma>> = {
  instrumento: 'texto',
  instancia: 'texto o nada',
  fecha: 'texto',
  vigencia: 'número',
};

const OBJETIVO = ['numero', 'politicasGenerales', 'programa', 'objetivo'] as const;

type Objeto = Readonly<Record<string, unknown>>;
const isObjeto = (v: unknown): v is Objeto => typeof v === 'object' && v !== null && !Array.isArray(v);

const mal = (dato: string, forma: string): Finding => appFinding('APP-18', ['cambiarPlan', dato, forma]);

function checkTextoLargo(dato: string, valor: unknown): Finding[] {
  const largo = typeof valor === 'string' && valor.length > MAXIMO_CELDA;
  return largo ? [appFinding('APP-44', [IMPEDIMENTO.textoLargo(dato, MAXIMO_CELDA)])] : [];
}

/** Only fields of the plan: each of its kind is checked where it is put in. */
function checkCampos(dato: string, valor: unknown): Finding[] {
  if (!isObjeto(valor)) return [mal(dato, 'objeto')];
  return Object.entries(valor).flatMap(([campo, v]) => {
    if (campo === 'numero') return typeof v === 'string' ? [] : [mal(`${dato}.numero`, 'texto')];
    if (!(CAMPOS_LINEA as readonly string[]).includes(campo)) {
      return [appFinding('APP-44', [IMPEDIMENTO.noEsCampo(campo)])];
    }
    return checkTextoLargo(campo, v);
  });
}

function checkTextos(dato: string, valor: unknown, claves: readonly string[]): Finding[] {
  if (!isObjeto(valor)) return [mal(dato, 'objeto')];
  return claves.flatMap((clave) => {
    const texto = valor[clave];
    return typeof texto === 'string' ? checkTextoLargo(clave, texto) : [mal(`${dato}.${clave}`, 'texto')];
  });
}

function checkCeldas(dato: string, valor: unknown): Finding[] {
  if (!Array.isArray(valor)) return [mal(dato, 'lista de celdas')];
  return valor.flatMap((celda: unknown, i) => checkTextos(`${dato}.${i + 1}`, celda, ['hoja', 'celda']));
}

function checkForma(dato: string, valor: unknown, forma: Forma): Finding[] {
  switch (forma) {
    case 'texto':
      return typeof valor === 'string' ? checkTextoLargo(dato, valor) : [mal(dato, forma)];
    case 'texto o nulo':
    case 'texto o nada':
      return valor === undefined || valor === null || typeof valor === 'string'
        ? checkTextoLargo(dato, valor)
        : [mal(dato, 'texto')];
    case 'número':
      return typeof valor === 'number' ? [] : [mal(dato, forma)];
    case 'campos':
      return checkCampos(dato, valor);
    case 'línea': {
      if (!isObjeto(valor)) return [mal(dato, 'objeto')];
      const { numero, lineaAccion, ...campos } = valor;
      return [...checkTextos(dato, { numero, lineaAccion }, ['numero', 'lineaAccion']), ...checkCampos(dato, campos)];
    }
    case 'objetivo':
      return checkTextos(dato, valor, OBJETIVO);
    case 'celdas':
      return checkCeldas(dato, valor);
  }
}

function checkFormas(nombre: string, valor: Objeto, formas: Readonly<Record<string, Forma>>): Finding[] {
  return Object.entries(formas).flatMap(([clave, forma]) => checkForma(`${nombre}.${clave}`, valor[clave], forma));
}

/** What is optional and missing is null ("" for texts that say why or who). */
function complete<T>(valor: Objeto, formas: Readonly<Record<string, Forma>>): T {
  const entries = Object.entries(formas).map(([clave, forma]) => {
    const dado = valor[clave];
    if (forma === 'texto o nada') return [clave, typeof dado === 'string' ? dado.trim() : ''];
    return [clave, dado ?? null];
  });
  return Object.fromEntries(entries) as T;
}

const DIAS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Whether a text has the form of a date (year first, or day first) and names a day that no calendar has. */
function isFechaImposible(texto: string): boolean {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(texto);
  const corta = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(texto);
  const [anio, mes, dia] = iso ? iso.slice(1).map(Number) : corta ? corta.slice(1).map(Number).reverse() : [];
  if (anio === undefined || mes === undefined || dia === undefined) return false;
  const bisiesto = (anio % 4 === 0 && anio % 100 !== 0) || anio % 400 === 0;
  const dias = mes === 2 && !bisiesto ? 28 : (DIAS[mes - 1] ?? 0);
  return dia < 1 || dia > dias;
}

/** What a change of this kind cannot go without, and is blank; null: nothing. */
function findVacio(cambio: CambioPlan): string | null {
  if ((cambio.tipo === 'cancelar' || cambio.tipo === 'reprogramar') && cambio.motivo === '')
    return IMPEDIMENTO.sinMotivo(cambio.linea);
  if (cambio.tipo !== 'agregarLinea') return null;
  const { numero, lineaAccion } = cambio.linea;
  const texto = lineaAccion.trim();
  const resto = texto.startsWith(numero.trim()) ? texto.slice(numero.trim().length) : texto;
  return /[^\s.):-]/.test(resto) ? null : IMPEDIMENTO.sinTexto(numero);
}

export interface PeticionCambio {
  readonly cambio: CambioPlan;
  readonly instrumento: Instrumento;
}

/** The request with nothing else in it than was asked for; or what is wrong with it. */
export function readPeticion(
  cambio: unknown,
  instrumento: unknown,
): { readonly peticion: PeticionCambio } | { readonly findings: readonly Finding[] } {
  const tipo = isObjeto(cambio) ? cambio.tipo : undefined;
  const formas = Object.keys(CAMBIO).includes(String(tipo)) ? CAMBIO[tipo as CambioPlan['tipo']] : null;
  if (!isObjeto(cambio) || !formas) return { findings: [mal('cambio.tipo', Object.keys(CAMBIO).join(', '))] };
  if (!isObjeto(instrumento)) return { findings: [mal('instrumento', 'objeto')] };
  const findings = [...checkFormas('cambio', cambio, formas), ...checkFormas('instrumento', instrumento, INSTRUMENTO)];
  if (findings.length > 0) return { findings };
  const { vigencia, fecha, ...resto } = complete<Instrumento>(instrumento, INSTRUMENTO);
  const limpio = { ...resto, instrumento: resto.instrumento.trim(), fecha: fecha.trim(), vigencia };
  const faltas = [
    ...(limpio.instrumento === '' ? [IMPEDIMENTO.sinInstrumento] : []),
    ...(limpio.fecha === '' ? [IMPEDIMENTO.sinFecha] : []),
    ...(isFechaImposible(limpio.fecha) ? [IMPEDIMENTO.fechaImposible(limpio.fecha)] : []),
    ...(Number.isInteger(vigencia) && vigencia >= 1 && vigencia <= 12 ? [] : [IMPEDIMENTO.vigencia(vigencia)]),
  ];
  if (faltas.length > 0) return { findings: faltas.map((motivo) => appFinding('APP-40', [motivo])) };
  const pedido = { tipo, ...complete<object>(cambio, formas) } as CambioPlan;
  const vacio = findVacio(pedido);
  if (vacio !== null) return { findings: [appFinding('APP-44', [vacio])] };
  return { peticion: { cambio: pedido, instrumento: limpio } };
}
