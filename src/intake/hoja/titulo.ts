import { ANEXO_1, COLUMNAS } from '../../mir/format';
import type { Duda, TituloMir } from '../../mir/model';
import { normalizeText } from '../../mir/text-number';
import { CAMPOS_DE_TITULO, DUDA } from '../../text/intake';
import { DUDA_HOJA } from '../../text/reconocer';
import { type CeldaAjena, type Cuadricula, quoteCelda, textOfValor } from './ajena';
import type { EncabezadoAjeno } from './encabezado';
import type { Mapa } from './mapa';

type Campo = Exclude<keyof TituloMir, 'formato'>;

/** "Órgano: Dirección", with what it names in the same cell or in the next one. */
const ROTULOS: readonly (readonly [RegExp, Campo])[] = [
  [/^(institucion|instituto|organismo)\s*:/, 'institucion'],
  [/^(organo|area|direccion|unidad|unidad responsable|organo responsable|area responsable)\s*:/, 'organo'],
  [/^(programa|nombre del programa)\s*:/, 'programa'],
  [/^objetivo general\s*:/, 'objetivoGeneral'],
];
const EJERCICIO = /^(ejercicio|ejercicio fiscal|ano|periodo)\s*:?\s*((?:19|20)\d\d)?$/;
/** Lines that say by their first words what they are. */
const PALABRAS: readonly (readonly [RegExp, keyof TituloMir])[] = [
  [/^(formato\b|matriz de indicadores|anexo\b|mir\b)/, 'formato'],
  [/^programa(s|cion)?\b|\bprograma anual\b|\bpat\b/, 'programa'],
  [/^objetivo general\b/, 'objetivoGeneral'],
  [/^(instituto|institucion|tribunal|comision|universidad|organismo|consejo|fiscalia)\b/, 'institucion'],
  [/^(direccion|unidad|coordinacion|secretaria|departamento|contraloria|organo|area|subdireccion)\b/, 'organo'],
];
const ANIO = /\b(20\d\d)\b/;

export interface TituloLeido {
  readonly titulo: TituloMir;
  readonly ejercicio: number | null;
  readonly dudas: readonly Duda[];
}

function dudaEn(fila: number, celdas: readonly CeldaAjena[], mensaje: string): Duda {
  return { mensaje, fuente: { renglon: fila, texto: celdas.map(quoteCelda).join(' | ') } };
}

/** Whether the header stands as Anexo 1 has it: then the five rows above are the title block, whatever they say. */
function isAnexo(c: Cuadricula, mapa: Mapa, { fila, alto }: EncabezadoAjeno): boolean {
  const enSuLugar = COLUMNAS.every((col, i) => mapa.columna(col.key) === i + 1);
  const filas = [1, 2, 3, 4, 5].map((f) => c.celdasDe(f));
  return enSuLugar && fila === 6 && alto === 1 && filas.every((celdas) => celdas.every((x) => x.columna === 1));
}

/** The rows above the header: institution, format, programme, órgano and objetivo general, by labels or words. */
export function readTituloAjeno(c: Cuadricula, mapa: Mapa, encabezado: EncabezadoAjeno): TituloLeido {
  const dudas: Duda[] = [];
  const titulo: Record<keyof TituloMir, string> = {
    institucion: '',
    formato: '',
    programa: '',
    organo: '',
    objetivoGeneral: '',
  };
  let ejercicio: number | null = null;
  if (isAnexo(c, mapa, encabezado)) {
    const campos = ['institucion', 'formato', 'programa', 'organo', 'objetivoGeneral'] as const;
    for (const [i, campo] of campos.entries()) titulo[campo] = textOfValor(c.celda(i + 1, 1)?.valor ?? null);
    const anio = ANIO.exec(titulo.programa) ?? ANIO.exec(titulo.formato);
    return { titulo, ejercicio: anio === null ? null : Number(anio[1]), dudas };
  }

  const libres: { fila: number; celdas: CeldaAjena[]; texto: string }[] = [];
  for (let fila = 1; fila < encabezado.fila; fila++) {
    const celdas = c.celdasDe(fila);
    if (celdas.length === 0) continue;
    const texto = celdas.map((x) => textOfValor(x.valor).trim()).join(' ');
    const anio = ANIO.exec(texto);
    ejercicio ??= anio === null ? null : Number(anio[1]);
    const normal = normalizeText(texto);
    if (EJERCICIO.test(normal)) continue;
    const rotulo = ROTULOS.find(([pattern]) => pattern.test(normal))?.[1];
    if (rotulo !== undefined && titulo[rotulo] === '') titulo[rotulo] = texto.replace(/^[^:]*:\s*/, '');
    else libres.push({ fila, celdas, texto });
  }
  const restos = libres.filter(({ texto }) => {
    const campo = PALABRAS.find(([pattern]) => pattern.test(normalizeText(texto)))?.[1];
    if (campo === undefined || titulo[campo] !== '') return true;
    titulo[campo] = texto;
    return false;
  });
  // What says nothing of itself takes the places that are still free, in the order of the block, and is told.
  for (const { fila, celdas, texto } of restos) {
    const campo = (['institucion', 'organo', 'objetivoGeneral'] as const).find((k) => titulo[k] === '');
    const before = campo === 'institucion' ? libres[0]?.fila === fila : campo !== undefined;
    const larga = campo !== 'objetivoGeneral' || texto.length > 40;
    if (campo === undefined || !before || !larga || celdas.length > 1) {
      dudas.push(dudaEn(fila, celdas, DUDA_HOJA.tituloDesconocido()));
    } else {
      titulo[campo] = texto;
      dudas.push(dudaEn(fila, celdas, DUDA_HOJA.tituloPorLugar(CAMPOS_DE_TITULO[campo])));
    }
  }
  if (titulo.formato === '') titulo.formato = ANEXO_1.titulo;
  for (const campo of ['institucion', 'programa', 'organo', 'objetivoGeneral'] as const)
    if (titulo[campo] === '') dudas.push(dudaEn(encabezado.fila, [], DUDA.sinDatoDeTitulo(CAMPOS_DE_TITULO[campo])));
  return { titulo, ejercicio, dudas };
}
