import fc from 'fast-check';
import { adoptar } from '../../src/app/adoptar';
import { auditar } from '../../src/app/auditar';
import { reconocer } from '../../src/app/reconocer';
import { prepararReparacion, reparar } from '../../src/app/reparar';
import type { HojaAjena } from '../../src/intake/hoja/ajena';
import { listLineas, type Mir } from '../../src/mir/model';
import { HOJA_HISTORIAL } from '../../src/sheet/historial';
import { readLibro } from '../../src/sheet/read';
import { simulate } from '../../src/sheet/simulate';
import type { Snapshot } from '../../src/sheet/state';
import { withTitles } from '../support/ajenas/azar';
import { anexoExacto, dosMetas, dosRenglones, ordenada, portada, reacomodada } from '../support/ajenas/disposiciones';
import { HojaDibujada } from '../support/ajenas/hoja';
import { BIBLIOTECAS, UNA_SECCION } from '../support/ajenas/instituto';
import { libroAjeno } from '../support/ajenas/snapshot';
import { arbitraryMir } from '../support/arbitrary-mir';

type Hoja = Required<HojaAjena>;

/** What is shown of a workbook, then adopted as it was shown. */
function adopt(libro: Snapshot, hoja: string | null = null, columnas: Record<string, string | null> | null = null) {
  const { vista } = reconocer.decide(libro, { hoja, columnas });
  if (!vista) throw new Error('Nothing of this workbook looks like a MIR.');
  const hecho = adoptar.decide(libro, { hoja: vista.hoja, columnas, huella: vista.huella });
  const ops = [...(hecho.plan?.antes ?? []), ...(hecho.plan?.ops ?? [])];
  return { ...hecho, reconocido: vista, despues: simulate(libro, ops) };
}

function capturasDe(mir: Mir) {
  return listLineas(mir).map(({ linea }) => ({
    numero: linea.numero,
    meses: linea.meses,
    observaciones: linea.observaciones,
    verificableEn: linea.verificableEn,
  }));
}

const valoresDe = (libro: Snapshot, nombre: string) => libro.hojas.find((h) => h.nombre === nombre)?.valores;

describe.each<[string, Hoja, Mir]>([
  ['a tidy sheet made by hand', ordenada().hoja, BIBLIOTECAS],
  ['columns in another order under other names', reacomodada().hoja, UNA_SECCION],
  ['a header over two rows and numbers as text', dosRenglones().hoja, UNA_SECCION],
  ['Anexo 1 to the letter', anexoExacto().hoja, BIBLIOTECAS],
])('%s', (_, hoja, mir) => {
  const { despues, findings, vista, plan } = adopt(libroAjeno(portada().hoja, hoja));
  const leido = readLibro(despues);

  test('is adopted, with its lineas', () => {
    expect(findings).toMatchObject([{ code: 'APP-59', severidad: 'aviso' }]);
    expect(vista).toMatchObject({ lineas: listLineas(mir).length });
  });

  test('keeps every capture as it was', () => {
    const esperadas = capturasDe(mir);
    const hay = hoja.valores.flat().filter((v) => v === 'Acta de entrega 3').length > 0;
    expect(leido && capturasDe(leido.mir)).toEqual(
      esperadas.map((c) => ({ ...c, verificableEn: hay ? c.verificableEn : '' })),
    );
  });

  test('leaves nothing to repair and no error or advertencia', () => {
    expect(prepararReparacion.decide(despues, { elecciones: null }).vista?.operaciones).toEqual([]);
    const graves = auditar.decide(despues, { completa: true }).findings.filter((f) => f.severidad !== 'aviso');
    expect(graves).toEqual([]);
  });

  test('is written under a record that takes it back', () => {
    expect(plan?.antes?.length).toBeGreaterThan(0);
  });
});

test('a sheet that has our form becomes the MIR; any other stays as it was', () => {
  const enSuLugar = adopt(libroAjeno(anexoExacto().hoja));
  expect(enSuLugar.despues.hojas.map((h) => h.nombre)).not.toContain('Anexo 1');
  expect(enSuLugar.findings[0]?.mensaje).toContain('en su lugar');
  const original = ordenada().hoja;
  const alLado = adopt(libroAjeno(original));
  expect(valoresDe(alLado.despues, original.nombre)).toEqual(original.valores);
  expect(alLado.findings[0]?.mensaje).toContain('quedó como estaba');
});

test.each([
  ['MIR', 'MIR (original)'],
  ['Mir', 'Mir (original)'],
  ['Cronograma', 'Cronograma (original)'],
])('a foreign sheet named %s gives its name up to ours', (nombre, despues) => {
  const hoja = { ...ordenada().hoja, nombre };
  const { despues: libro, findings } = adopt(libroAjeno(hoja));
  expect(valoresDe(libro, despues)).toEqual(hoja.valores);
  expect(findings[0]?.mensaje).toContain(despues);
  expect(readLibro(libro)).not.toBeNull();
});

test('another sheet whose name ours needs gives it up too', () => {
  const otra = new HojaDibujada('Configuración').put(1, 1, 'de la impresora').hoja;
  const { despues } = adopt(libroAjeno(anexoExacto().hoja, otra));
  expect(valoresDe(despues, 'Configuración (original)')).toEqual(otra.valores);
});

describe('what is doubtful', () => {
  const libro = libroAjeno(dosMetas().hoja);

  test('is shown with its reason, and nothing is written while it is not confirmed', () => {
    const { reconocido, findings, plan } = adopt(libro);
    expect(reconocido.lista).toBe(false);
    expect(findings).toMatchObject([{ code: 'APP-54', celda: 'E3', mensaje: expect.stringContaining('F «META»') }]);
    expect(plan).toBeNull();
  });

  test.each([
    ['letters', { metaPropuesta: 'F' }, 96000],
    ['other letters', { metaPropuesta: 'e' }, 240],
    ['null: there is no such column', { metaPropuesta: null }, null],
  ])('is confirmed by %s', (_, columnas, meta) => {
    const { despues, reconocido } = adopt(libro, null, columnas);
    expect(reconocido.columnas.find((c) => c.key === 'metaPropuesta')).toMatchObject({ certeza: 'confirmada' });
    const mir = readLibro(despues)?.mir;
    expect(mir && listLineas(mir)[0]?.linea.metaPropuesta).toBe(meta);
  });

  test.each([
    ['APP-55', { meta: 'E' }],
    ['APP-56', { metaPropuesta: 'ZZ' }],
    ['APP-56', { metaPropuesta: 'META' }],
    ['APP-57', { metaPropuesta: 'E', presupuesto: 'E' }],
  ])('%s: what was said wrongly is told before anything is written', (code, columnas) => {
    const { findings, plan } = adopt(libro, 'Metas', columnas);
    expect(findings.map((f) => f.code)).toContain(code);
    expect(plan).toBeNull();
  });
});

describe('nothing is written', () => {
  const libro = libroAjeno(ordenada().hoja);
  const { vista } = reconocer.decide(libro, { hoja: null, columnas: null });
  const huella = vista?.huella ?? '';
  const entrada = { hoja: 'Seguimiento 2025', columnas: null, huella };

  test('when the sheet changed since it was shown', () => {
    const otro = libroAjeno(ordenada().put(10, 23, 21).hoja);
    expect(adoptar.decide(otro, entrada)).toMatchObject({ plan: null, findings: [{ code: 'APP-58' }] });
  });

  test('for who may not write protected cells', () => {
    const staff = { ...libro, puedeEditarProtegido: false };
    expect(adoptar.decide(staff, entrada)).toMatchObject({ plan: null, findings: [{ code: 'APP-08' }] });
  });

  test('in a workbook that already has a MIR of ours', () => {
    const nuestro = adopt(libro).despues;
    expect(adoptar.decide(nuestro, entrada)).toMatchObject({ plan: null, findings: [{ code: 'APP-53' }] });
    expect(reconocer.decide(nuestro, { hoja: null, columnas: null }).findings).toMatchObject([{ code: 'APP-53' }]);
  });

  test.each([
    ['APP-50', libroAjeno(portada().hoja), null],
    ['APP-51', libro, 'No está'],
    ['APP-52', libroAjeno(portada().hoja), 'Portada'],
  ])('%s: where there is nothing to adopt', (code, otro, hoja) => {
    expect(reconocer.decide(otro, { hoja, columnas: null }).findings).toMatchObject([{ code }]);
  });
});

test('of several MIR sheets the surest comes first, and another may be chosen', () => {
  const libro = libroAjeno(portada().hoja, reacomodada().hoja, ordenada().hoja);
  const { reconocido } = adopt(libro);
  expect(reconocido.hojas.map((h) => h.nombre)).toEqual(['Seguimiento 2025', 'PAT']);
  expect(reconocido.hoja).toBe('Seguimiento 2025');
  expect(adopt(libro, 'PAT').vista).toMatchObject({ lineas: 5 });
});

function repairOps(libro: Snapshot) {
  const { vista } = prepararReparacion.decide(libro, { elecciones: null });
  if (!vista) throw new Error('An adoption that stopped here can neither be gone on with nor repaired.');
  return reparar.decide(libro, { huella: vista.huella, elecciones: null, operaciones: null }).plan?.ops ?? [];
}

/** What the sheets say and show, cell by cell: what a workbook is to who looks at it. */
function contenidoDe(libro: Snapshot): string[] {
  return libro.hojas
    .filter((h) => h.nombre !== HOJA_HISTORIAL)
    .flatMap(({ nombre, valores, formulas, fondos }) =>
      valores.flatMap((fila, f) =>
        fila.map(
          (v, c) => `${nombre} ${f}:${c} ${formulas[f]?.[c] || JSON.stringify(v ?? null)} ${fondos?.[f]?.[c] ?? ''}`,
        ),
      ),
    )
    .map((celda) => celda.replace('#ffffff', ''))
    .filter((celda) => !/ null $/.test(celda))
    .sort();
}

describe.each<[string, Hoja]>([
  ['in place', anexoExacto().hoja],
  ['beside', ordenada().hoja],
])('an adoption %s that stopped after any operation', (_, hoja) => {
  const libro = libroAjeno(hoja);
  const { plan, despues } = adopt(libro);
  const ops = plan?.ops ?? [];

  test('is gone on with, to the same end', () => {
    for (const n of ops.keys()) {
      const cortado = simulate(libro, ops.slice(0, n));
      const { vista } = reconocer.decide(cortado, { hoja: null, columnas: null });
      const otra = vista && adoptar.decide(cortado, { hoja: vista.hoja, columnas: null, huella: vista.huella }).plan;
      const fin = simulate(cortado, otra?.ops ?? repairOps(cortado));
      expect([n, ...contenidoDe(fin)]).toEqual([n, ...contenidoDe(despues)]);
    }
  });
});

test('of any MIR, in our form or not, every capture comes over, and nothing is left to repair', () => {
  const forma = fc.constantFrom<(mir: Mir) => Hoja>(
    (mir) => anexoExacto(mir).hoja,
    (mir) => anexoExacto(mir).put(1, 40, 'una nota a la derecha').hoja,
  );
  fc.assert(
    fc.property(arbitraryMir().map(withTitles), forma, (mir, draw) => {
      fc.pre(listLineas(mir).length > 0);
      const libro = libroAjeno(draw(mir));
      const { vista } = reconocer.decide(libro, { hoja: null, columnas: null });
      // Random words may speak against their headers: then people say that they are what they are.
      const columnas = Object.fromEntries((vista?.columnas ?? []).map((c) => [c.key, c.columna]));
      const { despues, findings } = adopt(libro, 'Anexo 1', columnas);
      expect(findings).toMatchObject([{ code: 'APP-59' }]);
      const leido = readLibro(despues)?.mir;
      const blank = (t: string) => (t.trim() === '' ? '' : t);
      const seen = (m: Mir) =>
        capturasDe(m).map((c) => ({
          ...c,
          observaciones: blank(c.observaciones),
          verificableEn: blank(c.verificableEn),
        }));
      expect(leido && seen(leido)).toEqual(seen(mir));
      expect(prepararReparacion.decide(despues, { elecciones: null }).vista?.operaciones).toEqual([]);
    }),
    { numRuns: 20 },
  );
});
