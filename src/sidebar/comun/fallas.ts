import { ERRORES } from '../../text/barra-errores';
import { CELDA_PROTEGIDA } from '../../text/google';
import { errorInesperado } from '../../text/menu';

/** A failure with a sentence for people in `message`; `detalle` keeps what Google said. */
export class RpcError extends Error {
  override readonly name = 'RpcError';
  /** What to send to whoever mends it, where the sentence does not say what happened; null where it does. */
  readonly tecnico: string | null = null;

  constructor(
    message: string,
    readonly detalle: string,
    /** Asking once more may help. */
    readonly vale: boolean,
    /** Whether it is known that nothing was done. */
    readonly intacto: boolean,
  ) {
    super(message);
  }
}

interface Falla {
  readonly patron: RegExp;
  readonly mensaje: string;
  readonly vale: boolean;
  readonly intacto: boolean;
}

/** Google refused before anything ran; asking again gives the same until somebody does what the sentence says. */
const RECHAZO = { vale: false, intacto: true };
/** Google refused before anything ran; later it may not. */
const ESPERA = { vale: true, intacto: true };
/** It may have happened before, while or after the add-on ran. */
const QUIEN_SABE = { vale: true, intacto: false };

/**
 * What is known of Google's own error texts, first match wins: they come in the language of the account or in English.
 * Sources: developers.google.com/apps-script/guides/support/troubleshooting and guides/services/quotas for limits and
 * authorisation; PERMISSION_DENIED "while reading from storage" is what a second account in the browser causes.
 */
const FALLAS: readonly Falla[] = [
  { patron: CELDA_PROTEGIDA, mensaje: ERRORES.protegida, ...RECHAZO },
  { patron: /PERMISSION_DENIED|reading from storage|leer del almacenamiento/i, mensaje: ERRORES.cuentas, ...RECHAZO },
  {
    patron: /too many times in a short time|demasiadas veces en (?:un )?(?:corto|poco)/i,
    mensaje: ERRORES.seguidas,
    ...QUIEN_SABE,
  },
  {
    patron:
      /too many times for one day|too much computer time|limit exceeded|quota|demasiadas veces (?:en|por) (?:un |el )?día|demasiado tiempo de|cuota|límite (?:diario|superado)/i,
    mensaje: ERRORES.cuota,
    vale: false,
    intacto: false,
  },
  {
    patron: /simultaneous|simultáneamente|simultáneas|too many scripts/i,
    mensaje: ERRORES.simultaneas,
    ...ESPERA,
  },
  {
    patron: /maximum execution time|tiempo máximo|tiempo de ejecución máximo/i,
    mensaje: ERRORES.tiempo,
    ...QUIEN_SABE,
  },
  {
    patron: /function not found|no se (?:encontró|ha encontrado) la función|is not exposed/i,
    mensaje: ERRORES.version,
    ...RECHAZO,
  },
  {
    patron: /authori[sz]|permission|autoriza|permiso/i,
    mensaje: ERRORES.permiso,
    ...RECHAZO,
  },
  {
    patron: /NetworkError|network|HTTP 0\b|conexión|comunicación|failed to fetch/i,
    mensaje: ERRORES.conexion,
    ...QUIEN_SABE,
  },
  {
    patron: /server error|error (?:del|en el|de) servidor|service error|timed out|HTTP 5\d\d|error de(?:l)? servicio/i,
    mensaje: ERRORES.servidor,
    ...QUIEN_SABE,
  },
];

/** The add-on's own sentence about a bug (gas/guard.ts), and how its detail begins. */
const [ERROR_INESPERADO = '', DETALLE = ''] = errorInesperado('').split(/(?= Detalle: $)/);

/** Nobody knew of this failure beforehand. */
class Inesperada extends RpcError {
  constructor(
    mensaje: string,
    detalle: string,
    override readonly tecnico: string,
  ) {
    super(mensaje, detalle, true, false);
  }
}

/** Says a failure in words; V8 and Google put the name of the class before what they tell. */
export function toRpcError(detalle: string): RpcError {
  const conocida = FALLAS.find(({ patron }) => patron.test(detalle));
  if (conocida) return new RpcError(conocida.mensaje, detalle, conocida.vale, conocida.intacto);
  const limpio = detalle.replace(/^(?:(?:\w*Error|Exception|Excepción): )+/, '');
  if (!limpio.startsWith(ERROR_INESPERADO)) return new Inesperada(ERRORES.inesperado, detalle, detalle);
  return new Inesperada(ERROR_INESPERADO, detalle, limpio.slice(ERROR_INESPERADO.length + DETALLE.length));
}

/** There is no spreadsheet around the page. */
export function fueraDeSheets(): RpcError {
  return new RpcError(ERRORES.fueraDeSheets, 'google.script is not here', false, true);
}

/** Google's longest execution is over and nobody answered: a laptop that slept, a connection that hung. */
export function sinRespuesta(funcion: string): RpcError {
  return new RpcError(ERRORES.sinRespuesta, `${funcion} was never answered`, true, false);
}
