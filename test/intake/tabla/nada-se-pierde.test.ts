import fc from 'fast-check';
import { fuenteOf } from '../../../src/intake/tabla/fuente';
import { readTablaDeLineas, type TablaLeida } from '../../../src/intake/tabla/leer';
import { SEPARADORES, type Separador } from '../../../src/intake/tabla/separar';
import { listLineas } from '../../../src/mir/model';

const OTRAS = ['numero', 'objetivo', 'unidadMedida', 'metaPropuesta', 'enero', 'ENERO', 'programadoMarzo', 'Color', ''];

/** Ways to write a cell that says this number, which no other cell says. */
const FORMAS: readonly ((n: number) => string)[] = [
  () => '',
  String,
  (n) => `$${n}`,
  (n) => `${n}%`,
  (n) => `-${n}`,
  (n) => `${n}.5`,
  (n) => `${n},5`,
  (n) => `${n} informes`,
  (n) => `=${n}+1`,
  (n) => `uno\n"${n}"`,
  (n) => `Total ${n}`,
];
const LINEAS: readonly ((n: number) => string)[] = [
  (n) => `1.1 L${n}`,
  (n) => `1.${n} L${n}`,
  (n) => `2.${n} L${n}`,
  (n) => `Sin número ${n}`,
  () => '',
];

interface Tabla {
  readonly columnas: readonly string[];
  readonly filas: readonly (readonly string[])[];
  readonly separador: Separador;
}

const numero = (fila: number, columna: number): number => 5000 + fila * 20 + columna;

const tabla: fc.Arbitrary<Tabla> = fc
  .record({
    otras: fc.shuffledSubarray(OTRAS, { minLength: 2 }),
    filas: fc.array(
      fc.tuple(fc.nat(LINEAS.length - 1), fc.array(fc.nat(FORMAS.length - 1), { minLength: 9, maxLength: 9 })),
      {
        minLength: 1,
        maxLength: 8,
      },
    ),
    separador: fc.constantFrom(...SEPARADORES),
  })
  .map(({ otras, filas, separador }) => ({
    columnas: ['lineaAccion', ...otras],
    separador,
    filas: filas.map(([linea, formas], f) => [
      LINEAS[linea]?.(numero(f, 0)) ?? '',
      ...otras.map((_, c) => FORMAS[formas[c] ?? 0]?.(numero(f, c + 1)) ?? ''),
    ]),
  }));

function leer({ columnas, filas, separador }: Tabla): TablaLeida | null {
  const quoted = [columnas, ...filas].map((f) => f.map((c) => `"${c.replace(/"/g, '""')}"`).join(separador)).join('\n');
  const { fuente } = fuenteOf({ texto: quoted });
  return fuente && readTablaDeLineas(fuente, { ejercicio: 2025 }).tabla;
}

/** The cells of a table that are neither in the linea of their row nor in a doubt of that row or of their column. */
function lostCells(t: Tabla, leida: TablaLeida): string[] {
  const { mir, dudas } = leida.pat;
  const lineas = listLineas(mir);
  const deObjetivos = JSON.stringify(mir.secciones.map((s) => s.objetivos.map(({ lineas: _, ...o }) => o)));
  return t.filas.flatMap((fila, f) => {
    const linea = lineas.find((u) => leida.renglones.get(u.linea) === f + 2)?.linea;
    const dicho = `${JSON.stringify(linea ?? '')} ${deObjetivos}`;
    const dudado = dudas
      // Those that only propose something quote the whole row.
      .filter((d) => !leida.soloDeMir.has(d) && [1, f + 2].includes(d.fuente.renglon))
      .map((d) => d.fuente.texto)
      .join(' ');
    return fila.filter((celda, c) => {
      const n = String(numero(f, c));
      return celda !== '' && celda.includes(n) && !dicho.includes(n) && !dudado.includes(n);
    });
  });
}

test('each cell of a table is in the MIR, or in a doubt of its row or its column', () => {
  let leidas = 0;
  fc.assert(
    fc.property(tabla, (t) => {
      const leida = leer(t);
      if (leida) {
        leidas++;
        expect(lostCells(t, leida)).toEqual([]);
      }
    }),
    { numRuns: 300 },
  );
  expect(leidas).toBeGreaterThan(100);
});
