import type { ClaveAjuste, Configuracion } from './ajustes';
import type { Mir } from './model';

/**
 * Who may do what (domain.md section 1, "captura"; platform.md, Protections), as Configuración says it. The owner of
 * the file is in none of the lists and may do everything.
 */
export interface Permisos {
  /** Lower-case addresses, sorted, each once; so are all the lists here. */
  readonly administradores: readonly string[];
  /** Personas titulares: they set the corte and who signs. */
  readonly titulares: readonly string[];
  readonly capturistas: readonly Capturista[];
  /** Nobody was named: every editor of the file captures. */
  readonly capturaCualquiera: boolean;
  /** They capture nothing, even where the file is shared with them for editing. */
  readonly lectores: readonly string[];
  /** Sheets only asks for confirmation: nobody is kept out. */
  readonly soloAdvierte: boolean;
  /** Months (1-12) that only administradores may still change. */
  readonly mesesCerrados: readonly number[];
}

interface Capturista {
  readonly correo: string;
  /** Keys of objetivos (`claveObjetivo`); null: all. */
  readonly objetivos: readonly string[] | null;
}

export type Rol = 'administrador' | 'titular' | 'capturista' | 'lector';

/** Something in the lists of people that cannot be obeyed as it is written. */
export interface ProblemaDePermiso {
  readonly tipo: 'noEsCorreo' | 'objetivoInexistente' | 'objetivoAmbiguo' | 'contradiccion';
  readonly ajuste: AjusteDePersonas;
  /** What is wrong, as it is written there. */
  readonly texto: string;
  /** Whose it is; "" where it is nobody's. */
  readonly correo: string;
}

/** Settings that a persona titular changes without asking: the corte, and what the informe says of who signs. */
export const AJUSTES_DE_TITULARES = [
  'mesDeCorte',
  'destinatarios',
  'elabora',
  'titular',
] as const satisfies readonly ClaveAjuste[];

export type AjusteDePersonas = Extract<ClaveAjuste, 'administradores' | 'titulares' | 'capturistas' | 'lectores'>;

/** An objetivo among those of every seccion: "2/3" is number 3 of the second. `seccion` counts from 0. */
export function claveObjetivo(seccion: number, numero: string): string {
  return `${seccion + 1}/${numero.trim()}`;
}

/** As people name it: only the number where there is but one seccion. */
export function nameObjetivo(mir: Mir, clave: string): string {
  return mir.secciones.length > 1 ? clave : clave.slice(clave.indexOf('/') + 1);
}

/** What Google takes for an address, roughly: somebody, an at sign, a domain with a dot. */
const CORREO = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/;

/** The addresses of a setting, lower case, sorted, each once; separated by ";", "," or spaces. What is none is left out. */
export function parseCorreos(valor: string | number | null): string[] {
  return sorted(wordsOf(valor).filter((palabra) => CORREO.test(palabra)));
}

function wordsOf(valor: string | number | null): string[] {
  return String(valor ?? '')
    .toLowerCase()
    .split(/[\s;,]+/)
    .filter((palabra) => palabra !== '');
}

function sorted(correos: readonly string[]): string[] {
  return [...new Set(correos)].sort();
}

/** One entry of capturistas: people, and the objetivos to which a colon limits them (`limitada`). */
export interface EntradaCapturistas {
  readonly personas: string[];
  readonly objetivos: string[];
  limitada: boolean;
}

/**
 * "ana@x.mx, eva@x.mx: 1, 3; luis@x.mx": a semicolon or another address after the objetivos begins the next entry.
 */
export function parseCapturistas(valor: string | number | null): EntradaCapturistas[] {
  const entradas: EntradaCapturistas[] = [];
  let actual: EntradaCapturistas | null = null;
  const palabras = String(valor ?? '')
    .toLowerCase()
    .match(/[;:\n]|[^\s;,:]+/g);
  for (const palabra of palabras ?? []) {
    if (palabra === ';' || palabra === '\n') {
      actual = null;
    } else if (palabra === ':') {
      if (actual) actual.limitada = true;
    } else {
      if (!actual || (actual.limitada && palabra.includes('@'))) {
        actual = { personas: [], objetivos: [], limitada: false };
        entradas.push(actual);
      }
      (actual.limitada ? actual.objetivos : actual.personas).push(palabra);
    }
  }
  return entradas;
}

/** The keys of the objetivo that somebody named: none when there is no such, several when more than one seccion has it. */
function findObjetivo(mir: Pick<Mir, 'secciones'>, texto: string): string[] {
  const [, seccion, numero] = /^(?:(\d+)\/)?(.+?)\.?$/.exec(texto) ?? [];
  const found = mir.secciones.flatMap((s, i) =>
    seccion === undefined || Number(seccion) === i + 1
      ? s.objetivos.filter((o) => o.numero.trim().toLowerCase() === numero).map((o) => claveObjetivo(i, o.numero))
      : [],
  );
  return [...new Set(found)];
}

function readCapturistas(
  configuracion: Configuracion,
  mir: Pick<Mir, 'secciones'>,
): [Capturista[], ProblemaDePermiso[]] {
  const problemas: ProblemaDePermiso[] = [];
  const objetivosDe = new Map<string, string[] | null>();
  const ajuste = 'capturistas';
  for (const { personas, objetivos, limitada } of parseCapturistas(configuracion.capturistas)) {
    const [primera = ''] = personas;
    const claves = objetivos.flatMap((texto) => {
      const found = findObjetivo(mir, texto);
      if (found.length === 1) return found;
      const tipo = found.length === 0 ? 'objetivoInexistente' : 'objetivoAmbiguo';
      problemas.push({ tipo, ajuste, texto, correo: primera });
      return [];
    });
    for (const correo of personas) {
      if (!CORREO.test(correo)) {
        problemas.push({ tipo: 'noEsCorreo', ajuste, texto: correo, correo: '' });
        continue;
      }
      const antes = objetivosDe.get(correo);
      // A colon with nothing after it limits to nothing that anybody said.
      const todos = !limitada || objetivos.length === 0 || antes === null;
      objetivosDe.set(correo, todos ? null : sorted([...(antes ?? []), ...claves]));
    }
  }
  const capturistas = [...objetivosDe].map(([correo, objetivos]) => ({ correo, objetivos }));
  return [capturistas.sort((a, b) => (a.correo < b.correo ? -1 : 1)), problemas];
}

/** Who is a lector and something else as well: reading only wins, except over administradores. */
function contradictions(permisos: Permisos): ProblemaDePermiso[] {
  const others: readonly (readonly [AjusteDePersonas, readonly string[]])[] = [
    ['administradores', permisos.administradores],
    ['titulares', permisos.titulares],
    ['capturistas', permisos.capturistas.map((c) => c.correo)],
  ];
  return permisos.lectores.flatMap((correo) =>
    others.flatMap(([ajuste, correos]): ProblemaDePermiso[] =>
      correos.includes(correo) ? [{ tipo: 'contradiccion', ajuste, texto: correo, correo }] : [],
    ),
  );
}

/**
 * The roles that Configuración gives, and what of them cannot be obeyed: an address that is none is left out, an
 * objetivo that is not there (or is in several secciones) gives nothing. Never throws.
 */
export function readPermisos(
  configuracion: Configuracion,
  mir: Pick<Mir, 'secciones'>,
  mesesCerrados: readonly number[],
): { readonly permisos: Permisos; readonly problemas: readonly ProblemaDePermiso[] } {
  const [capturistas, deCapturistas] = readCapturistas(configuracion, mir);
  const permisos: Permisos = {
    administradores: parseCorreos(configuracion.administradores),
    titulares: parseCorreos(configuracion.titulares),
    capturistas,
    capturaCualquiera: wordsOf(configuracion.capturistas).length === 0,
    lectores: parseCorreos(configuracion.lectores),
    soloAdvierte: configuracion.modoProteccion === 'advertir',
    mesesCerrados,
  };
  const listas: readonly AjusteDePersonas[] = ['administradores', 'titulares', 'lectores'];
  const deListas = listas.flatMap((ajuste) =>
    wordsOf(configuracion[ajuste])
      .filter((palabra) => !CORREO.test(palabra))
      .map((texto): ProblemaDePermiso => ({ tipo: 'noEsCorreo', ajuste, texto, correo: '' })),
  );
  return { permisos, problemas: [...deListas, ...deCapturistas, ...contradictions(permisos)] };
}

/**
 * The role of an editor of the file. `esAdministrador`: Google lets them write under our protections, as it does the
 * owner; where these only warn it lets everybody, and then only the lists tell.
 */
export function rolDe(correo: string, esAdministrador: boolean, permisos: Permisos): Rol {
  const quien = correo.toLowerCase();
  const { administradores, titulares, capturistas, capturaCualquiera, lectores, soloAdvierte } = permisos;
  const listado: Rol | null = administradores.includes(quien)
    ? 'administrador'
    : lectores.includes(quien)
      ? 'lector'
      : titulares.includes(quien)
        ? 'titular'
        : capturistas.some((c) => c.correo === quien)
          ? 'capturista'
          : null;
  if (esAdministrador && !(soloAdvierte && listado)) return 'administrador';
  // Nobody is turned away for an address that Google does not tell.
  return listado ?? (capturaCualquiera || quien === '' ? 'capturista' : 'lector');
}

/** The objetivos (keys) whose yellow cells somebody may capture; null: all. Administradores are not asked here. */
export function objetivosDe(correo: string, permisos: Permisos): readonly string[] | null {
  const quien = correo.toLowerCase();
  if (permisos.lectores.includes(quien)) return [];
  if (permisos.capturaCualquiera || quien === '') return null;
  const found = permisos.capturistas.find((c) => c.correo === quien);
  return found ? found.objetivos : [];
}
