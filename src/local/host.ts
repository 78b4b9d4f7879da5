import { basename } from 'node:path';
import { createContext, type HostContext, type TipoLlamada } from './context';
import { type Edicion, type Host, HostError, type Mostrado } from './contract';
import { applyEdit } from './edit';
import { textIn } from './errors';
import { loadLibro, saveLibro } from './file';
import { findInProject } from './paths';
import { createSandbox, type Sandbox, whyNotPlain } from './sandbox';
import { createServices } from './services';
import { AlmacenDrive } from './services/drive-almacen';
import { releaseLocks } from './services/lock';
import { AUTH_MODE } from './services/script';
import { strict } from './services/strict';
import type { Disparador, Libro } from './workbook';
import { newLibro } from './workbook-new';

/** Quotas for Google services: script runtime, and the 30 s of a simple trigger. Virtual milliseconds. */
const LIMITE_EJECUCION_MS = 6 * 60_000;
const LIMITE_DISPARADOR_MS = 30_000;

export interface OpcionesHost {
  /** An .xlsx to open and to save to; made new where there is none. */
  readonly ruta?: string;
  /** A workbook in memory instead; two hosts over one workbook are two users of one document. */
  readonly libro?: Libro;
  /** Who is at the keyboard; default the owner. */
  readonly usuario?: string;
  /** Folder of the script files (.js and .html); default build/out. null: no script, only `services`. */
  readonly bundle?: string | null;
  /** false: the events of edits do not say who edited, as Google may (an account of another domain). Default true. */
  readonly usuarioEnEventos?: boolean;
  /** false: Session gives no e-mail inside simple triggers, as with users of another domain. Default true. */
  readonly correoEnDisparadores?: boolean;
  /** Language of Google's refusals: that of the account of whoever runs the script. Default English. */
  readonly idioma?: 'en' | 'es';
  /** Gets each line that the script logs; default: nowhere. */
  readonly registrar?: (linea: string) => void;
  /**
   * false: no formula is calculated, so that a journey over thousands of rows, or run thousands of times, takes little
   * more than its calls. Every host over one workbook says the same. Default true.
   */
  readonly calcula?: boolean;
  /** Told of each service call before it happens: a test runs a second journey there. */
  readonly alLlamar?: (tipo: TipoLlamada) => void;
}

/** One engine a workbook, shared by every host over it. */
const contextos = new WeakMap<Libro, HostContext>();

function contextOf(
  { libro, calcula }: { libro: Libro; calcula: boolean },
  usuario: () => string,
  mostrar: (m: Mostrado) => void,
): HostContext {
  const comun = contextos.get(libro) ?? createContext({ libro, calcula });
  contextos.set(libro, comun);
  return {
    ...comun,
    usuario,
    mostrar,
    efectivo: usuario(),
    contador: { lecturas: 0, escrituras: 0, manejadores: 0 },
    seleccion: { ...comun.seleccion },
  };
}

/**
 * Stands where Google stands: a workbook, its users and permissions, the Apps Script services, and a script that runs
 * over them. Making and saving are asynchronous; running is synchronous, like Apps Script.
 *
 * To run any Apps Script program over a workbook, put its .js and .html files in a folder:
 *
 *     const host = await createHost({ ruta: 'plan.xlsx', bundle: 'my-script/', usuario: 'ana@example.org' });
 *     host.open();                                  // runs onOpen; host.takeShown() has the menu
 *     const answer = host.run('myFunction', [{ x: 1 }]);  // as google.script.run would
 *     host.edit({ hoja: 'Hoja 1', fila: 2, columna: 3, textos: [['12']] });  // as at the keyboard, then onEdit
 *     await host.save();
 *
 * Or take `host.services` (SpreadsheetApp, PropertiesService, ...) with `bundle: null` and run the program yourself.
 * What the services do not have throws `"X.y" is not available in the local host`.
 */
export async function createHost(opciones: OpcionesHost): Promise<Host> {
  const libro =
    opciones.libro ?? (opciones.ruta ? await loadLibro(opciones.ruta) : null) ?? newLibro(nameFor(opciones.ruta));
  let usuario = (opciones.usuario ?? libro.acceso.propietario).toLowerCase();
  const mostrados: Mostrado[] = [];
  const archivos = new AlmacenDrive();
  const ctx = contextOf(
    { libro, calcula: opciones.calcula ?? true },
    () => usuario,
    (m) => mostrados.push(m),
  );

  const deGoogle = new WeakSet<Error>();
  /** The execution under way: owner of its locks, with the virtual time at which it is stopped. */
  let ejecucion: { readonly termina: number } = { termina: Number.POSITIVE_INFINITY };
  const cobrar = ctx.cargar;
  ctx.cargar = (tipo, costoMs) => {
    opciones.alLlamar?.(tipo);
    cobrar.call(ctx, tipo, costoMs);
    if (ctx.reloj > ejecucion.termina) throw ctx.makeError('Exceeded maximum execution time');
  };

  const carpeta = opciones.bundle === null ? null : (opciones.bundle ?? findInProject('build', 'out') ?? 'build/out');
  const services = createServices(ctx, {
    carpeta: carpeta ?? '',
    archivos,
    ejecucion: () => ejecucion,
    correoEnDisparadores: () => opciones.correoEnDisparadores ?? true,
    registrar: opciones.registrar ?? (() => {}),
  });
  const sandbox: Sandbox | null = carpeta === null ? null : createSandbox(carpeta, services);
  const makeRealmError = sandbox?.makeError ?? ((mensaje: string) => new Error(mensaje));
  ctx.makeError = (mensaje) => {
    const error = makeRealmError(textIn(opciones.idioma ?? 'en', mensaje));
    deGoogle.add(error);
    return error;
  };
  if (sandbox) ctx.makeDate = sandbox.makeDate;

  function execute<T>(authMode: HostContext['authMode'], limite: number, cuerpo: () => T, quien = usuario): T {
    const antes = { ejecucion, authMode: ctx.authMode, efectivo: ctx.efectivo };
    const propia = { termina: ctx.reloj + limite };
    ejecucion = propia;
    ctx.authMode = authMode;
    ctx.efectivo = quien;
    try {
      return cuerpo();
    } catch (error) {
      throw outward(error, deGoogle.has(error as Error));
    } finally {
      releaseLocks(libro, propia);
      ejecucion = antes.ejecucion;
      ctx.authMode = antes.authMode;
      ctx.efectivo = antes.efectivo;
      ctx.engine.flush();
    }
  }

  /** An installable trigger runs as who made it; Google mails them what goes wrong, and the typist sees nothing of it. */
  function runInstallable(script: Sandbox, { id, funcion, creador }: Disparador, evento: object): void {
    try {
      execute(
        'FULL',
        LIMITE_EJECUCION_MS,
        () => script.call(funcion, [{ ...evento, authMode: AUTH_MODE.FULL, triggerUid: id }]),
        creador,
      );
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      opciones.registrar?.(`${funcion}: ${error.message}`);
    }
  }

  function needSandbox(): Sandbox {
    if (!sandbox) throw new Error('This host has no script: it was made with bundle: null');
    return sandbox;
  }

  return {
    libro,
    services,
    get usuario() {
      return usuario;
    },
    llamadas: ctx.contador,
    run(funcion, args = []) {
      const script = needSandbox();
      if (funcion.endsWith('_') || !script.has(funcion)) throw new HostError(`Script function not found: ${funcion}`);
      const por = whyNotPlain(args, 'argument');
      if (por) throw new HostError(`Failed due to illegal value in property: ${por}`);
      const resultado = execute('FULL', LIMITE_EJECUCION_MS, () =>
        script.call(funcion, script.copyIn(args) as readonly unknown[]),
      );
      if (resultado === undefined) return undefined;
      const porque = whyNotPlain(resultado, 'result');
      if (porque) throw new HostError(`${funcion} returned a value that google.script.run cannot carry: ${porque}`);
      return JSON.parse(JSON.stringify(resultado)) as unknown;
    },
    open(modo = 'FULL') {
      const script = needSandbox();
      if (!script.has('onOpen')) return;
      execute(modo, LIMITE_DISPARADOR_MS, () => script.call('onOpen', [{ authMode: AUTH_MODE[modo] }]));
    },
    edit(edicion: Edicion) {
      const hecho = execute('FULL', LIMITE_DISPARADOR_MS, () => applyEdit(ctx, edicion));
      const evento = { ...hecho, ...(opciones.usuarioEnEventos === false ? {} : { user: userOf(usuario) }) };
      try {
        if (sandbox?.has('onEdit')) {
          execute('LIMITED', LIMITE_DISPARADOR_MS, () =>
            sandbox.call('onEdit', [{ ...evento, authMode: AUTH_MODE.LIMITED }]),
          );
        }
      } finally {
        if (sandbox) for (const disparador of [...libro.disparadores]) runInstallable(sandbox, disparador, evento);
      }
    },
    actAs(correo) {
      usuario = correo.toLowerCase();
      ctx.efectivo = usuario;
    },
    select(hoja, fila, columna, bloque = { fila, columna, filas: 1, columnas: 1 }) {
      const destino = libro.hojas.find((h) => h.nombre === hoja);
      if (!destino) throw new HostError(`There is no sheet named "${hoja}"`);
      ctx.seleccion = { hoja: destino.id, ...bloque, actual: { fila, columna } };
    },
    prepare: () => ctx.engine.prepare(),
    takeShown: () => mostrados.splice(0),
    takeFiles: () => archivos.take(),
    resetCalls() {
      Object.assign(ctx.contador, { lecturas: 0, escrituras: 0, manejadores: 0 });
    },
    async save(ruta = opciones.ruta) {
      if (!ruta) throw new Error('This workbook was not loaded from a file: say where to save it');
      await saveLibro(libro, ruta);
    },
  };
}

/** Google's User, as an event carries it. */
function userOf(correo: string) {
  return strict('User', { getEmail: () => correo });
}

function nameFor(ruta: string | undefined): { nombre?: string } {
  return ruta ? { nombre: basename(ruta).replace(/\.xlsx$/i, '') } : {};
}

/**
 * An error as it leaves the host: what a user of Google Sheets could have met is a HostError; what the local host
 * does not have, and every other error of the script, is a bug and keeps its stack.
 */
function outward(error: unknown, deGoogle: boolean): Error {
  const { message, stack } = Object(error) as { message?: unknown; stack?: unknown };
  const texto = String(message ?? error);
  if (deGoogle && !texto.includes('is not available in the local host')) return new HostError(texto, { cause: error });
  if (error instanceof Error) return error;
  // An error of the script's own realm is no `Error` of this one: keep its text and its stack.
  return Object.assign(new Error(texto, { cause: error }), stack === undefined ? {} : { stack: String(stack) });
}
