import { auditar } from '../../src/app/auditar';
import { estado } from '../../src/app/estado';
import { HOJAS_NUESTRAS } from '../../src/app/hojas';
import { indicadores } from '../../src/app/indicadores';
import { bloquesOf } from '../../src/report/document';
import { decideInforme, informeOf } from '../support/decide-informe';
import { linea, meses, mirOf } from '../support/lineas';
import { installed, typeIn, VACIO, withAjustes } from './libro';

const mir = mirOf([
  linea({ numero: '1.1', meses: meses({ 1: 1, 2: 2 }) }),
  linea({ numero: '1.2', metaPropuesta: 4, frecuencia: 'Trimestral', mesInicial: 4, mesFinal: 6 }),
]);
const libro = installed(mir);

describe('auditar', () => {
  const audit = (snapshot = libro) => auditar.decide(snapshot, { completa: true });

  test('finds no error or advertencia in what was just installed', () => {
    expect(audit().findings.filter((f) => f.severidad !== 'aviso')).toEqual([]);
  });

  test('names each rule with its title and how it fared', () => {
    const reglas = audit().vista?.reglas ?? [];
    expect(new Set(reglas.map((r) => r.code)).size).toBe(reglas.length);
    expect(reglas.filter((r) => r.titulo === '' || r.titulo === r.code)).toEqual([]);
    expect(reglas.find((r) => r.code === 'CAP-02')).toMatchObject({ resultado: 'cumple', casos: 0 });
  });

  test('a META typed over and a negative month are two points, each with its place', () => {
    const typed = typeIn(typeIn(libro, mir, 0, 'metaPropuesta', 99), mir, 1, 'abril', -1);
    const errores = audit(typed).findings.filter((f) => f.severidad === 'error');
    expect(errores).toMatchObject([
      { code: expect.stringMatching(/^EST/), celda: 'N8' },
      { code: 'CAP-02', celda: 'Z9', linea: '1.2' },
    ]);
  });

  test('tells of which linea each point speaks, in the order of the plan, and which of them whoever asks captures', () => {
    const otra = {
      numero: '2',
      politicasGenerales: '',
      programa: '',
      objetivo: 'Archivar',
      lineas: [linea({ numero: '2.1' })],
    };
    const dos = { ...mir, secciones: mir.secciones.map((s) => ({ ...s, objetivos: [...s.objetivos, otra] })) };
    const de = withAjustes(installed(dos), { mesDeCorte: 6, capturistas: 'ana@x.mx: 2' });
    const { findings, vista } = audit({ ...de, usuario: 'ana@x.mx', puedeEditarProtegido: false });
    expect(vista?.lineas.map((l) => [l.objetivo, l.linea, l.mia])).toEqual([
      ['1', '1.1', false],
      ['1', '1.2', false],
      ['2', '2.1', true],
    ]);
    expect(vista?.soloAlgunos).toBe(true);
    expect(vista?.deLinea).toHaveLength(findings.length);
    for (const [i, f] of findings.entries()) {
      const deLinea = vista?.deLinea[i] ?? null;
      if (f.linea !== null) expect(deLinea === null ? null : vista?.lineas[deLinea]?.linea).toBe(f.linea);
    }
    expect(audit(de).vista?.soloAlgunos).toBe(false);
  });

  test('says why each rule that does not hold matters', () => {
    const { vista } = audit(typeIn(libro, mir, 0, 'metaPropuesta', 99));
    const fallan = vista?.reglas.filter((r) => r.resultado === 'no cumple').map((r) => r.code) ?? [];
    expect(vista?.explicadas.map((r) => r.code).sort()).toEqual([...fallan].sort());
    expect(vista?.explicadas.filter((r) => r.explicacion === '' || r.ejemplo === '')).toEqual([]);
  });

  test.each([
    [true, 'completa'],
    [false, 'rapida'],
  ])('completa %p reads what is seen of our sheets', (completa, profundidad) => {
    const necesidad = auditar.needs({ completa });
    const visibles = ['MIR', 'Cronograma', 'Configuración', 'Textos', 'Dudas', 'Modificaciones'];
    expect(visibles.map((hoja) => necesidad[hoja])).toEqual(visibles.map(() => profundidad));
    expect(Object.keys(necesidad)).toEqual([...HOJAS_NUESTRAS]);
    expect(necesidad).toMatchObject({
      _mirador: 'rapida',
      _cierres: profundidad === 'completa' ? 'rapida' : 'valores',
    });
  });
});

describe('indicadores', () => {
  test('gives each linea its figures; what has no value is null', () => {
    const { vista } = indicadores.decide(libro, { corte: null });
    expect(vista).toMatchObject({
      corte: 0,
      indicadores: [
        { linea: '1.1', metaPropuesta: 12, metaAlcanzada: 3, metaPorAlcanzar: 9, porcentaje: 25, seccion: '' },
        { linea: '1.2', metaPropuesta: 4, metaAlcanzada: null, porcentaje: null, veredicto: null },
      ],
    });
  });

  test('as of a month, what was captured later is left out', () => {
    const { vista } = indicadores.decide(libro, { corte: 1 });
    expect(vista).toMatchObject({ corte: 1, indicadores: [{ metaAlcanzada: 1, programadoAlCorte: 1 }, {}] });
  });

  test.each([0, 13, 1.5])('a corte of %p is refused', (corte) => {
    expect(indicadores.decide(libro, { corte })).toMatchObject({ findings: [{ code: 'APP-06' }], vista: null });
  });
});

describe('informe', () => {
  test('is a model named after the period', () => {
    const { vista, findings } = decideInforme(libro, '2025-B1');
    expect(findings).toEqual([]);
    expect(vista?.nombre).toBe('Informe de avance 2025-B1');
    expect(bloquesOf(informeOf(libro, '2025-B1')).length).toBeGreaterThan(5);
  });

  test.each([
    ['Informe Bimestral', 'DEOE', 'Informe Bimestral DEOE 2025-B1'],
    ['Informe Bimestral DEOE', 'DEOE', 'Informe Bimestral DEOE 2025-B1'],
    [null, 'DEOE', 'Informe de avance DEOE 2025-B1'],
    ['Avance: 1/2', null, 'Avance- 1-2 2025-B1'],
    ['../../etc/Avance', null, '..-..-etc-Avance 2025-B1'],
    ['Avance\ndel órgano\u0000', null, 'Avance-del órgano- 2025-B1'],
    ['Informe '.repeat(60), 'DEOE', `${'Informe '.repeat(12)}Info DEOE 2025-B1`],
  ])('named %p by %p, its file is %p', (nombreInforme, siglasOrgano, esperado) => {
    const configurado = withAjustes(libro, { nombreInforme, siglasOrgano });
    expect(decideInforme(configurado, '2025-B1').vista?.nombre).toBe(esperado);
  });

  test('a capture that is no number stops it, saying where', () => {
    const typed = typeIn(libro, mir, 1, 'enero', 'dos');
    expect(decideInforme(typed, '2025-B1')).toMatchObject({
      findings: [{ code: 'CAP-01', celda: 'W9' }],
      vista: null,
    });
  });

  test.each([
    ['2025-B7', 'APP-11'],
    ['enero', 'APP-11'],
    ['2024-B1', 'APP-12'],
  ])('%p is refused with %p', (periodo, code) => {
    expect(decideInforme(libro, periodo)).toMatchObject({ findings: [{ code }], vista: null });
  });
});

describe('estado', () => {
  test('says what a view needs to start', () => {
    const { vista } = estado.decide(libro, null);
    expect(vista).toMatchObject({ hayMir: true, usuario: 'ana@example.org', puedeReparar: true, ejercicio: 2025 });
    expect(vista.periodos).toHaveLength(28);
    expect(vista.periodos).toContainEqual({ clave: '2025-B5', nombre: expect.stringContaining('bimestre') });
  });

  test('a workbook without a MIR is no error', () => {
    expect(estado.decide(VACIO, null)).toMatchObject({
      findings: [],
      vista: { hayMir: false, ejercicio: null, periodos: [] },
    });
  });
});

test.each([
  ['auditar', () => auditar.decide(VACIO, { completa: false })],
  ['indicadores', () => indicadores.decide(VACIO, { corte: null })],
  ['informe', () => decideInforme(VACIO, '2025-B1')],
])('%s says that there is no MIR', (_, decide) => {
  expect(decide()).toMatchObject({ findings: [{ code: 'APP-01', severidad: 'error' }], plan: null, vista: null });
});
