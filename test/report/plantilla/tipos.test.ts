import { defaultConfiguracion } from '../../../src/mir/ajustes';
import type { AsuntoJge } from '../../../src/mir/informe-jge';
import type { Documento } from '../../../src/report/document';
import { buildJge } from '../../../src/report/jge';
import { reviewPlantilla } from '../../../src/report/plantilla';
import { createPlantilla } from '../../../src/report/plantilla/crear';
import { foldName } from '../../../src/report/plantilla/nombres';
import { vocabularyOf } from '../../../src/report/plantilla/vocabulario';
import { CAMPOS_COMUNES, CAMPOS_DE_PAGINA, CAMPOS_PROPIOS, LISTAS, PARTES } from '../../../src/text/campos';
import { asunto, informe as formaJge } from '../../support/informe-jge';
import { fichas } from '../ficha-builder';
import { informe } from '../informe-builder';
import { realisticMir } from '../mir-builder';
import { pat } from '../pat-builder';

/** What a template of each kind may name, however little the document says. */

const llena = realisticMir(6);
const vacia = { ...realisticMir(1), secciones: [{ ...realisticMir(1).secciones[0], objetivos: [] }] } as typeof llena;
const jge = (asuntos: readonly AsuntoJge[]): Documento =>
  buildJge({ mir: llena, config: defaultConfiguracion(), informes: [formaJge({ asuntos })] });
const DOCUMENTOS: readonly (readonly [string, Documento, Documento])[] = [
  ['informe de avance', informe(llena), informe(vacia)],
  ['PAT', pat(llena), pat(vacia)],
  ['fichas técnicas', fichas(llena), fichas(vacia)],
  ['informe JGE', jge([asunto({})]), jge([])],
];
const DESCRITOS: Readonly<Record<string, string>> = { ...CAMPOS_PROPIOS, ...CAMPOS_COMUNES, ...CAMPOS_DE_PAGINA };

describe.each(DOCUMENTOS)('%s', (_, doc, minimo) => {
  const { campos, partes, listas } = vocabularyOf(doc);

  test('has every field that all documents have', () => {
    expect(Object.keys(campos)).toEqual(expect.arrayContaining(Object.keys(CAMPOS_COMUNES)));
  });

  test('says in words what each of its fields, parts, lists and columns is', () => {
    expect(Object.keys(campos).filter((c) => DESCRITOS[c] === undefined)).toEqual([]);
    expect(partes.filter((c) => PARTES[c] === undefined)).toEqual([]);
    expect(listas.filter((l) => LISTAS[l.clave] === undefined).map((l) => l.clave)).toEqual([]);
    const columnas = listas.flatMap((l) => [...l.columnas.values()].map((c) => [l.clave, c] as const));
    expect(columnas.filter(([l, c]) => LISTAS[l]?.columnas[c] === undefined)).toEqual([]);
  });

  test('gives each field and part a name of its own, however it is typed', () => {
    const claves = [...Object.keys(campos), ...partes].map(foldName);
    expect(claves.filter((c, i) => claves.indexOf(c) !== i)).toEqual([]);
  });

  test('has the same names where there is little to say, so that a template goes on serving', () => {
    const otro = vocabularyOf(minimo);
    expect(Object.keys(otro.campos).sort()).toEqual(Object.keys(campos).sort());
    expect([...otro.partes].sort()).toEqual([...partes].sort());
    expect(otro.listas.map((l) => l.clave).sort()).toEqual(listas.map((l) => l.clave).sort());
    expect(reviewPlantilla(minimo, createPlantilla(doc))).toEqual([]);
  });
});
