import { useRef, useState } from 'preact/hooks';
import type { Api } from '../../gas/api';
import type { Finding } from '../../mir/finding';
import { IMPORTAR } from '../../text/barra';
import { FORMAS } from '../../text/barra-formas';
import { TABLA } from '../../text/barra-tabla';
import { ES_FORMA_JGE, SIN_LINEAS_DE_PAT } from '../../text/intake';
import type { Task } from '../comun/async';
import { isDocumento, readBase64 } from '../comun/file';
import { call } from '../comun/rpc';
import type { Previa } from '../empezar/datos';

type Entrada = Parameters<Api['leerTabla']>[0];

/** Where lineas are read from: a file, or what was pasted. */
export interface Fuente {
  readonly archivo: File | null;
  readonly texto: string;
  /** null where it is to be found in what is read. */
  readonly ejercicio: number | null;
}

interface Pat {
  readonly tipo: 'pat';
  readonly entrada: Parameters<Api['leerPat']>[0];
  readonly previa: Previa;
  /** The workbook was no longer as it had been shown. */
  readonly movido: boolean;
}
interface Tabla {
  readonly tipo: 'tabla';
  readonly entrada: Entrada;
  readonly vista: ReturnType<Api['leerTabla']>;
}
interface Formas {
  readonly tipo: 'formas';
  readonly entrada: Parameters<Api['leerFormasJge']>[0];
  readonly vista: ReturnType<Api['leerFormasJge']>;
  readonly hechas: boolean;
}

/** What was read, as it is shown before it is written. */
export type Leido = Pat | Tabla | Formas;

export type Resultado = ReturnType<Api['importarPat']> & { readonly titulo?: string; readonly deTabla?: boolean };

const NADA: Entrada = { nombre: null, base64: null, texto: null, hoja: null, ejercicio: null };

/** What was read, or why nothing was. */
interface Lectura {
  readonly visto: Leido | null;
  readonly findings: readonly Finding[];
}

async function readTabla(entrada: Entrada): Promise<Lectura> {
  const vista = await call('leerTabla', entrada);
  return vista.forma === ''
    ? { visto: null, findings: vista.findings }
    : { visto: { tipo: 'tabla', entrada, vista }, findings: [] };
}

async function readDocumento(entrada: Pat['entrada']): Promise<Lectura> {
  const answer = await call('leerPat', entrada);
  if (answer.previa) return { visto: { tipo: 'pat', entrada, previa: answer.previa, movido: false }, findings: [] };
  if (answer.findings.some((f) => f.code === ES_FORMA_JGE)) {
    const vista = await call('leerFormasJge', entrada);
    return { visto: { tipo: 'formas', entrada, vista, hechas: false }, findings: [] };
  }
  const sinLineas = answer.findings.some((f) => SIN_LINEAS_DE_PAT.includes(f.code));
  const tabla = sinLineas ? await readTabla({ ...NADA, ...entrada }) : null;
  return tabla?.visto ? tabla : { visto: null, findings: answer.findings };
}

/** `documento`: it is one of text, which may hold a programme, forms or a table. */
async function readFuente({ archivo, texto, ejercicio }: Fuente, documento: boolean): Promise<Lectura> {
  if (!archivo) return readTabla({ ...NADA, texto, ejercicio });
  const entrada = { nombre: archivo.name, base64: await readBase64(archivo), ejercicio };
  return documento ? readDocumento(entrada) : readTabla({ ...NADA, ...entrada });
}

/** Reads what is to be imported, and writes it once it was seen; every answer is one of these states. */
export function useLectura(task: Task) {
  const [leido, setLeido] = useState<Leido | null>(null);
  const [refused, setRefused] = useState<readonly Finding[]>([]);
  const [result, setResult] = useState<Resultado | null>(null);
  /** Counts what is chosen and pasted: what was read of something else is not shown for it. */
  const cambios = useRef(0);

  const read = ({ archivo, texto, ejercicio }: Fuente): void => {
    const documento = archivo !== null && isDocumento(archivo.name);
    task.run(documento ? IMPORTAR.leyendo : TABLA.leyendo, async () => {
      setRefused([]);
      const antes = cambios.current;
      const { visto, findings } = await readFuente({ archivo, texto, ejercicio }, documento);
      if (cambios.current !== antes) return;
      setLeido(visto);
      setRefused(findings);
    });
  };

  const writePat = async ({ entrada, previa }: Pat): Promise<void> => {
    setRefused([]);
    const answer = await call('importarPat', { ...entrada, previa: previa.huella });
    if (answer.ok) return setResult(answer);
    const ahora = await call('leerPat', entrada);
    if (!ahora.previa || ahora.previa.huella === previa.huella) return setRefused(answer.findings);
    setLeido({ tipo: 'pat', entrada, previa: ahora.previa, movido: true });
  };

  const writeTabla = async ({ entrada, vista }: Tabla): Promise<void> => {
    const answer = await call('importarTabla', entrada);
    const hecho = { ...answer, deTabla: true };
    if (answer.ok) setResult(vista.modo === 'capturas' ? { ...hecho, titulo: TABLA.listaCapturas } : hecho);
    else setLeido({ tipo: 'tabla', entrada, vista: { ...vista, ok: false, findings: answer.findings } });
  };

  const writeFormas = async ({ entrada, vista }: Formas): Promise<void> => {
    const answer = await call('importarFormasJge', entrada);
    const shown = answer.ok ? answer : { ...vista, ok: false, findings: answer.findings };
    setLeido({ tipo: 'formas', entrada, vista: shown, hechas: answer.ok });
  };

  const write = (visto: Leido): void => {
    if (visto.tipo === 'pat') task.run(IMPORTAR.importando, () => writePat(visto));
    else if (visto.tipo === 'formas') task.run(FORMAS.importando, () => writeFormas(visto));
    else task.run(visto.vista.modo === 'capturas' ? TABLA.capturando : TABLA.importando, () => writeTabla(visto));
  };

  /** What was said of something else is said no longer, nor done again. */
  const forget = (): void => {
    cambios.current += 1;
    task.clear();
    setRefused([]);
  };
  const back = (): void => {
    forget();
    setLeido(null);
  };
  return { leido, refused, result, read, write, back, forget };
}
