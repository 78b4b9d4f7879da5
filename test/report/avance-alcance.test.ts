import fc from 'fast-check';
import { ESTATUS_CLAVES } from '../../src/mir/contexto';
import type { Mir } from '../../src/mir/model';
import type { AlcanceAvance } from '../../src/report/avance/alcance';
import type { Documento } from '../../src/report/document';
import { wordsOf } from '../../src/report/words';
import { arbitraryMir } from '../support/arbitrary-mir';
import { meses } from '../support/lineas';
import { informe, saidIn } from './informe-builder';
import { linea, mirOf, objetivo } from './mir-builder';

const MIR = mirOf(
  [
    {
      titulo: 'Permanentes',
      objetivos: [
        objetivo('1', [linea('1.1', { lineaAccion: '1.1 Alfa', presupuesto: 100 })]),
        objetivo('2', [linea('2.1', { lineaAccion: '2.1 Beta', presupuesto: 200, meses: meses({ 1: 12 }) })]),
      ],
    },
    {
      titulo: 'Del proceso',
      objetivos: [objetivo('1', [linea('1.1', { lineaAccion: '1.1 Gama', presupuesto: 400 })])],
    },
  ],
  { presupuestoDeclarado: { monto: 1000, etiqueta: 'Total' } },
);
const saying = (doc: Documento): string => wordsOf(doc).join(' ');

describe('the informe of a part', () => {
  test.each<[string, AlcanceAvance, string, string[], string[]]>([
    ['an objetivo', { seccion: 0, objetivo: '2' }, 'Objetivo 2', ['Beta'], ['Alfa', 'Gama']],
    ['one with the number of another', { seccion: 1, objetivo: '1' }, 'Objetivo 1', ['Gama'], ['Alfa', 'Beta']],
    ['a seccion', { seccion: 0, objetivo: null }, 'Permanentes', ['Alfa', 'Beta'], ['Gama']],
  ])('%s is of its lineas alone, and its title says so', (_, alcance, nombre, estan, faltan) => {
    const doc = informe(MIR, { alcance });
    expect(doc.titulo).toContain(nombre);
    expect(doc.membrete.pie).toContain(nombre);
    expect(saidIn(doc, 'portada')).toContain(`Informe de avance ${nombre} · Programa Anual de Trabajo 2024 ·`);
    const texto = saying(doc);
    for (const t of estan) expect(texto).toContain(t);
    for (const t of faltan) expect(texto).not.toContain(t);
  });

  test('names the objetivo whole among its data, with its seccion', () => {
    const doc = informe(MIR, { alcance: { seccion: 0, objetivo: '2' } });
    expect(saidIn(doc, 'portada')).toContain('Alcance Objetivo 2. Objetivo de prueba 2 · Permanentes');
    expect(doc.campos.alcance).toBe('Objetivo 2. Objetivo de prueba 2 · Permanentes');
    expect(saidIn(informe(MIR), 'portada')).not.toContain('Alcance');
  });

  test('has the budget of its lineas, and not the declared one of the whole programme', () => {
    const doc = informe(MIR, { alcance: { seccion: 0, objetivo: '2' } });
    expect(saidIn(doc, 'presupuesto')).toContain('Suma de líneas registradas 1 de 1 $200');
    expect(saidIn(doc, 'presupuesto')).not.toContain('declarado');
    expect(saidIn(informe(MIR), 'presupuesto')).toContain('Total declarado');
  });

  test('is compared with the same part of the period before', () => {
    const doc = informe(MIR, { periodo: '2024-B2', alcance: { seccion: 1, objetivo: '1' } });
    expect(doc.campos).toMatchObject({ programadas: '1', programadasAntes: '1', cumplidas: '0', cumplidasAntes: '0' });
    expect(saidIn(doc, 'comparacion')).not.toContain('Por objetivo');
  });
});

const SUMADOS = [
  'totalLineas',
  'programadas',
  'cumplidas',
  'totalVerde',
  'totalAmarillo',
  'totalRojo',
  'totalMorado',
  'totalSinSemaforo',
  'totalSinReporte',
  'totalPorAtender',
  'totalDesviaciones',
  'totalSinEvidencia',
  ...ESTATUS_CLAVES.map((s) => `total${s[0]?.toUpperCase()}${s.slice(1)}`),
];

/** Each objetivo of a MIR, and each seccion. */
function partsOf(mir: Mir): { objetivos: AlcanceAvance[]; secciones: AlcanceAvance[] } {
  return {
    objetivos: mir.secciones.flatMap((s, seccion) => s.objetivos.map((o) => ({ seccion, objetivo: o.numero }))),
    secciones: mir.secciones.map((_, seccion) => ({ seccion, objetivo: null })),
  };
}

test('for any MIR the counts of the órgano are the sum of those of its objetivos, and of its secciones', () => {
  fc.assert(
    fc.property(arbitraryMir(), fc.constantFrom('2025-03', '2025-B5', '2025'), (mir, periodo) => {
      const suya = { ...mir, ejercicio: 2025 };
      const countsOf = (alcance?: AlcanceAvance): number[] => {
        const { campos } = informe(suya, { periodo, ...(alcance ? { alcance } : {}) });
        return SUMADOS.map((clave) => Number(campos[clave]));
      };
      const sum = (partes: readonly AlcanceAvance[]): number[] =>
        partes
          .map((a) => countsOf(a))
          .reduce(
            (a, b) => a.map((n, i) => n + (b[i] ?? 0)),
            SUMADOS.map(() => 0),
          );
      const { objetivos, secciones } = partsOf(suya);
      expect(sum(objetivos)).toEqual(countsOf());
      expect(sum(secciones)).toEqual(countsOf());
    }),
    { numRuns: 25 },
  );
});
