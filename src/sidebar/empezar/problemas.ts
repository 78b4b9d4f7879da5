import { EMPEZAR } from '../../text/barra-empezar';
import type { Problemas } from '../comun/campos';
import { checkFile, checkLibro, checkPegada } from '../comun/file';
import { parseYear } from '../comun/year';
import type { Camino, Formas } from './datos';

const badYear = (texto: string): string | null =>
  texto.trim() !== '' && parseYear(texto) === null ? EMPEZAR.ejercicioInvalido : null;

/** What each way lacks, by the id of its control. */
const REVISAR: { readonly [C in Camino]: (forma: Formas[C]) => Readonly<Record<string, string | null>> } = {
  nada: ({ institucion, organo, ejercicio }) => ({
    institucion: institucion.trim() === '' ? EMPEZAR.falta(EMPEZAR.institucion) : null,
    organo: organo.trim() === '' ? EMPEZAR.falta(EMPEZAR.organo) : null,
    ejercicio: ejercicio.trim() === '' ? EMPEZAR.falta(EMPEZAR.ejercicio) : badYear(ejercicio),
  }),
  pat: ({ pegada, file, texto, ejercicio }) => ({
    ...(pegada ? { tabla: checkPegada(texto) } : { archivo: file ? checkFile(file) : EMPEZAR.sinArchivo }),
    ejercicio: badYear(ejercicio),
  }),
  hoja: ({ ejercicio }) => ({ ejercicio: badYear(ejercicio) }),
  anterior: ({ file, ejercicio }) => ({
    archivo: file ? checkLibro(file) : EMPEZAR.sinArchivo,
    ejercicio: badYear(ejercicio),
  }),
};

/** Sentences about what is wrong or missing on a way, before anything is asked of the workbook. */
export function problemasDe<C extends Camino>(camino: C, formas: Formas): Problemas {
  const found = Object.entries(REVISAR[camino](formas[camino]));
  return Object.fromEntries(found.flatMap(([id, texto]) => (texto === null ? [] : [[id, texto]])));
}
