import fc from 'fast-check';
import { fuenteOf } from '../../../src/intake/tabla/fuente';
import { readTablaDeLineas } from '../../../src/intake/tabla/leer';
import { SEPARADORES, type Separador } from '../../../src/intake/tabla/separar';
import { listLineas } from '../../../src/mir/model';

const COLUMNAS = [
  'numero',
  'objetivo',
  'lineaAccion',
  'unidadMedida',
  'metaPropuesta',
  'enero',
  'ENERO',
  'programadoMarzo',
  'Color',
  '',
];

const ESCRITOS = [
  '',
  '',
  'N/A',
  '-',
  '12',
  '12.5',
  '12,5',
  '1,234',
  '$1,234',
  '45%',
  '-3',
  '12 informes',
  '=1+1',
  'marzo',
]
  .concat(['2025-03-04', '1.1', '7.10', '1', '"x"', 'uno\ndos', 'Total', '😀', '#DIV/0!', '1e5', '  ', 'ENERO', '+5'])
  .concat(['1.1 Revisar', '1.2 Medir; contar', '2.1 Sumar, restar', '2.1 Otra', 'Sin número']);

const tabla = fc
  .record({
    columnas: fc
      .shuffledSubarray(COLUMNAS, { minLength: 3 })
      .map((c) => (c.includes('lineaAccion') ? c : [...c, 'lineaAccion'])),
    filas: fc.array(fc.array(fc.constantFrom(...ESCRITOS), { minLength: 11, maxLength: 11 }), {
      minLength: 1,
      maxLength: 6,
    }),
    separador: fc.constantFrom(...SEPARADORES),
  })
  .map(({ columnas, filas, separador }) => ({
    columnas,
    filas: filas.map((f) => f.slice(0, columnas.length)),
    separador,
  }));

const write = (filas: readonly (readonly string[])[], separador: Separador): string =>
  filas.map((f) => f.map((c) => `"${c.replace(/"/g, '""')}"`).join(separador)).join('\n');

/** Numbers that a text may stand for, by all the ways to write one. */
function numbersIn(texto: string): number[] {
  const digits = texto.replace(/[$%\s]/g, '');
  return [digits, digits.replace(/,/g, ''), digits.replace(/\./g, '').replace(',', '.')].map(Number);
}

test('whatever is written in a table, each cell is in the MIR, in a doubt with its row, or the table is refused', () => {
  fc.assert(
    fc.property(tabla, ({ columnas, filas, separador }) => {
      const { fuente } = fuenteOf({ texto: write([columnas, ...filas], separador) });
      const leida = fuente && readTablaDeLineas(fuente, { ejercicio: 2025 }).tabla;
      if (!leida) return;
      const { mir, dudas } = leida.pat;
      const lineas = listLineas(mir);
      const dicho: unknown[] = lineas.flatMap(({ objetivo, linea }) => [
        objetivo.numero,
        objetivo.objetivo,
        linea.numero,
        linea.lineaAccion,
        linea.unidadMedida,
        linea.metaPropuesta,
        linea.meses[0],
        ...(linea.programaCapturado ?? []),
      ]);
      filas.forEach((fila, i) => {
        const linea = lineas.find((u) => leida.renglones.get(u.linea) === i + 2);
        fila.forEach((celda) => {
          if (celda.trim() === '') return;
          const enDuda = dudas.some((d) => d.fuente.texto.includes(celda));
          const enMir = dicho.some(
            (v) =>
              (typeof v === 'string' && v.includes(celda.trim())) ||
              (typeof v === 'number' && numbersIn(celda).includes(v)),
          );
          const deEncabezado = linea === undefined && columnas.includes(celda);
          if (!enDuda && !enMir && !deEncabezado)
            throw new Error(`«${celda}» of row ${i + 2} is nowhere: ${JSON.stringify({ columnas, filas, separador })}`);
        });
      });
    }),
    { numRuns: 300 },
  );
});
