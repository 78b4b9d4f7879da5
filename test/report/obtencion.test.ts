import type { Documento } from '../../src/report/document';
import { linea, meses, mirOf } from '../support/lineas';
import { informe, parteOf, rowsIn } from './informe-builder';

/** The texts of the section "Cómo se obtuvo cada cifra": its paragraphs, and the rows of its tables cell by cell. */
function obtencionOf(doc: Documento): { parrafos: string[]; filas: string[][] } {
  const parrafos = parteOf(doc, 'obtencion').flatMap((b) =>
    b.tipo === 'parrafo' ? [b.tramos.map((t) => t.texto).join('')] : [],
  );
  return { parrafos, filas: rowsIn(doc, 'obtencion') };
}

const reduccion = { tendencia: 'Reducción', metaPropuesta: 10, lineaBase: '15', frecuencia: 'Anual' };
const mir = mirOf(
  [
    linea({ numero: '1.1', meses: meses({ 1: 1, 2: 2, 11: 4 }) }),
    linea({ numero: '1.2', ...reduccion, meses: meses({ 3: 12 }) }),
    linea({
      numero: '1.3',
      acumulacion: 'ultimo',
      metaPropuesta: 100,
      frecuencia: 'Semestral',
      meses: meses({ 2: 20, 6: 50 }),
    }),
    linea({ numero: '1.4', mesInicial: null, mesFinal: null }),
    linea({ numero: '1.5' }),
  ],
  { ejercicio: 2024 },
);

test('each linea with figures says with which numbers they were obtained, as of the cut-off', () => {
  const { filas } = obtencionOf(informe(mir));
  expect(filas).toEqual([
    [
      '1.1',
      'suma: 1 + 2 = 3',
      '100 × 3 ÷ 12 = 25.0%',
      'suma: 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 = 10',
      '3 de 10: Meta parcialmente cumplida',
      'ATRASADA: 3 de 10 programados al corte (octubre)',
    ],
    [
      '1.2',
      'suma: 12 (marzo)',
      '100 × (2 − 12 ÷ 10) = 80.0%',
      '0',
      '12 de 0: Adelantada',
      'EN PROCESO: hay avance mayor que 0',
    ],
    [
      '1.3',
      'último: 50 (junio)',
      '100 × 50 ÷ 100 = 50.0%',
      'último: 50 (junio)',
      '50 de 50: Meta cumplida',
      'EN PROCESO: hay avance mayor que 0',
    ],
    [
      '1.5',
      '—',
      '—',
      'suma: 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 = 10',
      '— de 10: Sin reporte',
      'ATRASADA: nada reportado, de 10 programados al corte (octubre)',
    ],
  ]);
});

test('lineas without figures are listed apart, and the formula of the reducciones is named', () => {
  const { parrafos } = obtencionOf(informe(mir, { config: { formulaReduccion: 'lineaBase' } }));
  expect(parrafos).toEqual([
    expect.stringMatching(/fórmula «lineaBase»/),
    expect.stringMatching(/^Sin nada capturado ni programado al corte.*Todo el programa: 1\.4\.$/),
  ]);
});

test('a MIR with nothing to tell says so', () => {
  const vacia = mirOf([linea({ mesInicial: null, mesFinal: null })], { ejercicio: 2024 });
  expect(obtencionOf(informe(vacia))).toEqual({
    parrafos: ['Ninguna línea tiene nada capturado ni programado al corte.'],
    filas: [],
  });
});
