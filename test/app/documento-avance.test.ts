import { cerrarPeriodo } from '../../src/app/cerrar';
import { documento } from '../../src/app/documentos/documento';
import type { Documento } from '../../src/report/document';
import { simulate } from '../../src/sheet/simulate';
import type { Snapshot } from '../../src/sheet/state';
import { rowsIn, saidIn } from '../report/informe-builder';
import { informeOf } from '../support/decide-informe';
import { linea, meses, mirOf } from '../support/lineas';
import { evidencia, hojaSeguimiento } from '../support/seguimiento';
import { installed, typeIn } from './libro';

const objetivo = (numero: string, lineas: ReturnType<typeof linea>[]) => ({
  numero,
  politicasGenerales: '',
  programa: '',
  objetivo: `Objetivo ${numero}`,
  lineas,
});
/** Both secciones have an objetivo 1 with a linea 1.1. */
const mir = mirOf([], {
  secciones: [
    {
      titulo: 'Permanentes',
      objetivos: [
        objetivo('1', [linea({ numero: '1.1', meses: meses({ 1: 1, 2: 1, 3: 1 }) })]),
        objetivo('2', [linea({ numero: '2.1', meses: meses({ 1: 1, 2: 1, 3: 1, 4: 1 }) })]),
      ],
    },
    {
      titulo: 'Del proceso',
      objetivos: [objetivo('1', [linea({ numero: '1.1', metaPropuesta: 4, meses: meses({ 2: 9 }) })])],
    },
  ],
});
const libro = installed(mir);

function close(snapshot: Snapshot, periodo: string): Snapshot {
  const huella = cerrarPeriodo.decide(snapshot, { periodo, huella: null }).vista?.huella ?? '';
  const { plan } = cerrarPeriodo.decide(snapshot, { periodo, huella });
  if (!plan) throw new Error(`The period ${periodo} of this test cannot be closed.`);
  return simulate(snapshot, [...(plan.antes ?? []), ...plan.ops, ...(plan.despues ?? [])]);
}

const decide = (snapshot: Snapshot, periodo: string, alcance: string | null) =>
  documento.decide(snapshot, { tipo: 'avance', periodo, alcance });

function partOf(snapshot: Snapshot, periodo: string, alcance: string): Documento {
  const contenido = decide(snapshot, periodo, alcance).vista?.contenido;
  if (!contenido || 'tablas' in contenido) throw new Error(`There is no informe of ${alcance}.`);
  return contenido.documento;
}

describe('the period before', () => {
  test('is that of its own closing, whatever was captured in it since', () => {
    const cerrado = close(libro, '2025-B1');
    const antes = informeOf(cerrado, '2025-B2').campos;
    expect(antes).toMatchObject({ programadasAntes: '2', cumplidasAntes: '2' });
    const cambiado = typeIn(cerrado, mir, 0, 'febrero', 0);
    const doc = informeOf(cambiado, '2025-B2');
    expect(doc.campos).toMatchObject({ programadasAntes: '2', cumplidasAntes: '2' });
    expect(saidIn(doc, 'comparacion')).toContain('según el cierre de ese periodo, el 31 de marzo de 2025');
    // Without a closing it is what the workbook has of those months.
    expect(informeOf(typeIn(libro, mir, 0, 'febrero', 0), '2025-B2').campos).toMatchObject({ cumplidasAntes: '1' });
  });

  test('of a closed one is never another, though the months before it were left open', () => {
    const cerrado = close(libro, '2025-B2');
    const antes = JSON.stringify(informeOf(cerrado, '2025-B2'));
    expect(saidIn(informeOf(cerrado, '2025-B2'), 'comparacion')).toContain('Ese periodo no tiene cierre propio');
    expect(JSON.stringify(informeOf(typeIn(cerrado, mir, 0, 'febrero', 0), '2025-B2'))).toBe(antes);
  });
});

describe('a part of the MIR', () => {
  test.each([
    ['1/1', 'Objetivo 1', ['1.1']],
    [' 1 / 2 ', 'Objetivo 2', ['2.1']],
    ['1', 'Permanentes', ['1.1', '2.1']],
    ['2', 'Del proceso', ['1.1']],
  ])('"%s" is %s', (alcance, nombre, numeros) => {
    const doc = partOf(libro, '2025-B2', alcance);
    expect(doc.titulo).toContain(nombre);
    expect(doc.listas.lineas?.map((l) => l.numero)).toEqual(numeros);
  });

  test.each(['1/9', '3', '0', '1/2.1', 'x', '', '1/'])('"%s" is none of which there is an informe', (alcance) => {
    const { findings, vista } = decide(libro, '2025-B2', alcance);
    expect(vista).toBeNull();
    expect(findings).toMatchObject([
      {
        code: 'APP-112',
        severidad: 'error',
        mensaje: expect.stringContaining('1 y sus objetivos 1/1, 1/2; 2 y sus objetivos 2/1'),
      },
    ]);
    expect(findings[0]?.remedio).not.toBe('');
  });

  test.each([
    ['open', libro],
    ['closed', close(libro, '2025-B2')],
  ])('has the puntos of its own lineas while the period is %s, not those of a namesake', (_, snapshot) => {
    // The 1.1 of the second seccion exceeds its meta; that of the first is sound.
    const codes = (alcance: string) => rowsIn(partOf(snapshot, '2025-B2', alcance), 'puntos').map(([code]) => code);
    expect(codes('2/1')).toContain('AVA-01');
    expect(codes('1/1')).not.toContain('AVA-01');
  });

  test('has the puntos of its own rows of Seguimiento', () => {
    const ajeno = { periodo: '2025-B1', mes: 7, linea: '1.1' };
    const hoja = hojaSeguimiento([evidencia({ ...ajeno, seccion: 'Del proceso' })]);
    const conHoja = { ...libro, hojas: [...libro.hojas.filter((h) => h.nombre !== hoja.nombre), hoja] };
    const codes = (alcance: string) => rowsIn(partOf(conHoja, '2025-B2', alcance), 'puntos').map(([code]) => code);
    expect(codes('2/1')).toContain('SEG-03');
    expect(codes('1/1')).not.toContain('SEG-03');
  });

  test('names the file', () => {
    expect(decide(libro, '2025-B2', '1/2').vista?.nombre).toMatch(/2025-B2 1-2$/);
  });
});

describe('what it lacks', () => {
  const faltanOf = (snapshot: Snapshot, alcance: string | null = null) =>
    decide(snapshot, '2025-B2', alcance).vista?.faltan.map((f) => [f.mensaje, f.lineas]);
  const SIN_JUSTIFICAR = ['2 líneas tienen una desviación sin justificar.', ['1.1', '1.1']];

  test('is what the document says to be missing, though no period is closed and no rule speaks of it', () => {
    const doc = informeOf(libro, '2025-B2');
    expect(doc.listas.desviaciones?.filter((d) => d.falta !== '').map((d) => d.numero)).toEqual(['1.1', '1.1']);
    expect(faltanOf(libro)).toContainEqual(SIN_JUSTIFICAR);
    expect(faltanOf(libro)).toContainEqual([expect.stringContaining('avance sin evidencia'), expect.anything()]);
    expect(faltanOf(libro, '1/2')?.join(' ')).not.toContain('sin justificar');
  });

  test('counts lineas of two secciones that have one number as two', () => {
    const sinMeta = () => [objetivo('1', [linea({ numero: '1.1', metaPropuesta: null })])];
    const secciones = ['Permanentes', 'Del proceso'].map((titulo) => ({ titulo, objetivos: sinMeta() }));
    expect(faltanOf(installed(mirOf([], { secciones })))).toContainEqual([
      expect.stringMatching(/^2 líneas .*meta/),
      ['1.1', '1.1'],
    ]);
  });

  test('is the same once it is closed', () => {
    expect(faltanOf(close(libro, '2025-B2'))).toContainEqual(SIN_JUSTIFICAR);
  });
});
