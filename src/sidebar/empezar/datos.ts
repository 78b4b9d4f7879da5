import type { Api, DudaVista } from '../../gas/api';
import type { Finding } from '../../mir/finding';
import { JUEGOS } from '../../mir/juegos';
import { SIN_LINEAS_DE_PAT } from '../../text/intake';
import { isDocumento, readBase64 } from '../comun/file';
import { call } from '../comun/rpc';
import { parseYear } from '../comun/year';
import type { Confirmadas } from './columnas-datos';

export type Comienzo = ReturnType<Api['comienzo']>;
export type Camino = Comienzo['caminos'][number];
export type Previa = NonNullable<ReturnType<Api['leerPat']>['previa']>;

/** What was typed and chosen on each way: it stays while people go back and forth. */
export interface Formas {
  readonly nada: {
    readonly institucion: string;
    readonly organo: string;
    readonly ejercicio: string;
    readonly preset: string;
  };
  readonly pat: {
    readonly pegada: boolean;
    readonly file: File | null;
    readonly texto: string;
    readonly ejercicio: string;
  };
  readonly hoja: {
    readonly vista: ReturnType<Api['reconocer']> | null;
    readonly confirmadas: Confirmadas;
    readonly ejercicio: string;
  };
  readonly anterior: { readonly file: File | null; readonly ejercicio: string; readonly canceladas: boolean };
}

export function emptyFormas(anio: number): Formas {
  return {
    nada: { institucion: '', organo: '', ejercicio: String(anio), preset: JUEGOS[0]?.nombre ?? '' },
    pat: { pegada: false, file: null, texto: '', ejercicio: '' },
    hoja: { vista: null, confirmadas: {}, ejercicio: '' },
    anterior: { file: null, ejercicio: '', canceladas: false },
  };
}

/** What was read of a source; `previa` null: it cannot be, and the findings say why. */
export interface Leida {
  readonly previa: Previa | null;
  /** Of a table: what each column was taken for. */
  readonly columnas?: ReturnType<Api['leerTabla']>['columnas'];
  readonly findings: readonly Finding[];
}

/** What was made. */
export interface Hecha {
  readonly ok: boolean;
  readonly findings: readonly Finding[];
  readonly dudas: readonly DudaVista[];
}

/** A way with what it needs: asks what it would make, and has exactly that made. */
export interface Peticion {
  ver(): Promise<Leida>;
  hacer(previa: string): Promise<Hecha>;
}

const SIN_TABLA = { nombre: null, base64: null, texto: null, hoja: null } as const;

function ofTabla(entrada: Parameters<Api['leerTabla']>[0]): Peticion {
  return {
    ver: () => call('leerTabla', entrada),
    hacer: (previa) => call('importarTabla', { ...entrada, previa }),
  };
}

/** A document is a PAT; where it has no lineas it may be a table in a text file. */
function ofDocumento(nombre: string, base64: string, ejercicio: number | null): Peticion {
  const entrada = { nombre, base64, ejercicio };
  const tabla = ofTabla({ ...SIN_TABLA, ...entrada });
  let esTabla = false;
  return {
    async ver() {
      const leida = await call('leerPat', entrada);
      esTabla = false;
      if (!leida.findings.some((f) => SIN_LINEAS_DE_PAT.includes(f.code))) return leida;
      const otra = await tabla.ver();
      esTabla = otra.previa !== null;
      return esTabla ? otra : leida;
    },
    hacer: (previa) => (esTabla ? tabla.hacer(previa) : call('importarPat', { ...entrada, previa })),
  };
}

async function ofPat({ pegada, file, texto, ejercicio }: Formas['pat']): Promise<Peticion> {
  const anio = parseYear(ejercicio);
  if (pegada || !file) return ofTabla({ ...SIN_TABLA, texto, ejercicio: anio });
  const base64 = await readBase64(file);
  if (isDocumento(file.name)) return ofDocumento(file.name, base64, anio);
  return ofTabla({ ...SIN_TABLA, nombre: file.name, base64, ejercicio: anio });
}

function ofNada({ institucion, organo, ejercicio, preset }: Formas['nada']): Peticion {
  const entrada = {
    institucion: institucion.trim(),
    organo: organo.trim(),
    ejercicio: Number(ejercicio.trim()),
    preset,
  };
  return {
    ver: () => call('verNuevaMir', entrada),
    hacer: async (previa) => ({ ...(await call('crearMir', { ...entrada, previa })), dudas: [] }),
  };
}

function ofHoja({ vista, confirmadas, ejercicio }: Formas['hoja']): Peticion {
  const hoja = vista?.hoja ?? '';
  let huella = vista?.huella ?? '';
  const entrada = () => ({ hoja, columnas: confirmadas, huella, ejercicio: parseYear(ejercicio) });
  return {
    async ver() {
      // What stands on the sheet now, since that is what would be taken.
      const ahora = await call('reconocer', { hoja, columnas: confirmadas });
      if (!ahora.ok) return { previa: null, findings: ahora.findings };
      huella = ahora.huella;
      return call('verAdopcion', entrada());
    },
    hacer: (previa) => call('adoptar', { ...entrada(), previa }),
  };
}

async function ofAnterior({ file, ejercicio, canceladas }: Formas['anterior']): Promise<Peticion> {
  const base64 = file ? await readBase64(file) : '';
  const entrada = { nombre: file?.name ?? '', base64, ejercicio: parseYear(ejercicio), canceladas };
  return {
    ver: () => call('leerLibroAnterior', entrada),
    hacer: (previa) => call('importarLibroAnterior', { ...entrada, previa }),
  };
}

/** What is asked for on a way, with what was typed and chosen. Rejects where a file cannot be read. */
export async function peticionDe(camino: Camino, formas: Formas): Promise<Peticion> {
  switch (camino) {
    case 'nada':
      return ofNada(formas.nada);
    case 'pat':
      return ofPat(formas.pat);
    case 'hoja':
      return ofHoja(formas.hoja);
    default:
      return ofAnterior(formas.anterior);
  }
}
