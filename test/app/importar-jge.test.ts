import { readFileSync } from 'node:fs';
import { importarFormasJge, leerFormasJge } from '../../src/app/importar-jge';
import type { Op } from '../../src/sheet/op';
import { readLibro } from '../../src/sheet/read';
import { simulate } from '../../src/sheet/simulate';
import type { Snapshot } from '../../src/sheet/state';
import { fixture } from '../intake/helpers';
import { linea, mirOf } from '../support/lineas';
import { installed, VACIO } from './libro';

const FUENTE = readFileSync(fixture('ine-celdas.txt'), 'utf8');
const entradaDe = (texto: string) => ({
  nombre: 'formas.txt',
  bytes: new TextEncoder().encode(texto),
  ejercicio: null,
});

function importar(snapshot: Snapshot, texto: string) {
  const decision = importarFormasJge.decide(snapshot, entradaDe(texto));
  const { antes = [], ops, despues = [] } = decision.plan ?? { ops: [] };
  return { ...decision, ops, despues: simulate(snapshot, [...antes, ...ops, ...despues]) };
}

/** So many forms, each of another entity. */
const varias = (n: number): string =>
  Array.from({ length: n }, (_, i) => FUENTE.replace('5 regiones', `Región ${i + 1}`)).join('\n\n');
const kinds = (ops: readonly Op[]): string[] => ops.map((op) => op.tipo);

test('what is shown is what is then written, and showing writes nothing', () => {
  const shown = leerFormasJge.decide(VACIO, entradaDe(varias(2)));
  const done = importar(VACIO, varias(2));
  expect(shown.plan).toBeNull();
  expect(shown.vista).toEqual(done.vista);
  expect(readLibro(done.despues)?.informesJge.map((i) => i.entidad)).toEqual(['Región 1', 'Región 2']);
});

test('the operations do not grow with the forms', () => {
  const snapshot = installed(mirOf([linea({ numero: '1.1' })]));
  expect(kinds(importar(snapshot, varias(9)).ops)).toEqual(kinds(importar(snapshot, varias(1)).ops));
});

test('text that looks like a formula is text', () => {
  const { despues } = importar(VACIO, FUENTE.replace('Locales y de zona', '=1+1'));
  expect(readLibro(despues)?.informesJge[0]?.junta).toMatch(/^=1\+1\n/);
  expect(despues.hojas.flatMap((h) => h.formulas.flat())).not.toContainEqual(expect.stringContaining('1+1'));
});

test('a text longer than a cell goes on below, and is one text again', () => {
  const largo = 'Palabras del objetivo. '.repeat(3_000).trim();
  const { despues } = importar(VACIO, FUENTE.replace('Acompañar', `${largo} Acompañar`));
  expect(readLibro(despues)?.informesJge[0]?.objetivo).toContain(`${largo} Acompañar la instalación`);
});

test('a year that no MIR can have is refused', () => {
  const { findings, plan } = importarFormasJge.decide(VACIO, { ...entradaDe(FUENTE), ejercicio: 20 });
  expect([findings.map((f) => f.code), plan]).toEqual([['APP-14'], null]);
});

test('a form that differs in its blank lines only, as one read from a .docx does, is not added again', () => {
  const { despues } = importar(VACIO, FUENTE);
  const apretada = FUENTE.replace(/ {2,}/g, ' ').replace(/\n{2,}(?!\t)/g, '\n');
  expect(apretada).not.toBe(FUENTE);
  const otra = importar(despues, apretada);
  expect([otra.findings.map((f) => f.code), otra.plan, otra.vista?.repetidos]).toEqual([['APP-155'], null, 1]);
  const cambiada = importar(despues, FUENTE.replace('Acompañar', 'Acompañó'));
  expect([cambiada.findings, cambiada.vista?.repetidos]).toEqual([[], 0]);
});

test('forms of two years say so: neither is taken for that of the workbook', () => {
  const dos = [FUENTE, FUENTE.replace(/2026/g, '2024')].join('\n\n');
  const { vista } = importar(VACIO, dos);
  expect(vista?.ejercicio).toBe(2025);
  expect(vista?.dudas.map((d) => d.mensaje)).toContainEqual(
    expect.stringMatching(/son de 2024 y 2026.*quedó con 2025/),
  );
});
