import { CAMPOS_COMUNES, CAMPOS_DE_PAGINA, CAMPOS_PROPIOS, LISTAS, PARTES } from '../../text/campos';
import { INICIO } from '../../text/plantilla';
import { COLOR_TENUE, inkOfColor } from '../colores';
import { type Bloque, type Celda, type Documento, type Fila, type Tabla, textWidth } from '../document';
import { fitColumns } from '../fit';
import { renderDocx } from '../render/docx/index';
import { AYUDA, type ListaDePlantilla, type Vocabulario, vocabularyOf } from './vocabulario';

const TAMANO_TABLA = 8.5;
/** Columns of the example: more would not leave room for what people add. */
const COLUMNAS_DE_EJEMPLO = 4;

const marca = (nombre: string): string => `{{${nombre}}}`;
const tenue = (texto: string): Bloque => ({ tipo: 'parrafo', tramos: [{ texto, color: COLOR_TENUE, tamano: 8.5 }] });
/** Only the maker reads it. */
const instruccion = (texto: string, mas = ''): Bloque => ({
  tipo: 'nota',
  tramos: [{ texto: marca(`! ${texto}`) + mas }],
});

const DESCRIPCIONES: Readonly<Record<string, string>> = { ...CAMPOS_PROPIOS, ...CAMPOS_COMUNES, ...CAMPOS_DE_PAGINA };

const celda = (texto: string): Celda => ({ parrafos: [[{ texto }]] });

function table(ancho: number, encabezado: readonly string[], filas: readonly Fila[], pesos: readonly number[]): Tabla {
  const todas: Fila[] = [{ tipo: 'encabezado', divisible: false, celdas: encabezado.map(celda) }, ...filas];
  const textosDe = (columna: number) =>
    todas
      .filter((f) => f.celdas.length === encabezado.length)
      .flatMap((f) => (f.celdas[columna]?.parrafos ?? []).flat())
      .map(({ texto }) => ({ texto, tamano: TAMANO_TABLA, negrita: true }));
  const columnas = encabezado.map((_, i) => ({ textos: textosDe(i), peso: pesos[i] ?? 1, maximo: ancho / 2 }));
  return {
    tipo: 'tabla',
    anchos: fitColumns(ancho, columnas),
    filasRepetidas: 1,
    indivisible: false,
    tamano: TAMANO_TABLA,
    filas: todas,
  };
}

const cuerpo = (textos: readonly string[]): Fila => ({ tipo: 'cuerpo', divisible: false, celdas: textos.map(celda) });
const banda = (texto: string): Fila => ({
  tipo: 'banda',
  divisible: false,
  celdas: [{ ...celda(texto), columnas: 2 }],
});

const columnText = ({ clave }: ListaDePlantilla, columna: string): string =>
  LISTAS[clave]?.columnas[columna] ?? columna;

/** Every name that may be asked for, with what it gives. */
function referenceTable({ campos, partes, listas }: Vocabulario, ancho: number): Tabla {
  const { columnas, datos, bloques, lista, sinDescripcion } = INICIO;
  const filas = [
    banda(datos),
    ...Object.keys(campos).map((clave) => cuerpo([marca(clave), DESCRIPCIONES[clave] ?? clave])),
    banda(bloques),
    ...partes.map((clave) => cuerpo([marca(clave), PARTES[clave] ?? sinDescripcion])),
    ...listas.flatMap((l) => [
      banda(lista(LISTAS[l.clave]?.descripcion ?? l.clave)),
      ...[...l.columnas.values()].map((c) => cuerpo([marca(`${l.clave}.${c}`), columnText(l, c)])),
    ]),
  ];
  return table(ancho, [columnas.escriba, columnas.pone], filas, [1, 2]);
}

function exampleOf(lista: ListaDePlantilla | undefined, ancho: number): Bloque[] {
  const columnas = [...(lista?.columnas.values() ?? [])].slice(0, COLUMNAS_DE_EJEMPLO);
  if (!lista || columnas.length === 0) return [];
  const renglon = cuerpo(columnas.map((c) => marca(`${lista.clave}.${c}`)));
  const encabezado = columnas.map((c) => columnText(lista, c));
  return [
    { tipo: 'encabezado', nivel: 2, texto: INICIO.ejemplo },
    tenue(INICIO.ejemploNota),
    table(
      ancho,
      encabezado,
      [renglon],
      columnas.map(() => 1),
    ),
  ];
}

/** What the maker may read and delete; it is never printed. A page break before it would be printed. */
function guideOf(vocabulario: Vocabulario, ancho: number): Bloque[] {
  const [lista] = vocabulario.listas;
  const parte = vocabulario.partes[1] ?? vocabulario.partes[0] ?? 'portada';
  const reglas = INICIO.reglas
    .filter((regla) => lista !== undefined || !regla.includes('LISTA'))
    .map((regla) => regla.replace(/PARTE/g, parte).replace(/LISTA/g, lista?.clave ?? ''));
  return [
    { tipo: 'encabezado', nivel: 1, texto: `${marca(`#${AYUDA}`)} ${INICIO.guia}` },
    tenue(INICIO.guiaNota),
    { tipo: 'lista', elementos: reglas.map((texto) => [{ texto }]) },
    ...exampleOf(lista, ancho),
    { tipo: 'encabezado', nivel: 2, texto: INICIO.referencia },
    referenceTable(vocabulario, ancho),
    tenue(marca(`/${AYUDA}`)),
  ];
}

/**
 * A starter template for documents like this one: our letterhead, every part in its order with a grey line that says what
 * it is, and a guide with every name that may be asked for. Filled as it is it gives every word of the document.
 */
export function createPlantilla(doc: Documento): Uint8Array {
  const vocabulario = vocabularyOf(doc);
  const color = inkOfColor(doc.membrete.colorPrincipal);
  const partes = doc.partes.flatMap(({ clave }): Bloque[] => [
    { tipo: 'parrafo', tramos: [{ texto: marca(clave), negrita: true, tamano: 11, color }] },
    instruccion(PARTES[clave] ?? INICIO.sinDescripcion),
  ]);
  const bloques = [instruccion(INICIO.saludo), ...partes, ...guideOf(vocabulario, textWidth(doc.pagina))];
  return renderDocx({
    ...doc,
    titulo: INICIO.titulo(doc.titulo),
    membrete: { ...doc.membrete, texto: marca('membrete'), organo: marca('organo'), pie: marca('pie') },
    partes: [{ clave: 'plantilla', bloques }],
  });
}
