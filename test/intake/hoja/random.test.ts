import fc from 'fast-check';
import { type HojaAjena, textOfValor } from '../../../src/intake/hoja/ajena';
import { type Reconocimiento, recognizeHoja } from '../../../src/intake/hoja/reconocer';
import { COLUMNAS, type ColumnaKey, MESES } from '../../../src/mir/format';
import { columnName } from '../../../src/mir/letras';
import { type LineaAccion, listLineas, type Mir } from '../../../src/mir/model';
import { withTitles } from '../../support/ajenas/azar';
import { cellOf } from '../../support/ajenas/disposiciones';
import { HojaDibujada } from '../../support/ajenas/hoja';
import { arbitraryMir } from '../../support/arbitrary-mir';

/** Names under which the columns may be found; all of them name one column outright. */
const NOMBRES: Readonly<Partial<Record<ColumnaKey, readonly string[]>>> = {
  numero: ['NÚMERO', 'Núm. objetivo'],
  lineaAccion: ['LÍNEA DE ACCIÓN', 'Líneas de acción', 'Actividades'],
  metaPropuesta: ['META PROPUESTA (Logros del Indicador)', 'Meta anual', 'META PROGRAMADA 2025'],
  frecuencia: ['FRECUENCIA DE MEDICIÓN', 'Periodicidad'],
  presupuesto: ['PRESUPUESTO 2025 PROYECTADO', 'Presupuesto'],
  verificableEn: ['METAS ALCANZADAS VERIFICABLE en', 'Medios de verificación'],
};
const CAPTURABLES = COLUMNAS.filter((c) => c.kind !== 'formula').map((c) => c.key);

interface Disposicion {
  readonly orden: readonly ColumnaKey[];
  readonly nombre: number;
  /** Rows above the header, and blank rows after each linea. */
  readonly arriba: number;
  readonly blancos: readonly boolean[];
  readonly combinadas: boolean;
}

const disposicion: fc.Arbitrary<Disposicion> = fc.record({
  orden: fc.shuffledSubarray(CAPTURABLES, { minLength: CAPTURABLES.length }),
  nombre: fc.nat(5),
  arriba: fc.nat(7),
  blancos: fc.array(fc.boolean(), { minLength: 1, maxLength: 5 }),
  combinadas: fc.boolean(),
});

function headerOf(key: ColumnaKey, nombre: number): string {
  const nombres = NOMBRES[key] ?? [];
  const oficial = COLUMNAS.find((c) => c.key === key)?.header.replace('{anio}', '2025') ?? '';
  const mes = (MESES as readonly string[]).includes(key);
  if (mes) return [oficial, key.slice(0, 3).toUpperCase(), `${key} 2025`][nombre % 3] ?? oficial;
  return nombres[nombre % Math.max(1, nombres.length)] ?? oficial;
}

function draw(mir: Mir, { orden, nombre, arriba, blancos, combinadas }: Disposicion): HojaDibujada {
  const hoja = new HojaDibujada('Ajena');
  hoja.row(
    arriba + 1,
    orden.map((key) => headerOf(key, nombre)),
  );
  let fila = arriba + 2;
  for (const seccion of mir.secciones) {
    if (seccion.titulo !== '') hoja.put(fila++, 1, seccion.titulo);
    for (const objetivo of seccion.objetivos) {
      const primera = fila;
      for (const [i, l] of objetivo.lineas.entries()) {
        for (const [c, key] of orden.entries()) {
          const deObjetivo = ['numero', 'politicasGenerales', 'programa', 'objetivo'].includes(key);
          if (!(combinadas && i > 0 && deObjetivo)) hoja.row(fila, [cellOf(objetivo, l, key)], c + 1);
        }
        fila += !combinadas && blancos[i % blancos.length] ? 2 : 1;
      }
      if (combinadas && objetivo.lineas.length > 1)
        for (const [c, key] of orden.entries())
          if (['numero', 'politicasGenerales', 'programa', 'objetivo'].includes(key))
            hoja.merge(primera, c + 1, objetivo.lineas.length, 1);
    }
  }
  return hoja;
}

/** A blank text and none are the same to a sheet. */
function seen(l: LineaAccion) {
  const blank = (v: unknown) => (typeof v === 'string' && v.trim() === '' ? '' : v);
  const keys = COLUMNAS.filter((c) => c.kind !== 'formula' && c.key in l).map((c) => c.key as keyof LineaAccion);
  return { ...Object.fromEntries(keys.map((k) => [k, blank(l[k])])), numero: l.numero, meses: l.meses };
}
const lineasDe = (mir: Mir) =>
  listLineas(mir).map(({ seccion, objetivo, linea }) => [
    seccion,
    objetivo.numero,
    objetivo.objetivo.trim(),
    seen(linea),
  ]);

function recognize(hoja: HojaAjena): Reconocimiento {
  const r = recognizeHoja(hoja);
  if (!r) throw new Error('The sheet of this test has a header.');
  return r;
}

test('any MIR, its columns in any order under other names, with blank or merged rows, is read back as it was', () => {
  fc.assert(
    fc.property(arbitraryMir().map(withTitles), disposicion, (mir, d) => {
      fc.pre(listLineas(mir).length > 0);
      expect(lineasDe(recognize(draw(mir, d).hoja).pat.mir)).toEqual(lineasDe(mir));
    }),
    { numRuns: 60 },
  );
});

/** What somebody may have in any cell. */
const cualquiera = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -5, max: 400 }),
  fc.constantFrom('12', '$1,234.50', '45%', '12,5', 'Enero', '3 ', 'n/a', 'Total', 'Nota: algo', '1.1 Otra'),
  fc.constant({ fecha: '2025-03-01' }),
  fc.boolean(),
);

/** Everything that the MIR says of a linea or objetivo, as text. */
function saidIn({ pat }: Reconocimiento): Set<string> {
  const said = new Set<string>();
  for (const s of pat.mir.secciones)
    for (const objetivo of s.objetivos)
      for (const dueno of [s, objetivo, ...objetivo.lineas, ...objetivo.lineas.map((l) => l.meses)])
        for (const v of Object.values(dueno)) said.add(String(v).trim());
  said.add(String(pat.mir.presupuestoDeclarado?.monto)).add((pat.mir.presupuestoDeclarado?.etiqueta ?? '').trim());
  return said;
}

test('whatever is put into a cell under the header is in the MIR, or in a doubt with its place', () => {
  fc.assert(
    fc.property(
      arbitraryMir().map(withTitles),
      disposicion,
      fc.array(fc.tuple(fc.nat(30), fc.nat(COLUMNAS.length), cualquiera), { minLength: 1, maxLength: 4 }),
      (mir, d, puestas) => {
        fc.pre(listLineas(mir).length > 2);
        const hoja = draw(mir, d);
        const primera = d.arriba + 2;
        const celdas = puestas.map(([f, c, valor]) => ({ fila: primera + (f % 12), columna: c + 1, valor }));
        for (const { fila, columna, valor } of celdas) hoja.put(fila, columna, valor);
        const r = recognize({ ...hoja.hoja, combinadas: [] });
        const said = saidIn(r);
        const dudas = r.pat.dudas.map((x) => `${x.mensaje} | ${x.fuente.texto}`).join('\n');
        for (const { fila, columna, valor } of celdas) {
          const ultima = celdas.filter((x) => x.fila === fila && x.columna === columna).pop();
          if (ultima?.valor !== valor) continue;
          const texto = textOfValor(valor).trim();
          const place = `${columnName(columna)}${fila}`;
          const known = texto === '' || said.has(texto) || new RegExp(`\\b${place}\\b`).test(dudas);
          const total = ['subtotal', 'suma', 'diferencia', 'encabezado', 'mes', 'leyenda'].includes(
            r.renglones[fila - 1] ?? '',
          );
          const columnaCalculada = COLUMNAS.some(
            (x) => x.kind === 'formula' && r.columnas.find((y) => y.key === x.key)?.columna === columna,
          );
          expect([place, valor, known || total || columnaCalculada]).toEqual([place, valor, true]);
        }
      },
    ),
    { numRuns: 80 },
  );
});
