import { seguimiento } from '../../src/app/seguimiento';
import { type EntradaSeguimiento, registrarSeguimiento } from '../../src/app/seguimiento-registrar';
import { HOJA_SEGUIMIENTO } from '../../src/mir/seguimiento';
import { hasPendientes } from '../../src/mir/seguimiento-linea';
import { MAXIMO_CELDA } from '../../src/sheet/grid';
import { HOJA_TEXTOS } from '../../src/sheet/hojas';
import { readLibro } from '../../src/sheet/read';
import { simulate } from '../../src/sheet/simulate';
import type { Snapshot } from '../../src/sheet/state';
import { TEXTOS_ENCABEZADO } from '../../src/text/hoja';
import { linea, meses, mirOf } from '../support/lineas';
import { installed, withAjustes } from './libro';

const mir = mirOf([
  linea({ numero: '1.1', meses: meses({ 1: 1, 2: 1 }), verificableEn: '' }),
  linea({ numero: '1.2', meses: meses({ 1: 1 }), verificableEn: 'Expediente' }),
  linea({ numero: '1.10' }),
]);
const libro: Snapshot = { ...installed(mir), puedeEditarProtegido: false };

const EVIDENCIA: EntradaSeguimiento = {
  linea: '1.1',
  seccion: null,
  periodo: '2025-B1',
  tipo: 'evidencia',
  dato: null,
  causa: null,
  accion: null,
  proyeccion: null,
  mes: 2,
  documento: 'Minuta',
  oficio: null,
  fecha: null,
  vinculo: null,
  cantidad: null,
};
const JUSTIFICACION: EntradaSeguimiento = {
  ...EVIDENCIA,
  tipo: 'justificacion',
  mes: null,
  documento: null,
  dato: 'x',
};

const register = (entrada: Partial<EntradaSeguimiento>, snapshot = libro) =>
  registrarSeguimiento.decide(snapshot, { ...EVIDENCIA, ...entrada });
const registered = (snapshot: Snapshot, entrada: Partial<EntradaSeguimiento>): Snapshot =>
  simulate(snapshot, register(entrada, snapshot).plan?.ops ?? []);
const asientosDe = (snapshot: Snapshot) => readLibro(snapshot)?.seguimiento;

describe('registering', () => {
  test('nothing is written where «Seguimiento» is another sheet of ours by its headers, though that is all that is read', () => {
    const valores = [[...TEXTOS_ENCABEZADO], [1, 'portada', 'Portada', 1, 'x']];
    const hojas = libro.hojas.flatMap((h) =>
      h.nombre === HOJA_SEGUIMIENTO ? [{ ...h, valores }] : h.nombre === HOJA_TEXTOS ? [] : [h],
    );
    const { plan, findings } = register({ linea: '1.10' }, { ...libro, hojas });
    expect([plan, findings.map((f) => f.code)]).toEqual([null, ['APP-217']]);
  });

  test('puts one row below the others, as text, with when and by whom: one write', () => {
    const { plan, vista, findings } = register({ linea: '1.10', oficio: ' =1+1 ', fecha: '31/03/2025', cantidad: -0 });
    expect(findings.map((f) => f.code)).toEqual([]);
    expect(plan?.ops.map((op) => op.tipo)).toEqual(['anexar']);
    expect(vista).toMatchObject({ hoja: HOJA_SEGUIMIENTO, celda: 'B2' });
    const despues = simulate(libro, plan?.ops ?? []);
    expect(asientosDe(despues)?.evidencias).toEqual([
      {
        seccion: 0,
        linea: '1.10',
        periodo: '2025-B1',
        fila: 2,
        registrada: '2025-03-31 09:05',
        quien: 'ana@example.org',
        mes: 2,
        documento: 'Minuta',
        oficio: '=1+1',
        fecha: '2025-03-31',
        vinculo: '',
        cantidad: 0,
      },
    ]);
  });

  test('answers with the linea as it is then', () => {
    const { vista } = register({});
    expect(vista?.registrada).toMatchObject({ linea: '1.1', sinEvidencia: [1], evidencias: [{ mes: 2 }] });
  });

  test('without a period takes that of the informes which has the month', () => {
    expect(asientosDe(registered(libro, { periodo: null, mes: 3 }))?.evidencias).toMatchObject([
      { periodo: '2025-B2' },
    ]);
    const trimestral = withAjustes(libro, { frecuenciaInformes: 'trimestral' });
    expect(asientosDe(registered(trimestral, { periodo: null, mes: 3 }))?.evidencias).toMatchObject([
      { periodo: '2025-T1' },
    ]);
    expect(register({ periodo: null, mes: null }).findings).toMatchObject([{ code: 'APP-11' }]);
  });

  test('the very same asiento is registered once; another justification stands over the one before', () => {
    const una = registered(libro, {});
    const otra = register({}, una);
    expect(otra).toMatchObject({
      plan: null,
      findings: [{ code: 'APP-98', severidad: 'aviso' }],
      vista: { celda: 'B2' },
    });
    const dicha = ['a', 'b', 'a'].reduce((l, dato) => registered(l, { ...JUSTIFICACION, dato }), libro);
    expect(asientosDe(dicha)?.justificaciones.map((j) => j.dato)).toEqual(['a', 'b', 'a']);
    expect(register({ ...JUSTIFICACION, dato: 'a' }, dicha).findings).toMatchObject([{ code: 'APP-98' }]);
  });

  test('tells where evidence adds up to more than was captured, and registers it all the same', () => {
    const una = registered(libro, { cantidad: 1 });
    const { findings, plan } = register({ cantidad: 1, documento: 'Otra' }, una);
    expect(findings).toMatchObject([
      { code: 'APP-99', severidad: 'aviso', mensaje: expect.stringContaining('suman 2') },
    ]);
    expect(plan?.ops).toHaveLength(1);
  });

  test.each<[string, Partial<EntradaSeguimiento>, string]>([
    ['another tipo', { tipo: 'anexo' }, 'APP-90'],
    ['a linea that is not there', { linea: '9.9' }, 'APP-03'],
    ['no period', { periodo: 'enero' }, 'APP-11'],
    ['a period of another year', { periodo: '2024-B1' }, 'APP-12'],
    ['a justification that says nothing', { ...JUSTIFICACION, dato: '  ' }, 'APP-91'],
    ['evidence that names no document', { documento: ' ' }, 'APP-91'],
    ['a month outside the period', { mes: 3 }, 'APP-92'],
    ['half a month', { mes: 1.5 }, 'APP-92'],
    ['a negative quantity', { cantidad: -1 }, 'APP-93'],
    ['a quantity that is none', { cantidad: Number.NaN }, 'APP-93'],
    ['an address that runs', { vinculo: 'JavaScript:alert(1)' }, 'APP-94'],
    ['an address of the machine', { vinculo: 'file:///etc/passwd' }, 'APP-94'],
    ['a date that is none', { fecha: '2025-13-01' }, 'APP-95'],
    ['a day that February does not have', { fecha: '2025-02-30' }, 'APP-95'],
    ['more than a cell holds', { documento: 'x'.repeat(MAXIMO_CELDA + 1) }, 'APP-96'],
  ])('refuses %s', (_, entrada, code) => {
    const { plan, findings } = register(entrada);
    expect(plan).toBeNull();
    expect(findings).toMatchObject([{ code, severidad: 'error' }]);
  });

  test.each(['https://example.org/a?b=1', 'http://x.mx', 'Carpeta: DEO, anaquel 3'])(
    'takes "%s" as a place',
    (vinculo) =>
      expect(asientosDe(registered(libro, { documento: null, vinculo }))?.evidencias).toMatchObject([{ vinculo }]),
  );

  test('is for whoever captures the objetivo, and for nobody who only looks', () => {
    const de = (usuario: string, ajustes: Parameters<typeof withAjustes>[1]) =>
      register({}, { ...withAjustes(libro, ajustes), usuario }).findings.map((f) => f.code);
    expect(de('eva@x.mx', { capturistas: 'ana@x.mx: 1; eva@x.mx' })).toEqual([]);
    expect(de('luis@x.mx', { capturistas: 'eva@x.mx' })).toEqual(['APP-61']);
    expect(de('lee@x.mx', { lectores: 'lee@x.mx' })).toEqual(['APP-63']);
  });

  test('asks for a repair where there is no sheet, no column or no room', () => {
    const sin = { ...libro, hojas: libro.hojas.filter((h) => h.nombre !== HOJA_SEGUIMIENTO) };
    const cambio = (change: (h: Snapshot['hojas'][number]) => Snapshot['hojas'][number]): Snapshot => ({
      ...libro,
      hojas: libro.hojas.map((h) => (h.nombre === HOJA_SEGUIMIENTO ? change(h) : h)),
    });
    const sinColumna = cambio((h) => ({
      ...h,
      valores: h.valores.map((row) => row.filter((_, c) => c !== 8)),
      formulas: h.formulas.map((row) => row.filter((_, c) => c !== 8)),
    }));
    const llena = cambio((h) => ({ ...h, filas: 1, valores: h.valores.slice(0, 1), formulas: h.formulas.slice(0, 1) }));
    for (const danado of [sin, sinColumna, llena])
      expect(register({}, danado).findings).toMatchObject([{ code: 'APP-97' }]);
    const { plan } = register({}, { ...llena, puedeEditarProtegido: true });
    expect(plan?.ops.map((op) => op.tipo)).toEqual(['anexar']);
  });

  test('finds its columns where they stand now', () => {
    const girado: Snapshot = {
      ...libro,
      hojas: libro.hojas.map((h) =>
        h.nombre === HOJA_SEGUIMIENTO ? { ...h, valores: h.valores.map((row) => [...row].reverse()) } : h,
      ),
    };
    expect(asientosDe(registered(girado, { cantidad: 1 }))?.evidencias).toMatchObject([
      { linea: '1.1', mes: 2, documento: 'Minuta', cantidad: 1 },
    ]);
  });
});

describe('the list of a period', () => {
  const lista = (periodo: string | null, snapshot = libro) => seguimiento.decide(snapshot, { periodo }).vista;

  test('tells what is missing, those that owe something first', () => {
    const vista = lista('2025-B1');
    expect(vista).toMatchObject({ periodo: '2025-B1', ilegibles: 0 });
    expect(vista?.lineas.map((l) => [l.linea, l.faltan.length, l.sinEvidencia, hasPendientes(l)])).toEqual([
      ['1.1', 0, [1, 2], true],
      ['1.2', 4, [], true],
      ['1.10', 0, [], false],
    ]);
  });

  test('begins at the period of the informes that the cut-off falls in', () => {
    expect(lista(null)?.periodo).toBe('2025-B1');
    expect(lista(null, withAjustes(libro, { mesDeCorte: 7 }))?.periodo).toBe('2025-B4');
    expect(lista(null, withAjustes(libro, { mesDeCorte: 7, frecuenciaInformes: 'semestral' }))?.periodo).toBe(
      '2025-S2',
    );
  });

  test('is of a period of the year', () => {
    expect(seguimiento.decide(libro, { periodo: '2024-B1' }).findings).toMatchObject([{ code: 'APP-12' }]);
  });
});
