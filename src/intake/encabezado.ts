import { ANEXO_1 } from '../mir/format';
import type { Duda, TituloMir } from '../mir/model';
import { normalizeText } from '../mir/text-number';
import { CAMPOS_DE_TITULO, DUDA } from '../text/intake';
import type { TablaAnexo } from './anexo/tabla';
import { type Fuente, filledCells } from './fuente';
import type { Tramo } from './headings';
import { dudaAt } from './lectura';
import { ANIO, findEjercicio, readPortada } from './portada';

/** The year of the programme: asked for, else on the cover, in the title block of Anexo 1, or in the text. */
export function settleEjercicio(
  fuente: Fuente,
  tabla: TablaAnexo | null,
  tramos: readonly Tramo[],
  pedido: number | null,
): { ejercicio: number | null; dudas: Duda[] } {
  const portada = readPortada(tramos);
  const inTitle = ANIO.exec(tabla?.titulo.programa ?? '')?.[0];
  const inText = findEjercicio(fuente);
  const inAnexo = inTitle === undefined ? null : Number(inTitle);
  const escrito = portada.anio ?? inAnexo ?? inText?.anio ?? null;
  const first = fuente.bloques[0];
  if (pedido !== null && escrito !== null && pedido !== escrito && first !== undefined)
    return { ejercicio: pedido, dudas: [dudaAt(portada.origen ?? first, DUDA.ejercicioDistinto(pedido, escrito))] };
  if (
    pedido === null &&
    portada.anio !== null &&
    inAnexo !== null &&
    portada.anio !== inAnexo &&
    portada.origen !== null
  )
    return { ejercicio: escrito, dudas: [dudaAt(portada.origen, DUDA.aniosDistintos(portada.anio, inAnexo))] };
  const guessed = pedido === null && inAnexo === null && portada.anio === null && inText !== null;
  return {
    ejercicio: pedido ?? escrito,
    dudas: guessed ? [dudaAt(inText.origen, DUDA.ejercicioSupuesto(inText.anio))] : [],
  };
}

/** The title block: Anexo 1 has the say; the cover and the chapter of the objetivo general fill what it lacks. */
export function settleTitulo(
  tabla: TablaAnexo | null,
  tramos: readonly Tramo[],
  fuente: Fuente,
): { titulo: TituloMir; dudas: Duda[] } {
  const portada = readPortada(tramos);
  const capitulo = tramos.find((t) => t.concepto === 'objetivoGeneral');
  const general = capitulo?.bloques.map((b) => filledCells(b).join(' ')).join(' ') ?? '';
  const dudas: Duda[] = [];
  const titulo = { ...tabla?.titulo, formato: tabla?.titulo.formato ?? ANEXO_1.titulo };
  const fallback: Partial<TituloMir> = { ...portada.titulo, ...(general === '' ? {} : { objetivoGeneral: general }) };
  const settle = (key: Exclude<keyof TituloMir, 'formato'>): string => {
    const written = titulo[key] ?? '';
    if (written !== '') return written;
    const origen = (key === 'objetivoGeneral' ? capitulo?.bloques[0] : portada.origen) ?? fuente.bloques[0];
    const found = fallback[key] ?? '';
    const mensaje =
      found === '' ? DUDA.sinDatoDeTitulo(CAMPOS_DE_TITULO[key]) : DUDA.tituloDePortada(CAMPOS_DE_TITULO[key]);
    if (origen !== undefined) dudas.push(dudaAt(origen, mensaje));
    return found;
  };
  const settled: TituloMir = {
    institucion: settle('institucion'),
    formato: titulo.formato,
    programa: settle('programa'),
    organo: settle('organo'),
    objetivoGeneral: settle('objetivoGeneral'),
  };
  const written = tabla?.titulo.objetivoGeneral ?? '';
  const origen = capitulo?.bloques[0];
  if (written !== '' && general !== '' && origen !== undefined && normalizeText(written) !== normalizeText(general))
    dudas.push(dudaAt(origen, DUDA.objetivoGeneralDistinto()));
  return { titulo: settled, dudas };
}
