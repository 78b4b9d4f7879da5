import type { Columna } from '../../mir/columna';
import { EJEMPLO, PARA_QUE, SE_ESCRIBE } from '../../text/ayuda-celda';
import { deFormula, nadie, type QuienPregunta } from './acceso';
import type { AyudaDeCelda, ClaseAyuda } from './tipos';

/** What every help says unless it has more to say. */
const EN_BLANCO: Pick<AyudaDeCelda, 'contexto' | 'seEscribe' | 'opciones' | 'ejemplo' | 'captura'> = {
  contexto: '',
  seEscribe: [],
  opciones: [],
  ejemplo: '',
  captura: null,
};

export function ayudaOf(
  partes: Pick<AyudaDeCelda, 'titulo' | 'clase' | 'paraQue' | 'acceso'> & Partial<AyudaDeCelda>,
): AyudaDeCelda {
  return { ...EN_BLANCO, ...partes };
}

/** A cell in which nobody writes, said in two sentences. */
export function ayudaFija(clase: ClaseAyuda, titulo: string, paraQue: string, porque: string): AyudaDeCelda {
  return ayudaOf({ titulo, clase, paraQue, acceso: nadie(porque) });
}

/** A cell that the sheet calculates. */
export function ayudaDeFormula(quien: QuienPregunta, titulo: string, paraQue: string, contexto = ''): AyudaDeCelda {
  return ayudaOf({ titulo, clase: 'formula', paraQue, contexto, acceso: deFormula(quien) });
}

/** What is written below the header of a column of MIR or Cronograma. */
export function escribirEn(
  { type, key, opciones = [] }: Columna,
  unidad: string,
): Pick<AyudaDeCelda, 'seEscribe' | 'opciones' | 'ejemplo'> {
  const conUnidad = (type === 'avance' || type === 'cantidad') && unidad !== '';
  return {
    seEscribe: [SE_ESCRIBE[type], ...(conUnidad ? [PARA_QUE.unidad(unidad)] : [])],
    opciones,
    ejemplo: (EJEMPLO as Readonly<Record<string, string>>)[key] ?? '',
  };
}
