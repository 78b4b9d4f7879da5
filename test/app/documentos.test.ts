import { auditLibro } from '../../src/app/auditar';
import { documento } from '../../src/app/documentos/documento';
import { opcionesDocumentos } from '../../src/app/documentos/opciones';
import { anotarDocumento, crearRegistro, type EntradaRegistro } from '../../src/app/documentos/registro-anotar';
import { documentosHechos, POR_PASO } from '../../src/app/documentos/registro-lista';
import { marcarDocumentos } from '../../src/app/documentos/registro-marcar';
import { CLAVES_REGISTRO } from '../../src/mir/registro-documentos';
import { DOCUMENTOS_KEY, readRegistroDocumentos } from '../../src/sheet/documentos';
import { findHoja, textoEn } from '../../src/sheet/grid';
import { planLibro } from '../../src/sheet/plan';
import { readLibro } from '../../src/sheet/read';
import { simulate } from '../../src/sheet/simulate';
import type { Snapshot } from '../../src/sheet/state';
import { linea, mirOf } from '../support/lineas';
import { installed, typeIn } from './libro';

const MIR = mirOf([linea(), linea({ numero: '1.2' })]);
const BASE = installed(MIR);
const HOJA = 'Documentos';
const MESES = Array.from({ length: 12 }, (_, i) => `2025-${String(i + 1).padStart(2, '0')}`);
const PERIODOS = [...MESES, '2025-B1', '2025-B2', '2025-B3', '2025-B4', '2025-B5', '2025-B6', '2025-T1', '2025-T2'];
const DE_MAS = ['2025-T3', '2025-T4', '2025-S1', '2025-S2', '2025'];

const entradaOf = (periodo: string, parts: Partial<EntradaRegistro> = {}): EntradaRegistro => ({
  tipo: 'avance',
  periodo,
  alcance: null,
  archivo: `Informe ${periodo}`,
  destino: 'descarga',
  huella: documento.decide(BASE, { tipo: 'avance', periodo, alcance: null }).vista?.huella ?? '',
  vinculo: '',
  plantilla: '',
  ...parts,
});

function applied(snapshot: Snapshot, ops: Parameters<typeof simulate>[1] | undefined): Snapshot {
  return simulate(snapshot, ops ?? []);
}

/** The log with these documents, one below the other. */
function logged(snapshot: Snapshot, entradas: readonly EntradaRegistro[]): Snapshot {
  return entradas.reduce((libro, entrada) => {
    const useCase = findHoja(libro, HOJA) ? anotarDocumento : crearRegistro;
    return applied(libro, useCase.decide(libro, entrada).plan?.ops);
  }, snapshot);
}

function leido(libro: Snapshot) {
  const found = readLibro(libro);
  if (!found) throw new Error('The workbook of this test has no MIR.');
  return found;
}

const registroOf = (libro: Snapshot) => readRegistroDocumentos(findHoja(libro, HOJA));
const reparar = (libro: Snapshot) => planLibro(leido(libro).baseline, libro, {}).plan.ops;

test('what is logged is read back, and a repair has nothing to do', () => {
  const libro = logged(BASE, [entradaOf('2025-B1', { alcance: '1/1', plantilla: 'Carta', destino: 'pdf' })]);
  expect(registroOf(libro)?.documentos).toMatchObject([
    {
      tipo: 'avance',
      textos: { fecha: '2025-03-31 09:05', quien: 'ana@example.org', alcance: '1/1', destino: 'Google Drive y PDF' },
    },
  ]);
  expect(libro.registros).toContainEqual({ clave: DOCUMENTOS_KEY, valor: 'sí' });
  expect(reparar(libro)).toEqual([]);
});

test('columns in another order are written to by their headers, and put straight by a repair with their rows', () => {
  const libro = logged(BASE, [entradaOf('2025-B1')]);
  const hoja = findHoja(libro, HOJA);
  const turned = hoja?.valores.map((row) => [...row].reverse()) ?? [];
  const rango = { fila: 1, columna: 1, filas: turned.length, columnas: CLAVES_REGISTRO.length };
  const otro = applied(libro, [{ tipo: 'escribir', hoja: HOJA, rango, contenido: turned, tocaCaptura: true }]);
  const dos = logged(otro, [entradaOf('2025-B2')]);
  const periodos = (l: Snapshot) => registroOf(l)?.documentos.map((d) => d.textos.periodo);
  expect(periodos(dos)).toEqual(['2025-B1', '2025-B2']);
  const mended = applied(dos, reparar(dos));
  expect(textoEn(findHoja(mended, HOJA), 1, 1)).toBe('FECHA');
  expect(periodos(mended)).toEqual(['2025-B1', '2025-B2']);
});

test('staff have no room in a full log, which is an aviso; who administers makes their own', () => {
  const libro = logged(BASE, [entradaOf('2025-B1')]);
  const full = { ...libro, hojas: libro.hojas.map((h) => (h.nombre === HOJA ? { ...h, filas: 2 } : h)) };
  const { findings, plan } = anotarDocumento.decide({ ...full, puedeEditarProtegido: false }, entradaOf('2025-B2'));
  expect({ findings, plan }).toMatchObject({ findings: [{ code: 'APP-125', severidad: 'aviso' }], plan: null });
  expect(anotarDocumento.decide(full, entradaOf('2025-B2')).plan?.ops).toHaveLength(1);
});

test('whoever may not protect the sheet does not make it', () => {
  const { findings, plan } = crearRegistro.decide({ ...BASE, puedeEditarProtegido: false }, entradaOf('2025-B1'));
  expect({ findings, plan }).toMatchObject({ findings: [{ code: 'APP-125' }], plan: null });
});

test('many documents are looked at in steps, each once, the newest first', () => {
  const libro = logged(
    BASE,
    [...PERIODOS, ...DE_MAS].map((p) => entradaOf(p)),
  );
  const first = documentosHechos.decide(libro, { desde: null }).vista;
  expect(first).toMatchObject({ total: 25, siguiente: POR_PASO });
  const second = documentosHechos.decide(libro, { desde: first?.siguiente ?? 0 }).vista;
  expect(second).toMatchObject({ total: 25, siguiente: null });
  const all = [...(first?.documentos ?? []), ...(second?.documentos ?? [])];
  expect(all.map((d) => d.periodo)).toEqual([...PERIODOS, ...DE_MAS].reverse());
  expect(new Set(all.map((d) => d.estado))).toEqual(new Set(['vigente']));
});

test('a mark touches nothing but its cell, whatever stands between', () => {
  const libro = logged(BASE, [entradaOf('2025-01'), entradaOf('2025-02'), entradaOf('2025-01', { huella: 'otra' })]);
  const changed = typeIn(libro, MIR, 0, 'febrero', 4);
  const op = marcarDocumentos.decide(changed, { desde: null }).plan?.ops[0];
  const marked = applied(changed, op && [op]);
  const rows = (l: Snapshot) => registroOf(l)?.documentos.map(({ textos: { estado, ...rest } }) => rest);
  expect(rows(marked)).toEqual(rows(changed));
  expect(registroOf(marked)?.documentos.map((d) => d.textos.estado.slice(0, 10))).toEqual([
    'Sustituido',
    'Los datos ',
    'Los datos ',
  ]);
  expect(marcarDocumentos.decide(marked, { desde: null }).plan).toBeNull();
});

test.each([
  ['https://docs.google.com/document/d/1/edit', 'https://docs.google.com/document/d/1/edit'],
  ['javascript:alert(1)', ''],
  [' JavaScript:alert(1)//https://docs.google.com', ''],
  ['data:text/html,x', ''],
  ['en mi escritorio', ''],
])('a VÍNCULO of «%s» is the link «%s»', (vinculo, link) => {
  const libro = logged(BASE, [entradaOf('2025-B1', { destino: 'drive', vinculo })]);
  expect(documentosHechos.decide(libro, { desde: null }).vista?.documentos.map((d) => d.vinculo)).toEqual([link]);
});

test('what it says is the same whoever asks, and whenever', () => {
  const huella = (snapshot: Snapshot) =>
    documento.decide(snapshot, { tipo: 'avance', periodo: '2025-B1', alcance: null }).vista?.huella;
  const otra = { ...BASE, usuario: 'luis@example.org', ahora: '2026-01-01 00:00', puedeEditarProtegido: false };
  expect(huella(otra)).toBe(huella(BASE));
  expect(huella(logged(BASE, [entradaOf('2025-B1')]))).toBe(huella(BASE));
  expect(huella(typeIn(BASE, MIR, 0, 'enero', 4))).not.toBe(huella(BASE));
});

test('the log is no concern of the rules', () => {
  const libro = logged(BASE, [entradaOf('2025-B1')]);
  const codes = (l: Snapshot) => auditLibro(leido(l), l).findings.map((f) => f.code);
  expect(codes(libro)).toEqual(codes(BASE));
});

test('parts are named by their number once, and a long text is cut', () => {
  const objetivo = { numero: '7', politicasGenerales: '', programa: '', lineas: [linea({ numero: '7.1' })] };
  const libro = installed(
    mirOf([], { secciones: [{ titulo: '', objetivos: [{ ...objetivo, objetivo: `7. ${'palabra '.repeat(20)}` }] }] }),
  );
  const ficha = opcionesDocumentos.decide(libro, null).vista?.tipos.find((t) => t.tipo === 'ficha');
  const [nombre] = ficha?.grupos.find((g) => g.nivel === 'objetivo')?.alcances.map((a) => a.nombre) ?? [];
  expect(nombre).toMatch(/^Objetivo 7\. palabra .*…$/);
  expect(nombre?.length).toBeLessThan(90);
  // One seccion is all of it.
  expect(ficha?.grupos.map((g) => g.nivel)).toEqual(['objetivo', 'linea']);
});
